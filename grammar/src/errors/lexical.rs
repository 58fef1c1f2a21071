//! Faults of tokens: numbers, strings, brackets and stray characters.

use std::ops::Range;

use crate::ast::Span;
use crate::error::{Diagnostic, Warning};
use crate::fstring::FString;
use crate::lexer::Bracket;
use crate::lines::LineIndex;

fn line_of(source: &str, at: usize) -> u32 {
    LineIndex::new(source).position(at as u32).0
}

/// The last line that has text: where CPython says that it noticed the end.
fn last_line(source: &str) -> u32 {
    let ends_line = source.ends_with(['\n', '\r']);
    LineIndex::new(source).count() - u32::from(ends_line)
}

/// `1if x else y`: allowed, for now.
pub(crate) fn number_before_keyword(source: &str, span: Range<usize>) -> Warning {
    let kind = number_kind(&source.as_bytes()[span.clone()]);
    Warning {
        message: format!("invalid {kind} literal"),
        span: Span { start: span.start as u32, end: span.end as u32 },
        from_text: true,
    }
}

fn number_kind(text: &[u8]) -> &'static str {
    match text {
        [b'0', b'x' | b'X', ..] => "hexadecimal",
        [b'0', b'o' | b'O', ..] => "octal",
        [b'0', b'b' | b'B', ..] => "binary",
        [.., b'j' | b'J'] => "imaginary",
        _ => "decimal",
    }
}

/// A closing bracket without its opening one.
pub(crate) fn wrong_bracket(
    source: &str,
    open: Option<Bracket>,
    at: u32,
    in_field: bool,
) -> Diagnostic {
    let closing = source.as_bytes()[at as usize] as char;
    let Some(open) = open else {
        return Diagnostic::at(format!("unmatched '{closing}'"), at);
    };
    if in_field {
        return Diagnostic::at(format!("f-string: unmatched '{closing}'"), at);
    }
    let opening = open.character as char;
    let mut message =
        format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'");
    let line = line_of(source, open.at as usize);
    if line != line_of(source, at as usize) {
        message += &format!(" on line {line}");
    }
    Diagnostic::at(message, at)
}

/// Text of which the automaton could make no token.
pub(crate) fn odd_token(source: &str, start: usize, end: usize) -> Diagnostic {
    let bytes = source.as_bytes();
    let text = &bytes[start..end];
    match text[text.len() - 1] {
        quote @ (b'"' | b'\'') => return unterminated_string(source, start, end, quote),
        _ if text[0].is_ascii_digit() || text[0] == b'.' => return bad_number(source, start, end),
        _ => {}
    }
    if text[0] == b'\\' {
        return after_backslash(source, start);
    }
    for (offset, character) in source[start..].char_indices() {
        let at = start + offset;
        let fine = if offset == 0 {
            character == '_' || unicode_ident::is_xid_start(character)
        } else {
            unicode_ident::is_xid_continue(character)
        };
        if !fine {
            return bad_character(character, at);
        }
    }
    Diagnostic::at("invalid syntax", start as u32)
}

fn bad_character(character: char, at: usize) -> Diagnostic {
    let code = character as u32;
    let message = if character.is_control() || is_unprintable_space(character) {
        format!("invalid non-printable character U+{code:04X}")
    } else if character.is_ascii() {
        "invalid syntax".to_owned()
    } else {
        format!("invalid character '{character}' (U+{code:04X})")
    };
    Diagnostic::at(message, at as u32)
}

/// Characters that `str.isprintable` refuses.
fn is_unprintable_space(character: char) -> bool {
    character != ' ' && character.is_whitespace()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{e000}'..='\u{f8ff}'
            | '\u{fff9}'..='\u{fffb}')
}

fn after_backslash(source: &str, start: usize) -> Diagnostic {
    if start + 1 >= source.len() {
        return Diagnostic::lexical("unexpected EOF while parsing", start as u32 + 1);
    }
    Diagnostic::open("unexpected character after line continuation character", start as u32 + 1)
}

fn unterminated_string(source: &str, start: usize, end: usize, quote: u8) -> Diagnostic {
    if source.as_bytes()[end..].starts_with(&[quote, quote]) {
        let line = last_line(source);
        let message =
            format!("unterminated triple-quoted string literal (detected at line {line})");
        return Diagnostic::at(message, start as u32);
    }
    // An escaped newline carries the string to the next line.
    let bytes = source.as_bytes();
    let mut at = end;
    let mut escaped_quote = false;
    while at < bytes.len() && !matches!(bytes[at], b'\n' | b'\r') {
        if bytes[at] == b'\\' {
            escaped_quote |= bytes.get(at + 1) == Some(&quote);
            at += 1;
        }
        at += 1;
    }
    let line = line_of(source, at.min(source.len()));
    let hint = if escaped_quote { "; perhaps you escaped the end quote?" } else { "" };
    let message = format!("unterminated string literal (detected at line {line}){hint}");
    Diagnostic::at(message, start as u32)
}

