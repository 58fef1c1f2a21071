//! The types of descriptors: `property`, `classmethod`, `staticmethod`, `super`, `__slots__` members,
//! computed attributes of native types.

use std::cell::Cell;

use crate::heap::{Layout, Object, ObjectCell};
use crate::native::{
    Exc, Getter, Result, TypeFlags, TypeSpec, Vm, getter, getter_setter, method, raw_method,
};

use super::attribute::{or_none, text_of};
use super::descriptor::{ClassMethod, GetSet, Member, Property, StaticMethod, Super};
use super::docs;
use super::function_types::DICT_GETTER;
use super::native_types::reduce_by_getattr;
use super::type_object::Type;

pub static PROPERTY: TypeSpec = TypeSpec {
    name: "property",
    layout: Layout::Property,
    flags: TypeFlags::BASE,
    new: Some(crate::native::raw_static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        |vm, args, _| {
            let p = Property {
                get: ObjectCell::new(Object::NONE),
                set: ObjectCell::new(Object::NONE),
                delete: ObjectCell::new(Object::NONE),
                doc: ObjectCell::new(Object::NONE),
                name: ObjectCell::undef(),
                getter_doc: Cell::new(false),
            };
            match args.first().and_then(|c| c.get::<Type>()) {
                Some(t) => Ok(vm.heap.alloc_with(p, t.root.get())),
                None => Ok(vm.heap.alloc(p)),
            }
        },
    )),
    methods: &[
        method("__init__", "($self, fget=None, fset=None, fdel=None, doc=None)", property_init),
        method("getter", "($self, object, /)", |vm, a| property_copy(vm, &a[0], 0, &a[1])),
        method("setter", "($self, object, /)", |vm, a| property_copy(vm, &a[0], 1, &a[1])),
        method("deleter", "($self, object, /)", |vm, a| property_copy(vm, &a[0], 2, &a[1])),
        method("__get__", "($self, instance, owner=None, /)", |vm, a| {
            check_get(vm, a)?;
            if a[1].is_none() { Ok(a[0].clone()) } else { vm.property_get(&a[0], &a[1]) }
        }),
        method("__set__", "($self, instance, value, /)", |vm, a| {
            property_set(vm, &a[0], &a[1], Some(a[2].clone()))
        }),
        method("__delete__", "($self, instance, /)", |vm, a| property_set(vm, &a[0], &a[1], None)),
        raw_method("__set_name__", "($self, owner, name, /)", property_set_name),
    ],
    getters: &[
        getter("fget", |_, o| Ok(or_none(&o.expect::<Property>().get))),
        getter("fset", |_, o| Ok(or_none(&o.expect::<Property>().set))),
        getter("fdel", |_, o| Ok(or_none(&o.expect::<Property>().delete))),
        getter_setter(
            "__doc__",
            |_, o| Ok(or_none(&o.expect::<Property>().doc)),
            |_, o, v| {
                o.expect::<Property>().doc.set(v.unwrap_or(Object::NONE));
                Ok(())
            },
        ),
        getter_setter("__name__", property_name, |_, o, v| {
            o.expect::<Property>().name.set(v.unwrap_or(Object::UNDEF));
            Ok(())
        }),
        getter("__isabstractmethod__", property_abstract),
    ],
    ..TypeSpec::EMPTY
};

fn property_init(vm: &mut Vm, args: &[Object]) -> Result {
    let p = args[0].expect::<Property>();
    let given = |o: &Object| if o.is_undef() { Object::NONE } else { o.clone() };
    p.get.set(given(&args[1]));
    p.set.set(given(&args[2]));
    p.delete.set(given(&args[3]));
    p.doc.set(Object::NONE);
    p.getter_doc.set(false);
    let mut doc = given(&args[4]);
    if doc.is_none() && !given(&args[1]).is_none() {
        let name = vm.names.doc.clone();
        doc = vm.getattr_optional(&args[1], &name)?.unwrap_or(Object::NONE);
        p.getter_doc.set(!doc.is_none());
    }
    if vm.is_exact(&args[0], Layout::Property) {
        p.doc.set(doc);
        return Ok(Object::NONE);
    }
    // The class's own `__doc__` would hide the one in the payload.
    let name = vm.names.doc.clone();
    if vm.setattr(&args[0], &name, doc).is_err() {
        if p.getter_doc.get() || !vm.raised_is(Exc::AttributeError) {
            return Err(crate::native::Raised);
        }
        vm.take_raised();
    }
    Ok(Object::NONE)
}

