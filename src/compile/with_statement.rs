//! `with` and `async with` (reference: 8.5, which spells them out as `try`).

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::Operand;
use super::exits::BlockKind;
use crate::code::{Constant as Const, Held, KILL_B, Opcode};

impl<'a> Compiler<'a> {
    pub(super) fn with(&mut self, node: &'a With<'a>) {
        self.with_items(node.items, node);
    }

    fn with_items(&mut self, items: &'a [WithItem<'a>], node: &'a With<'a>) {
        let Some((item, rest)) = items.split_first() else { return self.suite(node.body) };
        let level = self.out.level();
        let span = item.context.span;
        let exit = self.out.alloc();
        let entered = self.enter_context(item, exit, node.is_async);

        let (handler, end) = (self.out.label(), self.out.label());
        let before = self.out.bound.clone();
        self.push_block(BlockKind::With { exit, is_async: node.is_async, span });
        self.out.open(handler, exit + 1);
        match item.target {
            Some(target) => {
                self.entrance_with(target.span, &[(entered.reg, Held::Value)]);
                self.store(target, entered);
            }
            None => {
                self.out.kill(entered.reg);
                self.release(entered);
            }
        }
        self.with_items(rest, node);
        self.out.close();
        self.pop_block();
        self.call_exit(exit, node.is_async, span);
        self.out.jump(end);

        self.out.at(span);
        let exception = self.out.bind_handler(handler, exit + 1, &before);
        let cleanup = self.out.label();
        let saved = self.push_handled(exception);
        self.out.open(cleanup, saved + 1);
        let window = self.out.alloc_many(4);
        self.out.mov(window + 3, Operand::temp(exit));
        self.out.alloc_many(3);
        self.out.emit(Opcode::ExceptionInfo, 0, window + 4, exception, 0);
        self.call_and_await(window, node.is_async);
        let suppress = self.out.label();
        self.out.jump_if(Opcode::JumpIfTrue, Operand::temp(window), suppress);
        self.out.close();
        self.out.free_to(window);
        self.reraise(exception, saved);
        let bound = self.out.bound.clone();
        self.cleanup_handler(cleanup, saved);
        self.out.bound = bound;
        self.out.bind(suppress);
        self.out.at(span);
        self.pop_handled(saved);
        self.out.kill(exception);
        self.out.free_to(level);
        self.out.bind(end);
    }

    /// Evaluates the context manager, keeps its exit method in `exit`, enters it.
    fn enter_context(&mut self, item: &'a WithItem<'a>, exit: u16, is_async: bool) -> Operand {
        let manager = self.operand(item.context);
        let entered = if manager.temp { manager.reg } else { self.out.alloc() };
        self.out.at(item.context.span);
        let window = self.out.alloc_many(5);
        let selector = if is_async { 2 } else { 0 };
        self.out.emit(Opcode::LoadSpecial, 0, window, manager.reg, selector);
        let kill = manager.kill(KILL_B);
        self.out.emit(Opcode::LoadExit, kill, exit, manager.reg, is_async as u16);
        self.out.cover_window(window, 0);
        self.out.emit(Opcode::CallMethod, 0, window, 0, entered);
        self.out.free_to(window);
        if is_async {
            self.await_in_place(entered, 1);
        }
        Operand::temp(entered)
    }

    /// Awaits the value of a temporary, leaving the result there.
    fn await_in_place(&mut self, register: u16, message: u16) {
        self.out.emit(Opcode::GetAwaitable, 0, register, register, message);
        self.out.emit(Opcode::Delegate, 0, register, register, 0);
    }

    /// The exit without an exception: `exit(None, None, None)`.
    pub(super) fn call_exit(&mut self, exit: u16, is_async: bool, span: Span) {
        self.out.at(span);
        let window = self.out.alloc_many(4);
        self.out.mov(window + 3, Operand::temp(exit));
        for _ in 0..3 {
            let t = self.out.alloc();
            self.constant_into(Const::None, t);
        }
        self.call_and_await(window, is_async);
        self.out.kill(window);
        self.out.free_to(window);
    }

    fn call_and_await(&mut self, window: u16, is_async: bool) {
        self.out.cover_window(window, 3);
        self.out.emit(Opcode::Call, 0, window, 3, window);
        if is_async {
            self.await_in_place(window, 2);
        }
    }
}
