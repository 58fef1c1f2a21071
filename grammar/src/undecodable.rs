//! Text that is given as bytes and says it is UTF-8, but is not. What counts is where: in a comment
//! it does not matter; in a literal or a name it is an error of that token.
//!
//! Each byte that cannot be decoded becomes a U+FFFD, so that the lexer can tell the tokens.

use crate::ast::Span;
use crate::decode::utf8_body;
use crate::error::{Diagnostic, SyntaxError};
use crate::lexer::tokenize;
use crate::token::{Token, TokenKind};

const REPLACEMENT: char = '\u{FFFD}';

/// The text of bytes that [`crate::decode`] has refused for not being UTF-8, and the error of the
/// first token that has such a byte in it, if one has. `None`: they were refused for something else.
pub fn replaced(bytes: &[u8]) -> Option<(String, Option<SyntaxError>)> {
    let body = utf8_body(bytes)?;
    let (text, places) = replace(body);
    let tokens = tokenize(&text, TokenKind::StartModule);
    let holds = |token: &&Token| {
        let at = places.partition_point(|place| *place < token.start as usize);
        token.start < token.end && places.get(at).is_some_and(|at| *at < token.end as usize)
    };
    // Every replacement is three bytes for one.
    let original = |at: usize| at - 2 * places.partition_point(|place| *place < at);
    let in_token = tokens.list.iter().find(holds);
    let error = match (in_token, &tokens.error) {
        (Some(token), _) => {
            let (start, end) = (token.start as usize, token.end as usize);
            in_literal(&text, token, &body[original(start)..original(end)])
        }
        // The lexer has stopped at the replacement, which no name may have.
        (None, Some(error)) if places.contains(&(error.span.start as usize)) => {
            let at = error.span.start as usize;
            let is_name = |c: char| unicode_ident::is_xid_continue(c);
            let start = text[..at].trim_end_matches(is_name).len();
            in_name(&text, at, &body[original(start)..])
        }
        _ => None,
    };
    Some((text, error))
}

fn replace(body: &[u8]) -> (String, Vec<usize>) {
    let (mut text, mut places) = (String::with_capacity(body.len()), Vec::new());
    for chunk in body.utf8_chunks() {
        text.push_str(chunk.valid());
        for _ in chunk.invalid() {
            places.push(text.len());
            text.push(REPLACEMENT);
        }
    }
    (text, places)
}

/// What the decoder says of bytes that are not UTF-8.
fn message(bytes: &[u8]) -> Option<String> {
    let error = std::str::from_utf8(bytes).err()?;
    let at = error.valid_up_to();
    let reason = match error.error_len() {
        _ if !matches!(bytes[at], 0xC2..=0xF4) => "invalid start byte",
        None => "unexpected end of data",
        Some(_) => "invalid continuation byte",
    };
    Some(format!(
        "(unicode error) 'utf-8' codec can't decode byte {:#04x} in position {at}: {reason}",
        bytes[at]
    ))
}

/// `bytes` begin with a name that is broken off at `at` of the text.
fn in_name(text: &str, at: usize, bytes: &[u8]) -> Option<SyntaxError> {
    let ends = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'_';
    let length = bytes.iter().position(ends).unwrap_or(bytes.len());
    let message = message(&bytes[..length])?;
    Some(Diagnostic::lexical(message, at as u32).into_error(text))
}

/// Nothing but that they are not ASCII is wrong with such bytes in a bytes literal.
fn in_literal(text: &str, token: &Token, bytes: &[u8]) -> Option<SyntaxError> {
    if token.kind == TokenKind::FStringMiddle {
        let span = Span { start: token.start, end: token.end };
        return Some(Diagnostic::new(message(bytes)?, span).into_error(text));
    }
    let quote = bytes.iter().position(|byte| matches!(byte, b'"' | b'\''))?;
    if bytes[..quote].iter().any(|byte| matches!(byte, b'b' | b'B')) {
        return None;
    }
    let triple = bytes[quote..].starts_with(&[bytes[quote]; 3]);
    let width = if triple { 3 } else { 1 };
    let inside = bytes.get(quote + width..bytes.len().saturating_sub(width))?;
    let message = message(inside)?;
    // The end is counted in bytes of the original, and measured in characters of what is shown.
    let span = Span { start: token.start, end: token.start + bytes.len() as u32 };
    let end = (span.start..=span.end).rev().find(|at| text.is_char_boundary(*at as usize));
    let span = Span { end: end.unwrap_or(span.start), ..span };
    Some(Diagnostic::new(message, span).into_error(text))
}
