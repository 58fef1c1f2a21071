//! An aligned table for people, with a summary that explains the kinds.
//!
//! Lines and columns count from 1, as editors show them.

use std::fmt::Write;

use super::Failure;
use crate::classify::{Evidence, Kind, Verdict};

/// A longer name pushes its own row to the right, not those of the whole file.
const WIDEST_NAME: usize = 44;

/// How many places a row shows before it only counts the rest.
const SHOWN_PLACES: usize = 4;

/// What the table looks like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// Terminal escape sequences.
    pub colors: bool,
    /// Comprehensions and generator expressions too.
    pub comprehensions: bool,
}

/// How many functions of each kind, over all files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub files: usize,
    pub failed: usize,
    kinds: [usize; 6],
}

impl Counts {
    pub fn add(&mut self, verdicts: &[Verdict<'_>], style: Style) {
        self.files += 1;
        for verdict in shown(verdicts, style) {
            self.kinds[verdict.kind as usize] += 1;
        }
    }

    pub fn add_failure(&mut self) {
        self.files += 1;
        self.failed += 1;
    }

    pub fn merge(&mut self, other: &Counts) {
        self.files += other.files;
        self.failed += other.failed;
        for (total, count) in self.kinds.iter_mut().zip(other.kinds) {
            *total += count;
        }
    }
}

pub fn write_verdicts(path: &str, verdicts: &[Verdict<'_>], style: Style, out: &mut String) {
    let rows: Vec<_> = shown(verdicts, style).map(Row::of).collect();
    if rows.is_empty() {
        return;
    }
    let widest = |width: fn(&Row) -> usize| rows.iter().map(width).max().unwrap_or(0);
    let names = widest(|row| row.name.chars().count()).min(WIDEST_NAME);
    let lines = widest(|row| row.line.len());
    let kinds = widest(|row| row.kind.title().len());

    let paint = Paint { on: style.colors };
    let _ = writeln!(out, "{}", paint.bold(path));
    for row in rows {
        let title = row.kind.title();
        // Nothing follows a function's kind, not even the blanks that would align it.
        let kinds = if row.evidence.is_empty() { 0 } else { kinds };
        let title = paint.kind(row.kind, &format!("{title:<kinds$}"));
        let _ = write!(out, "  {:>lines$}  {:<names$}  {title}", row.line, row.name);
        if !row.evidence.is_empty() {
            let _ = write!(out, "  {}", paint.faint(&row.evidence));
        }
        out.push('\n');
    }
    out.push('\n');
}

pub fn write_failure(path: &str, failure: &Failure, style: Style, out: &mut String) {
    let paint = Paint { on: style.colors };
    let line = failure.line.filter(|&line| line > 0);
    let place = line.map(|line| format!(" in line {line}")).unwrap_or_default();
    let message = format!("{}{place}: {}", failure.error, failure.message);
    let _ = writeln!(out, "{}\n  {}\n", paint.bold(path), paint.error(&message));
}

/// The kinds that occurred, how often, and what each is for.
pub fn write_summary(counts: &Counts, style: Style, out: &mut String) {
    let paint = Paint { on: style.colors };
    let all = Kind::OF_FUNCTIONS.into_iter().chain([Kind::Inlined]);
    let present: Vec<_> = all.filter(|&kind| counts.kinds[kind as usize] > 0).collect();
    let width = present.iter().map(|kind| kind.title().len()).max().unwrap_or(0);
    let digits = counts.kinds.iter().max().map_or(1, |count| count.to_string().len());
    for kind in present {
        let count = counts.kinds[kind as usize];
        let title = paint.kind(kind, &format!("{:<width$}", kind.title()));
        let _ = writeln!(out, "{count:>digits$}  {title}  {}", paint.faint(kind.purpose()));
    }
    let files = if counts.files == 1 { "file" } else { "files" };
    let _ = write!(out, "in {} {files}", counts.files);
    if counts.failed > 0 {
        let message = format!(", {} of which cannot be compiled", counts.failed);
        out.push_str(&paint.error(&message));
    }
    out.push('\n');
}

fn shown<'v, 'a>(
    verdicts: &'v [Verdict<'a>],
    style: Style,
) -> impl Iterator<Item = &'v Verdict<'a>> {
    let wanted =
        move |verdict: &&Verdict<'a>| style.comprehensions || !verdict.construct.is_comprehension();
    verdicts.iter().filter(wanted)
}

struct Row {
    line: String,
    name: String,
    kind: Kind,
    evidence: String,
}

impl Row {
    fn of(verdict: &Verdict<'_>) -> Self {
        Row {
            line: verdict.place.line.to_string(),
            // `<locals>` tells a machine where a scope begins; a person sees it from the dots.
            name: verdict.qualified_name.replace(".<locals>", ""),
            kind: verdict.kind,
            evidence: describe(&verdict.evidence),
        }
    }
}

/// `yield 3:5 7:9, await 4:1`: places grouped by what stands there.
fn describe(evidence: &[Evidence]) -> String {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for found in evidence.iter().take(SHOWN_PLACES) {
        let place = format!("{}:{}", found.place.line, found.place.column + 1);
        match groups.iter_mut().find(|(what, _)| *what == found.what.name()) {
            Some((_, places)) => places.push(place),
            None => groups.push((found.what.name(), vec![place])),
        }
    }
    let texts: Vec<_> =
        groups.iter().map(|(what, places)| format!("{what} {}", places.join(" "))).collect();
    let mut text = texts.join(", ");
    if evidence.len() > SHOWN_PLACES {
        let _ = write!(text, " and {} more", evidence.len() - SHOWN_PLACES);
    }
    text
}

/// Colours, or not.
struct Paint {
    on: bool,
}

impl Paint {
    fn with(&self, code: &str, text: &str) -> String {
        if self.on { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn bold(&self, text: &str) -> String {
        self.with("1", text)
    }

    fn faint(&self, text: &str) -> String {
        self.with("2", text)
    }

    fn error(&self, text: &str) -> String {
        self.with("31", text)
    }

    fn kind(&self, kind: Kind, text: &str) -> String {
        match kind {
            Kind::Function => text.to_owned(),
            Kind::Generator => self.with("32", text),
            Kind::GeneratorBasedCoroutine => self.with("33", text),
            Kind::Coroutine => self.with("36", text),
            Kind::AsyncGenerator => self.with("35", text),
            Kind::Inlined => self.faint(text),
        }
    }
}
