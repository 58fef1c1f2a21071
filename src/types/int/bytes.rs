//! `int.to_bytes` and `int.from_bytes`.

use num_bigint::{BigInt, Sign};
use num_traits::{One, Signed};

use crate::heap::{ByteArray, Bytes, Layout, Object, Str};
use crate::native::{Result, Vm};

use super::{to_big, to_i64};

/// `args` after the receiver: length, byteorder, signed.
pub fn to_bytes(vm: &mut Vm, args: &[Object]) -> Result {
    let i = to_big(&args[0]).unwrap_or_default();
    let length = if args[1].is_undef() { 1 } else { vm.size_arg(&args[1])? };
    let little = is_little(vm, &args[2], "to_bytes")?;
    let signed = !args[3].is_undef() && vm.truth(&args[3])?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    if i.is_negative() && !signed {
        return Err(vm.overflow_error("can't convert negative int to unsigned"));
    }
    let mut data = if i.sign() == Sign::NoSign {
        Vec::new()
    } else if signed && length == 0 && i == BigInt::from(-1) {
        // No bits at all are as good as only ones.
        Vec::new()
    } else if signed {
        i.to_signed_bytes_le()
    } else {
        i.magnitude().to_bytes_le()
    };
    if data.len() > length {
        return Err(vm.overflow_error("int too big to convert"));
    }
    vm.reserve(length)?;
    data.resize(length, if i.is_negative() { 0xFF } else { 0 });
    if !little {
        data.reverse();
    }
    Ok(vm.bytes(&data))
}

/// `args` after the class: bytes, byteorder, signed.
pub fn from_bytes(vm: &mut Vm, args: &[Object]) -> Result {
    let little = is_little(vm, &args[2], "from_bytes")?;
    let mut data = byte_values(vm, &args[1])?;
    let signed = !args[3].is_undef() && vm.truth(&args[3])?;
    if !little {
        data.reverse();
    }
    let mut i = BigInt::from_bytes_le(Sign::Plus, &data);
    if signed && data.last().is_some_and(|b| b & 0x80 != 0) {
        i -= BigInt::one() << (8 * data.len());
    }
    let value = vm.big_int(i);
    let exact = vm.type_of_spec(&super::SPEC);
    if args[0].is(&exact) { Ok(value) } else { vm.call(&args[0], &[value]) }
}

fn is_little(vm: &mut Vm, order: &Object, function: &str) -> Result<bool> {
    if order.is_undef() {
        return Ok(false);
    }
    let Some(text) = order.get::<Str>() else {
        let text = format!(
            "{function}() argument 'byteorder' must be str, not {}",
            vm.argument_type(order)
        );
        return Err(vm.type_error(&text));
    };
    match text.bytes() {
        b"little" => Ok(true),
        b"big" => Ok(false),
        _ => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

/// The bytes of a bytes-like object, or of an iterable of integers.
fn byte_values(vm: &mut Vm, o: &Object) -> Result<Vec<u8>> {
    if let Some(b) = o.get::<Bytes>() {
        return Ok(b.data().to_vec());
    }
    if let Some(b) = o.get::<ByteArray>() {
        return Ok(b.to_vec());
    }
    let name = vm.names.bytes.clone();
    if let Some(f) = vm.lookup_special(o, &name) {
        let r = vm.call_special(&f, std::slice::from_ref(o))?;
        return match r.get::<Bytes>() {
            Some(b) => Ok(b.data().to_vec()),
            None => {
                let text = format!("__bytes__ returned non-bytes (type {})", vm.type_name(&r));
                Err(vm.type_error(&text))
            }
        };
    }
    let name = vm.names.iter.clone();
    if o.layout() == Layout::Str || vm.lookup_special(o, &name).is_none() {
        let text = format!("cannot convert '{}' object to bytes", vm.type_name(o));
        return Err(vm.type_error(&text));
    }
    let mut data = Vec::new();
    for item in vm.iterate_to_vec(o)? {
        let i = vm.index(&item)?;
        match to_i64(&i).and_then(|i| u8::try_from(i).ok()) {
            Some(b) => data.push(b),
            None => return Err(vm.value_error("bytes must be in range(0, 256)")),
        }
    }
    Ok(data)
}
