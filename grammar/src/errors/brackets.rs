//! Inside brackets: arguments, displays, and what a comma or an `else` would mend.

use super::scene::Scene;
use crate::ast::Span;
use crate::error::Diagnostic;
use crate::token::{Token, TokenKind};

/// Whether a parenthesis belongs to a call.
pub(super) fn is_call(scene: &Scene<'_>, open: usize) -> bool {
    use TokenKind::*;
    if scene.kind(open) != LeftParenthesis || open == 0 {
        return false;
    }
    let previous = scene.kind(open - 1);
    let defines = open >= 2 && scene.kind(open - 2) == Def;
    !defines
        && (previous.is_name()
            || matches!(
                previous,
                RightParenthesis | RightBracket | RightBrace | String | FStringEnd
            ))
}

/// Faults in the arguments of a call.
pub(super) fn arguments(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let open = scene.bracket.filter(|&open| is_call(scene, open))?;
    let start = scene.element_start(scene.at, &[Comma]);
    let kind = scene.kind(scene.at);
    let first = scene.kind(start);
    let keyword = first.is_name() && scene.kind(start + 1) == Equal;
    if keyword && scene.at == start + 2 && matches!(kind, Comma | RightParenthesis) {
        let span = scene.range(start, start + 1);
        return Some(Diagnostic::new("expected argument value expression", span));
    }
    if keyword && matches!(kind, For | Async) {
        let span = scene.range(start, start + 1);
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        return Some(Diagnostic::new(message, span));
    }
    if first == Star && scene.at == start + 1 {
        return Some(scene.error("Invalid star expression"));
    }
    if kind == For && first == Star {
        return unpacking_in_comprehension(scene, start);
    }
    if kind != Equal || open >= scene.at {
        return Option::None;
    }
    let value = || scene.longest(StartSingle, scene.at + 1, scene.tokens.len());
    match first {
        True | False | None if scene.at == start + 1 => {
            let message = format!("cannot assign to {}", scene.text(start));
            Some(Diagnostic::new(message, scene.range(start, scene.at)))
        }
        DoubleStar | Star => {
            let message = if first == Star {
                "cannot assign to iterable argument unpacking"
            } else {
                "cannot assign to keyword argument unpacking"
            };
            let end = value()?.span.end;
            Some(Diagnostic::new(message, Span { start: scene.tokens[start].start, end }))
        }
        _ => {
            let left = scene.whole(StartSingle, start, scene.at)?;
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            let span = Span { start: left.span.start, end: scene.token().end };
            Some(Diagnostic::new(message, span))
        }
    }
}

fn unpacking_in_comprehension(scene: &Scene<'_>, start: usize) -> Option<Diagnostic> {
    let value = scene.whole(TokenKind::StartSingle, start + 1, scene.at)?;
    let span = Span { start: scene.tokens[start].start, end: value.span.end };
    Some(Diagnostic::new("iterable unpacking cannot be used in comprehension", span))
}

/// Faults in displays of lists, sets and dicts, and in comprehensions.
pub(super) fn displays(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    let open = scene.bracket?;
    let kind = scene.kind(scene.at);
    let start = scene.element_start(scene.at, &[Comma]);
    if matches!(kind, For | Async) {
        let only = start == open + 1;
        match scene.kind(start) {
            Star if only => return unpacking_in_comprehension(scene, start),
            DoubleStar if only && scene.kind(open) == LeftBrace => {
                let message = "dict unpacking cannot be used in dict comprehension";
                return Some(scene.error_at(message, start));
            }
            _ => {}
        }
        if !only || scene.kind(scene.at - 1) == Comma {
            return unparenthesised_target(scene, open);
        }
    }
    match scene.kind(open) {
        LeftBrace => dict_entry(scene, open, start),
        LeftParenthesis if kind == DoubleStar && scene.at == open + 1 => {
            let value = scene.longest(StartSingle, scene.at + 1, scene.tokens.len())?;
            (scene.kind(value.next) == RightParenthesis)
                .then(|| scene.error("cannot use double starred expression here"))
        }
        _ => Option::None,
    }
}