fn property_set_name(vm: &mut Vm, args: &[Object], _: crate::native::Keywords) -> Result {
    let [p, _, name] = args else {
        let text = format!(
            "__set_name__() takes 2 positional arguments but {} were given",
            args.len() - 1
        );
        return Err(vm.type_error(&text));
    };
    p.expect::<Property>().name.set(name.clone());
    Ok(Object::NONE)
}

fn property_copy(vm: &mut Vm, p: &Object, which: usize, f: &Object) -> Result {
    let old = p.expect::<Property>();
    let mut parts = [or_none(&old.get), or_none(&old.set), or_none(&old.delete)];
    if !f.is_none() {
        parts[which] = f.clone();
    }
    let class = vm.type_of(p);
    let mut args = parts.to_vec();
    let from_getter = old.getter_doc.get() && !args[0].is_none();
    args.push(if from_getter { Object::NONE } else { or_none(&old.doc) });
    let new = vm.call(&class, &args)?;
    if let Some(n) = new.get::<Property>() {
        n.name.set(old.name.get());
    }
    Ok(new)
}

fn property_set(vm: &mut Vm, p: &Object, o: &Object, value: Option<Object>) -> Result {
    let payload = p.expect::<Property>();
    let (f, what) = match value {
        Some(_) => (or_none(&payload.set), "setter"),
        None => (or_none(&payload.delete), "deleter"),
    };
    if f.is_none() {
        return Err(vm.property_error(p, o, what));
    }
    let mut args = vec![o.clone()];
    args.extend(value);
    vm.call(&f, &args)?;
    Ok(Object::NONE)
}

/// The name a property was given in its class, or else its getter's.
pub(super) fn known_name(vm: &mut Vm, property: &Object) -> Result<Option<Object>> {
    let p = property.expect::<Property>();
    if let Some(name) = p.name.some() {
        return Ok(Some(name));
    }
    let name = vm.names.name.clone();
    match p.get.some() {
        Some(f) if !f.is_none() => vm.getattr_optional(&f, &name),
        _ => Ok(None),
    }
}

fn property_name(vm: &mut Vm, o: &Object) -> Result {
    match known_name(vm, o)? {
        Some(name) => Ok(name),
        None => {
            let name = vm.names.name.clone();
            Err(vm.no_attribute(o, &name))
        }
    }
}

fn property_abstract(vm: &mut Vm, o: &Object) -> Result {
    let p = o.expect::<Property>();
    let name = vm.intern("__isabstractmethod__");
    for f in [or_none(&p.get), or_none(&p.set), or_none(&p.delete)] {
        if let Some(v) = vm.getattr_optional(&f, &name)?
            && vm.truth(&v)?
        {
            return Ok(Object::TRUE);
        }
    }
    Ok(Object::FALSE)
}

/// `classmethod` and `staticmethod` show their function's attributes.
fn wrap_attributes(vm: &mut Vm, wrapper: &Object, f: &Object) -> Result<()> {
    for name in ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"] {
        let name = vm.intern(name);
        if let Some(v) = vm.getattr_optional(f, &name)? {
            let _ = vm.heap.set_own_attribute(wrapper, &name, v);
        }
    }
    Ok(())
}

