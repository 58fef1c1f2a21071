//! Operators of `int` as methods; the arithmetic is `types/numbers.rs`.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::numbers::int_binary;
use crate::types::operators::{BinaryOp, CompareOp};

use super::construct::exact;
use super::{from_big, is_int, large, to_big, to_i64};

/// Defines the function of a binary operator and of its reflection.
macro_rules! binary {
    ($($plain:ident $reflected:ident $op:ident;)*) => {$(
        pub fn $plain(vm: &mut Vm, args: &[Object]) -> Result {
            int_binary(vm, BinaryOp::$op, &args[0], &args[1])
        }

        pub fn $reflected(vm: &mut Vm, args: &[Object]) -> Result {
            int_binary(vm, BinaryOp::$op, &args[1], &args[0])
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
    lshift rlshift LShift;
    rshift rrshift RShift;
    and rand And;
    or ror Or;
    xor rxor Xor;
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
    let order = match (to_i64(a), to_i64(b)) {
        (Some(x), Some(y)) => x.cmp(&y),
        _ => match (to_big(a), to_big(b)) {
            (Some(x), Some(y)) => x.cmp(&y),
            _ => return Object::NOT_IMPLEMENTED,
        },
    };
    Object::from_bool(op.holds(order))
}

pub fn divmod(vm: &mut Vm, args: &[Object]) -> Result {
    div_mod(vm, &args[0], &args[1])
}

pub fn rdivmod(vm: &mut Vm, args: &[Object]) -> Result {
    div_mod(vm, &args[1], &args[0])
}

/// Floor quotient and modulo as a tuple.
pub fn div_mod(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    let (Some(x), Some(y)) = (to_big(a), to_big(b)) else {
        return Ok(Object::NOT_IMPLEMENTED);
    };
    if y.is_zero() {
        return Err(vm.zero_division("integer division or modulo by zero"));
    }
    let (q, r) = large::div_mod(&x, &y);
    let pair = vec![from_big(&vm.heap, q), from_big(&vm.heap, r)];
    Ok(vm.tuple(pair))
}

pub fn pow(vm: &mut Vm, args: &[Object]) -> Result {
    power(vm, &args[0], &args[1], &args[2])
}

pub fn rpow(vm: &mut Vm, args: &[Object]) -> Result {
    power(vm, &args[1], &args[0], &args[2])
}

/// `pow(a, b, modulus)`; without a modulus it is `None` or omitted.
pub fn power(vm: &mut Vm, a: &Object, b: &Object, modulus: &Object) -> Result {
    if !is_int(a) || !is_int(b) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    if modulus.is_undef() || modulus.is_none() {
        return int_binary(vm, BinaryOp::Pow, a, b);
    }
    if let (Some(x), Some(e), Some(m)) = (a.small_int(), b.small_int(), modulus.small_int())
        && e >= 0
        && m > 0
    {
        return Ok(Object::from_small(small_modular_power(x, e, m)));
    }
    let (Some(x), Some(e), Some(m)) = (to_big(a), to_big(b), to_big(modulus)) else {
        return Ok(Object::NOT_IMPLEMENTED);
    };
    if m.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    match modular_power(x, e, &m) {
        Some(r) => Ok(from_big(&vm.heap, r)),
        None => Err(vm.value_error("base is not invertible for the given modulus")),
    }
}

/// `x ** e % m` of integers of the word, by squaring; `e` is not negative and `m` is above 0.
fn small_modular_power(x: i64, e: i64, m: i64) -> i64 {
    let modulus = i128::from(m);
    let (mut base, mut e) = (i128::from(x).rem_euclid(modulus), e);
    let mut r = 1 % modulus;
    while e > 0 {
        if e & 1 == 1 {
            r = r * base % modulus;
        }
        base = base * base % modulus;
        e >>= 1;
    }
    r as i64
}

/// The result has the sign of the modulus; `None` when a negative power needs an inverse that is
/// not there.
fn modular_power(x: BigInt, e: BigInt, m: &BigInt) -> Option<BigInt> {
    let size = m.abs();
    if size.magnitude().to_u32() == Some(1) {
        return Some(BigInt::zero());
    }
    let base = if e.is_negative() { x.modinv(&size)? } else { x.mod_floor(&size) };
    let r = base.modpow(&e.abs(), &size);
    Some(if m.is_negative() && !r.is_zero() { r + m } else { r })
}

pub fn neg(vm: &mut Vm, args: &[Object]) -> Result {
    match to_i64(&args[0]).and_then(i64::checked_neg) {
        Some(i) => Ok(vm.int(i)),
        None => Ok(from_big(&vm.heap, -to_big(&args[0]).unwrap_or_default())),
    }
}

pub fn pos(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(exact(vm, &args[0]))
}

pub fn abs(vm: &mut Vm, args: &[Object]) -> Result {
    match to_i64(&args[0]).and_then(i64::checked_abs) {
        Some(i) => Ok(vm.int(i)),
        None => Ok(from_big(&vm.heap, to_big(&args[0]).unwrap_or_default().abs())),
    }
}

pub fn invert(vm: &mut Vm, args: &[Object]) -> Result {
    match to_i64(&args[0]) {
        Some(i) => Ok(vm.int(!i)),
        None => Ok(from_big(&vm.heap, !to_big(&args[0]).unwrap_or_default())),
    }
}

pub fn truth(_: &mut Vm, args: &[Object]) -> Result {
    let zero = to_big(&args[0]).is_some_and(|i| i.sign() == Sign::NoSign);
    Ok(Object::from_bool(!zero))
}
