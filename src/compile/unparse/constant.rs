//! Constants as text: numbers, strings, and the tuples and sets that folding makes of them.

use std::fmt::Write;

use hognose_grammar::ast::Constant;

use super::Writer;

impl Writer<'_, '_> {
    pub(super) fn constant(&mut self, literal: &Constant) {
        match *literal {
            Constant::None => self.text("None"),
            Constant::True => self.text("True"),
            Constant::False => self.text("False"),
            Constant::Ellipsis => self.text("..."),
            Constant::Int(i) => {
                let _ = write!(self.out, "{i}");
            }
            Constant::BigInt(digits, base) => {
                let value = num_bigint::BigInt::parse_bytes(digits.as_bytes(), base);
                let _ = write!(self.out, "{}", value.unwrap_or_default());
            }
            Constant::Float(x) => self.float(x),
            Constant::Imaginary(x) => {
                self.float(x);
                self.text("j");
            }
            // These no text has.
            Constant::Complex(re, im) => {
                self.text("(");
                self.float(re);
                self.text(if im.is_sign_negative() { "" } else { "+" });
                self.float(im);
                self.text("j)");
            }
            Constant::Tuple(items) => {
                self.text("(");
                for (i, item) in items.iter().enumerate() {
                    self.text(if i > 0 { ", " } else { "" });
                    self.constant(item);
                }
                self.text(if items.len() == 1 { ",)" } else { ")" });
            }
            Constant::FrozenSet(items) => {
                self.text("frozenset({");
                for (i, item) in items.iter().enumerate() {
                    self.text(if i > 0 { ", " } else { "" });
                    self.constant(item);
                }
                self.text("})");
            }
            Constant::Str(text, is_u) => {
                let quoted = quote(text);
                self.text(if is_u { "u" } else { "" });
                self.text(&quoted);
            }
            Constant::Bytes(bytes) => {
                let mut out = String::from("b");
                let mark =
                    if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
                out.push(mark);
                for byte in bytes {
                    match byte {
                        b'\\' => out.push_str("\\\\"),
                        b'\n' => out.push_str("\\n"),
                        b'\r' => out.push_str("\\r"),
                        b'\t' => out.push_str("\\t"),
                        b if *b == mark as u8 => {
                            out.push('\\');
                            out.push(mark);
                        }
                        0x20..=0x7E => out.push(*byte as char),
                        _ => {
                            let _ = write!(out, "\\x{byte:02x}");
                        }
                    }
                }
                out.push(mark);
                self.text(&out);
            }
        }
    }

    fn float(&mut self, x: f64) {
        if x.is_infinite() {
            return self.text("1e309");
        }
        let text = format!("{x:?}");
        match text.split_once('e') {
            None => self.text(&text),
            Some((digits, exponent)) => {
                let digits = digits.strip_suffix(".0").unwrap_or(digits);
                let exponent: i32 = exponent.parse().unwrap_or(0);
                let sign = if exponent < 0 { '-' } else { '+' };
                let _ = write!(self.out, "{digits}e{sign}{:02}", exponent.abs());
            }
        }
    }
}

/// `repr` of a string.
pub(super) fn quote(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let mark = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(mark);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == mark => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || (0x7F..0xA0).contains(&(c as u32)) => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push(mark);
    out
}
