//! The types of what can be called, of cells and modules: their methods and attributes.

use crate::heap::{Dict, Layout, Object, ObjectCell, Str, Tuple};
use crate::native::{
    Exc, Getter, Keywords, Result, TypeFlags, TypeSpec, Vm, getter, getter_setter, method,
    raw_method, static_method,
};

use super::attribute::{or_none, text_of};
use super::code::Code;
use super::function::{BoundMethod, Cell, Function};
use super::module::Module;
use super::type_object::Type;

const WITH_DICT: TypeFlags = TypeFlags::DICT.and(TypeFlags::WEAKREF);

pub static FUNCTION: TypeSpec = TypeSpec {
    name: "function",
    layout: Layout::Function,
    flags: WITH_DICT,
    new: Some(static_method(
        "__new__",
        "(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
        function_new,
    )),
    methods: &[
        method("__repr__", "($self, /)", function_repr),
        method("__get__", "($self, instance, owner=None, /)", function_get),
        raw_method("__call__", "($self, /, *args, **kwargs)", call_self),
    ],
    getters: FUNCTION_GETTERS,
    ..TypeSpec::EMPTY
};

static FUNCTION_GETTERS: &[Getter] = &[
    getter_setter(
        "__name__",
        |_, o| Ok(o.expect::<Function>().name.get()),
        |vm, o, v| {
            vm.part_from_suspensions(o);
            set_text(vm, &o.expect::<Function>().name, v, "__name__")
        },
    ),
    getter_setter(
        "__qualname__",
        |_, o| Ok(o.expect::<Function>().qualname.get()),
        |vm, o, v| {
            vm.part_from_suspensions(o);
            set_text(vm, &o.expect::<Function>().qualname, v, "__qualname__")
        },
    ),
    getter_setter(
        "__module__",
        |_, o| Ok(or_none(&o.expect::<Function>().module)),
        |_, o, v| {
            o.expect::<Function>().module.set(v.unwrap_or(Object::NONE));
            Ok(())
        },
    ),
    getter_setter(
        "__doc__",
        |_, o| Ok(or_none(&o.expect::<Function>().doc)),
        |_, o, v| {
            o.expect::<Function>().doc.set(v.unwrap_or(Object::NONE));
            Ok(())
        },
    ),
    getter_setter(
        "__defaults__",
        |_, o| Ok(or_none(&o.expect::<Function>().defaults)),
        set_defaults,
    ),
    getter_setter(
        "__kwdefaults__",
        |_, o| Ok(or_none(&o.expect::<Function>().kwdefaults)),
        set_kwdefaults,
    ),
    getter_setter("__annotations__", get_annotations, set_annotations),
    getter_setter("__code__", |_, o| Ok(o.expect::<Function>().code.get()), set_code),
    getter("__globals__", |_, o| Ok(o.expect::<Function>().globals.clone())),
    getter("__builtins__", |_, o| Ok(o.expect::<Function>().builtins.clone())),
    getter("__closure__", |_, o| {
        let c = o.expect::<Function>().closure.clone();
        Ok(if c.is_undef() { Object::NONE } else { c })
    }),
    getter_setter("__type_params__", get_type_params, |vm, o, v| match v {
        Some(v) if v.get::<Tuple>().is_some() => {
            o.expect::<Function>().type_params.set(v);
            Ok(())
        }
        _ => Err(vm.type_error("__type_params__ must be set to a tuple")),
    }),
    DICT_GETTER,
];

/// `__dict__` of whatever has one.
pub const DICT_GETTER: Getter =
    getter_setter("__dict__", get_own_dict, set_own_dict).doc("The attributes, by name.");

/// The same, for namespaces of classes.
pub static DICT_GETTER_ROW: Getter = DICT_GETTER;

