//! The matcher: runs a program over a subject with an explicit stack of ways back. It burns fuel, so
//! that a catastrophic pattern meets the program's limit.
//!
//! Invariant: everything a step changes besides position and program counter (slots, loop counters)
//! is logged on the stack, so that going back restores it.

use super::program::{Op, Program, Test};
use super::set::{is_word, same};
use super::syntax::{Anchor, MANY, RepeatKind};
use crate::native::{Result, Vm};

/// A slot that holds no position.
pub const UNSET: usize = usize::MAX;

/// Something with characters by index.
pub trait Subject {
    fn at(&self, i: usize) -> u32;
    /// The first place in `from..end` where a match that starts with `first` can be.
    fn find(&self, first: u32, from: usize, end: usize) -> Option<usize>;
}

impl Subject for &[u8] {
    #[inline(always)]
    fn at(&self, i: usize) -> u32 {
        self[i] as u32
    }

    fn find(&self, first: u32, from: usize, end: usize) -> Option<usize> {
        let b = u8::try_from(first).ok()?;
        memchr::memchr(b, &self[from..end]).map(|i| from + i)
    }
}

impl Subject for &[u32] {
    #[inline(always)]
    fn at(&self, i: usize) -> u32 {
        self[i]
    }

    fn find(&self, first: u32, from: usize, end: usize) -> Option<usize> {
        self[from..end].iter().position(|c| *c == first).map(|i| from + i)
    }
}

/// An entry of the stack.
enum Back {
    /// Go on there.
    Choice {
        pc: usize,
        at: usize,
    },
    /// A run that may give back characters: the test at `pc - 1` matched `low..=high` from `start`.
    Shorter {
        pc: usize,
        low: usize,
        high: usize,
    },
    /// A lazy run that may take one more.
    Longer {
        pc: usize,
        at: usize,
        left: u32,
    },
    Slot(usize, usize),
    LastIndex(usize),
    Counter(usize, u32, usize),
    /// Below lie the ways back from before an atomic part.
    Barrier,
    /// The same for a look-around, which began at `at`.
    Look {
        at: usize,
        negate: bool,
        next: usize,
    },
}

/// How a match must lie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It starts at the position.
    Match,
    /// It spans to the end.
    Full,
    Search,
}

pub struct Matcher<'a, S: Subject> {
    program: &'a Program,
    text: S,
    end: usize,
    full: bool,
    /// An empty match at this place does not count (`findall` after an empty or adjacent match).
    not_empty_at: usize,
    pub slots: Vec<usize>,
    pub last_index: usize,
    counters: Vec<(u32, usize)>,
    stack: Vec<Back>,
    steps: u32,
}

