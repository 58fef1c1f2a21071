//! Between decimals and the other numbers.

use std::borrow::Cow;
use std::cmp::Ordering;

use dashu_int::UBig;
use num_bigint::{BigInt, Sign};

use crate::heap::{Native, Object};
use crate::native::{Result, Vm};
use crate::types::complex::Complex;
use crate::types::int::{is_int, large, to_big, to_i64};
use crate::types::operators::CompareOp;

use super::decimal_type::{DECIMAL, Decimal};
use super::number::{Env, Number, Rounding, order, status, ten_to};
use super::signals::settle;
use super::{context, state, this_state};

/// A new decimal.
pub fn wrap(vm: &mut Vm, number: Number) -> Object {
    vm.heap.account((number.digits() / 2) as isize * (number.digits() > 64) as isize);
    vm.alloc_of(&DECIMAL, Native::new(Decimal { number }))
}

/// The result of an operation: a decimal, after the context has been told what happened.
#[inline]
pub fn finish(vm: &mut Vm, context: &Object, env: &Env, number: Number) -> Result {
    settle(vm, context, env.status)?;
    Ok(wrap(vm, number))
}

pub fn number_of(o: &Object) -> Option<&Number> {
    o.native::<Decimal>().map(|d| &d.number)
}

/// An integer object as an exact number.
pub fn from_int(o: &Object) -> Number {
    match to_i64(o) {
        Some(i) => Number::integer(i),
        None => from_big(&to_big(o).unwrap_or_default()),
    }
}

pub fn from_big(i: &BigInt) -> Number {
    Number::finite(i.sign() == Sign::Minus, large::to_ubig(i.magnitude()), 0)
}

/// A double as the exact number it is.
pub fn from_float(x: f64) -> Number {
    if x.is_nan() {
        return Number::nan().with_sign(x.is_sign_negative());
    }
    if x.is_infinite() {
        return Number::infinity(x < 0.0);
    }
    let negative = x.is_sign_negative();
    let bits = x.to_bits() & !(1 << 63);
    let (mantissa, exponent) = match bits >> 52 {
        0 => (bits, -1074),
        e => (bits & ((1 << 52) - 1) | 1 << 52, e as i64 - 1075),
    };
    if mantissa == 0 {
        return Number::zero(negative, 0);
    }
    let spare = i64::from(mantissa.trailing_zeros());
    let (mantissa, exponent) = (UBig::from(mantissa >> spare), exponent + spare);
    if exponent >= 0 {
        return Number::finite(negative, mantissa << exponent as usize, 0);
    }
    // m / 2**n = m * 5**n / 10**n
    let c = mantissa * UBig::from(5u8).pow(-exponent as usize);
    Number::finite(negative, c, exponent)
}

/// The number of an operand that is a decimal or an `int`; `None` for anything else.
pub fn operand<'a>(o: &'a Object) -> Option<Cow<'a, Number>> {
    if let Some(n) = number_of(o) {
        return Some(Cow::Borrowed(n));
    }
    is_int(o).then(|| Cow::Owned(from_int(o)))
}

/// As `operand`, or TypeError.
pub fn required<'a>(vm: &mut Vm, o: &'a Object) -> Result<Cow<'a, Number>> {
    if let Some(n) = operand(o) {
        return Ok(n);
    }
    let text = format!("conversion from {} to Decimal is not supported", vm.type_name(o));
    Err(vm.type_error(&text))
}

/// The integer part of a number, as an `int`; rounded as told.
pub fn to_int(vm: &mut Vm, n: &Number, rounding: Rounding) -> Result {
    if n.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer"));
    }
    if n.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer"));
    }
    let mut env = Env { rounding, ..Env::exact(context::room(vm)) };
    let whole = env.integral_value(n);
    let c = match env.scaled(&whole.coefficient, whole.exponent) {
        Some(c) if env.status & status::NO_MEMORY == 0 => c,
        _ => return Err(vm.memory_error()),
    };
    if let Ok(small) = i64::try_from(&c) {
        return Ok(vm.int(if n.negative { -small } else { small }));
    }
    Ok(vm.big_int(large::signed(n.negative, &c)))
}

/// The nearest double.
pub fn to_float(vm: &mut Vm, n: &Number) -> Result<f64> {
    if n.is_signaling() {
        return Err(vm.value_error("cannot convert signaling NaN to float"));
    }
    if n.is_nan() {
        return Ok(if n.negative { -f64::NAN } else { f64::NAN });
    }
    // Rust reads decimal text rounded right; "inf" is what it writes for infinity.
    let text = if n.is_infinite() {
        format!("{}inf", if n.negative { "-" } else { "" })
    } else {
        format!("{}{}e{}", if n.negative { "-" } else { "" }, n.digit_text(), n.exponent)
    };
    Ok(text.parse().unwrap_or(f64::NAN))
}

