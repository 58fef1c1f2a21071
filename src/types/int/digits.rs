//! Numbers as text: decimal digits of every script, white space, and what number constructors
//! accept as text.

use num_bigint::BigUint;

use crate::heap::{ByteArray, CodePoints, Object, Str};
use crate::native::{Raised, Result, Vm};

use super::large;

/// An integer of the word in decimal, written to the end of `buffer`.
pub fn small_text(i: i64, buffer: &mut [u8; 20]) -> &[u8] {
    let (mut rest, mut at) = (i.unsigned_abs(), buffer.len());
    loop {
        at -= 1;
        buffer[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if i < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    &buffer[at..]
}

/// The same for a format specification that says no more than a width, with zeros or without, below
/// the size of the buffer: `""`, `"d"`, `"5"`, `"02d"`.
pub fn padded_text<'a>(i: i64, spec: &[u8], buffer: &'a mut [u8; 40]) -> Option<&'a [u8]> {
    let width = spec.strip_suffix(b"d").unwrap_or(spec);
    let (fill, width) = match width {
        [b'0', rest @ ..] => (b'0', rest),
        rest => (b' ', rest),
    };
    let width = match width {
        [] => 0,
        [a @ b'1'..=b'9'] => usize::from(a - b'0'),
        [a @ b'1'..=b'3', b @ b'0'..=b'9'] => usize::from(a - b'0') * 10 + usize::from(b - b'0'),
        _ => return None,
    };
    let mut digits = [0; 20];
    let text = small_text(i, &mut digits);
    let room = width.saturating_sub(text.len());
    let (sign, digits) = if fill == b'0' && i < 0 { text.split_at(1) } else { text.split_at(0) };
    let (zeros, end) = (sign.len() + room, sign.len() + room + digits.len());
    buffer[..sign.len()].copy_from_slice(sign);
    buffer[sign.len()..zeros].fill(fill);
    buffer[zeros..end].copy_from_slice(digits);
    Some(&buffer[..end])
}

/// Code points of the digit zero (category Nd, Unicode 15.1); the nine others follow each.
const ZEROS: [u32; 68] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
    0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80,
    0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
    0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0,
    0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0,
    0x1E950, 0x1FBF0,
];

/// The value of a decimal digit of any script.
pub fn decimal_digit(c: u32) -> Option<u32> {
    let after = ZEROS.partition_point(|zero| *zero <= c);
    let zero = ZEROS[after.checked_sub(1)?];
    (c - zero < 10).then_some(c - zero)
}

/// White space as `str.strip` sees it.
fn is_space(c: u32) -> bool {
    match c {
        0x1C..=0x1F => true,
        _ => char::from_u32(c).is_some_and(char::is_whitespace),
    }
}

/// Text in ASCII: digits of other scripts and spaces replaced, anything else by `?`, which no
/// number has in it.
pub fn ascii_number(text: &Str) -> Vec<u8> {
    if text.is_ascii() {
        return text
            .bytes()
            .iter()
            .map(|b| if (0x1C..0x20).contains(b) { b' ' } else { *b })
            .collect();
    }
    CodePoints::new(text.bytes())
        .map(|c| match c {
            _ if is_space(c) => b' ',
            0..0x80 => c as u8,
            _ => decimal_digit(c).map_or(b'?', |d| b'0' + d as u8),
        })
        .collect()
}

/// The characters a number constructor reads: of a `str`, or of anything that exports a buffer.
pub fn number_source(vm: &mut Vm, o: &Object) -> Result<Option<Vec<u8>>> {
    match o.get::<Str>() {
        Some(s) => Ok(Some(ascii_number(s))),
        None => crate::types::bytes::buffer_of(vm, o),
    }
}

/// Without ASCII white space at the ends.
pub fn strip(text: &[u8]) -> &[u8] {
    let space = |b: &u8| matches!(b, b' ' | 0x09..=0x0D);
    let start = text.iter().position(|b| !space(b)).unwrap_or(text.len());
    let end = text.iter().rposition(|b| !space(b)).map_or(start, |i| i + 1);
    &text[start..end]
}

/// Removes underscores between digits; `None` if one is elsewhere.
pub fn without_underscores(text: &[u8]) -> Option<Vec<u8>> {
    if !text.contains(&b'_') {
        return Some(text.to_vec());
    }
    let mut out = Vec::with_capacity(text.len());
    for (i, &b) in text.iter().enumerate() {
        if b != b'_' {
            out.push(b);
            continue;
        }
        let digit =
            |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_digit);
        if !digit(i.checked_sub(1)) || !digit(Some(i + 1)) {
            return None;
        }
    }
    Some(out)
}

/// How the text that `int` got shows in its error: `repr`, cut at 200 code points; a `bytearray`
/// shows as bytes.
pub fn shown(vm: &mut Vm, o: &Object) -> Result<String> {
    let text = match o.get::<ByteArray>() {
        Some(b) => {
            let bytes = vm.bytes(&b.to_vec());
            vm.repr_text(&bytes)?
        }
        None => vm.repr_text(o)?,
    };
    Ok(text.chars().take(200).collect())
}

/// The default limit on decimal digits of a conversion between `int` and `str`, and the number up to
/// which nobody looks (`sys.int_info`).
pub const MAX_STR_DIGITS: usize = 4300;
pub const STR_DIGITS_THRESHOLD: usize = 640;

/// The error for text of too many digits.
pub fn too_many_digits(vm: &mut Vm, digits: usize) -> Raised {
    let limit = vm.max_str_digits;
    vm.value_error(&format!(
        "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} \
         digits; use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// A magnitude in decimal, or ValueError past the limit.
pub fn decimal_digits(vm: &mut Vm, i: &BigUint) -> Result<String> {
    let limit = vm.max_str_digits;
    // A decimal digit is 3.32 bits: what is clearly too long is not converted first.
    let too_long = |digits: usize| limit != 0 && digits > limit;
    let least = (i.bits().saturating_sub(1) as f64 * std::f64::consts::LOG10_2) as usize;
    vm.reserve(least)?;
    let text = if too_long(least) { String::new() } else { large::decimal(i) };
    if text.is_empty() || too_long(text.len()) {
        let text = format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; \
             use sys.set_int_max_str_digits() to increase the limit"
        );
        return Err(vm.value_error(&text));
    }
    Ok(text)
}

/// `str` of an integer object.
pub fn decimal_object(vm: &mut Vm, o: &Object) -> Result {
    if let Some(i) = super::to_i64(o) {
        return Ok(vm.str(&i.to_string()));
    }
    let i = super::to_big(o).unwrap_or_default();
    let digits = decimal_digits(vm, i.magnitude())?;
    let sign = if i.sign() == num_bigint::Sign::Minus { "-" } else { "" };
    Ok(vm.str(&format!("{sign}{digits}")))
}
