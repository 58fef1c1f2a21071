//! Square root and power.

use std::cmp::Ordering;

use dashu_int::UBig;
use dashu_int::fast_div::ConstDivisor;
use dashu_int::ops::{BitTest, SquareRoot};

use super::env::{cut, status};
use super::{Env, Number, Rounding, order, ten_to};

impl Env {
    pub fn sqrt(&mut self, a: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        let ideal = a.exponent.div_euclid(2);
        if a.is_zero() {
            return self.finish(Number::zero(a.negative, ideal));
        }
        if a.negative {
            return self.invalid(status::INVALID_OPERATION);
        }
        if a.is_infinite() {
            return a.clone();
        }
        let Some(c) = self.scaled(&a.coefficient, a.exponent.rem_euclid(2)) else {
            return Number::nan();
        };
        // One digit more than the precision, and whether there is anything after it.
        let shift = self.prec + 1 - (super::digits(&c) + 1) / 2;
        let (radicand, mut exact) = if shift >= 0 {
            match self.scaled(&c, 2 * shift) {
                Some(c) => (c, true),
                None => return Number::nan(),
            }
        } else {
            let (c, rest) = cut(&c, -2 * shift);
            (c, rest == super::env::Rest::Nothing)
        };
        let mut root = radicand.sqrt();
        exact = exact && &root * &root == radicand;
        let mut exponent = ideal - shift;
        if exact && shift >= 0 {
            (root, exponent) = (cut(&root, shift).0, ideal);
        } else if exact {
            root *= ten_to(-shift).as_ref();
            exponent = ideal;
        } else if (&root % 5u8) == 0 {
            root += 1u8;
        }
        self.finish_half_even(Number::finite(false, root, exponent))
    }

    pub fn power(&mut self, base: &Number, exp: &Number) -> Number {
        if let Some(nan) = self.propagate(&[base, exp]) {
            return nan;
        }
        let integral = exp.is_integral();
        let negative = integral && base.negative && exp.is_odd();
        if base.is_zero() {
            return match exp.is_zero() {
                true => self.invalid(status::INVALID_OPERATION),
                false if exp.negative => Number::infinity(negative),
                false => Number::zero(negative, 0),
            };
        }
        if base.negative && !integral {
            return self.invalid(status::INVALID_OPERATION);
        }
        let one = Number::integer(1);
        let size = order(&base.clone().with_sign(false), &one);
        if exp.is_infinite() {
            return match (size, exp.negative) {
                (Ordering::Equal, _) => self.inexact_one().with_sign(negative),
                (Ordering::Less, false) | (Ordering::Greater, true) => Number::zero(negative, 0),
                _ => Number::infinity(negative),
            };
        }
        if base.is_infinite() {
            return match exp.is_zero() {
                true => one.with_sign(negative),
                false if exp.negative => Number::zero(negative, 0),
                false => Number::infinity(negative),
            };
        }
        if exp.is_zero() {
            return one.with_sign(negative);
        }
        if size == Ordering::Equal {
            return self.power_of_one(base, exp, negative);
        }
        if let Some(n) = self.out_of_range(base, exp, negative) {
            return self.finish(n);
        }
        let n = match integral {
            true => self.integral_power(base, exp, negative),
            false => self.real_power(base, exp),
        };
        if n.is_infinite() {
            // Some roundings give the largest number instead.
            let far = Number::finite(negative, UBig::ONE, 3 * super::MAX_EMAX);
            return self.finish(far);
        }
        self.finish(n)
    }

    /// A power of one has the zeros that multiplication would give it.
    fn power_of_one(&mut self, base: &Number, exp: &Number, negative: bool) -> Number {
        if !exp.is_integral() {
            return self.inexact_one();
        }
        if exp.negative {
            return Number::integer(1).with_sign(negative);
        }
        let times = exp.exponent.try_into().ok().filter(|e: &u32| *e <= 18).map(|e| 10i64.pow(e));
        let places = i64::try_from(&exp.coefficient)
            .ok()
            .zip(times.or((exp.exponent < 0).then_some(1)))
            .and_then(|(c, times)| {
                let c = c / if exp.exponent < 0 {
                    super::small_power(-exp.exponent)? as i64
                } else {
                    1
                };
                c.checked_mul(times)?.checked_mul(-base.exponent)
            })
            .unwrap_or(if base.exponent < 0 { i64::MAX } else { 0 });
        let mut places = places;
        if places > self.prec - 1 {
            places = self.prec - 1;
            self.raise(status::ROUNDED);
        }
        match self.scaled(&UBig::ONE, places) {
            Some(c) => Number::finite(negative, c, -places),
            None => Number::nan(),
        }
    }

    /// Something beyond the range of exponents, if the power is clearly there: by the places of the
    /// first digits of exponent and logarithm alone.
    fn out_of_range(&self, base: &Number, exp: &Number, negative: bool) -> Option<Number> {
        let places = logarithm_place(base) + exp.adjusted();
        let grows = (base.adjusted() >= 0) != exp.negative;
        if grows {
            return (places > length(self.emax))
                .then(|| Number::finite(negative, UBig::ONE, 3 * super::MAX_EMAX));
        }
        let etiny = self.etiny();
        (places > length(etiny)).then(|| Number::finite(negative, UBig::ONE, etiny - 1))
    }

