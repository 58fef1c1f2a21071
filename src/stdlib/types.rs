//! `_types`: what embedded modules need to make their classes pass for builtin types.

use crate::heap::Object;
use crate::native::{ModuleSpec, Result, TypeFlags, Vm, function};
use crate::types::type_object::Type;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_types",
    doc: "Helpers for classes that are builtin types elsewhere.",
    functions: &[
        function("seal", "(cls, /, *, final=False)", seal),
        // What `|` makes of types, for classes that take part in it.
        function("union", "(left, right, /)", |vm, args| {
            crate::types::generic_alias::make_union(vm, &args[0], &args[1])
        }),
    ],
    ..ModuleSpec::EMPTY
};

/// Messages name the class with its module, and its attributes cannot be set any more; a final one
/// cannot be inherited from. A decorator: it returns the class.
fn seal(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(class) = args[0].get::<Type>() else {
        return Err(vm.type_error("seal() argument must be a class"));
    };
    // What tells of the class statement.
    for name in ["__firstlineno__", "__static_attributes__"] {
        let name = vm.intern(name);
        if class.namespace().get_str(&name).is_some() {
            vm.delattr(&args[0], &name)?;
        }
    }
    vm.seal_type(&args[0])?;
    if !args[1].is_undef() && vm.truth(&args[1])? {
        class.flags.set(TypeFlags(class.flags.get().0 & !TypeFlags::BASE.0));
    }
    Ok(args[0].clone())
}
