//! Operators by incremental precedence.
//!
//! The grammar sees a flat run of operands and operators; the tree is made here with two side
//! stacks, an operator reducing those that bind tighter as soon as it arrives. A ladder of seventeen
//! grammar levels would cost a reduction a level for every operand (measured: a third of all
//! instructions).

use super::{Builder, Fallible, Mark, deepest};
use crate::ast::*;
use crate::error::Diagnostic;

/// How tightly an operator binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
enum Level {
    Or,
    And,
    Not,
    Comparison,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Product,
    Sign,
    Power,
    Await,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Infix {
    Bool(BoolOperator),
    Compare(CompareOperator),
    Binary(Operator),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prefix {
    Unary(UnaryOperator),
    Await,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Infix(Infix),
    Prefix(Prefix, u32),
}

/// An operator that waits for its right operand to be complete.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pending {
    level: Level,
    action: Action,
}

/// An operand and its range, which includes its parentheses.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operand<'a> {
    expr: ExprRef<'a>,
    start: u32,
    end: u32,
}

impl Infix {
    fn level(self) -> Level {
        match self {
            Infix::Bool(BoolOperator::Or) => Level::Or,
            Infix::Bool(BoolOperator::And) => Level::And,
            Infix::Compare(_) => Level::Comparison,
            Infix::Binary(operator) => match operator {
                Operator::BitOr => Level::BitOr,
                Operator::BitXor => Level::BitXor,
                Operator::BitAnd => Level::BitAnd,
                Operator::LShift | Operator::RShift => Level::Shift,
                Operator::Add | Operator::Sub => Level::Sum,
                Operator::Pow => Level::Power,
                _ => Level::Product,
            },
        }
    }
}

impl Prefix {
    fn level(self) -> Level {
        match self {
            Prefix::Await => Level::Await,
            Prefix::Unary(UnaryOperator::Not) => Level::Not,
            Prefix::Unary(_) => Level::Sign,
        }
    }
}

impl Level {
    /// Equal levels in a row become one n-ary node.
    fn is_chain(self) -> bool {
        matches!(self, Level::Or | Level::And | Level::Comparison)
    }
}

impl<'a> Builder<'a> {
    #[inline]
    pub fn operand(&mut self, expr: ExprRef<'a>, start: u32, end: u32) {
        self.operands.push(Operand { expr, start, end });
    }

    /// A prefix operator where an operand is due; `base` is where this run of operators began.
    pub fn prefix(&mut self, base: Mark, operator: Prefix, start: u32) -> Fallible<()> {
        let level = operator.level();
        if let Some(left) = self.operators.since(base).last() {
            let fits = match left.level {
                Level::Await => false,
                Level::Power => level >= Level::Sign,
                left => left <= level,
            };
            if !fits {
                let span = Span { start, end: start + 1 };
                return Err(Diagnostic::new("invalid syntax", span));
            }
        }
        self.operators.push(Pending { level, action: Action::Prefix(operator, start) });
        Ok(())
    }

    #[inline]
    pub fn infix(&mut self, base: Mark, operator: Infix) {
        let level = operator.level();
        let left_associative = !level.is_chain() && level != Level::Power;
        while let Some(left) = self.operators.since(base).last() {
            if left.level > level || left.level == level && left_associative {
                self.reduce_operator(base);
            } else {
                break;
            }
        }
        self.operators.push(Pending { level, action: Action::Infix(operator) });
    }

    /// The run of operators is over.
    #[inline]
    pub fn finish_operators(&mut self, base: Mark) -> ExprRef<'a> {
        while self.operators.mark() > base {
            self.reduce_operator(base);
        }
        self.pop_operand().expr
    }

    fn pop_operand(&mut self) -> Operand<'a> {
        self.operands.0.pop().expect("the grammar alternates operators and operands")
    }

    fn reduce_operator(&mut self, base: Mark) {
        let pending = self.operators.since(base)[self.operators.since(base).len() - 1];
        match pending.action {
            Action::Prefix(prefix, start) => {
                self.operators.drop_since(self.operators.mark() - 1);
                let operand = self.pop_operand();
                let kind = match prefix {
                    Prefix::Await => ExprKind::Await(operand.expr),
                    Prefix::Unary(operator) => ExprKind::UnaryOp(operator, operand.expr),
                };
                let expr = self.expr(start, operand.end, kind, operand.expr.depth);
                self.operand(expr, start, operand.end);
            }
            Action::Infix(Infix::Binary(operator)) => {
                self.operators.drop_since(self.operators.mark() - 1);
                let right = self.pop_operand();
                let left = self.pop_operand();
                let kind = ExprKind::BinOp(left.expr, operator, right.expr);
                let inner = left.expr.depth.max(right.expr.depth);
                let expr = self.expr(left.start, right.end, kind, inner);
                self.operand(expr, left.start, right.end);
            }
            Action::Infix(Infix::Bool(operator)) => self.reduce_bool(base, operator),
            Action::Infix(Infix::Compare(_)) => self.reduce_comparison(base),
        }
    }

    /// How many pending operators at the top share the level of the topmost, and the index of the
    /// first operand of their chain.
    fn chain(&self, base: Mark) -> (usize, usize) {
        let pending = self.operators.since(base);
        let level = pending[pending.len() - 1].level;
        let count = pending.iter().rev().take_while(|other| other.level == level).count();
        (count, self.operands.mark() as usize - count - 1)
    }

    fn reduce_bool(&mut self, base: Mark, operator: BoolOperator) {
        let (count, first) = self.chain(base);
        let operands = &self.operands.0[first..];
        let (start, end) = (operands[0].start, operands[count].end);
        let values: &'a [ExprRef<'a>] =
            self.arena.alloc_slice_fill_with(count + 1, |index| operands[index].expr);
        self.operators.drop_since(self.operators.mark() - count as Mark);
        self.operands.drop_since(first as Mark);
        let expr = self.expr(start, end, ExprKind::BoolOp(operator, values), deepest(values));
        self.operand(expr, start, end);
    }

    fn reduce_comparison(&mut self, base: Mark) {
        let (count, first) = self.chain(base);
        let operands = &self.operands.0[first..];
        let (start, end) = (operands[0].start, operands[count].end);
        let pending = &self.operators.0[self.operators.0.len() - count..];
        let ops: &'a [CompareOperator] =
            self.arena.alloc_slice_fill_with(count, |index| match pending[index].action {
                Action::Infix(Infix::Compare(operator)) => operator,
                _ => unreachable!("only comparisons have their level"),
            });
        let left = operands[0].expr;
        let comparators: &'a [ExprRef<'a>] =
            self.arena.alloc_slice_fill_with(count, |index| operands[index + 1].expr);
        self.operators.drop_since(self.operators.mark() - count as Mark);
        self.operands.drop_since(first as Mark);
        let inner = left.depth.max(deepest(comparators));
        let node = self.arena.alloc(Compare { left, ops, comparators });
        if ops.iter().any(|op| matches!(op, CompareOperator::Is | CompareOperator::IsNot)) {
            self.warn_about_identity(node, Span { start, end });
        }
        let expr = self.expr(start, end, ExprKind::Compare(node), inner);
        self.operand(expr, start, end);
    }
}
