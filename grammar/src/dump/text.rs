//! Strings in JSON notation, all ASCII.

use std::fmt::Write;

/// Appends generalised UTF-8 as a JSON string; code points beyond the first plane as pairs.
pub(super) fn quote(text: &[u8], out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some((code_point, width)) = first_code_point(rest) {
        rest = &rest[width..];
        match code_point {
            0x22 => out.push_str("\\\""),
            0x5C => out.push_str("\\\\"),
            0x0A => out.push_str("\\n"),
            0x0D => out.push_str("\\r"),
            0x09 => out.push_str("\\t"),
            0x08 => out.push_str("\\b"),
            0x0C => out.push_str("\\f"),
            0x20..=0x7E => out.push(code_point as u8 as char),
            0x10000.. => {
                let offset = code_point - 0x10000;
                let (high, low) = (0xD800 + (offset >> 10), 0xDC00 + (offset & 0x3FF));
                write!(out, "\\u{high:04x}\\u{low:04x}").expect("writing to a string");
            }
            _ => write!(out, "\\u{code_point:04x}").expect("writing to a string"),
        }
    }
    out.push('"');
}

/// The first code point of generalised UTF-8 and its width.
fn first_code_point(text: &[u8]) -> Option<(u32, usize)> {
    let first = u32::from(*text.first()?);
    let (width, bits) = match first {
        0..0x80 => return Some((first, 1)),
        0x80..0xE0 => (2, first & 0x1F),
        0xE0..0xF0 => (3, first & 0x0F),
        _ => (4, first & 0x07),
    };
    let tail = text.get(1..width)?;
    Some((tail.iter().fold(bits, |value, &byte| value << 6 | u32::from(byte & 0x3F)), width))
}
