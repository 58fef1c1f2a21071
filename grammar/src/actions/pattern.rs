//! Patterns of `match` statements (PEP 634).

use super::{Block, Builder, Fallible, Mark, depth_of};
use crate::ast::*;
use crate::error::Diagnostic;

/// An argument of a class pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PatternArgument<'a> {
    pub keyword: Option<Symbol>,
    pub pattern: PatternRef<'a>,
}

impl<'a> Builder<'a> {
    #[inline]
    pub fn pattern(
        &mut self,
        start: u32,
        end: u32,
        kind: PatternKind<'a>,
        inner: u16,
    ) -> PatternRef<'a> {
        let depth = inner.saturating_add(1);
        self.arena.alloc(Pattern { kind, span: Span { start, end }, depth })
    }

    pub fn value_pattern(&mut self, start: u32, end: u32, value: ExprRef<'a>) -> PatternRef<'a> {
        let kind = match value.kind {
            ExprKind::Constant(singleton @ (Constant::None | Constant::True | Constant::False)) => {
                PatternKind::Singleton(singleton)
            }
            _ => PatternKind::Value(value),
        };
        self.pattern(start, end, kind, value.depth)
    }

    pub fn pattern_argument(&mut self, keyword: Option<Symbol>, pattern: PatternRef<'a>) -> Mark {
        self.pattern_arguments.push(PatternArgument { keyword, pattern })
    }

    /// The whole pattern of a `case`: a starred one needs a comma.
    pub fn open_pattern(&self, pattern: PatternRef<'a>) -> Fallible<PatternRef<'a>> {
        match pattern.kind {
            PatternKind::Star(_) => Err(Diagnostic::at("invalid syntax", pattern.span.end)),
            _ => Ok(pattern),
        }
    }

    pub fn match_subject(&self, subject: ExprRef<'a>) -> Fallible<ExprRef<'a>> {
        match subject.kind {
            ExprKind::Starred(_) => Err(Diagnostic::at("invalid syntax", subject.span.end)),
            _ => Ok(subject),
        }
    }

    /// A string literal; f-strings are not patterns.
    pub fn pattern_string(&mut self, start: u32, end: u32, mark: Mark) -> Fallible<ExprRef<'a>> {
        let string = self.concatenate(start, end, mark)?;
        match string.kind {
            ExprKind::JoinedStr(_) => {
                let message = "patterns may only match literals and attribute lookups";
                Err(Diagnostic::new(message, string.span))
            }
            _ => Ok(string),
        }
    }

    /// A name: `_` matches anything and binds nothing.
    pub fn capture_pattern(&mut self, start: u32, end: u32) -> PatternRef<'a> {
        let name = self.capture_name(start, end);
        self.pattern(start, end, PatternKind::As(None, name), 0)
    }

    pub fn star_pattern(&mut self, start: u32, name_start: u32, end: u32) -> PatternRef<'a> {
        let name = self.capture_name(name_start, end);
        self.pattern(start, end, PatternKind::Star(name), 0)
    }

    fn capture_name(&mut self, start: u32, end: u32) -> Option<Symbol> {
        (self.text(start, end) != "_").then(|| self.symbol(start, end))
    }

    pub fn as_pattern(
        &mut self,
        start: u32,
        pattern: PatternRef<'a>,
        name: Identifier,
    ) -> Fallible<PatternRef<'a>> {
        let end = name.span.end;
        if self.text(name.span.start, end) == "_" {
            return Err(Diagnostic::new("cannot use '_' as a target", name.span));
        }
        let kind = PatternKind::As(Some(pattern), Some(name.name));
        Ok(self.pattern(start, end, kind, pattern.depth))
    }

    pub fn or_pattern(&mut self, start: u32, end: u32, mark: Mark) -> PatternRef<'a> {
        let inner = self.deepest_pattern(mark);
        let alternatives = self.patterns.take(mark, self.arena);
        self.pattern(start, end, PatternKind::Or(alternatives), inner)
    }

    pub fn sequence_pattern(&mut self, start: u32, end: u32, mark: Mark) -> PatternRef<'a> {
        let inner = self.deepest_pattern(mark);
        let items = self.patterns.take(mark, self.arena);
        self.pattern(start, end, PatternKind::Sequence(items), inner)
    }

    fn deepest_pattern(&self, mark: Mark) -> u16 {
        self.patterns.since(mark).iter().map(|pattern| pattern.depth).max().unwrap_or(0)
    }

    pub fn mapping_pattern(
        &mut self,
        start: u32,
        end: u32,
        mark: Mark,
        rest: Option<Identifier>,
    ) -> Fallible<PatternRef<'a>> {
        let pairs = self.pattern_pairs.since(mark);
        let keys = self.arena.alloc_slice_fill_with(pairs.len(), |index| pairs[index].0);
        let patterns = self.arena.alloc_slice_fill_with(pairs.len(), |index| pairs[index].1);
        let inner = pairs.iter().map(|(key, pattern)| key.depth.max(pattern.depth)).max();
        let inner = inner.unwrap_or(0);
        self.pattern_pairs.drop_since(mark);
        if let Some(rest) = rest.filter(|rest| self.text(rest.span.start, rest.span.end) == "_") {
            return Err(Diagnostic::new("invalid syntax", rest.span));
        }
        let rest = rest.map(|rest| rest.name);
        let node = self.arena.alloc(MatchMapping { keys, patterns, rest });
        Ok(self.pattern(start, end, PatternKind::Mapping(node), inner))
    }

    pub fn class_pattern(
        &mut self,
        start: u32,
        end: u32,
        cls: ExprRef<'a>,
        mark: Mark,
    ) -> Fallible<PatternRef<'a>> {
        let arguments = self.pattern_arguments.since(mark);
        let keywords_from = arguments
            .iter()
            .position(|argument| argument.keyword.is_some())
            .unwrap_or(arguments.len());
        let (positional, keywords) = arguments.split_at(keywords_from);
        if let Some(misplaced) = keywords.iter().find(|argument| argument.keyword.is_none()) {
            let message = "positional patterns follow keyword patterns";
            return Err(Diagnostic::new(message, misplaced.pattern.span));
        }
        let inner = arguments.iter().map(|argument| argument.pattern.depth).max().unwrap_or(0);
        let node = MatchClass {
            cls,
            patterns: self
                .arena
                .alloc_slice_fill_with(positional.len(), |index| positional[index].pattern),
            kwd_attrs: self.arena.alloc_slice_fill_with(keywords.len(), |index| {
                keywords[index].keyword.unwrap_or(Symbol(0))
            }),
            kwd_patterns: self
                .arena
                .alloc_slice_fill_with(keywords.len(), |index| keywords[index].pattern),
        };
        let node = self.arena.alloc(node);
        self.pattern_arguments.drop_since(mark);
        let kind = PatternKind::Class(node);
        Ok(self.pattern(start, end, kind, inner.max(cls.depth)))
    }

    pub fn case(
        &mut self,
        pattern: PatternRef<'a>,
        guard: Option<ExprRef<'a>>,
        body: &'a Block<'a>,
    ) -> Mark {
        self.cases.push(MatchCase { pattern, guard, body: body.suite })
    }

    pub fn match_statement(&mut self, start: u32, subject: ExprRef<'a>, mark: Mark) -> StmtRef<'a> {
        let cases = self.cases.take(mark, self.arena);
        let mut inner = subject.depth;
        let mut end = subject.span.end;
        for case in cases {
            let body = case.body.iter().map(|stmt| stmt.depth).max().unwrap_or(0);
            inner = inner.max(case.pattern.depth).max(depth_of(case.guard)).max(body);
            end = case.body.last().map_or(end, |stmt| stmt.span.end);
        }
        let end = end.max(self.trailing_semicolon);
        let node = self.arena.alloc(Match { subject, cases });
        self.stmt(start, end, StmtKind::Match(node), inner)
    }

    /// `-1`, `1+2j` and the like in patterns.
    pub fn signed_number(&mut self, start: u32, end: u32, value: ExprRef<'a>) -> ExprRef<'a> {
        let kind = ExprKind::UnaryOp(UnaryOperator::USub, value);
        self.expr(start, end, kind, value.depth)
    }

    pub fn complex_number(
        &mut self,
        start: u32,
        end: u32,
        real: ExprRef<'a>,
        operator: Operator,
        imaginary: ExprRef<'a>,
    ) -> Fallible<ExprRef<'a>> {
        let unsigned = match real.kind {
            ExprKind::UnaryOp(_, value) => value,
            _ => real,
        };
        if matches!(unsigned.kind, ExprKind::Constant(Constant::Imaginary(_))) {
            return Err(Diagnostic::new("real number required in complex literal", unsigned.span));
        }
        if !matches!(imaginary.kind, ExprKind::Constant(Constant::Imaginary(_))) {
            let message = "imaginary number required in complex literal";
            return Err(Diagnostic::new(message, imaginary.span));
        }
        Ok(self.expr(start, end, ExprKind::BinOp(real, operator, imaginary), real.depth))
    }
}
