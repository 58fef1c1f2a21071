//! Iterators that pass items on, some of them or changed: `chain`, `compress`, `dropwhile`,
//! `takewhile`, `filterfalse`, `islice`, `starmap`.

use std::cell::Cell;

use crate::heap::{Layout, Object, ObjectCell, Tuple};
use crate::native::{
    Keywords, Method, Result, TypeFlags, TypeSpec, Vm, class_method, method, raw_static_method,
    static_method,
};
use crate::traced;
use crate::types::iterators::{no_keywords, positional, state_index, tuple_iterator};

use super::{deprecated, make, reduced, state, state_items};

struct Chain {
    /// The iterator over the iterables; `UNDEF` once exhausted.
    source: ObjectCell,
    active: ObjectCell,
}

traced!(Chain { source, active });

pub static CHAIN: TypeSpec = TypeSpec {
    name: "chain",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, *iterables)", chain_new)),
    next: Some(chain_next),
    methods: &[
        method("__reduce__", "($self, /)", chain_reduce),
        method("__setstate__", "($self, object, /)", chain_setstate),
        class_method("from_iterable", "($type, iterable, /)", chain_from_iterable),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    ..TypeSpec::EMPTY
};

fn chain_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, &CHAIN, &args[0], kw)?;
    let iterables = vm.tuple(args[1..].to_vec());
    let source = tuple_iterator(vm, &iterables);
    let chain = Chain { source: ObjectCell::new(source), active: ObjectCell::undef() };
    make(vm, &args[0], &CHAIN, chain)
}

fn chain_from_iterable(vm: &mut Vm, args: &[Object]) -> Result {
    let source = vm.iter(&args[1])?;
    let chain = Chain { source: ObjectCell::new(source), active: ObjectCell::undef() };
    make(vm, &args[0], &CHAIN, chain)
}

fn chain_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Chain>(o);
    while let Some(source) = s.source.some() {
        let active = match s.active.some() {
            Some(it) => it,
            None => {
                let Some(iterable) = vm.next(&source)? else {
                    s.source.set(Object::UNDEF);
                    break;
                };
                vm.burn_fuel()?;
                let it = match vm.iter(&iterable) {
                    Ok(it) => it,
                    Err(e) => {
                        s.source.set(Object::UNDEF);
                        return Err(e);
                    }
                };
                s.active.set(it.clone());
                it
            }
        };
        if let Some(x) = vm.next(&active)? {
            return Ok(Some(x));
        }
        s.active.set(Object::UNDEF);
    }
    Ok(None)
}

fn chain_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Chain>(&args[0]);
    let rest = s.source.some().map(|source| {
        let mut parts = vec![source];
        parts.extend(s.active.some());
        vm.tuple(parts)
    });
    reduced(vm, &args[0], Vec::new(), rest)
}

fn chain_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    deprecated(vm)?;
    let items = state_items(vm, &args[1], 1, 2)?;
    for o in items {
        if !vm.is_iterator(o) {
            return Err(vm.type_error("Arguments must be iterators."));
        }
    }
    let s = state::<Chain>(&args[0]);
    s.source.set(items[0].clone());
    s.active.set(items.get(1).cloned().unwrap_or(Object::UNDEF));
    Ok(Object::NONE)
}

struct Compress {
    data: Object,
    selectors: Object,
}

traced!(Compress { data, selectors });

pub static COMPRESS: TypeSpec = TypeSpec {
    name: "compress",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, data, selectors)", compress_new)),
    next: Some(compress_next),
    methods: &[method("__reduce__", "($self, /)", |vm, a| {
        let s = state::<Compress>(&a[0]);
        reduced(vm, &a[0], vec![s.data.clone(), s.selectors.clone()], None)
    })],
    ..TypeSpec::EMPTY
};

fn compress_new(vm: &mut Vm, args: &[Object]) -> Result {
    let (data, selectors) = (vm.iter(&args[1])?, vm.iter(&args[2])?);
    make(vm, &args[0], &COMPRESS, Compress { data, selectors })
}

fn compress_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Compress>(o);
    loop {
        let Some(x) = vm.next_of_source(&s.data)? else { return Ok(None) };
        let Some(selector) = vm.next_of_source(&s.selectors)? else { return Ok(None) };
        vm.burn_fuel()?;
        if vm.truth(&selector)? {
            return Ok(Some(x));
        }
    }
}

