//! The parser without Python: text goes in with [`Machine::feed`], events come out of
//! [`Machine::next`], one at a time, in Expat's order and with Expat's errors.
//!
//! What is open is kept on lists (elements, entities), so that nesting costs no native stack.
//! Markup in content is in `content.rs`, everything before and after the root in `prolog.rs`,
//! values of attributes in `value.rs`.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::codes::Code;
use super::dtd::{Dtd, Entity, Text};
use super::event::{Event, Failure, Told};
use super::input::Input;
use super::namespace::Namespaces;
use super::scan::{Span, Stop};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Nothing was read yet: a declaration may come.
    Start,
    Prolog {
        doctype: bool,
    },
    /// Between `[` and `]`, or in an external subset.
    Subset {
        external: bool,
    },
    /// After `]`.
    SubsetEnd,
    Content,
    Cdata,
    Epilog,
    Finished,
}

/// What the text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Document,
    /// An external general entity: content.
    Fragment,
    /// An external subset or parameter entity: declarations.
    Subset,
}

/// An open element.
pub struct OpenElement {
    pub raw: Text,
    pub name: Text,
    pub prefixes: Vec<Text>,
}

/// An entity whose text is being read.
pub struct OpenEntity {
    pub entity: Rc<Entity>,
    pub text: Text,
    pub at: usize,
    /// Open elements outside.
    pub depth: usize,
}

/// Where something is in the document.
#[derive(Clone, Copy)]
pub struct Position {
    pub byte: usize,
    pub line: usize,
    pub column: usize,
}

/// What the driver wants.
#[derive(Clone, Copy, Default)]
pub struct Wishes {
    /// The text of events.
    pub raw: bool,
    /// Pieces of text that follow each other may come as one.
    pub merge: bool,
    /// Internal entities are not expanded but told as skipped.
    pub keep_entities: bool,
    /// External entities can be read.
    pub external: bool,
    /// Bytes that may still be allocated.
    pub room: usize,
}

pub struct Machine {
    pub input: Input,
    /// Decoded and not consumed.
    pub(super) main: Vec<u8>,
    pub(super) at: usize,
    /// Start of the last event in `main`.
    pub(super) event_at: usize,
    /// A place in `main` whose position is known.
    mark: (usize, Position),
    last: bool,
    pub state: State,
    pub(super) elements: Vec<OpenElement>,
    /// Elements that were open when this text began (in entities).
    pub(super) entities: Vec<OpenEntity>,
    pub(super) queue: VecDeque<Told>,
    /// What comes after the queue.
    failure: Option<Failure>,
    pub namespaces: Option<Namespaces>,
    pub dtd: Rc<RefCell<Dtd>>,
    pub base: Option<Text>,
    pub wishes: Wishes,
    /// 0: never, 1: unless standalone, 2: always.
    pub read_parameters: i64,
    pub foreign_dtd: bool,
    /// The external subset: public and system identifiers.
    pub(super) subset: Option<(Option<Text>, Option<Text>)>,
    pub(super) kind: Kind,
    /// Conditional sections that are open.
    pub(super) included: usize,
    pub deferral: bool,
    /// Text that was not enough for a token the last time.
    partial: usize,
    direct: usize,
    indirect: usize,
}

/// Entities may make this much text without question.
const FREE_TEXT: usize = 8 << 20;
/// Beyond that, so many times the document.
const MOST_AMPLIFIED: usize = 100;

impl Machine {
    pub fn new(encoding: Option<String>, namespaces: Option<Namespaces>) -> Machine {
        Machine {
            input: Input::new(encoding),
            main: Vec::new(),
            at: 0,
            event_at: 0,
            mark: (0, Position { byte: 0, line: 1, column: 0 }),
            last: false,
            state: State::Start,
            elements: Vec::new(),
            entities: Vec::new(),
            queue: VecDeque::new(),
            failure: None,
            namespaces,
            dtd: Rc::default(),
            base: None,
            wishes: Wishes::default(),
            read_parameters: 0,
            foreign_dtd: false,
            subset: None,
            kind: Kind::Document,
            included: 0,
            deferral: true,
            partial: 0,
            direct: 0,
            indirect: 0,
        }
    }

    /// A parser for an external entity: in the context that was told with it, or for declarations.
    pub fn child(&self, context: Option<&[u8]>, encoding: Option<String>) -> Machine {
        let mut namespaces = self.namespaces.as_ref().map(|n| n.renewed());
        for binding in context.unwrap_or_default().split(|b| *b == b'\x0C') {
            if let (Some(at), Some(n)) = (memchr::memchr(b'=', binding), &mut namespaces) {
                // The context was made from bindings that were allowed.
                let _ = n.bind(&binding[..at], &binding[at + 1..]);
            }
        }
        Machine {
            dtd: self.dtd.clone(),
            base: self.base.clone(),
            read_parameters: self.read_parameters,
            kind: if context.is_some() { Kind::Fragment } else { Kind::Subset },
            deferral: self.deferral,
            // What the whole document may grow to counts for its parts.
            direct: self.direct,
            indirect: self.indirect,
            ..Machine::new(encoding, namespaces)
        }
    }

