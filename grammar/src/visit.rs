//! Walking the tree without native recursion.
//!
//! [`children`] lists what a node directly holds, in the order of the source; [`walk`] visits a
//! whole suite with its own stack. Passes that need more state keep a stack of their own and use
//! [`children`] for the nodes that they have no opinion on.

use crate::ast::*;

/// Any node with children.
#[derive(Clone, Copy, Debug)]
pub enum Node<'a> {
    Stmt(StmtRef<'a>),
    Expr(ExprRef<'a>),
    Pattern(PatternRef<'a>),
    Handler(&'a ExceptHandler<'a>),
    Case(&'a MatchCase<'a>),
    Comprehension(&'a Comprehension<'a>),
    Parameter(&'a Parameter<'a>),
    Keyword(&'a Keyword<'a>),
    TypeParam(&'a TypeParam<'a>),
}

/// What to do after a node has been entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Visit its children.
    Descend,
    /// Go on with the next node.
    Skip,
    /// End the walk.
    Stop,
}

/// Something that looks at nodes on the way in and on the way out.
pub trait Visitor<'a> {
    fn enter(&mut self, node: Node<'a>) -> Flow {
        let _ = node;
        Flow::Descend
    }

    /// After the children; not called for nodes that were skipped.
    fn leave(&mut self, node: Node<'a>) {
        let _ = node;
    }
}

/// Visits the nodes of a suite in the order of the source; false when the visitor stopped it.
pub fn walk<'a>(suite: Suite<'a>, visitor: &mut impl Visitor<'a>) -> bool {
    enum Step<'a> {
        Enter(Node<'a>),
        Leave(Node<'a>),
    }
    let mut stack: Vec<Step<'a>> =
        suite.iter().rev().map(|stmt| Step::Enter(Node::Stmt(stmt))).collect();
    while let Some(step) = stack.pop() {
        let node = match step {
            Step::Leave(node) => {
                visitor.leave(node);
                continue;
            }
            Step::Enter(node) => node,
        };
        match visitor.enter(node) {
            Flow::Stop => return false,
            Flow::Skip => {}
            Flow::Descend => {
                stack.push(Step::Leave(node));
                let first = stack.len();
                children(node, &mut |child| stack.push(Step::Enter(child)));
                stack[first..].reverse();
            }
        }
    }
    true
}

/// Calls `each` with every direct child.
pub fn children<'a>(node: Node<'a>, each: &mut impl FnMut(Node<'a>)) {
    match node {
        Node::Stmt(stmt) => of_stmt(stmt, each),
        Node::Expr(expr) => of_expr(expr, each),
        Node::Pattern(pattern) => of_pattern(pattern, each),
        Node::Handler(handler) => {
            optional(handler.kind, each);
            suite(handler.body, each);
        }
        Node::Case(case) => {
            each(Node::Pattern(case.pattern));
            optional(case.guard, each);
            suite(case.body, each);
        }
        Node::Comprehension(clause) => {
            each(Node::Expr(clause.target));
            each(Node::Expr(clause.iter));
            exprs(clause.ifs, each);
        }
        Node::Parameter(parameter) => {
            optional(parameter.annotation, each);
            optional(parameter.default, each);
        }
        Node::Keyword(keyword) => each(Node::Expr(keyword.value)),
        Node::TypeParam(param) => {
            optional(param.bound, each);
            optional(param.default, each);
        }
    }
}

/// Every parameter in the order of the source.
pub fn parameters<'a>(params: &Parameters<'a>) -> impl Iterator<Item = &'a Parameter<'a>> {
    let Parameters { posonly, args, vararg, kwonly, kwarg } = *params;
    posonly.iter().chain(args).chain(vararg).chain(kwonly).chain(kwarg)
}

fn optional<'a>(expr: Option<ExprRef<'a>>, each: &mut impl FnMut(Node<'a>)) {
    if let Some(expr) = expr {
        each(Node::Expr(expr));
    }
}

fn exprs<'a>(list: &[ExprRef<'a>], each: &mut impl FnMut(Node<'a>)) {
    for expr in list {
        each(Node::Expr(expr));
    }
}

fn suite<'a>(body: Suite<'a>, each: &mut impl FnMut(Node<'a>)) {
    for stmt in body {
        each(Node::Stmt(stmt));
    }
}

