//! The representable numbers next to a number.

use std::cmp::Ordering;

use dashu_int::UBig;

use super::env::status;
use super::{Env, Number, Rounding, order};

impl Env {
    pub fn next_minus(&mut self, a: &Number) -> Number {
        self.step(a, true)
    }

    pub fn next_plus(&mut self, a: &Number) -> Number {
        self.step(a, false)
    }

    /// The nearest number below or above, without conditions.
    fn step(&mut self, a: &Number, down: bool) -> Number {
        if let Some(nan) = self.propagate(&[a]) {
            return nan;
        }
        if a.is_infinite() {
            if a.negative == down {
                return a.clone();
            }
            return self.largest(a.negative);
        }
        let rounding = if down { Rounding::Floor } else { Rounding::Ceiling };
        let mut quiet = self.with_rounding(rounding);
        let rounded = quiet.finish(a.clone());
        if !rounded.is_finite() || order(&rounded, a) != Ordering::Equal {
            self.status |= quiet.status & status::NO_MEMORY;
            return rounded;
        }
        // Something too small to be represented, so that rounding goes one step on.
        let tiny = Number::finite(down, UBig::ONE, self.etiny() - 1);
        let mut quiet = self.with_rounding(rounding);
        let result = quiet.add(a, &tiny);
        self.status |= quiet.status & status::NO_MEMORY;
        result
    }

    /// One step from `a` towards `b`; here conditions are raised as for any result.
    pub fn next_toward(&mut self, a: &Number, b: &Number) -> Number {
        if let Some(nan) = self.propagate(&[a, b]) {
            return nan;
        }
        let result = match order(a, b) {
            Ordering::Equal => return a.clone().with_sign(b.negative),
            Ordering::Less => self.step(a, false),
            Ordering::Greater => self.step(a, true),
        };
        if result.is_infinite() {
            self.raise(status::OVERFLOW | status::ROUNDED | status::INEXACT);
        } else if result.is_finite() && result.adjusted() < self.emin {
            self.raise(status::UNDERFLOW | status::SUBNORMAL | status::ROUNDED | status::INEXACT);
            if result.is_zero() {
                self.raise(status::CLAMPED);
            }
        }
        result
    }
}
