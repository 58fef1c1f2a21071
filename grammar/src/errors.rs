//! Why a text is not a program: the second phase after a failed parse, one small rule a message.

pub(crate) mod lexical;

use crate::ast::Span;
use crate::error::{Diagnostic, SyntaxError};
use crate::lexer::Tokens;
use crate::parser::Failure;

/// The error that describes a failed parse best.
pub(crate) fn explain(source: &str, tokens: Tokens, failure: Failure) -> SyntaxError {
    if let Some(error) = tokens.error {
        return error.into_error(source);
    }
    if let Some(error) = failure.raised {
        return error.into_error(source);
    }
    let span = match tokens.list.get(failure.token) {
        Some(token) => Span { start: token.start, end: token.end },
        None => Span { start: source.len() as u32, end: source.len() as u32 },
    };
    Diagnostic::new("invalid syntax", span).into_error(source)
}
