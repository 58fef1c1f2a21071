//! `try`. A handler starts with the exception in the first temporary of its level; while it runs,
//! the exception handled before is kept in the next one.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::{Label, Operand};
use super::exits::BlockKind;
use crate::code::{Held, KILL_B, KILL_C, Opcode};

impl<'a> Compiler<'a> {
    pub(super) fn try_statement(&mut self, node: &'a Try<'a>) {
        if node.finalbody.is_empty() {
            return self.try_except(node);
        }
        let level = self.out.level();
        let (handler, end) = (self.out.label(), self.out.label());
        let before = self.out.bound.clone();
        self.push_block(BlockKind::Finally(node.finalbody));
        self.out.open(handler, level);
        if node.handlers.is_empty() {
            self.suite(node.body);
        } else {
            self.try_except(node);
        }
        self.out.close();
        self.pop_block();
        self.suite(node.finalbody);
        self.out.jump(end);

        self.out.at_nowhere();
        let exception = self.out.bind_handler(handler, level, &before);
        let cleanup = self.out.label();
        let saved = self.push_handled(exception);
        self.push_block(BlockKind::FinallyHandler { exception, saved });
        self.out.open(cleanup, saved + 1);
        self.suite(node.finalbody);
        self.out.close();
        self.pop_block();
        // At the end of `finally` the frame stays at the line of its last statement.
        self.reraise(exception, saved);
        self.cleanup_handler(cleanup, saved);
        self.out.free_to(level);
        self.out.bind(end);
    }

    /// The exception becomes the one being handled; the register that keeps the one before.
    pub(super) fn push_handled(&mut self, exception: u16) -> u16 {
        let saved = self.out.alloc();
        self.out.emit(Opcode::PushHandled, 0, saved, exception, 0);
        saved
    }

    pub(super) fn pop_handled(&mut self, saved: u16) {
        self.out.emit(Opcode::PopHandled, 0, saved, 0, 0);
    }

    pub(super) fn reraise(&mut self, exception: u16, saved: u16) {
        self.pop_handled(saved);
        self.out.emit(Opcode::Reraise, 0, exception, 0, 0);
    }

    /// What an exception in a handler does: it leaves the handler.
    pub(super) fn cleanup_handler(&mut self, cleanup: Label, saved: u16) {
        self.out.at_nowhere();
        let bound = self.out.bound.clone();
        let exception = self.out.bind_handler(cleanup, saved + 1, &bound);
        self.reraise(exception, saved);
    }

    fn try_except(&mut self, node: &'a Try<'a>) {
        let level = self.out.level();
        let (handler, end) = (self.out.label(), self.out.label());
        let before = self.out.bound.clone();
        self.push_block(BlockKind::Body);
        self.out.open(handler, level);
        self.suite(node.body);
        self.out.close();
        self.pop_block();
        self.suite(node.orelse);
        self.out.jump(end);

        self.out.at_nowhere();
        let exception = self.out.bind_handler(handler, level, &before);
        let cleanup = self.out.label();
        let saved = self.push_handled(exception);
        if node.is_star {
            self.star_handlers(node, exception, saved, cleanup, end);
        } else {
            for handler in node.handlers {
                self.handler(handler, exception, saved, cleanup, end);
            }
            // Nothing matched: the frame stays at the line of the last test.
            self.out.at_nowhere();
            if let Some(last) = node.handlers.last() {
                self.out.at(last.span);
            }
            self.reraise(exception, saved);
        }
        self.cleanup_handler(cleanup, saved);
        self.out.free_to(level);
        self.out.bind(end);
    }

