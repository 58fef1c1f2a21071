//! `repr` of text and bytes, and the ASCII form `ascii()` gives.

use super::{finish, text};
use crate::heap::{CodePoints, Object, push_code_point};
use crate::native::{Result, Vm};
use crate::unicode::is_printable;

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let s = text(args).bytes();
    vm.check_text(s.len().saturating_mul(2))?;
    let out = repr_text(s);
    finish(vm, &out)
}

/// Single quotes, unless that would need escapes and double quotes would not.
fn quote_for(s: &[u8]) -> u8 {
    if s.contains(&b'\'') && !s.contains(&b'"') { b'"' } else { b'\'' }
}

/// `repr` of generalised UTF-8 text.
pub fn repr_text(s: &[u8]) -> Vec<u8> {
    let quote = quote_for(s);
    let mut out = Vec::with_capacity(s.len() + 2);
    out.push(quote);
    for c in CodePoints::new(s) {
        match c {
            0x09 => out.extend_from_slice(b"\\t"),
            0x0A => out.extend_from_slice(b"\\n"),
            0x0D => out.extend_from_slice(b"\\r"),
            0x5C => out.extend_from_slice(b"\\\\"),
            c if c == quote as u32 => out.extend_from_slice(&[b'\\', quote]),
            c if is_printable(c) => push_code_point(&mut out, c),
            c => push_escape(&mut out, c),
        }
    }
    out.push(quote);
    out
}

/// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
pub fn push_escape(out: &mut Vec<u8>, c: u32) {
    let text = match c {
        0..0x100 => format!("\\x{c:02x}"),
        0x100..0x10000 => format!("\\u{c:04x}"),
        _ => format!("\\U{c:08x}"),
    };
    out.extend_from_slice(text.as_bytes());
}

/// A representation with everything outside ASCII escaped.
pub fn ascii_text(s: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    for c in CodePoints::new(s) {
        if c < 0x80 { out.push(c as u8) } else { push_escape(&mut out, c) }
    }
    out
}

/// `repr` of bytes, the `b` included.
pub fn repr_bytes(s: &[u8]) -> Vec<u8> {
    let quote = quote_for(s);
    let mut out = Vec::with_capacity(s.len() + 3);
    out.extend_from_slice(&[b'b', quote]);
    for &b in s {
        match b {
            b'\t' => out.extend_from_slice(b"\\t"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b if b == quote => out.extend_from_slice(&[b'\\', quote]),
            0x20..0x7F => out.push(b),
            _ => push_escape(&mut out, b as u32),
        }
    }
    out.push(quote);
    out
}
