//! Logarithms: of integers of any size, too.

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::float::number;
use crate::types::int::{is_int, round_to_f64, to_big};

use super::domain_error;

pub fn log(vm: &mut Vm, args: &[Object]) -> Result {
    let x = logarithm(vm, &args[0], f64::ln)?;
    if args[1].is_undef() {
        return Ok(Object::from_float(x));
    }
    let base = logarithm(vm, &args[1], f64::ln)?;
    if base == 0.0 {
        return Err(vm.zero_division("float division by zero"));
    }
    Ok(Object::from_float(x / base))
}

pub fn log2(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_float(logarithm(vm, &args[0], f64::log2)?))
}

pub fn log10(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_float(logarithm(vm, &args[0], f64::log10)?))
}

fn logarithm(vm: &mut Vm, o: &Object, f: fn(f64) -> f64) -> Result<f64> {
    let big = if is_int(o) { to_big(o) } else { None };
    if let Some(i) = big.filter(|i| i.bits() > 1000) {
        if i.sign() == num_bigint::Sign::Minus {
            return Err(domain_error(vm));
        }
        if let Some(x) = round_to_f64(&i) {
            return Ok(f(x));
        }
        // The mantissa as a fraction in 0.5..1, and the power of two apart.
        let bits = i.bits();
        let top = round_to_f64(&(i >> (bits - 128))).unwrap_or(1.0);
        return Ok(f(top * 2f64.powi(-128)) + f(2.0) * bits as f64);
    }
    let x = number(vm, o)?;
    if x <= 0.0 {
        return Err(domain_error(vm));
    }
    Ok(f(x))
}
