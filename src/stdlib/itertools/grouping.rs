//! Iterators that put items together: `accumulate`, `batched`, `groupby`, `pairwise`, `zip_longest`.

use std::cell::{Cell, RefCell};

use crate::heap::{Native, Object, ObjectCell};
use crate::native::{
    Keywords, Result, TypeFlags, TypeSpec, Vm, method, raw_static_method, static_method,
};
use crate::traced;
use crate::types::attribute;
use crate::types::iterators::reduce_by_iter;
use crate::types::operators::BinaryOp;

use super::selecting::{CHAIN, ISLICE};
use super::{deprecated, flag, given, make, reduced, state, state_items};

struct Accumulate {
    iterator: Object,
    /// `UNDEF`: addition.
    function: Object,
    /// `UNDEF` before the first item.
    total: ObjectCell,
    initial: ObjectCell,
}

traced!(Accumulate { iterator, function, total, initial });

pub static ACCUMULATE: TypeSpec = TypeSpec {
    name: "accumulate",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method(
        "__new__",
        "(cls, iterable, func=None, *, initial=None)",
        accumulate_new,
    )),
    next: Some(accumulate_next),
    methods: &[
        method("__reduce__", "($self, /)", accumulate_reduce),
        method("__setstate__", "($self, object, /)", |vm, a| {
            deprecated(vm)?;
            state::<Accumulate>(&a[0]).total.set(a[1].clone());
            Ok(Object::NONE)
        }),
    ],
    ..TypeSpec::EMPTY
};

fn accumulate_new(vm: &mut Vm, args: &[Object]) -> Result {
    let iterator = vm.iter(&args[1])?;
    let s = Accumulate {
        iterator,
        function: given(&args[2]).unwrap_or(Object::UNDEF),
        total: ObjectCell::undef(),
        initial: ObjectCell::new(given(&args[3]).unwrap_or(Object::UNDEF)),
    };
    make(vm, &args[0], &ACCUMULATE, s)
}

fn accumulate_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Accumulate>(o);
    if let Some(first) = s.initial.some() {
        s.initial.set(Object::UNDEF);
        s.total.set(first.clone());
        return Ok(Some(first));
    }
    let Some(x) = vm.next_of_source(&s.iterator)? else { return Ok(None) };
    let total = match s.total.some() {
        None => x,
        Some(total) if s.function.is_undef() => vm.binary(BinaryOp::Add, &total, &x)?,
        Some(total) => match vm.call_in_step(&s.function, &[total, x])? {
            Some(total) => total,
            None => return Ok(None),
        },
    };
    s.total.set(total.clone());
    Ok(Some(total))
}

/// A first total that is still to come is put in front of the items; so is one that is `None`, which
/// no state can tell from none at all.
fn accumulate_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Accumulate>(&args[0]);
    let function = if s.function.is_undef() { Object::NONE } else { s.function.clone() };
    let class = vm.type_of(&args[0]);
    let before = |vm: &mut Vm, first: Object| {
        let chain = vm.type_of_spec(&CHAIN);
        let first = vm.tuple(vec![first]);
        vm.call(&chain, &[first, s.iterator.clone()])
    };
    if let Some(initial) = s.initial.some() {
        let items = before(vm, initial)?;
        return reduced(vm, &args[0], vec![items, function], Some(Object::NONE));
    }
    match s.total.some() {
        Some(total) if total.is_none() => {
            let items = before(vm, total)?;
            let whole = vm.call(&class, &[items, function])?;
            deprecated(vm)?;
            let islice = vm.type_of_spec(&ISLICE);
            let parts = vec![whole, vm.int(1), Object::NONE];
            let parts = vm.tuple(parts);
            Ok(vm.tuple(vec![islice, parts]))
        }
        total => {
            let total = total.unwrap_or(Object::NONE);
            reduced(vm, &args[0], vec![s.iterator.clone(), function], Some(total))
        }
    }
}

struct Batched {
    /// `UNDEF` once exhausted.
    source: ObjectCell,
    size: usize,
    strict: bool,
}

traced!(Batched { source });

pub static BATCHED: TypeSpec = TypeSpec {
    name: "batched",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, iterable, n, *, strict=False)", batched_new)),
    next: Some(batched_next),
    ..TypeSpec::EMPTY
};

fn batched_new(vm: &mut Vm, args: &[Object]) -> Result {
    let n = vm.size_arg(&args[2])?;
    let strict = flag(vm, &args[3])?;
    if n < 1 {
        return Err(vm.value_error("n must be at least one"));
    }
    let source = ObjectCell::new(vm.iter(&args[1])?);
    make(vm, &args[0], &BATCHED, Batched { source, size: n as usize, strict })
}

