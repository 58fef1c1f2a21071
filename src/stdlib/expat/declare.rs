//! Markup declarations (XML 1.0, 2.8, 3.2, 3.3 and 4.2): a cursor over the text, and a function for
//! each kind. Nested groups are kept on a list, so that depth costs no native stack.

use super::codes::Code;
use super::dtd::{AttributeDeclaration, Declaration, Entity, Header, Particle, Text};
use super::scan::{self, Scan, Stop, bad, peek};

/// Reads tokens from a place on.
pub struct Cursor<'a> {
    pub src: &'a [u8],
    pub at: usize,
    pub namespaces: bool,
    /// The token at which Expat tells the declaration.
    pub telling: usize,
}

/// Groups nested deeper than this are refused, as programs see them as nested tuples.
const DEEPEST: usize = 1000;

impl<'a> Cursor<'a> {
    pub fn new(src: &'a [u8], at: usize, namespaces: bool) -> Cursor<'a> {
        Cursor { src, at, namespaces, telling: at }
    }

    /// A token that is not expected here, or no token at all: then what is wrong is inside it.
    fn unexpected<T>(&self) -> Scan<T> {
        let at = self.at;
        let syntax = Err(Stop::Error(Code::Syntax, at));
        let first = peek(self.src, at)?;
        let ends = |end: usize, delimiters: &[u8]| -> Scan<()> {
            let b = peek(self.src, end)?;
            if scan::is_space(b) || delimiters.contains(&b) { Ok(()) } else { bad(end) }
        };
        match first {
            b'"' | b'\'' => {
                let mut end = at + 1;
                while peek(self.src, end)? != first {
                    end += scan::character(self.src, end)?;
                }
                ends(end + 1, b">%[")?;
                syntax
            }
            b'#' => {
                let end = scan::name(self.src, at + 1, self.namespaces)?;
                ends(end, b")>%|")?;
                syntax
            }
            b'%' => match scan::is_space(peek(self.src, at + 1)?) {
                true => syntax,
                false => {
                    let end = scan::name(self.src, at + 1, self.namespaces)?;
                    if peek(self.src, end)? != b';' {
                        return bad(end);
                    }
                    Err(Stop::Error(Code::ParamEntityRef, at))
                }
            },
            b'<' => match peek(self.src, at + 1)? {
                b'!' | b'?' => syntax,
                _ if scan::name_start(self.src, at + 1).is_some() => syntax,
                _ => bad(at + 1),
            },
            b'(' | b')' | b'|' | b',' | b'>' | b'[' | b']' => syntax,
            b if scan::is_space(b) => syntax,
            _ => {
                let mut end = at;
                while let Some(n) = scan::name_more(self.src, end) {
                    end += n;
                }
                if end == at {
                    return bad(at);
                }
                ends(end, b">),|[]%?*+")?;
                syntax
            }
        }
    }

    pub fn space(&mut self) -> bool {
        let from = self.at;
        self.at = scan::skip_space(self.src, self.at);
        self.at > from
    }

    fn need_space(&mut self) -> Scan<()> {
        if self.space() { Ok(()) } else { self.unexpected() }
    }

    fn is(&self, b: u8) -> Scan<bool> {
        Ok(peek(self.src, self.at)? == b)
    }

    fn take(&mut self, b: u8) -> Scan<bool> {
        let there = self.is(b)?;
        self.at += there as usize;
        Ok(there)
    }

    fn expect(&mut self, b: u8) -> Scan<()> {
        if self.take(b)? { Ok(()) } else { self.unexpected() }
    }

    fn name(&mut self) -> Scan<Text> {
        if scan::name_start(self.src, self.at).is_none() && !self.is(b':')? {
            return self.unexpected();
        }
        let end = scan::name(self.src, self.at, self.namespaces)?;
        let name = self.src[self.at..end].into();
        self.at = end;
        Ok(name)
    }

    fn token(&mut self) -> Scan<&'a [u8]> {
        let from = self.at;
        loop {
            peek(self.src, self.at)?;
            match scan::name_more(self.src, self.at) {
                Some(n) => self.at += n,
                None if self.is(b':')? => self.at += 1,
                None if self.at == from => return self.unexpected(),
                None => return Ok(&self.src[from..self.at]),
            }
        }
    }