pub fn get_own_dict(vm: &mut Vm, o: &Object) -> Result {
    match o.layout() {
        Layout::Type => return super::type_methods::get_dict(vm, o),
        Layout::Module => return Ok(vm.module_dict(o)),
        _ => {}
    }
    match vm.heap.own_dict(o) {
        Some(d) => Ok(d),
        None => {
            let name = vm.names.dict.clone();
            Err(vm.no_attribute(o, &name))
        }
    }
}

pub fn set_own_dict(vm: &mut Vm, o: &Object, v: Option<Object>) -> Result<()> {
    // The descriptor of a class among the bases does not open what the builtin base keeps closed.
    match o.layout() {
        Layout::Type => {
            let text = "attribute '__dict__' of 'type' objects is not writable";
            return Err(vm.error(Exc::AttributeError, text));
        }
        Layout::Module => return Err(vm.error(Exc::AttributeError, "readonly attribute")),
        _ => {}
    }
    let Some(v) = v else {
        if o.layout() == Layout::Instance {
            let empty = vm.dict();
            vm.heap.set_own_dict(o, empty);
            return Ok(());
        }
        return Err(vm.type_error("cannot delete __dict__"));
    };
    if v.get::<Dict>().is_none() {
        let text = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(&v));
        return Err(vm.type_error(&text));
    }
    vm.heap.set_own_dict(o, v);
    Ok(())
}

fn set_text(vm: &mut Vm, place: &ObjectCell, v: Option<Object>, name: &str) -> Result<()> {
    match v {
        Some(v) if v.get::<Str>().is_some() => {
            place.set(v);
            Ok(())
        }
        _ => {
            let text = format!("{name} must be set to a string object");
            Err(vm.type_error(&text))
        }
    }
}

fn function_new(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(code) = args[1].get::<Code>() else {
        let text =
            format!("function() argument 'code' must be code, not {}", vm.argument_type(&args[1]));
        return Err(vm.type_error(&text));
    };
    if args[2].get::<Dict>().is_none() {
        let text = format!(
            "function() argument 'globals' must be dict, not {}",
            vm.argument_type(&args[2])
        );
        return Err(vm.type_error(&text));
    }
    let given = |o: &Object| !o.is_undef() && !o.is_none();
    for (i, what, good) in [
        (3, "arg 3 (name) must be None or string", args[3].get::<Str>().is_some()),
        (4, "arg 4 (defaults) must be None or tuple", args[4].get::<Tuple>().is_some()),
        (6, "arg 6 (kwdefaults) must be None or dict", args[6].get::<Dict>().is_some()),
    ] {
        if given(&args[i]) && !good {
            return Err(vm.type_error(what));
        }
    }
    let free = code.free_names.expect::<Tuple>().len();
    if given(&args[5]) && args[5].get::<Tuple>().is_none() {
        let text = match free {
            0 => "arg 5 (closure) must be None or tuple",
            _ => "arg 5 (closure) must be tuple",
        };
        return Err(vm.type_error(text));
    }
    let closure = args[5].clone();
    let given = closure.get::<Tuple>().map_or(0, |t| t.len());
    if free != given {
        let text =
            format!("{} requires closure of length {free}, not {given}", text_of(&code.name));
        return Err(vm.value_error(&text));
    }
    if let Some(t) = closure.get::<Tuple>()
        && t.items().iter().any(|c| c.get::<Cell>().is_none())
    {
        return Err(vm.type_error("arg 5 (closure) expected cell"));
    }
    let closure = if free == 0 { Object::UNDEF } else { closure };
    let f = vm.new_function(args[1].clone(), args[2].clone(), closure);
    let function = f.expect::<Function>();
    if args[3].get::<Str>().is_some() {
        function.name.set(args[3].clone());
    }
    if args[4].get::<Tuple>().is_some() {
        function.defaults.set(args[4].clone());
    }
    if args[6].get::<Dict>().is_some() {
        function.kwdefaults.set(args[6].clone());
    }
    Ok(f)
}

fn function_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let name = text_of(&args[0].expect::<Function>().qualname.get());
    let id = vm.heap.id_of(&args[0]);
    Ok(vm.str(&format!("<function {name} at {id:#x}>")))
}

