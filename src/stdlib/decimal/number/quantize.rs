//! Operations that choose the exponent of their result.

use super::env::{cut, status};
use super::{Env, Number, Rounding, ten_to, trailing_zeros};

impl Env {
    /// `a` with the exponent of `b`.
    pub fn quantize(&mut self, a: &Number, b: &Number) -> Number {
        if !a.is_finite() || !b.is_finite() {
            if let Some(nan) = self.propagate(&[a, b]) {
                return nan;
            }
            return match a.is_infinite() && b.is_infinite() {
                true => a.clone(),
                false => self.invalid(status::INVALID_OPERATION),
            };
        }
        let exponent = b.exponent;
        if exponent > self.emax || exponent < self.etiny() {
            return self.invalid(status::INVALID_OPERATION);
        }
        if a.is_zero() {
            return self.finish(Number::zero(a.negative, exponent));
        }
        if a.digits() + (a.exponent - exponent) > self.prec {
            return self.invalid(status::INVALID_OPERATION);
        }
        let Some((result, conditions)) = self.at_exponent(a, exponent) else {
            return Number::nan();
        };
        if result.digits() > self.prec
            || result.adjusted() > self.emax
            || result.adjusted() < self.etiny()
        {
            return self.invalid(status::INVALID_OPERATION);
        }
        self.raise(conditions);
        self.finish(result)
    }

    /// `a` rounded (or filled up with zeros) to an exponent, and the conditions of that.
    fn at_exponent(&mut self, a: &Number, exponent: i64) -> Option<(Number, u32)> {
        let shift = a.exponent - exponent;
        if shift >= 0 {
            let c = self.scaled(&a.coefficient, shift)?;
            return Some((Number::finite(a.negative, c, exponent), 0));
        }
        let (mut c, rest) = cut(&a.coefficient, -shift);
        if self.rounds_up(a.negative, &c, rest) {
            c += 1u8;
        }
        let inexact = if rest == super::env::Rest::Nothing { 0 } else { status::INEXACT };
        Some((Number::finite(a.negative, c, exponent), status::ROUNDED | inexact))
    }

    /// `a` at an exponent, whatever the precision: for formatting and rounding to places.
    pub fn rescale(&mut self, a: &Number, exponent: i64) -> Number {
        if !a.is_finite() {
            return self.finish(a.clone());
        }
        if a.is_zero() {
            return Number::zero(a.negative, exponent);
        }
        match self.at_exponent(a, exponent) {
            Some((n, conditions)) => {
                self.raise(conditions);
                n
            }
            None => Number::nan(),
        }
    }

    /// To a whole number, telling whether that lost anything.
    pub fn integral_exact(&mut self, a: &Number) -> Number {
        self.integral(a, true)
    }

    pub fn integral_value(&mut self, a: &Number) -> Number {
        self.integral(a, false)
    }

    fn integral(&mut self, a: &Number, tell: bool) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        if a.is_infinite() || a.exponent >= 0 {
            return a.clone();
        }
        if a.is_zero() {
            return Number::zero(a.negative, 0);
        }
        let Some((n, conditions)) = self.at_exponent(a, 0) else { return Number::nan() };
        if tell {
            self.raise(conditions);
        }
        n
    }

    /// Without zeros at the end.
    pub fn normalize(&mut self, a: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        let n = self.finish(a.clone());
        if !n.is_finite() {
            return n;
        }
        if n.is_zero() {
            return Number::zero(n.negative, 0);
        }
        let highest = if self.clamp { self.etop() } else { self.emax };
        let zeros = trailing_zeros(&n.coefficient, highest - n.exponent);
        let (c, _) = cut(&n.coefficient, zeros);
        Number::finite(n.negative, c, n.exponent + zeros)
    }

    pub fn scaleb(&mut self, a: &Number, b: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a, b]) {
            return nan;
        }
        if b.is_infinite() {
            return self.invalid(status::INVALID_OPERATION);
        }
        let most = 2 * self.emax.saturating_add(self.prec);
        let Some(n) = small_integer(b).filter(|n| n.unsigned_abs() <= most as u64) else {
            return self.invalid(status::INVALID_OPERATION);
        };
        if a.is_infinite() {
            return a.clone();
        }
        let far = 2 * super::MAX_EMAX;
        let exponent = a.exponent.saturating_add(n).clamp(-2 * far, 2 * far);
        self.finish(Number { exponent, ..a.clone() })
    }

    /// The exponent of the first digit, as a number.
    pub fn logb(&mut self, a: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        if a.is_infinite() {
            return Number::infinity(false);
        }
        if a.is_zero() {
            self.raise(status::DIVISION_BY_ZERO);
            return Number::infinity(true);
        }
        self.finish(Number::integer(a.adjusted()))
    }

    /// The digits moved by `b` places within a coefficient of full length.
    pub fn shift(&mut self, a: &Number, b: &Number) -> Number {
        let n = match self.places(a, b) {
            Ok(n) => n,
            Err(special) => return special,
        };
        if n < 0 {
            let kept = self.last_digits(a, self.prec);
            return Number { coefficient: cut(&kept, -n).0, ..a.clone() };
        }
        let kept = self.last_digits(a, self.prec - n);
        match self.scaled(&kept, n) {
            Some(coefficient) => Number { coefficient, ..a.clone() },
            None => Number::nan(),
        }
    }

    pub fn rotate(&mut self, a: &Number, b: &Number) -> Number {
        let n = match self.places(a, b) {
            Ok(n) if n < 0 => n + self.prec,
            Ok(n) => n,
            Err(special) => return special,
        };
        let all = self.last_digits(a, self.prec);
        let (high, _) = cut(&all, self.prec - n);
        let low = self.last_digits(a, self.prec - n);
        match self.scaled(&low, n) {
            Some(low) => Number { coefficient: low + high, ..a.clone() },
            None => Number::nan(),
        }
    }

    /// The second operand of `shift` and `rotate`, or what the operation gives at once.
    fn places(&mut self, a: &Number, b: &Number) -> Result<i64, Number> {
        if let Some(nan) = self.propagate(&[a, b]) {
            return Err(nan);
        }
        let whole = b.is_finite() && b.exponent == 0;
        match small_integer(b).filter(|n| whole && n.abs() <= self.prec) {
            None => Err(self.invalid(status::INVALID_OPERATION)),
            Some(_) if a.is_infinite() => Err(a.clone()),
            Some(n) => Ok(n),
        }
    }

    fn last_digits(&self, a: &Number, n: i64) -> dashu_int::UBig {
        if a.digits() <= n { a.coefficient.clone() } else { &a.coefficient % ten_to(n).as_ref() }
    }

    /// Rounded down to the precision, payloads too: for operands of some contexts' functions.
    pub fn with_rounding(&self, rounding: Rounding) -> Env {
        Env { rounding, ..self.clone() }
    }
}

/// The value of a number with exponent 0, if it is within an `i64`.
pub fn small_integer(n: &Number) -> Option<i64> {
    if !n.is_finite() || n.exponent != 0 {
        return None;
    }
    let magnitude = i64::try_from(&n.coefficient).ok()?;
    Some(if n.negative { -magnitude } else { magnitude })
}
