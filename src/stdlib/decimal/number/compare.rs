//! Order of numbers: by value, and the total order in which representations and NaNs have a place.

use std::cmp::Ordering;

use super::env::status;
use super::{Env, Kind, Number, ten_to};

/// How two numbers stand by value; neither is NaN.
pub fn order(a: &Number, b: &Number) -> Ordering {
    let sign = |n: &Number| match (n.is_zero(), n.negative) {
        (true, _) => 0,
        (_, true) => -1,
        _ => 1,
    };
    let by_sign = sign(a).cmp(&sign(b));
    if by_sign.is_ne() || sign(a) == 0 {
        return by_sign;
    }
    let by_size = order_magnitudes(a, b);
    if a.negative { by_size.reverse() } else { by_size }
}

/// How the absolute values stand.
fn order_magnitudes(a: &Number, b: &Number) -> Ordering {
    match (a.is_infinite(), b.is_infinite()) {
        (true, true) => return Ordering::Equal,
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        _ => {}
    }
    match (a.is_zero(), b.is_zero()) {
        (true, true) => return Ordering::Equal,
        (true, false) => return Ordering::Less,
        (false, true) => return Ordering::Greater,
        _ => {}
    }
    let by_place = a.adjusted().cmp(&b.adjusted());
    if by_place.is_ne() {
        return by_place;
    }
    // With the first digit in the same place, neither needs more zeros than the other has digits.
    let shift = a.exponent - b.exponent;
    if shift >= 0 {
        (&a.coefficient * ten_to(shift).as_ref()).cmp(&b.coefficient)
    } else {
        a.coefficient.cmp(&(&b.coefficient * ten_to(-shift).as_ref()))
    }
}

/// The total order: -NaN < -sNaN < -Infinity < … < -0 < 0 < … < Infinity < sNaN < NaN; equal values
/// by exponent.
pub fn total_order(a: &Number, b: &Number) -> Ordering {
    if a.negative != b.negative {
        return b.negative.cmp(&a.negative);
    }
    let by_size = total_order_magnitudes(a, b);
    if a.negative { by_size.reverse() } else { by_size }
}

pub fn total_order_magnitudes(a: &Number, b: &Number) -> Ordering {
    let class = |n: &Number| match n.kind {
        Kind::Finite | Kind::Infinite => 0,
        Kind::SignalingNaN => 1,
        Kind::NaN => 2,
    };
    class(a).cmp(&class(b)).then_with(|| {
        if a.is_nan() {
            return a.coefficient.cmp(&b.coefficient);
        }
        order_magnitudes(a, b).then(a.exponent.cmp(&b.exponent))
    })
}

fn as_number(o: Ordering) -> Number {
    Number::integer(o as i64)
}

impl Env {
    pub fn compare(&mut self, a: &Number, b: &Number) -> Number {
        match self.propagate(&[a, b]) {
            Some(nan) => nan,
            None => as_number(order(a, b)),
        }
    }

    /// As `compare`, but quiet NaNs signal too.
    pub fn compare_signal(&mut self, a: &Number, b: &Number) -> Number {
        if a.is_nan() || b.is_nan() {
            self.raise(status::INVALID_OPERATION);
        }
        self.compare(a, b)
    }

    pub fn compare_total(&mut self, a: &Number, b: &Number) -> Number {
        as_number(total_order(a, b))
    }

    pub fn compare_total_mag(&mut self, a: &Number, b: &Number) -> Number {
        as_number(total_order_magnitudes(a, b))
    }

    pub fn max(&mut self, a: &Number, b: &Number) -> Number {
        self.choose(a, b, |a, b| order(a, b).then_with(|| total_order(a, b)), Ordering::Less)
    }

    pub fn min(&mut self, a: &Number, b: &Number) -> Number {
        self.choose(a, b, |a, b| order(a, b).then_with(|| total_order(a, b)), Ordering::Greater)
    }

    pub fn max_mag(&mut self, a: &Number, b: &Number) -> Number {
        self.choose(a, b, by_magnitude, Ordering::Less)
    }

    pub fn min_mag(&mut self, a: &Number, b: &Number) -> Number {
        self.choose(a, b, by_magnitude, Ordering::Greater)
    }

    /// The second operand if the first stands to it as `loses` says. A number wins over a quiet NaN.
    fn choose(
        &mut self,
        a: &Number,
        b: &Number,
        order: fn(&Number, &Number) -> Ordering,
        loses: Ordering,
    ) -> Number {
        let winner = match (a.kind, b.kind) {
            (Kind::NaN, Kind::Finite | Kind::Infinite) => b,
            (Kind::Finite | Kind::Infinite, Kind::NaN) => a,
            _ => match self.propagate(&[a, b]) {
                Some(nan) => return nan,
                None if order(a, b) == loses => b,
                None => a,
            },
        };
        self.finish(winner.clone())
    }
}

fn by_magnitude(a: &Number, b: &Number) -> Ordering {
    order_magnitudes(a, b).then_with(|| total_order(a, b))
}
