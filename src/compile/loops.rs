//! `while` and `for`.

use hognose_grammar::ast::*;

use super::Compiler;
use super::conditions::truth;
use super::emitter::{Label, Operand};
use super::exits::BlockKind;
use crate::code::Opcode;

impl<'a> Compiler<'a> {
    /// The test is compiled twice, before the loop and at its end: a round takes one jump.
    pub(super) fn while_loop(&mut self, node: &'a While<'a>) {
        let (body, next) = (self.out.label(), self.out.label());
        let (orelse, stop) = (self.out.label(), self.out.label());
        if self.fold(node.test).is_some_and(|c| truth(&c)) {
            // `while True` is passed on every round.
            self.out.bind_loop(body);
            self.out.statement(node.test.span);
        } else {
            if self.fold(node.test).is_some() {
                self.out.statement(node.test.span);
            }
            self.jump_if(node.test, false, orelse);
            self.out.bind_loop(body);
        }
        self.push_block(BlockKind::Loop { stop, next, iterator: None });
        self.suite(node.body);
        self.pop_block();
        self.out.bind(next);
        self.jump_if(node.test, true, body);
        self.out.bind(orelse);
        self.suite(node.orelse);
        self.out.bind(stop);
    }

    pub(super) fn for_loop(&mut self, node: &'a For<'a>, span: Span) {
        let (top, end, stop) = (self.out.label(), self.out.label(), self.out.label());
        let iterator = self.iterator(node.iter, node.is_async);
        self.out.bind_loop(top);
        // The next item of `async for` is asked for by the statement, that of `for` by its iterable.
        let place = if node.is_async { span } else { node.iter.span };
        self.push_block(BlockKind::Loop { stop, next: top, iterator: Some(iterator) });
        self.entrance(place);
        self.for_next(place, node.target, iterator, node.is_async, end);
        self.suite(node.body);
        self.pop_block();
        self.out.at(node.iter.span);
        self.out.jump(top);
        self.out.bind(end);
        self.out.kill(iterator);
        self.out.free_to(iterator);
        self.suite(node.orelse);
        self.out.bind(stop);
    }

    /// The iterator of a loop over `e`, in a new temporary.
    pub(super) fn iterator(&mut self, e: ExprRef<'a>, is_async: bool) -> u16 {
        let iterator = self.out.alloc();
        let items = match e.kind {
            ExprKind::List(_) => self.constant_container(e),
            _ => None,
        };
        let items = match items {
            Some(constant) => {
                self.out.at(e.span);
                self.constant_into(constant, iterator);
                Operand::temp(iterator)
            }
            None => match self.local_operand(e) {
                Some(reg) => Operand { reg, temp: false },
                None => {
                    self.expr_into(e, iterator);
                    Operand::temp(iterator)
                }
            },
        };
        self.out.at(e.span);
        let op = if is_async { Opcode::GetAiter } else { Opcode::GetIter };
        self.out.unary(op, iterator, items, 0);
        iterator
    }

    /// Takes the next item into the target, or jumps.
    pub(super) fn for_next(
        &mut self,
        span: Span,
        target: ExprRef<'a>,
        iterator: u16,
        is_async: bool,
        end: Label,
    ) {
        let op = if is_async { Opcode::AsyncFor } else { Opcode::ForIter };
        self.out.at(span);
        if let ExprKind::Name(name) = target.kind
            && let Some(register) = self.local_register(name)
        {
            self.out.short_jump(op, 0, register, iterator, end);
            self.out.bound.add(register);
            return;
        }
        let item = self.out.alloc();
        self.out.short_jump(op, 0, item, iterator, end);
        self.store(target, Operand::temp(item));
    }
}
