//! The `cmath` module (library reference: "cmath — Mathematical functions for complex numbers").
//! Branch cuts and signs of zero are those of Kahan, "Branch Cuts for Complex Elementary
//! Functions", 1987.

mod functions;

use crate::heap::Object;
use crate::native::{ModuleSpec, Result, Vm, function};
use crate::types::complex::{Pair, divide, modulus, new, number};
use crate::types::float;

use functions as f;

use super::math::{close, domain_error, range_error};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "cmath",
    doc: "Mathematical functions of complex numbers.",
    functions: &[
        function("acos", "(z, /)", |vm, a| apply(vm, &a[0], f::acos)),
        function("acosh", "(z, /)", |vm, a| apply(vm, &a[0], f::acosh)),
        function("asin", "(z, /)", |vm, a| apply(vm, &a[0], f::asin)),
        function("asinh", "(z, /)", |vm, a| apply(vm, &a[0], f::asinh)),
        function("atan", "(z, /)", |vm, a| apply(vm, &a[0], f::atan)),
        function("atanh", "(z, /)", |vm, a| apply(vm, &a[0], f::atanh)),
        function("cos", "(z, /)", |vm, a| apply(vm, &a[0], f::cos)),
        function("cosh", "(z, /)", |vm, a| apply(vm, &a[0], f::cosh)),
        function("exp", "(z, /)", |vm, a| apply(vm, &a[0], f::exp)),
        function("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", isclose),
        function("isfinite", "(z, /)", |vm, a| {
            test(vm, &a[0], |z| z.0.is_finite() && z.1.is_finite())
        }),
        function("isinf", "(z, /)", |vm, a| {
            test(vm, &a[0], |z| z.0.is_infinite() || z.1.is_infinite())
        }),
        function("isnan", "(z, /)", |vm, a| test(vm, &a[0], |z| z.0.is_nan() || z.1.is_nan())),
        function("log", "(z, base=None, /)", log)
            .shown_as("($module, z, base=<unrepresentable>, /)"),
        function("log10", "(z, /)", |vm, a| apply(vm, &a[0], f::log10)),
        function("phase", "(z, /)", phase),
        function("polar", "(z, /)", polar),
        function("rect", "(r, phi, /)", rect),
        function("sin", "(z, /)", |vm, a| apply(vm, &a[0], f::sin)),
        function("sinh", "(z, /)", |vm, a| apply(vm, &a[0], f::sinh)),
        function("sqrt", "(z, /)", |vm, a| apply(vm, &a[0], f::sqrt)),
        function("tan", "(z, /)", |vm, a| apply(vm, &a[0], f::tan)),
        function("tanh", "(z, /)", |vm, a| apply(vm, &a[0], f::tanh)),
    ],
    init: Some(constants),
    ..ModuleSpec::EMPTY
};

fn constants(vm: &mut Vm, module: &Object) -> Result<()> {
    use std::f64::consts;
    let reals = [
        ("pi", consts::PI),
        ("e", consts::E),
        ("tau", consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, x) in reals {
        vm.set_global(module, name, Object::from_float(x));
    }
    for (name, x) in [("infj", f64::INFINITY), ("nanj", f64::NAN)] {
        let z = new(vm, 0.0, x);
        vm.set_global(module, name, z);
    }
    Ok(())
}

fn argument(vm: &mut Vm, o: &Object) -> Result<Pair> {
    match number(vm, o)? {
        Some(z) => Ok(z),
        None => {
            let text = format!("must be real number, not {}", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

/// `None` from a function is a domain error; an infinity out of finite parts is a range error.
fn finish(vm: &mut Vm, z: Pair, r: Option<Pair>) -> Result<Pair> {
    let Some(r) = r else { return Err(domain_error(vm)) };
    let finite = z.0.is_finite() && z.1.is_finite();
    if finite && (r.0.is_infinite() || r.1.is_infinite()) {
        return Err(range_error(vm));
    }
    Ok(r)
}

fn apply(vm: &mut Vm, o: &Object, f: fn(Pair) -> Option<Pair>) -> Result {
    let z = argument(vm, o)?;
    let r = finish(vm, z, f(z))?;
    Ok(new(vm, r.0, r.1))
}

fn test(vm: &mut Vm, o: &Object, f: fn(Pair) -> bool) -> Result {
    let z = argument(vm, o)?;
    Ok(Object::from_bool(f(z)))
}

fn log(vm: &mut Vm, args: &[Object]) -> Result {
    let z = argument(vm, &args[0])?;
    let r = if args[1].is_undef() {
        finish(vm, z, f::log(z))?
    } else {
        // Only the base's logarithm has to be there.
        let x = f::log(z).unwrap_or((f64::NEG_INFINITY, z.1.atan2(z.0)));
        let base = argument(vm, &args[1])?;
        let base = finish(vm, base, f::log(base))?;
        match divide(x, base) {
            Some(r) => r,
            None => return Err(domain_error(vm)),
        }
    };
    Ok(new(vm, r.0, r.1))
}

fn phase(vm: &mut Vm, args: &[Object]) -> Result {
    let z = argument(vm, &args[0])?;
    Ok(Object::from_float(z.1.atan2(z.0)))
}

fn polar(vm: &mut Vm, args: &[Object]) -> Result {
    let z = argument(vm, &args[0])?;
    let r = modulus(z);
    if r.is_infinite() && z.0.is_finite() && z.1.is_finite() {
        return Err(range_error(vm));
    }
    Ok(vm.tuple(vec![Object::from_float(r), Object::from_float(z.1.atan2(z.0))]))
}

fn rect(vm: &mut Vm, args: &[Object]) -> Result {
    let (r, phi) = (float::number(vm, &args[0])?, float::number(vm, &args[1])?);
    if phi.is_infinite() && r != 0.0 && !r.is_nan() {
        return Err(domain_error(vm));
    }
    let z = match (r, phi) {
        (_, 0.0) if r.is_nan() => (r, 0.0),
        (_, 0.0) => (r, phi * if r.is_infinite() { r.signum() } else { r }),
        _ if r == 0.0 && !phi.is_finite() => (0.0, 0.0),
        _ if r.is_infinite() && phi.is_nan() => (f64::INFINITY, phi),
        _ => (r * phi.cos(), r * phi.sin()),
    };
    Ok(new(vm, z.0, z.1))
}

fn isclose(vm: &mut Vm, args: &[Object]) -> Result {
    let (a, b) = (argument(vm, &args[0])?, argument(vm, &args[1])?);
    let relative = if args[2].is_undef() { 1e-9 } else { float::number(vm, &args[2])? };
    let absolute = if args[3].is_undef() { 0.0 } else { float::number(vm, &args[3])? };
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    let infinite = [a.0, a.1, b.0, b.1].iter().any(|x| x.is_infinite());
    let size = modulus(a).max(modulus(b));
    let difference = modulus((a.0 - b.0, a.1 - b.1));
    Ok(Object::from_bool(a == b || (!infinite && close(difference, size, relative, absolute))))
}
