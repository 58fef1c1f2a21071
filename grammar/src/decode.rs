//! From the bytes of a source file to its text (PEP 263).
//!
//! UTF-8 unless a comment in the first two lines names another encoding; a byte order mark forces
//! UTF-8. The text keeps its newlines as they are, and has no byte order mark.

use std::borrow::Cow;

use hognose_encodings::Charmap;

use crate::ast::Span;
use crate::error::{Columns, Diagnostic, SyntaxError};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The text of a source file.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SyntaxError> {
    let (body, has_mark) = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(body) => (body, true),
        None => (bytes, false),
    };
    let text = decode_body(body, has_mark)?;
    match text.find('\0') {
        Some(_) => Err(whole_file("source code cannot contain null bytes".to_owned())),
        None => Ok(text),
    }
}

/// The body of a source that is, or says that it is, UTF-8, and has no null bytes.
pub(crate) fn utf8_body(bytes: &[u8]) -> Option<&[u8]> {
    let body = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let utf8 = match cookie(body) {
        None => true,
        Some(name) if body.len() < bytes.len() => fits_mark(&name),
        Some(name) => matches!(Encoding::named(&name), Some(Encoding::Utf8)),
    };
    (utf8 && !body.contains(&0)).then_some(body)
}

/// May a cookie have this name in a source with a byte order mark? Not all that mean UTF-8 may.
fn fits_mark(name: &str) -> bool {
    let normal = name.to_ascii_lowercase().replace('_', "-");
    normal == "utf-8" || normal.starts_with("utf-8-")
}

fn decode_body(body: &[u8], has_mark: bool) -> Result<Cow<'_, str>, SyntaxError> {
    let cookie = cookie(body);
    let encoding = match &cookie {
        None => Encoding::Utf8,
        Some(name) => {
            Encoding::named(name).ok_or_else(|| whole_file(format!("unknown encoding: {name}")))?
        }
    };
    if let (Some(name), true) = (&cookie, has_mark)
        && !fits_mark(name)
    {
        let normal = name.to_ascii_lowercase().replace('_', "-");
        let latin = ["latin-1", "iso-8859-1", "iso-latin-1"];
        let is_latin = latin.iter().any(|known| {
            normal.strip_prefix(known).is_some_and(|r| r.is_empty() || r.starts_with('-'))
        });
        let name = if is_latin { "iso-8859-1" } else { name };
        return Err(whole_file(format!("encoding problem: {name} with BOM")));
    }
    match encoding {
        Encoding::Utf8 => match std::str::from_utf8(body) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(error) => Err(invalid_utf8(body, error.valid_up_to(), cookie.is_some())),
        },
        Encoding::Ascii => match body.iter().position(|byte| !byte.is_ascii()) {
            None => Ok(String::from_utf8_lossy(body)),
            Some(at) => Err(whole_file(format!(
                "'ascii' codec can't decode byte {:#04x} in position {at}: \
                 ordinal not in range(128)",
                body[at]
            ))),
        },
        Encoding::Latin1 => Ok(body.iter().map(|&byte| byte as char).collect()),
        Encoding::Charmap(map) => body
            .iter()
            .enumerate()
            .map(|(at, &byte)| {
                map.decode(byte).and_then(char::from_u32).ok_or_else(|| {
                    whole_file(format!(
                        "'charmap' codec can't decode byte {byte:#04x} in position {at}: \
                         character maps to <undefined>"
                    ))
                })
            })
            .collect::<Result<String, SyntaxError>>()
            .map(Cow::Owned),
        Encoding::Other(encoding) => {
            let (text, had_errors) = encoding.decode_without_bom_handling(body);
            if had_errors {
                let name = encoding.name().to_ascii_lowercase();
                return Err(whole_file(format!("'{name}' codec can't decode the source")));
            }
            Ok(text)
        }
    }
}

enum Encoding {
    Utf8,
    Ascii,
    /// Bytes are code points; the web's "latin1" is cp1252 instead.
    Latin1,
    Charmap(Charmap),
    /// Of several bytes a character.
    Other(&'static encoding_rs::Encoding),
}

impl Encoding {
    fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase().replace('-', "_");
        let name = hognose_encodings::canonical(&name);
        match name {
            "utf_8" | "utf_8_sig" => return Some(Encoding::Utf8),
            "ascii" => return Some(Encoding::Ascii),
            "latin_1" => return Some(Encoding::Latin1),
            _ => {}
        }
        // Source text must be a superset of ASCII.
        if let Some(map) = Charmap::named(name) {
            return map.is_ascii_compatible().then_some(Encoding::Charmap(map));
        }
        let label = match name {
            "cp932" => "shift_jis",
            "cp949" => "euc-kr",
            "cp950" => "big5",
            name => &name.replace('_', "-"),
        };
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())
            .or_else(|| encoding_rs::Encoding::for_label(name.as_bytes()))?;
        encoding.is_ascii_compatible().then_some(Encoding::Other(encoding))
    }
}

/// The encoding that a comment in the first two lines declares.
fn cookie(body: &[u8]) -> Option<String> {
    let mut lines = body.split(|&byte| byte == b'\n' || byte == b'\r').take(3);
    let first = lines.next()?;
    if let Some(name) = cookie_of_line(first) {
        return Some(name);
    }
    let is_blank = |line: &[u8]| {
        let code = line.iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\x0c'));
        code.is_none_or(|&byte| byte == b'#')
    };
    if !is_blank(first) {
        return None;
    }
    let second = lines.next()?;
    // The line feed of a `\r\n` makes an empty piece.
    let second = if second.is_empty() && body.get(first.len()) == Some(&b'\r') {
        lines.next()?
    } else {
        second
    };
    cookie_of_line(second)
}

/// `^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)`
fn cookie_of_line(line: &[u8]) -> Option<String> {
    let start = line.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\x0c'))?;
    if line[start] != b'#' {
        return None;
    }
    let mut rest = &line[start..];
    loop {
        let at = rest.windows(6).position(|window| window == b"coding")?;
        rest = &rest[at + 6..];
        if !matches!(rest.first(), Some(b':' | b'=')) {
            continue;
        }
        let value = rest[1..].iter().position(|byte| !matches!(byte, b' ' | b'\t'))? + 1;
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
        let name: Vec<u8> = rest[value..].iter().copied().take_while(is_name).collect();
        if !name.is_empty() {
            return String::from_utf8(name).ok();
        }
    }
}

fn invalid_utf8(body: &[u8], at: usize, declared: bool) -> SyntaxError {
    let byte = body[at];
    let line = 1 + body[..at].iter().filter(|&&byte| byte == b'\n').count();
    if declared {
        return whole_file(format!(
            "'utf-8' codec can't decode byte {byte:#04x} in position {at}: invalid start byte"
        ));
    }
    let mut error = whole_file(format!(
        "Non-UTF-8 code starting with '\\x{byte:02x}' on line {line}, but no encoding declared; \
         see https://peps.python.org/pep-0263/ for details"
    ));
    error.line = line as u32;
    error.end_line = line as u32;
    error.span = Span { start: at as u32, end: at as u32 + 1 };
    error
}

/// An error of the file as a whole: it has no line.
fn whole_file(message: String) -> SyntaxError {
    let nowhere = Columns::Exact(0);
    let diagnostic = Diagnostic { columns: nowhere, ..Diagnostic::new(message, Span::default()) };
    SyntaxError { line: 0, end_line: 0, ..diagnostic.into_error("") }
}
