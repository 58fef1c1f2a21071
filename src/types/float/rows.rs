//! The table of `float`'s methods and computed attributes.

use crate::heap::Object;
use crate::native::{Getter, Method, class_method, getter, method};

use super::{methods, operators};

pub static METHODS: &[Method] = &[
    method("__add__", "($self, value, /)", operators::add),
    method("__radd__", "($self, value, /)", operators::radd),
    method("__sub__", "($self, value, /)", operators::sub),
    method("__rsub__", "($self, value, /)", operators::rsub),
    method("__mul__", "($self, value, /)", operators::mul),
    method("__rmul__", "($self, value, /)", operators::rmul),
    method("__truediv__", "($self, value, /)", operators::truediv),
    method("__rtruediv__", "($self, value, /)", operators::rtruediv),
    method("__floordiv__", "($self, value, /)", operators::floordiv),
    method("__rfloordiv__", "($self, value, /)", operators::rfloordiv),
    method("__mod__", "($self, value, /)", operators::modulo),
    method("__rmod__", "($self, value, /)", operators::rmodulo),
    method("__divmod__", "($self, value, /)", operators::divmod),
    method("__rdivmod__", "($self, value, /)", operators::rdivmod),
    method("__pow__", "($self, value, mod=None, /)", operators::pow),
    method("__rpow__", "($self, value, mod=None, /)", operators::rpow),
    method("__lt__", "($self, value, /)", operators::lt),
    method("__le__", "($self, value, /)", operators::le),
    method("__eq__", "($self, value, /)", operators::eq),
    method("__ne__", "($self, value, /)", operators::ne),
    method("__gt__", "($self, value, /)", operators::gt),
    method("__ge__", "($self, value, /)", operators::ge),
    method("__neg__", "($self, /)", operators::neg),
    method("__pos__", "($self, /)", operators::pos),
    method("__abs__", "($self, /)", operators::abs),
    method("__bool__", "($self, /)", operators::truth),
    method("__repr__", "($self, /)", methods::repr),
    method("__hash__", "($self, /)", methods::hash),
    method("__format__", "($self, format_spec, /)", methods::format_),
    method("__float__", "($self, /)", methods::itself),
    method("__int__", "($self, /)", methods::trunc),
    method("__trunc__", "($self, /)", methods::trunc),
    method("__floor__", "($self, /)", methods::floor),
    method("__ceil__", "($self, /)", methods::ceil),
    method("__round__", "($self, ndigits=None, /)", methods::round),
    method("__getnewargs__", "($self, /)", methods::getnewargs),
    method("conjugate", "($self, /)", methods::itself),
    method("is_integer", "($self, /)", methods::is_integer),
    method("as_integer_ratio", "($self, /)", methods::as_integer_ratio),
    method("hex", "($self, /)", methods::to_hex),
    class_method("fromhex", "($type, string, /)", methods::fromhex),
    class_method("__getformat__", "($type, typestr, /)", methods::getformat),
];

pub static GETTERS: &[Getter] =
    &[getter("real", methods::get_self), getter("imag", |_, _| Ok(Object::from_float(0.0)))];
