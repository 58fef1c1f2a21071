//! Methods of `Context`: operations carried out in it rather than in the current context.

use crate::heap::{Native, Object};
use crate::native::{Method, Result, Vm, method};

use super::context::{self, this};
use super::convert::{finish, number_of, required, wrap};
use super::decimal_methods::{is_normal_in, is_subnormal_in, number_class_in};
use super::decimal_type::{DECIMAL, Decimal};
use super::number::{Env, Kind, Number};
use super::signals::settle;

pub static METHODS: &[Method] = &[
    method("__repr__", "($self, /)", context::repr),
    method("__reduce__", "($self, /)", context::reduce),
    method("__copy__", "($self, /)", |vm, a| Ok(context::copy(vm, &a[0], true))),
    method("copy", "($self, /)", |vm, a| Ok(context::copy(vm, &a[0], true))),
    method("clear_flags", "($self, /)", |_, a| {
        this(&a[0]).flags.set(0);
        Ok(Object::NONE)
    }),
    method("clear_traps", "($self, /)", |_, a| {
        this(&a[0]).traps.set(0);
        Ok(Object::NONE)
    }),
    method("Etiny", "($self, /)", |vm, a| {
        let c = this(&a[0]);
        Ok(vm.int(c.emin.get() - (c.prec.get() - 1)))
    }),
    method("Etop", "($self, /)", |vm, a| {
        let c = this(&a[0]);
        Ok(vm.int(c.emax.get() - (c.prec.get() - 1)))
    }),
    method("radix", "($self, /)", |vm, _| Ok(wrap(vm, Number::integer(10)))),
    method("create_decimal", "($self, num='0', /)", super::construct::create_decimal),
    method(
        "create_decimal_from_float",
        "($self, f, /)",
        super::construct::create_decimal_from_float,
    ),
    method("abs", "($self, x, /)", |vm, a| unary(vm, a, Env::abs)),
    method("exp", "($self, x, /)", |vm, a| unary(vm, a, Env::exp)),
    method("ln", "($self, x, /)", |vm, a| unary(vm, a, Env::ln)),
    method("log10", "($self, x, /)", |vm, a| unary(vm, a, Env::log10)),
    method("logb", "($self, x, /)", |vm, a| unary(vm, a, Env::logb)),
    method("logical_invert", "($self, x, /)", |vm, a| unary(vm, a, Env::logical_invert)),
    method("minus", "($self, x, /)", |vm, a| unary(vm, a, Env::minus)),
    method("next_minus", "($self, x, /)", |vm, a| unary(vm, a, Env::next_minus)),
    method("next_plus", "($self, x, /)", |vm, a| unary(vm, a, Env::next_plus)),
    method("normalize", "($self, x, /)", |vm, a| unary(vm, a, Env::normalize)),
    method("plus", "($self, x, /)", |vm, a| unary(vm, a, Env::plus)),
    method("sqrt", "($self, x, /)", |vm, a| unary(vm, a, Env::sqrt)),
    method("to_integral", "($self, x, /)", |vm, a| unary(vm, a, Env::integral_value)),
    method("to_integral_value", "($self, x, /)", |vm, a| unary(vm, a, Env::integral_value)),
    method("to_integral_exact", "($self, x, /)", |vm, a| unary(vm, a, Env::integral_exact)),
    method("_apply", "($self, object, /)", |vm, a| unary(vm, a, |env, n| env.finish(n.clone()))),
    method("add", "($self, x, y, /)", |vm, a| binary(vm, a, Env::add)),
    method("compare", "($self, x, y, /)", |vm, a| binary(vm, a, Env::compare)),
    method("compare_signal", "($self, x, y, /)", |vm, a| binary(vm, a, Env::compare_signal)),
    method("compare_total", "($self, x, y, /)", |vm, a| binary(vm, a, Env::compare_total)),
    method("compare_total_mag", "($self, x, y, /)", |vm, a| binary(vm, a, Env::compare_total_mag)),
    method("divide", "($self, x, y, /)", |vm, a| binary(vm, a, Env::divide)),
    method("divide_int", "($self, x, y, /)", |vm, a| binary(vm, a, Env::divide_int)),
    method("logical_and", "($self, x, y, /)", |vm, a| binary(vm, a, Env::logical_and)),
    method("logical_or", "($self, x, y, /)", |vm, a| binary(vm, a, Env::logical_or)),
    method("logical_xor", "($self, x, y, /)", |vm, a| binary(vm, a, Env::logical_xor)),
    method("max", "($self, x, y, /)", |vm, a| binary(vm, a, Env::max)),
    method("max_mag", "($self, x, y, /)", |vm, a| binary(vm, a, Env::max_mag)),
    method("min", "($self, x, y, /)", |vm, a| binary(vm, a, Env::min)),
    method("min_mag", "($self, x, y, /)", |vm, a| binary(vm, a, Env::min_mag)),
    method("multiply", "($self, x, y, /)", |vm, a| binary(vm, a, Env::multiply)),
    method("next_toward", "($self, x, y, /)", |vm, a| binary(vm, a, Env::next_toward)),
    method("quantize", "($self, x, y, /)", |vm, a| binary(vm, a, Env::quantize)),
    method("remainder", "($self, x, y, /)", |vm, a| binary(vm, a, Env::remainder)),
    method("remainder_near", "($self, x, y, /)", |vm, a| binary(vm, a, Env::remainder_near)),
    method("rotate", "($self, x, y, /)", |vm, a| binary(vm, a, Env::rotate)),
    method("scaleb", "($self, x, y, /)", |vm, a| binary(vm, a, Env::scaleb)),
    method("shift", "($self, x, y, /)", |vm, a| binary(vm, a, Env::shift)),
    method("subtract", "($self, x, y, /)", |vm, a| binary(vm, a, Env::subtract)),
    method("is_finite", "($self, x, /)", |vm, a| test(vm, a, Number::is_finite)),
    method("is_infinite", "($self, x, /)", |vm, a| test(vm, a, Number::is_infinite)),
    method("is_nan", "($self, x, /)", |vm, a| test(vm, a, Number::is_nan)),
    method("is_qnan", "($self, x, /)", |vm, a| test(vm, a, |n| n.kind == Kind::NaN)),
    method("is_snan", "($self, x, /)", |vm, a| test(vm, a, Number::is_signaling)),
    method("is_signed", "($self, x, /)", |vm, a| test(vm, a, |n| n.negative)),
    method("is_zero", "($self, x, /)", |vm, a| test(vm, a, Number::is_zero)),
    method("is_normal", "($self, x, /)", |vm, a| {
        let n = required(vm, &a[1])?;
        Ok(Object::from_bool(is_normal_in(&n, this(&a[0]).emin.get())))
    }),
    method("is_subnormal", "($self, x, /)", |vm, a| {
        let n = required(vm, &a[1])?;
        Ok(Object::from_bool(is_subnormal_in(&n, this(&a[0]).emin.get())))
    }),
    method("is_canonical", "($self, x, /)", |vm, a| {
        canonical(vm, a)?;
        Ok(Object::TRUE)
    }),
    method("canonical", "($self, x, /)", canonical),
    method("number_class", "($self, x, /)", |vm, a| {
        let n = required(vm, &a[1])?;
        Ok(vm.str(number_class_in(&n, this(&a[0]).emin.get())))
    }),
    method("copy_decimal", "($self, x, /)", |vm, a| plain(vm, &a[1], |n| n)),
    method("copy_abs", "($self, x, /)", |vm, a| plain(vm, &a[1], |n| n.with_sign(false))),
    method("copy_negate", "($self, x, /)", |vm, a| {
        plain(vm, &a[1], |n| Number { negative: !n.negative, ..n })
    }),
    method("copy_sign", "($self, x, y, /)", |vm, a| {
        let (x, y) = (required(vm, &a[1])?, required(vm, &a[2])?);
        let n = x.into_owned().with_sign(y.negative);
        Ok(wrap(vm, n))
    }),
    method("same_quantum", "($self, x, y, /)", |vm, a| {
        let (x, y) = (required(vm, &a[1])?, required(vm, &a[2])?);
        Ok(Object::from_bool(super::decimal_methods::have_same_quantum(&x, &y)))
    }),
    method("to_sci_string", "($self, x, /)", |vm, a| text(vm, a, false)),
    method("to_eng_string", "($self, x, /)", |vm, a| text(vm, a, true)),
    method("divmod", "($self, x, y, /)", |vm, a| {
        let (x, y) = (required(vm, &a[1])?, required(vm, &a[2])?);
        let mut env = this(&a[0]).env(vm);
        let (q, r) = env.divmod(&x, &y);
        settle(vm, &a[0], env.status)?;
        let pair = vec![wrap(vm, q), wrap(vm, r)];
        Ok(vm.tuple(pair))
    }),
    method("fma", "($self, x, y, z, /)", |vm, a| {
        let (x, y, z) = (required(vm, &a[1])?, required(vm, &a[2])?, required(vm, &a[3])?);
        let mut env = this(&a[0]).env(vm);
        let n = env.fma(&x, &y, &z);
        finish(vm, &a[0], &env, n)
    }),
    method("power", "($self, /, a, b, modulo=None)", |vm, a| {
        let (x, y) = (required(vm, &a[1])?, required(vm, &a[2])?);
        let mut env = this(&a[0]).env(vm);
        let n = if a[3].is_undef() || a[3].is_none() {
            env.power(&x, &y)
        } else {
            let m = required(vm, &a[3])?;
            env.power_modulo(&x, &y, &m)
        };
        finish(vm, &a[0], &env, n)
    }),
];