fn function_get(vm: &mut Vm, args: &[Object]) -> Result {
    super::descriptor_methods::check_get(vm, args)?;
    if args[1].is_none() {
        return Ok(args[0].clone());
    }
    Ok(vm.bound_method(args[0].clone(), args[1].clone()))
}

/// `f.__call__(…)`.
pub fn call_self(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    let names = vm.tuple(kw.names.to_vec());
    let mut all = args[1..].to_vec();
    all.extend(kw.values.iter().cloned());
    vm.call_kw(&args[0], &all, Some(names.expect::<Tuple>()))
}

fn set_defaults(vm: &mut Vm, o: &Object, v: Option<Object>) -> Result<()> {
    let v = match v {
        Some(v) if v.get::<Tuple>().is_some() => v,
        None => Object::UNDEF,
        Some(v) if v.is_none() => Object::UNDEF,
        _ => return Err(vm.type_error("__defaults__ must be set to a tuple object")),
    };
    o.expect::<Function>().defaults.set(v);
    Ok(())
}

fn set_kwdefaults(vm: &mut Vm, o: &Object, v: Option<Object>) -> Result<()> {
    let v = match v {
        Some(v) if v.get::<Dict>().is_some() => v,
        None => Object::UNDEF,
        Some(v) if v.is_none() => Object::UNDEF,
        _ => return Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
    };
    o.expect::<Function>().kwdefaults.set(v);
    Ok(())
}

fn get_annotations(vm: &mut Vm, o: &Object) -> Result {
    let f = o.expect::<Function>();
    if f.annotations.is_undef() {
        f.annotations.set(vm.dict());
    }
    Ok(f.annotations.get())
}

fn set_annotations(vm: &mut Vm, o: &Object, v: Option<Object>) -> Result<()> {
    let v = match v {
        Some(v) if v.get::<Dict>().is_some() => v,
        None => Object::UNDEF,
        Some(v) if v.is_none() => Object::UNDEF,
        _ => return Err(vm.type_error("__annotations__ must be set to a dict object")),
    };
    o.expect::<Function>().annotations.set(v);
    Ok(())
}

fn set_code(vm: &mut Vm, o: &Object, v: Option<Object>) -> Result<()> {
    let f = o.expect::<Function>();
    let Some(v) = v.filter(|v| v.get::<Code>().is_some()) else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let wanted = v.expect::<Code>().free_names.expect::<Tuple>().len();
    let have = f.closure.get::<Tuple>().map_or(0, |t| t.len());
    if wanted != have {
        let text = format!(
            "{}() requires a code object with {have} free vars, not {wanted}",
            text_of(&f.name.get())
        );
        return Err(vm.value_error(&text));
    }
    vm.part_from_frames(o);
    f.code.set(v);
    f.settle();
    // Instructions may have noted how many arguments it takes.
    vm.heap.bump_epoch();
    Ok(())
}

fn get_type_params(vm: &mut Vm, o: &Object) -> Result {
    Ok(o.expect::<Function>().type_params.some().unwrap_or_else(|| vm.tuple(Vec::new())))
}

pub static METHOD: TypeSpec = TypeSpec {
    name: "method",
    layout: Layout::BoundMethod,
    flags: TypeFlags::WEAKREF,
    new: Some(static_method("__new__", "(cls, function, instance, /)", |vm, args| {
        if !vm.is_callable(&args[1]) {
            return Err(vm.type_error("first argument must be callable"));
        }
        if args[2].is_none() {
            return Err(vm.type_error("instance must not be None"));
        }
        Ok(vm.heap.alloc(BoundMethod { function: args[1].clone(), receiver: args[2].clone() }))
    })),
    methods: METHOD_METHODS,
    getters: METHOD_GETTERS,
    ..TypeSpec::EMPTY
};