impl<'a, S: Subject> Matcher<'a, S> {
    pub fn new(program: &'a Program, text: S, end: usize) -> Matcher<'a, S> {
        Matcher {
            program,
            text,
            end,
            full: false,
            not_empty_at: UNSET,
            slots: vec![UNSET; program.groups * 2],
            last_index: 0,
            counters: vec![(0, UNSET); program.loops],
            stack: Vec::new(),
            steps: 0,
        }
    }

    /// Looks for a match from `start` on; slots 0 and 1 then hold its place. An empty one at
    /// `not_empty_at` is passed over.
    pub fn run(
        &mut self,
        vm: &mut Vm,
        start: usize,
        mode: Mode,
        not_empty_at: Option<usize>,
    ) -> Result<bool> {
        self.full = mode == Mode::Full;
        self.not_empty_at = not_empty_at.unwrap_or(UNSET);
        let first = self.program.prefix.first().copied();
        let mut at = start;
        while at <= self.end && (self.end - at) as u64 >= self.program.min_width {
            if let (Mode::Search, Some(c)) = (mode, first) {
                match self.text.find(c, at, self.end) {
                    Some(i) => at = i,
                    None => return Ok(false),
                }
            }
            if self.attempt(vm, at)? {
                return Ok(true);
            }
            if mode != Mode::Search {
                return Ok(false);
            }
            at += 1;
        }
        Ok(false)
    }

    fn attempt(&mut self, vm: &mut Vm, start: usize) -> Result<bool> {
        self.slots.fill(UNSET);
        self.last_index = 0;
        self.stack.clear();
        let (mut pc, mut at) = (0, start);
        loop {
            self.steps += 1;
            if self.steps == 256 {
                self.steps = 0;
                vm.burn_fuel()?;
                if self.stack.len() > 4096 {
                    vm.reserve(self.stack.capacity() * std::mem::size_of::<Back>())?;
                }
            }
            if let Op::Match = self.program.ops[pc] {
                if (!self.full || at == self.end) && !(at == start && at == self.not_empty_at) {
                    self.slots[0] = start;
                    self.slots[1] = at;
                    return Ok(true);
                }
            } else if let Some(next) = self.step(pc, at) {
                (pc, at) = next;
                continue;
            }
            match self.back() {
                Some(next) => (pc, at) = next,
                None => return Ok(false),
            }
        }
    }

    #[inline]
    fn is(&self, test: Test, c: u32) -> bool {
        match test {
            Test::Char(x) => x == c,
            Test::Any => true,
            Test::AnyButNewline => c != 0x0A,
            Test::Set(i) => self.program.sets[i].has(c),
        }
    }

    /// One instruction; `None`: it failed.
    #[inline]
    fn step(&mut self, pc: usize, at: usize) -> Option<(usize, usize)> {
        let program = self.program;
        let here = || (at < self.end).then(|| self.text.at(at));
        match &program.ops[pc] {
            Op::Char(c) => (here()? == *c).then_some((pc + 1, at + 1)),
            Op::Any => here().map(|_| (pc + 1, at + 1)),
            Op::AnyButNewline => (here()? != 0x0A).then_some((pc + 1, at + 1)),
            Op::Set(i) => program.sets[*i].has(here()?).then_some((pc + 1, at + 1)),
            Op::At(anchor) => self.holds(*anchor, at).then_some((pc + 1, at)),
            Op::Fail | Op::Match => None,
            Op::Split(a, b) => {
                self.stack.push(Back::Choice { pc: *b, at });
                Some((*a, at))
            }
            Op::Jump(to) => Some((*to, at)),
            Op::Save(slot) => {
                self.stack.push(Back::Slot(*slot, self.slots[*slot]));
                self.slots[*slot] = at;
                if slot % 2 == 1 && slot / 2 != self.last_index {
                    self.stack.push(Back::LastIndex(self.last_index));
                    self.last_index = slot / 2;
                }
                Some((pc + 1, at))
            }
            Op::Backref(group, fold) => {
                let (from, to) = (self.slots[2 * group], self.slots[2 * group + 1]);
                if from == UNSET || to == UNSET || to < from {
                    return None;
                }
                let n = to - from;
                let fits = self.end - at >= n
                    && (0..n).all(|i| same(self.text.at(at + i), self.text.at(from + i), *fold));
                fits.then_some((pc + 1, at + n))
            }
            Op::IfGroup(group, no) => {
                let matched = self.slots[2 * group + 1] != UNSET;
                Some((if matched { pc + 1 } else { *no }, at))
            }
            Op::Run { test, min, max, kind } => self.run_of(pc, at, *test, *min, *max, *kind),
            Op::LoopStart(id) => {
                self.log_counter(*id);
                self.counters[*id] = (0, UNSET);
                Some((pc + 1, at))
            }
            Op::Loop { id, min, max, greedy, exit } => {
                let (count, last) = self.counters[*id];
                if count < *min {
                    self.log_counter(*id);
                    self.counters[*id].0 = count + 1;
                    return Some((pc + 2, at));
                }
                if !greedy {
                    if (*max == MANY || count < *max) && at != last {
                        self.stack.push(Back::Choice { pc: pc + 1, at });
                    }
                    return Some((*exit, at));
                }
                if (*max == MANY || count < *max) && at != last {
                    self.stack.push(Back::Choice { pc: *exit, at });
                    return Some((pc + 1, at));
                }
                Some((*exit, at))
            }
            Op::LoopBody(id) => {
                self.log_counter(*id);
                let count = self.counters[*id].0;
                self.counters[*id] = (count.saturating_add(1), at);
                Some((pc + 1, at))
            }
            Op::Atomic => {
                self.stack.push(Back::Barrier);
                Some((pc + 1, at))
            }
            Op::AtomicEnd => {
                self.cut();
                Some((pc + 1, at))
            }
            Op::Look { back, negate, next } => {
                let start = match at.checked_sub(back.unwrap_or(0)) {
                    Some(start) => start,
                    // Nothing that long lies behind.
                    None => return negate.then_some((*next, at)),
                };
                self.stack.push(Back::Look { at, negate: *negate, next: *next });
                Some((pc + 1, start))
            }
            Op::LookEnd { negate: false } => {
                let at = self.cut();
                Some((pc + 1, at))
            }
            Op::LookEnd { negate: true } => {
                self.undo_to_look();
                None
            }
        }
    }

    fn log_counter(&mut self, id: usize) {
        let (count, last) = self.counters[id];
        self.stack.push(Back::Counter(id, count, last));
    }

    fn run_of(
        &mut self,
        pc: usize,
        at: usize,
        test: Test,
        min: u32,
        max: u32,
        kind: RepeatKind,
    ) -> Option<(usize, usize)> {
        let room = self.end - at;
        let least = min as usize;
        if least > room {
            return None;
        }
        if kind == RepeatKind::Lazy {
            if !(0..least).all(|i| self.is(test, self.text.at(at + i))) {
                return None;
            }
            let left = if max == MANY { MANY } else { max - min };
            self.stack.push(Back::Longer { pc, at: at + least, left });
            return Some((pc + 1, at + least));
        }
        let most = if max == MANY { room } else { room.min(max as usize) };
        let n = match test {
            Test::Any => most,
            _ => (0..most).take_while(|i| self.is(test, self.text.at(at + i))).count(),
        };
        // Long runs burn fuel as steps do.
        self.steps = (self.steps + (n / 8) as u32).min(255);
        if n < least {
            return None;
        }
        if n > least && kind == RepeatKind::Greedy {
            self.stack.push(Back::Shorter { pc: pc + 1, low: at + least, high: at + n - 1 });
        }
        Some((pc + 1, at + n))
    }

    /// Goes back to the last choice.
    fn back(&mut self) -> Option<(usize, usize)> {
        loop {
            match self.stack.pop()? {
                Back::Choice { pc, at } => return Some((pc, at)),
                Back::Shorter { pc, low, high } => {
                    // A literal behind the run says which places are worth trying.
                    let mut high = high;
                    if let Op::Char(c) = self.program.ops[pc] {
                        while high > low && (high >= self.end || self.text.at(high) != c) {
                            high -= 1;
                        }
                    }
                    if high > low {
                        self.stack.push(Back::Shorter { pc, low, high: high - 1 });
                    }
                    return Some((pc, high));
                }
                Back::Longer { pc, at, left } => {
                    let Op::Run { test, .. } = &self.program.ops[pc] else { continue };
                    if left == 0 || at >= self.end || !self.is(*test, self.text.at(at)) {
                        continue;
                    }
                    let left = if left == MANY { MANY } else { left - 1 };
                    self.stack.push(Back::Longer { pc, at: at + 1, left });
                    return Some((pc + 1, at + 1));
                }
                Back::Barrier | Back::Look { negate: false, .. } => {}
                Back::Look { negate: true, at, next } => return Some((next, at)),
                undo => self.undo(undo),
            }
        }
    }

    fn undo(&mut self, entry: Back) {
        match entry {
            Back::Slot(i, old) => self.slots[i] = old,
            Back::LastIndex(old) => self.last_index = old,
            Back::Counter(id, count, last) => self.counters[id] = (count, last),
            _ => {}
        }
    }

    /// Forgets the ways back since the innermost barrier, but not how to undo changes. Gives the
    /// place where a look-around began.
    fn cut(&mut self) -> usize {
        let barrier = self
            .stack
            .iter()
            .rposition(|b| matches!(b, Back::Barrier | Back::Look { .. }))
            .unwrap_or(0);
        let place = match self.stack.get(barrier) {
            Some(Back::Look { at, .. }) => *at,
            _ => 0,
        };
        let kept = self.stack.split_off(barrier);
        self.stack.extend(
            kept.into_iter()
                .filter(|b| matches!(b, Back::Slot(..) | Back::LastIndex(_) | Back::Counter(..))),
        );
        place
    }

    /// The body of a negative look-around matched: everything since its start is undone.
    fn undo_to_look(&mut self) {
        while let Some(entry) = self.stack.pop() {
            if let Back::Look { .. } = entry {
                return;
            }
            self.undo(entry);
        }
    }

    fn holds(&self, anchor: Anchor, at: usize) -> bool {
        let newline = |i: usize| self.text.at(i) == 0x0A;
        match anchor {
            Anchor::Start => at == 0,
            Anchor::LineStart => at == 0 || newline(at - 1),
            Anchor::End => at == self.end,
            Anchor::LastLineEnd => at == self.end || at + 1 == self.end && newline(at),
            Anchor::LineEnd => at == self.end || newline(at),
            Anchor::Boundary(ascii) => self.boundary(at, ascii),
            // The empty subject has neither boundaries nor places between.
            Anchor::NotBoundary(ascii) => self.end > 0 && !self.boundary(at, ascii),
        }
    }

    fn boundary(&self, at: usize, ascii: bool) -> bool {
        let before = at > 0 && is_word(self.text.at(at - 1), ascii);
        let after = at < self.end && is_word(self.text.at(at), ascii);
        before != after
    }
}
