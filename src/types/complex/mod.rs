//! `complex`: a pair of doubles. Reference: "Numeric Types".

mod arithmetic;
mod construct;
mod methods;

pub use arithmetic::{Pair, divide, modulus, multiply, power};
pub use construct::number;
pub use methods::text;

use crate::heap::{Layout, Object, Payload, Value};
use crate::native::{TypeFlags, TypeSpec, Vm, getter, method, static_method};

pub struct Complex {
    pub re: f64,
    pub im: f64,
}

impl Payload for Complex {
    const LAYOUT: Layout = Layout::Complex;
    const CONTAINER: bool = false;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static SPEC: TypeSpec = TypeSpec {
    name: "complex",
    layout: Layout::Complex,
    flags: TypeFlags::BASE,
    new: Some(static_method("__new__", "(cls, real=0, imag=0)", construct::complex_new)),
    methods: &[
        method("__add__", "($self, value, /)", methods::add),
        method("__radd__", "($self, value, /)", methods::radd),
        method("__sub__", "($self, value, /)", methods::sub),
        method("__rsub__", "($self, value, /)", methods::rsub),
        method("__mul__", "($self, value, /)", methods::mul),
        method("__rmul__", "($self, value, /)", methods::rmul),
        method("__truediv__", "($self, value, /)", methods::truediv),
        method("__rtruediv__", "($self, value, /)", methods::rtruediv),
        method("__pow__", "($self, value, mod=None, /)", methods::pow),
        method("__rpow__", "($self, value, mod=None, /)", methods::rpow),
        method("__eq__", "($self, value, /)", methods::eq),
        method("__ne__", "($self, value, /)", methods::ne),
        method("__lt__", "($self, value, /)", methods::unordered),
        method("__le__", "($self, value, /)", methods::unordered),
        method("__gt__", "($self, value, /)", methods::unordered),
        method("__ge__", "($self, value, /)", methods::unordered),
        method("__neg__", "($self, /)", methods::neg),
        method("__pos__", "($self, /)", methods::pos),
        method("__abs__", "($self, /)", methods::abs),
        method("__bool__", "($self, /)", methods::truth),
        method("__hash__", "($self, /)", methods::hash),
        method("__repr__", "($self, /)", methods::repr),
        method("__format__", "($self, format_spec, /)", methods::format_),
        method("__complex__", "($self, /)", methods::pos),
        method("__getnewargs__", "($self, /)", methods::getnewargs),
        method("conjugate", "($self, /)", methods::conjugate),
    ],
    getters: &[
        getter("real", |_, o| Ok(Object::from_float(o.expect::<Complex>().re))),
        getter("imag", |_, o| Ok(Object::from_float(o.expect::<Complex>().im))),
    ],
    ..TypeSpec::EMPTY
};

/// A new exact `complex`.
pub fn new(vm: &mut Vm, re: f64, im: f64) -> Object {
    vm.heap.alloc(Complex { re, im })
}
