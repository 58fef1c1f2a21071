//! Indentation: the stack of open blocks and the measuring of a line's blanks.
//!
//! A line is measured twice, with tabs to multiples of eight and with tabs as one column; a program
//! whose structure depends on which is rejected (reference: "Indentation").

use memchr::memchr2;

use crate::error::{Columns, Diagnostic, ErrorKind};
use crate::lexer::Lexer;
use crate::token::TokenKind;

/// CPython's limit on nested blocks.
const MAX_INDENT: usize = 100;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Width {
    column: u32,
    /// The same with tabs one column wide.
    alternative: u32,
}

#[derive(Debug)]
pub(crate) struct Indentation {
    widths: Vec<Width>,
}

impl Indentation {
    pub fn new() -> Self {
        Indentation { widths: vec![Width::default()] }
    }

    fn top(&self) -> Width {
        self.widths.last().copied().unwrap_or_default()
    }

    /// Ends every block; the number of them.
    pub fn close_all(&mut self) -> usize {
        let open = self.widths.len() - 1;
        self.widths.truncate(1);
        open
    }
}

impl Lexer<'_> {
    /// At the start of a line: skips blank lines and comments, then opens or closes blocks.
    pub fn start_line(&mut self) -> Result<(), Diagnostic> {
        let bytes = self.source.as_bytes();
        let from = self.scanner.span().end;
        let mut at = from;
        let width = loop {
            let (width, end) = measure(bytes, at);
            at = end;
            match bytes.get(at) {
                Some(b'\n') => at += 1,
                Some(b'\r') => at += 1 + usize::from(bytes.get(at + 1) == Some(&b'\n')),
                Some(b'#') => {
                    let rest = &bytes[at..];
                    at += memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
                }
                Some(_) => break width,
                None => {
                    self.scanner.bump(at - from);
                    return Ok(());
                }
            }
        };
        self.scanner.bump(at - from);
        self.change_indentation(width, at)
    }

    fn change_indentation(&mut self, width: Width, at: usize) -> Result<(), Diagnostic> {
        let top = self.indentation.top();
        if width.column == top.column {
            return if width.alternative == top.alternative { Ok(()) } else { self.tab_error(at) };
        }
        if width.column > top.column {
            if width.alternative <= top.alternative {
                return self.tab_error(at);
            }
            if self.indentation.widths.len() >= MAX_INDENT {
                let error = line_start("too many levels of indentation", at);
                return Err(error.of_kind(ErrorKind::IndentationError));
            }
            self.indentation.widths.push(width);
            self.push(TokenKind::Indent, at, at);
            return Ok(());
        }
        while self.indentation.top().column > width.column {
            self.indentation.widths.pop();
            self.push(TokenKind::Dedent, at, at);
        }
        let outer = self.indentation.top();
        if outer.column != width.column {
            return Err(unmatched_dedent(self.source, at));
        }
        if outer.alternative != width.alternative { self.tab_error(at) } else { Ok(()) }
    }

    #[cold]
    fn tab_error(&self, at: usize) -> Result<(), Diagnostic> {
        let message = "inconsistent use of tabs and spaces in indentation";
        Err(line_start(message, at).of_kind(ErrorKind::TabError))
    }
}

#[cold]
fn unmatched_dedent(source: &str, at: usize) -> Diagnostic {
    let message = "unindent does not match any outer indentation level";
    whole_line(message, source, at).of_kind(ErrorKind::IndentationError)
}

/// CPython points to the first column of a line whose indentation it cannot use.
fn line_start(message: &'static str, at: usize) -> Diagnostic {
    let place = Diagnostic::open(message, at as u32);
    Diagnostic { columns: Columns::Exact(1), ..place }
}

/// CPython points to the end of a line that is wrong as a whole.
fn whole_line(message: &'static str, source: &str, at: usize) -> Diagnostic {
    let rest = &source.as_bytes()[at..];
    let end = at + memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    Diagnostic::lexical(message, end as u32)
}

/// The width of the blanks at `at`, and where they end.
#[inline]
fn measure(bytes: &[u8], mut at: usize) -> (Width, usize) {
    let mut width = Width::default();
    // The indentation of a line split by backslashes is that of its first piece.
    let mut first_piece = None;
    loop {
        match bytes.get(at) {
            Some(b' ') => {
                width.column += 1;
                width.alternative += 1;
            }
            Some(b'\t') => {
                width.column = (width.column / 8 + 1) * 8;
                width.alternative += 1;
            }
            Some(b'\x0c') => width = Width::default(),
            Some(b'\\') => {
                let skipped = match &bytes[at + 1..] {
                    [b'\r', b'\n', ..] => 2,
                    [b'\n' | b'\r', ..] => 1,
                    _ => break,
                };
                if first_piece.is_none_or(|piece: Width| piece.column == 0) {
                    first_piece = Some(width);
                }
                at += skipped;
            }
            _ => break,
        }
        at += 1;
    }
    match first_piece {
        Some(piece) if piece.column > 0 => (piece, at),
        _ => (width, at),
    }
}
