//! `set` and `frozenset` (library reference: "Set Types"): their tables and the methods that need one
//! set. What combines two is in `algebra.rs`, their iterator in `iter.rs`.
//!
//! Both have one payload; a frozenset is one whose type is `frozenset` or derived from it.

pub(super) mod algebra;
mod iter;

use crate::heap::{Layout, Object, Set};
use crate::native::{
    Keywords, Result, TypeFlags, TypeSpec, Vm, class_method, method, raw_method, raw_static_method,
};

use super::operators::CompareOp;
use super::type_object::Type;

pub use algebra::{difference_update, hashed, symmetric_difference_update, update};
pub use iter::{SET_ITER, SetIter};

/// The table of both types: rows of its own, then those they share.
macro_rules! rows {
    ($($own:expr,)*) => {
        &[
            $($own,)*
            method("copy", "($self, /)", set_copy),
            raw_method("union", "($self, /, *others)", algebra::set_union),
            raw_method("intersection", "($self, /, *others)", algebra::set_intersection),
            raw_method("difference", "($self, /, *others)", algebra::set_difference),
            method("symmetric_difference", "($self, other, /)", algebra::set_symmetric_difference),
            method("isdisjoint", "($self, other, /)", algebra::set_isdisjoint),
            method("issubset", "($self, other, /)", algebra::set_issubset),
            method("issuperset", "($self, other, /)", algebra::set_issuperset),
            method("__or__", "($self, value, /)", |vm, a| algebra::set_or(vm, &a[0], &a[1])),
            method("__ror__", "($self, value, /)", |vm, a| algebra::set_or(vm, &a[1], &a[0])),
            method("__and__", "($self, value, /)", |vm, a| algebra::set_and(vm, &a[0], &a[1])),
            method("__rand__", "($self, value, /)", |vm, a| algebra::set_and(vm, &a[1], &a[0])),
            method("__sub__", "($self, value, /)", |vm, a| algebra::set_sub(vm, &a[0], &a[1])),
            method("__rsub__", "($self, value, /)", |vm, a| algebra::set_sub(vm, &a[1], &a[0])),
            method("__xor__", "($self, value, /)", |vm, a| algebra::set_xor(vm, &a[0], &a[1])),
            method("__rxor__", "($self, value, /)", |vm, a| algebra::set_xor(vm, &a[1], &a[0])),
            method("__eq__", "($self, value, /)", |vm, a| algebra::compare(vm, CompareOp::Eq, a)),
            method("__ne__", "($self, value, /)", |vm, a| algebra::compare(vm, CompareOp::Ne, a)),
            method("__lt__", "($self, value, /)", |vm, a| algebra::compare(vm, CompareOp::Lt, a)),
            method("__le__", "($self, value, /)", |vm, a| algebra::compare(vm, CompareOp::Le, a)),
            method("__gt__", "($self, value, /)", |vm, a| algebra::compare(vm, CompareOp::Gt, a)),
            method("__ge__", "($self, value, /)", |vm, a| algebra::compare(vm, CompareOp::Ge, a)),
            method("__contains__", "($self, object, /)", set_contains),
            method("__len__", "($self, /)", set_len),
            method("__iter__", "($self, /)", |vm, a| Ok(iter::set_iterator(vm, &a[0]))),
            method("__repr__", "($self, /)", set_repr),
            method("__reduce__", "($self, /)", set_reduce),
            method("__sizeof__", "($self, /)", set_sizeof),
            class_method("__class_getitem__", "($cls, object, /)", super::generic_alias::class_getitem),
        ]
    };
}

