//! `complex.__format__`: two doubles, written one by one and padded together.

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::Spec;
use super::float::{digits, split};
use super::layout::{NumberText, lay_out_text, number_text};

/// `format(re + im*1j, spec)`; `spec` is a `str`.
pub fn format_complex(vm: &mut Vm, re: f64, im: f64, spec: &Object, type_name: &str) -> Result {
    let mut spec = Spec::parse(vm, spec, type_name, 0, b'>')?;
    if !matches!(u8::try_from(spec.kind), Ok(0 | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'n')) {
        return Err(spec.unknown_kind(vm, type_name));
    }
    if spec.fill == b'0' as u32 {
        let text = "Zero padding is not allowed in complex format specifier";
        return Err(vm.value_error(text));
    }
    if spec.align == b'=' {
        let text = "'=' alignment flag is not allowed in complex format specifier";
        return Err(vm.value_error(text));
    }
    // Without a type it looks like `str`: no real part that is zero, otherwise parentheses.
    let bare = spec.kind == 0;
    let skip_real = bare && re == 0.0 && re.is_sign_positive();
    let real = digits(vm, re, &spec, type_name, false)?;
    let imaginary = digits(vm, im, &spec, type_name, false)?;
    let mut text = Vec::new();
    if bare && !skip_real {
        text.push(b'(');
    }
    if !skip_real {
        text.extend(part(&spec, &real));
        // The imaginary part always shows its sign.
        spec.sign = b'+';
    }
    text.extend(part(&spec, &imaginary));
    text.push(b'j');
    if bare && !skip_real {
        text.push(b')');
    }
    let chars = text.len();
    lay_out_text(vm, &spec, &text, chars)
}

fn part(spec: &Spec, text: &str) -> Vec<u8> {
    let (negative, digits, rest) = split(text);
    number_text(spec, &NumberText { negative, prefix: "", digits, rest: rest.as_bytes() }, 0)
}