    pub fn has_started(&self) -> bool {
        self.direct > 0 || self.last
    }

    /// Takes a piece of the document.
    pub fn feed(&mut self, data: &[u8], last: bool) {
        self.compact();
        self.direct = self.direct.saturating_add(data.len());
        self.last |= last;
        self.input.feed(data, last, &mut self.main);
    }

    /// Decodes what was kept until the encoding was known.
    pub fn resume_input(&mut self) {
        self.input.decode(self.last, &mut self.main);
    }

    /// Forgets text that was consumed.
    fn compact(&mut self) {
        if self.at < 1 << 16 && self.at < self.main.len() {
            return;
        }
        self.event_at = self.at;
        let position = self.position();
        self.mark = (0, position);
        self.main.drain(..self.at);
        (self.at, self.event_at) = (0, 0);
    }

    /// Is it worth looking for a token? After a try that found none, twice the text has to be there.
    pub fn is_ready(&self) -> bool {
        !self.deferral || self.last || self.main.len() - self.at >= 2 * self.partial
    }

    /// All text was looked at.
    pub fn end_of_feed(&mut self, progress: bool) {
        self.partial = if progress { 0 } else { self.main.len() - self.at };
        self.event_at = self.at;
    }

    pub fn place(&self) -> usize {
        self.at
    }

    /// Text from the last event on.
    pub fn context(&self) -> &[u8] {
        &self.main[self.event_at..]
    }

    /// Moves the place that [`Machine::position`] tells.
    pub fn point_at(&mut self, at: usize) {
        self.event_at = at.min(self.main.len());
    }

    /// The same for a place in the text being read, which may be that of an entity.
    pub fn point_inside(&mut self, at: usize) {
        if self.entities.is_empty() {
            self.point_at(at);
        }
    }

    /// Where the last event began.
    pub fn position(&mut self) -> Position {
        let (from, mut p) = self.mark;
        if self.event_at < from {
            // Only errors look back, and they are the last thing that is asked for.
            return p;
        }
        if p.byte == 0 && self.input.mark > 0 {
            // A byte order mark is a character of the first line.
            (p.byte, p.column) = (self.input.mark, 1);
        }
        let mut previous = 0;
        let encoding = self.input.encoding();
        for (i, b) in self.main[from..self.event_at].iter().enumerate() {
            match b {
                0x80..0xC0 => continue,
                b'\n' if previous == b'\r' => {}
                b'\n' | b'\r' => {
                    p.line += 1;
                    p.column = 0;
                }
                _ => p.column += 1,
            }
            // A line end of two characters may be cut in two by the mark.
            if i == 0 && *b == b'\n' && from > 0 && self.main[from - 1] == b'\r' {
                p.line -= 1;
            }
            p.byte += encoding.width(*b);
            previous = *b;
        }
        self.mark = (self.event_at, p);
        p
    }

    pub(super) fn has_namespaces(&self) -> bool {
        self.namespaces.is_some()
    }

    pub(super) fn tell(&mut self, event: Event, src: &[u8], raw: Span) {
        let raw = self.wishes.raw.then(|| src[raw.0..raw.1].to_vec());
        self.queue.push_back(Told { event, raw, at: None });
    }

    /// The same for an event that counts as being somewhere inside its token.
    pub(super) fn tell_at(&mut self, place: usize, event: Event, src: &[u8], raw: Span) {
        self.tell(event, src, raw);
        if let (true, Some(told)) = (self.entities.is_empty(), self.queue.back_mut()) {
            told.at = Some(place);
        }
    }

    /// Tells something that has no text of its own.
    pub(super) fn tell_more(&mut self, event: Event) {
        self.queue.push_back(Told { event, raw: None, at: None });
    }

    /// Counts text that entities made.
    pub(super) fn amplify(&mut self, bytes: usize) -> Result<(), Failure> {
        self.indirect = self.indirect.saturating_add(bytes);
        let total = self.indirect.saturating_add(self.direct);
        if total > FREE_TEXT && total / self.direct.max(1) > MOST_AMPLIFIED {
            return Err(Code::Amplification.into());
        }
        Ok(())
    }

