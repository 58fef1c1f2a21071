//! `dict` (library reference: "Mapping Types"): its table and its methods. Filling from mappings and
//! pairs is in `update.rs`, views and their iterators in `views.rs` and `iter.rs`, `mappingproxy` in
//! `proxy.rs`.

mod iter;
mod ordered;
mod proxy;
mod update;
mod views;

use crate::heap::{Dict, Layout, Object};
use crate::native::{
    Exc, Keywords, Result, TypeFlags, TypeSpec, Vm, class_method, method, raw_method,
    raw_static_method,
};

use super::function::NativeFunction;
use super::type_object::Type;

pub use iter::{
    DictIter, ITEM_ITER, ITEM_REVERSE_ITER, KEY_ITER, KEY_REVERSE_ITER, VALUE_ITER,
    VALUE_REVERSE_ITER, dict_iterator,
};
pub use ordered::ORDERED_METHODS;
pub use proxy::{MAPPING_PROXY, MappingProxy, mapping_proxy};
pub use update::{merge, update};
pub use views::{DictView, ITEMS, KEYS, Part, VALUES, dict_view};

pub static DICT: TypeSpec = TypeSpec {
    name: "dict",
    layout: Layout::Dict,
    flags: TypeFlags::BASE.and(TypeFlags::MAPPING).and(TypeFlags::MATCH_SELF),
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", dict_new)),
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", dict_init),
        raw_method("update", "($self, /, *args, **kwargs)", dict_update).shown_as(""),
        method("clear", "($self, /)", dict_clear),
        method("copy", "($self, /)", dict_copy),
        method("get", "($self, key, default=None, /)", dict_get),
        method("items", "($self, /)", |vm, a| Ok(dict_view(vm, &a[0], Part::Item))),
        method("keys", "($self, /)", |vm, a| Ok(dict_view(vm, &a[0], Part::Key))),
        method("values", "($self, /)", |vm, a| Ok(dict_view(vm, &a[0], Part::Value))),
        method("pop", "($self, key, default=<unrepresentable>, /)", dict_pop),
        method("popitem", "($self, /)", dict_popitem),
        method("setdefault", "($self, key, default=None, /)", dict_setdefault),
        method("__len__", "($self, /)", dict_len),
        method("__getitem__", "($self, key, /)", dict_getitem),
        method("__setitem__", "($self, key, value, /)", dict_setitem),
        method("__delitem__", "($self, key, /)", dict_delitem),
        method("__contains__", "($self, key, /)", dict_contains),
        method("__iter__", "($self, /)", |vm, a| Ok(dict_iterator(vm, &a[0], Part::Key, false))),
        method("__reversed__", "($self, /)", |vm, a| Ok(dict_iterator(vm, &a[0], Part::Key, true))),
        method("__or__", "($self, value, /)", dict_or),
        method("__ror__", "($self, value, /)", dict_ror),
        method("__ior__", "($self, value, /)", dict_ior),
        method("__eq__", "($self, value, /)", dict_eq),
        method("__ne__", "($self, value, /)", dict_ne),
        method("__repr__", "($self, /)", dict_repr),
        method("__sizeof__", "($self, /)", dict_sizeof),
        class_method("fromkeys", "($type, iterable, value=None, /)", dict_fromkeys),
        class_method("__class_getitem__", "($cls, object, /)", super::generic_alias::class_getitem),
    ],
    ..TypeSpec::EMPTY
};

fn this(args: &[Object]) -> &Dict {
    args[0].expect::<Dict>()
}

fn or_none(o: &Object) -> Object {
    if o.is_undef() { Object::NONE } else { o.clone() }
}

impl Vm {
    /// `d[key] = value` with the key's hash known.
    pub fn dict_set_hashed(
        &mut self,
        d: &Object,
        hash: u64,
        key: &Object,
        value: Object,
    ) -> Result<()> {
        match self.dict_find(d, hash, key)? {
            Some(i) => drop(d.expect::<Dict>().replace_value(i, value)),
            None => d.expect::<Dict>().insert_new(&self.heap, hash, key.clone(), value),
        }
        Ok(())
    }
}

fn dict_new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("dict.__new__(): not enough arguments"));
    };
    vm.alloc_new(class, &DICT, Dict::new())
}

fn update_from_call(vm: &mut Vm, name: &str, args: &[Object], kw: Keywords<'_>) -> Result {
    if args.len() > 2 {
        let text = format!("{name} expected at most 1 argument, got {}", args.len() - 1);
        return Err(vm.type_error(&text));
    }
    if let Some(from) = args.get(1) {
        update(vm, &args[0], from)?;
    }
    for (k, v) in kw.iter() {
        vm.dict_set(&args[0], k, v.clone())?;
    }
    Ok(Object::NONE)
}

fn dict_init(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    update_from_call(vm, "dict", args, kw)
}

fn dict_update(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    update_from_call(vm, "update", args, kw)
}

fn dict_clear(vm: &mut Vm, args: &[Object]) -> Result {
    this(args).clear(&vm.heap);
    Ok(Object::NONE)
}

/// A plain dict with the same entries.
pub fn copy(vm: &mut Vm, d: &Object) -> Result {
    let dict = d.expect::<Dict>();
    vm.reserve(dict.len() * 32)?;
    let new = dict.copy(&vm.heap);
    Ok(vm.heap.alloc(new))
}

fn dict_copy(vm: &mut Vm, args: &[Object]) -> Result {
    copy(vm, &args[0])
}

fn dict_len(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(this(args).len() as i64))
}

fn dict_get(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.dict_get(&args[0], &args[1])?.unwrap_or_else(|| or_none(&args[2])))
}

fn dict_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    getitem(vm, &args[0], &args[1])
}

