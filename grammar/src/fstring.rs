//! The literal parts of f-strings (PEP 701).
//!
//! Between replacement fields the automaton does not apply: text runs to the next lone brace or to
//! the closing quotes. Inside a field the ordinary lexer works, and every quote may be used again.

use crate::ast::Span;
use crate::error::{Diagnostic, Warning};
use crate::errors::lexical;
use crate::lexer::{Bracket, Lexer, Mode};
use crate::token::TokenKind;

/// How deep f-strings may nest in CPython.
const MAX_NESTING: usize = 150;

/// An f-string that has been opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FString {
    pub quote: u8,
    pub triple: bool,
    pub raw: bool,
    pub start: u32,
}

impl FString {
    /// From the prefix and the opening quotes.
    pub fn new(opening: &str, start: usize) -> Self {
        let bytes = opening.as_bytes();
        FString {
            quote: bytes[bytes.len() - 1],
            triple: bytes.len() >= 4,
            raw: bytes.iter().any(|byte| byte.eq_ignore_ascii_case(&b'r')),
            start: start as u32,
        }
    }
}

/// What ends a run of literal text.
enum Stop {
    OpenBrace,
    CloseBrace,
    Quote,
    Newline,
    EndOfText,
}

impl Lexer<'_> {
    /// Takes one run of literal text and what ends it.
    pub fn fstring_text(&mut self, string: FString, spec: bool) -> Result<(), Diagnostic> {
        let start = self.scanner.span().end;
        let (end, stop) = scan(self.source.as_bytes(), start, string, spec);
        let text_end = match stop {
            Stop::EndOfText => start,
            Stop::Newline if !spec => start,
            _ => end,
        };
        if text_end > start {
            self.push(TokenKind::FStringMiddle, start, text_end);
        }
        match stop {
            Stop::OpenBrace => {
                if self.modes.len() >= MAX_NESTING * 2 {
                    return Err(Diagnostic::at("too many nested f-strings", end as u32));
                }
                let text = &self.source.as_bytes()[start..end];
                let backslashes = text.iter().rev().take_while(|byte| **byte == b'\\').count();
                if backslashes % 2 == 1 && !string.raw {
                    let message = "invalid escape sequence '\\{'".to_string();
                    let span = Span { start: end as u32 - 1, end: end as u32 + 1 };
                    self.warnings.push(Warning { message, span, from_text: true });
                }
                self.push(TokenKind::LeftBrace, end, end + 1);
                self.brackets.push(Bracket { character: b'{', at: end as u32 });
                self.modes.push(Mode::Field { depth: self.brackets.len() });
                self.scanner.bump(end + 1 - start);
            }
            Stop::CloseBrace if spec => {
                self.push(TokenKind::RightBrace, end, end + 1);
                self.brackets.pop();
                // The specification and its field.
                self.modes.truncate(self.modes.len() - 2);
                self.scanner.bump(end + 1 - start);
            }
            Stop::CloseBrace => return Err(lexical::single_brace(end)),
            Stop::Quote if spec => return Err(lexical::unclosed_field(end)),
            Stop::Quote => {
                let width = if string.triple { 3 } else { 1 };
                self.push(TokenKind::FStringEnd, end, end + width);
                self.modes.pop();
                self.scanner.bump(end + width - start);
            }
            // A newline ends a specification early: only the brace may follow.
            Stop::Newline if spec => {
                self.modes.pop();
                self.scanner.bump(end - start);
            }
            Stop::Newline | Stop::EndOfText => {
                return Err(lexical::unterminated_fstring(self.source, string, end, spec));
            }
        }
        Ok(())
    }
}

fn scan(bytes: &[u8], start: usize, string: FString, spec: bool) -> (usize, Stop) {
    let mut at = start;
    // Inside `\N{…}`, whose braces are not fields.
    let mut in_character_name = false;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        match byte {
            b'\\' => match next {
                // The brace is looked at on its own.
                Some(b'{' | b'}') => at += 1,
                Some(b'N') if !string.raw && bytes.get(at + 2) == Some(&b'{') => {
                    in_character_name = true;
                    at += 3;
                }
                Some(b'\r') if bytes.get(at + 2) == Some(&b'\n') => at += 3,
                _ => at += 2,
            },
            b'}' if in_character_name => {
                in_character_name = false;
                at += 1;
            }
            b'{' | b'}' if !spec && next == Some(byte) => at += 2,
            b'{' => return (at, Stop::OpenBrace),
            b'}' => return (at, Stop::CloseBrace),
            b'\n' | b'\r' if !string.triple => return (at, Stop::Newline),
            _ if byte == string.quote => {
                if !string.triple || next == Some(byte) && bytes.get(at + 2) == Some(&byte) {
                    return (at, Stop::Quote);
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    (bytes.len(), Stop::EndOfText)
}
