//! Base64 (RFC 4648), lenient and strict.

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::error;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn value(b: u8) -> Option<u32> {
    let v = match b {
        b'A'..=b'Z' => b - b'A',
        b'a'..=b'z' => b - b'a' + 26,
        b'0'..=b'9' => b - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(v as u32)
}

pub fn encode(data: &[u8], newline: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4 + 1);
    for part in data.chunks(3) {
        let mut word = [0; 4];
        word[1..=part.len()].copy_from_slice(part);
        let word = u32::from_be_bytes(word);
        let digit = |k: u32| ALPHABET[(word >> (18 - 6 * k)) as usize & 63];
        for k in 0..4 {
            out.push(if k as usize <= part.len() { digit(k) } else { b'=' });
        }
    }
    if newline {
        out.push(b'\n');
    }
    out
}

/// The decoded bytes, or what is wrong. Unless `strict`, whatever is not of the alphabet is
/// passed over, and the first complete padding ends the data.
pub fn decode(data: &[u8], strict: bool) -> std::result::Result<Vec<u8>, String> {
    let fail = |text: &str| Err(text.to_string());
    if strict && data.first() == Some(&b'=') {
        return fail("Leading padding not allowed");
    }
    let mut out = Vec::with_capacity(data.len() / 4 * 3 + 3);
    let (mut digits, mut word, mut pads, mut padded) = (0, 0, 0, false);
    for (i, &b) in data.iter().enumerate() {
        if b == b'=' {
            padded = true;
            if strict && digits == 0 {
                return fail("Excess padding not allowed");
            }
            if digits >= 2 {
                pads += 1;
                if digits + pads >= 4 {
                    if strict && i + 1 < data.len() {
                        return fail("Excess data after padding");
                    }
                    return Ok(out);
                }
            }
            continue;
        }
        let Some(v) = value(b) else {
            if strict {
                return fail("Only base64 data is allowed");
            }
            continue;
        };
        if strict && padded {
            return fail("Discontinuous padding not allowed");
        }
        pads = 0;
        word = word << 6 | v;
        digits += 1;
        match digits {
            2 => out.push((word >> 4) as u8),
            3 => out.push((word >> 2) as u8),
            4 => {
                out.push(word as u8);
                (digits, word) = (0, 0);
            }
            _ => {}
        }
    }
    match digits {
        0 => Ok(out),
        1 => Err(format!(
            "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than \
             a multiple of 4",
            out.len() / 3 * 4 + 1
        )),
        _ => fail("Incorrect padding"),
    }
}

pub fn a2b(vm: &mut Vm, data: &[u8], strict: bool) -> Result<Object> {
    match decode(data, strict) {
        Ok(out) => Ok(vm.bytes(&out)),
        Err(message) => Err(error(vm, &message)),
    }
}
