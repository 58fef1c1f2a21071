//! The `math` module (library reference: "math — Mathematical functions"), by topic.

mod floats;
pub mod hyperbolic;
mod integers;
mod logarithms;
mod norms;
mod rounding;
mod special;
mod sums;

use crate::heap::Object;
use crate::native::{ModuleSpec, Raised, Result, Vm, function, raw_function};
use crate::types::float;

pub use norms::close;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "math",
    doc: "Mathematical functions of real numbers.",
    functions: &[
        function("acos", "(x, /)", |vm, a| unary(vm, &a[0], f64::acos, Pole::Domain)),
        function("acosh", "(x, /)", |vm, a| unary(vm, &a[0], hyperbolic::acosh, Pole::Domain)),
        function("asin", "(x, /)", |vm, a| unary(vm, &a[0], f64::asin, Pole::Domain)),
        function("asinh", "(x, /)", |vm, a| unary(vm, &a[0], hyperbolic::asinh, Pole::Domain)),
        function("atan", "(x, /)", |vm, a| unary(vm, &a[0], f64::atan, Pole::Domain)),
        function("atan2", "(y, x, /)", |vm, a| binary(vm, a, f64::atan2)),
        function("atanh", "(x, /)", |vm, a| unary(vm, &a[0], hyperbolic::atanh, Pole::Domain)),
        function("cbrt", "(x, /)", |vm, a| unary(vm, &a[0], f64::cbrt, Pole::Domain)),
        function("ceil", "(x, /)", rounding::ceil),
        function("comb", "(n, k, /)", integers::comb),
        function("copysign", "(x, y, /)", |vm, a| binary(vm, a, f64::copysign)),
        function("cos", "(x, /)", |vm, a| unary(vm, &a[0], f64::cos, Pole::Domain)),
        function("cosh", "(x, /)", |vm, a| unary(vm, &a[0], f64::cosh, Pole::Range)),
        function("degrees", "(x, /)", |vm, a| plain(vm, &a[0], |x| x * DEGREE)),
        function("dist", "(p, q, /)", norms::dist),
        function("erf", "(x, /)", |vm, a| plain(vm, &a[0], libm::erf)),
        function("erfc", "(x, /)", |vm, a| plain(vm, &a[0], libm::erfc)),
        function("exp", "(x, /)", |vm, a| unary(vm, &a[0], f64::exp, Pole::Range)),
        function("exp2", "(x, /)", |vm, a| unary(vm, &a[0], f64::exp2, Pole::Range)),
        function("expm1", "(x, /)", |vm, a| unary(vm, &a[0], f64::exp_m1, Pole::Range)),
        function("fabs", "(x, /)", |vm, a| plain(vm, &a[0], f64::abs)),
        function("factorial", "(n, /)", integers::factorial),
        function("floor", "(x, /)", rounding::floor),
        function("fma", "(x, y, z, /)", floats::fma),
        function("fmod", "(x, y, /)", floats::fmod),
        function("frexp", "(x, /)", floats::frexp),
        function("fsum", "(seq, /)", sums::fsum),
        function("gamma", "(x, /)", special::gamma),
        raw_function("gcd", "(*integers)", integers::gcd),
        raw_function("hypot", "(*coordinates)", norms::hypot).shown_as(""),
        function("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", norms::isclose),
        function("isfinite", "(x, /)", |vm, a| test(vm, &a[0], f64::is_finite)),
        function("isinf", "(x, /)", |vm, a| test(vm, &a[0], f64::is_infinite)),
        function("isnan", "(x, /)", |vm, a| test(vm, &a[0], f64::is_nan)),
        function("isqrt", "(n, /)", integers::isqrt),
        raw_function("lcm", "(*integers)", integers::lcm),
        function("ldexp", "(x, i, /)", floats::ldexp),
        function("lgamma", "(x, /)", special::lgamma),
        function("log", "(x, base=e, /)", logarithms::log).shown_as(""),
        function("log10", "(x, /)", logarithms::log10),
        function("log1p", "(x, /)", |vm, a| unary(vm, &a[0], f64::ln_1p, Pole::Domain)),
        function("log2", "(x, /)", logarithms::log2),
        function("modf", "(x, /)", floats::modf),
        function("nextafter", "(x, y, /, *, steps=None)", floats::nextafter),
        function("perm", "(n, k=None, /)", integers::perm),
        function("pow", "(x, y, /)", floats::pow),
        function("prod", "(iterable, /, *, start=1)", sums::prod),
        function("radians", "(x, /)", |vm, a| plain(vm, &a[0], |x| x * RADIAN)),
        function("remainder", "(x, y, /)", floats::remainder),
        function("sin", "(x, /)", |vm, a| unary(vm, &a[0], f64::sin, Pole::Domain)),
        function("sinh", "(x, /)", |vm, a| unary(vm, &a[0], f64::sinh, Pole::Range)),
        function("sqrt", "(x, /)", |vm, a| unary(vm, &a[0], f64::sqrt, Pole::Domain)),
        function("sumprod", "(p, q, /)", sums::sumprod),
        function("tan", "(x, /)", |vm, a| unary(vm, &a[0], f64::tan, Pole::Domain)),
        function("tanh", "(x, /)", |vm, a| unary(vm, &a[0], f64::tanh, Pole::Domain)),
        function("trunc", "(x, /)", rounding::trunc),
        function("ulp", "(x, /)", |vm, a| plain(vm, &a[0], floats::ulp)),
    ],
    init: Some(constants),
    ..ModuleSpec::EMPTY
};

const DEGREE: f64 = 180.0 / std::f64::consts::PI;
const RADIAN: f64 = std::f64::consts::PI / 180.0;

fn constants(vm: &mut Vm, module: &Object) -> Result<()> {
    use std::f64::consts;
    let values = [
        ("pi", consts::PI),
        ("e", consts::E),
        ("tau", consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, x) in values {
        vm.set_global(module, name, Object::from_float(x));
    }
    Ok(())
}

/// What an infinite result of finite arguments means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pole {
    /// A singularity.
    Domain,
    /// An overflow.
    Range,
}

pub fn domain_error(vm: &mut Vm) -> Raised {
    vm.value_error("math domain error")
}

pub fn range_error(vm: &mut Vm) -> Raised {
    vm.overflow_error("math range error")
}

/// A result that came of `finite` arguments (or not), or of ones with NaN among them (or not).
fn checked(vm: &mut Vm, r: f64, finite: bool, nan: bool, pole: Pole) -> Result {
    if r.is_nan() && !nan {
        return Err(domain_error(vm));
    }
    if r.is_infinite() && finite {
        return Err(if pole == Pole::Domain { domain_error(vm) } else { range_error(vm) });
    }
    Ok(Object::from_float(r))
}

fn unary(vm: &mut Vm, x: &Object, f: fn(f64) -> f64, pole: Pole) -> Result {
    let x = float::number(vm, x)?;
    checked(vm, f(x), x.is_finite(), x.is_nan(), pole)
}

/// For functions without errors of their own.
fn plain(vm: &mut Vm, x: &Object, f: fn(f64) -> f64) -> Result {
    Ok(Object::from_float(f(float::number(vm, x)?)))
}

fn binary(vm: &mut Vm, args: &[Object], f: fn(f64, f64) -> f64) -> Result {
    let (x, y) = (float::number(vm, &args[0])?, float::number(vm, &args[1])?);
    Ok(Object::from_float(f(x, y)))
}

fn test(vm: &mut Vm, x: &Object, f: fn(f64) -> bool) -> Result {
    Ok(Object::from_bool(f(float::number(vm, x)?)))
}
