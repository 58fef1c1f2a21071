//! A value as what its conversion is about: an integer, a float, a character, bytes.

use num_bigint::BigInt;

use super::Kind;
use crate::heap::{Bytes, Object, Str, push_code_point};
use crate::native::{Exc, Result, Vm};
use crate::types::{float, int};

/// The integer for `%d` and its kin; `%x` and `%o` take no floats.
pub(super) fn integer_value(vm: &mut Vm, value: &Object, c: u8) -> Result<BigInt> {
    if let Some(i) = int::to_big(value) {
        return Ok(i);
    }
    let whole = matches!(c, b'o' | b'x' | b'X');
    if let Some(x) = float::to_f64(value).filter(|_| !whole) {
        if x.is_nan() {
            return Err(vm.value_error("cannot convert float NaN to integer"));
        }
        return match <BigInt as num_traits::FromPrimitive>::from_f64(x.trunc()) {
            Some(i) => Ok(i),
            None => Err(vm.overflow_error("cannot convert float infinity to integer")),
        };
    }
    let names = [vm.names.int.clone(), vm.names.index.clone()];
    for name in if whole { &names[1..] } else { &names[..] } {
        if let Some(f) = vm.lookup_special(value, name) {
            match vm.call_special(&f, &[value.clone()]) {
                Ok(r) => {
                    if let Some(i) = int::to_big(&r) {
                        return Ok(i);
                    }
                }
                Err(e) if vm.take_if(Exc::TypeError).is_none() => return Err(e),
                Err(_) => {}
            }
            break;
        }
    }
    let wanted = if whole { "an integer" } else { "a real number" };
    let got = vm.type_name(value);
    let text = format!("%{} format: {wanted} is required, not {got}", c as char);
    Err(vm.type_error(&text))
}

/// `float(value)` for `%f` and its kin.
pub(super) fn real(vm: &mut Vm, value: &Object, kind: Kind) -> Result<f64> {
    if let Some(x) = float::to_f64(value) {
        return Ok(x);
    }
    match (float::number(vm, value), kind) {
        (Err(_), Kind::Bytes) if vm.take_if(Exc::TypeError).is_some() => {
            let text = format!("float argument required, not {}", vm.type_name(value));
            Err(vm.type_error(&text))
        }
        (x, _) => x,
    }
}

/// `%c`: one character, or the number of one.
pub(super) fn character(vm: &mut Vm, value: &Object, kind: Kind) -> Result<Vec<u8>> {
    let wrong = match kind {
        Kind::Text => "%c requires int or char",
        Kind::Bytes => "%c requires an integer in range(256) or a single byte",
    };
    if kind == Kind::Text {
        if let Some(s) = value.get::<Str>() {
            return if s.len() == 1 { Ok(s.bytes().to_vec()) } else { Err(vm.type_error(wrong)) };
        }
    } else if let Some(data) = crate::types::bytes::own_data(value) {
        return if data.len() == 1 { Ok(data) } else { Err(vm.type_error(wrong)) };
    }
    let index = vm.names.index.clone();
    if !int::is_int(value) && vm.lookup_special(value, &index).is_none() {
        return Err(vm.type_error(wrong));
    }
    let i = match vm.index(value) {
        Err(_) if vm.take_if(Exc::TypeError).is_some() => return Err(vm.type_error(wrong)),
        i => i?,
    };
    let i = vm.index_i64(&i, None)?;
    match (kind, u32::try_from(i)) {
        (Kind::Text, Ok(c)) if c < 0x110000 => {
            let mut out = Vec::new();
            push_code_point(&mut out, c);

            Ok(out)
        }
        (Kind::Text, _) => Err(vm.overflow_error("%c arg not in range(0x110000)")),
        (Kind::Bytes, Ok(c)) if c < 256 => Ok(vec![c as u8]),
        (Kind::Bytes, _) => Err(vm.overflow_error("%c arg not in range(256)")),
    }
}

/// `%b`: the bytes of a buffer, or what `__bytes__` gives.
pub(super) fn bytes_of(vm: &mut Vm, value: &Object) -> Result<Vec<u8>> {
    let name = vm.names.bytes.clone();
    if let Some(data) = crate::types::bytes::own_data(value) {
        return Ok(data);
    }
    if let Some(f) = vm.lookup_special(value, &name) {
        let r = vm.call_special(&f, &[value.clone()])?;
        if let Some(b) = r.get::<Bytes>() {
            return Ok(b.data().to_vec());
        }
        let text = format!("__bytes__ returned non-bytes (type {})", vm.type_name(&r));
        return Err(vm.type_error(&text));
    }
    match crate::types::bytes::buffer_of(vm, value)? {
        Some(data) => Ok(data),
        None => {
            let got = vm.type_name(value);
            let text = format!(
                "%b requires a bytes-like object, or an object that implements __bytes__, \
                 not '{got}'"
            );
            Err(vm.type_error(&text))
        }
    }
}
