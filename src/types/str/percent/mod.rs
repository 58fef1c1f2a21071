//! `%` formatting of `str` and `bytes` (library reference: "printf-style String Formatting" and
//! "printf-style Bytes Formatting"): one engine, two kinds of text.

mod value;

use num_bigint::Sign;

use self::value::{bytes_of, character, integer_value, real};
use super::float_text::{self, FloatStyle};
use super::{finish, text};
use crate::heap::{ByteArray, Bytes, Object, Str, Tuple};
use crate::native::{Raised, Result, Vm};
use crate::types::int;

pub fn str_mod(vm: &mut Vm, args: &[Object]) -> Result {
    let out = run(vm, text(args).bytes(), &args[1], Kind::Text)?;
    finish(vm, &out)
}

pub fn str_rmod(vm: &mut Vm, args: &[Object]) -> Result {
    match args[1].get::<Str>() {
        Some(s) => {
            let out = run(vm, s.bytes(), &args[0], Kind::Text)?;
            finish(vm, &out)
        }
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

/// What the format and the result are.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Text,
    Bytes,
}

/// The values still to be formatted.
struct Values<'a> {
    all: &'a Object,
    /// Items of a tuple; otherwise `all` is the only value, and can be taken once.
    items: Option<&'a [Object]>,
    taken: usize,
    /// `all` can be asked for keys.
    mapping: bool,
    /// Set by the last `%(key)`.
    keyed: Option<Object>,
}

impl Values<'_> {
    fn next(&mut self, vm: &mut Vm) -> Result {
        if let Some(o) = self.keyed.take() {
            return Ok(o);
        }
        let o = match self.items {
            Some(items) => items.get(self.taken).cloned(),
            None => (self.taken == 0).then(|| self.all.clone()),
        };
        self.taken += 1;
        o.ok_or_else(|| vm.type_error("not enough arguments for format string"))
    }

    fn all_taken(&self) -> bool {
        self.mapping || self.taken >= self.items.map_or(1, <[Object]>::len)
    }
}

/// One conversion specification.
#[derive(Default)]
struct Conversion {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn next(&mut self, vm: &mut Vm) -> Result<u8> {
        match self.text.get(self.at) {
            Some(b) => {
                self.at += 1;
                Ok(*b)
            }
            None => Err(vm.value_error("incomplete format")),
        }
    }
}

/// Formats `values` as `format` says.
pub fn run(vm: &mut Vm, format: &[u8], values: &Object, kind: Kind) -> Result<Vec<u8>> {
    let items = values.get::<Tuple>().map(Tuple::items);
    let plain = match kind {
        Kind::Text => values.get::<Str>().is_some(),
        Kind::Bytes => {
            values.get::<Bytes>().is_some()
                || values.get::<ByteArray>().is_some()
                || values.get::<Str>().is_some()
        }
    };
    let getitem = vm.names.getitem.clone();
    let mapping = items.is_none() && !plain && vm.lookup_special(values, &getitem).is_some();
    let mut values = Values { all: values, items, taken: 0, mapping, keyed: None };
    let mut out = Vec::with_capacity(format.len());
    let mut scan = Scanner { text: format, at: 0 };
    while let Some(n) = memchr::memchr(b'%', &format[scan.at..]) {
        out.extend_from_slice(&format[scan.at..scan.at + n]);
        scan.at += n + 1;
        if format.get(scan.at) == Some(&b'%') {
            out.push(b'%');
            scan.at += 1;
            continue;
        }
        if kind == Kind::Text && plain_conversion(vm, &mut scan, &mut values, &mut out)? {
            continue;
        }
        convert(vm, &mut scan, &mut values, kind, &mut out)?;
    }
    out.extend_from_slice(&format[scan.at..]);
    if !values.all_taken() {
        let what = if kind == Kind::Text { "string" } else { "bytes" };
        let text = format!("not all arguments converted during {what} formatting");
        return Err(vm.type_error(&text));
    }
    Ok(out)
}

/// `%s` and `%d` as they mostly are: nothing between, and a value that is text or a small integer.
fn plain_conversion(
    vm: &mut Vm,
    scan: &mut Scanner<'_>,
    values: &mut Values<'_>,
    out: &mut Vec<u8>,
) -> Result<bool> {
    let wants_text = match scan.text.get(scan.at) {
        Some(b's') => true,
        Some(b'd') => false,
        _ => return Ok(false),
    };
    let Some(value) = values.items.and_then(|items| items.get(values.taken)) else {
        return Ok(false);
    };
    if let Some(i) = value.small_int() {
        out.extend_from_slice(int::small_text(i, &mut [0; 20]));
    } else if wants_text && vm.is_exact(value, crate::heap::Layout::Str) {
        let s = value.expect::<Str>().bytes();
        if s.len() > 4096 {
            return Ok(false);
        }
        out.extend_from_slice(s);
    } else {
        return Ok(false);
    }
    values.taken += 1;
    scan.at += 1;
    Ok(true)
}

