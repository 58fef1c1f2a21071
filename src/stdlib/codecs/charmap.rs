//! Encodings by a map of the program's own: `charmap_encode`, `charmap_decode`, `charmap_build`.

use crate::heap::{Bytes, CodePoints, Object, Str, push_code_point};
use crate::native::{Exc, Result, Vm};
use crate::types::bytes::like_bytes;
use crate::types::codecs::{Handler, Replacement, encode_error};
use crate::types::int;
use crate::types::str::keyword_text;

const REASON: &str = "character maps to <undefined>";

fn errors_of(vm: &mut Vm, o: &Object, function: &str) -> Result<String> {
    if o.is_none() {
        return Ok("strict".to_string());
    }
    keyword_text(vm, o, function, "errors", "strict")
}

/// What `mapping[key]` gives; a missing key is as good as `None`.
fn look_up(vm: &mut Vm, mapping: &Object, key: i64) -> Result<Option<Object>> {
    let key = vm.int(key);
    match vm.getitem(mapping, &key) {
        Ok(o) if o.is_none() => Ok(None),
        Ok(o) => Ok(Some(o)),
        Err(e) => match vm.take_if(Exc::LookupError) {
            Some(_) => Ok(None),
            None => Err(e),
        },
    }
}

/// A dict from code points to bytes, for a text with the character of each byte.
pub fn build(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(map) = args[0].get::<Str>() else {
        let got = vm.argument_type(&args[0]);
        return Err(vm.type_error(&format!("charmap_build() argument must be str, not {got}")));
    };
    let out = vm.dict();
    for (byte, code) in map.chars().enumerate().take(256).filter(|(_, c)| *c != 0xFFFE) {
        let (key, value) = (vm.int(code as i64), vm.int(byte as i64));
        vm.dict_set(&out, &key, value)?;
    }
    Ok(out)
}

pub fn decode(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[0])?;
    let errors = errors_of(vm, &args[1], "charmap_decode")?;
    let n = vm.int(data.len() as i64);
    if args[2].is_undef() || args[2].is_none() {
        let (text, _) = crate::types::codecs::decode_with(
            vm,
            &data,
            crate::types::codecs::Codec::Latin1,
            &errors,
            true,
        )?;
        return Ok(vm.tuple(vec![text, n]));
    }
    let handler = Handler::new("charmap", &errors);
    let (mut out, mut at) = (Vec::with_capacity(data.len()), 0);
    while at < data.len() {
        match decoded(vm, &args[2], data[at], &mut out)? {
            true => at += 1,
            false => at = handler.decode(vm, &data, at, at + 1, REASON, &mut out)?,
        }
    }
    vm.check_text(out.len())?;
    let text = vm.str_from(&out);
    Ok(vm.tuple(vec![text, n]))
}

/// Appends what a byte stands for, if the mapping says it.
fn decoded(vm: &mut Vm, mapping: &Object, byte: u8, out: &mut Vec<u8>) -> Result<bool> {
    if let Some(s) = mapping.get::<Str>() {
        let code = s.chars().nth(byte as usize).filter(|c| *c != 0xFFFE);
        code.inspect(|c| push_code_point(out, *c));
        return Ok(code.is_some());
    }
    let Some(o) = look_up(vm, mapping, byte as i64)? else { return Ok(false) };
    if let Some(s) = o.get::<Str>() {
        if s.bytes() == "\u{FFFE}".as_bytes() {
            return Ok(false);
        }
        vm.check_text(out.len().saturating_add(s.bytes().len()))?;
        out.extend_from_slice(s.bytes());
        return Ok(true);
    }
    if !int::is_int(&o) {
        return Err(vm.type_error("character mapping must return integer, None or str"));
    }
    match vm.index_i64(&o, None)? {
        0xFFFE => Ok(false),
        c @ 0..=0x10FFFF => {
            push_code_point(out, c as u32);
            Ok(true)
        }
        _ => Err(vm.type_error("character mapping must be in range(0x110000)")),
    }
}

pub fn encode(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(s) = args[0].get::<Str>() else {
        let got = vm.argument_type(&args[0]);
        return Err(vm.type_error(&format!("charmap_encode() argument 1 must be str, not {got}")));
    };
    let errors = errors_of(vm, &args[1], "charmap_encode")?;
    let n = vm.int(s.len() as i64);
    if args[2].is_undef() || args[2].is_none() {
        let codec = crate::types::codecs::Codec::Latin1;
        let data = crate::types::codecs::encode_with(vm, &args[0], codec, &errors)?;
        return Ok(vm.tuple(vec![data, n]));
    }
    let handler = Handler::new("charmap", &errors);
    let codes: Vec<u32> = s.chars().collect();
    let (mut out, mut at) = (Vec::with_capacity(codes.len()), 0);
    while at < codes.len() {
        if encoded(vm, &args[2], codes[at], &mut out)? {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < codes.len() && !encoded(vm, &args[2], codes[end], &mut Vec::new())? {
            end += 1;
        }
        let (new, next) = handler.encode(vm, &args[0], at, end, REASON)?;
        match new {
            Replacement::Bytes(b) => out.extend(b),
            Replacement::Text(t) => {
                for c in CodePoints::new(&t) {
                    if !encoded(vm, &args[2], c, &mut out)? {
                        return Err(encode_error(vm, "charmap", &args[0], at, end, REASON));
                    }
                }
            }
        }
        vm.burn_fuel()?;
        vm.reserve(out.len())?;
        at = next;
    }
    let data = vm.bytes(&out);
    Ok(vm.tuple(vec![data, n]))
}

/// Appends what a character is encoded as, if the mapping says it.
fn encoded(vm: &mut Vm, mapping: &Object, code: u32, out: &mut Vec<u8>) -> Result<bool> {
    let Some(o) = look_up(vm, mapping, code as i64)? else { return Ok(false) };
    if let Some(b) = o.get::<Bytes>() {
        vm.reserve(out.len().saturating_add(b.data().len()))?;
        out.extend_from_slice(b.data());
        return Ok(true);
    }
    if !int::is_int(&o) {
        let got = vm.type_name(&o);
        let text = format!("character mapping must return integer, bytes or None, not {got}");
        return Err(vm.type_error(&text));
    }
    match u8::try_from(vm.index_i64(&o, None)?) {
        Ok(b) => {
            out.push(b);
            Ok(true)
        }
        Err(_) => Err(vm.type_error("character mapping must be in range(256)")),
    }
}