pub(crate) fn unterminated_fstring(
    source: &str,
    string: FString,
    end: usize,
    spec: bool,
) -> Diagnostic {
    if spec {
        return unclosed_field(end);
    }
    let message = if string.triple {
        let line = last_line(source);
        format!("unterminated triple-quoted f-string literal (detected at line {line})")
    } else {
        let line = line_of(source, end);
        format!("unterminated f-string literal (detected at line {line})")
    };
    Diagnostic::at(message, string.start)
}

pub(crate) fn single_brace(at: usize) -> Diagnostic {
    Diagnostic::at("f-string: single '}' is not allowed", at as u32)
}

/// The quotes that end the f-string come inside a format specification.
pub(crate) fn unclosed_field(at: usize) -> Diagnostic {
    let span = Span { start: at as u32, end: at as u32 + 1 };
    Diagnostic::new("f-string: expecting '}', or format specs", span)
}

/// A string in a field that never ends and has the quotes of its f-string: a brace is missing.
pub(crate) fn missing_brace(text: &str, start: usize, string: FString) -> Option<Diagnostic> {
    let quotes = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let width = quotes.len() - quotes.trim_start_matches(string.quote as char).len();
    let same = width > 0 && (width >= 3) == string.triple;
    same.then(|| Diagnostic::at("f-string: expecting '}'", start as u32))
}

/// A number that runs into something else, or has leading zeros.
fn bad_number(source: &str, start: usize, end: usize) -> Diagnostic {
    let bytes = source.as_bytes();
    let text = &bytes[start..end];
    let leading_zero = text[0] == b'0' && text.iter().all(|b| b.is_ascii_digit() || *b == b'_');
    if leading_zero && text.len() > 1 && text.iter().any(|b| (b'1'..=b'9').contains(b)) {
        // CPython points at the zeros.
        let zeros = text.iter().take_while(|b| matches!(b, b'0' | b'_')).count();
        let span = Span { start: start as u32, end: (start + zeros) as u32 };
        return Diagnostic::new(
            "leading zeros in decimal integer literals are not permitted; \
             use an 0o prefix for octal integers",
            span,
        );
    }
    let next = bytes.get(end).copied().unwrap_or(b' ');
    if !next.is_ascii() {
        return number_before_letters(source, end);
    }
    if text == b"0" && matches!(next, b'x' | b'X' | b'o' | b'O' | b'b' | b'B') {
        return bad_prefixed_number(source, end, next);
    }
    let kind = number_kind(text);
    if next.is_ascii_digit() && matches!(kind, "octal" | "binary") {
        let message = format!("invalid digit '{}' in {kind} literal", next as char);
        return Diagnostic::at(message, end as u32);
    }
    let after = bytes.get(end + 1).copied().unwrap_or(b' ');
    if next == b'_' && after.is_ascii_digit() && matches!(kind, "octal" | "binary") {
        let message = format!("invalid digit '{}' in {kind} literal", after as char);
        return Diagnostic::at(message, end as u32 + 1);
    }
    let last = match (next, bytes.get(end + 1)) {
        (b'_', _) if text[text.len() - 1] != b'.' => end,
        (b'e' | b'E', Some(b'+' | b'-')) => end + 1,
        _ => end.saturating_sub(1),
    };
    Diagnostic::at(format!("invalid {kind} literal"), last as u32)
}

/// A number ends where a character beyond ASCII begins: what is wrong is that, or the name it begins.
fn number_before_letters(source: &str, at: usize) -> Diagnostic {
    let rest = &source[at..];
    let name = rest.find(|c| !unicode_ident::is_xid_continue(c)).unwrap_or(rest.len());
    match rest.chars().next() {
        Some(first) if !unicode_ident::is_xid_start(first) => bad_character(first, at),
        _ => {
            let span = Span { start: at as u32, end: (at + name) as u32 };
            Diagnostic::new("invalid syntax", span)
        }
    }
}

fn bad_prefixed_number(source: &str, prefix: usize, letter: u8) -> Diagnostic {
    let kind = number_kind(&[b'0', letter]);
    let rest = &source.as_bytes()[prefix + 1..];
    let at = prefix + 1 + usize::from(rest.first() == Some(&b'_'));
    let next = source.as_bytes().get(at).copied().unwrap_or(b' ');
    if next.is_ascii_digit() && kind != "hexadecimal" {
        let message = format!("invalid digit '{}' in {kind} literal", next as char);
        return Diagnostic::at(message, at as u32);
    }
    Diagnostic::at(format!("invalid {kind} literal"), at as u32 - 1)
}
