//! `unicode_escape` and `raw_unicode_escape`: text as in string literals.

use super::errors::Handler;
use crate::heap::{Str, push_code_point};
use crate::native::{Exc, Result, Vm};
use crate::types::str::push_escape;

pub fn encode(s: &Str) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    for c in s.chars() {
        match c {
            0x09 => out.extend_from_slice(b"\\t"),
            0x0A => out.extend_from_slice(b"\\n"),
            0x0D => out.extend_from_slice(b"\\r"),
            0x5C => out.extend_from_slice(b"\\\\"),
            0x20..0x7F => out.push(c as u8),
            _ => push_escape(&mut out, c),
        }
    }
    out
}

pub fn encode_raw(s: &Str) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    for c in s.chars() {
        if c < 0x100 { out.push(c as u8) } else { push_escape(&mut out, c) }
    }
    out
}

/// Hexadecimal digits from `at` on, `n` at most: how many there are, and their value.
fn hex_digits(data: &[u8], at: usize, n: usize) -> (usize, u32) {
    let digits = data[at.min(data.len())..].iter().take(n);
    let mut value = 0u32;
    let mut count = 0;
    for d in digits.map_while(|b| (*b as char).to_digit(16)) {
        value = value << 4 | d;
        count += 1;
    }
    (count, value)
}

/// Decodes `\x`, `\u` or `\U` whose digits start at `at`. `Err` is where the bad part ends, and why.
fn hex_escape(
    data: &[u8],
    at: usize,
    letter: u8,
) -> std::result::Result<(u32, usize), (usize, &'static str)> {
    let (n, reason) = match letter {
        b'x' => (2, "truncated \\xXX escape"),
        b'u' => (4, "truncated \\uXXXX escape"),
        _ => (8, "truncated \\UXXXXXXXX escape"),
    };
    let (count, value) = hex_digits(data, at, n);
    if count < n {
        return Err((at + count, reason));
    }
    if value > 0x10FFFF {
        return Err((at + n, "illegal Unicode character"));
    }
    Ok((value, at + n))
}

pub fn decode(
    vm: &mut Vm,
    data: &[u8],
    handler: &Handler<'_>,
    last: bool,
) -> Result<(Vec<u8>, usize)> {
    let mut out = Vec::with_capacity(data.len());
    let mut doubtful = None;
    let mut at = 0;
    while at < data.len() {
        let b = data[at];
        if b != b'\\' {
            push_code_point(&mut out, b as u32);
            at += 1;
            continue;
        }
        let Some(&letter) = data.get(at + 1) else {
            if !last {
                break;
            }
            at = handler.decode(vm, data, at, at + 1, "\\ at end of string", &mut out)?;
            continue;
        };
        let plain = match letter {
            b'\n' => {
                at += 2;
                continue;
            }
            b'\\' | b'\'' | b'"' => Some(letter as u32),
            b'a' => Some(7),
            b'b' => Some(8),
            b'f' => Some(12),
            b'n' => Some(10),
            b'r' => Some(13),
            b't' => Some(9),
            b'v' => Some(11),
            _ => None,
        };
        if let Some(c) = plain {
            push_code_point(&mut out, c);
            at += 2;
            continue;
        }
        let done = match letter {
            b'0'..=b'7' => {
                let digits = data[at + 1..].iter().take(3).take_while(|b| matches!(b, b'0'..=b'7'));
                let (n, c) =
                    digits.fold((0, 0u32), |(n, c), b| (n + 1, c << 3 | (b - b'0') as u32));
                if c > 0xFF {
                    doubtful = doubtful.or(Some(at + 1));
                }
                Ok((c, at + 1 + n))
            }
            b'x' | b'u' | b'U' => hex_escape(data, at + 2, letter),
            b'N' => named(data, at),
            _ => {
                push_code_point(&mut out, '\\' as u32);
                doubtful = doubtful.or(Some(at + 1));
                at += 1;
                continue;
            }
        };
        match done {
            Ok((c, next)) => {
                push_code_point(&mut out, c);
                at = next;
            }
            Err((end, _)) if !last && end == data.len() => break,
            Err((end, reason)) => at = handler.decode(vm, data, at, end, reason, &mut out)?,
        }
    }
    warn_of_escape(vm, data, doubtful)?;
    Ok((out, at))
}

/// Warns of the first escape sequence, if any, that means nothing or does not fit a byte; its place is
/// behind the backslash.
pub fn warn_of_escape(vm: &mut Vm, data: &[u8], at: Option<usize>) -> Result<()> {
    let Some(at) = at else { return Ok(()) };
    let text = match data[at] {
        b'0'..=b'7' => {
            let digits: String = data[at..].iter().take(3).map(|b| *b as char).collect();
            format!("invalid octal escape sequence '\\{digits}'")
        }
        other => format!("invalid escape sequence '\\{}'", other as char),
    };
    vm.warn(Exc::DeprecationWarning, &text)
}

/// `\N{…}` at `at`.
fn named(data: &[u8], at: usize) -> std::result::Result<(u32, usize), (usize, &'static str)> {
    const MALFORMED: &str = "malformed \\N character escape";
    if data.get(at + 2) != Some(&b'{') {
        return Err((at + 2, MALFORMED));
    }
    let Some(n) = data[at + 3..].iter().position(|b| *b == b'}') else {
        return Err((data.len(), MALFORMED));
    };
    let end = at + 4 + n;
    if n == 0 {
        return Err((at + 3, MALFORMED));
    }
    let name = std::str::from_utf8(&data[at + 3..end - 1]).ok();
    match name.and_then(crate::unicode::lookup) {
        Some(c) => Ok((c, end)),
        None => Err((end, "unknown Unicode character name")),
    }
}

pub fn decode_raw(
    vm: &mut Vm,
    data: &[u8],
    handler: &Handler<'_>,
    last: bool,
) -> Result<(Vec<u8>, usize)> {
    let mut out = Vec::with_capacity(data.len());
    let mut at = 0;
    while at < data.len() {
        let letter = data.get(at + 1).copied();
        if data[at] != b'\\' || !matches!(letter, Some(b'u' | b'U' | b'\\')) {
            if data[at] == b'\\' && letter.is_none() && !last {
                break;
            }
            push_code_point(&mut out, data[at] as u32);
            at += 1;
            continue;
        }
        if letter == Some(b'\\') {
            out.extend_from_slice(b"\\\\");
            at += 2;
            continue;
        }
        match hex_escape(data, at + 2, letter.unwrap_or(b'u')) {
            Ok((c, next)) => {
                push_code_point(&mut out, c);
                at = next;
            }
            Err((end, _)) if !last && end == data.len() => break,
            Err((end, "illegal Unicode character")) => {
                let reason = "\\Uxxxxxxxx out of range";
                at = handler.decode(vm, data, at, end, reason, &mut out)?;
            }
            Err((end, reason)) => at = handler.decode(vm, data, at, end, reason, &mut out)?,
        }
    }
    Ok((out, at))
}
