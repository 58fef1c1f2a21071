//! Methods of `Decimal` that are no operators.

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::int::large;

use super::context;
use super::convert::{self, finish, ratio, required, wrap};
use super::current::{argument, current};
use super::number::{Env, Kind, Number};
use super::operators::this;
use super::{state, this_state};

/// An operation in the context that the last argument names.
pub fn unary(vm: &mut Vm, args: &[Object], f: fn(&mut Env, &Number) -> Number) -> Result {
    let context = argument(vm, &args[1])?;
    let mut env = context::this(&context).env(vm);
    let n = f(&mut env, this(&args[0]));
    finish(vm, &context, &env, n)
}

pub fn binary(vm: &mut Vm, args: &[Object], f: fn(&mut Env, &Number, &Number) -> Number) -> Result {
    let context = argument(vm, &args[2])?;
    let other = required(vm, &args[1])?;
    let mut env = context::this(&context).env(vm);
    let n = f(&mut env, this(&args[0]), &other);
    finish(vm, &context, &env, n)
}

pub fn fma(vm: &mut Vm, args: &[Object]) -> Result {
    let context = argument(vm, &args[3])?;
    let (other, third) = (required(vm, &args[1])?, required(vm, &args[2])?);
    let mut env = context::this(&context).env(vm);
    let n = env.fma(this(&args[0]), &other, &third);
    finish(vm, &context, &env, n)
}

pub fn quantize(vm: &mut Vm, args: &[Object]) -> Result {
    let context = argument(vm, &args[3])?;
    let mut env = context::this(&context).env(vm);
    if !args[2].is_undef() && !args[2].is_none() {
        env.rounding = context::rounding(vm, &args[2])?;
    }
    let exp = required(vm, &args[1])?;
    let n = env.quantize(this(&args[0]), &exp);
    finish(vm, &context, &env, n)
}

pub fn to_integral(vm: &mut Vm, args: &[Object], f: fn(&mut Env, &Number) -> Number) -> Result {
    let context = argument(vm, &args[2])?;
    let mut env = context::this(&context).env(vm);
    if !args[1].is_undef() && !args[1].is_none() {
        env.rounding = context::rounding(vm, &args[1])?;
    }
    let n = f(&mut env, this(&args[0]));
    finish(vm, &context, &env, n)
}

pub fn copy_sign(vm: &mut Vm, args: &[Object]) -> Result {
    argument(vm, &args[2])?;
    let other = required(vm, &args[1])?;
    let n = this(&args[0]).clone().with_sign(other.negative);
    Ok(wrap(vm, n))
}

pub fn same_quantum(vm: &mut Vm, args: &[Object]) -> Result {
    argument(vm, &args[2])?;
    let other = required(vm, &args[1])?;
    Ok(Object::from_bool(have_same_quantum(this(&args[0]), &other)))
}

pub fn have_same_quantum(a: &Number, b: &Number) -> bool {
    match (a.is_finite(), b.is_finite()) {
        (true, true) => a.exponent == b.exponent,
        (false, false) => a.is_nan() == b.is_nan(),
        _ => false,
    }
}

pub fn is_normal_in(n: &Number, emin: i64) -> bool {
    n.is_finite() && !n.is_zero() && n.adjusted() >= emin
}

pub fn is_subnormal_in(n: &Number, emin: i64) -> bool {
    n.is_finite() && !n.is_zero() && n.adjusted() < emin
}

pub fn is_normal(vm: &mut Vm, args: &[Object]) -> Result {
    let context = argument(vm, &args[1])?;
    Ok(Object::from_bool(is_normal_in(this(&args[0]), context::this(&context).emin.get())))
}

pub fn is_subnormal(vm: &mut Vm, args: &[Object]) -> Result {
    let context = argument(vm, &args[1])?;
    Ok(Object::from_bool(is_subnormal_in(this(&args[0]), context::this(&context).emin.get())))
}

