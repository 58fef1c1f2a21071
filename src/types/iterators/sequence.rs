//! `iterator` over anything with `__getitem__`, and `callable_iterator` of `iter(f, sentinel)`.

use std::cell::Cell;

use crate::heap::{Layout, Object, ObjectCell, Payload, Value};
use crate::native::{Exc, Result, TypeSpec, Vm, method};

use super::{reduce_indexed, state_index};

pub struct SequenceIter {
    /// `UNDEF` once exhausted.
    pub sequence: ObjectCell,
    pub index: Cell<i64>,
}

impl Payload for SequenceIter {
    const LAYOUT: Layout = Layout::SequenceIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.sequence.trace(visit);
    }
}

pub static SEQUENCE_ITER: TypeSpec = TypeSpec {
    name: "iterator",
    layout: Layout::SequenceIter,
    next: Some(sequence_next),
    methods: &[
        method("__length_hint__", "($self, /)", sequence_hint),
        method("__reduce__", "($self, /)", sequence_reduce),
        method("__setstate__", "($self, object, /)", sequence_setstate),
    ],
    ..TypeSpec::EMPTY
};

/// An iterator that asks for items 0, 1, … until `IndexError`.
pub fn sequence_iterator(vm: &mut Vm, sequence: &Object) -> Object {
    let it = SequenceIter { sequence: ObjectCell::new(sequence.clone()), index: Cell::new(0) };
    vm.alloc_of(&SEQUENCE_ITER, it)
}

fn sequence_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<SequenceIter>();
    let Some(sequence) = it.sequence.some() else { return Ok(None) };
    let i = it.index.get();
    let key = vm.int(i);
    match vm.getitem(&sequence, &key) {
        Ok(item) => {
            it.index.set(i + 1);
            Ok(Some(item))
        }
        Err(e) => {
            let end =
                vm.take_if(Exc::IndexError).is_some() || vm.take_if(Exc::StopIteration).is_some();
            if !end {
                return Err(e);
            }
            it.sequence.set(Object::UNDEF);
            Ok(None)
        }
    }
}

fn sequence_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<SequenceIter>();
    let Some(sequence) = it.sequence.some() else { return Ok(vm.int(0)) };
    let name = vm.names.len.clone();
    if vm.lookup_special(&sequence, &name).is_none() {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let n = vm.length(&sequence)? as i64;
    Ok(vm.int((n - it.index.get()).max(0)))
}

fn sequence_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<SequenceIter>();
    reduce_indexed(vm, &it.sequence, |_| it.index.get(), |vm| vm.tuple(Vec::new()))
}

fn sequence_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let i = state_index(vm, &args[1])?;
    args[0].expect::<SequenceIter>().index.set(i.max(0));
    Ok(Object::NONE)
}

pub struct CallableIter {
    /// `UNDEF` once exhausted.
    pub callable: ObjectCell,
    pub sentinel: ObjectCell,
}

impl Payload for CallableIter {
    const LAYOUT: Layout = Layout::CallableIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.callable.trace(visit);
        self.sentinel.trace(visit);
    }
}

pub static CALLABLE_ITER: TypeSpec = TypeSpec {
    name: "callable_iterator",
    layout: Layout::CallableIter,
    next: Some(callable_next),
    methods: &[method("__reduce__", "($self, /)", callable_reduce)],
    ..TypeSpec::EMPTY
};

/// An iterator over the results of calls, up to one that equals `sentinel`.
pub fn callable_iterator(vm: &mut Vm, callable: &Object, sentinel: &Object) -> Object {
    let it = CallableIter {
        callable: ObjectCell::new(callable.clone()),
        sentinel: ObjectCell::new(sentinel.clone()),
    };
    vm.alloc_of(&CALLABLE_ITER, it)
}

fn callable_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<CallableIter>();
    let Some(f) = it.callable.some() else { return Ok(None) };
    if let Some(x) = vm.call_in_step(&f, &[])? {
        // The call may have exhausted this very iterator.
        if let Some(sentinel) = it.sentinel.some()
            && !vm.equal(&sentinel, &x)?
        {
            return Ok(Some(x));
        }
    }
    it.callable.set(Object::UNDEF);
    it.sentinel.set(Object::UNDEF);
    Ok(None)
}

fn callable_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    // The look-up comes first: it may run Python code that exhausts the iterator.
    let iter = vm.builtin("iter")?;
    let it = args[0].expect::<CallableIter>();
    let parts = match (it.callable.some(), it.sentinel.some()) {
        (Some(f), Some(sentinel)) => vec![f, sentinel],
        _ => vec![vm.tuple(Vec::new())],
    };
    let parts = vm.tuple(parts);
    Ok(vm.tuple(vec![iter, parts]))
}
