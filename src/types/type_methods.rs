//! `type`: the methods and attributes of classes.

use crate::heap::{Dict, Layout, List, Object, Str, Tuple};
use crate::native::{
    Exc, Getter, Keywords, Method, Result, TypeFlags, TypeSpec, Vm, getter, getter_setter, method,
    raw_class_method, raw_method, raw_static_method,
};

use super::attribute::text_of;
use super::descriptor::GetSet;
use super::docs;
use super::function::Function;
use super::type_object::Type;

static TYPE_NEW: Method = raw_static_method("__new__", "(*args, **kwargs)", type_new);

/// The spec `type` fills its namespace from.
pub static TYPE: TypeSpec = TypeSpec {
    name: "type",
    layout: Layout::Type,
    flags: TypeFlags::BASE,
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", type_init),
        raw_method("__call__", "($self, /, *args, **kwargs)", type_call),
        method("__repr__", "($self, /)", type_repr),
        method("mro", "($self, /)", type_mro),
        method("__subclasses__", "($self, /)", type_subclasses),
        method("__instancecheck__", "($self, instance, /)", instance_check),
        method("__subclasscheck__", "($self, subclass, /)", subclass_check),
        method("__dir__", "($self, /)", type_dir),
        method("__or__", "($self, value, /)", type_or),
        method("__ror__", "($self, value, /)", type_ror),
        method("__getattribute__", "($self, name, /)", type_getattribute),
        method("__setattr__", "($self, name, value, /)", type_setattr),
        method("__delattr__", "($self, name, /)", type_delattr),
        raw_class_method("__prepare__", "($cls, /, *args, **kwargs)", type_prepare),
        method("__sizeof__", "($self, /)", |vm, _| Ok(vm.int(1000))),
    ],
    getters: TYPE_GETTERS,
    ..TypeSpec::EMPTY
};

pub fn new_row() -> &'static Method {
    &TYPE_NEW
}

static TYPE_GETTERS: &[Getter] = &[
    getter_setter("__name__", get_name, set_name),
    getter_setter("__qualname__", get_qualname, set_qualname),
    getter_setter("__module__", get_module, set_module),
    getter_setter("__bases__", get_bases, set_bases),
    getter("__base__", get_base),
    getter("__mro__", |_, o| Ok(o.expect::<Type>().mro.get())),
    getter("__dict__", get_dict),
    getter_setter("__doc__", get_doc, set_doc),
    getter_setter("__abstractmethods__", get_abstract, set_abstract),
    getter_setter("__annotations__", get_annotations, set_annotations),
    getter_setter("__type_params__", get_type_params, set_type_params),
    getter("__text_signature__", |vm, o| {
        let ty = o.expect::<Type>();
        let found = match ty.heap_type {
            true => None,
            false => docs::signature_of_type(ty.module.get(), &ty.name()),
        };
        Ok(found.map_or(Object::NONE, |text| vm.str(text)))
    }),
    getter("__flags__", get_flags),
    getter("__basicsize__", |vm, _| Ok(vm.int(16))),
    getter("__itemsize__", |vm, _| Ok(vm.int(0))),
    getter("__dictoffset__", |vm, _| Ok(vm.int(0))),
    getter("__weakrefoffset__", |vm, _| Ok(vm.int(0))),
];

