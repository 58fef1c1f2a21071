//! placeholder
use crate::heap::Object;
use crate::native::Vm;
pub fn sequence_iterator(_: &mut Vm, o: &Object) -> Object {
    o.clone()
}
