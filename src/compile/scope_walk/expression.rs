//! Expressions: names that are read, and the scopes of lambdas and comprehensions.

use hognose_grammar::ast::*;

use super::Walk;
use crate::compile::scopes::*;

impl<'a> Walk<'_, 'a> {
    pub(super) fn option(&mut self, e: Option<ExprRef<'a>>) {
        if let Some(e) = e {
            self.expr(e);
        }
    }

    pub(super) fn exprs(&mut self, list: &'a [ExprRef<'a>]) {
        for e in list {
            self.expr(e);
        }
    }

    pub(super) fn keywords(&mut self, keywords: &'a [Keyword<'a>]) {
        for keyword in keywords {
            self.expr(keyword.value);
        }
    }

    pub(super) fn expr(&mut self, e: ExprRef<'a>) {
        match e.kind {
            ExprKind::Name(name) => self.used(name),
            ExprKind::Constant(_) => {}
            ExprKind::JoinedStr(parts) => self.exprs(parts),
            ExprKind::FormattedValue(value) => {
                self.expr(value.value);
                self.option(value.format_spec);
            }
            ExprKind::BoolOp(_, operands) => self.exprs(operands),
            ExprKind::NamedExpr(target, value) => {
                self.expr(value);
                if let ExprKind::Name(name) = target.kind {
                    self.walrus(name);
                }
            }
            ExprKind::BinOp(..) => {
                let mut rights = Vec::new();
                let mut left = e;
                while let ExprKind::BinOp(l, _, r) = left.kind {
                    rights.push(r);
                    left = l;
                }
                self.expr(left);
                for right in rights.into_iter().rev() {
                    self.expr(right);
                }
            }
            ExprKind::UnaryOp(_, e) | ExprKind::Starred(e) | ExprKind::Attribute(e, _) => {
                self.expr(e);
            }
            ExprKind::Lambda(lambda) => {
                self.defaults(&lambda.params);
                self.enter(ScopeKind::Lambda, key(lambda, BODY), |walk| {
                    walk.parameters(&lambda.params);
                    walk.expr(lambda.body);
                });
            }
            ExprKind::IfExp(node) => {
                self.expr(node.test);
                self.expr(node.body);
                self.expr(node.orelse);
            }
            ExprKind::Dict(items) => {
                for item in items {
                    self.option(item.key);
                    self.expr(item.value);
                }
            }
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => {
                self.exprs(items);
            }
            ExprKind::ListComp(comp) | ExprKind::SetComp(comp) | ExprKind::DictComp(comp) => {
                let sees = self.scopes.list[self.scope].sees_class;
                self.comprehension(
                    comp,
                    if sees { ScopeKind::Generator } else { ScopeKind::Inlined },
                );
            }
            ExprKind::GeneratorExp(comp) => self.comprehension(comp, ScopeKind::Generator),
            ExprKind::Await(e) => {
                self.scopes.list[self.scope].awaits = true;
                self.expr(e);
            }
            ExprKind::Yield(value) => {
                self.scopes.list[self.scope].yields = true;
                self.option(value);
            }
            ExprKind::YieldFrom(e) => {
                self.scopes.list[self.scope].yields = true;
                self.expr(e);
            }
            ExprKind::Compare(compare) => {
                self.expr(compare.left);
                self.exprs(compare.comparators);
            }
            ExprKind::Call(call) => {
                self.expr(call.func);
                self.exprs(call.args);
                self.keywords(call.keywords);
            }
            ExprKind::Subscript(value, index) => {
                self.expr(value);
                self.expr(index);
            }
            ExprKind::Slice(slice) => {
                self.option(slice.lower);
                self.option(slice.upper);
                self.option(slice.step);
            }
        }
    }

    /// `:=` binds in the nearest scope that is not a comprehension.
    fn walrus(&mut self, name: Symbol) {
        let name = self.mangle(name);
        let mut at = self.scope;
        let mut between = Vec::new();
        while matches!(self.scopes.list[at].kind, ScopeKind::Inlined | ScopeKind::Generator) {
            between.push(at);
            match self.scopes.list[at].parent {
                Some(parent) => at = parent,
                None => break,
            }
        }
        let in_module = self.scopes.list[at].kind == ScopeKind::Module;
        self.scopes.mark(at, name, BOUND | WALRUS);
        if in_module && !between.is_empty() {
            self.scopes.mark(at, name, GLOBAL);
        }
        for scope in between {
            let is_global = in_module || self.scopes.list[at].flags(name) & GLOBAL != 0;
            let flag = if is_global { GLOBAL } else { NONLOCAL };
            self.scopes.mark(scope, name, flag | WALRUS);
        }
    }

    fn comprehension(&mut self, comp: &'a Comp<'a>, kind: ScopeKind) {
        let Some(first) = comp.generators.first() else { return };
        self.expr(first.iter);
        let outer = self.scope;
        let mut awaits = false;
        self.enter(kind, key(comp, BODY), |walk| {
            for (i, generator) in comp.generators.iter().enumerate() {
                if i > 0 {
                    walk.expr(generator.iter);
                }
                walk.target(generator.target);
                walk.exprs(generator.ifs);
                walk.scopes.list[walk.scope].awaits |= generator.is_async;
            }
            walk.expr(comp.element);
            walk.option(comp.value);
            awaits = walk.scopes.list[walk.scope].awaits;
        });
        if kind == ScopeKind::Inlined {
            self.scopes.list[outer].awaits |= awaits;
        }
    }
}
