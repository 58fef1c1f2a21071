//! Iteration: `iter` and `next` for natives, and the iterators of lists, tuples and ranges, whose
//! payloads the dispatch loop reads directly. Reference: "Iterator Types".

use std::cell::Cell;

use num_bigint::BigInt;

use crate::heap::{Face, Layout, List, Object, ObjectCell, Payload, Suspension, Tuple, Value};
use crate::native::{Exc, Method, Result, Resume, TypeSpec, Vm, method};

use super::iterators::{reduce_indexed, state_index};
use super::range::range_iter;
use super::type_object::Type;

/// `__next__` and `__iter__` of every native iterator type.
pub static NEXT: Method = method("__next__", "($self, /)", iterator_next);
pub static ITER: Method = method("__iter__", "($self, /)", iterator_iter);

fn iterator_next(vm: &mut Vm, args: &[Object]) -> Result {
    // The step of the native class: `vm.next` would look at the receiver's own class first, and come
    // back here for a subclass.
    let mro = vm.type_of(&args[0]).expect::<Type>().mro.get();
    let classes = mro.expect::<Tuple>().items();
    let step = classes.iter().find_map(|c| c.get::<Type>().and_then(|t| t.next.get()));
    vm.resume_value = Object::NONE;
    let item = match step {
        Some(step) => step(vm, &args[0])?,
        None => None,
    };
    vm.item_or_stop(item)
}

fn iterator_iter(_: &mut Vm, args: &[Object]) -> Result {
    Ok(args[0].clone())
}

pub struct ListIter {
    /// `UNDEF` once exhausted.
    pub list: ObjectCell,
    pub index: Cell<usize>,
}

impl Payload for ListIter {
    const LAYOUT: Layout = Layout::ListIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.list.trace(visit);
    }
}

pub struct TupleIter {
    pub tuple: ObjectCell,
    pub index: Cell<usize>,
}

impl Payload for TupleIter {
    const LAYOUT: Layout = Layout::TupleIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.tuple.trace(visit);
    }
}

/// A range of 48-bit integers being walked; wider ranges use another iterator.
pub struct RangeIter {
    pub current: Cell<i64>,
    pub step: i64,
    /// Items left.
    pub left: Cell<u64>,
}

impl Payload for RangeIter {
    const LAYOUT: Layout = Layout::RangeIter;
    const CONTAINER: bool = false;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static LIST_ITER: TypeSpec = TypeSpec {
    name: "list_iterator",
    layout: Layout::ListIter,
    next: Some(list_iter_next),
    methods: &[
        method("__length_hint__", "($self, /)", list_iter_hint),
        method("__reduce__", "($self, /)", |vm, a| {
            let it = a[0].expect::<ListIter>();
            reduce_indexed(vm, &it.list, |_| it.index.get() as i64, |vm| vm.list(Vec::new()))
        }),
        method("__setstate__", "($self, object, /)", |vm, a| {
            let i = state_index(vm, &a[1])?;
            let it = a[0].expect::<ListIter>();
            if let Some(list) = it.list.some() {
                // A negative place is past every item.
                let n = list.expect::<List>().len();
                it.index.set(usize::try_from(i).map_or(n, |i| i.min(n)));
            }
            Ok(Object::NONE)
        }),
    ],
    ..TypeSpec::EMPTY
};

fn list_iter_next(_: &mut Vm, it: &Object) -> Result<Option<Object>> {
    let it = it.expect::<ListIter>();
    let list = it.list.get();
    let Some(l) = list.get::<List>() else { return Ok(None) };
    let i = it.index.get();
    let item = l.get(i);
    match item {
        Some(_) => it.index.set(i + 1),
        None => it.list.set(Object::UNDEF),
    }
    Ok(item)
}

fn list_iter_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<ListIter>();
    let list = it.list.get();
    let n = list.get::<List>().map_or(0, |l| l.len().saturating_sub(it.index.get()));
    Ok(vm.int(n as i64))
}

pub static TUPLE_ITER: TypeSpec = TypeSpec {
    name: "tuple_iterator",
    layout: Layout::TupleIter,
    next: Some(tuple_iter_next),
    methods: &[
        method("__length_hint__", "($self, /)", tuple_iter_hint),
        method("__reduce__", "($self, /)", |vm, a| {
            let it = a[0].expect::<TupleIter>();
            reduce_indexed(vm, &it.tuple, |_| it.index.get() as i64, |vm| vm.tuple(Vec::new()))
        }),
        method("__setstate__", "($self, object, /)", |vm, a| {
            let i = state_index(vm, &a[1])?;
            let it = a[0].expect::<TupleIter>();
            if let Some(tuple) = it.tuple.some() {
                it.index.set((i.max(0) as usize).min(tuple.expect::<Tuple>().len()));
            }
            Ok(Object::NONE)
        }),
    ],
    ..TypeSpec::EMPTY
};

