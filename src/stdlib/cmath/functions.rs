//! Elementary functions of pairs of doubles; `None` is a domain error.

use std::f64::consts::{E, FRAC_PI_2, LN_2, LN_10};

use crate::stdlib::math::hyperbolic::asinh as asinh_real;
use crate::types::complex::Pair;

/// Above it, sums of squares overflow.
const LARGE: f64 = f64::MAX / 4.0;

fn is_large(z: Pair) -> bool {
    z.0.abs() > LARGE || z.1.abs() > LARGE
}

/// The logarithm of half the size of a large number.
fn log_half(z: Pair) -> f64 {
    (z.0 / 2.0).hypot(z.1 / 2.0).ln()
}

/// From this on, `exp` and its relatives overflow before their product with a sine would.
fn exp_limit() -> f64 {
    LARGE.ln()
}

pub fn sqrt(z: Pair) -> Option<Pair> {
    if z == (0.0, 0.0) {
        return Some((0.0, z.1));
    }
    if z.1.is_infinite() {
        return Some((f64::INFINITY, z.1));
    }
    if z.0.is_infinite() {
        let other = if z.1.is_nan() { f64::NAN } else { 0f64.copysign(z.1) };
        return Some(if z.0 > 0.0 { (z.0, other) } else { (other.abs(), z.0.abs().copysign(z.1)) });
    }
    let (x, y) = (z.0.abs(), z.1.abs());
    let s = if x < f64::MIN_POSITIVE && y < f64::MIN_POSITIVE {
        let (x, y) = (libm::scalbn(x, 53), libm::scalbn(y, 53));
        libm::scalbn((x + x.hypot(y)).sqrt(), -27)
    } else {
        let x = x / 8.0;
        2.0 * (x + x.hypot(y / 8.0)).sqrt()
    };
    let d = y / (2.0 * s);
    Some(if z.0 >= 0.0 { (s, d.copysign(z.1)) } else { (d, s.copysign(z.1)) })
}

pub fn log(z: Pair) -> Option<Pair> {
    let (x, y) = (z.0.abs(), z.1.abs());
    let angle = z.1.atan2(z.0);
    if x.is_infinite() || y.is_infinite() {
        return Some((f64::INFINITY, angle));
    }
    let size = if is_large(z) {
        log_half(z) + LN_2
    } else if x < f64::MIN_POSITIVE && y < f64::MIN_POSITIVE {
        if x == 0.0 && y == 0.0 {
            return None;
        }
        libm::scalbn(x, 53).hypot(libm::scalbn(y, 53)).ln() - 53.0 * LN_2
    } else {
        let h = x.hypot(y);
        if (0.71..=1.73).contains(&h) {
            let (more, less) = if x > y { (x, y) } else { (y, x) };
            ((more - 1.0) * (more + 1.0) + less * less).ln_1p() / 2.0
        } else {
            h.ln()
        }
    };
    Some((size, angle))
}

pub fn log10(z: Pair) -> Option<Pair> {
    let r = log(z)?;
    Some((r.0 / LN_10, r.1 / LN_10))
}

pub fn exp(z: Pair) -> Option<Pair> {
    if !z.0.is_finite() || !z.1.is_finite() {
        return exp_special(z);
    }
    let turn = (z.1.cos(), z.1.sin());
    if z.0 > exp_limit() {
        let l = (z.0 - 1.0).exp();
        return Some((l * turn.0 * E, l * turn.1 * E));
    }
    let l = z.0.exp();
    Some((l * turn.0, l * turn.1))
}

fn exp_special(z: Pair) -> Option<Pair> {
    match z {
        (f64::NEG_INFINITY, y) if !y.is_finite() => Some((0.0, 0.0)),
        (f64::INFINITY, y) if y.is_nan() => Some((f64::INFINITY, f64::NAN)),
        (x, y) if y.is_infinite() => {
            if x.is_nan() {
                Some((x, x))
            } else {
                None
            }
        }
        (x, 0.0) => Some((x.exp(), z.1)),
        (x, y) if x.is_infinite() => {
            let l = x.exp();
            Some((l.copysign(y.cos()), l.copysign(y.sin())))
        }
        _ => Some((f64::NAN, f64::NAN)),
    }
}

pub fn acos(z: Pair) -> Option<Pair> {
    if z.1.is_nan() && z.0 == 0.0 {
        return Some((FRAC_PI_2, z.1));
    }
    if z.1.is_nan() && z.0.is_infinite() {
        return Some((z.1, f64::INFINITY));
    }
    if is_large(z) {
        let size = log_half(z) + 2.0 * LN_2;
        let im = if z.0 < 0.0 { -size.copysign(z.1) } else { size.copysign(-z.1) };
        return Some((z.1.abs().atan2(z.0), im));
    }
    let (a, b) = (sqrt((1.0 - z.0, -z.1))?, sqrt((1.0 + z.0, z.1))?);
    Some((2.0 * a.0.atan2(b.0), asinh_real(b.0 * a.1 - b.1 * a.0)))
}

pub fn acosh(z: Pair) -> Option<Pair> {
    if is_large(z) {
        return Some((log_half(z) + 2.0 * LN_2, z.1.atan2(z.0)));
    }
    let (a, b) = (sqrt((z.0 - 1.0, z.1))?, sqrt((z.0 + 1.0, z.1))?);
    Some((asinh_real(a.0 * b.0 + a.1 * b.1), 2.0 * a.1.atan2(b.0)))
}

