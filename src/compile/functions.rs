//! Function definitions and the making of function objects.

use hognose_grammar::ast::*;

use super::emitter::Operand;
use super::scopes::{self, ScopeId};
use super::unit::expression_of;
use super::{Compiler, UnitSpec};
use crate::code::{Constant as Const, FunctionKind, Opcode, Unit};

/// Bits of `MakeFunction`.
const DEFAULTS: u16 = 1;
const KW_DEFAULTS: u16 = 2;
const ANNOTATIONS: u16 = 4;
const CLOSURE: u16 = 8;
const TYPE_PARAMS: u16 = 16;

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, stmt: StmtRef<'a>, def: &'a FunctionDef<'a>) {
        let level = self.out.level();
        self.decorators(def.decorators);
        let function = self.out.alloc();
        if def.type_params.is_empty() {
            let mut parts = self.defaults(&def.params);
            parts |= self.annotations(def);
            self.function_object(stmt, def, parts, None, function);
        } else {
            self.generic_function(stmt, def, function);
        }
        self.apply_decorators(def.decorators, level);
        self.out.at(stmt.span);
        self.store_name(def.name.name, Operand::temp(level));
    }

    /// Evaluates decorators, each into the callable of a window of its own; the register for what
    /// the innermost one decorates follows.
    pub(super) fn decorators(&mut self, decorators: &'a [ExprRef<'a>]) {
        for decorator in decorators {
            self.out.alloc_many(3);
            self.temporary(decorator);
        }
    }

    /// Calls the decorators bottom-up; the result ends in the register `level`, where the window of
    /// the first one starts.
    pub(super) fn apply_decorators(&mut self, decorators: &'a [ExprRef<'a>], level: u16) {
        for (i, decorator) in decorators.iter().enumerate().rev() {
            let window = level + 4 * i as u16;
            self.out.at(decorator.span);
            self.out.cover_window(window, 1);
            // The argument of the next decorator is where this window starts.
            self.out.emit(Opcode::Call, 0, window, 1, window);
        }
    }

    pub(super) fn function_object(
        &mut self,
        stmt: StmtRef<'a>,
        def: &'a FunctionDef<'a>,
        parts: u16,
        type_params: Option<u16>,
        dst: u16,
    ) {
        let Some(scope) = self.scopes.of(scopes::key(def, scopes::BODY)) else { return };
        let kind = match (def.is_async, self.scopes.list[scope].yields) {
            (false, false) => FunctionKind::Function,
            (false, true) => FunctionKind::Generator,
            (true, false) => FunctionKind::Coroutine,
            (true, true) => FunctionKind::AsyncGenerator,
        };
        let first_line = self.definition_line(def.decorators, stmt);
        let name = self.names.text(def.name.name).to_string();
        let spec = UnitSpec {
            scope,
            name: &name,
            first_line,
            params: Some(&def.params),
            hidden: &[],
            kind,
        };
        let unit = self.unit(&spec, |c| {
            let body = c.docstring(def.body);
            c.suite(body);
        });
        self.make_generic_function(stmt.span, unit, scope, parts, type_params, dst);
    }

    /// The line of the first decorator, or of the definition.
    pub(super) fn definition_line(&self, decorators: &[ExprRef<'a>], stmt: StmtRef<'a>) -> u32 {
        let start = decorators.first().map_or(stmt.span.start, |d| d.span.start);
        self.lines.position(start).0
    }

    /// Defaults as temporaries, for `MakeFunction`; which there are.
    pub(super) fn defaults(&mut self, params: &Parameters<'a>) -> u16 {
        let mut parts = 0;
        let positional: Vec<ExprRef> =
            params.posonly.iter().chain(params.args).filter_map(|p| p.default).collect();
        if !positional.is_empty() {
            parts |= DEFAULTS;
            let t = self.out.alloc();
            let constants: Option<Vec<Const>> = positional.iter().map(|e| self.fold(e)).collect();
            match constants {
                Some(constants) => self.constant_into(Const::Tuple(constants), t),
                None => {
                    let first = self.out.level();
                    for default in &positional {
                        self.temporary(default);
                    }
                    let count = positional.len() as u16;
                    self.out.emit(Opcode::BuildTuple, 0, t, first, count);
                    self.out.free_to(first);
                }
            }
        }
        let with_default = params.kwonly.iter().filter_map(|p| Some((p.name, p.default?)));
        let keyword: Vec<(Symbol, ExprRef)> = with_default.collect();
        if !keyword.is_empty() {
            parts |= KW_DEFAULTS;
            let t = self.out.alloc();
            let first = self.out.level();
            for (name, default) in &keyword {
                self.name_text(*name);
                self.temporary(default);
            }
            self.out.emit(Opcode::BuildMap, 0, t, first, keyword.len() as u16);
            self.out.free_to(first);
        }
        parts
    }

    /// A new temporary with the (mangled) name as a string.
    fn name_text(&mut self, name: Symbol) {
        let name = self.mangle(name);
        let text = self.text_constant(name);
        let t = self.out.alloc();
        self.constant_into(text, t);
    }

    /// The dict of annotations as a temporary, if there are any.
    pub(super) fn annotations(&mut self, def: &'a FunctionDef<'a>) -> u16 {
        let params = &def.params;
        let order = params
            .args
            .iter()
            .chain(params.posonly)
            .chain(params.vararg)
            .chain(params.kwonly)
            .chain(params.kwarg);
        let mut annotated: Vec<(Symbol, ExprRef)> =
            order.filter_map(|p| Some((p.name, p.annotation?))).collect();
        if let Some(returns) = def.returns {
            annotated.push((self.names.intern("return"), returns));
        }
        if annotated.is_empty() {
            return 0;
        }
        let t = self.out.alloc();
        let first = self.out.level();
        for (name, annotation) in &annotated {
            self.name_text(*name);
            let value = self.out.alloc();
            self.annotation_into(annotation, value);
        }
        self.out.emit(Opcode::BuildMap, 0, t, first, annotated.len() as u16);
        self.out.free_to(first);
        ANNOTATIONS
    }

    /// `dst := annotation`: its value, or its text under `from __future__ import annotations`.
    pub(super) fn annotation_into(&mut self, annotation: ExprRef<'a>, dst: u16) {
        if self.future_annotations {
            let text = self.unparse(annotation);
            self.out.at(annotation.span);
            return self.constant_into(Const::Str(text.into_bytes()), dst);
        }
        match annotation.kind {
            // `*args: *Ts`
            ExprKind::Starred(inner) => {
                let value = self.operand(inner);
                let t = if value.temp { value.reg } else { self.out.alloc() };
                self.out.at(annotation.span);
                self.out.emit(
                    Opcode::Unpack,
                    if value.temp { 0 } else { value.kill(crate::code::KILL_B) },
                    t,
                    value.reg,
                    1,
                );
                self.out.mov(dst, Operand::temp(t));
                self.out.free_to(t);
            }
            _ => self.expr_into(annotation, dst),
        }
    }

    /// `dst := function` from the temporaries for `parts` at the top, which it consumes, and the
    /// closure the unit needs.
    pub(super) fn make_function(
        &mut self,
        span: Span,
        unit: Unit,
        scope: ScopeId,
        parts: u16,
        dst: u16,
    ) {
        self.make_generic_function(span, unit, scope, parts, None, dst);
    }

    /// The same, with a tuple of type parameters that stays where it is.
    fn make_generic_function(
        &mut self,
        span: Span,
        unit: Unit,
        scope: ScopeId,
        mut parts: u16,
        type_params: Option<u16>,
        dst: u16,
    ) {
        let first = self.out.level() - parts.count_ones() as u16;
        self.out.at(span);
        let free = self.scopes.list[scope].free.clone();
        if !free.is_empty() {
            parts |= CLOSURE;
            let t = self.out.alloc();
            let cells = self.out.level();
            for name in &free {
                let cell = self.out.alloc();
                self.load_cell(*name, cell);
            }
            self.out.emit(Opcode::BuildTuple, 0, t, cells, free.len() as u16);
            self.out.free_to(cells);
        }
        if let Some(params) = type_params {
            parts |= TYPE_PARAMS;
            let t = self.out.alloc();
            self.out.mov(t, Operand { reg: params, temp: false });
        }
        let code = Const::Code(Box::new(unit));
        self.out.cover(first as u32 + 1);
        self.out.emit_const(Opcode::MakeFunction, 0, dst, first, parts, code);
        self.out.free_to(first);
    }

    /// Takes the docstring off a body, if there is one.
    pub(super) fn docstring(&mut self, body: Suite<'a>) -> Suite<'a> {
        let Some((first, rest)) = body.split_first() else { return body };
        match expression_of(first).map(|e| e.kind) {
            Some(ExprKind::Constant(Constant::Str(text, _))) => {
                if self.optimize < 2 {
                    self.unit.doc = Some(clean_doc(text));
                }
                rest
            }
            _ => body,
        }
    }
}

/// Removes the indentation of a docstring, as `inspect.cleandoc` does but keeping blank lines.
fn clean_doc(text: &[u8]) -> Vec<u8> {
    let expanded = expand_tabs(text);
    let mut lines = expanded.split(|b| *b == b'\n');
    let first = lines.next().unwrap_or_default();
    let rest: Vec<&[u8]> = lines.collect();
    let indent = |line: &[u8]| line.iter().take_while(|b| **b == b' ').count();
    let margin = rest
        .iter()
        .filter(|line| indent(line) < line.len())
        .map(|line| indent(line))
        .min()
        .unwrap_or(0);
    let mut out = first[indent(first)..].to_vec();
    for line in rest {
        out.push(b'\n');
        out.extend(&line[margin.min(indent(line)).min(line.len())..]);
    }
    out
}

fn expand_tabs(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut column = 0;
    for byte in text {
        match byte {
            b'\t' => {
                let width = 8 - column % 8;
                out.extend(std::iter::repeat_n(b' ', width));
                column += width;
            }
            b'\n' | b'\r' => {
                out.push(*byte);
                column = 0;
            }
            // Continuation bytes of a character take no column.
            0x80..=0xBF => out.push(*byte),
            _ => {
                out.push(*byte);
                column += 1;
            }
        }
    }
    out
}
