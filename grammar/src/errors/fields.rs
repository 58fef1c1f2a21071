//! Replacement fields of f-strings.

use super::scene::Scene;
use crate::error::Diagnostic;
use crate::token::TokenKind;

/// Faults directly inside the braces of a field.
pub(super) fn field(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let open = scene.bracket.filter(|&open| is_field(scene, open))?;
    let kind = scene.kind(scene.at);
    let first = scene.at == open + 1;
    if first {
        let message = match kind {
            RightBrace => "f-string: valid expression required before '}'",
            Exclamation => "f-string: valid expression required before '!'",
            FormatColon => "f-string: valid expression required before ':'",
            Equal => "f-string: valid expression required before '='",
            _ => "f-string: expecting a valid expression after '{'",
        };
        return Some(scene.error(message));
    }
    let lambda = (open + 1..scene.at).find(|&index| scene.kind(index) == Lambda);
    if let (Some(lambda), FormatColon) = (lambda, kind) {
        let message = "f-string: lambda expressions are not allowed without parentheses";
        return Some(Diagnostic::new(message, scene.range(lambda, scene.at)));
    }
    let previous = scene.kind(scene.at - 1);
    if previous == Exclamation {
        return Some(match kind {
            FormatColon | RightBrace => scene.error("f-string: missing conversion character"),
            _ => scene.error("f-string: invalid conversion character"),
        });
    }
    if scene.kind(scene.at - 2) == Exclamation && previous.is_name() {
        return Some(scene.error("f-string: expecting ':' or '}'"));
    }
    let after_expression = scene.expects("}") || scene.expects("=");
    if previous == Equal && !scene.expects("name") {
        return Some(scene.error("f-string: expecting '!', or ':', or '}'"));
    }
    let missing =
        super::brackets::missing_comma(scene).or_else(|| super::brackets::missing_else(scene));
    let missing = missing.or_else(|| super::statements::legacy(scene));
    if missing.is_some() {
        return missing;
    }
    let equal = super::assignment::equal_sign(scene).or_else(|| super::assignment::walrus(scene));
    if equal.is_some() {
        return equal;
    }
    let Some(found) = scene.longest(StartExpression, open + 1, scene.at) else {
        return Some(scene.error("f-string: expecting a valid expression after '{'"));
    };
    let message = "f-string: expecting '=', or '!', or ':', or '}'";
    (after_expression || found.next < scene.at).then(|| scene.error_at(message, found.next))
}

/// A fault inside brackets that are inside a field, which leaves the field without an expression.
pub(super) fn around(scene: &Scene<'_>) -> Option<Diagnostic> {
    let mut open = scene.bracket?;
    while !is_field(scene, open) {
        open = scene.bracket_before(open)?;
    }
    match scene.longest(TokenKind::StartExpression, open + 1, scene.at) {
        Some(_) => None,
        None => {
            let message = "f-string: expecting a valid expression after '{'";
            Some(scene.error_at(message, open + 1))
        }
    }
}

/// Whether a brace opens a replacement field.
fn is_field(scene: &Scene<'_>, open: usize) -> bool {
    use TokenKind::*;
    if scene.kind(open) != LeftBrace || open == 0 {
        return false;
    }
    match scene.kind(open - 1) {
        FStringStart | FStringMiddle | FormatColon => true,
        // A field directly after another.
        RightBrace => {
            scene.bracket_before(open - 1).is_some_and(|previous| is_field(scene, previous))
        }
        _ => false,
    }
}
