//! Statements that are wrong in their own way: imports, handlers, parameters, old-style `print`.

use super::scene::Scene;
use crate::ast::Span;
use crate::error::Diagnostic;
use crate::token::TokenKind;

pub(super) fn statement(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    if scene.kind(scene.at) == Newline && scene.at > 0 && scene.kind(scene.at - 1) == Import {
        let message = "Expected one or more names after 'import'";
        return Some(Diagnostic::at(message, scene.token().start));
    }
    match scene.header() {
        Import | From => import(scene),
        Except => handler(scene),
        Def => definition(scene),
        Class => type_parameters(scene),
        Type => type_parameters(scene),
        Case => pattern_target(scene),
        _ => Option::None,
    }
    .or_else(|| lambda(scene))
}

/// `not` as the operand of arithmetic, which the action for the operator raised.
pub(super) fn negated_operand(scene: &Scene<'_>, raised: &Diagnostic) -> Option<Diagnostic> {
    use TokenKind::*;
    let at = scene.tokens.iter().rposition(|token| token.start == raised.span.start)?;
    let operator = at.checked_sub(1).map(|index| scene.kind(index))?;
    let arithmetic =
        matches!(operator, Plus | Minus | Star | Slash | DoubleSlash | Percent | At | Tilde);
    if scene.kind(at) != Not || !arithmetic {
        return Option::None;
    }
    let operand = scene.longest(StartSingle, at, scene.tokens.len())?;
    let span = Span { start: raised.span.start, end: operand.span.end };
    Some(Diagnostic::new("'not' after an operator must be parenthesized", span))
}

/// What is not a name after the `as` of a pattern.
fn pattern_target(scene: &Scene<'_>) -> Option<Diagnostic> {
    let after_as = scene.at > 0 && scene.kind(scene.at - 1) == TokenKind::As;
    let index = scene.at;
    if !after_as || scene.kind(index).is_name() {
        return None;
    }
    let target = scene.longest(TokenKind::StartExpression, index, scene.tokens.len())?;
    Some(Diagnostic::new("invalid pattern target", target.span))
}

fn import(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let kind = scene.kind(scene.at);
    let previous = scene.kind(scene.at.saturating_sub(1));
    let plain = scene.header() == Import;
    if plain && kind == From && scene.kind(scene.at + 1).is_name() {
        let mut end = scene.at + 1;
        while scene.kind(end + 1) == Dot && scene.kind(end + 2).is_name() {
            end += 2;
        }
        let message = "Did you mean to use 'from ... import ...' instead?";
        let span = scene.range(scene.start, scene.line_end().saturating_sub(1).max(end));
        return Some(Diagnostic::new(message, span));
    }
    if !plain && kind == Newline && previous == Comma {
        let message = "trailing comma not allowed without surrounding parentheses";
        return Some(scene.error(message));
    }
    Option::None
}

fn handler(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let start = scene.start;
    let star = scene.kind(start + 1) == Star;
    let types = start + 1 + usize::from(star);
    let kind = scene.kind(scene.at);
    let mixed = "cannot have both 'except' and 'except*' on the same 'try'";
    if star && scene.at == start + 1 {
        return Some(Diagnostic::new(mixed, scene.range(start, start + 1)));
    }
    if star && scene.at == types && matches!(kind, Colon | Newline) {
        return Some(scene.error("expected one or more exception types"));
    }
    if !star && scene.at == start + 1 && scene.expects("*") && !scene.expects("name") {
        return Some(scene.error_at(mixed, start));
    }
    if kind == Comma && scene.bracket.is_none() {
        let all = scene.longest(StartExpression, types, scene.line_end())?;
        let mut end = all.next;
        if scene.kind(end) == As && scene.kind(end + 1).is_name() {
            end += 2;
        }
        if scene.kind(end) == Colon && all.next > scene.at {
            let message = "multiple exception types must be parenthesized";
            return Some(Diagnostic::new(message, scene.range(types, end - 1)));
        }
    }
    Option::None
}

