//! The record as a tree for a terminal: what a frame did before it stopped stands below the line
//! that resumed it, and what repeats is told once.
//!
//! A resumption that brings nothing but its outcome takes one line with it. Depth is bounded by the
//! recursion limit of the program only, so nothing here recurses.

use std::collections::hash_map::DefaultHasher;
use std::fmt::Write;
use std::hash::{Hash, Hasher};

use crate::classify::Kind;

use super::recorder::{Event, Recorder, What};

/// Source text begins in this column, if there is room.
const SOURCE_COLUMN: usize = 64;
/// Indentation stops growing here.
const DEEPEST: usize = 24;
/// Rounds of the same that are told apart at the beginning and at the end of many.
const SHOWN_FIRST: usize = 2;
const SHOWN_LAST: usize = 1;
/// From so many rounds on they are told once.
const MANY: usize = 6;
/// Longest round that is recognised.
const LONGEST_ROUND: usize = 12;

/// A line of the tree.
struct Node {
    head: Head,
    children: Vec<usize>,
}

enum Head {
    /// A plain function or module that resumes what stands below it.
    Caller(u32),
    Event(usize),
}

/// `count` rounds of `period` siblings each, from `start` on.
struct Rounds {
    start: usize,
    period: usize,
    count: usize,
}

/// `1,234 events, 12 frames`
pub fn summary(record: &Recorder) -> String {
    let frames =
        record.lanes.iter().filter(|lane| !lane.hidden && lane.kind != Kind::Function).count();
    let plural = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    let mut text = format!("{}, {}", plural(record.events.len(), "event"), plural(frames, "frame"));
    if record.full {
        text.push_str(" (the limit is reached: what came later is not recorded; see --limit)");
    }
    text
}

/// The whole tree. `sources`: the lines of each file of the record.
pub fn render(record: &Recorder, sources: &[Vec<String>], colors: bool) -> String {
    let nodes = build(record);
    let mut painter = Painter { record, sources, colors, out: String::new() };
    let header = format!("── trace: {} ──", summary(record));
    let _ = writeln!(painter.out, "{}", painter.paint("1", &header));
    if record.events.is_empty() {
        painter.out.push_str("No generator, coroutine or asynchronous generator was resumed.\n");
    }
    painter.draw(&nodes);
    painter.out
}

/// Node 0 is the root; children have larger numbers than their parents.
fn build(record: &Recorder) -> Vec<Node> {
    let mut nodes = vec![Node { head: Head::Caller(0), children: Vec::new() }];
    // The frames that run, each resumed by the one before; and their lines.
    let mut running: Vec<(u32, usize)> = Vec::new();
    for (i, e) in record.events.iter().enumerate() {
        let mut above = running.last().map_or(0, |(_, node)| *node);
        match e.what {
            What::Next | What::Send | What::Throw | What::Close | What::Await => {
                if record.lanes[e.peer as usize].kind == Kind::Function {
                    above = caller(&mut nodes, above, e.peer);
                }
                let node = add(&mut nodes, above, Head::Event(i));
                running.push((e.lane, node));
            }
            What::Wait => {
                add(&mut nodes, above, Head::Event(i));
            }
            What::Yield | What::Return | What::Raise => {
                add(&mut nodes, above, Head::Event(i));
                let last = if e.what == What::Yield { e.end } else { e.lane };
                // A leaf of a chain that was resumed at its root has no line of its own.
                if let Some(at) = running.iter().rposition(|(lane, _)| *lane == last) {
                    running.truncate(at);
                }
            }
        }
    }
    nodes
}

fn add(nodes: &mut Vec<Node>, above: usize, head: Head) -> usize {
    let n = nodes.len();
    nodes.push(Node { head, children: Vec::new() });
    nodes[above].children.push(n);
    n
}

/// The line of a plain function: the last one below `above`, if it is the same function's.
fn caller(nodes: &mut Vec<Node>, above: usize, lane: u32) -> usize {
    match nodes[above].children.last() {
        Some(&last) if matches!(nodes[last].head, Head::Caller(l) if l == lane) => last,
        _ => add(nodes, above, Head::Caller(lane)),
    }
}

