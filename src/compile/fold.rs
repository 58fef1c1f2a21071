//! Constant folding, as CPython does it: operators on constants within size limits, constant tuples,
//! constant containers for `in` and `for`.

use hognose_grammar::ast::*;
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use super::Compiler;
use super::conditions::truth;
use crate::code::Constant as Const;

/// The largest results that are computed while compiling.
const MAX_INT_BITS: u64 = 128;
const MAX_COLLECTION: usize = 256;
const MAX_TEXT: usize = 4096;

impl<'a> Compiler<'a> {
    /// The value of an expression that is constant.
    pub(super) fn fold(&self, e: ExprRef<'a>) -> Option<Const> {
        match e.kind {
            ExprKind::Constant(literal) => Some(super::literals::constant(&literal)),
            ExprKind::Name(name) if self.names.text(name) == "__debug__" => Some(self.debug()),
            ExprKind::Tuple(items) => {
                items.iter().map(|e| self.fold(e)).collect::<Option<_>>().map(Const::Tuple)
            }
            ExprKind::UnaryOp(op, operand) => unary(op, self.fold(operand)?),
            ExprKind::BinOp(..) => self.fold_spine(e),
            ExprKind::Subscript(value, index) => subscript(self.fold(value)?, self.fold(index)?),
            _ => None,
        }
    }

    /// A chain of binary operators, without recursion into left operands.
    fn fold_spine(&self, e: ExprRef<'a>) -> Option<Const> {
        let mut rights = Vec::new();
        let mut left = e;
        while let ExprKind::BinOp(l, op, r) = left.kind {
            rights.push((op, r));
            left = l;
        }
        let mut value = self.fold(left)?;
        for (op, right) in rights.into_iter().rev() {
            value = binary(op, &value, &self.fold(right)?)?;
        }
        Some(value)
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
        (UnaryOperator::Not, value) => boolean(!truth(&value)),
        (UnaryOperator::USub, Const::Float(x)) => Const::Float(-x),
        (UnaryOperator::UAdd, value @ Const::Float(_)) => value,
        (op, value) => {
            let i = integer(&value)?;
            from_integer(match op {
                UnaryOperator::USub => -i,
                UnaryOperator::UAdd => i,
                // `~True` warns when it runs.
                _ if matches!(value, Const::True | Const::False) => return None,
                _ => -i - 1,
            })?
        }
    })
}

pub(super) fn binary(op: Operator, left: &Const, right: &Const) -> Option<Const> {
    match (op, left, right) {
        (Operator::Add, Const::Str(a), Const::Str(b)) => joined(a, b).map(Const::Str),
        (Operator::Add, Const::Bytes(a), Const::Bytes(b)) => joined(a, b).map(Const::Bytes),
        (Operator::Add, Const::Tuple(a), Const::Tuple(b)) => {
            let both: Vec<Const> = a.iter().chain(b).cloned().collect();
            (both.len() <= MAX_COLLECTION).then_some(Const::Tuple(both))
        }
        (Operator::Mult, Const::Str(s), Const::Int(n)) => repeated(s, *n).map(Const::Str),
        (Operator::Mult, Const::Int(n), Const::Str(s)) => repeated(s, *n).map(Const::Str),
        (Operator::Mult, Const::Bytes(s), Const::Int(n)) => repeated(s, *n).map(Const::Bytes),
        (Operator::Mult, Const::Int(n), Const::Bytes(s)) => repeated(s, *n).map(Const::Bytes),
        (Operator::Mult, Const::Tuple(t), Const::Int(n))
        | (Operator::Mult, Const::Int(n), Const::Tuple(t)) => {
            let n = usize::try_from((*n).max(0)).ok()?;
            let total = t.len().checked_mul(n)?;
            (total <= MAX_COLLECTION)
                .then(|| Const::Tuple(t.iter().cycle().take(total).cloned().collect()))
        }
        (_, Const::Float(_), _) | (_, _, Const::Float(_)) => {
            floats(op, float(left)?, float(right)?)
        }
        (
            Operator::BitAnd | Operator::BitOr | Operator::BitXor,
            Const::True | Const::False,
            Const::True | Const::False,
        ) => {
            let (a, b) = (matches!(left, Const::True), matches!(right, Const::True));
            Some(boolean(match op {
                Operator::BitAnd => a & b,
                Operator::BitOr => a | b,
                _ => a ^ b,
            }))
        }
        _ => integers(op, integer(left)?, integer(right)?),
    }
}

