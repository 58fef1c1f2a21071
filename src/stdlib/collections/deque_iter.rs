//! Iterators over deques, from either end. One that sees the deque changed is at an end.

use std::cell::Cell;

use super::deque::{Deque, mutated, this};
use crate::heap::{Native, Object};
use crate::native::{Method, Result, TypeSpec, Vm, method, static_method};
use crate::traced;

struct DequeIter {
    deque: Object,
    changes: u64,
    /// Items given so far.
    given: Cell<usize>,
    reversed: bool,
}

traced!(DequeIter { deque });

pub static DEQUE_ITER: TypeSpec = TypeSpec {
    name: "_deque_iterator",
    module: "collections",
    new: Some(static_method("__new__", "(cls, deque, index=0, /)", |vm, a| {
        deque_iter_new(vm, a, false)
    })),
    next: Some(deque_iter_next),
    methods: ITER_METHODS,
    ..TypeSpec::EMPTY
};

pub static DEQUE_REVERSE_ITER: TypeSpec = TypeSpec {
    name: "_deque_reverse_iterator",
    module: "collections",
    new: Some(static_method("__new__", "(cls, deque, index=0, /)", |vm, a| {
        deque_iter_new(vm, a, true)
    })),
    next: Some(deque_iter_next),
    methods: ITER_METHODS,
    ..TypeSpec::EMPTY
};

static ITER_METHODS: &[Method] = &[
    method("__length_hint__", "($self, /)", deque_iter_hint),
    method("__reduce__", "($self, /)", |vm, a| {
        let Some(it) = a[0].native::<DequeIter>() else { return Ok(Object::NONE) };
        let given = it.given.get().min(this(&it.deque).len());
        let parts = vec![it.deque.clone(), vm.int(given as i64)];
        let (class, parts) = (vm.type_of(&a[0]), vm.tuple(parts));
        Ok(vm.tuple(vec![class, parts]))
    }),
];

/// An iterator that has given the first items already.
fn deque_iter_new(vm: &mut Vm, args: &[Object], reversed: bool) -> Result {
    if args[1].native::<Deque>().is_none() {
        let name = vm.type_name(&args[1]);
        let text = format!("argument 1 must be collections.deque, not {name}");
        return Err(vm.type_error(&text));
    }
    let given = if args[2].is_undef() { 0 } else { vm.index_i64(&args[2], None)?.max(0) };
    let it = iterate(vm, &args[1], reversed);
    if let Some(state) = it.native::<DequeIter>() {
        state.given.set((given as usize).min(this(&args[1]).len()));
    }
    Ok(it)
}

pub(super) fn iterate(vm: &mut Vm, o: &Object, reversed: bool) -> Object {
    let changes = this(o).changes.get();
    let it = DequeIter { deque: o.clone(), changes, given: Cell::new(0), reversed };
    let spec = if reversed { &DEQUE_REVERSE_ITER } else { &DEQUE_ITER };
    vm.alloc_of(spec, Native::new(it))
}

fn deque_iter_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let Some(it) = o.native::<DequeIter>() else { return Ok(None) };
    let d = this(&it.deque);
    let given = it.given.get();
    if given == usize::MAX {
        return Ok(None);
    }
    if d.changes.get() != it.changes {
        it.given.set(usize::MAX);
        return Err(mutated(vm));
    }
    let n = d.len();
    if given >= n {
        return Ok(None);
    }
    it.given.set(given + 1);
    Ok(d.get(if it.reversed { n - 1 - given } else { given }))
}

fn deque_iter_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let left = args[0]
        .native::<DequeIter>()
        .map(|it| this(&it.deque).len().saturating_sub(it.given.get()));
    Ok(vm.int(left.unwrap_or(0) as i64))
}
