//! `int(…)`: conversion of anything to an integer.

use num_bigint::BigInt;
use num_traits::FromPrimitive;

use crate::heap::{Layout, Object, Str};
use crate::native::{Exc, Result, TypeSpec, Vm};
use crate::types::bytes::own_data;
use crate::types::type_object::Type;

use super::digits::{ascii_number, number_source};
use super::{Int, from_big, is_int, parse::parse, to_big};

/// `int.__new__(cls, x=0, /, base=10)`.
pub fn int_new(vm: &mut Vm, args: &[Object]) -> Result {
    let class = &args[0];
    check_class(vm, class, &super::SPEC)?;
    let value = match (&args[1], &args[2]) {
        (x, base) if base.is_undef() => {
            if x.is_undef() {
                Object::from_small(0)
            } else {
                to_int(vm, x)?
            }
        }
        (x, _) if x.is_undef() => return Err(vm.type_error("int() missing string argument")),
        (x, base) => with_base(vm, x, base)?,
    };
    instance(vm, class, value)
}

/// Is `class` a class of which `spec.__new__` may make instances?
pub fn check_class(vm: &mut Vm, class: &Object, spec: &'static TypeSpec) -> Result<()> {
    let own = vm.type_of_spec(spec);
    if class.is(&own) {
        return Ok(());
    }
    let name = spec.name;
    let text = match class.get::<Type>() {
        None => format!("{name}.__new__(X): X is not a type object ({})", vm.type_name(class)),
        Some(t) if !vm.is_subtype(class, &own) => {
            format!("{name}.__new__({}): {} is not a subtype of {name}", t.name(), t.name())
        }
        Some(t) if !t.heap_type => {
            format!("{name}.__new__({}) is not safe, use {}.__new__()", t.name(), t.name())
        }
        Some(_) => return Ok(()),
    };
    Err(vm.type_error(&text))
}

/// An instance of `class` with the value of an integer object.
fn instance(vm: &mut Vm, class: &Object, value: Object) -> Result {
    let own = vm.type_of_spec(&super::SPEC);
    if class.is(&own) {
        return Ok(value);
    }
    let big = to_big(&value).unwrap_or_default();
    vm.heap.account((big.bits() / 8) as isize);
    Ok(vm.heap.alloc_with(Int(big), class.expect::<Type>().root.get()))
}

/// The exact `int` with the value of an int-like object.
pub fn exact(vm: &Vm, o: &Object) -> Object {
    match o.small_int() {
        Some(_) => o.clone(),
        None if vm.is_exact(o, Layout::BigInt) => o.clone(),
        None => from_big(&vm.heap, to_big(o).unwrap_or_default()),
    }
}

fn with_base(vm: &mut Vm, x: &Object, base: &Object) -> Result {
    let base = vm.index_i64(base, None)?;
    let base = match u32::try_from(base) {
        Ok(b @ (0 | 2..=36)) => b,
        _ => return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0")),
    };
    let text = match (x.get::<Str>(), own_data(x)) {
        (Some(s), _) => Some(ascii_number(s)),
        (None, data) => data,
    };
    let Some(text) = text else {
        return Err(vm.type_error("int() can't convert non-string with explicit base"));
    };
    let i = parse(vm, &text, base, x)?;
    Ok(vm.big_int(i))
}

/// `int(x)`, an exact `int`.
pub fn to_int(vm: &mut Vm, x: &Object) -> Result {
    if x.small_int().is_some() {
        return Ok(x.clone());
    }
    if let Some(f) = x.float() {
        return truncate(vm, f);
    }
    if vm.is_exact(x, Layout::Str)
        && let Some(i) = small_decimal(x.expect::<Str>().bytes())
    {
        return Ok(Object::from_small(i));
    }
    for name in [vm.names.int.clone(), vm.names.index.clone(), vm.names.trunc.clone()] {
        let Some(f) = vm.lookup_special(x, &name) else { continue };
        let truncates = name.is(&vm.names.trunc);
        if truncates {
            let text = "The delegation of int() to __trunc__ is deprecated.";
            vm.warn(Exc::DeprecationWarning, text)?;
        }
        let r = vm.call_special(&f, std::slice::from_ref(x))?;
        if truncates && !is_int(&r) {
            return integral(vm, &r);
        }
        if !truncates {
            let method = crate::types::attribute::text_of(&name);
            vm.check_conversion(&r, is_int(&r), &method, "int")?;
        }
        return Ok(exact(vm, &r));
    }
    if let Some(text) = number_source(vm, x)? {
        let i = parse(vm, &text, 10, x)?;
        return Ok(vm.big_int(i));
    }
    let text = format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        vm.type_name(x)
    );
    Err(vm.type_error(&text))
}

/// The value of a short run of digits with or without a sign, which most text of integers is.
fn small_decimal(text: &[u8]) -> Option<i64> {
    const MOST: usize = 14; // fits the word
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > MOST || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let i = digits.iter().fold(0, |n, d| n * 10 + i64::from(d - b'0'));
    Some(if negative { -i } else { i })
}

/// What `__trunc__` returned, as an integer.
fn integral(vm: &mut Vm, o: &Object) -> Result {
    let name = vm.names.index.clone();
    if vm.lookup_special(o, &name).is_none() {
        let text = format!("__trunc__ returned non-Integral (type {})", vm.type_name(o));
        return Err(vm.type_error(&text));
    }
    let i = vm.index(o)?;
    Ok(exact(vm, &i))
}

/// The integer part of a double, or the error for infinities and NaN.
pub fn truncate(vm: &mut Vm, x: f64) -> Result {
    if x.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if x.is_infinite() {
        return Err(vm.overflow_error("cannot convert float infinity to integer"));
    }
    if x.abs() < 1e15 {
        return Ok(vm.int(x as i64));
    }
    Ok(vm.big_int(BigInt::from_f64(x).unwrap_or_default()))
}
