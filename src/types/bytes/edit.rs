//! Changed copies: case, stripping, padding, `replace`, `translate`.

use memchr::memmem;

use super::predicate::is_space;
use super::{data, like_bytes, make};
use crate::heap::{ByteArray, Object};
use crate::native::{Result, Vm};
use crate::types::str::{
    ascii_capitalize, ascii_swapcase, ascii_title, expand, tab_size, zero_filled,
};

fn mapped(vm: &mut Vm, args: &[Object], map: fn(&[u8]) -> Vec<u8>) -> Result {
    let s = data(&args[0]);
    vm.reserve(s.len().saturating_mul(2))?;
    make(vm, &args[0], &map(&s))
}

pub fn lower(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, <[u8]>::to_ascii_lowercase)
}

pub fn upper(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, <[u8]>::to_ascii_uppercase)
}

pub fn capitalize(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, ascii_capitalize)
}

pub fn swapcase(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, ascii_swapcase)
}

pub fn title(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, ascii_title)
}

/// The receiver itself if it cannot change, else a copy.
fn unchanged(vm: &mut Vm, o: &Object) -> Result {
    if vm.is_exact(o, crate::heap::Layout::Bytes) {
        return Ok(o.clone());
    }
    make(vm, o, &data(o))
}

pub fn strip(vm: &mut Vm, args: &[Object]) -> Result {
    trim(vm, args, true, true)
}

pub fn lstrip(vm: &mut Vm, args: &[Object]) -> Result {
    trim(vm, args, true, false)
}

pub fn rstrip(vm: &mut Vm, args: &[Object]) -> Result {
    trim(vm, args, false, true)
}

fn trim(vm: &mut Vm, args: &[Object], left: bool, right: bool) -> Result {
    let s = data(&args[0]);
    let set = if args[1].is_undef() || args[1].is_none() {
        None
    } else {
        Some(like_bytes(vm, &args[1])?)
    };
    let drop = |b: &u8| set.as_ref().map_or_else(|| is_space(*b), |set| set.contains(b));
    let start = if left { s.iter().position(|b| !drop(b)).unwrap_or(s.len()) } else { 0 };
    let end = if right { s.iter().rposition(|b| !drop(b)).map_or(0, |i| i + 1) } else { s.len() };
    if (start, end) == (0, s.len()) {
        return unchanged(vm, &args[0]);
    }
    make(vm, &args[0], &s[start..end.max(start)])
}

pub fn removeprefix(vm: &mut Vm, args: &[Object]) -> Result {
    let prefix = like_bytes(vm, &args[1])?;
    let s = data(&args[0]);
    match s.strip_prefix(&prefix[..]) {
        Some(rest) if !prefix.is_empty() => make(vm, &args[0], rest),
        _ => unchanged(vm, &args[0]),
    }
}

pub fn removesuffix(vm: &mut Vm, args: &[Object]) -> Result {
    let suffix = like_bytes(vm, &args[1])?;
    let s = data(&args[0]);
    match s.strip_suffix(&suffix[..]) {
        Some(rest) if !suffix.is_empty() => make(vm, &args[0], rest),
        _ => unchanged(vm, &args[0]),
    }
}

pub fn replace(vm: &mut Vm, args: &[Object]) -> Result {
    let (old, new) = (like_bytes(vm, &args[1])?, like_bytes(vm, &args[2])?);
    let limit = match &args[3] {
        o if o.is_undef() => usize::MAX,
        o => match vm.size_arg(o)? {
            i if i < 0 => usize::MAX,
            i => i as usize,
        },
    };
    let s = data(&args[0]);
    let places: Vec<usize> = if old.is_empty() {
        (0..=s.len()).take(limit).collect()
    } else {
        memmem::find_iter(&s[..], &old[..]).take(limit).collect()
    };
    if places.is_empty() {
        return unchanged(vm, &args[0]);
    }
    let size = places.len().saturating_mul(new.len()).saturating_add(s.len());
    vm.reserve(size.saturating_mul(2))?;
    let mut out = Vec::with_capacity(size - places.len() * old.len());
    let mut at = 0;
    for p in places {
        out.extend_from_slice(&s[at..p]);
        out.extend_from_slice(&new);
        at = p + old.len();
    }
    out.extend_from_slice(&s[at..]);
    make(vm, &args[0], &out)
}

