//! Inputs as text: whether one is complete, and the statements it consists of.

use bumpalo::Bump;
use hognose_grammar::{Mode, parse};

/// Can a text be run as it is, or is more to come? As in CPython, a compound statement ends with an
/// empty line; two empty lines end everything but an open bracket or string.
pub fn is_complete(text: &str) -> bool {
    let trimmed = text.trim();
    if trimmed.is_empty() || trimmed.starts_with(':') {
        return true;
    }
    let empty_lines = trailing_empty_lines(text);
    let arena = Bump::new();
    let whole = format!("{}\n", text.trim_end_matches([' ', '\t']));
    match parse(&whole, &arena, Mode::Module) {
        Ok(module) => {
            !module.body.last().is_some_and(|last| last.kind.is_compound()) || empty_lines > 0
        }
        Err(error) if !error.incomplete => true,
        Err(error) => {
            let open = error.message.contains("was never closed")
                || error.message.contains("unterminated")
                || error.message.contains("EOF");
            !open && empty_lines > 1
        }
    }
}

/// Lines of white space at the end, after a newline.
fn trailing_empty_lines(text: &str) -> usize {
    let mut lines = text.rsplit('\n').peekable();
    let mut count = 0;
    while let Some(line) = lines.next() {
        if lines.peek().is_none() || !line.trim().is_empty() {
            break;
        }
        count += 1;
    }
    count
}

/// The parts of an input that are run one by one: statements with what stands before them, each
/// behind as many newlines as keep its line numbers. A text that does not parse is one part.
pub fn statements(text: &str) -> Vec<String> {
    let arena = Bump::new();
    let Ok(module) = parse(text, &arena, Mode::Module) else { return vec![text.to_string()] };
    let mut parts = Vec::new();
    let mut start = 0;
    for (i, statement) in module.body.iter().enumerate() {
        let end = statement.span.end as usize;
        let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        let shares_line =
            module.body.get(i + 1).is_some_and(|next| (next.span.start as usize) < line_end);
        if shares_line || line_end <= start {
            continue;
        }
        let newlines = text[..start].matches('\n').count();
        parts.push("\n".repeat(newlines) + &text[start..line_end]);
        start = line_end;
    }
    parts
}
