//! `bool`: its two instances are words of their own; what is not here it has from `int`.
//! Reference: "Boolean Type - bool".

use crate::heap::{Layout, Object};
use crate::native::{Exc, Result, TypeSpec, Vm, method, static_method};

use super::int::{check_class, is_int};
use super::numbers::int_binary;
use super::operators::BinaryOp;

pub static SPEC: TypeSpec = TypeSpec {
    name: "bool",
    layout: Layout::BigInt,
    base: Some(&super::int::SPEC),
    flags: crate::native::TypeFlags::MATCH_SELF,
    new: Some(static_method("__new__", "(cls, object=False, /)", new)),
    methods: &[
        method("__repr__", "($self, /)", repr),
        method("__and__", "($self, value, /)", |vm, a| logic(vm, BinaryOp::And, &a[0], &a[1])),
        method("__rand__", "($self, value, /)", |vm, a| logic(vm, BinaryOp::And, &a[1], &a[0])),
        method("__or__", "($self, value, /)", |vm, a| logic(vm, BinaryOp::Or, &a[0], &a[1])),
        method("__ror__", "($self, value, /)", |vm, a| logic(vm, BinaryOp::Or, &a[1], &a[0])),
        method("__xor__", "($self, value, /)", |vm, a| logic(vm, BinaryOp::Xor, &a[0], &a[1])),
        method("__rxor__", "($self, value, /)", |vm, a| logic(vm, BinaryOp::Xor, &a[1], &a[0])),
        method("__invert__", "($self, /)", invert),
    ],
    ..TypeSpec::EMPTY
};

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    check_class(vm, &args[0], &SPEC)?;
    let truth = !args[1].is_undef() && vm.truth(&args[1])?;
    Ok(Object::from_bool(truth))
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.intern(if args[0].is(&Object::TRUE) { "True" } else { "False" }))
}

/// Between two truth values the result is one; otherwise integers meet.
fn logic(vm: &mut Vm, op: BinaryOp, a: &Object, b: &Object) -> Result {
    if !a.is_bool() || !b.is_bool() {
        return if is_int(a) && is_int(b) {
            int_binary(vm, op, a, b)
        } else {
            Ok(Object::NOT_IMPLEMENTED)
        };
    }
    let (x, y) = (a.is(&Object::TRUE), b.is(&Object::TRUE));
    Ok(Object::from_bool(match op {
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        _ => x ^ y,
    }))
}

fn invert(vm: &mut Vm, args: &[Object]) -> Result {
    vm.warn(
        Exc::DeprecationWarning,
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. \
         This returns the bitwise inversion of the underlying int object and is usually not \
         what you expect from negating a bool. Use the 'not' operator for boolean negation or \
         ~int(x) if you really want the bitwise inversion of the underlying int.",
    )?;
    Ok(Object::from_small(if args[0].is(&Object::TRUE) { -2 } else { -1 }))
}