pub static SET: TypeSpec = TypeSpec {
    name: "set",
    layout: Layout::Set,
    flags: TypeFlags::BASE.and(TypeFlags::MATCH_SELF).and(TypeFlags::WEAKREF),
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", set_new)),
    methods: rows![
        raw_method("__init__", "($self, iterable=(), /)", set_init),
        method("add", "($self, object, /)", set_add),
        method("clear", "($self, /)", set_clear),
        method("discard", "($self, object, /)", set_discard),
        method("pop", "($self, /)", set_pop),
        method("remove", "($self, object, /)", set_remove),
        raw_method("update", "($self, /, *others)", algebra::set_update),
        raw_method("difference_update", "($self, /, *others)", algebra::set_difference_update),
        raw_method("intersection_update", "($self, /, *others)", algebra::set_intersection_update),
        method(
            "symmetric_difference_update",
            "($self, other, /)",
            algebra::set_symmetric_difference_update,
        ),
        method("__ior__", "($self, value, /)", algebra::set_ior),
        method("__iand__", "($self, value, /)", algebra::set_iand),
        method("__isub__", "($self, value, /)", algebra::set_isub),
        method("__ixor__", "($self, value, /)", algebra::set_ixor),
    ],
    ..TypeSpec::EMPTY
};

pub static FROZENSET: TypeSpec = TypeSpec {
    name: "frozenset",
    layout: Layout::Set,
    flags: TypeFlags::BASE.and(TypeFlags::MATCH_SELF).and(TypeFlags::WEAKREF),
    new: Some(raw_static_method("__new__", "(cls, iterable=(), /)", frozenset_new)),
    methods: rows![method("__hash__", "($self, /)", frozenset_hash),],
    ..TypeSpec::EMPTY
};

fn this(args: &[Object]) -> &Set {
    args[0].expect::<Set>()
}

/// An empty set.
pub fn new(vm: &mut Vm) -> Object {
    vm.alloc_of(&SET, Set::new())
}

/// A frozenset of hashable items; those whose comparison fails are left out.
pub fn frozen_from(vm: &mut Vm, items: &[Object]) -> Object {
    let s = vm.alloc_of(&FROZENSET, Set::new());
    for x in items {
        if vm.set_add(&s, x).is_err() {
            vm.take_raised();
        }
    }
    s
}

fn set_new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("set.__new__(): not enough arguments"));
    };
    vm.alloc_new(class, &SET, Set::new())
}

/// At most one iterable after the class or receiver, whose name is that of `class`.
fn check_arity(
    vm: &mut Vm,
    builtin: &str,
    class: &Object,
    args: &[Object],
    kw: bool,
) -> Result<()> {
    if kw {
        let text = format!("{builtin}() takes no keyword arguments");
        return Err(vm.type_error(&text));
    }
    if args.len() > 2 {
        let name = class.expect::<Type>().name();
        let text = format!("{name} expected at most 1 argument, got {}", args.len() - 1);
        return Err(vm.type_error(&text));
    }
    Ok(())
}

fn set_init(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let class = vm.type_of(&args[0]);
    check_arity(vm, "set", &class, args, !kw.is_empty())?;
    this(args).clear(&vm.heap);
    if let Some(iterable) = args.get(1) {
        update(vm, &args[0], iterable)?;
    }
    Ok(Object::NONE)
}

fn frozenset_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("frozenset.__new__(): not enough arguments"));
    };
    let root = vm.new_root(class, &FROZENSET)?;
    let own = vm.type_of_spec(&FROZENSET);
    let init = vm.names.init.clone();
    // A subclass with an `__init__` of its own may take keywords.
    let plain = class.is(&own) || {
        let (a, b) = (vm.lookup_in_type(class, &init), vm.lookup_in_type(&own, &init));
        matches!((a, b), (Some(a), Some(b)) if a.is(&b))
    };
    check_arity(vm, "frozenset", class, args, plain && !kw.is_empty())?;
    if let Some(iterable) = args.get(1)
        && class.is(&own)
        && vm.is_exact_spec(iterable, &FROZENSET)
    {
        return Ok(iterable.clone());
    }
    // Filled before anybody sees it.
    let s = vm.heap.alloc_with(Set::new(), root);
    if let Some(iterable) = args.get(1) {
        update(vm, &s, iterable)?;
    }
    Ok(s)
}

fn set_add(vm: &mut Vm, args: &[Object]) -> Result {
    vm.set_add(&args[0], &args[1])?;
    Ok(Object::NONE)
}

fn set_clear(vm: &mut Vm, args: &[Object]) -> Result {
    this(args).clear(&vm.heap);
    Ok(Object::NONE)
}

