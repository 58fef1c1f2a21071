//! The iterator over sets, which fails once the set has changed its size.

use std::cell::Cell;

use crate::heap::{Layout, Object, ObjectCell, Payload, Set, Value};
use crate::native::{Exc, Result, TypeSpec, Vm, method};

pub struct SetIter {
    /// `UNDEF` once exhausted.
    pub set: ObjectCell,
    pub place: Cell<usize>,
    /// The length the set must keep; `usize::MAX` after it did not.
    pub len: Cell<usize>,
    pub left: Cell<usize>,
}

impl Payload for SetIter {
    const LAYOUT: Layout = Layout::SetIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.set.trace(visit);
    }
}

pub static SET_ITER: TypeSpec = TypeSpec {
    name: "set_iterator",
    layout: Layout::SetIter,
    next: Some(set_iter_next),
    methods: &[
        method("__length_hint__", "($self, /)", set_iter_hint),
        method("__reduce__", "($self, /)", set_iter_reduce),
    ],
    ..TypeSpec::EMPTY
};

pub fn set_iterator(vm: &mut Vm, s: &Object) -> Object {
    let n = s.expect::<Set>().len();
    let it = SetIter {
        set: ObjectCell::new(s.clone()),
        place: Cell::new(0),
        len: Cell::new(n),
        left: Cell::new(n),
    };
    vm.alloc_of(&SET_ITER, it)
}

fn set_iter_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<SetIter>();
    let s = it.set.get();
    let Some(set) = s.get::<Set>() else { return Ok(None) };
    if set.len() != it.len.get() {
        it.len.set(usize::MAX);
        return Err(vm.error(Exc::RuntimeError, "Set changed size during iteration"));
    }
    let places = set.places();
    let mut place = it.place.get();
    while place < places {
        place += 1;
        if let Some(key) = set.key_at(place - 1) {
            it.place.set(place);
            it.left.set(it.left.get().saturating_sub(1));
            return Ok(Some(key));
        }
    }
    it.set.set(Object::UNDEF);
    Ok(None)
}

fn set_iter_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<SetIter>();
    let s = it.set.get();
    let valid = s.get::<Set>().is_some_and(|s| s.len() == it.len.get());
    Ok(vm.int(if valid { it.left.get() as i64 } else { 0 }))
}

fn set_iter_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<SetIter>();
    let s = it.set.get();
    let mut rest = Vec::new();
    if let Some(set) = s.get::<Set>() {
        rest.extend((it.place.get()..set.places()).filter_map(|i| set.key_at(i)));
    }
    let rest = vm.list(rest);
    crate::types::iterators::reduce_by_iter(vm, vec![rest], None)
}
