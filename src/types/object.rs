//! `object` and the types of the singletons.

use crate::heap::{Layout, Object, Str};
use crate::native::{
    Getter, Keywords, Method, Result, TypeFlags, TypeSpec, Vm, class_method, getter_setter, method,
    raw_method, raw_static_method,
};

use super::attribute::text_of;
use super::function::NativeFunction;
use super::reduce;
use super::type_object::Type;

/// `object.__new__`; the VM knows it by address.
pub static OBJECT_NEW: Method = raw_static_method("__new__", "(*args, **kwargs)", object_new);

/// `object.__init__`.
pub static OBJECT_INIT: Method = raw_method("__init__", "($self, /, *args, **kwargs)", object_init);

pub static OBJECT_METHODS: &[Method] = &[
    method("__repr__", "($self, /)", object_repr),
    method("__str__", "($self, /)", object_str),
    method("__hash__", "($self, /)", object_hash),
    method("__eq__", "($self, value, /)", object_eq),
    method("__ne__", "($self, value, /)", object_ne),
    method("__lt__", "($self, value, /)", not_implemented),
    method("__le__", "($self, value, /)", not_implemented),
    method("__gt__", "($self, value, /)", not_implemented),
    method("__ge__", "($self, value, /)", not_implemented),
    method("__getattribute__", "($self, name, /)", object_getattribute),
    method("__setattr__", "($self, name, value, /)", object_setattr),
    method("__delattr__", "($self, name, /)", object_delattr),
    method("__format__", "($self, format_spec, /)", object_format),
    method("__dir__", "($self, /)", object_dir),
    method("__sizeof__", "($self, /)", object_sizeof),
    method("__reduce__", "($self, /)", reduce::object_reduce),
    method("__reduce_ex__", "($self, protocol, /)", reduce::object_reduce_ex),
    method("__getstate__", "($self, /)", reduce::object_getstate),
    class_method("__init_subclass__", "($type, /)", init_subclass),
    class_method("__subclasshook__", "($type, object, /)", subclass_hook),
];

pub static OBJECT_GETTERS: &[Getter] = &[getter_setter("__class__", get_class, set_class)];

fn object_new(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("object.__new__(): not enough arguments"));
    };
    let Some(ty) = class.get::<Type>() else {
        let text = format!("object.__new__(X): X is not a type object ({})", vm.type_name(class));
        return Err(vm.type_error(&text));
    };
    if args.len() > 1 || !kw.is_empty() {
        let (new, init) = (vm.names.new.clone(), vm.names.init.clone());
        let own_new = vm.lookup_in_type(class, &new);
        let own_init = vm.lookup_in_type(class, &init);
        let is = |o: &Option<Object>, row: &Method| {
            o.as_ref()
                .and_then(|o| o.get::<NativeFunction>())
                .is_some_and(|f| std::ptr::eq(f.row, row))
        };
        // One written in Python counts even where this one was put back in front of it.
        if !is(&own_new, &OBJECT_NEW) || ty.has(TypeFlags::DEFINED_NEW) {
            return Err(vm.type_error(
                "object.__new__() takes exactly one argument (the type to instantiate)",
            ));
        }
        if ty.layout == Layout::Instance && is(&own_init, &OBJECT_INIT) {
            let text = format!("{}() takes no arguments", ty.full_name());
            return Err(vm.type_error(&text));
        }
    }
    if ty.layout != Layout::Instance {
        let new = vm.names.new.clone();
        let own = vm.lookup_in_type(class, &new);
        let inherited = own.as_ref().and_then(|f| f.get::<NativeFunction>());
        if inherited.is_some_and(|f| std::ptr::eq(f.row, &OBJECT_NEW)) {
            let text = format!("cannot create '{}' instances", ty.full_name());
            return Err(vm.type_error(&text));
        }
        // The one to use is that of the first class whose `__new__` is native.
        let mut safe = class.clone();
        while !vm.lookup_in_type(&safe, &new).is_some_and(|f| f.get::<NativeFunction>().is_some()) {
            safe = vm.base_of(&safe);
        }
        let text = format!(
            "object.__new__({}) is not safe, use {}.__new__()",
            ty.full_name(),
            safe.expect::<Type>().full_name()
        );
        return Err(vm.type_error(&text));
    }
    if ty.is_abstract.get() {
        return Err(vm.abstract_error(class));
    }
    Ok(vm.new_instance(class))
}