static METHOD_METHODS: &[crate::native::Method] = &[
    method("__repr__", "($self, /)", method_repr),
    raw_method("__call__", "($self, /, *args, **kwargs)", call_self),
    method("__eq__", "($self, value, /)", method_eq),
    method("__hash__", "($self, /)", method_hash),
    method("__reduce__", "($self, /)", |vm, a| {
        let m = a[0].expect::<BoundMethod>();
        let name = vm.names.name.clone();
        let name = vm.getattr(&m.function.clone(), &name)?;
        let (getattr, args) = (vm.builtin("getattr")?, vm.tuple(vec![m.receiver.clone(), name]));
        Ok(vm.tuple(vec![getattr, args]))
    }),
    method("__get__", "($self, instance, owner=None, /)", |vm, a| {
        super::descriptor_methods::check_get(vm, a)?;
        Ok(a[0].clone())
    }),
];

static METHOD_GETTERS: &[Getter] = &[
    getter("__func__", |_, o| Ok(o.expect::<BoundMethod>().function.clone())),
    getter("__self__", |_, o| Ok(o.expect::<BoundMethod>().receiver.clone())),
];

fn method_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let m = args[0].expect::<BoundMethod>();
    let (function, receiver) = (m.function.clone(), m.receiver.clone());
    let qualname = vm.names.qualname.clone();
    let name = match vm.getattr_optional(&function, &qualname)? {
        Some(n) if n.get::<Str>().is_some() => text_of(&n),
        _ => {
            let name = vm.names.name.clone();
            match vm.getattr_optional(&function, &name)? {
                Some(n) if n.get::<Str>().is_some() => text_of(&n),
                _ => "?".to_string(),
            }
        }
    };
    let shown = vm.repr_text(&receiver)?;
    Ok(vm.str(&format!("<bound method {name} of {shown}>")))
}

pub fn method_eq(_: &mut Vm, args: &[Object]) -> Result {
    Ok(match (args[0].get::<BoundMethod>(), args[1].get::<BoundMethod>()) {
        (Some(a), Some(b)) => {
            Object::from_bool(a.function.is(&b.function) && a.receiver.is(&b.receiver))
        }
        _ if args[0].is(&args[1]) => Object::TRUE,
        _ => Object::NOT_IMPLEMENTED,
    })
}

pub fn method_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let h = match args[0].get::<BoundMethod>() {
        Some(m) => vm.heap.id_of(&m.function) ^ vm.heap.id_of(&m.receiver).rotate_left(7),
        None => vm.heap.id_of(&args[0]),
    };
    Ok(vm.int((h >> 4) as i64))
}

pub static CELL: TypeSpec = TypeSpec {
    name: "cell",
    layout: Layout::Cell,
    new: Some(static_method("__new__", "(cls, contents=None, /)", |vm, args| {
        Ok(vm.heap.alloc(Cell(ObjectCell::new(args[1].clone()))))
    })),
    methods: &[method("__repr__", "($self, /)", cell_repr)],
    getters: &[getter_setter(
        "cell_contents",
        |vm, o| match o.expect::<Cell>().0.some() {
            Some(v) => Ok(v),
            None => Err(vm.value_error("cell is empty")),
        },
        |_, o, v| {
            o.expect::<Cell>().0.set(v.unwrap_or(Object::UNDEF));
            Ok(())
        },
    )],
    ..TypeSpec::EMPTY
};

fn cell_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let id = vm.heap.id_of(&args[0]);
    let text = match args[0].expect::<Cell>().0.some() {
        Some(v) => {
            let inner = vm.heap.id_of(&v);
            format!("<cell at {id:#x}: {} object at {inner:#x}>", vm.type_name(&v))
        }
        None => format!("<cell at {id:#x}: empty>"),
    };
    Ok(vm.str(&text))
}

pub static MODULE: TypeSpec = TypeSpec {
    name: "module",
    layout: Layout::Module,
    flags: TypeFlags::BASE.and(TypeFlags::WEAKREF),
    new: Some(crate::native::raw_static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        |vm, args, _| {
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
        },
    )),
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
