//! Ways out of a block: `return`, `break` and `continue` through loops, `finally` and `with`.
//!
//! The enclosing constructs of the statement being compiled form a stack of [`Block`]s. A way out
//! emits, from the innermost on, what each left block owes: dropping an iterator, its own copy of the
//! `finally` body, the call of `__exit__`. That code is not protected by the regions it leaves.

use hognose_grammar::ast::{Span, Suite, Symbol};

use super::Compiler;
use super::emitter::{Label, Operand};
use crate::code::{Held, KILL_A, Opcode};

#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    pub kind: BlockKind<'a>,
    /// Protected regions open around the block.
    regions: usize,
}

#[derive(Clone, Copy)]
pub(super) enum BlockKind<'a> {
    /// A loop; `iterator` is dropped on `break` (and `return`).
    Loop { stop: Label, next: Label, iterator: Option<u16> },
    /// A `try` with this `finally` body.
    Finally(Suite<'a>),
    /// A handler: the exception before is kept in `saved`, the name is unbound at the end.
    Handler { saved: u16, name: Option<Symbol> },
    /// The copy of a `finally` body that runs for an exception.
    FinallyHandler { exception: u16, saved: u16 },
    /// The body of a `with`: its exit method.
    With { exit: u16, is_async: bool, span: Span },
    /// A region without obligations: the body of a `try` with handlers.
    Body,
    /// The value of a `return` on its way out, while a `finally` body runs.
    Pending(u16),
    /// A handler of `except*`: no statement leaves it.
    Star,
}

impl<'a> Compiler<'a> {
    /// Enters a block. The region that protects its body, if any, is opened *after* this.
    pub(super) fn push_block(&mut self, kind: BlockKind<'a>) {
        let regions = self.out.open_regions();
        self.unit.blocks.push(Block { kind, regions });
    }

    pub(super) fn pop_block(&mut self) {
        self.unit.blocks.pop();
    }

    /// A statement begins with the next instruction. What the temporaries hold there follows from
    /// the blocks around it.
    pub(super) fn entrance(&mut self, span: Span) {
        self.entrance_with(span, &[]);
    }

    /// The same in the middle of a statement, where temporaries of its own are held.
    pub(super) fn entrance_with(&mut self, span: Span, own: &[(u16, Held)]) {
        let mut held = Vec::new();
        for block in &self.unit.blocks {
            match block.kind {
                BlockKind::Loop { iterator: Some(iterator), .. } => {
                    held.push((iterator, Held::Iterator));
                }
                BlockKind::Handler { saved, .. } => held.push((saved, Held::Handled)),
                BlockKind::FinallyHandler { exception, saved } => {
                    held.extend([(exception, Held::Raised), (saved, Held::Handled)]);
                }
                BlockKind::With { exit, .. } => held.push((exit, Held::Value)),
                BlockKind::Pending(register) => held.push((register, Held::Value)),
                // There is more than the blocks tell.
                BlockKind::Star => return,
                BlockKind::Loop { iterator: None, .. }
                | BlockKind::Finally(_)
                | BlockKind::Body => {}
            }
        }
        held.extend_from_slice(own);
        self.out.entrance(span, held);
    }

    pub(super) fn return_value(&mut self, value: Operand) {
        let runs_code = self.unit.blocks.iter().any(|block| {
            // A named handler unbinds its name, which may be the very local returned.
            matches!(
                block.kind,
                BlockKind::Finally(_)
                    | BlockKind::With { .. }
                    | BlockKind::Handler { name: Some(_), .. }
            )
        });
        let value = if runs_code && !value.temp {
            let t = self.out.alloc();
            self.out.mov(t, value);
            Operand::temp(t)
        } else {
            value
        };
        let position = self.position_after_exits();
        self.leave(0, value.temp.then_some(value.reg), |c| {
            c.out.restore_position(position);
            c.out.emit(Opcode::Return, value.kill(KILL_A), value.reg, 0, 0);
        });
        self.release(value);
    }

    /// The place of a `return` itself, after what it runs on the way out: whoever counts lines is
    /// not sent back to the statement.
    fn position_after_exits(&self) -> Option<Span> {
        let runs_statements = self
            .unit
            .blocks
            .iter()
            .any(|block| matches!(block.kind, BlockKind::Finally(_) | BlockKind::With { .. }));
        if runs_statements { None } else { self.out.position() }
    }

    pub(super) fn return_none(&mut self) {
        let position = self.position_after_exits();
        self.leave(0, None, |c| {
            c.out.restore_position(position);
            c.out.emit(Opcode::ReturnNone, 0, 0, 0, 0);
        });
    }

    pub(super) fn break_loop(&mut self) {
        let Some((at, stop, _)) = self.innermost_loop() else { return };
        self.leave(at, None, |c| c.out.jump(stop));
    }

    pub(super) fn continue_loop(&mut self) {
        let Some((at, _, next)) = self.innermost_loop() else { return };
        self.leave(at + 1, None, |c| c.out.jump(next));
    }

    fn innermost_loop(&self) -> Option<(usize, Label, Label)> {
        let mut blocks = self.unit.blocks.iter().enumerate().rev();
        blocks.find_map(|(i, block)| match block.kind {
            BlockKind::Loop { stop, next, .. } => Some((i, stop, next)),
            _ => None,
        })
    }

    /// Emits what the blocks from `depth` on owe, innermost first, then `finish`; afterwards the
    /// blocks are as before.
    fn leave(&mut self, depth: usize, pending: Option<u16>, finish: impl FnOnce(&mut Self)) {
        let blocks = self.unit.blocks.split_off(depth);
        let mut suspended = Vec::new();
        let level = self.out.level();
        for (i, block) in blocks.iter().enumerate().rev() {
            self.unit.blocks.truncate(depth);
            self.unit.blocks.extend_from_slice(&blocks[..i]);
            suspended.push(self.out.suspend(block.regions));
            if let Some(value) = pending {
                self.push_block(BlockKind::Pending(value));
            }
            self.leave_block(block.kind);
        }
        finish(self);
        self.out.free_to(level);
        for regions in suspended.into_iter().rev() {
            self.out.resume(regions);
        }
        self.unit.blocks.truncate(depth);
        self.unit.blocks.extend(blocks);
    }

    fn leave_block(&mut self, kind: BlockKind<'a>) {
        match kind {
            BlockKind::Loop { iterator, .. } => {
                if let Some(iterator) = iterator {
                    self.out.kill(iterator);
                }
            }
            BlockKind::Finally(body) => self.suite(body),
            BlockKind::Handler { saved, name } => {
                self.out.emit(Opcode::PopHandled, 0, saved, 0, 0);
                self.unbind_handler_name(name);
            }
            BlockKind::FinallyHandler { exception, saved } => {
                self.out.emit(Opcode::PopHandled, 0, saved, 0, 0);
                self.out.kill(exception);
            }
            BlockKind::With { exit, is_async, span } => self.call_exit(exit, is_async, span),
            BlockKind::Body | BlockKind::Star => {}
            BlockKind::Pending(register) => self.out.kill(register),
        }
    }
}
