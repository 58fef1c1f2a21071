//! Case mappings of generalised UTF-8 text (Unicode chapter 3.13), as `str` methods need them.

use super::newer::is_newer;
use super::{Category, category, title};
use crate::heap::{CodePoints, push_code_point};

/// Which mapping.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Case {
    Lower,
    Upper,
    Fold,
}

/// Appends the mapping of one code point, context aside.
pub fn push(out: &mut Vec<u8>, c: u32, case: Case) {
    let Some(ch) = char::from_u32(c).filter(|_| !is_newer(c)) else {
        return push_code_point(out, c);
    };
    match case {
        Case::Lower => ch.to_lowercase().for_each(|x| push_code_point(out, x as u32)),
        Case::Upper => {
            // Some letters got an uppercase after 15.1.
            if ch.to_uppercase().any(|x| is_newer(x as u32)) {
                return push_code_point(out, c);
            }
            ch.to_uppercase().for_each(|x| push_code_point(out, x as u32));
        }
        Case::Fold => {
            let folded = caseless::Caseless::default_case_fold(std::iter::once(ch));
            folded.for_each(|x| push_code_point(out, x as u32));
        }
    }
}

pub fn push_title(out: &mut Vec<u8>, c: u32) {
    match char::from_u32(c).and_then(title::special) {
        Some(title::TitleCase::One(x)) => push_code_point(out, x as u32),
        Some(title::TitleCase::Several(s)) => out.extend_from_slice(s.as_bytes()),
        None => push(out, c, Case::Upper),
    }
}

/// The text in another case. A capital sigma at the end of a word becomes the final one.
pub fn map(text: &[u8], case: Case) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for c in CodePoints::new(text) {
        if c == SIGMA && case == Case::Lower {
            push_lower_sigma(&mut out, text, at);
        } else {
            push(&mut out, c, case);
        }
        at += width(c);
    }
    out
}

/// `str.capitalize`.
pub fn capitalize(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for c in CodePoints::new(text) {
        if at == 0 {
            push_title(&mut out, c);
        } else if c == SIGMA {
            push_lower_sigma(&mut out, text, at);
        } else {
            push(&mut out, c, Case::Lower);
        }
        at += width(c);
    }
    out
}

/// `str.title`.
pub fn title(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let (mut at, mut after_cased) = (0, false);
    for c in CodePoints::new(text) {
        if !after_cased {
            push_title(&mut out, c);
        } else if c == SIGMA {
            push_lower_sigma(&mut out, text, at);
        } else {
            push(&mut out, c, Case::Lower);
        }
        after_cased = is_cased(c);
        at += width(c);
    }
    out
}

/// `str.swapcase`.
pub fn swap(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    for c in CodePoints::new(text) {
        if c == SIGMA {
            push_lower_sigma(&mut out, text, at);
        } else if is_upper(c) {
            push(&mut out, c, Case::Lower);
        } else if is_lower(c) {
            push(&mut out, c, Case::Upper);
        } else {
            push_code_point(&mut out, c);
        }
        at += width(c);
    }
    out
}

const SIGMA: u32 = 0x3A3;

fn width(c: u32) -> usize {
    match c {
        0..0x80 => 1,
        0x80..0x800 => 2,
        0x800..0x10000 => 3,
        _ => 4,
    }
}

/// The lowercase of the sigma at byte `at`: final after a cased letter and before none
/// (condition Final_Sigma).
fn push_lower_sigma(out: &mut Vec<u8>, text: &[u8], at: usize) {
    let before = reverse(&text[..at]).find(|c| !is_case_ignorable(*c)).is_some_and(is_cased);
    let mut after = CodePoints::new(&text[at + 2..]);
    let last = before && !after.find(|c| !is_case_ignorable(*c)).is_some_and(is_cased);
    push_code_point(out, if last { 0x3C2 } else { 0x3C3 });
}

/// Code points from the last to the first.
pub fn reverse(mut text: &[u8]) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let start = text.iter().rposition(|b| b & 0xC0 != 0x80)?;
        let c = crate::heap::decode(&text[start..]).0;
        text = &text[..start];
        Some(c)
    })
}

/// Has the derived property Uppercase.
pub fn is_upper(c: u32) -> bool {
    char::from_u32(c).is_some_and(|ch| ch.is_uppercase() && !is_newer(c))
}

/// Has the derived property Lowercase.
pub fn is_lower(c: u32) -> bool {
    // U+0295 lost the property after 15.1.
    c == 0x295 || char::from_u32(c).is_some_and(|ch| ch.is_lowercase() && !is_newer(c))
}

pub fn is_title(c: u32) -> bool {
    c >= 0x1C5 && category(c) == Category::TitlecaseLetter
}

pub fn is_cased(c: u32) -> bool {
    is_lower(c) || is_upper(c) || is_title(c)
}

fn is_case_ignorable(c: u32) -> bool {
    use Category::*;
    // Categories, and the word-break classes MidLetter, MidNumLet and Single_Quote.
    matches!(category(c), NonspacingMark | EnclosingMark | Format | ModifierLetter | ModifierSymbol)
        || matches!(
            c,
            0x27 | 0x2E
                | 0x3A
                | 0xB7
                | 0x387
                | 0x55F
                | 0x5F4
                | 0x2018
                | 0x2019
                | 0x2024
                | 0x2027
                | 0xFE13
                | 0xFE52
                | 0xFE55
                | 0xFF07
                | 0xFF0E
                | 0xFF1A
        )
}
