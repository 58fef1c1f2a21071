//! Expressions: atoms, primaries, displays and comprehensions.

use super::{Builder, Fallible, Mark, deepest, depth_of};
use crate::ast::*;
use crate::error::Diagnostic;
use crate::literal::number;

impl<'a> Builder<'a> {
    /// An expression whose deepest child has depth `inner`.
    #[inline]
    pub fn expr(&mut self, start: u32, end: u32, kind: ExprKind<'a>, inner: u16) -> ExprRef<'a> {
        let depth = inner.saturating_add(1);
        self.arena.alloc(Expr { kind, span: Span { start, end }, depth })
    }

    #[inline]
    pub fn constant(&mut self, start: u32, end: u32, value: Constant<'a>) -> ExprRef<'a> {
        self.expr(start, end, ExprKind::Constant(value), 0)
    }

    #[inline]
    pub fn name(&mut self, start: u32, end: u32) -> ExprRef<'a> {
        let symbol = self.symbol(start, end);
        self.expr(start, end, ExprKind::Name(symbol), 0)
    }

    pub fn integer(&mut self, start: u32, end: u32) -> Fallible<ExprRef<'a>> {
        let text = self.text(start, end);
        let value = number::integer(text, self.max_int_digits, self.arena)
            .map_err(|message| Diagnostic::new(message, Span { start, end }))?;
        Ok(self.constant(start, end, value))
    }

