//! What is outside the root: declarations, the document type, the epilog (XML 1.0, 2.8).

use super::codes::Code;
use super::declare::Cursor;
use super::dtd::{AttributeDefinition, Declaration, Text};
use super::event::Event;
use super::input::Encoding;
use super::machine::{Kind, Machine, OpenEntity, Refusal, State, refuse};
use super::scan::{self, Stop, peek};

type Next = Result<usize, Refusal>;

impl Machine {
    /// Reads a token outside the root; gives its end.
    pub(super) fn outside(&mut self, src: &[u8], at: usize, ended: bool) -> Next {
        if self.state == State::Start {
            return self.start(src, at, ended);
        }
        let space = scan::skip_space(src, at);
        if space > at {
            self.tell(Event::Other, src, (at, space));
            return Ok(space);
        }
        match self.state {
            State::Subset { external } => self.subset(src, at, external),
            State::SubsetEnd => match peek(src, at)? {
                b'>' => {
                    self.end_doctype(src, at, at + 1);
                    Ok(at + 1)
                }
                _ => self.unexpected(src, at, ended, Code::Syntax),
            },
            _ => self.misc(src, at, ended),
        }
    }

    /// The first token: perhaps a declaration.
    fn start(&mut self, src: &[u8], at: usize, ended: bool) -> Next {
        let rest = &src[at..];
        let start = b"<?xml";
        if rest.len() < start.len() && start.starts_with(rest) && !ended {
            return Err(Stop::More.into());
        }
        let mut next = at;
        if rest.starts_with(start) && scan::name_more(src, at + start.len()).is_none() {
            let pi = scan::instruction(src, at + 2, self.has_namespaces())?;
            if pi.declaration {
                self.declaration(src, at, pi.data, pi.end)?;
                next = pi.end;
            }
        }
        self.state = match self.kind {
            Kind::Document => State::Prolog { doctype: false },
            Kind::Fragment => State::Content,
            Kind::Subset => State::Subset { external: true },
        };
        Ok(next)
    }