fn convert(
    vm: &mut Vm,
    scan: &mut Scanner<'_>,
    values: &mut Values<'_>,
    kind: Kind,
    out: &mut Vec<u8>,
) -> Result<()> {
    let mut c = scan.next(vm)?;
    if c == b'(' {
        key(vm, scan, values, kind)?;
        c = scan.next(vm)?;
    }
    let mut conversion = Conversion::default();
    loop {
        match c {
            b'-' => conversion.left = true,
            b'+' => conversion.plus = true,
            b' ' => conversion.space = true,
            b'#' => conversion.alternate = true,
            b'0' => conversion.zero = true,
            _ => break,
        }
        c = scan.next(vm)?;
    }
    if c == b'*' {
        let i = star(vm, values, "Python int too large to convert to C ssize_t")?;
        conversion.left |= i < 0;
        conversion.width = i.unsigned_abs() as usize;
        c = scan.next(vm)?;
    } else {
        conversion.width = number(vm, scan, &mut c, i64::MAX as u64, "width too big")?;
    }
    if c == b'.' {
        c = scan.next(vm)?;
        let precision = if c == b'*' {
            let i = star(vm, values, "Python int too large to convert to C int")?;
            c = scan.next(vm)?;
            if i32::try_from(i).is_err() {
                return Err(vm.overflow_error("Python int too large to convert to C int"));
            }
            i.max(0) as usize
        } else {
            number(vm, scan, &mut c, i32::MAX as u64, "precision too big")?
        };
        conversion.precision = Some(precision);
    }
    if matches!(c, b'h' | b'l' | b'L') {
        c = scan.next(vm)?;
    }
    let value = values.next(vm)?;
    match (c, kind) {
        (b's', Kind::Text) => {
            let s = vm.to_str(&value)?;
            push_text(vm, out, &conversion, s.expect::<Str>().bytes(), true)
        }
        (b'r', Kind::Text) => {
            let s = vm.repr(&value)?;
            push_text(vm, out, &conversion, s.expect::<Str>().bytes(), true)
        }
        (b'a', _) | (b'r', Kind::Bytes) => {
            let s = super::format::ascii(vm, &value)?;
            push_text(vm, out, &conversion, s.expect::<Str>().bytes(), kind == Kind::Text)
        }
        (b's' | b'b', Kind::Bytes) => {
            let data = bytes_of(vm, &value)?;
            push_text(vm, out, &conversion, &data, false)
        }
        (b'c', _) => {
            let data = character(vm, &value, kind)?;
            conversion.precision = None;
            push_text(vm, out, &conversion, &data, kind == Kind::Text)
        }
        // Errors of bytes formatting call it by its other name.
        (b'i', Kind::Bytes) => integer(vm, out, &conversion, &value, b'd'),
        (b'd' | b'i' | b'u' | b'o' | b'x' | b'X', _) => integer(vm, out, &conversion, &value, c),
        (b'e' | b'E' | b'f' | b'F' | b'g' | b'G', _) => {
            let x = real(vm, &value, kind)?;
            let style = FloatStyle {
                kind: c,
                precision: conversion.precision.unwrap_or(6),
                alternate: conversion.alternate,
            };
            vm.check_text(style.precision.saturating_add(400))?;
            let digits = float_text::format(x.abs(), style);
            let negative = x.is_sign_negative() && !x.is_nan();
            push_number(vm, out, &conversion, negative, "", digits.as_bytes())
        }
        _ => Err(unsupported(vm, scan, kind)),
    }
}

fn unsupported(vm: &mut Vm, scan: &Scanner<'_>, kind: Kind) -> Raised {
    // The last byte read may be the first of a longer character.
    let start = scan.at - 1;
    let (c, at) = match kind {
        Kind::Text => {
            (crate::heap::decode(&scan.text[start..]).0, super::char_count(&scan.text[..start]))
        }
        Kind::Bytes => (scan.text[start] as u32, start),
    };
    let shown = if (0x20..0x7F).contains(&c) { c as u8 as char } else { '?' };
    let text = match kind {
        Kind::Text => format!("unsupported format character '{shown}' (0x{c:x}) at index {at}"),
        Kind::Bytes => {
            format!("unsupported format character '{}' (0x{c:x}) at index {at}", c as u8 as char)
        }
    };
    vm.value_error(&text)
}

