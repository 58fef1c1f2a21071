//! Arithmetic and comparison of builtin numbers and strings without any look-up.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::heap::{Bytes, Layout, Object, Str, concat_str};
use crate::native::{Result, Vm};

use super::int::{Int, from_big, large};
use super::operators::{BinaryOp, CompareOp};

/// A number of an exact builtin type.
enum Number<'a> {
    Small(i64),
    Big(&'a BigInt),
    Float(f64),
}

fn number(o: &Object) -> Option<Number<'_>> {
    let v = o.value();
    if v.is_int() {
        return Some(Number::Small(v.int()));
    }
    if v.is_float() {
        return Some(Number::Float(v.float()));
    }
    if v.is_bool() {
        return Some(Number::Small(o.is(&Object::TRUE) as i64));
    }
    if v.key() == Layout::BigInt.exact_key() {
        return Some(Number::Big(&o.expect::<Int>().0));
    }
    None
}

/// The result for two numbers of builtin types, or for two strings to be added.
#[inline]
pub fn fast_binary(vm: &mut Vm, op: BinaryOp, a: &Object, b: &Object) -> Option<Result> {
    if op == BinaryOp::Add && vm.is_exact(a, Layout::Str) && vm.is_exact(b, Layout::Str) {
        return Some(concat(vm, a, b));
    }
    let (x, y) = (number(a)?, number(b)?);
    let float_operand = matches!(x, Number::Float(_)) || matches!(y, Number::Float(_));
    if float_operand && !has_float_form(op) {
        return None;
    }
    if a.is_bool() && b.is_bool() && matches!(op, BinaryOp::And | BinaryOp::Or | BinaryOp::Xor) {
        return None;
    }
    match (x, y) {
        (Number::Small(x), Number::Small(y)) => small(vm, op, x, y),
        (Number::Float(x), Number::Float(y)) => float(vm, op, x, y),
        (Number::Float(x), Number::Small(y)) => float(vm, op, x, y as f64),
        (Number::Small(x), Number::Float(y)) => float(vm, op, x as f64, y),
        (Number::Float(x), Number::Big(y)) => match big_to_f64(vm, y) {
            Ok(y) => float(vm, op, x, y),
            Err(e) => Some(Err(e)),
        },
        (Number::Big(x), Number::Float(y)) => match big_to_f64(vm, x) {
            Ok(x) => float(vm, op, x, y),
            Err(e) => Some(Err(e)),
        },
        (Number::Small(x), Number::Big(y)) => big(vm, op, &BigInt::from(x), y),
        (Number::Big(x), Number::Small(y)) => big(vm, op, x, &BigInt::from(y)),
        (Number::Big(x), Number::Big(y)) => big(vm, op, x, y),
    }
}

/// Do floats have this operator?
fn has_float_form(op: BinaryOp) -> bool {
    use BinaryOp::*;
    matches!(op, Add | Sub | Mul | TrueDiv | FloorDiv | Mod | Pow)
}

/// The operator between two int-like objects, `bool` and instances of subclasses too;
/// `NotImplemented` for any other.
pub fn int_binary(vm: &mut Vm, op: BinaryOp, a: &Object, b: &Object) -> Result {
    let small_or_bool =
        |o: &Object| o.small_int().or(o.is_bool().then(|| o.is(&Object::TRUE) as i64));
    let result = match (small_or_bool(a), small_or_bool(b)) {
        (Some(x), Some(y)) => small(vm, op, x, y),
        _ => match (super::int::to_big(a), super::int::to_big(b)) {
            (Some(x), Some(y)) => big(vm, op, &x, &y),
            _ => None,
        },
    };
    result.unwrap_or(Ok(Object::NOT_IMPLEMENTED))
}

/// The operator between two doubles; `NotImplemented` if floats have none such.
pub fn float_binary(vm: &mut Vm, op: BinaryOp, x: f64, y: f64) -> Result {
    float(vm, op, x, y).unwrap_or(Ok(Object::NOT_IMPLEMENTED))
}

fn concat(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    let (s, t) = (a.expect::<Str>(), b.expect::<Str>());
    if s.is_empty() {
        return Ok(b.clone());
    }
    if t.is_empty() {
        return Ok(a.clone());
    }
    let n = s.bytes().len() + t.bytes().len();
    if n > 4096 {
        vm.check_text(n)?;
    }
    Ok(concat_str(&vm.heap, s, t))
}