pub fn asinh(z: Pair) -> Option<Pair> {
    if z.0.is_nan() && z.1 == 0.0 {
        return Some(z);
    }
    if z.0.is_nan() && z.1.is_infinite() {
        return Some((f64::INFINITY, z.0));
    }
    if is_large(z) {
        let size = log_half(z) + 2.0 * LN_2;
        let re = if z.1 >= 0.0 { size.copysign(z.0) } else { -size.copysign(-z.0) };
        return Some((re, z.1.atan2(z.0.abs())));
    }
    let (a, b) = (sqrt((1.0 + z.1, -z.0))?, sqrt((1.0 - z.1, z.0))?);
    let re = asinh_real(a.0 * b.1 - b.0 * a.1);
    Some((re, z.1.atan2(a.0 * b.0 - a.1 * b.1)))
}

pub fn atanh(z: Pair) -> Option<Pair> {
    if z.0 == 0.0 && z.1.is_nan() {
        return Some(z);
    }
    if z.0.is_nan() || z.1.is_nan() {
        return Some(match z {
            (x, y) if y.is_infinite() => {
                (0f64.copysign(if x.is_nan() { 1.0 } else { x }), FRAC_PI_2.copysign(y))
            }
            (x, _) if x.is_infinite() => (0f64.copysign(x), f64::NAN),
            _ => (f64::NAN, f64::NAN),
        });
    }
    if z.0.is_sign_negative() {
        let r = atanh((-z.0, -z.1))?;
        return Some((-r.0, -r.1));
    }
    let y = z.1.abs();
    if z.0 > LARGE.sqrt() || y > LARGE.sqrt() {
        let h = (z.0 / 2.0).hypot(y / 2.0);
        let re = if h.is_infinite() { 0.0 } else { z.0 / 4.0 / h / h };
        return Some((re, -FRAC_PI_2.copysign(-z.1)));
    }
    if z.0 == 1.0 && y < f64::MIN_POSITIVE.sqrt() {
        if y == 0.0 {
            return None;
        }
        let re = -(y.sqrt() / y.hypot(2.0).sqrt()).ln();
        return Some((re, (2f64.atan2(-y) / 2.0).copysign(z.1)));
    }
    let rest = 1.0 - z.0;
    let re = (4.0 * z.0 / (rest * rest + y * y)).ln_1p() / 4.0;
    let im = -(-2.0 * z.1).atan2(rest * (1.0 + z.0) - y * y) / 2.0;
    Some((re, im))
}

pub fn cosh(z: Pair) -> Option<Pair> {
    if !z.0.is_nan() && z.1.is_infinite() {
        return None;
    }
    if z.1.is_nan() && !z.0.is_nan() {
        let re = if z.0.is_infinite() { f64::INFINITY } else { z.1 };
        return Some((re, if z.0 == 0.0 { 0.0 } else { z.1 }));
    }
    if z.1 == 0.0 {
        let im = if z.0.is_nan() { 0.0 } else { z.1 * 1f64.copysign(z.0) };
        return Some((z.0.cosh(), if z.0.is_finite() { z.1 * z.0.sinh() } else { im }));
    }
    if z.0.abs() > exp_limit() {
        let x = z.0 - 1f64.copysign(z.0);
        return Some((z.1.cos() * x.cosh() * E, z.1.sin() * x.sinh() * E));
    }
    Some((z.1.cos() * z.0.cosh(), z.1.sin() * z.0.sinh()))
}

pub fn sinh(z: Pair) -> Option<Pair> {
    if z.1.is_nan() && (z.0 == 0.0 || z.0.is_infinite()) {
        return Some((z.0.abs(), z.1));
    }
    if !z.0.is_nan() && z.1.is_infinite() {
        return None;
    }
    if z.1 == 0.0 && !z.0.is_finite() {
        return Some((z.0, z.1));
    }
    if z.0.abs() > exp_limit() {
        let x = z.0 - 1f64.copysign(z.0);
        return Some((z.1.cos() * x.sinh() * E, z.1.sin() * x.cosh() * E));
    }
    Some((z.1.cos() * z.0.sinh(), z.1.sin() * z.0.cosh()))
}

pub fn tanh(z: Pair) -> Option<Pair> {
    if z.0.is_nan() || (z.1.is_nan() && z.0.is_finite()) {
        return Some((f64::NAN, if z.1 == 0.0 { z.1 } else { f64::NAN }));
    }
    if z.1.is_infinite() && z.0.is_finite() {
        return None;
    }
    if z.0.abs() > exp_limit() {
        let im = if z.1.is_finite() {
            4.0 * z.1.sin() * z.1.cos() * (-2.0 * z.0.abs()).exp()
        } else {
            0.0
        };
        return Some((1f64.copysign(z.0), im));
    }
    let (tx, ty) = (z.0.tanh(), z.1.tan());
    let cx = 1.0 / z.0.cosh();
    let product = tx * ty;
    let scale = 1.0 + product * product;
    Some((tx * (1.0 + ty * ty) / scale, ((ty / scale) * cx) * cx))
}

// The circular functions are the hyperbolic ones turned by a quarter.

pub fn asin(z: Pair) -> Option<Pair> {
    turned(asinh, z)
}

pub fn atan(z: Pair) -> Option<Pair> {
    turned(atanh, z)
}

pub fn sin(z: Pair) -> Option<Pair> {
    turned(sinh, z)
}

pub fn tan(z: Pair) -> Option<Pair> {
    turned(tanh, z)
}

pub fn cos(z: Pair) -> Option<Pair> {
    cosh((-z.1, z.0))
}

fn turned(f: fn(Pair) -> Option<Pair>, z: Pair) -> Option<Pair> {
    let r = f((-z.1, z.0))?;
    Some((r.1, -r.0))
}
