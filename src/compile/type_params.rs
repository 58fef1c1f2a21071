//! Type parameters and type aliases (PEP 695, PEP 696).
//!
//! The parameters of a generic function, class or alias are the variables of a hidden unit that is
//! called at once; bounds, defaults and alias values are functions that run when asked for.

use hognose_grammar::ast::*;

use super::emitter::Operand;
use super::scopes::{self, ScopeId};
use super::{Compiler, UnitSpec};
use crate::code::{Constant as Const, FunctionKind, KILL_A, Opcode, Unit};

/// Numbers of the `Intrinsic` instruction.
const TYPE_VAR: u16 = 0;
const TYPE_VAR_BOUND: u16 = 1;
const TYPE_VAR_CONSTRAINTS: u16 = 2;
const PARAM_SPEC: u16 = 3;
const TYPE_VAR_TUPLE: u16 = 4;
const SET_DEFAULT: u16 = 5;
const GENERIC: u16 = 6;
const TYPE_ALIAS: u16 = 7;

impl<'a> Compiler<'a> {
    /// `dst := generic function`; the defaults are temporaries at the top, which become the
    /// arguments of the hidden unit.
    pub(super) fn generic_function(
        &mut self,
        stmt: StmtRef<'a>,
        def: &'a FunctionDef<'a>,
        dst: u16,
    ) {
        let window = self.out.alloc_many(4);
        let parts = self.defaults(&def.params);
        let count = parts.count_ones() as u16;
        let hidden: Vec<&str> = [(1, ".defaults"), (2, ".kwdefaults")]
            .iter()
            .filter(|(bit, _)| parts & bit != 0)
            .map(|(_, name)| *name)
            .collect();
        let body = |c: &mut Self| {
            let params = c.type_params(stmt.span, def.type_params);
            let function = c.out.alloc();
            for i in 0..count {
                let t = c.out.alloc();
                c.out.mov(t, Operand { reg: i, temp: false });
            }
            let parts = parts | c.annotations(def);
            c.function_object(stmt, def, parts, Some(params), function);
            c.out.kill(params);
            c.out.emit(Opcode::Return, KILL_A, function, 0, 0);
            c.out.free_to(params);
        };
        let key = scopes::key(def, scopes::TYPE_PARAMS);
        let line = self.definition_line(def.decorators, stmt);
        let unit = self.hidden_unit((def.name.name, line), key, &hidden, body);
        let Some((unit, scope)) = unit else { return self.out.free_to(window) };
        // The function goes below the arguments that are there already.
        self.make_function(stmt.span, unit, scope, 0, window + 3);
        self.out.cover_window(window, count as usize);
        self.out.emit(Opcode::Call, 0, window, count, dst);
        self.out.free_to(window);
    }

    pub(super) fn generic_class(&mut self, stmt: StmtRef<'a>, def: &'a ClassDef<'a>, dst: u16) {
        let body = |c: &mut Self| {
            let params = c.type_params(stmt.span, def.type_params);
            let name = c.names.intern(".type_params");
            c.store_name(name, Operand { reg: params, temp: false });
            c.out.emit(Opcode::Intrinsic, 0, params, params, GENERIC);
            c.out.cover(params as u32 + 4);
            let name = c.names.intern(".generic_base");
            c.store_name(name, Operand::temp(params));
            let class = c.out.alloc();
            c.class_object(stmt, def, class);
            c.out.at(stmt.span);
            c.out.emit(Opcode::Return, KILL_A, class, 0, 0);
            c.out.free_to(class);
        };
        let key = scopes::key(def, scopes::TYPE_PARAMS);
        let line = self.definition_line(def.decorators, stmt);
        self.call_hidden(stmt, (def.name.name, line), key, dst, body);
    }

    pub(super) fn type_alias(&mut self, stmt: StmtRef<'a>, alias: &'a TypeAlias<'a>) {
        let ExprKind::Name(name) = alias.name.kind else { return };
        let t = self.out.alloc();
        if alias.type_params.is_empty() {
            self.alias_value(stmt, alias, name, None, t);
        } else {
            let body = |c: &mut Self| {
                let result = c.out.alloc();
                let params = c.type_params(stmt.span, alias.type_params);
                c.alias_value(stmt, alias, name, Some(params), result);
                c.out.kill(params);
                c.out.emit(Opcode::Return, KILL_A, result, 0, 0);
                c.out.free_to(result);
            };
            let key = scopes::key(alias, scopes::TYPE_PARAMS);
            let line = self.definition_line(&[], stmt);
            self.call_hidden(stmt, (name, line), key, t, body);
        }
        self.out.at(stmt.span);
        self.store_name(name, Operand::temp(t));
    }