/// What makes lines "the same": everything but values and running numbers.
fn shapes(record: &Recorder, nodes: &[Node]) -> Vec<u64> {
    let mut shapes = vec![0; nodes.len()];
    for (n, node) in nodes.iter().enumerate().rev() {
        let mut hasher = DefaultHasher::new();
        match node.head {
            Head::Caller(lane) => lane.hash(&mut hasher),
            Head::Event(i) => {
                let e = &record.events[i];
                (e.what, e.line, &record.lanes[e.lane as usize].function).hash(&mut hasher);
                record.lanes[e.end as usize].function.hash(&mut hasher);
            }
        }
        for rounds in rounds(&node.children, &shapes) {
            (rounds.count >= MANY).hash(&mut hasher);
            for child in &node.children[rounds.start..rounds.start + rounds.period] {
                shapes[*child].hash(&mut hasher);
            }
        }
        shapes[n] = hasher.finish();
    }
    shapes
}

/// Siblings as rounds; what does not repeat often is a round by itself.
fn rounds(siblings: &[usize], shapes: &[u64]) -> Vec<Rounds> {
    let shape = |i: usize| shapes[siblings[i]];
    let mut found = Vec::new();
    let mut start = 0;
    while start < siblings.len() {
        let mut best = Rounds { start, period: 1, count: 1 };
        for period in 1..=LONGEST_ROUND.min((siblings.len() - start) / MANY) {
            let mut end = start + period;
            while end < siblings.len() && shape(end) == shape(end - period) {
                end += 1;
            }
            let count = (end - start) / period;
            if count >= MANY && count * period > best.count * best.period {
                best = Rounds { start, period, count };
            }
        }
        start += best.period * best.count;
        found.push(best);
    }
    found
}

struct Painter<'a> {
    record: &'a Recorder,
    sources: &'a [Vec<String>],
    colors: bool,
    out: String,
}

/// What is left to draw.
enum Task {
    Node(usize, usize),
    More(String, usize),
}

impl Painter<'_> {
    fn draw(&mut self, nodes: &[Node]) {
        let shapes = shapes(self.record, nodes);
        let mut tasks = Vec::new();
        push_children(&nodes[0], &shapes, 0, &mut tasks);
        while let Some(task) = tasks.pop() {
            let (n, depth) = match task {
                Task::Node(n, depth) => (n, depth),
                Task::More(text, depth) => {
                    let line = format!("{}{}", self.guides(depth), self.paint("2", &text));
                    let _ = writeln!(self.out, "{line}");
                    continue;
                }
            };
            let node = &nodes[n];
            let below = match node.head {
                Head::Caller(lane) => {
                    self.caller_line(lane, depth);
                    true
                }
                Head::Event(i) => {
                    let outcome = match node.children[..] {
                        [only] => match nodes[only].head {
                            Head::Event(j) if is_outcome(&self.record.events[j]) => Some(j),
                            _ => None,
                        },
                        _ => None,
                    };
                    self.event_line(i, outcome, depth);
                    outcome.is_none()
                }
            };
            if below {
                push_children(node, &shapes, depth + 1, &mut tasks);
            }
        }
    }

    fn caller_line(&mut self, lane: u32, depth: usize) {
        let lane = &self.record.lanes[lane as usize];
        let file = short_file(&self.record.files[lane.file as usize]);
        let name = self.paint("1", &lane.name);
        let place = self.paint("2", file);
        let _ = writeln!(self.out, "{}{name}  {place}", self.guides(depth));
    }

    /// One line: the event, its outcome if that is all, and the source.
    fn event_line(&mut self, i: usize, outcome: Option<usize>, depth: usize) {
        let e = &self.record.events[i];
        let mut line = Line { text: String::new(), width: 0 };
        let last = outcome.map_or(e, |o| &self.record.events[o]);
        if is_outcome(e) {
            self.outcome(e, e.lane, &mut line);
        } else {
            let (symbol, verb) = self.verb(e);
            line.push(&format!("{symbol} {verb} "));
            if e.what != What::Wait {
                self.name(e.lane, &mut line);
            }
            if e.end != e.lane {
                line.push(" … ");
                self.name(e.end, &mut line);
            }
            if let Some(o) = outcome {
                line.push("  ");
                let o = &self.record.events[o];
                self.outcome(o, e.end, &mut line);
            }
        }
        let indentation = 2 * depth.min(DEEPEST);
        let padding = SOURCE_COLUMN.saturating_sub(indentation + line.width).max(2);
        let source = self.source(last);
        let source = self.paint("2", &source);
        let guides = self.guides(depth);
        let _ = writeln!(self.out, "{guides}{}{:padding$}{source}", line.text, "");
    }

    fn verb(&self, e: &Event) -> (&'static str, String) {
        let text = &self.record.texts[e.text as usize];
        match e.what {
            What::Send => ("→", format!("send({text})")),
            What::Throw => ("✗", format!("throw {text} into")),
            What::Close => ("✗", "close".to_string()),
            What::Await | What::Wait => ("⇢", text.clone()),
            _ => ("→", "next".to_string()),
        }
    }

    /// `⇠ yield 1`; the frame is named unless it is the one the line is about.
    fn outcome(&self, e: &Event, known: u32, line: &mut Line) {
        let text = &self.record.texts[e.text as usize];
        let text = match e.what {
            What::Yield => format!("⇠ yield {text}"),
            What::Return if text == "None" => "■ return".to_string(),
            What::Return => format!("■ return {text}"),
            _ => format!("✗ raise {text}"),
        };
        let width = text.chars().count();
        let code = if e.what == What::Raise { "31" } else { "" };
        line.push_painted(&self.paint(code, &text), width);
        if e.lane != known || line.width == width {
            line.push("  ");
            self.name(e.lane, line);
        }
    }

    fn name(&self, lane: u32, line: &mut Line) {
        let lane = &self.record.lanes[lane as usize];
        let code = match lane.kind {
            Kind::Generator => "32",
            Kind::GeneratorBasedCoroutine => "33",
            Kind::Coroutine => "36",
            Kind::AsyncGenerator => "35",
            _ => "",
        };
        line.push_painted(&self.paint(code, &lane.name), lane.name.chars().count());
    }

    /// `shop.py:12  yield item`
    fn source(&self, e: &Event) -> String {
        let file = self.record.lanes[e.place() as usize].file as usize;
        let name = short_file(&self.record.files[file]);
        let text = e.line.checked_sub(1).and_then(|i| self.sources.get(file)?.get(i as usize));
        format!("{name}:{}  {}", e.line, text.map_or("", |text| text.trim())).trim_end().to_string()
    }

    fn guides(&self, depth: usize) -> String {
        self.paint("2", &"│ ".repeat(depth.min(DEEPEST)))
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.colors && !code.is_empty() && !text.is_empty() {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_string()
        }
    }
}