    fn handler(
        &mut self,
        handler: &'a ExceptHandler<'a>,
        exception: u16,
        saved: u16,
        cleanup: Label,
        end: Label,
    ) {
        let next = self.out.label();
        self.out.at(handler.span);
        self.entrance_with(handler.span, &[(exception, Held::Raised), (saved, Held::Handled)]);
        // Nothing is owed for leaving here: no statement can, while the type is evaluated.
        self.out.open(cleanup, saved + 1);
        if let Some(kind) = handler.kind {
            let kind = self.operand(kind);
            self.out.at(handler.span);
            let kill = kind.kill(KILL_B);
            self.out.short_jump(Opcode::JumpIfNoMatch, kill, exception, kind.reg, next);
            self.release(kind);
        }
        self.out.close();
        let name = handler.name.map(|n| n.name);
        self.push_block(BlockKind::Handler { saved, name });
        self.out.open(cleanup, saved + 1);
        // The name takes the exception over.
        self.out.at(handler.span);
        match name {
            Some(name) => self.store_and_keep(name, exception),
            None => self.out.kill(exception),
        }
        let unbind = self.out.label();
        let before = self.out.bound.clone();
        if name.is_some() {
            self.out.open(unbind, saved + 1);
        }
        self.suite(handler.body);
        if name.is_some() {
            self.out.close();
        }
        self.out.close();
        self.pop_block();
        self.out.at_nowhere();
        self.pop_handled(saved);
        self.unbind_handler_name(name);
        self.out.jump(end);
        if name.is_some() {
            // An exception in the body unbinds the name on its way to the enclosing region.
            let raised = self.out.bind_handler(unbind, saved + 1, &before);
            self.out.open(cleanup, saved + 1);
            self.unbind_handler_name(name);
            self.out.emit(Opcode::Reraise, 0, raised, 0, 0);
            self.out.close();
            self.out.free_to(saved + 1);
        }
        self.out.bind(next);
    }

    /// `name := register`, consuming the value but keeping the register allocated.
    fn store_and_keep(&mut self, name: Symbol, register: u16) {
        match self.local_register(name) {
            Some(local) => {
                self.out.mov(local, Operand::temp(register));
                self.out.bound.add(local);
            }
            None => {
                self.store_name(name, Operand { reg: register, temp: false });
                self.out.kill(register);
            }
        }
    }

    /// `name = None; del name`, the end of `except … as name`.
    pub(super) fn unbind_handler_name(&mut self, name: Option<Symbol>) {
        let Some(name) = name else { return };
        let t = self.out.alloc();
        self.constant_into(crate::code::Constant::None, t);
        self.store_name(name, Operand::temp(t));
        self.delete_name(name);
    }

    /// `except*` handlers: each takes its share of what is left of the exception; what is raised in
    /// them and what is left at the end is collected in a list and raised again.
    fn star_handlers(
        &mut self,
        node: &'a Try<'a>,
        exception: u16,
        saved: u16,
        cleanup: Label,
        end: Label,
    ) {
        self.out.open(cleanup, saved + 1);
        let left = self.out.alloc();
        self.out.mov(left, Operand { reg: exception, temp: false });
        let raised = self.out.alloc();
        self.out.emit(Opcode::BuildList, 0, raised, raised, 0);
        for handler in node.handlers {
            self.star_handler(handler, left, raised);
        }
        self.out.at_nowhere();
        self.out.emit(Opcode::ListAppend, KILL_B, raised, left, 0);
        self.out.emit(Opcode::PrepReraiseStar, KILL_B | KILL_C, left, exception, raised);
        let again = self.out.label();
        let keep = Operand { reg: left, temp: false };
        self.out.jump_if(Opcode::JumpIfNotNone, keep, again);
        self.out.close();
        self.out.kill(left);
        self.pop_handled(saved);
        self.out.jump(end);
        self.out.bind(again);
        self.reraise(left, saved);
        self.out.free_to(left);
    }

    fn star_handler(&mut self, handler: &'a ExceptHandler<'a>, left: u16, raised: u16) {
        let (next, skip, failed) = (self.out.label(), self.out.label(), self.out.label());
        let group = self.out.alloc();
        self.out.at(handler.span);
        if let Some(kind) = handler.kind {
            let kind = self.operand(kind);
            self.out.at(handler.span);
            self.out.emit(Opcode::MatchGroup, kind.kill(KILL_B), left, kind.reg, group);
            self.release(kind);
        }
        let keep = Operand { reg: group, temp: false };
        self.out.jump_if(Opcode::JumpIfNone, keep, skip);
        let before = self.out.bound.clone();
        let saved = self.push_handled(group);
        let name = handler.name.map(|n| n.name);
        self.out.open(failed, saved + 1);
        match name {
            Some(name) => self.store_and_keep(name, group),
            None => self.out.kill(group),
        }
        self.push_block(BlockKind::Star);
        self.suite(handler.body);
        self.pop_block();
        self.out.close();
        self.out.at_nowhere();
        self.pop_handled(saved);
        self.unbind_handler_name(name);
        self.out.jump(next);

        let exception = self.out.bind_handler(failed, saved + 1, &before);
        self.out.kill(group);
        self.unbind_handler_name(name);
        self.out.emit(Opcode::ListAppend, KILL_B, raised, exception, 0);
        self.pop_handled(saved);
        self.out.jump(next);
        self.out.bind(skip);
        self.out.kill(group);
        self.out.bind(next);
        self.out.free_to(group);
    }
}
