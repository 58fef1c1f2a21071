//! One pass over the tree, which finds the scopes and what suspends in each.
//!
//! Every node waits in a list together with the scope it belongs to. The order in which nodes are
//! taken from it does not matter, so that no depth of nesting needs native stack.

use hognose_grammar::Module;
use hognose_grammar::ast::*;
use hognose_grammar::symbol::Symbols;
use hognose_grammar::visit::{Node, children, parameters};

use super::alias::Aliases;
use super::evidence::Suspension;
use super::kind::Construct;
use super::scope::{Definition, MODULE, Scope, ScopeId, ScopeKind, ScopeName};

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
            walk.take(scope, node);
        }
        walk.aliases.resolve(walk.symbols);
        walk
    }

    fn take(&mut self, scope: ScopeId, node: Node<'a>) {
        let taken = match node {
            Node::Stmt(stmt) => self.take_stmt(scope, stmt),
            Node::Expr(expr) => self.take_expr(scope, expr),
            _ => false,
        };
        if !taken {
            let waiting = &mut self.waiting;
            children(node, &mut |child| waiting.push((scope, child)));
        }
    }

    /// Whether the children of the statement have been seen to.
    fn take_stmt(&mut self, scope: ScopeId, stmt: StmtRef<'a>) -> bool {
        match &stmt.kind {
            StmtKind::FunctionDef(function) => self.take_function(scope, function, stmt.span.start),
            StmtKind::ClassDef(class) => self.take_class(scope, class),
            StmtKind::TypeAlias(alias) => self.take_type_alias(scope, alias),
            other => {
                self.look_at(scope, other, stmt.span.start);
                return false;
            }
        }
        true
    }

    fn look_at(&mut self, scope: ScopeId, stmt: &StmtKind<'a>, start: u32) {
        match stmt {
            StmtKind::Assign(targets, value) => self.aliases.assign(targets, value),
            StmtKind::AnnAssign(assign) => {
                if let Some(value) = assign.value {
                    self.aliases.assign(&[assign.target], value);
                }
            }
            StmtKind::Import(names) => self.aliases.import(names, self.symbols),
            StmtKind::ImportFrom(import) => self.aliases.import_from(import, self.symbols),
            StmtKind::Global(names) => {
                self.scopes[scope].globals.extend(names.iter().map(|name| name.name));
            }
            StmtKind::For(each) if each.is_async => {
                self.suspend(scope, Suspension::AsyncFor, start);
            }
            StmtKind::With(with) if with.is_async => {
                self.suspend(scope, Suspension::AsyncWith, start);
            }
            _ => {}
        }
    }

    /// Whether the children of the expression have been seen to.
    fn take_expr(&mut self, scope: ScopeId, expr: ExprRef<'a>) -> bool {
        let start = expr.span.start;
        let (comp, construct) = match &expr.kind {
            ExprKind::Yield(_) => {
                self.suspend(scope, Suspension::Yield, start);
                return false;
            }
            ExprKind::YieldFrom(_) => {
                self.suspend(scope, Suspension::YieldFrom, start);
                return false;
            }
            ExprKind::Await(_) => {
                self.suspend(scope, Suspension::Await, start);
                return false;
            }
            ExprKind::Lambda(lambda) => {
                self.take_lambda(scope, lambda, start);
                return true;
            }
            ExprKind::GeneratorExp(comp) => (comp, Construct::GeneratorExpression),
            ExprKind::ListComp(comp) => (comp, Construct::ListComprehension),
            ExprKind::SetComp(comp) => (comp, Construct::SetComprehension),
            ExprKind::DictComp(comp) => (comp, Construct::DictComprehension),
            _ => return false,
        };
        self.take_comprehension(scope, comp, construct, start);
        true
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

    fn take_lambda(&mut self, scope: ScopeId, lambda: &'a Lambda<'a>, start: u32) {
        self.defaults(scope, &lambda.params);
        let definition = Definition { construct: Construct::Lambda, start, decorators: &[] };
        let name = ScopeName::Fixed("<lambda>");
        let inner = self.define(scope, ScopeKind::Function, name, definition);
        self.expr(inner, lambda.body);
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

    fn take_comprehension(
        &mut self,
        scope: ScopeId,
        comp: &'a Comp<'a>,
        construct: Construct,
        start: u32,
    ) {
        let (kind, name) = match construct {
            Construct::ListComprehension => (ScopeKind::Inlined, "<listcomp>"),
            Construct::SetComprehension => (ScopeKind::Inlined, "<setcomp>"),
            Construct::DictComprehension => (ScopeKind::Inlined, "<dictcomp>"),
            _ => (ScopeKind::GeneratorExpression, "<genexpr>"),
        };
        let definition = Definition { construct, start, decorators: &[] };
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

    fn defaults(&mut self, scope: ScopeId, params: &Parameters<'a>) {
        for parameter in parameters(params) {
            self.exprs(scope, &parameter.default);
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
}
