//! Where lines begin in a unit, as trace functions count them (library reference: sys.settrace).

use super::instruction::{Instruction, jump_offset};
use super::opcode::Opcode;
use super::unit::Unit;

/// The words, in order, of the instructions at which a new line may begin: one differs from the line
/// before, or control comes from elsewhere.
pub fn line_starts(unit: &Unit) -> Box<[u32]> {
    let n = unit.words.len();
    let mut entered = vec![false; n];
    for e in &unit.exceptions {
        entered[e.handler as usize] = true;
    }
    for (at, word, op) in instructions(unit) {
        let target = jump_offset(word, op).map(|o| (at + op.words()) as i64 + o);
        if let Some(place) = target.and_then(|t| entered.get_mut(usize::try_from(t).ok()?)) {
            *place = true;
        }
    }
    let mut starts = Vec::new();
    // A line, until control comes from elsewhere.
    let mut before = 0;
    for (at, ..) in instructions(unit) {
        if entered[at] {
            before = 0;
        }
        let line = own_line(unit, at);
        if line != 0 && line != before || statements(unit, at).next().is_some() {
            starts.push(at as u32);
        }
        if line != 0 {
            before = line;
        }
    }
    starts.into()
}

/// The line that the instruction at word `at` belongs to; 0: none. A plain jump only leads to one.
pub fn own_line(unit: &Unit, at: usize) -> u32 {
    let silent = Instruction(unit.words[at]).op() == Some(Opcode::Jump);
    let i = unit.positions.partition_point(|p| p.word as usize <= at);
    if silent || i == 0 { 0 } else { unit.positions[i - 1].line }
}

/// The lines of the statements without code that are passed before the instruction at word `at`.
pub fn statements(unit: &Unit, at: usize) -> impl Iterator<Item = u32> + '_ {
    let first = unit.statements.partition_point(|(word, _)| (*word as usize) < at);
    let here = unit.statements[first..].iter().take_while(move |(word, _)| *word as usize == at);
    here.map(|(_, line)| *line)
}

/// The instructions of a verified unit, with the words they begin at.
fn instructions(unit: &Unit) -> impl Iterator<Item = (usize, Instruction, Opcode)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let word = Instruction(*unit.words.get(at)?);
        let op = word.op()?;
        let here = at;
        at += op.words();
        Some((here, word, op))
    })
}
