//! Where instructions come from, as Python code sees it: `co_lines`, `co_positions`, `f_lasti`.
//!
//! Offsets count bytes, 8 a word. A statement that no instruction stands for has a byte of its own
//! at the beginning of the next one, and so has the beginning of the code; there `f_lasti` is while a
//! trace function is told of them.

use super::code::Code;
use crate::code::{CodeFlags, Position, statements};
use crate::heap::Object;
use crate::native::{Result, Vm};

/// Bytes of a word, as offsets count.
const WORD: u32 = 8;

/// A stretch of bytes with the same place.
struct Run {
    start: u32,
    end: u32,
    place: Position,
}

impl Code {
    /// The line that a frame is at when it begins: CPython has 0 for modules.
    pub fn entry_line(&self) -> u32 {
        let module = !self.is_class && !self.flags.has(CodeFlags::OPTIMIZED);
        if module { 0 } else { self.first_line }
    }

    /// The offset of the instruction at a word, behind what is passed before it.
    pub fn offset_of(&self, word: u32) -> u32 {
        self.passed_at(word, statements(&self.unit, word as usize).count() as u32)
    }

    /// The offset of the statement number `i` that is passed before the instruction at a word.
    pub fn passed_at(&self, word: u32, i: u32) -> u32 {
        WORD * word + (i + (word == 0) as u32).min(WORD - 1)
    }

    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut begin = |start: u32, place: Position| {
            if let Some(last) = runs.last_mut() {
                last.end = start;
            }
            runs.push(Run { start, end: start, place });
        };
        let line = |line| Position { word: 0, line, column: 0, end_line: line, end_column: 0 };
        begin(0, line(self.entry_line()));
        let mut positions = self.positions.iter().peekable();
        let mut passed = self.unit.statements.iter().peekable();
        let mut place = Position::default();
        loop {
            let next = [positions.peek().map(|p| p.word), passed.peek().map(|(word, _)| *word)];
            let Some(word) = next.into_iter().flatten().min() else { break };
            let mut i = 0;
            while let Some((_, l)) = passed.next_if(|(at, _)| *at == word) {
                begin(self.passed_at(word, i), line(*l));
                i += 1;
            }
            place = positions.next_if(|p| p.word == word).copied().unwrap_or(place);
            begin(self.offset_of(word), place);
        }
        if let Some(last) = runs.last_mut() {
            last.end = WORD * self.words.len() as u32;
        }
        runs
    }
}

/// `code.co_lines()`.
pub fn lines(vm: &mut Vm, args: &[Object]) -> Result {
    let mut rows = Vec::new();
    for run in args[0].expect::<Code>().runs() {
        let line = run.place.line;
        let entry = run.start == 0;
        let line = if line == 0 && !entry { Object::NONE } else { vm.int(i64::from(line)) };
        let row = vec![vm.int(i64::from(run.start)), vm.int(i64::from(run.end)), line];
        rows.push(vm.tuple(row));
    }
    let l = vm.list(rows);
    vm.iter(&l)
}

/// `code.co_positions()`: one place for every two bytes, which is what programs divide `tb_lasti` by.
pub fn positions(vm: &mut Vm, args: &[Object]) -> Result {
    let code = args[0].expect::<Code>();
    vm.reserve(code.words.len().saturating_mul(4 * 8))?;
    let mut rows: Vec<Object> = Vec::new();
    for Run { start, end, place: p } in code.runs() {
        let row = [p.line, p.end_line, p.column, p.end_column]
            .iter()
            .map(|n| if p.line == 0 && start != 0 { Object::NONE } else { vm.int(i64::from(*n)) })
            .collect();
        let row = vm.tuple(row);
        // Two bytes have the place of the second.
        rows.extend(std::iter::repeat_n(row, (end / 2 - start / 2) as usize));
    }
    let l = vm.list(rows);
    vm.iter(&l)
}
