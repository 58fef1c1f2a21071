//! One unit from prologue to finished [`Unit`].

use foldhash::{HashMap, HashSet};
use hognose_grammar::ast::{ExprRef, Parameters, Span, StmtKind, StmtRef, Suite, Symbol};

use super::emitter::{Emitter, Operand};
use super::exits::Block;
use super::scopes::{Reach, Scope, ScopeId, ScopeKind, UNBOUND};
use super::{Compiler, Mode};
use crate::code::{
    CodeFlags, ComprehensionLocal, Entrance, ExceptionEntry, FunctionKind, KILL_A, Opcode,
    Position, Unit,
};

/// What a unit is, before its body is compiled.
pub(super) struct UnitSpec<'s, 'a> {
    pub scope: ScopeId,
    pub name: &'s str,
    pub first_line: u32,
    pub params: Option<&'s Parameters<'a>>,
    /// Positional parameters that the compiler passes.
    pub hidden: &'s [&'s str],
    pub kind: FunctionKind,
}

/// An inlined comprehension around the code being compiled, with the registers of its variables.
pub(super) struct CompScope {
    pub scope: ScopeId,
    pub registers: Vec<(Symbol, u16)>,
}

/// What the compiler knows of the unit being written, beside its code.
#[derive(Default)]
pub(super) struct UnitState<'a> {
    pub scope: ScopeId,
    pub qualname: String,
    pub locals: Vec<Symbol>,
    pub registers: HashMap<Symbol, u16>,
    pub free: HashMap<Symbol, u16>,
    pub comps: Vec<CompScope>,
    pub blocks: Vec<Block<'a>>,
    /// Variables of inlined comprehensions that are no locals of the unit.
    pub comp_names: Vec<Symbol>,
    pub comp_locals: Vec<ComprehensionLocal>,
    pub static_attributes: Vec<Symbol>,
    pub doc: Option<Vec<u8>>,
}

impl<'a> Compiler<'a> {
    pub(super) fn scope(&self) -> &Scope {
        &self.scopes.list[self.unit.scope]
    }

    /// Compiles a unit; `body` may run twice, the second time with far jumps.
    pub(super) fn unit(&mut self, spec: &UnitSpec<'_, 'a>, body: impl Fn(&mut Self)) -> Unit {
        let qualname = self.qualname(spec);
        let mut far = false;
        loop {
            let state = self.unit_state(spec, qualname.clone());
            let emitter = Emitter::new(state.locals.len() as u16, far);
            let outer_state = std::mem::replace(&mut self.unit, state);
            let outer = std::mem::replace(&mut self.out, emitter);
            self.stack.push((outer, outer_state));
            self.prologue(spec);
            body(self);
            self.out.at_the_end();
            self.out.emit(Opcode::ReturnNone, 0, 0, 0, 0);
            let (outer, outer_state) = self.stack.pop().unwrap_or_default();
            let mut out = std::mem::replace(&mut self.out, outer);
            let state = std::mem::replace(&mut self.unit, outer_state);
            if out.too_large || state.locals.len() > u16::MAX as usize / 2 {
                self.fail("code is too large", Span::default());
            }
            if out.resolve().is_err() && !far {
                far = true;
                continue;
            }
            return self.finish(spec, out, state);
        }
    }

