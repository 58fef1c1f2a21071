//! Operators: `+`, `*`, `in`, comparison, subscription, `len`, `hash`.

use memchr::memmem;

use super::{finish, same, text};
use crate::heap::{Layout, Object, Str, push_code_point, width};
use crate::native::{Result, Vm};
use crate::types::concat::repetitions;
use crate::types::operators::CompareOp;
use crate::types::slice::{self, Slice};

pub fn add(vm: &mut Vm, args: &[Object]) -> Result {
    let s = text(args);
    let Some(t) = args[1].get::<Str>() else {
        let text = format!("can only concatenate str (not \"{}\") to str", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    if s.is_empty() && vm.is_exact(&args[1], Layout::Str) {
        return Ok(args[1].clone());
    }
    if t.is_empty() && vm.is_exact(&args[0], Layout::Str) {
        return Ok(args[0].clone());
    }
    let n = s.bytes().len() + t.bytes().len();
    vm.check_text(n.saturating_mul(2))?;
    let mut out = Vec::with_capacity(n);
    out.extend_from_slice(s.bytes());
    out.extend_from_slice(t.bytes());
    Ok(vm.str_from(&out))
}

pub fn mul(vm: &mut Vm, args: &[Object]) -> Result {
    let n = repetitions(vm, &args[1])?;
    let s = text(args).bytes();
    if n == 1 {
        return same(vm, &args[0]);
    }
    if s.len().checked_mul(n).is_none_or(|size| i64::try_from(size).is_err()) {
        return Err(vm.overflow_error("repeated string is too long"));
    }
    let size = s.len().saturating_mul(n);
    vm.check_text(size.saturating_mul(2))?;
    if size == 0 {
        return Ok(vm.names.empty.clone());
    }
    Ok(vm.str_from(&s.repeat(n)))
}

pub fn contains(vm: &mut Vm, args: &[Object]) -> Result {
    contains_text(vm, text(args), &args[1]).map(Object::from_bool)
}

/// `sub in s`
pub fn contains_text(vm: &mut Vm, s: &Str, sub: &Object) -> Result<bool> {
    let Some(sub) = sub.get::<Str>() else {
        let got = vm.type_name(sub);
        let text = format!("'in <string>' requires string as left operand, not {got}");
        return Err(vm.type_error(&text));
    };
    Ok(match sub.bytes() {
        [b] => memchr::memchr(*b, s.bytes()).is_some(),
        sub => memmem::find(s.bytes(), sub).is_some(),
    })
}

/// Generalised UTF-8 orders as its code points do.
fn compare(args: &[Object], op: CompareOp) -> Result {
    match args[1].get::<Str>() {
        Some(t) => Ok(Object::from_bool(op.holds(text(args).bytes().cmp(t.bytes())))),
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

pub fn eq(_: &mut Vm, args: &[Object]) -> Result {
    compare(args, CompareOp::Eq)
}

pub fn ne(_: &mut Vm, args: &[Object]) -> Result {
    compare(args, CompareOp::Ne)
}

pub fn lt(_: &mut Vm, args: &[Object]) -> Result {
    compare(args, CompareOp::Lt)
}

pub fn le(_: &mut Vm, args: &[Object]) -> Result {
    compare(args, CompareOp::Le)
}

pub fn gt(_: &mut Vm, args: &[Object]) -> Result {
    compare(args, CompareOp::Gt)
}

pub fn ge(_: &mut Vm, args: &[Object]) -> Result {
    compare(args, CompareOp::Ge)
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(text(args).hash() as i64))
}

pub fn len(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(text(args).len() as i64))
}

pub fn str(vm: &mut Vm, args: &[Object]) -> Result {
    same(vm, &args[0])
}

pub fn getnewargs(vm: &mut Vm, args: &[Object]) -> Result {
    // Another object, so that copies made with it are.
    let copy = super::finish(vm, text(args).bytes())?;
    Ok(vm.tuple(vec![copy]))
}

pub fn sizeof(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(text(args).bytes().len() as i64 + 32))
}

pub fn getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let s = text(args);
    if args[1].get::<Slice>().is_some() {
        let span = slice::resolve(vm, &args[1], s.len())?;
        return slice_of(vm, &args[0], span);
    }
    let name = vm.names.index.clone();
    if !crate::types::int::is_int(&args[1]) && vm.lookup_special(&args[1], &name).is_none() {
        let text = format!("string indices must be integers, not '{}'", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    }
    let i = vm.index_i64(&args[1], Some(crate::native::Exc::IndexError))?;
    let at = if i < 0 { i + s.len() as i64 } else { i };
    if at < 0 || at >= s.len() as i64 {
        return Err(vm.index_error("string index out of range"));
    }
    Ok(char_object(vm, s, at as usize))
}

/// The string of the code point at `i < len()`.
pub fn char_object(vm: &Vm, s: &Str, i: usize) -> Object {
    if s.is_ascii() {
        return vm.latin1[s.bytes()[i] as usize].clone();
    }
    let rest = &s.bytes()[s.byte_offset(i)..];
    vm.str_from(&rest[..width(rest[0]).min(rest.len())])
}

fn slice_of(vm: &mut Vm, o: &Object, span: slice::Span) -> Result {
    let s = o.expect::<Str>();
    if span.step == 1 {
        let range = span.range();
        return match range.len() {
            0 => Ok(vm.names.empty.clone()),
            n if n == s.len() => same(vm, o),
            _ => finish(vm, s.slice(range.start, range.end)),
        };
    }
    vm.check_text(span.len.saturating_mul(8))?;
    if s.is_ascii() {
        let out: Vec<u8> = span.places().map(|i| s.bytes()[i]).collect();
        return Ok(vm.str_from(&out));
    }
    let mut out = Vec::new();
    if span.step == -1 {
        let part = s.slice((span.start + 1) as usize - span.len, (span.start + 1) as usize);
        crate::unicode::case::reverse(part).for_each(|c| push_code_point(&mut out, c));
    } else {
        span.places().for_each(|i| push_code_point(&mut out, s.char_at(i)));
    }
    Ok(vm.str_from(&out))
}
