//! The types of descriptors: `property`; `classmethod` and `staticmethod`; `super`; and the attributes
//! of classes that are `__slots__` members or computed by native types.

mod attributes;
mod property;
mod super_object;
mod wrappers;

pub use attributes::{GET_SET, MEMBER, check_owner};
pub use property::PROPERTY;
pub(super) use property::known_name;
pub use super_object::SUPER;
pub use wrappers::{CLASS_METHOD, STATIC_METHOD};

use crate::heap::{Object, Payload};
use crate::native::{Result, Vm};
use crate::types::type_object::Type;

/// `d.__get__(None, None)` asks for nothing.
pub fn check_get(vm: &mut Vm, args: &[Object]) -> Result<()> {
    match args[1].is_none() && (args[2].is_undef() || args[2].is_none()) {
        true => Err(vm.type_error("__get__(None, None) is invalid")),
        false => Ok(()),
    }
}

/// Makes a descriptor of the class that a `__new__` was called on.
fn made(vm: &mut Vm, args: &[Object], payload: impl Payload) -> Result {
    match args.first().and_then(|class| class.get::<Type>()) {
        Some(class) => Ok(vm.heap.alloc_with(payload, class.root.get())),
        None => Ok(vm.heap.alloc(payload)),
    }
}
