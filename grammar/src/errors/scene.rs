//! The place of a failed parse, and questions about the tokens around it.

use bumpalo::Bump;

use crate::actions::{Builder, target};
use crate::ast::*;
use crate::error::{Columns, Diagnostic};
use crate::lexer::Bracket;
use crate::lines::LineIndex;
use crate::parser::{self, Failure};
use crate::token::{Token, TokenKind};

/// How much of a text is looked at for one message.
const HORIZON: usize = 3000;

pub(super) struct Scene<'s> {
    pub source: &'s str,
    pub tokens: &'s [Token],
    /// Index of the token that the parser could not take.
    pub at: usize,
    expected: &'s [String],
    lines: LineIndex<'s>,
    arena: Bump,
    /// Index of the innermost bracket that is open before `at`.
    pub bracket: Option<usize>,
    /// Index of the first token of the statement.
    pub start: usize,
    /// The innermost bracket that is never closed.
    pub unclosed: Option<Bracket>,
}

/// An expression found in the tokens.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub span: Span,
    /// Index of the token after it.
    pub next: usize,
    /// What CPython calls it.
    pub name: &'static str,
    pub is_name: bool,
    /// The part that `for` could not assign to.
    pub invalid_target: Option<(Span, &'static str)>,
}

impl<'s> Scene<'s> {
    pub fn new(
        source: &'s str,
        tokens: &'s [Token],
        failure: &'s Failure,
        unclosed: Option<Bracket>,
    ) -> Self {
        let at = failure.token.min(tokens.len());
        let mut scene = Scene {
            source,
            tokens,
            at,
            expected: &failure.expected,
            lines: LineIndex::new(source),
            arena: Bump::new(),
            bracket: None,
            start: 0,
            unclosed,
        };
        scene.bracket = scene.bracket_before(at);
        scene.start = scene.statement_start(scene.bracket.unwrap_or(at));
        scene
    }

    /// The token that the parser could not take; at the end of the text there is none, and one
    /// is made up.
    pub fn token(&self) -> Token {
        let end = self.source.len() as u32;
        let beyond = Token { start: end, end, kind: TokenKind::Newline };
        self.tokens.get(self.at).copied().unwrap_or(beyond)
    }

    pub fn kind(&self, index: usize) -> TokenKind {
        self.tokens.get(index).map_or(TokenKind::Newline, |token| token.kind)
    }

    pub fn expects(&self, terminal: &str) -> bool {
        self.expected.iter().any(|name| name.trim_matches('"') == terminal)
    }

