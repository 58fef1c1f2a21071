//! Decimal text of floats with a precision, as `%e`, `%f` and `%g` want it.

/// How to write a float.
#[derive(Clone, Copy)]
pub struct FloatStyle {
    /// One of `eEfFgG`.
    pub kind: u8,
    pub precision: usize,
    /// `#`: always a decimal point, and no zeros are cut off.
    pub alternate: bool,
}

/// No double has more digits after its point; further ones are zeros.
const MOST_DIGITS: usize = 1100;

/// The text of a non-negative float.
pub fn format(x: f64, style: FloatStyle) -> String {
    let lower = style.kind.to_ascii_lowercase();
    let mut out = if x.is_nan() {
        "nan".to_owned()
    } else if x.is_infinite() {
        "inf".to_owned()
    } else {
        match lower {
            b'f' => fixed(x, style.precision, style.alternate),
            b'e' => scientific(x, style.precision, style.alternate),
            _ => general(x, style.precision.max(1), style.alternate),
        }
    };
    if style.kind.is_ascii_uppercase() {
        out.make_ascii_uppercase();
    }
    out
}

fn fixed(x: f64, precision: usize, alternate: bool) -> String {
    let kept = precision.min(MOST_DIGITS);
    let mut out = format!("{x:.kept$}");
    out.extend(std::iter::repeat_n('0', precision - kept));
    if alternate && precision == 0 {
        out.push('.');
    }
    out
}

/// Mantissa digits and exponent with `precision` digits after the first.
fn exponent_form(x: f64, precision: usize) -> (String, i32) {
    let kept = precision.min(MOST_DIGITS);
    let text = format!("{x:.kept$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let mut mantissa = mantissa.to_owned();
    mantissa.extend(std::iter::repeat_n('0', precision - kept));
    (mantissa, exponent.parse().unwrap_or(0))
}

fn scientific(x: f64, precision: usize, alternate: bool) -> String {
    let (mut mantissa, exponent) = exponent_form(x, precision);
    if alternate && precision == 0 {
        mantissa.push('.');
    }
    with_exponent(mantissa, exponent)
}

fn with_exponent(mantissa: String, exponent: i32) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.unsigned_abs())
}

fn general(x: f64, precision: usize, alternate: bool) -> String {
    let (mantissa, exponent) = exponent_form(x, precision - 1);
    let small = exponent < -4 || exponent >= precision.min(i32::MAX as usize) as i32;
    let mut text = if small {
        mantissa
    } else {
        let places = (precision as i64 - 1 - exponent as i64) as usize;
        fixed(x, places, false)
    };
    if alternate {
        if !text.contains('.') {
            text.push('.');
        }
    } else if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    if small { with_exponent(text, exponent) } else { text }
}
