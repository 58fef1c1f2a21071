//! Literal keys of mapping patterns: which of them are equal when the program runs (`0`, `0.0`,
//! `False` and `0j` are one key), and how a key is shown in the message that forbids a second one.

use crate::ast::*;

/// A literal as a dictionary would see it.
#[derive(PartialEq)]
enum Value {
    None,
    /// Real and imaginary part, each in the form [`exact`] gives.
    Number(String, String),
    Str(Vec<u8>),
    Bytes(Vec<u8>),
}

pub(super) struct Key {
    value: Value,
    text: String,
}

impl Key {
    /// The key that an expression is, if it is a literal.
    pub fn of(key: ExprRef<'_>) -> Option<Key> {
        let (value, text) = match key.kind {
            ExprKind::Constant(Constant::None) => (Value::None, "None".to_owned()),
            ExprKind::Constant(Constant::True) => (integer("1"), "True".to_owned()),
            ExprKind::Constant(Constant::False) => (integer("0"), "False".to_owned()),
            ExprKind::Constant(Constant::Str(text, _)) => (Value::Str(text.to_vec()), quoted(text)),
            ExprKind::Constant(Constant::Bytes(bytes)) => {
                (Value::Bytes(bytes.to_vec()), format!("b'{}'", bytes.escape_ascii()))
            }
            _ => Number::of(key)?.key(),
        };
        Some(Key { value, text })
    }

    pub fn equals(&self, other: &Key) -> bool {
        self.value == other.value
    }

    /// Its `repr`.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn integer(digits: &str) -> Value {
    Value::Number(digits.to_owned(), "0".to_owned())
}

/// A number literal with its sign; a complex one is the sum of two.
enum Number {
    Int { negative: bool, digits: String },
    Float(f64),
    Complex { real: f64, imaginary: f64 },
}

impl Number {
    fn of(e: ExprRef<'_>) -> Option<Number> {
        Some(match e.kind {
            ExprKind::Constant(Constant::Int(value)) => {
                Number::Int { negative: false, digits: value.to_string() }
            }
            ExprKind::Constant(Constant::BigInt(digits, base)) => {
                Number::Int { negative: false, digits: decimal(digits, base) }
            }
            ExprKind::Constant(Constant::Float(value)) => Number::Float(value),
            ExprKind::Constant(Constant::Imaginary(value)) => {
                Number::Complex { real: 0.0, imaginary: value }
            }
            ExprKind::UnaryOp(UnaryOperator::USub, value) => match Number::of(value)? {
                Number::Int { digits, .. } => Number::Int { negative: digits != "0", digits },
                Number::Float(value) => Number::Float(-value),
                Number::Complex { real, imaginary } => {
                    Number::Complex { real: -real, imaginary: -imaginary }
                }
            },
            ExprKind::BinOp(real, operator, imaginary) => {
                let ExprKind::Constant(Constant::Imaginary(part)) = imaginary.kind else {
                    return None;
                };
                let real = match Number::of(real)? {
                    Number::Int { negative, digits } => {
                        let value: f64 = digits.parse().ok()?;
                        if negative { -value } else { value }
                    }
                    Number::Float(value) => value,
                    Number::Complex { .. } => return None,
                };
                match operator {
                    Operator::Add => Number::Complex { real, imaginary: part },
                    Operator::Sub => Number::Complex { real, imaginary: -part },
                    _ => return None,
                }
            }
            _ => return None,
        })
    }

    fn key(self) -> (Value, String) {
        match self {
            Number::Int { negative, digits } => {
                let text = if negative { format!("-{digits}") } else { digits };
                (integer(&text), text)
            }
            Number::Float(value) => (Value::Number(exact(value), exact(0.0)), float(value)),
            Number::Complex { real, imaginary } => {
                let text = match real {
                    0.0 if real.is_sign_positive() => format!("{}j", part(imaginary)),
                    _ => {
                        let sign = if imaginary.is_sign_negative() { "" } else { "+" };
                        format!("({}{sign}{}j)", part(real), part(imaginary))
                    }
                };
                (Value::Number(exact(real), exact(imaginary)), text)
            }
        }
    }
}

/// All digits of a whole number, so that it compares with integers of any size.
fn exact(value: f64) -> String {
    if value == 0.0 {
        "0".to_owned()
    } else if value.is_finite() && value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:e}")
    }
}

/// `repr` of a float.
fn float(value: f64) -> String {
    let text = part(value);
    if text.contains(['.', 'e', 'n', 'i']) { text } else { text + ".0" }
}

/// The same without `.0`, as in complex numbers.
fn part(value: f64) -> String {
    if value.is_infinite() {
        return if value < 0.0 { "-inf".to_owned() } else { "inf".to_owned() };
    }
    let text = format!("{value:e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    match exponent.parse::<i32>().unwrap_or(0) {
        -4..16 => format!("{value}"),
        e if e < 0 => format!("{digits}e-{:02}", -e),
        e => format!("{digits}e+{e:02}"),
    }
}

/// Digits of any base as decimal ones.
fn decimal(digits: &str, base: u32) -> String {
    if base == 10 {
        return digits.trim_start_matches('0').to_owned();
    }
    const CHUNK: u64 = 1_000_000_000;
    // Nine decimal digits a place, the lowest place first.
    let mut places: Vec<u64> = vec![0];
    for digit in digits.chars().filter_map(|c| c.to_digit(base)) {
        let mut carry = u64::from(digit);
        for place in &mut places {
            let sum = *place * u64::from(base) + carry;
            *place = sum % CHUNK;
            carry = sum / CHUNK;
        }
        if carry > 0 {
            places.push(carry);
        }
    }
    let mut text: String = places.iter().rev().map(|place| format!("{place:09}")).collect();
    text.drain(..text.len() - text.trim_start_matches('0').len());
    text
}

/// `repr` of a string, as far as literals need it.
fn quoted(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || c as u32 == 0x7F => {
                out.push_str(&format!("\\x{:02x}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}