pub static CLASS_METHOD: TypeSpec = TypeSpec {
    name: "classmethod",
    layout: Layout::ClassMethod,
    flags: TypeFlags::BASE.and(TypeFlags::DICT),
    new: Some(crate::native::raw_static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        |vm, args, _| {
            let c = ClassMethod::new(Object::NONE);
            match args.first().and_then(|c| c.get::<Type>()) {
                Some(t) => Ok(vm.heap.alloc_with(c, t.root.get())),
                None => Ok(vm.heap.alloc(c)),
            }
        },
    )),
    methods: &[
        method("__init__", "($self, function, /)", |vm, a| {
            a[0].expect::<ClassMethod>().0.set(a[1].clone());
            wrap_attributes(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }),
        method("__get__", "($self, instance, owner=None, /)", |vm, a| {
            check_get(vm, a)?;
            let class =
                if a[2].is_undef() || a[2].is_none() { vm.type_of(&a[1]) } else { a[2].clone() };
            let f = a[0].expect::<ClassMethod>().0.get();
            Ok(vm.bound_method(f, class))
        }),
        method("__repr__", "($self, /)", |vm, a| {
            let f = a[0].expect::<ClassMethod>().0.get();
            let r = vm.repr_text(&f)?;
            Ok(vm.str(&format!("<classmethod({r})>")))
        }),
    ],
    getters: &[
        getter("__func__", |_, o| Ok(o.expect::<ClassMethod>().0.get())),
        getter("__wrapped__", |_, o| Ok(o.expect::<ClassMethod>().0.get())),
        getter("__isabstractmethod__", |vm, o| {
            let f = o.expect::<ClassMethod>().0.get();
            is_abstract(vm, &f)
        }),
        DICT_GETTER,
    ],
    ..TypeSpec::EMPTY
};

fn is_abstract(vm: &mut Vm, f: &Object) -> Result {
    let name = vm.intern("__isabstractmethod__");
    match vm.getattr_optional(f, &name)? {
        Some(v) => Ok(Object::from_bool(vm.truth(&v)?)),
        None => Ok(Object::FALSE),
    }
}

pub static STATIC_METHOD: TypeSpec = TypeSpec {
    name: "staticmethod",
    layout: Layout::StaticMethod,
    flags: TypeFlags::BASE.and(TypeFlags::DICT),
    new: Some(crate::native::raw_static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        |vm, args, _| {
            let c = StaticMethod::new(Object::NONE);
            match args.first().and_then(|c| c.get::<Type>()) {
                Some(t) => Ok(vm.heap.alloc_with(c, t.root.get())),
                None => Ok(vm.heap.alloc(c)),
            }
        },
    )),
    methods: &[
        method("__init__", "($self, function, /)", |vm, a| {
            a[0].expect::<StaticMethod>().0.set(a[1].clone());
            wrap_attributes(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }),
        method("__get__", "($self, instance, owner=None, /)", |vm, a| {
            check_get(vm, a)?;
            Ok(a[0].expect::<StaticMethod>().0.get())
        }),
        raw_method("__call__", "($self, /, *args, **kwargs)", |vm, a, kw| {
            let f = a[0].expect::<StaticMethod>().0.get();
            let names = vm.tuple(kw.names.to_vec());
            let mut all = a[1..].to_vec();
            all.extend(kw.values.iter().cloned());
            vm.call_kw(&f, &all, names.get())
        }),
        method("__repr__", "($self, /)", |vm, a| {
            let f = a[0].expect::<StaticMethod>().0.get();
            let r = vm.repr_text(&f)?;
            Ok(vm.str(&format!("<staticmethod({r})>")))
        }),
    ],
    getters: &[
        getter("__func__", |_, o| Ok(o.expect::<StaticMethod>().0.get())),
        getter("__wrapped__", |_, o| Ok(o.expect::<StaticMethod>().0.get())),
        getter("__isabstractmethod__", |vm, o| {
            let f = o.expect::<StaticMethod>().0.get();
            is_abstract(vm, &f)
        }),
        DICT_GETTER,
    ],
    ..TypeSpec::EMPTY
};

pub static SUPER: TypeSpec = TypeSpec {
    name: "super",
    layout: Layout::Super,
    flags: TypeFlags::BASE,
    new: Some(crate::native::raw_static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        |vm, args, _| {
            let s = Super {
                ty: ObjectCell::undef(),
                object: ObjectCell::undef(),
                object_type: ObjectCell::undef(),
            };
            match args.first().and_then(|c| c.get::<Type>()) {
                Some(t) => Ok(vm.heap.alloc_with(s, t.root.get())),
                None => Ok(vm.heap.alloc(s)),
            }
        },
    )),
    methods: &[
        method("__init__", "($self, type=None, object_or_type=None, /)", super_init),
        method("__repr__", "($self, /)", super_repr),
        method("__get__", "($self, instance, owner=None, /)", |vm, a| {
            check_get(vm, a)?;
            let s = a[0].expect::<Super>();
            if a[1].is_none() || !s.object.is_undef() {
                return Ok(a[0].clone());
            }
            let class = vm.type_of(&a[0]);
            let ty = s.ty.get();
            vm.call(&class, &[ty, a[1].clone()])
        }),
    ],
    getters: SUPER_GETTERS,
    ..TypeSpec::EMPTY
};

