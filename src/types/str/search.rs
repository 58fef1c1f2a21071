//! Finding text in text: `find` and its kin, `count`, `startswith`, `endswith`.

use memchr::memmem;

use super::{str_arg, text};
use crate::heap::{Object, Str, Tuple};
use crate::native::{Result, Vm};

/// Code points in generalised UTF-8.
pub fn char_count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| **b & 0xC0 != 0x80).count()
}

/// Optional `start` and `end` arguments, clipped to `len`; `None` when `start` lies behind `end`,
/// where not even the empty text is found.
pub fn clip_bounds(
    vm: &mut Vm,
    start: &Object,
    end: &Object,
    len: usize,
) -> Result<Option<(usize, usize)>> {
    let start = bound(vm, start, 0)?;
    let end = bound(vm, end, i64::MAX)?;
    let len = len as i64;
    let from_end = |i: i64| if i < 0 { i.saturating_add(len).max(0) } else { i };
    let (start, end) = (from_end(start), from_end(end).min(len));
    Ok((start <= end).then_some((start as usize, end as usize)))
}

fn bound(vm: &mut Vm, o: &Object, default: i64) -> Result<i64> {
    if o.is_undef() || o.is_none() {
        return Ok(default);
    }
    if let Some(i) = o.small_int() {
        return Ok(i);
    }
    let name = vm.names.index.clone();
    if !crate::types::int::is_int(o) && vm.lookup_special(o, &name).is_none() {
        let text = "slice indices must be integers or None or have an __index__ method";
        return Err(vm.type_error(text));
    }
    vm.index_i64(o, None)
}

fn search(
    vm: &mut Vm,
    args: &[Object],
    name: &str,
    find: fn(&[u8], &[u8]) -> Option<usize>,
) -> Result<Option<usize>> {
    let sub = str_arg(vm, args, 1, name)?;
    let s = text(args);
    let Some((start, end)) = clip_bounds(vm, &args[2], &args[3], s.len())? else {
        return Ok(None);
    };
    if !sub.is_ascii() && s.is_ascii() {
        return Ok(None);
    }
    let hay = s.slice(start, end);
    let at = find(hay, sub.bytes());
    Ok(at.map(|at| start + if s.is_ascii() { at } else { char_count(&hay[..at]) }))
}

fn found(vm: &mut Vm, at: Option<usize>) -> Result {
    Ok(vm.int(at.map_or(-1, |i| i as i64)))
}

fn must_find(vm: &mut Vm, at: Option<usize>) -> Result {
    match at {
        Some(i) => Ok(vm.int(i as i64)),
        None => Err(vm.value_error("substring not found")),
    }
}

pub fn find(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, "find", memmem::find)?;
    found(vm, at)
}

pub fn rfind(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, "rfind", memmem::rfind)?;
    found(vm, at)
}

pub fn index(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, "index", memmem::find)?;
    must_find(vm, at)
}

pub fn rindex(vm: &mut Vm, args: &[Object]) -> Result {
    let at = search(vm, args, "rindex", memmem::rfind)?;
    must_find(vm, at)
}

pub fn count(vm: &mut Vm, args: &[Object]) -> Result {
    let sub = str_arg(vm, args, 1, "count")?;
    let s = text(args);
    let Some((start, end)) = clip_bounds(vm, &args[2], &args[3], s.len())? else {
        return Ok(Object::from_small(0));
    };
    let n = if sub.is_empty() {
        end - start + 1
    } else {
        memmem::find_iter(s.slice(start, end), sub.bytes()).count()
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
    let s = text(args);
    let bounds = clip_bounds(vm, &args[2], &args[3], s.len())?;
    let matches = |p: &Str| bounds.is_some_and(|(a, b)| test(s.slice(a, b), p.bytes()));
    if let Some(p) = args[1].get::<Str>() {
        return Ok(Object::from_bool(matches(p)));
    }
    let Some(choices) = args[1].get::<Tuple>() else {
        let got = vm.type_name(&args[1]);
        let text = format!("{name} first arg must be str or a tuple of str, not {got}");
        return Err(vm.type_error(&text));
    };
    for p in choices.items() {
        match p.get::<Str>() {
            Some(p) if matches(p) => return Ok(Object::TRUE),
            Some(_) => {}
            None => {
                let got = vm.type_name(p);
                let text = format!("tuple for {name} must only contain str, not {got}");
                return Err(vm.type_error(&text));
            }
        }
    }
    Ok(Object::FALSE)
}
