//! What code can be made of: jumps, `return`, `yield`, `await` and starred expressions in place.

use super::future::Features;
use super::names::Scopes;
use super::patterns;
use crate::ast::*;
use crate::error::Diagnostic;
use crate::parser::Module;
use crate::visit::{Node, children, parameters};

/// CPython's limit on blocks nested in one unit of code.
const MAX_BLOCKS: usize = 21;

/// The kind of code an expression is compiled into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// A module, a class body, or code that runs apart.
    Plain,
    Function,
    AsyncFunction,
    Comprehension,
}

/// A statement that jumps pass through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    Loop,
    /// The handlers of a `try` with `except*`: nothing may jump out of them.
    ExceptStar,
    /// Another statement with a suite that needs cleaning up after.
    Plain,
    /// The boundary of a unit, with the one around it.
    Unit(Unit),
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Stmt(StmtRef<'a>),
    Expr(ExprRef<'a>),
    /// An element of something that unpacks.
    Element(ExprRef<'a>),
    Store(ExprRef<'a>),
    /// A comprehension after its first iterable.
    Comprehension {
        comp: &'a Comp<'a>,
        span: Span,
        is_generator: bool,
    },
    /// Opens a unit of code; the flag tells an asynchronous generator.
    Enter(Unit, bool),
    /// Opens a block; the span is where one too many is reported.
    Open(Block, Span),
    Close,
}

struct Checker<'a, 'm> {
    module: &'m Module<'a>,
    features: Features,
    scopes: &'m Scopes,
    unit: Unit,
    /// Whether the current function is an asynchronous generator.
    async_generators: Vec<bool>,
    blocks: Vec<Block>,
    steps: Vec<Step<'a>>,
    next: Vec<Step<'a>>,
}

pub(super) fn check(
    module: &Module<'_>,
    features: Features,
    scopes: &Scopes,
) -> Result<(), Diagnostic> {
    let mut checker = Checker {
        module,
        features,
        scopes,
        unit: Unit::Plain,
        async_generators: Vec::new(),
        blocks: Vec::new(),
        steps: module.body.iter().rev().map(|stmt| Step::Stmt(stmt)).collect(),
        next: Vec::new(),
    };
    while let Some(step) = checker.steps.pop() {
        checker.take(step)?;
        checker.steps.extend(checker.next.drain(..).rev());
    }
    Ok(())
}

fn fault(message: impl Into<std::borrow::Cow<'static, str>>, span: Span) -> Result<(), Diagnostic> {
    Err(Diagnostic::new(message, span))
}

impl<'a> Checker<'a, '_> {
    fn take(&mut self, step: Step<'a>) -> Result<(), Diagnostic> {
        match step {
            Step::Stmt(stmt) => self.stmt(stmt),
            Step::Expr(expr) => match expr.kind {
                ExprKind::Starred(_) => fault("can't use starred expression here", expr.span),
                _ => self.expr(expr),
            },
            Step::Element(expr) => {
                match expr.kind {
                    ExprKind::Starred(value) => self.next.push(Step::Expr(value)),
                    _ => self.next.push(Step::Expr(expr)),
                }
                Ok(())
            }
            Step::Store(target) => self.store(target),
            Step::Comprehension { comp, span, is_generator } => {
                self.enter_comprehension(comp, span, is_generator)
            }
            Step::Enter(unit, is_async_generator) => {
                self.blocks.push(Block::Unit(self.unit));
                self.unit = unit;
                self.async_generators.push(is_async_generator);
                Ok(())
            }
            Step::Open(block, span) => {
                let nested = self.blocks.iter().rev().take_while(|b| !matches!(b, Block::Unit(_)));
                if nested.count() >= MAX_BLOCKS {
                    return fault("too many statically nested blocks", span);
                }
                self.blocks.push(block);
                Ok(())
            }
            Step::Close => {
                if let Some(Block::Unit(outer)) = self.blocks.pop() {
                    self.async_generators.pop();
                    self.unit = outer;
                }
                Ok(())
            }
        }
    }

    fn suite(&mut self, suite: Suite<'a>) {
        self.next.extend(suite.iter().map(|stmt| Step::Stmt(stmt)));
    }

    fn others(&mut self, node: Node<'a>) {
        let next = &mut self.next;
        children(node, &mut |child| match child {
            Node::Stmt(stmt) => next.push(Step::Stmt(stmt)),
            Node::Expr(expr) => next.push(Step::Expr(expr)),
            Node::Keyword(keyword) => next.push(Step::Expr(keyword.value)),
            _ => {}
        });
    }

    fn block(&mut self, block: Block, span: Span, suite: Suite<'a>) {
        self.next.push(Step::Open(block, span));
        self.suite(suite);
        self.next.push(Step::Close);
    }

    fn stmt(&mut self, stmt: StmtRef<'a>) -> Result<(), Diagnostic> {
        match stmt.kind {
            StmtKind::Assign(targets, value) => {
                self.next.push(Step::Expr(value));
                self.next.extend(targets.iter().map(|target| Step::Store(target)));
            }
            StmtKind::AugAssign(target, _, value) => {
                self.next.push(Step::Store(target));
                self.next.push(Step::Expr(value));
            }
            StmtKind::AnnAssign(node) => {
                self.next.extend(node.value.map(Step::Expr));
                self.next.push(Step::Store(node.target));
                let in_function = matches!(self.unit, Unit::Function | Unit::AsyncFunction);
                let skipped = self.features.annotations || in_function && node.simple;
                if !skipped {
                    self.next.push(Step::Expr(node.annotation));
                }
            }
            StmtKind::Delete(targets) => {
                self.next.extend(targets.iter().map(|target| Step::Store(target)));
            }
            StmtKind::Return(value) => {
                self.check_return(stmt.span, value)?;
                self.next.extend(value.map(Step::Expr));
            }
            StmtKind::Break => self.check_jump(stmt.span, "'break' outside loop")?,
            StmtKind::Continue => {
                self.check_jump(stmt.span, "'continue' not properly in loop")?;
            }
            StmtKind::While(node) => {
                self.next.push(Step::Expr(node.test));
                self.block(Block::Loop, stmt.span, node.body);
                self.suite(node.orelse);
            }
            StmtKind::For(node) => {
                self.check_async(node.is_async, "'async for' outside async function", stmt.span)?;
                self.next.push(Step::Expr(node.iter));
                self.next.push(Step::Open(Block::Loop, stmt.span));
                self.next.push(Step::Store(node.target));
                self.suite(node.body);
                self.next.push(Step::Close);
                self.suite(node.orelse);
            }
            StmtKind::With(node) => {
                self.check_async(node.is_async, "'async with' outside async function", stmt.span)?;
                for item in node.items {
                    self.next.push(Step::Expr(item.context));
                    self.next.push(Step::Open(Block::Plain, item.context.span));
                    self.next.extend(item.target.map(Step::Store));
                }
                self.suite(node.body);
                self.next.extend(node.items.iter().map(|_| Step::Close));
            }
            StmtKind::Try(node) => self.try_statement(node, stmt.span)?,
            StmtKind::FunctionDef(node) => self.function(node)?,
            StmtKind::ClassDef(node) => self.class(node)?,
            StmtKind::TypeAlias(node) => {
                self.type_params(node.type_params)?;
                self.apart(node.value);
            }
            StmtKind::Match(node) => {
                self.next.push(Step::Expr(node.subject));
                patterns::check(self.module, node)?;
                for case in node.cases {
                    self.next.extend(case.guard.map(Step::Expr));
                    self.suite(case.body);
                }
            }
            _ => self.others(Node::Stmt(stmt)),
        }
        Ok(())
    }

    fn check_return(&mut self, span: Span, value: Option<ExprRef<'_>>) -> Result<(), Diagnostic> {
        if !matches!(self.unit, Unit::Function | Unit::AsyncFunction) {
            return fault("'return' outside function", span);
        }
        if value.is_some() && self.async_generators.last() == Some(&true) {
            return fault("'return' with value in async generator", span);
        }
        let in_unit = self.blocks.iter().rev().take_while(|b| !matches!(b, Block::Unit(_)));
        if in_unit.clone().any(|&block| block == Block::ExceptStar) {
            // CPython has moved on to the value by then, unless it has to be computed.
            let constant = value.filter(|value| is_constant(value));
            return out_of_except_star(constant.map_or(span, |value| value.span));
        }
        Ok(())
    }

    fn check_jump(&mut self, span: Span, outside: &'static str) -> Result<(), Diagnostic> {
        match self.blocks.iter().rev().find(|&&block| block != Block::Plain) {
            Some(Block::Loop) => Ok(()),
            Some(Block::ExceptStar) => out_of_except_star(span),
            _ => fault(outside, span),
        }
    }

    fn check_async(
        &self,
        is_async: bool,
        message: &'static str,
        span: Span,
    ) -> Result<(), Diagnostic> {
        if is_async && self.unit != Unit::AsyncFunction { fault(message, span) } else { Ok(()) }
    }

    fn try_statement(&mut self, node: &'a Try<'a>, span: Span) -> Result<(), Diagnostic> {
        if let Some((_, earlier)) = node.handlers.split_last()
            && let Some(default) = earlier.iter().find(|handler| handler.kind.is_none())
        {
            return fault("default 'except:' must be last", default.span);
        }
        let has_finally = !node.finalbody.is_empty();
        if has_finally {
            self.next.push(Step::Open(Block::Plain, span));
        }
        if node.handlers.is_empty() {
            self.suite(node.body);
        } else {
            self.block(Block::Plain, span, node.body);
            let handlers = if node.is_star { Block::ExceptStar } else { Block::Plain };
            self.next.push(Step::Open(handlers, span));
            for handler in node.handlers {
                self.next.extend(handler.kind.map(Step::Expr));
                self.block(Block::Plain, handler.span, handler.body);
            }
            self.next.push(Step::Close);
        }
        self.suite(node.orelse);
        if has_finally {
            self.next.push(Step::Close);
            self.block(Block::Plain, span, node.finalbody);
        }
        Ok(())
    }

    fn function(&mut self, node: &'a FunctionDef<'a>) -> Result<(), Diagnostic> {
        self.next.extend(node.decorators.iter().map(|expr| Step::Expr(expr)));
        self.next.extend(parameters(&node.params).filter_map(|p| p.default).map(Step::Expr));
        self.type_params(node.type_params)?;
        // With type parameters, annotations are evaluated in a function of their own.
        let generic = !node.type_params.is_empty();
        if generic {
            self.next.push(Step::Enter(Unit::Plain, false));
        }
        if !self.features.annotations {
            let annotations = parameters(&node.params).filter_map(|p| p.annotation);
            self.next.extend(annotations.map(Step::Element));
            self.next.extend(node.returns.map(Step::Expr));
        }
        if generic {
            self.next.push(Step::Close);
        }
        let scope = self.scopes.of(node);
        let is_async_generator =
            node.is_async && scope.is_some_and(|scope| scope.generator && scope.coroutine);
        let unit = if node.is_async { Unit::AsyncFunction } else { Unit::Function };
        self.next.push(Step::Enter(unit, is_async_generator));
        self.suite(node.body);
        self.next.push(Step::Close);
        Ok(())
    }

    fn class(&mut self, node: &'a ClassDef<'a>) -> Result<(), Diagnostic> {
        self.next.extend(node.decorators.iter().map(|expr| Step::Expr(expr)));
        self.type_params(node.type_params)?;
        check_keywords(self.module, node.keywords)?;
        let generic = !node.type_params.is_empty();
        if generic {
            self.next.push(Step::Enter(Unit::Plain, false));
        }
        self.next.extend(node.bases.iter().map(|expr| Step::Element(expr)));
        self.next.extend(node.keywords.iter().map(|keyword| Step::Expr(keyword.value)));
        if generic {
            self.next.push(Step::Close);
        }
        self.next.push(Step::Enter(Unit::Plain, false));
        self.suite(node.body);
        self.next.push(Step::Close);
        Ok(())
    }

    /// An expression that is evaluated in a unit of its own.
    fn apart(&mut self, expr: ExprRef<'a>) {
        self.next.push(Step::Enter(Unit::Plain, false));
        self.next.push(Step::Element(expr));
        self.next.push(Step::Close);
    }

    fn type_params(&mut self, params: &'a [TypeParam<'a>]) -> Result<(), Diagnostic> {
        check_type_params(self.module, params)?;
        for expr in params.iter().flat_map(|param| param.bound.into_iter().chain(param.default)) {
            self.apart(expr);
        }
        Ok(())
    }

    fn expr(&mut self, expr: ExprRef<'a>) -> Result<(), Diagnostic> {
        let span = expr.span;
        match expr.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                self.next.extend(items.iter().map(|item| Step::Element(item)));
            }
            ExprKind::Call(node) => {
                check_keywords(self.module, node.keywords)?;
                self.next.push(Step::Expr(node.func));
                self.next.extend(node.args.iter().map(|arg| Step::Element(arg)));
                self.next.extend(node.keywords.iter().map(|keyword| Step::Expr(keyword.value)));
            }
            ExprKind::Lambda(node) => {
                self.next
                    .extend(parameters(&node.params).filter_map(|p| p.default).map(Step::Expr));
                self.next.push(Step::Enter(Unit::Function, false));
                self.next.push(Step::Expr(node.body));
                self.next.push(Step::Close);
            }
            ExprKind::ListComp(comp) | ExprKind::SetComp(comp) | ExprKind::DictComp(comp) => {
                self.comprehension(comp, span, false);
            }
            ExprKind::GeneratorExp(comp) => self.comprehension(comp, span, true),
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => {
                let delegates = matches!(expr.kind, ExprKind::YieldFrom(_));
                if !matches!(self.unit, Unit::Function | Unit::AsyncFunction) {
                    let outside = if delegates {
                        "'yield from' outside function"
                    } else {
                        "'yield' outside function"
                    };
                    return fault(outside, span);
                }
                if delegates && self.unit == Unit::AsyncFunction {
                    return fault("'yield from' inside async function", span);
                }
                self.others(Node::Expr(expr));
            }
            ExprKind::Await(value) => {
                match self.unit {
                    Unit::Plain => return fault("'await' outside function", span),
                    Unit::Function => return fault("'await' outside async function", span),
                    Unit::AsyncFunction | Unit::Comprehension => {}
                }
                self.next.push(Step::Expr(value));
            }
            ExprKind::NamedExpr(target, value) => {
                self.next.push(Step::Expr(value));
                self.next.push(Step::Store(target));
            }
            _ => self.others(Node::Expr(expr)),
        }
        Ok(())
    }

    /// The first iterable is evaluated outside.
    fn comprehension(&mut self, comp: &'a Comp<'a>, span: Span, is_generator: bool) {
        self.next.extend(comp.generators.first().map(|clause| Step::Expr(clause.iter)));
        self.next.push(Step::Comprehension { comp, span, is_generator });
    }

    fn enter_comprehension(
        &mut self,
        comp: &'a Comp<'a>,
        span: Span,
        is_generator: bool,
    ) -> Result<(), Diagnostic> {
        let asynchronous = self.scopes.of(comp).is_some_and(|scope| scope.coroutine);
        let allowed = matches!(self.unit, Unit::AsyncFunction | Unit::Comprehension);
        if asynchronous && !is_generator && !allowed {
            let message = "asynchronous comprehension outside of an asynchronous function";
            return fault(message, span);
        }
        let Some((first, rest)) = comp.generators.split_first() else { return Ok(()) };
        self.next.push(Step::Enter(Unit::Comprehension, false));
        self.next.push(Step::Store(first.target));
        self.next.extend(first.ifs.iter().map(|test| Step::Expr(test)));
        for clause in rest {
            self.next.push(Step::Expr(clause.iter));
            self.next.push(Step::Store(clause.target));
            self.next.extend(clause.ifs.iter().map(|test| Step::Expr(test)));
        }
        self.next.push(Step::Expr(comp.element));
        self.next.extend(comp.value.map(Step::Expr));
        self.next.push(Step::Close);
        Ok(())
    }

    fn store(&mut self, target: ExprRef<'a>) -> Result<(), Diagnostic> {
        match target.kind {
            ExprKind::Starred(_) => {
                let message = "starred assignment target must be in a list or tuple";
                return fault(message, target.span);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let is_starred = |item: &&ExprRef<'a>| matches!(item.kind, ExprKind::Starred(_));
                if items.iter().filter(is_starred).count() > 1 {
                    let message = "multiple starred expressions in assignment";
                    return fault(message, target.span);
                }
                self.next.extend(items.iter().map(|item| match item.kind {
                    ExprKind::Starred(value) => Step::Store(value),
                    _ => Step::Store(item),
                }));
            }
            ExprKind::Attribute(value, _) => self.next.push(Step::Expr(value)),
            ExprKind::Subscript(value, index) => {
                self.next.push(Step::Expr(value));
                self.next.push(Step::Expr(index));
            }
            _ => {}
        }
        Ok(())
    }
}

