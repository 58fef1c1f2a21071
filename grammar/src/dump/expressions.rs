//! The fields of expressions.

use super::{Context, Dumper, Item};
use crate::ast::*;

impl<'a> Dumper<'a, '_> {
    pub(super) fn expression(&mut self, expr: ExprRef<'a>, context: Context) {
        let span = expr.span;
        match expr.kind {
            ExprKind::Name(symbol) => {
                self.node("Name", span);
                self.identifier("id", Some(symbol));
                self.context(context);
            }
            ExprKind::Constant(value) => {
                self.node("Constant", span);
                self.field("value", Item::Constant(value));
                let is_unicode = matches!(value, Constant::Str(_, true));
                self.field("kind", if is_unicode { Item::Text("u") } else { Item::None });
            }
            ExprKind::JoinedStr(values) => {
                self.node("JoinedStr", span);
                self.field("values", Item::Exprs(values, Context::Load));
            }
            ExprKind::FormattedValue(node) => {
                self.node("FormattedValue", span);
                self.expr("value", node.value);
                let conversion = if node.conversion == 0 { -1 } else { i64::from(node.conversion) };
                self.field("conversion", Item::Integer(conversion));
                self.optional("format_spec", node.format_spec);
            }
            ExprKind::BoolOp(operator, values) => {
                self.node("BoolOp", span);
                let name = if operator == BoolOperator::And { "And" } else { "Or" };
                self.field("op", Item::Leaf(name));
                self.field("values", Item::Exprs(values, Context::Load));
            }
            ExprKind::NamedExpr(target, value) => {
                self.node("NamedExpr", span);
                self.field("target", Item::Expr(target, Context::Store));
                self.expr("value", value);
            }
            ExprKind::BinOp(left, operator, right) => {
                self.node("BinOp", span);
                self.expr("left", left);
                self.field("op", Item::Leaf(operator_name(operator)));
                self.expr("right", right);
            }
            ExprKind::UnaryOp(operator, operand) => {
                self.node("UnaryOp", span);
                let name = match operator {
                    UnaryOperator::Invert => "Invert",
                    UnaryOperator::Not => "Not",
                    UnaryOperator::UAdd => "UAdd",
                    UnaryOperator::USub => "USub",
                };
                self.field("op", Item::Leaf(name));
                self.expr("operand", operand);
            }
            ExprKind::Lambda(node) => {
                self.node("Lambda", span);
                self.field("args", Item::Parameters(&node.params));
                self.expr("body", node.body);
            }
            ExprKind::IfExp(node) => {
                self.node("IfExp", span);
                self.expr("test", node.test);
                self.expr("body", node.body);
                self.expr("orelse", node.orelse);
            }
            ExprKind::Dict(items) => {
                self.node("Dict", span);
                self.field("keys", Item::DictKeys(items));
                self.field("values", Item::DictValues(items));
            }
            ExprKind::Set(items) => {
                self.node("Set", span);
                self.field("elts", Item::Exprs(items, Context::Load));
            }
            ExprKind::ListComp(comp) => self.comprehension("ListComp", span, comp),
            ExprKind::SetComp(comp) => self.comprehension("SetComp", span, comp),
            ExprKind::DictComp(comp) => self.comprehension("DictComp", span, comp),
            ExprKind::GeneratorExp(comp) => self.comprehension("GeneratorExp", span, comp),
            ExprKind::Await(value) => {
                self.node("Await", span);
                self.expr("value", value);
            }
            ExprKind::Yield(value) => {
                self.node("Yield", span);
                self.optional("value", value);
            }
            ExprKind::YieldFrom(value) => {
                self.node("YieldFrom", span);
                self.expr("value", value);
            }
            ExprKind::Compare(node) => {
                self.node("Compare", span);
                self.expr("left", node.left);
                self.field("ops", Item::Operators(node.ops));
                self.field("comparators", Item::Exprs(node.comparators, Context::Load));
            }
            ExprKind::Call(node) => {
                self.node("Call", span);
                self.expr("func", node.func);
                self.field("args", Item::Exprs(node.args, Context::Load));
                self.field("keywords", Item::Keywords(node.keywords));
            }
            ExprKind::Attribute(value, attribute) => {
                self.node("Attribute", span);
                self.expr("value", value);
                self.identifier("attr", Some(attribute.name));
                self.context(context);
            }
            ExprKind::Subscript(value, index) => {
                self.node("Subscript", span);
                self.expr("value", value);
                self.expr("slice", index);
                self.context(context);
            }
            ExprKind::Starred(value) => {
                self.node("Starred", span);
                self.field("value", Item::Expr(value, context));
                self.context(context);
            }
            ExprKind::List(items) => {
                self.node("List", span);
                self.field("elts", Item::Exprs(items, context));
                self.context(context);
            }
            ExprKind::Tuple(items) => {
                self.node("Tuple", span);
                self.field("elts", Item::Exprs(items, context));
                self.context(context);
            }
            ExprKind::Slice(node) => {
                self.node("Slice", span);
                self.optional("lower", node.lower);
                self.optional("upper", node.upper);
                self.optional("step", node.step);
            }
        }
    }

    pub(super) fn context(&mut self, context: Context) {
        let name = match context {
            Context::Load => "Load",
            Context::Store => "Store",
            Context::Del => "Del",
        };
        self.field("ctx", Item::Leaf(name));
    }

    pub(super) fn comprehension(&mut self, name: &'static str, span: Span, comp: &'a Comp<'a>) {
        self.node(name, span);
        match comp.value {
            Some(value) => {
                self.expr("key", comp.element);
                self.expr("value", value);
            }
            None => self.expr("elt", comp.element),
        }
        self.field("generators", Item::Comprehensions(comp.generators));
    }
}

pub(super) fn operator_name(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => "Add",
        Operator::Sub => "Sub",
        Operator::Mult => "Mult",
        Operator::MatMult => "MatMult",
        Operator::Div => "Div",
        Operator::Mod => "Mod",
        Operator::Pow => "Pow",
        Operator::LShift => "LShift",
        Operator::RShift => "RShift",
        Operator::BitOr => "BitOr",
        Operator::BitXor => "BitXor",
        Operator::BitAnd => "BitAnd",
        Operator::FloorDiv => "FloorDiv",
    }
}

pub(super) fn comparison_name(operator: CompareOperator) -> &'static str {
    match operator {
        CompareOperator::Eq => "Eq",
        CompareOperator::NotEq => "NotEq",
        CompareOperator::Lt => "Lt",
        CompareOperator::LtE => "LtE",
        CompareOperator::Gt => "Gt",
        CompareOperator::GtE => "GtE",
        CompareOperator::Is => "Is",
        CompareOperator::IsNot => "IsNot",
        CompareOperator::In => "In",
        CompareOperator::NotIn => "NotIn",
    }
}
