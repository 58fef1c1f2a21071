//! Headers and blocks: missing colons, missing and unexpected indentation.

use super::scene::Scene;
use crate::error::{Diagnostic, ErrorKind};
use crate::token::TokenKind;

/// A block that is missing or was not asked for.
pub(super) fn indentation(scene: &Scene<'_>) -> Option<Diagnostic> {
    if scene.wants_block() {
        let header = header_before(scene);
        let keyword = match scene.kind(header) {
            TokenKind::Async => header + 1,
            _ => header,
        };
        let what = match scene.kind(keyword) {
            TokenKind::Def => "function definition".to_owned(),
            TokenKind::Class => "class definition".to_owned(),
            TokenKind::Except if scene.kind(keyword + 1) == TokenKind::Star => {
                "'except*' statement".to_owned()
            }
            _ => format!("'{}' statement", scene.text(keyword)),
        };
        let line = scene.line_of(scene.tokens[keyword].start);
        let message = format!("expected an indented block after {what} on line {line}");
        return Some(scene.error(message).of_kind(ErrorKind::IndentationError));
    }
    let message = match scene.kind(scene.at) {
        TokenKind::Indent => "unexpected indent",
        TokenKind::Dedent if !after_try(scene) => "unexpected unindent",
        _ => return missing_handler(scene),
    };
    Some(scene.error(message).of_kind(ErrorKind::IndentationError))
}

/// The first token of the line before the current one.
fn header_before(scene: &Scene<'_>) -> usize {
    let mut start = scene.at - 1;
    while start > 0 && !scene.kind(start - 1).ends_line() {
        start -= 1;
    }
    start
}

pub(super) fn after_try(scene: &Scene<'_>) -> bool {
    scene.expects("except") && scene.expects("finally")
}

fn missing_handler(scene: &Scene<'_>) -> Option<Diagnostic> {
    let at_statement = scene.at == scene.start || scene.at >= scene.tokens.len();
    let only_try = after_try(scene) && !scene.expects("else");
    (only_try && (at_statement || scene.kind(scene.at) == TokenKind::Dedent))
        .then(|| scene.error("expected 'except' or 'finally' block"))
}

/// A header without its colon.
pub(super) fn colon(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    if scene.bracket.is_some() || !scene.expects(":") {
        return Option::None;
    }
    let always = match scene.header() {
        Def => true,
        Try | Else | Finally => scene.at == scene.start + 1,
        _ => false,
    };
    let at_line_end = scene.kind(scene.at) == Newline;
    let usually =
        matches!(scene.header(), If | Elif | While | For | With | Class | Except | Match | Case);
    (always || usually && at_line_end).then(|| scene.error("expected ':'"))
}
