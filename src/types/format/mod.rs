//! The format mini-language behind `__format__` (library reference: "Format Specification
//! Mini-Language"): `spec` reads a specification, `layout` pads and groups, `decimal` writes
//! doubles in decimal, and one file for each type puts them together.

mod complex;
pub mod decimal;
mod float;
mod int;
mod layout;
mod spec;
mod text;

pub use complex::format_complex;
pub use float::format_float;
pub use int::{format_int, radix_digits};
pub use spec::Spec;
pub use text::format_str;

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};

/// The specification a `__format__` method was given, or TypeError.
pub fn spec_argument(vm: &mut Vm, spec: &Object) -> Result {
    match spec.get::<Str>() {
        Some(_) => Ok(spec.clone()),
        None => {
            let text = format!("__format__() argument must be str, not {}", vm.argument_type(spec));
            Err(vm.type_error(&text))
        }
    }
}