fn type_new(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    let Some(metatype) = args.first().filter(|m| m.get::<Type>().is_some()) else {
        let text = match args.first() {
            None => "type.__new__(): not enough arguments".to_string(),
            Some(x) => {
                format!("type.__new__(X): X is not a type object ({})", vm.type_name(x))
            }
        };
        return Err(vm.type_error(&text));
    };
    if args.len() == 2 && kw.is_empty() && metatype.is(&vm.type_type) {
        return Ok(vm.type_of(&args[1]));
    }
    if args.len() != 4 {
        let text = format!("type.__new__() takes exactly 3 arguments ({} given)", args.len() - 1);
        return Err(vm.type_error(&text));
    }
    let checks = [
        (1, args[1].get::<Str>().is_some(), "str"),
        (2, args[2].get::<Tuple>().is_some(), "tuple"),
        (3, args[3].get::<Dict>().is_some(), "dict"),
    ];
    for (i, good, wanted) in checks {
        if !good {
            let text = format!(
                "type.__new__() argument {i} must be {wanted}, not {}",
                vm.argument_type(&args[i])
            );
            return Err(vm.type_error(&text));
        }
    }
    for b in args[2].expect::<Tuple>().items() {
        if b.get::<Type>().is_none() {
            let hook = vm.names.mro_entries.clone();
            if vm.getattr_optional(b, &hook)?.is_some() {
                return Err(vm.type_error(
                    "type() doesn't support MRO entry resolution; use types.new_class()",
                ));
            }
            // The metatype is worked out first, from the bases' types, whatever they are.
            vm.metatype_of(metatype, args[2].expect::<Tuple>().items())?;
            return Err(vm.type_error("bases must be types"));
        }
    }
    vm.new_class(metatype, &args[1], args[2].expect::<Tuple>().items(), &args[3], kw)
}

fn type_init(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    if !kw.is_empty() && args.len() == 2 {
        return Err(vm.type_error("type.__init__() takes no keyword arguments"));
    }
    if args.len() != 2 && args.len() != 4 {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(Object::NONE)
}

fn type_call(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    let names = vm.tuple(kw.names.to_vec());
    let mut all = args[1..].to_vec();
    all.extend(kw.values.iter().cloned());
    vm.call_type(&args[0], &all, names.expect::<Tuple>())
}

fn type_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let title = class_title(vm, &args[0]);
    Ok(vm.str(&format!("<class '{title}'>")))
}

/// `module.QualName`, without `builtins`.
pub fn class_title(vm: &mut Vm, class: &Object) -> String {
    let ty = class.expect::<Type>();
    let qualname = text_of(&ty.qualname.get());
    let name = vm.names.module.clone();
    let module = if ty.spec.get().is_some() {
        vm.ready_type(class);
        ty.namespace().get_str(&name)
    } else {
        ty.namespace().get_str(&name)
    };
    match module {
        Some(m) if m.get::<Str>().is_some() && text_of(&m) != "builtins" => {
            format!("{}.{qualname}", text_of(&m))
        }
        _ => ty.name(),
    }
}

fn type_mro(vm: &mut Vm, args: &[Object]) -> Result {
    let t = vm.c3_mro(&args[0])?;
    Ok(vm.list(t.expect::<Tuple>().items().to_vec()))
}

fn type_subclasses(vm: &mut Vm, args: &[Object]) -> Result {
    let items = vm.subclasses_of(&args[0]);
    Ok(vm.list(items))
}

fn instance_check(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(vm.real_isinstance(&args[1], &args[0])?))
}

fn subclass_check(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(vm.real_issubclass(&args[1], &args[0])?))
}

fn type_dir(vm: &mut Vm, args: &[Object]) -> Result {
    let names = vm.heap.alloc(crate::heap::Set::new());
    vm.add_class_names(&args[0], &names)?;
    let items = names.expect::<crate::heap::Set>().keys();
    Ok(vm.list(items))
}

fn type_or(vm: &mut Vm, args: &[Object]) -> Result {
    super::generic_alias::make_union(vm, &args[0], &args[1])
}

fn type_ror(vm: &mut Vm, args: &[Object]) -> Result {
    super::generic_alias::make_union(vm, &args[1], &args[0])
}

fn type_getattribute(vm: &mut Vm, args: &[Object]) -> Result {
    let name = super::object::attribute_name(vm, &args[1])?;
    let t = vm.type_of(&args[0]);
    vm.getattr_default(&args[0], &t, &name)
}

fn type_setattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = super::object::attribute_name(vm, &args[1])?;
    vm.setattr_default(&args[0], &name, Some(args[2].clone()))?;
    Ok(Object::NONE)
}

fn type_delattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = super::object::attribute_name(vm, &args[1])?;
    vm.setattr_default(&args[0], &name, None)?;
    Ok(Object::NONE)
}

