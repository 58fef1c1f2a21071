//! Base64 (RFC 4648), lenient and strict.

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::error;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// No digit.
const FOREIGN: u8 = 0xFF;

/// The value of every byte as a digit.
static VALUES: [u8; 256] = {
    let mut values = [FOREIGN; 256];
    let mut i = 0;
    while i < ALPHABET.len() {
        values[ALPHABET[i] as usize] = i as u8;
        i += 1;
    }
    values
};

/// The digits of three bytes.
fn digits(part: [u8; 3]) -> [u8; 4] {
    let word = u32::from_be_bytes([0, part[0], part[1], part[2]]);
    [18, 12, 6, 0].map(|shift| ALPHABET[(word >> shift) as usize & 63])
}

pub fn encode(data: &[u8], newline: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4 + 1);
    let (parts, rest) = data.as_chunks::<3>();
    for part in parts {
        out.extend_from_slice(&digits(*part));
    }
    if !rest.is_empty() {
        let mut part = [0; 3];
        part[..rest.len()].copy_from_slice(rest);
        out.extend_from_slice(&digits(part)[..=rest.len()]);
        out.resize(out.len().next_multiple_of(4), b'=');
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
    // Groups of four digits that nothing interrupts.
    let mut whole = 0;
    while let Some(group) = data[whole..].first_chunk::<4>() {
        let [a, b, c, d] = group.map(|b| VALUES[b as usize]);
        if a.max(b).max(c).max(d) == FOREIGN {
            break;
        }
        out.extend_from_slice(&[a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]);
        whole += 4;
    }
    let (mut digits, mut word, mut pads, mut padded) = (0u32, 0u32, 0, false);
    for (i, &b) in data.iter().enumerate().skip(whole) {
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
        let v = VALUES[b as usize];
        if v == FOREIGN {
            if strict {
                return fail("Only base64 data is allowed");
            }
            continue;
        }
        if strict && padded {
            return fail("Discontinuous padding not allowed");
        }
        pads = 0;
        word = word << 6 | u32::from(v);
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
