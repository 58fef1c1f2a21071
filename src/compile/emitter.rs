//! The code of one unit while it is written: words, labels, temporaries, tables.
//!
//! Nothing is emitted where control cannot come ([`Emitter::reachable`]); temporaries are counted all
//! the same, so that the stack discipline does not depend on it.

use foldhash::{HashMap, HashMapExt};
use hognose_grammar::ast::{Span, Symbol};

use super::flow::Bound;
use crate::code::{
    Constant, Entrance, Extra, Held, Instruction, KILL_A, KILL_B, NEGATE, Opcode, Operands,
};

/// A source register. A temporary belongs to the expression that reads it, and is consumed by it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operand {
    pub reg: u16,
    pub temp: bool,
}

impl Operand {
    pub fn temp(reg: u16) -> Operand {
        Operand { reg, temp: true }
    }

    pub fn kill(self, flag: u8) -> u8 {
        if self.temp { flag } else { 0 }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Label(u32);

#[derive(Default)]
struct LabelState {
    at: Option<u32>,
    /// What is bound on every jump seen so far; `None` before the first.
    bound: Option<Bound>,
}

/// A stretch of code under an exception handler that is still open.
#[derive(Clone, Copy, Debug)]
struct Region {
    handler: Label,
    level: u16,
    start: u32,
}

/// A finished stretch.
pub(super) struct Protected {
    pub start: u32,
    pub end: u32,
    pub handler: Label,
    pub level: u16,
}

/// A 16-bit jump does not reach: the unit is to be compiled again in far mode.
pub(super) struct TooFar;

#[derive(Default)]
pub(super) struct Emitter {
    pub words: Vec<u64>,
    labels: Vec<LabelState>,
    /// Jump instruction, its end, its target.
    jumps: Vec<(u32, u32, Label)>,
    regions: Vec<Region>,
    pub protected: Vec<Protected>,
    pub constants: Vec<Constant>,
    constant_indexes: HashMap<Vec<u8>, u32>,
    pub names: Vec<Symbol>,
    name_indexes: HashMap<Symbol, u32>,
    pub positions: Vec<(u32, Option<Span>)>,
    position: Option<Span>,
    /// Statements without code: those met since the last instruction, and all, each with the word of
    /// the instruction after it.
    passed: Vec<Span>,
    pub statements: Vec<(u32, Span)>,
    /// Where statements begin, and what temporaries hold there.
    pub entrances: Vec<(Entrance, Span)>,
    pub held: Vec<Vec<(u16, Held)>>,
    first_temp: u16,
    top: u16,
    /// Registers used at most.
    pub registers: u32,
    pub too_large: bool,
    pub reachable: bool,
    pub bound: Bound,
    /// Locals that something in the unit unbinds.
    pub unbindable: Bound,
    far: bool,
}

impl Emitter {
    pub fn new(locals: u16, far: bool) -> Emitter {
        Emitter {
            first_temp: locals,
            top: locals,
            registers: locals as u32,
            reachable: true,
            far,
            constant_indexes: HashMap::new(),
            name_indexes: HashMap::new(),
            ..Emitter::default()
        }
    }

    // ---- temporaries

    pub fn level(&self) -> u16 {
        self.top
    }

    pub fn is_temp(&self, register: u16) -> bool {
        register >= self.first_temp
    }

    pub fn alloc(&mut self) -> u16 {
        self.alloc_many(1)
    }

    /// The first of `count` consecutive temporaries.
    pub fn alloc_many(&mut self, count: u16) -> u16 {
        let first = self.top;
        match first.checked_add(count) {
            Some(top) => self.top = top,
            None => self.too_large = true,
        }
        self.cover(self.top as u32 + 1);
        first
    }

    /// Registers below `count` exist.
    pub fn cover(&mut self, count: u32) {
        self.registers = self.registers.max(count);
        if count > u16::MAX as u32 {
            self.too_large = true;
        }
    }

    /// Frees all temporaries from `level` on; their values have been consumed.
    pub fn free_to(&mut self, level: u16) {
        debug_assert!(level <= self.top || self.too_large, "temporaries freed twice");
        self.top = level;
    }

    /// A window for `argc` arguments (the receiver included) from `w + 4`.
    pub fn cover_window(&mut self, window: u16, argc: usize) {
        self.cover(window as u32 + 7 + argc as u32);
    }

    // ---- positions

    pub fn at(&mut self, span: Span) {
        self.position = Some(span);
    }

    pub fn at_nowhere(&mut self) {
        self.position = None;
    }

    /// A statement that needs no instruction, or whose first one belongs to something else.
    pub fn statement(&mut self, span: Span) {
        if self.reachable {
            self.passed.push(span);
        }
    }

    /// A statement begins with the next instruction.
    pub fn entrance(&mut self, span: Span, held: Vec<(u16, Held)>) {
        if !self.reachable {
            return;
        }
        let known = self.held.iter().rposition(|h| *h == held).unwrap_or_else(|| {
            self.held.push(held);
            self.held.len() - 1
        });
        let (word, passed) = (self.here(), self.passed.len() as u32);
        self.entrances.push((Entrance { word, line: 0, passed, held: known as u32 }, span));
    }

    /// The end of a unit is where its last statement is, if control comes from there alone.
    pub fn at_the_end(&mut self) {
        let here = self.here();
        self.position = match self.labels.iter().any(|label| label.at == Some(here)) {
            true => None,
            false => self.positions.last().and_then(|(_, span)| *span),
        };
        if let Some(span) = self.passed.last() {
            self.position = Some(*span);
        }
    }

    pub fn position(&self) -> Option<Span> {
        self.position
    }

    pub fn restore_position(&mut self, position: Option<Span>) {
        self.position = position;
    }

    // ---- instructions

    pub fn here(&self) -> u32 {
        self.words.len() as u32
    }

    fn push(&mut self, op: Opcode, word: Instruction, extra: u64) {
        if !self.reachable {
            return;
        }
        if self.positions.last().is_none_or(|(_, span)| *span != self.position) {
            self.positions.push((self.here(), self.position));
        }
        let here = self.here();
        self.statements.extend(self.passed.drain(..).map(|span| (here, span)));
        self.words.push(word.0);
        for kind in op.info().extra {
            self.words.push(if *kind == Extra::Cache { 0 } else { extra });
        }
        use Opcode::{Jump, Raise, RaiseFrom, RaiseHandled, Reraise, Return, ReturnNone};
        if matches!(op, Jump | Raise | RaiseFrom | RaiseHandled | Reraise | Return | ReturnNone) {
            self.reachable = false;
        }
    }

    pub fn emit(&mut self, op: Opcode, flags: u8, a: u16, b: u16, c: u16) {
        self.push(op, Instruction::new(op, flags, a, b, c), 0);
    }

    pub fn emit_name(&mut self, op: Opcode, flags: u8, a: u16, b: u16, c: u16, name: Symbol) {
        let index = if self.reachable { self.name(name) } else { 0 };
        self.push(op, Instruction::new(op, flags, a, b, c), index);
    }

    pub fn emit_const(&mut self, op: Opcode, flags: u8, a: u16, b: u16, c: u16, value: Constant) {
        let index = if self.reachable { self.constant(value) } else { 0 };
        self.push(op, Instruction::new(op, flags, a, b, c), index);
    }

    /// With a 32-bit immediate; the name, if any, is the extra word.
    pub fn emit_wide(&mut self, op: Opcode, a: u16, imm: i32, name: Option<Symbol>) {
        let index = name.filter(|_| self.reachable).map_or(0, |n| self.name(n));
        self.push(op, Instruction::wide(op, 0, a, imm), index);
    }

    pub fn emit_wide_flags(&mut self, op: Opcode, flags: u8, a: u16, imm: i32) {
        self.push(op, Instruction::wide(op, flags, a, imm), 0);
    }

    pub fn kill(&mut self, register: u16) {
        self.emit(Opcode::Kill, 0, register, 0, 0);
    }

    /// `dst := source`; the reference moves if the source is a temporary.
    pub fn mov(&mut self, dst: u16, source: Operand) {
        if dst != source.reg {
            self.emit(Opcode::Move, source.kill(KILL_B), dst, source.reg, 0);
        }
    }

    fn name(&mut self, name: Symbol) -> u64 {
        let next = self.names.len() as u32;
        let index = *self.name_indexes.entry(name).or_insert(next);
        if index == next {
            self.names.push(name);
        }
        index as u64
    }

    fn constant(&mut self, value: Constant) -> u64 {
        let next = self.constants.len() as u32;
        let mut key = Vec::new();
        if constant_key(&value, &mut key) {
            let index = *self.constant_indexes.entry(key).or_insert(next);
            if index != next {
                return index as u64;
            }
        }
        self.constants.push(value);
        next as u64
    }

    // ---- control

    pub fn label(&mut self) -> Label {
        self.labels.push(LabelState::default());
        Label(self.labels.len() as u32 - 1)
    }

    /// Places a label that only jumps already emitted lead to.
    pub fn bind(&mut self, label: Label) {
        if self.reachable
            && let Some(span) = self.passed.pop()
        {
            // Whoever jumps to the label does not pass the statement: it needs a place of its own.
            let position = self.position.replace(span);
            self.emit(Opcode::Nop, 0, 0, 0, 0);
            self.position = position;
        }
        let here = self.here();
        let state = &mut self.labels[label.0 as usize];
        state.at = Some(here);
        if let Some(bound) = &state.bound {
            if self.reachable {
                self.bound.intersect(bound);
            } else {
                self.bound = bound.clone();
                self.reachable = true;
            }
        }
    }

    /// Places a label that later code jumps back to.
    pub fn bind_loop(&mut self, label: Label) {
        self.bind(label);
        self.bound.subtract(&self.unbindable);
    }

    fn branch(&mut self, label: Label) {
        let state = &mut self.labels[label.0 as usize];
        match &mut state.bound {
            Some(bound) => bound.intersect(&self.bound),
            None => state.bound = Some(self.bound.clone()),
        }
    }

    fn push_jump(&mut self, op: Opcode, word: Instruction, label: Label) {
        if !self.reachable {
            return;
        }
        let start = self.here();
        self.branch(label);
        self.push(op, word, 0);
        self.jumps.push((start, self.here(), label));
    }

    pub fn jump(&mut self, label: Label) {
        self.push_jump(Opcode::Jump, Instruction::wide(Opcode::Jump, 0, 0, 0), label);
    }

    /// `JumpIfTrue` and its like; consumes a temporary on both ways.
    pub fn jump_if(&mut self, op: Opcode, a: Operand, label: Label) {
        self.push_jump(op, Instruction::wide(op, a.kill(KILL_A), a.reg, 0), label);
    }

    /// A jump with a 16-bit offset: `c` of the word is still free.
    pub fn short_jump(&mut self, op: Opcode, flags: u8, a: u16, b: u16, label: Label) {
        if !self.far {
            return self.push_jump(op, Instruction::new(op, flags, a, b, 0), label);
        }
        if !self.reachable {
            return;
        }
        use Opcode::{AsyncFor, ForIter, Jump, JumpIfNoMatch};
        if matches!(op, ForIter | AsyncFor | JumpIfNoMatch) {
            self.push(op, Instruction::new(op, flags, a, b, 1), 0);
            self.emit_wide(Jump, 0, 1, None);
        } else {
            self.push(op, Instruction::new(op, flags ^ NEGATE, a, b, 1), 0);
        }
        self.reachable = true;
        self.jump(label);
        self.reachable = true;
    }

    // ---- protected regions

    /// From here on exceptions go to `handler`, with temporaries dropped to `level`.
    pub fn open(&mut self, handler: Label, level: u16) {
        let start = self.here();
        self.cover(level as u32 + 1);
        self.regions.push(Region { handler, level, start });
    }

    /// Ends the innermost region.
    pub fn close(&mut self) {
        if let Some(region) = self.regions.pop() {
            self.protect(region);
        }
    }

    fn protect(&mut self, region: Region) {
        let end = self.here();
        if end > region.start {
            let Region { start, handler, level } = region;
            self.protected.push(Protected { start, end, handler, level });
        }
    }

    /// Leaves all regions beyond the first `depth` for a while: the code of an exit (`return`,
    /// `break`) is not protected by what it leaves. [`Emitter::resume`] takes the result.
    pub fn suspend(&mut self, depth: usize) -> Suspended {
        let regions = self.regions.split_off(depth.min(self.regions.len()));
        for region in regions.iter().rev() {
            self.protect(*region);
        }
        Suspended(regions)
    }

    pub fn resume(&mut self, suspended: Suspended) {
        let start = self.here();
        self.regions.extend(suspended.0.into_iter().map(|r| Region { start, ..r }));
    }

    pub fn open_regions(&self) -> usize {
        self.regions.len()
    }

    /// Places the handler of a region opened when `bound` held: reachable if anything is protected.
    /// The exception is in the new temporary.
    pub fn bind_handler(&mut self, label: Label, level: u16, bound: &Bound) -> u16 {
        self.reachable = self.protected.iter().any(|p| p.handler == label);
        self.bound = bound.clone();
        self.bound.subtract(&self.unbindable);
        self.labels[label.0 as usize].at = Some(self.here());
        self.free_to(level);
        self.alloc()
    }

    /// Resolves the jumps. What a label that was never placed leads to does not matter: nothing
    /// reachable uses it.
    pub fn resolve(&mut self) -> Result<(), TooFar> {
        for &(at, end, label) in &self.jumps {
            let Some(target) = self.destination(label) else { continue };
            let offset = target as i64 - end as i64;
            let word = &mut self.words[at as usize];
            let op = Instruction(*word).op().unwrap_or(Opcode::Nop);
            if matches!(op.info().operands, Operands::Jump | Operands::RegJump) {
                *word = *word & 0xFFFF_FFFF | (offset as u32 as u64) << 32;
            } else {
                let offset = i16::try_from(offset).map_err(|_| TooFar)?;
                *word = *word & 0xFFFF_FFFF_FFFF | (offset as u16 as u64) << 48;
            }
        }
        Ok(())
    }

    /// Where a jump to the label ends up: a `Jump` there is followed.
    fn destination(&self, label: Label) -> Option<u32> {
        let mut target = self.offset(label)?;
        for _ in 0..8 {
            let Ok(i) = self.jumps.binary_search_by_key(&target, |(at, ..)| *at) else { break };
            let (at, _, next) = self.jumps[i];
            let plain = Instruction(self.words[at as usize]).op() == Some(Opcode::Jump);
            if !plain || self.statements.binary_search_by_key(&at, |(word, _)| *word).is_ok() {
                break;
            }
            target = self.offset(next)?;
        }
        Some(target)
    }

    pub fn offset(&self, label: Label) -> Option<u32> {
        self.labels[label.0 as usize].at
    }

    /// `dst := operation of b`, with the operand consumed unless the result replaces it.
    pub fn unary(&mut self, op: Opcode, dst: u16, b: Operand, c: u16) {
        let kill = if b.reg == dst { 0 } else { b.kill(KILL_B) };
        self.emit(op, kill, dst, b.reg, c);
    }
}

/// Regions taken off by [`Emitter::suspend`].
pub(super) struct Suspended(Vec<Region>);

/// A key under which equal constants of equal type fall together; code objects never do.
fn constant_key(value: &Constant, key: &mut Vec<u8>) -> bool {
    let mut text = |tag: u8, bytes: &[u8]| {
        key.push(tag);
        key.extend((bytes.len() as u32).to_le_bytes());
        key.extend(bytes);
    };
    match value {
        Constant::None => text(0, &[]),
        Constant::True => text(1, &[]),
        Constant::False => text(2, &[]),
        Constant::Ellipsis => text(3, &[]),
        Constant::Int(i) => text(4, &i.to_le_bytes()),
        Constant::BigInt(digits, base) => text(*base as u8 + 20, digits.as_bytes()),
        Constant::Float(x) => text(5, &x.to_bits().to_le_bytes()),
        Constant::Imaginary(x) => text(6, &x.to_bits().to_le_bytes()),
        Constant::Complex(re, im) => {
            text(12, &[re.to_bits().to_le_bytes(), im.to_bits().to_le_bytes()].concat())
        }
        Constant::Str(s) => text(7, s),
        Constant::Bytes(s) => text(8, s),
        Constant::Tuple(items) | Constant::FrozenSet(items) => {
            let tag = if matches!(value, Constant::Tuple(_)) { 9 } else { 10 };
            text(tag, &(items.len() as u32).to_le_bytes());
            return items.iter().all(|item| constant_key(item, key));
        }
        Constant::Code(_) => return false,
    }
    true
}
