//! Making decimals: from text, tuples, integers and floats; exactly, or rounded to a context.

use crate::heap::{Layout, List, Native, Object, Str, Tuple};
use crate::native::{Result, Vm};
use crate::types::float::to_f64;
use crate::types::int::{decimal_digit, is_int, to_i64};

use super::context;
use super::convert::{from_float, from_int, number_of, wrap};
use super::current::{argument, current};
use super::decimal_type::{DECIMAL, Decimal};
use super::number::{Env, Kind, Number, parse, status};
use super::signals::settle;

/// `Decimal.__new__(cls, value="0", context=None)`.
pub fn decimal_new(vm: &mut Vm, args: &[Object]) -> Result {
    let own = vm.type_of_spec(&DECIMAL);
    if !args[0].is(&own) {
        vm.new_root(&args[0], &DECIMAL)?;
    }
    let context = argument(vm, &args[2])?;
    if args[1].is_undef() {
        return instance(vm, &args[0], Number::zero(false, 0));
    }
    let value = &args[1];
    if args[0].is(&own) && vm.is_exact_spec(value, &DECIMAL) {
        return Ok(value.clone());
    }
    let n = match value.get::<Str>() {
        Some(s) => {
            let text = plain_text(s, true);
            exact_from_text(vm, text.as_deref(), &context)?
        }
        None => exact(vm, value, &context)?,
    };
    instance(vm, &args[0], n)
}

/// A decimal of some class.
pub fn instance(vm: &mut Vm, class: &Object, number: Number) -> Result {
    let own = vm.type_of_spec(&DECIMAL);
    if class.is(&own) {
        return Ok(wrap(vm, number));
    }
    vm.alloc_new(class, &DECIMAL, Native::new(Decimal { number }))
}

/// The ASCII form of a number's text: digits of other scripts replaced; white space around it and
/// underscores removed if they are allowed. `None` if it cannot be a number.
fn plain_text(s: &Str, lenient: bool) -> Option<Vec<u8>> {
    let space = |c: u32| match c {
        0x1C..=0x1F => true,
        _ => char::from_u32(c).is_some_and(char::is_whitespace),
    };
    let chars: Vec<u32> = s.chars().collect();
    let mut rest = &chars[..];
    if lenient {
        while let [first, tail @ ..] = rest
            && space(*first)
        {
            rest = tail;
        }
        while let [head @ .., last] = rest
            && space(*last)
        {
            rest = head;
        }
    }
    let mut out = Vec::with_capacity(rest.len());
    for &c in rest {
        match c {
            0x5F if lenient => {}
            0..0x80 => out.push(c as u8),
            _ => out.push(b'0' + decimal_digit(c)? as u8),
        }
    }
    Some(out)
}

/// The exact number of a text. One that no context could hold is an invalid operation.
fn exact_from_text(vm: &mut Vm, text: Option<&[u8]>, context: &Object) -> Result<Number> {
    match text.and_then(parse) {
        Some(n) => fitting(vm, n, context),
        None => {
            settle(vm, context, status::CONVERSION_SYNTAX)?;
            Ok(Number::nan())
        }
    }
}

/// A number as it is, if the largest context can hold it.
fn fitting(vm: &mut Vm, n: Number, context: &Object) -> Result<Number> {
    let mut env = Env::exact(context::room(vm));
    let kept = env.finish(n);
    let wrong = status::INEXACT | status::ROUNDED | status::CLAMPED | status::NO_MEMORY;
    if env.status & wrong != 0 {
        settle(vm, context, status::INVALID_OPERATION)?;
        return Ok(Number::nan());
    }
    Ok(kept)
}

/// The exact number of anything but text.
fn exact(vm: &mut Vm, value: &Object, context: &Object) -> Result<Number> {
    if let Some(n) = number_of(value) {
        return Ok(n.clone());
    }
    if is_int(value) {
        return Ok(from_int(value));
    }
    if let Some(x) = to_f64(value) {
        settle(vm, context, status::FLOAT_OPERATION)?;
        return Ok(from_float(x));
    }
    let items = match value.layout() {
        Layout::Tuple => value.expect::<Tuple>().items().to_vec(),
        Layout::List => value.expect::<List>().to_vec(),
        _ => {
            let name = vm.type_name(value);
            let text = format!("conversion from {name} to Decimal is not supported");
            return Err(vm.type_error(&text));
        }
    };
    let n = from_parts(vm, &items)?;
    fitting(vm, n, context)
}

