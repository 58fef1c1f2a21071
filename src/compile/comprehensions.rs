//! Comprehensions, inlined into their unit (PEP 709), and generator expressions.
//!
//! The variables of an inlined comprehension are temporaries; one that a nested function uses is a
//! cell there, a new one for every run.

use hognose_grammar::ast::*;

use super::emitter::Operand;
use super::scopes::{self, Reach, ScopeId, ScopeKind};
use super::unit::CompScope;
use super::{Compiler, UnitSpec};
use crate::code::{ComprehensionLocal, FunctionKind, KILL_A, KILL_B, Opcode};

/// What a comprehension does with its elements.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sink {
    List(u16),
    Set(u16),
    Dict(u16),
    Yield,
}

impl<'a> Compiler<'a> {
    /// A list, set or dict comprehension.
    pub(super) fn comprehension(&mut self, e: ExprRef<'a>, comp: &'a Comp<'a>, dst: u16) {
        let Some(scope) = self.scopes.of(scopes::key(comp, scopes::BODY)) else { return };
        if self.scopes.list[scope].kind != ScopeKind::Inlined {
            return self.outlined(e, comp, scope, dst);
        }
        let result = self.scratch(dst);
        let iterator = self.iterator(comp.generators[0].iter, comp.generators[0].is_async);
        let sink = self.new_collection(e, result);
        let own = self.scopes.list[scope].order.clone();
        let own: Vec<Symbol> = own
            .into_iter()
            .filter(|n| matches!(self.scopes.list[scope].reach(*n), Reach::Local | Reach::Cell))
            .collect();
        let first = self.out.alloc_many(own.len() as u16);
        let registers: Vec<(Symbol, u16)> = own.into_iter().zip(first..).collect();
        for (name, register) in &registers {
            self.out.bound.remove(*register);
            if self.scopes.list[scope].reach(*name) == Reach::Cell {
                self.out.emit(Opcode::MakeCell, 0, *register, 0, 0);
            } else if !self.unit.registers.contains_key(name)
                && !self.unit.comp_names.contains(name)
            {
                self.unit.comp_names.push(*name);
            }
        }
        let variables = registers.clone();
        self.unit.comps.push(CompScope { scope, registers });
        let start = self.out.here();
        self.clause(e, comp, 0, iterator, sink);
        let end = self.out.here();
        self.unit.comps.pop();
        for (name, register) in variables {
            self.out.kill(register);
            self.out.bound.remove(register);
            let is_cell = self.scopes.list[scope].reach(name) == Reach::Cell;
            let name = self.names.text(name).to_string();
            let local = ComprehensionLocal { name, register, is_cell, start, end };
            self.unit.comp_locals.push(local);
        }
        self.out.free_to(first);
        self.out.kill(iterator);
        self.out.free_to(iterator);
        self.unscratch(result, dst);
    }

    fn new_collection(&mut self, e: ExprRef<'a>, result: u16) -> Sink {
        self.out.at(e.span);
        let (op, sink) = match e.kind {
            ExprKind::SetComp(_) => (Opcode::BuildSet, Sink::Set(result)),
            ExprKind::DictComp(_) => (Opcode::BuildMap, Sink::Dict(result)),
            _ => (Opcode::BuildList, Sink::List(result)),
        };
        self.out.emit(op, 0, result, result, 0);
        sink
    }

    /// One `for` clause over an iterator that is there already, and what is inside it. At the end
    /// the iterator is exhausted, and still in its register.
    fn clause(
        &mut self,
        e: ExprRef<'a>,
        comp: &'a Comp<'a>,
        index: usize,
        iterator: u16,
        sink: Sink,
    ) {
        let generator = &comp.generators[index];
        let (top, end) = (self.out.label(), self.out.label());
        self.out.bind_loop(top);
        self.for_next(generator.iter.span, generator.target, iterator, generator.is_async, end);
        for test in generator.ifs {
            self.jump_if(test, false, top);
        }
        match comp.generators.get(index + 1) {
            Some(inner) => {
                let iterator = self.iterator(inner.iter, inner.is_async);
                self.clause(e, comp, index + 1, iterator, sink);
                self.out.kill(iterator);
                self.out.free_to(iterator);
            }
            None => self.element(comp, sink),
        }
        self.out.at(e.span);
        self.out.jump(top);
        self.out.bind(end);
    }

    fn element(&mut self, comp: &'a Comp<'a>, sink: Sink) {
        let element = match comp.value {
            Some(value) => self.operand_before(comp.element, &[value]),
            None => self.operand(comp.element),
        };
        self.out.at(comp.element.span);
        match sink {
            Sink::List(to) => {
                self.out.emit(Opcode::ListAppend, element.kill(KILL_B), to, element.reg, 0);
            }
            Sink::Set(to) => {
                self.out.emit(Opcode::SetAdd, element.kill(KILL_B), to, element.reg, 0);
            }
            Sink::Dict(to) => {
                let Some(value) = comp.value else { return };
                let value = self.operand(value);
                return self.map_add(to, element, value);
            }
            Sink::Yield => {
                let flags = KILL_A | element.kill(KILL_B);
                self.out.emit(Opcode::Yield, flags, element.reg, element.reg, 0);
            }
        }
        self.release(element);
    }

    pub(super) fn generator_expression(&mut self, e: ExprRef<'a>, comp: &'a Comp<'a>, dst: u16) {
        if let Some(scope) = self.scopes.of(scopes::key(comp, scopes::BODY)) {
            self.outlined(e, comp, scope, dst);
        }
    }

    /// A comprehension with a unit of its own, called with the outermost iterator.
    fn outlined(&mut self, e: ExprRef<'a>, comp: &'a Comp<'a>, scope: ScopeId, dst: u16) {
        let is_generator = matches!(e.kind, ExprKind::GeneratorExp(_));
        let (name, kind) = match (e.kind, self.scopes.list[scope].awaits) {
            (ExprKind::GeneratorExp(_), false) => ("<genexpr>", FunctionKind::Generator),
            (ExprKind::GeneratorExp(_), true) => ("<genexpr>", FunctionKind::AsyncGenerator),
            (ExprKind::SetComp(_), _) => ("<setcomp>", FunctionKind::Function),
            (ExprKind::DictComp(_), _) => ("<dictcomp>", FunctionKind::Function),
            _ => ("<listcomp>", FunctionKind::Function),
        };
        let first_line = self.lines.position(e.span.start).0;
        let spec = UnitSpec { scope, name, first_line, params: None, hidden: &[".0"], kind };
        let unit = self.unit(&spec, |c| {
            if is_generator {
                return c.clause(e, comp, 0, 0, Sink::Yield);
            }
            let result = c.out.alloc();
            let sink = c.new_collection(e, result);
            c.clause(e, comp, 0, 0, sink);
            c.return_value(Operand::temp(result));
        });
        let window = self.out.alloc_many(4);
        self.make_function(e.span, unit, scope, 0, window + 3);
        let iterator = self.iterator(comp.generators[0].iter, comp.generators[0].is_async);
        debug_assert_eq!(iterator, window + 4);
        self.out.at(e.span);
        self.out.cover_window(window, 1);
        self.out.emit(Opcode::Call, 0, window, 1, dst);
        self.out.free_to(window);
    }
}
