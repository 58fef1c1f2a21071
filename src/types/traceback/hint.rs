//! "Did you mean: 'x'?" and "Did you forget to import 'x'?".

use crate::heap::{Dict, Object, Str};
use crate::native::{Exc, Vm};
use crate::types::suggest;

use super::Traceback;

/// What is added to an exception's text, or nothing.
pub fn suggestion(vm: &mut Vm, e: &Object, traceback: Option<&Object>) -> String {
    let attribute = vm.is_exception_instance(e, Exc::AttributeError);
    let name_error = vm.is_exception_instance(e, Exc::NameError);
    let import = vm.is_exception_instance(e, Exc::ImportError);
    let field = match (attribute || name_error, import) {
        (true, _) => "name",
        (_, true) => "name_from",
        _ => return String::new(),
    };
    let Some(name) = vm.exception_field(e, field) else { return String::new() };
    let Some(name) = name.get::<Str>().map(|s| s.to_string_lossy().into_owned()) else {
        return String::new();
    };
    let found = if attribute {
        attribute_suggestion(vm, e, &name, traceback)
    } else if import {
        import_suggestion(vm, e, &name)
    } else {
        name_suggestion(vm, &name, traceback)
    };
    let module = name_error && crate::types::stdlib_names::is_stdlib_module(&name);
    match found {
        Some(found) if module => {
            format!(". Did you mean: '{found}'? Or did you forget to import '{name}'?")
        }
        Some(found) => format!(". Did you mean: '{found}'?"),
        None if module => format!(". Did you forget to import '{name}'?"),
        None => String::new(),
    }
}

/// Public names only, unless a private one was asked for.
fn without_private(names: Vec<String>, wrong: &str) -> Vec<String> {
    if wrong.starts_with('_') {
        return names;
    }
    names.into_iter().filter(|n| !n.starts_with('_')).collect()
}

fn attribute_suggestion(
    vm: &mut Vm,
    e: &Object,
    name: &str,
    traceback: Option<&Object>,
) -> Option<String> {
    let obj = vm.exception_field(e, "obj").unwrap_or(Object::NONE);
    let mut names = vm.dir_texts(&obj);
    let own = local(vm, traceback, "self").is_some_and(|s| s.is(&obj));
    if !own {
        names = without_private(names, name);
    }
    suggest::closest(name, &names)
}

fn import_suggestion(vm: &mut Vm, e: &Object, name: &str) -> Option<String> {
    let module = vm.exception_field(e, "name")?;
    let modules = vm.modules.clone();
    let module = modules.get::<Dict>()?.get_str(module.get::<Str>().map(|_| &module)?)?;
    let names = vm.dir_texts(&module);
    suggest::closest(name, &without_private(names, name))
}

fn name_suggestion(vm: &mut Vm, name: &str, traceback: Option<&Object>) -> Option<String> {
    let innermost = innermost(traceback?)?;
    let mut names = Vec::new();
    if let Some(locals) = locals(vm, &innermost) {
        if let Some(own) = item(vm, &locals, "self") {
            let interned = vm.intern(name);
            match vm.getattr_optional(&own, &interned) {
                Ok(Some(_)) => return Some(format!("self.{name}")),
                Ok(None) => {}
                Err(_) => drop(vm.take_raised()),
            }
        }
        names.extend(keys(vm, &locals));
    }
    let globals = innermost.expect::<Traceback>().globals.clone();
    if let Some(d) = globals.get::<Dict>() {
        names.extend(texts(d.keys()));
        let key = vm.names.builtins.clone();
        let own = d.get_str(&key).filter(|b| b.get::<Dict>().is_some());
        let builtins = own.unwrap_or_else(|| vm.builtins_dict());
        if let Some(b) = builtins.get::<Dict>() {
            names.extend(texts(b.keys()));
        }
    }
    suggest::closest(name, &names)
}

fn texts(names: Vec<Object>) -> Vec<String> {
    names.iter().filter_map(|n| Some(n.get::<Str>()?.to_string_lossy().into_owned())).collect()
}

fn innermost(traceback: &Object) -> Option<Object> {
    let mut at = traceback.clone();
    loop {
        match at.get::<Traceback>()?.next.some() {
            Some(next) => at = next,
            None => return Some(at),
        }
    }
}

/// `frame.f_locals` of an entry, if it has a frame.
fn locals(vm: &mut Vm, entry: &Object) -> Option<Object> {
    let frame = entry.get::<Traceback>()?.frame.some()?;
    match vm.getattr_str(&frame, "f_locals") {
        Ok(l) => Some(l),
        Err(_) => {
            vm.take_raised();
            None
        }
    }
}

fn keys(vm: &mut Vm, mapping: &Object) -> Vec<String> {
    if let Some(d) = mapping.get::<Dict>() {
        return texts(d.keys());
    }
    match vm.iterate_to_vec(mapping) {
        Ok(all) => texts(all),
        Err(_) => {
            vm.take_raised();
            Vec::new()
        }
    }
}

fn item(vm: &mut Vm, mapping: &Object, name: &str) -> Option<Object> {
    let key = vm.intern(name);
    match vm.getitem(mapping, &key) {
        Ok(o) => Some(o),
        Err(_) => {
            vm.take_raised();
            None
        }
    }
}

fn local(vm: &mut Vm, traceback: Option<&Object>, name: &str) -> Option<Object> {
    let entry = innermost(traceback?)?;
    let locals = locals(vm, &entry)?;
    item(vm, &locals, name)
}

impl Vm {
    /// The namespace of the `builtins` module.
    pub fn builtins_dict(&self) -> Object {
        match self.builtins.get::<crate::types::module::Module>() {
            Some(m) => m.dict.get(),
            None => self.builtins.clone(),
        }
    }
}
