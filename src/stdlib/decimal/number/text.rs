//! Numbers to text and back (the specification's "Conversions").

use dashu_int::UBig;

use super::{Kind, MAX_EMAX, Number};

/// The number that an ASCII text writes; no white space, no underscores. Exponents beyond every
/// context are cut to something that is still beyond them.
pub fn parse(text: &[u8]) -> Option<Number> {
    let (negative, rest) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if let Some(n) = special(rest) {
        return Some(n.with_sign(negative));
    }
    let split = rest.iter().position(|b| matches!(b, b'e' | b'E'));
    let (mantissa, exponent) = match split {
        Some(at) => (&rest[..at], exponent(&rest[at + 1..])?),
        None => (rest, 0),
    };
    let mut digits = Vec::with_capacity(mantissa.len());
    let mut places: Option<i64> = None;
    for &b in mantissa {
        match b {
            b'.' if places.is_none() => places = Some(0),
            b'0'..=b'9' => {
                digits.push(b);
                places = places.map(|n| n + 1);
            }
            _ => return None,
        }
    }
    let coefficient = unsigned(&digits)?;
    Some(Number::finite(negative, coefficient, exponent - places.unwrap_or(0)))
}

/// The value of decimal digits, of which there must be one.
fn unsigned(digits: &[u8]) -> Option<UBig> {
    if digits.is_empty() {
        return None;
    }
    if digits.len() <= 19 && digits.iter().all(u8::is_ascii_digit) {
        let value = digits.iter().fold(0u64, |n, b| n * 10 + u64::from(b - b'0'));
        return Some(UBig::from(value));
    }
    let text = std::str::from_utf8(digits).ok()?;
    UBig::from_str_radix(text, 10).ok()
}

fn special(text: &[u8]) -> Option<Number> {
    let starts =
        |name: &[u8]| text.len() >= name.len() && text[..name.len()].eq_ignore_ascii_case(name);
    if text.eq_ignore_ascii_case(b"inf") || text.eq_ignore_ascii_case(b"infinity") {
        return Some(Number::infinity(false));
    }
    let (kind, payload) = match () {
        () if starts(b"nan") => (Kind::NaN, &text[3..]),
        () if starts(b"snan") => (Kind::SignalingNaN, &text[4..]),
        () => return None,
    };
    let coefficient = match payload {
        [] => UBig::ZERO,
        digits if digits.iter().all(u8::is_ascii_digit) => unsigned(digits)?,
        _ => return None,
    };
    Some(Number { kind, coefficient, ..Number::nan() })
}

fn exponent(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let most = 4 * MAX_EMAX;
    let value = digits
        .iter()
        .fold(0i64, |n, b| n.saturating_mul(10).saturating_add(i64::from(b - b'0')).min(most));
    Some(if negative { -value } else { value })
}

impl Number {
    /// Scientific notation where needed (`to-scientific-string`), or engineering notation.
    pub fn text(&self, engineering: bool, capitals: bool) -> String {
        let sign = if self.negative { "-" } else { "" };
        match self.kind {
            Kind::Infinite => return format!("{sign}Infinity"),
            Kind::NaN | Kind::SignalingNaN => {
                let name = if self.is_signaling() { "sNaN" } else { "NaN" };
                return match self.coefficient.is_zero() {
                    true => format!("{sign}{name}"),
                    false => format!("{sign}{name}{}", self.coefficient),
                };
            }
            Kind::Finite => {}
        }
        let digits = self.digit_text();
        let count = digits.len() as i64;
        // Where the point goes, counted from the left.
        let left = self.exponent + count;
        let point = if self.exponent <= 0 && left > -6 {
            left
        } else if !engineering {
            1
        } else if self.coefficient.is_zero() {
            (left + 1).rem_euclid(3) - 1
        } else {
            (left - 1).rem_euclid(3) + 1
        };
        let mut out = String::with_capacity(digits.len() + 8);
        out.push_str(sign);
        place_point(&mut out, &digits, point);
        if left != point {
            out.push(if capitals { 'E' } else { 'e' });
            out.push_str(&format!("{:+}", left - point));
        }
        out
    }

    pub fn digit_text(&self) -> String {
        match u64::try_from(&self.coefficient) {
            Ok(small) => small.to_string(),
            Err(_) => self.coefficient.to_string(),
        }
    }
}

/// The digits with a point after `point` of them, zeros put where there are none.
pub fn place_point(out: &mut String, digits: &str, point: i64) {
    let count = digits.len() as i64;
    if point <= 0 {
        out.push_str("0.");
        out.extend(std::iter::repeat_n('0', (-point) as usize));
        out.push_str(digits);
    } else if point >= count {
        out.push_str(digits);
        out.extend(std::iter::repeat_n('0', (point - count) as usize));
    } else {
        let (whole, rest) = digits.split_at(point as usize);
        out.push_str(whole);
        out.push('.');
        out.push_str(rest);
    }
}
