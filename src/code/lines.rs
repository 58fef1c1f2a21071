//! Where lines begin in a unit, as trace functions count them (library reference: sys.settrace).

use super::instruction::{Instruction, STATEMENT, jump_offset};
use super::opcode::Opcode;
use super::unit::Unit;

/// The words, in order, of the instructions at which a new line may begin: the line differs from the
/// one before, or control comes from elsewhere.
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
    let mut positions = unit.positions.iter().peekable();
    let (mut line, mut before) = (0, 0);
    for (at, word, op) in instructions(unit) {
        while let Some(p) = positions.next_if(|p| p.word as usize <= at) {
            line = p.line;
        }
        let silent = op == Opcode::Jump && !word.has(STATEMENT);
        if line == 0 || silent {
            continue;
        }
        if line != before || entered[at] {
            starts.push(at as u32);
        }
        before = line;
    }
    starts.into()
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
