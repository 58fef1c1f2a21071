//! One entry of a traceback: file, line and function, then the source with carets under the part
//! that failed.

use std::collections::BTreeSet;

use crate::native::Vm;

use super::anchors::{self, Anchors};
use super::width::columns;

/// Where a frame is: lines from 1, UTF-8 byte columns from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub filename: String,
    pub name: String,
    pub line: u32,
    pub end_line: u32,
    /// Start and end column, if known.
    pub columns: Option<(u32, u32)>,
}

/// The entry's text: a `File` line and, if there is source, the lines that matter, all indented.
pub fn frame_text(vm: &mut Vm, place: &Place) -> String {
    let original = match place.line {
        0 => Vec::new(),
        line => vm.source_lines(&place.filename, line, place.end_line.max(line)),
    };
    place_text(place, &original)
}

/// The entry's text for a place whose lines of source are known.
pub fn place_text(place: &Place, original: &[String]) -> String {
    let mut out =
        format!("  File \"{}\", line {}, in {}\n", place.filename, place.line, place.name);
    if original.iter().all(|l| l.trim().is_empty()) {
        return out;
    }
    let Some(columns) = place.columns else {
        out.push_str(&format!("    {}\n", original[0].trim()));
        return out;
    };
    for line in excerpt(original, columns) {
        out.push_str("    ");
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Removes the white space that all lines with text start with.
fn dedent(lines: &[String]) -> Vec<String> {
    let blank = |l: &str| l.chars().all(|c| c == ' ' || c == '\t');
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|l| !blank(l)) {
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        margin = Some(match margin {
            None => indent,
            Some(m) => {
                let common = m.bytes().zip(indent.bytes()).take_while(|(a, b)| a == b).count();
                &m[..common]
            }
        });
    }
    let margin = margin.unwrap_or("");
    lines
        .iter()
        .map(|l| if blank(l) { String::new() } else { l[margin.len()..].to_string() })
        .collect()
}

/// Characters before byte `offset` of a line.
fn char_offset(line: &str, offset: u32) -> usize {
    String::from_utf8_lossy(&line.as_bytes()[..(offset as usize).min(line.len())]).chars().count()
}

/// A frame's source, dedented, with what is needed to place carets.
struct Excerpt {
    lines: Vec<Vec<char>>,
    /// First column of the instruction in the first line, and the one after it in the last.
    start: usize,
    end: usize,
    anchors: Option<Anchors>,
    carets: bool,
}

fn excerpt(original: &[String], (from, to): (u32, u32)) -> Vec<String> {
    let texts = dedent(original);
    let (first, last) = (&original[0], &original[original.len() - 1]);
    let removed = first.chars().count() - texts[0].chars().count();
    let start = char_offset(first, from).saturating_sub(removed);
    let end = char_offset(last, to).saturating_sub(removed);
    let lines: Vec<Vec<char>> = texts.iter().map(|l| l.chars().collect()).collect();
    let segment = segment(&lines, start, end);
    let anchors = anchors::find(&segment);
    let carets = wants_carets(&texts, &lines, start, end, anchors.is_some());
    let e = Excerpt { lines, start, end, anchors, carets };
    dedent(&e.render())
}

fn segment(lines: &[Vec<char>], start: usize, end: usize) -> String {
    let mut out = String::new();
    for (i, line) in lines.iter().enumerate() {
        let from = if i == 0 { start.min(line.len()) } else { 0 };
        let to = if i + 1 == lines.len() { end.min(line.len()) } else { line.len() };
        if i > 0 {
            out.push('\n');
        }
        out.extend(line.get(from..to.max(from)).unwrap_or_default());
    }
    out
}

fn wants_carets(
    texts: &[String],
    lines: &[Vec<char>],
    start: usize,
    end: usize,
    anchored: bool,
) -> bool {
    if anchors::is_plain_call(texts, start, end) == Some(true) {
        return false;
    }
    let last = &lines[lines.len() - 1];
    let blank = |part: Option<&[char]>| part.unwrap_or_default().iter().all(|c| c.is_whitespace());
    anchored || !blank(lines[0].get(..start.min(lines[0].len()))) || !blank(last.get(end..))
}

impl Excerpt {
    fn render(&self) -> Vec<String> {
        let count = self.lines.len();
        let mut shown = BTreeSet::from([0, count - 1]);
        if let Some(a) = &self.anchors {
            for line in [a.left.0, a.right.0] {
                shown.extend(line.saturating_sub(1)..(line + 2).min(count));
            }
        }
        let mut out = Vec::new();
        let mut before: Option<usize> = None;
        for line in shown {
            match before.map(|b| line - b) {
                Some(2) => self.line(line - 1, &mut out),
                Some(gap) if gap > 2 => out.push(format!("...<{} lines>...", gap - 1)),
                _ => {}
            }
            self.line(line, &mut out);
            before = Some(line);
        }
        out
    }

    fn line(&self, i: usize, out: &mut Vec<String>) {
        let line = &self.lines[i];
        out.push(line.iter().collect());
        if !self.carets {
            return;
        }
        let indent = line.iter().take_while(|c| c.is_whitespace()).count();
        let last = i + 1 == self.lines.len();
        let width = if last { columns(line, self.end) } else { columns(line, line.len()) };
        let first_column = columns(&self.lines[0], self.start);
        let marks = self.anchors.map(|a| {
            let column = |(l, c): (usize, usize)| {
                let c = if l == 0 { c + self.start } else { c };
                (l, columns(&self.lines[l], c))
            };
            (column(a.left), column(a.right))
        });
        let mark = |column: usize| match marks {
            _ if column < indent || (i == 0 && column < first_column) => ' ',
            None => '^',
            Some((left, right)) if (i, column) >= left && (i, column) < right => '^',
            Some(_) => '~',
        };
        out.push((0..width).map(mark).collect());
    }
}
