//! One item of a view: from bytes to an object and back, by the letter of its native format.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::heap::{Bytes, Object};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::float::half;
use crate::types::{float, int};

/// The bytes of one item as an array; views never reach past their memory.
fn array<const N: usize>(raw: &[u8]) -> [u8; N] {
    raw.try_into().unwrap_or([0; N])
}

fn unsupported(vm: &mut Vm, format: u8) -> Raised {
    let text = format!("memoryview: format {} not supported", format as char);
    vm.error(Exc::NotImplementedError, &text)
}

pub fn unpack(vm: &mut Vm, format: u8, raw: &[u8]) -> Result {
    Ok(match format {
        b'B' => Object::from_small(raw.first().copied().unwrap_or(0) as i64),
        b'b' => Object::from_small(i8::from_ne_bytes(array(raw)) as i64),
        b'c' => vm.bytes(raw),
        b'?' => Object::from_bool(raw != [0]),
        b'h' => Object::from_small(i16::from_ne_bytes(array(raw)) as i64),
        b'H' => Object::from_small(u16::from_ne_bytes(array(raw)) as i64),
        b'i' => Object::from_small(i32::from_ne_bytes(array(raw)) as i64),
        b'I' => Object::from_small(u32::from_ne_bytes(array(raw)) as i64),
        b'l' | b'q' | b'n' => vm.int(i64::from_ne_bytes(array(raw))),
        b'L' | b'Q' | b'N' | b'P' => vm.big_int(BigInt::from(u64::from_ne_bytes(array(raw)))),
        b'e' => Object::from_float(half::to_f64(u16::from_ne_bytes(array(raw)))),
        b'f' => Object::from_float(f32::from_ne_bytes(array(raw)) as f64),
        b'd' => Object::from_float(f64::from_ne_bytes(array(raw))),
        _ => return Err(unsupported(vm, format)),
    })
}

pub fn pack(vm: &mut Vm, format: u8, o: &Object) -> Result<Vec<u8>> {
    match format {
        b'?' => Ok(vec![vm.truth(o)? as u8]),
        b'c' => match o.get::<Bytes>().map(Bytes::data) {
            Some([b]) => Ok(vec![*b]),
            Some(_) => Err(invalid_value(vm, format)),
            None => Err(invalid_type(vm, format)),
        },
        b'e' | b'f' | b'd' => {
            let x = number(vm, format, o)?;
            let packed = match format {
                b'e' => half::from_f64(x).map(|h| h.to_ne_bytes().to_vec()),
                b'f' => Some((x as f32).to_ne_bytes().to_vec()),
                _ => Some(x.to_ne_bytes().to_vec()),
            };
            packed.ok_or_else(|| invalid_value(vm, format))
        }
        b'u' | b'w' => Err(unsupported(vm, format)),
        _ => integer(vm, format, o),
    }
}

fn invalid_type(vm: &mut Vm, format: u8) -> Raised {
    vm.type_error(&format!("memoryview: invalid type for format '{}'", format as char))
}

fn invalid_value(vm: &mut Vm, format: u8) -> Raised {
    vm.value_error(&format!("memoryview: invalid value for format '{}'", format as char))
}

fn number(vm: &mut Vm, format: u8, o: &Object) -> Result<f64> {
    if let Some(x) = float::to_f64(o) {
        return Ok(x);
    }
    match float::number(vm, o) {
        Ok(x) => Ok(x),
        Err(e) => match vm.take_if(Exc::TypeError) {
            Some(_) => Err(invalid_type(vm, format)),
            None => Err(e),
        },
    }
}

fn integer(vm: &mut Vm, format: u8, o: &Object) -> Result<Vec<u8>> {
    let index = vm.names.index.clone();
    if !int::is_int(o) && vm.lookup_special(o, &index).is_none() {
        return Err(invalid_type(vm, format));
    }
    let i = vm.index(o)?;
    let i = int::to_big(&i).unwrap_or_default();
    let packed = match format {
        b'b' => i.to_i8().map(|i| i.to_ne_bytes().to_vec()),
        b'h' => i.to_i16().map(|i| i.to_ne_bytes().to_vec()),
        b'H' => i.to_u16().map(|i| i.to_ne_bytes().to_vec()),
        b'i' => i.to_i32().map(|i| i.to_ne_bytes().to_vec()),
        b'I' => i.to_u32().map(|i| i.to_ne_bytes().to_vec()),
        b'l' | b'q' | b'n' => i.to_i64().map(|i| i.to_ne_bytes().to_vec()),
        b'L' | b'Q' | b'N' => i.to_u64().map(|i| i.to_ne_bytes().to_vec()),
        // An address may be given as a negative number.
        b'P' => {
            i.to_u64().or_else(|| i.to_i64().map(|i| i as u64)).map(|i| i.to_ne_bytes().to_vec())
        }
        _ => i.to_u8().map(|i| vec![i]),
    };
    packed.ok_or_else(|| invalid_value(vm, format))
}
