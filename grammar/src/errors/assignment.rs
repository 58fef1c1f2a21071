//! `=` and `:=` where they cannot be, and targets that cannot be assigned to.

use super::scene::Scene;
use crate::ast::Span;
use crate::error::Diagnostic;
use crate::token::TokenKind;

const MEANT_EQUALITY: &str = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

/// Adds to an error that an action raised what only the statement around it tells.
pub(super) fn refine(scene: &Scene<'_>, raised: Diagnostic) -> Diagnostic {
    use TokenKind::*;
    if raised.message == "invalid syntax" && raised.span.start == raised.span.end {
        return scene.invalid_syntax();
    }
    if raised.message.starts_with("cannot mix") {
        return scene.error(raised.message);
    }
    if raised.message.starts_with("(unicode error)")
        && scene.kind(scene.at.saturating_sub(1)) == FStringMiddle
    {
        return scene.error(raised.message);
    }
    if raised.message.contains("follows keyword argument") {
        return super::brackets::misplaced_argument(scene, raised);
    }
    if raised.message == "named arguments must follow bare *" && scene.bracket.is_none() {
        // The lambda's star is followed by the token that CPython points at.
        let star = scene.tokens.iter().position(|token| token.start == raised.span.start);
        if let Some(star) = star.filter(|&star| star < scene.at) {
            let span = scene.token_span(star + 1);
            return if is_lambda(scene, star) {
                Diagnostic::new(raised.message, span)
            } else {
                raised
            };
        }
    }
    let Some(name) = raised.message.strip_prefix("cannot assign to ") else { return raised };
    let loops = matches!(scene.header(), For | With);
    if loops || scene.bracket.is_some() {
        return raised;
    }
    if name == "yield expression" {
        return Diagnostic::new(yield_message(scene, raised.span), raised.span);
    }
    first_assignment(scene).unwrap_or(raised)
}

