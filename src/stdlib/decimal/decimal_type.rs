//! The type `Decimal`: its payload and the table of its methods.

use crate::heap::Object;
use crate::native::{Method, TypeFlags, TypeSpec, class_method, getter, method, static_method};
use crate::traced;
use crate::types::operators::CompareOp;

use super::convert::{compare, wrap};
use super::decimal_methods as methods;
use super::number::{Env, Kind, Number, Rounding};
use super::operators::{self, binary, divmod, integer, power, this, unary};

pub struct Decimal {
    pub number: Number,
}

traced!(Decimal {});

pub static DECIMAL: TypeSpec = TypeSpec {
    name: "Decimal",
    module: "decimal",
    flags: TypeFlags::BASE,
    doc: "An exact decimal number: from an integer, a text, a float or a tuple (sign, digits, \
          exponent).",
    new: Some(static_method(
        "__new__",
        "(cls, value='0', context=None)",
        super::construct::decimal_new,
    )),
    methods: METHODS,
    getters: &[
        getter("real", |_, o| Ok(o.clone())),
        getter("imag", |vm, _| Ok(wrap(vm, Number::zero(false, 0)))),
    ],
    ..TypeSpec::EMPTY
};

/// A method named as the operation of the context that it is.
macro_rules! unary_row {
    ($name:ident) => {
        method(stringify!($name), "($self, /, context=None)", |vm, a| {
            methods::unary(vm, a, Env::$name)
        })
    };
}

/// The same with another operand.
macro_rules! binary_row {
    ($name:ident) => {
        method(stringify!($name), "($self, /, other, context=None)", |vm, a| {
            methods::binary(vm, a, Env::$name)
        })
    };
}

macro_rules! test_row {
    ($name:literal, $f:expr) => {
        method($name, "($self, /)", |_, a| {
            let f: fn(&Number) -> bool = $f;
            Ok(Object::from_bool(f(this(&a[0]))))
        })
    };
}

