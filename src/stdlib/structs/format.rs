//! A format string read: which fields there are and where in the data they lie (library reference:
//! "Format Strings").

use crate::heap::{Bytes, Object, Str};
use crate::native::{Result, Vm};

use super::error;

/// Values of one kind in a row.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub code: u8,
    /// Bytes of one value (of the whole text for `s` and `p`).
    pub size: usize,
    /// How many values.
    pub count: usize,
    /// Where the first one lies.
    pub offset: usize,
}

#[derive(Clone, Debug)]
pub struct Format {
    /// As it was written.
    pub text: String,
    pub fields: Vec<Field>,
    pub size: usize,
    /// Values in all.
    pub values: usize,
    pub big_endian: bool,
    /// Sizes and alignment are the machine's.
    pub native: bool,
}

/// Bytes of one value, if there is such a format.
fn size_of(code: u8, native: bool) -> Option<usize> {
    Some(match code {
        b'x' | b'c' | b'b' | b'B' | b'?' | b's' | b'p' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' => {
            if native {
                8
            } else {
                4
            }
        }
        b'q' | b'Q' | b'd' => 8,
        b'n' | b'N' | b'P' if native => 8,
        _ => return None,
    })
}

impl Format {
    /// Reads a format argument, which is a `str` or `bytes`.
    pub fn of(vm: &mut Vm, o: &Object) -> Result<Format> {
        let text = match (o.get::<Str>(), o.get::<Bytes>()) {
            (Some(s), _) => {
                if let Some(at) = s.chars().position(|c| c >= 0x80) {
                    let end = at + s.chars().skip(at).take_while(|c| *c >= 0x80).count();
                    let reason = "ordinal not in range(128)";
                    let e = crate::types::codecs::encode_error(vm, "ascii", o, at, end, reason);
                    return Err(e);
                }
                s.bytes()
            }
            (_, Some(b)) => b.data(),
            _ => {
                let got = vm.type_name(o);
                let text = format!("Struct() argument 1 must be a str or bytes object, not {got}");
                return Err(vm.type_error(&text));
            }
        };
        match parse(text) {
            Ok(format) => Ok(format),
            Err(message) => Err(error(vm, message)),
        }
    }
}

const TOO_LONG: &str = "total struct size too long";

fn parse(text: &[u8]) -> std::result::Result<Format, &'static str> {
    if text.contains(&0) {
        return Err("embedded null character");
    }
    let (native, big_endian, mut rest) = match text {
        [b'@', rest @ ..] => (true, cfg!(target_endian = "big"), rest),
        [b'=', rest @ ..] => (false, cfg!(target_endian = "big"), rest),
        [b'<', rest @ ..] => (false, false, rest),
        [b'>' | b'!', rest @ ..] => (false, true, rest),
        rest => (true, cfg!(target_endian = "big"), rest),
    };
    let mut format = Format {
        text: text.iter().map(|b| *b as char).collect(),
        fields: Vec::new(),
        size: 0,
        values: 0,
        big_endian,
        native,
    };
    while let Some((&code, after)) = rest.split_first() {
        rest = after;
        if code.is_ascii_whitespace() || code == 0x0B {
            continue;
        }
        let mut count = 1i64;
        let mut code = code;
        if code.is_ascii_digit() {
            count = (code - b'0') as i64;
            loop {
                let Some((&next, after)) = rest.split_first() else {
                    return Err("repeat count given without format specifier");
                };
                rest = after;
                if !next.is_ascii_digit() {
                    code = next;
                    break;
                }
                count = count
                    .checked_mul(10)
                    .and_then(|n| n.checked_add((next - b'0') as i64))
                    .ok_or(TOO_LONG)?;
            }
        }
        add(&mut format, code, count)?;
    }
    Ok(format)
}

fn add(format: &mut Format, code: u8, count: i64) -> std::result::Result<(), &'static str> {
    let size = size_of(code, format.native).ok_or("bad char in struct format")?;
    let offset = if format.native { format.size.next_multiple_of(size) } else { format.size };
    let total = (size as i64)
        .checked_mul(count)
        .and_then(|n| n.checked_add(offset as i64))
        .ok_or(TOO_LONG)?;
    format.size = total as usize;
    let count = count as usize;
    match code {
        b'x' => {}
        b's' | b'p' => {
            format.fields.push(Field { code, size: count, count: 1, offset });
            format.values += 1;
        }
        _ => {
            if count > 0 {
                format.fields.push(Field { code, size, count, offset });
            }
            format.values = format.values.saturating_add(count);
        }
    }
    Ok(())
}
