//! Finding bytes in bytes.

use memchr::memmem;

use super::{buffer_of, byte_value, data, like_bytes};
use crate::heap::{Object, Tuple};
use crate::native::{Result, Vm};
use crate::types::str::clip_bounds;

/// What is looked for: bytes, or one byte given as an integer.
fn needle(vm: &mut Vm, o: &Object) -> Result<Vec<u8>> {
    if let Some(d) = buffer_of(vm, o)? {
        return Ok(d);
    }
    let index = vm.names.index.clone();
    if crate::types::int::is_int(o) || vm.lookup_special(o, &index).is_some() {
        return byte_value(vm, o, "byte must be in range(0, 256)").map(|b| vec![b]);
    }
    let got = vm.type_name(o);
    let text = format!("argument should be integer or bytes-like object, not '{got}'");
    Err(vm.type_error(&text))
}

fn search(
    vm: &mut Vm,
    args: &[Object],
    find: fn(&[u8], &[u8]) -> Option<usize>,
) -> Result<Option<usize>> {
    let s = data(&args[0]);
    let bounds = clip_bounds(vm, &args[2], &args[3], s.len())?;
    let needle = needle(vm, &args[1])?;
    let Some((start, end)) = bounds else { return Ok(None) };
    Ok(find(&s[start..end], &needle).map(|at| start + at))
}

fn found(vm: &mut Vm, at: Option<usize>) -> Result {
    Ok(vm.int(at.map_or(-1, |i| i as i64)))
}

fn must_find(vm: &mut Vm, at: Option<usize>) -> Result {
    match at {
        Some(i) => Ok(vm.int(i as i64)),
        None => Err(vm.value_error("subsection not found")),
    }
}

pub fn find(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, memmem::find)?;
    found(vm, at)
}

pub fn rfind(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, memmem::rfind)?;
    found(vm, at)
}

pub fn index(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, memmem::find)?;
    must_find(vm, at)
}

pub fn rindex(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, memmem::rfind)?;
    must_find(vm, at)
}

pub fn count(vm: &mut Vm, args: &[Object]) -> Result {
    let s = data(&args[0]);
    let bounds = clip_bounds(vm, &args[2], &args[3], s.len())?;
    let needle = needle(vm, &args[1])?;
    let Some((start, end)) = bounds else { return Ok(Object::from_small(0)) };
    let n = if needle.is_empty() {
        end - start + 1
    } else {
        memmem::find_iter(&s[start..end], &needle).count()
    };
    Ok(vm.int(n as i64))
}

pub fn startswith(vm: &mut Vm, args: &[Object]) -> Result {
    affix(vm, args, "startswith", |s, p| s.starts_with(p))
}

pub fn endswith(vm: &mut Vm, args: &[Object]) -> Result {
    affix(vm, args, "endswith", |s, p| s.ends_with(p))
}

fn affix(vm: &mut Vm, args: &[Object], name: &str, test: fn(&[u8], &[u8]) -> bool) -> Result {
    let s = data(&args[0]);
    let bounds = clip_bounds(vm, &args[2], &args[3], s.len())?;
    let matches = |p: &[u8]| bounds.is_some_and(|(a, b)| test(&s[a..b], p));
    if let Some(choices) = args[1].get::<Tuple>() {
        for p in choices.items() {
            if matches(&like_bytes(vm, p)?) {
                return Ok(Object::TRUE);
            }
        }
        return Ok(Object::FALSE);
    }
    match buffer_of(vm, &args[1])? {
        Some(p) => Ok(Object::from_bool(matches(&p))),
        None => {
            let got = vm.type_name(&args[1]);
            let text = format!("{name} first arg must be bytes or a tuple of bytes, not {got}");
            Err(vm.type_error(&text))
        }
    }
}
