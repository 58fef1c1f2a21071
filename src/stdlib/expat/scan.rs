//! Where tokens end (XML 1.0, 2.2 to 3.1): plain functions over text, which may end in the middle
//! of one.

use super::codes::Code;
use crate::heap::{decode, width};

/// Why a token was not found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// The text ends in the middle of it.
    More,
    Error(Code, usize),
}

pub type Scan<T = usize> = Result<T, Stop>;

/// A span of the text.
pub type Span = (usize, usize);

pub fn bad<T>(at: usize) -> Scan<T> {
    Err(Stop::Error(Code::InvalidToken, at))
}

pub fn peek(src: &[u8], at: usize) -> Scan<u8> {
    src.get(at).copied().ok_or(Stop::More)
}

pub fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r')
}

pub fn skip_space(src: &[u8], mut at: usize) -> usize {
    while src.get(at).is_some_and(|b| is_space(*b)) {
        at += 1;
    }
    at
}

fn is_name_start(c: u32) -> bool {
    matches!(c,
        0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x2FF | 0x370..=0x37D | 0x37F..=0x1FFF
        | 0x200C..=0x200D | 0x2070..=0x218F | 0x2C00..=0x2FEF | 0x3001..=0xD7FF
        | 0xF900..=0xFDCF | 0xFDF0..=0xFFFD | 0x10000..=0xEFFFF)
}

fn is_name_more(c: u32) -> bool {
    is_name_start(c) || matches!(c, 0xB7 | 0x300..=0x36F | 0x203F..=0x2040)
}

/// The width of the character that may begin a name, if there is one. A colon is for the caller.
pub fn name_start(src: &[u8], at: usize) -> Option<usize> {
    match *src.get(at)? {
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => Some(1),
        0x80.. => Some(decode(&src[at..])).filter(|(c, _)| is_name_start(*c)).map(|(_, n)| n),
        _ => None,
    }
}

pub fn name_more(src: &[u8], at: usize) -> Option<usize> {
    match *src.get(at)? {
        b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' | b'-' | b'.' => Some(1),
        0x80.. => Some(decode(&src[at..])).filter(|(c, _)| is_name_more(*c)).map(|(_, n)| n),
        _ => None,
    }
}

/// The end of the name at a place. With namespaces a name has at most one colon, inside.
pub fn name(src: &[u8], at: usize, namespaces: bool) -> Scan {
    let mut end = at;
    let mut colons = 0;
    loop {
        let first = end == at || namespaces && src[end - 1] == b':' && colons == 1;
        let step = if first { name_start(src, end) } else { name_more(src, end) };
        end += match step {
            Some(n) => n,
            None => match peek(src, end)? {
                b':' if !namespaces || (colons == 0 && !first) => {
                    colons += 1;
                    1
                }
                _ if first => return bad(end),
                b':' => return bad(end),
                _ => return Ok(end),
            },
        };
        // After the only colon a start character is due once.
        if namespaces && colons == 1 && src[end - 1] != b':' {
            colons = 2;
        }
    }
}

/// The width of the character at a place, which has to be one that documents may contain.
pub fn character(src: &[u8], at: usize) -> Scan {
    match peek(src, at)? {
        b'\t' | b'\n' | b'\r' | 0x20..=0x7F => Ok(1),
        0..=0x1F => bad(at),
        0xEF if matches!(src[at..], [0xEF, 0xBF, 0xBE | 0xBF, ..]) => bad(at),
        lead => Ok(width(lead)),
    }
}

/// The end of the word that says what a declaration declares. White space follows, or `%`.
pub fn keyword(src: &[u8], mut at: usize) -> Scan {
    while peek(src, at)?.is_ascii_alphabetic() || src[at] == b'_' {
        at += 1;
    }
    if is_space(src[at]) || src[at] == b'%' { Ok(at) } else { bad(at) }
}

/// A literal text, character by character.
pub fn literal(src: &[u8], mut at: usize, text: &[u8]) -> Scan {
    for b in text {
        if peek(src, at)? != *b {
            return bad(at);
        }
        at += 1;
    }
    Ok(at)
}

/// The end of a reference, `at` being after `&`.
pub fn reference(src: &[u8], at: usize, namespaces: bool) -> Scan {
    if peek(src, at)? != b'#' {
        // A name of an entity may begin with a colon only without namespaces.
        let end = name(src, at, namespaces)?;
        return if src[end] == b';' { Ok(end + 1) } else { bad(end) };
    }
    let hex = peek(src, at + 1)? == b'x';
    let start = at + 1 + hex as usize;
    let mut end = start;
    loop {
        match peek(src, end)? {
            b'0'..=b'9' => end += 1,
            b'a'..=b'f' | b'A'..=b'F' if hex => end += 1,
            b';' if end > start => return Ok(end + 1),
            _ => return bad(end),
        }
    }
}

