//! Operators of `float` as methods.

use std::cmp::Ordering;

use crate::heap::Object;
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::int::{order_with_f64, to_big};
use crate::types::numbers::{big_to_f64, float_binary};
use crate::types::operators::{BinaryOp, CompareOp};

use super::{div_mod, to_f64};

/// The double of an operand that is a float or an int; `None` for any other object.
pub fn operand(vm: &mut Vm, o: &Object) -> Result<Option<f64>> {
    if let Some(x) = to_f64(o) {
        return Ok(Some(x));
    }
    match to_big(o) {
        Some(i) => big_to_f64(vm, &i).map(Some),
        None => Ok(None),
    }
}

/// Both operands, or `None`.
fn operands(vm: &mut Vm, a: &Object, b: &Object) -> Result<Option<(f64, f64)>> {
    let (Some(x), Some(y)) = (operand(vm, a)?, operand(vm, b)?) else { return Ok(None) };
    Ok(Some((x, y)))
}

fn binary(vm: &mut Vm, op: BinaryOp, a: &Object, b: &Object) -> Result {
    match operands(vm, a, b)? {
        Some((x, y)) => float_binary(vm, op, x, y),
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

macro_rules! binary {
    ($($plain:ident $reflected:ident $op:ident;)*) => {$(
        pub fn $plain(vm: &mut Vm, args: &[Object]) -> Result {
            binary(vm, BinaryOp::$op, &args[0], &args[1])
        }

        pub fn $reflected(vm: &mut Vm, args: &[Object]) -> Result {
            binary(vm, BinaryOp::$op, &args[1], &args[0])
        }
    )*};
}

binary! {
    add radd Add;
    sub rsub Sub;
    mul rmul Mul;
    truediv rtruediv TrueDiv;
    floordiv rfloordiv FloorDiv;
    modulo rmodulo Mod;
}

macro_rules! comparison {
    ($($name:ident $op:ident;)*) => {$(
        pub fn $name(_: &mut Vm, args: &[Object]) -> Result {
            Ok(compare(CompareOp::$op, &args[0], &args[1]))
        }
    )*};
}

comparison! { lt Lt; le Le; eq Eq; ne Ne; gt Gt; ge Ge; }

fn compare(op: CompareOp, a: &Object, b: &Object) -> Object {
    let Some(x) = to_f64(a) else { return Object::NOT_IMPLEMENTED };
    let order = match to_f64(b) {
        Some(y) => x.partial_cmp(&y),
        None => match to_big(b) {
            Some(i) => order_with_f64(&i, x).map(Ordering::reverse),
            None => return Object::NOT_IMPLEMENTED,
        },
    };
    // NaN is unlike everything.
    Object::from_bool(order.map_or(op == CompareOp::Ne, |o| op.holds(o)))
}

pub fn divmod(vm: &mut Vm, args: &[Object]) -> Result {
    pair(vm, &args[0], &args[1])
}

pub fn rdivmod(vm: &mut Vm, args: &[Object]) -> Result {
    pair(vm, &args[1], &args[0])
}

fn pair(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    let Some((x, y)) = operands(vm, a, b)? else { return Ok(Object::NOT_IMPLEMENTED) };
    if y == 0.0 {
        return Err(vm.zero_division("float divmod()"));
    }
    let (q, r) = div_mod(x, y);
    Ok(vm.tuple(vec![Object::from_float(q), Object::from_float(r)]))
}

pub fn pow(vm: &mut Vm, args: &[Object]) -> Result {
    power(vm, &args[0], &args[1], &args[2])
}

pub fn rpow(vm: &mut Vm, args: &[Object]) -> Result {
    power(vm, &args[1], &args[0], &args[2])
}

fn power(vm: &mut Vm, a: &Object, b: &Object, modulus: &Object) -> Result {
    if !modulus.is_undef() && !modulus.is_none() {
        let text = "pow() 3rd argument not allowed unless all arguments are integers";
        return Err(vm.type_error(text));
    }
    match operands(vm, a, b)? {
        Some((x, y)) => float_power(vm, x, y),
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

/// `x ** y`: complex for a fractional power of a negative number.
pub fn float_power(vm: &mut Vm, x: f64, y: f64) -> Result {
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(vm.zero_division("0.0 cannot be raised to a negative power"));
    }
    if x < 0.0 && x.is_finite() && y.is_finite() && y.fract() != 0.0 {
        return crate::types::complex::power(vm, (x, 0.0), (y, 0.0));
    }
    // Everything else is as IEEE 754 says.
    let r = x.powf(y);
    if r.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(out_of_range(vm));
    }
    Ok(Object::from_float(r))
}

/// OverflowError as the C library words it.
pub fn out_of_range(vm: &mut Vm) -> Raised {
    let class = vm.exc(Exc::OverflowError);
    let text = vm.str("Numerical result out of range");
    let e = vm.new_exception(&class, vec![Object::from_small(34), text]);
    vm.raise_instance(e)
}

pub fn neg(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_float(-value(&args[0])))
}

pub fn pos(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_float(value(&args[0])))
}

pub fn abs(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_float(value(&args[0]).abs()))
}

pub fn truth(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(value(&args[0]) != 0.0))
}

/// The double of a receiver.
pub fn value(o: &Object) -> f64 {
    to_f64(o).unwrap_or(0.0)
}
