//! The `is…` methods.

use super::text;
use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::unicode::{self, case};

/// True for non-empty text of code points that all pass.
fn all(args: &[Object], test: fn(u32) -> bool) -> Result {
    let s = text(args);
    Ok(Object::from_bool(!s.is_empty() && s.chars().all(test)))
}

pub fn isalnum(_: &mut Vm, args: &[Object]) -> Result {
    all(args, unicode::is_alnum)
}

pub fn isalpha(_: &mut Vm, args: &[Object]) -> Result {
    all(args, unicode::is_alpha)
}

pub fn isascii(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(text(args).is_ascii()))
}

pub fn isdecimal(_: &mut Vm, args: &[Object]) -> Result {
    all(args, |c| unicode::decimal(c).is_some())
}

pub fn isdigit(_: &mut Vm, args: &[Object]) -> Result {
    all(args, |c| unicode::digit(c).is_some())
}

pub fn isnumeric(_: &mut Vm, args: &[Object]) -> Result {
    all(args, |c| unicode::numeric(c).is_some())
}

pub fn isspace(_: &mut Vm, args: &[Object]) -> Result {
    all(args, unicode::is_space)
}

pub fn isprintable(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(text(args).chars().all(unicode::is_printable)))
}

pub fn isidentifier(_: &mut Vm, args: &[Object]) -> Result {
    let mut chars = text(args).chars();
    let start = chars.next().is_some_and(|c| c == '_' as u32 || unicode::is_xid_start(c));
    Ok(Object::from_bool(start && chars.all(unicode::is_xid_continue)))
}

pub fn islower(_: &mut Vm, args: &[Object]) -> Result {
    let mut cased = false;
    for c in text(args).chars() {
        if case::is_upper(c) || case::is_title(c) {
            return Ok(Object::FALSE);
        }
        cased |= case::is_lower(c);
    }
    Ok(Object::from_bool(cased))
}

pub fn isupper(_: &mut Vm, args: &[Object]) -> Result {
    let mut cased = false;
    for c in text(args).chars() {
        if case::is_lower(c) || case::is_title(c) {
            return Ok(Object::FALSE);
        }
        cased |= case::is_upper(c);
    }
    Ok(Object::from_bool(cased))
}

pub fn istitle(_: &mut Vm, args: &[Object]) -> Result {
    let (mut cased, mut in_word) = (false, false);
    for c in text(args).chars() {
        if case::is_upper(c) || case::is_title(c) {
            if in_word {
                return Ok(Object::FALSE);
            }
            (cased, in_word) = (true, true);
        } else if case::is_lower(c) {
            if !in_word {
                return Ok(Object::FALSE);
            }
            cased = true;
        } else {
            in_word = false;
        }
    }
    Ok(Object::from_bool(cased))
}
