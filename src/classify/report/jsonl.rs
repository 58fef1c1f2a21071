//! One JSON object a line.
//!
//! Keys of a verdict: `path`, `node` (`def`, `asyncdef`, `lambda`, `genexpr`, `listcomp`, `setcomp`,
//! `dictcomp`), `name`, `qualname`, `line` (of the first decorator, if any), `def_line`, `def_col`
//! (UTF-8 bytes, from 0), `kind`, for comprehensions `async`, and `evidence`: a list of objects with
//! `what`, `line` and `col`. A file that does not compile has `path`, `error`, `line` and `msg`.

use std::fmt::Write;

use super::Failure;
use crate::classify::Verdict;

pub fn write_verdict(path: &str, verdict: &Verdict<'_>, out: &mut String) {
    out.push_str("{\"path\": ");
    write_string(path, out);
    let _ = write!(out, ", \"node\": \"{}\", \"name\": ", verdict.construct.name());
    write_string(verdict.name, out);
    out.push_str(", \"qualname\": ");
    write_string(&verdict.qualified_name, out);
    let _ = write!(
        out,
        ", \"line\": {}, \"def_line\": {}, \"def_col\": {}, \"kind\": \"{}\"",
        verdict.first_line,
        verdict.place.line,
        verdict.place.column,
        verdict.kind.name()
    );
    if verdict.construct.is_comprehension() {
        let _ = write!(out, ", \"async\": {}", verdict.is_async());
    }
    out.push_str(", \"evidence\": [");
    for (position, evidence) in verdict.evidence.iter().enumerate() {
        let _ = write!(
            out,
            "{}{{\"what\": \"{}\", \"line\": {}, \"col\": {}}}",
            if position > 0 { ", " } else { "" },
            evidence.what.name(),
            evidence.place.line,
            evidence.place.column
        );
    }
    out.push_str("]}\n");
}

pub fn write_failure(path: &str, failure: &Failure, out: &mut String) {
    out.push_str("{\"path\": ");
    write_string(path, out);
    let _ = write!(out, ", \"error\": \"{}\", \"line\": ", failure.error);
    match failure.line {
        Some(line) => {
            let _ = write!(out, "{line}");
        }
        None => out.push_str("null"),
    }
    out.push_str(", \"msg\": ");
    write_string(&failure.message, out);
    out.push_str("}\n");
}

fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                let _ = write!(out, "\\u{:04x}", control as u32);
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
