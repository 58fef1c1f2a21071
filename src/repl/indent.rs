//! How far the next line of a block is indented.

/// One level.
pub const STEP: usize = 4;

/// The white space a new line begins with, after the text before it.
pub fn next_line(before: &str) -> String {
    let before = before.trim_end_matches(['\n', '\r']);
    let line = before.rsplit('\n').next().unwrap_or("");
    let width = line.len() - line.trim_start().len();
    let (margin, code) = line.split_at(width);
    let code = without_comment(code).trim_end();
    if code.ends_with([':', '(', '[', '{']) {
        return format!("{margin}{}", " ".repeat(STEP));
    }
    let word = code.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    if matches!(word, "return" | "pass" | "break" | "continue" | "raise") {
        return margin[..width.saturating_sub(STEP)].to_string();
    }
    margin.to_string()
}

/// The text before a `#` that is in no string.
fn without_comment(code: &str) -> &str {
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in code.char_indices() {
        match (quote, c) {
            (_, _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '#') => return &code[..at],
            _ => {}
        }
    }
    code
}
