//! Replacement templates: literal text with references to groups.

use super::matcher::UNSET;
use super::parse::check_group_name;
use super::pattern::Pattern;
use super::scan::{Fault, Scan, is_ascii_letter};
use super::search::Text;
use crate::heap::{Dict, Object, Str, push_code_point};
use crate::native::{Result, Vm};
use crate::types::int;

enum Part {
    Literal(Vec<u8>),
    Group(usize),
}

pub struct Template(Vec<Part>);

impl Template {
    /// Appends the template filled in from a match.
    pub fn expand(&self, out: &mut Vec<u8>, text: &Text<'_>, slots: &[usize]) {
        for part in &self.0 {
            match part {
                Part::Literal(s) => out.extend_from_slice(s),
                Part::Group(i) => {
                    let (a, b) = (slots[2 * i], slots[2 * i + 1]);
                    if a != UNSET && b != UNSET {
                        out.extend_from_slice(text.raw(a, b.max(a)));
                    }
                }
            }
        }
    }
}

pub fn parse(vm: &mut Vm, p: &Pattern, repl: &Object) -> Result<Template> {
    let is_text = repl.get::<Str>().is_some();
    let chars: Vec<u32> = match repl.get::<Str>() {
        Some(s) => s.chars().collect(),
        None => {
            let data = crate::types::bytes::like_bytes(vm, repl)?;
            data.iter().map(|b| *b as u32).collect()
        }
    };
    if is_text == p.is_bytes {
        let (wanted, got) =
            (if is_text { "a bytes-like object" } else { "str instance" }, vm.type_name(repl));
        let text = format!("sequence item 0: expected {wanted}, {got} found");
        return Err(vm.type_error(&text));
    }
    read(&chars, p, is_text).map(Template).map_err(|fault| super::raise(vm, fault, repl))
}

fn read(chars: &[u32], p: &Pattern, is_text: bool) -> std::result::Result<Vec<Part>, Fault> {
    let mut scan = Scan::new(chars)?;
    let mut parts = Vec::new();
    let mut literal = Vec::new();
    let push = |out: &mut Vec<u8>, c: u32| {
        if is_text { push_code_point(out, c) } else { out.push(c as u8) }
    };
    while let Some(token) = scan.try_get()? {
        if token.len() == 1 {
            push(&mut literal, token.first());
            continue;
        }
        scan.mark_token(token);
        let c = token.second();
        let group = match char::from_u32(c).unwrap_or('\u{FFFD}') {
            'g' => {
                if !scan.take('<') {
                    return Err(scan.error("missing <", 0));
                }
                let name = scan.until('>', "group name")?;
                let back = name.chars().count() + 1;
                let index = match name.parse::<usize>() {
                    Ok(i) if name.bytes().all(|b| b.is_ascii_digit()) => i,
                    _ => by_name(&scan, p, &name)?,
                };
                (index, back)
            }
            '0' => {
                let c = scan.octal_escape(c)?;
                push(&mut literal, c);
                continue;
            }
            '1'..='9' => {
                if let Some(c) = scan.long_octal()? {
                    push(&mut literal, c);
                    continue;
                }
                let text = scan.previous();
                (text[1..].parse().unwrap_or(usize::MAX), text.len() - 1)
            }
            'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | '\\' => {
                let c = match c as u8 {
                    b'a' => 7,
                    b'b' => 8,
                    b'f' => 12,
                    b'n' => 10,
                    b'r' => 13,
                    b't' => 9,
                    b'v' => 11,
                    c => c as u32,
                };
                push(&mut literal, c);
                continue;
            }
            _ if is_ascii_letter(c) => return Err(scan.bad_escape()),
            _ => {
                push(&mut literal, '\\' as u32);
                push(&mut literal, c);
                continue;
            }
        };
        let (index, back) = group;
        if index >= p.program.groups {
            return Err(scan.error(&format!("invalid group reference {index}"), back));
        }
        if !literal.is_empty() {
            parts.push(Part::Literal(std::mem::take(&mut literal)));
        }
        parts.push(Part::Group(index));
    }
    if !literal.is_empty() {
        parts.push(Part::Literal(literal));
    }
    Ok(parts)
}

fn by_name(scan: &Scan<'_>, p: &Pattern, name: &str) -> std::result::Result<usize, Fault> {
    check_group_name(scan, name, p.is_bytes, 1)?;
    let names = p.names.expect::<Dict>().items();
    let found =
        names.iter().find(|(n, _)| n.get::<Str>().is_some_and(|s| s.bytes() == name.as_bytes()));
    match found.and_then(|(_, i)| int::to_i64(i)) {
        Some(i) => Ok(i as usize),
        None => Err(Fault::Index(format!("unknown group name {}", super::parse::quoted(name)))),
    }
}
