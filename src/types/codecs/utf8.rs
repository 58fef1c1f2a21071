//! UTF-8, strict about surrogates.

use super::encode_error;
use super::errors::{Handler, Replacement};
use crate::heap::{Object, Str, decode as first};
use crate::native::{Result, Vm};

const REASON: &str = "surrogates not allowed";

pub fn encode(vm: &mut Vm, text: &Object, handler: &Handler<'_>) -> Result<Vec<u8>> {
    let s = text.expect::<Str>();
    let mut out = Vec::with_capacity(s.bytes().len());
    let mut at = 0;
    let is_surrogate = |i: usize| (0xD800..0xE000).contains(&s.char_at(i));
    while at < s.len() {
        if !is_surrogate(at) {
            // Everything up to the next surrogate is UTF-8 already.
            let rest = &s.bytes()[s.byte_offset(at)..];
            let n = next_surrogate(rest);
            out.extend_from_slice(&rest[..n]);
            at += crate::types::str::char_count(&rest[..n]);
            continue;
        }
        let end = (at..s.len()).find(|i| !is_surrogate(*i)).unwrap_or(s.len());
        let (new, next) = handler.encode(vm, text, at, end, REASON)?;
        match new {
            Replacement::Bytes(b) => out.extend(b),
            Replacement::Text(t) if next_surrogate(&t) == t.len() => out.extend(t),
            Replacement::Text(_) => {
                return Err(encode_error(vm, handler.encoding, text, at, end, REASON));
            }
        }
        if next <= at {
            vm.burn_fuel()?;
            vm.reserve(out.len())?;
        }
        at = next;
    }
    Ok(out)
}

/// Byte offset of the first surrogate, or the length.
fn next_surrogate(s: &[u8]) -> usize {
    let mut from = 0;
    while let Some(n) = memchr::memchr(0xED, &s[from..]) {
        let at = from + n;
        if (0xD800..0xE000).contains(&first(&s[at..]).0) {
            return at;
        }
        from = at + 1;
    }
    s.len()
}

/// Decodes `data[start..]`.
pub fn decode(
    vm: &mut Vm,
    data: &[u8],
    start: usize,
    handler: &Handler<'_>,
    last: bool,
) -> Result<(Vec<u8>, usize)> {
    let mut out = Vec::with_capacity(data.len());
    let mut at = start;
    loop {
        let e = match std::str::from_utf8(&data[at..]) {
            Ok(s) => {
                out.extend_from_slice(s.as_bytes());
                return Ok((out, data.len()));
            }
            Err(e) => e,
        };
        out.extend_from_slice(&data[at..at + e.valid_up_to()]);
        at += e.valid_up_to();
        let (end, reason) = match e.error_len() {
            None if !last => return Ok((out, at)),
            None => (data.len(), "unexpected end of data"),
            Some(_) if !matches!(data[at], 0xC2..=0xF4) => (at + 1, "invalid start byte"),
            Some(n) => (at + n, "invalid continuation byte"),
        };
        at = handler.decode(vm, data, at, end, reason, &mut out)?;
    }
}
