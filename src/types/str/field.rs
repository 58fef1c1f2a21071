//! Replacement fields of `str.format`: cutting a format string into literal text and fields, and a
//! field name into its first part, attributes and subscripts. Reference: "Format String Syntax".

use crate::heap::width;
use crate::native::{Result, Vm};

/// One piece of a format string.
pub enum Piece<'a> {
    Literal(&'a [u8]),
    Field(Field<'a>),
}

pub struct Field<'a> {
    pub name: &'a [u8],
    /// The character after `!`.
    pub conversion: Option<&'a [u8]>,
    pub spec: &'a [u8],
    /// The specification has fields of its own.
    pub nested: bool,
}

/// Cuts a format string into pieces; `{{` and `}}` end a literal that includes one brace.
pub struct Pieces<'a> {
    rest: &'a [u8],
}

impl<'a> Pieces<'a> {
    pub fn new(text: &'a [u8]) -> Pieces<'a> {
        Pieces { rest: text }
    }

    pub fn next(&mut self, vm: &mut Vm) -> Result<Option<Piece<'a>>> {
        let text = self.rest;
        let Some(at) = text.iter().position(|b| matches!(b, b'{' | b'}')) else {
            self.rest = &[];
            return Ok((!text.is_empty()).then_some(Piece::Literal(text)));
        };
        let brace = text[at];
        if text.get(at + 1) == Some(&brace) {
            self.rest = &text[at + 2..];
            return Ok(Some(Piece::Literal(&text[..at + 1])));
        }
        if brace == b'}' || at + 1 == text.len() {
            let which = brace as char;
            let message = format!("Single '{which}' encountered in format string");
            return Err(vm.value_error(&message));
        }
        if at > 0 {
            self.rest = &text[at..];
            return Ok(Some(Piece::Literal(&text[..at])));
        }
        self.field(vm, &text[1..]).map(|f| Some(Piece::Field(f)))
    }

    /// The field whose text starts `text`, after the brace.
    fn field(&mut self, vm: &mut Vm, text: &'a [u8]) -> Result<Field<'a>> {
        // The name ends at `!` or `:` outside square brackets.
        let (mut at, mut bracket) = (0, false);
        let end = loop {
            match text.get(at) {
                None => break None,
                Some(b'{') if !bracket => {
                    return Err(vm.value_error("unexpected '{' in field name"));
                }
                Some(b'[') => bracket = true,
                Some(b']') => bracket = false,
                Some(b @ (b'}' | b':' | b'!')) if !bracket => break Some(*b),
                Some(_) => {}
            }
            at += 1;
        };
        let name = &text[..at];
        let mut rest = match end {
            None => return Err(vm.value_error("expected '}' before end of string")),
            Some(b'}') => {
                self.rest = &text[at + 1..];
                return Ok(Field { name, conversion: None, spec: &[], nested: false });
            }
            Some(_) => &text[at + 1..],
        };
        let mut conversion = None;
        if end == Some(b'!') {
            let Some(&lead) = rest.first() else {
                let text = "end of string while looking for conversion specifier";
                return Err(vm.value_error(text));
            };
            let n = width(lead).min(rest.len());
            conversion = Some(&rest[..n]);
            rest = &rest[n..];
            match rest.first() {
                Some(b':') => rest = &rest[1..],
                Some(b'}') => {
                    self.rest = &rest[1..];
                    return Ok(Field { name, conversion, spec: &[], nested: false });
                }
                Some(_) => {
                    return Err(vm.value_error("expected ':' after conversion specifier"));
                }
                None => return Err(vm.value_error("unmatched '{' in format spec")),
            }
        }
        let (mut depth, mut nested) = (1, false);
        for (i, b) in rest.iter().enumerate() {
            match b {
                b'{' => {
                    nested = true;
                    depth += 1;
                }
                b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        self.rest = &rest[i + 1..];
                        return Ok(Field { name, conversion, spec: &rest[..i], nested });
                    }
                }
                _ => {}
            }
        }
        Err(vm.value_error("unmatched '{' in format spec"))
    }
}

/// What a field name goes on with.
pub enum Access<'a> {
    Attribute(&'a [u8]),
    Index(i64),
    Key(&'a [u8]),
}

/// Splits the first part of a field name off.
pub fn first_part(name: &[u8]) -> (&[u8], &[u8]) {
    let at = name.iter().position(|b| matches!(b, b'.' | b'[')).unwrap_or(name.len());
    name.split_at(at)
}

/// The attributes and subscripts after the first part.
pub fn accesses<'a>(vm: &mut Vm, mut rest: &'a [u8]) -> Result<Vec<Access<'a>>> {
    let mut out = Vec::new();
    while let Some((&b, tail)) = rest.split_first() {
        let part;
        match b {
            b'.' => {
                let at = tail.iter().position(|b| matches!(b, b'.' | b'[')).unwrap_or(tail.len());
                (part, rest) = tail.split_at(at);
                out.push(Access::Attribute(part));
            }
            b'[' => {
                let Some(at) = tail.iter().position(|b| *b == b']') else {
                    return Err(vm.value_error("Missing ']' in format string"));
                };
                part = &tail[..at];
                rest = &tail[at + 1..];
                out.push(match number(vm, part)? {
                    Some(i) => Access::Index(i),
                    None => Access::Key(part),
                });
            }
            _ => {
                let text = "Only '.' or '[' may follow ']' in format field specifier";
                return Err(vm.value_error(text));
            }
        }
        if part.is_empty() {
            return Err(vm.value_error("Empty attribute in format string"));
        }
    }
    Ok(out)
}

/// The number a part is, if it is all digits.
pub fn number(vm: &mut Vm, part: &[u8]) -> Result<Option<i64>> {
    let mut n: i64 = 0;
    if part.is_empty() {
        return Ok(None);
    }
    for c in crate::heap::CodePoints::new(part) {
        let Some(d) = crate::unicode::decimal(c) else { return Ok(None) };
        n = match n.checked_mul(10).and_then(|n| n.checked_add(d as i64)) {
            Some(n) => n,
            None => return Err(vm.value_error("Too many decimal digits in format string")),
        };
    }
    Ok(Some(n))
}
