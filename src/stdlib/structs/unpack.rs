//! From bytes to values.

use num_bigint::BigInt;

use crate::heap::Object;
use crate::native::{Exc, Result, Vm};
use crate::types::bytes::like_bytes;
use crate::types::float::half;

use super::error;
use super::format::{Field, Format};

pub fn unpack(vm: &mut Vm, format: &Format, buffer: &Object) -> Result {
    let data = like_bytes(vm, buffer)?;
    if data.len() != format.size {
        let text = format!("unpack requires a buffer of {} bytes", format.size);
        return Err(error(vm, &text));
    }
    values(vm, format, &data)
}

pub fn unpack_from(vm: &mut Vm, format: &Format, buffer: &Object, offset: &Object) -> Result {
    let data = like_bytes(vm, buffer)?;
    let offset = if offset.is_undef() { 0 } else { vm.index_i64(offset, Some(Exc::IndexError))? };
    let (size, n) = (format.size as i64, data.len() as i64);
    let mut at = offset;
    if at < 0 {
        if at.saturating_add(size) > 0 {
            let text = format!("not enough data to unpack {size} bytes at offset {at}");
            return Err(error(vm, &text));
        }
        at = at.saturating_add(n);
        if at < 0 {
            let text = format!("offset {offset} out of range for {n}-byte buffer");
            return Err(error(vm, &text));
        }
    }
    if n - at < size {
        let least = at as u64 + size as u64;
        let text = format!(
            "unpack_from requires a buffer of at least {least} bytes for unpacking {size} bytes \
             at offset {at} (actual buffer size is {n})"
        );
        return Err(error(vm, &text));
    }
    values(vm, format, &data[at as usize..(at + size) as usize])
}

/// The values in data of the format's size.
pub fn values(vm: &mut Vm, format: &Format, data: &[u8]) -> Result {
    vm.reserve(format.values.saturating_mul(16))?;
    let mut out = Vec::with_capacity(format.values);
    for field in &format.fields {
        for i in 0..field.count {
            let at = field.offset + i * field.size;
            out.push(one(vm, format, field, &data[at..at + field.size]));
        }
    }
    Ok(vm.tuple(out))
}

fn one(vm: &mut Vm, format: &Format, field: &Field, raw: &[u8]) -> Object {
    match field.code {
        b'c' | b's' => return vm.bytes(raw),
        b'p' => {
            let n = raw.first().map_or(0, |n| (*n as usize).min(raw.len() - 1));
            return vm.bytes(raw.get(1..1 + n).unwrap_or_default());
        }
        b'?' => return Object::from_bool(raw.iter().any(|b| *b != 0)),
        _ => {}
    }
    // In the order of least significant byte first.
    let mut word = [0; 8];
    for (i, b) in raw.iter().enumerate() {
        word[if format.big_endian { raw.len() - 1 - i } else { i }] = *b;
    }
    let bits = u64::from_le_bytes(word);
    match field.code {
        b'e' => Object::from_float(half::to_f64(bits as u16)),
        b'f' => Object::from_float(f32::from_bits(bits as u32) as f64),
        b'd' => Object::from_float(f64::from_bits(bits)),
        c if c.is_ascii_lowercase() => {
            let unused = 64 - field.size as u32 * 8;
            vm.int((bits << unused) as i64 >> unused)
        }
        _ => match i64::try_from(bits) {
            Ok(i) => vm.int(i),
            Err(_) => vm.big_int(BigInt::from(bits)),
        },
    }
}