/// In parentheses a yield expression is a target like others; it may have been meant as an operand if
/// the statement begins with it.
fn yield_message(scene: &Scene<'_>, span: Span) -> &'static str {
    use TokenKind::*;
    let at = scene.tokens.iter().position(|token| token.start == span.start).unwrap_or(0);
    let before = |n: usize| at.checked_sub(n).map(|index| scene.kind(index));
    let begins = match before(2) {
        Some(kind) => {
            matches!(
                kind,
                Newline | Indent | Dedent | Colon | Semicolon | StartModule | StartSingle
            )
        }
        Option::None => true,
    };
    match before(1) {
        Some(LeftParenthesis) if begins => {
            "cannot assign to yield expression here. Maybe you meant '==' instead of '='?"
        }
        Some(LeftParenthesis) => "cannot assign to yield expression",
        _ => "assignment to yield expression not possible",
    }
}

/// `target =` without a value: what stands before it is looked at first.
pub(super) fn nothing_assigned(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let ends = scene.at > scene.start && scene.kind(scene.at - 1) == Equal;
    if !ends || scene.bracket.is_some() || scene.kind(scene.start).is_keyword() {
        return Option::None;
    }
    let mut start = scene.start;
    while start < scene.at {
        let end = (start..scene.at)
            .find(|&index| scene.kind(index) == Equal && scene.bracket_before(index).is_none())?;
        let target = scene.whole(StartExpression, start, end)?;
        let bad = match target.name {
            "name" | "attribute" | "subscript" => Option::None,
            "list" | "tuple" | "starred" => target.invalid_target,
            name => Some((target.span, name)),
        };
        if let Some((span, name)) = bad {
            return Some(Diagnostic::new(format!("cannot assign to {name}"), span));
        }
        start = end + 1;
    }
    Option::None
}

/// `target: type` where the target is none, whatever follows.
pub(super) fn annotated(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let first = scene.kind(scene.start);
    if scene.bracket.is_some() || first.is_keyword() && !matches!(first, None | True | False) {
        return Option::None;
    }
    let colon = (scene.start..scene.at)
        .find(|&index| scene.kind(index) == Colon && scene.bracket_before(index).is_none())?;
    let target = scene.whole(StartExpression, scene.start, colon)?;
    if matches!(target.name, "name" | "attribute" | "subscript" | "list" | "tuple" | "starred") {
        return Option::None;
    }
    scene.longest(StartExpression, colon + 1, scene.tokens.len())?;
    Some(Diagnostic::new("illegal target for annotation", target.span))
}

/// CPython takes the first `=` of a statement for a comparison if what stands before it cannot be
/// a target.
fn first_assignment(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let equal = top_level(scene, scene.start, |kind| kind == Equal)?;
    let start = scene.element_start(equal, &[Comma, Semicolon]).max(scene.start);
    comparison_meant(scene, start, equal)
}

/// The first token outside brackets that fits.
fn top_level(scene: &Scene<'_>, from: usize, fits: impl Fn(TokenKind) -> bool) -> Option<usize> {
    let mut depth = 0;
    for index in from..scene.line_end() {
        let kind = scene.kind(index);
        depth += i32::from(kind.opens()) - i32::from(kind.closes());
        if depth == 0 && fits(kind) {
            return Some(index);
        }
    }
    None
}

/// `a = b` where a value was due: perhaps `==` was meant.
fn comparison_meant(scene: &Scene<'_>, start: usize, equal: usize) -> Option<Diagnostic> {
    use TokenKind::*;
    let left = scene.arithmetic(start, equal).filter(|left| left.next == equal)?;
    let right = scene.arithmetic(equal + 1, scene.tokens.len())?;
    if matches!(scene.kind(right.next), Equal | ColonEqual) {
        return Option::None;
    }
    if left.is_name && equal == start + 1 {
        let span = Span { start: left.span.start, end: right.span.end };
        return Some(Diagnostic::new(MEANT_EQUALITY, span));
    }
    let excluded = matches!(left.name, "list" | "tuple" | "generator expression")
        || matches!(scene.kind(start), True | False | None);
    if excluded {
        return Option::None;
    }
    let message =
        format!("cannot assign to {} here. Maybe you meant '==' instead of '='?", left.name);
    Some(Diagnostic::new(message, left.span))
}

/// An `=` that the parser could not take.
pub(super) fn equal_sign(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    if scene.kind(scene.at) != Equal {
        return Option::None;
    }
    if scene.bracket.is_none() {
        return match scene.header() {
            If | Elif | While => {
                let keyword = scene.element_start(scene.at, &[If, Elif, While]);
                comparison_meant(scene, keyword, scene.at)
            }
            For | With | Assert | Def | Class | Return | Raise | Lambda | Import | From => {
                Option::None
            }
            _ => statement_equal(scene),
        };
    }
    let start = scene.element_start(scene.at, &[Comma]);
    comparison_meant(scene, start, scene.at)
}

fn statement_equal(scene: &Scene<'_>) -> Option<Diagnostic> {
    if scene.kind(scene.start) == TokenKind::Yield {
        let found = scene.longest(TokenKind::StartExpression, scene.start + 1, scene.at);
        let end = found.map_or(scene.tokens[scene.start].end, |found| found.span.end);
        let span = Span { start: scene.tokens[scene.start].start, end };
        return Some(Diagnostic::new("assignment to yield expression not possible", span));
    }
    None
}

fn is_lambda(scene: &Scene<'_>, index: usize) -> bool {
    let start = scene.element_start(index, &[TokenKind::Lambda]);
    start > 0 && scene.kind(start - 1) == TokenKind::Lambda
}

/// The target of a `for` whose `in` was not reached or was taken for an operator.
pub(super) fn loop_target(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let start = scene.element_start(scene.at, &[For, In, Semicolon, Colon]);
    if start == 0 || scene.kind(start - 1) != For {
        return Option::None;
    }
    let found = scene.longest(StartExpression, start, scene.tokens.len())?;
    if let Some((span, name)) = found.invalid_target {
        return Some(Diagnostic::new(format!("cannot assign to {name}"), span));
    }
    let in_comprehension = scene.bracket.is_some() && start >= scene.start;
    (in_comprehension && found.next == scene.at && scene.kind(scene.at) != In)
        .then(|| scene.error("'in' expected after for-loop variables"))
}

/// A `:=` after something that is not a name.
pub(super) fn walrus(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    if scene.kind(scene.at) != ColonEqual {
        return Option::None;
    }
    let in_call = scene.bracket.is_some_and(|open| super::brackets::is_call(scene, open));
    if in_call {
        return Option::None;
    }
    let start = scene.element_start(scene.at, &[Comma, If, Elif, While]).max(scene.start);
    let left = scene.whole(StartSingle, start, scene.at).filter(|left| !left.is_name)?;
    scene.longest(StartSingle, scene.at + 1, scene.line_end())?;
    let message = format!("cannot use assignment expressions with {}", left.name);
    Some(Diagnostic::new(message, left.span))
}
