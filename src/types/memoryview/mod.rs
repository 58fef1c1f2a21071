//! `memoryview`: a window on the memory of another object, of any number of dimensions. While one is
//! alive, the memory cannot be resized. Reference: "Memory Views", PEP 3118, PEP 688.
//!
//! The memory is always a `bytes` or `bytearray` object: a native type that exports a buffer (see
//! `NativePayload::export`) keeps its data in one, and what a Python class returns from
//! `__buffer__` is a view again.

mod cast;
mod compare;
mod index;
mod item;
mod lease;
mod methods;
mod window;

pub use lease::{SIMPLE, WRITABLE, buffer, end, exported, release_buffer};
pub use window::{Window, item_size};

use std::cell::Cell;

use crate::heap::{ByteArray, Bytes, Layout, Object, ObjectCell, Payload, Value};
use crate::native::{
    Getter, Method, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, static_method,
};

pub struct MemoryView {
    /// What `obj` gives.
    owner: ObjectCell,
    /// A `bytes` or `bytearray`.
    memory: ObjectCell,
    window: Window,
    /// Shared by the views on an object whose class has a `__release_buffer__`; else `UNDEF`.
    lease: ObjectCell,
    released: Cell<bool>,
    hash: Cell<Option<u64>>,
}

impl Payload for MemoryView {
    const LAYOUT: Layout = Layout::MemoryView;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.owner.trace(visit);
        self.memory.trace(visit);
        self.lease.trace(visit);
    }
}

impl Drop for MemoryView {
    fn drop(&mut self) {
        self.end_export();
    }
}

impl MemoryView {
    fn end_export(&self) {
        if !self.released.replace(true)
            && let Some(b) = self.memory.get().get::<ByteArray>()
        {
            b.exports.set(b.exports.get().saturating_sub(1));
        }
    }

    /// The bytes of the item at a byte offset.
    fn raw(&self, at: usize) -> Vec<u8> {
        let n = self.window.item_size();
        let memory = self.memory.get();
        match (memory.get::<Bytes>(), memory.get::<ByteArray>()) {
            (Some(b), _) => b.data().get(at..at + n).map(<[u8]>::to_vec).unwrap_or_default(),
            (_, Some(b)) => (at..at + n).filter_map(|i| b.get(i)).collect(),
            _ => Vec::new(),
        }
    }

    /// A copy of all items, the last index running fastest (or the first).
    fn all(&self, last_fastest: bool) -> Vec<u8> {
        let w = &self.window;
        let memory = self.memory.get();
        if w.is_contiguous(last_fastest) {
            let range = w.start..w.start + w.bytes();
            return match (memory.get::<Bytes>(), memory.get::<ByteArray>()) {
                (Some(b), _) => b.data().get(range).map(<[u8]>::to_vec).unwrap_or_default(),
                (_, Some(b)) => b.range(range),
                _ => Vec::new(),
            };
        }
        let whole = crate::types::bytes::own_data(&memory).unwrap_or_default();
        let n = w.item_size();
        let offsets = w.offsets(last_fastest).into_iter();
        offsets.flat_map(|at| whole.get(at..at + n).unwrap_or_default().iter().copied()).collect()
    }

    fn write(&self, at: usize, raw: &[u8]) {
        if let Some(b) = self.memory.get().get::<ByteArray>() {
            b.write(at, raw);
        }
    }
}

pub static SPEC: TypeSpec = TypeSpec {
    name: "memoryview",
    layout: Layout::MemoryView,
    flags: TypeFlags::SEQUENCE.and(TypeFlags::WEAKREF),
    new: Some(static_method("__new__", "(cls, object)", new)),
    methods: METHODS,
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__buffer__", "($self, flags, /)", lease::buffer),
    method("__delitem__", "($self, key, /)", index::delitem),
    method("__enter__", "($self, /)", methods::enter),
    method("__eq__", "($self, value, /)", compare::eq),
    raw_method("__exit__", "($self, /, *exc_info)", methods::exit),
    method("__getitem__", "($self, key, /)", index::getitem),
    method("__hash__", "($self, /)", compare::hash),
    method("__iter__", "($self, /)", methods::iter),
    method("__len__", "($self, /)", methods::len),
    method("__ne__", "($self, value, /)", compare::ne),
    method("__release_buffer__", "($self, buffer, /)", lease::release_buffer),
    method("__repr__", "($self, /)", methods::repr),
    method("__setitem__", "($self, key, value, /)", index::setitem),
    method("cast", "($self, /, format, shape=<unrepresentable>)", cast::cast),
    method("hex", "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", methods::hex),
    method("release", "($self, /)", methods::release),
    method("tobytes", "($self, /, order='C')", methods::tobytes),
    method("tolist", "($self, /)", methods::tolist),
    method("toreadonly", "($self, /)", methods::toreadonly),
];

