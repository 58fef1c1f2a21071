//! Methods of `complex`.

use std::cmp::Ordering;

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};
use crate::types::float;
use crate::types::format::decimal::{Mode, Style, write};
use crate::types::format::{format_complex, spec_argument};
use crate::types::hash::hash_float;
use crate::types::int::{order_with_f64, to_big};

use super::arithmetic::{Pair, divide, modulus, multiply, power};
use super::{Complex, new};

fn value(o: &Object) -> Pair {
    let c = o.expect::<Complex>();
    (c.re, c.im)
}

/// An operand that is a complex number, a float or an int.
fn operand(vm: &mut Vm, o: &Object) -> Result<Option<Pair>> {
    match o.get::<Complex>() {
        Some(c) => Ok(Some((c.re, c.im))),
        None => Ok(float::operand(vm, o)?.map(|x| (x, 0.0))),
    }
}

fn binary(vm: &mut Vm, a: &Object, b: &Object, f: fn(&mut Vm, Pair, Pair) -> Result) -> Result {
    let (Some(x), Some(y)) = (operand(vm, a)?, operand(vm, b)?) else {
        return Ok(Object::NOT_IMPLEMENTED);
    };
    f(vm, x, y)
}

macro_rules! binary {
    ($($plain:ident $reflected:ident $f:expr;)*) => {$(
        pub fn $plain(vm: &mut Vm, args: &[Object]) -> Result {
            binary(vm, &args[0], &args[1], $f)
        }

        pub fn $reflected(vm: &mut Vm, args: &[Object]) -> Result {
            binary(vm, &args[1], &args[0], $f)
        }
    )*};
}

binary! {
    add radd |vm, a, b| Ok(new(vm, a.0 + b.0, a.1 + b.1));
    sub rsub |vm, a, b| Ok(new(vm, a.0 - b.0, a.1 - b.1));
    mul rmul |vm, a, b| {
        let r = multiply(a, b);
        Ok(new(vm, r.0, r.1))
    };
    truediv rtruediv |vm, a, b| match divide(a, b) {
        Some(r) => Ok(new(vm, r.0, r.1)),
        None => Err(vm.zero_division("complex division by zero")),
    };
}

pub fn pow(vm: &mut Vm, args: &[Object]) -> Result {
    power_modulo(vm, &args[0], &args[1], &args[2])
}

pub fn rpow(vm: &mut Vm, args: &[Object]) -> Result {
    power_modulo(vm, &args[1], &args[0], &args[2])
}

/// The power of two numbers; there is no such thing with a modulus.
fn power_modulo(vm: &mut Vm, a: &Object, b: &Object, modulus: &Object) -> Result {
    if modulus.is_undef() || modulus.is_none() {
        return binary(vm, a, b, power);
    }
    binary(vm, a, b, |vm, _, _| Err(vm.value_error("complex modulo")))
}

/// `None` for foreign operands.
fn equal(a: Pair, o: &Object) -> Option<bool> {
    if let Some(c) = o.get::<Complex>() {
        return Some(a.0 == c.re && a.1 == c.im);
    }
    if let Some(x) = float::to_f64(o) {
        return Some(a.0 == x && a.1 == 0.0);
    }
    let i = to_big(o)?;
    Some(a.1 == 0.0 && order_with_f64(&i, a.0) == Some(Ordering::Equal))
}

pub fn eq(_: &mut Vm, args: &[Object]) -> Result {
    Ok(equal(value(&args[0]), &args[1]).map_or(Object::NOT_IMPLEMENTED, Object::from_bool))
}

pub fn ne(_: &mut Vm, args: &[Object]) -> Result {
    let equal = equal(value(&args[0]), &args[1]);
    Ok(equal.map_or(Object::NOT_IMPLEMENTED, |e| Object::from_bool(!e)))
}

pub fn unordered(_: &mut Vm, _: &[Object]) -> Result {
    Ok(Object::NOT_IMPLEMENTED)
}

pub fn neg(vm: &mut Vm, args: &[Object]) -> Result {
    let a = value(&args[0]);
    Ok(new(vm, -a.0, -a.1))
}

pub fn pos(vm: &mut Vm, args: &[Object]) -> Result {
    let a = value(&args[0]);
    Ok(new(vm, a.0, a.1))
}

pub fn conjugate(vm: &mut Vm, args: &[Object]) -> Result {
    let a = value(&args[0]);
    Ok(new(vm, a.0, -a.1))
}

pub fn abs(vm: &mut Vm, args: &[Object]) -> Result {
    let a = value(&args[0]);
    let r = modulus(a);
    if r.is_infinite() && a.0.is_finite() && a.1.is_finite() {
        return Err(vm.overflow_error("absolute value too large"));
    }
    Ok(Object::from_float(r))
}

pub fn truth(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(value(&args[0]) != (0.0, 0.0)))
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let a = value(&args[0]);
    let h = hash_float(a.0).wrapping_add(hash_float(a.1).wrapping_mul(1_000_003)) as i64;
    Ok(vm.int(if h == -1 { -2 } else { h }))
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.str(&text(value(&args[0]))))
}

/// As `repr` writes it.
pub fn text(a: Pair) -> String {
    let part = |x| write(x, Mode::Repr, Style::default());
    let im = part(a.1);
    if a.0 == 0.0 && a.0.is_sign_positive() {
        return format!("{im}j");
    }
    let sign = if im.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{im}j)", part(a.0))
}

pub fn format_(vm: &mut Vm, args: &[Object]) -> Result {
    let spec = spec_argument(vm, &args[1])?;
    if spec.expect::<Str>().is_empty() {
        return vm.to_str(&args[0]);
    }
    let name = vm.type_name(&args[0]);
    let a = value(&args[0]);
    format_complex(vm, a.0, a.1, &spec, &name)
}

pub fn getnewargs(vm: &mut Vm, args: &[Object]) -> Result {
    let a = value(&args[0]);
    Ok(vm.tuple(vec![Object::from_float(a.0), Object::from_float(a.1)]))
}
