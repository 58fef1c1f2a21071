//! `float.__format__`.

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::Spec;
use super::decimal::{Mode, Style, write};
use super::layout::{NumberText, lay_out_number};

/// `format(x, spec)`; `spec` is a `str`.
pub fn format_float(vm: &mut Vm, x: f64, spec: &Object, type_name: &str) -> Result {
    let spec = Spec::parse(vm, spec, type_name, 0, b'>')?;
    format_with(vm, x, &spec, type_name)
}

pub fn format_with(vm: &mut Vm, x: f64, spec: &Spec, type_name: &str) -> Result {
    let percent = spec.kind == b'%' as u32;
    let text = digits(vm, x, spec, type_name, true)?;
    let (negative, number, rest) = split(&text);
    let rest = if percent { format!("{rest}%") } else { rest.to_string() };
    let number = NumberText { negative, prefix: "", digits: number, rest: rest.as_bytes() };
    lay_out_number(vm, spec, &number)
}

/// A double as the specification wants its digits. `point_zero`: without a type, keep `.0`.
pub fn digits(
    vm: &mut Vm,
    x: f64,
    spec: &Spec,
    type_name: &str,
    point_zero: bool,
) -> Result<String> {
    if spec.precision.is_some_and(|p| p > i32::MAX as usize) {
        return Err(vm.value_error("precision too big"));
    }
    let precision = spec.precision.unwrap_or(6);
    let style = Style {
        alternate: spec.alternate,
        point_zero: false,
        upper: matches!(u8::try_from(spec.kind), Ok(b'E' | b'F' | b'G')),
        coerce_zero: spec.coerce_zero,
    };
    let (x, mode, style) = match u8::try_from(spec.kind) {
        Ok(0) => {
            let mode = spec.precision.map_or(Mode::Repr, Mode::General);
            (x, mode, Style { point_zero, ..style })
        }
        Ok(b'e' | b'E') => (x, Mode::Exponent(precision), style),
        Ok(b'f' | b'F') => (x, Mode::Fixed(precision), style),
        Ok(b'g' | b'G' | b'n') => (x, Mode::General(precision), style),
        Ok(b'%') => (x * 100.0, Mode::Fixed(precision), style),
        _ => return Err(spec.unknown_kind(vm, type_name)),
    };
    vm.check_text(precision.saturating_add(400))?;
    Ok(write(x, mode, style))
}

/// Sign, leading digits, and the rest of a written double.
pub fn split(text: &str) -> (bool, &str, &str) {
    let (negative, text) = match text.strip_prefix('-') {
        Some(t) => (true, t),
        None => (false, text),
    };
    let end = text.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(text.len());
    (negative, &text[..end], &text[end..])
}
