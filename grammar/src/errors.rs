//! Why a text is not a program: the second phase after a failed parse.
//!
//! The generated parser says only which token it could not take. The rules here look at the tokens
//! around it, one small rule a message, in the order in which CPython's grammar tries its own.
//! Errors of the lexer further on win over those of the parser, as they do there.

mod assignment;
mod blocks;
mod brackets;
mod fields;
pub(crate) mod lexical;
mod scene;
mod statements;

use crate::ast::Span;
use crate::error::{Columns, Diagnostic, ErrorKind, LineText, SyntaxError};
use crate::lexer::{Bracket, Tokens};
use crate::parser::Failure;
use crate::token::{Token, TokenKind};
use scene::Scene;

/// The error that describes a failed parse best.
pub(crate) fn explain(source: &str, tokens: Tokens, mut failure: Failure) -> SyntaxError {
    // An error that the lexer reports by its state counts only if the parser came to it.
    let reached = failure.token + 1 >= tokens.list.len();
    let silent = |error: &Diagnostic| {
        error.kind != ErrorKind::SyntaxError
            || error.message.starts_with("unexpected character after")
            || error.message.starts_with("too many nested f-strings")
    };
    let indent = matches!(
        tokens.list.get(failure.token).map(|token| token.kind),
        Some(TokenKind::Indent | TokenKind::Dedent)
    );
    // A field that is never closed is found by CPython's parser, which has to come that far.
    let stopped = tokens.list.get(failure.token).map_or(u32::MAX, |token| token.start);
    let counts = |error: &Diagnostic| match error.message.starts_with("f-string: expecting '}'") {
        true => stopped >= error.span.start,
        false => reached || !silent(error) && !indent,
    };
    if let Some(error) = tokens.error.filter(counts) {
        let rest = source.get(error.span.start as usize..).unwrap_or("");
        let continued = || rest.ends_with('\n') && rest.lines().all(|line| line.ends_with('\\'));
        let incomplete = error.message.starts_with("unterminated triple-quoted")
            || error.message.starts_with("unexpected EOF")
            || error.message.starts_with("unterminated string") && continued();
        let text = match error.kind {
            ErrorKind::SyntaxError => LineText::Bare,
            _ => LineText::Line,
        };
        return SyntaxError { incomplete, text, ..error.into_error(source) };
    }
    let open = tokens.open.last().copied();
    let ran_out = failure.token >= tokens.list.len();
    if let (true, Some(bracket)) = (ran_out, open) {
        return SyntaxError { incomplete: true, ..never_closed(bracket, source) };
    }
    let raised = failure.raised.take();
    let scene = Scene::new(source, &tokens.list, &failure, open);
    let tries_expression = raised.is_none() && scene.expects("+");
    let diagnostic = specific(&scene, raised).unwrap_or_else(|| scene.invalid_syntax());
    if let Some(bracket) = open {
        let furthest = if tries_expression { scene.reach(scene.at) } else { scene.at };
        let further = |token: &Token| scene.line_of(token.start) > scene.line_of(bracket.at);
        if tokens.list.get(furthest.max(scene.at)).is_none_or(further) {
            return never_closed(bracket, source);
        }
    }
    let block_due = scene.wants_block() || blocks::after_try(&scene);
    let incomplete = ran_out || scene.at_end() && block_due;
    SyntaxError { incomplete, ..diagnostic.into_error(source) }
}

fn unclosed(bracket: Bracket) -> Diagnostic {
    let character = bracket.character as char;
    Diagnostic::open(format!("'{character}' was never closed"), bracket.at)
}

fn never_closed(bracket: Bracket, source: &str) -> SyntaxError {
    let after = source.get(bracket.at as usize..).unwrap_or_default();
    let text = match after.lines().count() {
        0 | 1 => LineText::Line,
        _ => LineText::Bare,
    };
    SyntaxError { text, ..unclosed(bracket).into_error(source) }
}

/// The first rule that fits.
fn specific(scene: &Scene<'_>, raised: Option<Diagnostic>) -> Option<Diagnostic> {
    if let Some(raised) = raised {
        return Some(assignment::refine(scene, raised));
    }
    blocks::indentation(scene)
        .or_else(|| fields::field(scene))
        .or_else(|| statements::statement(scene))
        .or_else(|| brackets::arguments(scene))
        .or_else(|| assignment::equal_sign(scene))
        .or_else(|| assignment::walrus(scene))
        .or_else(|| assignment::loop_target(scene))
        .or_else(|| brackets::displays(scene))
        .or_else(|| brackets::missing_comma(scene))
        .or_else(|| brackets::missing_else(scene))
        .or_else(|| statements::legacy(scene))
        .or_else(|| blocks::colon(scene))
        .or_else(|| fields::around(scene))
}

/// A place that CPython knows only as a column of a line.
fn at_column(message: String, offset: u32, column: u32) -> Diagnostic {
    let span = Span { start: offset, end: offset };
    let columns = match column {
        0 => Columns::Exact(0),
        _ => Columns::LexicalColumn(column),
    };
    Diagnostic { columns, ..Diagnostic::new(message, span) }
}
