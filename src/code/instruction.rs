//! One instruction word and its fields.
//!
//! ```text
//! bits   0..8    opcode
//!        8..16   flags
//!       16..32   a
//!       32..48   b       b and c together: a signed 32-bit immediate or jump offset
//!       48..64   c       alone: an unsigned operand, or a signed 16-bit immediate or jump offset
//! ```
//!
//! Extra words follow (see [`super::Extra`]). Jump offsets count words from the end of the
//! instruction, extra words included.

use super::opcode::Opcode;

/// Operand `b` is a temporary that the instruction consumes: its register becomes `UNDEF`.
pub const KILL_B: u8 = 1;
/// Operand `c` is consumed.
pub const KILL_C: u8 = 2;
/// Operand `a`, where it is a source, is consumed.
pub const KILL_A: u8 = 4;
/// Conditional jumps: jump if the condition does not hold.
pub const NEGATE: u8 = 8;
/// Binary operators: try the in-place method first.
pub const INPLACE: u8 = 16;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Instruction(pub u64);

impl Instruction {
    pub fn new(op: Opcode, flags: u8, a: u16, b: u16, c: u16) -> Instruction {
        Instruction(
            op as u64
                | (flags as u64) << 8
                | (a as u64) << 16
                | (b as u64) << 32
                | (c as u64) << 48,
        )
    }

    /// With a 32-bit immediate or offset in place of `b` and `c`.
    pub fn wide(op: Opcode, flags: u8, a: u16, imm: i32) -> Instruction {
        Instruction(op as u64 | (flags as u64) << 8 | (a as u64) << 16 | (imm as u32 as u64) << 32)
    }

    #[inline(always)]
    pub fn op_byte(self) -> u8 {
        self.0 as u8
    }

    pub fn op(self) -> Option<Opcode> {
        Opcode::from_byte(self.op_byte())
    }

    /// The same operands under another opcode.
    #[inline(always)]
    pub fn with_op(self, op: Opcode) -> Instruction {
        Instruction(self.0 & !0xFF | op as u64)
    }

    #[inline(always)]
    pub fn flags(self) -> u8 {
        (self.0 >> 8) as u8
    }

    #[inline(always)]
    pub fn has(self, flag: u8) -> bool {
        self.flags() & flag != 0
    }

    #[inline(always)]
    pub fn a(self) -> usize {
        (self.0 >> 16) as u16 as usize
    }

    #[inline(always)]
    pub fn b(self) -> usize {
        (self.0 >> 32) as u16 as usize
    }

    #[inline(always)]
    pub fn c(self) -> usize {
        (self.0 >> 48) as usize
    }

    /// `b` as a signed immediate.
    #[inline(always)]
    pub fn b_signed(self) -> i64 {
        (self.0 >> 32) as i16 as i64
    }

    /// `c` as a signed immediate or jump offset.
    #[inline(always)]
    pub fn c_signed(self) -> i64 {
        (self.0 as i64) >> 48
    }

    /// `b` and `c` as a signed immediate or jump offset.
    #[inline(always)]
    pub fn imm(self) -> i64 {
        (self.0 as i64) >> 32
    }
}

/// Where an instruction may jump to, relative to its end.
pub fn jump_offset(word: Instruction, op: Opcode) -> Option<i64> {
    match op.info().operands {
        super::Operands::Jump | super::Operands::RegJump => Some(word.imm()),
        super::Operands::RegRegJump | super::Operands::RegImmJump => Some(word.c_signed()),
        _ => None,
    }
}
