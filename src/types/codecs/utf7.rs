//! UTF-7 (RFC 2152): text in ASCII, other characters as modified Base64 of their UTF-16.

use super::errors::Handler;
use crate::heap::{Str, push_code_point};
use crate::native::{Result, Vm};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn value(b: u8) -> Option<u32> {
    ALPHABET.iter().position(|d| *d == b).map(|v| v as u32)
}

/// Is the character written as it is?
fn is_direct(c: u32) -> bool {
    match c {
        0x2B | 0x5C | 0x7E => false,
        0x09 | 0x0A | 0x0D | 0x20..0x7F => true,
        _ => false,
    }
}

/// Must a minus sign part the character from encoded text before it?
fn is_digit_or_minus(c: u32) -> bool {
    c == 0x2D || u8::try_from(c).is_ok_and(|b| value(b).is_some())
}

pub fn encode(s: &Str) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    let (mut shifted, mut word, mut bits) = (false, 0u32, 0);
    for c in s.chars() {
        if shifted && is_direct(c) {
            if bits > 0 {
                out.push(ALPHABET[(word << (6 - bits)) as usize & 63]);
                (word, bits) = (0, 0);
            }
            shifted = false;
            if is_digit_or_minus(c) {
                out.push(b'-');
            }
        }
        if !shifted {
            if is_direct(c) {
                out.push(c as u8);
                continue;
            }
            out.push(b'+');
            if c == 0x2B {
                out.push(b'-');
                continue;
            }
            shifted = true;
        }
        let units: &[u32] = match c {
            0..0x10000 => &[c],
            _ => &[0xD800 | ((c - 0x10000) >> 10), 0xDC00 | (c & 0x3FF)],
        };
        for unit in units {
            word = word << 16 | unit;
            bits += 16;
            while bits >= 6 {
                bits -= 6;
                out.push(ALPHABET[(word >> bits) as usize & 63]);
                word &= (1 << bits) - 1;
            }
        }
    }
    if bits > 0 {
        out.push(ALPHABET[(word << (6 - bits)) as usize & 63]);
    }
    if shifted {
        out.push(b'-');
    }
    out
}

/// An encoded part in the middle of being read.
#[derive(Default)]
struct Shift {
    /// Where its plus sign is, and how much text came before it.
    start: usize,
    before: usize,
    word: u32,
    bits: u32,
    /// A high surrogate that waits for the low one.
    high: u32,
}

impl Shift {
    fn unit(&mut self, unit: u32, out: &mut Vec<u8>) {
        let high = std::mem::take(&mut self.high);
        if high != 0 {
            if (0xDC00..0xE000).contains(&unit) {
                push_code_point(out, 0x10000 + ((high & 0x3FF) << 10 | (unit & 0x3FF)));
                return;
            }
            push_code_point(out, high);
        }
        match unit {
            0xD800..0xDC00 => self.high = unit,
            _ => push_code_point(out, unit),
        }
    }

    /// What is wrong with bits or a surrogate left over where it ends.
    fn rest(&mut self, out: &mut Vec<u8>) -> Option<&'static str> {
        if self.bits >= 6 {
            return Some("partial character in base64 sequence");
        }
        if self.bits > 0 && self.word != 0 {
            return Some("non-zero padding bits in shift sequence");
        }
        if self.high != 0 {
            push_code_point(out, std::mem::take(&mut self.high));
        }
        None
    }
}

pub fn decode(
    vm: &mut Vm,
    data: &[u8],
    handler: &Handler<'_>,
    last: bool,
) -> Result<(Vec<u8>, usize)> {
    let mut out = Vec::with_capacity(data.len());
    let mut shift: Option<Shift> = None;
    let mut at = 0;
    while let Some(&b) = data.get(at) {
        let mut wrong = None;
        match &mut shift {
            Some(s) => match value(b) {
                Some(v) => {
                    s.word = s.word << 6 | v;
                    s.bits += 6;
                    at += 1;
                    if s.bits >= 16 {
                        s.bits -= 16;
                        let unit = s.word >> s.bits;
                        s.word &= (1 << s.bits) - 1;
                        s.unit(unit, &mut out);
                    }
                    continue;
                }
                None => {
                    let start = s.start;
                    let reason = s.rest(&mut out);
                    shift = None;
                    match reason {
                        Some(reason) => wrong = Some((start, at + 1, reason)),
                        None if b == b'-' => at += 1,
                        None if b >= 0x80 => {
                            wrong = Some((at, at + 1, "unexpected special character"));
                        }
                        None => {
                            out.push(b);
                            at += 1;
                        }
                    }
                }
            },
            None if b == b'+' => match data.get(at + 1) {
                Some(b'-') => {
                    out.push(b'+');
                    at += 2;
                }
                Some(next) if value(*next).is_none() => {
                    wrong = Some((at, at + 2, "ill-formed sequence"));
                }
                _ => {
                    shift = Some(Shift { start: at, before: out.len(), ..Shift::default() });
                    at += 1;
                }
            },
            None if b < 0x80 => {
                out.push(b);
                at += 1;
            }
            None => wrong = Some((at, at + 1, "unexpected special character")),
        }
        if let Some((start, end, reason)) = wrong {
            at = handler.decode(vm, data, start, end.min(data.len()), reason, &mut out)?;
        }
    }
    let Some(mut s) = shift else { return Ok((out, at)) };
    if !last {
        // The whole part is read again when more has come.
        out.truncate(s.before);
        return Ok((out, s.start));
    }
    if s.high != 0 || s.bits >= 6 || s.bits > 0 && s.word != 0 {
        let reason = "unterminated shift sequence";
        at = handler.decode(vm, data, s.start, data.len(), reason, &mut out)?;
    } else {
        s.rest(&mut out);
    }
    Ok((out, at))
}
