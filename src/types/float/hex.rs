//! `float.hex` and `float.fromhex`.

use crate::types::int;

/// `x.hex()`.
pub fn hex(x: f64) -> String {
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x.is_nan() {
        return "nan".to_string();
    }
    if x.is_infinite() {
        return format!("{sign}inf");
    }
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = x.to_bits();
    let (exponent, fraction) = ((bits >> 52 & 0x7FF) as i32, bits & ((1 << 52) - 1));
    let (lead, exponent) = if exponent == 0 { (0, -1022) } else { (1, exponent - 1023) };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent:+}")
}

/// Why text is no hexadecimal double.
pub enum HexError {
    Invalid,
    TooLarge,
}

/// Reads what [`hex`] writes, and more: the prefix, point and exponent can be left out.
pub fn from_hex(text: &[u8]) -> Result<f64, HexError> {
    let text = int::strip(text);
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let word = text.to_ascii_lowercase();
    let x = match &word[..] {
        b"inf" | b"infinity" => f64::INFINITY,
        b"nan" => f64::NAN,
        digits => finite(digits.strip_prefix(b"0x").unwrap_or(digits))?,
    };
    Ok(if negative { -x } else { x })
}

fn finite(text: &[u8]) -> Result<f64, HexError> {
    let (mantissa, exponent) = match text.iter().position(|b| *b == b'p') {
        Some(i) => (&text[..i], Some(&text[i + 1..])),
        None => (text, None),
    };
    let point = mantissa.iter().position(|b| *b == b'.');
    let whole = point.unwrap_or(mantissa.len());
    let mut digits = Vec::with_capacity(mantissa.len());
    for (i, b) in mantissa.iter().enumerate() {
        if Some(i) != point {
            digits.push((*b as char).to_digit(16).ok_or(HexError::Invalid)?);
        }
    }
    if digits.is_empty() {
        return Err(HexError::Invalid);
    }
    let exponent = match exponent {
        Some(e) => decimal_exponent(e).ok_or(HexError::Invalid)?,
        None => 0,
    };
    let Some(first) = digits.iter().position(|d| *d != 0) else { return Ok(0.0) };
    // Sixteen digits and whether anything follows decide the rounding.
    let (mut bits, mut taken) = (0u128, 0i64);
    for d in digits[first..].iter().take(16) {
        bits = bits << 4 | *d as u128;
        taken += 1;
    }
    let sticky = digits[first..].iter().skip(16).any(|d| *d != 0);
    let power = 4 * (whole as i64 - first as i64 - taken);
    let exponent = exponent.saturating_add(power - 1);
    // Far beyond what a double can be, either way.
    let exponent = exponent.clamp(-1 << 32, 1 << 32);
    int::scale(bits << 1 | sticky as u128, exponent).ok_or(HexError::TooLarge)
}

fn decimal_exponent(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() {
        return None;
    }
    let mut value = 0i64;
    for b in digits {
        let d = (*b as char).to_digit(10)? as i64;
        value = value.saturating_mul(10).saturating_add(d);
    }
    Some(if negative { -value } else { value })
}