    /// By squaring, with some digits to spare; not always rounded right.
    fn integral_power(&mut self, base: &Number, exp: &Number, negative: bool) -> Number {
        let length = exp.digits() + exp.exponent;
        let mut env = Env {
            prec: self.prec + length + 2,
            rounding: Rounding::HalfEven,
            clamp: false,
            status: 0,
            ..self.clone()
        };
        let mut base = base.clone();
        if exp.negative {
            env.prec += 1;
            base = env.divide(&Number::integer(1), &base);
            self.raise(env.status);
            if env.status & status::ERRORS != 0 {
                return Number::nan();
            }
            env.status = 0;
        }
        let magnitude = match exp.exponent >= 0 {
            true => match env.scaled(&exp.coefficient, exp.exponent) {
                Some(n) => n,
                None => return self.invalid(status::NO_MEMORY),
            },
            false => cut(&exp.coefficient, -exp.exponent).0,
        };
        let stop = |n: &Number, env: &Env| {
            !n.is_finite() || (n.is_zero() && env.status & status::CLAMPED != 0)
        };
        let mut result;
        if magnitude.bit_len() <= 64 {
            result = base.clone();
            for i in (0..magnitude.bit_len() - 1).rev() {
                result = env.multiply(&result, &result);
                if magnitude.bit(i) {
                    result = env.multiply(&result, &base);
                }
                if stop(&result, &env) {
                    break;
                }
            }
        } else {
            result = Number::integer(1);
            let count = magnitude.bit_len();
            for i in 0..count {
                if magnitude.bit(i) {
                    result = env.multiply(&result, &base);
                    if stop(&result, &env) {
                        break;
                    }
                }
                base = env.multiply(&base, &base);
                if stop(&base, &env) && i + 1 < count {
                    result = base.clone();
                    break;
                }
            }
        }
        self.raise(env.status);
        if result.is_nan() { result } else { result.with_sign(negative) }
    }

    /// `exp(exp * ln(base))` with digits to spare.
    fn real_power(&mut self, base: &Number, exp: &Number) -> Number {
        let mut env = self.working(base.digits().max(self.prec) + 4 + 19);
        let log = env.ln(base);
        let product = env.multiply(&log, exp);
        let n = env.exp(&product);
        self.raise(env.status & status::ERRORS | status::INEXACT | status::ROUNDED);
        if n.is_finite() && order(&n, &Number::integer(1)).is_eq() {
            return self.inexact_one();
        }
        n
    }

    /// `base ** exp % modulus` of whole numbers, exactly.
    pub fn power_modulo(&mut self, base: &Number, exp: &Number, modulus: &Number) -> Number {
        if let Some(nan) = self.propagate(&[base, exp, modulus]) {
            return nan;
        }
        let whole = base.is_integral() && exp.is_integral() && modulus.is_integral();
        if !whole
            || modulus.is_zero()
            || modulus.digits() + modulus.exponent > self.prec
            || exp.negative && !exp.is_zero()
            || base.is_zero() && exp.is_zero()
        {
            return self.invalid(status::INVALID_OPERATION);
        }
        let negative = base.negative && exp.is_odd();
        let value = |env: &mut Env, n: &Number| match n.exponent >= 0 {
            true => env.scaled(&n.coefficient, n.exponent),
            false => Some(cut(&n.coefficient, -n.exponent).0),
        };
        let (Some(m), Some(e)) = (value(self, modulus), value(self, exp)) else {
            return Number::nan();
        };
        if m.is_one() {
            return Number::zero(negative, 0);
        }
        let ring = ConstDivisor::new(m);
        let b = match base.exponent >= 0 {
            // The base may be longer than there is memory for.
            true => {
                let ten = ring.reduce(UBig::from(10u8)).pow(&UBig::from(base.exponent as u64));
                ring.reduce(base.coefficient.clone()) * ten
            }
            false => ring.reduce(cut(&base.coefficient, -base.exponent).0),
        };
        Number::finite(negative, b.pow(&e).residue(), 0)
    }
}

/// Digits of an exponent.
fn length(n: i64) -> i64 {
    super::digits(&UBig::from(n.unsigned_abs()))
}

/// A lower bound of the place of the first digit of `|log10(n)|`, for a number that is neither zero
/// nor one.
fn logarithm_place(n: &Number) -> i64 {
    let adjusted = n.adjusted();
    if adjusted > 0 {
        return length(adjusted) - 1;
    }
    if adjusted < -1 {
        return length(adjusted + 1) - 1;
    }
    // Close to one, the distance from it says where the logarithm begins.
    let one = ten_to(-n.exponent);
    let distance = match n.coefficient > *one {
        true => &n.coefficient - one.as_ref(),
        false => one.as_ref() - &n.coefficient,
    };
    let place = super::digits(&distance) - 1 + n.exponent;
    if adjusted == 0 { place - 2 } else { place - 1 }
}
