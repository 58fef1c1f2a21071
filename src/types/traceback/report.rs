//! An exception read once for rendering: its stack, its final text, its chain and its members.
//!
//! Reports live in one arena and refer to each other by index, so that a chain of any length is
//! built and shown without recursion. An exception that was met before is not read again.

use std::collections::HashSet;

use crate::heap::{List, Object, Str, Tuple};
use crate::native::{Exc, Vm};
use crate::types::attribute::text_of;
use crate::types::code::Code;
use crate::types::exception::Exception;
use crate::types::int;

use super::frame_text::Place;
use super::{Traceback, hint};

/// Members of a group that are shown; CPython's default.
pub const MAX_GROUP_WIDTH: usize = 15;
/// Nesting of groups that is shown.
pub const MAX_GROUP_DEPTH: usize = 10;

pub struct Report {
    pub stack: Vec<Place>,
    /// The lines after the stack, each with its newline.
    pub last: Vec<String>,
    pub cause: Option<usize>,
    pub context: Option<usize>,
    pub suppress: bool,
    pub group: Option<Group>,
}

pub struct Group {
    /// The first members.
    pub members: Vec<usize>,
    pub count: usize,
}

pub struct Reports(pub Vec<Report>);

impl Reports {
    /// Reads an exception with everything that is to be shown with it. The first one is `exc`.
    pub fn read(vm: &mut Vm, exc: &Object, limit: Option<i64>) -> Reports {
        let mut reports = Reports(Vec::new());
        let mut seen = HashSet::from([vm.heap.id_of(exc)]);
        reports.add(vm, exc, limit, 0);
        let mut work = vec![(0, exc.clone(), 0)];
        while let Some((index, e, depth)) = work.pop() {
            let Some(x) = e.get::<Exception>() else { continue };
            let mut visit = |vm: &mut Vm, reports: &mut Reports, next: Option<Object>| {
                let next = next?;
                if !seen.insert(vm.heap.id_of(&next)) {
                    return None;
                }
                let i = reports.add(vm, &next, limit, depth);
                Some((i, next))
            };
            let cause = visit(vm, &mut reports, x.cause.some());
            let hidden = cause.is_some() || x.suppress_context.get();
            let context = if hidden { None } else { visit(vm, &mut reports, x.context.some()) };
            reports.0[index].cause = cause.as_ref().map(|(i, _)| *i);
            reports.0[index].context = context.as_ref().map(|(i, _)| *i);
            work.extend(cause.into_iter().chain(context).map(|(i, e)| (i, e, depth)));
            if reports.0[index].group.is_some() && depth <= MAX_GROUP_DEPTH {
                let all = vm.exception_field(&e, "exceptions");
                let all =
                    all.as_ref().and_then(|o| o.get::<Tuple>()).map_or(&[][..], |t| t.items());
                for member in all.iter().take(MAX_GROUP_WIDTH) {
                    // A member is shown each time it occurs.
                    seen.insert(vm.heap.id_of(member));
                    let i = reports.add(vm, member, limit, depth);
                    if let Some(g) = &mut reports.0[index].group {
                        g.members.push(i);
                    }
                    work.push((i, member.clone(), depth + 1));
                }
            }
        }
        reports
    }

    fn add(&mut self, vm: &mut Vm, e: &Object, limit: Option<i64>, _depth: usize) -> usize {
        let traceback = e.get::<Exception>().and_then(|x| x.traceback.some());
        let stack = match &traceback {
            Some(tb) => places_of(vm, tb, limit),
            None => Vec::new(),
        };
        let last = last_lines(vm, e, traceback.as_ref());
        let group = vm.is_exception_instance(e, Exc::BaseExceptionGroup).then(|| Group {
            members: Vec::new(),
            count: crate::types::exception_methods::member_count(vm, e),
        });
        let suppress = e.get::<Exception>().is_some_and(|x| x.suppress_context.get());
        self.0.push(Report { stack, last, cause: None, context: None, suppress, group });
        self.0.len() - 1
    }
}

