//! `split`, `splitlines`, `partition`, `join`.

use memchr::memmem;

use super::predicate::is_space;
use super::{buffer_of, data, like_bytes, make};
use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::str::{rsplit_on, split_on};

pub fn split(vm: &mut Vm, args: &[Object]) -> Result {
    split_from(vm, args, false)
}

pub fn rsplit(vm: &mut Vm, args: &[Object]) -> Result {
    split_from(vm, args, true)
}

fn split_from(vm: &mut Vm, args: &[Object], from_right: bool) -> Result {
    let limit = match &args[2] {
        o if o.is_undef() => usize::MAX,
        o => match vm.size_arg(o)? {
            i if i < 0 => usize::MAX,
            i => i as usize,
        },
    };
    let s = data(&args[0]);
    let pieces = if args[1].is_undef() || args[1].is_none() {
        if from_right { rsplit_space(&s, limit) } else { split_space(&s, limit) }
    } else {
        let sep = like_bytes(vm, &args[1])?;
        if sep.is_empty() {
            return Err(vm.value_error("empty separator"));
        }
        if from_right { rsplit_on(&s, &sep, limit) } else { split_on(&s, &sep, limit) }
    };
    list_of(vm, &args[0], pieces)
}

fn list_of(vm: &mut Vm, like: &Object, pieces: Vec<&[u8]>) -> Result {
    vm.reserve(pieces.len().saturating_mul(48))?;
    let items = pieces.into_iter().map(|p| make(vm, like, p)).collect::<Result<Vec<_>>>()?;
    Ok(vm.list(items))
}

fn split_space(mut s: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut out = Vec::new();
    loop {
        let start = s.iter().position(|b| !is_space(*b)).unwrap_or(s.len());
        s = &s[start..];
        if s.is_empty() {
            return out;
        }
        if out.len() == limit {
            out.push(s);
            return out;
        }
        let end = s.iter().position(|b| is_space(*b)).unwrap_or(s.len());
        out.push(&s[..end]);
        s = &s[end..];
    }
}

fn rsplit_space(mut s: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut out = Vec::new();
    loop {
        let end = s.iter().rposition(|b| !is_space(*b)).map_or(0, |i| i + 1);
        s = &s[..end];
        if s.is_empty() {
            break;
        }
        if out.len() == limit {
            out.push(s);
            break;
        }
        let start = s.iter().rposition(|b| is_space(*b)).map_or(0, |i| i + 1);
        out.push(&s[start..]);
        s = &s[..start];
    }
    out.reverse();
    out
}

pub fn splitlines(vm: &mut Vm, args: &[Object]) -> Result {
    let keep = !args[1].is_undef() && vm.truth(&args[1])?;
    let s = data(&args[0]);
    let mut lines = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < s.len() {
        let end = at;
        at += 1;
        if matches!(s[end], b'\r' | b'\n') {
            if s[end] == b'\r' && s.get(at) == Some(&b'\n') {
                at += 1;
            }
            lines.push(&s[start..if keep { at } else { end }]);
            start = at;
        }
    }
    if start < s.len() {
        lines.push(&s[start..]);
    }
    list_of(vm, &args[0], lines)
}

fn cut(vm: &mut Vm, args: &[Object], from_right: bool) -> Result {
    let sep = like_bytes(vm, &args[1])?;
    if sep.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let s = data(&args[0]);
    let at = if from_right { memmem::rfind(&s, &sep) } else { memmem::find(&s, &sep) };
    let (a, b, c): (&[u8], &[u8], &[u8]) = match at {
        Some(at) => (&s[..at], &sep, &s[at + sep.len()..]),
        None if from_right => (&[], &[], &s),
        None => (&s, &[], &[]),
    };
    let parts = vec![make(vm, &args[0], a)?, make(vm, &args[0], b)?, make(vm, &args[0], c)?];
    Ok(vm.tuple(parts))
}

pub fn partition(vm: &mut Vm, args: &[Object]) -> Result {
    cut(vm, args, false)
}

pub fn rpartition(vm: &mut Vm, args: &[Object]) -> Result {
    cut(vm, args, true)
}

pub fn join(vm: &mut Vm, args: &[Object]) -> Result {
    let (iter, getitem) = (vm.names.iter.clone(), vm.names.getitem.clone());
    if vm.lookup_special(&args[1], &iter).is_none()
        && vm.lookup_special(&args[1], &getitem).is_none()
    {
        return Err(vm.type_error("can only join an iterable"));
    }
    let items = vm.sequence_to_vec(&args[1])?;
    let sep = data(&args[0]);
    let mut out = Vec::new();
    for (i, o) in items.iter().enumerate() {
        let Some(piece) = buffer_of(vm, o)? else {
            let got = vm.type_name(o);
            let text = format!("sequence item {i}: expected a bytes-like object, {got} found");
            return Err(vm.type_error(&text));
        };
        if out.len() + piece.len() + sep.len() > out.capacity() {
            vm.reserve((out.len() + piece.len() + sep.len()).saturating_mul(3))?;
        }
        if i > 0 {
            out.extend_from_slice(&sep);
        }
        out.extend_from_slice(&piece);
    }
    make(vm, &args[0], &out)
}
