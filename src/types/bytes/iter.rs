//! Iterators over `bytes`, `bytearray` and `memoryview`: three types, one payload.

use std::cell::Cell;

use crate::heap::{ByteArray, Bytes, Layout, Object, ObjectCell, Payload, Value};
use crate::native::{Method, Result, TypeSpec, Vm, method};
use crate::types::iterators::{reduce_indexed, state_index};
use crate::types::memoryview::{self, MemoryView};

pub struct BytesIter {
    /// `UNDEF` once exhausted.
    pub source: ObjectCell,
    pub index: Cell<usize>,
}

impl Payload for BytesIter {
    const LAYOUT: Layout = Layout::BytesIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.source.trace(visit);
    }
}

macro_rules! iterator {
    ($($spec:ident = $name:literal $methods:expr),*) => {
        $(pub static $spec: TypeSpec = TypeSpec {
            name: $name,
            layout: Layout::BytesIter,
            next: Some(next),
            methods: $methods,
            ..TypeSpec::EMPTY
        };)*
    };
}

iterator! {
    BYTES_ITER = "bytes_iterator" METHODS,
    BYTEARRAY_ITER = "bytearray_iterator" METHODS,
    MEMORY_ITER = "memory_iterator" &[]
}

static METHODS: &[Method] = &[
    method("__length_hint__", "($self, /)", length_hint),
    method("__reduce__", "($self, /)", |vm, a| {
        let it = a[0].expect::<BytesIter>();
        reduce_indexed(vm, &it.source, |_| it.index.get() as i64, |vm| vm.tuple(Vec::new()))
    }),
    method("__setstate__", "($self, object, /)", |vm, a| {
        let i = state_index(vm, &a[1])?;
        let it = a[0].expect::<BytesIter>();
        if let Some(source) = it.source.some() {
            let n = vm.length(&source)?;
            it.index.set((i.max(0) as usize).min(n));
        }
        Ok(Object::NONE)
    }),
];

pub fn iter(vm: &mut Vm, args: &[Object]) -> Result {
    let it = BytesIter { source: ObjectCell::new(args[0].clone()), index: Cell::new(0) };
    let spec = match args[0].layout() {
        Layout::Bytes => &BYTES_ITER,
        Layout::ByteArray => &BYTEARRAY_ITER,
        _ => &MEMORY_ITER,
    };
    Ok(vm.alloc_of(spec, it))
}

fn next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<BytesIter>();
    let source = it.source.get();
    let i = it.index.get();
    let item = if let Some(b) = source.get::<Bytes>() {
        b.data().get(i).map(|b| Object::from_small(*b as i64))
    } else if let Some(b) = source.get::<ByteArray>() {
        b.get(i).map(|b| Object::from_small(b as i64))
    } else if source.get::<MemoryView>().is_some() {
        memoryview::item(vm, &source, i)?
    } else {
        return Ok(None);
    };
    match item {
        Some(_) => it.index.set(i + 1),
        None => it.source.set(Object::UNDEF),
    }
    Ok(item)
}

fn length_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<BytesIter>();
    let source = it.source.get();
    let len = if source.is_undef() { 0 } else { vm.length(&source)? };
    Ok(vm.int(len.saturating_sub(it.index.get()) as i64))
}
