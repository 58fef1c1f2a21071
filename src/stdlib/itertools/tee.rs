//! `tee`: iterators over one source, each at its own place in a chain of items that keeps what the
//! slowest has not seen yet.

use std::cell::Cell;

use crate::heap::{List, Native, Object, ObjectCell};
use crate::native::{Exc, Result, TypeFlags, TypeSpec, Vm, method, static_method};
use crate::traced;
use crate::types::iterators::state_index;

use super::{deprecated, make, reduced, state, state_items};

/// A place in the chain. Without a value, it is the end: the source has not been asked yet.
struct Node {
    source: Object,
    value: ObjectCell,
    next: ObjectCell,
    running: Cell<bool>,
}

traced!(Node { source, value, next });

pub static TEE_NODE: TypeSpec = TypeSpec {
    name: "_tee_dataobject",
    module: "itertools",
    doc: "What the iterators of a tee() share.",
    new: Some(static_method("__new__", "(cls, iterable, values, next, /)", node_new)),
    methods: &[method("__reduce__", "($self, /)", |vm, a| {
        let n = state::<Node>(&a[0]);
        let values = vm.list(n.value.some().into_iter().collect());
        let next = n.next.some().unwrap_or(Object::NONE);
        reduced(vm, &a[0], vec![n.source.clone(), values, next], None)
    })],
    ..TypeSpec::EMPTY
};

struct Tee {
    node: ObjectCell,
}

traced!(Tee { node });

pub static TEE: TypeSpec = TypeSpec {
    name: "_tee",
    module: "itertools",
    flags: TypeFlags::WEAKREF,
    doc: "One of the iterators of a tee().",
    new: Some(static_method("__new__", "(cls, iterable, /)", tee_new)),
    next: Some(tee_next),
    methods: &[
        method("__copy__", "($self, /)", tee_copy),
        method("__reduce__", "($self, /)", |vm, a| {
            let place = vec![state::<Tee>(&a[0]).node.get(), vm.int(0)];
            let (empty, place) = (vm.tuple(Vec::new()), vm.tuple(place));
            reduced(vm, &a[0], vec![empty], Some(place))
        }),
        method("__setstate__", "($self, object, /)", tee_setstate),
    ],
    ..TypeSpec::EMPTY
};

fn node(vm: &mut Vm, source: Object) -> Object {
    let (value, next) = (ObjectCell::undef(), ObjectCell::undef());
    vm.alloc_of(&TEE_NODE, Native::new(Node { source, value, next, running: Cell::new(false) }))
}

/// A chain of nodes: one for each of the values, the last of which leads to `next`.
fn node_new(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(values) = args[2].get::<List>().map(List::to_vec) else {
        let text = format!("argument 2 must be list, not {}", vm.argument_type(&args[2]));
        return Err(vm.type_error(&text));
    };
    let source = args[1].clone();
    let mut next = match args[3].is_none() {
        true => node(vm, source.clone()),
        false => args[3].clone(),
    };
    if next.native::<Node>().is_none() {
        return Err(vm.type_error("_tee_dataobject next link is not a _tee_dataobject"));
    }
    for value in values.into_iter().rev() {
        let n = Node {
            source: source.clone(),
            value: ObjectCell::new(value),
            next: ObjectCell::new(next),
            running: Cell::new(false),
        };
        next = vm.alloc_of(&TEE_NODE, Native::new(n));
    }
    Ok(next)
}

fn tee_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    deprecated(vm)?;
    let items = state_items(vm, &args[1], 2, 2)?;
    let mut place = items[0].clone();
    if place.native::<Node>().is_none() {
        let name = vm.type_name(&place);
        let text = format!("argument 1 must be itertools._tee_dataobject, not {name}");
        return Err(vm.type_error(&text));
    }
    let index = state_index(vm, &items[1])?;
    for _ in 0..index.max(0) {
        match state::<Node>(&place).next.some() {
            Some(next) => place = next,
            None => return Err(vm.value_error("Index out of range")),
        }
    }
    state::<Tee>(&args[0]).node.set(place);
    Ok(Object::NONE)
}

/// A tee over an iterable; over another tee, a copy of it.
fn over(vm: &mut Vm, iterable: &Object) -> Result {
    let it = vm.iter(iterable)?;
    if let Some(t) = it.native::<Tee>() {
        let node = t.node.get();
        return Ok(vm.alloc_of(&TEE, Native::new(Tee { node: ObjectCell::new(node) })));
    }
    let node = ObjectCell::new(node(vm, it));
    Ok(vm.alloc_of(&TEE, Native::new(Tee { node })))
}

fn tee_new(vm: &mut Vm, args: &[Object]) -> Result {
    vm.new_root(&args[0], &TEE)?;
    over(vm, &args[1])
}

fn tee_copy(vm: &mut Vm, args: &[Object]) -> Result {
    let node = state::<Tee>(&args[0]).node.get();
    let class = vm.type_of(&args[0]);
    make(vm, &class, &TEE, Tee { node: ObjectCell::new(node) })
}

fn tee_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let place = state::<Tee>(o).node.get();
    let n = state::<Node>(&place);
    if n.value.is_undef() {
        if n.running.replace(true) {
            return Err(vm.error(Exc::RuntimeError, "cannot re-enter the tee iterator"));
        }
        let r = vm.next(&n.source);
        n.running.set(false);
        let Some(x) = r? else { return Ok(None) };
        n.value.set(x);
        let next = node(vm, n.source.clone());
        n.next.set(next);
    }
    state::<Tee>(o).node.set(n.next.get());
    Ok(Some(n.value.get()))
}

pub(super) fn tee(vm: &mut Vm, args: &[Object]) -> Result {
    let n = if args[1].is_undef() { 2 } else { vm.size_arg(&args[1])? };
    if n < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    vm.reserve((n as usize).saturating_mul(64))?;
    if n == 0 {
        return Ok(vm.tuple(Vec::new()));
    }
    let it = vm.iter(&args[0])?;
    let copy = vm.intern("__copy__");
    let mut out = Vec::new();
    let copier = match vm.getattr_optional(&it, &copy)? {
        Some(f) => {
            out.push(it.clone());
            f
        }
        None => {
            let first = over(vm, &it)?;
            out.push(first.clone());
            vm.getattr(&first, &copy)?
        }
    };
    while (out.len() as i64) < n {
        out.push(vm.call(&copier, &[])?);
    }
    Ok(vm.tuple(out))
}
