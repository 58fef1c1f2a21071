//! Loading a found module: its namespace, its spec, running its body.

use crate::heap::{Dict, Instance, Layout, Object};
use crate::native::{CompileMode, Result, TypeFlags, TypeSpec, Vm, getter_setter, method};
use crate::types::function_types::{get_own_dict, set_own_dict};
use crate::types::type_object::Type;

/// `importlib.machinery.ModuleSpec`.
pub static MODULE_SPEC: TypeSpec = TypeSpec {
    name: "ModuleSpec",
    module: "importlib._bootstrap",
    layout: Layout::Instance,
    flags: TypeFlags::BASE.and(TypeFlags::DICT),
    methods: &[method("__repr__", "($self, /)", |vm, args| {
        let name = vm.getattr_str(&args[0], "name")?;
        let name = vm.repr_text(&name)?;
        let origin = vm.getattr_str(&args[0], "origin")?;
        let text = if origin.is_none() {
            format!("ModuleSpec(name={name}, loader=None)")
        } else {
            let origin = vm.repr_text(&origin)?;
            format!("ModuleSpec(name={name}, loader=None, origin={origin})")
        };
        Ok(vm.str(&text))
    })],
    getters: &[getter_setter("__dict__", get_own_dict, set_own_dict)],
    ..TypeSpec::EMPTY
};

/// A spec for a module.
pub fn new_spec(vm: &mut Vm, name: &str, origin: Object, package: bool) -> Object {
    let t = vm.type_of_spec(&MODULE_SPEC);
    let spec = vm.heap.alloc_with(Instance, t.expect::<Type>().root.get());
    let parent = if package { name } else { name.rsplit_once('.').map_or("", |(p, _)| p) };
    let locations = if package { vm.list(Vec::new()) } else { Object::NONE };
    let values = [
        ("name", vm.str(name)),
        ("loader", Object::NONE),
        ("origin", origin.clone()),
        ("submodule_search_locations", locations),
        ("parent", vm.str(parent)),
        ("cached", Object::NONE),
        ("has_location", Object::from_bool(!origin.is_none())),
        ("_initializing", Object::TRUE),
    ];
    for (k, v) in values {
        let k = vm.intern(k);
        let _ = vm.heap.set_own_attribute(&spec, &k, v);
    }
    spec
}

/// Loads a module from a file: registers it, runs it, and takes it back if that fails.
pub fn load_file(vm: &mut Vm, name: &str, path: &str, package: Option<&str>) -> Result {
    let source = match vm.host.read_file(path) {
        Ok(s) => s,
        Err(e) => return Err(vm.error(crate::native::Exc::ImportError, &e.to_string())),
    };
    let module = vm.new_module(name, Object::NONE);
    let origin = vm.str(path);
    let spec = new_spec(vm, name, origin.clone(), package.is_some());
    vm.set_global(&module, "__file__", origin);
    vm.set_global(&module, "__cached__", Object::NONE);
    vm.set_global(&module, "__spec__", spec.clone());
    let parent =
        if package.is_some() { name } else { name.rsplit_once('.').map_or("", |(p, _)| p) };
    let parent = vm.str(parent);
    vm.set_global(&module, "__package__", parent);
    if let Some(dir) = package {
        let dir = vm.str(dir);
        let locations = vm.list(vec![dir]);
        vm.set_global(&module, "__path__", locations.clone());
        let key = vm.intern("submodule_search_locations");
        let _ = vm.heap.set_own_attribute(&spec, &key, locations);
    }
    // Only the main module sees the module itself there.
    let builtins = vm.builtins.clone();
    let builtins = vm.module_dict(&builtins);
    vm.set_global(&module, "__builtins__", builtins);
    let key = vm.intern(name);
    let modules = vm.modules.clone();
    modules.expect::<Dict>().set_str(&vm.heap, &key, module.clone());
    let run = |vm: &mut Vm| -> Result {
        let code = super::compile_bytes(vm, &source, path, CompileMode::Exec)?;
        let space = vm.module_dict(&module);
        vm.exec_code(&code, &space, &space)
    };
    if let Err(e) = run(vm) {
        modules.expect::<Dict>().remove_str(&key);
        return Err(e);
    }
    let flag = vm.intern("_initializing");
    let _ = vm.heap.set_own_attribute(&spec, &flag, Object::FALSE);
    // A module may have replaced itself.
    Ok(modules.expect::<Dict>().get_str(&key).unwrap_or(module))
}

/// A fresh `__main__`, registered.
pub fn new_main_module(vm: &mut Vm) -> Object {
    let module = vm.new_module("__main__", Object::NONE);
    let builtins = vm.builtins.clone();
    vm.set_global(&module, "__builtins__", builtins);
    let annotations = vm.dict();
    vm.set_global(&module, "__annotations__", annotations);
    let key = vm.intern("__main__");
    let modules = vm.modules.clone();
    modules.expect::<Dict>().set_str(&vm.heap, &key, module.clone());
    module
}

/// Runs source text in a module.
pub fn run_in_module(vm: &mut Vm, module: &Object, source: &[u8], filename: &str) -> Result {
    let code = super::compile_source(vm, source, filename, CompileMode::Exec)?;
    let space = vm.module_dict(module);
    vm.exec_code(&code, &space, &space)
}