fn pad(vm: &mut Vm, args: &[Object], name: &str, center: bool, left: bool) -> Result {
    let width = vm.size_arg(&args[1])?.max(0) as usize;
    let fill = match &args[2] {
        o if o.is_undef() => b' ',
        o => match super::own_data(o).as_deref() {
            Some([b]) => *b,
            _ => {
                let got = vm.argument_type(o);
                let text =
                    format!("{name}() argument 2 must be a byte string of length 1, not {got}");
                return Err(vm.type_error(&text));
            }
        },
    };
    let s = data(&args[0]);
    let room = width.saturating_sub(s.len());
    if room == 0 {
        return unchanged(vm, &args[0]);
    }
    let before = match () {
        _ if center => room / 2 + (room & width & 1),
        _ if left => room,
        _ => 0,
    };
    vm.reserve(width.saturating_mul(2))?;
    let mut out = vec![fill; before];
    out.extend_from_slice(&s);
    out.resize(width, fill);
    make(vm, &args[0], &out)
}

pub fn center(vm: &mut Vm, args: &[Object]) -> Result {
    pad(vm, args, "center", true, false)
}

pub fn ljust(vm: &mut Vm, args: &[Object]) -> Result {
    pad(vm, args, "ljust", false, false)
}

pub fn rjust(vm: &mut Vm, args: &[Object]) -> Result {
    pad(vm, args, "rjust", false, true)
}

pub fn zfill(vm: &mut Vm, args: &[Object]) -> Result {
    let width = vm.size_arg(&args[1])?.max(0) as usize;
    let s = data(&args[0]);
    let room = width.saturating_sub(s.len());
    if room == 0 {
        return unchanged(vm, &args[0]);
    }
    vm.reserve(width.saturating_mul(2))?;
    make(vm, &args[0], &zero_filled(&s, room))
}

pub fn expandtabs(vm: &mut Vm, args: &[Object]) -> Result {
    let size = tab_size(vm, &args[1])?;
    let out = expand(vm, &data(&args[0]), size, false)?;
    make(vm, &args[0], &out)
}

pub fn translate(vm: &mut Vm, args: &[Object]) -> Result {
    let table = if args[1].is_none() {
        None
    } else {
        let table = like_bytes(vm, &args[1])?;
        if table.len() != 256 {
            return Err(vm.value_error("translation table must be 256 characters long"));
        }
        Some(table)
    };
    let gone = match &args[2] {
        o if o.is_undef() => Vec::new(),
        o => like_bytes(vm, o)?.into_owned(),
    };
    let mut drop = [false; 256];
    gone.iter().for_each(|b| drop[*b as usize] = true);
    let s = data(&args[0]);
    vm.reserve(s.len().saturating_mul(2))?;
    let kept = s.iter().filter(|b| !drop[**b as usize]);
    let out: Vec<u8> = match table {
        Some(t) => kept.map(|b| t[*b as usize]).collect(),
        None => kept.copied().collect(),
    };
    if args[0].get::<ByteArray>().is_none() && out[..] == s[..] {
        return unchanged(vm, &args[0]);
    }
    make(vm, &args[0], &out)
}

pub fn maketrans(vm: &mut Vm, args: &[Object]) -> Result {
    let (from, to) = (like_bytes(vm, &args[0])?, like_bytes(vm, &args[1])?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (a, b) in from.iter().zip(to.iter()) {
        table[*a as usize] = *b;
    }
    Ok(vm.bytes(&table))
}
