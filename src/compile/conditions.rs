//! Conditions: expressions that decide a jump and are never made into an object.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::{Label, Operand};
use super::operators::compare_opcode;
use crate::code::{Constant as Const, KILL_A, KILL_B, NEGATE, Opcode};

impl<'a> Compiler<'a> {
    /// Jumps to `target` if the truth of `e` is `wanted`; falls through otherwise.
    pub(super) fn jump_if(&mut self, e: ExprRef<'a>, wanted: bool, target: Label) {
        if let Some(constant) = self.fold(e) {
            if truth(&constant) == wanted {
                self.out.at(e.span);
                self.out.jump(target);
            }
            return;
        }
        match e.kind {
            ExprKind::UnaryOp(UnaryOperator::Not, inner) => self.jump_if(inner, !wanted, target),
            ExprKind::BoolOp(op, operands) => {
                let Some((last, first)) = operands.split_last() else { return };
                // The truth that decides the chain early.
                let early = op == BoolOperator::Or;
                if early == wanted {
                    for operand in first {
                        self.jump_if(operand, wanted, target);
                    }
                    return self.jump_if(last, wanted, target);
                }
                let skip = self.out.label();
                for operand in first {
                    self.jump_if(operand, early, skip);
                }
                self.jump_if(last, wanted, target);
                self.out.bind(skip);
            }
            ExprKind::IfExp(node) => {
                let (orelse, end) = (self.out.label(), self.out.label());
                self.jump_if(node.test, false, orelse);
                self.jump_if(node.body, wanted, target);
                self.out.jump(end);
                self.out.bind(orelse);
                self.jump_if(node.orelse, wanted, target);
                self.out.bind(end);
            }
            ExprKind::Compare(compare) => self.jump_compare(e, compare, wanted, target),
            _ => {
                let value = self.operand(e);
                self.out.at(e.span);
                let op = if wanted { Opcode::JumpIfTrue } else { Opcode::JumpIfFalse };
                self.out.jump_if(op, value, target);
                self.release(value);
            }
        }
    }

    fn jump_compare(&mut self, e: ExprRef<'a>, compare: &Compare<'a>, wanted: bool, target: Label) {
        if let ([op], [right]) = (compare.ops, compare.comparators) {
            return self.jump_one_compare(e.span, *op, compare.left, right, wanted, target);
        }
        let slots = self.out.alloc_many(2);
        let (fail, end) = (self.out.label(), self.out.label());
        let mut left = self.chain_operand(compare.left, compare.comparators, slots);
        let last = compare.comparators.len() - 1;
        for (i, (op, right)) in compare.ops.iter().zip(compare.comparators).enumerate() {
            let slot = slots + 1 - (i as u16 & 1);
            let right = self.chain_operand(right, &compare.comparators[i + 1..], slot);
            self.out.at(e.span);
            if i == last {
                self.emit_compare_jump(*op, left, right, wanted, target);
            } else {
                let keep = Operand { temp: false, ..right };
                self.emit_compare_jump(*op, left, keep, false, fail);
            }
            left = right;
        }
        self.out.jump(end);
        self.out.bind(fail);
        self.out.kill(slots);
        self.out.kill(slots + 1);
        if !wanted {
            self.out.jump(target);
        }
        self.out.bind(end);
        self.out.free_to(slots);
    }

    fn jump_one_compare(
        &mut self,
        span: Span,
        op: CompareOperator,
        left: ExprRef<'a>,
        right: ExprRef<'a>,
        wanted: bool,
        target: Label,
    ) {
        let none = matches!(self.fold(right), Some(Const::None));
        if none && matches!(op, CompareOperator::Is | CompareOperator::IsNot) {
            let value = self.operand(left);
            self.out.at(span);
            let jump = if (op == CompareOperator::Is) == wanted {
                Opcode::JumpIfNone
            } else {
                Opcode::JumpIfNotNone
            };
            self.out.jump_if(jump, value, target);
            return self.release(value);
        }
        let symmetric = matches!(op, CompareOperator::Eq | CompareOperator::NotEq);
        for (value, constant) in [(left, right), (right, left)] {
            if std::ptr::eq(value, right) && !symmetric {
                break;
            }
            if let (Some(imm), Some(jump)) = (self.immediate(constant), immediate_jump(op)) {
                let value = self.operand(value);
                self.out.at(span);
                let flags = value.kill(KILL_A) | if wanted { 0 } else { NEGATE };
                self.out.short_jump(jump, flags, value.reg, imm as u16, target);
                return self.release(value);
            }
        }
        let left = self.operand_before(left, &[right]);
        let right = self.container_operand(op, right);
        self.out.at(span);
        self.emit_compare_jump(op, left, right, wanted, target);
        self.release(right);
        self.release(left);
    }

    /// Compares and jumps if the truth of the result is `wanted`. Consumes temporaries without
    /// freeing their registers.
    fn emit_compare_jump(
        &mut self,
        op: CompareOperator,
        left: Operand,
        right: Operand,
        wanted: bool,
        target: Label,
    ) {
        if let Some(jump) = register_jump(op) {
            let negate = if wanted { 0 } else { NEGATE };
            let flags = left.kill(KILL_A) | right.kill(KILL_B) | negate;
            return self.out.short_jump(jump, flags, left.reg, right.reg, target);
        }
        let t = self.out.alloc();
        let kill = left.kill(KILL_B) | right.kill(crate::code::KILL_C);
        self.out.emit(compare_opcode(op), kill, t, left.reg, right.reg);
        let jump = if wanted { Opcode::JumpIfTrue } else { Opcode::JumpIfFalse };
        self.out.jump_if(jump, Operand::temp(t), target);
        self.out.free_to(t);
    }
}

fn register_jump(op: CompareOperator) -> Option<Opcode> {
    Some(match op {
        CompareOperator::Eq => Opcode::JumpEq,
        CompareOperator::NotEq => Opcode::JumpNe,
        CompareOperator::Lt => Opcode::JumpLt,
        CompareOperator::LtE => Opcode::JumpLe,
        CompareOperator::Gt => Opcode::JumpGt,
        CompareOperator::GtE => Opcode::JumpGe,
        _ => return None,
    })
}

fn immediate_jump(op: CompareOperator) -> Option<Opcode> {
    Some(match op {
        CompareOperator::Eq => Opcode::JumpEqImm,
        CompareOperator::NotEq => Opcode::JumpNeImm,
        CompareOperator::Lt => Opcode::JumpLtImm,
        CompareOperator::LtE => Opcode::JumpLeImm,
        CompareOperator::Gt => Opcode::JumpGtImm,
        CompareOperator::GtE => Opcode::JumpGeImm,
        _ => return None,
    })
}

/// The truth value of a constant.
pub(super) fn truth(constant: &Const) -> bool {
    match constant {
        Const::None | Const::False => false,
        Const::True | Const::Ellipsis | Const::BigInt(..) | Const::Code(_) => true,
        Const::Int(i) => *i != 0,
        Const::Float(x) | Const::Imaginary(x) => *x != 0.0,
        Const::Complex(re, im) => *re != 0.0 || *im != 0.0,
        Const::Str(s) | Const::Bytes(s) => !s.is_empty(),
        Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
    }
}
