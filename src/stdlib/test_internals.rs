//! `_testinternalcapi`: what tests ask of the inside of an interpreter, as far as this one has it.

use crate::heap::{Dict, Object};
use crate::native::{ModuleSpec, Result, Vm, function};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_testinternalcapi",
    doc: "The inside of the interpreter, for tests.",
    functions: &[
        function("get_config", "()", config),
        function("get_immortalize_deferred", "()", |_, _| Ok(Object::FALSE)),
        function("get_recursion_depth", "()", |vm, _| {
            let depth = vm.depth;
            Ok(vm.int(i64::from(depth)))
        }),
        function("has_inline_values", "(obj, /)", |vm, args| {
            Ok(Object::from_bool(vm.heap.has_inline_values(&args[0])))
        }),
        // No object is immortal: there is nothing to suppress.
        function("suppress_immortalization", "(suppress, /)", |_, _| Ok(Object::NONE)),
    ],
    ..ModuleSpec::EMPTY
};

/// What was settled when the interpreter was made.
fn config(vm: &mut Vm, _: &[Object]) -> Result {
    let config = vm.dict();
    // Code objects always know the columns of their instructions.
    let key = vm.intern("code_debug_ranges");
    config.expect::<Dict>().set_str(&vm.heap, &key, Object::TRUE);
    Ok(config)
}
