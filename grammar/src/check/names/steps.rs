//! The walk that fills the symbol table.

mod expressions;
mod statements;

use super::*;
use crate::visit::{Node, children};

/// One thing still to be done, kept on a stack.
#[derive(Clone, Copy)]
enum Step<'a> {
    Stmt(StmtRef<'a>),
    Expr(ExprRef<'a>),
    Store(ExprRef<'a>),
    Delete(ExprRef<'a>),
    Pattern(PatternRef<'a>),
    Handler(&'a ExceptHandler<'a>),
    TypeParam(&'a TypeParam<'a>),
    Parameters(&'a Parameters<'a>),
    Bind(Symbol, Flags, Span),
    /// Opens a scope; the address is that of its node.
    Enter(ScopeKind, usize, bool),
    Leave,
    /// A comprehension's own asynchrony counts for the scope around it.
    LeaveComprehension {
        generator: bool,
    },
    Iterable(i32),
    IterationTarget(bool),
    Asynchronous,
}

pub(super) struct Table<'a, 'm> {
    module: &'m Module<'a>,
    features: Features,
    scopes: Vec<Scope>,
    by_node: FxHashMap<usize, usize>,
    current: usize,
    steps: Vec<Step<'a>>,
    /// Steps of the node being looked at, in order.
    next: Vec<Step<'a>>,
    debug: Option<Symbol>,
}

impl<'a, 'm> Table<'a, 'm> {
    pub fn new(module: &'m Module<'a>, features: Features) -> Self {
        let mut table = Table {
            module,
            features,
            scopes: Vec::new(),
            by_node: FxHashMap::default(),
            current: 0,
            steps: Vec::new(),
            next: Vec::new(),
            debug: module.symbols.lookup("__debug__"),
        };
        table.enter(ScopeKind::Module, 0, false);
        table
    }

    pub fn run(&mut self) -> Result<(), Diagnostic> {
        self.steps.extend(self.module.body.iter().rev().map(|stmt| Step::Stmt(stmt)));
        while let Some(step) = self.steps.pop() {
            self.take(step)?;
            self.steps.extend(self.next.drain(..).rev());
        }
        Ok(())
    }

    pub fn finish(self) -> Scopes {
        Scopes { list: self.scopes, by_node: self.by_node }
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.current]
    }

    fn enter(&mut self, kind: ScopeKind, node: usize, coroutine: bool) {
        let index = self.scopes.len();
        let iterables = self.scopes.get(self.current).map_or(0, |scope| scope.iterables);
        self.scopes.push(Scope {
            kind,
            parent: self.current,
            names: FxHashMap::default(),
            directives: Vec::new(),
            coroutine,
            generator: false,
            iterables,
            in_iteration_target: false,
        });
        if node != 0 {
            self.by_node.insert(node, index);
        }
        self.current = index;
    }

    fn take(&mut self, step: Step<'a>) -> Result<(), Diagnostic> {
        match step {
            Step::Stmt(stmt) => self.stmt(stmt)?,
            Step::Expr(expr) => self.expr(expr)?,
            Step::Store(target) => self.store(target)?,
            Step::Delete(target) => self.delete(target)?,
            Step::Pattern(pattern) => self.pattern(pattern)?,
            Step::Handler(handler) => self.handler(handler),
            Step::TypeParam(param) => self.type_param(param)?,
            Step::Parameters(params) => self.parameters(params)?,
            Step::Bind(name, flags, span) => self.bind(name, flags, span)?,
            Step::Enter(kind, node, coroutine) => self.enter(kind, node, coroutine),
            Step::Leave => self.current = self.scopes[self.current].parent,
            Step::LeaveComprehension { generator } => {
                let asynchronous = self.scope().coroutine && !generator;
                self.current = self.scopes[self.current].parent;
                if asynchronous && matches!(self.scope().kind, ScopeKind::Comprehension(_)) {
                    self.scope().coroutine = true;
                }
            }
            Step::Iterable(change) => {
                let scope = self.scope();
                scope.iterables = scope.iterables.saturating_add_signed(change);
            }
            Step::IterationTarget(inside) => self.scope().in_iteration_target = inside,
            Step::Asynchronous => self.scope().coroutine = true,
        }
        Ok(())
    }

    /// A name gets a meaning in the current scope.
    fn bind(&mut self, name: Symbol, flags: Flags, span: Span) -> Result<(), Diagnostic> {
        if Some(name) == self.debug && flags & (GLOBAL | NONLOCAL | USED) == 0 {
            return Err(Diagnostic::new("cannot assign to __debug__", span));
        }
        let in_target = self.scope().in_iteration_target;
        let text = self.module.symbols.get(name);
        let known = self.scope().names.entry(name).or_insert(0);
        if flags & PARAMETER != 0 && *known & PARAMETER != 0 {
            let message = format!("duplicate argument '{text}' in function definition");
            return Err(Diagnostic::new(message, span));
        }
        if flags & TYPE_PARAMETER != 0 && *known & TYPE_PARAMETER != 0 {
            let message = format!("duplicate type parameter '{text}'");
            return Err(Diagnostic::new(message, span));
        }
        *known |= flags;
        if in_target && flags & LOCAL != 0 {
            if *known & (GLOBAL | NONLOCAL) != 0 {
                let message = format!(
                    "comprehension inner loop cannot rebind assignment expression target '{text}'"
                );
                return Err(Diagnostic::new(message, span));
            }
            *known |= ITERATION;
        }
        Ok(())
    }

    fn exprs(&mut self, list: &[ExprRef<'a>]) {
        self.next.extend(list.iter().map(|expr| Step::Expr(expr)));
    }

    fn suite(&mut self, suite: Suite<'a>) {
        self.next.extend(suite.iter().map(|stmt| Step::Stmt(stmt)));
    }

    /// The children that need no rule of their own.
    fn others(&mut self, node: Node<'a>) {
        let next = &mut self.next;
        children(node, &mut |child| match child {
            Node::Stmt(stmt) => next.push(Step::Stmt(stmt)),
            Node::Expr(expr) => next.push(Step::Expr(expr)),
            Node::Pattern(pattern) => next.push(Step::Pattern(pattern)),
            Node::Handler(handler) => next.push(Step::Handler(handler)),
            Node::Case(case) => {
                next.push(Step::Pattern(case.pattern));
                next.extend(case.guard.map(Step::Expr));
                next.extend(case.body.iter().map(|stmt| Step::Stmt(stmt)));
            }
            Node::Keyword(keyword) => next.push(Step::Expr(keyword.value)),
            Node::Comprehension(_) | Node::Parameter(_) | Node::TypeParam(_) => {}
        });
    }
}
