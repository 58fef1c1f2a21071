//! Taking text apart and putting it together: `split`, `splitlines`, `partition`, `join`.

use memchr::memmem;

use super::{finish, same, text};
use crate::heap::{CodePoints, Layout, Object, Str, decode};
use crate::native::{Exc, Result, Vm};
use crate::unicode::{case, is_space};

pub fn split(vm: &mut Vm, args: &[Object]) -> Result {
    split_from(vm, args, false)
}

pub fn rsplit(vm: &mut Vm, args: &[Object]) -> Result {
    split_from(vm, args, true)
}

fn split_from(vm: &mut Vm, args: &[Object], from_right: bool) -> Result {
    let s = text(args);
    let limit = match &args[2] {
        o if o.is_undef() => usize::MAX,
        o => match vm.size_arg(o)? {
            i if i < 0 => usize::MAX,
            i => i as usize,
        },
    };
    let pieces: Vec<&[u8]> = if args[1].is_undef() || args[1].is_none() {
        match from_right {
            false => split_space(s.bytes(), limit),
            true => rsplit_space(s.bytes(), limit),
        }
    } else {
        let Some(sep) = args[1].get::<Str>() else {
            let text = format!("must be str or None, not {}", vm.type_name(&args[1]));
            return Err(vm.type_error(&text));
        };
        if sep.is_empty() {
            return Err(vm.value_error("empty separator"));
        }
        match from_right {
            false => split_on(s.bytes(), sep.bytes(), limit),
            true => rsplit_on(s.bytes(), sep.bytes(), limit),
        }
    };
    list_of(vm, &args[0], pieces)
}

/// A list of strings; a single piece that is the whole receiver is the receiver.
fn list_of(vm: &mut Vm, whole: &Object, pieces: Vec<&[u8]>) -> Result {
    let s = whole.expect::<Str>();
    if pieces.len() == 1 && pieces[0].len() == s.bytes().len() {
        let o = same(vm, whole)?;
        return Ok(vm.list(vec![o]));
    }
    vm.reserve(pieces.len().saturating_mul(48).saturating_add(s.bytes().len()))?;
    let items = pieces.into_iter().map(|p| vm.str_from(p)).collect();
    Ok(vm.list(items))
}

/// Pieces of `s` between occurrences of `sep`, cut at most `limit` times.
pub fn split_on<'a>(s: &'a [u8], sep: &[u8], limit: usize) -> Vec<&'a [u8]> {
    let mut out = Vec::new();
    let mut start = 0;
    for at in memmem::find_iter(s, sep).take(limit) {
        out.push(&s[start..at]);
        start = at + sep.len();
    }
    out.push(&s[start..]);
    out
}

/// As `split_on`, cutting from the right.
pub fn rsplit_on<'a>(s: &'a [u8], sep: &[u8], limit: usize) -> Vec<&'a [u8]> {
    let mut out = Vec::new();
    let mut rest = s;
    while out.len() < limit {
        let Some(at) = memmem::rfind(rest, sep) else { break };
        out.push(&rest[at + sep.len()..]);
        rest = &rest[..at];
    }
    out.push(rest);
    out.reverse();
    out
}

fn skip_space(s: &[u8], mut at: usize) -> usize {
    while let Some((true, n)) = space_at(s, at) {
        at += n;
    }
    at
}

fn skip_word(s: &[u8], mut at: usize) -> usize {
    while let Some((false, n)) = space_at(s, at) {
        at += n;
    }
    at
}

/// Is there white space, and how many bytes is the code point long?
#[inline]
fn space_at(s: &[u8], at: usize) -> Option<(bool, usize)> {
    let b = *s.get(at)?;
    if b < 0x80 {
        return Some((matches!(b, 9..=13 | 28..=32), 1));
    }
    let (c, n) = decode(&s[at..]);
    Some((is_space(c), n))
}

fn split_space(s: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut out = Vec::new();
    let mut at = skip_space(s, 0);
    while at < s.len() {
        if out.len() == limit {
            out.push(&s[at..]);
            break;
        }
        let end = skip_word(s, at);
        out.push(&s[at..end]);
        at = skip_space(s, end);
    }
    out
}

