//! Soft keywords, and the parenthesis of `with (`.
//!
//! Whether `match`, `case` and `type` are keywords shows in the tokens around them. Deciding it
//! here, over the finished vector, keeps the grammar LR(1).

use crate::token::{Token, TokenKind};

/// Gives every token at the indexes of `soft` its final kind.
pub(crate) fn resolve(tokens: &mut [Token], soft: &[u32]) {
    let mut has_match = false;
    for &index in soft {
        let index = index as usize;
        let kind = match tokens[index].kind {
            TokenKind::SoftType if is_type_statement(tokens, index) => TokenKind::Type,
            TokenKind::SoftMatch if is_match_statement(tokens, index) => {
                has_match = true;
                TokenKind::Match
            }
            TokenKind::SoftType | TokenKind::SoftMatch => TokenKind::Name,
            TokenKind::LeftParenthesis if holds_with_items(tokens, index) => {
                TokenKind::WithParenthesis
            }
            unchanged => unchanged,
        };
        tokens[index].kind = kind;
    }
    if has_match {
        resolve_cases(tokens);
    } else {
        for &index in soft {
            let kind = &mut tokens[index as usize].kind;
            if *kind == TokenKind::SoftCase {
                *kind = TokenKind::Name;
            }
        }
    }
}

/// `type NAME` starts no expression, so one token of look-ahead decides.
fn is_type_statement(tokens: &[Token], index: usize) -> bool {
    let previous = tokens[index - 1].kind;
    let starts_statement =
        previous.ends_line() || matches!(previous, TokenKind::Semicolon | TokenKind::Colon);
    starts_statement && tokens.get(index + 1).is_some_and(|token| token.kind.is_name())
}

/// A line that starts with `match` and ends in a `:` outside brackets is no simple statement. For
/// the sake of error messages, `match` directly followed by an operand counts too.
fn is_match_statement(tokens: &[Token], index: usize) -> bool {
    if !tokens[index - 1].kind.ends_line() {
        return false;
    }
    let Some(next) = tokens.get(index + 1) else { return false };
    let starts_operand = matches!(
        next.kind,
        TokenKind::Integer
            | TokenKind::Float
            | TokenKind::Imaginary
            | TokenKind::String
            | TokenKind::FStringStart
            | TokenKind::True
            | TokenKind::False
            | TokenKind::None
    );
    if next.kind.is_name() || starts_operand {
        return true;
    }
    let mut depth = 0;
    let mut end = index + 1;
    while end < tokens.len() && tokens[end].kind != TokenKind::Newline {
        depth += i32::from(tokens[end].kind.opens()) - i32::from(tokens[end].kind.closes());
        end += 1;
    }
    depth == 0 && end > index + 2 && tokens[end - 1].kind == TokenKind::Colon
}

/// `with (` opens a list of items when an `as` stands directly inside; otherwise it opens an
/// expression, and [`crate::actions`] splits a lone tuple.
fn holds_with_items(tokens: &[Token], index: usize) -> bool {
    let mut depth = 1;
    for token in &tokens[index + 1..] {
        match token.kind {
            TokenKind::As if depth == 1 => return true,
            TokenKind::Newline => return false,
            kind => depth += i32::from(kind.opens()) - i32::from(kind.closes()),
        }
        if depth == 0 {
            return false;
        }
    }
    false
}

/// `case` is a keyword as the first token of a line directly inside a `match` block.
fn resolve_cases(tokens: &mut [Token]) {
    let mut blocks: Vec<bool> = Vec::new();
    let mut header = TokenKind::Newline;
    let mut line_starts = true;
    for token in tokens {
        match token.kind {
            TokenKind::Indent => blocks.push(header == TokenKind::Match),
            TokenKind::Dedent => {
                blocks.pop();
            }
            TokenKind::SoftCase if line_starts && blocks.last() == Some(&true) => {
                token.kind = TokenKind::Case;
            }
            TokenKind::SoftCase => token.kind = TokenKind::Name,
            _ => {}
        }
        if token.kind.ends_line() {
            line_starts = true;
        } else if line_starts {
            header = token.kind;
            line_starts = false;
        }
    }
}
