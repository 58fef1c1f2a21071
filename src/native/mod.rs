//! The contract between natives and the VM: what a native function gets, what it gives back, and
//! the rows by which types and modules register theirs.
//!
//! A native is `fn(&mut Vm, &[Object]) -> Result`: its arguments are borrowed from the caller's
//! window, one for every parameter of its text signature ([`Object::UNDEF`] where an optional one
//! was omitted), with the receiver first. It returns an object, or `Err(Raised)` after one of the
//! `vm.…_error(…)` functions has put the exception in place. A native that wants something called or
//! resumed *after* it returns `vm.then(Step::…)`, so that the dispatch loop stays flat.

mod exc;
mod names;
mod signature;
mod spec;
mod vm;

pub use exc::Exc;
pub use names::Names;
pub use signature::{Arity, Signature};
pub use spec::{
    Binding, Getter, Method, ModuleSpec, NativeCode, NextFn, Resumes, TypeFlags, TypeSpec,
    class_method, function, getter, getter_setter, method, raw_class_method, raw_function,
    raw_method, raw_static_method, static_method,
};
pub use vm::{CompileMode, End, Hooks, Outcome, Resume, Stack, Step, Thrown, Vm};

use crate::heap::Object;

/// An exception was raised; it waits in [`Vm::raised`]. Being a unit, it leaves results in registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised;

pub type Result<T = Object> = std::result::Result<T, Raised>;

/// A native with a fixed set of parameters.
pub type NativeFn = fn(&mut Vm, &[Object]) -> Result;

/// A native that takes any positional and keyword arguments.
pub type RawFn = fn(&mut Vm, &[Object], Keywords<'_>) -> Result;

/// Keyword arguments of a call, in order.
#[derive(Clone, Copy)]
pub struct Keywords<'a> {
    pub names: &'a [Object],
    pub values: &'a [Object],
}

impl<'a> Keywords<'a> {
    pub const NONE: Keywords<'static> = Keywords { names: &[], values: &[] };

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&'a Object, &'a Object)> + use<'a> {
        self.names.iter().zip(self.values)
    }

    /// The value of a keyword argument.
    pub fn get(&self, name: &str) -> Option<&'a Object> {
        self.iter()
            .find(|(n, _)| {
                n.get::<crate::heap::Str>().is_some_and(|s| s.bytes() == name.as_bytes())
            })
            .map(|(_, v)| v)
    }
}