/// A big integer as a float, or OverflowError.
pub fn big_to_f64(vm: &mut Vm, i: &BigInt) -> Result<f64> {
    match super::int::round_to_f64(i) {
        Some(x) => Ok(x),
        None => Err(vm.overflow_error("int too large to convert to float")),
    }
}

fn small(vm: &mut Vm, op: BinaryOp, x: i64, y: i64) -> Option<Result> {
    let r = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => match x.checked_mul(y) {
            Some(r) => r,
            None => return Some(Ok(vm.big_int(BigInt::from(x) * y))),
        },
        BinaryOp::FloorDiv => {
            if y == 0 {
                return Some(Err(vm.zero_division("integer division or modulo by zero")));
            }
            Integer::div_floor(&x, &y)
        }
        BinaryOp::Mod => {
            if y == 0 {
                return Some(Err(vm.zero_division("integer modulo by zero")));
            }
            x.mod_floor(&y)
        }
        BinaryOp::TrueDiv => {
            if y == 0 {
                return Some(Err(vm.zero_division("division by zero")));
            }
            // Both fit 53 bits in all but rare cases, where the big path rounds right.
            if x.unsigned_abs() < 1 << 53 && y.unsigned_abs() < 1 << 53 {
                return Some(Ok(Object::from_float(x as f64 / y as f64)));
            }
            return big(vm, op, &BigInt::from(x), &BigInt::from(y));
        }
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        BinaryOp::Xor => x ^ y,
        BinaryOp::LShift if (0..16).contains(&y) && x.unsigned_abs() < 1 << 40 => x << y,
        BinaryOp::RShift if y >= 0 => x >> y.min(63),
        BinaryOp::Pow if y >= 0 => match u32::try_from(y).ok().and_then(|e| x.checked_pow(e)) {
            Some(r) => r,
            None => return big(vm, op, &BigInt::from(x), &BigInt::from(y)),
        },
        BinaryOp::MatMul => return None,
        _ => return big(vm, op, &BigInt::from(x), &BigInt::from(y)),
    };
    Some(Ok(vm.int(r)))
}

fn big(vm: &mut Vm, op: BinaryOp, x: &BigInt, y: &BigInt) -> Option<Result> {
    let r = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => {
            let bits = x.bits() + y.bits();
            if let Err(e) = large::afford(vm, bits) {
                return Some(Err(e));
            }
            large::multiply(x, y)
        }
        BinaryOp::FloorDiv | BinaryOp::Mod => {
            if y.is_zero() {
                let text = match op {
                    BinaryOp::Mod => "integer modulo by zero",
                    _ => "integer division or modulo by zero",
                };
                return Some(Err(vm.zero_division(text)));
            }
            let (q, r) = large::div_mod(x, y);
            if op == BinaryOp::Mod { r } else { q }
        }
        BinaryOp::TrueDiv => {
            if y.is_zero() {
                return Some(Err(vm.zero_division("division by zero")));
            }
            return Some(match super::int::divide_to_f64(x, y) {
                Some(q) => Ok(Object::from_float(q)),
                None => Err(vm.overflow_error("integer division result too large for a float")),
            });
        }
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        BinaryOp::Xor => x ^ y,
        BinaryOp::LShift => return Some(shift_left(vm, x, y)),
        BinaryOp::RShift => {
            if y.is_negative() {
                return Some(Err(vm.value_error("negative shift count")));
            }
            match y.to_usize() {
                Some(n) => x >> n,
                None if x.is_negative() => BigInt::from(-1),
                None => BigInt::zero(),
            }
        }
        BinaryOp::Pow => return Some(power(vm, x, y)),
        BinaryOp::MatMul => return None,
    };
    Some(Ok(from_big(&vm.heap, r)))
}