fn definition(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let name = scene.start + 1 + usize::from(scene.kind(scene.start) == Async);
    if scene.at == name + 1 && scene.expects("(") && scene.kind(name).is_name() {
        return Some(scene.error("expected '('"));
    }
    if scene.kind(name + 1) == LeftBracket && scene.bracket == Some(name + 1) {
        // Without valid type parameters, CPython misses the parenthesis in their place.
        return type_parameters(scene)
            .or_else(|| super::brackets::missing_comma(scene))
            .or_else(|| super::brackets::missing_else(scene))
            .or_else(|| Some(scene.error_at("expected '('", name + 1)));
    }
    // A return type that is none: CPython misses the colon before it.
    let arrow = scene.element_start(scene.at, &[Arrow, Semicolon, Colon]);
    if scene.bracket.is_none() && arrow > 0 && scene.kind(arrow - 1) == Arrow {
        let found = scene.longest(StartSingle, arrow, scene.at);
        if found.is_none() {
            return Some(scene.error_at("expected ':'", arrow - 1));
        }
    }
    let in_list = scene.bracket.is_some_and(|open| {
        scene.kind(open) == LeftParenthesis && scene.element_start(open, &[]) == scene.start
    });
    if in_list { parameters(scene, "Function") } else { Option::None }
}

fn lambda(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let start = scene.element_start(scene.at, &[Lambda, Colon, Semicolon]);
    if start == 0 || scene.kind(start - 1) != Lambda {
        return Option::None;
    }
    parameters(scene, "Lambda expression")
}

/// Faults in a list of parameters that the grammar itself refuses.
fn parameters(scene: &Scene<'_>, what: &str) -> Option<Diagnostic> {
    use TokenKind::*;
    let kind = scene.kind(scene.at);
    let previous = scene.kind(scene.at - 1);
    if previous == Equal && (kind == Comma || kind == RightParenthesis) {
        return Some(scene.error_at("expected default value expression", scene.at - 1));
    }
    if kind == Equal {
        let start = scene.element_start(scene.at, &[Comma, Lambda]);
        let message = match scene.kind(start) {
            Star => "var-positional argument cannot have default value",
            DoubleStar => "var-keyword argument cannot have default value",
            _ => return Option::None,
        };
        return Some(scene.error(message));
    }
    if kind == LeftParenthesis && matches!(previous, LeftParenthesis | Comma | Lambda) {
        let mut end = scene.at + 1;
        while scene.kind(end).is_name() || scene.kind(end) == Comma {
            end += 1;
        }
        if scene.kind(end) == RightParenthesis && end > scene.at + 1 {
            let message = format!("{what} parameters cannot be parenthesized");
            return Some(Diagnostic::new(message, scene.range(scene.at, end)));
        }
    }
    if kind == Star && previous == Slash {
        return Some(scene.error("expected comma between / and *"));
    }
    Option::None
}

fn type_parameters(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let open = scene.bracket.filter(|&open| scene.kind(open) == LeftBracket)?;
    if open > scene.start + 3 {
        return Option::None;
    }
    if scene.at == open + 1 && scene.kind(scene.at) == RightBracket {
        let end = scene.token().start;
        return Some(Diagnostic::at("Type parameter list cannot be empty", end));
    }
    let start = scene.element_start(scene.at, &[Comma]);
    if scene.kind(scene.at) != Colon || scene.at != start + 2 {
        return Option::None;
    }
    let kind = match scene.kind(start) {
        Star => "TypeVarTuple",
        DoubleStar => "ParamSpec",
        _ => return Option::None,
    };
    let bound = scene.longest(StartSingle, scene.at + 1, scene.line_end())?;
    let what = if bound.name == "tuple" { "constraints" } else { "bound" };
    let span = Span { start: scene.token().start, end: bound.span.end };
    Some(Diagnostic::new(format!("cannot use {what} with {kind}"), span))
}

/// Python 2's `print` and `exec` statements.
pub(super) fn legacy(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let name = scene.at.checked_sub(1)?;
    let word = scene.text(name);
    if !matches!(word, "print" | "exec") || scene.kind(scene.at) == LeftParenthesis {
        return Option::None;
    }
    let is_member = name > 0 && scene.kind(name - 1) == Dot;
    if is_member || !scene.expects("+") {
        return Option::None;
    }
    let value = scene.longest(StartExpression, scene.at, scene.line_end())?;
    let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
    let span = Span { start: scene.tokens[name].start, end: value.span.end };
    Some(Diagnostic::new(message, span))
}
