//! Operators of `Decimal`, in the current context.

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::construct::env_now;
use super::convert::{finish, number_of, operand, to_float, to_int, wrap};
use super::number::{Env, Number, Rounding};
use super::signals::settle;

type Binary = fn(&mut Env, &Number, &Number) -> Number;

pub fn binary(vm: &mut Vm, a: &Object, b: &Object, f: Binary) -> Result {
    let (Some(x), Some(y)) = (operand(a), operand(b)) else { return Ok(Object::NOT_IMPLEMENTED) };
    let (context, mut env) = env_now(vm)?;
    let n = f(&mut env, &x, &y);
    finish(vm, &context, &env, n)
}

pub fn unary(vm: &mut Vm, a: &Object, f: fn(&mut Env, &Number) -> Number) -> Result {
    let (context, mut env) = env_now(vm)?;
    let n = match number_of(a) {
        Some(x) => f(&mut env, x),
        None => return Ok(Object::NOT_IMPLEMENTED),
    };
    finish(vm, &context, &env, n)
}

pub fn divmod(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    let (Some(x), Some(y)) = (operand(a), operand(b)) else { return Ok(Object::NOT_IMPLEMENTED) };
    let (context, mut env) = env_now(vm)?;
    let (q, r) = env.divmod(&x, &y);
    settle(vm, &context, env.status)?;
    let pair = vec![wrap(vm, q), wrap(vm, r)];
    Ok(vm.tuple(pair))
}

pub fn power(vm: &mut Vm, base: &Object, exp: &Object, modulus: &Object) -> Result {
    if modulus.is_undef() || modulus.is_none() {
        return binary(vm, base, exp, Env::power);
    }
    let (Some(x), Some(y), Some(m)) = (operand(base), operand(exp), operand(modulus)) else {
        return Ok(Object::NOT_IMPLEMENTED);
    };
    let (context, mut env) = env_now(vm)?;
    let n = env.power_modulo(&x, &y, &m);
    finish(vm, &context, &env, n)
}

pub fn this(o: &Object) -> &Number {
    number_of(o).expect("the receiver's type decides its state")
}

pub fn integer(vm: &mut Vm, o: &Object, rounding: Rounding) -> Result {
    to_int(vm, this(o), rounding)
}

pub fn round(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].is_undef() || args[1].is_none() {
        return integer(vm, &args[0], Rounding::HalfEven);
    }
    if !crate::types::int::is_int(&args[1]) {
        return Err(vm.type_error("optional arg must be an integer"));
    }
    let places = vm.index_i64(&args[1], Some(crate::native::Exc::OverflowError))?;
    let (context, mut env) = env_now(vm)?;
    let unit = Number::finite(false, 1u8.into(), places.saturating_neg());
    let n = env.quantize(this(&args[0]), &unit);
    finish(vm, &context, &env, n)
}

pub fn float(vm: &mut Vm, args: &[Object]) -> Result {
    let x = to_float(vm, this(&args[0]))?;
    Ok(Object::from_float(x))
}

pub fn complex(vm: &mut Vm, args: &[Object]) -> Result {
    let x = to_float(vm, this(&args[0]))?;
    Ok(crate::types::complex::new(vm, x, 0.0))
}
