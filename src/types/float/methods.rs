//! Methods of `float` that are no operators.

use num_bigint::BigInt;
use num_traits::One;

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};
use crate::types::format::{self, decimal};
use crate::types::hash::{frexp, hash_float};
use crate::types::int::{from_big, truncate};

use super::hex::{HexError, from_hex, hex};
use super::operators::value;

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.str(&decimal::repr(value(&args[0]))))
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let x = value(&args[0]);
    if x.is_nan() {
        let id = vm.heap.id_of(&args[0]);
        return Ok(vm.int((id >> 4) as i64));
    }
    Ok(vm.int(hash_float(x) as i64))
}

pub fn format_(vm: &mut Vm, args: &[Object]) -> Result {
    let spec = format::spec_argument(vm, &args[1])?;
    if spec.expect::<Str>().is_empty() {
        return vm.to_str(&args[0]);
    }
    let name = vm.type_name(&args[0]);
    format::format_float(vm, value(&args[0]), &spec, &name)
}

pub fn get_self(_: &mut Vm, o: &Object) -> Result {
    Ok(Object::from_float(value(o)))
}

pub fn itself(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_float(value(&args[0])))
}

pub fn trunc(vm: &mut Vm, args: &[Object]) -> Result {
    truncate(vm, value(&args[0]))
}

pub fn floor(vm: &mut Vm, args: &[Object]) -> Result {
    truncate(vm, value(&args[0]).floor())
}

pub fn ceil(vm: &mut Vm, args: &[Object]) -> Result {
    truncate(vm, value(&args[0]).ceil())
}

pub fn round(vm: &mut Vm, args: &[Object]) -> Result {
    super::round::float_round(vm, value(&args[0]), &args[1])
}

pub fn getnewargs(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.tuple(vec![Object::from_float(value(&args[0]))]))
}

pub fn is_integer(_: &mut Vm, args: &[Object]) -> Result {
    let x = value(&args[0]);
    Ok(Object::from_bool(x.is_finite() && x.fract() == 0.0))
}

pub fn as_integer_ratio(vm: &mut Vm, args: &[Object]) -> Result {
    let x = value(&args[0]);
    if x.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (numerator, shift) = dissect(x);
    let (n, d) = if shift >= 0 {
        (numerator << shift as u32, BigInt::one())
    } else {
        (numerator, BigInt::one() << shift.unsigned_abs())
    };
    let pair = vec![from_big(&vm.heap, n), from_big(&vm.heap, d)];
    Ok(vm.tuple(pair))
}

/// An odd integer (or 0) and the power of two it is multiplied by.
pub fn dissect(x: f64) -> (BigInt, i32) {
    let (m, e) = frexp(x.abs());
    let whole = (m * 2f64.powi(53)) as u64;
    if whole == 0 {
        return (BigInt::ZERO, 0);
    }
    let zeros = whole.trailing_zeros();
    let i = BigInt::from(whole >> zeros);
    (if x < 0.0 { -i } else { i }, e - 53 + zeros as i32)
}

pub fn to_hex(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.str(&hex(value(&args[0]))))
}

pub fn fromhex(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(text) = args[1].get::<Str>() else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    if std::str::from_utf8(text.bytes()).is_err() {
        crate::types::codecs::encode(vm, &args[1], "utf-8", "strict")?;
    }
    let x = match from_hex(text.bytes()) {
        Ok(x) => Object::from_float(x),
        Err(HexError::Invalid) => {
            return Err(vm.value_error("invalid hexadecimal floating-point string"));
        }
        Err(HexError::TooLarge) => {
            let text = "hexadecimal value too large to represent as a float";
            return Err(vm.overflow_error(text));
        }
    };
    let own = vm.type_of_spec(&super::SPEC);
    if args[0].is(&own) { Ok(x) } else { vm.call(&args[0], &[x]) }
}

pub fn getformat(vm: &mut Vm, args: &[Object]) -> Result {
    match args[1].get::<Str>() {
        Some(s) if matches!(s.bytes(), b"double" | b"float") => Ok(vm.str("IEEE, little-endian")),
        Some(_) => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
        None => {
            let text =
                format!("__getformat__() argument must be str, not {}", vm.argument_type(&args[1]));
            Err(vm.type_error(&text))
        }
    }
}
