//! `_abc`: the one thing `abc` cannot do in Python, marking a class abstract.

use crate::heap::Object;
use crate::native::{ModuleSpec, Result, Vm, function};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_abc",
    doc: "Module contains faster C implementation of abc.ABCMeta",
    functions: &[function("_set_abstract", "(cls, names, /)", set_abstract)],
    ..ModuleSpec::EMPTY
};

fn set_abstract(vm: &mut Vm, args: &[Object]) -> Result {
    vm.set_abstract(&args[0], &args[1])?;
    Ok(Object::NONE)
}