/// A number from sign, digits and exponent.
fn from_parts(vm: &mut Vm, items: &[Object]) -> Result<Number> {
    let [sign, digits, exponent] = items else {
        return Err(vm.value_error("argument must be a sequence of length 3"));
    };
    let negative = match to_i64(sign).filter(|_| is_int(sign)) {
        Some(s @ (0 | 1)) => s == 1,
        _ => return Err(vm.value_error("sign must be an integer with the value 0 or 1")),
    };
    let mut kind = Kind::Finite;
    let mut power = 0;
    if let Some(s) = exponent.get::<Str>() {
        kind = match s.bytes() {
            b"F" => Kind::Infinite,
            b"n" => Kind::NaN,
            b"N" => Kind::SignalingNaN,
            _ => {
                let text = "string argument in the third position must be 'F', 'n' or 'N'";
                return Err(vm.value_error(text));
            }
        };
    } else {
        if !is_int(exponent) {
            return Err(vm.value_error("exponent must be an integer"));
        }
        power = vm.index_i64(exponent, Some(crate::native::Exc::OverflowError))?;
    }
    let digits = match digits.layout() {
        Layout::Tuple => digits.expect::<Tuple>().items().to_vec(),
        Layout::List => digits.expect::<List>().to_vec(),
        _ => return Err(vm.value_error("coefficient must be a tuple of digits")),
    };
    let mut text = Vec::with_capacity(digits.len() + 1);
    for d in &digits {
        match to_i64(d).filter(|d| (0..10).contains(d)) {
            Some(d) => text.push(b'0' + d as u8),
            None => return Err(vm.value_error("coefficient must be a tuple of digits")),
        }
    }
    if kind == Kind::Infinite {
        return Ok(Number::infinity(negative));
    }
    if text.is_empty() {
        text.push(b'0');
    }
    let plain = parse(&text).unwrap_or_else(Number::nan);
    let power = power.clamp(i64::MIN / 4, i64::MAX / 4);
    Ok(Number { negative, kind, exponent: if kind == Kind::Finite { power } else { 0 }, ..plain })
}

/// `Decimal.from_float(f)`, exact.
pub fn decimal_from_float(vm: &mut Vm, args: &[Object]) -> Result {
    let n = from_float_or_int(vm, &args[1])?;
    let own = vm.type_of_spec(&DECIMAL);
    let value = wrap(vm, n);
    if args[0].is(&own) { Ok(value) } else { vm.call(&args[0], &[value]) }
}

fn from_float_or_int(vm: &mut Vm, o: &Object) -> Result<Number> {
    if is_int(o) {
        return Ok(from_int(o));
    }
    match to_f64(o) {
        Some(x) => Ok(from_float(x)),
        None => Err(vm.type_error("argument must be int or float")),
    }
}

/// `Context.create_decimal(num="0")`: rounded to the context.
pub fn create_decimal(vm: &mut Vm, args: &[Object]) -> Result {
    let context = &args[0];
    if args[1].is_undef() {
        return Ok(wrap(vm, Number::zero(false, 0)));
    }
    let value = &args[1];
    let n = match value.get::<Str>() {
        Some(s) => match plain_text(s, false).as_deref().and_then(parse) {
            Some(n) => n,
            None => {
                settle(vm, context, status::CONVERSION_SYNTAX)?;
                return Ok(wrap(vm, Number::nan()));
            }
        },
        None => exact(vm, value, context)?,
    };
    rounded(vm, context, n)
}

pub fn create_decimal_from_float(vm: &mut Vm, args: &[Object]) -> Result {
    let n = from_float_or_int(vm, &args[1])?;
    rounded(vm, &args[0], n)
}

fn rounded(vm: &mut Vm, context: &Object, n: Number) -> Result {
    let mut env = context::this(context).env(vm);
    // A payload too long for the context is a mistake in the text.
    if n.is_nan() && n.digits() > env.prec - env.clamp as i64 {
        settle(vm, context, status::CONVERSION_SYNTAX)?;
        return Ok(wrap(vm, Number::nan()));
    }
    let n = env.finish(n);
    settle(vm, context, env.status)?;
    Ok(wrap(vm, n))
}

/// The current context, for callers that need nothing else of it.
pub fn env_now(vm: &mut Vm) -> Result<(Object, Env)> {
    let context = current(vm)?;
    let env = context::this(&context).env(vm);
    Ok((context, env))
}