fn type_prepare(vm: &mut Vm, _: &[Object], _: Keywords) -> Result {
    Ok(vm.dict())
}

fn get_name(_: &mut Vm, o: &Object) -> Result {
    Ok(o.expect::<Type>().name.get())
}

/// The checks all writable attributes of classes share.
fn settable(vm: &mut Vm, o: &Object, name: &str, value: Option<Object>) -> Result {
    let ty = o.expect::<Type>();
    if !ty.is_mutable() {
        let text = format!("cannot set '{name}' attribute of immutable type '{}'", ty.full_name());
        return Err(vm.type_error(&text));
    }
    match value {
        Some(v) => Ok(v),
        None => {
            let text =
                format!("cannot delete '{name}' attribute of immutable type '{}'", ty.name());
            Err(vm.type_error(&text))
        }
    }
}

fn set_name(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let v = settable(vm, o, "__name__", value)?;
    if v.get::<Str>().is_none() {
        let text = format!(
            "can only assign string to {}.__name__, not '{}'",
            o.expect::<Type>().name(),
            vm.type_name(&v)
        );
        return Err(vm.type_error(&text));
    }
    o.expect::<Type>().name.set(v);
    Ok(())
}

fn get_qualname(_: &mut Vm, o: &Object) -> Result {
    Ok(o.expect::<Type>().qualname.get())
}

fn set_qualname(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let v = settable(vm, o, "__qualname__", value)?;
    if v.get::<Str>().is_none() {
        let text = format!(
            "can only assign string to {}.__qualname__, not '{}'",
            o.expect::<Type>().name(),
            vm.type_name(&v)
        );
        return Err(vm.type_error(&text));
    }
    o.expect::<Type>().qualname.set(v);
    Ok(())
}

/// An entry of the class's own namespace.
fn own(vm: &mut Vm, o: &Object, name: &Object) -> Option<Object> {
    let ty = o.expect::<Type>();
    if ty.spec.get().is_some() {
        vm.ready_type(o);
    }
    // `type` and `function` have computed attributes for their instances under the same names.
    ty.namespace().get_str(name).filter(|v| ty.heap_type || v.get::<GetSet>().is_none())
}

fn set_own(vm: &mut Vm, o: &Object, name: &Object, value: Object) {
    o.expect::<Type>().namespace().set_str(&vm.heap, name, value);
    vm.type_changed(o, name);
}

fn get_module(vm: &mut Vm, o: &Object) -> Result {
    let name = vm.names.module.clone();
    match own(vm, o, &name) {
        Some(m) => Ok(m),
        None if !o.expect::<Type>().heap_type => Ok(vm.intern("builtins")),
        None => Err(vm.no_attribute(o, &name)),
    }
}

fn set_module(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let v = settable(vm, o, "__module__", value)?;
    let name = vm.names.module.clone();
    set_own(vm, o, &name, v);
    Ok(())
}

fn get_bases(_: &mut Vm, o: &Object) -> Result {
    Ok(o.expect::<Type>().bases.get())
}

