//! Functions of the representation of doubles, and powers.

use num_traits::ToPrimitive;

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::float::number;
use crate::types::{hash, int};

use super::{Pole, checked, domain_error, range_error};

pub fn fma(vm: &mut Vm, args: &[Object]) -> Result {
    let (x, y, z) = (number(vm, &args[0])?, number(vm, &args[1])?, number(vm, &args[2])?);
    let r = x.mul_add(y, z);
    if r.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if r.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(Object::from_float(r))
}

pub fn fmod(vm: &mut Vm, args: &[Object]) -> Result {
    let (x, y) = (number(vm, &args[0])?, number(vm, &args[1])?);
    checked(vm, x % y, false, x.is_nan() || y.is_nan(), Pole::Domain)
}

/// The IEEE 754 remainder: the quotient is rounded to the nearest integer, ties to even.
pub fn remainder(vm: &mut Vm, args: &[Object]) -> Result {
    let (x, y) = (number(vm, &args[0])?, number(vm, &args[1])?);
    let nan = x.is_nan() || y.is_nan();
    checked(vm, libm::remainder(x, y), false, nan, Pole::Domain)
}

pub fn frexp(vm: &mut Vm, args: &[Object]) -> Result {
    let x = number(vm, &args[0])?;
    let (m, e) = hash::frexp(x.abs());
    Ok(vm.tuple(vec![Object::from_float(m.copysign(x)), Object::from_small(e as i64)]))
}

pub fn modf(vm: &mut Vm, args: &[Object]) -> Result {
    let x = number(vm, &args[0])?;
    let fraction = if x.is_infinite() { 0.0 } else { x.fract() };
    let parts = vec![Object::from_float(fraction.copysign(x)), Object::from_float(x.trunc())];
    Ok(vm.tuple(parts))
}

pub fn ldexp(vm: &mut Vm, args: &[Object]) -> Result {
    let x = number(vm, &args[0])?;
    let Some(exponent) = int::to_big(&args[1]) else {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(Object::from_float(x));
    }
    let huge = if exponent.sign() == num_bigint::Sign::Minus { -100_000 } else { 100_000 };
    let exponent = exponent.to_i32().unwrap_or(huge).clamp(-100_000, 100_000);
    let r = libm::scalbn(x, exponent);
    if r.is_infinite() { Err(range_error(vm)) } else { Ok(Object::from_float(r)) }
}

pub fn pow(vm: &mut Vm, args: &[Object]) -> Result {
    let (x, y) = (number(vm, &args[0])?, number(vm, &args[1])?);
    let r = x.powf(y);
    let finite = x.is_finite() && y.is_finite();
    if r.is_nan() && finite {
        return Err(domain_error(vm));
    }
    if r.is_infinite() && finite {
        return Err(if x == 0.0 { domain_error(vm) } else { range_error(vm) });
    }
    Ok(Object::from_float(r))
}

/// The value of the last bit.
pub fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let up = x.next_up();
    if up.is_infinite() { x - x.next_down() } else { up - x }
}

pub fn nextafter(vm: &mut Vm, args: &[Object]) -> Result {
    let (x, y) = (number(vm, &args[0])?, number(vm, &args[1])?);
    let steps = if args[2].is_undef() || args[2].is_none() {
        1
    } else {
        let steps = vm.index(&args[2])?;
        let steps = int::to_big(&steps).unwrap_or_default();
        if steps.sign() == num_bigint::Sign::Minus {
            return Err(vm.value_error("steps must be a non-negative integer"));
        }
        steps.to_u64().unwrap_or(u64::MAX)
    };
    Ok(Object::from_float(walk(x, y, steps)))
}

/// The double `steps` further towards `y`, which it does not pass.
fn walk(x: f64, y: f64, steps: u64) -> f64 {
    if steps == 0 {
        return x;
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let (from, to) = (place(x), place(y));
    if from == to {
        return y;
    }
    let distance = steps.min(from.abs_diff(to));
    if distance == from.abs_diff(to) {
        return y;
    }
    at_place(if from < to { from + distance as i64 } else { from - distance as i64 }, x)
}

/// Doubles in order, both zeros at 0.
fn place(x: f64) -> i64 {
    let bits = x.abs().to_bits() as i64;
    if x.is_sign_negative() { -bits } else { bits }
}

/// The double there; zero has the sign of where one came from.
fn at_place(place: i64, from: f64) -> f64 {
    let x = f64::from_bits(place.unsigned_abs());
    match place {
        0 => x.copysign(from),
        ..0 => -x,
        _ => x,
    }
}
