//! `floor`, `ceil` and `trunc`, which ask the object first.

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::{float, int};

pub fn floor(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.floor.clone();
    round(vm, &args[0], &name, f64::floor)
}

pub fn ceil(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.ceil.clone();
    round(vm, &args[0], &name, f64::ceil)
}

fn round(vm: &mut Vm, o: &Object, method: &Object, f: fn(f64) -> f64) -> Result {
    if o.float().is_none()
        && let Some(m) = vm.lookup_special(o, method)
    {
        return vm.call_special(&m, std::slice::from_ref(o));
    }
    let x = float::number(vm, o)?;
    int::truncate(vm, f(x))
}

pub fn trunc(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.trunc.clone();
    match vm.lookup_special(&args[0], &name) {
        Some(m) => vm.call_special(&m, &args[..1]),
        None => {
            let text = format!("type {} doesn't define __trunc__ method", vm.type_name(&args[0]));
            Err(vm.type_error(&text))
        }
    }
}
