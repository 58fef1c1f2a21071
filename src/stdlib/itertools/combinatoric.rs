//! `product`, `permutations`, `combinations` and `combinations_with_replacement`: all walk a vector of
//! indices into pools taken in advance.

use std::cell::{Cell, RefCell};

use crate::heap::{Object, Tuple};
use crate::native::{
    Keywords, Result, TypeFlags, TypeSpec, Vm, method, raw_static_method, static_method,
};
use crate::traced;
use crate::types::{attribute, int};

use super::{deprecated, given, indices_tuple, make, reduced, state, state_indices};

/// A walk over tuples of pool items.
struct Walk {
    pool: Vec<Object>,
    /// Of the tuples.
    length: usize,
    indices: RefCell<Vec<usize>>,
    started: Cell<bool>,
    done: Cell<bool>,
}

traced!(Walk { pool });

impl Walk {
    fn new(pool: Vec<Object>, length: usize, indices: Vec<usize>, done: bool) -> Walk {
        let (started, done) = (Cell::new(false), Cell::new(done));
        Walk { pool, length, indices: RefCell::new(indices), started, done }
    }

    /// The next tuple; `advance` moves the indices on, false at the end.
    fn step(
        &self,
        vm: &mut Vm,
        advance: impl FnOnce(&mut [usize], usize) -> bool,
    ) -> Result<Option<Object>> {
        if self.done.get() {
            return Ok(None);
        }
        if self.started.replace(true) && !advance(&mut self.indices.borrow_mut(), self.pool.len()) {
            self.done.set(true);
            return Ok(None);
        }
        let items = self.indices.borrow().iter().map(|i| self.pool[*i].clone()).collect();
        Ok(Some(vm.tuple(items)))
    }
}

fn walk_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Walk>(&args[0]);
    let ended = s.started.get() && s.done.get();
    let pool = vm.tuple(if ended { Vec::new() } else { s.pool.clone() });
    let length = vm.int(s.length as i64);
    let indices = (s.started.get() && !ended).then(|| indices_tuple(vm, &s.indices.borrow()));
    reduced(vm, &args[0], vec![pool, length], indices)
}

fn walk_setstate(vm: &mut Vm, args: &[Object], bounds: impl Fn(usize) -> (i64, i64)) -> Result {
    deprecated(vm)?;
    let s = state::<Walk>(&args[0]);
    let indices = state_indices(vm, &args[1], s.length, bounds)?;
    if s.indices.borrow().len() != indices.len() {
        return Ok(Object::NONE); // There is nothing to walk.
    }
    s.indices.replace(indices);
    s.started.set(true);
    Ok(Object::NONE)
}

/// Pool and length of the tuples.
fn pool_and_length(vm: &mut Vm, args: &[Object]) -> Result<(Vec<Object>, usize)> {
    let r = vm.size_arg(&args[2])?;
    let pool = vm.iterate_to_vec(&args[1])?;
    if r < 0 {
        return Err(vm.value_error("r must be non-negative"));
    }
    Ok((pool, r as usize))
}

pub static COMBINATIONS: TypeSpec = TypeSpec {
    name: "combinations",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, iterable, r)", combinations_new)),
    next: Some(combinations_next),
    methods: &[
        method("__reduce__", "($self, /)", walk_reduce),
        method("__setstate__", "($self, object, /)", |vm, a| {
            let n = state::<Walk>(&a[0]).pool.len() as i64;
            let r = state::<Walk>(&a[0]).length as i64;
            walk_setstate(vm, a, |i| (0, i as i64 + n - r))
        }),
    ],
    ..TypeSpec::EMPTY
};

fn combinations_new(vm: &mut Vm, args: &[Object]) -> Result {
    let (pool, r) = pool_and_length(vm, args)?;
    let done = r > pool.len();
    let indices = if done { Vec::new() } else { (0..r).collect() };
    make(vm, &args[0], &COMBINATIONS, Walk::new(pool, r, indices, done))
}

fn combinations_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    state::<Walk>(o).step(vm, |indices, n| {
        let r = indices.len();
        let Some(i) = (0..r).rev().find(|i| indices[*i] != i + n - r) else { return false };
        let first = indices[i] + 1;
        for (k, place) in indices[i..].iter_mut().enumerate() {
            *place = first + k;
        }
        true
    })
}

