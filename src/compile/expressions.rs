//! Expressions: each leaves its value in a register of the caller's choice, or names the local that
//! holds it already.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::Operand;
use super::scopes::{self, ScopeKind};
use crate::code::{Constant as Const, FunctionKind, KILL_A, KILL_B, KILL_C, Opcode};

impl<'a> Compiler<'a> {
    /// The value of `e` in a register: a local as it is, anything else in a new temporary.
    pub(super) fn operand(&mut self, e: ExprRef<'a>) -> Operand {
        match self.local_operand(e) {
            Some(reg) => Operand { reg, temp: false },
            None => Operand::temp(self.temporary(e)),
        }
    }

    /// Like [`Compiler::operand`], for a value that is used only after `later` was evaluated.
    pub(super) fn operand_before(&mut self, e: ExprRef<'a>, later: &[ExprRef<'a>]) -> Operand {
        if self.may_rebind(e, later) { Operand::temp(self.temporary(e)) } else { self.operand(e) }
    }

    /// The value of `e` in a new temporary.
    pub(super) fn temporary(&mut self, e: ExprRef<'a>) -> u16 {
        let t = self.out.alloc();
        self.expr_into(e, t);
        t
    }

    /// Frees the register of a consumed operand.
    pub(super) fn release(&mut self, operand: Operand) {
        if operand.temp {
            self.out.free_to(operand.reg);
        }
    }

    /// `dst`, or a new temporary if `dst` is a variable: something to build a value in.
    pub(super) fn scratch(&mut self, dst: u16) -> u16 {
        if self.out.is_temp(dst) { dst } else { self.out.alloc() }
    }

    /// Moves what was built in [`Compiler::scratch`] to its place.
    pub(super) fn unscratch(&mut self, scratch: u16, dst: u16) {
        if scratch != dst {
            self.out.mov(dst, Operand::temp(scratch));
            self.out.free_to(scratch);
        }
    }

    /// `dst := e`. Nothing is written to `dst` before everything that can raise is done, unless it is
    /// a temporary.
    pub(super) fn expr_into(&mut self, e: ExprRef<'a>, dst: u16) {
        self.out.at(e.span);
        match e.kind {
            ExprKind::Name(name) => {
                if self.names.text(name) == "__debug__" {
                    return self.constant_into(self.debug(), dst);
                }
                self.load_name(name, e.span, dst);
            }
            ExprKind::Constant(literal) => {
                self.constant_into(super::literals::constant(&literal), dst);
            }
            ExprKind::JoinedStr(parts) => self.joined_str(e, parts, dst),
            ExprKind::FormattedValue(value) => self.formatted_value(e, value, dst),
            ExprKind::BoolOp(op, operands) => self.bool_op(op, operands, dst),
            ExprKind::NamedExpr(target, value) => self.named_expr(e, target, value, dst),
            ExprKind::BinOp(..) => self.bin_op(e, dst),
            ExprKind::UnaryOp(op, operand) => self.unary_op(e, op, operand, dst),
            ExprKind::Lambda(lambda) => self.lambda(e, lambda, dst),
            ExprKind::IfExp(node) => self.if_exp(node, dst),
            ExprKind::Dict(items) => self.dict(e, items, dst),
            ExprKind::Set(items) => self.set(e, items, dst),
            ExprKind::List(items) => self.list(e, items, dst),
            ExprKind::Tuple(items) => self.tuple(e, items, dst),
            ExprKind::ListComp(comp) | ExprKind::SetComp(comp) | ExprKind::DictComp(comp) => {
                self.comprehension(e, comp, dst);
            }
            ExprKind::GeneratorExp(comp) => self.generator_expression(e, comp, dst),
            ExprKind::Await(value) => {
                let value = self.operand(value);
                self.out.at(e.span);
                self.await_into(value, 0, dst);
            }
            ExprKind::Yield(value) => self.yield_into(e, value, dst),
            ExprKind::YieldFrom(value) => {
                let value = self.operand(value);
                self.out.at(e.span);
                let t = if value.temp { value.reg } else { self.out.alloc() };
                self.out.unary(Opcode::GetYieldFromIter, t, value, 0);
                self.out.emit(Opcode::Delegate, 0, dst, t, 0);
                self.out.free_to(t);
            }
            ExprKind::Compare(compare) => self.compare(e, compare, dst),
            ExprKind::Call(call) => self.call(e, call, dst),
            ExprKind::Attribute(value, attribute) => {
                let value = self.operand(value);
                let span = self.attribute_span(e.span, attribute.span);
                self.out.at(span);
                let name = self.mangle(attribute.name);
                let kill = if value.reg == dst { 0 } else { value.kill(KILL_B) };
                self.out.emit_name(Opcode::LoadAttr, kill, dst, value.reg, 0, name);
                self.release(value);
            }
            ExprKind::Subscript(value, index) => self.subscript(e, value, index, dst),
            ExprKind::Slice(slice) => self.slice(e, slice, dst),
            ExprKind::Starred(_) => self.fail("can't use starred expression here", e.span),
        }
    }

    /// The place of an attribute access: from the attribute on if the object begins on another line.
    pub(super) fn attribute_span(&self, whole: Span, attribute: Span) -> Span {
        let first = self.lines.position(whole.start).0;
        let same = first == self.lines.position(attribute.end).0;
        Span { start: if same { whole.start } else { attribute.start }, end: whole.end }
    }

    /// Evaluates an expression for its effect.
    pub(super) fn effect(&mut self, e: ExprRef<'a>) {
        if matches!(e.kind, ExprKind::Constant(_)) || self.local_operand(e).is_some() {
            self.out.statement(e.span);
            return;
        }
        let t = self.temporary(e);
        self.out.kill(t);
        self.out.free_to(t);
    }

    /// `dst := await value`; consumes the value. The position is that of the caller.
    pub(super) fn await_into(&mut self, value: Operand, message: u16, dst: u16) {
        let t = if value.temp { value.reg } else { self.out.alloc() };
        self.out.unary(Opcode::GetAwaitable, t, value, message);
        self.out.emit(Opcode::Delegate, 0, dst, t, 0);
        self.out.free_to(t);
    }

    fn yield_into(&mut self, e: ExprRef<'a>, value: Option<ExprRef<'a>>, dst: u16) {
        let value = self.yielded(value);
        self.out.at(e.span);
        self.out.unary(Opcode::Yield, dst, value, 0);
        self.release(value);
    }

    /// `yield value` whose own value nobody wants.
    pub(super) fn yield_statement(&mut self, e: ExprRef<'a>, value: Option<ExprRef<'a>>) {
        let value = self.yielded(value);
        self.out.at(e.span);
        self.out.emit(Opcode::Yield, KILL_A | value.kill(KILL_B), value.reg, value.reg, 0);
        self.release(value);
    }

    fn yielded(&mut self, value: Option<ExprRef<'a>>) -> Operand {
        match value {
            Some(value) => self.operand(value),
            None => {
                let t = self.out.alloc();
                self.constant_into(Const::None, t);
                Operand::temp(t)
            }
        }
    }

    fn named_expr(&mut self, e: ExprRef<'a>, target: ExprRef<'a>, value: ExprRef<'a>, dst: u16) {
        let ExprKind::Name(name) = target.kind else { return };
        if self.out.is_temp(dst) {
            self.expr_into(value, dst);
            self.out.at(e.span);
            self.store_name(name, Operand { reg: dst, temp: false });
        } else {
            let value = self.operand(value);
            self.out.at(e.span);
            self.store_name(name, Operand { temp: false, ..value });
            self.out.mov(dst, value);
            self.release(value);
        }
    }

    fn if_exp(&mut self, node: &IfExp<'a>, dst: u16) {
        let (orelse, end) = (self.out.label(), self.out.label());
        self.jump_if(node.test, false, orelse);
        self.expr_into(node.body, dst);
        self.out.jump(end);
        self.out.bind(orelse);
        self.expr_into(node.orelse, dst);
        self.out.bind(end);
    }

    /// `and`/`or` as a value: the first operand that decides.
    fn bool_op(&mut self, op: BoolOperator, operands: &[ExprRef<'a>], dst: u16) {
        let Some((last, first)) = operands.split_last() else { return };
        let value = self.scratch(dst);
        let end = self.out.label();
        let jump = match op {
            BoolOperator::And => Opcode::JumpIfFalse,
            BoolOperator::Or => Opcode::JumpIfTrue,
        };
        for operand in first {
            self.expr_into(operand, value);
            self.out.at(operand.span);
            self.out.jump_if(jump, Operand { reg: value, temp: false }, end);
            // The next operand finds the register empty, as it does everywhere else.
            self.out.kill(value);
        }
        self.expr_into(last, value);
        self.out.bind(end);
        self.unscratch(value, dst);
    }

    fn subscript(&mut self, e: ExprRef<'a>, value: ExprRef<'a>, index: ExprRef<'a>, dst: u16) {
        let container = self.operand_before(value, &[index]);
        if let Some(index) = self.immediate(index) {
            self.out.at(e.span);
            self.out.unary(Opcode::GetItemImm, dst, container, index as u16);
            return self.release(container);
        }
        let index = self.operand(index);
        self.out.at(e.span);
        self.binary(Opcode::GetItem, 0, dst, container, index);
    }

    /// `dst := l op r`, consuming both.
    pub(super) fn binary(&mut self, op: Opcode, flags: u8, dst: u16, l: Operand, r: Operand) {
        let kill_l = if l.reg == dst { 0 } else { l.kill(KILL_B) };
        let kill_r = if r.reg == dst { 0 } else { r.kill(KILL_C) };
        self.out.emit(op, flags | kill_l | kill_r, dst, l.reg, r.reg);
        if r.temp && r.reg != dst {
            self.out.free_to(r.reg);
        }
        if l.temp && l.reg != dst {
            self.out.free_to(l.reg);
        }
    }

    fn slice(&mut self, e: ExprRef<'a>, slice: &Slice<'a>, dst: u16) {
        if let Some(constant) = self.fold(e) {
            return self.constant_into(constant, dst);
        }
        let first = self.out.level();
        for part in [slice.lower, slice.upper, slice.step] {
            let t = self.out.alloc();
            match part {
                Some(part) => self.expr_into(part, t),
                None => self.constant_into(Const::None, t),
            }
        }
        self.out.at(e.span);
        self.out.emit(Opcode::BuildSlice, 0, dst, first, 0);
        self.out.free_to(first);
    }

    fn lambda(&mut self, e: ExprRef<'a>, lambda: &'a Lambda<'a>, dst: u16) {
        let Some(scope) = self.scopes.of(scopes::key(lambda, scopes::BODY)) else { return };
        debug_assert_eq!(self.scopes.list[scope].kind, ScopeKind::Lambda);
        let kind = if self.scopes.list[scope].yields {
            FunctionKind::Generator
        } else {
            FunctionKind::Function
        };
        let spec = super::UnitSpec {
            scope,
            name: "<lambda>",
            first_line: self.lines.position(e.span.start).0,
            params: Some(&lambda.params),
            hidden: &[],
            kind,
        };
        let parts = self.defaults(&lambda.params);
        let unit = self.unit(&spec, |c| {
            let value = c.operand(lambda.body);
            c.out.at(lambda.body.span);
            c.return_value(value);
        });
        self.make_function(e.span, unit, scope, parts, dst);
    }

    fn joined_str(&mut self, e: ExprRef<'a>, parts: &[ExprRef<'a>], dst: u16) {
        match parts {
            [] => return self.constant_into(Const::Str(Vec::new()), dst),
            [one] if matches!(one.kind, ExprKind::Constant(_)) => return self.expr_into(one, dst),
            [one] => return self.expr_into(one, dst),
            _ => {}
        }
        let first = self.out.level();
        let (mut count, mut rest) = (0, parts);
        while let Some((part, others)) = rest.split_first() {
            self.temporary(part);
            count += 1;
            rest = others;
            if count == 255 || rest.is_empty() {
                self.out.at(e.span);
                let to = if rest.is_empty() { dst } else { first };
                self.out.emit(Opcode::BuildString, 0, to, first, count);
                count = 1;
                self.out.free_to(first + !rest.is_empty() as u16);
            }
        }
    }

    fn formatted_value(&mut self, e: ExprRef<'a>, node: &FormattedValue<'a>, dst: u16) {
        let later = node.format_spec;
        let mut value = self.operand_before(node.value, later.as_slice());
        self.out.at(e.span);
        if node.conversion != 0 {
            let t = if value.temp { value.reg } else { self.out.alloc() };
            self.out.unary(Opcode::Convert, t, value, node.conversion as u16);
            value = Operand::temp(t);
        }
        match node.format_spec {
            None => {
                self.out.unary(Opcode::FormatSimple, dst, value, 0);
                self.release(value);
            }
            Some(spec) => {
                let spec = self.operand(spec);
                self.out.at(e.span);
                self.binary(Opcode::FormatSpec, 0, dst, value, spec);
            }
        }
    }
}
