//! `_pattern_kinds`: which classes `match` takes for sequences and which for mappings (PEP 634).
//! `collections.abc` marks `Sequence` and `Mapping`; `ABCMeta.register` passes a mark on.
//!
//! Invariant: a class has at most one of the two marks.

use crate::heap::Object;
use crate::native::{ModuleSpec, Result, TypeFlags, Vm, function};
use crate::types::type_object::Type;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_pattern_kinds",
    doc: "What classes are to match statements.",
    functions: &[
        function("mark_sequence", "(cls, /)", |vm, a| mark(vm, &a[0], TypeFlags::SEQUENCE)),
        function("mark_mapping", "(cls, /)", |vm, a| mark(vm, &a[0], TypeFlags::MAPPING)),
        function("pass_on", "(cls, subclass, /)", pass_on),
    ],
    ..ModuleSpec::EMPTY
};

const KINDS: [TypeFlags; 2] = [TypeFlags::SEQUENCE, TypeFlags::MAPPING];

fn kind(class: &Object) -> Option<TypeFlags> {
    let flags = class.get::<Type>()?.flags.get();
    KINDS.into_iter().find(|k| flags.has(*k))
}

fn pass_on(vm: &mut Vm, args: &[Object]) -> Result {
    match kind(&args[0]) {
        Some(kind) => mark(vm, &args[1], kind),
        None => Ok(Object::NONE),
    }
}

/// Marks a class and what is derived from it; builtin types and marked ones stay as they are.
fn mark(vm: &mut Vm, class: &Object, wanted: TypeFlags) -> Result {
    let mut work = vec![class.clone()];
    while let Some(c) = work.pop() {
        let Some(ty) = c.get::<Type>() else { continue };
        if !ty.heap_type || kind(&c).is_some() {
            continue;
        }
        ty.flags.set(ty.flags.get().and(wanted));
        work.extend(vm.subclasses_of(&c));
    }
    Ok(Object::NONE)
}
