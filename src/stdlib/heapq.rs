//! `_heapq`: the heap operations on lists. Merging and selecting are `python/heapq.py`.
//!
//! Comparisons may change the list; every step asks for its items again and fails if they are gone.

use crate::heap::{List, Object};
use crate::native::{Exc, ModuleSpec, Result, Vm, function};
use crate::types::operators::CompareOp;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_heapq",
    doc: "Heap queue algorithm (a.k.a. priority queue).",
    functions: &[
        function("heappush", "(heap, item, /)", heappush),
        function("heappop", "(heap, /)", |vm, a| heappop(vm, a, MIN)),
        function("heapreplace", "(heap, item, /)", |vm, a| heapreplace(vm, a, MIN)),
        function("heappushpop", "(heap, item, /)", heappushpop),
        function("heapify", "(heap, /)", |vm, a| heapify(vm, a, MIN)),
        function("_heappop_max", "(heap, /)", |vm, a| heappop(vm, a, MAX)),
        function("_heapreplace_max", "(heap, item, /)", |vm, a| heapreplace(vm, a, MAX)),
        function("_heapify_max", "(heap, /)", |vm, a| heapify(vm, a, MAX)),
    ],
    ..ModuleSpec::EMPTY
};

/// Smallest or largest first?
type Order = bool;
const MIN: Order = false;
const MAX: Order = true;

fn list<'a>(vm: &mut Vm, name: &str, args: &'a [Object]) -> Result<&'a List> {
    let o = &args[0];
    match o.get::<List>() {
        Some(l) => Ok(l),
        None => {
            let got = vm.argument_type(o);
            let single = matches!(name, "heappop" | "heapify" | "_heappop_max" | "_heapify_max");
            let place = if single { "argument" } else { "argument 1" };
            let text = format!("{name}() {place} must be list, not {got}");
            Err(vm.type_error(&text))
        }
    }
}

/// Does `a` come before `b`?
fn before(vm: &mut Vm, order: Order, a: &Object, b: &Object) -> Result<bool> {
    if order == MAX {
        vm.compare_truth(CompareOp::Lt, b, a)
    } else {
        vm.compare_truth(CompareOp::Lt, a, b)
    }
}

fn item(vm: &mut Vm, l: &List, i: usize) -> Result {
    match l.get(i) {
        Some(o) => Ok(o),
        None => Err(changed(vm)),
    }
}

fn changed(vm: &mut Vm) -> crate::native::Raised {
    vm.error(Exc::RuntimeError, "list changed size during iteration")
}

fn check(vm: &mut Vm, l: &List, len: usize) -> Result<()> {
    if l.len() == len { Ok(()) } else { Err(changed(vm)) }
}

fn swap(vm: &mut Vm, l: &List, i: usize, j: usize) -> Result<()> {
    let (a, b) = (item(vm, l, i)?, item(vm, l, j)?);
    drop(l.replace(i, b));
    drop(l.replace(j, a));
    Ok(())
}

/// Moves the item at `at` towards the root, not past `root`.
fn sift_towards_root(
    vm: &mut Vm,
    order: Order,
    l: &List,
    root: usize,
    mut at: usize,
) -> Result<()> {
    let len = l.len();
    while at > root {
        let parent = (at - 1) / 2;
        let (x, p) = (item(vm, l, at)?, item(vm, l, parent)?);
        let up = before(vm, order, &x, &p)?;
        check(vm, l, len)?;
        if !up {
            break;
        }
        swap(vm, l, at, parent)?;
        at = parent;
    }
    Ok(())
}

/// Moves the item at `root` to a leaf along the first children, then back up.
fn sift_towards_leaves(vm: &mut Vm, order: Order, l: &List, root: usize) -> Result<()> {
    let len = l.len();
    let mut at = root;
    while 2 * at + 1 < len {
        let mut child = 2 * at + 1;
        if child + 1 < len {
            let (a, b) = (item(vm, l, child)?, item(vm, l, child + 1)?);
            if !before(vm, order, &a, &b)? {
                child += 1;
            }
            check(vm, l, len)?;
        }
        swap(vm, l, at, child)?;
        at = child;
    }
    sift_towards_root(vm, order, l, root, at)
}

fn heappush(vm: &mut Vm, args: &[Object]) -> Result {
    let l = list(vm, "heappush", args)?;
    l.push(&vm.heap, args[1].clone());
    sift_towards_root(vm, MIN, l, 0, l.len() - 1)?;
    Ok(Object::NONE)
}

fn heappop(vm: &mut Vm, args: &[Object], order: Order) -> Result {
    let l = list(vm, if order == MAX { "_heappop_max" } else { "heappop" }, args)?;
    let Some(last) = l.pop() else { return Err(vm.index_error("index out of range")) };
    if l.is_empty() {
        return Ok(last);
    }
    let first = l.replace(0, last);
    sift_towards_leaves(vm, order, l, 0)?;
    Ok(first)
}

fn heapreplace(vm: &mut Vm, args: &[Object], order: Order) -> Result {
    let l = list(vm, if order == MAX { "_heapreplace_max" } else { "heapreplace" }, args)?;
    if l.is_empty() {
        return Err(vm.index_error("index out of range"));
    }
    let first = l.replace(0, args[1].clone());
    sift_towards_leaves(vm, order, l, 0)?;
    Ok(first)
}

fn heappushpop(vm: &mut Vm, args: &[Object]) -> Result {
    let l = list(vm, "heappushpop", args)?;
    let Some(first) = l.get(0) else { return Ok(args[1].clone()) };
    if !before(vm, MIN, &first, &args[1])? {
        return Ok(args[1].clone());
    }
    if l.is_empty() {
        return Err(vm.index_error("index out of range"));
    }
    heapreplace(vm, args, MIN)
}

fn heapify(vm: &mut Vm, args: &[Object], order: Order) -> Result {
    let l = list(vm, if order == MAX { "_heapify_max" } else { "heapify" }, args)?;
    for i in (0..l.len() / 2).rev() {
        sift_towards_leaves(vm, order, l, i)?;
    }
    Ok(Object::NONE)
}
