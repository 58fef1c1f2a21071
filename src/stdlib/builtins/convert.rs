//! Between objects and text: `repr`, `ascii`, `format`, `chr`, `ord`, `bin`, `oct`, `hex`.

use num_bigint::{BigInt, Sign};

use crate::heap::{ByteArray, Bytes, Object, Str, push_code_point};
use crate::native::{Result, Vm};
use crate::types::int;

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    vm.repr(&args[0])
}

pub fn ascii(vm: &mut Vm, args: &[Object]) -> Result {
    let r = vm.repr(&args[0])?;
    ascii_text(vm, &r)
}

/// A string with everything outside ASCII as escapes.
pub fn ascii_text(vm: &mut Vm, text: &Object) -> Result {
    let s = text.expect::<Str>();
    if s.is_ascii() {
        return Ok(text.clone());
    }
    vm.check_text(s.bytes().len().saturating_mul(4))?;
    let mut out = String::new();
    for c in s.chars() {
        match c {
            0..=0x7F => out.push(c as u8 as char),
            0x80..=0xFF => out.push_str(&format!("\\x{c:02x}")),
            0x100..=0xFFFF => out.push_str(&format!("\\u{c:04x}")),
            _ => out.push_str(&format!("\\U{c:08x}")),
        }
    }
    Ok(vm.str(&out))
}

pub fn format(vm: &mut Vm, args: &[Object]) -> Result {
    let spec = if args[1].is_undef() { vm.names.empty.clone() } else { args[1].clone() };
    if spec.get::<Str>().is_none() {
        let text = format!("format() argument 2 must be str, not {}", vm.argument_type(&spec));
        return Err(vm.type_error(&text));
    }
    vm.format(&args[0], &spec)
}

pub fn chr(vm: &mut Vm, args: &[Object]) -> Result {
    let i = vm.index(&args[0])?;
    match int::to_i64(&i).and_then(|i| u32::try_from(i).ok()) {
        Some(c) if c < 0x11_0000 => {
            let mut out = Vec::with_capacity(4);
            push_code_point(&mut out, c);
            Ok(vm.str_from(&out))
        }
        _ => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

pub fn ord(vm: &mut Vm, args: &[Object]) -> Result {
    let o = &args[0];
    let length = if let Some(s) = o.get::<Str>() {
        if s.len() == 1 {
            return Ok(Object::from_small(i64::from(s.char_at(0))));
        }
        s.len()
    } else if let Some(b) = o.get::<Bytes>() {
        if let [b] = b.data() {
            return Ok(Object::from_small(i64::from(*b)));
        }
        b.data().len()
    } else if let Some(b) = o.get::<ByteArray>() {
        if let (1, Some(b)) = (b.len(), b.get(0)) {
            return Ok(Object::from_small(i64::from(b)));
        }
        b.len()
    } else {
        let text = format!("ord() expected string of length 1, but {} found", vm.type_name(o));
        return Err(vm.type_error(&text));
    };
    let text = format!("ord() expected a character, but string of length {length} found");
    Err(vm.type_error(&text))
}

pub fn bin(vm: &mut Vm, args: &[Object]) -> Result {
    radix(vm, &args[0], 2, "0b")
}

pub fn oct(vm: &mut Vm, args: &[Object]) -> Result {
    radix(vm, &args[0], 8, "0o")
}

pub fn hex(vm: &mut Vm, args: &[Object]) -> Result {
    radix(vm, &args[0], 16, "0x")
}

fn radix(vm: &mut Vm, o: &Object, base: u32, prefix: &str) -> Result {
    let i = vm.index(o)?;
    let i: BigInt = int::to_big(&i).unwrap_or_default();
    vm.check_text(usize::try_from(i.bits()).unwrap_or(usize::MAX))?;
    let sign = if i.sign() == Sign::Minus { "-" } else { "" };
    let text = format!("{sign}{prefix}{}", i.magnitude().to_str_radix(base));
    Ok(vm.str(&text))
}
