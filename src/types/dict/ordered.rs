//! What `collections.OrderedDict` shows of itself: views and iterators of types of their own. A dict
//! keeps its order anyway, so these differ by name and by what they say of changes.

use crate::heap::{Dict, Layout, Object};
use crate::native::{Method, NextFn, Result, TypeSpec, Vm, method};

use super::iter::{REDUCE, dict_iter_next, iterator_of};
use super::views::{DictView, ITEMS, KEYS, Part, VALUES};

/// Methods of the class; they are those of a dict but for the types of what they give.
pub static ORDERED_METHODS: &[Method] = &[
    method("__iter__", "($self, /)", |vm, a| Ok(iterate(vm, &a[0], Part::Key, false))),
    method("__reversed__", "($self, /)", |vm, a| Ok(iterate(vm, &a[0], Part::Key, true))),
    method("items", "($self, /)", |vm, a| Ok(view(vm, &a[0], Part::Item))),
    method("keys", "($self, /)", |vm, a| Ok(view(vm, &a[0], Part::Key))),
    method("values", "($self, /)", |vm, a| Ok(view(vm, &a[0], Part::Value))),
];

const ITERATION: &[Method] = &[
    method("__iter__", "($self, /)", |vm, a| Ok(iterate_view(vm, &a[0], false))),
    method("__reversed__", "($self, /)", |vm, a| Ok(iterate_view(vm, &a[0], true))),
];

static ODICT_KEYS: TypeSpec = TypeSpec {
    name: "odict_keys",
    layout: Layout::DictView,
    base: Some(&KEYS),
    methods: ITERATION,
    ..TypeSpec::EMPTY
};

static ODICT_ITEMS: TypeSpec = TypeSpec {
    name: "odict_items",
    layout: Layout::DictView,
    base: Some(&ITEMS),
    methods: ITERATION,
    ..TypeSpec::EMPTY
};

static ODICT_VALUES: TypeSpec = TypeSpec {
    name: "odict_values",
    layout: Layout::DictView,
    base: Some(&VALUES),
    methods: ITERATION,
    ..TypeSpec::EMPTY
};

static ODICT_ITER: TypeSpec = TypeSpec {
    name: "odict_iterator",
    layout: Layout::DictIter,
    next: Some(ordered_next as NextFn),
    methods: &[REDUCE],
    ..TypeSpec::EMPTY
};

fn view(vm: &mut Vm, d: &Object, part: Part) -> Object {
    let spec = match part {
        Part::Key => &ODICT_KEYS,
        Part::Value => &ODICT_VALUES,
        Part::Item => &ODICT_ITEMS,
    };
    vm.alloc_of(spec, DictView { dict: d.clone(), part })
}

fn iterate(vm: &mut Vm, d: &Object, part: Part, reversed: bool) -> Object {
    iterator_of(vm, d, part, reversed, &ODICT_ITER)
}

fn iterate_view(vm: &mut Vm, view: &Object, reversed: bool) -> Object {
    let v = view.expect::<DictView>();
    iterate(vm, &v.dict, v.part, reversed)
}

fn ordered_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<super::DictIter>();
    let dict = it.dict.get();
    if dict.get::<Dict>().is_some_and(|d| d.len() != it.len.get()) {
        it.len.set(usize::MAX);
        return Err(super::changed(vm, "OrderedDict mutated during iteration"));
    }
    dict_iter_next(vm, o)
}
