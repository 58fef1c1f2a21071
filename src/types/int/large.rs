//! Operations on integers of thousands of digits, by way of `dashu`'s big integers, whose
//! multiplication, division, roots and conversions to text stay below quadratic time at any size.
//! Carrying a number over costs a copy, so the small ones stay where they are.

use dashu_int::UBig;
use dashu_int::ops::{DivRem, Gcd, SquareRoot};
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{Pow, Signed, ToPrimitive, Zero};

use crate::native::{Exc, Result, Vm};

/// Bits from which on the way round is worth it: for products, for quotients and the rest.
const LARGE_PRODUCT: u64 = 1 << 17;
const LARGE: u64 = 1 << 12;

/// Bits of results that are made in a second, roughly; what `--max-time` is held against, because an
/// operation on integers cannot be stopped in the middle.
const BITS_PER_SECOND: f64 = 5e7;

pub fn to_ubig(i: &BigUint) -> UBig {
    match i.to_u128() {
        Some(small) => UBig::from(small),
        None => UBig::from_le_bytes(&i.to_bytes_le()),
    }
}

pub fn from_ubig(i: &UBig) -> BigUint {
    match u128::try_from(i) {
        Ok(small) => BigUint::from(small),
        Err(_) => BigUint::from_bytes_le(&i.to_le_bytes()),
    }
}

/// With a sign put to it.
pub fn signed(negative: bool, i: &UBig) -> BigInt {
    BigInt::from_biguint(if negative { Sign::Minus } else { Sign::Plus }, from_ubig(i))
}

/// May a result of so many bits be made? It has to fit into memory, and into the time there is.
pub fn afford(vm: &mut Vm, bits: u64) -> Result<()> {
    if bits < 1 << 20 {
        return Ok(());
    }
    vm.reserve(usize::try_from(bits / 4).unwrap_or(usize::MAX / 2))?;
    let Some(limit) = vm.limits.time else { return Ok(()) };
    let left = limit.saturating_sub(vm.limits.started.elapsed());
    if bits as f64 / BITS_PER_SECOND <= left.as_secs_f64() {
        return Ok(());
    }
    let text = format!("an integer of {bits} bits would take longer than the time limit");
    Err(vm.error(Exc::TimeoutError, &text))
}

pub fn multiply(x: &BigInt, y: &BigInt) -> BigInt {
    if x.bits().min(y.bits()) < LARGE_PRODUCT {
        return x * y;
    }
    let negative = x.is_negative() != y.is_negative();
    let product = if x == y {
        to_ubig(x.magnitude()).sqr()
    } else {
        to_ubig(x.magnitude()) * to_ubig(y.magnitude())
    };
    signed(negative, &product)
}

/// Floor quotient and modulo; the divisor is not zero.
pub fn div_mod(x: &BigInt, y: &BigInt) -> (BigInt, BigInt) {
    if y.bits() < LARGE || x.bits() < y.bits() + LARGE {
        return x.div_mod_floor(y);
    }
    let (q, r) = to_ubig(x.magnitude()).div_rem(&to_ubig(y.magnitude()));
    let opposite = x.is_negative() != y.is_negative();
    let (mut q, mut r) = (signed(opposite, &q), signed(x.is_negative(), &r));
    if opposite && !r.is_zero() {
        q -= 1;
        r += y;
    }
    (q, r)
}

pub fn power(x: &BigInt, e: u32) -> BigInt {
    if x.bits().saturating_mul(u64::from(e)) < LARGE_PRODUCT {
        return Pow::pow(x, e);
    }
    let negative = x.is_negative() && e % 2 == 1;
    signed(negative, &to_ubig(x.magnitude()).pow(e as usize))
}

pub fn gcd(x: &BigInt, y: &BigInt) -> BigInt {
    if x.bits().min(y.bits()) < LARGE / 4 {
        return x.gcd(y);
    }
    signed(false, &to_ubig(x.magnitude()).gcd(&to_ubig(y.magnitude())))
}

/// The integer part of the square root of what is not negative.
pub fn sqrt(x: &BigInt) -> BigInt {
    if x.bits() < LARGE {
        return x.sqrt();
    }
    signed(false, &to_ubig(x.magnitude()).sqrt())
}

/// In decimal digits.
pub fn decimal(x: &BigUint) -> String {
    if x.bits() < LARGE { x.to_string() } else { to_ubig(x).to_string() }
}

/// From digit values, the highest first.
pub fn from_digits(digits: &[u8], radix: u32) -> BigUint {
    if digits.len() < 1000 || radix.is_power_of_two() {
        return BigUint::from_radix_be(digits, radix).unwrap_or_default();
    }
    let text: String =
        digits.iter().map(|d| char::from_digit(u32::from(*d), radix).unwrap_or('0')).collect();
    UBig::from_str_radix(&text, radix).map(|i| from_ubig(&i)).unwrap_or_default()
}

/// From text that is known to be an integer: digits, perhaps with a minus sign.
pub fn from_text(text: &str, radix: u32) -> BigInt {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let values: Vec<u8> = digits.chars().map(|c| c.to_digit(radix).unwrap_or(0) as u8).collect();
    let sign = if negative { Sign::Minus } else { Sign::Plus };
    BigInt::from_biguint(sign, from_digits(&values, radix))
}
