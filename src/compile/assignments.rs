//! Assignment, augmented and annotated assignment, deletion.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::Operand;
use super::scopes::ScopeKind;
use crate::code::{KILL_A, KILL_B, KILL_C, Opcode};

impl<'a> Compiler<'a> {
    pub(super) fn assign(&mut self, targets: &'a [ExprRef<'a>], value: ExprRef<'a>) {
        if let [target] = targets {
            return self.assign_one(target, value);
        }
        let value = self.operand(value);
        let value = self.own(value, targets.len() > 1);
        let (last, first) = targets.split_last().expect("an assignment has targets");
        for target in first {
            self.store(target, Operand { temp: false, ..value });
        }
        self.store(last, value);
    }

    /// A value that stores in between must not change is copied out of its variable.
    fn own(&mut self, value: Operand, needed: bool) -> Operand {
        if value.temp || !needed {
            return value;
        }
        let t = self.out.alloc();
        self.out.mov(t, value);
        Operand::temp(t)
    }

    fn assign_one(&mut self, target: ExprRef<'a>, value: ExprRef<'a>) {
        if let ExprKind::Name(name) = target.kind
            && let Some(register) = self.local_register(name)
        {
            self.expr_into(value, register);
            self.out.bound.add(register);
            return;
        }
        // `a, b = b, a` needs no tuple.
        if let (
            ExprKind::Tuple(targets) | ExprKind::List(targets),
            ExprKind::Tuple(values) | ExprKind::List(values),
        ) = (target.kind, value.kind)
        {
            let starred = |e: &ExprRef| matches!(e.kind, ExprKind::Starred(_));
            let few = targets.len() == values.len() && targets.len() <= 16 && !values.is_empty();
            if few && !targets.iter().chain(values).any(starred) && !self.is_constant(value) {
                let first = self.out.level();
                for value in values {
                    self.temporary(value);
                }
                return self.store_each(targets, first);
            }
        }
        let value = self.operand_before(value, &[target]);
        self.store(target, value);
    }

    /// Stores the temporaries from `first` on into the targets, left to right.
    fn store_each(&mut self, targets: &'a [ExprRef<'a>], first: u16) {
        for (i, target) in targets.iter().enumerate() {
            self.store_kept(target, first + i as u16);
        }
        self.out.free_to(first);
    }

    /// Stores a temporary; its value is consumed, its register stays allocated.
    fn store_kept(&mut self, target: ExprRef<'a>, register: u16) {
        let level = self.out.level();
        let value = Operand { reg: register, temp: false };
        match target.kind {
            ExprKind::Name(name) => {
                if let Some(local) = self.local_register(name) {
                    self.out.at(target.span);
                    self.out.mov(local, Operand::temp(register));
                    self.out.bound.add(local);
                    return;
                }
            }
            ExprKind::Tuple(_) | ExprKind::List(_) => {}
            _ => {}
        }
        self.store(target, value);
        self.out.kill(register);
        debug_assert_eq!(level, self.out.level());
    }

    /// `target := value`; a temporary is consumed.
    pub(super) fn store(&mut self, target: ExprRef<'a>, value: Operand) {
        match target.kind {
            ExprKind::Name(name) => {
                self.out.at(target.span);
                self.store_name(name, value);
            }
            ExprKind::Attribute(object, attribute) => {
                self.note_attribute(object, attribute.name);
                let object = self.operand(object);
                let span = self.attribute_span(target.span, attribute.span);
                self.out.at(span);
                let name = self.mangle(attribute.name);
                let kill = object.kill(KILL_A) | value.kill(KILL_B);
                self.out.emit_name(Opcode::StoreAttr, kill, object.reg, value.reg, 0, name);
                self.release(object);
                self.release(value);
            }
            ExprKind::Subscript(container, index) => {
                let container = self.operand_before(container, &[index]);
                let index = self.operand(index);
                self.out.at(target.span);
                let kill = container.kill(KILL_A) | index.kill(KILL_B) | value.kill(KILL_C);
                self.out.emit(Opcode::SetItem, kill, container.reg, index.reg, value.reg);
                self.release(index);
                self.release(container);
                self.release(value);
            }
            ExprKind::Tuple(targets) | ExprKind::List(targets) => {
                self.unpack(target.span, targets, value);
            }
            ExprKind::Starred(inner) => self.store(inner, value),
            _ => self.fail("cannot assign to expression", target.span),
        }
    }

    fn unpack(&mut self, span: Span, targets: &'a [ExprRef<'a>], value: Operand) {
        let star = targets.iter().position(|e| matches!(e.kind, ExprKind::Starred(_)));
        let count = targets.len() as u16;
        let (op, c) = match star {
            None => (Opcode::Unpack, count),
            Some(at) => {
                let after = targets.len() - at - 1;
                if at > 255 || after > 255 {
                    self.fail("too many expressions in star-unpacking assignment", span);
                }
                (Opcode::UnpackEx, (at as u16) << 8 | after as u16 & 0xFF)
            }
        };
        self.out.at(span);
        let locals = self.consecutive_locals(targets);
        let overwrites = |first: &u16| (*first..*first + count).contains(&value.reg);
        if let Some(first) = locals.filter(|first| !overwrites(first)) {
            self.out.emit(op, value.kill(KILL_B), first, value.reg, c);
            for register in first..first + count {
                self.out.bound.add(register);
            }
            return self.release(value);
        }
        let first = self.out.alloc_many(count);
        self.out.emit(op, value.kill(KILL_B), first, value.reg, c);
        self.store_each(targets, first);
        self.release(value);
    }

    /// The first register of targets that are plain locals in consecutive registers.
    fn consecutive_locals(&mut self, targets: &'a [ExprRef<'a>]) -> Option<u16> {
        let mut first = None;
        for (i, target) in targets.iter().enumerate() {
            let target = match target.kind {
                ExprKind::Starred(inner) => inner,
                _ => target,
            };
            let ExprKind::Name(name) = target.kind else { return None };
            let register = self.local_register(name)?;
            if register != *first.get_or_insert(register) + i as u16 {
                return None;
            }
        }
        first
    }

    /// `self.x = …` in a method belongs to the `__static_attributes__` of the class.
    fn note_attribute(&mut self, object: ExprRef<'a>, attribute: Symbol) {
        let ExprKind::Name(name) = object.kind else { return };
        if self.names.text(name) != "self" {
            return;
        }
        let is_class =
            |scope: usize, scopes: &super::Scopes| scopes.list[scope].kind == ScopeKind::Class;
        let state = if is_class(self.unit.scope, &self.scopes) {
            Some(&mut self.unit)
        } else {
            let scopes = &self.scopes;
            self.stack.iter_mut().rev().map(|(_, s)| s).find(|s| is_class(s.scope, scopes))
        };
        if let Some(state) = state
            && !state.static_attributes.contains(&attribute)
        {
            state.static_attributes.push(attribute);
        }
    }

    pub(super) fn aug_assign(
        &mut self,
        stmt: StmtRef<'a>,
        target: ExprRef<'a>,
        op: Operator,
        value: ExprRef<'a>,
    ) {
        let flags = Self::IN_PLACE;
        match target.kind {
            ExprKind::Name(name) => {
                let old = self.operand_before(target, &[value]);
                if let (false, Some(register)) = (old.temp, self.local_register(name)) {
                    self.operate(stmt.span, op, flags, register, old, value);
                    self.out.bound.add(register);
                } else {
                    self.operate(stmt.span, op, flags, old.reg, old, value);
                    self.out.at(target.span);
                    self.store_name(name, old);
                }
            }
            ExprKind::Attribute(object, attribute) => {
                self.note_attribute(object, attribute.name);
                let object = self.operand_before(object, &[value]);
                let name = self.mangle(attribute.name);
                let t = self.out.alloc();
                self.out.at(target.span);
                self.out.emit_name(Opcode::LoadAttr, 0, t, object.reg, 0, name);
                self.operate(stmt.span, op, flags, t, Operand::temp(t), value);
                self.out.at(target.span);
                let kill = object.kill(KILL_A) | KILL_B;
                self.out.emit_name(Opcode::StoreAttr, kill, object.reg, t, 0, name);
                self.out.free_to(t);
                self.release(object);
            }
            ExprKind::Subscript(container, index) => {
                let container = self.operand_before(container, &[index, value]);
                let index = self.operand_before(index, &[value]);
                let t = self.out.alloc();
                self.out.at(target.span);
                self.out.emit(Opcode::GetItem, 0, t, container.reg, index.reg);
                self.operate(stmt.span, op, flags, t, Operand::temp(t), value);
                self.out.at(target.span);
                let kill = container.kill(KILL_A) | index.kill(KILL_B) | KILL_C;
                self.out.emit(Opcode::SetItem, kill, container.reg, index.reg, t);
                self.out.free_to(t);
                self.release(index);
                self.release(container);
            }
            _ => self.fail("illegal expression for augmented assignment", target.span),
        }
    }

    pub(super) fn ann_assign(&mut self, ann: &'a AnnAssign<'a>) {
        if let Some(value) = ann.value {
            self.assign_one(ann.target, value);
        }
        let evaluated = !self.scope().is_function_like();
        match ann.target.kind {
            ExprKind::Name(name) if ann.simple && evaluated => {
                let value = self.out.alloc();
                self.annotation_into(ann.annotation, value);
                let annotations = self.out.alloc();
                let dict = self.names.intern("__annotations__");
                self.load_name(dict, ann.annotation.span, annotations);
                let key = self.out.alloc();
                let name = self.mangle(name);
                let text = self.text_constant(name);
                self.constant_into(text, key);
                let kill = KILL_A | KILL_B | KILL_C;
                self.out.emit(Opcode::SetItem, kill, annotations, key, value);
                return self.out.free_to(value);
            }
            ExprKind::Attribute(object, _) if ann.value.is_none() => self.effect(object),
            ExprKind::Subscript(object, index) if ann.value.is_none() => {
                self.effect(object);
                self.effect(index);
            }
            _ => {}
        }
        if evaluated && !ann.simple && !self.future_annotations {
            self.effect(ann.annotation);
        }
    }

    pub(super) fn delete(&mut self, target: ExprRef<'a>) {
        match target.kind {
            ExprKind::Name(name) => {
                self.out.at(target.span);
                self.delete_name(name);
            }
            ExprKind::Attribute(object, attribute) => {
                let object = self.operand(object);
                self.out.at(target.span);
                let name = self.mangle(attribute.name);
                let kill = object.kill(KILL_A);
                self.out.emit_name(Opcode::DeleteAttr, kill, object.reg, 0, 0, name);
                self.release(object);
            }
            ExprKind::Subscript(container, index) => {
                let container = self.operand_before(container, &[index]);
                let index = self.operand(index);
                self.out.at(target.span);
                let kill = container.kill(KILL_A) | index.kill(KILL_B);
                self.out.emit(Opcode::DeleteItem, kill, container.reg, index.reg, 0);
                self.release(index);
                self.release(container);
            }
            ExprKind::Tuple(targets) | ExprKind::List(targets) => {
                for target in targets {
                    self.delete(target);
                }
            }
            _ => self.fail("cannot delete expression", target.span),
        }
    }
}
