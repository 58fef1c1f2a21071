//! Binary and unary operators, comparisons as values.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::Operand;
use super::fold::binary;
use crate::code::{Constant as Const, INPLACE, KILL_B, KILL_C, Opcode};

pub(super) fn opcode(op: Operator) -> Opcode {
    match op {
        Operator::Add => Opcode::Add,
        Operator::Sub => Opcode::Sub,
        Operator::Mult => Opcode::Mul,
        Operator::MatMult => Opcode::MatMul,
        Operator::Div => Opcode::TrueDiv,
        Operator::Mod => Opcode::Mod,
        Operator::Pow => Opcode::Pow,
        Operator::LShift => Opcode::LShift,
        Operator::RShift => Opcode::RShift,
        Operator::BitOr => Opcode::Or,
        Operator::BitXor => Opcode::Xor,
        Operator::BitAnd => Opcode::And,
        Operator::FloorDiv => Opcode::FloorDiv,
    }
}

pub(super) fn compare_opcode(op: CompareOperator) -> Opcode {
    match op {
        CompareOperator::Eq => Opcode::Eq,
        CompareOperator::NotEq => Opcode::Ne,
        CompareOperator::Lt => Opcode::Lt,
        CompareOperator::LtE => Opcode::Le,
        CompareOperator::Gt => Opcode::Gt,
        CompareOperator::GtE => Opcode::Ge,
        CompareOperator::Is => Opcode::Is,
        CompareOperator::IsNot => Opcode::IsNot,
        CompareOperator::In => Opcode::In,
        CompareOperator::NotIn => Opcode::NotIn,
    }
}

fn immediate_opcode(op: Operator, value: i16) -> Option<Opcode> {
    match op {
        Operator::Add => Some(Opcode::AddImm),
        Operator::Sub => Some(Opcode::SubImm),
        Operator::Mult => Some(Opcode::MulImm),
        Operator::FloorDiv if value > 0 => Some(Opcode::FloorDivImm),
        Operator::Mod if value > 0 => Some(Opcode::ModImm),
        _ => None,
    }
}

impl<'a> Compiler<'a> {
    /// `a op b op c …` from the innermost left operand outwards, without recursion.
    pub(super) fn bin_op(&mut self, e: ExprRef<'a>, dst: u16) {
        if let Some(constant) = self.fold(e) {
            return self.constant_into(constant, dst);
        }
        let mut spine = Vec::new();
        let mut left = e;
        while let ExprKind::BinOp(l, op, r) = left.kind {
            spine.push((left, op, r));
            left = l;
        }
        spine.reverse();
        let scratch = self.scratch(dst);
        let (mut value, folded) = match self.constant_prefix(left, &spine) {
            Some((constant, folded)) => {
                self.constant_into(constant, scratch);
                (Operand::temp(scratch), folded)
            }
            None => (self.left_operand(left, &[spine[0].2], scratch), 0),
        };
        for (i, (node, op, right)) in spine.iter().enumerate().skip(folded) {
            let to = if i + 1 == spine.len() { dst } else { scratch };
            self.operate(node.span, *op, 0, to, value, right);
            value = Operand::temp(scratch);
        }
        if scratch != dst {
            self.out.free_to(scratch);
        }
    }

    /// The value of the first operations of a chain that are constant, and how many they are.
    fn constant_prefix(
        &self,
        left: ExprRef<'a>,
        spine: &[(ExprRef<'a>, Operator, ExprRef<'a>)],
    ) -> Option<(Const, usize)> {
        let mut value = self.fold(left)?;
        for (i, (_, op, right)) in spine.iter().enumerate() {
            match self.fold(right).and_then(|right| binary(*op, &value, &right)) {
                Some(next) => value = next,
                None => return (i > 0).then_some((value, i)),
            }
        }
        None
    }