fn batched_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Batched>(o);
    let Some(source) = s.source.some() else { return Ok(None) };
    let mut items = Vec::new();
    while items.len() < s.size {
        vm.burn_fuel()?;
        if items.len() == items.capacity() {
            vm.reserve(items.len() * 16)?;
        }
        match vm.next(&source) {
            Ok(Some(x)) => items.push(x),
            Ok(None) => {
                s.source.set(Object::UNDEF);
                break;
            }
            Err(e) => {
                s.source.set(Object::UNDEF);
                return Err(e);
            }
        }
    }
    if items.is_empty() {
        return Ok(None);
    }
    if s.strict && items.len() < s.size {
        return Err(vm.value_error("batched(): incomplete batch"));
    }
    Ok(Some(vm.tuple(items)))
}

struct Pairwise {
    source: ObjectCell,
    old: ObjectCell,
}

traced!(Pairwise { source, old });

pub static PAIRWISE: TypeSpec = TypeSpec {
    name: "pairwise",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, iterable, /)", pairwise_new)),
    next: Some(pairwise_next),
    ..TypeSpec::EMPTY
};

fn pairwise_new(vm: &mut Vm, args: &[Object]) -> Result {
    let source = ObjectCell::new(vm.iter(&args[1])?);
    make(vm, &args[0], &PAIRWISE, Pairwise { source, old: ObjectCell::undef() })
}

fn pairwise_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Pairwise>(o);
    let Some(source) = s.source.some() else { return Ok(None) };
    if s.old.is_undef() {
        match vm.next_of_source(&source)? {
            Some(x) => s.old.set(x),
            None => {
                s.source.set(Object::UNDEF);
                return Ok(None);
            }
        }
    }
    let old = s.old.get();
    let Some(new) = vm.next_of_source(&source)? else {
        s.source.set(Object::UNDEF);
        s.old.set(Object::UNDEF);
        return Ok(None);
    };
    s.old.set(new.clone());
    Ok(Some(vm.tuple(vec![old, new])))
}

/// Invariant: `value`, if any, has the key `key` and belongs to no group yet.
struct GroupBy {
    iterator: Object,
    /// `UNDEF`: the items themselves.
    function: Object,
    key: ObjectCell,
    value: ObjectCell,
    /// The key of the newest group.
    target: ObjectCell,
    /// Counts groups: only the newest one may take items.
    newest: Cell<u64>,
}

traced!(GroupBy { iterator, function, key, value, target });

pub static GROUP_BY: TypeSpec = TypeSpec {
    name: "groupby",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, iterable, key=None)", group_by_new)),
    next: Some(group_by_next),
    methods: &[
        method("__reduce__", "($self, /)", group_by_reduce),
        method("__setstate__", "($self, object, /)", group_by_setstate),
    ],
    ..TypeSpec::EMPTY
};

fn group_by_new(vm: &mut Vm, args: &[Object]) -> Result {
    let iterator = vm.iter(&args[1])?;
    let s = GroupBy {
        iterator,
        function: given(&args[2]).unwrap_or(Object::UNDEF),
        key: ObjectCell::undef(),
        value: ObjectCell::undef(),
        target: ObjectCell::undef(),
        newest: Cell::new(0),
    };
    make(vm, &args[0], &GROUP_BY, s)
}

/// Takes the next item and its key; false at the end.
fn group_step(vm: &mut Vm, s: &GroupBy) -> Result<bool> {
    let Some(x) = vm.next(&s.iterator)? else { return Ok(false) };
    let key = if s.function.is_undef() {
        x.clone()
    } else {
        match vm.call_in_step(&s.function, std::slice::from_ref(&x))? {
            Some(k) => k,
            None => return Ok(false),
        }
    };
    s.value.set(x);
    s.key.set(key);
    Ok(true)
}

fn group_by_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<GroupBy>(o);
    s.newest.set(s.newest.get() + 1);
    loop {
        if let Some(key) = s.key.some() {
            match s.target.some() {
                None => break,
                Some(target) if !vm.equal(&target, &key)? => break,
                Some(_) => {}
            }
        }
        vm.burn_fuel()?;
        if !group_step(vm, s)? {
            return Ok(None);
        }
    }
    let key = s.key.get();
    s.target.set(key.clone());
    let group = Grouper { parent: o.clone(), key: key.clone(), number: s.newest.get() };
    let group = vm.alloc_of(&GROUPER, Native::new(group));
    Ok(Some(vm.tuple(vec![key, group])))
}

fn group_by_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<GroupBy>(&args[0]);
    let function = if s.function.is_undef() { Object::NONE } else { s.function.clone() };
    let place = match (s.key.some(), s.value.some(), s.target.some()) {
        (Some(key), Some(value), Some(target)) => Some(vm.tuple(vec![key, value, target])),
        _ => None,
    };
    reduced(vm, &args[0], vec![s.iterator.clone(), function], place)
}

