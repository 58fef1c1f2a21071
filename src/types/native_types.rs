//! The types that native functions show themselves as: `builtin_function_or_method` for those of
//! modules and for bound ones, descriptors for those in the namespace of a type.
//!
//! | in a type's namespace   | bound to an instance         | which                              |
//! |-------------------------|------------------------------|------------------------------------|
//! | `wrapper_descriptor`    | `method-wrapper`             | special methods that have a slot   |
//! | `method_descriptor`     | `builtin_function_or_method` | the other methods                  |
//! | `classmethod_descriptor`| `builtin_function_or_method` | class methods                      |

use crate::heap::{Dict, Layout, Object};
use crate::native::{Binding, Getter, Method, Result, TypeSpec, Vm, getter, method, raw_method};

use super::attribute::{or_none, text_of};
use super::descriptor::ClassMethod;
use super::descriptor_methods::CLASS_METHOD;
use super::docs;
use super::function::{BoundMethod, NativeFunction};
use super::function_types::{call_self, method_eq, method_hash};
use super::type_object::Type;

/// Special methods that CPython finds through a slot of the type, which makes them wrappers.
#[rustfmt::skip]
static SLOTS: &[&str] = &[
    "__abs__", "__add__", "__aiter__", "__and__", "__anext__", "__await__", "__bool__",
    "__buffer__", "__call__", "__contains__", "__del__", "__delattr__", "__delete__",
    "__delitem__", "__divmod__", "__eq__", "__float__", "__floordiv__", "__ge__", "__get__",
    "__getattribute__", "__getitem__", "__gt__", "__hash__", "__iadd__", "__iand__",
    "__ifloordiv__", "__ilshift__", "__imatmul__", "__imod__", "__imul__", "__index__",
    "__init__", "__int__", "__invert__", "__ior__", "__ipow__", "__irshift__", "__isub__",
    "__iter__", "__itruediv__", "__ixor__", "__le__", "__len__", "__lshift__", "__lt__",
    "__matmul__", "__mod__", "__mul__", "__ne__", "__neg__", "__next__", "__or__", "__pos__",
    "__pow__", "__radd__", "__rand__", "__rdivmod__", "__release_buffer__", "__repr__",
    "__rfloordiv__", "__rlshift__", "__rmatmul__", "__rmod__", "__rmul__", "__ror__", "__rpow__",
    "__rrshift__", "__rshift__", "__rsub__", "__rtruediv__", "__rxor__", "__set__", "__setattr__",
    "__setitem__", "__str__", "__sub__", "__truediv__", "__xor__",
];

/// Special methods that are plain methods of these types, for speed in CPython.
static PLAIN: &[(&str, &str)] = &[
    ("list", "__getitem__"),
    ("dict", "__getitem__"),
    ("dict", "__contains__"),
    ("set", "__contains__"),
    ("frozenset", "__contains__"),
];

/// Does a method of a type wrap a slot?
pub fn wraps_slot(owner: &Object, name: &str) -> bool {
    name.starts_with("__")
        && SLOTS.binary_search(&name).is_ok()
        && owner
            .get::<Type>()
            .is_none_or(|t| PLAIN.iter().filter(|(_, n)| *n == name).all(|(o, _)| t.name() != *o))
}

static CALL_METHODS: &[Method] = &[
    method("__repr__", "($self, /)", repr),
    raw_method("__call__", "($self, /, *args, **kwargs)", call_self),
    method("__get__", "($self, instance, owner=None, /)", get),
    method("__reduce__", "($self, /)", reduce),
];

pub static NATIVE_FUNCTION: TypeSpec = TypeSpec {
    name: "builtin_function_or_method",
    layout: Layout::NativeFunction,
    methods: &[
        method("__repr__", "($self, /)", repr),
        raw_method("__call__", "($self, /, *args, **kwargs)", call_self),
        method("__eq__", "($self, value, /)", method_eq),
        method("__hash__", "($self, /)", method_hash),
        method("__reduce__", "($self, /)", reduce),
    ],
    getters: &[
        getter("__name__", name),
        getter("__qualname__", bound_qualname),
        getter("__module__", |_, o| {
            Ok(o.get::<NativeFunction>().map_or(Object::NONE, |f| or_none(&f.module)))
        }),
        getter("__doc__", doc),
        getter("__text_signature__", signature),
        getter("__self__", receiver),
    ],
    ..TypeSpec::EMPTY
};

/// A native method bound to its receiver. Only its shape is used: see [`Vm::init_native_types`].
pub static BUILTIN_METHOD: TypeSpec =
    TypeSpec { name: "builtin_function_or_method", layout: Layout::BoundMethod, ..TypeSpec::EMPTY };

