//! How deep the compiler would recurse into a tree. Chains that it takes in a loop (`a + b + …`,
//! `elif`) count once, unlike in the depth the parser notes; so a tree whose noted depth is too much
//! gets this closer look, which itself does not recurse.

use hognose_grammar::ast::*;

enum Node<'a> {
    Stmt(StmtRef<'a>),
    Expr(ExprRef<'a>),
}

struct Measure<'a> {
    work: Vec<(Node<'a>, u16)>,
    limit: u16,
    too_deep: bool,
}

/// Does compiling the statement recurse deeper than the limit?
pub(super) fn exceeds(stmt: StmtRef<'_>, limit: u16) -> bool {
    let mut measure = Measure { work: vec![(Node::Stmt(stmt), 1)], limit, too_deep: false };
    while let Some((node, level)) = measure.work.pop() {
        if level > limit {
            return true;
        }
        match node {
            Node::Stmt(stmt) => measure.stmt(stmt, level),
            Node::Expr(e) => measure.expr(e, level),
        }
    }
    measure.too_deep
}

impl<'a> Measure<'a> {
    /// A child that is certainly shallow enough needs no look.
    fn expr_at(&mut self, e: ExprRef<'a>, level: u16) {
        if e.depth.saturating_add(level) > self.limit {
            self.work.push((Node::Expr(e), level));
        }
    }

    fn suite_at(&mut self, suite: Suite<'a>, level: u16) {
        for stmt in suite {
            if stmt.depth.saturating_add(level) > self.limit {
                self.work.push((Node::Stmt(stmt), level));
            }
        }
    }

    fn stmt(&mut self, stmt: StmtRef<'a>, level: u16) {
        let next = level + 1;
        match stmt.kind {
            StmtKind::Expr(e) | StmtKind::Return(Some(e)) => self.expr_at(e, next),
            StmtKind::Assign(targets, value) => {
                targets.iter().for_each(|e| self.expr_at(e, next));
                self.expr_at(value, next);
            }
            StmtKind::AugAssign(target, _, value) => {
                self.expr_at(target, next);
                self.expr_at(value, next);
            }
            StmtKind::If(node) => {
                self.expr_at(node.test, next);
                self.suite_at(node.body, next);
                let elif = matches!(node.orelse, [Stmt { kind: StmtKind::If(_), .. }]);
                self.suite_at(node.orelse, if elif { level } else { next });
            }
            StmtKind::While(node) => {
                self.expr_at(node.test, next);
                self.suite_at(node.body, next);
                self.suite_at(node.orelse, next);
            }
            StmtKind::For(node) => {
                self.expr_at(node.target, next);
                self.expr_at(node.iter, next);
                self.suite_at(node.body, next);
                self.suite_at(node.orelse, next);
            }
            StmtKind::FunctionDef(def) => {
                def.decorators.iter().chain(&def.returns).for_each(|e| self.expr_at(e, next));
                self.type_params_at(def.type_params, next);
                for param in super::scope_walk::every_parameter(&def.params) {
                    let own = param.annotation.iter().chain(&param.default);
                    own.for_each(|e| self.expr_at(e, next));
                }
                self.suite_at(def.body, next);
            }
            StmtKind::With(node) => {
                for item in node.items {
                    self.expr_at(item.context, next);
                    item.target.iter().for_each(|e| self.expr_at(e, next));
                }
                self.suite_at(node.body, next);
            }
            StmtKind::Try(node) => {
                for handler in node.handlers {
                    handler.kind.iter().for_each(|e| self.expr_at(e, next));
                    self.suite_at(handler.body, next);
                }
                for suite in [node.body, node.orelse, node.finalbody] {
                    self.suite_at(suite, next);
                }
            }
            StmtKind::ClassDef(def) => {
                let parts = def.bases.iter().chain(def.decorators).copied();
                parts.chain(def.keywords.iter().map(|k| k.value)).for_each(|e| {
                    self.expr_at(e, next);
                });
                self.type_params_at(def.type_params, next);
                self.suite_at(def.body, next);
            }
            // The others may be as deep as they say.
            _ => self.deep(stmt.depth, level),
        }
    }

    fn type_params_at(&mut self, params: &[TypeParam<'a>], level: u16) {
        for param in params {
            let own = param.bound.iter().chain(&param.default);
            own.for_each(|e| self.expr_at(e, level));
        }
    }

    fn deep(&mut self, depth: u16, level: u16) {
        self.too_deep |= depth.saturating_add(level) > self.limit;
    }

    fn expr(&mut self, e: ExprRef<'a>, level: u16) {
        let next = level + 1;
        match e.kind {
            ExprKind::BinOp(left, _, right) => {
                self.expr_at(left, level);
                self.expr_at(right, next);
            }
            ExprKind::BoolOp(_, items)
            | ExprKind::Tuple(items)
            | ExprKind::List(items)
            | ExprKind::Set(items) => items.iter().for_each(|e| self.expr_at(e, next)),
            ExprKind::Call(call) => {
                self.expr_at(call.func, next);
                call.args.iter().for_each(|e| self.expr_at(e, next));
                call.keywords.iter().for_each(|k| self.expr_at(k.value, next));
            }
            ExprKind::Attribute(e, _) | ExprKind::Starred(e) | ExprKind::UnaryOp(_, e) => {
                self.expr_at(e, next);
            }
            ExprKind::Dict(items) => items.iter().for_each(|item| {
                item.key.iter().for_each(|e| self.expr_at(e, next));
                self.expr_at(item.value, next);
            }),
            ExprKind::Subscript(value, index) => {
                self.expr_at(value, next);
                self.expr_at(index, next);
            }
            _ => self.deep(e.depth, level),
        }
    }
}