    pub fn float(&mut self, start: u32, end: u32) -> ExprRef<'a> {
        let value = Constant::Float(number::float(self.text(start, end)));
        self.constant(start, end, value)
    }

    pub fn imaginary(&mut self, start: u32, end: u32) -> ExprRef<'a> {
        let value = Constant::Imaginary(number::float(self.text(start, end - 1)));
        self.constant(start, end, value)
    }

    #[inline]
    pub fn attribute(
        &mut self,
        start: u32,
        value: ExprRef<'a>,
        attribute: Identifier,
    ) -> ExprRef<'a> {
        let kind = ExprKind::Attribute(value, attribute);
        self.expr(start, attribute.span.end, kind, value.depth)
    }

    pub fn subscript(
        &mut self,
        start: u32,
        end: u32,
        value: ExprRef<'a>,
        index: ExprRef<'a>,
    ) -> ExprRef<'a> {
        let index = match index.kind {
            // `a[*b]` is short for `a[(*b,)]`.
            ExprKind::Starred(_) => {
                let mark = self.exprs.push(index);
                self.tuple(index.span.start, index.span.end, mark)
            }
            _ => index,
        };
        self.warn_about_subscript(value, index, Span { start, end });
        let inner = value.depth.max(index.depth);
        self.expr(start, end, ExprKind::Subscript(value, index), inner)
    }

    pub fn slice(
        &mut self,
        start: u32,
        end: u32,
        lower: Option<ExprRef<'a>>,
        upper: Option<ExprRef<'a>>,
        step: Option<ExprRef<'a>>,
    ) -> ExprRef<'a> {
        let inner = depth_of(lower).max(depth_of(upper)).max(depth_of(step));
        let slice = self.arena.alloc(Slice { lower, upper, step });
        self.expr(start, end, ExprKind::Slice(slice), inner)
    }

    pub fn tuple(&mut self, start: u32, end: u32, mark: Mark) -> ExprRef<'a> {
        let inner = deepest(self.exprs.since(mark));
        let items = self.exprs.take(mark, self.arena);
        self.expr(start, end, ExprKind::Tuple(items), inner)
    }

    pub fn list(&mut self, start: u32, end: u32, mark: Mark) -> ExprRef<'a> {
        let inner = deepest(self.exprs.since(mark));
        let items = self.exprs.take(mark, self.arena);
        self.expr(start, end, ExprKind::List(items), inner)
    }

    pub fn set(&mut self, start: u32, end: u32, mark: Mark) -> ExprRef<'a> {
        let inner = deepest(self.exprs.since(mark));
        let items = self.exprs.take(mark, self.arena);
        self.expr(start, end, ExprKind::Set(items), inner)
    }

    pub fn dict(&mut self, start: u32, end: u32, mark: Mark) -> ExprRef<'a> {
        let items = self.dict_items.take(mark, self.arena);
        let inner = items.iter().map(|item| depth_of(item.key).max(item.value.depth)).max();
        self.expr(start, end, ExprKind::Dict(items), inner.unwrap_or(0))
    }

    /// A comprehension: `make` chooses which kind.
    pub fn comprehension(
        &mut self,
        start: u32,
        end: u32,
        element: ExprRef<'a>,
        value: Option<ExprRef<'a>>,
        mark: Mark,
        make: fn(&'a Comp<'a>) -> ExprKind<'a>,
    ) -> ExprRef<'a> {
        let generators = self.comprehensions.take(mark, self.arena);
        let mut inner = element.depth.max(depth_of(value));
        for clause in generators {
            let depth = clause.target.depth.max(clause.iter.depth).max(deepest(clause.ifs));
            inner = inner.max(depth);
        }
        let comp = self.arena.alloc(Comp { element, value, generators });
        self.expr(start, end, make(comp), inner)
    }

    pub fn if_expression(
        &mut self,
        start: u32,
        end: u32,
        body: ExprRef<'a>,
        test: ExprRef<'a>,
        orelse: ExprRef<'a>,
    ) -> ExprRef<'a> {
        let inner = body.depth.max(test.depth).max(orelse.depth);
        let node = self.arena.alloc(IfExp { test, body, orelse });
        self.expr(start, end, ExprKind::IfExp(node), inner)
    }

    pub fn lambda(
        &mut self,
        start: u32,
        end: u32,
        mark: Mark,
        body: ExprRef<'a>,
    ) -> Fallible<ExprRef<'a>> {
        let (params, depth) = self.parameter_list(mark)?;
        let node = self.arena.alloc(Lambda { params, body });
        Ok(self.expr(start, end, ExprKind::Lambda(node), depth.max(body.depth)))
    }

    pub fn starred(
        &mut self,
        start: u32,
        end: u32,
        operand_start: u32,
        value: ExprRef<'a>,
    ) -> Fallible<ExprRef<'a>> {
        self.require_arithmetic(value, operand_start)?;
        Ok(self.expr(start, end, ExprKind::Starred(value), value.depth))
    }

    pub fn named(
        &mut self,
        start: u32,
        end: u32,
        target: Identifier,
        value: ExprRef<'a>,
    ) -> ExprRef<'a> {
        let Span { start: from, end: to } = target.span;
        let target = self.expr(from, to, ExprKind::Name(target.name), 0);
        self.expr(start, end, ExprKind::NamedExpr(target, value), value.depth)
    }

    pub fn yield_value(&mut self, start: u32, end: u32, value: Option<ExprRef<'a>>) -> ExprRef<'a> {
        let end = value.map_or(start + 5, |_| end);
        self.expr(start, end, ExprKind::Yield(value), depth_of(value))
    }

    /// `(x)`: a starred expression may not stand alone in parentheses.
    pub fn parenthesised(&mut self, inner: ExprRef<'a>) -> Fallible<ExprRef<'a>> {
        match inner.kind {
            ExprKind::Starred(_) => {
                Err(Diagnostic::new("cannot use starred expression here", inner.span))
            }
            _ => Ok(inner),
        }
    }

    /// Where the language wants an operand of `|`, the grammar takes any disjunction.
    pub fn require_arithmetic(&self, expr: ExprRef<'a>, start: u32) -> Fallible<()> {
        use ExprKind::{BoolOp, Compare, UnaryOp};
        let too_loose = matches!(expr.kind, BoolOp(..) | Compare(_))
            || matches!(expr.kind, UnaryOp(UnaryOperator::Not, _));
        if too_loose && expr.span.start == start {
            return Err(Diagnostic::new("invalid syntax", expr.span));
        }
        Ok(())
    }
}
