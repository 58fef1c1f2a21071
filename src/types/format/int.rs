//! `int.__format__`.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use crate::heap::{Object, push_code_point};
use crate::native::{Result, Vm};
use crate::types::{int, numbers};

use super::layout::{NumberText, lay_out_number};
use super::{Spec, float};

/// `format(i, spec)` for an integer whose type is called `type_name`; `spec` is a `str`.
pub fn format_int(vm: &mut Vm, i: &BigInt, spec: &Object, type_name: &str) -> Result {
    let spec = Spec::parse(vm, spec, type_name, b'd', b'>')?;
    let kind = u8::try_from(spec.kind).unwrap_or(0);
    match kind {
        b'b' | b'c' | b'd' | b'o' | b'x' | b'X' | b'n' => {}
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' => {
            let x = numbers::big_to_f64(vm, i)?;
            return float::format_with(vm, x, &spec, type_name);
        }
        _ => return Err(spec.unknown_kind(vm, type_name)),
    }
    if spec.precision.is_some() {
        return Err(vm.value_error("Precision not allowed in integer format specifier"));
    }
    if spec.coerce_zero {
        let text = "Negative zero coercion (z) not allowed in integer format specifier";
        return Err(vm.value_error(text));
    }
    if kind == b'c' {
        return format_char(vm, i, &spec);
    }
    let (digits, prefix) = match kind {
        b'b' => (radix_digits(vm, i, 2)?, "0b"),
        b'o' => (radix_digits(vm, i, 8)?, "0o"),
        b'x' => (radix_digits(vm, i, 16)?, "0x"),
        b'X' => (radix_digits(vm, i, 16)?.to_ascii_uppercase(), "0X"),
        _ => (int::decimal_digits(vm, i.magnitude())?, ""),
    };
    let number = NumberText {
        negative: i.sign() == Sign::Minus,
        prefix: if spec.alternate { prefix } else { "" },
        digits: &digits,
        rest: b"",
    };
    lay_out_number(vm, &spec, &number)
}

/// Digits of the magnitude in base 2, 8 or 16.
pub fn radix_digits(vm: &mut Vm, i: &BigInt, radix: u32) -> Result<String> {
    vm.check_text(i.bits() as usize)?;
    Ok(i.magnitude().to_str_radix(radix))
}

fn format_char(vm: &mut Vm, i: &BigInt, spec: &Spec) -> Result {
    if spec.sign != 0 {
        return Err(vm.value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        let text = "Alternate form (#) not allowed with integer format specifier 'c'";
        return Err(vm.value_error(text));
    }
    let Some(c) = i.to_i64() else {
        return Err(vm.overflow_error("Python int too large to convert to C long"));
    };
    let Some(c) = u32::try_from(c).ok().filter(|c| *c < 0x11_0000) else {
        return Err(vm.overflow_error("%c arg not in range(0x110000)"));
    };
    let mut text = Vec::with_capacity(4);
    push_code_point(&mut text, c);
    let number = NumberText { negative: false, prefix: "", digits: "", rest: &text };
    lay_out_number(vm, spec, &number)
}
