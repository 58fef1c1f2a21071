//! Doubles in decimal, rounded once from the exact value (ties to even): as `repr` writes them, and
//! with a given number of digits.

/// Which digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// As few as tell the double from its neighbours.
    Repr,
    /// `e`: so many after the first.
    Exponent(usize),
    /// `f`: so many after the point.
    Fixed(usize),
    /// `g`: so many significant ones.
    General(usize),
}

/// How they are written.
#[derive(Clone, Copy, Default)]
pub struct Style {
    /// Keep the point and, for [`Mode::General`], trailing zeros.
    pub alternate: bool,
    /// Write `1.0`, not `1`.
    pub point_zero: bool,
    pub upper: bool,
    /// What rounds to zero has no minus.
    pub coerce_zero: bool,
}

/// No double has more digits than that before they are all zero.
const MAX_DIGITS: usize = 1100;

/// `repr(x)`.
pub fn repr(x: f64) -> String {
    write(x, Mode::Repr, Style { point_zero: true, ..Style::default() })
}

/// Writes a double, with a minus if it is negative.
pub fn write(x: f64, mode: Mode, style: Style) -> String {
    let mut out = match x {
        _ if x.is_nan() => return if style.upper { "NAN" } else { "nan" }.to_string(),
        _ if x.is_infinite() => "inf".to_string(),
        _ => finite(x.abs(), mode, style),
    };
    let zero = || !out.bytes().take_while(|b| !b.eq_ignore_ascii_case(&b'e')).any(nonzero_digit);
    if x.is_sign_negative() && !(style.coerce_zero && x.is_finite() && zero()) {
        out.insert(0, '-');
    }
    if style.upper {
        out.make_ascii_uppercase();
    }
    out
}

fn nonzero_digit(b: u8) -> bool {
    matches!(b, b'1'..=b'9')
}

fn finite(x: f64, mode: Mode, style: Style) -> String {
    match mode {
        Mode::Fixed(precision) => {
            let mut out = format!("{x:.*}", precision.min(MAX_DIGITS));
            pad_zeros(&mut out, precision);
            if precision == 0 && style.alternate {
                out.push('.');
            }
            out
        }
        Mode::Exponent(precision) => {
            let (digits, exponent) = exact_digits(x, precision);
            exponential(&digits, exponent, style)
        }
        Mode::General(precision) => {
            let precision = precision.max(1);
            let (mut digits, exponent) = exact_digits(x, precision - 1);
            if !style.alternate {
                digits.truncate(digits.trim_end_matches('0').len().max(1));
            }
            let limit = precision as i64 - style.point_zero as i64;
            if exponent < -4 || exponent as i64 >= limit {
                exponential(&digits, exponent, style)
            } else {
                positional(&digits, exponent, style)
            }
        }
        Mode::Repr => {
            let (digits, exponent) = shortest_digits(x);
            if !(-4..16).contains(&exponent) {
                exponential(&digits, exponent, style)
            } else {
                positional(&digits, exponent, style)
            }
        }
    }
}

/// `precision + 1` significant digits, and the power of ten of the first.
fn exact_digits(x: f64, precision: usize) -> (String, i32) {
    let (mut digits, exponent) = split_exponent(&format!("{x:.*e}", precision.min(MAX_DIGITS)));
    if precision > MAX_DIGITS {
        digits.extend(std::iter::repeat_n('0', precision - MAX_DIGITS));
    }
    (digits, exponent)
}

/// The fewest digits that tell a double from its neighbours, and the power of ten of the first.
/// (Rust's own formatting breaks ties upwards, `ryu` to even as `repr` does.)
fn shortest_digits(x: f64) -> (String, i32) {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(x);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return ("0".to_string(), 0);
    }
    let zeros = digits.len() - significant.len();
    let exponent = exponent + whole.len() as i32 - 1 - zeros as i32;
    (significant.trim_end_matches('0').to_string(), exponent)
}

/// Takes `d.ddde-n` apart.
fn split_exponent(text: &str) -> (String, i32) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    (mantissa.replace('.', ""), exponent.parse().unwrap_or(0))
}

/// Zeros past [`MAX_DIGITS`] places.
fn pad_zeros(out: &mut String, precision: usize) {
    if precision > MAX_DIGITS {
        out.extend(std::iter::repeat_n('0', precision - MAX_DIGITS));
    }
}

fn exponential(digits: &str, exponent: i32, style: Style) -> String {
    let mut out = String::with_capacity(digits.len() + 6);
    out.push_str(&digits[..1]);
    if digits.len() > 1 || style.alternate {
        out.push('.');
    }
    out.push_str(&digits[1..]);
    let sign = if exponent < 0 { '-' } else { '+' };
    out.push_str(&format!("e{sign}{:02}", exponent.unsigned_abs()));
    out
}

/// Digits with the point where it belongs; `exponent` is the power of ten of the first digit.
fn positional(digits: &str, exponent: i32, style: Style) -> String {
    let mut out = String::with_capacity(digits.len() + 8);
    let fraction = if exponent < 0 {
        out.push('0');
        format!("{}{digits}", "0".repeat(-exponent as usize - 1))
    } else {
        let whole = exponent as usize + 1;
        if digits.len() <= whole {
            out.push_str(digits);
            out.extend(std::iter::repeat_n('0', whole - digits.len()));
            String::new()
        } else {
            out.push_str(&digits[..whole]);
            digits[whole..].to_string()
        }
    };
    match (fraction.is_empty(), style) {
        (false, _) => {
            out.push('.');
            out.push_str(&fraction);
        }
        (true, Style { point_zero: true, .. }) => out.push_str(".0"),
        (true, Style { alternate: true, .. }) => out.push('.'),
        (true, _) => {}
    }
    out
}