fn rsplit_space(s: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut out = Vec::new();
    let mut rest = super::strip::trim_end(s, is_space);
    while !rest.is_empty() {
        if out.len() == limit {
            out.push(rest);
            break;
        }
        let word: usize = case::reverse(rest).take_while(|c| !is_space(*c)).map(utf8_len).sum();
        let (before, word) = rest.split_at(rest.len() - word);
        out.push(word);
        rest = super::strip::trim_end(before, is_space);
    }
    out.reverse();
    out
}

fn utf8_len(c: u32) -> usize {
    match c {
        0..0x80 => 1,
        0x80..0x800 => 2,
        0x800..0x10000 => 3,
        _ => 4,
    }
}

fn is_line_break(c: u32) -> bool {
    matches!(c, 0x0A..=0x0D | 0x1C..=0x1E | 0x85 | 0x2028 | 0x2029)
}

pub fn splitlines(vm: &mut Vm, args: &[Object]) -> Result {
    let keep = !args[1].is_undef() && vm.truth(&args[1])?;
    let s = text(args).bytes();
    let mut lines = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < s.len() {
        let (c, n) = decode(&s[at..]);
        let mut next = at + n;
        if is_line_break(c) {
            if c == 0x0D && s.get(next) == Some(&b'\n') {
                next += 1;
            }
            lines.push(&s[start..if keep { next } else { at }]);
            start = next;
        }
        at = next;
    }
    if start < s.len() {
        lines.push(&s[start..]);
    }
    list_of(vm, &args[0], lines)
}

fn separator<'a>(vm: &mut Vm, args: &'a [Object]) -> Result<&'a Str> {
    let Some(sep) = args[1].get::<Str>() else {
        let text = format!("must be str, not {}", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    if sep.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    Ok(sep)
}

pub fn partition(vm: &mut Vm, args: &[Object]) -> Result {
    let sep = separator(vm, args)?;
    let s = text(args).bytes();
    let parts = match memmem::find(s, sep.bytes()) {
        Some(at) => {
            [finish(vm, &s[..at])?, same(vm, &args[1])?, finish(vm, &s[at + sep.bytes().len()..])?]
        }
        None => [same(vm, &args[0])?, vm.names.empty.clone(), vm.names.empty.clone()],
    };
    Ok(vm.tuple(parts.to_vec()))
}

pub fn rpartition(vm: &mut Vm, args: &[Object]) -> Result {
    let sep = separator(vm, args)?;
    let s = text(args).bytes();
    let parts = match memmem::rfind(s, sep.bytes()) {
        Some(at) => {
            [finish(vm, &s[..at])?, same(vm, &args[1])?, finish(vm, &s[at + sep.bytes().len()..])?]
        }
        None => [vm.names.empty.clone(), vm.names.empty.clone(), same(vm, &args[0])?],
    };
    Ok(vm.tuple(parts.to_vec()))
}

pub fn join(vm: &mut Vm, args: &[Object]) -> Result {
    let items = match vm.sequence_to_vec(&args[1]) {
        Ok(items) => items,
        Err(e) => {
            let name = vm.names.iter.clone();
            if vm.lookup_special(&args[1], &name).is_none() && vm.take_if(Exc::TypeError).is_some()
            {
                return Err(vm.type_error("can only join an iterable"));
            }
            return Err(e);
        }
    };
    if let [one] = &items[..]
        && vm.is_exact(one, Layout::Str)
    {
        return Ok(one.clone());
    }
    let sep = text(args).bytes();
    let mut size = sep.len().saturating_mul(items.len().saturating_sub(1));
    for (i, o) in items.iter().enumerate() {
        match o.get::<Str>() {
            Some(s) => size = size.saturating_add(s.bytes().len()),
            None => {
                let got = vm.type_name(o);
                let text = format!("sequence item {i}: expected str instance, {got} found");
                return Err(vm.type_error(&text));
            }
        }
    }
    vm.check_text(size.saturating_mul(2))?;
    let mut out = Vec::with_capacity(size);
    for (i, o) in items.iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(sep);
        }
        out.extend_from_slice(o.expect::<Str>().bytes());
    }
    Ok(vm.str_from(&out))
}

/// Does `set` hold the code point?
pub fn holds(set: &[u8], c: u32) -> bool {
    CodePoints::new(set).any(|x| x == c)
}
