//! The text of an annotation under `from __future__ import annotations`, written as CPython does:
//! normalised, with as few parentheses as precedence allows.

mod constant;

use self::constant::quote;
use hognose_grammar::ast::*;

use super::Compiler;

/// How tightly an expression binds; one in a tighter place needs parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Named,
    Tuple,
    Test,
    Or,
    And,
    Not,
    Compare,
    Expr,
    Xor,
    BitAnd,
    Shift,
    Arith,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

impl Level {
    fn tighter(self) -> Level {
        use Level::*;
        match self {
            Named => Tuple,
            Tuple => Test,
            Test => Or,
            Or => And,
            And => Not,
            Not => Compare,
            Compare => Expr,
            Expr => Xor,
            Xor => BitAnd,
            BitAnd => Shift,
            Shift => Arith,
            Arith => Term,
            Term => Factor,
            Factor => Power,
            Power => Await,
            Await | Atom => Atom,
        }
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn unparse(&self, e: ExprRef<'a>) -> String {
        let mut writer = Writer { compiler: self, out: String::new() };
        writer.expr(e, Level::Test);
        writer.out
    }
}

struct Writer<'c, 'a> {
    compiler: &'c Compiler<'a>,
    out: String,
}

impl<'a> Writer<'_, 'a> {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn name(&mut self, name: Symbol) {
        let text = self.compiler.names.text(name);
        self.out.push_str(text);
    }

    /// In parentheses if the place binds tighter than the expression.
    fn wrapped(&mut self, place: Level, own: Level, f: impl FnOnce(&mut Self)) {
        let open = place > own;
        if open {
            self.text("(");
        }
        f(self);
        if open {
            self.text(")");
        }
    }

    fn list(&mut self, items: &[ExprRef<'a>], level: Level) {
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            self.expr(item, level);
        }
    }

    fn expr(&mut self, e: ExprRef<'a>, place: Level) {
        match e.kind {
            ExprKind::Name(name) => self.name(name),
            ExprKind::Constant(literal) => self.constant(&literal),
            ExprKind::JoinedStr(_) | ExprKind::FormattedValue(_) => {
                let mut body = String::new();
                self.joined(e, &mut body);
                self.text("f");
                let quoted = quote(body.as_bytes());
                self.text(&quoted);
            }
            ExprKind::BoolOp(op, operands) => {
                let (own, word) = match op {
                    BoolOperator::And => (Level::And, " and "),
                    BoolOperator::Or => (Level::Or, " or "),
                };
                self.wrapped(place, own, |w| {
                    for (i, operand) in operands.iter().enumerate() {
                        if i > 0 {
                            w.text(word);
                        }
                        w.expr(operand, own.tighter());
                    }
                });
            }
            ExprKind::NamedExpr(target, value) => self.wrapped(place, Level::Named, |w| {
                w.expr(target, Level::Atom);
                w.text(" := ");
                w.expr(value, Level::Atom);
            }),
            ExprKind::BinOp(left, op, right) => {
                let (own, word) = operator(op);
                let (l, r) =
                    if op == Operator::Pow { (own.tighter(), own) } else { (own, own.tighter()) };
                self.wrapped(place, own, |w| {
                    w.expr(left, l);
                    w.text(word);
                    w.expr(right, r);
                });
            }
            ExprKind::UnaryOp(op, operand) => {
                let (own, word) = match op {
                    UnaryOperator::Not => (Level::Not, "not "),
                    UnaryOperator::Invert => (Level::Factor, "~"),
                    UnaryOperator::UAdd => (Level::Factor, "+"),
                    UnaryOperator::USub => (Level::Factor, "-"),
                };
                self.wrapped(place, own, |w| {
                    w.text(word);
                    w.expr(operand, own);
                });
            }
            ExprKind::Lambda(lambda) => self.wrapped(place, Level::Test, |w| {
                w.text("lambda");
                w.parameters(&lambda.params);
                w.text(": ");
                w.expr(lambda.body, Level::Test);
            }),
            ExprKind::IfExp(node) => self.wrapped(place, Level::Test, |w| {
                w.expr(node.body, Level::Or);
                w.text(" if ");
                w.expr(node.test, Level::Or);
                w.text(" else ");
                w.expr(node.orelse, Level::Test);
            }),
            ExprKind::Dict(items) => self.dict(items),
            ExprKind::Set(items) => {
                self.text("{");
                self.list(items, Level::Test);
                self.text("}");
            }
            ExprKind::ListComp(comp) => self.comp("[", comp, "]"),
            ExprKind::SetComp(comp) | ExprKind::DictComp(comp) => self.comp("{", comp, "}"),
            ExprKind::GeneratorExp(comp) => self.comp("(", comp, ")"),
            ExprKind::Await(value) => self.wrapped(place, Level::Await, |w| {
                w.text("await ");
                w.expr(value, Level::Atom);
            }),
            ExprKind::Yield(value) => {
                self.text("(yield");
                if let Some(value) = value {
                    self.text(" ");
                    self.expr(value, Level::Test);
                }
                self.text(")");
            }
            ExprKind::YieldFrom(value) => {
                self.text("(yield from ");
                self.expr(value, Level::Test);
                self.text(")");
            }
            ExprKind::Compare(compare) => self.wrapped(place, Level::Compare, |w| {
                w.expr(compare.left, Level::Expr);
                for (op, right) in compare.ops.iter().zip(compare.comparators) {
                    w.text(comparison(*op));
                    w.expr(right, Level::Expr);
                }
            }),
            ExprKind::Call(call) => self.call(call),
            ExprKind::Attribute(value, attribute) => {
                self.expr(value, Level::Atom);
                let is_int = matches!(
                    value.kind,
                    ExprKind::Constant(Constant::Int(_) | Constant::BigInt(..))
                );
                self.text(if is_int { " ." } else { "." });
                self.name(attribute.name);
            }
            ExprKind::Subscript(value, index) => {
                self.expr(value, Level::Atom);
                self.text("[");
                self.expr(index, Level::Tuple);
                self.text("]");
            }
            ExprKind::Starred(value) => {
                self.text("*");
                self.expr(value, Level::Expr);
            }
            ExprKind::List(items) => {
                self.text("[");
                self.list(items, Level::Test);
                self.text("]");
            }
            ExprKind::Tuple([]) => self.text("()"),
            ExprKind::Tuple(items) => self.wrapped(place, Level::Tuple, |w| {
                w.list(items, Level::Test);
                if items.len() == 1 {
                    w.text(",");
                }
            }),
            ExprKind::Slice(slice) => {
                self.option(slice.lower);
                self.text(":");
                self.option(slice.upper);
                if slice.step.is_some() {
                    self.text(":");
                    self.option(slice.step);
                }
            }
        }
    }

    fn option(&mut self, e: Option<ExprRef<'a>>) {
        if let Some(e) = e {
            self.expr(e, Level::Test);
        }
    }

    fn dict(&mut self, items: &[DictItem<'a>]) {
        self.text("{");
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            match item.key {
                Some(key) => {
                    self.expr(key, Level::Test);
                    self.text(": ");
                    self.expr(item.value, Level::Test);
                }
                None => {
                    self.text("**");
                    self.expr(item.value, Level::Expr);
                }
            }
        }
        self.text("}");
    }

    fn comp(&mut self, open: &str, comp: &Comp<'a>, close: &str) {
        self.text(open);
        self.expr(comp.element, Level::Test);
        if let Some(value) = comp.value {
            self.text(": ");
            self.expr(value, Level::Test);
        }
        for generator in comp.generators {
            self.text(if generator.is_async { " async for " } else { " for " });
            self.expr(generator.target, Level::Tuple);
            self.text(" in ");
            self.expr(generator.iter, Level::Or);
            for test in generator.ifs {
                self.text(" if ");
                self.expr(test, Level::Or);
            }
        }
        self.text(close);
    }

    fn call(&mut self, call: &Call<'a>) {
        self.expr(call.func, Level::Atom);
        if let ([only], []) = (call.args, call.keywords)
            && matches!(only.kind, ExprKind::GeneratorExp(_))
        {
            return self.expr(only, Level::Test);
        }
        self.text("(");
        self.list(call.args, Level::Test);
        for (i, keyword) in call.keywords.iter().enumerate() {
            if i > 0 || !call.args.is_empty() {
                self.text(", ");
            }
            match keyword.arg {
                Some(arg) => {
                    self.name(arg.name);
                    self.text("=");
                }
                None => self.text("**"),
            }
            self.expr(keyword.value, Level::Test);
        }
        self.text(")");
    }

    fn parameters(&mut self, params: &Parameters<'a>) {
        let mut separator = " ";
        let mut next = |w: &mut Self, star: &str, param: Option<&Parameter<'a>>| {
            w.text(separator);
            separator = ", ";
            w.text(star);
            if let Some(param) = param {
                w.name(param.name);
                if let Some(default) = param.default {
                    w.text("=");
                    w.expr(default, Level::Test);
                }
            }
        };
        for param in params.posonly {
            next(self, "", Some(param));
        }
        if !params.posonly.is_empty() {
            next(self, "/", None);
        }
        for param in params.args {
            next(self, "", Some(param));
        }
        if params.vararg.is_some() || !params.kwonly.is_empty() {
            next(self, "*", params.vararg);
        }
        for param in params.kwonly {
            next(self, "", Some(param));
        }
        if params.kwarg.is_some() {
            next(self, "**", params.kwarg);
        }
    }

    /// The inside of an f-string.
    fn joined(&self, e: ExprRef<'a>, out: &mut String) {
        match e.kind {
            ExprKind::JoinedStr(parts) => parts.iter().for_each(|part| self.joined(part, out)),
            ExprKind::Constant(Constant::Str(text, _)) => {
                let text = String::from_utf8_lossy(text);
                out.push_str(&text.replace('{', "{{").replace('}', "}}"));
            }
            ExprKind::FormattedValue(value) => {
                let mut inner = Writer { compiler: self.compiler, out: String::new() };
                inner.expr(value.value, Level::Or);
                out.push('{');
                if inner.out.starts_with('{') {
                    out.push(' ');
                }
                out.push_str(&inner.out);
                if value.conversion != 0 {
                    out.push('!');
                    out.push(value.conversion as char);
                }
                if let Some(spec) = value.format_spec {
                    out.push(':');
                    self.joined(spec, out);
                }
                out.push('}');
            }
            _ => {}
        }
    }
}

