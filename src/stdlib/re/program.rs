//! What the matcher runs: a regular expression compiled to instructions.

use super::set::{CharSet, Fold};
use super::syntax::{Anchor, Node, RepeatKind};

pub enum Op {
    Char(u32),
    Any,
    AnyButNewline,
    Set(usize),
    At(Anchor),
    Fail,
    /// Go on at the first, or at the second when that fails.
    Split(usize, usize),
    Jump(usize),
    /// Stores the position in a slot; even slots begin groups.
    Save(usize),
    Backref(usize, Fold),
    /// Jumps if the group has not matched.
    IfGroup(usize, usize),
    /// A single-character test repeated.
    Run {
        test: Test,
        min: u32,
        max: u32,
        kind: RepeatKind,
    },
    /// Starts the counters of a loop.
    LoopStart(usize),
    /// Decides about another round of loop `id`, whose body starts behind and ends with a jump here.
    Loop {
        id: usize,
        min: u32,
        max: u32,
        greedy: bool,
        exit: usize,
    },
    /// Begins another round of a lazy loop: what its `Loop` falls back to.
    LoopBody(usize),
    /// Begins a part whose ways back are forgotten once it has matched.
    Atomic,
    AtomicEnd,
    /// Begins a look-around: how far back, and where to go on after it.
    Look {
        back: Option<usize>,
        negate: bool,
        next: usize,
    },
    LookEnd {
        negate: bool,
    },
    Match,
}

#[derive(Clone, Copy)]
pub enum Test {
    Char(u32),
    Any,
    AnyButNewline,
    Set(usize),
}

pub struct Program {
    pub ops: Vec<Op>,
    pub sets: Vec<CharSet>,
    pub groups: usize,
    pub loops: usize,
    /// What every match starts with.
    pub prefix: Vec<u32>,
    /// Every match has at least so many characters.
    pub min_width: u64,
}

/// A look-behind whose width is not fixed.
pub struct NotFixed;

struct Compiler<'a> {
    program: Program,
    widths: &'a [(u64, u64)],
}

pub fn compile(node: Node, groups: usize, widths: &[(u64, u64)]) -> Result<Program, NotFixed> {
    let mut prefix = Vec::new();
    literal_prefix(&node, &mut prefix);
    let min_width = node.width(widths).0;
    let program =
        Program { ops: Vec::new(), sets: Vec::new(), groups, loops: 0, prefix, min_width };
    let mut c = Compiler { program, widths };
    c.node(node)?;
    c.program.ops.push(Op::Match);
    Ok(c.program)
}

/// Collects the characters a match must start with; false once something else comes.
fn literal_prefix(node: &Node, out: &mut Vec<u32>) -> bool {
    match node {
        Node::Char(c) => {
            out.push(*c);
            true
        }
        Node::Concat(items) => items.iter().all(|n| literal_prefix(n, out)),
        Node::Group { node, .. } | Node::Atomic(node) => literal_prefix(node, out),
        _ => false,
    }
}

