//! `itertools` (library reference: "Functions creating iterators for efficient looping"), each as a
//! native iterator that takes no more from its sources than it must.

mod combinatoric;
mod grouping;
mod infinite;
mod selecting;
mod tee;

use crate::heap::{Native, NativePayload, Object};
use crate::native::{ModuleSpec, Result, TypeSpec, Vm, function};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "itertools",
    doc: "Functional tools for creating and using iterators.",
    functions: &[function("tee", "(iterable, n=2, /)", tee::tee)],
    types: &[
        &grouping::ACCUMULATE,
        &grouping::BATCHED,
        &selecting::CHAIN,
        &combinatoric::COMBINATIONS,
        &combinatoric::COMBINATIONS_WITH_REPLACEMENT,
        &selecting::COMPRESS,
        &infinite::COUNT,
        &infinite::CYCLE,
        &selecting::DROP_WHILE,
        &selecting::FILTER_FALSE,
        &grouping::GROUP_BY,
        &grouping::GROUPER,
        &selecting::ISLICE,
        &grouping::PAIRWISE,
        &combinatoric::PERMUTATIONS,
        &combinatoric::PRODUCT,
        &infinite::REPEAT,
        &selecting::STAR_MAP,
        &selecting::TAKE_WHILE,
        &tee::TEE,
        &tee::TEE_NODE,
        &grouping::ZIP_LONGEST,
    ],
    ..ModuleSpec::EMPTY
};

/// An instance of `class`, one of ours or derived from it.
fn make(vm: &mut Vm, class: &Object, spec: &'static TypeSpec, state: impl NativePayload) -> Result {
    vm.alloc_new(class, spec, Native::new(state))
}

/// The state of a receiver, whose type has been checked.
fn state<T: NativePayload>(o: &Object) -> &T {
    o.native::<T>().expect("the receiver's type decides its state")
}

/// A flag argument that may be omitted.
fn flag(vm: &mut Vm, o: &Object) -> Result<bool> {
    if o.is_undef() { Ok(false) } else { vm.truth(o) }
}

/// An argument that may be omitted or `None`.
fn given(o: &Object) -> Option<Object> {
    if o.is_undef() || o.is_none() { None } else { Some(o.clone()) }
}