/// The place of a key; an unhashable set is looked for as the frozenset it equals.
fn find(vm: &mut Vm, s: &Object, key: &Object) -> Result<Option<usize>> {
    match vm.hash(key) {
        Ok(hash) => vm.set_find(s, hash, key),
        Err(e) => {
            let Some(other) = key.get::<Set>() else { return Err(e) };
            if vm.take_if(crate::native::Exc::TypeError).is_none() {
                return Err(e);
            }
            let frozen = other.copy(&vm.heap);
            let frozen = vm.alloc_of(&FROZENSET, frozen);
            let hash = vm.hash(&frozen)?;
            vm.set_find(s, hash, &frozen)
        }
    }
}

fn set_contains(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(find(vm, &args[0], &args[1])?.is_some()))
}

fn set_discard(vm: &mut Vm, args: &[Object]) -> Result {
    if let Some(i) = find(vm, &args[0], &args[1])? {
        drop(this(args).remove_at(i));
    }
    Ok(Object::NONE)
}

fn set_remove(vm: &mut Vm, args: &[Object]) -> Result {
    match find(vm, &args[0], &args[1])? {
        Some(i) => {
            drop(this(args).remove_at(i));
            Ok(Object::NONE)
        }
        None => Err(vm.key_error(&args[1])),
    }
}

fn set_pop(vm: &mut Vm, args: &[Object]) -> Result {
    match this(args).pop() {
        Some(key) => Ok(key),
        None => {
            let text = vm.str("pop from an empty set");
            Err(vm.key_error(&text))
        }
    }
}

fn set_len(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(this(args).len() as i64))
}

/// A new set of the builtin type that `like` is an instance of, with the same keys.
fn copy(vm: &mut Vm, like: &Object) -> Object {
    let new = like.expect::<Set>().copy(&vm.heap);
    if vm.is_exact(like, Layout::Set) {
        return vm.heap.alloc(new);
    }
    let spec = if vm.is_spec(like, &FROZENSET) { &FROZENSET } else { &SET };
    vm.alloc_of(spec, new)
}

fn set_copy(vm: &mut Vm, args: &[Object]) -> Result {
    if vm.is_exact_spec(&args[0], &FROZENSET) {
        return Ok(args[0].clone());
    }
    vm.reserve(this(args).places() * 16)?;
    Ok(copy(vm, &args[0]))
}

fn set_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.type_name(&args[0]);
    let keys = this(args).keys();
    if keys.is_empty() {
        return Ok(vm.str(&format!("{name}()")));
    }
    let plain = vm.is_exact_spec(&args[0], &SET);
    let open = if plain { "{".to_string() } else { format!("{name}({{") };
    let close = if plain { "}" } else { "})" };
    let inside = format!("{name}(...)");
    vm.repr_of_items(&args[0], &open, close, &inside, |vm, i, out| match keys.get(i) {
        Some(k) => vm.push_repr(out, k).map(|()| true),
        None => Ok(false),
    })
}

fn set_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let class = vm.type_of(&args[0]);
    let keys = vm.list(this(args).keys());
    let keys = vm.tuple(vec![keys]);
    let state = crate::types::reduce::state_of(vm, &args[0], false)?;
    Ok(vm.tuple(vec![class, keys, state]))
}

fn set_sizeof(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int((200 + this(args).places() * 16) as i64))
}

fn shuffle(h: u64) -> u64 {
    ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167)
}

/// Does not depend on the order of the keys (CPython's mixing, value for value).
fn frozenset_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let s = this(args);
    if s.hash.get() == 0 {
        let mut h = s.hashed_keys().iter().fold(0, |acc, (hash, _)| acc ^ shuffle(*hash));
        h ^= (s.len() as u64 + 1).wrapping_mul(1_927_868_237);
        h ^= (h >> 11) ^ (h >> 25);
        h = h.wrapping_mul(69_069).wrapping_add(907_133_923);
        s.hash.set(if h == u64::MAX { 590_923_713 } else { h });
    }
    Ok(vm.int(s.hash.get() as i64))
}
