//! `int(text, base)` (library reference: `int`).

use num_bigint::{BigInt, Sign};

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::digits::{shown, strip, too_many_digits};
use super::large;

/// The integer that `text` writes in `base` (0: told by the prefix), or ValueError, which shows
/// `source`.
pub fn parse(vm: &mut Vm, text: &[u8], base: u32, source: &Object) -> Result<BigInt> {
    let Some((negative, digits, radix)) = dissect(text, base) else {
        let text = shown(vm, source)?;
        return Err(vm.value_error(&format!("invalid literal for int() with base {base}: {text}")));
    };
    let limit = vm.max_str_digits;
    if !radix.is_power_of_two() && limit != 0 && digits.len() > limit {
        return Err(too_many_digits(vm, digits.len()));
    }
    vm.reserve(digits.len())?;
    let magnitude = large::from_digits(&digits, radix);
    let sign = if negative { Sign::Minus } else { Sign::Plus };
    Ok(BigInt::from_biguint(sign, magnitude))
}

/// Sign, digit values and base; `None` if it is no number.
fn dissect(text: &[u8], base: u32) -> Option<(bool, Vec<u8>, u32)> {
    let mut rest = strip(text);
    let negative = rest.first() == Some(&b'-');
    if let [b'+' | b'-', tail @ ..] = rest {
        rest = tail;
    }
    let named = match rest {
        [b'0', b'x' | b'X', ..] => Some(16),
        [b'0', b'o' | b'O', ..] => Some(8),
        [b'0', b'b' | b'B', ..] => Some(2),
        _ => None,
    };
    let radix = if base == 0 { named.unwrap_or(10) } else { base };
    if named == Some(radix) {
        rest = &rest[2..];
        // One underscore may follow the prefix.
        if let [b'_', tail @ ..] = rest {
            rest = tail;
        }
    }
    let mut digits = Vec::with_capacity(rest.len());
    let mut after_digit = false;
    for &b in rest {
        if b == b'_' && after_digit {
            after_digit = false;
            continue;
        }
        digits.push((b as char).to_digit(36).filter(|d| *d < radix)? as u8);
        after_digit = true;
    }
    if !after_digit {
        return None;
    }
    // As in source code: no leading zeros when the base is left open, but zero itself.
    let octal_like = base == 0 && named.is_none() && digits[0] == 0;
    if octal_like && digits.iter().any(|d| *d != 0) {
        return None;
    }
    Some((negative, digits, radix))
}