impl Compiler<'_> {
    fn emit(&mut self, op: Op) -> usize {
        self.program.ops.push(op);
        self.program.ops.len() - 1
    }

    fn here(&self) -> usize {
        self.program.ops.len()
    }

    fn set(&mut self, set: CharSet) -> usize {
        self.program.sets.push(set);
        self.program.sets.len() - 1
    }

    fn node(&mut self, node: Node) -> Result<(), NotFixed> {
        match node {
            Node::Char(c) => drop(self.emit(Op::Char(c))),
            Node::Set(set) => {
                let i = self.set(*set);
                self.emit(Op::Set(i));
            }
            Node::Any(true) => drop(self.emit(Op::Any)),
            Node::Any(false) => drop(self.emit(Op::AnyButNewline)),
            Node::At(a) => drop(self.emit(Op::At(a))),
            Node::Fail => drop(self.emit(Op::Fail)),
            Node::Backref { group, fold } => drop(self.emit(Op::Backref(group, fold))),
            Node::Concat(items) => {
                for n in items {
                    self.node(n)?;
                }
            }
            Node::Group { index: None, node, .. } => self.node(*node)?,
            Node::Group { index: Some(i), node, .. } => {
                self.emit(Op::Save(2 * i));
                self.node(*node)?;
                self.emit(Op::Save(2 * i + 1));
            }
            Node::Alternatives(items) => self.alternatives(items)?,
            Node::Atomic(node) => self.atomic(*node)?,
            Node::Look { node, behind, negate } => self.look(*node, behind, negate)?,
            Node::Conditional { group, yes, no } => {
                let test = self.emit(Op::IfGroup(group, 0));
                self.node(*yes)?;
                let end = self.emit(Op::Jump(0));
                self.program.ops[test] = Op::IfGroup(group, self.here());
                if let Some(no) = no {
                    self.node(*no)?;
                }
                self.program.ops[end] = Op::Jump(self.here());
            }
            Node::Repeat { node, min, max, kind } => self.repeat(*node, min, max, kind)?,
        }
        Ok(())
    }

    fn alternatives(&mut self, items: Vec<Node>) -> Result<(), NotFixed> {
        let mut ends = Vec::new();
        let last = items.len().saturating_sub(1);
        for (i, n) in items.into_iter().enumerate() {
            if i == last {
                self.node(n)?;
                break;
            }
            let split = self.emit(Op::Split(0, 0));
            self.node(n)?;
            ends.push(self.emit(Op::Jump(0)));
            self.program.ops[split] = Op::Split(split + 1, self.here());
        }
        for e in ends {
            self.program.ops[e] = Op::Jump(self.here());
        }
        Ok(())
    }

    fn atomic(&mut self, node: Node) -> Result<(), NotFixed> {
        self.emit(Op::Atomic);
        self.node(node)?;
        self.emit(Op::AtomicEnd);
        Ok(())
    }

    fn look(&mut self, node: Node, behind: bool, negate: bool) -> Result<(), NotFixed> {
        let back = match (behind, node.width(self.widths)) {
            (false, _) => None,
            (true, (a, b)) if a == b && a < 1 << 32 => Some(a as usize),
            _ => return Err(NotFixed),
        };
        let start = self.emit(Op::Fail);
        self.node(node)?;
        self.emit(Op::LookEnd { negate });
        self.program.ops[start] = Op::Look { back, negate, next: self.here() };
        Ok(())
    }

    fn repeat(&mut self, node: Node, min: u32, max: u32, kind: RepeatKind) -> Result<(), NotFixed> {
        let test = match node {
            Node::Char(c) => Some(Test::Char(c)),
            Node::Any(true) => Some(Test::Any),
            Node::Any(false) => Some(Test::AnyButNewline),
            Node::Set(set) => {
                let i = self.set(*set);
                Some(Test::Set(i))
            }
            node => {
                if kind == RepeatKind::Possessive {
                    self.emit(Op::Atomic);
                    self.counted(node, min, max, true)?;
                    self.emit(Op::AtomicEnd);
                } else {
                    self.counted(node, min, max, kind == RepeatKind::Greedy)?;
                }
                None
            }
        };
        if let Some(test) = test {
            self.emit(Op::Run { test, min, max, kind });
        }
        Ok(())
    }

    fn counted(&mut self, node: Node, min: u32, max: u32, greedy: bool) -> Result<(), NotFixed> {
        if (min, max) == (0, 1) {
            let split = self.emit(Op::Split(0, 0));
            self.node(node)?;
            let end = self.here();
            self.program.ops[split] =
                if greedy { Op::Split(split + 1, end) } else { Op::Split(end, split + 1) };
            return Ok(());
        }
        let id = self.program.loops;
        self.program.loops += 1;
        self.emit(Op::LoopStart(id));
        let test = self.emit(Op::Fail);
        self.emit(Op::LoopBody(id));
        self.node(node)?;
        self.emit(Op::Jump(test));
        let exit = self.here();
        self.program.ops[test] = Op::Loop { id, min, max, greedy, exit };
        debug_assert!(max >= min);
        Ok(())
    }
}