    /// A left operand: a local as it is, or the value in `scratch`.
    fn left_operand(&mut self, e: ExprRef<'a>, later: &[ExprRef<'a>], scratch: u16) -> Operand {
        if !self.may_rebind(e, later)
            && let Some(reg) = self.local_operand(e)
        {
            return Operand { reg, temp: false };
        }
        self.expr_into(e, scratch);
        Operand::temp(scratch)
    }

    /// `to := left op right`. The register of `left` stays allocated.
    pub(super) fn operate(
        &mut self,
        span: Span,
        op: Operator,
        flags: u8,
        to: u16,
        left: Operand,
        right: ExprRef<'a>,
    ) {
        let kill = if left.reg == to { 0 } else { left.kill(KILL_B) };
        if let Some(value) = self.immediate(right)
            && let Some(op) = immediate_opcode(op, value)
        {
            self.out.at(span);
            return self.out.emit(op, flags | kill, to, left.reg, value as u16);
        }
        let right = self.operand(right);
        self.out.at(span);
        let kill_right = right.kill(KILL_C);
        self.out.emit(opcode(op), flags | kill | kill_right, to, left.reg, right.reg);
        self.release(right);
    }

    /// The flags of an augmented assignment.
    pub(super) const IN_PLACE: u8 = INPLACE;

    pub(super) fn unary_op(
        &mut self,
        e: ExprRef<'a>,
        op: UnaryOperator,
        operand: ExprRef<'a>,
        dst: u16,
    ) {
        if let Some(constant) = self.fold(e) {
            return self.constant_into(constant, dst);
        }
        let value = self.operand(operand);
        self.out.at(e.span);
        let op = match op {
            UnaryOperator::Invert => Opcode::Invert,
            UnaryOperator::Not => Opcode::Not,
            UnaryOperator::UAdd => Opcode::Pos,
            UnaryOperator::USub => Opcode::Neg,
        };
        self.out.unary(op, dst, value, 0);
        self.release(value);
    }

    pub(super) fn compare(&mut self, e: ExprRef<'a>, compare: &Compare<'a>, dst: u16) {
        if let ([op], [right]) = (compare.ops, compare.comparators) {
            let left = self.operand_before(compare.left, &[right]);
            let right = self.container_operand(*op, right);
            self.out.at(e.span);
            return self.binary(compare_opcode(*op), 0, dst, left, right);
        }
        // The result, then the two operands at hand, taking turns.
        let result = self.scratch(dst);
        let slots = self.out.alloc_many(2);
        let (fail, end) = (self.out.label(), self.out.label());
        let mut left = self.chain_operand(compare.left, compare.comparators, slots);
        let last = compare.comparators.len() - 1;
        for (i, (op, right)) in compare.ops.iter().zip(compare.comparators).enumerate() {
            let slot = slots + 1 - (i as u16 & 1);
            let right = self.chain_operand(right, &compare.comparators[i + 1..], slot);
            self.out.at(e.span);
            let kill = left.kill(KILL_B) | if i == last { right.kill(KILL_C) } else { 0 };
            self.out.emit(compare_opcode(*op), kill, result, left.reg, right.reg);
            if i < last {
                let on = Operand { reg: result, temp: false };
                self.out.jump_if(Opcode::JumpIfFalse, on, fail);
                self.out.kill(result);
            }
            left = right;
        }
        self.out.jump(end);
        self.out.bind(fail);
        self.out.kill(slots);
        self.out.kill(slots + 1);
        self.out.bind(end);
        self.out.free_to(slots);
        self.unscratch(result, dst);
    }

    /// An operand of a comparison chain: a local as it is, or the value in `slot`.
    pub(super) fn chain_operand(
        &mut self,
        e: ExprRef<'a>,
        later: &[ExprRef<'a>],
        slot: u16,
    ) -> Operand {
        self.left_operand(e, later, slot)
    }

    /// The right operand of a comparison: `in [1, 2]` looks into a constant tuple, `in {1, 2}` into
    /// a constant frozenset.
    pub(super) fn container_operand(&mut self, op: CompareOperator, e: ExprRef<'a>) -> Operand {
        if matches!(op, CompareOperator::In | CompareOperator::NotIn)
            && let Some(constant) = self.constant_container(e)
        {
            let t = self.out.alloc();
            self.constant_into(constant, t);
            return Operand::temp(t);
        }
        self.operand(e)
    }
}
