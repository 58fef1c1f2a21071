//! The scopes of a program as far as classification needs them, and their qualified names.
//!
//! A scope is made after the one around it, so an index is always greater than its parent's.

use hognose_grammar::ast::{ExprRef, Symbol};
use hognose_grammar::symbol::Symbols;

use super::evidence::Suspension;
use super::kind::Construct;

pub(super) type ScopeId = usize;

/// The module itself.
pub(super) const MODULE: ScopeId = 0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Class,
    /// `def`, `async def`, `lambda`, and the lazily evaluated value of a `type` statement.
    Function,
    GeneratorExpression,
    /// A comprehension compiled into the scope around it (PEP 709).
    Inlined,
    /// The hidden scope of PEP 695 type parameters.
    TypeParameters,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum ScopeName {
    Symbol(Symbol),
    Fixed(&'static str),
    GenericParametersOf(Symbol),
    /// The bound or default of one type parameter, in the scope of all of them.
    TypeParameter(Symbol),
}

/// What is special about a scope that is a function in the eyes of the report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Definition<'a> {
    pub construct: Construct,
    /// Byte offset of the `def`, `async`, `lambda` or comprehension.
    pub start: u32,
    pub decorators: &'a [ExprRef<'a>],
}

#[derive(Debug)]
pub(super) struct Scope<'a> {
    pub parent: ScopeId,
    pub kind: ScopeKind,
    pub name: ScopeName,
    pub definition: Option<Definition<'a>>,
    pub suspensions: Vec<(Suspension, u32)>,
    pub globals: Vec<Symbol>,
}

impl Scope<'_> {
    pub fn short_name<'s>(&self, symbols: &Symbols<'s>) -> &'s str {
        match self.name {
            ScopeName::Symbol(symbol)
            | ScopeName::GenericParametersOf(symbol)
            | ScopeName::TypeParameter(symbol) => symbols.get(symbol),
            ScopeName::Fixed(text) => text,
        }
    }
}

/// Names repeat those around them, so that thousands of scopes in each other would take gigabytes.
/// Beyond this many bytes in one file, names are shortened.
const NAMES_LIMIT: usize = 64 << 20;

/// What stands for the scopes around, in a shortened name.
const SHORTENED: &str = "…";

/// The `__qualname__` of every scope, by index (PEP 3155).
pub(super) fn qualified_names(scopes: &[Scope<'_>], symbols: &Symbols<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(scopes.len());
    let mut length = 0;
    for scope in scopes {
        if length > NAMES_LIMIT && scope.parent != MODULE {
            names.push(format!("{SHORTENED}.{}", scope.short_name(symbols)));
            continue;
        }
        let name = match scope.name {
            _ if scope.kind == ScopeKind::Module => String::new(),
            ScopeName::Symbol(symbol) => {
                child_name(scopes, &names, scope.parent, symbols.get(symbol), Some(symbol))
            }
            ScopeName::Fixed(text) => child_name(scopes, &names, scope.parent, text, None),
            ScopeName::GenericParametersOf(symbol) => {
                let text = format!("<generic parameters of {}>", symbols.get(symbol));
                child_name(scopes, &names, scope.parent, &text, None)
            }
            ScopeName::TypeParameter(symbol) => {
                format!("{}.{}", names[scope.parent], symbols.get(symbol))
            }
        };
        length += name.len();
        names.push(name);
    }
    names
}

fn child_name(
    scopes: &[Scope<'_>],
    names: &[String],
    mut around: ScopeId,
    name: &str,
    symbol: Option<Symbol>,
) -> String {
    while scopes[around].kind == ScopeKind::Inlined {
        around = scopes[around].parent;
    }
    let mut scope = &scopes[around];
    let mut prefix = &names[around];
    if scope.kind == ScopeKind::TypeParameters {
        // Such a scope does not show in names: what it holds seems to stand outside.
        prefix = &names[scope.parent];
        scope = &scopes[scope.parent];
    } else if symbol.is_some_and(|symbol| scope.globals.contains(&symbol)) {
        return name.to_owned();
    }
    match scope.kind {
        ScopeKind::Module => name.to_owned(),
        ScopeKind::Function => format!("{prefix}.<locals>.{name}"),
        _ => format!("{prefix}.{name}"),
    }
}
