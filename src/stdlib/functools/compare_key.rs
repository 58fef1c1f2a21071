//! `cmp_to_key`: sort keys that compare by an old-style function.

use crate::heap::{Native, Object};
use crate::native::{Result, TypeSpec, Vm, getter, method};
use crate::traced;
use crate::types::operators::CompareOp;

/// Without an object it is the key function itself.
struct Key {
    compare: Object,
    object: Object,
}

traced!(Key { compare, object });

pub static KEY: TypeSpec = TypeSpec {
    name: "KeyWrapper",
    module: "functools",
    methods: &[
        method("__call__", "($self, /, obj)", key_call),
        method("__eq__", "($self, value, /)", |vm, a| key_compare(vm, CompareOp::Eq, a)),
        method("__ne__", "($self, value, /)", |vm, a| key_compare(vm, CompareOp::Ne, a)),
        method("__lt__", "($self, value, /)", |vm, a| key_compare(vm, CompareOp::Lt, a)),
        method("__le__", "($self, value, /)", |vm, a| key_compare(vm, CompareOp::Le, a)),
        method("__gt__", "($self, value, /)", |vm, a| key_compare(vm, CompareOp::Gt, a)),
        method("__ge__", "($self, value, /)", |vm, a| key_compare(vm, CompareOp::Ge, a)),
    ],
    getters: &[getter("obj", |_, o| {
        let object = this(o).object.clone();
        Ok(if object.is_undef() { Object::NONE } else { object })
    })],
    ..TypeSpec::EMPTY
};

fn this(o: &Object) -> &Key {
    o.native::<Key>().expect("the receiver's type decides its state")
}

pub(super) fn cmp_to_key(vm: &mut Vm, args: &[Object]) -> Result {
    let key = Key { compare: args[0].clone(), object: Object::UNDEF };
    Ok(vm.alloc_of(&KEY, Native::new(key)))
}

fn key_call(vm: &mut Vm, args: &[Object]) -> Result {
    let key = Key { compare: this(&args[0]).compare.clone(), object: args[1].clone() };
    Ok(vm.alloc_of(&KEY, Native::new(key)))
}

fn key_compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    let Some(other) = args[1].native::<Key>() else {
        return Err(vm.type_error("other argument must be K instance"));
    };
    let key = this(&args[0]);
    if key.object.is_undef() || other.object.is_undef() {
        let name = vm.intern("object");
        return Err(vm.no_attribute(&args[0], &name));
    }
    let r = vm.call(&key.compare, &[key.object.clone(), other.object.clone()])?;
    let zero = vm.int(0);
    vm.compare(op, &r, &zero)
}