    /// Takes a word, if it is there and ends there.
    fn word(&mut self, word: &[u8]) -> Scan<bool> {
        let mut end = self.at;
        for b in word {
            if peek(self.src, end)? != *b {
                return Ok(false);
            }
            end += 1;
        }
        peek(self.src, end)?;
        if scan::name_more(self.src, end).is_some() {
            return Ok(false);
        }
        self.at = end;
        Ok(true)
    }

    /// A quoted text, without the quotes.
    fn quoted(&mut self) -> Scan<&'a [u8]> {
        let mark = peek(self.src, self.at)?;
        if mark != b'"' && mark != b'\'' {
            return self.unexpected();
        }
        let from = self.at + 1;
        let mut at = from;
        while peek(self.src, at)? != mark {
            at += scan::character(self.src, at)?;
        }
        self.at = at + 1;
        Ok(&self.src[from..at])
    }

    fn public_id(&mut self) -> Scan<Text> {
        let from = self.at;
        let raw = self.quoted()?;
        let valid = |b: &u8| b.is_ascii_alphanumeric() || b" \r\n-'()+,./:=?;!*#@$_%".contains(b);
        if !raw.iter().all(valid) {
            return Err(Stop::Error(Code::PublicId, from));
        }
        let words = raw.split(|b| scan::is_space(*b)).filter(|w| !w.is_empty());
        Ok(words.collect::<Vec<_>>().join(&b' ').into())
    }

    /// `SYSTEM "…"` or `PUBLIC "…" "…"`: public and system identifiers.
    fn external_id(&mut self, system_optional: bool) -> Scan<Option<(Option<Text>, Option<Text>)>> {
        if self.word(b"SYSTEM")? {
            self.need_space()?;
            return Ok(Some((None, Some(self.quoted()?.into()))));
        }
        if !self.word(b"PUBLIC")? {
            return Ok(None);
        }
        self.need_space()?;
        let public = self.public_id()?;
        let spaced = self.space();
        if system_optional && self.is(b'>')? {
            return Ok(Some((Some(public), None)));
        }
        if !spaced {
            return self.unexpected();
        }
        Ok(Some((Some(public), Some(self.quoted()?.into()))))
    }

    /// From after `<!DOCTYPE`.
    pub fn doctype(&mut self) -> Scan<Header> {
        self.need_space()?;
        let name = self.name()?;
        let spaced = self.space();
        let (mut public, mut system) = (None, None);
        if spaced && !self.is(b'[')? && !self.is(b'>')? {
            match self.external_id(false)? {
                Some(ids) => (public, system) = ids,
                None => return self.unexpected(),
            }
            self.space();
        }
        let internal = self.take(b'[')?;
        if !internal {
            self.expect(b'>')?;
        }
        Ok(Header { name, system, public, internal, end: self.at })
    }

    /// A declaration from after `<!`.
    pub fn declaration(&mut self, internal_subset: bool) -> Scan<Declaration> {
        let start = self.at - 2;
        scan::keyword(self.src, self.at)?;
        let found = if self.word(b"ENTITY")? {
            self.entity(internal_subset)?
        } else if self.word(b"ELEMENT")? {
            self.element()?
        } else if self.word(b"ATTLIST")? {
            self.attribute_list()?
        } else if self.word(b"NOTATION")? {
            self.notation()?
        } else if peek(self.src, self.at)?.is_ascii_alphabetic() {
            return Err(Stop::Error(Code::Syntax, start));
        } else {
            return bad(self.at);
        };
        self.space();
        let at_end = match &found {
            Declaration::Notation { .. } => true,
            Declaration::Entity(e) => e.value.is_none() && e.notation.is_none(),
            _ => false,
        };
        if at_end {
            self.telling = self.at;
        }
        self.expect(b'>')?;
        Ok(found)
    }

    fn entity(&mut self, internal_subset: bool) -> Scan<Declaration> {
        self.need_space()?;
        let parameter = self.is(b'%')? && scan::is_space(peek(self.src, self.at + 1)?);
        if parameter {
            self.at += 1;
            self.need_space()?;
        }
        let name = self.name()?;
        self.need_space()?;
        let mut entity = Entity {
            name,
            value: None,
            system: None,
            public: None,
            base: None,
            notation: None,
            internal_subset,
            parameter,
        };
        match self.external_id(false)? {
            Some((public, system)) => {
                (entity.public, entity.system) = (public, system);
                if self.space() && !parameter && self.word(b"NDATA")? {
                    self.need_space()?;
                    self.telling = self.at;
                    entity.notation = Some(self.name()?);
                }
            }
            None => {
                let from = self.at + 1;
                self.telling = self.at;
                let raw = self.quoted()?;
                entity.value = Some(entity_value(raw, from)?);
            }
        }
        Ok(Declaration::Entity(entity.into()))
    }

    fn notation(&mut self) -> Scan<Declaration> {
        self.need_space()?;
        let name = self.name()?;
        self.need_space()?;
        match self.external_id(true)? {
            Some((public, system)) => Ok(Declaration::Notation { name, system, public }),
            None => self.unexpected(),
        }
    }

    fn element(&mut self) -> Scan<Declaration> {
        self.need_space()?;
        let name = self.name()?;
        self.need_space()?;
        self.telling = self.at;
        let plain = |kind| Particle { kind, quantifier: 0, name: None, children: Vec::new() };
        let model = if self.word(b"EMPTY")? {
            plain(1)
        } else if self.word(b"ANY")? {
            plain(2)
        } else if self.take(b'(')? {
            self.group()?
        } else {
            return self.unexpected();
        };
        Ok(Declaration::Element { name, model })
    }

    fn quantifier(&mut self) -> Scan<u8> {
        let quantifier = match peek(self.src, self.at)? {
            b'?' => 1,
            b'*' => 2,
            b'+' => 3,
            _ => return Ok(0),
        };
        self.at += 1;
        Ok(quantifier)
    }

    /// A content model from after its first parenthesis.
    fn group(&mut self) -> Scan<Particle> {
        let open = || Particle { kind: 0, quantifier: 0, name: None, children: Vec::new() };
        let mut groups = vec![open()];
        loop {
            self.space();
            if groups.len() == 1 && groups[0].children.is_empty() && self.take(b'#')? {
                return self.mixed();
            }
            if self.take(b'(')? {
                if groups.len() == DEEPEST {
                    return Err(Stop::Error(Code::NoMemory, self.at));
                }
                groups.push(open());
                continue;
            }
            let name = Some(self.name()?);
            let quantifier = self.quantifier()?;
            let mut done = Particle { kind: 4, quantifier, name, children: Vec::new() };
            // After a particle: a separator, or the end of groups.
            loop {
                let Some(group) = groups.last_mut() else { return Ok(done) };
                group.children.push(done);
                self.space();
                let kind = match peek(self.src, self.at)? {
                    b'|' => 5,
                    b',' => 6,
                    b')' => 0,
                    _ => return self.unexpected(),
                };
                if kind != 0 {
                    if group.kind != 0 && group.kind != kind {
                        return self.unexpected();
                    }
                    group.kind = kind;
                    self.at += 1;
                    break;
                }
                self.telling = self.at;
                self.at += 1;
                let quantifier = self.quantifier()?;
                let Some(group) = groups.pop() else { return self.unexpected() };
                let kind = if group.kind == 0 { 6 } else { group.kind };
                done = Particle { kind, quantifier, ..group };
            }
        }
    }

    /// From after `(#`.
    fn mixed(&mut self) -> Scan<Particle> {
        if !self.word(b"PCDATA")? {
            self.at -= 1;
            return self.unexpected();
        }
        let mut children = Vec::new();
        loop {
            self.space();
            self.telling = self.at;
            if self.take(b')')? {
                break;
            }
            self.expect(b'|')?;
            self.space();
            let name = Some(self.name()?);
            children.push(Particle { kind: 4, quantifier: 0, name, children: Vec::new() });
        }
        let star = self.take(b'*')?;
        if !star && !children.is_empty() {
            return self.unexpected();
        }
        Ok(Particle { kind: 3, quantifier: 2 * star as u8, name: None, children })
    }

    fn attribute_list(&mut self) -> Scan<Declaration> {
        self.need_space()?;
        let element = self.name()?;
        let mut attributes = Vec::new();
        loop {
            let spaced = self.space();
            if self.is(b'>')? {
                return Ok(Declaration::AttributeList { element, attributes });
            }
            if !spaced {
                return self.unexpected();
            }
            let name = self.name()?;
            self.need_space()?;
            let kind = self.attribute_type()?;
            self.need_space()?;
            let (required, fixed, at) = (false, false, self.at);
            let mut new = AttributeDeclaration { name, kind, default: None, required, fixed, at };
            if self.take(b'#')? {
                if self.word(b"REQUIRED")? {
                    new.required = true;
                } else if self.word(b"FIXED")? {
                    self.need_space()?;
                    new.fixed = true;
                } else if !self.word(b"IMPLIED")? {
                    self.at -= 1;
                    return self.unexpected();
                }
            }
            if new.fixed {
                new.at = self.at;
            }
            if new.fixed || !new.required && matches!(peek(self.src, self.at)?, b'"' | b'\'') {
                new.default = Some(self.quoted()?.into());
            }
            attributes.push(new);
        }
    }

    /// The type of an attribute, in the form that handlers are told.
    fn attribute_type(&mut self) -> Scan<Vec<u8>> {
        let names: [&[u8]; 8] =
            [b"CDATA", b"ID", b"IDREF", b"IDREFS", b"ENTITY", b"ENTITIES", b"NMTOKEN", b"NMTOKENS"];
        for word in names {
            if self.word(word)? {
                return Ok(word.to_vec());
            }
        }
        let notation = self.word(b"NOTATION")?;
        let mut out = Vec::new();
        if notation {
            self.need_space()?;
            out.extend_from_slice(b"NOTATION");
        }
        self.expect(b'(')?;
        let mut separator = b'(';
        loop {
            self.space();
            let token = self.token()?;
            out.push(separator);
            out.extend_from_slice(token);
            self.space();
            if self.take(b')')? {
                out.push(b')');
                return Ok(out);
            }
            self.expect(b'|')?;
            separator = b'|';
        }
    }
}

/// The replacement text of a literal that begins at `from`: character references are expanded, line
/// ends unified (XML 1.0, 4.5).
fn entity_value(raw: &[u8], from: usize) -> Scan<Text> {
    let mut out = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(b) = raw.get(at) {
        match b {
            b'&' if raw.get(at + 1) == Some(&b'#') => {
                let end = match scan::reference(raw, at + 1, false) {
                    Ok(end) => end,
                    Err(Stop::Error(code, place)) => return Err(Stop::Error(code, from + place)),
                    Err(Stop::More) => return bad(from + at),
                };
                match scan::char_of_reference(&raw[at + 2..end - 1]) {
                    Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                    None => return Err(Stop::Error(Code::BadCharRef, from + at)),
                }
                at = end;
            }
            b'%' => return Err(Stop::Error(Code::ParamEntityRef, from + at)),
            b'\r' => {
                out.push(b'\n');
                at += 1 + (raw.get(at + 1) == Some(&b'\n')) as usize;
            }
            b => {
                out.push(*b);
                at += 1;
            }
        }
    }
    Ok(out.into())
}