/// `[x, y for …]`
fn unparenthesised_target(scene: &Scene<'_>, open: usize) -> Option<Diagnostic> {
    use TokenKind::*;
    if !matches!(scene.kind(open), LeftBracket | LeftBrace) {
        return Option::None;
    }
    // A comprehension must follow for the hint to make sense.
    let clause = (scene.at..scene.tokens.len()).find(|&index| scene.kind(index) == In)?;
    scene.longest(StartOperand, clause + 1, scene.tokens.len())?;
    let found = scene.whole(StartExpression, open + 1, scene.at)?;
    let message = "did you forget parentheses around the comprehension target?";
    let end = scene.tokens[scene.at - 1].end.max(found.span.end);
    Some(Diagnostic::new(message, Span { start: found.span.start, end }))
}

/// A dict's entry without value, or with a starred one.
fn dict_entry(scene: &Scene<'_>, open: usize, start: usize) -> Option<Diagnostic> {
    use TokenKind::*;
    let kind = scene.kind(scene.at);
    let previous = scene.kind(scene.at - 1);
    if previous == Colon && matches!(kind, Star | DoubleStar) && scene.bracket == Some(open) {
        let value = scene.longest(StartOperand, scene.at + 1, scene.tokens.len())?;
        if kind == Star {
            let message = "cannot use a starred expression in a dictionary value";
            let span = Span { start: scene.token().start, end: value.span.end };
            return Some(Diagnostic::new(message, span));
        }
    }
    if previous == Colon && matches!(kind, RightBrace | Comma) {
        let message = "expression expected after dictionary key and ':'";
        return Some(scene.error_at(message, scene.at - 1));
    }
    // After a first entry, a key alone.
    let is_dict = start > open + 1 && scene.kind(scene.at) != Colon && is_dict_display(scene, open);
    let key = is_dict.then(|| scene.longest(StartSingle, start, scene.tokens.len())).flatten()?;
    if scene.kind(key.next) == Colon || key.next < scene.at {
        return Option::None;
    }
    let end = scene.tokens[key.next - 1].end;
    Some(Diagnostic::open("':' expected after dictionary key", end.max(1) - 1))
}

fn is_dict_display(scene: &Scene<'_>, open: usize) -> bool {
    use TokenKind::*;
    if scene.kind(open + 1) == DoubleStar {
        return true;
    }
    let mut depth = 0;
    for index in open + 1..scene.at {
        match scene.kind(index) {
            kind if kind.opens() => depth += 1,
            kind if kind.closes() => depth -= 1,
            Colon if depth == 0 => return true,
            Comma if depth == 0 => return false,
            Lambda if depth == 0 => return false,
            _ => {}
        }
    }
    false
}

/// Where an expression may start inside brackets.
const EXPRESSION_STARTS: [TokenKind; 9] = [
    TokenKind::Comma,
    TokenKind::Colon,
    TokenKind::Equal,
    TokenKind::ColonEqual,
    TokenKind::Else,
    TokenKind::Star,
    TokenKind::DoubleStar,
    TokenKind::From,
    TokenKind::Yield,
];

/// Two expressions in a row inside brackets.
pub(super) fn missing_comma(scene: &Scene<'_>) -> Option<Diagnostic> {
    let open = scene.bracket?;
    // `a[]` could be `a, []`.
    let empty = scene.kind(scene.at) == TokenKind::RightBracket && scene.at == open + 1;
    if empty && scene.bracket_before(open).is_some() {
        return comma_after(scene, operand_start(scene, open), open);
    }
    let start = operand_start(scene, scene.at);
    let before = scene.kind(start.saturating_sub(1));
    let defines = match scene.header() {
        TokenKind::Def | TokenKind::Class | TokenKind::Type => {
            open > 0 && is_parameter_list(scene, open)
        }
        TokenKind::Import | TokenKind::From => true,
        TokenKind::Case => scene.element_start(open, &[TokenKind::If]) == scene.start,
        _ => false,
    };
    let in_expression = matches!(before, TokenKind::Equal | TokenKind::Colon);
    // A key after `**` is an operand, which starts no expression.
    let unpacks = before == TokenKind::DoubleStar && scene.kind(open) == TokenKind::LeftBrace;
    if defines && !in_expression || unpacks { None } else { comma_after(scene, start, scene.at) }
}

