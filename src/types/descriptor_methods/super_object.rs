//! `super`.

use super::{check_get, made};
use crate::heap::{Layout, Object, ObjectCell};
use crate::native::{Getter, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_static_method};
use crate::types::attribute::or_none;
use crate::types::descriptor::Super;
use crate::types::type_object::Type;

pub static SUPER: TypeSpec = TypeSpec {
    name: "super",
    layout: Layout::Super,
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, *args, **kwargs)", |vm, args, _| {
        let s = Super {
            ty: ObjectCell::undef(),
            object: ObjectCell::undef(),
            object_type: ObjectCell::undef(),
        };
        made(vm, args, s)
    })),
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
