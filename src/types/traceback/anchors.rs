//! Where the interesting part of a failing expression is: the operator of a binary operation, the
//! brackets of a subscript, the parentheses of a call.

use bumpalo::Bump;
use hognose_grammar::ast::{ExprKind, Span, StmtKind};
use hognose_grammar::{Mode, parse};

/// A place in the lines of a segment, in characters from 0.
pub type Spot = (usize, usize);

/// What to underline with `^`; the rest of the segment gets `~`.
#[derive(Clone, Copy, Debug)]
pub struct Anchors {
    pub left: Spot,
    pub right: Spot,
}

/// What is put in front of a segment, so that one over several lines is still an expression.
const OPENING: &str = "(\n";

/// The anchors of an expression's source text.
pub fn find(segment: &str) -> Option<Anchors> {
    let wrapped = format!("{OPENING}{segment}\n)");
    let arena = Bump::new();
    let module = parse(&wrapped, &arena, Mode::Module).ok()?;
    let [statement] = module.body else { return None };
    let StmtKind::Expr(expr) = statement.kind else { return None };
    let lines = Lines::new(segment);
    match expr.kind {
        ExprKind::BinOp(left, _, right) => {
            let at = lines.valid(lines.spot_after(left.span))?;
            let start = lines.skip_until(at, |c| !c.is_whitespace() && c != ')')?;
            let (line, column) = start;
            let mut end = column + 1;
            let (right_line, right_column) = lines.spot_before(right.span);
            let room = right_line > line || end < right_column;
            match lines.text.get(line)?.get(end) {
                Some(c) if room && !c.is_whitespace() && !matches!(c, '\\' | '#') => end += 1,
                _ => {}
            }
            Some(Anchors { left: start, right: (line, end) })
        }
        ExprKind::Subscript(value, _) => lines.brackets(value.span, expr.span, '['),
        ExprKind::Call(call) => lines.brackets(call.func.span, expr.span, '('),
        _ => None,
    }
}

/// May the whole statement be underlined, as a plain `return f(…)` or `x = f(…)`? Then carets add
/// nothing. `start` and `end` are columns in the first and the last line.
pub fn is_plain_call(lines: &[String], start: usize, end: usize) -> Option<bool> {
    let text = lines.join("\n");
    let arena = Bump::new();
    let module = parse(&text, &arena, Mode::Module).ok()?;
    let Some(statement) = module.body.first() else { return Some(true) };
    let call = match statement.kind {
        StmtKind::Return(Some(value)) => match value.kind {
            ExprKind::Call(call) if matches!(call.func.kind, ExprKind::Name(_)) => value,
            _ => return Some(false),
        },
        StmtKind::Assign([target], value) => match (target.kind, value.kind) {
            (ExprKind::Name(_), ExprKind::Call(_)) => value,
            _ => return Some(false),
        },
        _ => return Some(false),
    };
    let last = text.rfind('\n').map_or(0, |i| i + 1);
    let (from, to) = (call.span.start as usize, call.span.end as usize);
    let first_line_end = text.find('\n').unwrap_or(text.len());
    Some(from <= first_line_end && from == start && to >= last && to - last == end)
}

struct Lines {
    text: Vec<Vec<char>>,
    /// Byte offset of each line in the segment.
    offsets: Vec<usize>,
    segment: String,
}

impl Lines {
    fn new(segment: &str) -> Lines {
        let mut offsets = vec![0];
        offsets.extend(segment.match_indices('\n').map(|(i, _)| i + 1));
        let text = segment.split('\n').map(|l| l.chars().collect()).collect();
        Lines { text, offsets, segment: segment.to_string() }
    }

    /// A byte offset of the wrapped text as line and character.
    fn spot(&self, offset: u32) -> Spot {
        let at = (offset as usize).saturating_sub(OPENING.len()).min(self.segment.len());
        let line = self.offsets.partition_point(|o| *o <= at).max(1) - 1;
        let column = self.segment.get(self.offsets[line]..at).map_or(0, |s| s.chars().count());
        (line, column)
    }

    fn spot_after(&self, span: Span) -> Spot {
        self.spot(span.end)
    }

    fn spot_before(&self, span: Span) -> Spot {
        self.spot(span.start)
    }

    /// The spot itself if there is a character, or that of the next one.
    fn valid(&self, (mut line, mut column): Spot) -> Option<Spot> {
        while column >= self.text.get(line)?.len() {
            column = 0;
            line += 1;
        }
        Some((line, column))
    }

    /// The next character that will do, past comments and line continuations.
    fn skip_until(&self, mut at: Spot, stop: impl Fn(char) -> bool) -> Option<Spot> {
        loop {
            let c = *self.text.get(at.0)?.get(at.1)?;
            if matches!(c, '\\' | '#') {
                at = self.valid((at.0 + 1, 0))?;
            } else if stop(c) {
                return Some(at);
            } else {
                at = self.valid((at.0, at.1 + 1))?;
            }
        }
    }

    fn brackets(&self, inner: Span, whole: Span, open: char) -> Option<Anchors> {
        let at = self.valid(self.spot_after(inner))?;
        let left = self.skip_until(at, |c| c == open)?;
        Some(Anchors { left, right: self.spot_after(whole) })
    }
}
