//! `itertools` (library reference: "Functions creating iterators for efficient looping"), each as a
//! native iterator that takes no more from its sources than it must.

mod combinatoric;
mod grouping;
mod infinite;
mod selecting;
mod tee;

use crate::heap::{Native, NativePayload, Object, Tuple};
use crate::native::{Exc, ModuleSpec, Result, TypeSpec, Vm, function};
use crate::types::iterators::state_index;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "itertools",
    doc: "Iterators made of other iterators.",
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

/// Every way to take an iterator of this module apart warns.
fn deprecated(vm: &mut Vm) -> Result<()> {
    let text = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.";
    vm.warn(Exc::DeprecationWarning, text)
}

/// `(type, args)` or `(type, args, state)`, with the warning.
fn reduced(vm: &mut Vm, o: &Object, args: Vec<Object>, state: Option<Object>) -> Result {
    deprecated(vm)?;
    let mut out = vec![vm.type_of(o), vm.tuple(args)];
    out.extend(state);
    Ok(vm.tuple(out))
}

/// The items of a state that must be a tuple of `least` to `most`.
fn state_items<'a>(vm: &mut Vm, o: &'a Object, least: usize, most: usize) -> Result<&'a [Object]> {
    let Some(t) = o.get::<Tuple>() else {
        return Err(vm.type_error("state is not a tuple"));
    };
    let n = t.len();
    if (least..=most).contains(&n) {
        return Ok(t.items());
    }
    let (how, bound) = match (least == most, n < least) {
        (true, _) => ("exactly", least),
        (_, true) => ("at least", least),
        _ => ("at most", most),
    };
    let plural = if bound == 1 { "" } else { "s" };
    Err(vm.type_error(&format!("function takes {how} {bound} argument{plural} ({n} given)")))
}

/// Indices from a state, each brought into the bounds for its place.
fn state_indices(
    vm: &mut Vm,
    o: &Object,
    n: usize,
    bounds: impl Fn(usize) -> (i64, i64),
) -> Result<Vec<usize>> {
    let Some(items) = o.get::<Tuple>().filter(|t| t.len() == n) else {
        return Err(vm.value_error("invalid arguments"));
    };
    let mut out = Vec::with_capacity(n);
    for (i, o) in items.items().iter().enumerate() {
        let index = state_index(vm, o)?;
        let (low, high) = bounds(i);
        out.push(index.min(high).max(low) as usize);
    }
    Ok(out)
}

fn indices_tuple(vm: &mut Vm, indices: &[usize]) -> Object {
    let items = indices.iter().map(|i| vm.int(*i as i64)).collect();
    vm.tuple(items)
}

/// A flag argument that may be omitted.
fn flag(vm: &mut Vm, o: &Object) -> Result<bool> {
    if o.is_undef() { Ok(false) } else { vm.truth(o) }
}

/// An argument that may be omitted or `None`.
fn given(o: &Object) -> Option<Object> {
    if o.is_undef() || o.is_none() { None } else { Some(o.clone()) }
}
