//! The lexer's driver: from source text to a vector of tokens.
//!
//! [`TokenKind`]'s automaton splits the text; the driver adds what needs memory: indentation
//! ([`crate::indent`]), brackets, f-strings ([`crate::fstring`]) and soft keywords
//! ([`crate::soft_keyword`]). At the first fault it stops and leaves an `Error` token, so that the
//! parser can still complain about something earlier.

use logos::Logos;

use crate::ast::Span;
use crate::error::{Diagnostic, Warning};
use crate::errors::lexical;
use crate::fstring::FString;
use crate::indent::Indentation;
use crate::soft_keyword;
use crate::token::{Token, TokenKind, is_name_byte};

/// CPython's limit on brackets open at one point.
const MAX_BRACKETS: usize = 200;

/// CPython's limit on format specifications inside each other.
const MAX_FORMAT_SPECS: usize = 2;

/// An open bracket: its character and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bracket {
    pub character: u8,
    pub at: u32,
}

/// What the lexer made of a text.
#[derive(Debug)]
pub struct Tokens {
    pub list: Vec<Token>,
    pub(crate) error: Option<Diagnostic>,
    /// The brackets still open where the lexer stopped.
    pub open: Vec<Bracket>,
    pub(crate) warnings: Vec<Warning>,
}

/// What the text at the current place belongs to, when it is inside an f-string.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mode {
    /// Literal text of the f-string.
    Text(FString),
    /// Literal text of a format specification.
    FormatSpec(FString),
    /// The expression of a replacement field, whose `{` is the `depth`th open bracket.
    Field { depth: usize },
}

pub(crate) struct Lexer<'s> {
    pub source: &'s str,
    pub scanner: logos::Lexer<'s, TokenKind>,
    pub tokens: Vec<Token>,
    pub brackets: Vec<Bracket>,
    pub modes: Vec<Mode>,
    pub indentation: Indentation,
    /// Indexes of tokens for [`soft_keyword::resolve`].
    soft: Vec<u32>,
    pub warnings: Vec<Warning>,
}

/// Splits a text into tokens; `start` is the pseudo-token that chooses the start symbol.
pub fn tokenize(source: &str, start: TokenKind) -> Tokens {
    let mut lexer = Lexer {
        source,
        scanner: TokenKind::lexer(source),
        tokens: Vec::with_capacity(source.len() / 4 + 16),
        brackets: Vec::new(),
        modes: Vec::new(),
        indentation: Indentation::new(),
        soft: Vec::new(),
        warnings: Vec::new(),
    };
    lexer.tokens.push(Token { start: 0, end: 0, kind: start });
    let error = lexer.run().err();
    if let Some(error) = &error {
        let Span { start, end } = error.span;
        lexer.tokens.push(Token { start, end, kind: TokenKind::Error });
    }
    soft_keyword::resolve(&mut lexer.tokens, &lexer.soft);
    Tokens { list: lexer.tokens, error, open: lexer.brackets, warnings: lexer.warnings }
}

impl<'s> Lexer<'s> {
    fn run(&mut self) -> Result<(), Diagnostic> {
        self.start_line()?;
        loop {
            match self.modes.last() {
                Some(&Mode::Text(string)) => {
                    self.fstring_text(string, false)?;
                    continue;
                }
                Some(&Mode::FormatSpec(string)) => {
                    self.fstring_text(string, true)?;
                    continue;
                }
                _ => {}
            }
            match self.scanner.next() {
                Some(Ok(kind)) => self.accept(kind)?,
                Some(Err(())) => self.recover()?,
                None => return self.finish(),
            }
        }
    }

    #[inline]
    pub fn push(&mut self, kind: TokenKind, start: usize, end: usize) {
        self.tokens.push(Token { start: start as u32, end: end as u32, kind });
    }

    fn last_kind(&self) -> TokenKind {
        self.tokens[self.tokens.len() - 1].kind
    }

    /// Whether the innermost open bracket is the `{` of a replacement field.
    fn at_field_depth(&self) -> bool {
        matches!(self.modes.last(), Some(&Mode::Field { depth }) if depth == self.brackets.len())
    }

    #[inline]
    fn accept(&mut self, mut kind: TokenKind) -> Result<(), Diagnostic> {
        let span = self.scanner.span();
        match kind {
            TokenKind::Newline => return self.newline(span.start, span.end),
            TokenKind::Comment => return Ok(()),
            TokenKind::LeftParenthesis | TokenKind::LeftBracket | TokenKind::LeftBrace => {
                self.open_bracket(kind, span.start)?;
            }
            TokenKind::RightParenthesis | TokenKind::RightBracket | TokenKind::RightBrace => {
                self.close_bracket(span.start)?;
            }
            TokenKind::Colon | TokenKind::ColonEqual if self.at_field_depth() => {
                return self.format_colon(span.start);
            }
            TokenKind::FStringStart => {
                self.modes.push(Mode::Text(FString::new(self.scanner.slice(), span.start)));
            }
            TokenKind::SoftMatch | TokenKind::SoftCase | TokenKind::SoftType => {
                self.soft.push(self.tokens.len() as u32);
            }
            TokenKind::Not | TokenKind::In => {
                if let Some(merged) = merge(self.last_kind(), kind) {
                    kind = merged;
                    let start = self.tokens.pop().map_or(0, |token| token.start);
                    self.push(kind, start as usize, span.end);
                    return Ok(());
                }
            }
            TokenKind::Integer | TokenKind::Float | TokenKind::Imaginary => {
                let next = self.source.as_bytes().get(span.end);
                if next.is_some_and(|&byte| is_name_byte(byte)) {
                    self.warnings.push(lexical::number_before_keyword(self.source, span.clone()));
                }
            }
            _ => {}
        }
        self.push(kind, span.start, span.end);
        Ok(())
    }