fn group_by_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    deprecated(vm)?;
    let items = state_items(vm, &args[1], 3, 3)?;
    let s = state::<GroupBy>(&args[0]);
    s.key.set(items[0].clone());
    s.value.set(items[1].clone());
    s.target.set(items[2].clone());
    Ok(Object::NONE)
}

struct Grouper {
    parent: Object,
    key: Object,
    number: u64,
}

traced!(Grouper { parent, key });

pub static GROUPER: TypeSpec = TypeSpec {
    name: "_grouper",
    module: "itertools",
    new: Some(static_method("__new__", "(cls, parent, tgtkey, /)", grouper_new)),
    next: Some(grouper_next),
    methods: &[method("__reduce__", "($self, /)", |vm, a| {
        let g = state::<Grouper>(&a[0]);
        if state::<GroupBy>(&g.parent).newest.get() == g.number {
            return reduced(vm, &a[0], vec![g.parent.clone(), g.key.clone()], None);
        }
        deprecated(vm)?;
        let empty = vm.tuple(Vec::new());
        reduce_by_iter(vm, vec![empty], None)
    })],
    ..TypeSpec::EMPTY
};

fn grouper_new(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(parent) = args[1].native::<GroupBy>() else {
        return Err(vm.type_error("incorrect usage of internal _grouper"));
    };
    parent.newest.set(parent.newest.get() + 1);
    let number = parent.newest.get();
    make(vm, &args[0], &GROUPER, Grouper { parent: args[1].clone(), key: args[2].clone(), number })
}

fn grouper_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let g = state::<Grouper>(o);
    let s = state::<GroupBy>(&g.parent);
    if s.newest.get() != g.number {
        return Ok(None);
    }
    if s.value.is_undef() && !group_step(vm, s)? {
        return Ok(None);
    }
    let key = s.key.get();
    if !vm.equal(&g.key, &key)? {
        return Ok(None);
    }
    let value = s.value.take();
    Ok(if value.is_undef() { None } else { Some(value) })
}

struct ZipLongest {
    /// `UNDEF` for exhausted ones.
    sources: RefCell<Vec<Object>>,
    active: Cell<usize>,
    fill: ObjectCell,
}

traced!(ZipLongest { sources, fill });

pub static ZIP_LONGEST: TypeSpec = TypeSpec {
    name: "zip_longest",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, *iterables, fillvalue=None)", zip_longest_new)),
    next: Some(zip_longest_next),
    methods: &[
        method("__reduce__", "($self, /)", zip_longest_reduce),
        method("__setstate__", "($self, object, /)", |vm, a| {
            deprecated(vm)?;
            state::<ZipLongest>(&a[0]).fill.set(a[1].clone());
            Ok(Object::NONE)
        }),
    ],
    ..TypeSpec::EMPTY
};

fn zip_longest_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let mut fill = Object::NONE;
    for (name, value) in kw.iter() {
        if attribute::text_of(name) != "fillvalue" {
            return Err(vm.type_error("zip_longest() got an unexpected keyword argument"));
        }
        fill = value.clone();
    }
    let mut sources = Vec::new();
    for o in &args[1..] {
        sources.push(vm.iter(o)?);
    }
    let active = Cell::new(sources.len());
    make(
        vm,
        &args[0],
        &ZIP_LONGEST,
        ZipLongest { sources: RefCell::new(sources), active, fill: ObjectCell::new(fill) },
    )
}

fn zip_longest_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<ZipLongest>(o);
    if s.active.get() == 0 {
        return Ok(None);
    }
    let n = s.sources.borrow().len();
    let mut items = Vec::with_capacity(n);
    for i in 0..n {
        let source = s.sources.borrow()[i].clone();
        if source.is_undef() {
            items.push(s.fill.get());
            continue;
        }
        match vm.next(&source) {
            Ok(Some(x)) => items.push(x),
            Ok(None) => {
                s.active.set(s.active.get().saturating_sub(1));
                if s.active.get() == 0 {
                    return Ok(None);
                }
                let old = std::mem::replace(&mut s.sources.borrow_mut()[i], Object::UNDEF);
                drop(old);
                items.push(s.fill.get());
            }
            Err(e) => {
                s.active.set(0);
                return Err(e);
            }
        }
    }
    Ok(Some(vm.tuple(items)))
}

fn zip_longest_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<ZipLongest>(&args[0]);
    let empty = vm.tuple(Vec::new());
    let sources = s.sources.borrow().clone();
    let sources = sources.into_iter().map(|o| if o.is_undef() { empty.clone() } else { o });
    let sources = sources.collect();
    reduced(vm, &args[0], sources, Some(s.fill.get()))
}