static GETTERS: &[Getter] = &[
    getter("c_contiguous", |vm, o| {
        live(vm, o).map(|v| Object::from_bool(v.window.is_contiguous(true)))
    }),
    getter("contiguous", |vm, o| {
        let w = &live(vm, o)?.window;
        Ok(Object::from_bool(w.is_contiguous(true) || w.is_contiguous(false)))
    }),
    getter("f_contiguous", |vm, o| {
        live(vm, o).map(|v| Object::from_bool(v.window.is_contiguous(false)))
    }),
    getter("format", |vm, o| live(vm, o).map(|v| vm.str(&v.window.format_text()))),
    getter("itemsize", |vm, o| live(vm, o).map(|v| vm.int(v.window.item_size() as i64))),
    getter("nbytes", |vm, o| live(vm, o).map(|v| vm.int(v.window.bytes() as i64))),
    getter("ndim", |vm, o| live(vm, o).map(|v| vm.int(v.window.dimensions() as i64))),
    getter("obj", |vm, o| live(vm, o).map(|v| v.owner.get())),
    getter("readonly", |vm, o| live(vm, o).map(|v| Object::from_bool(v.window.readonly))),
    getter("shape", |vm, o| {
        let items = live(vm, o)?.window.shape.iter().map(|n| vm.int(*n as i64)).collect();
        Ok(vm.tuple(items))
    }),
    getter("strides", |vm, o| {
        let items = live(vm, o)?.window.strides.iter().map(|n| vm.int(*n as i64)).collect();
        Ok(vm.tuple(items))
    }),
    getter("suboffsets", |vm, o| live(vm, o).map(|_| vm.empty_tuple.clone())),
];

/// The view, unless it was released.
fn live<'a>(vm: &mut Vm, o: &'a Object) -> Result<&'a MemoryView> {
    let v = o.expect::<MemoryView>();
    if v.released.get() {
        return Err(vm.value_error("operation forbidden on released memoryview object"));
    }
    Ok(v)
}

/// Another view on the memory of `v`.
fn another(vm: &mut Vm, v: &MemoryView, window: Window) -> Object {
    make(vm, v.owner.get(), v.memory.get(), v.lease.get(), window)
}

fn make(vm: &mut Vm, owner: Object, memory: Object, lease: Object, window: Window) -> Object {
    if let Some(b) = memory.get::<ByteArray>() {
        b.exports.set(b.exports.get() + 1);
    }
    let view = MemoryView {
        owner: ObjectCell::new(owner),
        memory: ObjectCell::new(memory),
        window,
        lease: ObjectCell::new(lease),
        released: Cell::new(false),
        hash: Cell::new(None),
    };
    vm.alloc_of(&SPEC, view)
}

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    of(vm, &args[1])
}

/// `memoryview(o)`.
pub fn of(vm: &mut Vm, o: &Object) -> Result {
    match exported(vm, o, lease::FULL_READ_ONLY)? {
        Some(view) => Ok(view),
        None => {
            let got = vm.type_name(o);
            let text = format!("memoryview: a bytes-like object is required, not '{got}'");
            Err(vm.type_error(&text))
        }
    }
}

/// A copy of the viewed bytes.
pub fn contents(vm: &mut Vm, o: &Object) -> Result<Vec<u8>> {
    let v = live(vm, o)?;
    vm.reserve(v.window.bytes())?;
    Ok(v.all(true))
}

/// Writes bytes to the start of a contiguous, writable view; they fit.
pub fn fill(vm: &mut Vm, o: &Object, at: usize, raw: &[u8]) -> Result<()> {
    let v = live(vm, o)?;
    v.write(v.window.start + at, raw);
    Ok(())
}

/// The window of a view that was not released.
pub fn window_of(vm: &mut Vm, o: &Object) -> Result<Window> {
    live(vm, o).map(|v| v.window.clone())
}

/// Item `i` of a view of one dimension, or `None` past the end.
pub fn item(vm: &mut Vm, o: &Object, i: usize) -> Result<Option<Object>> {
    let v = live(vm, o)?;
    if v.window.shape.first().is_none_or(|n| i >= *n) {
        return Ok(None);
    }
    item::unpack(vm, v.window.format, &v.raw(v.window.offset(i))).map(Some)
}