fn operator(op: Operator) -> (Level, &'static str) {
    match op {
        Operator::Add => (Level::Arith, " + "),
        Operator::Sub => (Level::Arith, " - "),
        Operator::Mult => (Level::Term, " * "),
        Operator::MatMult => (Level::Term, " @ "),
        Operator::Div => (Level::Term, " / "),
        Operator::Mod => (Level::Term, " % "),
        Operator::FloorDiv => (Level::Term, " // "),
        Operator::Pow => (Level::Power, " ** "),
        Operator::LShift => (Level::Shift, " << "),
        Operator::RShift => (Level::Shift, " >> "),
        Operator::BitOr => (Level::Expr, " | "),
        Operator::BitXor => (Level::Xor, " ^ "),
        Operator::BitAnd => (Level::BitAnd, " & "),
    }
}

fn comparison(op: CompareOperator) -> &'static str {
    match op {
        CompareOperator::Eq => " == ",
        CompareOperator::NotEq => " != ",
        CompareOperator::Lt => " < ",
        CompareOperator::LtE => " <= ",
        CompareOperator::Gt => " > ",
        CompareOperator::GtE => " >= ",
        CompareOperator::Is => " is ",
        CompareOperator::IsNot => " is not ",
        CompareOperator::In => " in ",
        CompareOperator::NotIn => " not in ",
    }
}