pub static COMBINATIONS_WITH_REPLACEMENT: TypeSpec = TypeSpec {
    name: "combinations_with_replacement",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, iterable, r)", replacement_new)),
    next: Some(replacement_next),
    methods: &[
        method("__reduce__", "($self, /)", walk_reduce),
        method("__setstate__", "($self, object, /)", |vm, a| {
            let n = state::<Walk>(&a[0]).pool.len() as i64;
            walk_setstate(vm, a, |_| (0, n - 1))
        }),
    ],
    ..TypeSpec::EMPTY
};

fn replacement_new(vm: &mut Vm, args: &[Object]) -> Result {
    let (pool, r) = pool_and_length(vm, args)?;
    let done = pool.is_empty() && r > 0;
    vm.reserve(r.saturating_mul(16))?;
    let indices = if done { Vec::new() } else { vec![0; r] };
    make(vm, &args[0], &COMBINATIONS_WITH_REPLACEMENT, Walk::new(pool, r, indices, done))
}

fn replacement_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    state::<Walk>(o).step(vm, |indices, n| {
        let Some(i) = (0..indices.len()).rev().find(|i| indices[*i] != n - 1) else { return false };
        let value = indices[i] + 1;
        indices[i..].fill(value);
        true
    })
}

/// Permutations walk all indices, of which the first `r` show, with a counter for each of those.
struct Permutations {
    pool: Vec<Object>,
    length: usize,
    indices: RefCell<Vec<usize>>,
    cycles: RefCell<Vec<usize>>,
    started: Cell<bool>,
    done: Cell<bool>,
}

traced!(Permutations { pool });

pub static PERMUTATIONS: TypeSpec = TypeSpec {
    name: "permutations",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, iterable, r=None)", permutations_new)),
    next: Some(permutations_next),
    methods: &[
        method("__reduce__", "($self, /)", permutations_reduce),
        method("__setstate__", "($self, object, /)", permutations_setstate),
    ],
    ..TypeSpec::EMPTY
};

fn permutations_new(vm: &mut Vm, args: &[Object]) -> Result {
    let pool = vm.iterate_to_vec(&args[1])?;
    let n = pool.len();
    let r = match given(&args[2]) {
        None => n,
        Some(r) if !int::is_int(&r) => return Err(vm.type_error("Expected int as r")),
        Some(r) => match vm.size_arg(&r)? {
            r if r < 0 => return Err(vm.value_error("r must be non-negative")),
            r => r as usize,
        },
    };
    let done = r > n;
    let cycles = if done { Vec::new() } else { (0..r).map(|i| n - i).collect() };
    let walk = Permutations {
        pool,
        length: r,
        indices: RefCell::new((0..n).collect()),
        cycles: RefCell::new(cycles),
        started: Cell::new(false),
        done: Cell::new(done),
    };
    make(vm, &args[0], &PERMUTATIONS, walk)
}

fn permutations_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Permutations>(o);
    if s.done.get() {
        return Ok(None);
    }
    let mut cycles = s.cycles.borrow_mut();
    let mut indices = s.indices.borrow_mut();
    let (n, r) = (indices.len(), cycles.len());
    if s.started.replace(true) {
        let mut moved = false;
        for i in (0..r).rev() {
            cycles[i] -= 1;
            if cycles[i] == 0 {
                indices[i..].rotate_left(1);
                cycles[i] = n - i;
            } else {
                let j = n - cycles[i];
                indices.swap(i, j);
                moved = true;
                break;
            }
        }
        if !moved {
            s.done.set(true);
            return Ok(None);
        }
    }
    Ok(Some(vm.tuple(indices[..r].iter().map(|i| s.pool[*i].clone()).collect())))
}

fn permutations_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Permutations>(&args[0]);
    let ended = s.started.get() && s.done.get();
    let pool = vm.tuple(if ended { Vec::new() } else { s.pool.clone() });
    let length = vm.int(s.length as i64);
    let places = (s.started.get() && !ended).then(|| {
        let indices = indices_tuple(vm, &s.indices.borrow());
        let cycles = indices_tuple(vm, &s.cycles.borrow());
        vm.tuple(vec![indices, cycles])
    });
    reduced(vm, &args[0], vec![pool, length], places)
}