fn set_bases(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let v = settable(vm, o, "__bases__", value)?;
    let ty = o.expect::<Type>();
    let Some(t) = v.get::<Tuple>() else {
        let text =
            format!("can only assign tuple to {}.__bases__, not {}", ty.name(), vm.type_name(&v));
        return Err(vm.type_error(&text));
    };
    if t.is_empty() {
        let text = format!("can only assign non-empty tuple to {}.__bases__, not ()", ty.name());
        return Err(vm.type_error(&text));
    }
    for b in t.items() {
        if b.get::<Type>().is_none() {
            let text = format!(
                "{}.__bases__ must be tuple of classes, not '{}'",
                ty.name(),
                vm.type_name(b)
            );
            return Err(vm.type_error(&text));
        }
        if vm.is_subtype(b, o) || vm.derives(b, o) {
            return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    let best = vm.best_base(t.items())?;
    let old = vm.base_of(o);
    vm.check_compatible(&old, &best, "__bases__")?;
    vm.replace_bases(o, &v)
}

fn get_base(vm: &mut Vm, o: &Object) -> Result {
    Ok(vm.base_of(o))
}

pub fn get_dict(vm: &mut Vm, o: &Object) -> Result {
    if o.expect::<Type>().spec.get().is_some() {
        vm.ready_type(o);
    }
    let dict = o.expect::<Type>().dict.clone();
    Ok(super::mapping::proxy(vm, dict))
}

fn get_doc(vm: &mut Vm, o: &Object) -> Result {
    // A builtin type may have an attribute `__doc__` for its instances.
    let ty = o.expect::<Type>();
    if !ty.heap_type
        && let Some(doc) = docs::of_type(ty.module.get(), &ty.name())
    {
        return Ok(vm.str(doc));
    }
    let name = vm.names.doc.clone();
    match own(vm, o, &name) {
        Some(d) => {
            let get = vm.names.get.clone();
            match vm.lookup_special(&d, &get) {
                Some(_) if o.expect::<Type>().heap_type => vm.bind_to_class(&d, o),
                _ => Ok(d),
            }
        }
        None => Ok(Object::NONE),
    }
}

fn set_doc(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let v = settable(vm, o, "__doc__", value)?;
    let name = vm.names.doc.clone();
    set_own(vm, o, &name, v);
    Ok(())
}

fn get_abstract(vm: &mut Vm, o: &Object) -> Result {
    let name = vm.intern("__abstractmethods__");
    match own(vm, o, &name) {
        Some(v) if !o.is(&vm.type_type) => Ok(v),
        _ => Err(vm.attribute_error(o, &name, "__abstractmethods__")),
    }
}

fn set_abstract(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let name = vm.intern("__abstractmethods__");
    match value {
        Some(v) => {
            let some = vm.truth(&v)?;
            set_own(vm, o, &name, v);
            o.expect::<Type>().is_abstract.set(some);
        }
        None => {
            if o.expect::<Type>().namespace().remove_str(&name).is_none() {
                return Err(vm.attribute_error(o, &name, "__abstractmethods__"));
            }
            vm.type_changed(o, &name);
            o.expect::<Type>().is_abstract.set(false);
        }
    }
    Ok(())
}

fn get_annotations(vm: &mut Vm, o: &Object) -> Result {
    let name = vm.names.annotations.clone();
    if !o.expect::<Type>().heap_type {
        return Err(vm.no_attribute(o, &name));
    }
    if let Some(a) = own(vm, o, &name) {
        return Ok(a);
    }
    let d = vm.dict();
    set_own(vm, o, &name, d.clone());
    Ok(d)
}

fn set_annotations(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let name = vm.names.annotations.clone();
    match value {
        Some(v) => {
            let v = settable(vm, o, "__annotations__", Some(v))?;
            set_own(vm, o, &name, v);
        }
        None => {
            if o.expect::<Type>().namespace().remove_str(&name).is_none() {
                return Err(vm.attribute_error(o, &name, "__annotations__"));
            }
            vm.type_changed(o, &name);
        }
    }
    Ok(())
}

fn get_type_params(vm: &mut Vm, o: &Object) -> Result {
    let name = vm.names.type_params.clone();
    match own(vm, o, &name) {
        Some(v) => Ok(v),
        None => Ok(vm.tuple(Vec::new())),
    }
}

fn set_type_params(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let v = settable(vm, o, "__type_params__", value)?;
    let name = vm.names.type_params.clone();
    set_own(vm, o, &name, v);
    Ok(())
}

/// The bits that programs test: heap type, base type, abstract.
fn get_flags(vm: &mut Vm, o: &Object) -> Result {
    let ty = o.expect::<Type>();
    let mut flags = 1 << 12;
    if ty.heap_type {
        flags |= 1 << 9;
    }
    if ty.has(TypeFlags::BASE) {
        flags |= 1 << 10;
    }
    if ty.is_abstract.get() {
        flags |= 1 << 20;
    }
    let _ = (Function::settle, List::len, Exc::TypeError);
    Ok(vm.int(flags))
}
