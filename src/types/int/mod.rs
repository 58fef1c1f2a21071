//! `int`: small ones live in the word, larger ones in this payload. Arithmetic is in
//! `types/numbers.rs`; here are its methods by topic. Reference: "Numeric Types".

mod bytes;
mod construct;
mod digits;
pub mod large;
mod methods;
mod operators;
mod parse;
mod rows;

pub use construct::{check_class, exact, to_int, truncate};
pub use digits::{
    MAX_STR_DIGITS, STR_DIGITS_THRESHOLD, ascii_number, decimal_digit, decimal_digits,
    number_source, padded_text, small_text, strip, too_many_digits, without_underscores,
};
pub use operators::{div_mod, power};

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::heap::{Heap, Layout, Object, Payload, SMALL_INT_MAX, SMALL_INT_MIN, Value};
use crate::native::{TypeFlags, TypeSpec, static_method};

pub static SPEC: TypeSpec = TypeSpec {
    name: "int",
    layout: Layout::BigInt,
    flags: TypeFlags::BASE.and(TypeFlags::MATCH_SELF),
    new: Some(static_method("__new__", "(cls, x=0, /, base=10)", construct::int_new)),
    methods: rows::METHODS,
    getters: rows::GETTERS,
    ..TypeSpec::EMPTY
};

/// A big integer, or an instance of a subclass of `int` of any size.
///
/// Invariant: an exact `int` of 48 bits is never one of these.
pub struct Int(pub BigInt);

impl Payload for Int {
    const LAYOUT: Layout = Layout::BigInt;
    const CONTAINER: bool = false;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}

    fn outside_bytes(&self) -> usize {
        self.0.bits() as usize / 8
    }
}

/// The canonical object for an integer.
pub fn from_big(heap: &Heap, i: BigInt) -> Object {
    match i.to_i64() {
        Some(small) if (SMALL_INT_MIN..=SMALL_INT_MAX).contains(&small) => {
            Object::from_small(small)
        }
        _ => {
            heap.account((i.bits() / 8) as isize);
            heap.alloc(Int(i))
        }
    }
}

/// The integer an object stands for: `int` and subclasses, `bool` too. No `__index__`.
pub fn to_big(o: &Object) -> Option<BigInt> {
    if let Some(i) = o.small_int() {
        return Some(BigInt::from(i));
    }
    if o.is_bool() {
        return Some(BigInt::from(o.is(&Object::TRUE) as u8));
    }
    o.get::<Int>().map(|i| i.0.clone())
}

/// As `to_big`, if it fits.
pub fn to_i64(o: &Object) -> Option<i64> {
    if let Some(i) = o.small_int() {
        return Some(i);
    }
    if o.is_bool() {
        return Some(o.is(&Object::TRUE) as i64);
    }
    o.get::<Int>().and_then(|i| i.0.to_i64())
}

/// Is it an `int`, a `bool` or an instance of a subclass?
pub fn is_int(o: &Object) -> bool {
    o.value().is_int() || o.is_bool() || o.get::<Int>().is_some()
}

/// The nearest double (ties to even), or `None` past the largest.
pub fn round_to_f64(i: &BigInt) -> Option<f64> {
    // `BigInt::to_f64` truncates; halving with a sticky bit rounds right.
    let bits = i.bits();
    if bits <= 64 {
        return i.to_i128().map(|i| i as f64);
    }
    if bits > 1024 {
        return None;
    }
    let shift = bits - 64;
    let magnitude = i.magnitude();
    let top = (magnitude >> shift).to_u64()?;
    let sticky = magnitude.trailing_zeros().is_some_and(|z| z < shift);
    let x = ((top | sticky as u64) as f64) * 2f64.powi(shift as i32);
    if x.is_infinite() {
        return None;
    }
    Some(if i.sign() == num_bigint::Sign::Minus { -x } else { x })
}

/// `a / b` rounded right; `None` when too large.
pub fn divide_to_f64(a: &BigInt, b: &BigInt) -> Option<f64> {
    if a.bits() == 0 {
        return Some(if b.sign() == num_bigint::Sign::Minus { -0.0 } else { 0.0 });
    }
    // Scale so that the quotient has 66 bits or a few more, divide, and keep a sticky bit.
    let shift = 66 - (a.bits() as i64 - b.bits() as i64);
    let (x, y) = (a.magnitude(), b.magnitude());
    let (x, y) =
        if shift >= 0 { (x << shift as u64, y.clone()) } else { (x.clone(), y << (-shift) as u64) };
    let (q, r) = num_integer::Integer::div_rem(&x, &y);
    let sticky = r.bits() != 0;
    let q = q.to_u128()? << 1 | sticky as u128;
    let exponent = -(shift + 1);
    let negative = (a.sign() == num_bigint::Sign::Minus) != (b.sign() == num_bigint::Sign::Minus);
    let x = scale(q, exponent)?;
    Some(if negative { -x } else { x })
}

/// `q * 2**exponent` rounded once, subnormals included.
pub fn scale(q: u128, exponent: i64) -> Option<f64> {
    let bits = 128 - q.leading_zeros() as i64;
    let top = bits + exponent;
    if top > 1024 {
        return None;
    }
    // Bits the result can have at this magnitude.
    let keep = if top < -1021 { 53 - (-1021 - top) } else { 53 };
    if keep < 0 {
        return Some(0.0);
    }
    let drop = bits - keep;
    let (mut m, mut e) = (q, exponent);
    if drop > 0 {
        let half = 1u128 << (drop - 1);
        let rest = q & ((1u128 << drop) - 1);
        m = q >> drop;
        e += drop;
        if rest > half || (rest == half && m & 1 == 1) {
            m += 1;
        }
    }
    let x = m as f64;
    let r = if e < -1000 {
        x * 2f64.powi(-1000) * 2f64.powi((e + 1000) as i32)
    } else {
        x * 2f64.powi(e as i32)
    };
    if r.is_infinite() { None } else { Some(r) }
}

/// How an integer stands to a double; `None` for NaN.
pub fn order_with_f64(i: &BigInt, x: f64) -> Option<std::cmp::Ordering> {
    use std::cmp::Ordering;
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = <BigInt as num_traits::FromPrimitive>::from_f64(x.trunc())?;
    Some(i.cmp(&whole).then(0.0.partial_cmp(&x.fract())?))
}
