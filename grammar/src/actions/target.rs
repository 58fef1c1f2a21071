//! Assignment and deletion targets.
//!
//! Targets are parsed as expressions and checked here, with the name CPython gives to each kind of
//! expression that cannot stand there.

use crate::ast::*;
use crate::error::Diagnostic;

use super::{Builder, Fallible};

/// What a target is a target of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Assign,
    Delete,
}

/// The first part of an expression that cannot be a target. Recursion is bounded: only brackets
/// nest here.
pub(crate) fn invalid_part<'a>(expr: ExprRef<'a>, purpose: Purpose) -> Option<ExprRef<'a>> {
    match expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..) => None,
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            items.iter().find_map(|item| invalid_part(item, purpose))
        }
        ExprKind::Starred(value) if purpose == Purpose::Assign => invalid_part(value, purpose),
        _ => Some(expr),
    }
}

/// The same for the target of `for`, of which `a in b` has swallowed the `in`.
pub(crate) fn invalid_loop_part<'a>(expr: ExprRef<'a>) -> Option<ExprRef<'a>> {
    match expr.kind {
        ExprKind::Compare(node) if node.ops.first() == Some(&CompareOperator::In) => {
            invalid_part(node.left, Purpose::Assign)
        }
        ExprKind::Compare(_) => None,
        ExprKind::Tuple(items) => items.iter().find_map(|item| invalid_loop_part(item)),
        _ => invalid_part(expr, Purpose::Assign),
    }
}

/// What CPython calls an expression in its messages.
pub(crate) fn describe(expr: ExprRef<'_>) -> &'static str {
    match expr.kind {
        ExprKind::Name(_) => "name",
        ExprKind::Attribute(..) => "attribute",
        ExprKind::Subscript(..) => "subscript",
        ExprKind::Starred(_) => "starred",
        ExprKind::List(_) => "list",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::Lambda(_) => "lambda",
        ExprKind::Call(_) => "function call",
        ExprKind::BoolOp(..) | ExprKind::BinOp(..) | ExprKind::UnaryOp(..) => "expression",
        ExprKind::GeneratorExp(_) => "generator expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
        ExprKind::ListComp(_) => "list comprehension",
        ExprKind::SetComp(_) => "set comprehension",
        ExprKind::DictComp(_) => "dict comprehension",
        ExprKind::Dict(_) => "dict literal",
        ExprKind::Set(_) => "set display",
        ExprKind::JoinedStr(_) | ExprKind::FormattedValue(_) => "f-string expression",
        ExprKind::Compare(_) => "comparison",
        ExprKind::IfExp(_) => "conditional expression",
        ExprKind::NamedExpr(..) => "named expression",
        ExprKind::Slice(_) => "slice",
        ExprKind::Constant(value) => match value {
            Constant::None => "None",
            Constant::True => "True",
            Constant::False => "False",
            Constant::Ellipsis => "ellipsis",
            _ => "literal",
        },
    }
}

impl<'a> Builder<'a> {
    pub fn check_target(&self, expr: ExprRef<'a>) -> Fallible<()> {
        match invalid_part(expr, Purpose::Assign) {
            None => Ok(()),
            Some(part) => {
                Err(Diagnostic::new(format!("cannot assign to {}", describe(part)), part.span))
            }
        }
    }

    pub fn check_deletion(&self, expr: ExprRef<'a>) -> Fallible<()> {
        match invalid_part(expr, Purpose::Delete) {
            None => Ok(()),
            Some(part) => {
                Err(Diagnostic::new(format!("cannot delete {}", describe(part)), part.span))
            }
        }
    }

    /// The target of `op=`.
    pub fn check_augmented_target(&self, expr: ExprRef<'a>) -> Fallible<()> {
        match expr.kind {
            ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..) => Ok(()),
            _ => {
                let name = describe(expr);
                let message = format!("'{name}' is an illegal expression for augmented assignment");
                Err(Diagnostic::new(message, expr.span))
            }
        }
    }

    /// The target of an annotation.
    pub fn check_annotated_target(&self, expr: ExprRef<'a>) -> Fallible<()> {
        let message = match expr.kind {
            ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..) => return Ok(()),
            ExprKind::List(_) => "only single target (not list) can be annotated",
            ExprKind::Tuple(items) => {
                let message = "only single target (not tuple) can be annotated";
                let bare = items.first().filter(|first| first.span.start == expr.span.start);
                return Err(Diagnostic::new(message, bare.map_or(expr.span, |first| first.span)));
            }
            _ => "illegal target for annotation",
        };
        Err(Diagnostic::new(message, expr.span))
    }
}
