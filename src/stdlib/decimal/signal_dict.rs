//! `Context.flags` and `Context.traps`: mappings from signals to truth values, which are views of
//! the context's bits.

use std::cell::Cell;
use std::rc::Rc;

use crate::heap::{Dict, Native, Object};
use crate::native::{Result, TypeFlags, TypeSpec, Vm, method, raw_static_method};
use crate::traced;

use super::signals::{conditions, make_class, signal_class, signal_index, signals};
use super::{state, this_state};

pub struct SignalDict {
    bits: Rc<Cell<u32>>,
}

traced!(SignalDict {});

/// What the class of signal dicts gets from here; the rest is `MutableMapping`'s.
static MIXIN: TypeSpec = TypeSpec {
    name: "SignalDictMixin",
    module: "decimal",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, /)", |vm, args, _| {
        let bits = Rc::new(Cell::new(0));
        vm.alloc_new(&args[0], &MIXIN, Native::new(SignalDict { bits }))
    })),
    methods: &[
        method("__getitem__", "($self, key, /)", |vm, a| {
            let i = signal_index(vm, &a[1])?;
            Ok(Object::from_bool(this(&a[0]).bits.get() & conditions(i) != 0))
        }),
        method("__setitem__", "($self, key, value, /)", |vm, a| {
            let i = signal_index(vm, &a[1])?;
            let on = vm.truth(&a[2])?;
            let bits = &this(&a[0]).bits;
            match on {
                true => bits.set(bits.get() | conditions(i)),
                false => bits.set(bits.get() & !conditions(i)),
            }
            Ok(Object::NONE)
        }),
        method("__delitem__", "($self, key, /)", |vm, _| {
            Err(vm.value_error("signal keys cannot be deleted"))
        }),
        method("__iter__", "($self, /)", |vm, _| {
            let keys = (0..signals().len()).map(|i| signal_class(vm, i)).collect::<Result<_>>()?;
            let keys = vm.list(keys);
            vm.iter(&keys)
        }),
        method("__len__", "($self, /)", |vm, _| Ok(vm.int(signals().len() as i64))),
        method("copy", "($self, /)", copy),
        method("__repr__", "($self, /)", repr),
        method("__eq__", "($self, value, /)", |vm, a| {
            let bits = this(&a[0]).bits.get();
            if let Some(other) = a[1].native::<SignalDict>() {
                return Ok(Object::from_bool(bits == other.bits.get()));
            }
            if a[1].get::<Dict>().is_none() {
                return Ok(Object::NOT_IMPLEMENTED);
            }
            let other = match from_dict(vm, &a[1]) {
                Err(_) if vm.take_if(crate::native::Exc::KeyError).is_some() => {
                    return Err(vm.value_error("invalid signal dict"));
                }
                other => other?,
            };
            Ok(Object::from_bool(bits == other))
        }),
    ],
    ..TypeSpec::EMPTY
};

fn this(o: &Object) -> &SignalDict {
    o.native::<SignalDict>().expect("the receiver's type decides its state")
}

/// The class: the mixin and `collections.abc.MutableMapping`.
pub fn class(vm: &mut Vm) -> Result {
    let abc = vm.import_module("collections.abc")?;
    let mapping = vm.getattr_str(&abc, "MutableMapping")?;
    let mixin = vm.type_of_spec(&MIXIN);
    make_class(vm, "SignalDict", vec![mixin, mapping])
}

/// A view of some bits.
pub fn view(vm: &mut Vm, bits: &Rc<Cell<u32>>) -> Result {
    let state = state(vm)?;
    let class = this_state(&state).signal_dict.clone();
    vm.alloc_new(&class, &MIXIN, Native::new(SignalDict { bits: bits.clone() }))
}

/// The bits of a signal dict.
pub fn bits_of(o: &Object) -> Option<u32> {
    o.native::<SignalDict>().map(|d| d.bits.get())
}

/// Conditions from a dict that has all signals for keys, and no other.
pub fn from_dict(vm: &mut Vm, dict: &Object) -> Result<u32> {
    let mut bits = 0;
    let items = dict.get::<Dict>().map(Dict::items).unwrap_or_default();
    for i in 0..signals().len() {
        let class = signal_class(vm, i)?;
        let Some((_, value)) = items.iter().find(|(k, _)| k.is(&class)) else {
            return Err(vm.error(crate::native::Exc::KeyError, "invalid signal dict"));
        };
        if vm.truth(value)? {
            bits |= conditions(i);
        }
    }
    if items.len() != signals().len() {
        return Err(vm.error(crate::native::Exc::KeyError, "invalid signal dict"));
    }
    Ok(bits)
}

fn copy(vm: &mut Vm, args: &[Object]) -> Result {
    let bits = this(&args[0]).bits.get();
    let dict = vm.dict();
    for i in 0..signals().len() {
        let class = signal_class(vm, i)?;
        vm.dict_set(&dict, &class, Object::from_bool(bits & conditions(i) != 0))?;
    }
    Ok(dict)
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let bits = this(&args[0]).bits.get();
    let mut parts = Vec::new();
    for (i, row) in signals().iter().enumerate() {
        let on = if bits & conditions(i) != 0 { "True" } else { "False" };
        parts.push(format!("<class 'decimal.{}'>:{on}", row.name));
    }
    Ok(vm.str(&format!("{{{}}}", parts.join(", "))))
}