/// Text and its width without colours.
struct Line {
    text: String,
    width: usize,
}

impl Line {
    fn push(&mut self, text: &str) {
        self.push_painted(text, text.chars().count());
    }

    fn push_painted(&mut self, text: &str, width: usize) {
        self.text.push_str(text);
        self.width += width;
    }
}

/// The children of a node, last first, with what repeats left out.
fn push_children(node: &Node, shapes: &[u64], depth: usize, tasks: &mut Vec<Task>) {
    for rounds in rounds(&node.children, shapes).iter().rev() {
        let round = |n: usize| {
            let start = rounds.start + n * rounds.period;
            node.children[start..start + rounds.period].iter().rev()
        };
        let last = if rounds.count < MANY { rounds.count } else { SHOWN_LAST };
        for n in (rounds.count - last..rounds.count).rev() {
            tasks.extend(round(n).map(|child| Task::Node(*child, depth)));
        }
        if rounds.count < MANY {
            continue;
        }
        let left_out = rounds.count - SHOWN_FIRST - SHOWN_LAST;
        let text = match rounds.period {
            1 => format!("… {left_out} more of the same"),
            period => format!("… {left_out} more rounds of these {period}"),
        };
        tasks.push(Task::More(text, depth));
        for n in (0..SHOWN_FIRST).rev() {
            tasks.extend(round(n).map(|child| Task::Node(*child, depth)));
        }
    }
}

fn is_outcome(e: &Event) -> bool {
    matches!(e.what, What::Yield | What::Return | What::Raise)
}

/// `shop.py` of a path, `asyncio.tasks` of the library's.
fn short_file(file: &str) -> &str {
    match file.strip_prefix("<frozen ").and_then(|name| name.strip_suffix('>')) {
        Some(module) => module,
        None => file.rsplit('/').next().unwrap_or(file),
    }
}
