//! Decimal numbers and what can be done with them, without any interpreter: the General Decimal
//! Arithmetic Specification 1.70 over a big integer coefficient.
//!
//! Every operation takes an [`Env`], which says how to round and how far exponents go, and which
//! collects the conditions that came up. A number is not bound to a precision: only results are.

mod arithmetic;
mod compare;
mod divide;
mod env;
mod exponential;
mod logical;
mod neighbour;
mod power;
mod quantize;
mod text;

pub use compare::order;
pub use env::{Env, Rounding, status};
pub use text::parse;

use std::borrow::Cow;

use dashu_int::UBig;
use dashu_int::ops::BitTest;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Finite,
    Infinite,
    /// A quiet NaN; its payload is the coefficient.
    NaN,
    SignalingNaN,
}

/// `(-1)**negative * coefficient * 10**exponent`, an infinity or a NaN.
#[derive(Clone, Debug)]
pub struct Number {
    pub negative: bool,
    pub kind: Kind,
    pub coefficient: UBig,
    pub exponent: i64,
}

/// Bounds of contexts, as on every 64-bit platform.
pub const MAX_PREC: i64 = 999_999_999_999_999_999;
pub const MAX_EMAX: i64 = 999_999_999_999_999_999;
pub const MIN_EMIN: i64 = -999_999_999_999_999_999;
pub const MIN_ETINY: i64 = MIN_EMIN - (MAX_PREC - 1);

impl Number {
    pub fn finite(negative: bool, coefficient: UBig, exponent: i64) -> Number {
        Number { negative, kind: Kind::Finite, coefficient, exponent }
    }

    pub fn integer(i: i64) -> Number {
        Number::finite(i < 0, UBig::from(i.unsigned_abs()), 0)
    }

    pub fn zero(negative: bool, exponent: i64) -> Number {
        Number::finite(negative, UBig::ZERO, exponent)
    }

    pub fn infinity(negative: bool) -> Number {
        Number { negative, kind: Kind::Infinite, coefficient: UBig::ZERO, exponent: 0 }
    }

    pub fn nan() -> Number {
        Number { negative: false, kind: Kind::NaN, coefficient: UBig::ZERO, exponent: 0 }
    }

    pub fn is_finite(&self) -> bool {
        self.kind == Kind::Finite
    }

    pub fn is_infinite(&self) -> bool {
        self.kind == Kind::Infinite
    }

    pub fn is_nan(&self) -> bool {
        matches!(self.kind, Kind::NaN | Kind::SignalingNaN)
    }

    pub fn is_signaling(&self) -> bool {
        self.kind == Kind::SignalingNaN
    }

    /// A finite zero.
    pub fn is_zero(&self) -> bool {
        self.is_finite() && self.coefficient.is_zero()
    }

    /// Digits of the coefficient; zero has one.
    pub fn digits(&self) -> i64 {
        digits(&self.coefficient)
    }

    /// The exponent of the first digit.
    pub fn adjusted(&self) -> i64 {
        self.exponent + self.digits() - 1
    }

    pub fn with_sign(mut self, negative: bool) -> Number {
        self.negative = negative;
        self
    }

    /// Is it a finite whole number, however it is written?
    pub fn is_integral(&self) -> bool {
        self.is_finite()
            && (self.exponent >= 0
                || self.coefficient.is_zero()
                || trailing_zeros(&self.coefficient, -self.exponent) >= -self.exponent)
    }

    /// Is this whole number odd?
    pub fn is_odd(&self) -> bool {
        if self.exponent > 0 || -self.exponent >= self.digits() {
            return false;
        }
        let whole = &self.coefficient / ten_to(-self.exponent).as_ref();
        whole.bit(0)
    }
}

/// Powers of ten that fit two machine words.
static POWERS: [u128; 39] = {
    let mut table = [1u128; 39];
    let mut i = 1;
    while i < 39 {
        table[i] = table[i - 1] * 10;
        i += 1;
    }
    table
};

/// `10**n` for a small `n`.
pub fn small_power(n: i64) -> Option<u128> {
    usize::try_from(n).ok().and_then(|n| POWERS.get(n)).copied()
}

/// `10**n`; the caller has bounded `n`. A negative `n` counts as 0.
pub fn ten_to(n: i64) -> Cow<'static, UBig> {
    Cow::Owned(match small_power(n.max(0)) {
        Some(p) => UBig::from(p),
        None => UBig::from(5u8).pow(n as usize) << n as usize,
    })
}

/// How many decimal digits a coefficient has; 1 for zero.
pub fn digits(c: &UBig) -> i64 {
    if let Ok(small) = u64::try_from(c) {
        return small.checked_ilog10().map_or(1, |n| i64::from(n) + 1);
    }
    if let Ok(small) = u128::try_from(c) {
        return i64::from(small.ilog10()) + 1;
    }
    // c is in 2**(bits - 1) .. 2**bits, so the count is the one of either end.
    const LOG: f64 = std::f64::consts::LOG10_2;
    let bits = c.bit_len();
    let low = (bits - 1) as f64 * LOG;
    let mut count = (low - 1e-6).floor() as i64 + 1;
    if (bits as f64 * LOG + 1e-6).floor() as i64 + 1 == count {
        return count;
    }
    while c >= ten_to(count).as_ref() {
        count += 1;
    }
    count
}

/// Zeros at the end of a coefficient that is not zero, counted up to `most`.
pub fn trailing_zeros(c: &UBig, most: i64) -> i64 {
    if most <= 0 {
        return 0;
    }
    if let Ok(mut small) = u128::try_from(c) {
        let mut n = 0;
        while n < most && small % 10 == 0 && small != 0 {
            small /= 10;
            n += 1;
        }
        return n;
    }
    // Each decimal zero is a binary one too, which bounds the search cheaply.
    let most = most.min(c.trailing_zeros().unwrap_or(0) as i64);
    let mut step = 1;
    while step < most {
        step *= 2;
    }
    let (mut found, mut rest) = (0, c.clone());
    while step > 0 {
        if found + step <= most {
            let (q, r) = div_rem(&rest, ten_to(step).as_ref());
            if r.is_zero() {
                (found, rest) = (found + step, q);
            }
        }
        step /= 2;
    }
    found
}

/// Quotient and remainder; the divisor is not zero.
pub fn div_rem(a: &UBig, b: &UBig) -> (UBig, UBig) {
    if let (Ok(x), Ok(y)) = (u64::try_from(a), u64::try_from(b)) {
        return (UBig::from(x / y), UBig::from(x % y));
    }
    dashu_int::ops::DivRem::div_rem(a, b)
}
