//! `reversed`, and the reverse iterator of lists.

use std::cell::Cell;

use crate::heap::{Dict, Layout, Object, ObjectCell, Payload, Value};
use crate::native::{Exc, Result, TypeFlags, TypeSpec, Vm, method, static_method};

use super::state_index;

pub struct Reversed {
    /// `UNDEF` once exhausted.
    pub sequence: ObjectCell,
    /// The next place; -1 at the end.
    pub index: Cell<i64>,
}

impl Payload for Reversed {
    const LAYOUT: Layout = Layout::Reversed;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.sequence.trace(visit);
    }
}

pub static REVERSED: TypeSpec = TypeSpec {
    name: "reversed",
    layout: Layout::Reversed,
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, object, /)", reversed_new)),
    next: Some(reversed_next),
    methods: &[
        method("__length_hint__", "($self, /)", reversed_hint),
        method("__reduce__", "($self, /)", reversed_reduce),
        method("__setstate__", "($self, object, /)", reversed_setstate),
    ],
    ..TypeSpec::EMPTY
};

pub static LIST_REVERSE_ITER: TypeSpec = TypeSpec {
    name: "list_reverseiterator",
    layout: Layout::Reversed,
    next: Some(list_reversed_next),
    methods: &[
        method("__length_hint__", "($self, /)", reversed_hint),
        method("__reduce__", "($self, /)", list_reversed_reduce),
        method("__setstate__", "($self, object, /)", reversed_setstate),
    ],
    ..TypeSpec::EMPTY
};

/// Other than `reversed`, it ends with the last item.
fn list_reversed_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let item = reversed_next(vm, o)?;
    let it = o.expect::<Reversed>();
    if it.index.get() < 0 {
        it.sequence.set(Object::UNDEF);
    }
    Ok(item)
}

fn list_reversed_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    // The look-up comes first: it may run Python code that exhausts the iterator.
    let reversed = vm.builtin("reversed")?;
    let it = args[0].expect::<Reversed>();
    let (list, index) = match it.sequence.some() {
        Some(list) => (list, Some(vm.int(it.index.get()))),
        None => (vm.list(Vec::new()), None),
    };
    let mut out = vec![reversed, vm.tuple(vec![list])];
    out.extend(index);
    Ok(vm.tuple(out))
}

fn reversed_new(vm: &mut Vm, args: &[Object]) -> Result {
    vm.new_root(&args[0], &REVERSED)?;
    let o = &args[1];
    let name = vm.names.reversed.clone();
    let method = vm.lookup_special(o, &name);
    if let Some(f) = method.filter(|f| !f.is_none()) {
        let t = vm.type_of(o);
        let f = vm.bind(&f, o, &t)?;
        return vm.call(&f, &[]);
    }
    let has_method = vm.lookup_special(o, &name).is_some();
    let getitem = vm.names.getitem.clone();
    let sequence = o.get::<Dict>().is_none() && vm.lookup_special(o, &getitem).is_some();
    if has_method || !sequence {
        let text = format!("'{}' object is not reversible", vm.type_name(o));
        return Err(vm.type_error(&text));
    }
    let n = vm.length(o)? as i64;
    let it = Reversed { sequence: ObjectCell::new(o.clone()), index: Cell::new(n - 1) };
    vm.alloc_new(&args[0], &REVERSED, it)
}

/// `list.__reversed__`.
pub fn list_reversed(vm: &mut Vm, args: &[Object]) -> Result {
    let n = args[0].expect::<crate::heap::List>().len() as i64;
    let it = Reversed { sequence: ObjectCell::new(args[0].clone()), index: Cell::new(n - 1) };
    Ok(vm.alloc_of(&LIST_REVERSE_ITER, it))
}

fn reversed_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let it = o.expect::<Reversed>();
    let Some(sequence) = it.sequence.some() else { return Ok(None) };
    let i = it.index.get();
    if i >= 0 {
        let key = vm.int(i);
        match vm.getitem(&sequence, &key) {
            Ok(item) => {
                it.index.set(i - 1);
                return Ok(Some(item));
            }
            Err(e) => {
                let end = vm.take_if(Exc::IndexError).is_some()
                    || vm.take_if(Exc::StopIteration).is_some();
                if !end {
                    return Err(e);
                }
            }
        }
    }
    it.index.set(-1);
    it.sequence.set(Object::UNDEF);
    Ok(None)
}

fn reversed_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<Reversed>();
    let Some(sequence) = it.sequence.some() else { return Ok(vm.int(0)) };
    let n = vm.length(&sequence)? as i64;
    let left = it.index.get() + 1;
    Ok(vm.int(if n < left { 0 } else { left }))
}

fn reversed_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let it = args[0].expect::<Reversed>();
    let reversed = vm.type_of_spec(&REVERSED);
    match it.sequence.some() {
        Some(s) => {
            let parts = vm.tuple(vec![s]);
            let i = vm.int(it.index.get());
            Ok(vm.tuple(vec![reversed, parts, i]))
        }
        None => {
            let empty = vm.tuple(Vec::new());
            let parts = vm.tuple(vec![empty]);
            Ok(vm.tuple(vec![reversed, parts]))
        }
    }
}

fn reversed_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let i = state_index(vm, &args[1])?;
    let it = args[0].expect::<Reversed>();
    if let Some(s) = it.sequence.some() {
        let n = vm.length(&s)? as i64;
        it.index.set(i.clamp(-1, n - 1));
    }
    Ok(Object::NONE)
}
