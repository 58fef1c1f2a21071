//! Colours for tracebacks on a terminal, CPython's: places magenta, carets red, the exception bold.
//!
//! The text is painted after it is made, line by line by its form, so that making it needs to know
//! nothing of colours.

const RESET: &str = "\x1b[0m";
const MAGENTA: &str = "\x1b[35m";
const BOLD_MAGENTA: &str = "\x1b[1;35m";
const RED: &str = "\x1b[31m";
const BOLD_RED: &str = "\x1b[1;31m";

/// A rendered exception with escape sequences.
pub fn traceback(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for (i, line) in lines.iter().enumerate() {
        let body = line.trim_end_matches('\n');
        let painted = if body.trim_start_matches([' ', '|', '+']).starts_with("File \"") {
            place(body)
        } else if is_carets(body) {
            carets(body)
        } else if lines.get(i + 1).is_some_and(|next| is_carets(next.trim_end_matches('\n'))) {
            marked(body, lines[i + 1])
        } else {
            exception(body).unwrap_or_else(|| body.to_string())
        };
        out.push_str(&painted);
        if line.len() > body.len() {
            out.push('\n');
        }
    }
    out
}

/// `  File "…", line 1, in f`
fn place(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    if let Some((before, after)) = rest.split_once('"')
        && let Some((name, after)) = after.rsplit_once('"')
    {
        out.push_str(&format!("{before}{MAGENTA}\"{name}\"{RESET}"));
        rest = after;
    }
    if let Some(after) = rest.strip_prefix(", line ") {
        let (number, after) = after.split_at(after.find(',').unwrap_or(after.len()));
        out.push_str(&format!(", line {MAGENTA}{number}{RESET}"));
        rest = after;
        if let Some(name) = rest.strip_prefix(", in ") {
            out.push_str(&format!(", in {MAGENTA}{name}{RESET}"));
            rest = "";
        }
    }
    out.push_str(rest);
    out
}

fn is_carets(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '|']);
    !line.is_empty() && line.chars().all(|c| matches!(c, '^' | '~' | ' '))
}

/// `^` is where it went wrong, `~` what belongs to it.
fn style_of(mark: char) -> &'static str {
    match mark {
        '^' => BOLD_RED,
        '~' => RED,
        _ => "",
    }
}

fn carets(line: &str) -> String {
    paint_by(line.chars().map(|c| (c, style_of(c))))
}

/// A source line, painted as the carets below it say.
fn marked(line: &str, below: &str) -> String {
    let marks = below.trim_end().chars().chain(std::iter::repeat(' '));
    paint_by(line.chars().zip(marks).map(|(c, mark)| (c, style_of(mark))))
}

fn paint_by(pieces: impl Iterator<Item = (char, &'static str)>) -> String {
    let (mut out, mut now) = (String::new(), "");
    for (c, style) in pieces {
        if style != now {
            if !now.is_empty() {
                out.push_str(RESET);
            }
            out.push_str(style);
            now = style;
        }
        out.push(c);
    }
    if !now.is_empty() {
        out.push_str(RESET);
    }
    out
}

/// `package.Error: message`, the line that names the exception.
fn exception(line: &str) -> Option<String> {
    let start = line.find(|c| !matches!(c, ' ' | '|')).unwrap_or(0);
    let (margin, line) = line.split_at(start);
    if !margin.is_empty() && !margin.contains('|') {
        return None;
    }
    let (name, message) = match line.split_once(": ") {
        Some((name, message)) => (name, Some(message)),
        None => (line, None),
    };
    let last = name.rsplit('.').next()?;
    let named = last.chars().next().is_some_and(char::is_uppercase)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
    if !named {
        return None;
    }
    let message = message.map(|m| format!(": {MAGENTA}{m}{RESET}")).unwrap_or_default();
    Some(format!("{margin}{BOLD_MAGENTA}{name}{RESET}{message}"))
}