fn of_stmt<'a>(stmt: StmtRef<'a>, each: &mut impl FnMut(Node<'a>)) {
    match stmt.kind {
        StmtKind::Expr(value) => each(Node::Expr(value)),
        StmtKind::Assign(targets, value) => {
            exprs(targets, each);
            each(Node::Expr(value));
        }
        StmtKind::AugAssign(target, _, value) => exprs(&[target, value], each),
        StmtKind::AnnAssign(node) => {
            exprs(&[node.target, node.annotation], each);
            optional(node.value, each);
        }
        StmtKind::Return(value) => optional(value, each),
        StmtKind::Raise(exc, cause) => {
            optional(exc, each);
            optional(cause, each);
        }
        StmtKind::Delete(targets) => exprs(targets, each),
        StmtKind::Assert(test, message) => {
            each(Node::Expr(test));
            optional(message, each);
        }
        StmtKind::TypeAlias(node) => {
            each(Node::Expr(node.name));
            node.type_params.iter().for_each(|param| each(Node::TypeParam(param)));
            each(Node::Expr(node.value));
        }
        StmtKind::If(If { test, body, orelse }) | StmtKind::While(While { test, body, orelse }) => {
            each(Node::Expr(test));
            suite(body, each);
            suite(orelse, each);
        }
        StmtKind::For(node) => {
            exprs(&[node.target, node.iter], each);
            suite(node.body, each);
            suite(node.orelse, each);
        }
        StmtKind::Try(node) => {
            suite(node.body, each);
            node.handlers.iter().for_each(|handler| each(Node::Handler(handler)));
            suite(node.orelse, each);
            suite(node.finalbody, each);
        }
        StmtKind::With(node) => {
            for item in node.items {
                each(Node::Expr(item.context));
                optional(item.target, each);
            }
            suite(node.body, each);
        }
        StmtKind::FunctionDef(node) => {
            exprs(node.decorators, each);
            node.type_params.iter().for_each(|param| each(Node::TypeParam(param)));
            parameters(&node.params).for_each(|param| each(Node::Parameter(param)));
            optional(node.returns, each);
            suite(node.body, each);
        }
        StmtKind::ClassDef(node) => {
            exprs(node.decorators, each);
            node.type_params.iter().for_each(|param| each(Node::TypeParam(param)));
            exprs(node.bases, each);
            node.keywords.iter().for_each(|keyword| each(Node::Keyword(keyword)));
            suite(node.body, each);
        }
        StmtKind::Match(node) => {
            each(Node::Expr(node.subject));
            node.cases.iter().for_each(|case| each(Node::Case(case)));
        }
        StmtKind::Pass
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Global(_)
        | StmtKind::Nonlocal(_)
        | StmtKind::Import(_)
        | StmtKind::ImportFrom(_) => {}
    }
}

fn of_expr<'a>(expr: ExprRef<'a>, each: &mut impl FnMut(Node<'a>)) {
    match expr.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) => {}
        ExprKind::JoinedStr(list)
        | ExprKind::BoolOp(_, list)
        | ExprKind::Set(list)
        | ExprKind::List(list)
        | ExprKind::Tuple(list) => exprs(list, each),
        ExprKind::FormattedValue(node) => {
            each(Node::Expr(node.value));
            optional(node.format_spec, each);
        }
        ExprKind::NamedExpr(left, right)
        | ExprKind::BinOp(left, _, right)
        | ExprKind::Subscript(left, right) => exprs(&[left, right], each),
        ExprKind::UnaryOp(_, value)
        | ExprKind::Await(value)
        | ExprKind::YieldFrom(value)
        | ExprKind::Attribute(value, _)
        | ExprKind::Starred(value) => each(Node::Expr(value)),
        ExprKind::Yield(value) => optional(value, each),
        ExprKind::Lambda(node) => {
            parameters(&node.params).for_each(|param| each(Node::Parameter(param)));
            each(Node::Expr(node.body));
        }
        ExprKind::IfExp(node) => exprs(&[node.body, node.test, node.orelse], each),
        ExprKind::Dict(items) => {
            for item in items {
                optional(item.key, each);
                each(Node::Expr(item.value));
            }
        }
        ExprKind::ListComp(comp)
        | ExprKind::SetComp(comp)
        | ExprKind::DictComp(comp)
        | ExprKind::GeneratorExp(comp) => {
            each(Node::Expr(comp.element));
            optional(comp.value, each);
            comp.generators.iter().for_each(|clause| each(Node::Comprehension(clause)));
        }
        ExprKind::Compare(node) => {
            each(Node::Expr(node.left));
            exprs(node.comparators, each);
        }
        ExprKind::Call(node) => {
            each(Node::Expr(node.func));
            exprs(node.args, each);
            node.keywords.iter().for_each(|keyword| each(Node::Keyword(keyword)));
        }
        ExprKind::Slice(node) => {
            optional(node.lower, each);
            optional(node.upper, each);
            optional(node.step, each);
        }
    }
}

fn of_pattern<'a>(pattern: PatternRef<'a>, each: &mut impl FnMut(Node<'a>)) {
    match pattern.kind {
        PatternKind::Value(value) => each(Node::Expr(value)),
        PatternKind::Singleton(_) | PatternKind::Star(_) => {}
        PatternKind::Sequence(items) | PatternKind::Or(items) => {
            items.iter().for_each(|item| each(Node::Pattern(item)));
        }
        PatternKind::Mapping(node) => {
            for (key, value) in node.keys.iter().zip(node.patterns) {
                each(Node::Expr(key));
                each(Node::Pattern(value));
            }
        }
        PatternKind::Class(node) => {
            each(Node::Expr(node.cls));
            let items = node.patterns.iter().chain(node.kwd_patterns);
            items.for_each(|item| each(Node::Pattern(item)));
        }
        PatternKind::As(inner, _) => {
            if let Some(inner) = inner {
                each(Node::Pattern(inner));
            }
        }
    }
}
