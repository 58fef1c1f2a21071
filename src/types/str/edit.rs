//! Changed copies: `replace`, `removeprefix`, padding, `zfill`, `expandtabs`.

use memchr::memmem;

use super::{finish, same, str_arg, text};
use crate::heap::{Object, Str, push_code_point};
use crate::native::{Result, Vm};

pub fn replace(vm: &mut Vm, args: &[Object]) -> Result {
    let old = str_arg(vm, args, 1, "replace")?.bytes();
    let new = str_arg(vm, args, 2, "replace")?.bytes();
    let limit = match &args[3] {
        o if o.is_undef() => usize::MAX,
        o => match vm.size_arg(o)? {
            i if i < 0 => usize::MAX,
            i => i as usize,
        },
    };
    let s = text(args);
    let places: Vec<usize> = if old.is_empty() {
        // Before every code point, and at the end.
        let starts = s.bytes().iter().enumerate().filter(|(_, b)| **b & 0xC0 != 0x80);
        starts.map(|(i, _)| i).chain([s.bytes().len()]).take(limit).collect()
    } else {
        memmem::find_iter(s.bytes(), old).take(limit).collect()
    };
    if places.is_empty() || old == new {
        return same(vm, &args[0]);
    }
    let size = (places.len().saturating_mul(new.len()))
        .saturating_add(s.bytes().len() - places.len() * old.len());
    vm.check_text(size.saturating_mul(2))?;
    let mut out = Vec::with_capacity(size);
    let mut at = 0;
    for p in places {
        out.extend_from_slice(&s.bytes()[at..p]);
        out.extend_from_slice(new);
        at = p + old.len();
    }
    out.extend_from_slice(&s.bytes()[at..]);
    Ok(vm.str_from(&out))
}

fn affix<'a>(vm: &mut Vm, args: &'a [Object], name: &str) -> Result<&'a [u8]> {
    match args[1].get::<Str>() {
        Some(s) => Ok(s.bytes()),
        None => {
            let text = format!("{name}() argument must be str, not {}", vm.argument_type(&args[1]));
            Err(vm.type_error(&text))
        }
    }
}

pub fn removeprefix(vm: &mut Vm, args: &[Object]) -> Result {
    let prefix = affix(vm, args, "removeprefix")?;
    match text(args).bytes().strip_prefix(prefix) {
        Some(rest) if !prefix.is_empty() => finish(vm, rest),
        _ => same(vm, &args[0]),
    }
}

pub fn removesuffix(vm: &mut Vm, args: &[Object]) -> Result {
    let suffix = affix(vm, args, "removesuffix")?;
    match text(args).bytes().strip_suffix(suffix) {
        Some(rest) if !suffix.is_empty() => finish(vm, rest),
        _ => same(vm, &args[0]),
    }
}

/// Width and fill character of the padding methods.
fn padding(vm: &mut Vm, args: &[Object]) -> Result<(usize, u32)> {
    let width = vm.size_arg(&args[1])?.max(0) as usize;
    if args[2].is_undef() {
        return Ok((width, ' ' as u32));
    }
    let Some(fill) = args[2].get::<Str>() else {
        let got = vm.type_name(&args[2]);
        let text = format!("The fill character must be a unicode character, not {got}");
        return Err(vm.type_error(&text));
    };
    match fill.len() {
        1 => Ok((width, fill.char_at(0))),
        _ => Err(vm.type_error("The fill character must be exactly one character long")),
    }
}

/// `left` and `right` fill characters around the text.
fn pad(vm: &mut Vm, o: &Object, left: usize, right: usize, fill: u32) -> Result {
    if left + right == 0 {
        return same(vm, o);
    }
    let mut unit = Vec::new();
    push_code_point(&mut unit, fill);
    let s = o.expect::<Str>().bytes();
    let size = (left + right).saturating_mul(unit.len()).saturating_add(s.len());
    vm.check_text(size.saturating_mul(2))?;
    let mut out = unit.repeat(left);
    out.reserve_exact(size - out.len());
    out.extend_from_slice(s);
    (0..right).for_each(|_| out.extend_from_slice(&unit));
    Ok(vm.str_from(&out))
}

pub fn center(vm: &mut Vm, args: &[Object]) -> Result {
    let (width, fill) = padding(vm, args)?;
    let len = text(args).len();
    let room = width.saturating_sub(len);
    // An odd rest goes left when the width is odd.
    let left = room / 2 + (room & width & 1);
    pad(vm, &args[0], left, room - left, fill)
}

pub fn ljust(vm: &mut Vm, args: &[Object]) -> Result {
    let (width, fill) = padding(vm, args)?;
    let room = width.saturating_sub(text(args).len());
    pad(vm, &args[0], 0, room, fill)
}

pub fn rjust(vm: &mut Vm, args: &[Object]) -> Result {
    let (width, fill) = padding(vm, args)?;
    let room = width.saturating_sub(text(args).len());
    pad(vm, &args[0], room, 0, fill)
}

pub fn zfill(vm: &mut Vm, args: &[Object]) -> Result {
    let width = vm.size_arg(&args[1])?.max(0) as usize;
    let s = text(args);
    let room = width.saturating_sub(s.len());
    if room == 0 {
        return same(vm, &args[0]);
    }
    vm.check_text(room.saturating_add(s.bytes().len()).saturating_mul(2))?;
    Ok(vm.str_from(&zero_filled(s.bytes(), room)))
}

/// `room` zeros between a sign and the rest.
pub fn zero_filled(s: &[u8], room: usize) -> Vec<u8> {
    let sign = matches!(s.first(), Some(b'+' | b'-')) as usize;
    let mut out = Vec::with_capacity(s.len() + room);
    out.extend_from_slice(&s[..sign]);
    out.resize(sign + room, b'0');
    out.extend_from_slice(&s[sign..]);
    out
}

pub fn expandtabs(vm: &mut Vm, args: &[Object]) -> Result {
    let size = tab_size(vm, &args[1])?;
    let s = text(args).bytes();
    if !s.contains(&b'\t') {
        return same(vm, &args[0]);
    }
    let out = expand(vm, s, size, true)?;
    finish(vm, &out)
}

pub fn tab_size(vm: &mut Vm, o: &Object) -> Result<usize> {
    if o.is_undef() {
        return Ok(8);
    }
    let i = vm.index_i64(o, None)?;
    if i32::try_from(i).is_err() {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    }
    match i32::try_from(i) {
        Ok(i) => Ok(i.max(0) as usize),
        Err(_) => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

/// Tabs replaced by spaces; columns count code points if `text`, bytes otherwise.
pub fn expand(vm: &mut Vm, s: &[u8], size: usize, text: bool) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(s.len());
    let mut column = 0;
    for &b in s {
        match b {
            b'\t' if size == 0 => {}
            b'\t' => {
                let n = size - column % size;
                if n > 64 {
                    vm.check_text(out.len().saturating_add(n).saturating_mul(2))?;
                }
                out.resize(out.len() + n, b' ');
                column += n;
            }
            _ => {
                out.push(b);
                column = match b {
                    b'\n' | b'\r' => 0,
                    _ => column + (!text || b & 0xC0 != 0x80) as usize,
                };
            }
        }
    }
    Ok(out)
}
