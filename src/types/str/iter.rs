//! The iterator over the characters of a string.

use std::cell::Cell;

use crate::heap::{Layout, Object, ObjectCell, Payload, Str, Value, width};
use crate::native::{Method, Result, TypeSpec, Vm, method};
use crate::types::iterators::{reduce_indexed, state_index};

pub struct StrIter {
    /// `UNDEF` once exhausted.
    pub text: ObjectCell,
    /// Byte offset of the next character.
    pub offset: Cell<usize>,
}

impl Payload for StrIter {
    const LAYOUT: Layout = Layout::StrIter;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.text.trace(visit);
    }
}

pub static STR_ITER: TypeSpec = TypeSpec {
    name: "str_iterator",
    layout: Layout::StrIter,
    next: Some(next),
    methods: METHODS,
    ..TypeSpec::EMPTY
};

/// The same for strings of ASCII, which have an iterator type of their own.
pub static STR_ASCII_ITER: TypeSpec = TypeSpec {
    name: "str_ascii_iterator",
    layout: Layout::StrIter,
    next: Some(next),
    methods: METHODS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__length_hint__", "($self, /)", length_hint),
    method("__reduce__", "($self, /)", reduce),
    method("__setstate__", "($self, object, /)", setstate),
];

pub fn iter(vm: &mut Vm, args: &[Object]) -> Result {
    let it = StrIter { text: ObjectCell::new(args[0].clone()), offset: Cell::new(0) };
    let ascii = args[0].get::<Str>().is_some_and(Str::is_ascii);
    Ok(vm.alloc_of(if ascii { &STR_ASCII_ITER } else { &STR_ITER }, it))
}

fn next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<StrIter>();
    let text = it.text.get();
    let Some(s) = text.get::<Str>() else { return Ok(None) };
    let rest = &s.bytes()[it.offset.get()..];
    let Some(&lead) = rest.first() else {
        it.text.set(Object::UNDEF);
        return Ok(None);
    };
    let n = width(lead).min(rest.len());
    it.offset.set(it.offset.get() + n);
    Ok(Some(vm.str_from(&rest[..n])))
}

fn length_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<StrIter>();
    let text = it.text.get();
    let n = text.get::<Str>().map_or(0, |s| super::char_count(&s.bytes()[it.offset.get()..]));
    Ok(vm.int(n as i64))
}

fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<StrIter>();
    let index =
        |s: &Object| super::char_count(&s.expect::<Str>().bytes()[..it.offset.get()]) as i64;
    reduce_indexed(vm, &it.text, index, |vm| vm.str(""))
}

fn setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let i = state_index(vm, &args[1])?;
    let it = args[0].expect::<StrIter>();
    if let Some(text) = it.text.some() {
        let s = text.expect::<Str>();
        it.offset.set(s.byte_offset((i.max(0) as usize).min(s.len())));
    }
    Ok(Object::NONE)
}
