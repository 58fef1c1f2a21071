//! Inverse hyperbolic functions by their logarithms, in the forms that lose nothing near zero and
//! near one.

use std::f64::consts::LN_2;

/// From here on, 1 is lost beside the square.
const LARGE: f64 = (1u64 << 28) as f64;
/// Up to here, the argument is the result.
const TINY: f64 = 1.0 / LARGE;

pub fn asinh(x: f64) -> f64 {
    let a = x.abs();
    let r = match a {
        _ if !x.is_finite() || a < TINY => return x,
        _ if a > LARGE => a.ln() + LN_2,
        _ if a > 2.0 => (2.0 * a + 1.0 / ((x * x + 1.0).sqrt() + a)).ln(),
        _ => {
            let square = x * x;
            (a + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
        }
    };
    r.copysign(x)
}

/// NaN below 1.
pub fn acosh(x: f64) -> f64 {
    match x {
        _ if x < 1.0 => f64::NAN,
        _ if x.is_nan() || x.is_infinite() => x,
        1.0 => 0.0,
        _ if x >= LARGE => x.ln() + LN_2,
        _ if x > 2.0 => (2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln(),
        _ => {
            let t = x - 1.0;
            (t + (2.0 * t + t * t).sqrt()).ln_1p()
        }
    }
}

/// NaN beyond 1, infinite there.
pub fn atanh(x: f64) -> f64 {
    let a = x.abs();
    let r = match a {
        _ if a.is_nan() || a > 1.0 => return f64::NAN,
        1.0 => f64::INFINITY,
        _ if a < TINY => return x,
        _ if a < 0.5 => {
            let t = a + a;
            0.5 * (t + t * a / (1.0 - a)).ln_1p()
        }
        _ => 0.5 * ((a + a) / (1.0 - a)).ln_1p(),
    };
    r.copysign(x)
}
