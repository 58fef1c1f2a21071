//! Case mappings.

use super::{finish, text};
use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::unicode::case::{self, Case};

/// Maps ASCII text by bytes, other text by the tables.
fn mapped(
    vm: &mut Vm,
    args: &[Object],
    ascii: fn(&[u8]) -> Vec<u8>,
    map: fn(&[u8]) -> Vec<u8>,
) -> Result {
    let s = text(args);
    vm.check_text(s.bytes().len())?;
    let out = if s.is_ascii() { ascii(s.bytes()) } else { map(s.bytes()) };
    finish(vm, &out)
}

pub fn lower(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, <[u8]>::to_ascii_lowercase, |s| case::map(s, Case::Lower))
}

pub fn upper(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, <[u8]>::to_ascii_uppercase, |s| case::map(s, Case::Upper))
}

pub fn casefold(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, <[u8]>::to_ascii_lowercase, |s| case::map(s, Case::Fold))
}

pub fn capitalize(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, ascii_capitalize, case::capitalize)
}

pub fn title(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, ascii_title, case::title)
}

pub fn swapcase(vm: &mut Vm, args: &[Object]) -> Result {
    mapped(vm, args, ascii_swapcase, case::swap)
}

pub fn ascii_capitalize(s: &[u8]) -> Vec<u8> {
    let mut out = s.to_ascii_lowercase();
    if let Some(b) = out.first_mut() {
        b.make_ascii_uppercase();
    }
    out
}

pub fn ascii_title(s: &[u8]) -> Vec<u8> {
    let mut out = s.to_ascii_lowercase();
    let mut in_word = false;
    for b in &mut out {
        if !in_word {
            b.make_ascii_uppercase();
        }
        in_word = b.is_ascii_alphabetic();
    }
    out
}

pub fn ascii_swapcase(s: &[u8]) -> Vec<u8> {
    s.iter().map(|b| if b.is_ascii_alphabetic() { b ^ 0x20 } else { *b }).collect()
}
