//! One line of uuencoded data.

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::error;

pub fn encode(vm: &mut Vm, data: &[u8], backtick: bool) -> Result<Object> {
    if data.len() > 45 {
        return Err(error(vm, "At most 45 bytes at once"));
    }
    let digit = |v: u8| if v == 0 && backtick { b'`' } else { v + b' ' };
    let mut out = vec![digit(data.len() as u8)];
    for part in data.chunks(3) {
        let mut word = [0; 4];
        word[1..=part.len()].copy_from_slice(part);
        let word = u32::from_be_bytes(word);
        out.extend((0..4).map(|k| digit((word >> (18 - 6 * k)) as u8 & 63)));
    }
    out.push(b'\n');
    Ok(vm.bytes(&out))
}

pub fn decode(vm: &mut Vm, data: &[u8]) -> Result<Object> {
    let first = data.first().copied().unwrap_or(0);
    let length = (first.wrapping_sub(b' ') & 63) as usize;
    let mut rest = data.get(1..).unwrap_or_default().iter();
    let mut out = Vec::with_capacity(length);
    let (mut word, mut bits) = (0u32, 0);
    while out.len() < length {
        // Spaces at the end of a line tend to get lost: they stand for zeros.
        let v = match rest.next() {
            None | Some(b'\n' | b'\r') => 0,
            Some(b @ b' '..=b'`') => (b - b' ') & 63,
            Some(_) => return Err(error(vm, "Illegal char")),
        };
        word = word << 6 | v as u32;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((word >> bits) as u8);
            word &= (1 << bits) - 1;
        }
    }
    if rest.any(|b| !matches!(b, b' ' | b'`' | b'\n' | b'\r')) {
        return Err(error(vm, "Trailing garbage"));
    }
    Ok(vm.bytes(&out))
}