/// Numerator and denominator of a finite number, without common factors; the sign apart.
pub fn ratio(vm: &mut Vm, n: &Number) -> Result<(UBig, UBig)> {
    if n.exponent.abs() > context::room(vm) {
        return Err(vm.memory_error());
    }
    if n.exponent >= 0 || n.coefficient.is_zero() {
        return Ok((&n.coefficient * ten_to(n.exponent).as_ref(), UBig::ONE));
    }
    // Only twos and fives can be common.
    let mut twos = (-n.exponent) as usize;
    let shared = n.coefficient.trailing_zeros().unwrap_or(0).min(twos);
    let mut c = &n.coefficient >> shared;
    twos -= shared;
    let mut fives = (-n.exponent) as usize;
    let mut step = fives.next_power_of_two();
    while step > 0 {
        if step <= fives {
            let (q, r) = super::number::div_rem(&c, &UBig::from(5u8).pow(step));
            if r.is_zero() {
                (c, fives) = (q, fives - step);
            }
        }
        // A power that divides once may do so again only at its own size.
        step /= 2;
    }
    Ok((c, UBig::from(5u8).pow(fives) << twos))
}

const MODULUS: u64 = (1 << 61) - 1;

fn power_mod(mut base: u64, mut exp: u64) -> u64 {
    let times = |a: u64, b: u64| (u128::from(a) * u128::from(b) % u128::from(MODULUS)) as u64;
    let mut r = 1;
    while exp > 0 {
        if exp & 1 == 1 {
            r = times(r, base);
        }
        base = times(base, base);
        exp >>= 1;
    }
    r
}

/// The hash of a finite number: that of any equal number.
pub fn hash(n: &Number) -> i64 {
    // The inverse of ten is 10**(p - 2).
    let ten = if n.exponent >= 0 { 10 } else { power_mod(10, MODULUS - 2) };
    let scale = power_mod(ten, n.exponent.unsigned_abs());
    let c: u64 = &n.coefficient % MODULUS;
    let h = (u128::from(c) * u128::from(scale) % u128::from(MODULUS)) as i64;
    match if n.negative { -h } else { h } {
        -1 => -2,
        h => h,
    }
}

/// How a decimal compares with any object; `NotImplemented` if that is no number known here.
pub fn compare(vm: &mut Vm, a: &Object, b: &Object, op: CompareOp) -> Result {
    let Some(x) = number_of(a) else { return Ok(Object::NOT_IMPLEMENTED) };
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    let context = super::current::current(vm)?;
    let mut x = Cow::Borrowed(x);
    let y: Cow<'_, Number> = if let Some(y) = operand(b) {
        y
    } else if let Some(f) = real_part(b, equality) {
        if equality {
            let flags = &context::this(&context).flags;
            flags.set(flags.get() | status::FLOAT_OPERATION);
        } else {
            settle(vm, &context, status::FLOAT_OPERATION)?;
        }
        Cow::Owned(from_float(f))
    } else {
        let state = state(vm)?;
        if !vm.isinstance(b, &this_state(&state).rational)? {
            return Ok(Object::NOT_IMPLEMENTED);
        }
        let denominator = vm.getattr_str(b, "denominator")?;
        let numerator = vm.getattr_str(b, "numerator")?;
        if !is_int(&denominator) || !is_int(&numerator) {
            return Ok(Object::NOT_IMPLEMENTED);
        }
        if x.is_finite() {
            let mut env = Env::exact(context::room(vm));
            x = Cow::Owned(env.multiply(&x, &from_int(&denominator)));
        }
        Cow::Owned(from_int(&numerator))
    };
    if x.is_nan() || y.is_nan() {
        if !equality || x.is_signaling() || y.is_signaling() {
            settle(vm, &context, status::INVALID_OPERATION)?;
        }
        return Ok(Object::from_bool(op == CompareOp::Ne));
    }
    let o = order(&x, &y);
    Ok(Object::from_bool(match op {
        CompareOp::Eq => o == Ordering::Equal,
        CompareOp::Ne => o != Ordering::Equal,
        _ => op.holds(o),
    }))
}

/// The double of a `float`; for equality, of a `complex` without imaginary part too.
fn real_part(o: &Object, equality: bool) -> Option<f64> {
    if let Some(x) = crate::types::float::to_f64(o) {
        return Some(x);
    }
    let c = o.get::<Complex>().filter(|c| equality && c.im == 0.0)?;
    Some(c.re)
}