/// The places of a traceback, outermost first. A positive limit keeps the first entries, a negative
/// one the last.
pub fn places_of(vm: &mut Vm, traceback: &Object, limit: Option<i64>) -> Vec<Place> {
    let _ = vm;
    let mut places = Vec::new();
    let mut at = Some(traceback.clone());
    let first = limit.filter(|l| *l >= 0).map(|l| l as usize);
    while let Some(entry) = at {
        let Some(tb) = entry.get::<Traceback>() else { break };
        if first.is_some_and(|n| places.len() >= n) {
            break;
        }
        places.push(place(tb));
        at = tb.next.some();
    }
    if let Some(l) = limit.filter(|l| *l < 0) {
        let keep = usize::try_from(l.unsigned_abs()).unwrap_or(usize::MAX);
        let drop = places.len().saturating_sub(keep);
        places.drain(..drop);
    }
    places
}

fn place(tb: &Traceback) -> Place {
    let Some(code) = tb.code.get::<Code>() else {
        return Place {
            filename: String::new(),
            name: String::new(),
            line: tb.lineno,
            end_line: tb.lineno,
            columns: None,
        };
    };
    let position = code.position(tb.lasti as usize);
    // An exception thrown into a frame that has not begun is shown at its `def`.
    let known = position.line == tb.lineno && position.line != 0;
    let known = known && position.end_line >= position.line;
    Place {
        filename: text_of(&code.filename),
        name: text_of(&code.name),
        line: if known { position.line } else { tb.lineno },
        end_line: if known { position.end_line } else { tb.lineno },
        columns: known.then_some((position.column, position.end_column)),
    }
}

/// `str(o)` or `repr(o)`, or a remark that it failed.
pub fn safe_text(vm: &mut Vm, o: &Object, what: &str, repr: bool) -> String {
    let r = if repr { vm.repr(o) } else { vm.to_str(o) };
    match r {
        Ok(s) => escaped(s.get::<Str>()),
        Err(_) => {
            vm.take_raised();
            format!("<{what} {}() failed>", if repr { "repr" } else { "str" })
        }
    }
}

/// Text for an error stream: lone surrogates as escapes.
fn escaped(s: Option<&Str>) -> String {
    let Some(s) = s else { return String::new() };
    match s.as_str() {
        Some(s) => s.to_string(),
        None => s
            .chars()
            .map(|c| match char::from_u32(c) {
                Some(c) => c.to_string(),
                None => format!("\\u{c:04x}"),
            })
            .collect(),
    }
}

/// The name of an exception's class as it is shown: qualified by its module, unless that is a usual
/// one.
pub fn type_text(vm: &mut Vm, e: &Object) -> String {
    let class = vm.type_of(e);
    class_text(vm, &class)
}

/// The same, given the class.
pub fn class_text(vm: &mut Vm, class: &Object) -> String {
    let attribute = |vm: &mut Vm, name: &str| match vm.getattr_str(class, name) {
        Ok(o) => Some(o),
        Err(_) => {
            vm.take_raised();
            None
        }
    };
    let qualname =
        attribute(vm, "__qualname__").map_or_else(|| "<unknown>".to_string(), |q| text_of(&q));
    let module = attribute(vm, "__module__");
    let Some(module) = module else { return qualname };
    if module.get::<Str>().is_none() {
        return format!("<unknown>.{qualname}");
    }
    match text_of(&module).as_str() {
        "__main__" | "builtins" => qualname,
        module => format!("{module}.{qualname}"),
    }
}

/// What comes after the stack: the exception's line (or the display of a syntax error) and notes.
fn last_lines(vm: &mut Vm, e: &Object, traceback: Option<&Object>) -> Vec<String> {
    let name = type_text(vm, e);
    let mut lines = if vm.is_exception_instance(e, Exc::SyntaxError) {
        syntax_lines(vm, e, &name)
    } else {
        let mut text = safe_text(vm, e, "exception", false);
        text.push_str(&hint::suggestion(vm, e, traceback));
        vec![if text.is_empty() { format!("{name}\n") } else { format!("{name}: {text}\n") }]
    };
    lines.extend(note_lines(vm, e));
    lines
}

