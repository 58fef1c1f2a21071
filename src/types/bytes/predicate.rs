//! The `is…` methods: ASCII only.

use super::data;
use crate::heap::Object;
use crate::native::{Result, Vm};

fn all(args: &[Object], test: fn(&u8) -> bool) -> Result {
    let s = data(&args[0]);
    Ok(Object::from_bool(!s.is_empty() && s.iter().all(test)))
}

pub fn isalnum(_: &mut Vm, args: &[Object]) -> Result {
    all(args, u8::is_ascii_alphanumeric)
}

pub fn isalpha(_: &mut Vm, args: &[Object]) -> Result {
    all(args, u8::is_ascii_alphabetic)
}

pub fn isdigit(_: &mut Vm, args: &[Object]) -> Result {
    all(args, u8::is_ascii_digit)
}

pub fn isspace(_: &mut Vm, args: &[Object]) -> Result {
    all(args, |b| is_space(*b))
}

pub fn isascii(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(data(&args[0]).is_ascii()))
}

pub fn islower(_: &mut Vm, args: &[Object]) -> Result {
    let s = data(&args[0]);
    let cased = s.iter().any(u8::is_ascii_lowercase);
    Ok(Object::from_bool(cased && !s.iter().any(u8::is_ascii_uppercase)))
}

pub fn isupper(_: &mut Vm, args: &[Object]) -> Result {
    let s = data(&args[0]);
    let cased = s.iter().any(u8::is_ascii_uppercase);
    Ok(Object::from_bool(cased && !s.iter().any(u8::is_ascii_lowercase)))
}

pub fn istitle(_: &mut Vm, args: &[Object]) -> Result {
    let (mut cased, mut in_word) = (false, false);
    for b in data(&args[0]).iter() {
        let fits = match b {
            b'A'..=b'Z' => !in_word,
            b'a'..=b'z' => in_word,
            _ => true,
        };
        if !fits {
            return Ok(Object::FALSE);
        }
        in_word = b.is_ascii_alphabetic();
        cased |= in_word;
    }
    Ok(Object::from_bool(cased))
}

/// White space, the vertical tab included.
pub fn is_space(b: u8) -> bool {
    matches!(b, 9..=13 | 32)
}
