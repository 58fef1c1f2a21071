//! Statements, simple and compound.

use super::{Argument, Block, Builder, Fallible, Mark, deepest, depth_of};
use crate::ast::*;

impl<'a> Builder<'a> {
    /// A statement whose deepest child has depth `inner`.
    #[inline]
    pub fn stmt(&mut self, start: u32, end: u32, kind: StmtKind<'a>, inner: u16) -> StmtRef<'a> {
        let depth = inner.saturating_add(1);
        self.arena.alloc(Stmt { kind, span: Span { start, end }, depth })
    }

    /// The statements since `mark`.
    #[inline]
    pub fn block(&mut self, mark: Mark) -> &'a Block<'a> {
        let suite = self.stmts.take(mark, self.arena);
        let depth = suite.iter().map(|stmt| stmt.depth).max().unwrap_or(0);
        let end = suite.last().map_or(0, |stmt| stmt.span.end).max(self.trailing_semicolon);
        self.arena.alloc(Block { suite, end, depth })
    }

    pub fn assign(
        &mut self,
        start: u32,
        end: u32,
        mark: Mark,
        value: ExprRef<'a>,
    ) -> Fallible<StmtRef<'a>> {
        for target in self.exprs.since(mark) {
            self.check_target(target)?;
        }
        let targets = self.exprs.take(mark, self.arena);
        let inner = deepest(targets).max(value.depth);
        Ok(self.stmt(start, end, StmtKind::Assign(targets, value), inner))
    }

