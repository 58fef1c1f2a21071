//! Text signatures of natives, `"($self, item, start=0, /)"`, and what they mean for a call.
//!
//! The text is written once, beside the function; arity checks, keyword binding, error messages and
//! `__text_signature__` all come from it.

/// One parameter.
pub struct Parameter {
    pub name: &'static str,
    pub required: bool,
}

/// How positional arguments may come, for the fast path and for the messages CPython gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arity {
    /// Nothing besides the receiver.
    None,
    /// Exactly one, positional only.
    One,
    /// Positional only.
    Positional,
    /// Some can be given by keyword.
    Keywords,
}

pub struct Signature {
    pub text: &'static str,
    /// Parameters in order; the receiver is the first if [`Signature::receiver`].
    pub params: Vec<Parameter>,
    pub receiver: bool,
    /// How many are positional only (receiver included).
    pub posonly: usize,
    /// How many can be positional (receiver included).
    pub positional: usize,
    /// How many must be given (receiver included).
    pub required: usize,
    pub arity: Arity,
}

impl Signature {
    /// Parses a row's text. Rows are ours, so a malformed one is a bug that any test of it shows.
    pub fn parse(text: &'static str) -> Signature {
        let inner = text.trim_start_matches('(').trim_end_matches(')');
        let mut params = Vec::new();
        let (mut receiver, mut posonly, mut positional) = (false, 0, None);
        for piece in split(inner) {
            let piece = piece.trim();
            match piece {
                "" => {}
                "/" => posonly = params.len(),
                "*" => positional = Some(params.len()),
                _ => {
                    let (name, default) = match piece.split_once('=') {
                        Some((n, _)) => (n.trim(), true),
                        None => (piece, false),
                    };
                    let bare = name.trim_start_matches('$');
                    if bare.len() != name.len() && params.is_empty() {
                        receiver = true;
                    }
                    params.push(Parameter { name: bare, required: !default });
                }
            }
        }
        if receiver {
            posonly = posonly.max(1);
        }
        let positional = positional.unwrap_or(params.len());
        let required = params.iter().filter(|p| p.required).count();
        let own = params.len() - receiver as usize;
        let arity = if posonly < params.len() {
            Arity::Keywords
        } else if own == 0 {
            Arity::None
        } else if own == 1 && required == params.len() {
            Arity::One
        } else {
            Arity::Positional
        };
        Signature { text, params, receiver, posonly, positional, required, arity }
    }
}

/// Splits at commas outside brackets and quotes (defaults may contain some).
fn split(text: &'static str) -> Vec<&'static str> {
    let (mut out, mut depth, mut quote, mut start) = (Vec::new(), 0, None, 0);
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), _) if c == q => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                out.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    out.push(&text[start..]);
    out
}
