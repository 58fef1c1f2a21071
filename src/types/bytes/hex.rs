//! `hex` and `fromhex`.

use super::data;
use crate::heap::{Bytes, Object, Str};
use crate::native::{Result, Vm};

pub fn hex(vm: &mut Vm, args: &[Object]) -> Result {
    hex_text(vm, &data(&args[0]), &args[1], &args[2])
}

/// Two digits for each byte, with a separator between groups if one is given.
pub fn hex_text(vm: &mut Vm, data: &[u8], sep: &Object, group: &Object) -> Result {
    let group = if group.is_undef() { 1 } else { vm.index_i64(group, None)? };
    if i32::try_from(group).is_err() {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    }
    let sep = if sep.is_undef() { None } else { separator(vm, sep)? };
    vm.check_text(data.len().saturating_mul(6))?;
    let size = group.unsigned_abs() as usize;
    let mut out = String::with_capacity(data.len() * 2);
    for (i, b) in data.iter().enumerate() {
        // Groups are counted from the right if the size is positive.
        let edge = match sep {
            Some(_) if i == 0 || size == 0 => false,
            Some(_) if group > 0 => (data.len() - i).is_multiple_of(size),
            Some(_) => i.is_multiple_of(size),
            None => false,
        };
        if let (true, Some(sep)) = (edge, sep) {
            out.push(sep);
        }
        for digit in [b >> 4, b & 15] {
            out.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
        }
    }
    Ok(vm.str(&out))
}

fn separator(vm: &mut Vm, o: &Object) -> Result<Option<char>> {
    if vm.length(o)? != 1 {
        return Err(vm.value_error("sep must be length 1."));
    }
    let c = match (o.get::<Str>(), o.get::<Bytes>()) {
        (Some(s), _) => s.char_at(0),
        (_, Some(b)) => b.data()[0] as u32,
        _ => return Err(vm.type_error("sep must be str or bytes.")),
    };
    match char::from_u32(c) {
        Some(c) if c.is_ascii() => Ok(Some(c)),
        _ => Err(vm.value_error("sep must be ASCII.")),
    }
}

pub fn fromhex(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(s) = args[1].get::<Str>() else {
        let text = format!("fromhex() argument must be str, not {}", vm.argument_type(&args[1]));
        return Err(vm.type_error(&text));
    };
    let text: Vec<u32> = s.chars().collect();
    let digit = |i: usize| {
        let c = text.get(i).and_then(|c| char::from_u32(*c))?;
        c.to_digit(16)
    };
    let mut out = Vec::with_capacity(text.len() / 2);
    let mut i = 0;
    while i < text.len() {
        if matches!(text[i], 9..=13 | 32) {
            i += 1;
            continue;
        }
        // Other characters are no mistake of two digits: the first of them is named.
        let foreign = text.iter().position(|c| *c >= 0x80);
        let wrong = match (digit(i), digit(i + 1)) {
            (Some(a), Some(b)) => {
                out.push((a << 4 | b) as u8);
                i += 2;
                continue;
            }
            (None, _) => foreign.unwrap_or(i),
            (Some(_), None) => foreign.unwrap_or(i + 1),
        };
        let message = format!("non-hexadecimal number found in fromhex() arg at position {wrong}");
        return Err(vm.value_error(&message));
    }
    let result = vm.bytes(&out);
    let exact = vm.type_of_spec(&super::SPEC);
    if args[0].is(&exact) {
        return Ok(result);
    }
    // A subclass, or bytearray: the class makes its own from the bytes.
    let class = args[0].clone();
    vm.call(&class, &[result])
}
