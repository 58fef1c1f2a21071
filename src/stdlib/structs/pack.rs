//! From values to bytes.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::heap::{ByteArray, Bytes, Object};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::bytes::{own_data, writable};
use crate::types::float::{self, half};
use crate::types::{int, memoryview};

use super::error;
use super::format::{Field, Format};

pub fn pack(vm: &mut Vm, format: &Format, values: &[Object]) -> Result {
    let data = packed(vm, format, values, "pack")?;
    Ok(vm.bytes(&data))
}

/// `pack_into(buffer, offset, *values)`.
pub fn pack_into(vm: &mut Vm, format: &Format, args: &[Object]) -> Result {
    let [buffer, offset, values @ ..] = args else {
        let missing = if args.is_empty() { "buffer" } else { "offset" };
        return Err(error(vm, &format!("pack_into expected {missing} argument")));
    };
    if values.len() != format.values {
        return Err(wrong_count(vm, format, values, "pack_into"));
    }
    let Some((view, length)) = writable(vm, buffer)? else {
        let got = vm.type_name(buffer);
        let text = format!("argument must be read-write bytes-like object, not {got}");
        return Err(vm.type_error(&text));
    };
    let result = put(vm, format, &view, length, offset, values);
    memoryview::end(vm, &view)?;
    result
}

fn put(
    vm: &mut Vm,
    format: &Format,
    view: &Object,
    length: usize,
    offset: &Object,
    values: &[Object],
) -> Result {
    let offset = vm.index_i64(offset, Some(Exc::IndexError))?;
    let (size, n) = (format.size as i64, length as i64);
    let mut at = offset;
    if at < 0 {
        if at.saturating_add(size) > 0 {
            let text = format!("no space to pack {size} bytes at offset {at}");
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
            "pack_into requires a buffer of at least {least} bytes for packing {size} bytes at \
             offset {at} (actual buffer size is {n})"
        );
        return Err(error(vm, &text));
    }
    let data = packed(vm, format, values, "pack_into")?;
    memoryview::fill(vm, view, at as usize, &data)?;
    Ok(Object::NONE)
}

fn wrong_count(vm: &mut Vm, format: &Format, values: &[Object], name: &str) -> Raised {
    let (want, got) = (format.values, values.len());
    error(vm, &format!("{name} expected {want} items for packing (got {got})"))
}

fn packed(vm: &mut Vm, format: &Format, values: &[Object], name: &str) -> Result<Vec<u8>> {
    if values.len() != format.values {
        return Err(wrong_count(vm, format, values, name));
    }
    vm.reserve(format.size.saturating_mul(2))?;
    let mut out = vec![0; format.size];
    let mut values = values.iter();
    for field in &format.fields {
        for (i, value) in values.by_ref().take(field.count).enumerate() {
            let at = field.offset + i * field.size;
            one(vm, format, field, value, &mut out[at..at + field.size])?;
        }
    }
    Ok(out)
}

/// Packs one value into its place.
fn one(vm: &mut Vm, format: &Format, field: &Field, o: &Object, out: &mut [u8]) -> Result<()> {
    match field.code {
        b's' | b'p' => return text(vm, field.code, o, out),
        b'c' => match o.get::<Bytes>().map(Bytes::data) {
            Some([b]) => out[0] = *b,
            _ => return Err(error(vm, "char format requires a bytes object of length 1")),
        },
        b'?' => out[0] = vm.truth(o)? as u8,
        b'e' | b'f' | b'd' => number(vm, format, field.code, o, out)?,
        _ => integer(vm, field, o, out)?,
    }
    if format.big_endian {
        out.reverse();
    }
    Ok(())
}

fn text(vm: &mut Vm, code: u8, o: &Object, out: &mut [u8]) -> Result<()> {
    let is_bytes = o.get::<Bytes>().is_some() || o.get::<ByteArray>().is_some();
    let Some(data) = own_data(o).filter(|_| is_bytes) else {
        let text = format!("argument for '{}' must be a bytes object", code as char);
        return Err(error(vm, &text));
    };
    let room = match (code, out.len()) {
        (_, 0) => return Ok(()),
        (b'p', n) => n - 1,
        (_, n) => n,
    };
    let n = data.len().min(room);
    let start = out.len() - room;
    out[start..start + n].copy_from_slice(&data[..n]);
    if code == b'p' {
        out[0] = n.min(255) as u8;
    }
    Ok(())
}

fn number(vm: &mut Vm, format: &Format, code: u8, o: &Object, out: &mut [u8]) -> Result<()> {
    let x = match float::to_f64(o) {
        Some(x) => x,
        None => match float::number(vm, o) {
            Ok(x) => x,
            Err(Raised) => {
                drop(vm.take_raised());
                return Err(error(vm, "required argument is not a float"));
            }
        },
    };
    let fits = match code {
        b'd' => {
            out.copy_from_slice(&x.to_le_bytes());
            true
        }
        b'f' => {
            let y = x as f32;
            out.copy_from_slice(&y.to_le_bytes());
            // The machine's own conversion gives infinity.
            format.native || y.is_finite() || !x.is_finite()
        }
        _ => match half::from_f64(x) {
            Some(h) => {
                out.copy_from_slice(&h.to_le_bytes());
                true
            }
            None => false,
        },
    };
    if fits {
        return Ok(());
    }
    if int::is_int(o) {
        return Err(error(vm, "int too large to convert"));
    }
    let text = format!("float too large to pack with {} format", code as char);
    Err(vm.overflow_error(&text))
}

fn integer(vm: &mut Vm, field: &Field, o: &Object, out: &mut [u8]) -> Result<()> {
    let index = vm.names.index.clone();
    if !int::is_int(o) && vm.lookup_special(o, &index).is_none() {
        return Err(error(vm, "required argument is not an integer"));
    }
    let i = vm.index(o)?;
    if let Some(i) = i.small_int()
        && let Some(raw) = fitting(i as i128, field)
    {
        out.copy_from_slice(&raw.to_le_bytes()[..field.size]);
        return Ok(());
    }
    let big = int::to_big(&i).unwrap_or_default();
    match big.to_i128().and_then(|i| fitting(i, field)) {
        Some(raw) => {
            out.copy_from_slice(&raw.to_le_bytes()[..field.size]);
            Ok(())
        }
        None if field.code == b'P' => Err(error(vm, "int too large to convert")),
        None => {
            let (low, high) = range(field);
            let code = field.code as char;
            let text = format!("'{code}' format requires {low} <= number <= {high}");
            Err(error(vm, &text))
        }
    }
}

/// The least and the greatest number the field holds.
fn range(field: &Field) -> (BigInt, BigInt) {
    let bits = field.size * 8;
    let one = BigInt::from(1);
    if field.code.is_ascii_lowercase() {
        (-(one.clone() << (bits - 1)), (one << (bits - 1)) - 1)
    } else {
        (BigInt::from(0), (one << bits) - 1)
    }
}

/// The number, if the field can hold it.
fn fitting(i: i128, field: &Field) -> Option<i128> {
    let bits = field.size as u32 * 8;
    let (low, high) = match field.code {
        // An address may be given as a negative number.
        b'P' => (i64::MIN as i128, u64::MAX as i128),
        c if c.is_ascii_lowercase() => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
        _ => (0, (1i128 << bits) - 1),
    };
    (low..=high).contains(&i).then_some(i)
}
