//! `complex(…)`: from numbers and from text.

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};
use crate::types::float;
use crate::types::int::{ascii_number, check_class, strip, without_underscores};
use crate::types::type_object::Type;

use super::{Complex, Pair};

/// `complex.__new__(cls, real=0, imag=0)`.
pub fn complex_new(vm: &mut Vm, args: &[Object]) -> Result {
    let (class, real, imag) = (&args[0], &args[1], &args[2]);
    check_class(vm, class, &super::SPEC)?;
    let own = vm.type_of_spec(&super::SPEC);
    if imag.is_undef() && class.is(&own) && vm.type_of(real).is(&own) {
        return Ok(real.clone());
    }
    let (re, im) = match real.get::<Str>() {
        Some(_) if !imag.is_undef() => {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        Some(text) => match parse(&ascii_number(text)) {
            Some(pair) => pair,
            None => {
                // What comes after a character that is no digit is not looked at.
                let ascii = ascii_number(text);
                let seen = ascii.split_inclusive(|b| *b == b'?').next().unwrap_or_default();
                if without_underscores(seen).is_some() {
                    return Err(vm.value_error("complex() arg is a malformed string"));
                }
                let text = vm.repr_text(real)?;
                let text = format!("could not convert string to complex: {text}");
                return Err(vm.value_error(&text));
            }
        },
        None => from_parts(vm, real, imag)?,
    };
    if class.is(&own) {
        return Ok(super::new(vm, re, im));
    }
    Ok(vm.heap.alloc_with(Complex { re, im }, class.expect::<Type>().root.get()))
}

fn from_parts(vm: &mut Vm, real: &Object, imag: &Object) -> Result<Pair> {
    if imag.get::<Str>().is_some() {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let mut re = (0.0, 0.0);
    if !real.is_undef() {
        re = match number(vm, real)? {
            Some(pair) => pair,
            None => {
                let text = format!(
                    "complex() first argument must be a string or a number, not '{}'",
                    vm.type_name(real)
                );
                return Err(vm.type_error(&text));
            }
        };
    }
    if imag.is_undef() {
        return Ok(re);
    }
    let complex_real = real.get::<Complex>().is_some() || has_complex(vm, real);
    let (im, complex_imag) = match imag.get::<Complex>() {
        Some(c) => ((c.re, c.im), true),
        None => match float::by_method(vm, imag)? {
            Some(x) => ((x, 0.0), false),
            None => {
                let text = format!(
                    "complex() second argument must be a number, not '{}'",
                    vm.type_name(imag)
                );
                return Err(vm.type_error(&text));
            }
        },
    };
    // `re + im*1j`, without touching what was not given: zeros keep their signs.
    let r = if complex_imag { re.0 - im.1 } else { re.0 };
    let i = if complex_real { im.0 + re.1 } else { im.0 };
    Ok((r, i))
}

fn has_complex(vm: &mut Vm, o: &Object) -> bool {
    let name = vm.names.complex.clone();
    !o.is_undef() && vm.lookup_special(o, &name).is_some()
}

/// The complex number an object stands for by `__complex__`, `__float__` or `__index__`.
pub fn number(vm: &mut Vm, o: &Object) -> Result<Option<Pair>> {
    if let Some(c) = o.get::<Complex>() {
        return Ok(Some((c.re, c.im)));
    }
    let name = vm.names.complex.clone();
    if let Some(f) = vm.lookup_special(o, &name) {
        let r = vm.call_special(&f, std::slice::from_ref(o))?;
        let value = r.get::<Complex>().map(|c| (c.re, c.im));
        vm.check_conversion(&r, value.is_some(), "__complex__", "complex")?;
        return Ok(value);
    }
    Ok(float::by_method(vm, o)?.map(|x| (x, 0.0)))
}

/// `a`, `bj` or `a+bj`, in parentheses or not.
fn parse(text: &[u8]) -> Option<Pair> {
    let text = without_underscores(strip(text))?;
    let mut inner = &text[..];
    if let [b'(', rest @ .., b')'] = inner {
        inner = strip(rest);
    }
    let (first, rest) = prefix(inner);
    match (first, rest) {
        (Some(re), []) => Some((re, 0.0)),
        (Some(im), [b'j' | b'J']) => Some((0.0, im)),
        (Some(re), [b'+' | b'-', ..]) => Some((re, imaginary(rest)?)),
        (None, _) => Some((0.0, imaginary(rest)?)),
        _ => None,
    }
}

/// `bj`, where `b` may be just a sign, or nothing.
fn imaginary(text: &[u8]) -> Option<f64> {
    match (prefix(text), text) {
        ((Some(x), [b'j' | b'J']), _) => Some(x),
        (_, [b'+', b'j' | b'J'] | [b'j' | b'J']) => Some(1.0),
        (_, [b'-', b'j' | b'J']) => Some(-1.0),
        _ => None,
    }
}

/// The double at the start of `text`, and what follows it.
fn prefix(text: &[u8]) -> (Option<f64>, &[u8]) {
    let digits = |from: usize| text[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let start = matches!(text.first(), Some(b'+' | b'-')) as usize;
    let word = |w: &[u8]| text[start..].get(..w.len()).is_some_and(|t| t.eq_ignore_ascii_case(w));
    let end = if word(b"infinity") {
        start + 8
    } else if word(b"inf") || word(b"nan") {
        start + 3
    } else {
        let mut end = start + digits(start);
        let mut count = end - start;
        if text.get(end) == Some(&b'.') {
            let fraction = digits(end + 1);
            count += fraction;
            end += 1 + fraction;
        }
        if count == 0 {
            return (None, text);
        }
        if matches!(text.get(end), Some(b'e' | b'E')) {
            let sign = matches!(text.get(end + 1), Some(b'+' | b'-')) as usize;
            let exponent = digits((end + 1 + sign).min(text.len()));
            if exponent > 0 {
                end += 1 + sign + exponent;
            }
        }
        end
    };
    (float::parse(&text[..end]), &text[end..])
}
