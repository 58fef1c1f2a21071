//! The iterator types of the builtins: over sequences by index, over a callable up to a sentinel,
//! `enumerate`, `zip`, `map`, `filter`, `reversed`. Each takes an item from its source only when asked.

mod enumerate;
mod map;
mod reversed;
mod sequence;
mod zip;

use std::cell::Cell;

use crate::heap::{Object, ObjectCell};
use crate::native::{Exc, Keywords, Result, TypeSpec, Vm};

use super::exception::Exception;
use super::int;
use super::iter::{LIST_ITER, ListIter, TUPLE_ITER, TupleIter};
use super::module::Module;

pub use enumerate::{ENUMERATE, Enumerate};
pub use map::{FILTER, Filter, MAP, Map};
pub use reversed::{LIST_REVERSE_ITER, REVERSED, Reversed, list_reversed};
pub use sequence::{
    CALLABLE_ITER, CallableIter, SEQUENCE_ITER, SequenceIter, callable_iterator, sequence_iterator,
};
pub use zip::{ZIP, Zip};

/// The iterator of a list, or of an instance of a subclass.
pub fn list_iterator(vm: &mut Vm, list: &Object) -> Object {
    let it = ListIter { list: ObjectCell::new(list.clone()), index: Cell::new(0) };
    vm.alloc_of(&LIST_ITER, it)
}

/// The iterator of a tuple, or of an instance of a subclass.
pub fn tuple_iterator(vm: &mut Vm, tuple: &Object) -> Object {
    let it = TupleIter { tuple: ObjectCell::new(tuple.clone()), index: Cell::new(0) };
    vm.alloc_of(&TUPLE_ITER, it)
}

impl Vm {
    /// A builtin by name.
    pub fn builtin(&mut self, name: &str) -> Result {
        let builtins = self.builtins.clone();
        let space = match builtins.get::<Module>() {
            Some(m) => m.dict.get(),
            None => builtins,
        };
        let name = self.intern(name);
        match self.dict_get(&space, &name)? {
            Some(o) => Ok(o),
            None => Err(self.key_error(&name)),
        }
    }

    /// A call made by an iterator's step: `StopIteration` raised by it ends the iteration.
    pub fn call_in_step(&mut self, f: &Object, args: &[Object]) -> Result<Option<Object>> {
        let r = self.call(f, args);
        if r.is_ok() && !self.resume_value.is_none() {
            // Of an iteration inside the call.
            self.resume_value = Object::NONE;
        }
        self.end_on_stop(r)
    }

    /// Reads an error that is `StopIteration` as the end of the iteration, with its value in
    /// `resume_value`.
    pub fn end_on_stop<T>(&mut self, r: Result<T>) -> Result<Option<T>> {
        match r {
            Ok(o) => Ok(Some(o)),
            Err(e) => match self.take_if(Exc::StopIteration) {
                Some(stop) => {
                    self.resume_value =
                        stop.expect::<Exception>().fields[0].some().unwrap_or(Object::NONE);
                    Ok(None)
                }
                None => Err(e),
            },
        }
    }
}

/// Checks what `__new__` of a type gets that takes exactly `n` positional arguments. A subclass with
/// an `__init__` of its own may be given keywords as well.
pub fn positional(
    vm: &mut Vm,
    spec: &'static TypeSpec,
    args: &[Object],
    kw: Keywords<'_>,
    n: usize,
) -> Result<()> {
    no_keywords(vm, spec, &args[0], kw)?;
    let given = args.len() - 1;
    if given == n {
        return Ok(());
    }
    let plural = if n == 1 { "" } else { "s" };
    let text = format!("{} expected {n} argument{plural}, got {given}", spec.name);
    Err(vm.type_error(&text))
}

/// The part about keywords.
pub fn no_keywords(
    vm: &mut Vm,
    spec: &'static TypeSpec,
    class: &Object,
    kw: Keywords<'_>,
) -> Result<()> {
    vm.new_root(class, spec)?;
    if kw.is_empty() {
        return Ok(());
    }
    let (own, init) = (vm.type_of_spec(spec), vm.names.init.clone());
    let same = match (vm.lookup_in_type(class, &init), vm.lookup_in_type(&own, &init)) {
        (Some(a), Some(b)) => a.is(&b),
        _ => true,
    };
    if same {
        return Err(vm.type_error(&format!("{}() takes no keyword arguments", spec.name)));
    }
    Ok(())
}

/// What `__reduce__` of an iterator by index gives: `(iter, (source,), index)`, and once it is
/// exhausted `(iter, (empty,))`. The look-up of `iter` comes first: it may run Python code that moves
/// the iterator.
pub fn reduce_indexed(
    vm: &mut Vm,
    source: &ObjectCell,
    index: impl FnOnce(&Object) -> i64,
    empty: impl FnOnce(&mut Vm) -> Object,
) -> Result {
    let iter = vm.builtin("iter")?;
    let Some(source) = source.some() else {
        let args = vec![empty(vm)];
        let args = vm.tuple(args);
        return Ok(vm.tuple(vec![iter, args]));
    };
    let index = vm.int(index(&source));
    let args = vm.tuple(vec![source]);
    Ok(vm.tuple(vec![iter, args, index]))
}

/// The index that `__setstate__` of such an iterator gets.
pub fn state_index(vm: &mut Vm, o: &Object) -> Result<i64> {
    if !int::is_int(o) {
        return Err(vm.type_error("an integer is required"));
    }
    match int::to_i64(o) {
        Some(i) => Ok(i),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

/// `(iter, args)` or `(iter, args, state)`, as `__reduce__` of builtin iterators gives it.
pub fn reduce_by_iter(vm: &mut Vm, args: Vec<Object>, state: Option<Object>) -> Result {
    let iter = vm.builtin("iter")?;
    let args = vm.tuple(args);
    let mut out = vec![iter, args];
    out.extend(state);
    Ok(vm.tuple(out))
}
