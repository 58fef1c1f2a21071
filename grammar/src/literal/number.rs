//! Numbers.

use std::borrow::Cow;

use bumpalo::Bump;

use crate::ast::Constant;

/// The value of an integer literal; fails with CPython's message when it has more than `most`
/// decimal digits (0: any number).
pub(crate) fn integer<'a>(
    text: &'a str,
    most: usize,
    arena: &'a Bump,
) -> Result<Constant<'a>, String> {
    let bytes = text.as_bytes();
    // Up to 18 plain digits cannot overflow.
    if bytes.len() <= 18 && bytes.iter().all(u8::is_ascii_digit) {
        let value = bytes.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        return Ok(Constant::Int(value));
    }
    let digits = without_underscores(text);
    let base = match bytes[1] {
        b'x' | b'X' => 16,
        b'o' | b'O' => 8,
        b'b' | b'B' => 2,
        _ => 10,
    };
    let digits = if base == 10 { &digits[..] } else { &digits[2..] };
    if let Ok(value) = u64::from_str_radix(digits, base) {
        return Ok(Constant::Int(value));
    }
    if base == 10 && most != 0 && digits.len() > most {
        return Err(format!(
            "Exceeds the limit ({most} digits) for integer string conversion: \
             value has {} digits; use sys.set_int_max_str_digits() to increase the limit - \
             Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
            digits.len()
        ));
    }
    Ok(Constant::BigInt(arena.alloc_str(digits), base))
}

/// The value of a float, or of an imaginary number without its suffix.
pub(crate) fn float(text: &str) -> f64 {
    without_underscores(text).parse().unwrap_or(0.0)
}

fn without_underscores(text: &str) -> Cow<'_, str> {
    if text.contains('_') { Cow::Owned(text.replace('_', "")) } else { Cow::Borrowed(text) }
}
