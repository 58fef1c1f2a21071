//! What the `except*` instructions ask of exception groups.

pub use super::exception_methods::prep_reraise_star;

use crate::heap::Object;
use crate::native::{Result, Vm};

/// `except* class`: what is left of the exception, and the matching group.
pub fn match_group(vm: &mut Vm, e: &Object, class: &Object) -> Result<(Object, Object)> {
    let (matched, rest) = super::exception_methods::split_group(vm, e, class)?;
    Ok((rest, matched))
}
