//! The type of modules.

use super::attribute::text_of;
use super::module::Module;
use super::type_object::Type;
use crate::heap::{Dict, Layout, Object, ObjectCell, Str};
use crate::native::{Result, TypeFlags, TypeSpec, Vm, getter, method, raw_static_method};

pub static MODULE: TypeSpec = TypeSpec {
    name: "module",
    layout: Layout::Module,
    flags: TypeFlags::BASE.and(TypeFlags::WEAKREF),
    new: Some(raw_static_method("__new__", "(cls, *args, **kwargs)", |vm, args, _| {
        let Some(class) = args.first().filter(|c| c.get::<Type>().is_some()) else {
            return Err(vm.type_error("module.__new__(): not enough arguments"));
        };
        // The names that every module has come with `__init__`.
        let dict = vm.dict();
        let root = class.expect::<Type>().root.get();
        Ok(vm.heap.alloc_with(
            Module { dict: ObjectCell::new(dict), native: std::cell::Cell::new(false) },
            root,
        ))
    })),
    methods: &[
        method("__init__", "($self, name, doc=None)", |vm, args| {
            let text = match args[1].get::<Str>() {
                Some(s) => s.to_string_lossy().into_owned(),
                None => {
                    let text = format!(
                        "module() argument 'name' must be str, not {}",
                        vm.argument_type(&args[1])
                    );
                    return Err(vm.type_error(&text));
                }
            };
            let name = vm.str(&text);
            vm.set_global(&args[0], "__name__", name);
            let doc = if args[2].is_undef() { Object::NONE } else { args[2].clone() };
            vm.set_global(&args[0], "__doc__", doc);
            for name in ["__package__", "__loader__", "__spec__"] {
                vm.set_global(&args[0], name, Object::NONE);
            }
            Ok(Object::NONE)
        }),
        method("__repr__", "($self, /)", module_repr),
        method("__dir__", "($self, /)", |vm, args| {
            let d = vm.module_dict(&args[0]);
            let name = vm.names.dir.clone();
            if let Some(f) = d.expect::<Dict>().get_str(&name) {
                return vm.call(&f, &[]);
            }
            let keys = d.expect::<Dict>().keys();
            Ok(vm.list(keys))
        }),
    ],
    getters: &[getter("__dict__", |vm, o| Ok(vm.module_dict(o)))],
    ..TypeSpec::EMPTY
};

fn module_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let d = vm.module_dict(&args[0]);
    let d = d.expect::<Dict>();
    let name = d.get_str(&vm.names.name).map(|n| text_of(&n)).unwrap_or_else(|| "?".into());
    let text = match d.get_str(&vm.names.file) {
        Some(f) if f.get::<Str>().is_some() => format!("<module '{name}' from '{}'>", text_of(&f)),
        _ if (vm.hooks.library_source)(&name).is_some() => {
            format!("<module '{name}' from '<frozen {name}>'>")
        }
        _ if !args[0].expect::<Module>().native.get()
            && d.get_str(&vm.names.spec).is_some_and(|s| s.is_none()) =>
        {
            format!("<module '{name}'>")
        }
        _ => format!("<module '{name}' (built-in)>"),
    };
    Ok(vm.str(&text))
}
