//! `str.__format__`.

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};

use super::Spec;
use super::layout::lay_out_text;

/// `format(text, spec)`; both are `str`.
pub fn format_str(vm: &mut Vm, text: &Object, spec: &Object, type_name: &str) -> Result {
    let spec = Spec::parse(vm, spec, type_name, b's', b'<')?;
    if spec.kind != b's' as u32 {
        return Err(spec.unknown_kind(vm, type_name));
    }
    if let Some(what) = forbidden(&spec) {
        return Err(vm.value_error(&format!("{what} not allowed in string format specifier")));
    }
    let s = text.expect::<Str>();
    let chars = spec.precision.map_or(s.len(), |p| p.min(s.len()));
    lay_out_text(vm, &spec, s.slice(0, chars), chars)
}

/// What only numbers can have.
fn forbidden(spec: &Spec) -> Option<&'static str> {
    match spec {
        Spec { sign: b' ', .. } => Some("Space"),
        Spec { sign: 1.., .. } => Some("Sign"),
        Spec { coerce_zero: true, .. } => Some("Negative zero coercion (z)"),
        Spec { alternate: true, .. } => Some("Alternate form (#)"),
        Spec { align: b'=', .. } => Some("'=' alignment"),
        _ => None,
    }
}
