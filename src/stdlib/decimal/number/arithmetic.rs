//! Sums, products and what is made of them.

use std::cmp::Ordering;

use dashu_int::UBig;

use super::env::status;
use super::{Env, Number, Rounding};

impl Env {
    pub fn plus(&mut self, a: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        let negative = match a.is_zero() {
            true => a.negative && self.rounding == Rounding::Floor,
            false => a.negative,
        };
        self.finish(a.clone().with_sign(negative))
    }

    pub fn minus(&mut self, a: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        let negative = match a.is_zero() {
            true => !a.negative && self.rounding == Rounding::Floor,
            false => !a.negative,
        };
        self.finish(a.clone().with_sign(negative))
    }

    pub fn abs(&mut self, a: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        self.finish(a.clone().with_sign(false))
    }

    pub fn add(&mut self, a: &Number, b: &Number) -> Number {
        if !a.is_finite() || !b.is_finite() {
            if let Some(nan) = self.propagate(&[a, b]) {
                return nan;
            }
            return match (a.is_infinite(), b.is_infinite()) {
                (true, true) if a.negative != b.negative => self.invalid(status::INVALID_OPERATION),
                (true, _) => a.clone(),
                _ => b.clone(),
            };
        }
        match self.sum(a, b) {
            Some(n) => self.finish(n),
            None => Number::nan(),
        }
    }

    pub fn subtract(&mut self, a: &Number, b: &Number) -> Number {
        if b.is_nan() {
            return self.add(a, b);
        }
        let negated = b.clone().with_sign(!b.negative);
        self.add(a, &negated)
    }

    /// A number that rounds as the exact sum of two finite numbers does.
    fn sum(&mut self, a: &Number, b: &Number) -> Option<Number> {
        let (high, low) = if a.exponent >= b.exponent { (a, b) } else { (b, a) };
        let shift = high.exponent - low.exponent;
        let tiny;
        let mut low = low;
        let mut exponent = low.exponent;
        if shift > 0 && !high.coefficient.is_zero() {
            // Far below the last digit that counts, any small number does.
            let mut far = high.exponent - 1;
            far += (high.digits() - self.prec - 1).min(0);
            if low.coefficient.is_zero() {
                exponent = exponent.max(far);
            } else if low.adjusted() < far {
                tiny = Number::finite(low.negative, UBig::ONE, far);
                (low, exponent) = (&tiny, far);
            }
        } else if shift > 0 {
            // Zero adds nothing, whatever its exponent.
            let negative =
                if low.coefficient.is_zero() { self.sign_of_zero(a, b) } else { low.negative };
            return Some(low.clone().with_sign(negative));
        }
        let big = self.scaled(&high.coefficient, high.exponent - exponent)?;
        let small = &low.coefficient;
        if high.negative == low.negative {
            return Some(Number::finite(high.negative, big + small, exponent));
        }
        Some(match big.cmp(small) {
            Ordering::Greater => Number::finite(high.negative, big - small, exponent),
            Ordering::Less => Number::finite(low.negative, small - big, exponent),
            Ordering::Equal => Number::zero(self.rounding == Rounding::Floor, exponent),
        })
    }

    fn sign_of_zero(&self, a: &Number, b: &Number) -> bool {
        if a.negative == b.negative { a.negative } else { self.rounding == Rounding::Floor }
    }

    pub fn multiply(&mut self, a: &Number, b: &Number) -> Number {
        match self.product(a, b) {
            Ok(n) => self.finish(n),
            Err(n) => n,
        }
    }

    /// The exact product, or what special operands give.
    fn product(&mut self, a: &Number, b: &Number) -> Result<Number, Number> {
        let negative = a.negative != b.negative;
        if !a.is_finite() || !b.is_finite() {
            if let Some(nan) = self.propagate(&[a, b]) {
                return Err(nan);
            }
            return Err(match a.is_zero() || b.is_zero() {
                true => self.invalid(status::INVALID_OPERATION),
                false => Number::infinity(negative),
            });
        }
        if a.digits().saturating_add(b.digits()) > self.room {
            return Err(self.invalid(status::NO_MEMORY));
        }
        let coefficient = match (u64::try_from(&a.coefficient), u64::try_from(&b.coefficient)) {
            (Ok(x), Ok(y)) => UBig::from(u128::from(x) * u128::from(y)),
            _ => &a.coefficient * &b.coefficient,
        };
        Ok(Number::finite(negative, coefficient, a.exponent + b.exponent))
    }

    /// `a * b + c`, rounded once.
    pub fn fma(&mut self, a: &Number, b: &Number, c: &Number) -> Number {
        if a.is_finite() && b.is_finite() {
            if c.is_nan() {
                return self.propagate(&[c]).unwrap_or_else(Number::nan);
            }
            return match self.product(a, b) {
                Ok(n) => self.add(&n, c),
                Err(n) => n,
            };
        }
        if let Some(nan) = self.propagate(&[a, b, c]) {
            // A signaling NaN anywhere comes first; but of quiet ones the product's does.
            return nan;
        }
        match self.product(a, b) {
            Ok(n) => self.add(&n, c),
            Err(n) if n.is_nan() => n,
            Err(n) => self.add(&n, c),
        }
    }
}
