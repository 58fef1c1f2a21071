//! Attributes of classes that are descriptors without a program's doing: `__slots__` members, and
//! computed attributes of native types.

use super::check_get;
use crate::heap::{Layout, Object};
use crate::native::{Result, TypeSpec, Vm, getter, method};
use crate::types::attribute::text_of;
use crate::types::descriptor::{GetSet, Member};
use crate::types::docs;
use crate::types::native_types::reduce_by_getattr;
use crate::types::type_object::Type;

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
