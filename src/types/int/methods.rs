//! Methods of `int` that are no operators.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Pow, Signed, ToPrimitive};

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};
use crate::types::format;
use crate::types::numbers::big_to_f64;

use super::construct::exact;
use super::digits::decimal_object;
use super::{from_big, to_big};

fn big(o: &Object) -> BigInt {
    to_big(o).unwrap_or_default()
}

pub fn get_self(vm: &mut Vm, o: &Object) -> Result {
    Ok(exact(vm, o))
}

pub fn itself(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(exact(vm, &args[0]))
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    decimal_object(vm, &args[0])
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let h = crate::types::hash::hash_big(&big(&args[0]));
    Ok(vm.int(h as i64))
}

pub fn format_(vm: &mut Vm, args: &[Object]) -> Result {
    let spec = format::spec_argument(vm, &args[1])?;
    if spec.expect::<Str>().is_empty() {
        return vm.to_str(&args[0]);
    }
    let name = vm.type_name(&args[0]);
    format::format_int(vm, &big(&args[0]), &spec, &name)
}

pub fn to_float(vm: &mut Vm, args: &[Object]) -> Result {
    let x = big_to_f64(vm, &big(&args[0]))?;
    Ok(Object::from_float(x))
}

/// To a multiple of ten to the `-ndigits`, ties to even.
pub fn round(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].is_undef() {
        return Ok(exact(vm, &args[0]));
    }
    let digits = vm.index(&args[1])?;
    let digits = big(&digits);
    if !digits.is_negative() {
        return Ok(exact(vm, &args[0]));
    }
    let i = big(&args[0]);
    // Past its length everything rounds to zero.
    let places = match (-digits).to_u64() {
        Some(p) if p <= i.bits() => p,
        _ => return Ok(Object::from_small(0)),
    };
    let unit = Pow::pow(BigInt::from(10), places);
    let (q, r) = i.div_mod_floor(&unit);
    let up = match (r * 2u8).cmp(&unit) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => q.is_odd(),
        std::cmp::Ordering::Greater => true,
    };
    Ok(from_big(&vm.heap, (q + up as u8) * unit))
}

pub fn getnewargs(vm: &mut Vm, args: &[Object]) -> Result {
    let i = exact(vm, &args[0]);
    Ok(vm.tuple(vec![i]))
}

pub fn sizeof(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(24 + 4 * big(&args[0]).bits().div_ceil(30).max(1) as i64))
}

pub fn bit_length(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(big(&args[0]).bits() as i64))
}

pub fn bit_count(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(big(&args[0]).magnitude().count_ones() as i64))
}

pub fn as_integer_ratio(vm: &mut Vm, args: &[Object]) -> Result {
    let i = exact(vm, &args[0]);
    Ok(vm.tuple(vec![i, Object::from_small(1)]))
}

pub fn is_integer(_: &mut Vm, _: &[Object]) -> Result {
    Ok(Object::TRUE)
}
