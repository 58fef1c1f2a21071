//! The fields of each node, in the order of CPython's `ast`.

use super::expressions::{comparison_name, operator_name};
use super::{Context, Dumper, Entry, Item};
use crate::ast::*;
use crate::parser::Mode;

impl<'a> Dumper<'a, '_> {
    /// Writes the line of an item and lists its children.
    pub(super) fn write(&mut self, entry: Entry<'a>) {
        self.label(&entry);
        match entry.item {
            Item::Root(name) => self.root(name),
            Item::Stmt(stmt) => self.stmt(stmt),
            Item::Expr(expr, context) => self.expression(expr, context),
            Item::Pattern(pattern) => self.pattern(pattern),
            Item::Comprehension(clause) => {
                self.bare("comprehension");
                self.field("target", Item::Expr(clause.target, Context::Store));
                self.expr("iter", clause.iter);
                self.field("ifs", Item::Exprs(clause.ifs, Context::Load));
                self.field("is_async", Item::Integer(i64::from(clause.is_async)));
            }
            Item::Handler(handler) => {
                self.node("ExceptHandler", handler.span);
                self.optional("type", handler.kind);
                self.identifier("name", handler.name.map(|name| name.name));
                self.field("body", Item::Suite(handler.body));
            }
            Item::Parameters(params) => {
                self.bare("arguments");
                let single =
                    |param: Option<&'a Parameter<'a>>| param.map_or(Item::None, Item::Parameter);
                self.field("posonlyargs", Item::ParameterList(params.posonly));
                self.field("args", Item::ParameterList(params.args));
                self.field("vararg", single(params.vararg));
                self.field("kwonlyargs", Item::ParameterList(params.kwonly));
                self.field("kw_defaults", Item::KeywordDefaults(params.kwonly));
                self.field("kwarg", single(params.kwarg));
                self.field("defaults", Item::Defaults(params));
            }
            Item::Parameter(param) => {
                self.node("arg", param.span);
                self.identifier("arg", Some(param.name));
                self.optional("annotation", param.annotation);
                self.field("type_comment", Item::None);
            }
            Item::Keyword(keyword) => {
                self.node("keyword", keyword.span);
                self.identifier("arg", keyword.arg.map(|name| name.name));
                self.expr("value", keyword.value);
            }
            Item::Alias(alias) => {
                self.node("alias", alias.span);
                self.identifier("name", Some(alias.name));
                self.identifier("asname", alias.asname);
            }
            Item::Context(item) => {
                self.bare("withitem");
                self.expr("context_expr", item.context);
                let target = item.target.map_or(Item::None, |t| Item::Expr(t, Context::Store));
                self.field("optional_vars", target);
            }
            Item::MatchCase(case) => {
                self.bare("match_case");
                self.field("pattern", Item::Pattern(case.pattern));
                self.optional("guard", case.guard);
                self.field("body", Item::Suite(case.body));
            }
            Item::TypeParam(param) => self.type_param(param),
            Item::Constant(value) => self.sink.constant(value),
            Item::Leaf(name) => self.bare(name),
            Item::Identifier(symbol) => {
                let name = self.module.symbols.get(symbol);
                self.sink.identifier(name);
            }
            Item::Integer(value) => self.sink.integer(value),
            Item::Text(text) => self.sink.text(text),
            Item::None => self.sink.none(),
            list => self.write_list(list),
        }
    }

    fn write_list(&mut self, list: Item<'a>) {
        match list {
            Item::Suite(items) => self.list(items.iter().map(|item| Item::Stmt(item))),
            Item::Exprs(items, context) => {
                self.list(items.iter().map(|item| Item::Expr(item, context)));
            }
            Item::Patterns(items) => self.list(items.iter().map(|item| Item::Pattern(item))),
            Item::Comprehensions(items) => self.list(items.iter().map(Item::Comprehension)),
            Item::Handlers(items) => self.list(items.iter().map(Item::Handler)),
            Item::ParameterList(items) => self.list(items.iter().map(Item::Parameter)),
            Item::Defaults(params) => {
                let defaults: Vec<_> =
                    params.posonly.iter().chain(params.args).filter_map(|p| p.default).collect();
                self.list(defaults.into_iter().map(|expr| Item::Expr(expr, Context::Load)));
            }
            Item::KeywordDefaults(items) => self.list(items.iter().map(|param| {
                param.default.map_or(Item::None, |expr| Item::Expr(expr, Context::Load))
            })),
            Item::Keywords(items) => self.list(items.iter().map(Item::Keyword)),
            Item::Aliases(items) => self.list(items.iter().map(Item::Alias)),
            Item::WithItems(items) => self.list(items.iter().map(Item::Context)),
            Item::MatchCases(items) => self.list(items.iter().map(Item::MatchCase)),
            Item::TypeParams(items) => self.list(items.iter().map(Item::TypeParam)),
            Item::Identifiers(items) => {
                self.list(items.iter().map(|item| Item::Identifier(item.name)));
            }
            Item::Symbols(items) => self.list(items.iter().map(|&item| Item::Identifier(item))),
            Item::Operators(items) => {
                self.list(items.iter().map(|&item| Item::Leaf(comparison_name(item))));
            }
            Item::DictKeys(items) => self.list(
                items
                    .iter()
                    .map(|item| item.key.map_or(Item::None, |key| Item::Expr(key, Context::Load))),
            ),
            Item::DictValues(items) => {
                self.list(items.iter().map(|item| Item::Expr(item.value, Context::Load)));
            }
            _ => self.sink.list(0),
        }
    }

    pub(super) fn identifier(&mut self, name: &'static str, symbol: Option<Symbol>) {
        self.field(name, symbol.map_or(Item::None, Item::Identifier));
    }

    fn root(&mut self, name: &'static str) {
        self.bare(name);
        match (self.module.mode, self.module.body) {
            (Mode::Expression, [Stmt { kind: StmtKind::Expr(expr), .. }]) => {
                self.expr("body", expr)
            }
            (mode, body) => {
                self.field("body", Item::Suite(body));
                if mode == Mode::Module {
                    self.field("type_ignores", Item::EmptyList);
                }
            }
        }
    }

    fn stmt(&mut self, stmt: StmtRef<'a>) {
        let span = stmt.span;
        match stmt.kind {
            StmtKind::Expr(value) => {
                self.node("Expr", span);
                self.expr("value", value);
            }
            StmtKind::Assign(targets, value) => {
                self.node("Assign", span);
                self.field("targets", Item::Exprs(targets, Context::Store));
                self.expr("value", value);
                self.field("type_comment", Item::None);
            }
            StmtKind::AugAssign(target, operator, value) => {
                self.node("AugAssign", span);
                self.field("target", Item::Expr(target, Context::Store));
                self.field("op", Item::Leaf(operator_name(operator)));
                self.expr("value", value);
            }
            StmtKind::AnnAssign(node) => {
                self.node("AnnAssign", span);
                self.field("target", Item::Expr(node.target, Context::Store));
                self.expr("annotation", node.annotation);
                self.optional("value", node.value);
                self.field("simple", Item::Integer(i64::from(node.simple)));
            }
            StmtKind::Pass => self.node("Pass", span),
            StmtKind::Break => self.node("Break", span),
            StmtKind::Continue => self.node("Continue", span),
            StmtKind::Return(value) => {
                self.node("Return", span);
                self.optional("value", value);
            }
            StmtKind::Raise(exc, cause) => {
                self.node("Raise", span);
                self.optional("exc", exc);
                self.optional("cause", cause);
            }
            StmtKind::Delete(targets) => {
                self.node("Delete", span);
                self.field("targets", Item::Exprs(targets, Context::Del));
            }
            StmtKind::Assert(test, message) => {
                self.node("Assert", span);
                self.expr("test", test);
                self.optional("msg", message);
            }
            StmtKind::Global(names) => {
                self.node("Global", span);
                self.field("names", Item::Identifiers(names));
            }
            StmtKind::Nonlocal(names) => {
                self.node("Nonlocal", span);
                self.field("names", Item::Identifiers(names));
            }
            StmtKind::Import(names) => {
                self.node("Import", span);
                self.field("names", Item::Aliases(names));
            }
            StmtKind::ImportFrom(node) => {
                self.node("ImportFrom", span);
                self.identifier("module", node.module);
                self.field("names", Item::Aliases(node.names));
                self.field("level", Item::Integer(i64::from(node.level)));
            }
            StmtKind::TypeAlias(node) => {
                self.node("TypeAlias", span);
                self.field("name", Item::Expr(node.name, Context::Store));
                self.field("type_params", Item::TypeParams(node.type_params));
                self.expr("value", node.value);
            }
            _ => self.compound(stmt),
        }
    }

    fn compound(&mut self, stmt: StmtRef<'a>) {
        let span = stmt.span;
        match stmt.kind {
            StmtKind::If(If { test, body, orelse }) => {
                self.node("If", span);
                self.expr("test", test);
                self.field("body", Item::Suite(body));
                self.field("orelse", Item::Suite(orelse));
            }
            StmtKind::While(While { test, body, orelse }) => {
                self.node("While", span);
                self.expr("test", test);
                self.field("body", Item::Suite(body));
                self.field("orelse", Item::Suite(orelse));
            }
            StmtKind::For(node) => {
                self.node(if node.is_async { "AsyncFor" } else { "For" }, span);
                self.field("target", Item::Expr(node.target, Context::Store));
                self.expr("iter", node.iter);
                self.field("body", Item::Suite(node.body));
                self.field("orelse", Item::Suite(node.orelse));
                self.field("type_comment", Item::None);
            }
            StmtKind::Try(node) => {
                self.node(if node.is_star { "TryStar" } else { "Try" }, span);
                self.field("body", Item::Suite(node.body));
                self.field("handlers", Item::Handlers(node.handlers));
                self.field("orelse", Item::Suite(node.orelse));
                self.field("finalbody", Item::Suite(node.finalbody));
            }
            StmtKind::With(node) => {
                self.node(if node.is_async { "AsyncWith" } else { "With" }, span);
                self.field("items", Item::WithItems(node.items));
                self.field("body", Item::Suite(node.body));
                self.field("type_comment", Item::None);
            }
            StmtKind::FunctionDef(node) => {
                self.node(if node.is_async { "AsyncFunctionDef" } else { "FunctionDef" }, span);
                self.identifier("name", Some(node.name.name));
                self.field("args", Item::Parameters(&node.params));
                self.field("body", Item::Suite(node.body));
                self.field("decorator_list", Item::Exprs(node.decorators, Context::Load));
                self.optional("returns", node.returns);
                self.field("type_comment", Item::None);
                self.field("type_params", Item::TypeParams(node.type_params));
            }
            StmtKind::ClassDef(node) => {
                self.node("ClassDef", span);
                self.identifier("name", Some(node.name.name));
                self.field("bases", Item::Exprs(node.bases, Context::Load));
                self.field("keywords", Item::Keywords(node.keywords));
                self.field("body", Item::Suite(node.body));
                self.field("decorator_list", Item::Exprs(node.decorators, Context::Load));
                self.field("type_params", Item::TypeParams(node.type_params));
            }
            StmtKind::Match(node) => {
                self.node("Match", span);
                self.expr("subject", node.subject);
                self.field("cases", Item::MatchCases(node.cases));
            }
            _ => unreachable!("simple statements are written by `stmt`"),
        }
    }

    fn type_param(&mut self, param: &'a TypeParam<'a>) {
        match param.kind {
            TypeParamKind::TypeVar => self.node("TypeVar", param.span),
            TypeParamKind::TypeVarTuple => self.node("TypeVarTuple", param.span),
            TypeParamKind::ParamSpec => self.node("ParamSpec", param.span),
        }
        self.identifier("name", Some(param.name));
        if param.kind == TypeParamKind::TypeVar {
            self.optional("bound", param.bound);
        }
        self.optional("default_value", param.default);
    }

    fn pattern(&mut self, pattern: PatternRef<'a>) {
        let span = pattern.span;
        match pattern.kind {
            PatternKind::Value(value) => {
                self.node("MatchValue", span);
                self.expr("value", value);
            }
            PatternKind::Singleton(value) => {
                self.node("MatchSingleton", span);
                self.field("value", Item::Constant(value));
            }
            PatternKind::Sequence(items) => {
                self.node("MatchSequence", span);
                self.field("patterns", Item::Patterns(items));
            }
            PatternKind::Mapping(node) => {
                self.node("MatchMapping", span);
                self.field("keys", Item::Exprs(node.keys, Context::Load));
                self.field("patterns", Item::Patterns(node.patterns));
                self.identifier("rest", node.rest);
            }
            PatternKind::Class(node) => {
                self.node("MatchClass", span);
                self.expr("cls", node.cls);
                self.field("patterns", Item::Patterns(node.patterns));
                self.field("kwd_attrs", Item::Symbols(node.kwd_attrs));
                self.field("kwd_patterns", Item::Patterns(node.kwd_patterns));
            }
            PatternKind::Star(name) => {
                self.node("MatchStar", span);
                self.identifier("name", name);
            }
            PatternKind::As(inner, name) => {
                self.node("MatchAs", span);
                self.field("pattern", inner.map_or(Item::None, Item::Pattern));
                self.identifier("name", name);
            }
            PatternKind::Or(items) => {
                self.node("MatchOr", span);
                self.field("patterns", Item::Patterns(items));
            }
        }
    }
}
