//! The tokens, and the part of lexing that a regular automaton can do.
//!
//! [`TokenKind`] is one byte; the text of a token is sliced from the source when an action wants
//! it. Kinds before [`TokenKind::Newline`] are never produced by the automaton: the driver in
//! [`crate::lexer`] makes them from context.

use logos::{Lexer, Logos};
use memchr::memchr2;

/// A token and its byte range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub start: u32,
    pub end: u32,
    pub kind: TokenKind,
}

#[derive(Logos, Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u8)]
#[logos(skip r"[ \t\x0C]+")]
#[logos(skip r"\\(\r\n|\n|\r)")]
pub enum TokenKind {
    /// First token of a module, so that one generated parser serves both start symbols.
    StartModule,
    /// First token of a lone expression.
    StartExpression,
    /// For error messages: one expression without commas, or one operand of `if … else`.
    StartSingle,
    StartOperand,
    Indent,
    Dedent,
    /// Literal text of an f-string.
    FStringMiddle,
    FStringEnd,
    /// The `:` before a format specification.
    FormatColon,
    /// The `!` before a conversion.
    Exclamation,
    /// The `(` of `with (a as b, …):`.
    WithParenthesis,
    /// Where the lexer gave up.
    Error,
    /// `match`, `case` and `type` where they are keywords.
    Match,
    Case,
    Type,
    IsNot,
    NotIn,

    #[regex(r"\r\n|\n|\r")]
    Newline,
    #[regex(r"#[^\n\r]*", allow_greedy = true)]
    Comment,
    #[regex(r"[A-Za-z_][A-Za-z0-9_]*", ascii_name)]
    #[regex(r"[^\x00-\x7F]", unicode_name)]
    Name,
    #[regex(r"[0-9](_?[0-9])*", decimal)]
    #[regex(r"0[xX](_?[0-9a-fA-F])+", number)]
    #[regex(r"0[oO](_?[0-7])+", number)]
    #[regex(r"0[bB](_?[01])+", number)]
    Integer,
    #[regex(r"([0-9](_?[0-9])*)?\.[0-9](_?[0-9])*([eE][+-]?[0-9](_?[0-9])*)?", number)]
    #[regex(r"[0-9](_?[0-9])*\.([eE][+-]?[0-9](_?[0-9])*)?", number)]
    #[regex(r"[0-9](_?[0-9])*[eE][+-]?[0-9](_?[0-9])*", number)]
    Float,
    #[regex(
        r"(([0-9](_?[0-9])*)?\.[0-9](_?[0-9])*|[0-9](_?[0-9])*\.?)([eE][+-]?[0-9](_?[0-9])*)?[jJ]",
        number
    )]
    Imaginary,
    #[regex(r#"([rRuUbB]|[rR][bB]|[bB][rR])?["']"#, string)]
    String,
    #[regex(r#"([fF]|[rR][fF]|[fF][rR])("""|'''|"|')"#)]
    FStringStart,

    #[token("(")]
    LeftParenthesis,
    #[token(")")]
    RightParenthesis,
    #[token("[")]
    LeftBracket,
    #[token("]")]
    RightBracket,
    #[token("{")]
    LeftBrace,
    #[token("}")]
    RightBrace,
    #[token(":")]
    Colon,
    #[token(",")]
    Comma,
    #[token(";")]
    Semicolon,
    #[token(".")]
    Dot,
    #[token("...")]
    Ellipsis,
    #[token("=")]
    Equal,
    #[token(":=")]
    ColonEqual,
    #[token("->")]
    Arrow,
    #[token("+")]
    Plus,
    #[token("-")]
    Minus,
    #[token("*")]
    Star,
    #[token("**")]
    DoubleStar,
    #[token("/")]
    Slash,
    #[token("//")]
    DoubleSlash,
    #[token("%")]
    Percent,
    #[token("@")]
    At,
    #[token("&")]
    Ampersand,
    #[token("|")]
    Bar,
    #[token("^")]
    Caret,
    #[token("~")]
    Tilde,
    #[token("<<")]
    LeftShift,
    #[token(">>")]
    RightShift,
    #[token("<")]
    Less,
    #[token(">")]
    Greater,
    #[token("<=")]
    LessEqual,
    #[token(">=")]
    GreaterEqual,
    #[token("==")]
    EqualEqual,
    #[token("!=")]
    NotEqual,
    #[token("+=")]
    PlusEqual,
    #[token("-=")]
    MinusEqual,
    #[token("*=")]
    StarEqual,
    #[token("/=")]
    SlashEqual,
    #[token("//=")]
    DoubleSlashEqual,
    #[token("%=")]
    PercentEqual,
    #[token("@=")]
    AtEqual,
    #[token("&=")]
    AmpersandEqual,
    #[token("|=")]
    BarEqual,
    #[token("^=")]
    CaretEqual,
    #[token("<<=")]
    LeftShiftEqual,
    #[token(">>=")]
    RightShiftEqual,
    #[token("**=")]
    DoubleStarEqual,

    #[token("False")]
    False,
    #[token("None")]
    None,
    #[token("True")]
    True,
    #[token("and")]
    And,
    #[token("as")]
    As,
    #[token("assert")]
    Assert,
    #[token("async")]
    Async,
    #[token("await")]
    Await,
    #[token("break")]
    Break,
    #[token("class")]
    Class,
    #[token("continue")]
    Continue,
    #[token("def")]
    Def,
    #[token("del")]
    Del,
    #[token("elif")]
    Elif,
    #[token("else")]
    Else,
    #[token("except")]
    Except,
    #[token("finally")]
    Finally,
    #[token("for")]
    For,
    #[token("from")]
    From,
    #[token("global")]
    Global,
    #[token("if")]
    If,
    #[token("import")]
    Import,
    #[token("in")]
    In,
    #[token("is")]
    Is,
    #[token("lambda")]
    Lambda,
    #[token("nonlocal")]
    Nonlocal,
    #[token("not")]
    Not,
    #[token("or")]
    Or,
    #[token("pass")]
    Pass,
    #[token("raise")]
    Raise,
    #[token("return")]
    Return,
    #[token("try")]
    Try,
    #[token("while")]
    While,
    #[token("with")]
    With,
    #[token("yield")]
    Yield,

    /// Kept apart so that [`crate::soft_keyword`] need only look at these.
    #[token("match")]
    SoftMatch,
    #[token("case")]
    SoftCase,
    #[token("type")]
    SoftType,
}