fn unary(vm: &mut Vm, args: &[Object], f: fn(&mut Env, &Number) -> Number) -> Result {
    let x = required(vm, &args[1])?;
    let mut env = this(&args[0]).env(vm);
    let n = f(&mut env, &x);
    finish(vm, &args[0], &env, n)
}

fn binary(vm: &mut Vm, args: &[Object], f: fn(&mut Env, &Number, &Number) -> Number) -> Result {
    let (x, y) = (required(vm, &args[1])?, required(vm, &args[2])?);
    let mut env = this(&args[0]).env(vm);
    let n = f(&mut env, &x, &y);
    finish(vm, &args[0], &env, n)
}

fn test(vm: &mut Vm, args: &[Object], f: fn(&Number) -> bool) -> Result {
    let x = required(vm, &args[1])?;
    Ok(Object::from_bool(f(&x)))
}

/// A copy with something changed; the context has no part in it.
fn plain(vm: &mut Vm, o: &Object, f: fn(Number) -> Number) -> Result {
    let n = f(required(vm, o)?.into_owned());
    Ok(vm.alloc_of(&DECIMAL, Native::new(Decimal { number: n })))
}

fn canonical(vm: &mut Vm, args: &[Object]) -> Result {
    match number_of(&args[1]) {
        Some(_) => Ok(args[1].clone()),
        None => Err(vm.type_error("argument must be a Decimal")),
    }
}

fn text(vm: &mut Vm, args: &[Object], engineering: bool) -> Result {
    let x = required(vm, &args[1])?;
    let text = x.text(engineering, this(&args[0]).capitals.get());
    Ok(vm.str(&text))
}