fn permutations_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    deprecated(vm)?;
    let s = state::<Permutations>(&args[0]);
    let Some([indices, cycles]) = args[1].get::<Tuple>().map(|t| t.items()) else {
        let Some(t) = args[1].get::<Tuple>() else {
            return Err(vm.type_error("state is not a tuple"));
        };
        let text = format!("function takes exactly 2 arguments ({} given)", t.len());
        return Err(vm.type_error(&text));
    };
    for (i, o) in [indices, cycles].into_iter().enumerate() {
        if o.get::<Tuple>().is_none() {
            let name = vm.type_name(o);
            let text = format!("argument {} must be tuple, not {name}", i + 1);
            return Err(vm.type_error(&text));
        }
    }
    let n = s.pool.len();
    let sized = |o: &Object, n: usize| o.get::<Tuple>().is_some_and(|t| t.len() == n);
    if !sized(indices, n) || !sized(cycles, s.length) {
        return Err(vm.value_error("invalid arguments"));
    }
    let indices = state_indices(vm, indices, n, |_| (0, n as i64 - 1))?;
    let cycles = state_indices(vm, cycles, s.length, |i| (1, n as i64 - i as i64))?;
    if s.cycles.borrow().len() == cycles.len() {
        s.indices.replace(indices);
        s.cycles.replace(cycles);
        s.started.set(true);
    }
    Ok(Object::NONE)
}

struct Product {
    pools: Vec<Vec<Object>>,
    indices: RefCell<Vec<usize>>,
    started: Cell<bool>,
    done: Cell<bool>,
}

traced!(Product { pools });

pub static PRODUCT: TypeSpec = TypeSpec {
    name: "product",
    module: "itertools",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, *iterables, repeat=1)", product_new)),
    next: Some(product_next),
    methods: &[
        method("__reduce__", "($self, /)", product_reduce),
        method("__setstate__", "($self, object, /)", product_setstate),
    ],
    ..TypeSpec::EMPTY
};

fn product_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let mut repeat = 1;
    for (name, value) in kw.iter() {
        let name = attribute::text_of(name);
        if name != "repeat" {
            let text = format!("product() got an unexpected keyword argument '{name}'");
            return Err(vm.type_error(&text));
        }
        repeat = vm.size_arg(value)?;
        if repeat < 0 {
            return Err(vm.value_error("repeat argument cannot be negative"));
        }
    }
    let Some(places) = (args.len() - 1).checked_mul(repeat as usize) else {
        return Err(vm.overflow_error("repeat argument too large"));
    };
    vm.reserve(places.saturating_mul(64))?;
    let mut pools = Vec::new();
    for o in args[1..].iter().take(if repeat == 0 { 0 } else { usize::MAX }) {
        pools.push(vm.iterate_to_vec(o)?);
    }
    let size: usize = pools.iter().map(|p: &Vec<Object>| p.len()).sum();
    vm.reserve(size.saturating_mul(repeat as usize).saturating_mul(8))?;
    let once = pools.clone();
    for _ in 1..if once.is_empty() { 0 } else { repeat } {
        pools.extend(once.iter().cloned());
    }
    let done = pools.iter().any(|p| p.is_empty());
    let walk = Product {
        indices: RefCell::new(vec![0; pools.len()]),
        pools,
        started: Cell::new(false),
        done: Cell::new(done),
    };
    make(vm, &args[0], &PRODUCT, walk)
}

fn product_next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = state::<Product>(o);
    let started = s.started.replace(true);
    if s.done.get() {
        return Ok(None);
    }
    let mut indices = s.indices.borrow_mut();
    if started {
        let moved = (0..indices.len()).rev().any(|i| {
            indices[i] += 1;
            if indices[i] < s.pools[i].len() {
                return true;
            }
            indices[i] = 0;
            false
        });
        if !moved {
            s.done.set(true);
            return Ok(None);
        }
    }
    let items = indices.iter().zip(&s.pools).map(|(i, pool)| pool[*i].clone()).collect();
    Ok(Some(vm.tuple(items)))
}

fn product_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state::<Product>(&args[0]);
    if s.started.get() && s.done.get() {
        let empty = vm.tuple(Vec::new());
        return reduced(vm, &args[0], vec![empty], None);
    }
    let pools = s.pools.iter().map(|p| vm.tuple(p.clone())).collect();
    let indices = s.started.get().then(|| indices_tuple(vm, &s.indices.borrow()));
    reduced(vm, &args[0], pools, indices)
}

fn product_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    deprecated(vm)?;
    let s = state::<Product>(&args[0]);
    let bounds = |i: usize| (0, s.pools[i].len() as i64 - 1);
    let indices = state_indices(vm, &args[1], s.pools.len(), bounds)?;
    if s.pools.iter().any(|p| p.is_empty()) {
        s.done.set(true);
        return Ok(Object::NONE);
    }
    s.indices.replace(indices);
    s.started.set(true);
    Ok(Object::NONE)
}