/// The character that `&#…;` stands for; `inside` is what is between `&#` and `;`.
pub fn char_of_reference(inside: &[u8]) -> Option<char> {
    let (digits, radix) = match inside.strip_prefix(b"x") {
        Some(rest) => (rest, 16),
        None => (inside, 10),
    };
    let number = digits.iter().try_fold(0u32, |n, b| {
        let digit = (*b as char).to_digit(radix)?;
        Some(n * radix + digit).filter(|n| *n < 0x110000)
    })?;
    char::from_u32(number).filter(|c| {
        !matches!(*c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
    })
}

/// The end of a comment, `at` being after `<!-`.
pub fn comment(src: &[u8], at: usize) -> Scan {
    if peek(src, at)? != b'-' {
        return bad(at);
    }
    let mut at = at + 1;
    loop {
        if peek(src, at)? == b'-' && peek(src, at + 1)? == b'-' {
            return if peek(src, at + 2)? == b'>' { Ok(at + 3) } else { bad(at + 2) };
        }
        at += character(src, at)?;
    }
}

/// A processing instruction: the end of its target, where its data begin, and its end.
pub struct Instruction {
    pub target: usize,
    pub data: usize,
    pub end: usize,
    /// It is the declaration `<?xml …?>`.
    pub declaration: bool,
}

/// `at` is after `<?`.
pub fn instruction(src: &[u8], at: usize, namespaces: bool) -> Scan<Instruction> {
    let target = name(src, at, namespaces)?;
    let xml = &src[at..target];
    let declaration = xml == b"xml";
    if !declaration && xml.eq_ignore_ascii_case(b"xml") {
        return bad(target);
    }
    let data = skip_space(src, target);
    if data == target {
        if src[target] != b'?' {
            return bad(target);
        }
        return match peek(src, target + 1)? {
            b'>' => Ok(Instruction { target, data, end: target + 2, declaration }),
            _ => bad(target + 1),
        };
    }
    let mut at = data;
    loop {
        if peek(src, at)? == b'?' && peek(src, at + 1)? == b'>' {
            return Ok(Instruction { target, data, end: at + 2, declaration });
        }
        at += character(src, at)?;
    }
}

pub struct Attribute {
    pub name: Span,
    pub value: Span,
    /// The value is what is written: no references, no other white space than blanks.
    pub plain: bool,
}

pub struct StartTag {
    pub name: Span,
    pub attributes: Vec<Attribute>,
    pub empty: bool,
    pub end: usize,
}

/// `at` is after `<`.
pub fn start_tag(src: &[u8], at: usize, namespaces: bool) -> Scan<StartTag> {
    let name_end = name(src, at, namespaces)?;
    let mut tag =
        StartTag { name: (at, name_end), attributes: Vec::new(), empty: false, end: name_end };
    let mut at = name_end;
    loop {
        let spaced = skip_space(src, at);
        match peek(src, spaced)? {
            b'>' => {
                tag.end = spaced + 1;
                return Ok(tag);
            }
            b'/' => {
                if peek(src, spaced + 1)? != b'>' {
                    return bad(spaced + 1);
                }
                tag.empty = true;
                tag.end = spaced + 2;
                return Ok(tag);
            }
            _ if spaced == at => return bad(at),
            _ => {}
        }
        let end = name(src, spaced, namespaces)?;
        let equals = skip_space(src, end);
        if peek(src, equals)? != b'=' {
            return bad(equals);
        }
        let quote = skip_space(src, equals + 1);
        let mark = peek(src, quote)?;
        if mark != b'"' && mark != b'\'' {
            return bad(quote);
        }
        let (close, plain) = attribute_value(src, quote + 1, mark, namespaces)?;
        tag.attributes.push(Attribute { name: (spaced, end), value: (quote + 1, close), plain });
        at = close + 1;
    }
}

fn attribute_value(src: &[u8], mut at: usize, mark: u8, namespaces: bool) -> Scan<(usize, bool)> {
    let mut plain = true;
    loop {
        match peek(src, at)? {
            b if b == mark => return Ok((at, plain)),
            b'<' => return bad(at),
            b'&' => {
                plain = false;
                at = reference(src, at + 1, namespaces)?;
            }
            b'\t' | b'\n' | b'\r' => {
                plain = false;
                at += 1;
            }
            _ => at += character(src, at)?,
        }
    }
}

/// An end tag, `at` being after `</`: the end of the name, and of the tag.
pub fn end_tag(src: &[u8], at: usize, namespaces: bool) -> Scan<(usize, usize)> {
    let name_end = name(src, at, namespaces)?;
    let close = skip_space(src, name_end);
    if peek(src, close)? == b'>' { Ok((name_end, close + 1)) } else { bad(close) }
}

/// The end of a run of plain characters: before markup, a line end, an end of a section or the end
/// of the text. In content `]]>` is an error, in a CDATA section it ends the run.
pub fn text_run(src: &[u8], start: usize, cdata: bool) -> Scan {
    let mut at = start;
    while let Some(b) = src.get(at) {
        match b {
            b'<' | b'&' if !cdata => break,
            b'\n' | b'\r' => break,
            b']' => match src[at..] {
                _ if cdata && at > start => break,
                [_, b']', b'>', ..] if cdata || at > start => break,
                [_, b']', b'>', ..] => return bad(at + 2),
                [_] | [_, b']'] => break,
                _ => at += 1,
            },
            _ => match character(src, at) {
                Ok(n) => at += n,
                // What is before is told first.
                Err(_) if at > start => break,
                Err(stop) => return Err(stop),
            },
        }
    }
    if at == start && src.len() > start { Ok(start) } else { Ok(at) }
}
