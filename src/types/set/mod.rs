//! placeholder
use crate::heap::{Object, Set};
use crate::native::Vm;
pub fn frozen_from(vm: &mut Vm, items: &[Object]) -> Object {
    let s = vm.heap.alloc(Set::new());
    for i in items {
        let _ = vm.set_add(&s, i);
    }
    s
}
