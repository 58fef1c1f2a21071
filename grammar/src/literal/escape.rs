//! Backslash escapes.

use crate::ast::Span;
use crate::error::{Diagnostic, Warning};

/// Decodes the body of one literal.
pub(crate) struct Decoder<'s> {
    text: &'s str,
    /// Place of the body in the source.
    start: u32,
    /// The whole literal: where errors point.
    literal: Span,
    bytes: bool,
    pub raw: bool,
    /// Doubled braces stand for one.
    pub braces: bool,
    warnings: &'s mut Vec<Warning>,
    warned: bool,
    out: Vec<u8>,
}

impl<'s> Decoder<'s> {
    pub fn new(
        text: &'s str,
        start: u32,
        literal: Span,
        bytes: bool,
        warnings: &'s mut Vec<Warning>,
    ) -> Self {
        let out = Vec::with_capacity(text.len());
        Decoder {
            text,
            start,
            literal,
            bytes,
            raw: false,
            braces: false,
            warnings,
            warned: false,
            out,
        }
    }

    pub fn finish(&self) -> &[u8] {
        &self.out
    }

    pub fn decode(&mut self) -> Result<(), Diagnostic> {
        let source = self.text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = source.get(at) {
            let next = source.get(at + 1).copied();
            match byte {
                b'\\' if !self.raw => at = self.escape(at)?,
                b'{' | b'}' if self.braces && next == Some(byte) => {
                    self.out.push(byte);
                    at += 2;
                }
                b'\r' => {
                    self.out.push(b'\n');
                    at += if next == Some(b'\n') { 2 } else { 1 };
                }
                _ => {
                    self.out.push(byte);
                    at += 1;
                }
            }
        }
        Ok(())
    }

    /// Decodes the escape at `at`; returns where it ends.
    fn escape(&mut self, at: usize) -> Result<usize, Diagnostic> {
        let source = self.text.as_bytes();
        let Some(&letter) = source.get(at + 1) else {
            self.out.push(b'\\');
            return Ok(at + 1);
        };
        let plain = match letter {
            b'\n' => return Ok(at + 2),
            b'\r' => {
                return Ok(at + if source.get(at + 2) == Some(&b'\n') { 3 } else { 2 });
            }
            b'\\' | b'\'' | b'"' => letter,
            b'a' => 0x07,
            b'b' => 0x08,
            b'f' => 0x0c,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'v' => 0x0b,
            b'0'..=b'7' => return Ok(self.octal(at)),
            b'x' => return self.hexadecimal(at, 2, "\\xXX"),
            b'u' if !self.bytes => return self.hexadecimal(at, 4, "\\uXXXX"),
            b'U' if !self.bytes => return self.hexadecimal(at, 8, "\\UXXXXXXXX"),
            b'N' if !self.bytes => return self.named(at),
            _ => {
                self.warn_unknown(at);
                self.out.push(b'\\');
                return Ok(at + 1);
            }
        };
        self.out.push(plain);
        Ok(at + 2)
    }

    fn octal(&mut self, at: usize) -> usize {
        let digits = self.text.as_bytes()[at + 1..]
            .iter()
            .take(3)
            .take_while(|digit| (b'0'..=b'7').contains(digit));
        let (mut value, mut count) = (0u32, 0);
        for digit in digits {
            value = value * 8 + u32::from(digit - b'0');
            count += 1;
        }
        if value > 0o377 {
            let text = &self.text[at..at + 1 + count];
            self.warn(at, format!("invalid octal escape sequence '{text}'"));
        }
        if self.bytes {
            self.out.push(value as u8);
        } else {
            self.push_code_point(value);
        }
        at + 1 + count
    }

    fn hexadecimal(&mut self, at: usize, width: usize, form: &str) -> Result<usize, Diagnostic> {
        let rest = &self.text.as_bytes()[at + 2..];
        let count = rest.iter().take(width).take_while(|byte| byte.is_ascii_hexdigit()).count();
        if count < width {
            if self.bytes {
                let message = format!("(value error) invalid \\x escape at position {at}");
                return Err(Diagnostic::new(message, self.literal));
            }
            return Err(self.bad_unicode(at, at + 1 + count, &format!("truncated {form} escape")));
        }
        let value = rest[..width].iter().fold(0u32, |value, &byte| {
            let digit = (byte as char).to_digit(16).unwrap_or(0);
            (value << 4) | digit
        });
        if self.bytes {
            self.out.push(value as u8);
        } else if value > 0x10_FFFF {
            return Err(self.bad_unicode(at, at + 1 + width, "illegal Unicode character"));
        } else {
            self.push_code_point(value);
        }
        Ok(at + 2 + width)
    }

    /// `\N{name}`
    fn named(&mut self, at: usize) -> Result<usize, Diagnostic> {
        let rest = &self.text[at + 2..];
        let name_end = rest.find('}').filter(|_| rest.starts_with('{'));
        let Some(name_end) = name_end.filter(|&end| end > 1) else {
            let malformed_end = match name_end {
                Some(end) => at + 2 + end,
                None if rest.starts_with('{') => self.text.len() - 1,
                None => at + 1,
            };
            return Err(self.bad_unicode(at, malformed_end, "malformed \\N character escape"));
        };
        let end = at + 3 + name_end;
        match unicode_names2::character(&rest[1..name_end]) {
            Some(character) => {
                self.push_code_point(character as u32);
                Ok(end)
            }
            None => Err(self.bad_unicode(at, end - 1, "unknown Unicode character name")),
        }
    }

    /// Generalised UTF-8: surrogates are encoded like any other code point.
    fn push_code_point(&mut self, value: u32) {
        match char::from_u32(value) {
            Some(character) => {
                let mut buffer = [0; 4];
                self.out.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
            }
            None => self.out.extend_from_slice(&[
                0xE0 | (value >> 12) as u8,
                0x80 | (value >> 6 & 0x3F) as u8,
                0x80 | (value & 0x3F) as u8,
            ]),
        }
    }

    #[cold]
    fn bad_unicode(&self, from: usize, to: usize, reason: &str) -> Diagnostic {
        let (first, last) = (self.decoder_position(from), self.decoder_position(to));
        let place = if from == to {
            format!("byte {:#04x} in position {first}", self.text.as_bytes()[from])
        } else {
            format!("bytes in position {first}-{last}")
        };
        let message =
            format!("(unicode error) 'unicodeescape' codec can't decode {place}: {reason}");
        Diagnostic::new(message, self.literal)
    }

    /// CPython decodes a copy in which other characters than ASCII are escapes of ten bytes.
    fn decoder_position(&self, at: usize) -> usize {
        self.text[..at].chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum()
    }

    #[cold]
    fn warn_unknown(&mut self, at: usize) {
        let next = self.text[at + 1..].chars().next();
        if let Some(character) = next.filter(char::is_ascii) {
            self.warn(at, format!("invalid escape sequence '\\{character}'"));
        }
    }

    /// Only the first fault of a literal is reported.
    fn warn(&mut self, at: usize, message: String) {
        if !self.warned {
            self.warned = true;
            let start = self.start + at as u32;
            let span = Span { start, end: start + 2 };
            self.warnings.push(Warning { message, span, from_text: true });
        }
    }
}
