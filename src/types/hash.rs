//! Hashes of numbers, equal to CPython's (library reference: "Hashing of numeric types").

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use crate::heap::Object;

/// 2**61 - 1.
const MODULUS: u64 = (1 << 61) - 1;
const INF: u64 = 314_159;

fn finish(h: i64) -> u64 {
    if h == -1 { -2i64 as u64 } else { h as u64 }
}

#[inline]
pub fn hash_small(i: i64) -> u64 {
    finish(i)
}

pub fn hash_i64(i: i64) -> u64 {
    let m = (i.unsigned_abs() % MODULUS) as i64;
    finish(if i < 0 { -m } else { m })
}

pub fn hash_big(i: &BigInt) -> u64 {
    let m = (i.magnitude() % MODULUS).to_i64().unwrap_or(0);
    finish(if i.sign() == Sign::Minus { -m } else { m })
}

pub fn hash_float(x: f64) -> u64 {
    if x.is_infinite() {
        return if x > 0.0 { INF } else { (-(INF as i64)) as u64 };
    }
    // A NaN hashes by identity, which a number does not have.
    if x.is_nan() {
        return 0;
    }
    if x == x.trunc() && x.abs() < 2f64.powi(60) {
        return hash_i64(x as i64);
    }
    // x = m * 2**e with m below 1; reduce 28 bits at a time modulo the Mersenne prime.
    let (mut m, mut e) = frexp(x.abs());
    let mut h: u64 = 0;
    while m != 0.0 {
        h = ((h << 28) & MODULUS) | h >> (61 - 28);
        m *= 268_435_456.0;
        e -= 28;
        let y = m as u64;
        m -= y as f64;
        h += y;
        if h >= MODULUS {
            h -= MODULUS;
        }
    }
    let e = e.rem_euclid(61) as u32;
    if e != 0 {
        h = ((h << e) & MODULUS) | h >> (61 - e);
    }
    finish(if x < 0.0 { -(h as i64) } else { h as i64 })
}

/// Mantissa in 0.5..1 and exponent of a positive finite double.
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let bits = x.to_bits();
    let exponent = (bits >> 52 & 0x7FF) as i32;
    if exponent == 0 {
        let (m, e) = frexp(x * 2f64.powi(64));
        return (m, e - 64);
    }
    (f64::from_bits(bits & !(0x7FF << 52) | 1022 << 52), exponent - 1022)
}

/// The hash of a value that is no heap object.
pub fn hash_immediate(o: &Object) -> Option<u64> {
    let v = o.value();
    if let Some(x) = o.float() {
        if x.is_nan() {
            return Some(o.value().bits() >> 4);
        }
        return Some(hash_float(x));
    }
    if v.is_bool() {
        return Some(o.is(&Object::TRUE) as u64);
    }
    if o.is_none() {
        return Some(0xFCA8_6420);
    }
    if v.is_singleton() { Some(v.bits() & 0xFF | 0x7F00) } else { None }
}

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

/// The mixing of item hashes that tuples and slices share (a simplified xxHash).
pub fn lanes(hashes: &[u64]) -> u64 {
    hashes.iter().fold(PRIME_5, |acc, h| lane(acc, *h))
}

/// One step of [`lanes`].
#[inline]
pub fn lane(acc: u64, hash: u64) -> u64 {
    acc.wrapping_add(hash.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1)
}

/// What [`lanes`] starts from.
pub const LANES_START: u64 = PRIME_5;

/// The hash of a tuple of `len` items, given its mixed lanes.
pub fn finish_tuple(acc: u64, len: usize) -> u64 {
    finish_lanes(acc.wrapping_add(len as u64 ^ (PRIME_5 ^ 3_527_539)))
}

/// -1 means an error in CPython, so no hash is.
pub fn finish_lanes(acc: u64) -> u64 {
    if acc == u64::MAX { 1_546_275_796 } else { acc }
}