static METHODS: &[Method] = &[
    method("__add__", "($self, value, /)", |vm, a| binary(vm, &a[0], &a[1], Env::add)),
    method("__radd__", "($self, value, /)", |vm, a| binary(vm, &a[1], &a[0], Env::add)),
    method("__sub__", "($self, value, /)", |vm, a| binary(vm, &a[0], &a[1], Env::subtract)),
    method("__rsub__", "($self, value, /)", |vm, a| binary(vm, &a[1], &a[0], Env::subtract)),
    method("__mul__", "($self, value, /)", |vm, a| binary(vm, &a[0], &a[1], Env::multiply)),
    method("__rmul__", "($self, value, /)", |vm, a| binary(vm, &a[1], &a[0], Env::multiply)),
    method("__truediv__", "($self, value, /)", |vm, a| binary(vm, &a[0], &a[1], Env::divide)),
    method("__rtruediv__", "($self, value, /)", |vm, a| binary(vm, &a[1], &a[0], Env::divide)),
    method("__floordiv__", "($self, value, /)", |vm, a| binary(vm, &a[0], &a[1], Env::divide_int)),
    method("__rfloordiv__", "($self, value, /)", |vm, a| binary(vm, &a[1], &a[0], Env::divide_int)),
    method("__mod__", "($self, value, /)", |vm, a| binary(vm, &a[0], &a[1], Env::remainder)),
    method("__rmod__", "($self, value, /)", |vm, a| binary(vm, &a[1], &a[0], Env::remainder)),
    method("__divmod__", "($self, value, /)", |vm, a| divmod(vm, &a[0], &a[1])),
    method("__rdivmod__", "($self, value, /)", |vm, a| divmod(vm, &a[1], &a[0])),
    method("__pow__", "($self, value, mod=None, /)", |vm, a| power(vm, &a[0], &a[1], &a[2])),
    method("__rpow__", "($self, value, mod=None, /)", |vm, a| power(vm, &a[1], &a[0], &a[2])),
    method("__pos__", "($self, /)", |vm, a| unary(vm, &a[0], Env::plus)),
    method("__neg__", "($self, /)", |vm, a| unary(vm, &a[0], Env::minus)),
    method("__abs__", "($self, /)", |vm, a| unary(vm, &a[0], Env::abs)),
    method("__bool__", "($self, /)", |_, a| Ok(Object::from_bool(!this(&a[0]).is_zero()))),
    method("__eq__", "($self, value, /)", |vm, a| compare(vm, &a[0], &a[1], CompareOp::Eq)),
    method("__ne__", "($self, value, /)", |vm, a| compare(vm, &a[0], &a[1], CompareOp::Ne)),
    method("__lt__", "($self, value, /)", |vm, a| compare(vm, &a[0], &a[1], CompareOp::Lt)),
    method("__le__", "($self, value, /)", |vm, a| compare(vm, &a[0], &a[1], CompareOp::Le)),
    method("__gt__", "($self, value, /)", |vm, a| compare(vm, &a[0], &a[1], CompareOp::Gt)),
    method("__ge__", "($self, value, /)", |vm, a| compare(vm, &a[0], &a[1], CompareOp::Ge)),
    method("__int__", "($self, /)", |vm, a| integer(vm, &a[0], Rounding::Down)),
    method("__trunc__", "($self, /)", |vm, a| integer(vm, &a[0], Rounding::Down)),
    method("__floor__", "($self, /)", |vm, a| integer(vm, &a[0], Rounding::Floor)),
    method("__ceil__", "($self, /)", |vm, a| integer(vm, &a[0], Rounding::Ceiling)),
    method("__float__", "($self, /)", operators::float),
    method("__complex__", "($self, /)", operators::complex),
    method("__round__", "($self, ndigits=None, /)", operators::round),
    method("__hash__", "($self, /)", methods::hash),
    method("__repr__", "($self, /)", methods::repr),
    method("__str__", "($self, /)", methods::str),
    method("__format__", "($self, fmtarg, override=None, /)", super::format::format),
    method("__reduce__", "($self, /)", methods::reduce),
    method("__copy__", "($self, /)", |_, a| Ok(a[0].clone())),
    method("__deepcopy__", "($self, memo, /)", |_, a| Ok(a[0].clone())),
    method("__sizeof__", "($self, /)", methods::sizeof),
    method("adjusted", "($self, /)", methods::adjusted),
    method("as_integer_ratio", "($self, /)", methods::as_integer_ratio),
    method("as_tuple", "($self, /)", methods::as_tuple),
    method("canonical", "($self, /)", |_, a| Ok(a[0].clone())),
    method("conjugate", "($self, /)", |_, a| Ok(a[0].clone())),
    method("radix", "($self, /)", |vm, _| Ok(wrap(vm, Number::integer(10)))),
    method("copy_abs", "($self, /)", |vm, a| {
        let n = this(&a[0]).clone().with_sign(false);
        Ok(wrap(vm, n))
    }),
    method("copy_negate", "($self, /)", |vm, a| {
        let n = this(&a[0]).clone();
        let negative = !n.negative;
        Ok(wrap(vm, n.with_sign(negative)))
    }),
    method("copy_sign", "($self, /, other, context=None)", methods::copy_sign),
    method("same_quantum", "($self, /, other, context=None)", methods::same_quantum),
    method("fma", "($self, /, other, third, context=None)", methods::fma),
    method("quantize", "($self, /, exp, rounding=None, context=None)", methods::quantize),
    method("number_class", "($self, /, context=None)", methods::number_class),
    method("to_eng_string", "($self, /, context=None)", methods::to_eng_string),
    class_method("from_float", "($type, f, /)", super::construct::decimal_from_float),
    test_row!("is_canonical", |_| true),
    test_row!("is_finite", Number::is_finite),
    test_row!("is_infinite", Number::is_infinite),
    test_row!("is_nan", Number::is_nan),
    test_row!("is_qnan", |n| n.kind == Kind::NaN),
    test_row!("is_snan", Number::is_signaling),
    test_row!("is_signed", |n| n.negative),
    test_row!("is_zero", Number::is_zero),
    unary_row!(exp),
    unary_row!(ln),
    unary_row!(log10),
    unary_row!(logb),
    unary_row!(logical_invert),
    unary_row!(next_minus),
    unary_row!(next_plus),
    unary_row!(normalize),
    unary_row!(sqrt),
    binary_row!(compare),
    binary_row!(compare_signal),
    binary_row!(compare_total),
    binary_row!(compare_total_mag),
    binary_row!(logical_and),
    binary_row!(logical_or),
    binary_row!(logical_xor),
    binary_row!(max),
    binary_row!(max_mag),
    binary_row!(min),
    binary_row!(min_mag),
    binary_row!(next_toward),
    binary_row!(remainder_near),
    binary_row!(rotate),
    binary_row!(scaleb),
    binary_row!(shift),
    method("to_integral", "($self, /, rounding=None, context=None)", |vm, a| {
        methods::to_integral(vm, a, Env::integral_value)
    }),
    method("to_integral_value", "($self, /, rounding=None, context=None)", |vm, a| {
        methods::to_integral(vm, a, Env::integral_value)
    }),
    method("to_integral_exact", "($self, /, rounding=None, context=None)", |vm, a| {
        methods::to_integral(vm, a, Env::integral_exact)
    }),
    method("is_normal", "($self, /, context=None)", methods::is_normal),
    method("is_subnormal", "($self, /, context=None)", methods::is_subnormal),
];