impl Vm {
    /// A class with abstract methods cannot be instantiated.
    fn abstract_error(&mut self, class: &Object) -> crate::native::Raised {
        let name = self.intern("__abstractmethods__");
        let mut names = Vec::new();
        if let Ok(set) = self.getattr(class, &name)
            && let Ok(items) = self.iterate_to_vec(&set)
        {
            names = items.iter().map(|o| format!("'{}'", text_of(o))).collect();
        }
        names.sort();
        let plural = if names.len() == 1 { "" } else { "s" };
        let text = format!(
            "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
            class.expect::<Type>().name(),
            names.join(", ")
        );
        self.type_error(&text)
    }
}

fn object_init(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    if args.len() > 1 || !kw.is_empty() {
        let t = vm.type_of(&args[0]);
        let (new, init) = (vm.names.new.clone(), vm.names.init.clone());
        let own_init = vm.lookup_in_type(&t, &init);
        let own_new = vm.lookup_in_type(&t, &new);
        let is = |o: &Option<Object>, row: &Method| {
            o.as_ref()
                .and_then(|o| o.get::<NativeFunction>())
                .is_some_and(|f| std::ptr::eq(f.row, row))
        };
        if !is(&own_init, &OBJECT_INIT) {
            return Err(vm.type_error(
                "object.__init__() takes exactly one argument (the instance to initialize)",
            ));
        }
        // Builtin types without a `__new__` have none at all, not that of `object`.
        let made = t.expect::<Type>().heap_type || t.is(&vm.object_type);
        if made && is(&own_new, &OBJECT_NEW) {
            let text = format!(
                "{}.__init__() takes exactly one argument (the instance to initialize)",
                t.expect::<Type>().name()
            );
            return Err(vm.type_error(&text));
        }
    }
    Ok(Object::NONE)
}

/// `object.__repr__`.
pub fn object_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let t = vm.type_of(&args[0]);
    let ty = t.expect::<Type>();
    let module = vm.names.module.clone();
    let title = match vm.lookup_in_type(&t, &module) {
        Some(m) if m.get::<Str>().is_some() && text_of(&m) != "builtins" => {
            format!("{}.{}", text_of(&m), text_of(&ty.qualname.get()))
        }
        _ => ty.name(),
    };
    let id = vm.heap.id_of(&args[0]);
    Ok(vm.str(&format!("<{title} object at {id:#x}>")))
}

fn object_str(vm: &mut Vm, args: &[Object]) -> Result {
    vm.repr(&args[0])
}

fn object_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let hash = identity_hash(vm, &args[0]);
    Ok(vm.int(hash as i64))
}

/// The hash of what is equal to nothing but itself.
pub fn identity_hash(vm: &Vm, o: &Object) -> u64 {
    vm.heap.id_of(o) >> 4
}

fn object_eq(_: &mut Vm, args: &[Object]) -> Result {
    Ok(if args[0].is(&args[1]) { Object::TRUE } else { Object::NOT_IMPLEMENTED })
}

fn object_ne(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.eq.clone();
    let Some(f) = vm.lookup_special(&args[0], &name) else { return Ok(Object::NOT_IMPLEMENTED) };
    let r = vm.call(&f, args)?;
    if r.is_not_implemented() {
        return Ok(r);
    }
    Ok(Object::from_bool(!vm.truth(&r)?))
}

fn not_implemented(_: &mut Vm, _: &[Object]) -> Result {
    Ok(Object::NOT_IMPLEMENTED)
}

