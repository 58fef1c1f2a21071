//! placeholder
use crate::heap::Object;
use crate::native::Vm;
pub fn new(_: &mut Vm, _re: f64, im: f64) -> Object {
    Object::from_float(im)
}