    /// `dst := TypeAliasType(name, params, value)`
    fn alias_value(
        &mut self,
        stmt: StmtRef<'a>,
        alias: &'a TypeAlias<'a>,
        name: Symbol,
        params: Option<u16>,
        dst: u16,
    ) {
        let first = self.out.alloc_many(2);
        self.out.at(stmt.span);
        let text = self.text_constant(name);
        self.constant_into(text, first);
        match params {
            Some(params) => self.out.mov(first + 1, Operand { reg: params, temp: false }),
            None => self.constant_into(Const::None, first + 1),
        }
        let thunk = self.out.alloc();
        self.thunk(stmt.span, name, scopes::key(alias, scopes::BODY), alias.value, thunk);
        self.out.emit(Opcode::Intrinsic, 0, dst, first, TYPE_ALIAS);
        self.out.free_to(first);
    }

    /// The tuple of type parameters, each stored under its name, in a new temporary.
    fn type_params(&mut self, span: Span, params: &'a [TypeParam<'a>]) -> u16 {
        let tuple = self.out.alloc();
        let first = self.out.level();
        for param in params {
            let t = self.out.alloc();
            self.out.at(param.span);
            let text = self.text_constant(param.name);
            self.constant_into(text, t);
            let thunk = self.out.alloc();
            self.out.cover(t as u32 + 4);
            let kind = match (param.kind, param.bound.map(|e| e.kind)) {
                (TypeParamKind::ParamSpec, _) => PARAM_SPEC,
                (TypeParamKind::TypeVarTuple, _) => TYPE_VAR_TUPLE,
                (TypeParamKind::TypeVar, None) => TYPE_VAR,
                (TypeParamKind::TypeVar, Some(ExprKind::Tuple(_))) => TYPE_VAR_CONSTRAINTS,
                (TypeParamKind::TypeVar, Some(_)) => TYPE_VAR_BOUND,
            };
            if let Some(bound) = param.bound {
                let key = scopes::key(param, scopes::TYPE_BOUND);
                self.thunk(param.span, param.name, key, bound, thunk);
            }
            self.out.emit(Opcode::Intrinsic, 0, t, t, kind);
            if let Some(default) = param.default {
                let key = scopes::key(param, scopes::TYPE_DEFAULT);
                self.thunk(param.span, param.name, key, default, thunk);
                self.out.emit(Opcode::Intrinsic, 0, t, t, SET_DEFAULT);
            }
            self.out.free_to(thunk);
            self.store_name(param.name, Operand { reg: t, temp: false });
        }
        self.out.at(span);
        self.out.emit(Opcode::BuildTuple, 0, tuple, first, params.len() as u16);
        self.out.free_to(first);
        tuple
    }

    /// `dst := a function that evaluates e`
    fn thunk(&mut self, span: Span, name: Symbol, key: scopes::NodeKey, e: ExprRef<'a>, dst: u16) {
        let Some(scope) = self.scopes.of(key) else { return };
        let name = self.names.text(name).to_string();
        let spec = UnitSpec {
            scope,
            name: &name,
            first_line: self.lines.position(e.span.start).0,
            params: None,
            hidden: &[],
            kind: FunctionKind::Function,
        };
        let unit = self.unit(&spec, |c| {
            let t = c.out.alloc();
            match e.kind {
                // The default of a TypeVarTuple: `*Ts = *tuple[int]`.
                ExprKind::Starred(inner) => {
                    c.expr_into(inner, t);
                    c.out.emit(Opcode::Unpack, 0, t, t, 1);
                }
                _ => c.expr_into(e, t),
            }
            c.out.emit(Opcode::Return, KILL_A, t, 0, 0);
            c.out.free_to(t);
        });
        self.make_function(span, unit, scope, 0, dst);
    }

    fn hidden_unit(
        &mut self,
        (name, first_line): (Symbol, u32),
        key: scopes::NodeKey,
        hidden: &[&str],
        body: impl Fn(&mut Self),
    ) -> Option<(Unit, ScopeId)> {
        let scope = self.scopes.of(key)?;
        let name = format!("<generic parameters of {}>", self.names.text(name));
        let spec = UnitSpec {
            scope,
            name: &name,
            first_line,
            params: None,
            hidden,
            kind: FunctionKind::Function,
        };
        Some((self.unit(&spec, body), scope))
    }

    /// Makes the hidden unit and calls it at once.
    fn call_hidden(
        &mut self,
        stmt: StmtRef<'a>,
        named: (Symbol, u32),
        key: scopes::NodeKey,
        dst: u16,
        body: impl Fn(&mut Self),
    ) {
        let Some((unit, scope)) = self.hidden_unit(named, key, &[], body) else { return };
        let window = self.out.alloc_many(4);
        self.make_function(stmt.span, unit, scope, 0, window + 3);
        self.out.cover_window(window, 0);
        self.out.emit(Opcode::Call, 0, window, 0, dst);
        self.out.free_to(window);
    }
}
