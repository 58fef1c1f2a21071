//! Markup between the root's tags (XML 1.0, 2.4, 2.7 and 3.1).

use std::collections::HashSet;

use super::codes::Code;
use super::dtd::Text;
use super::event::{Event, Failure};
use super::machine::{Kind, Machine, OpenElement, OpenEntity, Refusal, State, refuse, unify_lines};
use super::scan::{self, StartTag, Stop};
use super::value::predefined;

/// Text that is not UTF-8 in the document comes in pieces of this size.
const CONVERTED: usize = 1024;

impl Machine {
    /// Reads a token of content; gives its end.
    pub(super) fn content(&mut self, src: &[u8], at: usize, ended: bool) -> Result<usize, Refusal> {
        let namespaces = self.has_namespaces();
        match src.get(at) {
            Some(b'<') => match scan::peek(src, at + 1)? {
                b'/' => self.end_tag(src, at),
                b'!' => match scan::peek(src, at + 2)? {
                    b'-' => self.comment(src, at),
                    b'[' => {
                        let end = scan::literal(src, at + 3, b"CDATA[")?;
                        self.tell(Event::StartCdata, src, (at, end));
                        self.state = State::Cdata;
                        Ok(end)
                    }
                    _ => refuse(Code::InvalidToken, at + 2),
                },
                b'?' => self.instruction(src, at),
                _ => {
                    let tag = scan::start_tag(src, at + 1, namespaces)?;
                    self.start_element(src, at, tag)
                }
            },
            Some(b'&') => {
                let end = scan::reference(src, at + 1, namespaces)?;
                self.reference(src, at, end)
            }
            Some(_) => self.text(src, at, ended, false),
            None => Err(Stop::More.into()),
        }
    }

    /// Reads a token of a CDATA section.
    pub(super) fn cdata(&mut self, src: &[u8], at: usize, ended: bool) -> Result<usize, Refusal> {
        if let Some([b']', b']', b'>']) = src.get(at..at + 3) {
            self.tell(Event::EndCdata, src, (at, at + 3));
            self.state = State::Content;
            return Ok(at + 3);
        }
        self.text(src, at, ended, true)
    }

    /// Tells a run of text, or a line end. Together, if that is wished.
    fn text(
        &mut self,
        src: &[u8],
        from: usize,
        ended: bool,
        cdata: bool,
    ) -> Result<usize, Refusal> {
        let mut at = from;
        let mut out = Vec::new();
        let found = loop {
            let end = match scan::text_run(src, at, cdata) {
                Ok(end) => end,
                Err(stop) => break Err(stop),
            };
            if end > at {
                out.extend_from_slice(&src[at..end]);
            }
            let next = match src[end..] {
                [b'\r', b'\n', ..] => end + 2,
                [b'\r'] if !ended => end,
                [b'\n' | b'\r', ..] => end + 1,
                // Brackets at the end of the text of an entity, or of the document.
                [b']', ..] if end == at && ended && !cdata => {
                    out.push(b']');
                    at += 1;
                    if self.wishes.merge && at < src.len() {
                        continue;
                    }
                    break Ok(());
                }
                _ => end,
            };
            if next > end && (end == at || self.wishes.merge) {
                out.push(b'\n');
                at = next;
            } else {
                at = end;
            }
            if next == end || !self.wishes.merge {
                break Ok(());
            }
        };
        if at == from {
            return Err(found.err().unwrap_or(Stop::More).into());
        }
        if self.input.is_utf8() || !self.entities.is_empty() || out.len() <= CONVERTED {
            self.tell(Event::Text(out), src, (from, at));
            return Ok(at);
        }
        // Converted text comes in pieces of the size of Expat's buffer.
        let mut start = from;
        while start < at {
            let mut end = (start + CONVERTED).min(at);
            while end < at && src[end] & 0xC0 == 0x80 {
                end -= 1;
            }
            self.tell(Event::Text(src[start..end].to_vec()), src, (start, end));
            start = end;
        }
        Ok(at)
    }

