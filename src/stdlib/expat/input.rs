//! Bytes of a document to UTF-8 (XML 1.0, 4.3.3 and appendix F), in pieces of any size.
//!
//! Decoded text is always whole characters. What cannot be decoded ends it: `poison` says why, and
//! becomes an error when the scanner gets there.

use super::codes::Code;

/// How the bytes of a document are read.
#[derive(Clone)]
pub enum Encoding {
    Utf8,
    Ascii,
    Latin1,
    Utf16 {
        big: bool,
    },
    /// One byte a character; `None` where the encoding has none.
    Table(Box<[Option<char>; 256]>),
}

impl Encoding {
    /// One of the encodings every parser knows.
    pub fn known(name: &str) -> Option<Encoding> {
        Some(match &*name.to_ascii_uppercase() {
            "UTF-8" => Encoding::Utf8,
            "US-ASCII" => Encoding::Ascii,
            "ISO-8859-1" => Encoding::Latin1,
            "UTF-16" | "UTF-16BE" => Encoding::Utf16 { big: true },
            "UTF-16LE" => Encoding::Utf16 { big: false },
            _ => return None,
        })
    }

    /// Bytes that a character of the text took in the document.
    pub fn width(&self, lead: u8) -> usize {
        match self {
            Encoding::Utf8 => crate::heap::width(lead),
            Encoding::Utf16 { .. } => 2 + 2 * (lead >= 0xF0) as usize,
            _ => 1,
        }
    }
}

/// What is known about the encoding.
enum Stage {
    /// Not enough bytes to tell.
    Sniffing,
    /// The declaration names an encoding that somebody else has to know.
    Asking(String),
    Decoding(Encoding),
}

pub struct Input {
    stage: Stage,
    /// What was said from outside, which beats the declaration.
    pub forced: Option<String>,
    /// Bytes not decoded yet.
    raw: Vec<u8>,
    /// Why there is no more text.
    pub poison: Option<Code>,
    /// Bytes of the byte order mark.
    pub mark: usize,
    /// The declaration names an encoding that contradicts the bytes.
    pub contradicts: bool,
}

/// A declaration longer than this is taken for text.
const LONGEST_DECLARATION: usize = 4096;

impl Input {
    pub fn new(forced: Option<String>) -> Input {
        Input {
            stage: Stage::Sniffing,
            forced,
            raw: Vec::new(),
            poison: None,
            mark: 0,
            contradicts: false,
        }
    }

    pub fn encoding(&self) -> &Encoding {
        match &self.stage {
            Stage::Decoding(e) => e,
            _ => &Encoding::Utf8,
        }
    }

    pub fn is_utf8(&self) -> bool {
        matches!(self.encoding(), Encoding::Utf8)
    }

    /// The name of an encoding that has to be given by [`Input::provide`].
    pub fn asks(&self) -> Option<&str> {
        match &self.stage {
            Stage::Asking(name) => Some(name),
            _ => None,
        }
    }

    pub fn provide(&mut self, encoding: Encoding) {
        self.stage = Stage::Decoding(encoding);
    }

    /// Takes bytes; decodes what can be decoded onto `text`.
    pub fn feed(&mut self, data: &[u8], last: bool, text: &mut Vec<u8>) {
        self.raw.extend_from_slice(data);
        self.decode(last, text);
    }

    pub fn decode(&mut self, last: bool, text: &mut Vec<u8>) {
        if let Stage::Sniffing = self.stage {
            self.sniff(last);
        }
        if self.poison.is_some() {
            return;
        }
        let Stage::Decoding(encoding) = &self.stage else { return };
        let (used, wrong) = match encoding {
            Encoding::Utf8 => utf8(&self.raw, text),
            Encoding::Ascii => table(&self.raw, text, |b| b.is_ascii().then_some(b as char)),
            Encoding::Latin1 => table(&self.raw, text, |b| Some(b as char)),
            Encoding::Table(t) => table(&self.raw, text, |b| t[b as usize]),
            Encoding::Utf16 { big } => utf16(&self.raw, *big, text),
        };
        self.raw.drain(..used);
        if wrong {
            self.poison = Some(Code::InvalidToken);
        } else if last && !self.raw.is_empty() {
            // Half a unit of UTF-16 is not even part of a character.
            let half = matches!(encoding, Encoding::Utf16 { .. }) && self.raw.len() == 1;
            self.poison = Some(if half { Code::UnclosedToken } else { Code::PartialChar });
        }
    }

