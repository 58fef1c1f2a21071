//! Statements and suites.

use hognose_grammar::ast::*;

use super::{Compiler, Mode};
use crate::code::{KILL_A, KILL_B, Opcode};

impl<'a> Compiler<'a> {
    pub(super) fn suite(&mut self, suite: Suite<'a>) {
        for stmt in suite {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: StmtRef<'a>) {
        let level = self.out.level();
        self.entrance(stmt.span);
        self.out.at(stmt.span);
        match stmt.kind {
            StmtKind::Expr(e) => self.expression_statement(stmt, e),
            StmtKind::Assign(targets, value) => self.assign(targets, value),
            StmtKind::AugAssign(target, op, value) => self.aug_assign(stmt, target, op, value),
            StmtKind::AnnAssign(ann) => self.ann_assign(ann),
            StmtKind::Pass => self.out.statement(stmt.span),
            StmtKind::Global(_) | StmtKind::Nonlocal(_) => {}
            StmtKind::Break => {
                self.out.statement(stmt.span);
                self.break_loop();
            }
            StmtKind::Continue => {
                self.out.statement(stmt.span);
                self.continue_loop();
            }
            StmtKind::Return(None) => {
                self.out.statement(stmt.span);
                self.return_none();
            }
            StmtKind::Return(Some(value)) => {
                let value = self.operand(value);
                self.out.at(stmt.span);
                self.return_value(value);
            }
            StmtKind::Raise(exc, cause) => self.raise(stmt, exc, cause),
            StmtKind::Delete(targets) => targets.iter().for_each(|target| self.delete(target)),
            StmtKind::Assert(test, message) => self.assert(stmt, test, message),
            StmtKind::Import(aliases) => self.import(stmt, aliases),
            StmtKind::ImportFrom(import) => self.import_from(stmt, import),
            StmtKind::TypeAlias(alias) => self.type_alias(stmt, alias),
            StmtKind::If(node) => self.if_statement(node),
            StmtKind::While(node) => self.while_loop(node),
            StmtKind::For(node) => self.for_loop(node, stmt.span),
            StmtKind::Try(node) => {
                self.out.statement(stmt.span);
                self.try_statement(node);
            }
            StmtKind::With(node) => self.with(node),
            StmtKind::FunctionDef(def) => self.function_def(stmt, def),
            StmtKind::ClassDef(def) => self.class_def(stmt, def),
            StmtKind::Match(node) => self.match_statement(node),
        }
        debug_assert_eq!(level, self.out.level(), "a statement leaves temporaries");
    }

    fn expression_statement(&mut self, stmt: StmtRef<'a>, e: ExprRef<'a>) {
        if self.stack.len() == 1 && matches!(self.mode, Mode::Single { .. }) {
            let value = self.operand(e);
            self.out.at(stmt.span);
            self.out.emit(Opcode::PrintExpr, value.kill(KILL_A), value.reg, 0, 0);
            return self.release(value);
        }
        if let ExprKind::Yield(value) = e.kind {
            return self.yield_statement(e, value);
        }
        self.effect(e);
    }

    fn raise(&mut self, stmt: StmtRef<'a>, exc: Option<ExprRef<'a>>, cause: Option<ExprRef<'a>>) {
        match (exc, cause) {
            (None, _) => self.out.emit(Opcode::RaiseHandled, 0, 0, 0, 0),
            (Some(exc), None) => {
                let exc = self.operand(exc);
                self.out.at(stmt.span);
                self.out.emit(Opcode::Raise, exc.kill(KILL_A), exc.reg, 0, 0);
                self.release(exc);
            }
            (Some(exc), Some(cause)) => {
                let exc = self.operand_before(exc, &[cause]);
                let cause = self.operand(cause);
                self.out.at(stmt.span);
                let kill = exc.kill(KILL_A) | cause.kill(KILL_B);
                self.out.emit(Opcode::RaiseFrom, kill, exc.reg, cause.reg, 0);
                self.release(cause);
                self.release(exc);
            }
        }
    }

    fn assert(&mut self, stmt: StmtRef<'a>, test: ExprRef<'a>, message: Option<ExprRef<'a>>) {
        if self.optimize > 0 {
            return;
        }
        let end = self.out.label();
        self.jump_if(test, true, end);
        let span = test.span;
        self.out.at(span);
        match message {
            None => {
                let t = self.out.alloc();
                self.out.emit(Opcode::LoadAssertionError, 0, t, 0, 0);
                self.out.emit(Opcode::Raise, KILL_A, t, 0, 0);
                self.out.free_to(t);
            }
            Some(message) => {
                let window = self.out.alloc_many(4);
                self.out.emit(Opcode::LoadAssertionError, 0, window + 3, 0, 0);
                self.temporary(message);
                self.out.at(span);
                self.out.cover_window(window, 1);
                self.out.emit(Opcode::Call, 0, window, 1, window);
                self.out.emit(Opcode::Raise, KILL_A, window, 0, 0);
                self.out.free_to(window);
            }
        }
        self.out.bind(end);
        self.out.at(stmt.span);
    }

    fn if_statement(&mut self, mut node: &'a If<'a>) {
        let end = self.out.label();
        loop {
            let orelse = self.out.label();
            if self.fold(node.test).is_some() {
                self.out.statement(node.test.span);
            }
            self.jump_if(node.test, false, orelse);
            self.suite(node.body);
            if node.orelse.is_empty() {
                self.out.bind(orelse);
                break;
            }
            self.out.jump(end);
            self.out.bind(orelse);
            match node.orelse {
                [Stmt { kind: StmtKind::If(next), .. }] => {
                    node = next;
                    self.entrance(node.test.span);
                }
                suite => {
                    self.suite(suite);
                    break;
                }
            }
        }
        self.out.bind(end);
    }
}
