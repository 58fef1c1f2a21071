//! `mappingproxy`: a read-only face of a mapping, `type.__dict__` for one.

use crate::heap::{Dict, Layout, List, Object, Payload, Tuple, Value};
use crate::native::{Result, TypeFlags, TypeSpec, Vm, class_method, method, static_method};

use crate::types::operators::{BinaryOp, CompareOp};

pub struct MappingProxy(pub Object);

impl Payload for MappingProxy {
    const LAYOUT: Layout = Layout::MappingProxy;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.0.value());
    }
}

pub static MAPPING_PROXY: TypeSpec = TypeSpec {
    name: "mappingproxy",
    layout: Layout::MappingProxy,
    flags: TypeFlags::MAPPING,
    new: Some(static_method("__new__", "(cls, mapping)", proxy_new)),
    methods: &[
        method("__len__", "($self, /)", |vm, a| {
            let n = vm.length(of(a))?;
            Ok(vm.int(n as i64))
        }),
        method("__getitem__", "($self, key, /)", |vm, a| vm.getitem(of(a), &a[1])),
        method("__contains__", "($self, key, /)", |vm, a| {
            Ok(Object::from_bool(vm.contains(of(a), &a[1])?))
        }),
        method("__iter__", "($self, /)", |vm, a| vm.iter(of(a))),
        method("__reversed__", "($self, /)", |vm, a| forward(vm, a, "__reversed__", &[])),
        method("__hash__", "($self, /)", |vm, a| {
            let h = vm.hash(of(a))?;
            Ok(vm.int(h as i64))
        }),
        method("__repr__", "($self, /)", proxy_repr),
        method("__str__", "($self, /)", |vm, a| vm.to_str(of(a))),
        method("__or__", "($self, value, /)", |vm, a| merge(vm, &a[0], &a[1])),
        method("__ror__", "($self, value, /)", |vm, a| merge(vm, &a[1], &a[0])),
        method("__ior__", "($self, value, /)", proxy_ior),
        method("__eq__", "($self, value, /)", |vm, a| vm.compare(CompareOp::Eq, of(a), &a[1])),
        method("__ne__", "($self, value, /)", |vm, a| vm.compare(CompareOp::Ne, of(a), &a[1])),
        method("__lt__", "($self, value, /)", |vm, a| vm.compare(CompareOp::Lt, of(a), &a[1])),
        method("__le__", "($self, value, /)", |vm, a| vm.compare(CompareOp::Le, of(a), &a[1])),
        method("__gt__", "($self, value, /)", |vm, a| vm.compare(CompareOp::Gt, of(a), &a[1])),
        method("__ge__", "($self, value, /)", |vm, a| vm.compare(CompareOp::Ge, of(a), &a[1])),
        method("get", "($self, key, default=None, /)", |vm, a| {
            let default = if a[2].is_undef() { Object::NONE } else { a[2].clone() };
            forward(vm, a, "get", &[a[1].clone(), default])
        }),
        method("keys", "($self, /)", |vm, a| forward(vm, a, "keys", &[])),
        method("values", "($self, /)", |vm, a| forward(vm, a, "values", &[])),
        method("items", "($self, /)", |vm, a| forward(vm, a, "items", &[])),
        method("copy", "($self, /)", |vm, a| forward(vm, a, "copy", &[])),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    ..TypeSpec::EMPTY
};

/// A read-only proxy of a mapping.
pub fn mapping_proxy(vm: &mut Vm, mapping: &Object) -> Object {
    vm.alloc_of(&MAPPING_PROXY, MappingProxy(mapping.clone()))
}

fn of(args: &[Object]) -> &Object {
    &args[0].expect::<MappingProxy>().0
}

fn proxy_new(vm: &mut Vm, args: &[Object]) -> Result {
    let m = &args[1];
    let getitem = vm.names.getitem.clone();
    let sequence = m.get::<List>().is_some() || m.get::<Tuple>().is_some();
    let mapping =
        m.get::<Dict>().is_some() || (!sequence && vm.lookup_special(m, &getitem).is_some());
    if !mapping {
        let text = format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(m));
        return Err(vm.type_error(&text));
    }
    vm.alloc_new(&args[0], &MAPPING_PROXY, MappingProxy(m.clone()))
}

fn forward(vm: &mut Vm, args: &[Object], name: &str, rest: &[Object]) -> Result {
    let f = vm.getattr_str(of(args), name)?;
    vm.call(&f, rest)
}

fn proxy_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let mut out = b"mappingproxy(".to_vec();
    vm.push_repr(&mut out, of(args))?;
    out.push(b')');
    Ok(vm.str_from(&out))
}

/// The mapping behind a proxy, or the object itself.
fn unwrap(o: &Object) -> &Object {
    o.get::<MappingProxy>().map_or(o, |p| &p.0)
}

fn merge(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    vm.binary(BinaryOp::Or, unwrap(a), unwrap(b))
}

fn proxy_ior(vm: &mut Vm, args: &[Object]) -> Result {
    let text = format!("'|=' is not supported by {}; use '|' instead", vm.type_name(&args[0]));
    Err(vm.type_error(&text))
}