    fn reference(&mut self, src: &[u8], at: usize, end: usize) -> Result<usize, Refusal> {
        let inside = &src[at + 1..end - 1];
        if let Some(number) = inside.strip_prefix(b"#") {
            return match scan::char_of_reference(number) {
                Some(c) => {
                    self.tell(Event::Text(c.to_string().into_bytes()), src, (at, end));
                    Ok(end)
                }
                None => refuse(Code::BadCharRef, at),
            };
        }
        if let Some(c) = predefined(inside) {
            self.tell(Event::Text(vec![c]), src, (at, end));
            return Ok(end);
        }
        let dtd = self.dtd.borrow();
        let (found, strict) = (dtd.general.get(inside).cloned(), !dtd.incomplete || dtd.standalone);
        drop(dtd);
        let skipped = || Event::Skipped { name: inside.into(), parameter: false };
        let Some(entity) = found else {
            if strict {
                return refuse(Code::UndefinedEntity, at);
            }
            self.tell(skipped(), src, (at, end));
            return Ok(end);
        };
        if strict && !entity.internal_subset {
            return refuse(Code::DeclaredInPe, at);
        }
        if self.entities.iter().any(|open| std::rc::Rc::ptr_eq(&open.entity, &entity)) {
            return refuse(Code::RecursiveEntity, at);
        }
        if entity.notation.is_some() {
            return refuse(Code::BinaryEntity, at);
        }
        match &entity.value {
            Some(_) if self.wishes.keep_entities => self.tell(skipped(), src, (at, end)),
            Some(value) => {
                self.amplify(value.len() + 1)?;
                let text = value.clone();
                let depth = self.elements.len();
                self.entities.push(OpenEntity { entity, text, at: 0, depth });
            }
            None if self.wishes.external => {
                let context = Some(self.entity_context(inside));
                let (system, public) = (entity.system.clone(), entity.public.clone());
                let base = entity.base.clone();
                self.tell(Event::External { context, base, system, public }, src, (at, end));
            }
            None => self.tell(Event::Other, src, (at, end)),
        }
        Ok(end)
    }

    /// What a parser of an external entity has to know: bindings and the name of the entity.
    fn entity_context(&self, name: &[u8]) -> Text {
        let mut out = Vec::new();
        if let Some(namespaces) = &self.namespaces {
            let mut bindings: Vec<_> = namespaces.bindings().collect();
            bindings.sort();
            for (prefix, uri) in bindings {
                out.extend_from_slice(prefix);
                out.push(b'=');
                out.extend_from_slice(uri);
                out.push(b'\x0C');
            }
        }
        out.extend_from_slice(name);
        out.into()
    }

    /// Tells an element and what it declares; `at` is its `<`.
    pub(super) fn start_element(
        &mut self,
        src: &[u8],
        at: usize,
        tag: StartTag,
    ) -> Result<usize, Refusal> {
        let raw: Text = src[tag.name.0..tag.name.1].into();
        let mut attributes: Vec<(Text, Text)> = Vec::with_capacity(tag.attributes.len());
        let mut seen = HashSet::new();
        for a in &tag.attributes {
            let name: Text = src[a.name.0..a.name.1].into();
            let double = match tag.attributes.len() {
                // Few are compared, many are hashed.
                0..16 => attributes.iter().any(|(n, _)| *n == name),
                _ => !seen.insert(name.clone()),
            };
            if double {
                return refuse(Code::DuplicateAttribute, a.name.0);
            }
            let cdata = match self.dtd.borrow().attributes.is_empty() {
                true => true,
                false => self.dtd.borrow().definition(&raw, &name).is_none_or(|d| d.cdata),
            };
            let value = &src[a.value.0..a.value.1];
            let value = match a.plain && cdata {
                true => value.into(),
                false => self.attribute_value(value, cdata)?,
            };
            attributes.push((name, value));
        }
        let specified = attributes.len();
        if let Some(definitions) = self.dtd.borrow().attributes.get(&raw) {
            let written: HashSet<Text> = attributes.iter().map(|(n, _)| n.clone()).collect();
            for d in &definitions.list {
                if let Some(value) = d.default.as_ref().filter(|_| !written.contains(&d.name)) {
                    attributes.push((d.name.clone(), value.clone()));
                }
            }
        }
        let (name, prefixes, specified) = match self.has_namespaces() {
            true => self.resolve(&raw, &mut attributes, specified)?,
            false => (raw.clone(), Vec::new(), specified),
        };
        let empty = tag.empty;
        let event = Event::StartElement { name: name.clone(), attributes, specified, empty };
        self.tell(event, src, (at, tag.end));
        if empty {
            self.tell_at(tag.end, Event::EndElement { name }, src, (tag.end, tag.end));
            self.close_prefixes(&prefixes);
        } else {
            self.elements.push(OpenElement { raw, name, prefixes });
        }
        self.after_element();
        Ok(tag.end)
    }

