//! Loading, storing and deleting names.

use hognose_grammar::ast::{ExprKind, ExprRef, Span, Symbol};

use super::Compiler;
use super::emitter::Operand;
use super::scopes::{GLOBAL, Reach, ScopeKind, WALRUS};
use crate::code::{KILL_A, KILL_B, Opcode};

/// Where a name lives, seen from the code being compiled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    Local(u16),
    Cell(u16),
    Free(u16),
    Global,
    /// A name of the namespace in register 0.
    Name,
    /// Class bodies: the namespace, then the closure.
    NameOrFree(u16),
    /// Annotation scopes in classes: the class namespace (a closure cell), then globals.
    ClassOrGlobal,
    ClassOrFree(u16),
}

impl<'a> Compiler<'a> {
    pub(super) fn mangle(&mut self, name: Symbol) -> Symbol {
        let mut scope = self.unit.scope;
        if let Some(comp) = self.unit.comps.last() {
            scope = comp.scope;
        }
        self.scopes.mangle(&mut self.names, scope, name)
    }

    fn place(&self, name: Symbol) -> Place {
        let mut declared_global = false;
        for comp in self.unit.comps.iter().rev() {
            let scope = &self.scopes.list[comp.scope];
            if let Some((_, register)) = comp.registers.iter().find(|(n, _)| *n == name) {
                return match scope.reach(name) {
                    Reach::Cell => Place::Cell(*register),
                    _ => Place::Local(*register),
                };
            }
            declared_global |= scope.flags(name) & GLOBAL != 0;
        }
        let scope = self.scope();
        let register = self.unit.registers.get(&name).copied();
        let free = self.unit.free.get(&name).copied();
        let reach = scope.reach(name);
        if declared_global {
            return Place::Global;
        }
        match scope.kind {
            ScopeKind::Module if reach == Reach::Explicit => Place::Global,
            ScopeKind::Module => Place::Name,
            ScopeKind::Class if !self.unit.comps.is_empty() => {
                free.map_or(Place::Global, Place::Free)
            }
            ScopeKind::Class => match (reach, free) {
                (Reach::Explicit, _) => Place::Global,
                (Reach::Free, Some(i)) => Place::NameOrFree(i),
                _ => Place::Name,
            },
            _ => match (reach, register, free) {
                (Reach::Local, Some(r), _) => Place::Local(r),
                (Reach::Cell, Some(r), _) => Place::Cell(r),
                (Reach::Implicit, ..) if scope.sees_class => Place::ClassOrGlobal,
                (Reach::Free | Reach::Implicit, _, Some(i)) if scope.sees_class => {
                    Place::ClassOrFree(i)
                }
                (Reach::Explicit, ..) => Place::Global,
                (_, _, Some(i)) => Place::Free(i),
                (_, Some(r), _) => Place::Local(r),
                _ => Place::Global,
            },
        }
    }

    /// The register of a name that is a plain local.
    pub(super) fn local_register(&mut self, name: Symbol) -> Option<u16> {
        let name = self.mangle(name);
        match self.place(name) {
            Place::Local(register) => Some(register),
            _ => None,
        }
    }

    /// A local to be read in place.
    pub(super) fn local_operand(&mut self, e: ExprRef<'a>) -> Option<u16> {
        let ExprKind::Name(name) = e.kind else { return None };
        let register = self.local_register(name)?;
        self.check_local(register, name, e.span);
        Some(register)
    }

    fn check_local(&mut self, register: u16, name: Symbol, span: Span) {
        if !self.out.bound.has(register) {
            let name = self.mangle(name);
            self.out.at(span);
            self.out.emit_name(Opcode::CheckLocal, 0, register, 0, 0, name);
            self.out.bound.add(register);
        }
    }

