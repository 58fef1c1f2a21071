//! Filling the symbol table: one walk over the tree, in the order in which code will be compiled.

mod expression;

use hognose_grammar::ast::*;

use super::names::Names;
use super::scopes::*;

pub(super) struct Walk<'n, 'a> {
    names: &'n mut Names<'a>,
    scopes: Scopes,
    scope: ScopeId,
    future_annotations: bool,
    class_name: Symbol,
    super_name: Symbol,
}

/// The resolved scopes of a module.
pub(super) fn scopes<'a>(
    body: Suite<'a>,
    names: &mut Names<'a>,
    future_annotations: bool,
    is_async: bool,
) -> Scopes {
    let class_name = names.intern("__class__");
    let super_name = names.intern("super");
    let mut scopes = Scopes::default();
    let scope = scopes.add(ScopeKind::Module, None, None, (0, BODY));
    scopes.list[scope].is_async = is_async;
    let mut walk = Walk { names, scopes, scope, future_annotations, class_name, super_name };
    walk.suite(body);
    let mut scopes = walk.scopes;
    scopes.resolve(names);
    scopes
}

impl<'a> Walk<'_, 'a> {
    fn inside(&mut self, scope: ScopeId, f: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.scope, scope);
        f(self);
        self.scope = outer;
    }

    fn enter(&mut self, kind: ScopeKind, node: NodeKey, f: impl FnOnce(&mut Self)) {
        let class = self.scopes.list[self.scope].class;
        let scope = self.scopes.add(kind, Some(self.scope), class, node);
        self.scopes.list[scope].private = self.scopes.list[self.scope].private.clone();
        if matches!(kind, ScopeKind::TypeParams | ScopeKind::Annotation) {
            let parent = &self.scopes.list[self.scope];
            self.scopes.list[scope].sees_class =
                parent.kind == ScopeKind::Class || parent.sees_class;
        }
        self.inside(scope, f);
    }

    fn mangle(&mut self, name: Symbol) -> Symbol {
        self.scopes.mangle(self.names, self.scope, name)
    }

    fn mark(&mut self, name: Symbol, flags: u8) {
        let name = self.mangle(name);
        self.scopes.mark(self.scope, name, flags);
    }

    fn used(&mut self, name: Symbol) {
        self.mark(name, USED);
        if name == self.super_name && self.scopes.list[self.scope].is_function_like() {
            let class = self.class_name;
            self.scopes.mark(self.scope, class, USED);
        }
    }

    // ---- statements

    fn suite(&mut self, suite: Suite<'a>) {
        for stmt in suite {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: StmtRef<'a>) {
        match stmt.kind {
            StmtKind::Expr(e) => self.expr(e),
            StmtKind::Assign(targets, value) => {
                self.expr(value);
                self.targets(targets);
            }
            StmtKind::AugAssign(target, _, value) => {
                self.expr(target);
                self.expr(value);
                self.target(target);
            }
            StmtKind::AnnAssign(ann) => self.ann_assign(ann),
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
            StmtKind::Return(value) => self.option(value),
            StmtKind::Raise(exc, cause) => {
                self.option(exc);
                self.option(cause);
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.delete(target);
                }
            }
            StmtKind::Assert(test, message) => {
                self.expr(test);
                self.option(message);
            }
            StmtKind::Global(names) => {
                for n in names {
                    self.mark(n.name, GLOBAL);
                    // It is global in the outermost block too, whose namespace may be another one.
                    let name = self.mangle(n.name);
                    self.scopes.mark(0, name, GLOBAL);
                }
            }
            StmtKind::Nonlocal(names) => names.iter().for_each(|n| self.mark(n.name, NONLOCAL)),
            StmtKind::Import(aliases) => {
                for alias in aliases {
                    let name = alias.asname.unwrap_or_else(|| {
                        let text = self.names.text(alias.name);
                        let top = text.split('.').next().unwrap_or(text).to_string();
                        self.names.intern(&top)
                    });
                    self.mark(name, BOUND);
                }
            }
            StmtKind::ImportFrom(import) => {
                for alias in import.names {
                    if self.names.text(alias.name) != "*" {
                        self.mark(alias.asname.unwrap_or(alias.name), BOUND);
                    }
                }
            }
            StmtKind::TypeAlias(alias) => self.type_alias(alias),
            StmtKind::If(node) => self.if_chain(node),
            StmtKind::While(node) => {
                self.expr(node.test);
                self.suite(node.body);
                self.suite(node.orelse);
            }
            StmtKind::For(node) => {
                self.expr(node.iter);
                self.target(node.target);
                self.suite(node.body);
                self.suite(node.orelse);
            }
            StmtKind::Try(node) => {
                self.suite(node.body);
                for handler in node.handlers {
                    self.option(handler.kind);
                    if let Some(name) = handler.name {
                        self.mark(name.name, BOUND | UNBOUND);
                    }
                    self.suite(handler.body);
                }
                self.suite(node.orelse);
                self.suite(node.finalbody);
            }
            StmtKind::With(node) => {
                for item in node.items {
                    self.expr(item.context);
                    if let Some(target) = item.target {
                        self.target(target);
                    }
                }
                self.suite(node.body);
            }
            StmtKind::FunctionDef(def) => self.function(def),
            StmtKind::ClassDef(def) => self.class(def),
            StmtKind::Match(node) => {
                self.expr(node.subject);
                for case in node.cases {
                    self.pattern(case.pattern);
                    self.option(case.guard);
                    self.suite(case.body);
                }
            }
        }
    }

    fn if_chain(&mut self, mut node: &If<'a>) {
        loop {
            self.expr(node.test);
            self.suite(node.body);
            match node.orelse {
                [Stmt { kind: StmtKind::If(next), .. }] => node = next,
                orelse => return self.suite(orelse),
            }
        }
    }

    fn ann_assign(&mut self, ann: &AnnAssign<'a>) {
        self.option(ann.value);
        if let ExprKind::Name(name) = ann.target.kind {
            if ann.simple || ann.value.is_some() {
                self.mark(name, BOUND);
            }
        } else {
            self.target(ann.target);
        }
        self.scopes.list[self.scope].has_annotations = true;
        self.annotation(ann.annotation);
    }

    fn annotation(&mut self, annotation: ExprRef<'a>) {
        if !self.future_annotations {
            self.expr(annotation);
        }
    }

    fn function(&mut self, def: &'a FunctionDef<'a>) {
        self.exprs(def.decorators);
        self.defaults(&def.params);
        let body = |walk: &mut Self| {
            walk.annotations(&def.params);
            if let Some(returns) = def.returns {
                walk.annotation(returns);
            }
            walk.enter(ScopeKind::Function, key(def, BODY), |walk| {
                walk.scopes.list[walk.scope].is_async = def.is_async;
                walk.parameters(&def.params);
                walk.suite(def.body);
            });
        };
        if def.type_params.is_empty() {
            body(self);
        } else {
            self.enter(ScopeKind::TypeParams, key(def, TYPE_PARAMS), |walk| {
                walk.type_params(def.type_params);
                body(walk);
            });
        }
        self.mark(def.name.name, BOUND);
    }

    fn class(&mut self, def: &'a ClassDef<'a>) {
        self.exprs(def.decorators);
        let body = |walk: &mut Self| {
            walk.exprs(def.bases);
            walk.keywords(def.keywords);
            let node = key(def, BODY);
            let scope =
                walk.scopes.add(ScopeKind::Class, Some(walk.scope), Some(def.name.name), node);
            walk.inside(scope, |walk| {
                for name in ["__module__", "__qualname__"] {
                    let name = walk.names.intern(name);
                    walk.scopes.mark(walk.scope, name, BOUND);
                }
                if !def.type_params.is_empty() {
                    let name = walk.names.intern(".type_params");
                    walk.scopes.mark(walk.scope, name, USED);
                    let name = walk.names.intern("__type_params__");
                    walk.scopes.mark(walk.scope, name, BOUND);
                }
                walk.suite(def.body);
            });
        };
        if def.type_params.is_empty() {
            body(self);
        } else {
            self.enter(ScopeKind::TypeParams, key(def, TYPE_PARAMS), |walk| {
                // Private names of the type parameters are those of the class itself.
                let scope = &mut walk.scopes.list[walk.scope];
                scope.class = Some(def.name.name);
                scope.private = Some(def.type_params.iter().map(|param| param.name).collect());
                for hidden in [".type_params", ".generic_base"] {
                    let hidden = walk.names.intern(hidden);
                    walk.scopes.mark(walk.scope, hidden, BOUND | USED);
                }
                walk.type_params(def.type_params);
                body(walk);
            });
        }
        self.mark(def.name.name, BOUND);
    }

    fn type_alias(&mut self, alias: &'a TypeAlias<'a>) {
        let value = |walk: &mut Self| {
            walk.enter(ScopeKind::Annotation, key(alias, BODY), |walk| walk.expr(alias.value));
        };
        if alias.type_params.is_empty() {
            value(self);
        } else {
            self.enter(ScopeKind::TypeParams, key(alias, TYPE_PARAMS), |walk| {
                walk.type_params(alias.type_params);
                value(walk);
            });
        }
        self.target(alias.name);
    }

    fn type_params(&mut self, params: &'a [TypeParam<'a>]) {
        for param in params {
            self.mark(param.name, BOUND);
            for (part, role) in [(param.bound, TYPE_BOUND), (param.default, TYPE_DEFAULT)] {
                if let Some(e) = part {
                    self.enter(ScopeKind::Annotation, key(param, role), |walk| walk.expr(e));
                }
            }
        }
    }

    fn defaults(&mut self, params: &Parameters<'a>) {
        let positional = params.posonly.iter().chain(params.args);
        for param in positional.chain(params.kwonly) {
            self.option(param.default);
        }
    }

    fn annotations(&mut self, params: &Parameters<'a>) {
        for param in every_parameter(params) {
            if let Some(annotation) = param.annotation {
                self.annotation(annotation);
            }
        }
    }

    fn parameters(&mut self, params: &Parameters<'a>) {
        for param in every_parameter(params) {
            self.mark(param.name, BOUND | PARAMETER);
        }
    }

    fn pattern(&mut self, pattern: PatternRef<'a>) {
        match pattern.kind {
            PatternKind::Value(e) => self.expr(e),
            PatternKind::Singleton(_) => {}
            PatternKind::Sequence(items) | PatternKind::Or(items) => self.patterns(items),
            PatternKind::Mapping(mapping) => {
                self.exprs(mapping.keys);
                self.patterns(mapping.patterns);
                if let Some(rest) = mapping.rest {
                    self.mark(rest, BOUND);
                }
            }
            PatternKind::Class(class) => {
                self.expr(class.cls);
                self.patterns(class.patterns);
                self.patterns(class.kwd_patterns);
            }
            PatternKind::Star(name) => {
                if let Some(name) = name {
                    self.mark(name, BOUND);
                }
            }
            PatternKind::As(inner, name) => {
                if let Some(inner) = inner {
                    self.pattern(inner);
                }
                if let Some(name) = name {
                    self.mark(name, BOUND);
                }
            }
        }
    }

    fn patterns(&mut self, patterns: &'a [PatternRef<'a>]) {
        for pattern in patterns {
            self.pattern(pattern);
        }
    }

    // ---- targets

    fn targets(&mut self, targets: &'a [ExprRef<'a>]) {
        for target in targets {
            self.target(target);
        }
    }

    fn target(&mut self, target: ExprRef<'a>) {
        match target.kind {
            ExprKind::Name(name) => self.mark(name, BOUND),
            ExprKind::Starred(inner) => self.target(inner),
            ExprKind::List(items) | ExprKind::Tuple(items) => self.targets(items),
            _ => self.expr(target),
        }
    }

    fn delete(&mut self, target: ExprRef<'a>) {
        match target.kind {
            ExprKind::Name(name) => self.mark(name, BOUND | UNBOUND),
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                for item in items {
                    self.delete(item);
                }
            }
            _ => self.expr(target),
        }
    }
}

/// All parameters in the order in which annotations are evaluated.
pub(super) fn every_parameter<'a>(
    params: &Parameters<'a>,
) -> impl Iterator<Item = &'a Parameter<'a>> {
    params
        .posonly
        .iter()
        .chain(params.args)
        .chain(params.vararg)
        .chain(params.kwonly)
        .chain(params.kwarg)
}
