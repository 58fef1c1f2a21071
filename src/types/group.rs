//! placeholder
use crate::heap::Object;
use crate::native::{Result, Vm};
pub fn match_group(vm: &mut Vm, _: &Object, _: &Object) -> Result<(Object, Object)> {
    Err(vm.type_error("groups"))
}
pub fn prep_reraise_star(vm: &mut Vm, _: &Object, _: &Object) -> Result {
    Err(vm.type_error("groups"))
}