/// `dict.__getitem__(d, key)`, which asks the `__missing__` of a subclass.
pub fn getitem(vm: &mut Vm, d: &Object, key: &Object) -> Result {
    if let Some(v) = vm.dict_get(d, key)? {
        return Ok(v);
    }
    if !vm.is_exact(d, Layout::Dict) {
        let name = vm.names.missing.clone();
        if let Some(f) = vm.lookup_special(d, &name) {
            return vm.call_special(&f, &[d.clone(), key.clone()]);
        }
    }
    Err(vm.key_error(key))
}

/// Is it a method of `dict` itself, as a subclass inherits them?
pub fn is_own(method: &Object) -> bool {
    let native = method.get::<NativeFunction>();
    native.and_then(|f| f.owner.get::<Type>()).is_some_and(|t| t.is_of(&DICT))
}

fn dict_setitem(vm: &mut Vm, args: &[Object]) -> Result {
    vm.dict_set(&args[0], &args[1], args[2].clone())?;
    Ok(Object::NONE)
}

fn dict_delitem(vm: &mut Vm, args: &[Object]) -> Result {
    match vm.dict_remove(&args[0], &args[1])? {
        Some(_) => Ok(Object::NONE),
        None => Err(vm.key_error(&args[1])),
    }
}

fn dict_contains(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(vm.dict_get(&args[0], &args[1])?.is_some()))
}

fn dict_pop(vm: &mut Vm, args: &[Object]) -> Result {
    // An empty dict does not hash the key.
    let found = if this(args).is_empty() { None } else { vm.dict_remove(&args[0], &args[1])? };
    match found {
        Some(v) => Ok(v),
        None if args[2].is_undef() => Err(vm.key_error(&args[1])),
        None => Ok(args[2].clone()),
    }
}

fn dict_popitem(vm: &mut Vm, args: &[Object]) -> Result {
    match this(args).last_place() {
        Some(i) => {
            let (k, v) = this(args).remove_last(i);
            Ok(vm.tuple(vec![k, v]))
        }
        None => {
            let text = vm.str("popitem(): dictionary is empty");
            Err(vm.key_error(&text))
        }
    }
}

fn dict_setdefault(vm: &mut Vm, args: &[Object]) -> Result {
    let hash = vm.hash(&args[1])?;
    if let Some(i) = vm.dict_find(&args[0], hash, &args[1])? {
        return Ok(this(args).value_at(i));
    }
    let value = or_none(&args[2]);
    this(args).insert_new(&vm.heap, hash, args[1].clone(), value.clone());
    Ok(value)
}

fn dict_fromkeys(vm: &mut Vm, args: &[Object]) -> Result {
    let value = or_none(&args[2]);
    let d = vm.call(&args[0], &[])?;
    let plain = vm.is_exact(&d, Layout::Dict);
    // The hashes that a set or dict holds are good here, too.
    let own_keys = args[1].layout() == Layout::Set || vm.is_exact(&args[1], Layout::Dict);
    if let (true, true, Some(keys)) = (plain, own_keys, super::set::hashed(&args[1])) {
        vm.reserve(keys.len() * 40)?;
        for (hash, key) in keys {
            vm.dict_set_hashed(&d, hash, &key, value.clone())?;
        }
        return Ok(d);
    }
    let it = vm.iter(&args[1])?;
    while let Some(k) = vm.next(&it)? {
        vm.burn_fuel()?;
        if plain {
            vm.dict_set(&d, &k, value.clone())?;
        } else {
            vm.setitem(&d, &k, value.clone())?;
        }
    }
    Ok(d)
}

fn dict_or(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Dict>().is_none() {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let d = copy(vm, &args[0])?;
    update(vm, &d, &args[1])?;
    Ok(d)
}

fn dict_ror(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Dict>().is_none() {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    dict_or(vm, &[args[1].clone(), args[0].clone()])
}

fn dict_ior(vm: &mut Vm, args: &[Object]) -> Result {
    update(vm, &args[0], &args[1])?;
    Ok(args[0].clone())
}

/// Have two dicts equal keys with equal values?
fn same(vm: &mut Vm, a: &Object, b: &Object) -> Result<bool> {
    let (x, y) = (a.expect::<Dict>(), b.expect::<Dict>());
    if x.len() != y.len() {
        return Ok(false);
    }
    let mut i = 0;
    while i < x.places() {
        if let Some((k, v)) = x.entry(i) {
            let hash = x.hash_at(i);
            let Some(j) = vm.dict_find(b, hash, &k)? else { return Ok(false) };
            let w = y.value_at(j);
            if !vm.equal(&v, &w)? {
                return Ok(false);
            }
        }
        i += 1;
    }
    Ok(true)
}

fn dict_eq(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Dict>().is_none() {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    Ok(Object::from_bool(same(vm, &args[0], &args[1])?))
}

fn dict_ne(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Dict>().is_none() {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    Ok(Object::from_bool(!same(vm, &args[0], &args[1])?))
}

fn dict_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let mut place = 0;
    vm.repr_of_items(&args[0], "{", "}", "{...}", |vm, _, out| {
        while place < this(args).places() {
            place += 1;
            if let Some((k, v)) = this(args).entry(place - 1) {
                vm.push_repr(out, &k)?;
                out.extend_from_slice(b": ");
                vm.push_repr(out, &v)?;
                return Ok(true);
            }
        }
        Ok(false)
    })
}

fn dict_sizeof(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int((48 + this(args).places() * 28) as i64))
}

/// For messages about a dict that changed under somebody's feet.
pub(super) fn changed(vm: &mut Vm, what: &str) -> crate::native::Raised {
    vm.error(Exc::RuntimeError, what)
}
