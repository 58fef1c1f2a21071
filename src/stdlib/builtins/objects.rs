//! About any object: attributes, identity, hash, length, class membership.

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};

/// An attribute name argument, interned.
fn name(vm: &mut Vm, o: &Object) -> Result {
    if o.get::<Str>().is_none() {
        let text = format!("attribute name must be string, not '{}'", vm.type_name(o));
        return Err(vm.type_error(&text));
    }
    Ok(vm.heap.intern_object(o))
}

pub fn getattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = name(vm, &args[1])?;
    if args[2].is_undef() {
        return vm.getattr(&args[0], &name);
    }
    let found = vm.getattr_optional(&args[0], &name)?;
    Ok(found.unwrap_or_else(|| args[2].clone()))
}

pub fn hasattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = name(vm, &args[1])?;
    let found = vm.getattr_optional(&args[0], &name)?;
    Ok(Object::from_bool(found.is_some()))
}

pub fn setattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = name(vm, &args[1])?;
    vm.setattr(&args[0], &name, args[2].clone())?;
    Ok(Object::NONE)
}

pub fn delattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = name(vm, &args[1])?;
    vm.delattr(&args[0], &name)?;
    Ok(Object::NONE)
}

pub fn dir(vm: &mut Vm, args: &[Object]) -> Result {
    if !args[0].is_undef() {
        return vm.dir_of(&args[0]);
    }
    let locals = vm.current_locals()?;
    let keys = vm.call_method(&locals, "keys", &[])?;
    let keys = vm.iterate_to_vec(&keys)?;
    let list = vm.list(keys);
    vm.call_method(&list, "sort", &[])?;
    Ok(list)
}

pub fn vars(vm: &mut Vm, args: &[Object]) -> Result {
    if args[0].is_undef() {
        return vm.current_locals();
    }
    let name = vm.names.dict.clone();
    match vm.getattr_optional(&args[0], &name)? {
        Some(d) => Ok(d),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

pub fn callable(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(vm.is_callable(&args[0])))
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let h = vm.hash(&args[0])?;
    Ok(vm.int(h as i64))
}

pub fn id(vm: &mut Vm, args: &[Object]) -> Result {
    let id = vm.heap.id_of(&args[0]);
    Ok(vm.big_int(num_bigint::BigInt::from(id)))
}

pub fn len(vm: &mut Vm, args: &[Object]) -> Result {
    let n = vm.length(&args[0])?;
    Ok(vm.int(n as i64))
}

pub fn isinstance(vm: &mut Vm, args: &[Object]) -> Result {
    vm.isinstance(&args[0], &args[1]).map(Object::from_bool)
}

pub fn issubclass(vm: &mut Vm, args: &[Object]) -> Result {
    vm.issubclass(&args[0], &args[1]).map(Object::from_bool)
}
