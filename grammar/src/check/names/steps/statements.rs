//! What statements do to the names of their scope.

use super::super::*;
use super::{Step, Table};
use crate::visit::{Node, parameters};

impl<'a> Table<'a, '_> {
    pub(super) fn stmt(&mut self, stmt: StmtRef<'a>) -> Result<(), Diagnostic> {
        match stmt.kind {
            StmtKind::Assign(targets, value) => {
                self.next.extend(targets.iter().map(|target| Step::Store(target)));
                self.next.push(Step::Expr(value));
            }
            StmtKind::AugAssign(target, _, value) => {
                self.next.push(Step::Store(target));
                self.next.push(Step::Expr(value));
            }
            StmtKind::AnnAssign(node) => self.annotated(stmt, node)?,
            StmtKind::Delete(targets) => {
                self.next.extend(targets.iter().map(|target| Step::Delete(target)));
            }
            StmtKind::Global(names) => self.declare(names, GLOBAL, stmt.span)?,
            StmtKind::Nonlocal(names) => self.declare(names, NONLOCAL, stmt.span)?,
            StmtKind::Import(names) => self.import(names, stmt.span)?,
            StmtKind::ImportFrom(node) => {
                let symbols = &self.module.symbols;
                let is_future = node.level == 0
                    && node.module.is_some_and(|name| symbols.get(name) == "__future__");
                if is_future && self.scope().kind != ScopeKind::Module {
                    return Err(crate::check::future::misplaced(stmt.span));
                }
                self.import(node.names, stmt.span)?;
            }
            StmtKind::For(node) => {
                self.next.push(Step::Store(node.target));
                self.next.push(Step::Expr(node.iter));
                self.suite(node.body);
                self.suite(node.orelse);
            }
            StmtKind::With(node) => {
                for item in node.items {
                    self.next.push(Step::Expr(item.context));
                    self.next.extend(item.target.map(Step::Store));
                }
                self.suite(node.body);
            }
            StmtKind::FunctionDef(node) => self.function(stmt, node),
            StmtKind::ClassDef(node) => self.class(stmt, node)?,
            StmtKind::TypeAlias(node) => {
                self.next.push(Step::Store(node.name));
                self.type_scope(node.type_params);
                self.deferred("a type alias", node.value);
                if !node.type_params.is_empty() {
                    self.next.push(Step::Leave);
                }
            }
            _ => self.others(Node::Stmt(stmt)),
        }
        Ok(())
    }

    pub(super) fn annotated(
        &mut self,
        stmt: StmtRef<'a>,
        node: &'a AnnAssign<'a>,
    ) -> Result<(), Diagnostic> {
        match node.target.kind {
            ExprKind::Name(name) if node.simple || node.value.is_some() => {
                let known = self.scope().names.get(&name).copied().unwrap_or(0);
                let at_module = self.scope().kind == ScopeKind::Module;
                if node.simple && !at_module && known & (GLOBAL | NONLOCAL) != 0 {
                    let text = self.module.symbols.get(name);
                    let what = if known & GLOBAL != 0 { "global" } else { "nonlocal" };
                    let message = format!("annotated name '{text}' can't be {what}");
                    return Err(Diagnostic::new(message, stmt.span));
                }
                let flags = if node.simple { ANNOTATED | LOCAL } else { LOCAL };
                let span = if node.simple { stmt.span } else { node.target.span };
                self.bind(name, flags, span)?;
            }
            ExprKind::Name(_) => {}
            _ => self.next.push(Step::Store(node.target)),
        }
        self.annotation(node.annotation);
        self.next.extend(node.value.map(Step::Expr));
        Ok(())
    }

    pub(super) fn annotation(&mut self, annotation: ExprRef<'a>) {
        if self.features.annotations {
            self.deferred("an annotation", annotation);
        } else {
            self.next.push(Step::Expr(annotation));
        }
    }

    pub(super) fn deferred(&mut self, what: &'static str, expr: ExprRef<'a>) {
        self.next.push(Step::Enter(ScopeKind::Deferred(what), 0, false));
        self.next.push(Step::Expr(expr));
        self.next.push(Step::Leave);
    }

    /// `global` and `nonlocal` must come before any other use of their names.
    pub(super) fn declare(
        &mut self,
        names: &'a [Identifier],
        flag: Flags,
        span: Span,
    ) -> Result<(), Diagnostic> {
        let what = if flag == GLOBAL { "global" } else { "nonlocal" };
        for identifier in names {
            let known = self.scope().names.get(&identifier.name).copied().unwrap_or(0);
            let text = self.module.symbols.get(identifier.name);
            let message = if known & PARAMETER != 0 {
                format!("name '{text}' is parameter and {what}")
            } else if known & USED != 0 {
                format!("name '{text}' is used prior to {what} declaration")
            } else if known & ANNOTATED != 0 {
                format!("annotated name '{text}' can't be {what}")
            } else if known & LOCAL != 0 {
                format!("name '{text}' is assigned to before {what} declaration")
            } else {
                self.bind(identifier.name, flag, span)?;
                if flag == GLOBAL {
                    *self.scopes[0].names.entry(identifier.name).or_insert(0) |= GLOBAL;
                }
                self.scope().directives.push((identifier.name, span));
                continue;
            };
            return Err(Diagnostic::new(message, span));
        }
        Ok(())
    }

    pub(super) fn import(&mut self, names: &'a [Alias], span: Span) -> Result<(), Diagnostic> {
        for alias in names {
            let text = self.module.symbols.get(alias.name);
            if text == "*" {
                if self.scope().kind != ScopeKind::Module {
                    let message = "import * only allowed at module level";
                    return Err(Diagnostic::new(message, alias.span));
                }
                continue;
            }
            // `import a.b` binds `a`.
            let bound = match (alias.asname, text.split_once('.')) {
                (Some(name), _) => Some(name),
                (None, None) => Some(alias.name),
                (None, Some((first, _))) => self.module.symbols.lookup(first),
            };
            if let Some(name) = bound {
                self.bind(name, IMPORTED, span)?;
            }
        }
        Ok(())
    }

    pub(super) fn function(&mut self, stmt: StmtRef<'a>, node: &'a FunctionDef<'a>) {
        self.next.push(Step::Bind(node.name.name, LOCAL, stmt.span));
        self.defaults(&node.params);
        self.exprs(node.decorators);
        self.type_scope(node.type_params);
        for parameter in parameters(&node.params) {
            if let Some(annotation) = parameter.annotation {
                self.annotation(annotation);
            }
        }
        if let Some(returns) = node.returns {
            self.annotation(returns);
        }
        self.next.push(Step::Enter(ScopeKind::Function, address(node), node.is_async));
        self.next.push(Step::Parameters(&node.params));
        self.suite(node.body);
        self.next.push(Step::Leave);
        if !node.type_params.is_empty() {
            self.next.push(Step::Leave);
        }
    }

    pub(super) fn class(
        &mut self,
        stmt: StmtRef<'a>,
        node: &'a ClassDef<'a>,
    ) -> Result<(), Diagnostic> {
        self.keywords(node.keywords)?;
        self.next.push(Step::Bind(node.name.name, LOCAL, stmt.span));
        self.exprs(node.decorators);
        self.type_scope(node.type_params);
        self.exprs(node.bases);
        self.next.extend(node.keywords.iter().map(|keyword| Step::Expr(keyword.value)));
        self.next.push(Step::Enter(ScopeKind::Class, 0, false));
        self.suite(node.body);
        self.next.push(Step::Leave);
        if !node.type_params.is_empty() {
            self.next.push(Step::Leave);
        }
        Ok(())
    }

    /// Opens the scope of type parameters, if there are any.
    pub(super) fn type_scope(&mut self, params: &'a [TypeParam<'a>]) {
        if !params.is_empty() {
            self.next.push(Step::Enter(ScopeKind::TypeParameters, 0, false));
            self.next.extend(params.iter().map(Step::TypeParam));
        }
    }

    pub(super) fn type_param(&mut self, param: &'a TypeParam<'a>) -> Result<(), Diagnostic> {
        self.bind(param.name, TYPE_PARAMETER | LOCAL, param.span)?;
        let default = match param.kind {
            TypeParamKind::TypeVar => "a TypeVar default",
            TypeParamKind::TypeVarTuple => "a TypeVarTuple default",
            TypeParamKind::ParamSpec => "a ParamSpec default",
        };
        if let Some(bound) = param.bound {
            let is_tuple = matches!(bound.kind, ExprKind::Tuple(_));
            let what = if is_tuple { "a TypeVar constraint" } else { "a TypeVar bound" };
            self.deferred(what, bound);
        }
        if let Some(expr) = param.default {
            self.deferred(default, expr);
        }
        Ok(())
    }

    pub(super) fn parameters(&mut self, params: &'a Parameters<'a>) -> Result<(), Diagnostic> {
        let Parameters { posonly, args, kwonly, vararg, kwarg } = *params;
        for param in posonly.iter().chain(args).chain(kwonly).chain(vararg).chain(kwarg) {
            self.bind(param.name, PARAMETER, param.span)?;
        }
        Ok(())
    }

    pub(super) fn handler(&mut self, handler: &'a ExceptHandler<'a>) {
        self.next.extend(handler.kind.map(Step::Expr));
        self.next.extend(handler.name.map(|name| Step::Bind(name.name, LOCAL, handler.span)));
        self.suite(handler.body);
    }

    pub(super) fn defaults(&mut self, params: &Parameters<'a>) {
        self.next.extend(parameters(params).filter_map(|param| param.default).map(Step::Expr));
    }
}
