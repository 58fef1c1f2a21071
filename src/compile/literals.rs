//! Literals and constants as operands.

use hognose_grammar::ast::{Constant as Literal, ExprRef};

use super::Compiler;
use crate::code::{Constant, Opcode};

pub(super) fn constant(literal: &Literal) -> Constant {
    match *literal {
        Literal::None => Constant::None,
        Literal::True => Constant::True,
        Literal::False => Constant::False,
        Literal::Ellipsis => Constant::Ellipsis,
        Literal::Int(value) => match i64::try_from(value) {
            Ok(small) => Constant::Int(small),
            Err(_) => Constant::BigInt(value.to_string(), 10),
        },
        Literal::BigInt(digits, base) => match i64::from_str_radix(digits, base) {
            Ok(small) => Constant::Int(small),
            Err(_) => Constant::BigInt(digits.to_string(), base),
        },
        Literal::Float(x) => Constant::Float(x),
        Literal::Imaginary(x) => Constant::Imaginary(x),
        Literal::Str(text, _) => Constant::Str(text.to_vec()),
        Literal::Bytes(bytes) => Constant::Bytes(bytes.to_vec()),
        Literal::Complex(re, im) => Constant::Complex(re, im),
        Literal::Tuple(items) => Constant::Tuple(items.iter().map(constant).collect()),
        Literal::FrozenSet(items) => Constant::FrozenSet(items.iter().map(constant).collect()),
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn constant_into(&mut self, value: Constant, dst: u16) {
        match value {
            Constant::None => self.out.emit(Opcode::LoadNone, 0, dst, 0, 0),
            Constant::Int(i) if i32::try_from(i).is_ok() => {
                self.out.emit_wide(Opcode::LoadInt, dst, i as i32, None);
            }
            value => self.out.emit_const(Opcode::LoadConst, 0, dst, 0, 0, value),
        }
    }

    /// The value of an integer constant that fits a 16-bit immediate.
    pub(super) fn immediate(&mut self, e: ExprRef<'a>) -> Option<i16> {
        match self.fold(e)? {
            Constant::Int(i) => i16::try_from(i).ok(),
            _ => None,
        }
    }

    pub(super) fn text_constant(&self, name: hognose_grammar::ast::Symbol) -> Constant {
        Constant::Str(self.names.text(name).as_bytes().to_vec())
    }
}
