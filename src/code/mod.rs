//! Bytecode as data: the opcode table, code units, their verifier and disassembler. Nothing here
//! knows objects; the VM turns a [`Unit`] into a code object.

mod disassemble;
mod instruction;
mod lines;
mod opcode;
mod unit;
mod verify;

pub use disassemble::{Line, disassemble, instructions};
pub use instruction::{INPLACE, Instruction, KILL_A, KILL_B, KILL_C, NEGATE, jump_offset};
pub use lines::{line_starts, own_line, statements};
pub use opcode::{Extra, OPCODES, Opcode, OpcodeInfo, Operands};
pub use unit::{
    CodeFlags, ComprehensionLocal, Constant, Entrance, ExceptionEntry, FunctionKind, Held,
    Position, Unit,
};
pub use verify::{VerifyError, verify};
