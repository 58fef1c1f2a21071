//! The symbol table: which names each scope binds, and how every name of a scope is reached
//! (reference: 4.2 "Naming and binding"; PEP 709 for comprehensions, PEP 695 for annotation scopes).
//!
//! [`super::scope_walk`] enters what the program says; [`Scopes::resolve`] then decides. A *unit* is a
//! scope with code of its own; an inlined comprehension is a scope without one.

use std::rc::Rc;

use foldhash::{HashMap, HashMapExt};
use hognose_grammar::ast::Symbol;

use super::names::Names;

pub(super) type ScopeId = usize;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function,
    Lambda,
    /// A generator expression.
    Generator,
    /// A list, set or dict comprehension, inlined into its unit.
    Inlined,
    /// Type parameters of a function, class or type alias.
    TypeParams,
    /// The value of a type alias, or a bound or default of a type parameter.
    Annotation,
}

pub(super) const BOUND: u8 = 1;
pub(super) const PARAMETER: u8 = 2;
pub(super) const GLOBAL: u8 = 4;
pub(super) const NONLOCAL: u8 = 8;
pub(super) const UNBOUND: u8 = 16;
pub(super) const WALRUS: u8 = 32;
pub(super) const USED: u8 = 64;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Reach {
    /// A global or builtin; in module and class scopes, a name of the namespace.
    #[default]
    Implicit,
    /// Declared `global`.
    Explicit,
    Local,
    /// A local that inner units use.
    Cell,
    Free,
    /// Of an inlined comprehension: bound by a scope of the same unit.
    Outer,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Variable {
    pub flags: u8,
    pub reach: Reach,
}

pub(super) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The class whose private names are mangled here.
    pub class: Option<Symbol>,
    /// In the type parameters of a class and what is inside them: the parameters, which are the only
    /// names that are mangled.
    pub private: Option<Rc<[Symbol]>>,
    /// Names in order of appearance.
    pub order: Vec<Symbol>,
    pub vars: HashMap<Symbol, Variable>,
    /// The closure, sorted by name once resolved.
    pub free: Vec<Symbol>,
    pub yields: bool,
    pub is_async: bool,
    /// Generator expressions: `await` or `async for` inside.
    pub awaits: bool,
    pub has_annotations: bool,
    /// Classes: an inner function uses `__class__` (or `super`).
    pub class_cell: bool,
    /// Classes: an annotation scope looks names up in the class namespace.
    pub class_dict: bool,
    /// An annotation scope directly inside a class: names are looked up in the class first.
    pub sees_class: bool,
}

impl Scope {
    pub fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    pub fn flags(&self, name: Symbol) -> u8 {
        self.vars.get(&name).map_or(0, |v| v.flags)
    }

    pub fn reach(&self, name: Symbol) -> Reach {
        self.vars.get(&name).map_or(Reach::Implicit, |v| v.reach)
    }

    /// Does the scope itself own a variable of this name?
    fn owns(&self, name: Symbol) -> bool {
        let flags = self.flags(name);
        flags & BOUND != 0 && flags & (GLOBAL | NONLOCAL) == 0
    }
}

/// The node a scope belongs to: its address, and which of its scopes.
pub(super) type NodeKey = (usize, u8);

pub(super) fn key<T>(node: &T, role: u8) -> NodeKey {
    (std::ptr::from_ref(node) as usize, role)
}

/// Roles in a [`NodeKey`].
pub(super) const BODY: u8 = 0;
pub(super) const TYPE_PARAMS: u8 = 1;
pub(super) const TYPE_BOUND: u8 = 2;
pub(super) const TYPE_DEFAULT: u8 = 3;

#[derive(Default)]
pub(super) struct Scopes {
    pub list: Vec<Scope>,
    pub by_node: HashMap<NodeKey, ScopeId>,
}

impl Scopes {
    pub fn add(
        &mut self,
        kind: ScopeKind,
        parent: Option<ScopeId>,
        class: Option<Symbol>,
        node: NodeKey,
    ) -> ScopeId {
        let id = self.list.len();
        self.list.push(Scope {
            kind,
            parent,
            class,
            private: None,
            order: Vec::new(),
            vars: HashMap::new(),
            free: Vec::new(),
            yields: false,
            is_async: false,
            awaits: false,
            has_annotations: false,
            class_cell: false,
            class_dict: false,
            sees_class: false,
        });
        self.by_node.insert(node, id);
        id
    }

