//! `ImportError`: what was imported, and from where.

use crate::heap::{Layout, Object};
use crate::native::{Keywords, Result, TypeSpec, Vm, method, raw_method};

use super::field;

pub static IMPORT_ERROR: TypeSpec = TypeSpec {
    name: "ImportError",
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", init),
        method("__str__", "($self, /)", str),
        method("__reduce__", "($self, /)", reduce),
    ],
    getters: &[field!("msg"), field!("name"), field!("path"), field!("name_from")],
    ..super::EXCEPTION_SPEC
};

const KEYWORDS: [&str; 3] = ["name", "path", "name_from"];

fn init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    super::base::init(vm, args, Keywords::NONE)?;
    for name in KEYWORDS {
        vm.set_exception_field(&args[0], name, Object::UNDEF);
    }
    super::take_keywords(vm, &args[0], "ImportError", &KEYWORDS, keywords)?;
    if let [_, message] = args {
        vm.set_exception_field(&args[0], "msg", message.clone());
    }
    Ok(Object::NONE)
}

fn str(vm: &mut Vm, args: &[Object]) -> Result {
    match vm.exception_field(&args[0], "msg") {
        Some(m) if vm.is_exact(&m, Layout::Str) => Ok(m),
        _ => super::base::str(vm, args),
    }
}

fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let state = super::state_with(vm, &args[0], &KEYWORDS);
    let items = super::args_of(vm, &args[0]);
    Ok(super::reduced(vm, &args[0], items, state))
}
