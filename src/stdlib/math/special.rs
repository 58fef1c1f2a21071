//! The gamma function by Lanczos' approximation with 13 terms and g = 6.024_680_040_776_73
//! (coefficients from Godfrey's and Maddock's tables).

use std::f64::consts::PI;

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::float::number;

use super::{domain_error, range_error};

const G: f64 = 6.024_680_040_776_73;
const G_MINUS_HALF: f64 = 5.524_680_040_776_73;
const LOG_PI: f64 = 1.144_729_885_849_400_2;

const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_76,
    42_919_803_642.649_1,
    35_711_959_237.355_67,
    17_921_034_426.037_21,
    6_039_542_586.352_028,
    1_439_720_407.311_721_6,
    248_874_557.862_054_17,
    31_426_415.585_400_194,
    2_876_370.628_935_372_5,
    186_056.265_395_223_48,
    8_071.672_002_365_816,
    210.824_277_751_579_36,
    2.506_628_274_631_000_2,
];

/// Coefficients of x(x+1)…(x+11).
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// The quotient of the two polynomials; for large `x` in powers of its inverse.
fn lanczos_sum(x: f64) -> f64 {
    let horner = |c: &mut dyn Iterator<Item = &f64>, step: &dyn Fn(f64) -> f64| {
        c.fold(0.0, |sum, term| step(sum) + term)
    };
    if x < 5.0 {
        horner(&mut NUMERATOR.iter().rev(), &|s| s * x)
            / horner(&mut DENOMINATOR.iter().rev(), &|s| s * x)
    } else {
        horner(&mut NUMERATOR.iter(), &|s| s / x) / horner(&mut DENOMINATOR.iter(), &|s| s / x)
    }
}

/// sin(πx), reduced exactly first.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let r = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    r * 1f64.copysign(x)
}

pub fn gamma(vm: &mut Vm, args: &[Object]) -> Result {
    let x = number(vm, &args[0])?;
    if x.is_nan() || x == f64::INFINITY {
        return Ok(Object::from_float(x));
    }
    if x == 0.0 || x == f64::NEG_INFINITY || (x < 0.0 && x.fract() == 0.0) {
        return Err(domain_error(vm));
    }
    let r = finite_gamma(x);
    if r.is_infinite() { Err(range_error(vm)) } else { Ok(Object::from_float(r)) }
}

fn finite_gamma(x: f64) -> f64 {
    if x.fract() == 0.0 && x <= 23.0 {
        return (2..x as u64).fold(1.0, |r, i| r * i as f64);
    }
    let size = x.abs();
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let y = size + G_MINUS_HALF;
    // What rounding took from y.
    let lost =
        if size > G_MINUS_HALF { (y - size) - G_MINUS_HALF } else { (y - G_MINUS_HALF) - size };
    let correction = lost * G / y;
    let power = |r: f64, apply: fn(f64, f64) -> f64| {
        if size < 140.0 {
            apply(r, y.powf(size - 0.5))
        } else {
            let half = y.powf(size / 2.0 - 0.25);
            apply(apply(r, half), half)
        }
    };
    if x < 0.0 {
        let r = -PI / sin_pi(size) / size * y.exp() / lanczos_sum(size);
        power(r - correction * r, |r, p| r / p)
    } else {
        let r = lanczos_sum(size) / y.exp();
        power(r + correction * r, |r, p| r * p)
    }
}

pub fn lgamma(vm: &mut Vm, args: &[Object]) -> Result {
    let x = number(vm, &args[0])?;
    if !x.is_finite() {
        return Ok(Object::from_float(x.abs()));
    }
    if x <= 0.0 && x.fract() == 0.0 {
        return Err(domain_error(vm));
    }
    let r = finite_lgamma(x);
    if r.is_infinite() { Err(range_error(vm)) } else { Ok(Object::from_float(r)) }
}

fn finite_lgamma(x: f64) -> f64 {
    if x == 1.0 || x == 2.0 {
        return 0.0;
    }
    let size = x.abs();
    if size < 1e-20 {
        return -size.ln();
    }
    let r = lanczos_sum(size).ln() - G + (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x > 0.0 { r } else { LOG_PI - sin_pi(size).abs().ln() - size.ln() - r }
}