    /// The next event; `None`: more text is needed, or the document is complete.
    pub fn next(&mut self) -> Result<Option<Told>, Failure> {
        loop {
            if let Some(told) = self.queue.pop_front() {
                if let Some(at) = told.at {
                    self.event_at = at;
                }
                return Ok(Some(told));
            }
            if let Some(failure) = self.failure.take() {
                return Err(failure);
            }
            let stepped = match self.entities.last() {
                Some(open) => {
                    let (text, at) = (open.text.clone(), open.at);
                    self.step_entity(&text, at)
                }
                None => {
                    let main = std::mem::take(&mut self.main);
                    let stepped = self.step_main(&main);
                    self.main = main;
                    stepped
                }
            };
            match stepped {
                Ok(false) if self.queue.is_empty() => return Ok(None),
                Ok(_) => {}
                // What was told before the error comes first.
                Err(failure) => self.failure = Some(failure),
            }
        }
    }

    /// Reads a token of the main text. False: there is none.
    fn step_main(&mut self, src: &[u8]) -> Result<bool, Failure> {
        let at = self.at;
        self.event_at = at;
        let ended = self.last && self.input.asks().is_none();
        if at == src.len() && self.input.poison.is_none() {
            return if ended { self.finish(at) } else { Ok(false) };
        }
        match self.token(src, at, ended) {
            Ok(next) => {
                // Inside an entity the event stays at the reference to it.
                self.at = next;
                Ok(true)
            }
            Err(Refusal::Failure(f)) => Err(f),
            Err(Refusal::Stop(Stop::Error(code, at))) => Err(Failure { code, at: Some(at) }),
            Err(Refusal::Stop(Stop::More)) => match self.input.poison {
                Some(Code::InvalidToken) => {
                    Err(Failure { code: Code::InvalidToken, at: Some(src.len()) })
                }
                Some(code) if ended => Err(Failure { code, at: Some(at) }),
                _ if !ended => Ok(false),
                _ if self.state == State::Cdata => Err(Code::UnclosedCdata.into()),
                _ => Err(Failure { code: Code::UnclosedToken, at: Some(at) }),
            },
        }
    }

    /// Reads a token of the innermost entity, or leaves it.
    fn step_entity(&mut self, src: &[u8], at: usize) -> Result<bool, Failure> {
        let depth = self.entities.last().map_or(0, |open| open.depth);
        if at == src.len() {
            if self.state == State::Cdata {
                return Err(Code::UnclosedCdata.into());
            }
            if self.elements.len() != depth {
                return Err(Code::AsyncEntity.into());
            }
            self.entities.pop();
            return Ok(true);
        }
        let index = self.entities.len() - 1;
        match self.token(src, at, true) {
            Ok(next) => {
                if let Some(open) = self.entities.get_mut(index) {
                    open.at = next;
                }
                Ok(true)
            }
            Err(Refusal::Failure(f)) => Err(Failure { at: None, ..f }),
            Err(Refusal::Stop(Stop::Error(code, _))) => Err(code.into()),
            Err(Refusal::Stop(Stop::More)) if self.state == State::Cdata => {
                Err(Code::UnclosedCdata.into())
            }
            Err(Refusal::Stop(Stop::More)) => Err(Code::UnclosedToken.into()),
        }
    }

    fn token(&mut self, src: &[u8], at: usize, ended: bool) -> Result<usize, Refusal> {
        match self.state {
            State::Content => self.content(src, at, ended),
            State::Cdata => self.cdata(src, at, ended),
            _ => self.outside(src, at, ended),
        }
    }

    /// The document ends here.
    fn finish(&mut self, at: usize) -> Result<bool, Failure> {
        self.event_at = at;
        match self.state {
            State::Finished => return Ok(false),
            State::Epilog | State::Subset { external: true } => {}
            State::Start if self.kind != Kind::Document => {}
            State::Content if self.kind == Kind::Fragment && self.elements.is_empty() => {}
            State::Content if self.kind == Kind::Fragment => return Err(Code::AsyncEntity.into()),
            State::Cdata => return Err(Code::UnclosedCdata.into()),
            _ => return Err(Failure { code: Code::NoElements, at: Some(at) }),
        }
        self.state = State::Finished;
        Ok(false)
    }
}

/// Why a token was not taken.
pub enum Refusal {
    Stop(Stop),
    Failure(Failure),
}

impl From<Stop> for Refusal {
    fn from(stop: Stop) -> Refusal {
        Refusal::Stop(stop)
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal::Failure(failure)
    }
}

/// Refuses with an error at a place of the text that is being read.
pub fn refuse<T>(code: Code, at: usize) -> Result<T, Refusal> {
    Err(Refusal::Stop(Stop::Error(code, at)))
}

/// Text with its line ends unified (XML 1.0, 2.11).
pub fn unify_lines(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'\r', rest) {
        out.extend_from_slice(&rest[..at]);
        out.push(b'\n');
        rest = &rest[at + 1..];
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    out.extend_from_slice(rest);
    out
}