    /// Might evaluating `later` rebind the local that `e` names?
    pub(super) fn may_rebind(&mut self, e: ExprRef<'a>, later: &[ExprRef<'a>]) -> bool {
        let ExprKind::Name(name) = e.kind else { return false };
        let name = self.mangle(name);
        self.scope().flags(name) & WALRUS != 0
            && later.iter().any(|e| !matches!(e.kind, ExprKind::Name(_) | ExprKind::Constant(_)))
    }

    pub(super) fn load_name(&mut self, name: Symbol, span: Span, dst: u16) {
        let name = self.mangle(name);
        self.out.at(span);
        match self.place(name) {
            Place::Local(register) => {
                self.check_local(register, name, span);
                self.out.mov(dst, Operand { reg: register, temp: false });
            }
            Place::Cell(cell) => self.out.emit_name(Opcode::LoadCell, 0, dst, cell, 0, name),
            Place::Free(i) => self.out.emit_wide(Opcode::LoadFree, dst, i as i32, Some(name)),
            Place::Global => self.out.emit_name(Opcode::LoadGlobal, 0, dst, 0, 0, name),
            Place::Name => self.out.emit_name(Opcode::LoadName, 0, dst, 0, 0, name),
            Place::NameOrFree(i) => {
                self.out.emit_wide(Opcode::LoadNameOrFree, dst, i as i32, Some(name));
            }
            Place::ClassOrGlobal | Place::ClassOrFree(_) => self.load_through_class(name, dst),
        }
    }

    /// A name in an annotation scope of a class: the class namespace comes first.
    fn load_through_class(&mut self, name: Symbol, dst: u16) {
        let class_dict = self.names.intern("__classdict__");
        let namespace = self.unit.free.get(&class_dict).copied().unwrap_or(0);
        let t = self.out.alloc();
        self.out.emit_wide(Opcode::LoadFree, t, namespace as i32, Some(class_dict));
        match self.place(name) {
            Place::ClassOrFree(i) => {
                self.out.emit_name(Opcode::LoadFromMapOrFree, KILL_B, dst, t, i, name);
            }
            _ => self.out.emit_name(Opcode::LoadFromMapOrGlobal, KILL_B, dst, t, 0, name),
        }
        self.out.free_to(t);
    }

    /// `name := value`; a temporary is consumed.
    pub(super) fn store_name(&mut self, name: Symbol, value: Operand) {
        let name = self.mangle(name);
        match self.place(name) {
            Place::Local(register) => {
                self.out.mov(register, value);
                self.out.bound.add(register);
            }
            Place::Cell(cell) => {
                self.out.emit(Opcode::StoreCell, value.kill(KILL_B), cell, value.reg, 0);
            }
            // A class body stores into the closure only what it declares nonlocal.
            Place::Free(i) | Place::ClassOrFree(i) | Place::NameOrFree(i) => {
                let kill = value.kill(KILL_A);
                self.out.emit_wide_flags(Opcode::StoreFree, kill, value.reg, i as i32);
            }
            Place::Global => {
                let kill = value.kill(KILL_A);
                self.out.emit_name(Opcode::StoreGlobal, kill, value.reg, 0, 0, name);
            }
            Place::Name | Place::ClassOrGlobal => {
                let kill = value.kill(KILL_A);
                self.out.emit_name(Opcode::StoreName, kill, value.reg, 0, 0, name);
            }
        }
        self.release(value);
    }

    pub(super) fn delete_name(&mut self, name: Symbol) {
        let name = self.mangle(name);
        match self.place(name) {
            Place::Local(register) => {
                self.out.emit_name(Opcode::DeleteLocal, 0, register, 0, 0, name);
                self.out.bound.remove(register);
            }
            Place::Cell(cell) => self.out.emit_name(Opcode::DeleteCell, 0, cell, 0, 0, name),
            Place::Free(i) | Place::ClassOrFree(i) | Place::NameOrFree(i) => {
                self.out.emit_wide(Opcode::DeleteFree, 0, i as i32, Some(name));
            }
            Place::Global => self.out.emit_name(Opcode::DeleteGlobal, 0, 0, 0, 0, name),
            Place::Name | Place::ClassOrGlobal => {
                self.out.emit_name(Opcode::DeleteName, 0, 0, 0, 0, name);
            }
        }
    }

    /// The cell itself of a variable that a nested unit closes over.
    pub(super) fn load_cell(&mut self, name: Symbol, dst: u16) {
        for comp in self.unit.comps.iter().rev() {
            if let Some((_, register)) = comp.registers.iter().find(|(n, _)| *n == name) {
                return self.out.mov(dst, Operand { reg: *register, temp: false });
            }
        }
        let owned =
            !matches!(self.scope().reach(name), Reach::Free) || !self.scope().is_function_like();
        match (self.unit.registers.get(&name), self.unit.free.get(&name)) {
            (Some(register), _) if owned => {
                self.out.mov(dst, Operand { reg: *register, temp: false });
            }
            (_, Some(i)) => {
                self.out.emit_wide(Opcode::LoadFreeCell, dst, *i as i32, None);
            }
            _ => {}
        }
    }
}
