//! Strings and bytes, from their source text to their value.
//!
//! A literal without escapes is a slice of the source: nothing is copied. Values are generalised
//! UTF-8, see [`Constant::Str`].

use bumpalo::Bump;
use memchr::{memchr, memchr2, memchr3};

use super::escape::Decoder;
use crate::ast::{Constant, Span};
use crate::error::{Diagnostic, Warning};

/// The value of one plain literal; `start` is its place in the source.
pub(crate) fn literal<'a>(
    text: &'a str,
    start: u32,
    arena: &'a Bump,
    warnings: &mut Vec<Warning>,
) -> Result<Constant<'a>, Diagnostic> {
    let bytes = text.as_bytes();
    let prefix_length = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let has = |letter: u8| bytes[..prefix_length].iter().any(|b| b.eq_ignore_ascii_case(&letter));
    let (is_bytes, raw, unicode) = (has(b'b'), has(b'r'), has(b'u'));
    let quote = bytes[prefix_length];
    let triple = bytes.len() >= prefix_length + 6
        && bytes[prefix_length + 1] == quote
        && bytes[prefix_length + 2] == quote;
    let width = if triple { 3 } else { 1 };
    let body = &text[prefix_length + width..text.len() - width];
    let body_start = start + (prefix_length + width) as u32;
    if is_bytes && !body.is_ascii() {
        let message = "bytes can only contain ASCII literal characters";
        let span = Span { start, end: start + text.len() as u32 };
        return Err(Diagnostic::new(message, span));
    }
    let value = if raw || memchr(b'\\', body.as_bytes()).is_none() {
        if triple || raw { normalise_newlines(body, arena) } else { body.as_bytes() }
    } else {
        let literal = Span { start, end: start + text.len() as u32 };
        let mut decoder = Decoder::new(body, body_start, literal, is_bytes, warnings);
        decoder.decode()?;
        arena.alloc_slice_copy(decoder.finish())
    };
    Ok(if is_bytes { Constant::Bytes(value) } else { Constant::Str(value, unicode) })
}

/// The value of literal text in an f-string; `braces`: doubled braces stand for one.
pub(crate) fn fstring_text<'a>(
    text: &'a str,
    start: u32,
    raw: bool,
    braces: bool,
    arena: &'a Bump,
    warnings: &mut Vec<Warning>,
) -> Result<&'a [u8], Diagnostic> {
    let bytes = text.as_bytes();
    let plain = memchr3(b'\\', b'{', b'}', bytes).is_none() && memchr(b'\r', bytes).is_none();
    if plain {
        return Ok(bytes);
    }
    let literal = Span { start, end: start + text.len() as u32 };
    let mut decoder = Decoder::new(text, start, literal, false, warnings);
    decoder.braces = braces;
    decoder.raw = raw;
    decoder.decode()?;
    Ok(arena.alloc_slice_copy(decoder.finish()))
}

/// `\r\n` and `\r` in a literal count as `\n`.
pub(crate) fn normalise_newlines<'a>(text: &'a str, arena: &'a Bump) -> &'a [u8] {
    if memchr(b'\r', text.as_bytes()).is_none() {
        return text.as_bytes();
    }
    arena.alloc_str(&text.replace("\r\n", "\n").replace('\r', "\n")).as_bytes()
}

/// The source of a replacement field that `=` shows: as written, but without comments.
pub(crate) fn debug_text<'a>(text: &'a str, arena: &'a Bump) -> &'a [u8] {
    if memchr2(b'#', b'\r', text.as_bytes()).is_none() {
        return text.as_bytes();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut shown = String::with_capacity(text.len());
    let mut quote = None;
    let mut in_comment = false;
    for character in text.chars() {
        match character {
            '\n' => in_comment = false,
            _ if in_comment => continue,
            '"' | '\'' if quote == Some(character) => quote = None,
            '"' | '\'' if quote.is_none() => quote = Some(character),
            '#' if quote.is_none() => {
                in_comment = true;
                continue;
            }
            _ => {}
        }
        shown.push(character);
    }
    arena.alloc_str(&shown).as_bytes()
}
