//! Padding and grouping.

use crate::heap::push_code_point;
use crate::native::{Result, Vm};

use super::Spec;

/// The pieces of a written number, in order.
pub struct NumberText<'a> {
    pub negative: bool,
    /// `0x` and its like.
    pub prefix: &'a str,
    /// Digits that are grouped; none for infinities, NaN and characters.
    pub digits: &'a str,
    /// Everything after them: fraction, exponent, `%`; in generalised UTF-8.
    pub rest: &'a [u8],
}

/// Puts a number together.
pub fn lay_out_number(vm: &mut Vm, spec: &Spec, number: &NumberText<'_>) -> Result {
    let width = spec.width.unwrap_or(0);
    vm.check_text(width.saturating_add(2 * number.digits.len()).saturating_add(number.rest.len()))?;
    let text = number_text(spec, number, width);
    Ok(vm.str_from(&text))
}

/// A number as bytes; the caller has checked that there is room for `width`.
pub fn number_text(spec: &Spec, number: &NumberText<'_>, width: usize) -> Vec<u8> {
    let sign = match spec.sign {
        _ if number.negative => "-",
        b'+' => "+",
        b' ' => " ",
        _ => "",
    };
    let around = sign.len() + number.prefix.len() + count_chars(number.rest);
    let zeros = if spec.fill == b'0' as u32 && spec.align == b'=' {
        width.saturating_sub(around)
    } else {
        0
    };
    let digits = match spec.grouping {
        _ if number.digits.is_empty() => String::new(),
        None => number.digits.to_string(),
        Some(separator) => group(number.digits, separator, spec.group_size(), zeros),
    };
    let padding = width.saturating_sub(around + digits.len());
    let (left, inside, right) = match spec.align {
        b'<' => (0, 0, padding),
        b'^' => (padding / 2, 0, padding - padding / 2),
        b'=' => (0, padding, 0),
        _ => (padding, 0, 0),
    };
    let mut out = Vec::with_capacity(width.max(around + digits.len()));
    fill(&mut out, spec.fill, left);
    out.extend_from_slice(sign.as_bytes());
    out.extend_from_slice(number.prefix.as_bytes());
    fill(&mut out, spec.fill, inside);
    out.extend_from_slice(digits.as_bytes());
    out.extend_from_slice(number.rest);
    fill(&mut out, spec.fill, right);
    out
}

/// Pads finished text of `chars` code points.
pub fn lay_out_text(vm: &mut Vm, spec: &Spec, text: &[u8], chars: usize) -> Result {
    let padding = spec.width.unwrap_or(0).saturating_sub(chars);
    vm.check_text(padding.saturating_mul(4).saturating_add(text.len()))?;
    let (left, right) = match spec.align {
        b'<' => (0, padding),
        b'^' => (padding / 2, padding - padding / 2),
        _ => (padding, 0),
    };
    let mut out = Vec::with_capacity(text.len() + padding);
    fill(&mut out, spec.fill, left);
    out.extend_from_slice(text);
    fill(&mut out, spec.fill, right);
    Ok(vm.str_from(&out))
}

/// Puts separators between groups, and zeros in front until it is `min_width` wide: a separator
/// never comes first, so the result may be one wider.
fn group(digits: &str, separator: u8, size: usize, min_width: usize) -> String {
    let needed = min_width / (size + 1) * size + (min_width % (size + 1)).max(1);
    let count = needed.max(digits.len());
    let mut out = String::with_capacity(count + count / size);
    let zeros = std::iter::repeat_n('0', count - digits.len());
    for (i, c) in zeros.chain(digits.chars()).enumerate() {
        if i > 0 && (count - i).is_multiple_of(size) {
            out.push(separator as char);
        }
        out.push(c);
    }
    out
}

fn fill(out: &mut Vec<u8>, c: u32, count: usize) {
    match u8::try_from(c) {
        Ok(c @ 0..0x80) => out.resize(out.len() + count, c),
        _ => (0..count).for_each(|_| push_code_point(out, c)),
    }
}

fn count_chars(text: &[u8]) -> usize {
    text.iter().filter(|b| **b & 0xC0 != 0x80).count()
}