fn tuple_iter_next(_: &mut Vm, it: &Object) -> Result<Option<Object>> {
    let it = it.expect::<TupleIter>();
    let tuple = it.tuple.get();
    let Some(t) = tuple.get::<Tuple>() else { return Ok(None) };
    let i = it.index.get();
    let item = t.items().get(i).cloned();
    match item {
        Some(_) => it.index.set(i + 1),
        None => it.tuple.set(Object::UNDEF),
    }
    Ok(item)
}

fn tuple_iter_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<TupleIter>();
    let tuple = it.tuple.get();
    let n = tuple.get::<Tuple>().map_or(0, |t| t.len().saturating_sub(it.index.get()));
    Ok(vm.int(n as i64))
}

pub static RANGE_ITER: TypeSpec = TypeSpec {
    name: "range_iterator",
    layout: Layout::RangeIter,
    next: Some(range_iter_next),
    methods: &[
        method("__length_hint__", "($self, /)", range_iter_hint),
        method("__reduce__", "($self, /)", |vm, a| {
            let it = a[0].expect::<RangeIter>();
            let (start, left) = (BigInt::from(it.current.get()), it.left.get());
            super::range::reduce_rest(vm, start, BigInt::from(it.step), BigInt::from(left))
        }),
        method("__setstate__", "($self, object, /)", range_iter_setstate),
    ],
    ..TypeSpec::EMPTY
};

fn range_iter_next(vm: &mut Vm, it: &Object) -> Result<Option<Object>> {
    let it = it.expect::<RangeIter>();
    let left = it.left.get();
    if left == 0 {
        return Ok(None);
    }
    it.left.set(left - 1);
    let i = it.current.get();
    it.current.set(i.wrapping_add(it.step));
    Ok(Some(vm.int(i)))
}

fn range_iter_hint(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(args[0].expect::<RangeIter>().left.get() as i64))
}

/// Skips that many of the numbers that are left.
fn range_iter_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let i = vm.index(&args[1])?;
    let Some(i) = super::int::to_i64(&i) else {
        return Err(vm.overflow_error("Python int too large to convert to C long"));
    };
    let it = args[0].expect::<RangeIter>();
    let skip = (i.max(0) as u64).min(it.left.get());
    it.left.set(it.left.get() - skip);
    it.current.set(it.current.get().wrapping_add(it.step.wrapping_mul(skip as i64)));
    Ok(Object::NONE)
}

impl Vm {
    /// `iter(o)`.
    pub fn iter(&mut self, o: &Object) -> Result {
        match o.layout() {
            Layout::List if self.is_exact(o, Layout::List) => {
                let it = ListIter { list: ObjectCell::new(o.clone()), index: Cell::new(0) };
                return Ok(self.heap.alloc(it));
            }
            Layout::Tuple if self.is_exact(o, Layout::Tuple) => {
                let it = TupleIter { tuple: ObjectCell::new(o.clone()), index: Cell::new(0) };
                return Ok(self.heap.alloc(it));
            }
            // `range` cannot be derived from.
            Layout::Range => return range_iter(self, std::slice::from_ref(o)),
            Layout::Suspension if o.expect::<Suspension>().face.get() == Face::Generator => {
                return Ok(o.clone());
            }
            _ => {}
        }
        let t = self.type_of(o);
        if t.expect::<Type>().next.get().is_some() {
            return Ok(o.clone());
        }
        let name = self.names.iter.clone();
        if let Some(f) = self.lookup_in_type(&t, &name) {
            if f.is_none() {
                let text = format!("'{}' object is not iterable", self.type_name(o));
                return Err(self.type_error(&text));
            }
            let Some(it) = self.call_special_if_bound(&f, &[o.clone()])? else {
                let text = format!("'{}' object is not iterable", self.type_name(o));
                return Err(self.type_error(&text));
            };
            return self.iter_answer(it);
        }
        let name = self.names.getitem.clone();
        let subscriptable = o.layout() != Layout::Dict && self.lookup_in_type(&t, &name).is_some();
        if subscriptable {
            return Ok(super::iterators::sequence_iterator(self, o));
        }
        let text = format!("'{}' object is not iterable", self.type_name(o));
        Err(self.type_error(&text))
    }

    /// What `__iter__` has returned.
    pub fn iter_answer(&mut self, it: Object) -> Result {
        if self.is_iterator(&it) {
            return Ok(it);
        }
        let text = format!("iter() returned non-iterator of type '{}'", self.type_name(&it));
        Err(self.type_error(&text))
    }

    /// Does the type have `__next__`?
    pub fn is_iterator(&mut self, o: &Object) -> bool {
        let t = self.type_of(o);
        if t.expect::<Type>().next.get().is_some() {
            return true;
        }
        let name = self.names.next.clone();
        self.lookup_in_type(&t, &name).is_some_and(|f| !f.is_none())
    }

    /// The next item of an iterator, or `None` when it is exhausted.
    pub fn next(&mut self, it: &Object) -> Result<Option<Object>> {
        let item = self.next_of_source(it)?;
        if item.is_none() {
            self.resume_value = Object::NONE;
        }
        Ok(item)
    }