static SUPER_GETTERS: &[Getter] = &[
    getter("__thisclass__", |_, o| Ok(or_none(&o.expect::<Super>().ty))),
    getter("__self__", |_, o| Ok(or_none(&o.expect::<Super>().object))),
    getter("__self_class__", |_, o| Ok(or_none(&o.expect::<Super>().object_type))),
];

fn super_init(vm: &mut Vm, args: &[Object]) -> Result {
    let s = args[0].expect::<Super>();
    let (ty, object) = if args[1].is_undef() {
        let (ty, object) = vm.implicit_super()?;
        (ty, Some(object))
    } else {
        (args[1].clone(), Some(args[2].clone()).filter(|o| !o.is_undef() && !o.is_none()))
    };
    if ty.get::<Type>().is_none() {
        let text = format!("super() argument 1 must be a type, not {}", vm.type_name(&ty));
        return Err(vm.type_error(&text));
    }
    s.ty.set(ty.clone());
    let Some(object) = object else { return Ok(Object::NONE) };
    let start = super_start(vm, &ty, &object)?;
    s.object.set(object);
    s.object_type.set(start);
    Ok(Object::NONE)
}

/// The class whose MRO `super(ty, object)` searches.
fn super_start(vm: &mut Vm, ty: &Object, object: &Object) -> Result {
    if object.get::<Type>().is_some() && vm.is_subtype(object, ty) {
        return Ok(object.clone());
    }
    let t = vm.type_of(object);
    if vm.is_subtype(&t, ty) {
        return Ok(t);
    }
    let name = vm.names.class.clone();
    if let Some(c) = vm.getattr_optional(object, &name)?
        && c.get::<Type>().is_some()
        && !c.is(&t)
        && vm.is_subtype(&c, ty)
    {
        return Ok(c);
    }
    let (what, name) = match object.get::<Type>() {
        Some(t) => ("type", t.name()),
        None => ("instance of", vm.type_name(object)),
    };
    let shown = match what {
        "type" => format!("type {name}"),
        _ => format!("instance of {name}"),
    };
    let text = format!(
        "super(type, obj): obj ({shown}) is not an instance or subtype of type ({}).",
        ty.expect::<Type>().name()
    );
    Err(vm.type_error(&text))
}

fn super_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let s = args[0].expect::<Super>();
    let name = s.ty.get().get::<Type>().map_or("NULL".to_string(), |t| t.name());
    let text = match s.object_type.get().get::<Type>() {
        Some(t) => format!("<super: <class '{name}'>, <{} object>>", t.name()),
        None => format!("<super: <class '{name}'>, NULL>"),
    };
    Ok(vm.str(&text))
}

pub static MEMBER: TypeSpec = TypeSpec {
    name: "member_descriptor",
    layout: Layout::Member,
    methods: &[
        method("__get__", "($self, instance, owner=None, /)", descriptor_get),
        method("__set__", "($self, instance, value, /)", |vm, a| {
            descriptor_set(vm, &a[0], &a[1], Some(a[2].clone()))
        }),
        method("__delete__", "($self, instance, /)", |vm, a| {
            descriptor_set(vm, &a[0], &a[1], None)
        }),
        method("__reduce__", "($self, /)", |vm, a| {
            let (owner, name) = owner_of(&a[0]);
            reduce_by_getattr(vm, &owner, &name)
        }),
        method("__repr__", "($self, /)", |vm, a| {
            let (owner, name) = owner_of(&a[0]);
            let class = owner.expect::<Type>().full_name();
            Ok(vm.str(&format!("<member '{name}' of '{class}' objects>")))
        }),
    ],
    getters: &[
        getter("__name__", descriptor_name),
        getter("__qualname__", descriptor_qualname),
        getter("__objclass__", |_, d| Ok(owner_of(d).0)),
        getter("__doc__", descriptor_doc),
    ],
    ..TypeSpec::EMPTY
};

