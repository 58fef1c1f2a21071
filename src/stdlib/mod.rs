//! The standard library: native modules (Rust) and embedded ones (our own Python). One row each.

pub mod builtins;
mod host_error;
pub mod io;
mod json;
pub mod os;
pub mod struct_sequence;
pub mod sys;
pub mod time;
mod traceback;
mod cmath;
mod math;
mod mersenne;
mod bisect;
mod collections;
mod functools;
mod heapq;
mod itertools;
mod operator;
mod re;
mod weakref;

use crate::heap::{Dict, Object, ObjectCell};
use crate::native::{CompileMode, ModuleSpec, Result, Vm};
use crate::types::function::NativeFunction;

/// Native modules.
#[rustfmt::skip] // one row a line
static NATIVE: &[&ModuleSpec] = &[
    &builtins::MODULE,
    &sys::MODULE,
    &io::MODULE,
    &os::MODULE,
    &time::MODULE,
    &cmath::MODULE,
    &math::MODULE,
    &mersenne::MODULE,
    &json::MODULE,
    &traceback::MODULE,
    &bisect::MODULE,
    &collections::MODULE,
    &functools::MODULE,
    &heapq::MODULE,
    &itertools::MODULE,
    &operator::MODULE,
    &re::MODULE,
    &weakref::MODULE,
];

/// A module written in Python that ships inside the executable.
pub struct Embedded {
    pub name: &'static str,
    pub source: &'static str,
    pub package: bool,
}

/// Embedded modules.
static EMBEDDED: &[Embedded] = &[
    Embedded { name: "fractions", source: include_str!("python/fractions.py"), package: false },
    Embedded { name: "numbers", source: include_str!("python/numbers.py"), package: false },
    Embedded { name: "random", source: include_str!("python/random.py"), package: false },
    Embedded { name: "re", source: include_str!("python/re.py"), package: false },
    Embedded { name: "statistics", source: include_str!("python/statistics.py"), package: false },
    Embedded { name: "_collections_abc", source: include_str!("python/_collections_abc.py"), package: false },
    Embedded { name: "abc", source: include_str!("python/abc.py"), package: false },
    Embedded { name: "contextlib", source: include_str!("python/contextlib.py"), package: false },
    Embedded { name: "copy", source: include_str!("python/copy.py"), package: false },
    Embedded { name: "dataclasses", source: include_str!("python/dataclasses.py"), package: false },
    Embedded { name: "enum", source: include_str!("python/enum.py"), package: false },
    Embedded { name: "functools", source: include_str!("python/functools.py"), package: false },
    Embedded { name: "graphlib", source: include_str!("python/graphlib.py"), package: false },
    Embedded { name: "heapq", source: include_str!("python/heapq.py"), package: false },
    Embedded { name: "keyword", source: include_str!("python/keyword.py"), package: false },
    Embedded { name: "reprlib", source: include_str!("python/reprlib.py"), package: false },
    Embedded { name: "types", source: include_str!("python/types.py"), package: false },
    Embedded { name: "weakref", source: include_str!("python/weakref.py"), package: false },
    Embedded { name: "collections", source: include_str!("python/collections.py"), package: true },
    Embedded { name: "collections.abc", source: include_str!("python/collections_abc.py"), package: false },
    Embedded { name: "json", source: include_str!("python/json/__init__.py"), package: true },
    Embedded { name: "json.decoder", source: include_str!("python/json/decoder.py"), package: false },
    Embedded { name: "json.encoder", source: include_str!("python/json/encoder.py"), package: false },
    Embedded { name: "linecache", source: include_str!("python/linecache.py"), package: false },
    Embedded { name: "traceback", source: include_str!("python/traceback.py"), package: false },
    Embedded { name: "warnings", source: include_str!("python/warnings.py"), package: false },
];

/// Makes a module of the library, if there is one of that name, and registers it.
pub fn find(vm: &mut Vm, name: &str) -> Result<Option<Object>> {
    if let Some(spec) = NATIVE.iter().find(|s| s.name == name) {
        return native_module(vm, spec).map(Some);
    }
    match EMBEDDED.iter().find(|e| e.name == name) {
        Some(e) => embedded_module(vm, e).map(Some),
        None => Ok(None),
    }
}

/// Names of all modules of the library.
pub fn names() -> impl Iterator<Item = &'static str> {
    NATIVE.iter().map(|s| s.name).chain(EMBEDDED.iter().map(|e| e.name))
}

fn register(vm: &mut Vm, name: &str, module: &Object) {
    let key = vm.intern(name);
    let modules = vm.modules.clone();
    modules.expect::<Dict>().set_str(&vm.heap, &key, module.clone());
}

fn native_module(vm: &mut Vm, spec: &'static ModuleSpec) -> Result {
    let doc = if spec.doc.is_empty() { Object::NONE } else { vm.str(spec.doc) };
    let module = vm.new_module(spec.name, doc);
    register(vm, spec.name, &module);
    let name = vm.intern(spec.name);
    for row in spec.functions {
        let f = vm.native_function(row, None);
        f.expect::<NativeFunction>().module.set(name.clone());
        vm.set_global(&module, row.name, f);
    }
    for t in spec.types {
        let class = vm.type_of_spec(t);
        vm.set_global(&module, t.name, class);
    }
    if let Some(init) = spec.init {
        init(vm, &module)?;
    }
    let _ = ObjectCell::undef;
    Ok(module)
}

fn embedded_module(vm: &mut Vm, e: &Embedded) -> Result {
    let module = vm.new_module(e.name, Object::NONE);
    register(vm, e.name, &module);
    let parent = match (e.package, e.name.rsplit_once('.')) {
        (true, _) => e.name,
        (false, Some((p, _))) => p,
        (false, None) => "",
    };
    let parent = vm.str(parent);
    vm.set_global(&module, "__package__", parent);
    if e.package {
        let path = vm.list(Vec::new());
        vm.set_global(&module, "__path__", path);
    }
    let builtins = vm.builtins.clone();
    vm.set_global(&module, "__builtins__", builtins);
    let filename = format!("<frozen {}>", e.name);
    let code = (vm.hooks.compile)(vm, e.source.as_bytes(), &filename, CompileMode::Exec)?;
    let space = vm.module_dict(&module);
    if let Err(raised) = vm.exec_code(&code, &space, &space) {
        let key = vm.intern(e.name);
        let modules = vm.modules.clone();
        modules.expect::<Dict>().remove_str(&key);
        return Err(raised);
    }
    let key = vm.intern(e.name);
    let modules = vm.modules.clone();
    Ok(modules.expect::<Dict>().get_str(&key).unwrap_or(module))
}