/// Whether a bracket holds the parameters of a `def`, or type parameters.
fn is_parameter_list(scene: &Scene<'_>, open: usize) -> bool {
    let mut name = open - 1;
    if scene.kind(open) == TokenKind::LeftParenthesis && scene.kind(name).closes() {
        match scene.bracket_before(name) {
            Some(inner) if inner > 0 => name = inner - 1,
            _ => return false,
        }
    }
    match scene.kind(name.saturating_sub(1)) {
        TokenKind::Def => true,
        TokenKind::Class | TokenKind::Type => scene.kind(open) == TokenKind::LeftBracket,
        _ => false,
    }
}

/// An argument after one that it may not follow; CPython points at the end of the list.
pub(super) fn misplaced_argument(scene: &Scene<'_>, raised: Diagnostic) -> Diagnostic {
    let position = scene.tokens.iter().position(|token| token.start == raised.span.start);
    let closing = scene.at.saturating_sub(1);
    let Some(argument) = position.filter(|&argument| argument > 0 && argument < closing) else {
        return raised;
    };
    let mut end = argument;
    let mut depth = 0;
    while end < closing {
        let kind = scene.kind(end);
        depth += i32::from(kind.opens()) - i32::from(kind.closes());
        if depth < 0 {
            break;
        }
        end += 1;
    }
    if raised.message.starts_with("iterable") {
        let start = scene.tokens[argument - 1].start;
        let span = Span { start, end: scene.token_span(end).start };
        return Diagnostic::new(raised.message, span);
    }
    Diagnostic::new(raised.message, scene.token_span(end))
}

/// Like an element's start, but a star counts only where no left operand precedes it.
fn operand_start(scene: &Scene<'_>, index: usize) -> usize {
    use TokenKind::*;
    let mut start =
        scene.element_start(index, &[Comma, Colon, Equal, ColonEqual, Else, From, Yield]);
    while start < index && matches!(scene.kind(start), Star | DoubleStar) {
        start += 1;
    }
    start
}

/// Whether an expression from `start` to `at` is followed by another.
fn comma_after(scene: &Scene<'_>, start: usize, at: usize) -> Option<Diagnostic> {
    use TokenKind::*;
    if start >= at {
        return Option::None;
    }
    let first = scene.kind(start);
    if first.is_name() && (scene.kind(start + 1) == String || is_soft(scene, start)) {
        return Option::None;
    }
    let left = scene.whole(StartOperand, start, at)?;
    if left.is_name && matches!(scene.text(start), "print" | "exec") {
        return Option::None;
    }
    let right = scene.longest(StartSingle, at, scene.tokens.len())?;
    if let Some(bracket) = scene.unclosed {
        // Looking beyond the second expression, CPython comes to the end of the text.
        let beyond = scene.tokens.get(right.next);
        let further = |token: &Token| scene.line_of(token.start) > scene.line_of(bracket.at);
        if beyond.is_none_or(further) {
            return Some(super::unclosed(bracket));
        }
    }
    let span = Span { start: left.span.start, end: right.span.end };
    Some(Diagnostic::new("invalid syntax. Perhaps you forgot a comma?", span))
}

fn is_soft(scene: &Scene<'_>, index: usize) -> bool {
    // CPython compares as many letters as the name has, so `c` counts as `case`.
    let name = scene.text(index);
    ["match", "case", "type", "_"].iter().any(|keyword| keyword.starts_with(name))
}

/// `a if b` without `else`.
pub(super) fn missing_else(scene: &Scene<'_>) -> Option<Diagnostic> {
    use TokenKind::*;
    if !scene.expects("else") || matches!(scene.kind(scene.at), Else | Colon) {
        return Option::None;
    }
    let condition = scene.element_start(scene.at, &[If]);
    if condition == 0 || scene.kind(condition - 1) != If {
        return Option::None;
    }
    let keyword = condition - 1;
    let mut stops = EXPRESSION_STARTS.to_vec();
    stops.extend([Return, In, Lambda, Assert, Raise, If, Semicolon]);
    let start = scene.element_start(keyword, &stops).max(scene.start);
    let body = scene.whole(StartOperand, start, keyword)?;
    let test = scene.whole(StartOperand, condition, scene.at)?;
    let span = Span { start: body.span.start, end: test.span.end };
    Some(Diagnostic::new("expected 'else' after 'if' expression", span))
}
