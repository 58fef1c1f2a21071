//! The names under which a program knows `types.coroutine`.
//!
//! Names count for the whole file, whatever their scope: an import inside a function or a
//! conditional is as good as one at the top. That is a guess, and the only one classification makes.

use std::collections::HashSet;

use hognose_grammar::ast::{Alias, ExprKind, ExprRef, ImportFrom, Symbol};
use hognose_grammar::symbol::Symbols;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Meaning {
    TypesModule,
    TypesCoroutine,
}

#[derive(Debug, Default)]
pub(super) struct Aliases<'a> {
    known: HashSet<(Symbol, Meaning)>,
    /// `name = value`, where the value is a name or an attribute of a name.
    assigned: Vec<(Symbol, ExprRef<'a>)>,
}

impl<'a> Aliases<'a> {
    pub fn import(&mut self, names: &[Alias], symbols: &Symbols<'a>) {
        for alias in names {
            if symbols.get(alias.name) == "types" {
                self.known.insert((alias.asname.unwrap_or(alias.name), Meaning::TypesModule));
            }
        }
    }

    pub fn import_from(&mut self, import: &ImportFrom<'a>, symbols: &Symbols<'a>) {
        let from_types = import.module.is_some_and(|module| symbols.get(module) == "types");
        if !from_types || import.level > 0 {
            return;
        }
        for alias in import.names {
            if symbols.get(alias.name) == "coroutine" {
                self.known.insert((alias.asname.unwrap_or(alias.name), Meaning::TypesCoroutine));
            }
        }
    }

    pub fn assign(&mut self, targets: &[ExprRef<'a>], value: ExprRef<'a>) {
        if !matches!(value.kind, ExprKind::Name(_) | ExprKind::Attribute(..)) {
            return;
        }
        for target in targets {
            if let ExprKind::Name(name) = target.kind {
                self.assigned.push((name, value));
            }
        }
    }

    /// To be called once, when the whole file has been read: assignments may build on each other
    /// in any order.
    pub fn resolve(&mut self, symbols: &Symbols<'a>) {
        if self.known.is_empty() {
            return;
        }
        let assigned = std::mem::take(&mut self.assigned);
        let mut changed = true;
        while changed {
            changed = false;
            for &(name, value) in &assigned {
                if let Some(meaning) = self.meaning(value, symbols) {
                    changed |= self.known.insert((name, meaning));
                }
            }
        }
    }

    pub fn is_types_coroutine(&self, decorator: ExprRef<'a>, symbols: &Symbols<'a>) -> bool {
        !self.known.is_empty() && self.meaning(decorator, symbols) == Some(Meaning::TypesCoroutine)
    }

    fn meaning(&self, expression: ExprRef<'a>, symbols: &Symbols<'a>) -> Option<Meaning> {
        let is = |name, meaning| self.known.contains(&(name, meaning));
        match expression.kind {
            ExprKind::Name(name) if is(name, Meaning::TypesCoroutine) => {
                Some(Meaning::TypesCoroutine)
            }
            ExprKind::Name(name) if is(name, Meaning::TypesModule) => Some(Meaning::TypesModule),
            ExprKind::Attribute(object, attribute) => match object.kind {
                ExprKind::Name(name)
                    if is(name, Meaning::TypesModule)
                        && symbols.get(attribute.name) == "coroutine" =>
                {
                    Some(Meaning::TypesCoroutine)
                }
                _ => None,
            },
            _ => None,
        }
    }
}