    /// `next` for the step of an iterator that ends when its source does: what the source has
    /// returned stays in `resume_value`, and is the value of the iterator's own `StopIteration`.
    pub fn next_of_source(&mut self, it: &Object) -> Result<Option<Object>> {
        let t = self.type_of(it);
        if let Some(step) = t.expect::<Type>().next.get() {
            if !self.resume_value.is_none() {
                self.resume_value = Object::NONE;
            }
            return step(self, it);
        }
        if it.get::<Suspension>().is_some() && !t.expect::<Type>().heap_type {
            return self.resume_nested(it, Resume::Send(Object::NONE));
        }
        let name = self.names.next.clone();
        let Some(f) = self.lookup_in_type(&t, &name) else {
            let text = format!("'{}' object is not an iterator", self.type_name(it));
            return Err(self.type_error(&text));
        };
        let r = self.call_special(&f, &[it.clone()]);
        self.end_on_stop(r)
    }

    /// An item, or `StopIteration` with the value that the iteration has ended with.
    pub fn item_or_stop(&mut self, item: Option<Object>) -> Result {
        item.ok_or_else(|| {
            let value = std::mem::replace(&mut self.resume_value, Object::NONE);
            self.stop_iteration(value)
        })
    }

    /// How many items an iterable says it will give, or `default` (PEP 424).
    pub fn length_hint(&mut self, o: &Object, default: i64) -> Result<i64> {
        let (len, hint) = (self.names.len.clone(), self.names.length_hint.clone());
        if self.lookup_special(o, &len).is_some() {
            match self.length(o) {
                Ok(n) => return Ok(n as i64),
                Err(e) if self.take_if(Exc::TypeError).is_none() => return Err(e),
                Err(_) => {}
            }
        }
        let Some(f) = self.lookup_special(o, &hint) else { return Ok(default) };
        let n = match self.call_special(&f, &[o.clone()]) {
            Ok(n) => n,
            Err(e) if self.take_if(Exc::TypeError).is_none() => return Err(e),
            Err(_) => return Ok(default),
        };
        if n.is_not_implemented() {
            return Ok(default);
        }
        if !super::int::is_int(&n) {
            let text = format!("__length_hint__ must be an integer, not {}", self.type_name(&n));
            return Err(self.type_error(&text));
        }
        match self.size_arg(&n)? {
            n if n < 0 => Err(self.value_error("__length_hint__() should return >= 0")),
            n => Ok(n),
        }
    }

    /// The iterator of an iterable whose items will be collected behind `have` others, which is asked
    /// for their number. A number that no sequence could have is not believed.
    pub fn iter_to_collect(&mut self, o: &Object, have: usize) -> Result {
        let it = self.iter(o)?;
        if o.layout() != Layout::Suspension {
            let hint = self.length_hint(o, 0)?;
            if hint.checked_add(have as i64).is_some() {
                self.reserve((hint as usize).saturating_mul(8))?;
            }
        }
        Ok(it)
    }

    /// All items of an iterable, by an iterator of its own unless it is a list or tuple: what wants
    /// a sequence takes them so, and asks the iterator for their number.
    pub fn sequence_to_vec(&mut self, o: &Object) -> Result<Vec<Object>> {
        if self.is_exact(o, Layout::List) || self.is_exact(o, Layout::Tuple) {
            return self.iterate_to_vec(o);
        }
        let it = self.iter(o)?;
        self.iterate_to_vec(&it)
    }

    /// Hands items to `take` until it returns false or there are no more. Burns fuel, so that an
    /// endless iterable meets its limit.
    pub fn each_item(
        &mut self,
        o: &Object,
        mut take: impl FnMut(&mut Vm, Object) -> Result<bool>,
    ) -> Result<()> {
        if self.is_exact(o, Layout::List) || self.is_exact(o, Layout::Tuple) {
            let mut i = 0;
            let at = |i| match o.get::<List>() {
                Some(list) => list.get(i),
                None => o.expect::<Tuple>().items().get(i).cloned(),
            };
            while let Some(x) = at(i) {
                self.burn_fuel()?;
                if !take(self, x)? {
                    break;
                }
                i += 1;
            }
            return Ok(());
        }
        let it = self.iter(o)?;
        while let Some(x) = self.next(&it)? {
            self.burn_fuel()?;
            if !take(self, x)? {
                break;
            }
        }
        Ok(())
    }

    /// All items of an iterable. Burns fuel, so that an endless one meets its limit.
    pub fn iterate_to_vec(&mut self, o: &Object) -> Result<Vec<Object>> {
        match o.layout() {
            Layout::List if self.is_exact(o, Layout::List) => {
                return Ok(o.expect::<List>().to_vec());
            }
            Layout::Tuple if self.is_exact(o, Layout::Tuple) => {
                return Ok(o.expect::<Tuple>().items().to_vec());
            }
            _ => {}
        }
        let it = self.iter_to_collect(o, 0)?;
        let mut out = Vec::new();
        while let Some(x) = self.next(&it)? {
            self.burn_fuel()?;
            if out.len() == out.capacity() {
                self.reserve(out.len() * 16)?;
            }
            out.push(x);
        }
        Ok(out)
    }
}