impl TokenKind {
    pub fn opens(self) -> bool {
        use TokenKind::{LeftBrace, LeftBracket, LeftParenthesis, WithParenthesis};
        matches!(self, LeftParenthesis | LeftBracket | LeftBrace | WithParenthesis)
    }

    pub fn closes(self) -> bool {
        use TokenKind::{RightBrace, RightBracket, RightParenthesis};
        matches!(self, RightParenthesis | RightBracket | RightBrace)
    }

    /// The next token starts a logical line.
    pub fn ends_line(self) -> bool {
        use TokenKind::{Dedent, Indent, Newline, StartModule};
        matches!(self, Newline | Indent | Dedent | StartModule)
    }

    pub fn is_augmented_assignment(self) -> bool {
        (TokenKind::PlusEqual as u8..=TokenKind::DoubleStarEqual as u8).contains(&(self as u8))
    }

    /// A reserved word, soft keywords not included.
    pub fn is_keyword(self) -> bool {
        (TokenKind::False as u8..=TokenKind::Yield as u8).contains(&(self as u8))
            || matches!(self, TokenKind::IsNot | TokenKind::NotIn)
    }

    /// A name, or a word that is a keyword only in context.
    pub fn is_name(self) -> bool {
        use TokenKind::{Case, Match, Name, SoftCase, SoftMatch, SoftType, Type};
        matches!(self, Name | SoftMatch | SoftCase | SoftType | Match | Case | Type)
    }
}

/// Whether a byte can stand in an identifier (every byte of a non-ASCII character can, until the
/// identifier is verified).
pub(crate) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

#[inline]
fn ascii_name(lexer: &mut Lexer<'_, TokenKind>) -> bool {
    match lexer.remainder().as_bytes().first() {
        Some(&byte) if byte >= 0x80 => unicode_name(lexer),
        _ => true,
    }
}

/// Takes the rest of an identifier with non-ASCII characters; false when one of them may not stand
/// there.
#[cold]
fn unicode_name(lexer: &mut Lexer<'_, TokenKind>) -> bool {
    let length = lexer.remainder().bytes().take_while(|&byte| is_name_byte(byte)).count();
    lexer.bump(length);
    let mut characters = lexer.slice().chars();
    let first = characters.next().is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c));
    first && characters.all(unicode_ident::is_xid_continue)
}

/// A number must not run into a name, except for a keyword (`1if x else y`), which earns a warning.
#[inline]
fn number(lexer: &mut Lexer<'_, TokenKind>) -> bool {
    match lexer.remainder().as_bytes().first() {
        Some(&byte) if is_name_byte(byte) => keyword_follows(lexer.remainder().as_bytes()),
        _ => true,
    }
}

#[cold]
pub(crate) fn keyword_follows(rest: &[u8]) -> bool {
    let keywords: [&[u8]; 8] = [b"and", b"else", b"for", b"if", b"in", b"is", b"or", b"not"];
    keywords.iter().any(|keyword| rest.starts_with(keyword))
}

#[inline]
fn decimal(lexer: &mut Lexer<'_, TokenKind>) -> bool {
    let text = lexer.slice().as_bytes();
    let leading_zero = text[0] == b'0' && text.len() > 1;
    if leading_zero && text.iter().any(|byte| (b'1'..=b'9').contains(byte)) {
        return false;
    }
    number(lexer)
}

/// Takes the body and the closing quotes of a string whose opening quote has been read.
fn string(lexer: &mut Lexer<'_, TokenKind>) -> bool {
    let quote = lexer.slice().as_bytes()[lexer.slice().len() - 1];
    let rest = lexer.remainder().as_bytes();
    if rest.len() >= 2 && rest[0] == quote && rest[1] == quote {
        return triple_quoted_string(lexer, quote);
    }
    // Most strings are short: a byte loop beats a vectorised search.
    let mut at = 0;
    while at < rest.len() {
        match rest[at] {
            byte if byte == quote => {
                lexer.bump(at + 1);
                return true;
            }
            b'\\' if rest[at + 1..].starts_with(b"\r\n") => at += 3,
            b'\\' => at += 2,
            b'\n' | b'\r' => return false,
            _ => at += 1,
        }
    }
    false
}

fn triple_quoted_string(lexer: &mut Lexer<'_, TokenKind>, quote: u8) -> bool {
    let rest = lexer.remainder().as_bytes();
    let mut at = 2;
    while let Some(found) = rest.get(at..).and_then(|text| memchr2(quote, b'\\', text)) {
        at += found;
        if rest[at] == b'\\' {
            at += 2;
        } else if rest[at + 1..].starts_with(&[quote, quote]) {
            lexer.bump(at + 3);
            return true;
        } else {
            at += 1;
        }
    }
    false
}