fn check_keywords(module: &Module<'_>, keywords: &[Keyword<'_>]) -> Result<(), Diagnostic> {
    for (index, keyword) in keywords.iter().enumerate() {
        let Some(name) = keyword.arg.map(|arg| arg.name) else { continue };
        let same = |other: &Keyword<'_>| other.arg.map(|arg| arg.name) == Some(name);
        if let Some(repeated) = keywords[index + 1..].iter().find(|other| same(other)) {
            let text = module.symbols.get(name);
            return fault(format!("keyword argument repeated: {text}"), repeated.span);
        }
    }
    Ok(())
}

fn check_type_params(module: &Module<'_>, params: &[TypeParam<'_>]) -> Result<(), Diagnostic> {
    let mut default_seen = false;
    for param in params {
        if default_seen && param.default.is_none() {
            let text = module.symbols.get(param.name);
            let message =
                format!("non-default type parameter '{text}' follows default type parameter");
            return fault(message, param.span);
        }
        default_seen |= param.default.is_some();
    }
    Ok(())
}

fn is_constant(expr: ExprRef<'_>) -> bool {
    match expr.kind {
        ExprKind::Constant(_) => true,
        ExprKind::Tuple(items) => items.iter().all(|item| is_constant(item)),
        _ => false,
    }
}

fn out_of_except_star(span: Span) -> Result<(), Diagnostic> {
    fault("'break', 'continue' and 'return' cannot appear in an except* block", span)
}