    pub fn augmented_assign(
        &mut self,
        start: u32,
        end: u32,
        target: ExprRef<'a>,
        operator: Operator,
        value: ExprRef<'a>,
    ) -> Fallible<StmtRef<'a>> {
        self.check_augmented_target(target)?;
        let inner = target.depth.max(value.depth);
        Ok(self.stmt(start, end, StmtKind::AugAssign(target, operator, value), inner))
    }

    pub fn annotated_assign(
        &mut self,
        start: u32,
        end: u32,
        target: ExprRef<'a>,
        annotation: ExprRef<'a>,
        value: Option<ExprRef<'a>>,
    ) -> Fallible<StmtRef<'a>> {
        self.check_annotated_target(target)?;
        let simple = matches!(target.kind, ExprKind::Name(_)) && target.span.start == start;
        let inner = target.depth.max(annotation.depth).max(depth_of(value));
        let node = self.arena.alloc(AnnAssign { target, annotation, value, simple });
        Ok(self.stmt(start, end, StmtKind::AnnAssign(node), inner))
    }

    pub fn delete(&mut self, start: u32, end: u32, mark: Mark) -> Fallible<StmtRef<'a>> {
        for target in self.exprs.since(mark) {
            self.check_deletion(target)?;
        }
        let targets = self.exprs.take(mark, self.arena);
        Ok(self.stmt(start, end, StmtKind::Delete(targets), deepest(targets)))
    }

    pub fn type_alias(
        &mut self,
        start: u32,
        end: u32,
        name: Identifier,
        params: Option<Mark>,
        value: ExprRef<'a>,
    ) -> StmtRef<'a> {
        let (type_params, depth) = self.type_param_list(params);
        let Span { start: from, end: to } = name.span;
        let name = self.expr(from, to, ExprKind::Name(name.name), 0);
        let node = self.arena.alloc(TypeAlias { name, type_params, value });
        self.stmt(start, end, StmtKind::TypeAlias(node), depth.max(value.depth))
    }

    pub fn import_from(
        &mut self,
        start: u32,
        end: u32,
        level: u32,
        module: Option<Symbol>,
        mark: Mark,
    ) -> StmtRef<'a> {
        let names = self.aliases.take(mark, self.arena);
        let node = self.arena.alloc(ImportFrom { module, names, level });
        self.stmt(start, end, StmtKind::ImportFrom(node), 0)
    }

    pub fn while_loop(
        &mut self,
        start: u32,
        test: ExprRef<'a>,
        body: &'a Block<'a>,
        orelse: Option<&'a Block<'a>>,
    ) -> StmtRef<'a> {
        let last = orelse.unwrap_or(body);
        let inner = test.depth.max(body.depth).max(last.depth);
        let orelse = suite_of(orelse);
        let node = self.arena.alloc(While { test, body: body.suite, orelse });
        self.stmt(start, last.end, StmtKind::While(node), inner)
    }

    pub fn for_loop(
        &mut self,
        start: u32,
        is_async: bool,
        target: ExprRef<'a>,
        iter: ExprRef<'a>,
        body: &'a Block<'a>,
        orelse: Option<&'a Block<'a>>,
    ) -> StmtRef<'a> {
        let last = orelse.unwrap_or(body);
        let inner = target.depth.max(iter.depth).max(body.depth).max(last.depth);
        let orelse = suite_of(orelse);
        let node = self.arena.alloc(For { target, iter, body: body.suite, orelse, is_async });
        self.stmt(start, last.end, StmtKind::For(node), inner)
    }

    pub fn try_statement(
        &mut self,
        start: u32,
        body: &'a Block<'a>,
        handlers: Option<(Mark, bool)>,
        orelse: Option<&'a Block<'a>>,
        finalbody: Option<&'a Block<'a>>,
    ) -> StmtRef<'a> {
        let is_star = handlers.is_some_and(|(_, is_star)| is_star);
        let handlers = handlers.map_or(&[][..], |(mark, _)| self.handlers.take(mark, self.arena));
        let mut inner = body.depth;
        for handler in handlers {
            let block = handler.body.iter().map(|stmt| stmt.depth).max().unwrap_or(0);
            inner = inner.max(depth_of(handler.kind)).max(block);
        }
        inner = inner.max(depth_of_block(orelse)).max(depth_of_block(finalbody));
        let last_handler = handlers.last().map_or(body.end, |handler| handler.span.end);
        let end = finalbody.or(orelse).map_or(last_handler, |block| block.end);
        let node = self.arena.alloc(Try {
            body: body.suite,
            handlers,
            orelse: suite_of(orelse),
            finalbody: suite_of(finalbody),
            is_star,
        });
        self.stmt(start, end, StmtKind::Try(node), inner)
    }

    pub fn handler(
        &mut self,
        start: u32,
        kind: Option<ExprRef<'a>>,
        name: Option<Identifier>,
        body: &'a Block<'a>,
    ) -> Mark {
        let span = Span { start, end: body.end };
        self.handlers.push(ExceptHandler { kind, name, body: body.suite, span })
    }

    pub fn with_statement(
        &mut self,
        start: u32,
        is_async: bool,
        mark: Mark,
        body: &'a Block<'a>,
    ) -> StmtRef<'a> {
        self.split_parenthesised_items(mark);
        let items = self.with_items.take(mark, self.arena);
        let depth = items.iter().map(|item| item.context.depth.max(depth_of(item.target))).max();
        let inner = depth.unwrap_or(0).max(body.depth);
        let node = self.arena.alloc(With { items, body: body.suite, is_async });
        self.stmt(start, body.end, StmtKind::With(node), inner)
    }

    /// `with (a, b):` has two items, though it parses as one tuple.
    fn split_parenthesised_items(&mut self, mark: Mark) {
        let [WithItem { context, target: None }] = self.with_items.since(mark) else { return };
        let ExprKind::Tuple(elements) = context.kind else { return };
        // A walrus is an item only in parentheses of its own.
        let is_item = |element: &ExprRef<'a>| match element.kind {
            ExprKind::Starred(_) => false,
            ExprKind::NamedExpr(..) => self.has_own_parentheses(element.span),
            _ => true,
        };
        if elements.is_empty() || !elements.iter().all(is_item) {
            return;
        }
        self.with_items.drop_since(mark);
        for element in elements {
            self.with_items.push(WithItem { context: element, target: None });
        }
    }

    fn has_own_parentheses(&self, span: Span) -> bool {
        self.source[..span.start as usize].trim_end().ends_with('(')
            && self.source[span.end as usize..].trim_start().starts_with(')')
    }

    pub fn with_item(
        &mut self,
        context: ExprRef<'a>,
        target: Option<ExprRef<'a>>,
    ) -> Fallible<Mark> {
        if let Some(target) = target {
            self.check_target(target)?;
        }
        Ok(self.with_items.push(WithItem { context, target }))
    }

    #[expect(clippy::too_many_arguments, reason = "one for each part of the syntax")]
    pub fn function(
        &mut self,
        start: u32,
        is_async: bool,
        name: Identifier,
        type_params: Option<Mark>,
        params: Mark,
        returns: Option<ExprRef<'a>>,
        body: &'a Block<'a>,
    ) -> Fallible<StmtRef<'a>> {
        let (type_params, type_depth) = self.type_param_list(type_params);
        let (params, params_depth) = self.parameter_list(params)?;
        let inner = body.depth.max(type_depth).max(params_depth).max(depth_of(returns));
        let node = self.arena.alloc(FunctionDef {
            name,
            type_params,
            params,
            returns,
            body: body.suite,
            decorators: &[],
            is_async,
        });
        Ok(self.stmt(start, body.end, StmtKind::FunctionDef(node), inner))
    }

    pub fn class(
        &mut self,
        start: u32,
        name: Identifier,
        type_params: Option<Mark>,
        arguments: Option<Mark>,
        parenthesis_end: u32,
        body: &'a Block<'a>,
    ) -> Fallible<StmtRef<'a>> {
        let (type_params, type_depth) = self.type_param_list(type_params);
        let arguments = match arguments {
            Some(mark) => {
                self.reject_bare_generators(mark)?;
                self.argument_list(mark, start, parenthesis_end)?
            }
            None => Default::default(),
        };
        let inner = body.depth.max(type_depth).max(arguments.depth);
        let node = self.arena.alloc(ClassDef {
            name,
            type_params,
            bases: arguments.args,
            keywords: arguments.keywords,
            body: body.suite,
            decorators: &[],
        });
        Ok(self.stmt(start, body.end, StmtKind::ClassDef(node), inner))
    }

    /// Unlike a call, a class takes no generator expression without parentheses.
    fn reject_bare_generators(&self, mark: Mark) -> Fallible<()> {
        match self.arguments.since(mark) {
            [Argument::Generator(Expr { kind: ExprKind::GeneratorExp(comp), span, .. })] => {
                let clause = comp.generators.first();
                let start = clause.map_or(span.start, |clause| clause.start);
                let width = if clause.is_some_and(|clause| clause.is_async) { 5 } else { 3 };
                let span = Span { start, end: start + width };
                Err(crate::error::Diagnostic::new("invalid syntax", span))
            }
            _ => Ok(()),
        }
    }

    /// Puts decorators on a definition; its own place does not change.
    pub fn decorate(&mut self, mark: Mark, definition: StmtRef<'a>) -> StmtRef<'a> {
        let decorators = self.exprs.take(mark, self.arena);
        let kind = match definition.kind {
            StmtKind::FunctionDef(node) => {
                StmtKind::FunctionDef(self.arena.alloc(FunctionDef { decorators, ..*node }))
            }
            StmtKind::ClassDef(node) => {
                StmtKind::ClassDef(self.arena.alloc(ClassDef { decorators, ..*node }))
            }
            kind => kind,
        };
        let Span { start, end } = definition.span;
        let inner = (definition.depth - 1).max(deepest(decorators));
        self.stmt(start, end, kind, inner)
    }

    pub fn type_param(
        &mut self,
        kind: TypeParamKind,
        start: u32,
        end: u32,
        name: Identifier,
        bound: Option<ExprRef<'a>>,
        default: Option<ExprRef<'a>>,
    ) -> Mark {
        let end = if bound.is_some() || default.is_some() { end } else { name.span.end };
        let span = Span { start, end };
        self.type_params.push(TypeParam { kind, name: name.name, bound, default, span })
    }

    fn type_param_list(&mut self, mark: Option<Mark>) -> (&'a [TypeParam<'a>], u16) {
        let Some(mark) = mark else { return (&[], 0) };
        let params = self.type_params.take(mark, self.arena);
        let depth = params.iter().map(|p| depth_of(p.bound).max(depth_of(p.default))).max();
        (params, depth.unwrap_or(0))
    }
}

fn suite_of<'a>(block: Option<&'a Block<'a>>) -> Suite<'a> {
    block.map_or(&[], |block| block.suite)
}

fn depth_of_block(block: Option<&Block<'_>>) -> u16 {
    block.map_or(0, |block| block.depth)
}
