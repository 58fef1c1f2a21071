//! The walk that fills the symbol table.

use super::*;
use crate::visit::{Node, children, parameters};

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
    LeaveComprehension { generator: bool },
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

    fn stmt(&mut self, stmt: StmtRef<'a>) -> Result<(), Diagnostic> {
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

    fn annotated(&mut self, stmt: StmtRef<'a>, node: &'a AnnAssign<'a>) -> Result<(), Diagnostic> {
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

    fn annotation(&mut self, annotation: ExprRef<'a>) {
        if self.features.annotations {
            self.deferred("an annotation", annotation);
        } else {
            self.next.push(Step::Expr(annotation));
        }
    }

    fn deferred(&mut self, what: &'static str, expr: ExprRef<'a>) {
        self.next.push(Step::Enter(ScopeKind::Deferred(what), 0, false));
        self.next.push(Step::Expr(expr));
        self.next.push(Step::Leave);
    }

    /// `global` and `nonlocal` must come before any other use of their names.
    fn declare(
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
                self.scope().directives.push((identifier.name, span));
                continue;
            };
            return Err(Diagnostic::new(message, span));
        }
        Ok(())
    }

    fn import(&mut self, names: &'a [Alias], span: Span) -> Result<(), Diagnostic> {
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

    fn function(&mut self, stmt: StmtRef<'a>, node: &'a FunctionDef<'a>) {
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

    fn defaults(&mut self, params: &Parameters<'a>) {
        self.next.extend(parameters(params).filter_map(|param| param.default).map(Step::Expr));
    }

    fn class(&mut self, stmt: StmtRef<'a>, node: &'a ClassDef<'a>) -> Result<(), Diagnostic> {
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
    fn type_scope(&mut self, params: &'a [TypeParam<'a>]) {
        if !params.is_empty() {
            self.next.push(Step::Enter(ScopeKind::TypeParameters, 0, false));
            self.next.extend(params.iter().map(Step::TypeParam));
        }
    }

    fn type_param(&mut self, param: &'a TypeParam<'a>) -> Result<(), Diagnostic> {
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

    fn parameters(&mut self, params: &'a Parameters<'a>) -> Result<(), Diagnostic> {
        let Parameters { posonly, args, kwonly, vararg, kwarg } = *params;
        for param in posonly.iter().chain(args).chain(kwonly).chain(vararg).chain(kwarg) {
            self.bind(param.name, PARAMETER, param.span)?;
        }
        Ok(())
    }

    fn handler(&mut self, handler: &'a ExceptHandler<'a>) {
        self.next.extend(handler.kind.map(Step::Expr));
        self.next.extend(handler.name.map(|name| Step::Bind(name.name, LOCAL, handler.span)));
        self.suite(handler.body);
    }

    fn keywords(&mut self, keywords: &'a [Keyword<'a>]) -> Result<(), Diagnostic> {
        for keyword in keywords {
            if keyword.arg.is_some() && keyword.arg.map(|arg| arg.name) == self.debug {
                return Err(Diagnostic::new("cannot assign to __debug__", keyword.span));
            }
        }
        Ok(())
    }

    fn expr(&mut self, expr: ExprRef<'a>) -> Result<(), Diagnostic> {
        match expr.kind {
            ExprKind::Name(name) => self.bind(name, USED, expr.span)?,
            ExprKind::NamedExpr(target, value) => {
                if self.scope().iterables > 0 {
                    let message = "assignment expression cannot be used in a comprehension \
                                   iterable expression";
                    return Err(Diagnostic::new(message, expr.span));
                }
                self.reject_in_deferred("named expression", expr.span)?;
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
    fn reject_in_deferred(&mut self, what: &str, span: Span) -> Result<(), Diagnostic> {
        let place = match self.scope().kind {
            ScopeKind::Deferred(place) => place,
            ScopeKind::TypeParameters => "the definition of a generic",
            _ => return Ok(()),
        };
        Err(Diagnostic::new(format!("{what} cannot be used within {place}"), span))
    }

    /// A walrus in a comprehension assigns in the scope around it.
    fn extend_scope(&mut self, target: ExprRef<'a>) -> Result<(), Diagnostic> {
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
                ScopeKind::Deferred(place) => return fault(format!("{inside} within {place}")),
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

    fn comprehension(&mut self, comp: &'a Comp<'a>, what: &'static str) {
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

    fn iteration_target(&mut self, target: ExprRef<'a>) {
        self.next.push(Step::IterationTarget(true));
        self.next.push(Step::Store(target));
        self.next.push(Step::IterationTarget(false));
    }

    fn store(&mut self, target: ExprRef<'a>) -> Result<(), Diagnostic> {
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

    fn delete(&mut self, target: ExprRef<'a>) -> Result<(), Diagnostic> {
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

    fn pattern(&mut self, pattern: PatternRef<'a>) -> Result<(), Diagnostic> {
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
}
