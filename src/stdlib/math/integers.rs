//! Functions of integers.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::heap::Object;
use crate::native::{Keywords, Result, Vm};
use crate::types::int::{large, to_big};

fn integer(vm: &mut Vm, o: &Object) -> Result<BigInt> {
    let i = vm.index(o)?;
    Ok(to_big(&i).unwrap_or_default())
}

fn fold(vm: &mut Vm, args: &[Object], start: u8, f: fn(&BigInt, &BigInt) -> BigInt) -> Result {
    let mut result = BigInt::from(start);
    for o in args {
        let i = integer(vm, o)?;
        result = f(&result, &i);
    }
    Ok(vm.big_int(result.abs()))
}

fn no_keywords(vm: &mut Vm, name: &str, keywords: Keywords<'_>) -> Result<()> {
    if keywords.is_empty() {
        return Ok(());
    }
    Err(vm.type_error(&format!("math.{name}() takes no keyword arguments")))
}

pub fn gcd(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    no_keywords(vm, "gcd", keywords)?;
    fold(vm, args, 0, large::gcd)
}

pub fn lcm(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    no_keywords(vm, "lcm", keywords)?;
    fold(vm, args, 1, |a, b| {
        if a.is_zero() || b.is_zero() {
            BigInt::zero()
        } else {
            large::multiply(&large::div_mod(a, &large::gcd(a, b)).0, b)
        }
    })
}

pub fn isqrt(vm: &mut Vm, args: &[Object]) -> Result {
    let i = integer(vm, &args[0])?;
    if i.is_negative() {
        return Err(vm.value_error("isqrt() argument must be nonnegative"));
    }
    Ok(vm.big_int(large::sqrt(&i)))
}

pub fn factorial(vm: &mut Vm, args: &[Object]) -> Result {
    let n = integer(vm, &args[0])?;
    if n.is_negative() {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_i64() else {
        let text = format!("factorial() argument should not exceed {}", i64::MAX);
        return Err(vm.overflow_error(&text));
    };
    let r = falling(vm, &BigInt::from(n), n as u64)?;
    Ok(vm.big_int(r))
}

pub fn comb(vm: &mut Vm, args: &[Object]) -> Result {
    let (n, k) = (integer(vm, &args[0])?, integer(vm, &args[1])?);
    check_counts(vm, &n, &k)?;
    if k > n {
        return Ok(Object::from_small(0));
    }
    let fewer = (&n - &k).min(k);
    let Some(k) = fewer.to_i64() else {
        let text = format!("min(n - k, k) must not exceed {}", i64::MAX);
        return Err(vm.overflow_error(&text));
    };
    let ways = falling(vm, &n, k as u64)?;
    let orders = falling(vm, &BigInt::from(k), k as u64)?;
    Ok(vm.big_int(large::div_mod(&ways, &orders).0))
}

pub fn perm(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].is_undef() || args[1].is_none() {
        return factorial(vm, args);
    }
    let (n, k) = (integer(vm, &args[0])?, integer(vm, &args[1])?);
    check_counts(vm, &n, &k)?;
    if k > n {
        return Ok(Object::from_small(0));
    }
    let Some(k) = k.to_i64() else {
        return Err(vm.overflow_error(&format!("k must not exceed {}", i64::MAX)));
    };
    let r = falling(vm, &n, k as u64)?;
    Ok(vm.big_int(r))
}

fn check_counts(vm: &mut Vm, n: &BigInt, k: &BigInt) -> Result<()> {
    let name = match (n.is_negative(), k.is_negative()) {
        (true, _) => "n",
        (_, true) => "k",
        _ => return Ok(()),
    };
    Err(vm.value_error(&format!("{name} must be a non-negative integer")))
}

/// `n * (n - 1) * …`, `k` factors.
fn falling(vm: &mut Vm, n: &BigInt, k: u64) -> Result<BigInt> {
    let bytes = (n.bits() / 8 + 1).saturating_mul(k);
    large::afford(vm, bytes.saturating_mul(8))?;
    product(vm, n, k)
}

/// Halves of the range multiply: numbers of like size, which is where big products are fast.
fn product(vm: &mut Vm, n: &BigInt, k: u64) -> Result<BigInt> {
    if k > 16 {
        let half = k / 2;
        let high = product(vm, n, half)?;
        let low = product(vm, &(n - half), k - half)?;
        return Ok(large::multiply(&high, &low));
    }
    vm.burn_fuel()?;
    let mut r = BigInt::one();
    for i in 0..k {
        r *= n - i;
    }
    Ok(r)
}