fn floats(op: Operator, a: f64, b: f64) -> Option<Const> {
    Some(Const::Float(match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        _ => return None,
    }))
}

fn integers(op: Operator, a: BigInt, b: BigInt) -> Option<Const> {
    let small = |n: &BigInt| n.to_u64();
    from_integer(match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => {
            if !a.is_zero() && !b.is_zero() && a.bits() + b.bits() > MAX_INT_BITS {
                return None;
            }
            a * b
        }
        Operator::FloorDiv if !b.is_zero() => a.div_floor(&b),
        Operator::Mod if !b.is_zero() => a.mod_floor(&b),
        Operator::Div if !b.is_zero() && a.bits() <= 53 && b.bits() <= 53 => {
            return Some(Const::Float(a.to_f64()? / b.to_f64()?));
        }
        Operator::LShift => {
            let shift = small(&b)?;
            if shift > MAX_INT_BITS || !a.is_zero() && a.bits() > MAX_INT_BITS - shift {
                return None;
            }
            a << shift
        }
        Operator::RShift => a >> small(&b)?.min(1 << 20),
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        Operator::BitAnd => a & b,
        Operator::Pow => {
            let exponent = small(&b)?;
            if exponent != 0 && a.bits() > MAX_INT_BITS / exponent {
                return None;
            }
            a.pow(u32::try_from(exponent).ok()?)
        }
        _ => return None,
    })
}

/// `constant[constant]`, as CPython folds it (an index into a string or tuple).
fn subscript(value: Const, index: Const) -> Option<Const> {
    let Const::Int(i) = index else { return None };
    let at = |length: usize| {
        let i = if i < 0 { i + length as i64 } else { i };
        usize::try_from(i).ok().filter(|i| *i < length)
    };
    match value {
        Const::Tuple(items) => items.get(at(items.len())?).cloned(),
        Const::Bytes(bytes) => Some(Const::Int(bytes[at(bytes.len())?] as i64)),
        Const::Str(text) if text.is_ascii() => Some(Const::Str(vec![text[at(text.len())?]])),
        _ => None,
    }
}

fn boolean(value: bool) -> Const {
    if value { Const::True } else { Const::False }
}

fn integer(value: &Const) -> Option<BigInt> {
    match value {
        Const::False => Some(BigInt::from(0)),
        Const::True => Some(BigInt::from(1)),
        Const::Int(i) => Some(BigInt::from(*i)),
        Const::BigInt(digits, base) => BigInt::parse_bytes(digits.as_bytes(), *base),
        _ => None,
    }
}

/// Negative integers beyond 64 bits have no literal, and so no constant.
fn from_integer(value: BigInt) -> Option<Const> {
    match value.to_i64() {
        Some(small) => Some(Const::Int(small)),
        None if value.sign() == Sign::Minus => None,
        None => Some(Const::BigInt(value.abs().to_str_radix(16), 16)),
    }
}

fn float(value: &Const) -> Option<f64> {
    match value {
        Const::Float(x) => Some(*x),
        Const::Int(i) => Some(*i as f64),
        Const::True => Some(1.0),
        Const::False => Some(0.0),
        _ => None,
    }
}

fn joined(a: &[u8], b: &[u8]) -> Option<Vec<u8>> {
    (a.len() + b.len() <= MAX_TEXT).then(|| [a, b].concat())
}

fn repeated(text: &[u8], count: i64) -> Option<Vec<u8>> {
    let count = usize::try_from(count.max(0)).ok()?;
    (text.len().checked_mul(count)? <= MAX_TEXT).then(|| text.repeat(count))
}
