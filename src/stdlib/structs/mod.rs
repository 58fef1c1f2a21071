//! `_struct`: packed binary data (library reference: "struct"). The module's face is
//! `python/struct.py`.

mod class;
mod format;
mod pack;
mod unpack;

use crate::heap::Object;
use crate::native::{
    Exc, Keywords, Method, ModuleSpec, Raised, Result, Vm, function, raw_function,
};
use crate::stdlib::exception_class::ModuleException;

use format::Format;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_struct",
    doc: "Functions to convert between Python values and C structs.",
    functions: FUNCTIONS,
    types: &[&class::STRUCT],
    init: Some(|vm, module| ERROR.publish(vm, module)),
};

static FUNCTIONS: &[Method] = &[
    function("_clearcache", "()", |_, _| Ok(Object::NONE)),
    function("calcsize", "(format, /)", |vm, args| {
        let f = Format::of(vm, &args[0])?;
        Ok(vm.int(f.size as i64))
    }),
    function("iter_unpack", "(format, buffer, /)", |vm, args| {
        let f = Format::of(vm, &args[0])?;
        class::iterate(vm, &f, &args[1])
    }),
    raw_function("pack", "(format, /, *args)", |vm, args, kw| {
        no_keywords(vm, "pack", &kw)?;
        let f = first(vm, args)?;
        pack::pack(vm, &f, &args[1..])
    })
    .shown_as(""),
    raw_function("pack_into", "(format, buffer, offset, /, *args)", |vm, args, kw| {
        no_keywords(vm, "pack_into", &kw)?;
        let f = first(vm, args)?;
        pack::pack_into(vm, &f, &args[1..])
    })
    .shown_as(""),
    function("unpack", "(format, buffer, /)", |vm, args| {
        let f = Format::of(vm, &args[0])?;
        unpack::unpack(vm, &f, &args[1])
    }),
    function("unpack_from", "(format, /, buffer, offset=0)", |vm, args| {
        let f = Format::of(vm, &args[0])?;
        unpack::unpack_from(vm, &f, &args[1], &args[2])
    }),
];

static ERROR: ModuleException =
    ModuleException { key: "struct.error", module: "struct", name: "error", base: Exc::Exception };

/// Raises `struct.error`.
fn error(vm: &mut Vm, message: &str) -> Raised {
    ERROR.raise(vm, message)
}

fn no_keywords(vm: &mut Vm, name: &str, kw: &Keywords<'_>) -> Result<()> {
    if kw.is_empty() {
        return Ok(());
    }
    Err(vm.type_error(&format!("_struct.{name}() takes no keyword arguments")))
}

/// The format that comes first among the arguments.
fn first(vm: &mut Vm, args: &[Object]) -> Result<Format> {
    match args.first() {
        Some(o) => Format::of(vm, o),
        None => Err(vm.type_error("missing format argument")),
    }
}
