//! Byte offsets as lines and columns.
//!
//! A line ends at `\n`, `\r\n` or `\r` and nowhere else: a form feed or another Unicode separator
//! is part of its line, unlike in `str.splitlines`.

use memchr::memchr2_iter;

use crate::parser::Module;

/// Where every line of a text starts.
#[derive(Clone, Debug)]
pub struct LineIndex<'s> {
    source: &'s str,
    starts: Vec<u32>,
    /// For a tree without a text: what its offsets stand for.
    places: &'s [(u32, u32)],
}

impl<'s> LineIndex<'s> {
    pub fn new(source: &'s str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            let inside_crlf = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if !inside_crlf {
                starts.push(at as u32 + 1);
            }
        }
        LineIndex { source, starts, places: &[] }
    }

    /// The lines of a module, which may have been made from nodes instead of a text.
    pub fn of(module: &Module<'s>) -> Self {
        LineIndex { places: module.places, ..LineIndex::new(module.source) }
    }

    /// The line (from 1) and the column in UTF-8 bytes (from 0) of a byte offset.
    pub fn position(&self, offset: u32) -> (u32, u32) {
        if !self.places.is_empty() {
            return self.places.get(offset as usize).copied().unwrap_or((1, 0));
        }
        let line = self.starts.partition_point(|&start| start <= offset);
        (line as u32, offset - self.starts[line - 1])
    }

    /// The line (from 1) and the column in characters (from 0) of a byte offset.
    pub fn character_position(&self, offset: u32) -> (u32, u32) {
        let (line, column) = self.position(offset);
        let start = self.starts[line as usize - 1] as usize;
        let text = &self.source.as_bytes()[start..start + column as usize];
        (line, text.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32)
    }

    /// The text of a line (from 1) without its end; empty past the last line.
    pub fn line_text(&self, line: u32) -> &'s str {
        let Some(&start) = (line as usize).checked_sub(1).and_then(|n| self.starts.get(n)) else {
            return "";
        };
        let end = self.starts.get(line as usize).map_or(self.source.len(), |&next| next as usize);
        self.source[start as usize..end].trim_end_matches(['\n', '\r'])
    }

    /// The offset at which a line (from 1) starts, or the end of the text.
    pub fn line_start(&self, line: u32) -> u32 {
        let start = (line as usize).checked_sub(1).and_then(|n| self.starts.get(n));
        start.copied().unwrap_or(self.source.len() as u32)
    }

    /// The number of lines; a text that ends in a newline has an empty last one.
    pub fn count(&self) -> u32 {
        self.starts.len() as u32
    }
}
