//! One pass over the tree, which finds the scopes and what suspends in each.
//!
//! Every node waits in a list together with the scope it belongs to. The order in which nodes are
//! taken from it does not matter, so that no depth of nesting needs native stack.

use hognose_grammar::Module;
use hognose_grammar::ast::*;
use hognose_grammar::symbol::Symbols;

use super::alias::Aliases;
use super::evidence::Suspension;
use super::kind::Construct;
use super::scope::{Definition, MODULE, Scope, ScopeId, ScopeKind, ScopeName};

#[derive(Clone, Copy)]
enum Node<'a> {
    Expr(ExprRef<'a>),
    Stmt(StmtRef<'a>),
    Pattern(PatternRef<'a>),
}

pub(super) struct Walk<'m, 'a> {
    symbols: &'m Symbols<'a>,
    pub scopes: Vec<Scope<'a>>,
    pub aliases: Aliases<'a>,
    waiting: Vec<(ScopeId, Node<'a>)>,
}

impl<'m, 'a> Walk<'m, 'a> {
    pub fn over(module: &'m Module<'a>) -> Self {
        let mut walk = Walk {
            symbols: &module.symbols,
            scopes: Vec::new(),
            aliases: Aliases::default(),
            waiting: Vec::new(),
        };
        walk.open(MODULE, ScopeKind::Module, ScopeName::Fixed(""));
        walk.suite(MODULE, module.body);
        while let Some((scope, node)) = walk.waiting.pop() {
            match node {
                Node::Expr(expr) => walk.take_expr(scope, expr),
                Node::Stmt(stmt) => walk.take_stmt(scope, stmt),
                Node::Pattern(pattern) => walk.take_pattern(scope, pattern),
            }
        }
        walk.aliases.resolve(walk.symbols);
        walk
    }

    fn open(&mut self, parent: ScopeId, kind: ScopeKind, name: ScopeName) -> ScopeId {
        self.scopes.push(Scope {
            parent,
            kind,
            name,
            definition: None,
            suspensions: Vec::new(),
            globals: Vec::new(),
        });
        self.scopes.len() - 1
    }

    fn define(
        &mut self,
        parent: ScopeId,
        kind: ScopeKind,
        name: ScopeName,
        definition: Definition<'a>,
    ) -> ScopeId {
        let scope = self.open(parent, kind, name);
        self.scopes[scope].definition = Some(definition);
        scope
    }

    /// What an inlined comprehension awaits, the function around it awaits as well.
    fn suspend(&mut self, mut scope: ScopeId, what: Suspension, start: u32) {
        loop {
            self.scopes[scope].suspensions.push((what, start));
            if self.scopes[scope].kind != ScopeKind::Inlined {
                return;
            }
            scope = self.scopes[scope].parent;
        }
    }

    fn expr(&mut self, scope: ScopeId, expr: ExprRef<'a>) {
        self.waiting.push((scope, Node::Expr(expr)));
    }

    fn exprs(&mut self, scope: ScopeId, exprs: impl IntoIterator<Item = &'a ExprRef<'a>>) {
        self.waiting.extend(exprs.into_iter().map(|expr| (scope, Node::Expr(expr))));
    }

    fn suite(&mut self, scope: ScopeId, suite: Suite<'a>) {
        self.waiting.extend(suite.iter().map(|stmt| (scope, Node::Stmt(stmt))));
    }

    fn patterns(&mut self, scope: ScopeId, patterns: &'a [PatternRef<'a>]) {
        self.waiting.extend(patterns.iter().map(|pattern| (scope, Node::Pattern(pattern))));
    }

    fn take_stmt(&mut self, scope: ScopeId, stmt: StmtRef<'a>) {
        match &stmt.kind {
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue | StmtKind::Nonlocal(_) => {}
            StmtKind::Expr(value) => self.expr(scope, value),
            StmtKind::Return(value) => self.exprs(scope, value),
            StmtKind::Assign(targets, value) => {
                self.aliases.assign(targets, value);
                self.exprs(scope, *targets);
                self.expr(scope, value);
            }
            StmtKind::AugAssign(target, _, value) => self.exprs(scope, [target, value]),
            StmtKind::AnnAssign(assign) => {
                if let Some(value) = assign.value {
                    self.aliases.assign(&[assign.target], value);
                }
                self.exprs(scope, [&assign.target, &assign.annotation]);
                self.exprs(scope, &assign.value);
            }
            StmtKind::Raise(first, second) => {
                self.exprs(scope, first);
                self.exprs(scope, second);
            }
            StmtKind::Assert(test, message) => {
                self.expr(scope, test);
                self.exprs(scope, message);
            }
            StmtKind::Delete(targets) => self.exprs(scope, *targets),
            StmtKind::Global(names) => {
                self.scopes[scope].globals.extend(names.iter().map(|name| name.name));
            }
            StmtKind::Import(names) => self.aliases.import(names, self.symbols),
            StmtKind::ImportFrom(import) => self.aliases.import_from(import, self.symbols),
            StmtKind::If(If { test, body, orelse })
            | StmtKind::While(While { test, body, orelse }) => {
                self.expr(scope, test);
                self.suite(scope, body);
                self.suite(scope, orelse);
            }
            StmtKind::For(each) => {
                if each.is_async {
                    self.suspend(scope, Suspension::AsyncFor, stmt.span.start);
                }
                self.exprs(scope, [&each.target, &each.iter]);
                self.suite(scope, each.body);
                self.suite(scope, each.orelse);
            }
            StmtKind::Try(attempt) => {
                self.suite(scope, attempt.body);
                for handler in attempt.handlers {
                    self.exprs(scope, &handler.kind);
                    self.suite(scope, handler.body);
                }
                self.suite(scope, attempt.orelse);
                self.suite(scope, attempt.finalbody);
            }
            StmtKind::With(with) => {
                if with.is_async {
                    self.suspend(scope, Suspension::AsyncWith, stmt.span.start);
                }
                for item in with.items {
                    self.expr(scope, item.context);
                    self.exprs(scope, &item.target);
                }
                self.suite(scope, with.body);
            }
            StmtKind::Match(choice) => {
                self.expr(scope, choice.subject);
                for case in choice.cases {
                    self.waiting.push((scope, Node::Pattern(case.pattern)));
                    self.exprs(scope, &case.guard);
                    self.suite(scope, case.body);
                }
            }
            StmtKind::FunctionDef(function) => self.take_function(scope, function, stmt.span.start),
            StmtKind::ClassDef(class) => self.take_class(scope, class),
            StmtKind::TypeAlias(alias) => self.take_type_alias(scope, alias),
        }
    }

    fn take_function(&mut self, scope: ScopeId, function: &'a FunctionDef<'a>, start: u32) {
        let name = function.name.name;
        self.exprs(scope, function.decorators);
        self.defaults(scope, &function.params);
        let annotations = self.type_parameters(scope, name, function.type_params);
        for parameter in parameters(&function.params) {
            self.exprs(annotations, &parameter.annotation);
        }
        self.exprs(annotations, &function.returns);
        let construct = if function.is_async { Construct::AsyncDef } else { Construct::Def };
        let definition = Definition { construct, start, decorators: function.decorators };
        let inner = self.define(scope, ScopeKind::Function, ScopeName::Symbol(name), definition);
        self.suite(inner, function.body);
    }

    fn take_class(&mut self, scope: ScopeId, class: &'a ClassDef<'a>) {
        let name = class.name.name;
        self.exprs(scope, class.decorators);
        let bases = self.type_parameters(scope, name, class.type_params);
        self.exprs(bases, class.bases);
        self.exprs(bases, class.keywords.iter().map(|keyword| &keyword.value));
        let inner = self.open(scope, ScopeKind::Class, ScopeName::Symbol(name));
        self.suite(inner, class.body);
    }

    fn take_type_alias(&mut self, scope: ScopeId, alias: &'a TypeAlias<'a>) {
        let ExprKind::Name(name) = alias.name.kind else { return };
        self.type_parameters(scope, name, alias.type_params);
        let inner = self.open(scope, ScopeKind::Function, ScopeName::Symbol(name));
        self.expr(inner, alias.value);
    }

    /// The scope that annotations and bases belong to: one of its own if there are parameters.
    fn type_parameters(
        &mut self,
        scope: ScopeId,
        owner: Symbol,
        parameters: &'a [TypeParam<'a>],
    ) -> ScopeId {
        if parameters.is_empty() {
            return scope;
        }
        let name = ScopeName::GenericParametersOf(owner);
        let inner = self.open(scope, ScopeKind::TypeParameters, name);
        for parameter in parameters {
            for value in [parameter.bound, parameter.default].into_iter().flatten() {
                let name = ScopeName::TypeParameter(parameter.name);
                let lazy = self.open(inner, ScopeKind::TypeParameters, name);
                self.expr(lazy, value);
            }
        }
        inner
    }

    fn defaults(&mut self, scope: ScopeId, params: &'a Parameters<'a>) {
        for parameter in parameters(params) {
            self.exprs(scope, &parameter.default);
        }
    }

    fn take_expr(&mut self, scope: ScopeId, expr: ExprRef<'a>) {
        match &expr.kind {
            ExprKind::Name(_) | ExprKind::Constant(_) => {}
            ExprKind::Yield(value) => {
                self.suspend(scope, Suspension::Yield, expr.span.start);
                self.exprs(scope, value);
            }
            ExprKind::YieldFrom(value) => {
                self.suspend(scope, Suspension::YieldFrom, expr.span.start);
                self.expr(scope, value);
            }
            ExprKind::Await(value) => {
                self.suspend(scope, Suspension::Await, expr.span.start);
                self.expr(scope, value);
            }
            ExprKind::UnaryOp(_, value)
            | ExprKind::Starred(value)
            | ExprKind::Attribute(value, _) => self.expr(scope, value),
            ExprKind::NamedExpr(left, right)
            | ExprKind::BinOp(left, _, right)
            | ExprKind::Subscript(left, right) => self.exprs(scope, [left, right]),
            ExprKind::JoinedStr(parts)
            | ExprKind::BoolOp(_, parts)
            | ExprKind::Set(parts)
            | ExprKind::List(parts)
            | ExprKind::Tuple(parts) => self.exprs(scope, *parts),
            ExprKind::FormattedValue(formatted) => {
                self.expr(scope, formatted.value);
                self.exprs(scope, &formatted.format_spec);
            }
            ExprKind::IfExp(choice) => {
                self.exprs(scope, [&choice.test, &choice.body, &choice.orelse]);
            }
            ExprKind::Dict(items) => {
                for item in *items {
                    self.exprs(scope, &item.key);
                    self.expr(scope, item.value);
                }
            }
            ExprKind::Compare(compare) => {
                self.expr(scope, compare.left);
                self.exprs(scope, compare.comparators);
            }
            ExprKind::Call(call) => {
                self.expr(scope, call.func);
                self.exprs(scope, call.args);
                self.exprs(scope, call.keywords.iter().map(|keyword| &keyword.value));
            }
            ExprKind::Slice(slice) => {
                for bound in [&slice.lower, &slice.upper, &slice.step] {
                    self.exprs(scope, bound);
                }
            }
            ExprKind::Lambda(lambda) => {
                self.defaults(scope, &lambda.params);
                let definition = Definition {
                    construct: Construct::Lambda,
                    start: expr.span.start,
                    decorators: &[],
                };
                let name = ScopeName::Fixed("<lambda>");
                let inner = self.define(scope, ScopeKind::Function, name, definition);
                self.expr(inner, lambda.body);
            }
            ExprKind::GeneratorExp(comp) => {
                self.take_comprehension(scope, comp, expr, Construct::GeneratorExpression);
            }
            ExprKind::ListComp(comp) => {
                self.take_comprehension(scope, comp, expr, Construct::ListComprehension);
            }
            ExprKind::SetComp(comp) => {
                self.take_comprehension(scope, comp, expr, Construct::SetComprehension);
            }
            ExprKind::DictComp(comp) => {
                self.take_comprehension(scope, comp, expr, Construct::DictComprehension);
            }
        }
    }

    fn take_comprehension(
        &mut self,
        scope: ScopeId,
        comp: &'a Comp<'a>,
        expr: ExprRef<'a>,
        construct: Construct,
    ) {
        let (kind, name) = match construct {
            Construct::ListComprehension => (ScopeKind::Inlined, "<listcomp>"),
            Construct::SetComprehension => (ScopeKind::Inlined, "<setcomp>"),
            Construct::DictComprehension => (ScopeKind::Inlined, "<dictcomp>"),
            _ => (ScopeKind::GeneratorExpression, "<genexpr>"),
        };
        let definition = Definition { construct, start: expr.span.start, decorators: &[] };
        let inner = self.define(scope, kind, ScopeName::Fixed(name), definition);
        for (position, clause) in comp.generators.iter().enumerate() {
            if clause.is_async {
                self.suspend(inner, Suspension::AsyncFor, clause.start);
            }
            // The first iterable is evaluated outside, before the comprehension begins.
            self.expr(if position == 0 { scope } else { inner }, clause.iter);
            self.expr(inner, clause.target);
            self.exprs(inner, clause.ifs);
        }
        self.expr(inner, comp.element);
        self.exprs(inner, &comp.value);
    }

    fn take_pattern(&mut self, scope: ScopeId, pattern: PatternRef<'a>) {
        match &pattern.kind {
            PatternKind::Singleton(_) | PatternKind::Star(_) => {}
            PatternKind::Value(value) => self.expr(scope, value),
            PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
                self.patterns(scope, patterns);
            }
            PatternKind::Mapping(mapping) => {
                self.exprs(scope, mapping.keys);
                self.patterns(scope, mapping.patterns);
            }
            PatternKind::Class(class) => {
                self.expr(scope, class.cls);
                self.patterns(scope, class.patterns);
                self.patterns(scope, class.kwd_patterns);
            }
            PatternKind::As(inner, _) => {
                self.waiting.extend(inner.map(|inner| (scope, Node::Pattern(inner))));
            }
        }
    }
}

fn parameters<'a>(params: &'a Parameters<'a>) -> impl Iterator<Item = &'a Parameter<'a>> {
    let positional = params.posonly.iter().chain(params.args).chain(params.vararg);
    positional.chain(params.kwonly).chain(params.kwarg)
}
