//! Distances and closeness.

use crate::heap::{Object, Tuple};
use crate::native::{Keywords, Result, Vm};
use crate::types::float::number;

use super::sums::{two_product, two_sum};

pub fn hypot(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    if !keywords.is_empty() {
        return Err(vm.type_error("math.hypot() takes no keyword arguments"));
    }
    let mut parts = Vec::with_capacity(args.len());
    for o in args {
        parts.push(number(vm, o)?);
    }
    Ok(Object::from_float(norm(&parts)))
}

pub fn dist(vm: &mut Vm, args: &[Object]) -> Result {
    let (p, q) = (coordinates(vm, &args[0])?, coordinates(vm, &args[1])?);
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut parts = Vec::with_capacity(p.len());
    for (a, b) in p.iter().zip(&q) {
        let (a, b) = (number(vm, a)?, number(vm, b)?);
        parts.push(a - b);
    }
    Ok(Object::from_float(norm(&parts)))
}

fn coordinates(vm: &mut Vm, o: &Object) -> Result<Vec<Object>> {
    match o.get::<Tuple>() {
        Some(t) => Ok(t.items().to_vec()),
        None => vm.iterate_to_vec(o),
    }
}

/// The Euclidean norm, computed in twice the precision.
fn norm(parts: &[f64]) -> f64 {
    let largest = parts.iter().fold(0f64, |m, x| m.max(x.abs()));
    if parts.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if parts.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || parts.len() == 1 {
        return largest;
    }
    // Scaled by a power of two, so that no square overflows or vanishes.
    let (_, e) = crate::types::hash::frexp(largest);
    let (mut high, mut low) = (0.0, 0.0);
    for x in parts {
        let x = libm::scalbn(*x, -e);
        let (square, rest) = two_product(x, x);
        let (sum, carry) = two_sum(high, square);
        high = sum;
        low += carry + rest;
    }
    let root = (high + low).sqrt();
    // One Newton step with the exact remainder.
    let (square, rest) = two_product(root, root);
    let remainder = (high - square) - rest + low;
    libm::scalbn(root + remainder / (2.0 * root), e)
}

pub fn isclose(vm: &mut Vm, args: &[Object]) -> Result {
    let (a, b) = (number(vm, &args[0])?, number(vm, &args[1])?);
    let relative = if args[2].is_undef() { 1e-9 } else { number(vm, &args[2])? };
    let absolute = if args[3].is_undef() { 0.0 } else { number(vm, &args[3])? };
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    let size = a.abs().max(b.abs());
    Ok(Object::from_bool(
        a == b
            || (a.is_finite() && b.is_finite() && close((a - b).abs(), size, relative, absolute)),
    ))
}

/// Is a difference within the tolerances of numbers whose larger one has this size?
pub fn close(difference: f64, size: f64, relative: f64, absolute: f64) -> bool {
    difference <= relative * size || difference <= absolute
}
