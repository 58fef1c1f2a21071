//! What is wrong with a program, and where.
//!
//! The lexer, the grammar's actions and the checks raise a [`Diagnostic`], which knows byte offsets
//! only; [`SyntaxError`] is the same with the lines and columns that CPython's `SyntaxError` object
//! carries. Which message fits a failed parse is decided in [`crate::errors`].

use std::borrow::Cow;
use std::fmt;

use crate::ast::Span;
use crate::lines::LineIndex;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    SyntaxError,
    IndentationError,
    TabError,
}

impl ErrorKind {
    pub fn name(self) -> &'static str {
        match self {
            ErrorKind::SyntaxError => "SyntaxError",
            ErrorKind::IndentationError => "IndentationError",
            ErrorKind::TabError => "TabError",
        }
    }
}

/// An error of the source text, as the attributes of Python's `SyntaxError` describe it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    pub kind: ErrorKind,
    pub message: String,
    /// The range in bytes.
    pub span: Span,
    /// `lineno`, from 1.
    pub line: u32,
    /// `offset`: characters, from 1.
    pub column: u32,
    /// `end_lineno`.
    pub end_line: u32,
    /// Where the range ends: characters, from 1; 0 without an end.
    pub end_column: u32,
    /// `end_offset`: `end_column`, or what CPython says without an end: -1, 0 or `None`.
    pub end_offset: Option<i32>,
    /// More input could complete the program: a bracket, a triple quote or a block is open at its
    /// end.
    pub incomplete: bool,
    /// The first line of the text that is shown; the same as `line`, or one before it.
    pub first_line: u32,
    /// The lexer found it. CPython's then shows the line as it is, without a newline of its own.
    pub lexical: bool,
    /// The symbol table found it: its place is no argument of the exception.
    pub from_scopes: bool,
    /// What there was to warn of before it was found.
    pub warnings: Vec<Warning>,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {} (line {})", self.kind.name(), self.message, self.line)
    }
}

impl std::error::Error for SyntaxError {}

/// Something to tell the user about a program that is otherwise fine (`SyntaxWarning`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub message: String,
    pub span: Span,
    /// The lexer or a literal's text gives rise to it: it comes before those of the compiler.
    pub from_text: bool,
}

/// An error before its lines and columns are worked out.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostic {
    pub kind: ErrorKind,
    pub message: Cow<'static, str>,
    pub span: Span,
    pub columns: Columns,
}

/// How CPython places the columns of an error; not every error has an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    /// The range of the span.
    Range,
    /// The start only: the end equals the start.
    Point,
    /// The start only: the end column is 0.
    Open,
    /// This column, and an end column of 0.
    Exact(u32),
    /// The start only, known to the tokenizer: the end offset is -1.
    Lexical,
    /// This column, and an end offset of -1.
    LexicalColumn(u32),
}

impl Diagnostic {
    #[cold]
    pub fn new(message: impl Into<Cow<'static, str>>, span: Span) -> Self {
        Diagnostic {
            kind: ErrorKind::SyntaxError,
            message: message.into(),
            span,
            columns: Columns::Range,
        }
    }

    /// An error of which CPython knows only where it starts.
    #[cold]
    pub fn at(message: impl Into<Cow<'static, str>>, offset: u32) -> Self {
        let span = Span { start: offset, end: offset };
        Diagnostic { columns: Columns::Point, ..Self::new(message, span) }
    }

    /// An error with a start but without an end.
    #[cold]
    pub fn open(message: impl Into<Cow<'static, str>>, offset: u32) -> Self {
        Diagnostic { columns: Columns::Open, ..Self::at(message, offset) }
    }

    /// An error of the tokenizer, which has a start but no end.
    #[cold]
    pub fn lexical(message: impl Into<Cow<'static, str>>, offset: u32) -> Self {
        Diagnostic { columns: Columns::Lexical, ..Self::at(message, offset) }
    }

    pub fn of_kind(self, kind: ErrorKind) -> Self {
        Diagnostic { kind, ..self }
    }

    pub fn into_error(self, source: &str) -> SyntaxError {
        let lines = LineIndex::new(source);
        let length = source.len() as u32;
        let (line, column) = lines.character_position(self.span.start.min(length));
        let column = match self.columns {
            Columns::Exact(column) | Columns::LexicalColumn(column) => column,
            _ => column + 1,
        };
        let (end_line, end_column) = match self.columns {
            Columns::Exact(_) | Columns::Open | Columns::Lexical | Columns::LexicalColumn(_) => {
                (line, 0)
            }
            Columns::Point => (line, column),
            Columns::Range => {
                // A newline, or what stands for it at the end of the text, is one wide.
                let last = self.span.end.saturating_sub(1).max(self.span.start).min(length);
                let ends_line =
                    matches!(source.as_bytes().get(last as usize), None | Some(b'\n' | b'\r'));
                if ends_line && self.span.end > self.span.start {
                    let (end_line, end_column) = lines.character_position(last);
                    (end_line, end_column + 2)
                } else {
                    range_end(&lines, line, self.span.end.min(length))
                }
            }
        };
        let end_offset = match self.columns {
            Columns::Lexical | Columns::LexicalColumn(_) => -1,
            _ => end_column as i32,
        };
        self.placed((line, column), (end_line, end_column), Some(end_offset))
    }

    /// The same for an error of the compiler, which counts columns in bytes.
    pub fn into_compile_error(self, lines: &LineIndex<'_>) -> SyntaxError {
        let (line, column) = lines.position(self.span.start);
        let (end_line, end_column, end_offset) = match self.columns {
            Columns::Range => {
                let (end_line, end_column) = lines.position(self.span.end);
                (end_line, end_column + 1, Some(end_column as i32 + 1))
            }
            _ => (line, 0, None),
        };
        self.placed((line, column + 1), (end_line, end_column), end_offset)
    }

    fn placed(self, start: (u32, u32), end: (u32, u32), end_offset: Option<i32>) -> SyntaxError {
        let ((line, column), (end_line, end_column)) = (start, end);
        SyntaxError {
            kind: self.kind,
            message: self.message.into_owned(),
            span: self.span,
            line,
            column,
            end_line,
            end_column,
            end_offset,
            incomplete: false,
            lexical: false,
            from_scopes: false,
            warnings: Vec::new(),
            first_line: start.0,
        }
    }
}

/// Where a range ends. CPython turns the end's bytes into characters by the text of the line on
/// which the range starts; on another line that may stop short.
fn range_end(lines: &LineIndex<'_>, start_line: u32, end: u32) -> (u32, u32) {
    let (end_line, end_column) = lines.position(end);
    let text = lines.line_text(start_line).as_bytes();
    let measured = &text[..text.len().min(end_column as usize)];
    let characters = measured.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
    (end_line, characters as u32 + 1)
}
