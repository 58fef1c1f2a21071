//! Exceptions with a field or two: `SystemExit`, `StopIteration`, `KeyError`, `AttributeError`,
//! `NameError`.

use crate::heap::{Object, Tuple};
use crate::native::{Keywords, Result, TypeSpec, Vm, method, raw_method};

use super::field;

pub static SYSTEM_EXIT: TypeSpec = TypeSpec {
    name: "SystemExit",
    methods: &[raw_method("__init__", "($self, /, *args, **kwargs)", system_exit_init)],
    getters: &[field!("code")],
    ..super::EXCEPTION_SPEC
};

fn system_exit_init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    super::base::init(vm, args, keywords)?;
    let code = match &args[1..] {
        [] => return Ok(Object::NONE),
        [one] => one.clone(),
        all => vm.tuple(all.to_vec()),
    };
    vm.set_exception_field(&args[0], "code", code);
    Ok(Object::NONE)
}

pub static STOP_ITERATION: TypeSpec = TypeSpec {
    name: "StopIteration",
    methods: &[raw_method("__init__", "($self, /, *args, **kwargs)", stop_iteration_init)],
    getters: &[field!("value")],
    ..super::EXCEPTION_SPEC
};

fn stop_iteration_init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    super::base::init(vm, args, keywords)?;
    let value = args.get(1).cloned().unwrap_or(Object::NONE);
    vm.set_exception_field(&args[0], "value", value);
    Ok(Object::NONE)
}

pub static KEY_ERROR: TypeSpec = TypeSpec {
    name: "KeyError",
    methods: &[method("__str__", "($self, /)", key_error_str)],
    ..super::EXCEPTION_SPEC
};

/// A lone key is shown by `repr`, so that an empty string can be seen.
fn key_error_str(vm: &mut Vm, args: &[Object]) -> Result {
    let items = super::args_of(vm, &args[0]);
    match items.expect::<Tuple>().items() {
        [key] => vm.repr(key),
        _ => super::base::str(vm, args),
    }
}

pub static ATTRIBUTE_ERROR: TypeSpec = TypeSpec {
    name: "AttributeError",
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", attribute_error_init),
        method("__getstate__", "($self, /)", attribute_error_state),
        method("__reduce__", "($self, /)", attribute_error_reduce),
    ],
    getters: &[field!("name"), field!("obj")],
    ..super::EXCEPTION_SPEC
};

fn attribute_error_init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    super::base::init(vm, args, Keywords::NONE)?;
    vm.set_exception_field(&args[0], "name", Object::UNDEF);
    vm.set_exception_field(&args[0], "obj", Object::UNDEF);
    super::take_keywords(vm, &args[0], "AttributeError", &["name", "obj"], keywords)?;
    Ok(Object::NONE)
}

/// The object itself is left out: it may not be picklable.
fn attribute_error_state(vm: &mut Vm, args: &[Object]) -> Result {
    let state = match super::state_with(vm, &args[0], &["name"]) {
        Some(d) => d,
        None => vm.dict(),
    };
    let (key, items) = (vm.intern("args"), super::args_of(vm, &args[0]));
    state.expect::<crate::heap::Dict>().set_str(&vm.heap, &key, items);
    Ok(state)
}

fn attribute_error_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let state = attribute_error_state(vm, args)?;
    let items = super::args_of(vm, &args[0]);
    Ok(super::reduced(vm, &args[0], items, Some(state)))
}

pub static NAME_ERROR: TypeSpec = TypeSpec {
    name: "NameError",
    methods: &[raw_method("__init__", "($self, /, *args, **kwargs)", name_error_init)],
    getters: &[field!("name")],
    ..super::EXCEPTION_SPEC
};

fn name_error_init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    super::base::init(vm, args, Keywords::NONE)?;
    vm.set_exception_field(&args[0], "name", Object::UNDEF);
    super::take_keywords(vm, &args[0], "NameError", &["name"], keywords)?;
    Ok(Object::NONE)
}
