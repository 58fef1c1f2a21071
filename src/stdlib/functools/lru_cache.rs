//! The wrapper that `functools.lru_cache` puts around a function.
//!
//! The cache is a dict from keys to results, least recently used first: a hit moves its entry to the
//! end.

use std::cell::Cell;

use crate::heap::{Dict, Layout, Native, Object};
use crate::native::{Keywords, Result, TypeFlags, TypeSpec, Vm, method, raw_method, static_method};
use crate::traced;

struct LruCache {
    function: Object,
    cache: Object,
    /// `None`: unbounded.
    size: Option<usize>,
    typed: bool,
    info_type: Object,
    /// Sets keyword arguments apart in keys.
    mark: Object,
    hits: Cell<u64>,
    misses: Cell<u64>,
    /// No live entry lies before this place, as long as the table has not been rebuilt.
    first: Cell<usize>,
    /// `Dict::rebuilds` when `first` was set.
    rebuilds: Cell<u32>,
}

traced!(LruCache { function, cache, info_type, mark });

pub static LRU_CACHE: TypeSpec = TypeSpec {
    name: "_lru_cache_wrapper",
    module: "functools",
    flags: TypeFlags::BASE.and(TypeFlags::DICT).and(TypeFlags::WEAKREF),
    doc: "A function that remembers its results.",
    new: Some(static_method(
        "__new__",
        "(cls, user_function, maxsize, typed, cache_info_type)",
        lru_new,
    )),
    methods: &[
        raw_method("__call__", "($self, /, *args, **kwargs)", lru_call),
        method("__get__", "($self, instance, owner=None, /)", lru_get),
        method("cache_info", "($self, /)", lru_info),
        method("cache_clear", "($self, /)", lru_clear),
        // These two do not look at what they are given.
        raw_method("__copy__", "($self, /)", |_, a, _| Ok(a[0].clone())).shown_as(""),
        raw_method("__deepcopy__", "($self, memo, /)", |_, a, _| Ok(a[0].clone())).shown_as(""),
        method("__reduce__", "($self, /)", |vm, a| {
            let name = vm.names.qualname.clone();
            vm.getattr(&a[0], &name)
        }),
    ],
    getters: &[crate::types::function_types::DICT_GETTER],
    ..TypeSpec::EMPTY
};

fn this(o: &Object) -> &LruCache {
    o.native::<LruCache>().expect("the receiver's type decides its state")
}

fn lru_new(vm: &mut Vm, args: &[Object]) -> Result {
    if !vm.is_callable(&args[1]) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let size = match args[2].is_none() {
        true => None,
        false => Some(vm.index_i64(&args[2], None)?.max(0) as usize),
    };
    let typed = vm.truth(&args[3])?;
    let class = vm.object_type.clone();
    let mark = vm.new_instance(&class);
    let state = LruCache {
        function: args[1].clone(),
        cache: vm.dict(),
        size,
        typed,
        info_type: args[4].clone(),
        mark,
        hits: Cell::new(0),
        misses: Cell::new(0),
        first: Cell::new(0),
        rebuilds: Cell::new(0),
    };
    vm.alloc_new(&args[0], &LRU_CACHE, Native::new(state))
}

/// A function in a class: binds to the instance.
fn lru_get(vm: &mut Vm, args: &[Object]) -> Result {
    crate::types::descriptor_methods::check_get(vm, args)?;
    if args[1].is_none() {
        return Ok(args[0].clone());
    }
    Ok(vm.bound_method(args[0].clone(), args[1].clone()))
}

/// One word per argument, keywords after the mark; a lone exact `int` or `str` stands for itself.
fn key(vm: &mut Vm, s: &LruCache, args: &[Object], kw: Keywords<'_>) -> Object {
    let lone = kw.is_empty() && args.len() == 1 && !s.typed;
    if lone && (args[0].small_int().is_some() || vm.is_exact(&args[0], Layout::Str)) {
        return args[0].clone();
    }
    let mut parts = args.to_vec();
    if !kw.is_empty() {
        parts.push(s.mark.clone());
        parts.extend(kw.iter().flat_map(|(k, v)| [k.clone(), v.clone()]));
    }
    if s.typed {
        parts.extend(args.iter().chain(kw.values).map(|o| vm.type_of(o)));
    }
    vm.tuple(parts)
}

fn lru_call(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let s = this(&args[0]);
    let given = &args[1..];
    if s.size == Some(0) {
        s.misses.set(s.misses.get() + 1);
        return vm.call_with(&s.function, given, kw);
    }
    let key = key(vm, s, given, kw);
    let hash = vm.hash(&key)?;
    let cache = s.cache.expect::<Dict>();
    if let Some(i) = vm.dict_find(&s.cache, hash, &key)? {
        s.hits.set(s.hits.get() + 1);
        let value = cache.value_at(i);
        if s.size.is_some() && i + 1 < cache.places() {
            let (key, value) = cache.remove_at(i);
            cache.insert_new(&vm.heap, hash, key, value);
        }
        return Ok(value);
    }
    s.misses.set(s.misses.get() + 1);
    let value = vm.call_with(&s.function, given, kw)?;
    if vm.dict_find(&s.cache, hash, &key)?.is_some() {
        // The call has cached it meanwhile.
        return Ok(value);
    }
    if s.size.is_some_and(|n| cache.len() >= n) {
        drop(evict(s, cache));
    }
    cache.insert_new(&vm.heap, hash, key, value.clone());
    Ok(value)
}

/// Removes the least recently used entry.
fn evict(s: &LruCache, cache: &Dict) -> Option<(Object, Object)> {
    let places = cache.places();
    let start = if cache.rebuilds() != s.rebuilds.get() { 0 } else { s.first.get() };
    s.rebuilds.set(cache.rebuilds());
    let live = |from: usize| (from..places).find(|i| cache.entry(*i).is_some());
    let i = live(start).or_else(|| live(0))?;
    s.first.set(i + 1);
    Some(cache.remove_at(i))
}

fn lru_info(vm: &mut Vm, args: &[Object]) -> Result {
    let s = this(&args[0]);
    let size = s.size.map_or(Object::NONE, |n| vm.int(n as i64));
    let numbers = [
        vm.int(s.hits.get() as i64),
        vm.int(s.misses.get() as i64),
        size,
        vm.int(s.cache.expect::<Dict>().len() as i64),
    ];
    vm.call(&s.info_type, &numbers)
}

fn lru_clear(vm: &mut Vm, args: &[Object]) -> Result {
    let s = this(&args[0]);
    s.hits.set(0);
    s.misses.set(0);
    s.first.set(0);
    s.cache.expect::<Dict>().clear(&vm.heap);
    Ok(Object::NONE)
}
