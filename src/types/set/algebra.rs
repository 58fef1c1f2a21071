//! Union, intersection, difference and comparison of sets. Methods take any iterables, operators only
//! sets. Which operand is walked is what CPython does, since the order of the result shows it.

use crate::heap::{Dict, Layout, Object, Set};
use crate::native::{Keywords, Result, Vm};

use super::{FROZENSET, SET, copy, find, new};
use crate::types::operators::CompareOp;

fn payload(o: &Object) -> &Set {
    o.expect::<Set>()
}

fn is_set(o: &Object) -> bool {
    o.get::<Set>().is_some()
}

/// Keys of a set or dict with the hashes they have there, or `None` for other objects.
pub fn hashed(o: &Object) -> Option<Vec<(u64, Object)>> {
    if let Some(s) = o.get::<Set>() {
        return Some(s.hashed_keys());
    }
    let d = o.get::<Dict>()?;
    Some((0..d.places()).filter_map(|i| d.entry(i).map(|(k, _)| (d.hash_at(i), k))).collect())
}

/// Adds all items of an iterable.
pub fn update(vm: &mut Vm, s: &Object, other: &Object) -> Result<()> {
    let set = payload(s);
    if let Some(o) = other.get::<Set>() {
        if o.is_empty() || s.is(other) {
            return Ok(());
        }
        if set.is_empty() {
            vm.reserve(o.places() * 16)?;
            set.adopt(&vm.heap, o.copy(&vm.heap));
            return Ok(());
        }
    }
    if let Some(other) = other.get::<Set>() {
        vm.reserve(other.len() * 32)?;
        set.prepare_merge(&vm.heap, other.len());
        for (hash, key) in other.walk() {
            vm.set_add_hashed(s, hash, &key)?;
        }
        return Ok(());
    }
    if let (true, Some(keys)) = (vm.is_exact(other, Layout::Dict), hashed(other)) {
        vm.reserve(keys.len() * 32)?;
        set.prepare_merge(&vm.heap, keys.len());
        for (hash, key) in keys {
            vm.set_add_hashed(s, hash, &key)?;
        }
        return Ok(());
    }
    let it = vm.iter(other)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        vm.set_add(s, &x)?;
    }
    Ok(())
}

fn remove_hashed(vm: &mut Vm, s: &Object, hash: u64, key: &Object) -> Result<bool> {
    Ok(match vm.set_find(s, hash, key)? {
        Some(i) => {
            drop(payload(s).remove_at(i));
            true
        }
        None => false,
    })
}

/// Removes all items of an iterable.
pub fn difference_update(vm: &mut Vm, s: &Object, other: &Object) -> Result<()> {
    if s.is(other) {
        payload(s).clear(&vm.heap);
        return Ok(());
    }
    if let Some(other) = other.get::<Set>() {
        for (hash, key) in other.walk() {
            remove_hashed(vm, s, hash, &key)?;
        }
        return Ok(());
    }
    let it = vm.iter(other)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        let hash = vm.hash(&x)?;
        remove_hashed(vm, s, hash, &x)?;
    }
    Ok(())
}

/// Removes common items and adds the others.
pub fn symmetric_difference_update(vm: &mut Vm, s: &Object, other: &Object) -> Result<()> {
    if s.is(other) {
        payload(s).clear(&vm.heap);
        return Ok(());
    }
    let keys = match hashed(other) {
        Some(keys) => keys,
        None => {
            let t = new(vm);
            update(vm, &t, other)?;
            payload(&t).hashed_keys()
        }
    };
    for (hash, key) in keys {
        if !remove_hashed(vm, s, hash, &key)? {
            vm.set_add_hashed(s, hash, &key)?;
        }
    }
    Ok(())
}

/// An empty set of the builtin type that `like` is an instance of.
fn empty_like(vm: &mut Vm, like: &Object) -> Object {
    if vm.is_exact(like, Layout::Set) {
        return vm.heap.alloc(Set::new());
    }
    let spec = if vm.is_spec(like, &FROZENSET) { &FROZENSET } else { &SET };
    vm.alloc_of(spec, Set::new())
}

