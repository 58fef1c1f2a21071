//! Expressions from node objects.

use hognose_grammar::ast::*;

use super::read::{Context, Reader};
use crate::heap::Object;
use crate::native::{Exc, Result};

impl<'a> Reader<'_, 'a> {
    /// An expression of a list or a field that may not be `None`.
    pub fn expr(&mut self, node: &Object, context: Context) -> Result<ExprRef<'a>> {
        if node.is_none() {
            return self.value_error("None disallowed in expression list");
        }
        let Some(kind) = self.kind(node).filter(|kind| is_expression(kind)) else {
            return Err(self.wrong_kind("expr", node));
        };
        let before = self.enter("expr")?;
        let span = self.span(node, "expr")?;
        self.check_context(node, &kind, context)?;
        let kind = self.expr_kind(node, &kind, span, context)?;
        let depth = self.depth(before);
        Ok(self.arena.alloc(Expr { kind, span, depth }))
    }

    pub fn exprs(&mut self, items: Vec<Object>, context: Context) -> Result<&'a [ExprRef<'a>]> {
        self.each(items, |reader, item| reader.expr(item, context))
    }

    pub fn expr_field(&mut self, node: &Object, class: &str, field: &str) -> Result<ExprRef<'a>> {
        let value = self.required(node, class, field)?;
        self.expr(&value, Context::Load)
    }

    pub fn target(&mut self, node: &Object, class: &str, field: &str) -> Result<ExprRef<'a>> {
        let value = self.required(node, class, field)?;
        self.expr(&value, Context::Store)
    }

    pub fn optional_expr(&mut self, node: &Object, field: &str) -> Result<Option<ExprRef<'a>>> {
        match self.optional(node, field)? {
            Some(value) => self.expr(&value, Context::Load).map(Some),
            None => Ok(None),
        }
    }

    /// The tree implies contexts by position; objects must agree.
    fn check_context(&mut self, node: &Object, kind: &str, context: Context) -> Result<()> {
        if !matches!(kind, "Attribute" | "Subscript" | "Starred" | "Name" | "List" | "Tuple") {
            if context != Context::Load {
                let name = context.name();
                return self.value_error(&format!(
                    "expression which can't be assigned to in {name} context"
                ));
            }
            return Ok(());
        }
        let name = self.vm.intern("ctx");
        let Some(given) = self.vm.getattr_optional(node, &name)? else {
            return match context {
                Context::Load => Ok(()),
                _ => self.context_differs(context, "Load"),
            };
        };
        match self.kind(&given).as_deref() {
            Some(name @ ("Load" | "Store" | "Del")) if name == context.name() => Ok(()),
            Some(name @ ("Load" | "Store" | "Del")) => self.context_differs(context, name),
            _ => Err(self.wrong_kind("expr_context", &given)),
        }
    }

    fn context_differs(&mut self, wanted: Context, got: &str) -> Result<()> {
        let wanted = wanted.name();
        self.value_error(&format!("expression must have {wanted} context but has {got} instead"))
    }

    fn expr_kind(
        &mut self,
        node: &Object,
        kind: &str,
        span: Span,
        context: Context,
    ) -> Result<ExprKind<'a>> {
        let arena = self.arena;
        Ok(match kind {
            "Name" => ExprKind::Name(self.identifier_field(node, kind, "id")?),
            "Constant" => {
                let value = self.present(node, kind, "value")?;
                let prefixed = self.text(node, "kind")?.is_some();
                ExprKind::Constant(self.constant(&value, prefixed)?)
            }
            "Attribute" => {
                let value = self.expr_field(node, kind, "value")?;
                let name = self.identifier_field(node, kind, "attr")?;
                let span = self.name_at_end(span, name);
                ExprKind::Attribute(value, Identifier { name, span })
            }
            "Subscript" => {
                let value = self.expr_field(node, kind, "value")?;
                ExprKind::Subscript(value, self.expr_field(node, kind, "slice")?)
            }
            "Starred" => {
                let value = self.required(node, kind, "value")?;
                ExprKind::Starred(self.expr(&value, context)?)
            }
            "List" | "Tuple" => {
                let items = self.list(node, kind, "elts")?;
                let items = self.exprs(items, context)?;
                if kind == "List" { ExprKind::List(items) } else { ExprKind::Tuple(items) }
            }
            "BoolOp" => {
                let operator = self.bool_operator(node)?;
                let values = self.list(node, kind, "values")?;
                if values.len() < 2 {
                    return self.value_error("BoolOp with less than 2 values");
                }
                ExprKind::BoolOp(operator, self.exprs(values, Context::Load)?)
            }
            "NamedExpr" => {
                let target = self.required(node, kind, "target")?;
                if self.kind(&target).as_deref() != Some("Name") {
                    return Err(self.vm.type_error("NamedExpr target must be a Name"));
                }
                let target = self.expr(&target, Context::Store)?;
                ExprKind::NamedExpr(target, self.expr_field(node, kind, "value")?)
            }
            "BinOp" => {
                let left = self.expr_field(node, kind, "left")?;
                let operator = self.operator(node, kind)?;
                ExprKind::BinOp(left, operator, self.expr_field(node, kind, "right")?)
            }
            "UnaryOp" => {
                let operator = self.unary_operator(node)?;
                ExprKind::UnaryOp(operator, self.expr_field(node, kind, "operand")?)
            }
            "Lambda" => {
                let params = self.required(node, kind, "args")?;
                let params = self.parameters(&params)?;
                let body = self.expr_field(node, kind, "body")?;
                ExprKind::Lambda(arena.alloc(Lambda { params, body }))
            }
            "IfExp" => ExprKind::IfExp(arena.alloc(IfExp {
                test: self.expr_field(node, kind, "test")?,
                body: self.expr_field(node, kind, "body")?,
                orelse: self.expr_field(node, kind, "orelse")?,
            })),
            "Dict" => self.dict(node)?,
            "Set" => {
                let items = self.list(node, kind, "elts")?;
                ExprKind::Set(self.exprs(items, Context::Load)?)
            }
            "ListComp" => ExprKind::ListComp(self.comp(node, kind)?),
            "SetComp" => ExprKind::SetComp(self.comp(node, kind)?),
            "DictComp" => ExprKind::DictComp(self.comp(node, kind)?),
            "GeneratorExp" => ExprKind::GeneratorExp(self.comp(node, kind)?),
            "Await" => ExprKind::Await(self.expr_field(node, kind, "value")?),
            "Yield" => ExprKind::Yield(self.optional_expr(node, "value")?),
            "YieldFrom" => ExprKind::YieldFrom(self.expr_field(node, kind, "value")?),
            "Compare" => self.compare(node)?,
            "Call" => {
                let func = self.expr_field(node, kind, "func")?;
                let args = self.list(node, kind, "args")?;
                let args = self.exprs(args, Context::Load)?;
                let keywords = self.keywords(node, kind)?;
                ExprKind::Call(arena.alloc(Call { func, args, keywords }))
            }
            "FormattedValue" => {
                let field = self.formatted(node)?;
                let piece = self.wrap(ExprKind::FormattedValue(field), span);
                ExprKind::JoinedStr(arena.alloc_slice_copy(&[piece]))
            }
            "JoinedStr" => ExprKind::JoinedStr(self.pieces(node)?),
            _ => ExprKind::Slice(arena.alloc(Slice {
                lower: self.optional_expr(node, "lower")?,
                upper: self.optional_expr(node, "upper")?,
                step: self.optional_expr(node, "step")?,
            })),
        })
    }

    fn wrap(&mut self, kind: ExprKind<'a>, span: Span) -> ExprRef<'a> {
        let before = self.depth(0);
        self.arena.alloc(Expr { kind, span, depth: before })
    }

    fn dict(&mut self, node: &Object) -> Result<ExprKind<'a>> {
        let keys = self.list(node, "Dict", "keys")?;
        let values = self.list(node, "Dict", "values")?;
        if keys.len() != values.len() {
            return self.value_error("Dict doesn't have the same number of keys as values");
        }
        let pairs: Vec<(Object, Object)> = keys.into_iter().zip(values).collect();
        let mut items = Vec::with_capacity(pairs.len());
        for (key, value) in &pairs {
            let key = if key.is_none() { None } else { Some(self.expr(key, Context::Load)?) };
            items.push(DictItem { key, value: self.expr(value, Context::Load)? });
        }
        Ok(ExprKind::Dict(self.arena.alloc_slice_copy(&items)))
    }

    fn comp(&mut self, node: &Object, class: &str) -> Result<&'a Comp<'a>> {
        let is_dict = class == "DictComp";
        let element = self.expr_field(node, class, if is_dict { "key" } else { "elt" })?;
        let value = if is_dict { Some(self.expr_field(node, class, "value")?) } else { None };
        let clauses = self.list(node, class, "generators")?;
        if clauses.is_empty() {
            return self.value_error("comprehension with no generators");
        }
        let generators = self.each(clauses, |reader, clause| {
            const CLASS: &str = "comprehension";
            let target = reader.target(clause, CLASS, "target")?;
            let iter = reader.expr_field(clause, CLASS, "iter")?;
            let ifs = reader.list(clause, CLASS, "ifs")?;
            let ifs = reader.exprs(ifs, Context::Load)?;
            let is_async = reader.integer(clause, CLASS, "is_async")? != 0;
            Ok(Comprehension { target, iter, ifs, is_async, start: target.span.start })
        })?;
        Ok(self.arena.alloc(Comp { element, value, generators }))
    }

    fn compare(&mut self, node: &Object) -> Result<ExprKind<'a>> {
        const CLASS: &str = "Compare";
        let left = self.expr_field(node, CLASS, "left")?;
        let ops = self.list(node, CLASS, "ops")?;
        let comparators = self.list(node, CLASS, "comparators")?;
        let ops = self.each(ops, |reader, op| reader.compare_operator(op))?;
        if comparators.is_empty() {
            return self.value_error("Compare with no comparators");
        }
        if comparators.len() != ops.len() {
            return self.value_error("Compare has a different number of comparators and operands");
        }
        let comparators = self.exprs(comparators, Context::Load)?;
        Ok(ExprKind::Compare(self.arena.alloc(Compare { left, ops, comparators })))
    }

    pub fn keywords(&mut self, node: &Object, class: &str) -> Result<&'a [Keyword<'a>]> {
        let items = self.list(node, class, "keywords")?;
        self.each(items, |reader, item| {
            let value = reader.expr_field(item, "keyword", "value")?;
            let span = reader.span(item, "keyword")?;
            let arg = reader.optional_identifier(item, "arg")?;
            Ok(Keyword { arg: arg.map(|name| Identifier { name, span }), value, span })
        })
    }

    fn formatted(&mut self, node: &Object) -> Result<&'a FormattedValue<'a>> {
        const CLASS: &str = "FormattedValue";
        let value = self.expr_field(node, CLASS, "value")?;
        let conversion = match self.integer(node, CLASS, "conversion")? {
            -1 => 0,
            c @ (97 | 114 | 115) => c as u8,
            other => {
                let text = format!("Unrecognized conversion character {other}");
                return Err(self.vm.error(Exc::SystemError, &text));
            }
        };
        let format_spec = match self.optional_expr(node, "format_spec")? {
            Some(spec) if !matches!(spec.kind, ExprKind::JoinedStr(_)) => {
                let piece = self.piece(spec);
                let pieces = self.arena.alloc_slice_copy(&[piece]);
                Some(self.wrap(ExprKind::JoinedStr(pieces), spec.span))
            }
            spec => spec,
        };
        Ok(self.arena.alloc(FormattedValue { value, conversion, format_spec }))
    }

    /// The pieces of an f-string; one that is no text is formatted.
    fn pieces(&mut self, node: &Object) -> Result<&'a [ExprRef<'a>]> {
        let values = self.list(node, "JoinedStr", "values")?;
        self.each(values, |reader, value| {
            if reader.kind(value).as_deref() != Some("FormattedValue") {
                let value = reader.expr(value, Context::Load)?;
                return Ok(reader.piece(value));
            }
            let before = reader.enter("expr")?;
            let span = reader.span(value, "expr")?;
            let kind = ExprKind::FormattedValue(reader.formatted(value)?);
            let depth = reader.depth(before);
            let piece: ExprRef<'a> = reader.arena.alloc(Expr { kind, span, depth });
            Ok(piece)
        })
    }

    fn piece(&mut self, value: ExprRef<'a>) -> ExprRef<'a> {
        match value.kind {
            ExprKind::Constant(Constant::Str(..)) => value,
            _ => {
                let field = FormattedValue { value, conversion: 0, format_spec: None };
                let field = self.arena.alloc(field);
                self.wrap(ExprKind::FormattedValue(field), value.span)
            }
        }
    }

    fn bool_operator(&mut self, node: &Object) -> Result<BoolOperator> {
        let op = self.required(node, "BoolOp", "op")?;
        match self.kind(&op).as_deref() {
            Some("And") => Ok(BoolOperator::And),
            Some("Or") => Ok(BoolOperator::Or),
            _ => Err(self.wrong_kind("boolop", &op)),
        }
    }

    pub fn operator(&mut self, node: &Object, class: &str) -> Result<Operator> {
        let op = self.required(node, class, "op")?;
        Ok(match self.kind(&op).as_deref() {
            Some("Add") => Operator::Add,
            Some("Sub") => Operator::Sub,
            Some("Mult") => Operator::Mult,
            Some("MatMult") => Operator::MatMult,
            Some("Div") => Operator::Div,
            Some("Mod") => Operator::Mod,
            Some("Pow") => Operator::Pow,
            Some("LShift") => Operator::LShift,
            Some("RShift") => Operator::RShift,
            Some("BitOr") => Operator::BitOr,
            Some("BitXor") => Operator::BitXor,
            Some("BitAnd") => Operator::BitAnd,
            Some("FloorDiv") => Operator::FloorDiv,
            _ => return Err(self.wrong_kind("operator", &op)),
        })
    }

    fn unary_operator(&mut self, node: &Object) -> Result<UnaryOperator> {
        let op = self.required(node, "UnaryOp", "op")?;
        Ok(match self.kind(&op).as_deref() {
            Some("Invert") => UnaryOperator::Invert,
            Some("Not") => UnaryOperator::Not,
            Some("UAdd") => UnaryOperator::UAdd,
            Some("USub") => UnaryOperator::USub,
            _ => return Err(self.wrong_kind("unaryop", &op)),
        })
    }

    fn compare_operator(&mut self, op: &Object) -> Result<CompareOperator> {
        Ok(match self.kind(op).as_deref() {
            Some("Eq") => CompareOperator::Eq,
            Some("NotEq") => CompareOperator::NotEq,
            Some("Lt") => CompareOperator::Lt,
            Some("LtE") => CompareOperator::LtE,
            Some("Gt") => CompareOperator::Gt,
            Some("GtE") => CompareOperator::GtE,
            Some("Is") => CompareOperator::Is,
            Some("IsNot") => CompareOperator::IsNot,
            Some("In") => CompareOperator::In,
            Some("NotIn") => CompareOperator::NotIn,
            _ => return Err(self.wrong_kind("cmpop", op)),
        })
    }
}

/// Is it the name of a class of expressions?
fn is_expression(kind: &str) -> bool {
    matches!(
        kind,
        "BoolOp"
            | "NamedExpr"
            | "BinOp"
            | "UnaryOp"
            | "Lambda"
            | "IfExp"
            | "Dict"
            | "Set"
            | "ListComp"
            | "SetComp"
            | "DictComp"
            | "GeneratorExp"
            | "Await"
            | "Yield"
            | "YieldFrom"
            | "Compare"
            | "Call"
            | "FormattedValue"
            | "JoinedStr"
            | "Constant"
            | "Attribute"
            | "Subscript"
            | "Starred"
            | "Name"
            | "List"
            | "Tuple"
            | "Slice"
    )
}