    pub fn text(&self, index: usize) -> &'s str {
        self.tokens
            .get(index)
            .map_or("", |token| &self.source[token.start as usize..token.end as usize])
    }

    pub fn line_of(&self, offset: u32) -> u32 {
        self.lines.position(offset).0
    }

    pub fn column_of(&self, offset: u32) -> u32 {
        self.lines.character_position(offset).1
    }

    /// The innermost open bracket, looking back from a token.
    pub fn bracket_before(&self, index: usize) -> Option<usize> {
        let mut depth = 0;
        for candidate in (0..index).rev() {
            let kind = self.kind(candidate);
            if kind.closes() {
                depth += 1;
            } else if kind.opens() {
                if depth == 0 {
                    return Some(candidate);
                }
                depth -= 1;
            } else if kind.ends_line() {
                return None;
            }
        }
        None
    }

    /// The first token of the statement that a token belongs to.
    fn statement_start(&self, index: usize) -> usize {
        let mut start = index;
        while start > 0 {
            let kind = self.kind(start - 1);
            if kind.ends_line() || kind == TokenKind::Semicolon || is_start(kind) {
                break;
            }
            start -= 1;
        }
        start
    }

    /// The token that ends the logical line of `at`.
    pub fn line_end(&self) -> usize {
        let mut end = self.at;
        while end < self.tokens.len() && self.kind(end) != TokenKind::Newline {
            end += 1;
        }
        end
    }

    pub fn at_end(&self) -> bool {
        self.token().start as usize >= self.source.trim_end().len()
    }

    /// Whether a block is due here.
    pub fn wants_block(&self) -> bool {
        self.expects("indent") && self.at > 0 && self.kind(self.at - 1) == TokenKind::Newline
    }

    /// The keyword of the statement, after `async`.
    pub fn header(&self) -> TokenKind {
        match self.kind(self.start) {
            TokenKind::Async => self.kind(self.start + 1),
            kind => kind,
        }
    }

    /// The range of a token as CPython sees it: a newline is one wide.
    pub fn token_span(&self, index: usize) -> Span {
        let Some(token) = self.tokens.get(index) else {
            let end = self.source.len() as u32;
            return Span { start: end, end };
        };
        match token.kind {
            TokenKind::Newline => {
                // A comment before it is part of it.
                let from = index.checked_sub(1).map_or(0, |before| self.tokens[before].end);
                let between = &self.source[from as usize..token.start as usize];
                let comment = between.find('#').map_or(token.start, |at| from + at as u32);
                Span { start: comment, end: token.start + 1 }
            }
            _ => Span { start: token.start, end: token.end },
        }
    }

    pub fn range(&self, from: usize, to: usize) -> Span {
        Span { start: self.token_span(from).start, end: self.token_span(to).end }
    }

    pub fn error(&self, message: impl Into<std::borrow::Cow<'static, str>>) -> Diagnostic {
        self.error_at(message, self.at)
    }

    /// An error at one token; the end of the text and indentation have odd columns.
    pub fn error_at(
        &self,
        message: impl Into<std::borrow::Cow<'static, str>>,
        index: usize,
    ) -> Diagnostic {
        let message = message.into();
        let Some(token) = self.tokens.get(index) else {
            return self.error_at_end(message.into_owned());
        };
        let edge = matches!(token.kind, TokenKind::Indent | TokenKind::Dedent);
        if edge && token.start as usize >= self.source.len() {
            return self.error_at_end(message.into_owned());
        }
        if edge {
            let span = Span { start: token.start, end: token.start };
            let columns = Columns::LexicalColumn(self.column_of(token.start));
            return Diagnostic { columns, ..Diagnostic::new(message, span) };
        }
        Diagnostic::new(message, self.token_span(index))
    }

    fn error_at_end(&self, message: String) -> Diagnostic {
        let text = self.source.strip_suffix('\n').unwrap_or(self.source);
        let offset = text.len() as u32;
        super::at_column(message, offset, self.column_of(offset) + 1)
    }

    pub fn invalid_syntax(&self) -> Diagnostic {
        let mut at = self.at;
        if at >= self.tokens.len() {
            return super::at_column("invalid syntax".to_owned(), self.source.len() as u32, 0);
        }
        let mut span = self.token_span(at);
        match self.kind(at) {
            _ if self.annotates_no_target() => span = self.token_span(at - 1),
            TokenKind::NotIn => span.end = span.start + 3,
            TokenKind::IsNot => span.end = span.start + 2,
            // After an operand, `not` must be followed by `in`.
            TokenKind::Not if self.expects("not in") => {
                at += 1;
                span = self.token_span(at);
            }
            TokenKind::Greater
                if self.tokens[at - 1].end == span.start
                    && self.kind(at - 1) == TokenKind::Less =>
            {
                span.start -= 1;
            }
            _ => {}
        }
        Diagnostic::new("invalid syntax", span)
    }

    /// Right after the colon of an annotation whose target cannot have one: CPython stops before.
    fn annotates_no_target(&self) -> bool {
        use TokenKind::{Colon, Lambda};
        let at = self.at;
        if at == 0 || self.kind(at - 1) != Colon || self.bracket.is_some() || at <= self.start + 1 {
            return false;
        }
        if self.kind(self.start).is_keyword() || self.kind(self.start) == Lambda {
            return false;
        }
        let target = self.whole(TokenKind::StartExpression, self.start, at - 1);
        target.is_some_and(|t| !matches!(t.name, "name" | "attribute" | "subscript"))
    }

    /// How far CPython looks when it tries for an expression at a token.
    pub fn reach(&self, from: usize) -> usize {
        let to = self.tokens.len().min(from + HORIZON);
        match self.probe(TokenKind::StartSingle, from, to) {
            Ok(found) => found.next,
            Err(failed) => failed,
        }
    }

    /// Parses the whole of a run of tokens as one expression.
    pub fn whole(&self, start: TokenKind, from: usize, to: usize) -> Option<Found> {
        let found = self.longest(start, from, to)?;
        (found.next == to).then_some(found)
    }

    /// The longest expression that starts at a token and ends before another.
    pub fn longest(&self, start: TokenKind, from: usize, to: usize) -> Option<Found> {
        let to = to.min(self.tokens.len()).min(from + HORIZON);
        let mut end = to;
        let mut attempts = 0;
        while end > from && attempts < 24 {
            attempts += 1;
            match self.probe(start, from, end) {
                Ok(found) => return Some(found),
                // Everything before the token that failed may be an expression.
                Err(failed) => end = failed.min(end - 1),
            }
        }
        None
    }

    fn probe(&self, start: TokenKind, from: usize, to: usize) -> Result<Found, usize> {
        let mut run = Vec::with_capacity(to - from + 1);
        run.push(Token { start: 0, end: 0, kind: start });
        run.extend_from_slice(&self.tokens[from..to]);
        let mut builder = Builder::new(self.source, &self.arena);
        match parser::run(&mut builder, &run) {
            Ok(parsed) => {
                let [Stmt { kind: StmtKind::Expr(expr), .. }] = parsed.body else {
                    return Err(from);
                };
                Ok(Found {
                    span: expr.span,
                    next: to,
                    name: target::describe(expr),
                    is_name: matches!(expr.kind, ExprKind::Name(_)),
                    invalid_target: target::invalid_loop_part(expr)
                        .map(|part| (part.span, target::describe(part))),
                })
            }
            Err(failure) => Err((from + failure.token).saturating_sub(1)),
        }
    }

    /// The longest operand of `|` at a token: no comparison, `not`, `and`, `or` outside brackets.
    pub fn arithmetic(&self, from: usize, to: usize) -> Option<Found> {
        let mut depth = 0usize;
        let mut end = from;
        while end < to {
            let kind = self.kind(end);
            if kind.opens() {
                depth += 1;
            } else if kind.closes() {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            } else if depth == 0 && ends_arithmetic(kind) {
                break;
            }
            end += 1;
        }
        self.longest(TokenKind::StartOperand, from, end)
    }

    /// Where the element that ends before `index` starts: after a token of `stops` at the same
    /// depth, or after the bracket.
    pub fn element_start(&self, index: usize, stops: &[TokenKind]) -> usize {
        let mut depth = 0;
        let mut start = index;
        while start > 0 {
            let kind = self.kind(start - 1);
            if kind.closes() {
                depth += 1;
            } else if kind.opens() {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            } else if kind.ends_line() || depth == 0 && stops.contains(&kind) || is_start(kind) {
                break;
            }
            start -= 1;
        }
        start
    }
}

fn is_start(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::StartModule | TokenKind::StartExpression)
}

fn ends_arithmetic(kind: TokenKind) -> bool {
    use TokenKind::*;
    matches!(
        kind,
        Or | And
            | Not
            | In
            | NotIn
            | Is
            | IsNot
            | Less
            | Greater
            | LessEqual
            | GreaterEqual
            | EqualEqual
            | NotEqual
            | If
            | Else
            | Comma
            | Colon
            | Semicolon
            | Equal
            | ColonEqual
            | Newline
            | For
            | Async
            | Lambda
            | As
            | FormatColon
            | Exclamation
    )
}