    fn sniff(&mut self, last: bool) {
        if let Some(name) = self.forced.clone() {
            let encoding = match Encoding::known(&name) {
                Some(Encoding::Utf16 { big }) => self.utf16_order(big, last),
                Some(Encoding::Utf8) => self.utf8_mark(last),
                other => other.map(Stage::Decoding).or(Some(Stage::Asking(name))),
            };
            self.stage = encoding.unwrap_or(Stage::Sniffing);
            return;
        }
        match &self.raw[..] {
            [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, _, ..] | [_, 0, ..] => {
                let big = matches!(self.raw[0], 0xFE | 0);
                self.stage = self.utf16_order(big, last).unwrap_or(Stage::Sniffing);
            }
            [] | [_] | [0xEF, 0xBB] if !last => {}
            raw => {
                let skip = if raw.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
                match declared(&raw[skip..]) {
                    Declared::Unfinished if !last && raw.len() < LONGEST_DECLARATION => return,
                    Declared::Encoding(name) => match Encoding::known(&name) {
                        Some(Encoding::Utf16 { .. }) => {
                            self.contradicts = true;
                            self.stage = Stage::Decoding(Encoding::Utf8);
                        }
                        Some(e) => self.stage = Stage::Decoding(e),
                        None => self.stage = Stage::Asking(name),
                    },
                    _ => self.stage = Stage::Decoding(Encoding::Utf8),
                }
                self.raw.drain(..skip);
                self.mark = skip;
            }
        }
    }

    /// UTF-16 in the order of its mark, if it has one.
    fn utf16_order(&mut self, big: bool, last: bool) -> Option<Stage> {
        let big = match &self.raw[..] {
            [0xFE, 0xFF, ..] => true,
            [0xFF, 0xFE, ..] => false,
            [] | [_] if !last => return None,
            _ => return Some(Stage::Decoding(Encoding::Utf16 { big })),
        };
        self.raw.drain(..2);
        self.mark = 2;
        Some(Stage::Decoding(Encoding::Utf16 { big }))
    }

    fn utf8_mark(&mut self, last: bool) -> Option<Stage> {
        let mark = [0xEF, 0xBB, 0xBF];
        if !last && self.raw.len() < 3 && mark.starts_with(&self.raw) {
            return None;
        }
        if self.raw.starts_with(&mark) {
            self.raw.drain(..3);
            self.mark = 3;
        }
        Some(Stage::Decoding(Encoding::Utf8))
    }
}

enum Declared {
    Unfinished,
    Nothing,
    Encoding(String),
}

/// The encoding that a declaration at the start of the bytes names. Whether the declaration is well
/// formed is found out later.
fn declared(raw: &[u8]) -> Declared {
    let start = b"<?xml";
    if raw.len() < start.len() && start.starts_with(raw) {
        return Declared::Unfinished;
    }
    if !raw.starts_with(start) {
        return Declared::Nothing;
    }
    let Some(end) = memchr::memmem::find(raw, b"?>") else { return Declared::Unfinished };
    let inside = &raw[..end];
    let Some(at) = memchr::memmem::find(inside, b"encoding") else { return Declared::Nothing };
    let rest = inside[at + 8..].trim_ascii_start();
    let Some(rest) = rest.strip_prefix(b"=") else { return Declared::Nothing };
    let rest = rest.trim_ascii_start();
    let Some((quote @ (b'"' | b'\''), rest)) = rest.split_first() else {
        return Declared::Nothing;
    };
    match rest.iter().position(|b| b == quote) {
        Some(end) => Declared::Encoding(String::from_utf8_lossy(&rest[..end]).into_owned()),
        None => Declared::Nothing,
    }
}

/// Gives the bytes used, and whether the next ones are wrong.
fn utf8(raw: &[u8], text: &mut Vec<u8>) -> (usize, bool) {
    match std::str::from_utf8(raw) {
        Ok(_) => {
            text.extend_from_slice(raw);
            (raw.len(), false)
        }
        Err(e) => {
            text.extend_from_slice(&raw[..e.valid_up_to()]);
            (e.valid_up_to(), e.error_len().is_some())
        }
    }
}

fn push(text: &mut Vec<u8>, c: char) {
    text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

fn table(raw: &[u8], text: &mut Vec<u8>, of: impl Fn(u8) -> Option<char>) -> (usize, bool) {
    for (i, b) in raw.iter().enumerate() {
        match of(*b) {
            Some(c) => push(text, c),
            None => return (i, true),
        }
    }
    (raw.len(), false)
}

fn utf16(raw: &[u8], big: bool, text: &mut Vec<u8>) -> (usize, bool) {
    let unit = |i: usize| {
        let pair = [*raw.get(i)?, *raw.get(i + 1)?];
        Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    };
    let mut at = 0;
    while let Some(first) = unit(at) {
        let (c, width) = match first {
            0xD800..=0xDBFF => match unit(at + 2) {
                None => break,
                Some(second) => (char::decode_utf16([first, second]).next(), 4),
            },
            _ => (char::decode_utf16([first]).next(), 2),
        };
        match c {
            Some(Ok(c)) => push(text, c),
            _ => return (at, true),
        }
        at += width;
    }
    (at, false)
}