impl Vm {
    /// Makes the types of methods before there are any. Functions of modules and bound native
    /// methods, which differ in their payload, show one type.
    pub fn init_native_types(&mut self) {
        // The first type made of a layout is the one that dispatch knows by its key.
        for spec in [&NATIVE_FUNCTION, &super::function_types::METHOD, &CLASS_METHOD] {
            self.type_of_spec(spec);
        }
        let shown = self.type_of_spec(&NATIVE_FUNCTION);
        let hidden = self.type_of_spec(&BUILTIN_METHOD);
        let root = hidden.expect::<Type>().root.get();
        self.heap.shape_mut(root).ty = shown.value();
    }
}

pub static METHOD_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "method_descriptor",
    layout: Layout::NativeFunction,
    methods: CALL_METHODS,
    getters: DESCRIPTOR_GETTERS,
    ..TypeSpec::EMPTY
};

pub static WRAPPER_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "wrapper_descriptor",
    layout: Layout::NativeFunction,
    methods: CALL_METHODS,
    getters: DESCRIPTOR_GETTERS,
    ..TypeSpec::EMPTY
};

static DESCRIPTOR_GETTERS: &[Getter] = &[
    getter("__name__", name),
    getter("__qualname__", qualname),
    getter("__doc__", doc),
    getter("__text_signature__", signature),
    getter("__objclass__", |_, o| Ok(owner(o))),
];

/// A class method in the namespace of a builtin type.
pub static CLASS_METHOD_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "classmethod_descriptor",
    layout: Layout::ClassMethod,
    methods: &[
        method("__repr__", "($self, /)", repr),
        raw_method("__call__", "($self, /, *args, **kwargs)", |vm, args, kw| {
            let function = args[0].expect::<ClassMethod>().0.get();
            if args.get(1).is_none_or(|o| o.get::<Type>().is_none()) {
                let text = match args.get(1) {
                    None => {
                        let name = qualname(vm, &args[0])?;
                        format!("unbound method {}() needs an argument", text_of(&name))
                    }
                    Some(o) => format!(
                        "descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2",
                        row(&args[0]).name,
                        owner(&args[0]).expect::<Type>().name(),
                        vm.type_name(o)
                    ),
                };
                return Err(vm.type_error(&text));
            }
            vm.call_with(&function, &args[1..], kw)
        }),
        method("__get__", "($self, instance, owner=None, /)", |vm, a| {
            super::descriptor_methods::check_get(vm, a)?;
            let given = !a[2].is_undef() && !a[2].is_none();
            let class = if given { a[2].clone() } else { vm.type_of(&a[1]) };
            let function = a[0].expect::<ClassMethod>().0.get();
            Ok(vm.bound_method(function, class))
        }),
    ],
    getters: DESCRIPTOR_GETTERS,
    ..TypeSpec::EMPTY
};

/// A special method of a builtin type bound to its receiver.
pub static METHOD_WRAPPER: TypeSpec = TypeSpec {
    name: "method-wrapper",
    layout: Layout::BoundMethod,
    methods: BOUND_METHODS,
    getters: &[
        getter("__name__", name),
        getter("__qualname__", qualname),
        getter("__doc__", doc),
        getter("__text_signature__", signature),
        getter("__objclass__", |_, o| Ok(owner(o))),
        getter("__self__", receiver),
    ],
    ..TypeSpec::EMPTY
};

static BOUND_METHODS: &[Method] = &[
    method("__repr__", "($self, /)", repr),
    raw_method("__call__", "($self, /, *args, **kwargs)", call_self),
    method("__eq__", "($self, value, /)", method_eq),
    method("__hash__", "($self, /)", method_hash),
    method("__reduce__", "($self, /)", reduce),
];

/// The native function behind any of the types here.
fn native(o: &Object) -> Object {
    match (o.get::<BoundMethod>(), o.get::<ClassMethod>()) {
        (Some(m), _) => m.function.clone(),
        (_, Some(c)) => c.0.get(),
        _ => o.clone(),
    }
}

fn row(o: &Object) -> &'static Method {
    native(o).expect::<NativeFunction>().row
}

fn owner(o: &Object) -> Object {
    native(o).expect::<NativeFunction>().owner.clone()
}

fn name(vm: &mut Vm, o: &Object) -> Result {
    Ok(vm.intern(row(o).name))
}

fn doc(vm: &mut Vm, o: &Object) -> Result {
    let row = row(o);
    if !row.doc.is_empty() {
        return Ok(vm.str(row.doc));
    }
    let function = native(o);
    let function = function.expect::<NativeFunction>();
    let found = match function.owner.get::<Type>() {
        Some(class) => docs::of_attribute(class, row.name),
        None => {
            let module = function.module.some().unwrap_or(Object::NONE);
            docs::of_function(&text_of(&module), row.name)
        }
    };
    Ok(found.map_or(Object::NONE, |doc| vm.str(doc)))
}

fn qualname(vm: &mut Vm, o: &Object) -> Result {
    let text = match owner(o).get::<Type>() {
        Some(t) => format!("{}.{}", t.name(), row(o).name),
        None => row(o).name.to_string(),
    };
    Ok(vm.str(&text))
}

