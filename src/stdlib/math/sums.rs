//! Sums and products of iterables.

use num_bigint::BigInt;

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::float::number;
use crate::types::operators::BinaryOp;

/// A sum of doubles without rounding: partial sums of growing size that do not overlap.
/// (Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997.)
#[derive(Default)]
pub struct ExactSum {
    partials: Vec<f64>,
    /// Sum of the infinities and NaNs.
    special: f64,
    infinities: f64,
    overflow: bool,
}

/// The rounded sum and what the rounding lost.
pub fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_part = sum - a;
    (sum, (a - (sum - b_part)) + (b - b_part))
}

/// The rounded product and what the rounding lost.
pub fn two_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    (product, a.mul_add(b, -product))
}

impl ExactSum {
    pub fn add(&mut self, x: f64) {
        if !x.is_finite() {
            self.special += x;
            if x.is_infinite() {
                self.infinities += x;
            }
            return;
        }
        let mut x = x;
        let mut kept = 0;
        for i in 0..self.partials.len() {
            let (sum, rest) = two_sum(x, self.partials[i]);
            if rest != 0.0 {
                self.partials[kept] = rest;
                kept += 1;
            }
            x = sum;
        }
        self.partials.truncate(kept);
        if !x.is_finite() {
            self.overflow = true;
        } else if x != 0.0 {
            self.partials.push(x);
        }
    }

    /// The sum, rounded once.
    fn round(&self) -> f64 {
        let mut left = self.partials.iter().rev();
        let Some(&top) = left.next() else { return 0.0 };
        let (mut high, mut low) = (top, 0.0);
        for &x in left.by_ref() {
            (high, low) = two_sum(high, x);
            if low != 0.0 {
                break;
            }
        }
        // What is left decides a tie.
        if let Some(&next) = left.next()
            && (low < 0.0) == (next < 0.0)
            && low != 0.0
        {
            let doubled = low * 2.0;
            let x = high + doubled;
            if doubled == x - high {
                high = x;
            }
        }
        high
    }

    /// Infinite or NaN if an item was.
    pub fn total(&self) -> f64 {
        if self.special != 0.0 { self.special } else { self.round() }
    }
}

pub fn fsum(vm: &mut Vm, args: &[Object]) -> Result {
    let it = vm.iter(&args[0])?;
    let mut sum = ExactSum::default();
    while let Some(item) = vm.next(&it)? {
        vm.burn_fuel()?;
        let x = number(vm, &item)?;
        sum.add(x);
        if sum.overflow {
            return Err(vm.overflow_error("intermediate overflow in fsum"));
        }
    }
    if sum.infinities.is_nan() {
        return Err(vm.value_error("-inf + inf in fsum"));
    }
    Ok(Object::from_float(sum.total()))
}

pub fn prod(vm: &mut Vm, args: &[Object]) -> Result {
    let it = vm.iter(&args[0])?;
    let mut product = if args[1].is_undef() { Object::from_small(1) } else { args[1].clone() };
    while let Some(item) = vm.next(&it)? {
        vm.burn_fuel()?;
        product = vm.binary(BinaryOp::Mul, &product, &item)?;
    }
    Ok(product)
}

/// A running sum of products in three times the precision (Ogita, Rump and Oishi, "Accurate Sum
/// and Dot Product", 2005).
#[derive(Clone, Copy, Default)]
struct TripleSum {
    high: f64,
    low: f64,
    tiny: f64,
}

impl TripleSum {
    fn add_product(self, x: f64, y: f64) -> TripleSum {
        let (product, product_rest) = two_product(x, y);
        let (high, high_rest) = two_sum(self.high, product);
        let (low, low_rest) = two_sum(self.low, product_rest);
        let (low, rest) = two_sum(low, high_rest);
        TripleSum { high, low, tiny: self.tiny + low_rest + rest }
    }

    fn round(self) -> f64 {
        let (low, tiny) = two_sum(self.low, self.tiny);
        let (high, low) = two_sum(self.high, low);
        high + (low + tiny)
    }
}

/// The running totals of `sumprod`: of integers, of floats, and of anything.
struct Totals {
    any: Object,
    integers: BigInt,
    floats: Option<TripleSum>,
}

impl Totals {
    fn add_product(&mut self, vm: &mut Vm, a: &Object, b: &Object) -> Result<()> {
        if let (Some(x), Some(y)) = (a.small_int(), b.small_int()) {
            match x.checked_mul(y) {
                Some(r) => self.integers += r,
                None => self.integers += BigInt::from(x) * y,
            }
            return Ok(());
        }
        let double = |o: &Object| o.float().or(o.small_int().map(|i| i as f64));
        if let (Some(x), Some(y)) = (double(a), double(b)) {
            let sum = self.floats.unwrap_or_default().add_product(x, y);
            if sum.high.is_finite() {
                self.floats = Some(sum);
                return Ok(());
            }
        }
        let product = vm.binary(BinaryOp::Mul, a, b)?;
        self.flush(vm)?;
        self.any = vm.binary(BinaryOp::Add, &self.any, &product)?;
        Ok(())
    }

    /// Moves the special totals into the general one.
    fn flush(&mut self, vm: &mut Vm) -> Result<()> {
        let i = vm.big_int(std::mem::take(&mut self.integers));
        self.any = vm.binary(BinaryOp::Add, &self.any, &i)?;
        if let Some(sum) = self.floats.take() {
            self.any = vm.binary(BinaryOp::Add, &self.any, &Object::from_float(sum.round()))?;
        }
        Ok(())
    }
}

pub fn sumprod(vm: &mut Vm, args: &[Object]) -> Result {
    let (p, q) = (vm.iter(&args[0])?, vm.iter(&args[1])?);
    let mut totals = Totals { any: Object::from_small(0), integers: BigInt::ZERO, floats: None };
    loop {
        vm.burn_fuel()?;
        match (vm.next(&p)?, vm.next(&q)?) {
            (Some(a), Some(b)) => totals.add_product(vm, &a, &b)?,
            (None, None) => break,
            _ => return Err(vm.value_error("Inputs are not the same length")),
        }
    }
    totals.flush(vm)?;
    Ok(totals.any)
}
