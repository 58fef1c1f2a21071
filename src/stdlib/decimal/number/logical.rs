//! Logical operations on digits: operands whose digits are all 0 or 1.

use dashu_int::UBig;

use super::env::status;
use super::{Env, Number};

/// The digits of a logical operand, last first, as far as the precision goes.
fn bits(n: &Number, prec: i64) -> Option<Vec<bool>> {
    if !n.is_finite() || n.negative || n.exponent != 0 {
        return None;
    }
    let text = n.coefficient.to_string();
    let mut bits = Vec::new();
    for b in text.bytes().rev() {
        match b {
            b'0' | b'1' => bits.push(b == b'1'),
            _ => return None,
        }
    }
    bits.truncate(prec.max(0) as usize);
    Some(bits)
}

fn number(bits: impl DoubleEndedIterator<Item = bool>) -> Number {
    let text: String = bits.rev().map(|b| if b { '1' } else { '0' }).collect();
    let coefficient = UBig::from_str_radix(&text, 10).unwrap_or(UBig::ZERO);
    Number::finite(false, coefficient, 0)
}

impl Env {
    pub fn logical_and(&mut self, a: &Number, b: &Number) -> Number {
        self.combine(a, b, |x, y| x & y)
    }

    pub fn logical_or(&mut self, a: &Number, b: &Number) -> Number {
        self.combine(a, b, |x, y| x | y)
    }

    pub fn logical_xor(&mut self, a: &Number, b: &Number) -> Number {
        self.combine(a, b, |x, y| x ^ y)
    }

    fn combine(&mut self, a: &Number, b: &Number, f: fn(bool, bool) -> bool) -> Number {
        let (Some(x), Some(y)) = (bits(a, self.prec), bits(b, self.prec)) else {
            return self.invalid(status::INVALID_OPERATION);
        };
        let at = |bits: &[bool], i: usize| bits.get(i).copied().unwrap_or(false);
        number((0..x.len().max(y.len())).map(|i| f(at(&x, i), at(&y, i))))
    }

    pub fn logical_invert(&mut self, a: &Number) -> Number {
        if self.prec > self.room {
            return self.invalid(status::NO_MEMORY);
        }
        let Some(x) = bits(a, self.prec) else { return self.invalid(status::INVALID_OPERATION) };
        number((0..self.prec as usize).map(|i| !x.get(i).copied().unwrap_or(false)))
    }
}
