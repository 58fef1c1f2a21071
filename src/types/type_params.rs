//! PEP 695 type parameters: what the compiler's intrinsics make. The classes are embedded Python (in
//! `typing`); this calls them.

use crate::heap::Object;
use crate::native::{Result, Vm};

use super::function::Function;

/// Intrinsic number `which` of the opcode table.
pub fn intrinsic(vm: &mut Vm, which: usize, args: Vec<Object>) -> Result {
    if which == 8 {
        if let Some(f) = args[0].get::<Function>() {
            f.type_params.set(args[1].clone());
        }
        return Ok(args[0].clone());
    }
    let name = match which {
        0 => "_make_typevar",
        1 => "_make_typevar_bound",
        2 => "_make_typevar_constraints",
        3 => "_make_paramspec",
        4 => "_make_typevartuple",
        5 => "_set_default",
        6 => "_make_generic_base",
        _ => "_make_type_alias",
    };
    let module = vm.import_module("_typing")?;
    let f = vm.getattr_str(&module, name)?;
    vm.call(&f, &args)
}
