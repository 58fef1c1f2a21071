//! Iterators over dicts: keys, values or items, forwards or backwards.
//!
//! Invariant: `dict` is `UNDEF` once the iterator is exhausted. A dict that changed its size makes
//! every further step fail.

use std::cell::Cell;

use crate::heap::{Dict, Layout, Object, ObjectCell, Payload, Value};
use crate::native::{Method, Result, TypeSpec, Vm, method};

use super::Part;

pub struct DictIter {
    pub dict: ObjectCell,
    pub part: Part,
    pub reversed: bool,
    /// The next place to look at; counted from the end of the table if reversed.
    pub place: Cell<usize>,
    /// The length the dict must keep; `usize::MAX` after it did not.
    pub len: Cell<usize>,
    /// Items still to come.
    pub left: Cell<usize>,
}

impl Payload for DictIter {
    const LAYOUT: Layout = Layout::DictIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.dict.trace(visit);
    }
}

pub(super) const REDUCE: Method = method("__reduce__", "($self, /)", dict_iter_reduce);

const METHODS: &[Method] = &[method("__length_hint__", "($self, /)", dict_iter_hint), REDUCE];

macro_rules! iterator_types {
    ($($name:ident = $text:literal;)*) => {
        $(pub static $name: TypeSpec = TypeSpec {
            name: $text,
            layout: Layout::DictIter,
            next: Some(dict_iter_next),
            methods: METHODS,
            ..TypeSpec::EMPTY
        };)*
    };
}

iterator_types! {
    KEY_ITER = "dict_keyiterator";
    VALUE_ITER = "dict_valueiterator";
    ITEM_ITER = "dict_itemiterator";
    KEY_REVERSE_ITER = "dict_reversekeyiterator";
    VALUE_REVERSE_ITER = "dict_reversevalueiterator";
    ITEM_REVERSE_ITER = "dict_reverseitemiterator";
}

/// An iterator over part of a dict.
pub fn dict_iterator(vm: &mut Vm, d: &Object, part: Part, reversed: bool) -> Object {
    let spec = match (part, reversed) {
        (Part::Key, false) => &KEY_ITER,
        (Part::Value, false) => &VALUE_ITER,
        (Part::Item, false) => &ITEM_ITER,
        (Part::Key, true) => &KEY_REVERSE_ITER,
        (Part::Value, true) => &VALUE_REVERSE_ITER,
        (Part::Item, true) => &ITEM_REVERSE_ITER,
    };
    iterator_of(vm, d, part, reversed, spec)
}

pub(super) fn iterator_of(
    vm: &mut Vm,
    d: &Object,
    part: Part,
    reversed: bool,
    spec: &'static TypeSpec,
) -> Object {
    let dict = d.expect::<Dict>();
    let it = DictIter {
        dict: ObjectCell::new(d.clone()),
        part,
        reversed,
        place: Cell::new(if reversed { dict.places() } else { dict.first_place() }),
        len: Cell::new(dict.len()),
        left: Cell::new(dict.len()),
    };
    vm.alloc_of(spec, it)
}

pub(super) fn dict_iter_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<DictIter>();
    let d = it.dict.get();
    let Some(dict) = d.get::<Dict>() else { return Ok(None) };
    if dict.len() != it.len.get() {
        it.len.set(usize::MAX);
        return Err(super::changed(vm, "dictionary changed size during iteration"));
    }
    let Some((key, value)) = advance(it, dict) else {
        it.dict.set(Object::UNDEF);
        return Ok(None);
    };
    if it.left.get() == 0 {
        it.dict.set(Object::UNDEF);
        return Err(super::changed(vm, "dictionary keys changed during iteration"));
    }
    it.left.set(it.left.get() - 1);
    Ok(Some(match it.part {
        Part::Key => key,
        Part::Value => value,
        Part::Item => vm.pair(key, value),
    }))
}

fn advance(it: &DictIter, dict: &Dict) -> Option<(Object, Object)> {
    let mut place = it.place.get();
    loop {
        let at = if it.reversed {
            place = place.checked_sub(1)?;
            place
        } else {
            place += 1;
            place - 1
        };
        if !it.reversed && at >= dict.places() {
            return None;
        }
        it.place.set(place);
        if let Some(entry) = dict.entry(at) {
            return Some(entry);
        }
    }
}

fn left(it: &DictIter) -> usize {
    let d = it.dict.get();
    match d.get::<Dict>() {
        Some(dict) if dict.len() == it.len.get() => it.left.get(),
        _ => 0,
    }
}

fn dict_iter_hint(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(left(args[0].expect::<DictIter>()) as i64))
}

/// What is left, as a list for `iter`; the iterator itself stays where it is.
fn dict_iter_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<DictIter>();
    let (place, left) = (it.place.get(), it.left.get());
    let mut items = Vec::new();
    let d = it.dict.get();
    if let Some(dict) = d.get::<Dict>() {
        while let Some((k, v)) = advance(it, dict) {
            items.push(match it.part {
                Part::Key => k,
                Part::Value => v,
                Part::Item => vm.tuple(vec![k, v]),
            });
        }
    }
    it.place.set(place);
    it.left.set(left);
    let list = vm.list(items);
    crate::types::iterators::reduce_by_iter(vm, vec![list], None)
}
