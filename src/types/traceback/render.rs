//! The text of an exception as the interpreter prints it: the chain from the oldest to the newest,
//! each with its stack, and exception groups as a tree in boxes (PEP 654).

use crate::heap::Object;
use crate::native::Vm;

use super::frame_text::{Place, frame_text};
use super::report::{
    MAX_GROUP_DEPTH, MAX_GROUP_WIDTH, Report, Reports, class_text, places_of, safe_text,
};

/// Repetitions of a frame that are shown before they are counted only.
const REPEATS: usize = 3;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// The whole text for an uncaught exception.
pub fn print_exception(vm: &mut Vm, exc: &Object) -> String {
    format_exception(vm, exc, None, true).concat()
}

/// `traceback.format_exception`.
pub fn format_exception(vm: &mut Vm, exc: &Object, limit: Option<i64>, chain: bool) -> Vec<String> {
    let reports = Reports::read(vm, exc, limit);
    let mut r = Renderer { reports: &reports.0, chain, depth: 0, close: false, out: Vec::new() };
    r.exception(vm, 0);
    r.out
}

/// `traceback.format_exception_only`.
pub fn format_exception_only(vm: &mut Vm, exc: &Object, show_group: bool) -> Vec<String> {
    let reports = Reports::read(vm, exc, Some(0));
    let mut out = Vec::new();
    let mut work = vec![(0, 0)];
    while let Some((index, depth)) = work.pop() {
        let report = &reports.0[index];
        let indent = " ".repeat(3 * depth);
        for line in &report.last {
            if depth == 0 {
                out.push(line.clone());
            } else {
                let line = line.strip_suffix('\n').unwrap_or(line);
                out.extend(line.split('\n').map(|l| format!("{indent}{l}\n")));
            }
        }
        if let (Some(g), true) = (&report.group, show_group) {
            work.extend(g.members.iter().rev().map(|m| (*m, depth + 1)));
        }
    }
    out
}

/// An exception without its chain and without carets, as the interpreter shows one that nobody can
/// catch. Every part may be `None`.
pub fn brief_exception(vm: &mut Vm, class: &Object, exc: &Object, traceback: &Object) -> String {
    let mut out = String::new();
    if !traceback.is_none() {
        out.push_str("Traceback (most recent call last):\n");
        let mut places = places_of(vm, traceback, None);
        for place in &mut places {
            place.end_line = place.line;
            place.columns = None;
        }
        out.extend(format_stack(vm, &places));
    }
    if class.is_none() {
        return out;
    }
    out.push_str(&class_text(vm, class));
    if !exc.is_none() {
        out.push_str(": ");
        out.push_str(&safe_text(vm, exc, "exception", false));
    }
    out.push('\n');
    out
}

/// Entries for places, outermost first; many equal ones in a row are counted.
pub fn format_stack(vm: &mut Vm, places: &[Place]) -> Vec<String> {
    let mut out = Vec::new();
    let mut count = 0;
    let mut last: Option<&Place> = None;
    for place in places {
        let same = last.is_some_and(|l| {
            l.filename == place.filename && l.line == place.line && l.name == place.name
        });
        if !same {
            out.extend(repeated(count));
            count = 0;
            last = Some(place);
        }
        count += 1;
        if count <= REPEATS {
            out.push(frame_text(vm, place));
        }
    }
    out.extend(repeated(count));
    out
}

fn repeated(count: usize) -> Option<String> {
    let more = count.checked_sub(REPEATS).filter(|n| *n > 0)?;
    let plural = if more > 1 { "s" } else { "" };
    Some(format!("  [Previous line repeated {more} more time{plural}]\n"))
}

struct Renderer<'a> {
    reports: &'a [Report],
    chain: bool,
    /// Nesting in boxes.
    depth: usize,
    /// The box around the group is still to be closed.
    close: bool,
    out: Vec<String>,
}

impl Renderer<'_> {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Puts text out, behind the margin of the box it is in.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.out.push(text.to_string());
            return;
        }
        let prefix = format!("{}{margin} ", self.indent());
        let text = text.split_inclusive('\n').map(|l| format!("{prefix}{l}")).collect();
        self.out.push(text);
    }

    fn emit_all(&mut self, texts: &[String]) {
        for text in texts {
            self.emit(text, '|');
        }
    }

    /// One exception with those before it in its chain. Recurses into members of groups only, not
    /// deeper than [`MAX_GROUP_DEPTH`].
    fn exception(&mut self, vm: &mut Vm, index: usize) {
        let mut chain = vec![(None, index)];
        if self.chain {
            let mut at = index;
            loop {
                let r = &self.reports[at];
                let (message, next) = match (r.cause, r.context) {
                    (Some(c), _) => (CAUSE, c),
                    (None, Some(c)) if !r.suppress => (CONTEXT, c),
                    _ => break,
                };
                if let Some(last) = chain.last_mut() {
                    last.0 = Some(message);
                }
                chain.push((None, next));
                at = next;
            }
        }
        for (message, index) in chain.into_iter().rev() {
            if let Some(m) = message {
                self.emit(m, '|');
            }
            self.one(vm, index);
        }
    }

    fn one(&mut self, vm: &mut Vm, index: usize) {
        let reports = self.reports;
        let report = &reports[index];
        let Some(group) = &report.group else {
            if !report.stack.is_empty() {
                self.emit("Traceback (most recent call last):\n", '|');
                let stack = format_stack(vm, &report.stack);
                self.emit_all(&stack);
            }
            self.emit_all(&report.last);
            return;
        };
        if self.depth > MAX_GROUP_DEPTH {
            self.emit(&format!("... (max_group_depth is {MAX_GROUP_DEPTH})\n"), '|');
            return;
        }
        let top = self.depth == 0;
        self.depth += top as usize;
        if !report.stack.is_empty() {
            let margin = if top { '+' } else { '|' };
            self.emit("Exception Group Traceback (most recent call last):\n", margin);
            let stack = format_stack(vm, &report.stack);
            self.emit_all(&stack);
        }
        self.emit_all(&report.last);
        let shown = group.count.min(MAX_GROUP_WIDTH + 1);
        self.close = false;
        for i in 0..shown {
            let last = i + 1 == shown;
            if last {
                self.close = true;
            }
            let cut = i >= MAX_GROUP_WIDTH;
            let title = if cut { "...".to_string() } else { (i + 1).to_string() };
            let corner = if i == 0 { "+-" } else { "  " };
            let line =
                format!("{}{corner}+---------------- {title} ----------------\n", self.indent());
            self.out.push(line);
            self.depth += 1;
            match group.members.get(i) {
                Some(member) if !cut => self.exception(vm, *member),
                _ => {
                    let more = group.count - MAX_GROUP_WIDTH.min(group.count);
                    let plural = if more > 1 { "s" } else { "" };
                    self.emit(&format!("and {more} more exception{plural}\n"), '|');
                }
            }
            if last && self.close {
                let line = format!("{}+------------------------------------\n", self.indent());
                self.out.push(line);
                self.close = false;
            }
            self.depth -= 1;
        }
        if top {
            self.depth = 0;
        }
    }
}
