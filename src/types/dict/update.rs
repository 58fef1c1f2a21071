//! Filling a dict: from another dict, from any mapping (`keys` and `[]`), from pairs.

use crate::heap::{Dict, Object};
use crate::native::{Exc, Result, Vm};

/// `d.update(from)`.
pub fn update(vm: &mut Vm, d: &Object, from: &Object) -> Result<()> {
    let name = vm.names.iter.clone();
    // A subclass with its own iteration is taken as any mapping.
    if from.get::<Dict>().is_some() && !vm.overrides(from, &name, &super::DICT) {
        return merge(vm, d, from);
    }
    let keys = vm.intern("keys");
    match vm.getattr_optional(from, &keys)? {
        Some(keys) => update_from_mapping(vm, d, from, &keys),
        None => update_from_pairs(vm, d, from),
    }
}

/// Enters all entries of one dict into another.
pub fn merge(vm: &mut Vm, d: &Object, from: &Object) -> Result<()> {
    if d.is(from) {
        return Ok(());
    }
    let (to, source) = (d.expect::<Dict>(), from.expect::<Dict>());
    if to.is_empty() {
        vm.reserve(source.len() * 32)?;
        to.adopt(&vm.heap, source.copy(&vm.heap));
        return Ok(());
    }
    let changes = source.changes();
    let mut i = 0;
    while i < source.places() {
        if let Some((k, v)) = source.entry(i) {
            vm.dict_set_hashed(d, source.hash_at(i), &k, v)?;
            if source.changes() != changes {
                return Err(super::changed(vm, "dict mutated during update"));
            }
        }
        i += 1;
    }
    Ok(())
}

fn update_from_mapping(vm: &mut Vm, d: &Object, from: &Object, keys: &Object) -> Result<()> {
    let keys = vm.call(keys, &[])?;
    let it = vm.iter(&keys)?;
    while let Some(k) = vm.next(&it)? {
        vm.burn_fuel()?;
        let v = vm.getitem(from, &k)?;
        vm.dict_set(d, &k, v)?;
    }
    Ok(())
}

fn update_from_pairs(vm: &mut Vm, d: &Object, from: &Object) -> Result<()> {
    let it = vm.iter(from)?;
    let mut n = 0;
    while let Some(pair) = vm.next(&it)? {
        vm.burn_fuel()?;
        let items = match vm.sequence_to_vec(&pair) {
            Ok(items) => items,
            Err(e) => {
                if vm.take_if(Exc::TypeError).is_none() {
                    return Err(e);
                }
                let text =
                    format!("cannot convert dictionary update sequence element #{n} to a sequence");
                return Err(vm.type_error(&text));
            }
        };
        let [k, v] = &items[..] else {
            let text = format!(
                "dictionary update sequence element #{n} has length {}; 2 is required",
                items.len()
            );
            return Err(vm.value_error(&text));
        };
        vm.dict_set(d, k, v.clone())?;
        n += 1;
    }
    Ok(())
}
