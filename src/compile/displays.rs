//! List, tuple, set and dict displays.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::Operand;
use crate::code::{Constant as Const, Opcode};

/// Displays with more items are built piece by piece.
const CHUNK: usize = 200;

impl<'a> Compiler<'a> {
    pub(super) fn list(&mut self, e: ExprRef<'a>, items: &'a [ExprRef<'a>], dst: u16) {
        self.display(e.span, items, Opcode::BuildList, dst);
    }

    pub(super) fn set(&mut self, e: ExprRef<'a>, items: &'a [ExprRef<'a>], dst: u16) {
        self.display(e.span, items, Opcode::BuildSet, dst);
    }

    pub(super) fn tuple(&mut self, e: ExprRef<'a>, items: &'a [ExprRef<'a>], dst: u16) {
        if let Some(constant) = self.fold(e) {
            return self.constant_into(constant, dst);
        }
        if is_plain(items) {
            return self.display(e.span, items, Opcode::BuildTuple, dst);
        }
        let t = self.scratch(dst);
        self.display(e.span, items, Opcode::BuildList, t);
        self.out.at(e.span);
        self.out.unary(Opcode::ListToTuple, dst, Operand::temp(t), 0);
        if t != dst {
            self.out.free_to(t);
        }
    }

    /// Builds a list or set (or a short tuple without stars).
    pub(super) fn display(
        &mut self,
        span: Span,
        items: &'a [ExprRef<'a>],
        build: Opcode,
        dst: u16,
    ) {
        if is_plain(items) {
            let first = self.out.level();
            for item in items {
                self.temporary(item);
            }
            self.out.at(span);
            self.out.emit(build, 0, dst, first, items.len() as u16);
            return self.out.free_to(first);
        }
        let (append, extend) = match build {
            Opcode::BuildSet => (Opcode::SetAdd, Opcode::SetUpdate),
            _ => (Opcode::ListAppend, Opcode::ListExtend),
        };
        let collection = self.scratch(dst);
        let head = items.iter().take(CHUNK).take_while(|e| !is_starred(e)).count();
        let first = self.out.level();
        for item in &items[..head] {
            self.temporary(item);
        }
        self.out.at(span);
        self.out.emit(build, 0, collection, first, head as u16);
        self.out.free_to(first);
        for item in &items[head..] {
            let (op, value) = match item.kind {
                ExprKind::Starred(inner) => (extend, inner),
                _ => (append, *item),
            };
            let value = self.operand(value);
            self.out.at(item.span);
            self.out.emit(op, value.kill(crate::code::KILL_B), collection, value.reg, 0);
            self.release(value);
        }
        self.unscratch(collection, dst);
    }

    pub(super) fn dict(&mut self, e: ExprRef<'a>, items: &'a [DictItem<'a>], dst: u16) {
        let dict = self.scratch(dst);
        let head = items.iter().take(CHUNK).take_while(|item| item.key.is_some()).count();
        let first = self.out.level();
        for item in &items[..head] {
            if let Some(key) = item.key {
                self.temporary(key);
            }
            self.temporary(item.value);
        }
        self.out.at(e.span);
        self.out.emit(Opcode::BuildMap, 0, dict, first, head as u16);
        self.out.free_to(first);
        for item in &items[head..] {
            match item.key {
                Some(key) => {
                    let key = self.operand_before(key, &[item.value]);
                    let value = self.operand(item.value);
                    self.out.at(e.span);
                    self.map_add(dict, key, value);
                }
                None => {
                    let value = self.operand(item.value);
                    self.out.at(e.span);
                    let kill = value.kill(crate::code::KILL_B);
                    self.out.emit(Opcode::DictUpdate, kill, dict, value.reg, 0);
                    self.release(value);
                }
            }
        }
        self.unscratch(dict, dst);
    }

    /// `dict[key] := value`, consuming both.
    pub(super) fn map_add(&mut self, dict: u16, key: Operand, value: Operand) {
        let kill = key.kill(crate::code::KILL_B) | value.kill(crate::code::KILL_C);
        self.out.emit(Opcode::MapAdd, kill, dict, key.reg, value.reg);
        self.release(value);
        self.release(key);
    }

    /// The constant tuple of strings for names.
    pub(super) fn name_tuple(&self, names: impl Iterator<Item = Symbol>) -> Const {
        Const::Tuple(names.map(|name| self.text_constant(name)).collect())
    }
}

fn is_starred(e: &ExprRef) -> bool {
    matches!(e.kind, ExprKind::Starred(_))
}

/// Few items, and none starred?
fn is_plain(items: &[ExprRef]) -> bool {
    items.len() <= CHUNK && !items.iter().any(is_starred)
}
