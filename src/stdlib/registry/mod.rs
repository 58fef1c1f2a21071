//! Which modules the library has, and how one comes to be when it is imported.
//!
//! A module is registered in `sys.modules` before its body runs, as every import is, and taken out
//! again when the body raises.

mod embedded;
mod native;

use std::borrow::Cow;

use self::embedded::{EMBEDDED, Embedded, find_embedded};
use self::native::NATIVE;
use crate::heap::{Dict, Object};
use crate::native::{CompileMode, ModuleSpec, Result, Vm};
use crate::types::function::NativeFunction;
use crate::types::module::Module;

/// Makes a module of the library, if there is one of that name, and registers it.
pub fn find(vm: &mut Vm, name: &str) -> Result<Option<Object>> {
    if let Some(spec) = NATIVE.iter().find(|spec| spec.name == name) {
        return native_module(vm, spec).map(Some);
    }
    match find_embedded(name) {
        Some(embedded) => embedded_module(vm, name, embedded).map(Some),
        None => Ok(None),
    }
}

/// The text of an embedded module, and whether it is a package.
pub fn embedded_source(name: &str) -> Option<(&'static str, bool)> {
    find_embedded(name).map(|embedded| (embedded.source, embedded.is_package()))
}

/// Names of all modules of the library.
pub fn names() -> impl Iterator<Item = Cow<'static, str>> {
    let native = NATIVE.iter().map(|spec| Cow::Borrowed(spec.name));
    native.chain(EMBEDDED.iter().map(|embedded| Cow::Owned(embedded.name())))
}

fn register(vm: &mut Vm, name: &str, module: &Object) {
    let key = vm.intern(name);
    let modules = vm.modules.clone();
    modules.expect::<Dict>().set_str(&vm.heap, &key, module.clone());
}

fn native_module(vm: &mut Vm, spec: &'static ModuleSpec) -> Result {
    let doc = if spec.doc.is_empty() { Object::NONE } else { vm.str(spec.doc) };
    let module = vm.new_module(spec.name, doc);
    let package = vm.str("");
    vm.set_global(&module, "__package__", package);
    module.expect::<Module>().native.set(true);
    register(vm, spec.name, &module);
    // A string of its own, as pickles tell: one memo entry for all functions of a module.
    let name = vm.str(spec.name);
    for row in spec.functions {
        let function = vm.native_function(row, None);
        function.expect::<NativeFunction>().module.set(name.clone());
        vm.set_global(&module, row.name, function);
    }
    for type_spec in spec.types {
        let class = vm.type_of_spec(type_spec);
        vm.set_global(&module, type_spec.name, class);
    }
    if let Some(init) = spec.init {
        init(vm, &module)?;
    }
    Ok(module)
}

fn embedded_module(vm: &mut Vm, name: &str, embedded: &Embedded) -> Result {
    let module = vm.new_module(name, Object::NONE);
    register(vm, name, &module);
    let parent = match name.rsplit_once('.') {
        _ if embedded.is_package() => name,
        Some((parent, _)) => parent,
        None => "",
    };
    let parent = vm.str(parent);
    vm.set_global(&module, "__package__", parent);
    if embedded.is_package() {
        let path = vm.list(Vec::new());
        vm.set_global(&module, "__path__", path);
    }
    let builtins = vm.builtins.clone();
    let builtins = vm.module_dict(&builtins);
    vm.set_global(&module, "__builtins__", builtins);
    let run = run_body(vm, name, embedded, &module);
    let key = vm.intern(name);
    let modules = vm.modules.clone();
    if let Err(raised) = run {
        modules.expect::<Dict>().remove_str(&key);
        return Err(raised);
    }
    // The body may have put something else in its own place.
    Ok(modules.expect::<Dict>().get_str(&key).unwrap_or(module))
}

fn run_body(vm: &mut Vm, name: &str, embedded: &Embedded, module: &Object) -> Result {
    let filename = format!("<frozen {name}>");
    let code = (vm.hooks.compile_text)(vm, embedded.source, &filename, CompileMode::Exec)?;
    let space = vm.module_dict(module);
    vm.exec_code(&code, &space, &space)
}