/// A bound method is named after the type of its receiver.
fn bound_qualname(vm: &mut Vm, o: &Object) -> Result {
    let Some(m) = o.get::<BoundMethod>() else { return qualname(vm, o) };
    let class = match m.receiver.get::<Type>() {
        Some(t) => t.name(),
        None => vm.short_type_name(&m.receiver),
    };
    Ok(vm.str(&format!("{class}.{}", row(o).name)))
}

/// A function of a module names the module it is bound to.
fn signature(vm: &mut Vm, o: &Object) -> Result {
    let row = row(o);
    if let Some(text) = row.shown {
        return Ok(if text.is_empty() { Object::NONE } else { vm.str(text) });
    }
    // What stands for a slot of a type takes everything, as far as one can see.
    match row.name {
        "__new__" => return Ok(vm.str("($type, *args, **kwargs)")),
        "__init__" => return Ok(vm.str("($self, /, *args, **kwargs)")),
        "__class_getitem__" => return Ok(vm.str("($type, object, /)")),
        _ => {}
    }
    let rest = match row.binding {
        Binding::Function => row.signature.strip_prefix('('),
        _ => None,
    };
    Ok(match rest {
        Some(")") => vm.str("($module, /)"),
        Some(rest) if rest.contains(", /") || rest.starts_with('/') => {
            vm.str(&format!("($module, {rest}"))
        }
        Some(rest) => vm.str(&format!("($module, /, {rest}")),
        None => vm.str(row.signature),
    })
}

/// `__self__`: what a method is bound to, a function's module, the class of a `__new__`.
fn receiver(vm: &mut Vm, o: &Object) -> Result {
    let Some(f) = o.get::<NativeFunction>() else {
        return Ok(o.expect::<BoundMethod>().receiver.clone());
    };
    if !f.receiver.is_undef() {
        return Ok(f.receiver.clone());
    }
    Ok(match f.module.some() {
        Some(m) => {
            let (m, modules) = (vm.heap.intern_object(&m), vm.modules.clone());
            modules.expect::<Dict>().get_str(&m).unwrap_or(Object::NONE)
        }
        None => Object::NONE,
    })
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let o = &args[0];
    let name = row(o).name;
    let class = owner(o);
    let owner = class.get::<Type>().map(Type::full_name);
    let shown = owner.clone().unwrap_or_default();
    let kind = vm.type_name(o);
    let text = match (kind.as_str(), o.get::<BoundMethod>()) {
        ("wrapper_descriptor", _) => format!("<slot wrapper '{name}' of '{shown}' objects>"),
        ("method_descriptor" | "classmethod_descriptor", _) => {
            format!("<method '{name}' of '{shown}' objects>")
        }
        ("method-wrapper", Some(m)) => {
            let (id, t) = (vm.heap.id_of(&m.receiver), vm.type_name(&m.receiver));
            format!("<method-wrapper '{name}' of {t} object at {id:#x}>")
        }
        (_, Some(m)) => {
            let (id, t) = (vm.heap.id_of(&m.receiver), vm.type_name(&m.receiver));
            format!("<built-in method {name} of {t} object at {id:#x}>")
        }
        _ if owner.is_some() => {
            let id = vm.heap.id_of(o);
            format!("<built-in method {name} of type object at {id:#x}>")
        }
        _ => format!("<built-in function {name}>"),
    };
    Ok(vm.str(&text))
}

fn get(vm: &mut Vm, args: &[Object]) -> Result {
    super::descriptor_methods::check_get(vm, args)?;
    if args[1].is_none() {
        return Ok(args[0].clone());
    }
    let owner = owner(&args[0]);
    let t = vm.type_of(&args[1]);
    if owner.get::<Type>().is_some() && !vm.is_subtype(&t, &owner) {
        let text = format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            row(&args[0]).name,
            owner.expect::<Type>().name(),
            vm.type_name(&args[1])
        );
        return Err(vm.type_error(&text));
    }
    vm.bind(&args[0], &args[1], &t)
}

/// Pickled by name: alone, or as an attribute of what it belongs to.
fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let name = row(&args[0]).name;
    let owner = owner(&args[0]);
    let function = native(&args[0]);
    let receiver = &function.expect::<NativeFunction>().receiver;
    let holder = match args[0].get::<BoundMethod>() {
        Some(m) => m.receiver.clone(),
        None if !receiver.is_undef() => receiver.clone(),
        None => owner,
    };
    if holder.is_undef() { Ok(vm.str(name)) } else { reduce_by_getattr(vm, &holder, name) }
}

/// `(getattr, (holder, name))`.
pub fn reduce_by_getattr(vm: &mut Vm, holder: &Object, name: &str) -> Result {
    let getattr = vm.builtin("getattr")?;
    let args = vec![holder.clone(), vm.str(name)];
    let args = vm.tuple(args);
    Ok(vm.tuple(vec![getattr, args]))
}