    /// Takes the declarations of namespaces out of the attributes and expands the names.
    fn resolve(
        &mut self,
        raw: &Text,
        attributes: &mut Vec<(Text, Text)>,
        specified: usize,
    ) -> Result<(Text, Vec<Text>, usize), Refusal> {
        let mut prefixes = Vec::new();
        let mut kept = Vec::with_capacity(attributes.len());
        let mut kept_specified = 0;
        for (i, (name, value)) in attributes.drain(..).enumerate() {
            let prefix = match &*name {
                b"xmlns" => Some(&b""[..]),
                _ => name.strip_prefix(b"xmlns:"),
            };
            let (Some(prefix), Some(namespaces)) = (prefix, &mut self.namespaces) else {
                kept_specified += (i < specified) as usize;
                kept.push((name, value));
                continue;
            };
            namespaces.bind(prefix, &value).map_err(Failure::from)?;
            let prefix: Text = prefix.into();
            prefixes.push(prefix.clone());
            self.tell_more(Event::StartNamespace { prefix, uri: value });
        }
        let Some(namespaces) = &self.namespaces else { return Ok((raw.clone(), prefixes, 0)) };
        let failed = Failure::from;
        let mut seen: HashSet<Text> = HashSet::new();
        for (name, _) in &mut kept {
            if memchr::memchr(b':', name).is_some() {
                *name = namespaces.expand(name, true).map_err(failed)?.into();
                if !seen.insert(name.clone()) {
                    return Err(failed(Code::DuplicateAttribute).into());
                }
            }
        }
        *attributes = kept;
        let name = namespaces.expand(raw, false).map_err(failed)?.into();
        Ok((name, prefixes, kept_specified))
    }

    fn close_prefixes(&mut self, prefixes: &[Text]) {
        for prefix in prefixes.iter().rev() {
            if let Some(namespaces) = &mut self.namespaces {
                namespaces.unbind(prefix);
            }
            self.tell_more(Event::EndNamespace { prefix: prefix.clone() });
        }
    }

    fn end_tag(&mut self, src: &[u8], at: usize) -> Result<usize, Refusal> {
        let (name_end, end) = scan::end_tag(src, at + 2, self.has_namespaces())?;
        if self.entities.last().is_some_and(|open| open.depth == self.elements.len()) {
            return refuse(Code::AsyncEntity, at);
        }
        match self.elements.last() {
            None => return refuse(Code::AsyncEntity, at),
            Some(open) if *open.raw != src[at + 2..name_end] => {
                return refuse(Code::TagMismatch, at + 2);
            }
            Some(_) => {}
        }
        if let Some(open) = self.elements.pop() {
            self.tell(Event::EndElement { name: open.name }, src, (at, end));
            self.close_prefixes(&open.prefixes);
        }
        self.after_element();
        Ok(end)
    }

    /// After the root comes the epilog.
    fn after_element(&mut self) {
        let root_done = self.elements.is_empty() && self.kind == Kind::Document;
        self.state = if root_done { State::Epilog } else { State::Content };
    }

    /// `at` is its `<`.
    pub(super) fn comment(&mut self, src: &[u8], at: usize) -> Result<usize, Refusal> {
        let end = scan::comment(src, at + 3)?;
        self.tell(Event::Comment(unify_lines(&src[at + 4..end - 3])), src, (at, end));
        Ok(end)
    }

    pub(super) fn instruction(&mut self, src: &[u8], at: usize) -> Result<usize, Refusal> {
        let pi = scan::instruction(src, at + 2, self.has_namespaces())?;
        if pi.declaration {
            return refuse(Code::MisplacedXmlPi, at);
        }
        let target = src[at + 2..pi.target].into();
        let data = unify_lines(&src[pi.data..pi.end - 2]);
        self.tell(Event::Instruction { target, data }, src, (at, pi.end));
        Ok(pi.end)
    }
}
