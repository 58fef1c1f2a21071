//! `array.arrayiterator`.

use std::cell::Cell;

use crate::heap::{Native, Object, ObjectCell};
use crate::native::{Result, TypeSpec, Vm, method};
use crate::traced;

use super::read;

struct ArrayIter {
    /// `UNDEF` once exhausted.
    array: ObjectCell,
    index: Cell<usize>,
}

traced!(ArrayIter { array });

static ARRAY_ITER: TypeSpec = TypeSpec {
    name: "arrayiterator",
    module: "array",
    next: Some(next),
    methods: &[
        method("__reduce__", "($self, /)", reduce),
        method("__setstate__", "($self, object, /)", setstate),
    ],
    ..TypeSpec::EMPTY
};

pub fn iter(vm: &mut Vm, args: &[Object]) -> Result {
    let it = ArrayIter { array: ObjectCell::new(args[0].clone()), index: Cell::new(0) };
    Ok(vm.alloc_of(&ARRAY_ITER, Native::new(it)))
}

fn next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let Some(it) = o.native::<ArrayIter>() else { return Ok(None) };
    let Some(array) = it.array.some() else { return Ok(None) };
    let i = it.index.get();
    let item = read::get(vm, &array, i)?;
    match item {
        Some(_) => it.index.set(i + 1),
        None => it.array.set(Object::UNDEF),
    }
    Ok(item)
}

fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let state = args[0].native::<ArrayIter>().and_then(|it| Some((it.array.some()?, &it.index)));
    let (source, index) = match state {
        Some((array, index)) => (array, Some(vm.int(index.get() as i64))),
        None => (vm.tuple(Vec::new()), None),
    };
    crate::types::iterators::reduce_by_iter(vm, vec![source], index)
}

fn setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let i = vm.index_i64(&args[1], None)?;
    if let Some(it) = args[0].native::<ArrayIter>()
        && let Some(array) = it.array.some()
    {
        it.index.set((i.max(0) as usize).min(super::this(&array).len()));
    }
    Ok(Object::NONE)
}