fn shift_left(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result {
    if y.is_negative() {
        return Err(vm.value_error("negative shift count"));
    }
    if x.is_zero() {
        return Ok(Object::from_small(0));
    }
    let Some(n) = y.to_usize() else {
        // CPython counts digits of 30 bits, up to as many as there are addresses for.
        return Err(match (y.clone() / 30u32).to_u64() {
            Some(digits) if digits < 1 << 61 => vm.memory_error(),
            _ => vm.overflow_error("too many digits in integer"),
        });
    };
    vm.reserve(n.saturating_add(x.bits() as usize) / 4)?;
    Ok(from_big(&vm.heap, x << n))
}

fn power(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result {
    if y.is_negative() {
        if x.is_zero() {
            return Err(vm.zero_division("0.0 cannot be raised to a negative power"));
        }
        let (a, b) = (big_to_f64(vm, x)?, big_to_f64(vm, y)?);
        return Ok(Object::from_float(a.powf(b)));
    }
    if x.bits() <= 1 {
        let odd = y.is_odd();
        let r = match x.sign() {
            Sign::NoSign if y.is_zero() => 1,
            Sign::NoSign => 0,
            Sign::Minus if odd => -1,
            _ => 1,
        };
        return Ok(Object::from_small(r));
    }
    let bits = y.to_u64().and_then(|e| e.checked_mul(x.bits()));
    match (bits, y.to_u32()) {
        (Some(bits), Some(e)) if bits < 1 << 36 => {
            large::afford(vm, bits)?;
            Ok(from_big(&vm.heap, large::power(x, e)))
        }
        _ => Err(vm.memory_error()),
    }
}

fn float(vm: &mut Vm, op: BinaryOp, x: f64, y: f64) -> Option<Result> {
    let r = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::TrueDiv => {
            if y == 0.0 {
                return Some(Err(vm.zero_division("float division by zero")));
            }
            x / y
        }
        BinaryOp::FloorDiv => {
            if y == 0.0 {
                return Some(Err(vm.zero_division("float floor division by zero")));
            }
            super::float::div_mod(x, y).0
        }
        BinaryOp::Mod => {
            if y == 0.0 {
                return Some(Err(vm.zero_division("float modulo by zero")));
            }
            super::float::div_mod(x, y).1
        }
        // Errors and complex results are `float.__pow__`'s.
        BinaryOp::Pow if (x > 0.0 || (x < 0.0 && y.fract() == 0.0)) && y.is_finite() => {
            let r = x.powf(y);
            if r.is_infinite() && x.is_finite() {
                return None;
            }
            r
        }
        _ => return None,
    };
    Some(Ok(Object::from_float(r)))
}

/// How two numbers of builtin types compare; `None` for NaN.
pub fn order_numbers(a: &Object, b: &Object) -> Option<Option<Ordering>> {
    Some(match (number(a)?, number(b)?) {
        (Number::Small(x), Number::Small(y)) => Some(x.cmp(&y)),
        (Number::Float(x), Number::Float(y)) => x.partial_cmp(&y),
        (Number::Small(x), Number::Float(y)) => (x as f64).partial_cmp(&y),
        (Number::Float(x), Number::Small(y)) => x.partial_cmp(&(y as f64)),
        (Number::Big(x), Number::Big(y)) => Some(x.cmp(y)),
        (Number::Big(x), Number::Small(_)) => Some(sign_order(x)),
        (Number::Small(_), Number::Big(y)) => Some(sign_order(y).reverse()),
        (Number::Big(x), Number::Float(y)) => super::int::order_with_f64(x, y),
        (Number::Float(x), Number::Big(y)) => {
            super::int::order_with_f64(y, x).map(Ordering::reverse)
        }
    })
}

/// How a big integer stands to any small one.
fn sign_order(x: &BigInt) -> Ordering {
    if x.is_negative() { Ordering::Less } else { Ordering::Greater }
}

#[inline(always)]
fn compare_bytes(op: CompareOp, a: &[u8], b: &[u8]) -> bool {
    match op {
        CompareOp::Eq => a == b,
        CompareOp::Ne => a != b,
        _ => op.holds(a.cmp(b)),
    }
}

/// The answer for two numbers of builtin types, two strings or two `bytes`.
#[inline]
pub fn fast_compare(op: CompareOp, a: &Object, b: &Object) -> Option<bool> {
    let (x, y) = (a.value().key(), b.value().key());
    if x == y && x == Layout::Str.exact_key() {
        // Generalised UTF-8 orders as its code points do.
        return Some(compare_bytes(op, a.expect::<Str>().bytes(), b.expect::<Str>().bytes()));
    }
    if x == y && x == Layout::Bytes.exact_key() {
        return Some(compare_bytes(op, a.expect::<Bytes>().data(), b.expect::<Bytes>().data()));
    }
    match order_numbers(a, b)? {
        Some(o) => Some(op.holds(o)),
        None => Some(op == CompareOp::Ne),
    }
}
