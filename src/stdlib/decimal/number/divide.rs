//! Division in its forms: rounded, whole, with remainder.

use dashu_int::ops::BitTest;

use super::env::status;
use super::{Env, Number, div_rem, trailing_zeros};

impl Env {
    pub fn divide(&mut self, a: &Number, b: &Number) -> Number {
        let negative = a.negative != b.negative;
        if !a.is_finite() || !b.is_finite() {
            if let Some(nan) = self.propagate(&[a, b]) {
                return nan;
            }
            return match (a.is_infinite(), b.is_infinite()) {
                (true, true) => self.invalid(status::INVALID_OPERATION),
                (true, false) => Number::infinity(negative),
                _ => {
                    self.raise(status::CLAMPED);
                    Number::zero(negative, self.etiny())
                }
            };
        }
        if b.is_zero() {
            if a.is_zero() {
                return self.invalid(status::DIVISION_UNDEFINED);
            }
            self.raise(status::DIVISION_BY_ZERO);
            return Number::infinity(negative);
        }
        let ideal = a.exponent - b.exponent;
        if a.is_zero() {
            return self.finish(Number::zero(negative, ideal));
        }
        let shift = b.digits() - a.digits() + self.prec + 1;
        let (Some(x), Some(y)) =
            (self.scaled(&a.coefficient, shift), self.scaled(&b.coefficient, -shift))
        else {
            return Number::nan();
        };
        let (mut q, r) = div_rem(&x, &y);
        let mut exponent = ideal - shift;
        if !r.is_zero() {
            // A last digit of 0 or 5 would look exact, or like a tie.
            let last = &q % 10u8;
            if last == 0 || last == 5 {
                q += 1u8;
            }
        } else if exponent < ideal {
            let zeros = trailing_zeros(&q, ideal - exponent);
            (q, exponent) = (super::env::cut(&q, zeros).0, exponent + zeros);
        }
        self.finish(Number::finite(negative, q, exponent))
    }

    /// Whole quotient and remainder of finite numbers, the divisor not zero, neither rounded; `None`
    /// if the quotient has too many digits.
    fn whole(&mut self, a: &Number, b: &Number) -> Option<(Number, Number)> {
        let negative = a.negative != b.negative;
        let ideal = a.exponent.min(b.exponent);
        let size = a.adjusted() - b.adjusted();
        if a.is_zero() {
            return Some((Number::zero(negative, 0), Number::zero(a.negative, ideal)));
        }
        if size < 0 {
            let Some(c) = self.scaled(&a.coefficient, a.exponent - ideal) else {
                return Some((Number::nan(), Number::nan()));
            };
            return Some((Number::zero(negative, 0), Number::finite(a.negative, c, ideal)));
        }
        if size > self.prec {
            self.raise(status::DIVISION_IMPOSSIBLE);
            return None;
        }
        let shift = a.exponent - b.exponent;
        let (Some(x), Some(y)) =
            (self.scaled(&a.coefficient, shift), self.scaled(&b.coefficient, -shift))
        else {
            return Some((Number::nan(), Number::nan()));
        };
        let (q, r) = div_rem(&x, &y);
        if super::digits(&q) > self.prec {
            self.raise(status::DIVISION_IMPOSSIBLE);
            return None;
        }
        Some((Number::finite(negative, q, 0), Number::finite(a.negative, r, ideal)))
    }

    pub fn divide_int(&mut self, a: &Number, b: &Number) -> Number {
        let negative = a.negative != b.negative;
        if !a.is_finite() || !b.is_finite() {
            if let Some(nan) = self.propagate(&[a, b]) {
                return nan;
            }
            return match (a.is_infinite(), b.is_infinite()) {
                (true, true) => self.invalid(status::INVALID_OPERATION),
                (true, false) => Number::infinity(negative),
                _ => Number::zero(negative, 0),
            };
        }
        if b.is_zero() {
            if a.is_zero() {
                return self.invalid(status::DIVISION_UNDEFINED);
            }
            self.raise(status::DIVISION_BY_ZERO);
            return Number::infinity(negative);
        }
        match self.whole(a, b) {
            Some((q, _)) => self.finish(q),
            None => Number::nan(),
        }
    }

    /// What is left over when an operand is not finite, or the divisor is zero.
    fn special_remainder(&mut self, a: &Number, b: &Number) -> Option<Number> {
        if !a.is_finite() || !b.is_finite() {
            if let Some(nan) = self.propagate(&[a, b]) {
                return Some(nan);
            }
            return Some(match a.is_infinite() {
                true => self.invalid(status::INVALID_OPERATION),
                false => self.finish(a.clone()),
            });
        }
        if b.is_zero() {
            return Some(match a.is_zero() {
                true => self.invalid(status::DIVISION_UNDEFINED),
                false => self.invalid(status::INVALID_OPERATION),
            });
        }
        None
    }

    pub fn remainder(&mut self, a: &Number, b: &Number) -> Number {
        if let Some(special) = self.special_remainder(a, b) {
            return special;
        }
        match self.whole(a, b) {
            Some((_, r)) => self.finish(r),
            None => Number::nan(),
        }
    }

    pub fn divmod(&mut self, a: &Number, b: &Number) -> (Number, Number) {
        let negative = a.negative != b.negative;
        if !a.is_finite() || !b.is_finite() {
            if let Some(nan) = self.propagate(&[a, b]) {
                return (nan.clone(), nan);
            }
            if a.is_infinite() {
                let q = match b.is_infinite() {
                    true => Number::nan(),
                    false => Number::infinity(negative),
                };
                return (q, self.invalid(status::INVALID_OPERATION));
            }
            return (Number::zero(negative, 0), self.finish(a.clone()));
        }
        if b.is_zero() {
            if a.is_zero() {
                let nan = self.invalid(status::DIVISION_UNDEFINED);
                return (nan.clone(), nan);
            }
            self.raise(status::DIVISION_BY_ZERO | status::INVALID_OPERATION);
            return (Number::infinity(negative), Number::nan());
        }
        match self.whole(a, b) {
            Some((q, r)) => (self.finish(q), self.finish(r)),
            None => (Number::nan(), Number::nan()),
        }
    }

    /// `a - b * n`, where `n` is the whole number nearest to the quotient, the even one of two.
    pub fn remainder_near(&mut self, a: &Number, b: &Number) -> Number {
        if let Some(special) = self.special_remainder(a, b) {
            return special;
        }
        let ideal = a.exponent.min(b.exponent);
        if a.is_zero() {
            return self.finish(Number::zero(a.negative, ideal));
        }
        let size = a.adjusted() - b.adjusted();
        if size > self.prec {
            return self.invalid(status::DIVISION_IMPOSSIBLE);
        }
        if size < -1 {
            // Less than half of the divisor: the dividend itself.
            let Some(c) = self.scaled(&a.coefficient, a.exponent - ideal) else {
                return Number::nan();
            };
            return self.finish(Number::finite(a.negative, c, ideal));
        }
        let (Some(x), Some(y)) = (
            self.scaled(&a.coefficient, a.exponent - ideal),
            self.scaled(&b.coefficient, b.exponent - ideal),
        ) else {
            return Number::nan();
        };
        let (mut q, mut r) = div_rem(&x, &y);
        let mut negative = a.negative;
        let twice = &r << 1usize;
        if twice > y || (twice == y && q.bit(0)) {
            (q, r) = (q + 1u8, y - r);
            negative = !negative;
        }
        if super::digits(&q) > self.prec {
            return self.invalid(status::DIVISION_IMPOSSIBLE);
        }
        self.finish(Number::finite(negative, r, ideal))
    }
}
