//! Registration rows: static tables from which builtin types and native modules are materialised on
//! first use.

use super::{NativeFn, RawFn, Result, Vm};
use crate::heap::{Layout, Object};

#[derive(Clone, Copy)]
pub enum NativeCode {
    Fixed(NativeFn),
    Raw(RawFn),
}

/// What a row in a type's table becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binding {
    /// A method: the receiver is the first parameter.
    Method,
    /// A class method: the class is the first parameter.
    Class,
    Static,
    /// A module-level function.
    Function,
}

/// A native that only resumes its first argument: the dispatch loop does that itself where it can.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resumes {
    No,
    /// `g.send(value)`
    Send,
    /// `g.__next__()`
    Next,
    /// `next(g)` and `next(g, default)`
    NextOf,
}

/// One native function with its text signature (see [`super::Signature`]).
pub struct Method {
    pub name: &'static str,
    pub signature: &'static str,
    pub code: NativeCode,
    pub binding: Binding,
    pub resumes: Resumes,
    /// `__doc__`; empty: none.
    pub doc: &'static str,
    /// `__text_signature__`, where it is not the signature; empty: none, as where CPython's function
    /// reads its arguments itself.
    pub shown: Option<&'static str>,
}

impl Method {
    const fn new(
        name: &'static str,
        signature: &'static str,
        code: NativeCode,
        binding: Binding,
    ) -> Method {
        Method { name, signature, code, binding, resumes: Resumes::No, doc: "", shown: None }
    }

    /// The same row, known to the dispatch loop as one that resumes.
    pub const fn that_resumes(mut self, resumes: Resumes) -> Method {
        self.resumes = resumes;
        self
    }

    /// The same row with another `__text_signature__`.
    pub const fn shown_as(mut self, text: &'static str) -> Method {
        self.shown = Some(text);
        self
    }

    /// The same row with a documentation string.
    pub const fn doc(mut self, doc: &'static str) -> Method {
        self.doc = doc;
        self
    }
}

pub const fn method(name: &'static str, signature: &'static str, f: NativeFn) -> Method {
    Method::new(name, signature, NativeCode::Fixed(f), Binding::Method)
}

pub const fn class_method(name: &'static str, signature: &'static str, f: NativeFn) -> Method {
    Method::new(name, signature, NativeCode::Fixed(f), Binding::Class)
}

pub const fn static_method(name: &'static str, signature: &'static str, f: NativeFn) -> Method {
    Method::new(name, signature, NativeCode::Fixed(f), Binding::Static)
}

pub const fn function(name: &'static str, signature: &'static str, f: NativeFn) -> Method {
    Method::new(name, signature, NativeCode::Fixed(f), Binding::Function)
}

pub const fn raw_method(name: &'static str, signature: &'static str, f: RawFn) -> Method {
    Method::new(name, signature, NativeCode::Raw(f), Binding::Method)
}

pub const fn raw_class_method(name: &'static str, signature: &'static str, f: RawFn) -> Method {
    Method::new(name, signature, NativeCode::Raw(f), Binding::Class)
}

pub const fn raw_static_method(name: &'static str, signature: &'static str, f: RawFn) -> Method {
    Method::new(name, signature, NativeCode::Raw(f), Binding::Static)
}

pub const fn raw_function(name: &'static str, signature: &'static str, f: RawFn) -> Method {
    Method::new(name, signature, NativeCode::Raw(f), Binding::Function)
}

/// A computed attribute of a native type.
/// Sets a computed attribute; gets `None` to delete it.
pub type SetFn = fn(&mut Vm, &Object, Option<Object>) -> Result<()>;

pub struct Getter {
    pub name: &'static str,
    pub get: fn(&mut Vm, &Object) -> Result,
    pub set: Option<SetFn>,
    /// `__doc__`; empty: none.
    pub doc: &'static str,
}

impl Getter {
    /// The same row with a documentation string.
    pub const fn doc(self, doc: &'static str) -> Getter {
        Getter { doc, ..self }
    }
}

pub const fn getter(name: &'static str, get: fn(&mut Vm, &Object) -> Result) -> Getter {
    Getter { name, get, set: None, doc: "" }
}

pub const fn getter_setter(
    name: &'static str,
    get: fn(&mut Vm, &Object) -> Result,
    set: fn(&mut Vm, &Object, Option<Object>) -> Result<()>,
) -> Getter {
    Getter { name, get, set: Some(set), doc: "" }
}

/// What a type allows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TypeFlags(pub u32);

impl TypeFlags {
    pub const NONE: TypeFlags = TypeFlags(0);
    /// Python classes may inherit from it.
    pub const BASE: TypeFlags = TypeFlags(1);
    /// Instances have a `__dict__`.
    pub const DICT: TypeFlags = TypeFlags(2);
    /// Matches sequence patterns (PEP 634).
    pub const SEQUENCE: TypeFlags = TypeFlags(4);
    /// Matches mapping patterns.
    pub const MAPPING: TypeFlags = TypeFlags(8);
    /// `T(x)` in a pattern binds the subject itself.
    pub const MATCH_SELF: TypeFlags = TypeFlags(16);
    /// Weak references to instances are allowed.
    pub const WEAKREF: TypeFlags = TypeFlags(32);
    /// Its `+` and `*` are a sequence's (see `types::concat`).
    pub const CONCATENATES: TypeFlags = TypeFlags(64);
    /// It or a base has a `__new__` written in Python, or once had it.
    pub const DEFINED_NEW: TypeFlags = TypeFlags(128);

    pub const fn and(self, other: TypeFlags) -> TypeFlags {
        TypeFlags(self.0 | other.0)
    }

    pub const fn has(self, other: TypeFlags) -> bool {
        self.0 & other.0 == other.0
    }
}

/// A builtin or native-module type.
pub struct TypeSpec {
    pub name: &'static str,
    /// `builtins`, or the module that `__module__` names.
    pub module: &'static str,
    pub layout: Layout,
    /// `None`: `object`.
    pub base: Option<&'static TypeSpec>,
    pub flags: TypeFlags,
    pub doc: &'static str,
    /// `__new__`, a static method whose first parameter is the class.
    pub new: Option<Method>,
    /// For iterators: the next item, or `None` at the end. `__next__` and `__iter__` follow from it.
    pub next: Option<NextFn>,
    pub methods: &'static [Method],
    pub getters: &'static [Getter],
}

/// One step of a native iterator.
pub type NextFn = fn(&mut Vm, &Object) -> Result<Option<Object>>;

impl TypeSpec {
    /// A spec to fill in with struct update syntax.
    pub const EMPTY: TypeSpec = TypeSpec {
        name: "",
        module: "builtins",
        layout: Layout::Native,
        base: None,
        flags: TypeFlags::NONE,
        doc: "",
        new: None,
        next: None,
        methods: &[],
        getters: &[],
    };
}

/// A native module: one row in `stdlib`'s registry.
pub struct ModuleSpec {
    pub name: &'static str,
    pub doc: &'static str,
    pub functions: &'static [Method],
    pub types: &'static [&'static TypeSpec],
    /// Everything else: constants, instances, exceptions.
    pub init: Option<fn(&mut Vm, &Object) -> Result<()>>,
}

impl ModuleSpec {
    pub const EMPTY: ModuleSpec =
        ModuleSpec { name: "", doc: "", functions: &[], types: &[], init: None };
}
