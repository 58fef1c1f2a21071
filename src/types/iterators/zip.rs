//! `zip`.

use std::cell::Cell;

use crate::heap::{Layout, Object, Payload, Value};
use crate::native::{Keywords, Raised, Result, TypeFlags, TypeSpec, Vm, method, raw_static_method};

pub struct Zip {
    pub iterators: Box<[Object]>,
    pub strict: Cell<bool>,
}

impl Payload for Zip {
    const LAYOUT: Layout = Layout::Zip;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iterators.iter().for_each(|o| visit(o.value()));
    }
}

pub static ZIP: TypeSpec = TypeSpec {
    name: "zip",
    layout: Layout::Zip,
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, *iterables, strict=False)", zip_new)),
    next: Some(zip_next),
    methods: &[
        method("__reduce__", "($self, /)", zip_reduce),
        method("__setstate__", "($self, object, /)", zip_setstate),
    ],
    ..TypeSpec::EMPTY
};

/// Iterators over all the arguments.
pub(super) fn iterators(vm: &mut Vm, args: &[Object]) -> Result<Box<[Object]>> {
    let mut out = Vec::with_capacity(args.len());
    for o in args {
        out.push(vm.iter(o)?);
    }
    Ok(out.into())
}

fn zip_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let mut strict = false;
    for (name, value) in kw.iter() {
        let name = crate::types::attribute::text_of(name);
        if name != "strict" {
            let text = format!("zip() got an unexpected keyword argument '{name}'");
            return Err(vm.type_error(&text));
        }
        strict = vm.truth(value)?;
    }
    vm.new_root(&args[0], &ZIP)?;
    let iterators = iterators(vm, &args[1..])?;
    vm.alloc_new(&args[0], &ZIP, Zip { iterators, strict: Cell::new(strict) })
}

fn zip_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<Zip>();
    if it.iterators.is_empty() {
        return Ok(None);
    }
    if let ([first, second], false) = (&*it.iterators, it.strict.get()) {
        let Some(x) = vm.next_of_source(first)? else { return Ok(None) };
        let Some(y) = vm.next_of_source(second)? else { return Ok(None) };
        return Ok(Some(vm.pair(x, y)));
    }
    let mut items = Vec::with_capacity(it.iterators.len());
    for (i, source) in it.iterators.iter().enumerate() {
        match vm.next_of_source(source)? {
            Some(x) => items.push(x),
            None if !it.strict.get() => return Ok(None),
            None if i > 0 => return Err(uneven(vm, i, "shorter")),
            None => return all_ended(vm, it),
        }
    }
    Ok(Some(vm.tuple(items)))
}

/// The first iterator of a strict zip has ended: so must the others.
fn all_ended(vm: &mut Vm, it: &Zip) -> Result<Option<Object>> {
    for (i, source) in it.iterators.iter().enumerate().skip(1) {
        if vm.next(source)?.is_some() {
            return Err(uneven(vm, i, "longer"));
        }
    }
    vm.resume_value = Object::NONE;
    Ok(None)
}

fn uneven(vm: &mut Vm, i: usize, how: &str) -> Raised {
    let others = if i == 1 { " 1".to_string() } else { format!("s 1-{i}") };
    let text = format!("zip() argument {} is {how} than argument{others}", i + 1);
    vm.value_error(&text)
}

fn zip_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<Zip>();
    let class = vm.type_of(&args[0]);
    let sources = vm.tuple(it.iterators.to_vec());
    let mut out = vec![class, sources];
    if it.strict.get() {
        out.push(Object::TRUE);
    }
    Ok(vm.tuple(out))
}

fn zip_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let strict = vm.truth(&args[1])?;
    args[0].expect::<Zip>().strict.set(strict);
    Ok(Object::NONE)
}
