//! Encodings of one byte a character: ASCII, Latin-1, Windows-1252.

use super::errors::{Handler, Replacement};
use super::{Codec, encode_error};
use crate::heap::{CodePoints, Object, Str, push_code_point};
use crate::native::{Result, Vm};

/// Windows-1252 at 0x80..0xA0; 0 where nothing is.
static CP1252: [u16; 32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
];

fn byte_of(c: u32, codec: Codec) -> Option<u8> {
    match codec {
        Codec::Ascii => (c < 0x80).then_some(c as u8),
        Codec::Latin1 => (c < 0x100).then_some(c as u8),
        _ => match c {
            0..0x80 | 0xA0..0x100 => Some(c as u8),
            _ => {
                let i = CP1252.iter().position(|x| *x as u32 == c && c != 0)?;
                Some(0x80 + i as u8)
            }
        },
    }
}

fn char_of(b: u8, codec: Codec) -> Option<u32> {
    match (codec, b) {
        (_, 0..0x80) | (Codec::Latin1, _) => Some(b as u32),
        (Codec::Ascii, _) => None,
        (_, 0x80..0xA0) => Some(CP1252[b as usize - 0x80] as u32).filter(|c| *c != 0),
        _ => Some(b as u32),
    }
}

pub fn encode(vm: &mut Vm, text: &Object, codec: Codec, handler: &Handler<'_>) -> Result<Vec<u8>> {
    let reason = match codec {
        Codec::Ascii => "ordinal not in range(128)",
        Codec::Latin1 => "ordinal not in range(256)",
        _ => "character maps to <undefined>",
    };
    let s = text.expect::<Str>();
    let mut out = Vec::with_capacity(s.len());
    let mut at = 0;
    let mut chars = s.chars();
    while let Some(c) = chars.next() {
        if let Some(b) = byte_of(c, codec) {
            out.push(b);
            at += 1;
            continue;
        }
        let more = chars.clone().take_while(|c| byte_of(*c, codec).is_none()).count();
        let end = at + 1 + more;
        let (new, next) = handler.encode(vm, text, at, end, reason)?;
        match new {
            Replacement::Bytes(b) => out.extend(b),
            Replacement::Text(t) => {
                let encoded: Option<Vec<u8>> =
                    CodePoints::new(&t).map(|c| byte_of(c, codec)).collect();
                match encoded {
                    Some(b) => out.extend(b),
                    None => {
                        return Err(encode_error(vm, handler.encoding, text, at, end, reason));
                    }
                }
            }
        }
        if next <= at {
            vm.burn_fuel()?;
        }
        if out.len() > 4096 {
            vm.reserve(out.len().saturating_mul(2))?;
        }
        at = next;
        chars = CodePoints::new(s.slice(at, s.len()));
    }
    Ok(out)
}

pub fn decode(vm: &mut Vm, data: &[u8], codec: Codec, handler: &Handler<'_>) -> Result<Vec<u8>> {
    let reason = match codec {
        Codec::Ascii => "ordinal not in range(128)",
        _ => "character maps to <undefined>",
    };
    let mut out = Vec::with_capacity(data.len());
    let mut at = 0;
    while at < data.len() {
        match char_of(data[at], codec) {
            Some(c) => {
                push_code_point(&mut out, c);
                at += 1;
            }
            None => at = handler.decode(vm, data, at, at + 1, reason, &mut out)?,
        }
    }
    Ok(out)
}