/// An attribute name argument, interned.
pub fn attribute_name(vm: &mut Vm, o: &Object) -> Result {
    if vm.is_exact(o, Layout::Str) {
        return Ok(vm.heap.intern_object(o));
    }
    match o.get::<Str>() {
        Some(s) => {
            let copy = vm.str_from(s.bytes());
            Ok(vm.heap.intern_object(&copy))
        }
        None => {
            let text = format!("attribute name must be string, not '{}'", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

fn object_getattribute(vm: &mut Vm, args: &[Object]) -> Result {
    let name = attribute_name(vm, &args[1])?;
    let t = vm.type_of(&args[0]);
    if args[0].layout() == Layout::Type {
        return vm.getattr_default(&args[0], &t, &name);
    }
    vm.getattr_default(&args[0], &t, &name)
}

fn object_setattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = attribute_name(vm, &args[1])?;
    if args[0].layout() == Layout::Type {
        return Err(vm.type_error("can't apply this __setattr__ to type object"));
    }
    vm.setattr_default(&args[0], &name, Some(args[2].clone()))?;
    Ok(Object::NONE)
}

fn object_delattr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = attribute_name(vm, &args[1])?;
    if args[0].layout() == Layout::Type {
        return Err(vm.type_error("can't apply this __delattr__ to type object"));
    }
    vm.setattr_default(&args[0], &name, None)?;
    Ok(Object::NONE)
}

fn object_format(vm: &mut Vm, args: &[Object]) -> Result {
    let spec = vm.expect_str(&args[1], "__format__() argument must be str, not {}")?;
    if !spec.is_empty() {
        let text =
            format!("unsupported format string passed to {}.__format__", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    }
    vm.to_str(&args[0])
}

fn object_dir(vm: &mut Vm, args: &[Object]) -> Result {
    let names = vm.heap.alloc(crate::heap::Set::new());
    let dict = vm.names.dict.clone();
    if let Some(d) = vm.getattr_optional(&args[0], &dict)? {
        for k in vm.iterate_to_vec(&d)? {
            vm.set_add(&names, &k)?;
        }
    }
    let class = vm.names.class.clone();
    let class = vm.getattr(&args[0], &class)?;
    vm.add_class_names(&class, &names)?;
    let items = names.expect::<crate::heap::Set>().keys();
    Ok(vm.list(items))
}

impl Vm {
    /// Adds the names of all namespaces along a class's MRO to a set.
    pub fn add_class_names(&mut self, class: &Object, names: &Object) -> Result<()> {
        let Some(t) = class.get::<Type>() else { return Ok(()) };
        let mro = t.mro.get();
        for c in mro.expect::<crate::heap::Tuple>().items() {
            let Some(ty) = c.get::<Type>() else { continue };
            self.ready_type(c);
            for k in ty.namespace().keys() {
                self.set_add(names, &k)?;
            }
        }
        Ok(())
    }
}

fn object_sizeof(vm: &mut Vm, _: &[Object]) -> Result {
    Ok(vm.int(32))
}

fn init_subclass(_: &mut Vm, _: &[Object]) -> Result {
    Ok(Object::NONE)
}

fn subclass_hook(_: &mut Vm, _: &[Object]) -> Result {
    Ok(Object::NOT_IMPLEMENTED)
}

fn get_class(vm: &mut Vm, o: &Object) -> Result {
    Ok(vm.type_of(o))
}

fn set_class(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let Some(class) = value else {
        return Err(vm.type_error("can't delete __class__ attribute"));
    };
    vm.assign_class(o, &class)
}

/// What the class of a single object makes of a call.
fn only(vm: &mut Vm, args: &[Object], kw: Keywords, object: Object) -> Result {
    if args.len() > 1 || !kw.is_empty() {
        let class = vm.type_of(&object);
        // The ellipsis goes by the name of its class in `types`.
        let name = match class.expect::<Type>().name() {
            name if name == "ellipsis" => "EllipsisType".to_string(),
            name => name,
        };
        return Err(vm.type_error(&format!("{name} takes no arguments")));
    }
    Ok(object)
}

pub static NONE_TYPE: TypeSpec = TypeSpec {
    name: "NoneType",
    doc: "The type of the None singleton.",
    layout: Layout::Native,
    methods: &[
        method("__repr__", "($self, /)", |vm, _| Ok(vm.intern("None"))),
        method("__bool__", "($self, /)", |_, _| Ok(Object::FALSE)),
    ],
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", |vm, args, kw| {
        only(vm, args, kw, Object::NONE)
    })),
    ..TypeSpec::EMPTY
};

pub static NOT_IMPLEMENTED_TYPE: TypeSpec = TypeSpec {
    name: "NotImplementedType",
    layout: Layout::Native,
    methods: &[
        method("__repr__", "($self, /)", |vm, _| Ok(vm.intern("NotImplemented"))),
        method("__reduce__", "($self, /)", |vm, _| Ok(vm.intern("NotImplemented"))),
    ],
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", |vm, args, kw| {
        only(vm, args, kw, Object::NOT_IMPLEMENTED)
    })),
    ..TypeSpec::EMPTY
};

pub static ELLIPSIS_TYPE: TypeSpec = TypeSpec {
    name: "ellipsis",
    layout: Layout::Native,
    methods: &[
        method("__repr__", "($self, /)", |vm, _| Ok(vm.intern("Ellipsis"))),
        method("__reduce__", "($self, /)", |vm, _| Ok(vm.intern("Ellipsis"))),
    ],
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", |vm, args, kw| {
        only(vm, args, kw, Object::ELLIPSIS)
    })),
    ..TypeSpec::EMPTY
};

/// The spec `object` fills its namespace from.
pub static OBJECT: TypeSpec = TypeSpec {
    name: "object",
    layout: Layout::Instance,
    flags: TypeFlags::BASE,
    methods: OBJECT_METHODS,
    getters: OBJECT_GETTERS,
    ..TypeSpec::EMPTY
};
