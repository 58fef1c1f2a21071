//! Encodings of one byte a character: ASCII, Latin-1, and the character maps.

use super::errors::{Handler, Replacement};
use super::{Codec, encode_error};
use crate::heap::{CodePoints, Object, Str, push_code_point};
use crate::native::{Result, Vm};

fn byte_of(c: u32, codec: Codec) -> Option<u8> {
    match codec {
        Codec::Ascii => (c < 0x80).then_some(c as u8),
        Codec::Charmap(map) => map.encode(c),
        _ => (c < 0x100).then_some(c as u8),
    }
}

fn char_of(b: u8, codec: Codec) -> Option<u32> {
    match codec {
        Codec::Ascii => (b < 0x80).then_some(b as u32),
        Codec::Charmap(map) => map.decode(b),
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