/// What `dropwhile`, `takewhile`, `filterfalse` and `starmap` are made of.
struct Over {
    function: Object,
    iterator: Object,
    /// The predicate has failed for the first time.
    turned: Cell<bool>,
}

traced!(Over { function, iterator });

fn over(vm: &mut Vm, args: &[Object], kw: Keywords<'_>, spec: &'static TypeSpec) -> Result {
    positional(vm, spec, args, kw, 2)?;
    let iterator = vm.iter(&args[2])?;
    let s = Over { function: args[1].clone(), iterator, turned: Cell::new(false) };
    make(vm, &args[0], spec, s)
}

static OVER_METHODS: &[Method] = &[method("__reduce__", "($self, /)", |vm, a| {
    let s = state::<Over>(&a[0]);
    reduced(vm, &a[0], vec![s.function.clone(), s.iterator.clone()], None)
})];

static TURNING_METHODS: &[Method] = &[
    method("__reduce__", "($self, /)", |vm, a| {
        let s = state::<Over>(&a[0]);
        let turned = vm.int(i64::from(s.turned.get()));
        reduced(vm, &a[0], vec![s.function.clone(), s.iterator.clone()], Some(turned))
    }),
    method("__setstate__", "($self, object, /)", |vm, a| {
        deprecated(vm)?;
        let turned = vm.truth(&a[1])?;
        state::<Over>(&a[0]).turned.set(turned);
        Ok(Object::NONE)
    }),
];

/// The predicate's verdict; `None` if it raised `StopIteration`.
fn verdict(vm: &mut Vm, s: &Over, x: &Object) -> Result<Option<bool>> {
    match vm.call_in_step(&s.function, std::slice::from_ref(x))? {
        Some(v) => vm.truth(&v).map(Some),
        None => Ok(None),
    }
}

pub static DROP_WHILE: TypeSpec = TypeSpec {
    name: "dropwhile",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, predicate, iterable, /)", |vm, a, kw| {
        over(vm, a, kw, &DROP_WHILE)
    })),
    next: Some(drop_while_next),
    methods: TURNING_METHODS,
    ..TypeSpec::EMPTY
};

fn drop_while_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Over>(o);
    while let Some(x) = vm.next_of_source(&s.iterator)? {
        if s.turned.get() {
            return Ok(Some(x));
        }
        vm.burn_fuel()?;
        match verdict(vm, s, &x)? {
            Some(true) => {}
            Some(false) => {
                s.turned.set(true);
                return Ok(Some(x));
            }
            None => return Ok(None),
        }
    }
    Ok(None)
}

pub static TAKE_WHILE: TypeSpec = TypeSpec {
    name: "takewhile",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, predicate, iterable, /)", |vm, a, kw| {
        over(vm, a, kw, &TAKE_WHILE)
    })),
    next: Some(take_while_next),
    methods: TURNING_METHODS,
    ..TypeSpec::EMPTY
};

fn take_while_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Over>(o);
    if s.turned.get() {
        return Ok(None);
    }
    let Some(x) = vm.next_of_source(&s.iterator)? else { return Ok(None) };
    match verdict(vm, s, &x)? {
        Some(true) => Ok(Some(x)),
        Some(false) => {
            s.turned.set(true);
            Ok(None)
        }
        None => Ok(None),
    }
}

pub static FILTER_FALSE: TypeSpec = TypeSpec {
    name: "filterfalse",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, function, iterable, /)", |vm, a, kw| {
        over(vm, a, kw, &FILTER_FALSE)
    })),
    next: Some(filter_false_next),
    methods: OVER_METHODS,
    ..TypeSpec::EMPTY
};

fn filter_false_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Over>(o);
    while let Some(x) = vm.next_of_source(&s.iterator)? {
        vm.burn_fuel()?;
        let keep = match s.function.is_none() {
            true => Some(vm.truth(&x)?),
            false => verdict(vm, s, &x)?,
        };
        match keep {
            Some(false) => return Ok(Some(x)),
            Some(true) => {}
            None => return Ok(None),
        }
    }
    Ok(None)
}

pub static STAR_MAP: TypeSpec = TypeSpec {
    name: "starmap",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, function, iterable, /)", |vm, a, kw| {
        over(vm, a, kw, &STAR_MAP)
    })),
    next: Some(star_map_next),
    methods: OVER_METHODS,
    ..TypeSpec::EMPTY
};

