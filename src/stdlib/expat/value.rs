//! Values of attributes (XML 1.0, 3.3.3): references are expanded, white space is normalised.

use std::rc::Rc;

use super::codes::Code;
use super::dtd::{Entity, Text};
use super::event::Failure;
use super::machine::{Machine, Refusal};
use super::scan::{self, Stop};

/// The characters of the entities that need no declaration.
pub fn predefined(name: &[u8]) -> Option<u8> {
    Some(match name {
        b"lt" => b'<',
        b"gt" => b'>',
        b"amp" => b'&',
        b"quot" => b'"',
        b"apos" => b'\'',
        _ => return None,
    })
}

/// A text being read: of which entity, the text, how far.
type Reading = (Option<Rc<Entity>>, Text, usize);

fn wrong<T>(code: Code) -> Result<T, Refusal> {
    Err(Failure::from(code).into())
}

impl Machine {
    /// The value of an attribute as it is written. Errors are where the tag is.
    pub(super) fn attribute_value(&mut self, raw: &[u8], cdata: bool) -> Result<Text, Refusal> {
        let mut out = Vec::with_capacity(raw.len());
        // The texts being read, innermost last.
        let mut open: Vec<Reading> = vec![(None, raw.into(), 0)];
        while let Some((_, text, at)) = open.last() {
            let (text, at) = (text.clone(), *at);
            let Some(b) = text.get(at) else {
                open.pop();
                continue;
            };
            let mut next = at + 1;
            let mut entered = None;
            match b {
                b' ' | b'\t' | b'\n' => out.push(b' '),
                b'\r' => {
                    out.push(b' ');
                    next += (text.get(next) == Some(&b'\n')) as usize;
                }
                b'<' => return wrong(Code::InvalidToken),
                b'&' => {
                    next = match scan::reference(&text, at + 1, self.has_namespaces()) {
                        Ok(end) => end,
                        Err(Stop::Error(code, _)) => return wrong(code),
                        Err(Stop::More) => return wrong(Code::InvalidToken),
                    };
                    let inside = &text[at + 1..next - 1];
                    if let Some(number) = inside.strip_prefix(b"#") {
                        match scan::char_of_reference(number) {
                            // White space that is referred to stays what it is.
                            Some(' ') if !cdata && out.last().is_none_or(|b| *b == b' ') => {}
                            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                            None => return wrong(Code::BadCharRef),
                        }
                    } else if let Some(c) = predefined(inside) {
                        out.push(c);
                    } else {
                        entered = self.entity_in_value(inside, &open)?;
                    }
                }
                _ => {
                    // A run of plain characters at once.
                    let rest = &text[at..];
                    let plain = |b: &u8| !matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'<' | b'&');
                    let run = rest.iter().take_while(|b| plain(b)).count().max(1);
                    out.extend_from_slice(&rest[..run]);
                    next = at + run;
                }
            }
            if out.len() > self.wishes.room {
                return wrong(Code::NoMemory);
            }
            if let Some(top) = open.last_mut() {
                top.2 = next;
            }
            open.extend(entered);
        }
        if !cdata {
            let words = out.split(|b| *b == b' ').filter(|w| !w.is_empty());
            out = words.collect::<Vec<_>>().join(&b' ');
        }
        Ok(out.into())
    }

    fn entity_in_value(
        &mut self,
        name: &[u8],
        open: &[Reading],
    ) -> Result<Option<Reading>, Refusal> {
        let dtd = self.dtd.borrow();
        let (found, strict) = (dtd.general.get(name).cloned(), !dtd.incomplete || dtd.standalone);
        drop(dtd);
        let Some(entity) = found else {
            return if strict { wrong(Code::UndefinedEntity) } else { Ok(None) };
        };
        if strict && !entity.internal_subset {
            return wrong(Code::DeclaredInPe);
        }
        let same = |other: &Rc<Entity>| Rc::ptr_eq(other, &entity);
        if open.iter().any(|(e, _, _)| e.as_ref().is_some_and(same))
            || self.entities.iter().any(|o| same(&o.entity))
        {
            return wrong(Code::RecursiveEntity);
        }
        if entity.notation.is_some() {
            return wrong(Code::BinaryEntity);
        }
        let Some(value) = entity.value.clone() else {
            return wrong(Code::ExternalInAttribute);
        };
        self.amplify(value.len() + 1)?;
        Ok(Some((Some(entity), value, 0)))
    }
}
