//! The other big integers: `dashu`'s, whose division, roots and conversions to text stay below
//! quadratic time at any size. Ours are carried over where that matters; it costs a copy.

use dashu_int::UBig;
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::ToPrimitive;

pub fn to_ubig(i: &BigUint) -> UBig {
    match i.to_u128() {
        Some(small) => UBig::from(small),
        None => UBig::from_le_bytes(&i.to_bytes_le()),
    }
}

pub fn from_ubig(i: &UBig) -> BigUint {
    match u128::try_from(i) {
        Ok(small) => BigUint::from(small),
        Err(_) => BigUint::from_bytes_le(&i.to_le_bytes()),
    }
}

/// With a sign put to it.
pub fn signed(negative: bool, i: &UBig) -> BigInt {
    BigInt::from_biguint(if negative { Sign::Minus } else { Sign::Plus }, from_ubig(i))
}
