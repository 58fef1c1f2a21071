//! `product`, `permutations`, `combinations` and `combinations_with_replacement`: all walk a vector of
//! indices into pools taken in advance.

use std::cell::{Cell, RefCell};

use crate::heap::Object;
use crate::native::{
    Exc, Keywords, Result, TypeFlags, TypeSpec, Vm, raw_static_method, static_method,
};
use crate::traced;
use crate::types::{attribute, int};

use super::{given, make, state};

/// A walk over tuples of pool items.
struct Walk {
    pool: Vec<Object>,
    indices: RefCell<Vec<usize>>,
    started: Cell<bool>,
    done: Cell<bool>,
}

traced!(Walk { pool });

impl Walk {
    fn new(pool: Vec<Object>, indices: Vec<usize>, done: bool) -> Walk {
        let (started, done) = (Cell::new(false), Cell::new(done));
        Walk { pool, indices: RefCell::new(indices), started, done }
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

/// Pool and length of the tuples.
fn pool_and_length(vm: &mut Vm, args: &[Object]) -> Result<(Vec<Object>, usize)> {
    let r = vm.index_i64(&args[2], Some(Exc::OverflowError))?;
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
    doc: "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)",
    new: Some(static_method("__new__", "(cls, iterable, r)", combinations_new)),
    next: Some(combinations_next),
    ..TypeSpec::EMPTY
};

fn combinations_new(vm: &mut Vm, args: &[Object]) -> Result {
    let (pool, r) = pool_and_length(vm, args)?;
    let done = r > pool.len();
    let indices = if done { Vec::new() } else { (0..r).collect() };
    make(vm, &args[0], &COMBINATIONS, Walk::new(pool, indices, done))
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
    doc: "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    new: Some(static_method("__new__", "(cls, iterable, r)", replacement_new)),
    next: Some(replacement_next),
    ..TypeSpec::EMPTY
};

fn replacement_new(vm: &mut Vm, args: &[Object]) -> Result {
    let (pool, r) = pool_and_length(vm, args)?;
    let done = pool.is_empty() && r > 0;
    vm.reserve(r.saturating_mul(16))?;
    let indices = if done { Vec::new() } else { vec![0; r] };
    make(vm, &args[0], &COMBINATIONS_WITH_REPLACEMENT, Walk::new(pool, indices, done))
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
    doc: "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)",
    new: Some(static_method("__new__", "(cls, iterable, r=None)", permutations_new)),
    next: Some(permutations_next),
    ..TypeSpec::EMPTY
};

fn permutations_new(vm: &mut Vm, args: &[Object]) -> Result {
    let pool = vm.iterate_to_vec(&args[1])?;
    let n = pool.len();
    let r = match given(&args[2]) {
        None => n,
        Some(r) if !int::is_int(&r) => return Err(vm.type_error("Expected int as r")),
        Some(r) => match vm.index_i64(&r, Some(Exc::OverflowError))? {
            r if r < 0 => return Err(vm.value_error("r must be non-negative")),
            r => r as usize,
        },
    };
    let done = r > n;
    let cycles = if done { Vec::new() } else { (0..r).map(|i| n - i).collect() };
    let walk = Permutations {
        pool,
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
    doc: "product(*iterables, repeat=1) --> product object\n\nCartesian product of input iterables.  Equivalent to nested for-loops.",
    new: Some(raw_static_method("__new__", "(cls, *iterables, repeat=1)", product_new)),
    next: Some(product_next),
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
        repeat = vm.index_i64(value, Some(Exc::OverflowError))?;
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
    if s.done.get() {
        return Ok(None);
    }
    let mut indices = s.indices.borrow_mut();
    if s.started.replace(true) {
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