fn intersect(vm: &mut Vm, s: &Object, other: &Object) -> Result {
    let out = empty_like(vm, s);
    if s.is(other) {
        return Ok(copy(vm, s));
    }
    if is_set(other) {
        let (small, large) =
            if payload(other).len() > payload(s).len() { (s, other) } else { (other, s) };
        for (hash, key) in payload(small).walk() {
            if vm.set_find(large, hash, &key)?.is_some() {
                vm.set_add_hashed(&out, hash, &key)?;
            }
        }
        return Ok(out);
    }
    let it = vm.iter(other)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        let hash = vm.hash(&x)?;
        if vm.set_find(s, hash, &x)?.is_some() {
            vm.set_add_hashed(&out, hash, &x)?;
            if payload(&out).len() == payload(s).len() {
                break;
            }
        }
    }
    Ok(out)
}

fn subtract(vm: &mut Vm, s: &Object, other: &Object) -> Result {
    let lookup = is_set(other) || other.get::<Dict>().is_some();
    let few = lookup && payload(s).len() >> 2 > vm.length(other)?;
    if !lookup || few {
        let out = copy(vm, s);
        difference_update(vm, &out, other)?;
        return Ok(out);
    }
    let out = empty_like(vm, s);
    for (hash, key) in payload(s).walk() {
        let there = match is_set(other) {
            true => vm.set_find(other, hash, &key)?,
            false => vm.dict_find(other, hash, &key)?,
        };
        if there.is_none() {
            vm.set_add_hashed(&out, hash, &key)?;
        }
    }
    Ok(out)
}

fn exclusive(vm: &mut Vm, s: &Object, other: &Object) -> Result {
    let out = empty_like(vm, s);
    update(vm, &out, other)?;
    symmetric_difference_update(vm, &out, s)?;
    Ok(out)
}

// ---- methods

pub(super) fn set_update(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, "update", &args[0], kw)?;
    for other in &args[1..] {
        update(vm, &args[0], other)?;
    }
    Ok(Object::NONE)
}

fn no_keywords(vm: &mut Vm, name: &str, s: &Object, kw: Keywords<'_>) -> Result<()> {
    if kw.is_empty() {
        return Ok(());
    }
    let class = if vm.is_spec(s, &FROZENSET) { "frozenset" } else { "set" };
    let text = format!("{class}.{name}() takes no keyword arguments");
    Err(vm.type_error(&text))
}

pub(super) fn set_union(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, "union", &args[0], kw)?;
    let out = copy(vm, &args[0]);
    for other in &args[1..] {
        update(vm, &out, other)?;
    }
    Ok(out)
}

pub(super) fn set_intersection(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, "intersection", &args[0], kw)?;
    let Some((first, rest)) = args[1..].split_first() else { return Ok(copy(vm, &args[0])) };
    let mut out = intersect(vm, &args[0], first)?;
    for other in rest {
        out = intersect(vm, &out, other)?;
    }
    Ok(out)
}

pub(super) fn set_difference(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, "difference", &args[0], kw)?;
    let Some((first, rest)) = args[1..].split_first() else { return Ok(copy(vm, &args[0])) };
    let out = subtract(vm, &args[0], first)?;
    for other in rest {
        difference_update(vm, &out, other)?;
    }
    Ok(out)
}

pub(super) fn set_symmetric_difference(vm: &mut Vm, args: &[Object]) -> Result {
    exclusive(vm, &args[0], &args[1])
}

pub(super) fn set_difference_update(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, "difference_update", &args[0], kw)?;
    for other in &args[1..] {
        difference_update(vm, &args[0], other)?;
    }
    Ok(Object::NONE)
}

pub(super) fn set_intersection_update(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    no_keywords(vm, "intersection_update", &args[0], kw)?;
    let out = set_intersection(vm, args, Keywords::NONE)?;
    replace(vm, &args[0], &out);
    Ok(Object::NONE)
}

/// Gives a set the contents of another, fresh one.
fn replace(vm: &mut Vm, s: &Object, out: &Object) {
    payload(s).adopt(&vm.heap, payload(out).copy(&vm.heap));
}

pub(super) fn set_symmetric_difference_update(vm: &mut Vm, args: &[Object]) -> Result {
    symmetric_difference_update(vm, &args[0], &args[1])?;
    Ok(Object::NONE)
}