    fn unit_state(&mut self, spec: &UnitSpec<'_, 'a>, qualname: String) -> UnitState<'a> {
        let scope = &self.scopes.list[spec.scope];
        let mut locals = Vec::new();
        if scope.is_function_like() {
            if let Some(params) = spec.params {
                let positional = params.posonly.iter().chain(params.args);
                let all = positional.chain(params.kwonly).chain(params.vararg).chain(params.kwarg);
                locals.extend(all.map(|p| self.names.mangle(scope.class, p.name)));
            }
            locals.extend(spec.hidden.iter().map(|name| self.names.intern(name)));
            let mut seen: HashSet<Symbol> = locals.iter().copied().collect();
            let own = scope
                .order
                .iter()
                .filter(|name| matches!(scope.reach(**name), Reach::Local | Reach::Cell));
            for name in own {
                if seen.insert(*name) {
                    locals.push(*name);
                }
            }
        } else {
            locals.push(self.names.intern(""));
            if scope.class_cell {
                locals.push(self.names.intern("__class__"));
            }
            if scope.class_dict {
                locals.push(self.names.intern("__classdict__"));
            }
        }
        UnitState {
            scope: spec.scope,
            qualname,
            registers: locals.iter().enumerate().map(|(i, n)| (*n, i as u16)).collect(),
            free: scope.free.iter().enumerate().map(|(i, n)| (*n, i as u16)).collect(),
            locals,
            ..UnitState::default()
        }
    }

    /// Parameters are bound; locals that inner units use move into cells.
    fn prologue(&mut self, spec: &UnitSpec<'_, 'a>) {
        let state = &self.unit;
        let scope = &self.scopes.list[state.scope];
        self.out.at_nowhere();
        if !scope.is_function_like() {
            for register in 1..state.locals.len() as u16 {
                self.out.emit(Opcode::MakeCell, 0, register, 0, 0);
            }
            return;
        }
        let params = spec.params.map_or(spec.hidden.len(), parameter_count);
        for register in 0..params as u16 {
            self.out.bound.add(register);
        }
        for (register, name) in state.locals.iter().enumerate() {
            if scope.flags(*name) & UNBOUND != 0 {
                self.out.unbindable.add(register as u16);
            }
            if scope.reach(*name) == Reach::Cell {
                self.out.emit(Opcode::MakeCell, 0, register as u16, 0, 0);
            }
        }
    }

    fn finish(&self, spec: &UnitSpec<'_, 'a>, out: Emitter, state: UnitState<'a>) -> Unit {
        let scope = &self.scopes.list[spec.scope];
        let text = |name: &Symbol| self.names.text(*name).to_string();
        let count = |n: usize| n as u32;
        let is_class = scope.kind == ScopeKind::Class;
        let params = spec.params.copied().unwrap_or_default();
        let mut cells: Vec<(String, u16)> = if scope.is_function_like() {
            let registers = state.locals.iter().enumerate();
            registers
                .filter(|(_, name)| scope.reach(**name) == Reach::Cell)
                .map(|(register, name)| (text(name), register as u16))
                .collect()
        } else {
            let registers = state.locals.iter().enumerate().skip(1);
            registers.map(|(register, name)| (text(name), register as u16)).collect()
        };
        cells.sort();
        let is_local = |name: &&Symbol| -> bool {
            let parameter = state
                .registers
                .get(name)
                .is_some_and(|r| (*r as usize) < parameter_count(&params) + spec.hidden.len());
            scope.is_function_like() && (parameter || scope.reach(**name) == Reach::Local)
        };
        Unit {
            name: spec.name.to_string(),
            qualname: state.qualname.clone(),
            filename: self.filename.to_string(),
            first_line: spec.first_line,
            kind: spec.kind,
            flags: self.flags(spec, scope),
            arg_count: count(params.posonly.len() + params.args.len() + spec.hidden.len()),
            posonly_count: count(params.posonly.len()),
            kwonly_count: count(params.kwonly.len()),
            local_names: state.locals.iter().map(text).collect(),
            var_names: state
                .locals
                .iter()
                .filter(is_local)
                .chain(&state.comp_names)
                .map(text)
                .collect(),
            cells,
            free_names: scope.free.iter().map(text).collect(),
            names: out.names.iter().map(text).collect(),
            exceptions: self.exceptions(&out),
            positions: self.positions(&out),
            statements: self.statements(&out),
            entrances: self.entrances(&out),
            held: out.held,
            comprehension_locals: state.comp_locals,
            constants: out.constants,
            words: out.words,
            registers: out.registers.max(state.locals.len() as u32),
            doc: state.doc,
            is_class,
            static_attributes: state.static_attributes.iter().map(text).collect(),
        }
    }

    fn exceptions(&self, out: &Emitter) -> Vec<ExceptionEntry> {
        out.protected
            .iter()
            .filter_map(|p| {
                let handler = out.offset(p.handler)?;
                (handler < out.words.len() as u32).then_some(ExceptionEntry {
                    start: p.start,
                    end: p.end,
                    handler,
                    level: p.level,
                })
            })
            .collect()
    }

    fn positions(&self, out: &Emitter) -> Vec<Position> {
        let place = |(word, span): &(u32, Option<Span>)| {
            let Some(span) = span else { return Position { word: *word, ..Position::default() } };
            let (line, column) = self.lines.position(span.start);
            let (end_line, end_column) = self.lines.position(span.end);
            Position { word: *word, line, column, end_line, end_column }
        };
        out.positions.iter().map(place).collect()
    }

    fn statements(&self, out: &Emitter) -> Vec<(u32, u32)> {
        let line = |(word, span): &(u32, Span)| (*word, self.lines.position(span.start).0);
        out.statements.iter().map(line).collect()
    }

    fn entrances(&self, out: &Emitter) -> Vec<Entrance> {
        let entrance = |e: &(Entrance, Span)| {
            let line = self.lines.position(e.1.start).0;
            Entrance { line, ..e.0 }
        };
        out.entrances.iter().map(entrance).collect()
    }

    fn flags(&self, spec: &UnitSpec<'_, 'a>, scope: &Scope) -> CodeFlags {
        let mut flags = CodeFlags::default();
        if scope.is_function_like() {
            flags.set(CodeFlags::OPTIMIZED);
            flags.set(CodeFlags::NEWLOCALS);
            if self
                .stack
                .iter()
                .skip(1)
                .any(|(_, unit)| self.scopes.list[unit.scope].is_function_like())
                || self.scope().is_function_like() && !self.stack.is_empty()
                || !self.unit.comps.is_empty()
            {
                flags.set(CodeFlags::NESTED);
            }
        }
        if let Some(params) = spec.params {
            if params.vararg.is_some() {
                flags.set(CodeFlags::VARARGS);
            }
            if params.kwarg.is_some() {
                flags.set(CodeFlags::VARKEYWORDS);
            }
        }
        match spec.kind {
            FunctionKind::Function => {}
            FunctionKind::Generator => flags.set(CodeFlags::GENERATOR),
            FunctionKind::Coroutine => flags.set(CodeFlags::COROUTINE),
            FunctionKind::AsyncGenerator => flags.set(CodeFlags::ASYNC_GENERATOR),
        }
        if self.future_annotations {
            flags.set(CodeFlags::FUTURE_ANNOTATIONS);
        }
        flags
    }

    /// The dotted path of definitions, as PEP 3155 has it.
    fn qualname(&mut self, spec: &UnitSpec<'_, 'a>) -> String {
        let name = spec.name.to_string();
        if self.stack.is_empty() {
            return name;
        }
        let mut parent = &self.unit;
        let mut depth = self.stack.len();
        if self.scopes.list[parent.scope].kind == ScopeKind::TypeParams {
            depth -= 1;
            if depth == 0 {
                return name;
            }
            parent = &self.stack[depth].1;
        }
        let scope = &self.scopes.list[parent.scope];
        if depth <= 1 && scope.kind == ScopeKind::Module {
            return name;
        }
        let kind = self.scopes.list[spec.scope].kind;
        let defines = matches!(kind, ScopeKind::Function | ScopeKind::Class);
        if defines {
            let symbol = self.names.intern(spec.name);
            let mangled = self.names.mangle(scope.class, symbol);
            if scope.reach(mangled) == Reach::Explicit {
                return name;
            }
        }
        let locals =
            matches!(scope.kind, ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Annotation);
        let middle = if locals { ".<locals>." } else { "." };
        format!("{}{middle}{name}", parent.qualname)
    }

    pub(super) fn module_body(&mut self, body: Suite<'a>) {
        if self.mode == Mode::Eval {
            if let Some(e) = body.first().and_then(|stmt| expression_of(stmt)) {
                let value = self.operand(e);
                self.out.emit(Opcode::Return, value.kill(KILL_A), value.reg, 0, 0);
                self.release(value);
            }
            return;
        }
        let body = match self.mode {
            Mode::Module => self.docstring(body),
            _ => body,
        };
        if self.scope().has_annotations {
            self.out.emit(Opcode::SetupAnnotations, 0, 0, 0, 0);
        }
        if self.mode == Mode::Module {
            self.store_doc();
        }
        self.suite(body);
    }

    /// Stores the docstring found by [`Compiler::docstring`] as `__doc__`.
    pub(super) fn store_doc(&mut self) {
        if let Some(doc) = self.unit.doc.clone() {
            let t = self.out.alloc();
            self.constant_into(crate::code::Constant::Str(doc), t);
            let name = self.names.intern("__doc__");
            self.store_name(name, Operand::temp(t));
        }
    }
}

fn parameter_count(params: &Parameters) -> usize {
    let (stars, kwonly) =
        (params.vararg.into_iter().chain(params.kwarg).count(), params.kwonly.len());
    params.posonly.len() + params.args.len() + kwonly + stars
}

/// The expression of an expression statement.
pub(super) fn expression_of<'a>(stmt: StmtRef<'a>) -> Option<ExprRef<'a>> {
    match stmt.kind {
        StmtKind::Expr(e) => Some(e),
        _ => None,
    }
}
