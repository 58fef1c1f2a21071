//! `float`: the payload for subclass instances, arithmetic that C's `fmod` does not give, and the
//! methods by topic. Reference: "Numeric Types".

pub mod half;
mod hex;
mod methods;
mod operators;
mod parse;
mod round;
mod rows;

pub use methods::dissect;
pub use operators::{float_power, operand, out_of_range};
pub use parse::{by_method, number, parse};

use crate::heap::{Layout, Object, Payload, Value};
use crate::native::{TypeFlags, TypeSpec, static_method};

pub static SPEC: TypeSpec = TypeSpec {
    name: "float",
    layout: Layout::Float,
    flags: TypeFlags::BASE.and(TypeFlags::MATCH_SELF),
    new: Some(static_method("__new__", "(cls, x=0, /)", parse::float_new)),
    methods: rows::METHODS,
    getters: rows::GETTERS,
    ..TypeSpec::EMPTY
};

/// An instance of a subclass of `float`; exact floats live in the word.
pub struct Float(pub f64);

impl Payload for Float {
    const LAYOUT: Layout = Layout::Float;
    const CONTAINER: bool = false;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// The double a `float` (or an instance of a subclass) stands for.
pub fn to_f64(o: &Object) -> Option<f64> {
    o.float().or_else(|| o.get::<Float>().map(|f| f.0))
}

/// Floor quotient and modulo with the sign of the divisor, as `divmod` gives them; `y` is not 0.
pub fn div_mod(x: f64, y: f64) -> (f64, f64) {
    let mut m = x % y;
    let mut q = (x - m) / y;
    if m != 0.0 {
        if (y < 0.0) != (m < 0.0) {
            m += y;
            q -= 1.0;
        }
    } else {
        m = 0f64.copysign(y);
    }
    let floor = if q != 0.0 {
        let f = q.floor();
        if q - f > 0.5 { f + 1.0 } else { f }
    } else {
        0f64.copysign(x / y)
    };
    (floor, m)
}