/// `%(key)`: everything up to the matching parenthesis.
fn key(vm: &mut Vm, scan: &mut Scanner<'_>, values: &mut Values<'_>, kind: Kind) -> Result<()> {
    if !values.mapping {
        return Err(vm.type_error("format requires a mapping"));
    }
    let start = scan.at;
    let mut depth = 1;
    while depth > 0 {
        match scan.text.get(scan.at) {
            Some(b'(') => depth += 1,
            Some(b')') => depth -= 1,
            Some(_) => {}
            None => return Err(vm.value_error("incomplete format key")),
        }
        scan.at += 1;
    }
    let name = &scan.text[start..scan.at - 1];
    let name = match kind {
        Kind::Text => vm.str_from(name),
        Kind::Bytes => vm.bytes(name),
    };
    values.keyed = Some(vm.getitem(values.all, &name)?);
    // The mapping itself counts as taken from now on.
    values.taken = values.taken.max(1);
    Ok(())
}

/// A width or precision given as `*`.
fn star(vm: &mut Vm, values: &mut Values<'_>, too_large: &str) -> Result<i64> {
    let o = values.next(vm)?;
    if !int::is_int(&o) {
        return Err(vm.type_error("* wants int"));
    }
    match int::to_i64(&o) {
        Some(i) => Ok(i),
        None => Err(vm.overflow_error(too_large)),
    }
}

fn number(
    vm: &mut Vm,
    scan: &mut Scanner<'_>,
    c: &mut u8,
    limit: u64,
    message: &str,
) -> Result<usize> {
    let mut n: u64 = 0;
    while c.is_ascii_digit() {
        n = match n.checked_mul(10).and_then(|n| n.checked_add((*c - b'0') as u64)) {
            Some(n) if n <= limit => n,
            _ => return Err(vm.value_error(message)),
        };
        *c = scan.next(vm)?;
    }
    Ok(n as usize)
}

fn fill(vm: &mut Vm, out: &mut Vec<u8>, n: usize, b: u8) -> Result<()> {
    if n > 64 {
        vm.check_text(out.len().saturating_add(n).saturating_mul(2))?;
    }
    out.resize(out.len() + n, b);
    Ok(())
}

/// Appends text cut to the precision and padded with spaces.
fn push_text(
    vm: &mut Vm,
    out: &mut Vec<u8>,
    conversion: &Conversion,
    mut s: &[u8],
    code_points: bool,
) -> Result<()> {
    if let Some(p) = conversion.precision {
        s = if code_points && !s.is_ascii() {
            let end = s.iter().enumerate().filter(|(_, b)| **b & 0xC0 != 0x80).nth(p);
            &s[..end.map_or(s.len(), |(i, _)| i)]
        } else {
            &s[..p.min(s.len())]
        };
    }
    let len = if code_points { super::char_count(s) } else { s.len() };
    let room = conversion.width.saturating_sub(len);
    if !conversion.left {
        fill(vm, out, room, b' ')?;
    }
    if s.len() > 4096 {
        vm.check_text(out.len().saturating_add(s.len()).saturating_mul(2))?;
    }
    out.extend_from_slice(s);
    if conversion.left {
        fill(vm, out, room, b' ')?;
    }
    Ok(())
}

/// Appends a number: sign, prefix, zeros, digits.
fn push_number(
    vm: &mut Vm,
    out: &mut Vec<u8>,
    conversion: &Conversion,
    negative: bool,
    prefix: &str,
    digits: &[u8],
) -> Result<()> {
    let sign: &[u8] = match () {
        _ if negative => b"-",
        _ if conversion.plus => b"+",
        _ if conversion.space => b" ",
        _ => b"",
    };
    let room = conversion.width.saturating_sub(sign.len() + prefix.len() + digits.len());
    let zeros = conversion.zero && !conversion.left;
    if !zeros && !conversion.left {
        fill(vm, out, room, b' ')?;
    }
    out.extend_from_slice(sign);
    out.extend_from_slice(prefix.as_bytes());
    if zeros {
        fill(vm, out, room, b'0')?;
    }
    out.extend_from_slice(digits);
    if conversion.left {
        fill(vm, out, room, b' ')?;
    }
    Ok(())
}

fn integer(
    vm: &mut Vm,
    out: &mut Vec<u8>,
    conversion: &Conversion,
    value: &Object,
    c: u8,
) -> Result<()> {
    let i = integer_value(vm, value, c)?;
    let negative = i.sign() == Sign::Minus;
    let magnitude = i.magnitude();
    let (digits, prefix) = match c {
        b'o' => (magnitude.to_str_radix(8), "0o"),
        b'x' => (magnitude.to_str_radix(16), "0x"),
        b'X' => (magnitude.to_str_radix(16).to_uppercase(), "0X"),
        _ => (int::decimal_digits(vm, magnitude)?, ""),
    };
    let prefix = if conversion.alternate { prefix } else { "" };
    let mut padded = Vec::new();
    let zeros = conversion.precision.unwrap_or(0).saturating_sub(digits.len());
    fill(vm, &mut padded, zeros, b'0')?;
    padded.extend_from_slice(digits.as_bytes());
    push_number(vm, out, conversion, negative, prefix, &padded)
}