fn note_lines(vm: &mut Vm, e: &Object) -> Vec<String> {
    let name = vm.names.notes.clone();
    let notes = match vm.getattr_optional(e, &name) {
        Ok(None) => return Vec::new(),
        Ok(Some(notes)) => notes,
        Err(_) => {
            let error = vm.take_raised();
            let text = safe_text(vm, &error, "__notes__", true);
            return vec![format!("Ignored error getting __notes__: {text}\n")];
        }
    };
    let items = match (notes.get::<List>(), notes.get::<Tuple>()) {
        (Some(l), _) => l.to_vec(),
        (_, Some(t)) => t.items().to_vec(),
        _ if notes.is_none() => return Vec::new(),
        _ => return vec![format!("{}\n", safe_text(vm, &notes, "__notes__", true))],
    };
    let mut lines = Vec::new();
    for note in items {
        let text = safe_text(vm, &note, "note", false);
        lines.extend(text.split('\n').map(|l| format!("{l}\n")));
    }
    lines
}

/// File, line and carets of a syntax error, then its message.
fn syntax_lines(vm: &mut Vm, e: &Object, name: &str) -> Vec<String> {
    let field = |vm: &Vm, n: &str| vm.exception_field(e, n).filter(|o| !o.is_none());
    let number = |o: Option<Object>| o.and_then(|o| int::to_i64(&o));
    let filename = field(vm, "filename");
    let line = field(vm, "lineno");
    let mut out = Vec::new();
    let mut suffix = String::new();
    if let Some(line) = &line {
        let filename = match &filename {
            Some(f) => safe_text(vm, f, "filename", false),
            None => "<string>".to_string(),
        };
        let line = safe_text(vm, line, "lineno", false);
        out.push(format!("  File \"{filename}\", line {line}\n"));
    } else if let Some(f) = &filename {
        suffix = format!(" ({})", safe_text(vm, f, "filename", false));
    }
    if let Some(text) = field(vm, "text").filter(|t| t.get::<Str>().is_some()) {
        let end_line = field(vm, "end_lineno");
        let same_line = number(line) == number(end_line);
        let offset = number(field(vm, "offset"));
        let end_offset = number(field(vm, "end_offset"));
        let text: Vec<char> = escaped(text.get::<Str>()).chars().collect();
        out.extend(caret_lines(&text, offset, same_line, end_offset));
    }
    let message = match field(vm, "msg") {
        Some(m) => safe_text(vm, &m, "msg", false),
        None => String::new(),
    };
    let message = if message.is_empty() { "<no detail available>" } else { &message };
    out.push(format!("{name}: {message}{suffix}\n"));
    out
}

fn caret_lines(
    text: &[char],
    offset: Option<i64>,
    same_line: bool,
    end_offset: Option<i64>,
) -> Vec<String> {
    let trimmed_end = text.iter().rposition(|c| *c != '\n').map_or(0, |i| i + 1);
    let right = &text[..trimmed_end];
    let spaces = right.iter().take_while(|c| matches!(c, ' ' | '\n' | '\x0C')).count();
    let left = &right[spaces..];
    let shown: String = left.iter().collect();
    let mut out = vec![format!("    {shown}\n")];
    let Some(mut offset) = offset else { return out };
    let (length, beyond) = (text.len() as i64, right.len() as i64 + 1);
    let mut end = match end_offset {
        Some(e) if same_line && e != 0 => e,
        _ if same_line => offset,
        _ => beyond,
    };
    if length > 0 && offset > length {
        offset = beyond;
    }
    if length > 0 && end > length {
        end = beyond;
    }
    if offset >= end || end < 0 {
        end = offset.saturating_add(1);
    }
    let column = offset.saturating_sub(1).saturating_sub(spaces as i64);
    let carets = end.saturating_sub(offset).clamp(0, length + 2) as usize;
    if let Ok(column) = usize::try_from(column) {
        let pad: String =
            left.iter().take(column).map(|c| if c.is_whitespace() { *c } else { ' ' }).collect();
        out.push(format!("    {pad}{}\n", "^".repeat(carets)));
    }
    out
}

/// `str(e)` with suggestions, as `TracebackException` keeps it. What names there were is read from
/// the traceback.
pub fn exception_text(vm: &mut Vm, e: &Object, traceback: &Object) -> String {
    let mut text = safe_text(vm, e, "exception", false);
    text.push_str(&hint::suggestion(vm, e, Some(traceback).filter(|t| !t.is_none())));
    text
}
