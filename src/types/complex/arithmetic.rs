//! Arithmetic of pairs of doubles, rounded where CPython rounds.

use crate::native::{Result, Vm};

/// Real and imaginary part.
pub type Pair = (f64, f64);

pub fn multiply(a: Pair, b: Pair) -> Pair {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// By Smith's method, which scales by the larger part of the divisor; `None`: division by zero.
pub fn divide(a: Pair, b: Pair) -> Option<Pair> {
    if b.0.abs() >= b.1.abs() {
        if b.0 == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let scale = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / scale, (a.1 - a.0 * ratio) / scale))
    } else if b.1.abs() >= b.0.abs() {
        let ratio = b.0 / b.1;
        let scale = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / scale, (a.1 * ratio - a.0) / scale))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

/// The absolute value; infinite parts win over NaN.
pub fn modulus(a: Pair) -> f64 {
    if a.0.is_infinite() || a.1.is_infinite() {
        return f64::INFINITY;
    }
    a.0.hypot(a.1)
}

/// `a ** b`.
pub fn power(vm: &mut Vm, a: Pair, b: Pair) -> Result {
    let whole = b.1 == 0.0 && b.0.fract() == 0.0 && b.0.abs() <= 100.0;
    let r = if whole { whole_power(a, b.0 as i32) } else { polar_power(a, b) };
    let Some(r) = r else {
        return Err(vm.zero_division("0.0 to a negative or complex power"));
    };
    if r.0.is_infinite() || r.1.is_infinite() {
        return Err(vm.overflow_error("complex exponentiation"));
    }
    Ok(super::new(vm, r.0, r.1))
}

/// By repeated squaring.
fn whole_power(a: Pair, n: i32) -> Option<Pair> {
    let (mut result, mut square, mut left) = ((1.0, 0.0), a, n.unsigned_abs());
    while left > 0 {
        if left & 1 == 1 {
            result = multiply(result, square);
        }
        left >>= 1;
        // A last, unused square could only overflow.
        if left > 0 {
            square = multiply(square, square);
        }
    }
    if n > 0 { Some(result) } else { divide((1.0, 0.0), result) }
}

/// By magnitude and angle.
fn polar_power(a: Pair, b: Pair) -> Option<Pair> {
    if b == (0.0, 0.0) {
        return Some((1.0, 0.0));
    }
    if a == (0.0, 0.0) {
        return if b.1 != 0.0 || b.0 < 0.0 { None } else { Some((0.0, 0.0)) };
    }
    let size = a.0.hypot(a.1);
    let angle = a.1.atan2(a.0);
    let mut length = size.powf(b.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length /= (angle * b.1).exp();
        phase += b.1 * size.ln();
    }
    if phase.is_infinite() {
        // No direction at all: CPython reports the domain error of the sine the same way.
        return None;
    }
    Some((length * phase.cos(), length * phase.sin()))
}
