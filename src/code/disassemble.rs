//! `hognose dis`: a unit as text, one instruction a line, nested units after it.

use std::fmt::Write;

use super::instruction::{Instruction, jump_offset};
use super::opcode::{Extra, Opcode, Operands};
use super::unit::{Constant, Unit};

/// The listing of a unit and everything nested in it.
pub fn disassemble(unit: &Unit) -> String {
    let mut out = String::new();
    let mut queue = vec![unit];
    while let Some(unit) = queue.pop() {
        if !out.is_empty() {
            out.push('\n');
        }
        one(unit, &mut out);
        let nested = unit.constants.iter().rev().filter_map(|c| match c {
            Constant::Code(u) => Some(&**u),
            _ => None,
        });
        queue.extend(nested);
    }
    out
}

fn one(unit: &Unit, out: &mut String) {
    let _ = writeln!(
        out,
        "{:?} {} (line {}, {} registers)",
        unit.kind, unit.qualname, unit.first_line, unit.registers
    );
    let mut at = 0;
    let mut line = 0;
    let mut positions = unit.positions.iter().peekable();
    while at < unit.words.len() {
        while let Some(p) = positions.next_if(|p| p.word as usize <= at) {
            if p.line != 0 && p.line != line {
                line = p.line;
                let _ = writeln!(out, "  line {line}");
            }
        }
        let word = Instruction(unit.words[at]);
        let Some(op) = word.op() else {
            let _ = writeln!(out, "{at:>6}  ?");
            at += 1;
            continue;
        };
        let end = at + op.words();
        let _ = write!(out, "{at:>6}  {:<18}", op.info().name);
        operands(unit, word, op, end, out);
        for (i, extra) in op.info().extra.iter().enumerate() {
            let value = unit.words.get(at + 1 + i).copied().unwrap_or(0) as usize;
            match extra {
                Extra::Const => {
                    let text = unit.constants.get(value).map_or("?".to_string(), constant);
                    let _ = write!(out, " {text}");
                }
                Extra::Name => {
                    let text = unit.names.get(value).map_or("?", |s| s);
                    let _ = write!(out, " {text}");
                }
                Extra::Cache => {}
            }
        }
        while out.ends_with(' ') {
            out.pop();
        }
        out.push('\n');
        at = end;
    }
    for e in &unit.exceptions {
        let _ = writeln!(out, "  except {}..{} -> {} (r{})", e.start, e.end, e.handler, e.level);
    }
}

/// An instruction in parts, as the module `dis` shows it.
pub struct Line {
    /// In words from the start of the unit.
    pub at: usize,
    pub words: usize,
    pub opcode: u8,
    pub name: &'static str,
    /// The operands as text.
    pub operands: String,
    /// Index of the constant, or of the name, that belongs to it.
    pub constant: Option<usize>,
    pub global: Option<usize>,
    /// Where it jumps to.
    pub target: Option<i64>,
}

/// The instructions of a unit.
pub fn instructions(unit: &Unit) -> Vec<Line> {
    let (mut lines, mut at) = (Vec::new(), 0);
    while at < unit.words.len() {
        let word = Instruction(unit.words[at]);
        let Some(op) = word.op() else { break };
        let end = at + op.words();
        let mut text = String::new();
        operands(unit, word, op, end, &mut text);
        let (mut constant, mut global) = (None, None);
        for (i, extra) in op.info().extra.iter().enumerate() {
            let value = unit.words.get(at + 1 + i).map(|&w| w as usize);
            match extra {
                Extra::Const => constant = value,
                Extra::Name => global = value,
                Extra::Cache => {}
            }
        }
        lines.push(Line {
            at,
            words: op.words(),
            opcode: op as u8,
            name: op.info().name,
            operands: text.trim().to_string(),
            constant,
            global,
            target: jump_offset(word, op).map(|o| end as i64 + o),
        });
        at = end;
    }
    lines
}

fn operands(unit: &Unit, word: Instruction, op: Opcode, end: usize, out: &mut String) {
    let reg = |i: usize, kill: u8| {
        let star = if word.has(kill) { "*" } else { "" };
        match unit.local_names.get(i) {
            Some(name) if !name.is_empty() => format!("{name}{star}"),
            _ => format!("r{i}{star}"),
        }
    };
    let (a, b, c) = (word.a(), word.b(), word.c());
    use super::{KILL_A, KILL_B, KILL_C, NEGATE};
    let target = jump_offset(word, op).map(|o| end as i64 + o).unwrap_or(0);
    let not = if word.has(NEGATE) { "not " } else { "" };
    let _ = match op.info().operands {
        Operands::None => Ok(()),
        Operands::A => write!(out, " {}", reg(a, KILL_A)),
        Operands::Ab => write!(out, " {}, {}", reg(a, KILL_A), reg(b, KILL_B)),
        Operands::Abc => {
            write!(out, " {}, {}, {}", reg(a, KILL_A), reg(b, KILL_B), reg(c, KILL_C))
        }
        Operands::AbImm => write!(out, " {}, {}, {}", reg(a, 0), reg(b, KILL_B), word.c_signed()),
        Operands::AImm => write!(out, " {}, {}", reg(a, KILL_A), word.imm()),
        Operands::ANumNum => write!(out, " {}, {b}, {c}", reg(a, KILL_A)),
        Operands::AbNum => write!(out, " {}, {}, {c}", reg(a, 0), reg(b, KILL_B)),
        Operands::Jump => write!(out, " -> {target}"),
        Operands::RegJump => write!(out, " {} -> {target}", reg(a, KILL_A)),
        Operands::RegRegJump => {
            write!(out, " {not}{}, {} -> {target}", reg(a, KILL_A), reg(b, KILL_B))
        }
        Operands::RegImmJump => {
            write!(out, " {not}{}, {} -> {target}", reg(a, KILL_A), word.b_signed())
        }
        Operands::Call => write!(out, " r{a}, {b} -> {}", reg(c, 0)),
    };
}

fn constant(c: &Constant) -> String {
    match c {
        Constant::None => "None".into(),
        Constant::True => "True".into(),
        Constant::False => "False".into(),
        Constant::Ellipsis => "...".into(),
        Constant::Int(i) => i.to_string(),
        Constant::BigInt(digits, base) => format!("{digits} (base {base})"),
        Constant::Float(x) => format!("{x:?}"),
        Constant::Imaginary(x) => format!("{x:?}j"),
        Constant::Complex(re, im) => format!("({re:?}{im:+?}j)"),
        Constant::Str(s) => format!("{:?}", String::from_utf8_lossy(s)),
        Constant::Bytes(b) => format!("b{:?}", String::from_utf8_lossy(b)),
        Constant::Tuple(t) => {
            format!("({})", t.iter().map(constant).collect::<Vec<_>>().join(", "))
        }
        Constant::FrozenSet(t) => {
            format!("frozenset({})", t.iter().map(constant).collect::<Vec<_>>().join(", "))
        }
        Constant::Code(u) => format!("<code {}>", u.qualname),
    }
}