    fn newline(&mut self, start: usize, end: usize) -> Result<(), Diagnostic> {
        if !self.brackets.is_empty() {
            return Ok(());
        }
        if self.last_kind() != TokenKind::Newline && self.tokens.len() > 1 {
            self.push(TokenKind::Newline, start, end);
        }
        self.start_line()
    }

    fn open_bracket(&mut self, kind: TokenKind, start: usize) -> Result<(), Diagnostic> {
        if self.brackets.len() >= MAX_BRACKETS {
            return Err(Diagnostic::at("too many nested parentheses", start as u32));
        }
        if kind == TokenKind::LeftParenthesis && self.last_kind() == TokenKind::With {
            self.soft.push(self.tokens.len() as u32);
        }
        let character = self.source.as_bytes()[start];
        self.brackets.push(Bracket { character, at: start as u32 });
        Ok(())
    }

    fn close_bracket(&mut self, start: usize) -> Result<(), Diagnostic> {
        let character = self.source.as_bytes()[start];
        let opening = match character {
            b')' => b'(',
            b']' => b'[',
            _ => b'{',
        };
        match self.brackets.last() {
            Some(bracket) if bracket.character == opening => {
                if self.at_field_depth() {
                    self.modes.pop();
                }
                self.brackets.pop();
                Ok(())
            }
            open => Err(lexical::wrong_bracket(
                self.source,
                open.copied(),
                start as u32,
                self.at_field_depth(),
            )),
        }
    }

    /// `:` starts a format specification; of a `:=` only the colon is taken.
    fn format_colon(&mut self, start: usize) -> Result<(), Diagnostic> {
        let innermost = self.modes.iter().rev().take_while(|mode| !matches!(mode, Mode::Text(_)));
        let specs = innermost.filter(|mode| matches!(mode, Mode::FormatSpec(_))).count();
        if specs >= MAX_FORMAT_SPECS {
            return Err(Diagnostic::at("f-string: expressions nested too deeply", start as u32));
        }
        self.push(TokenKind::FormatColon, start, start + 1);
        let string = self.modes.iter().rev().find_map(|mode| match mode {
            Mode::Text(string) | Mode::FormatSpec(string) => Some(*string),
            Mode::Field { .. } => None,
        });
        if let Some(string) = string {
            self.modes.push(Mode::FormatSpec(string));
        }
        self.scanner = TokenKind::lexer(self.source);
        self.scanner.bump(start + 1);
        Ok(())
    }

    /// The automaton found no token: a lone `!` in a replacement field, or an error.
    #[cold]
    fn recover(&mut self) -> Result<(), Diagnostic> {
        let span = self.scanner.span();
        if self.source.as_bytes()[span.start] == b'!' && self.at_field_depth() {
            self.push(TokenKind::Exclamation, span.start, span.start + 1);
            return Ok(());
        }
        if let Some(Mode::Field { .. }) = self.modes.last() {
            let outer = self.modes.iter().rev().find_map(|mode| match mode {
                Mode::Text(string) | Mode::FormatSpec(string) => Some(*string),
                Mode::Field { .. } => None,
            });
            let text = self.scanner.slice();
            let missing = outer.and_then(|string| lexical::missing_brace(text, span.start, string));
            if let Some(error) = missing {
                return Err(error);
            }
        }
        // Characters that mean nothing are tokens too: the parser will trip over them.
        if matches!(self.source.as_bytes()[span.start], b'$' | b'?' | b'!' | b'`') {
            self.push(TokenKind::Error, span.start, span.start + 1);
            return Ok(());
        }
        Err(lexical::odd_token(self.source, span.start, span.end))
    }

    fn finish(&mut self) -> Result<(), Diagnostic> {
        if !self.brackets.is_empty() {
            return Ok(());
        }
        let end = self.source.len();
        let text = self.source.trim_end_matches(['\n', '\r']);
        if text.len() < end && text.ends_with('\\') && self.scanner_skipped_to_end(text.len()) {
            return Err(Diagnostic::lexical("unexpected EOF while parsing", text.len() as u32));
        }
        if !matches!(self.last_kind(), TokenKind::Newline | TokenKind::Dedent)
            && self.tokens.len() > 1
        {
            self.push(TokenKind::Newline, end, end);
        }
        for _ in 0..self.indentation.close_all() {
            self.push(TokenKind::Dedent, end, end);
        }
        Ok(())
    }
}

impl Lexer<'_> {
    /// Whether a backslash just before `at` is a line continuation and not part of a comment.
    fn scanner_skipped_to_end(&self, at: usize) -> bool {
        let last = self.tokens[self.tokens.len() - 1];
        let gap = &self.source[(last.end as usize).min(at)..at];
        last.kind != TokenKind::Newline && gap.trim() == "\\"
    }
}

/// `is not` and `not in` are single operators.
fn merge(first: TokenKind, second: TokenKind) -> Option<TokenKind> {
    match (first, second) {
        (TokenKind::Is, TokenKind::Not) => Some(TokenKind::IsNot),
        (TokenKind::Not, TokenKind::In) => Some(TokenKind::NotIn),
        _ => None,
    }
}
