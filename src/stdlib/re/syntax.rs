//! The syntax tree of a regular expression. Flags are resolved while parsing: a node says all that
//! matching it needs.

use super::set::CharSet;

pub enum Node {
    /// One code point, case and all.
    Char(u32),
    Set(Box<CharSet>),
    /// `.`; `true`: newlines too.
    Any(bool),
    At(Anchor),
    /// Never matches (`(?!)`).
    Fail,
    Group {
        index: Option<usize>,
        node: Box<Node>,
        plain: bool,
    },
    Backref {
        group: usize,
        fold: super::set::Fold,
    },
    Concat(Vec<Node>),
    Alternatives(Vec<Node>),
    Repeat {
        node: Box<Node>,
        min: u32,
        max: u32,
        kind: RepeatKind,
    },
    Look {
        node: Box<Node>,
        behind: bool,
        negate: bool,
    },
    Conditional {
        group: usize,
        yes: Box<Node>,
        no: Option<Box<Node>>,
    },
    Atomic(Box<Node>),
}

/// No upper bound.
pub const MANY: u32 = u32::MAX;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RepeatKind {
    Greedy,
    Lazy,
    Possessive,
}

/// Zero-width tests.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// `\A`, and `^` outside multi-line mode.
    Start,
    LineStart,
    /// `\Z`.
    End,
    /// `$` outside multi-line mode: the end, or before a final newline.
    LastLineEnd,
    LineEnd,
    /// `\b`; `true`: ASCII words.
    Boundary(bool),
    NotBoundary(bool),
}

impl Node {
    /// Least and greatest number of code points a match can have; `u64::MAX` stands for no bound.
    pub fn width(&self, groups: &[(u64, u64)]) -> (u64, u64) {
        match self {
            Node::Char(_) | Node::Set(_) | Node::Any(_) => (1, 1),
            Node::At(_) | Node::Look { .. } | Node::Fail => (0, 0),
            Node::Group { node, .. } | Node::Atomic(node) => node.width(groups),
            Node::Backref { group, .. } => groups.get(*group).copied().unwrap_or((0, u64::MAX)),
            Node::Concat(items) => items.iter().fold((0, 0), |(lo, hi), n| {
                let (a, b) = n.width(groups);
                (a.saturating_add(lo), b.saturating_add(hi))
            }),
            Node::Alternatives(items) => {
                let widths = items.iter().map(|n| n.width(groups));
                widths.reduce(|(a, b), (c, d)| (a.min(c), b.max(d))).unwrap_or((0, 0))
            }
            Node::Repeat { node, min, max, .. } => {
                let (lo, hi) = node.width(groups);
                let most =
                    if *max == MANY && hi > 0 { u64::MAX } else { hi.saturating_mul(*max as u64) };
                (lo.saturating_mul(*min as u64), most)
            }
            Node::Conditional { yes, no, .. } => {
                let (a, b) = yes.width(groups);
                let (c, d) = no.as_ref().map_or((0, 0), |n| n.width(groups));
                (a.min(c), b.max(d))
            }
        }
    }
}
