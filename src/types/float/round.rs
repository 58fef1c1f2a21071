//! `round(x, ndigits)`, rounded right from the exact value.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{FromPrimitive, Pow};

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::int;

/// `float.__round__(ndigits=None)`.
pub fn float_round(vm: &mut Vm, x: f64, digits: &Object) -> Result {
    if digits.is_undef() || digits.is_none() {
        return int::truncate(vm, x.round_ties_even());
    }
    let digits = vm.index_i64(digits, None)?;
    let rounded = if !x.is_finite() || digits > 323 {
        // No double has that many digits.
        Some(x)
    } else if digits < -308 {
        Some(0f64.copysign(x))
    } else if digits >= 0 {
        format!("{x:.*}", digits as usize).parse().ok()
    } else {
        round_whole(x, -digits as u32)
    };
    match rounded {
        Some(r) => Ok(Object::from_float(r)),
        None => Err(vm.overflow_error("rounded value too large to represent")),
    }
}

/// To a multiple of ten to the `places`, ties to even; `None` if that is too large.
fn round_whole(x: f64, places: u32) -> Option<f64> {
    let whole = BigInt::from_f64(x.abs().trunc())?;
    let fraction = x.fract() != 0.0;
    let unit = Pow::pow(BigInt::from(10), places);
    let (q, r) = whole.div_rem(&unit);
    let up = match (r * 2u8).cmp(&unit) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => fraction || q.is_odd(),
        std::cmp::Ordering::Greater => true,
    };
    let r = int::round_to_f64(&((q + up as u8) * unit))?;
    Some(r.copysign(x))
}
