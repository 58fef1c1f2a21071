//! The verifier: what the dispatch loop relies on, checked before a unit ever runs.
//!
//! It proves that every word is a known instruction with its extra words, that registers, constants
//! and names exist, that jumps and handlers lead to instructions, and that execution cannot run off
//! the end.

use super::instruction::{Instruction, jump_offset};
use super::opcode::{Extra, Opcode, Operands};
use super::unit::{Constant, Unit};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyError {
    pub unit: String,
    pub word: usize,
    pub what: &'static str,
}

/// Checks a unit and everything nested in it.
pub fn verify(unit: &Unit) -> Result<(), VerifyError> {
    let mut queue = vec![unit];
    while let Some(unit) = queue.pop() {
        one(unit).map_err(|(word, what)| VerifyError {
            unit: unit.qualname.clone(),
            word,
            what,
        })?;
        queue.extend(unit.constants.iter().filter_map(|c| match c {
            Constant::Code(u) => Some(&**u),
            _ => None,
        }));
    }
    Ok(())
}

fn one(unit: &Unit) -> Result<(), (usize, &'static str)> {
    let n = unit.words.len();
    if unit.registers > u16::MAX as u32 || unit.local_names.len() > unit.registers as usize {
        return Err((0, "too many registers"));
    }
    let mut starts = vec![false; n];
    let mut at = 0;
    let mut last = Opcode::Nop;
    while at < n {
        starts[at] = true;
        let word = Instruction(unit.words[at]);
        let op = word.op().ok_or((at, "unknown opcode"))?;
        if matches!(op, Opcode::Halt | Opcode::Watched) {
            return Err((at, "an instruction of the machine's own"));
        }
        if at + op.words() > n {
            return Err((at, "extra words are missing"));
        }
        registers(unit, word, op).map_err(|what| (at, what))?;
        for (i, extra) in op.info().extra.iter().enumerate() {
            let value = unit.words[at + 1 + i] as usize;
            let good = match extra {
                Extra::Const => value < unit.constants.len(),
                Extra::Name => value < unit.names.len(),
                Extra::Cache => value == 0,
            };
            if !good {
                return Err((at, "bad extra word"));
            }
        }
        last = op;
        at += op.words();
    }
    use Opcode::{Jump, Raise, RaiseFrom, RaiseHandled, Reraise, Return, ReturnNone};
    if !matches!(last, Jump | Raise | RaiseFrom | RaiseHandled | Reraise | Return | ReturnNone) {
        return Err((n, "runs off the end"));
    }
    at = 0;
    while at < n {
        let word = Instruction(unit.words[at]);
        let op = word.op().unwrap_or(Opcode::Nop);
        let end = at + op.words();
        if let Some(offset) = jump_offset(word, op) {
            let target = end as i64 + offset;
            if target < 0 || target >= n as i64 || !starts[target as usize] {
                return Err((at, "jumps into nowhere"));
            }
        }
        at = end;
    }
    for e in &unit.exceptions {
        let ok = e.start <= e.end
            && e.end as usize <= n
            && (e.handler as usize) < n
            && starts[e.handler as usize]
            && (e.level as u32) < unit.registers;
        if !ok {
            return Err((e.start as usize, "bad exception table"));
        }
    }
    Ok(())
}

/// Do all registers the instruction names exist?
fn registers(unit: &Unit, word: Instruction, op: Opcode) -> Result<(), &'static str> {
    let (a, b, c) = (word.a(), word.b(), word.c());
    let span = |first: usize, count: usize| (first, count);
    let mut used = vec![];
    match op.info().operands {
        Operands::None | Operands::Jump => {}
        Operands::A | Operands::AImm | Operands::ANumNum => used.push(span(a, 1)),
        Operands::RegJump | Operands::RegImmJump => used.push(span(a, 1)),
        // A run of no registers may begin behind the last one.
        Operands::AbNum if is_run(op) => used.push(span(a, 1)),
        Operands::Ab | Operands::AbImm | Operands::AbNum | Operands::RegRegJump => {
            used.push(span(a, 1));
            used.push(span(b, 1));
        }
        Operands::Abc => used.extend([span(a, 1), span(b, 1), span(c, 1)]),
        Operands::Call => used.extend([span(a, 6 + b), span(c, 1)]),
    }
    match op {
        Opcode::LoadMethod | Opcode::LoadSpecial => used.push(span(a, 5)),
        Opcode::BuildSlice => used.push(span(b, 3)),
        Opcode::Unpack => used.push(span(a, c)),
        Opcode::UnpackEx => used.push(span(a, (c >> 8) + (c & 0xFF) + 1)),
        Opcode::BuildMap => used.push(span(b, 2 * c)),
        Opcode::BuildList | Opcode::BuildTuple | Opcode::BuildSet | Opcode::BuildString => {
            used.push(span(b, c));
        }
        Opcode::MakeFunction => used.push(span(b, c.count_ones() as usize)),
        Opcode::ExceptionInfo => used.push(span(a, 3)),
        Opcode::Intrinsic => used.push(span(b, 3)),
        _ => {}
    }
    let n = unit.registers as usize;
    if used.iter().any(|(first, count)| *count > 0 && first + count > n) {
        return Err("a register that is not there");
    }
    Ok(())
}

/// Does `b` begin a run whose length `c` tells?
fn is_run(op: Opcode) -> bool {
    use Opcode::{BuildList, BuildMap, BuildSet, BuildString, BuildTuple, MakeFunction};
    matches!(op, BuildList | BuildTuple | BuildSet | BuildString | BuildMap | MakeFunction)
}
