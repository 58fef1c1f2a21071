//! What expressions, targets and patterns do to the names of their scope.

use super::super::*;
use super::{Step, Table};
use crate::visit::Node;

impl<'a> Table<'a, '_> {
    pub(super) fn expr(&mut self, expr: ExprRef<'a>) -> Result<(), Diagnostic> {
        match expr.kind {
            ExprKind::Name(name) => self.bind(name, USED, expr.span)?,
            ExprKind::NamedExpr(target, value) => {
                self.reject_in_deferred("named expression", expr.span)?;
                if self.scope().iterables > 0 {
                    let message = "assignment expression cannot be used in a comprehension \
                                   iterable expression";
                    return Err(Diagnostic::new(message, expr.span));
                }
                if matches!(self.scope().kind, ScopeKind::Comprehension(_)) {
                    self.extend_scope(target)?;
                }
                self.next.push(Step::Expr(value));
                self.next.push(Step::Store(target));
            }
            ExprKind::Lambda(node) => {
                self.defaults(&node.params);
                self.next.push(Step::Enter(ScopeKind::Function, address(node), false));
                self.next.push(Step::Parameters(&node.params));
                self.next.push(Step::Expr(node.body));
                self.next.push(Step::Leave);
            }
            ExprKind::ListComp(comp) => self.comprehension(comp, "list comprehension"),
            ExprKind::SetComp(comp) => self.comprehension(comp, "set comprehension"),
            ExprKind::DictComp(comp) => self.comprehension(comp, "dict comprehension"),
            ExprKind::GeneratorExp(comp) => self.comprehension(comp, "generator expression"),
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => {
                self.reject_in_deferred("yield expression", expr.span)?;
                if let ScopeKind::Comprehension(what) = self.scope().kind {
                    let message = format!("'yield' inside {what}");
                    return Err(Diagnostic::new(message, expr.span));
                }
                self.scope().generator = true;
                self.others(Node::Expr(expr));
            }
            ExprKind::Await(value) => {
                self.reject_in_deferred("await expression", expr.span)?;
                self.scope().coroutine = true;
                self.next.push(Step::Expr(value));
            }
            ExprKind::Call(node) => {
                self.keywords(node.keywords)?;
                self.others(Node::Expr(expr));
            }
            _ => self.others(Node::Expr(expr)),
        }
        Ok(())
    }

    /// Code that runs later or elsewhere must not suspend or assign.
    pub(super) fn reject_in_deferred(&mut self, what: &str, span: Span) -> Result<(), Diagnostic> {
        let place = match self.scope().kind {
            ScopeKind::Deferred(place) => place,
            ScopeKind::TypeParameters => "the definition of a generic",
            _ => return Ok(()),
        };
        Err(Diagnostic::new(format!("{what} cannot be used within {place}"), span))
    }

    /// A walrus in a comprehension assigns in the scope around it.
    pub(super) fn extend_scope(&mut self, target: ExprRef<'a>) -> Result<(), Diagnostic> {
        let ExprKind::Name(name) = target.kind else { return Ok(()) };
        let mut index = self.current;
        let fault = |message: String| Err(Diagnostic::new(message, target.span));
        let inside = "assignment expression within a comprehension cannot be used";
        loop {
            let scope = &mut self.scopes[index];
            match scope.kind {
                ScopeKind::Comprehension(_) => {
                    let known = scope.names.get(&name).copied().unwrap_or(0);
                    if known & ITERATION != 0 {
                        let text = self.module.symbols.get(name);
                        return fault(format!(
                            "assignment expression cannot rebind comprehension iteration \
                             variable '{text}'"
                        ));
                    }
                }
                ScopeKind::Class => return fault(format!("{inside} in a class body")),
                ScopeKind::TypeParameters => {
                    return fault(format!("{inside} within the definition of a generic"));
                }
                // An annotation that is not evaluated binds nothing of its own.
                ScopeKind::Deferred("an annotation") => {}
                ScopeKind::Deferred(place) => return fault(format!("{inside} in {place}")),
                ScopeKind::Function => {
                    let known = scope.names.entry(name).or_insert(0);
                    let flag = if *known & GLOBAL != 0 { GLOBAL } else { NONLOCAL };
                    *known |= LOCAL;
                    *self.scope().names.entry(name).or_insert(0) |= flag;
                    return Ok(());
                }
                ScopeKind::Module => {
                    *scope.names.entry(name).or_insert(0) |= GLOBAL;
                    *self.scope().names.entry(name).or_insert(0) |= GLOBAL;
                    return Ok(());
                }
            }
            index = scope.parent;
        }
    }

    pub(super) fn comprehension(&mut self, comp: &'a Comp<'a>, what: &'static str) {
        let Some((first, rest)) = comp.generators.split_first() else { return };
        self.next.push(Step::Iterable(1));
        self.next.push(Step::Expr(first.iter));
        self.next.push(Step::Iterable(-1));
        self.next.push(Step::Enter(ScopeKind::Comprehension(what), address(comp), first.is_async));
        self.iteration_target(first.target);
        self.exprs(first.ifs);
        for clause in rest {
            self.iteration_target(clause.target);
            self.next.push(Step::Iterable(1));
            self.next.push(Step::Expr(clause.iter));
            self.next.push(Step::Iterable(-1));
            self.exprs(clause.ifs);
            if clause.is_async {
                self.next.push(Step::Asynchronous);
            }
        }
        self.next.extend(comp.value.map(Step::Expr));
        self.next.push(Step::Expr(comp.element));
        self.next.push(Step::LeaveComprehension { generator: what == "generator expression" });
    }

    pub(super) fn iteration_target(&mut self, target: ExprRef<'a>) {
        self.next.push(Step::IterationTarget(true));
        self.next.push(Step::Store(target));
        self.next.push(Step::IterationTarget(false));
    }

    pub(super) fn store(&mut self, target: ExprRef<'a>) -> Result<(), Diagnostic> {
        match target.kind {
            ExprKind::Name(name) => self.bind(name, LOCAL, target.span)?,
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                self.next.extend(items.iter().map(|item| Step::Store(item)));
            }
            ExprKind::Starred(value) => self.next.push(Step::Store(value)),
            ExprKind::Attribute(value, attribute) => {
                if Some(attribute.name) == self.debug {
                    return Err(Diagnostic::new("cannot assign to __debug__", target.span));
                }
                self.next.push(Step::Expr(value));
            }
            _ => self.others(Node::Expr(target)),
        }
        Ok(())
    }

    pub(super) fn delete(&mut self, target: ExprRef<'a>) -> Result<(), Diagnostic> {
        let fault = || Err(Diagnostic::new("cannot delete __debug__", target.span));
        match target.kind {
            ExprKind::Name(name) if Some(name) == self.debug => return fault(),
            ExprKind::Attribute(_, name) if Some(name.name) == self.debug => return fault(),
            ExprKind::Name(name) => self.bind(name, LOCAL, target.span)?,
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                self.next.extend(items.iter().map(|item| Step::Delete(item)));
            }
            _ => self.others(Node::Expr(target)),
        }
        Ok(())
    }

    pub(super) fn pattern(&mut self, pattern: PatternRef<'a>) -> Result<(), Diagnostic> {
        match pattern.kind {
            PatternKind::Star(Some(name)) => self.bind(name, LOCAL, pattern.span)?,
            PatternKind::As(inner, name) => {
                self.next.extend(inner.map(Step::Pattern));
                self.next.extend(name.map(|name| Step::Bind(name, LOCAL, pattern.span)));
            }
            PatternKind::Mapping(node) => {
                self.others(Node::Pattern(pattern));
                self.next.extend(node.rest.map(|name| Step::Bind(name, LOCAL, pattern.span)));
            }
            _ => self.others(Node::Pattern(pattern)),
        }
        Ok(())
    }

    pub(super) fn keywords(&mut self, keywords: &'a [Keyword<'a>]) -> Result<(), Diagnostic> {
        for keyword in keywords {
            if keyword.arg.is_some() && keyword.arg.map(|arg| arg.name) == self.debug {
                return Err(Diagnostic::new("cannot assign to __debug__", keyword.span));
            }
        }
        Ok(())
    }
}
