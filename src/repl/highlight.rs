//! Colours of the text being edited, by the tokens of our own lexer.

use hognose_grammar::lexer::tokenize;
use hognose_grammar::token::TokenKind as T;

/// What a piece of text is, as far as its colour goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Plain,
    Keyword,
    /// A name after `def` or `class`.
    Definition,
    Builtin,
    Text,
    Number,
    Comment,
    Command,
}

/// Names that are nearly keywords.
const BUILTINS: &[&str] = &[
    "print",
    "len",
    "range",
    "list",
    "dict",
    "set",
    "tuple",
    "str",
    "int",
    "float",
    "bool",
    "bytes",
    "type",
    "super",
    "object",
    "property",
    "isinstance",
    "iter",
    "next",
    "enumerate",
    "zip",
    "map",
    "filter",
    "sorted",
    "sum",
    "min",
    "max",
    "any",
    "all",
    "open",
    "repr",
    "self",
    "cls",
];

/// The text in pieces that follow each other without gaps.
pub fn pieces(text: &str) -> Vec<(Class, &str)> {
    if text.trim_start().starts_with(':') {
        return vec![(Class::Command, text)];
    }
    let mut marks = Vec::new();
    let mut defines = false;
    for token in tokenize(text, T::StartModule).list {
        let (start, end) = (token.start as usize, (token.end as usize).min(text.len()));
        let Some(piece) = text.get(start..end).filter(|piece| !piece.is_empty()) else { continue };
        let class = class_of(token.kind, piece, defines);
        defines = matches!(piece, "def" | "class");
        if class != Class::Plain {
            marks.push((start, end, class));
        }
    }
    let mut out = Vec::new();
    let mut at = 0;
    for (start, end, class) in marks {
        if start < at {
            continue;
        }
        gap(&text[at..start], &mut out);
        out.push((class, &text[start..end]));
        at = end;
    }
    gap(&text[at..], &mut out);
    out
}

fn class_of(kind: T, text: &str, defines: bool) -> Class {
    let first = text.bytes().next().unwrap_or(b' ');
    if kind.is_keyword() || matches!(kind, T::Match | T::Case | T::Type) {
        Class::Keyword
    } else if kind.is_name() && defines {
        Class::Definition
    } else if kind.is_name() && BUILTINS.contains(&text) {
        Class::Builtin
    } else if kind.is_name() {
        Class::Plain
    } else if first.is_ascii_digit() || (first == b'.' && text.len() > 1 && text != "...") {
        Class::Number
    } else if kind == T::FStringMiddle || text.ends_with(['"', '\'']) || kind == T::FStringEnd {
        Class::Text
    } else {
        Class::Plain
    }
}

/// Between tokens there are blanks and comments.
fn gap<'t>(text: &'t str, out: &mut Vec<(Class, &'t str)>) {
    let mut rest = text;
    while let Some(at) = rest.find('#') {
        let end = rest[at..].find('\n').map_or(rest.len(), |n| at + n);
        if at > 0 {
            out.push((Class::Plain, &rest[..at]));
        }
        out.push((Class::Comment, &rest[at..end]));
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        out.push((Class::Plain, rest));
    }
}
