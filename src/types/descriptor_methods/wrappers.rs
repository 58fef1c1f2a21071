//! `classmethod` and `staticmethod`: a function with another way to be bound.

use super::{check_get, made};
use crate::heap::{Layout, Object, ObjectCell, Payload};
use crate::native::{
    Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, raw_static_method,
};
use crate::types::descriptor::{ClassMethod, StaticMethod};
use crate::types::function_types::DICT_GETTER;

/// What the two have in common.
trait Wrapper: Payload {
    const NAME: &'static str;

    fn empty() -> Self;
    fn cell(&self) -> &ObjectCell;
}

impl Wrapper for ClassMethod {
    const NAME: &'static str = "classmethod";

    fn empty() -> ClassMethod {
        ClassMethod::new(Object::NONE)
    }

    fn cell(&self) -> &ObjectCell {
        &self.0
    }
}

impl Wrapper for StaticMethod {
    const NAME: &'static str = "staticmethod";

    fn empty() -> StaticMethod {
        StaticMethod::new(Object::NONE)
    }

    fn cell(&self) -> &ObjectCell {
        &self.0
    }
}

pub static CLASS_METHOD: TypeSpec = TypeSpec {
    name: "classmethod",
    layout: Layout::ClassMethod,
    flags: TypeFlags::BASE.and(TypeFlags::DICT),
    new: Some(raw_static_method("__new__", "(cls, *args, **kwargs)", |vm, args, _| {
        made(vm, args, ClassMethod::empty())
    })),
    methods: &[
        method("__init__", "($self, function, /)", init::<ClassMethod>),
        method("__get__", "($self, instance, owner=None, /)", |vm, a| {
            check_get(vm, a)?;
            let class =
                if a[2].is_undef() || a[2].is_none() { vm.type_of(&a[1]) } else { a[2].clone() };
            Ok(vm.bound_method(function::<ClassMethod>(&a[0]), class))
        }),
        method("__repr__", "($self, /)", repr::<ClassMethod>),
    ],
    getters: &[
        getter("__func__", |_, o| Ok(function::<ClassMethod>(o))),
        getter("__wrapped__", |_, o| Ok(function::<ClassMethod>(o))),
        getter("__isabstractmethod__", is_abstract::<ClassMethod>),
        DICT_GETTER,
    ],
    ..TypeSpec::EMPTY
};

pub static STATIC_METHOD: TypeSpec = TypeSpec {
    name: "staticmethod",
    layout: Layout::StaticMethod,
    flags: TypeFlags::BASE.and(TypeFlags::DICT),
    new: Some(raw_static_method("__new__", "(cls, *args, **kwargs)", |vm, args, _| {
        made(vm, args, StaticMethod::empty())
    })),
    methods: &[
        method("__init__", "($self, function, /)", init::<StaticMethod>),
        method("__get__", "($self, instance, owner=None, /)", |vm, a| {
            check_get(vm, a)?;
            Ok(function::<StaticMethod>(&a[0]))
        }),
        raw_method("__call__", "($self, /, *args, **kwargs)", |vm, a, kw| {
            let names = vm.tuple(kw.names.to_vec());
            let mut all = a[1..].to_vec();
            all.extend(kw.values.iter().cloned());
            vm.call_kw(&function::<StaticMethod>(&a[0]), &all, names.get())
        }),
        method("__repr__", "($self, /)", repr::<StaticMethod>),
    ],
    getters: &[
        getter("__func__", |_, o| Ok(function::<StaticMethod>(o))),
        getter("__wrapped__", |_, o| Ok(function::<StaticMethod>(o))),
        getter("__isabstractmethod__", is_abstract::<StaticMethod>),
        DICT_GETTER,
    ],
    ..TypeSpec::EMPTY
};

/// What is wrapped.
fn function<W: Wrapper>(o: &Object) -> Object {
    o.expect::<W>().cell().get()
}

/// Takes the function, and shows its attributes.
fn init<W: Wrapper>(vm: &mut Vm, args: &[Object]) -> Result {
    let (wrapper, f) = (&args[0], &args[1]);
    wrapper.expect::<W>().cell().set(f.clone());
    for name in ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"] {
        let name = vm.intern(name);
        if let Some(v) = vm.getattr_optional(f, &name)? {
            let _ = vm.heap.set_own_attribute(wrapper, &name, v);
        }
    }
    Ok(Object::NONE)
}

fn repr<W: Wrapper>(vm: &mut Vm, args: &[Object]) -> Result {
    let f = vm.repr_text(&function::<W>(&args[0]))?;
    Ok(vm.str(&format!("<{}({f})>", W::NAME)))
}

fn is_abstract<W: Wrapper>(vm: &mut Vm, o: &Object) -> Result {
    let name = vm.intern("__isabstractmethod__");
    match vm.getattr_optional(&function::<W>(o), &name)? {
        Some(v) => Ok(Object::from_bool(vm.truth(&v)?)),
        None => Ok(Object::FALSE),
    }
}
