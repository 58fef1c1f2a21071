//! `float(…)`: doubles from numbers and from text.

use crate::heap::{Layout, Object};
use crate::native::{Raised, Result, Vm};
use crate::types::int::{check_class, number_source, strip, to_big, without_underscores};
use crate::types::numbers::big_to_f64;
use crate::types::type_object::Type;

use super::{Float, to_f64};

/// `float.__new__(cls, x=0, /)`.
pub fn float_new(vm: &mut Vm, args: &[Object]) -> Result {
    let class = &args[0];
    check_class(vm, class, &super::SPEC)?;
    let x = if args[1].is_undef() { 0.0 } else { convert(vm, &args[1])? };
    let own = vm.type_of_spec(&super::SPEC);
    if class.is(&own) {
        return Ok(match args[1].float() {
            Some(_) => args[1].clone(),
            None if x.is_nan() => vm.heap.new_nan(x),
            None => Object::from_float(x),
        });
    }
    Ok(vm.heap.alloc_with(Float(x), class.expect::<Type>().root.get()))
}

fn convert(vm: &mut Vm, o: &Object) -> Result<f64> {
    if !vm.is_exact(o, Layout::Str)
        && let Some(x) = by_method(vm, o)?
    {
        return Ok(x);
    }
    let Some(text) = number_source(vm, o)? else {
        let text = format!(
            "float() argument must be a string or a real number, not '{}'",
            vm.type_name(o)
        );
        return Err(vm.type_error(&text));
    };
    match parse(&text) {
        Some(x) => Ok(x),
        None => {
            let text = vm.repr_text(o)?;
            Err(vm.value_error(&format!("could not convert string to float: {text}")))
        }
    }
}

/// The double that ASCII text writes: decimal, `inf`, `infinity` or `nan`, white space around it
/// and underscores between digits allowed.
pub fn parse(text: &[u8]) -> Option<f64> {
    let text = without_underscores(strip(text))?;
    // Rust's grammar for doubles is the same.
    std::str::from_utf8(&text).ok()?.parse().ok()
}

/// The double an object stands for by `__float__` or `__index__`; TypeError if it has neither.
pub fn number(vm: &mut Vm, o: &Object) -> Result<f64> {
    if let Some(x) = o.float() {
        return Ok(x);
    }
    match by_method(vm, o)? {
        Some(x) => Ok(x),
        None => Err(not_real(vm, o)),
    }
}

/// What functions of real numbers say about anything else.
fn not_real(vm: &mut Vm, o: &Object) -> Raised {
    let text = format!("must be real number, not {}", vm.type_name(o));
    vm.type_error(&text)
}

/// By `__float__`, then `__index__`; `None` if it has neither.
pub fn by_method(vm: &mut Vm, o: &Object) -> Result<Option<f64>> {
    if let Some(x) = o.float() {
        return Ok(Some(x));
    }
    if let Some(i) = o.small_int() {
        return Ok(Some(i as f64));
    }
    let name = vm.names.float.clone();
    if let Some(f) = vm.lookup_special(o, &name) {
        let r = vm.call_special(&f, std::slice::from_ref(o))?;
        let x = to_f64(&r);
        let method = format!("{}.__float__", vm.type_name(o));
        vm.check_conversion(&r, x.is_some(), &method, "float")?;
        return Ok(x);
    }
    let name = vm.names.index.clone();
    if vm.lookup_special(o, &name).is_none() {
        return Ok(None);
    }
    let i = vm.index(o)?;
    let i = to_big(&i).unwrap_or_default();
    big_to_f64(vm, &i).map(Some)
}