    /// `<?xml …?>`, its pseudo-attributes beginning at `data`.
    fn declaration(
        &mut self,
        src: &[u8],
        start: usize,
        data: usize,
        end: usize,
    ) -> Result<(), Refusal> {
        let document = self.kind == Kind::Document;
        let wrong = if document { Code::XmlDecl } else { Code::TextDecl };
        let inside = &src[..end - 2];
        let (mut version, mut encoding): (Option<Text>, Option<Text>) = (None, None);
        let mut standalone = -1;
        let (mut at, mut encoding_at) = (data, data);
        let mut stage = 0;
        while at < inside.len() {
            let in_name = |b: &&u8| **b != b'=' && !scan::is_space(**b);
            let name_end = at + inside[at..].iter().take_while(in_name).count();
            let name = &inside[at..name_end];
            let equals = scan::skip_space(inside, name_end);
            if inside.get(equals) != Some(&b'=') {
                return refuse(wrong, equals.min(inside.len()));
            }
            let open = scan::skip_space(inside, equals + 1);
            let Some(quote @ (b'"' | b'\'')) = inside.get(open) else {
                return refuse(wrong, open);
            };
            let Some(length) = memchr::memchr(*quote, &inside[open + 1..]) else {
                return refuse(wrong, inside.len());
            };
            let value = &inside[open + 1..open + 1 + length];
            if let Some(i) = value.iter().position(|b| {
                !(b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b':'))
            }) {
                return refuse(wrong, open + 1 + i);
            }
            match name {
                b"version" if stage == 0 => {
                    version = Some(value.into());
                    stage = 1;
                }
                b"encoding" if stage < 2 && (stage == 1 || !document) => {
                    if !value.first().is_some_and(u8::is_ascii_alphabetic) {
                        return refuse(wrong, open + 1);
                    }
                    encoding = Some(value.into());
                    encoding_at = open + 1;
                    stage = 2;
                }
                b"standalone" if document && (1..3).contains(&stage) => {
                    standalone = match value {
                        b"yes" => 1,
                        b"no" => 0,
                        _ => return refuse(wrong, open + 1),
                    };
                    stage = 3;
                }
                _ => return refuse(wrong, at),
            }
            let after = open + length + 2;
            at = scan::skip_space(inside, after);
            if at == after && at < inside.len() {
                return refuse(wrong, at);
            }
        }
        if document && version.is_none() || !document && encoding.is_none() {
            return refuse(wrong, inside.len());
        }
        if standalone == 1 {
            self.dtd.borrow_mut().standalone = true;
        }
        let checked = match &encoding {
            Some(name) => self.check_encoding(name, encoding_at),
            None => Ok(()),
        };
        self.tell(Event::XmlDeclaration { version, encoding, standalone }, src, (start, end));
        checked
    }

    /// Does the declared encoding agree with the bytes?
    fn check_encoding(&self, name: &[u8], at: usize) -> Result<(), Refusal> {
        if self.input.forced.is_some() {
            return Ok(());
        }
        let wide = matches!(self.input.encoding(), Encoding::Utf16 { .. });
        let known = Encoding::known(&String::from_utf8_lossy(name));
        let agrees = match known {
            Some(Encoding::Utf16 { .. }) => wide,
            Some(_) => !wide,
            None if wide => return refuse(Code::UnknownEncoding, at),
            None => true,
        };
        if agrees && !self.input.contradicts { Ok(()) } else { refuse(Code::IncorrectEncoding, at) }
    }

    /// Prolog and epilog: comments, instructions, the document type, the root.
    fn misc(&mut self, src: &[u8], at: usize, ended: bool) -> Next {
        let misplaced = if self.state == State::Epilog { Code::Junk } else { Code::Syntax };
        if peek(src, at)? != b'<' {
            return self.unexpected(src, at, ended, misplaced);
        }
        match peek(src, at + 1)? {
            b'?' => self.instruction(src, at),
            b'!' => match peek(src, at + 2)? {
                b'-' => self.comment(src, at),
                b'[' => refuse(misplaced, at),
                b if b.is_ascii_alphabetic() => {
                    let word = scan::keyword(src, at + 2)?;
                    match &src[at + 2..word] {
                        b"DOCTYPE" if self.state == State::Prolog { doctype: false } => {
                            self.doctype(src, at, word)
                        }
                        _ => refuse(misplaced, at),
                    }
                }
                _ => refuse(Code::InvalidToken, at + 2),
            },
            _ => {
                if scan::name_start(src, at + 1).is_none() && src[at + 1] != b':' {
                    return refuse(Code::InvalidToken, at + 1);
                }
                if self.state == State::Epilog {
                    return refuse(Code::Junk, at);
                }
                let tag = scan::start_tag(src, at + 1, self.has_namespaces())?;
                if self.foreign_dtd && self.state == (State::Prolog { doctype: false }) {
                    self.read_subset();
                }
                self.start_element(src, at, tag)
            }
        }
    }

    /// Something that does not belong here: a token of declarations, or nothing at all.
    fn unexpected(&self, src: &[u8], at: usize, ended: bool, code: Code) -> Next {
        let mut end = at;
        while let Some(n) = scan::name_more(src, end) {
            end += n;
        }
        if end == src.len() && !ended {
            return Err(Stop::More.into());
        }
        if end > at && src.get(end).is_some_and(|b| !b" \t\r\n>),|[]%?*+".contains(b)) {
            return refuse(Code::InvalidToken, end);
        }
        if end > at || b"\"'()[]|,>#%".contains(&src[at]) {
            refuse(code, at)
        } else {
            refuse(Code::InvalidToken, at)
        }
    }

    /// `word` is after `<!DOCTYPE`.
    fn doctype(&mut self, src: &[u8], at: usize, word: usize) -> Next {
        let mut cursor = Cursor::new(src, word, self.has_namespaces());
        let header = cursor.doctype()?;
        let (name, system, public) = (header.name, header.system, header.public);
        if system.is_some() {
            let mut dtd = self.dtd.borrow_mut();
            dtd.incomplete = true;
            let unread = !dtd.standalone && self.read_parameters == 0;
            drop(dtd);
            self.subset = Some((system.clone(), public.clone()));
            if unread {
                self.tell_more(Event::NotStandalone);
            }
        }
        let internal = header.internal;
        let event = Event::StartDoctype { name, system, public, internal };
        if internal {
            self.tell_at(header.end - 1, event, src, (at, header.end));
            self.state = State::Subset { external: false };
        } else {
            self.tell_at(header.end - 1, event, src, (at, header.end - 1));
            self.end_doctype(src, header.end - 1, header.end);
        }
        Ok(header.end)
    }

    fn end_doctype(&mut self, src: &[u8], from: usize, to: usize) {
        if self.subset.is_some() || self.foreign_dtd {
            self.read_subset();
        }
        self.tell_at(from, Event::EndDoctype, src, (from, to));
        self.state = State::Prolog { doctype: true };
    }

    /// Lets the external subset be read, if it is wished.
    fn read_subset(&mut self) {
        self.foreign_dtd = false;
        let (system, public) = self.subset.take().unwrap_or_default();
        let mut dtd = self.dtd.borrow_mut();
        let wished = match self.read_parameters {
            0 => false,
            1 => !dtd.standalone,
            _ => true,
        };
        if wished && self.wishes.external {
            dtd.incomplete = true;
            drop(dtd);
            let base = self.base.clone();
            self.tell_more(Event::External { context: None, base, system, public });
        }
    }

    fn subset(&mut self, src: &[u8], at: usize, external: bool) -> Next {
        match peek(src, at)? {
            b'%' => {
                let end = scan::name(src, at + 1, self.has_namespaces())?;
                if src[end] != b';' {
                    return refuse(Code::InvalidToken, end);
                }
                self.parameter_reference(src, at, end)?;
                if !self.dtd.borrow().standalone {
                    self.tell_more(Event::NotStandalone);
                }
                Ok(end + 1)
            }
            b']' if !external && self.entities.is_empty() => {
                self.tell(Event::Other, src, (at, at + 1));
                self.state = State::SubsetEnd;
                Ok(at + 1)
            }
            b']' if self.included > 0 => {
                let end = scan::literal(src, at + 1, b"]>")?;
                self.included -= 1;
                Ok(end)
            }
            b'<' => match peek(src, at + 1)? {
                b'?' => self.instruction(src, at),
                b'!' => match peek(src, at + 2)? {
                    b'-' => self.comment(src, at),
                    b'[' if external || !self.entities.is_empty() => self.conditional(src, at),
                    b'[' => refuse(Code::Syntax, at),
                    _ => self.declare(src, at, external),
                },
                _ if scan::name_start(src, at + 1).is_some() => refuse(Code::Syntax, at),
                _ => refuse(Code::InvalidToken, at + 1),
            },
            _ => self.unexpected(src, at, true, Code::Syntax),
        }
    }

    /// `<![INCLUDE[ … ]]>` and `<![IGNORE[ … ]]>`.
    fn conditional(&mut self, src: &[u8], at: usize) -> Next {
        let word = scan::skip_space(src, at + 3);
        let end = scan::name(src, word, false)?;
        let open = scan::literal(src, scan::skip_space(src, end), b"[")?;
        match &src[word..end] {
            b"INCLUDE" => {
                self.included += 1;
                return Ok(open);
            }
            b"IGNORE" => {}
            _ => return refuse(Code::Syntax, word),
        }
        let (mut at, mut depth) = (open, 1);
        while depth > 0 {
            peek(src, at + 2)?;
            match &src[at..at + 3] {
                b"<![" => {
                    depth += 1;
                    at += 3;
                }
                b"]]>" => {
                    depth -= 1;
                    at += 3;
                }
                _ => at += scan::character(src, at)?,
            }
        }
        Ok(at)
    }

    /// `%name;` between declarations; `end` is at its semicolon.
    fn parameter_reference(&mut self, src: &[u8], at: usize, end: usize) -> Result<(), Refusal> {
        let name = &src[at + 1..end];
        let mut dtd = self.dtd.borrow_mut();
        let strict = !dtd.incomplete || dtd.standalone;
        dtd.incomplete = true;
        let found = dtd.parameters.get(name).cloned();
        if self.read_parameters == 0 {
            dtd.stopped = !dtd.standalone;
            drop(dtd);
            self.tell(Event::Other, src, (at, end + 1));
            return Ok(());
        }
        let Some(entity) = found else {
            if strict {
                return refuse(Code::UndefinedEntity, at);
            }
            dtd.stopped = !dtd.standalone;
            drop(dtd);
            self.tell(Event::Skipped { name: name.into(), parameter: true }, src, (at, end + 1));
            return Ok(());
        };
        if self.entities.iter().any(|open| std::rc::Rc::ptr_eq(&open.entity, &entity)) {
            return refuse(Code::RecursiveEntity, at);
        }
        if entity.value.is_none() && !self.wishes.external {
            dtd.stopped = !dtd.standalone;
        }
        drop(dtd);
        match &entity.value {
            Some(value) => {
                self.amplify(value.len() + 1)?;
                let text = value.clone();
                self.entities.push(OpenEntity { entity, text, at: 0, depth: 0 });
            }
            None => {
                let (system, public) = (entity.system.clone(), entity.public.clone());
                let base = entity.base.clone();
                let event = Event::External { context: None, base, system, public };
                self.tell(event, src, (at, end + 1));
            }
        }
        Ok(())
    }

    fn declare(&mut self, src: &[u8], at: usize, external: bool) -> Next {
        let mut cursor = Cursor::new(src, at + 2, self.has_namespaces());
        let internal = !external && self.entities.is_empty();
        let mut declaration = cursor.declaration(internal)?;
        let (end, place) = (cursor.at, cursor.telling);
        let stopped = self.dtd.borrow().stopped;
        match &mut declaration {
            Declaration::Entity(entity) => {
                if let Some(e) = std::rc::Rc::get_mut(entity) {
                    e.base = self.base.clone();
                }
                let mut dtd = self.dtd.borrow_mut();
                let table = match entity.parameter {
                    true => &mut dtd.parameters,
                    false => &mut dtd.general,
                };
                // The first declaration of a name counts, and is the only one that is told.
                if stopped || table.contains_key(&entity.name) {
                    drop(dtd);
                    self.tell(Event::Other, src, (at, end));
                    return Ok(end);
                }
                table.insert(entity.name.clone(), entity.clone());
            }
            Declaration::AttributeList { element, attributes } => {
                for a in attributes {
                    let cdata = a.kind == b"CDATA";
                    if let Some(raw) = a.default.take() {
                        a.default = Some(self.attribute_value(&raw, cdata)?);
                    }
                    if !stopped {
                        self.define(element, &a.name, cdata, a.default.clone());
                    }
                }
            }
            _ => {}
        }
        self.tell_at(place, Event::Declaration(declaration), src, (at, end));
        Ok(end)
    }

    fn define(&self, element: &Text, name: &Text, cdata: bool, default: Option<Text>) {
        let mut dtd = self.dtd.borrow_mut();
        let definitions = dtd.attributes.entry(element.clone()).or_default();
        definitions.define(AttributeDefinition { name: name.clone(), cdata, default });
    }
}
