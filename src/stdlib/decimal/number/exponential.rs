//! `exp`, `ln`, `log10`: rounded right, ties to even, in every precision.
//!
//! They are computed in binary fixed point with a few digits more than wanted. If the digits beyond
//! the precision are so close to a tie that the error could decide, it is done again with more.

use dashu_int::ops::{BitTest, UnsignedAbs};
use dashu_int::{IBig, UBig};

use super::env::{cut, status};
use super::{Env, Number, Rounding, order, ten_to};

/// Bits for so many decimal digits, and some to spare.
fn bits_for(digits: i64) -> usize {
    (digits as f64 * std::f64::consts::LOG2_10) as usize + 40
}

/// The inverse hyperbolic tangent of `1/n`, with `w` binary places.
fn atanh_inverse(n: u32, w: usize) -> UBig {
    let mut power = (UBig::ONE << w) / n;
    let mut sum = power.clone();
    let mut k = 1u32;
    while !power.is_zero() {
        power /= n * n;
        k += 2;
        sum += &power / k;
    }
    sum
}

/// The natural logarithm of ten, with `w` binary places.
fn ln_ten(w: usize) -> UBig {
    let v = w + 16;
    let sum =
        atanh_inverse(31, v) * 46u8 + atanh_inverse(49, v) * 34u8 + atanh_inverse(161, v) * 20u8;
    sum >> 16usize
}

/// `e**x` for `x` in 0..3, both with `w` binary places: a Taylor series for an argument halved a
/// number of times, squared as often.
fn exp_fixed(x: &UBig, w: usize) -> UBig {
    let halvings = (w as f64).sqrt() as usize / 2 + 2;
    let v = w + 2 * halvings + 24;
    let t = (x << (v - w)) >> halvings;
    let mut sum = UBig::ONE << v;
    let mut term = sum.clone();
    let mut k = 1u32;
    while !term.is_zero() {
        term = (term * &t) >> v;
        term /= k;
        sum += &term;
        k += 1;
    }
    for _ in 0..halvings {
        sum = (&sum * &sum) >> v;
    }
    sum >> (v - w)
}

/// The natural logarithm of `x` in 1..10, both with `w` binary places: Halley's iteration on
/// `exp_fixed`, each step with three times the bits.
fn ln_fixed(x: &UBig, w: usize) -> UBig {
    let mut steps = vec![w];
    let mut bits = w;
    while bits > 48 {
        bits = bits / 3 + 8;
        steps.push(bits);
    }
    let top = u64::try_from(&(x >> (w.saturating_sub(56)))).unwrap_or(u64::MAX);
    let start = (top as f64 / 2f64.powi(w.min(56) as i32)).ln();
    let mut at = 52usize;
    let mut y = UBig::from((start.max(0.0) * 2f64.powi(52)) as u64);
    for bits in steps.into_iter().rev() {
        y = if bits >= at { y << (bits - at) } else { y >> (at - bits) };
        at = bits;
        let x = x >> (w - bits);
        let e = exp_fixed(&y, bits);
        let difference = IBig::from(x.clone()) - IBig::from(e.clone());
        let step = (difference << (bits + 1)) / IBig::from(x + e);
        y = UBig::try_from(IBig::from(y) + step).unwrap_or(UBig::ZERO);
    }
    y
}

/// Do coefficients within ten units of `c` all round to the same `prec` digits?
fn decided(c: &UBig, prec: i64) -> bool {
    let env = Env { rounding: Rounding::HalfEven, ..Env::exact(i64::MAX) };
    let drop = super::digits(c) - prec;
    if drop <= 2 || c < &UBig::from(10u8) {
        return false;
    }
    let rounded = |c: &UBig| {
        let (mut q, rest) = cut(c, drop);
        if env.rounds_up(false, &q, rest) {
            q += 1u8;
        }
        q
    };
    rounded(&(c - 10u8)) == rounded(&(c + 10u8))
}

impl Env {
    /// Computes with more and more digits until the rounding is decided. `attempt` gets the number
    /// of extra digits.
    fn until_decided(&mut self, attempt: impl Fn(i64) -> Number) -> Number {
        let mut extra = 8;
        let n = loop {
            if (self.prec + extra).saturating_mul(4) > self.room {
                return self.invalid(status::NO_MEMORY);
            }
            let n = attempt(extra);
            if decided(&n.coefficient, self.prec) {
                break n;
            }
            extra *= 2;
        };
        self.raise(status::INEXACT | status::ROUNDED);
        self.finish_half_even(n)
    }

    pub(super) fn finish_half_even(&mut self, n: Number) -> Number {
        let mut env = self.with_rounding(Rounding::HalfEven);
        let n = env.finish(n);
        self.status |= env.status;
        n
    }

