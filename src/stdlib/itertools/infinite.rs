//! `count`, `cycle`, `repeat`.

use std::cell::{Cell, RefCell};

use crate::heap::{List, Object, ObjectCell};
use crate::native::{
    Exc, Keywords, Result, TypeFlags, TypeSpec, Vm, method, raw_static_method, static_method,
};
use crate::traced;
use crate::types::int;
use crate::types::iterators::positional;
use crate::types::operators::BinaryOp;

use super::{deprecated, make, reduced, state, state_items};

struct Count {
    current: ObjectCell,
    step: Object,
}

traced!(Count { current, step });

pub static COUNT: TypeSpec = TypeSpec {
    name: "count",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, start=0, step=1)", count_new)),
    next: Some(count_next),
    methods: &[
        method("__repr__", "($self, /)", count_repr),
        method("__reduce__", "($self, /)", count_reduce),
    ],
    ..TypeSpec::EMPTY
};

/// A number as `count` takes it; instances of subclasses of `int` become plain ones.
fn number(vm: &mut Vm, o: &Object, default: i64) -> Result {
    if o.is_undef() {
        return Ok(vm.int(default));
    }
    if let Some(i) = int::to_big(o) {
        return Ok(vm.big_int(i));
    }
    let names = [vm.names.index.clone(), vm.names.int.clone(), vm.names.float.clone()];
    let complex = vm.names.complex.clone();
    if names.iter().chain([&complex]).any(|n| vm.lookup_special(o, n).is_some()) {
        return Ok(o.clone());
    }
    Err(vm.type_error("a number is required"))
}

fn count_new(vm: &mut Vm, args: &[Object]) -> Result {
    let start = number(vm, &args[1], 0)?;
    let step = number(vm, &args[2], 1)?;
    make(vm, &args[0], &COUNT, Count { current: ObjectCell::new(start), step })
}

fn count_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Count>(o);
    let current = s.current.get();
    let next = vm.binary(BinaryOp::Add, &current, &s.step)?;
    s.current.set(next);
    Ok(Some(current))
}

fn count_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Count>(&args[0]);
    let mut text = vm.repr_text(&s.current.get())?;
    if int::to_i64(&s.step) != Some(1) {
        text = format!("{text}, {}", vm.repr_text(&s.step)?);
    }
    let name = vm.short_type_name(&args[0]);
    Ok(vm.str(&format!("{name}({text})")))
}

fn count_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Count>(&args[0]);
    let mut parts = vec![s.current.get()];
    let small = int::to_i64(&parts[0]).is_some_and(|i| i < i64::MAX);
    if !small || int::to_i64(&s.step) != Some(1) {
        parts.push(s.step.clone());
    }
    reduced(vm, &args[0], parts, None)
}

struct Cycle {
    /// `UNDEF` once it has been walked.
    source: ObjectCell,
    saved: RefCell<Vec<Object>>,
    place: Cell<usize>,
    /// What the source gives has been saved before.
    known: Cell<bool>,
}

traced!(Cycle { source, saved });

pub static CYCLE: TypeSpec = TypeSpec {
    name: "cycle",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, iterable, /)", cycle_new)),
    next: Some(cycle_next),
    methods: &[
        method("__reduce__", "($self, /)", cycle_reduce),
        method("__setstate__", "($self, object, /)", cycle_setstate),
    ],
    ..TypeSpec::EMPTY
};

fn cycle_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    positional(vm, &CYCLE, args, kw, 1)?;
    let source = ObjectCell::new(vm.iter(&args[1])?);
    let saved = RefCell::default();
    make(
        vm,
        &args[0],
        &CYCLE,
        Cycle { source, saved, place: Cell::new(0), known: Cell::new(false) },
    )
}

fn cycle_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Cycle>(o);
    if let Some(source) = s.source.some() {
        if let Some(x) = vm.next(&source)? {
            if s.known.get() {
                return Ok(Some(x));
            }
            let n = s.saved.borrow().len();
            if n.is_power_of_two() {
                vm.reserve(n * 8)?;
            }
            s.saved.borrow_mut().push(x.clone());
            return Ok(Some(x));
        }
        s.source.set(Object::UNDEF);
    }
    let saved = s.saved.borrow();
    let place = s.place.get();
    s.place.set(if place + 1 >= saved.len() { 0 } else { place + 1 });
    Ok(saved.get(place).cloned())
}

/// A source that has been walked is replaced by an iterator over what was saved.
fn cycle_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Cycle>(&args[0]);
    let saved = vm.list(s.saved.borrow().clone());
    let (source, walked) = match s.source.some() {
        Some(source) => (source, s.known.get()),
        None => {
            let it = vm.iter(&saved)?;
            let setstate = vm.getattr_str(&it, "__setstate__")?;
            let place = vm.int(s.place.get() as i64);
            vm.call(&setstate, &[place])?;
            (it, true)
        }
    };
    let state = vm.tuple(vec![saved, Object::from_bool(walked)]);
    reduced(vm, &args[0], vec![source], Some(state))
}

fn cycle_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    deprecated(vm)?;
    let items = state_items(vm, &args[1], 2, 2)?;
    let Some(list) = items[0].get::<List>() else {
        let text = format!("argument 1 must be list, not {}", vm.argument_type(&items[0]));
        return Err(vm.type_error(&text));
    };
    let known = vm.index_i64(&items[1], Some(Exc::OverflowError))? != 0;
    let s = state::<Cycle>(&args[0]);
    let old = s.saved.replace(list.to_vec());
    drop(old);
    s.known.set(known);
    s.place.set(0);
    Ok(Object::NONE)
}

struct Repeat {
    object: Object,
    /// `None`: for ever.
    left: Cell<Option<i64>>,
}

traced!(Repeat { object });

pub static REPEAT: TypeSpec = TypeSpec {
    name: "repeat",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, object, times=None)", repeat_new)),
    next: Some(repeat_next),
    methods: &[
        method("__repr__", "($self, /)", repeat_repr),
        method("__length_hint__", "($self, /)", repeat_hint),
        method("__reduce__", "($self, /)", repeat_reduce),
    ],
    ..TypeSpec::EMPTY
};

fn repeat_new(vm: &mut Vm, args: &[Object]) -> Result {
    let left = match args[2].is_undef() {
        true => None,
        false => Some(vm.size_arg(&args[2])?.max(0)),
    };
    make(vm, &args[0], &REPEAT, Repeat { object: args[1].clone(), left: Cell::new(left) })
}

fn repeat_next(_: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Repeat>(o);
    match s.left.get() {
        Some(0) => return Ok(None),
        Some(n) => s.left.set(Some(n - 1)),
        None => {}
    }
    Ok(Some(s.object.clone()))
}

fn repeat_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Repeat>(&args[0]);
    let text = vm.repr_text(&s.object)?;
    let name = vm.short_type_name(&args[0]);
    Ok(match s.left.get() {
        Some(n) => vm.str(&format!("{name}({text}, {n})")),
        None => vm.str(&format!("{name}({text})")),
    })
}

fn repeat_hint(vm: &mut Vm, args: &[Object]) -> Result {
    match state::<Repeat>(&args[0]).left.get() {
        Some(n) => Ok(vm.int(n)),
        None => Err(vm.type_error("len() of unsized object")),
    }
}

fn repeat_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Repeat>(&args[0]);
    let mut parts = vec![s.object.clone()];
    parts.extend(s.left.get().map(|n| vm.int(n)));
    reduced(vm, &args[0], parts, None)
}