fn star_map_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Over>(o);
    let Some(x) = vm.next_of_source(&s.iterator)? else { return Ok(None) };
    if vm.is_exact(&x, Layout::Tuple) {
        return vm.call_in_step(&s.function, x.expect::<Tuple>().items());
    }
    let items = vm.iterate_to_vec(&x)?;
    vm.call_in_step(&s.function, &items)
}

struct Islice {
    /// `UNDEF` once exhausted.
    source: ObjectCell,
    /// Items taken so far, and the place of the next one wanted.
    taken: Cell<u64>,
    wanted: Cell<u64>,
    stop: Option<u64>,
    step: u64,
}

traced!(Islice { source });

pub static ISLICE: TypeSpec = TypeSpec {
    name: "islice",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method(
        "__new__",
        "(cls, iterable, start, stop=None, step=None, /)",
        islice_new,
    )),
    next: Some(islice_next),
    methods: &[
        method("__reduce__", "($self, /)", islice_reduce),
        method("__setstate__", "($self, object, /)", |vm, a| {
            deprecated(vm)?;
            let taken = state_index(vm, &a[1])?;
            state::<Islice>(&a[0]).taken.set(taken.max(0) as u64);
            Ok(Object::NONE)
        }),
    ],
    ..TypeSpec::EMPTY
};

const BAD_INDEX: &str = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
const BAD_STOP: &str =
    "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
const BAD_STEP: &str = "Step for islice() must be a positive integer or None.";

/// A part of the slice: a number of at least `least`, `None`, or the message.
fn part(vm: &mut Vm, o: Option<&Object>, least: i64, message: &str) -> Result<Option<u64>> {
    let Some(o) = o.filter(|o| !o.is_none()) else { return Ok(None) };
    match vm.index_i64(o, Some(crate::native::Exc::OverflowError)) {
        Ok(i) if i >= least => return Ok(Some(i as u64)),
        Ok(_) => {}
        Err(_) => drop(vm.take_raised()),
    }
    Err(vm.value_error(message))
}

fn islice_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, &ISLICE, &args[0], kw)?;
    let n = args.len() - 1;
    if !(2..=4).contains(&n) {
        let bound = if n < 2 { "at least 2" } else { "at most 4" };
        let text = format!("islice expected {bound} arguments, got {n}");
        return Err(vm.type_error(&text));
    }
    let (start, stop) = if n == 2 { (None, args.get(2)) } else { (args.get(2), args.get(3)) };
    let stop = part(vm, stop, 0, BAD_STOP)?;
    let start = part(vm, start, 0, BAD_INDEX)?;
    let step = part(vm, args.get(4), 1, BAD_STEP)?;
    let source = vm.iter(&args[1])?;
    let s = Islice {
        source: ObjectCell::new(source),
        taken: Cell::new(0),
        wanted: Cell::new(start.unwrap_or(0)),
        stop,
        step: step.unwrap_or(1),
    };
    make(vm, &args[0], &ISLICE, s)
}

fn islice_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Islice>(o);
    let Some(source) = s.source.some() else { return Ok(None) };
    let wanted = s.wanted.get();
    while s.taken.get() < wanted {
        vm.burn_fuel()?;
        if vm.next_of_source(&source)?.is_none() {
            s.source.set(Object::UNDEF);
            return Ok(None);
        }
        s.taken.set(s.taken.get() + 1);
    }
    if s.stop.is_some_and(|stop| s.taken.get() >= stop) {
        s.source.set(Object::UNDEF);
        return Ok(None);
    }
    let Some(x) = vm.next_of_source(&source)? else {
        s.source.set(Object::UNDEF);
        return Ok(None);
    };
    s.taken.set(s.taken.get() + 1);
    let next = wanted.saturating_add(s.step);
    s.wanted.set(s.stop.map_or(next, |stop| next.min(stop)));
    Ok(Some(x))
}

fn islice_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Islice>(&args[0]);
    let Some(source) = s.source.some() else {
        let empty = vm.list(Vec::new());
        let parts = vec![vm.iter(&empty)?, vm.int(0)];
        let zero = vm.int(0);
        return reduced(vm, &args[0], parts, Some(zero));
    };
    let number = |vm: &Vm, n: u64| vm.int(n.min(i64::MAX as u64) as i64);
    let stop = s.stop.map_or(Object::NONE, |n| number(vm, n));
    let parts = vec![source, number(vm, s.wanted.get()), stop, number(vm, s.step)];
    let taken = number(vm, s.taken.get());
    reduced(vm, &args[0], parts, Some(taken))
}