    /// The number one written with all digits of the precision: what rounds to it.
    pub(super) fn inexact_one(&mut self) -> Number {
        match self.scaled(&UBig::ONE, self.prec - 1) {
            Some(c) => {
                self.raise(status::INEXACT | status::ROUNDED);
                Number::finite(false, c, 1 - self.prec)
            }
            None => Number::nan(),
        }
    }

    pub fn exp(&mut self, a: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        if a.is_infinite() {
            return if a.negative { Number::zero(false, 0) } else { Number::infinity(false) };
        }
        if a.is_zero() {
            return Number::integer(1);
        }
        if a.adjusted() > 20 {
            let far = 3 * super::MAX_EMAX;
            let n = Number::finite(false, UBig::ONE, if a.negative { -far } else { far });
            return self.finish_half_even(n);
        }
        if a.adjusted() < -self.prec - 1 {
            let one = self.inexact_one();
            return self.finish_half_even(one);
        }
        let prec = self.prec;
        self.until_decided(|extra| exp_digits(a, prec + extra))
    }

    pub fn ln(&mut self, a: &Number) -> Number {
        if let Some(n) = self.logarithm_of_special(a) {
            return n;
        }
        if order(a, &Number::integer(1)).is_eq() {
            return Number::zero(false, 0);
        }
        let digits = self.prec + lost_digits(a);
        self.until_decided(|extra| {
            let places = digits + extra;
            let (negative, l, w) = ln_binary(a, places);
            let c = (l * ten_to(places).as_ref()) >> w;
            Number::finite(negative, c, -places)
        })
    }

    pub fn log10(&mut self, a: &Number) -> Number {
        if let Some(n) = self.logarithm_of_special(a) {
            return n;
        }
        let zeros = a.digits() - 1;
        if super::trailing_zeros(&a.coefficient, zeros) == zeros
            && cut(&a.coefficient, zeros).0.is_one()
        {
            return self.finish_half_even(Number::integer(a.adjusted()));
        }
        let digits = self.prec + lost_digits(a) + 1;
        self.until_decided(|extra| {
            let places = digits + extra;
            let (negative, l, w) = ln_binary(a, places);
            let c = (l * ten_to(places).as_ref()) / ln_ten(w);
            Number::finite(negative, c, -places)
        })
    }

    fn logarithm_of_special(&mut self, a: &Number) -> Option<Number> {
        if let Some(nan) = self.propagate(&[a]) {
            return Some(nan);
        }
        if a.is_zero() {
            return Some(Number::infinity(true));
        }
        if a.negative {
            return Some(self.invalid(status::INVALID_OPERATION));
        }
        a.is_infinite().then(|| Number::infinity(false))
    }
}

/// Zeros in front of the first digit of the logarithm of a number close to 1.
fn lost_digits(a: &Number) -> i64 {
    let adjusted = a.adjusted();
    if adjusted != 0 && adjusted != -1 {
        return 1;
    }
    let unit = ten_to(-a.exponent);
    let distance = if a.coefficient > *unit {
        &a.coefficient - unit.as_ref()
    } else {
        unit.as_ref() - &a.coefficient
    };
    (1 - (super::digits(&distance) - 1 + a.exponent)).max(1)
}

/// A finite number with `w` binary places.
fn binary(a: &Number, w: usize) -> UBig {
    if a.exponent >= 0 {
        (&a.coefficient * ten_to(a.exponent).as_ref()) << w
    } else {
        (&a.coefficient << w) / ten_to(-a.exponent).as_ref()
    }
}

/// `e**a` to `places` digits after the first.
fn exp_digits(a: &Number, places: i64) -> Number {
    let w = bits_for(places + a.adjusted().max(0) + 4);
    let ten = IBig::from(ln_ten(w));
    let x = IBig::from(binary(a, w));
    let x = if a.negative { -x } else { x };
    // a = k ln 10 + r, with r from 0 to ln 10
    let (k, r) = dashu_int::ops::DivRemEuclid::div_rem_euclid(x, ten);
    let k = i64::try_from(&k).unwrap_or(if a.negative { i64::MIN / 4 } else { i64::MAX / 4 });
    let y = exp_fixed(&r, w);
    let c = (y * ten_to(places).as_ref()) >> w;
    Number::finite(false, c, k.saturating_sub(places))
}

/// The natural logarithm of a positive number: sign, magnitude, and how many binary places that has.
fn ln_binary(a: &Number, places: i64) -> (bool, UBig, usize) {
    let w = bits_for(places + 24);
    let adjusted = a.adjusted();
    let mantissa = Number { exponent: a.exponent - adjusted, ..a.clone() };
    let x = binary(&mantissa, w).max(UBig::ONE << w);
    let sum = IBig::from(ln_fixed(&x, w)) + IBig::from(ln_ten(w)) * adjusted;
    let negative = sum < IBig::ZERO;
    let magnitude = sum.unsigned_abs();
    debug_assert!(magnitude.bit_len() < w + 64);
    (negative, magnitude, w)
}
