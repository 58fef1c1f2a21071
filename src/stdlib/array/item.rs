//! One item of an array: its type code, its bytes, its object.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use crate::heap::{Object, Str, push_code_point};
use crate::native::{Raised, Result, Vm};
use crate::types::{float, int};

/// All type codes, in the order of `array.typecodes`.
pub const CODES: &str = "bBuwhHiIlLqQfd";

pub fn is_text(code: u8) -> bool {
    matches!(code, b'u' | b'w')
}

/// Bytes of an item.
pub fn size(code: u8) -> usize {
    crate::types::memoryview::item_size(code).unwrap_or(1)
}

/// The object of an item with these bits.
pub fn unpack(vm: &mut Vm, code: u8, bits: u64) -> Result {
    Ok(match code {
        b'u' | b'w' => {
            let c = bits as u32;
            if c > 0x10FFFF {
                return Err(out_of_range(vm, c));
            }
            let mut text = Vec::new();
            push_code_point(&mut text, c);
            vm.str_from(&text)
        }
        b'f' => Object::from_float(f32::from_bits(bits as u32) as f64),
        b'd' => Object::from_float(f64::from_bits(bits)),
        c if c.is_ascii_lowercase() => {
            let unused = 64 - size(code) as u32 * 8;
            vm.int((bits << unused) as i64 >> unused)
        }
        _ => match i64::try_from(bits) {
            Ok(i) => vm.int(i),
            Err(_) => vm.big_int(BigInt::from(bits)),
        },
    })
}

pub fn out_of_range(vm: &mut Vm, c: u32) -> Raised {
    vm.value_error(&format!("character U+{c:x} is not in range [U+0000; U+10ffff]"))
}

/// Appends the bytes of an object as an item.
pub fn pack(vm: &mut Vm, code: u8, o: &Object, out: &mut Vec<u8>) -> Result<()> {
    match code {
        b'u' | b'w' => match o.get::<Str>().filter(|s| s.len() == 1) {
            Some(s) => out.extend_from_slice(&s.char_at(0).to_le_bytes()),
            None => return Err(vm.type_error("array item must be unicode character")),
        },
        b'f' | b'd' => {
            let x = match float::to_f64(o) {
                Some(x) => x,
                None => float::number(vm, o)?,
            };
            match code {
                b'f' => out.extend_from_slice(&(x as f32).to_le_bytes()),
                _ => out.extend_from_slice(&x.to_le_bytes()),
            }
        }
        _ => integer(vm, code, o, out)?,
    }
    Ok(())
}

fn integer(vm: &mut Vm, code: u8, o: &Object, out: &mut Vec<u8>) -> Result<()> {
    let size = size(code);
    let signed = code.is_ascii_lowercase();
    let bits = size as u32 * 8;
    let (low, high) = match signed {
        true => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
        false => (0, (1i128 << bits) - 1),
    };
    let i = vm.index(o)?;
    let big = int::to_big(&i).unwrap_or_default();
    let value = match i.small_int() {
        Some(i) => Some(i as i128),
        None => big.to_i128(),
    };
    match value.filter(|i| (low..=high).contains(i)) {
        Some(i) => out.extend_from_slice(&i.to_le_bytes()[..size]),
        None => {
            let text = beyond(code, &big);
            return Err(vm.overflow_error(text));
        }
    }
    Ok(())
}

/// Why a number does not fit: each code goes through a C type of its own.
fn beyond(code: u8, i: &BigInt) -> &'static str {
    let long = i.to_i64().is_some();
    match code {
        b'q' => return "int too big to convert",
        b'Q' if i.is_negative() => return "can't convert negative int to unsigned",
        b'Q' => return "int too big to convert",
        b'I' | b'L' if i.is_negative() => return "can't convert negative value to unsigned int",
        b'L' => return "Python int too large to convert to C unsigned long",
        b'I' if i.to_u64().is_none() => {
            return "Python int too large to convert to C unsigned long";
        }
        b'I' => return "unsigned int is greater than maximum",
        _ if !long => return "Python int too large to convert to C long",
        _ => {}
    }
    match (code, i.is_negative()) {
        (b'b', true) => "signed char is less than minimum",
        (b'b', false) => "signed char is greater than maximum",
        (b'B', true) => "unsigned byte integer is less than minimum",
        (b'B', false) => "unsigned byte integer is greater than maximum",
        (b'h', true) => "signed short integer is less than minimum",
        (b'h', false) => "signed short integer is greater than maximum",
        (b'H', true) => "unsigned short is less than minimum",
        (b'H', false) => "unsigned short is greater than maximum",
        (_, true) => "signed integer is less than minimum",
        (_, false) => "signed integer is greater than maximum",
    }
}
