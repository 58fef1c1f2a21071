//! `_collections`: what `collections` needs to be fast. The rest is `python/collections.py`.

mod deque;
mod deque_iter;

pub use deque::{append, is_deque};

use crate::heap::Object;
use crate::native::{ModuleSpec, Result, Vm, function};
use crate::types::operators::BinaryOp;
use crate::types::tuple::TUPLE_FIELD;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_collections",
    doc: "High performance data structures.",
    functions: &[function("_count_elements", "(mapping, iterable, /)", count_elements)],
    types: &[&TUPLE_FIELD, &deque::DEQUE, &deque_iter::DEQUE_ITER, &deque_iter::DEQUE_REVERSE_ITER],
    init: Some(|vm, module| {
        // For the class in Python to take as its own.
        let dict = vm.type_of_spec(&crate::types::dict::DICT);
        let methods = vm.dict();
        for row in crate::types::dict::ORDERED_METHODS {
            let (name, method) = (vm.intern(row.name), vm.native_function(row, Some(dict.clone())));
            vm.dict_set(&methods, &name, method)?;
        }
        vm.set_global(module, "_ordered_methods", methods);
        Ok(())
    }),
};

/// Counts the items of an iterable into a mapping, past `__setitem__` of plain dicts only.
fn count_elements(vm: &mut Vm, args: &[Object]) -> Result {
    let mapping = &args[0];
    let one = vm.int(1);
    let it = vm.iter(&args[1])?;
    let (getitem, setitem) = (vm.names.getitem.clone(), vm.names.setitem.clone());
    let plain = mapping.get::<crate::heap::Dict>().is_some()
        && !vm.overrides(mapping, &getitem, &crate::types::dict::DICT)
        && !vm.overrides(mapping, &setitem, &crate::types::dict::DICT);
    let get = vm.getattr_str(mapping, "get")?;
    let zero = vm.int(0);
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if plain {
            let hash = vm.hash(&x)?;
            let old = vm.dict_find(mapping, hash, &x)?;
            let new = match old {
                Some(i) => {
                    let n = mapping.expect::<crate::heap::Dict>().value_at(i);
                    vm.binary(BinaryOp::Add, &n, &one)?
                }
                None => one.clone(),
            };
            vm.dict_set_hashed(mapping, hash, &x, new)?;
        } else {
            let n = vm.call(&get, &[x.clone(), zero.clone()])?;
            let n = vm.binary(BinaryOp::Add, &n, &one)?;
            vm.setitem(mapping, &x, n)?;
        }
    }
    Ok(Object::NONE)
}
