//! `strip`, `lstrip`, `rstrip`.

use super::{finish, same, text};
use crate::heap::{Object, Str, decode};
use crate::native::{Result, Vm};
use crate::unicode::{case, is_space};

pub fn strip(vm: &mut Vm, args: &[Object]) -> Result {
    trim(vm, args, "strip", true, true)
}

pub fn lstrip(vm: &mut Vm, args: &[Object]) -> Result {
    trim(vm, args, "lstrip", true, false)
}

pub fn rstrip(vm: &mut Vm, args: &[Object]) -> Result {
    trim(vm, args, "rstrip", false, true)
}

fn trim(vm: &mut Vm, args: &[Object], name: &str, left: bool, right: bool) -> Result {
    let s = text(args).bytes();
    let rest = if args[1].is_undef() || args[1].is_none() {
        both(s, is_space, left, right)
    } else {
        let Some(set) = args[1].get::<Str>() else {
            return Err(vm.type_error(&format!("{name} arg must be None or str")));
        };
        both(s, |c| super::split::holds(set.bytes(), c), left, right)
    };
    if rest.len() == s.len() { same(vm, &args[0]) } else { finish(vm, rest) }
}

fn both(mut s: &[u8], drop: impl Fn(u32) -> bool, left: bool, right: bool) -> &[u8] {
    if left {
        s = trim_start(s, &drop);
    }
    if right {
        s = trim_end(s, &drop);
    }
    s
}

pub fn trim_start(mut s: &[u8], drop: impl Fn(u32) -> bool) -> &[u8] {
    while !s.is_empty() {
        let (c, n) = decode(s);
        if !drop(c) {
            break;
        }
        s = &s[n..];
    }
    s
}

pub fn trim_end(s: &[u8], drop: impl Fn(u32) -> bool) -> &[u8] {
    let mut kept = s.len();
    for c in case::reverse(s) {
        if !drop(c) {
            break;
        }
        kept = s[..kept].iter().rposition(|b| b & 0xC0 != 0x80).unwrap_or(0);
    }
    &s[..kept]
}