pub(super) fn set_isdisjoint(vm: &mut Vm, args: &[Object]) -> Result {
    let (s, other) = (&args[0], &args[1]);
    if s.is(other) {
        return Ok(Object::from_bool(payload(s).is_empty()));
    }
    if is_set(other) {
        let (small, large) =
            if payload(other).len() > payload(s).len() { (s, other) } else { (other, s) };
        for (hash, key) in payload(small).walk() {
            if vm.set_find(large, hash, &key)?.is_some() {
                return Ok(Object::FALSE);
            }
        }
        return Ok(Object::TRUE);
    }
    let it = vm.iter(other)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        let hash = vm.hash(&x)?;
        if vm.set_find(s, hash, &x)?.is_some() {
            return Ok(Object::FALSE);
        }
    }
    Ok(Object::TRUE)
}

/// Are all keys of one set in another?
fn subset(vm: &mut Vm, a: &Object, b: &Object) -> Result<bool> {
    if payload(a).len() > payload(b).len() {
        return Ok(false);
    }
    for (hash, key) in payload(a).walk() {
        if vm.set_find(b, hash, &key)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn set_issubset(vm: &mut Vm, args: &[Object]) -> Result {
    if is_set(&args[1]) {
        return Ok(Object::from_bool(subset(vm, &args[0], &args[1])?));
    }
    let common = intersect(vm, &args[0], &args[1])?;
    Ok(Object::from_bool(payload(&common).len() == payload(&args[0]).len()))
}

pub(super) fn set_issuperset(vm: &mut Vm, args: &[Object]) -> Result {
    if is_set(&args[1]) {
        return Ok(Object::from_bool(subset(vm, &args[1], &args[0])?));
    }
    let it = vm.iter(&args[1])?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if find(vm, &args[0], &x)?.is_none() {
            return Ok(Object::FALSE);
        }
    }
    Ok(Object::TRUE)
}

// ---- operators

pub fn set_or(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    if !is_set(a) || !is_set(b) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let out = copy(vm, a);
    update(vm, &out, b)?;
    Ok(out)
}

pub fn set_and(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    if is_set(a) && is_set(b) { intersect(vm, a, b) } else { Ok(Object::NOT_IMPLEMENTED) }
}

pub fn set_sub(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    if is_set(a) && is_set(b) { subtract(vm, a, b) } else { Ok(Object::NOT_IMPLEMENTED) }
}

pub(super) fn set_xor(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    if is_set(a) && is_set(b) { exclusive(vm, a, b) } else { Ok(Object::NOT_IMPLEMENTED) }
}

/// An in-place operator: only with another set.
fn in_place(
    vm: &mut Vm,
    args: &[Object],
    f: impl FnOnce(&mut Vm, &Object, &Object) -> Result<()>,
) -> Result {
    if !is_set(&args[1]) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    f(vm, &args[0], &args[1])?;
    Ok(args[0].clone())
}

pub(super) fn set_ior(vm: &mut Vm, args: &[Object]) -> Result {
    in_place(vm, args, update)
}

pub(super) fn set_isub(vm: &mut Vm, args: &[Object]) -> Result {
    in_place(vm, args, difference_update)
}

pub(super) fn set_ixor(vm: &mut Vm, args: &[Object]) -> Result {
    in_place(vm, args, symmetric_difference_update)
}

pub(super) fn set_iand(vm: &mut Vm, args: &[Object]) -> Result {
    in_place(vm, args, |vm, a, b| {
        let out = intersect(vm, a, b)?;
        replace(vm, a, &out);
        Ok(())
    })
}

pub(super) fn compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    let (a, b) = (&args[0], &args[1]);
    if !is_set(b) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (payload(a).len(), payload(b).len());
    let r = match op {
        CompareOp::Eq => x == y && subset(vm, a, b)?,
        CompareOp::Ne => x != y || !subset(vm, a, b)?,
        CompareOp::Lt => x < y && subset(vm, a, b)?,
        CompareOp::Le => subset(vm, a, b)?,
        CompareOp::Gt => x > y && subset(vm, b, a)?,
        CompareOp::Ge => subset(vm, b, a)?,
    };
    Ok(Object::from_bool(r))
}
