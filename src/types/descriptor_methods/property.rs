//! `property`.

use std::cell::Cell;

use super::{check_get, made};
use crate::heap::{Layout, Object, ObjectCell};
use crate::native::{
    Exc, Keywords, Raised, Result, TypeFlags, TypeSpec, Vm, getter, getter_setter, method,
    raw_method, raw_static_method,
};
use crate::types::attribute::or_none;
use crate::types::descriptor::Property;

pub static PROPERTY: TypeSpec = TypeSpec {
    name: "property",
    layout: Layout::Property,
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, *args, **kwargs)", |vm, args, _| {
        let p = Property {
            get: ObjectCell::new(Object::NONE),
            set: ObjectCell::new(Object::NONE),
            delete: ObjectCell::new(Object::NONE),
            doc: ObjectCell::new(Object::NONE),
            name: ObjectCell::undef(),
            getter_doc: Cell::new(false),
        };
        made(vm, args, p)
    })),
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
            return Err(Raised);
        }
        vm.take_raised();
    }
    Ok(Object::NONE)
}

fn property_set_name(vm: &mut Vm, args: &[Object], _: Keywords) -> Result {
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
pub fn known_name(vm: &mut Vm, property: &Object) -> Result<Option<Object>> {
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