pub fn number_class_in(n: &Number, emin: i64) -> &'static str {
    match (n.kind, n.negative) {
        (Kind::NaN, _) => "NaN",
        (Kind::SignalingNaN, _) => "sNaN",
        (Kind::Infinite, false) => "+Infinity",
        (Kind::Infinite, true) => "-Infinity",
        (Kind::Finite, negative) => match (n.is_zero(), is_subnormal_in(n, emin), negative) {
            (true, _, false) => "+Zero",
            (true, _, true) => "-Zero",
            (_, true, false) => "+Subnormal",
            (_, true, true) => "-Subnormal",
            (_, _, false) => "+Normal",
            (_, _, true) => "-Normal",
        },
    }
}

pub fn number_class(vm: &mut Vm, args: &[Object]) -> Result {
    let context = argument(vm, &args[1])?;
    Ok(vm.str(number_class_in(this(&args[0]), context::this(&context).emin.get())))
}

/// The text of a number, if memory allows.
fn text(vm: &mut Vm, n: &Number, engineering: bool, capitals: bool) -> Result<String> {
    vm.check_text(n.digits() as usize + 32)?;
    Ok(n.text(engineering, capitals))
}

pub fn str(vm: &mut Vm, args: &[Object]) -> Result {
    let context = current(vm)?;
    let text = text(vm, this(&args[0]), false, context::this(&context).capitals.get())?;
    Ok(vm.str(&text))
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let context = current(vm)?;
    let text = text(vm, this(&args[0]), false, context::this(&context).capitals.get())?;
    Ok(vm.str(&format!("Decimal('{text}')")))
}

pub fn to_eng_string(vm: &mut Vm, args: &[Object]) -> Result {
    let context = argument(vm, &args[1])?;
    let text = text(vm, this(&args[0]), true, context::this(&context).capitals.get())?;
    Ok(vm.str(&text))
}

pub fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let text = text(vm, this(&args[0]), false, true)?;
    let value = vec![vm.str(&text)];
    let (class, value) = (vm.type_of(&args[0]), vm.tuple(value));
    Ok(vm.tuple(vec![class, value]))
}

pub fn sizeof(vm: &mut Vm, args: &[Object]) -> Result {
    // Four words of 19 digits are within the object.
    let words = (this(&args[0]).digits() + 18) / 19;
    Ok(vm.int(104 + if words > 4 { 8 * words } else { 0 }))
}

pub fn adjusted(vm: &mut Vm, args: &[Object]) -> Result {
    let n = this(&args[0]);
    Ok(vm.int(if n.is_finite() { n.adjusted() } else { 0 }))
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let n = this(&args[0]);
    match n.kind {
        Kind::Finite => Ok(vm.int(convert::hash(n))),
        Kind::Infinite => Ok(vm.int(if n.negative { -314_159 } else { 314_159 })),
        Kind::SignalingNaN => Err(vm.type_error("Cannot hash a signaling NaN value")),
        Kind::NaN => {
            let object = vm.object_type.clone();
            let f = vm.getattr_str(&object, "__hash__")?;
            vm.call(&f, &args[..1])
        }
    }
}

pub fn as_integer_ratio(vm: &mut Vm, args: &[Object]) -> Result {
    let n = this(&args[0]);
    if n.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if n.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (numerator, denominator) = ratio(vm, n)?;
    let pair = vec![
        vm.big_int(large::signed(n.negative, &numerator)),
        vm.big_int(large::signed(false, &denominator)),
    ];
    Ok(vm.tuple(pair))
}

pub fn as_tuple(vm: &mut Vm, args: &[Object]) -> Result {
    let n = this(&args[0]);
    let text = match n.kind {
        Kind::NaN | Kind::SignalingNaN if n.coefficient.is_zero() => String::new(),
        _ => n.digit_text(),
    };
    vm.reserve(8 * text.len())?;
    let digits = text.bytes().map(|b| Object::from_small(i64::from(b - b'0'))).collect();
    let exponent = match n.kind {
        Kind::Finite => vm.int(n.exponent),
        Kind::Infinite => vm.str("F"),
        Kind::NaN => vm.str("n"),
        Kind::SignalingNaN => vm.str("N"),
    };
    let parts = [vm.int(n.negative as i64), vm.tuple(digits), exponent];
    let state = state(vm)?;
    let class = this_state(&state).tuple.clone();
    vm.call(&class, &parts)
}
