//! Names and scopes: `global`, `nonlocal`, parameters, walruses in comprehensions.
//!
//! The pass builds CPython's symbol table as far as its errors need it; the scopes are kept in the
//! order in which they open, the module's first.

mod steps;

use rustc_hash::FxHashMap;

use super::future::Features;
use crate::ast::*;
use crate::error::Diagnostic;
use crate::parser::Module;

/// What is known of a name in one scope (several flags).
pub(super) type Flags = u16;

pub(super) const GLOBAL: Flags = 1;
pub(super) const NONLOCAL: Flags = 2;
pub(super) const LOCAL: Flags = 4;
pub(super) const PARAMETER: Flags = 8;
pub(super) const USED: Flags = 16;
pub(super) const ANNOTATED: Flags = 32;
pub(super) const IMPORTED: Flags = 64;
/// Bound by the `for` of a comprehension.
pub(super) const ITERATION: Flags = 128;
pub(super) const TYPE_PARAMETER: Flags = 256;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function,
    Comprehension(&'static str),
    /// Type parameters of a function, class or alias.
    TypeParameters,
    /// The value of an alias, a bound, a default or an unevaluated annotation.
    Deferred(&'static str),
}

#[derive(Debug)]
pub(super) struct Scope {
    kind: ScopeKind,
    parent: usize,
    names: FxHashMap<Symbol, Flags>,
    /// `global` and `nonlocal` statements, for the place of errors.
    directives: Vec<(Symbol, Span)>,
    /// Has `await` or `async for`, or is an `async def`.
    pub coroutine: bool,
    pub generator: bool,
    /// How many iterables of comprehensions this code is in.
    iterables: u32,
    in_iteration_target: bool,
}

/// The scopes of functions and comprehensions by the address of their node.
pub(super) struct Scopes {
    pub list: Vec<Scope>,
    pub by_node: FxHashMap<usize, usize>,
}

impl Scopes {
    pub fn of<T>(&self, node: &T) -> Option<&Scope> {
        self.by_node.get(&address(node)).map(|&index| &self.list[index])
    }
}

/// The identity of a node: the arena never moves it.
pub(super) fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

pub(super) fn check(module: &Module<'_>, features: Features) -> Result<Scopes, Diagnostic> {
    let mut table = steps::Table::new(module, features);
    table.run()?;
    let scopes = table.finish();
    for scope in &scopes.list {
        resolve(module, &scopes.list, scope)?;
    }
    Ok(scopes)
}

/// Whether the declarations of a scope have something to refer to.
fn resolve(module: &Module<'_>, list: &[Scope], scope: &Scope) -> Result<(), Diagnostic> {
    for (index, &(name, span)) in scope.directives.iter().enumerate() {
        let repeated = scope.directives[..index].iter().any(|&(other, _)| other == name);
        let flags = scope.names.get(&name).copied().unwrap_or(0);
        if repeated || flags & NONLOCAL == 0 {
            continue;
        }
        let text = module.symbols.get(name);
        let fault = |message: String| Err(Diagnostic::new(message, span));
        if flags & GLOBAL != 0 {
            return fault(format!("name '{text}' is nonlocal and global"));
        }
        if scope.kind == ScopeKind::Module {
            return fault("nonlocal declaration not allowed at module level".to_owned());
        }
        match binding(module, list, scope, name) {
            None => return fault(format!("no binding for nonlocal '{text}' found")),
            Some(flags) if flags & TYPE_PARAMETER != 0 => {
                return fault(format!("nonlocal binding not allowed for type parameter '{text}'"));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// The binding that a nonlocal name refers to: in the nearest function around it.
fn binding(module: &Module<'_>, list: &[Scope], scope: &Scope, name: Symbol) -> Option<Flags> {
    // Methods see the cells that a class makes for `super()` and for its type parameters.
    let is_class_cell = matches!(module.symbols.get(name), "__class__" | "__classdict__");
    let mut index = scope.parent;
    loop {
        let outer = &list[index];
        if outer.kind == ScopeKind::Module {
            return None;
        }
        if outer.kind == ScopeKind::Class && is_class_cell {
            return Some(LOCAL);
        }
        if outer.kind != ScopeKind::Class {
            let flags = outer.names.get(&name).copied().unwrap_or(0);
            if flags & GLOBAL != 0 {
                return None;
            }
            let bound = LOCAL | PARAMETER | IMPORTED | TYPE_PARAMETER;
            if flags & bound != 0 && flags & NONLOCAL == 0 {
                return Some(flags);
            }
        }
        index = outer.parent;
    }
}
