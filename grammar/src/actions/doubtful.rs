//! Warnings about expressions that are legal but cannot be meant.

use super::Builder;
use crate::ast::*;
use crate::error::Warning;

/// The type of an expression that has only one possible type.
fn type_name(expr: ExprRef<'_>) -> Option<&'static str> {
    Some(match expr.kind {
        ExprKind::Tuple(_) => "tuple",
        ExprKind::List(_) | ExprKind::ListComp(_) => "list",
        ExprKind::Dict(_) | ExprKind::DictComp(_) => "dict",
        ExprKind::Set(_) | ExprKind::SetComp(_) => "set",
        ExprKind::GeneratorExp(_) => "generator",
        ExprKind::Lambda(_) => "function",
        ExprKind::JoinedStr(_) | ExprKind::FormattedValue(_) => "str",
        ExprKind::Constant(value) => match value {
            Constant::None => "NoneType",
            Constant::True | Constant::False => "bool",
            Constant::Ellipsis => "ellipsis",
            Constant::Int(_) | Constant::BigInt(..) => "int",
            Constant::Float(_) => "float",
            Constant::Imaginary(_) | Constant::Complex(..) => "complex",
            Constant::Str(..) => "str",
            Constant::Bytes(_) => "bytes",
            Constant::Tuple(_) => "tuple",
            Constant::FrozenSet(_) => "frozenset",
        },
        _ => return None,
    })
}

/// The type of a literal whose identity means nothing.
fn literal_without_identity(expr: ExprRef<'_>) -> Option<&'static str> {
    match expr.kind {
        ExprKind::Constant(
            Constant::None | Constant::True | Constant::False | Constant::Ellipsis,
        ) => None,
        ExprKind::Constant(_) => type_name(expr),
        ExprKind::UnaryOp(UnaryOperator::USub | UnaryOperator::UAdd, operand) => match operand.kind
        {
            ExprKind::Constant(
                Constant::Int(_)
                | Constant::BigInt(..)
                | Constant::Float(_)
                | Constant::Imaginary(_),
            ) => type_name(operand),
            _ => None,
        },
        ExprKind::Tuple(items) => {
            let constant = |item: &ExprRef<'_>| matches!(item.kind, ExprKind::Constant(_));
            items.iter().all(constant).then_some("tuple")
        }
        _ => None,
    }
}

impl<'a> Builder<'a> {
    #[cold]
    fn warn(&mut self, message: String, span: Span) {
        self.warnings.push(Warning { message, span, from_text: false });
    }

    /// `x is 1`
    pub(super) fn warn_about_identity(&mut self, node: &Compare<'a>, span: Span) {
        let mut left = node.left;
        for (&operator, &right) in node.ops.iter().zip(node.comparators) {
            if matches!(operator, CompareOperator::Is | CompareOperator::IsNot) {
                let literal = literal_without_identity(left).or(literal_without_identity(right));
                if let Some(name) = literal {
                    let (written, meant) = if operator == CompareOperator::Is {
                        ("is", "==")
                    } else {
                        ("is not", "!=")
                    };
                    let message =
                        format!("\"{written}\" with '{name}' literal. Did you mean \"{meant}\"?");
                    self.warn(message, span);
                    return;
                }
            }
            left = right;
        }
    }

    /// `(1, 2)(3)`
    #[inline]
    pub(super) fn warn_about_call(&mut self, func: ExprRef<'a>, span: Span) {
        if matches!(func.kind, ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Lambda(_)) {
            return;
        }
        if let Some(name) = type_name(func) {
            self.warn(
                format!("'{name}' object is not callable; perhaps you missed a comma?"),
                span,
            );
        }
    }

    /// `1[2]`, `[1, 2][3, 4]`
    #[inline]
    pub(super) fn warn_about_subscript(
        &mut self,
        value: ExprRef<'a>,
        index: ExprRef<'a>,
        span: Span,
    ) {
        if matches!(value.kind, ExprKind::Name(_) | ExprKind::Attribute(..)) {
            return;
        }
        let Some(name) = type_name(value) else { return };
        match name {
            "dict" => {}
            "list" | "tuple" | "str" | "bytes" => match type_name(index) {
                None | Some("int" | "bool") => {}
                Some(index) => self.warn(
                    format!(
                        "{name} indices must be integers or slices, not {index}; \
                         perhaps you missed a comma?"
                    ),
                    span,
                ),
            },
            _ => self.warn(
                format!("'{name}' object is not subscriptable; perhaps you missed a comma?"),
                span,
            ),
        }
    }

    /// `assert (x, "message")`
    pub fn warn_about_assertion(&mut self, test: ExprRef<'a>, span: Span) {
        if matches!(test.kind, ExprKind::Tuple(items) if !items.is_empty()) {
            let message = "assertion is always true, perhaps remove parentheses?";
            self.warn(message.to_owned(), span);
        }
    }
}