    /// The name that a name stands for in a scope.
    pub fn mangle(&self, names: &mut Names<'_>, scope: ScopeId, name: Symbol) -> Symbol {
        let scope = &self.list[scope];
        match &scope.private {
            Some(private) if !private.contains(&name) => name,
            _ => names.mangle(scope.class, name),
        }
    }

    pub fn mark(&mut self, scope: ScopeId, name: Symbol, flags: u8) {
        let scope = &mut self.list[scope];
        let variable = scope.vars.entry(name).or_insert_with(|| {
            scope.order.push(name);
            Variable::default()
        });
        variable.flags |= flags;
    }

    pub fn of(&self, node: NodeKey) -> Option<ScopeId> {
        self.by_node.get(&node).copied()
    }

    /// Decides how every name is reached.
    pub fn resolve(&mut self, names: &mut Names) {
        let class = names.intern("__class__");
        let class_dict = names.intern("__classdict__");
        for id in 0..self.list.len() {
            if self.list[id].sees_class {
                self.mark(id, class_dict, USED);
            }
            for i in 0..self.list[id].order.len() {
                let name = self.list[id].order[i];
                self.resolve_name(id, name, class, class_dict);
            }
        }
        for scope in &mut self.list {
            scope.free.sort_by(|a, b| names.text(*a).cmp(names.text(*b)));
            scope.free.dedup();
        }
    }

    fn resolve_name(&mut self, id: ScopeId, name: Symbol, class: Symbol, class_dict: Symbol) {
        let scope = &self.list[id];
        if scope.flags(name) & GLOBAL != 0 {
            return self.set_reach(id, name, Reach::Explicit);
        }
        if scope.owns(name) {
            if scope.reach(name) == Reach::Implicit {
                self.set_reach(id, name, Reach::Local);
            }
            return;
        }
        if let Some(class) = self.class_seen_from(id) {
            // An annotation scope takes the names of its class as the class means them.
            let flags = self.list[class].flags(name);
            if flags & GLOBAL != 0 {
                return self.set_reach(id, name, Reach::Explicit);
            }
            if flags & BOUND != 0 && flags & NONLOCAL == 0 {
                return;
            }
        }
        let mut crossed = Vec::new();
        let mut at = id;
        loop {
            let Some(parent) = self.list[at].parent else { return };
            if self.list[at].kind != ScopeKind::Inlined {
                crossed.push(at);
            }
            at = parent;
            let scope = &mut self.list[parent];
            match scope.kind {
                ScopeKind::Module => return,
                ScopeKind::Class => {
                    if crossed.is_empty() {
                        continue;
                    }
                    if name == class {
                        scope.class_cell = true;
                        break;
                    }
                    if name == class_dict {
                        scope.class_dict = true;
                        break;
                    }
                }
                _ if scope.flags(name) & GLOBAL != 0 => return,
                _ if scope.owns(name) => break,
                _ => {}
            }
        }
        if crossed.is_empty() {
            return self.set_reach(id, name, Reach::Outer);
        }
        if self.list[at].kind != ScopeKind::Class {
            self.set_reach(at, name, Reach::Cell);
        }
        for unit in crossed {
            let scope = &mut self.list[unit];
            scope.free.push(name);
            // A class may mean the global by that name, and yet have a comprehension that does not.
            if !scope.owns(name)
                && scope.flags(name) & GLOBAL == 0
                && let Some(variable) = scope.vars.get_mut(&name)
            {
                variable.reach = Reach::Free;
            }
        }
        if self.list[id].kind == ScopeKind::Inlined {
            self.set_reach(id, name, Reach::Free);
        }
    }

    /// The class whose namespace an annotation scope looks names up in.
    fn class_seen_from(&self, id: ScopeId) -> Option<ScopeId> {
        let mut at = id;
        while self.list[at].sees_class {
            at = self.list[at].parent?;
        }
        (at != id && self.list[at].kind == ScopeKind::Class).then_some(at)
    }

    fn set_reach(&mut self, id: ScopeId, name: Symbol, reach: Reach) {
        if let Some(variable) = self.list[id].vars.get_mut(&name) {
            variable.reach = reach;
        }
    }
}