pub static GET_SET: TypeSpec = TypeSpec {
    name: "getset_descriptor",
    layout: Layout::GetSet,
    methods: &[
        method("__get__", "($self, instance, owner=None, /)", descriptor_get),
        method("__set__", "($self, instance, value, /)", |vm, a| {
            descriptor_set(vm, &a[0], &a[1], Some(a[2].clone()))
        }),
        method("__delete__", "($self, instance, /)", |vm, a| {
            descriptor_set(vm, &a[0], &a[1], None)
        }),
        method("__repr__", "($self, /)", |vm, a| {
            let (owner, name) = owner_of(&a[0]);
            let class = owner.expect::<Type>().full_name();
            Ok(vm.str(&format!("<attribute '{name}' of '{class}' objects>")))
        }),
    ],
    getters: &[
        getter("__name__", descriptor_name),
        getter("__qualname__", descriptor_qualname),
        getter("__objclass__", |_, d| Ok(owner_of(d).0)),
        getter("__doc__", descriptor_doc),
    ],
    ..TypeSpec::EMPTY
};

/// The type a descriptor belongs to, and the name it has there.
fn owner_of(d: &Object) -> (Object, String) {
    match d.get::<Member>() {
        Some(m) => (m.owner.clone(), text_of(&m.name)),
        None => {
            let g = d.expect::<GetSet>();
            (g.owner.clone(), g.getter.name.to_string())
        }
    }
}

fn descriptor_name(vm: &mut Vm, d: &Object) -> Result {
    match d.get::<Member>() {
        Some(m) => Ok(m.name.clone()),
        None => Ok(vm.intern(d.expect::<GetSet>().getter.name)),
    }
}

fn descriptor_doc(vm: &mut Vm, d: &Object) -> Result {
    let Some(g) = d.get::<GetSet>() else { return Ok(Object::NONE) };
    if !g.getter.doc.is_empty() {
        return Ok(vm.str(g.getter.doc));
    }
    let class = g.owner.expect::<Type>();
    Ok(match docs::of_attribute(class, g.getter.name) {
        Some(doc) => vm.str(doc),
        None => Object::NONE,
    })
}

fn descriptor_qualname(vm: &mut Vm, d: &Object) -> Result {
    let (owner, name) = owner_of(d);
    let class = text_of(&owner.expect::<Type>().qualname.get());
    Ok(vm.str(&format!("{class}.{name}")))
}

/// Descriptors of one type say no to instances of others, wherever they were put.
pub fn check_owner(vm: &mut Vm, d: &Object, o: &Object) -> Result<()> {
    let owner = match d.get::<Member>() {
        Some(m) => &m.owner,
        None => &d.expect::<GetSet>().owner,
    };
    if vm.is_instance(o, owner) {
        return Ok(());
    }
    let (owner, name) = owner_of(d);
    let text = format!(
        "descriptor '{name}' for '{}' objects doesn't apply to a '{}' object",
        owner.expect::<Type>().full_name(),
        vm.type_name(o)
    );
    Err(vm.type_error(&text))
}

/// `d.__get__(None, None)` asks for nothing.
pub fn check_get(vm: &mut Vm, args: &[Object]) -> Result<()> {
    match args[1].is_none() && (args[2].is_undef() || args[2].is_none()) {
        true => Err(vm.type_error("__get__(None, None) is invalid")),
        false => Ok(()),
    }
}

fn descriptor_get(vm: &mut Vm, args: &[Object]) -> Result {
    check_get(vm, args)?;
    if args[1].is_none() {
        return Ok(args[0].clone());
    }
    check_owner(vm, &args[0], &args[1])?;
    let t = vm.type_of(&args[1]);
    vm.bind(&args[0], &args[1], &t)
}

fn descriptor_set(vm: &mut Vm, d: &Object, o: &Object, value: Option<Object>) -> Result {
    check_owner(vm, d, o)?;
    let (_, name) = owner_of(d);
    let name = vm.intern(&name);
    vm.set_by_descriptor(d, o, &name, value)?;
    Ok(Object::NONE)
}
