//! Constant folding, as CPython does it: operators on constants within size limits, constant tuples,
//! constant containers for `in` and `for`.

use hognose_grammar::ast::*;

use super::Compiler;
use super::conditions::truth;
use crate::code::Constant as Const;

impl<'a> Compiler<'a> {
    /// The value of an expression that is constant.
    pub(super) fn fold(&self, e: ExprRef<'a>) -> Option<Const> {
        match e.kind {
            ExprKind::Constant(literal) => Some(super::literals::constant(&literal)),
            ExprKind::Name(name) if self.names.text(name) == "__debug__" => Some(Const::True),
            ExprKind::Tuple(items) => {
                items.iter().map(|e| self.fold(e)).collect::<Option<_>>().map(Const::Tuple)
            }
            ExprKind::UnaryOp(op, operand) => unary(op, self.fold(operand)?),
            _ => None,
        }
    }

    pub(super) fn is_constant(&self, e: ExprRef<'a>) -> bool {
        self.fold(e).is_some()
    }

    /// The constant that a list or set of constants can be replaced by where it is only looked into.
    pub(super) fn constant_container(&self, e: ExprRef<'a>) -> Option<Const> {
        let (ExprKind::List(items) | ExprKind::Set(items)) = e.kind else { return None };
        let items = items.iter().map(|e| self.fold(e)).collect::<Option<_>>()?;
        match e.kind {
            ExprKind::List(_) => Some(Const::Tuple(items)),
            _ => Some(Const::FrozenSet(items)),
        }
    }
}

fn unary(op: UnaryOperator, value: Const) -> Option<Const> {
    Some(match (op, value) {
        (UnaryOperator::Not, value) => {
            if truth(&value) {
                Const::False
            } else {
                Const::True
            }
        }
        (UnaryOperator::USub, Const::Int(i)) => Const::Int(i.checked_neg()?),
        (UnaryOperator::USub, Const::Float(x)) => Const::Float(-x),
        (UnaryOperator::UAdd, value @ (Const::Int(_) | Const::Float(_))) => value,
        (UnaryOperator::Invert, Const::Int(i)) => Const::Int(!i),
        _ => return None,
    })
}
