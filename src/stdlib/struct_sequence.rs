//! Tuples with named fields, as `sys.version_info` and `time.struct_time` are: subclasses of `tuple`
//! made from a static table.

use crate::heap::{Object, Str, Tuple, new_tuple_with};
use crate::native::{Result, TypeFlags, TypeSpec, Vm};
use crate::types::type_object::Type;

/// A table for [`make`], with a getter for each field. The first `visible` fields are the tuple's
/// items; the others are attributes only.
macro_rules! struct_sequence {
    ($static:ident, $module:literal, $name:literal, $fields:tt) => {
        crate::stdlib::struct_sequence::struct_sequence!(
            @build $static, $module, $name, $fields, $fields
        );
    };
    (@build $static:ident, $module:literal, $name:literal,
     [$($field:literal),* $(,)?], $all:tt) => {
        static $static: crate::native::TypeSpec = crate::native::TypeSpec {
            name: $name,
            module: $module,
            layout: crate::heap::Layout::Tuple,
            flags: crate::native::TypeFlags::SEQUENCE,
            methods: &[crate::native::method("__repr__", "($self, /)", |vm, args| {
                crate::stdlib::struct_sequence::repr(
                    vm, &args[0], concat!($module, ".", $name), &[$($field),*])
            })],
            getters: &[$(crate::native::getter($field, |_, o| {
                Ok(crate::stdlib::struct_sequence::item(o, &$all, $field))
            })),*],
            ..crate::native::TypeSpec::EMPTY
        };
    };
}
pub(crate) use struct_sequence;

/// An instance with these items.
pub fn make(vm: &mut Vm, spec: &'static TypeSpec, items: Vec<Object>) -> Object {
    let t = type_object(vm, spec);
    new_tuple_with(&vm.heap, items, t.expect::<Type>().root.get())
}

/// The type object, made on first use with `tuple` as its base.
pub fn type_object(vm: &mut Vm, spec: &'static TypeSpec) -> Object {
    if let Some(t) = vm.known_spec(spec) {
        return t;
    }
    let tuple = vm.type_of(&vm.empty_tuple);
    let flags = spec.flags.and(TypeFlags::NONE);
    let t = vm.make_builtin(spec.name, spec.layout, Some(tuple), flags);
    t.expect::<Type>().spec.set(Some(spec));
    t.expect::<Type>().origin.set(Some(spec));
    t.expect::<Type>().module.set(spec.module);
    vm.specs.insert(spec as *const TypeSpec as usize, t.clone());
    t
}

pub fn item(o: &Object, fields: &[&str], name: &str) -> Object {
    let at = fields.iter().position(|f| *f == name);
    let items = o.get::<Tuple>().map_or(&[][..], |t| t.items());
    at.and_then(|i| items.get(i)).cloned().unwrap_or(Object::NONE)
}

pub fn repr(vm: &mut Vm, o: &Object, name: &str, fields: &[&str]) -> Result {
    let mut out = format!("{}(", name.trim_start_matches("builtins.")).into_bytes();
    let items = o.expect::<Tuple>().items().to_vec();
    for (i, (field, value)) in fields.iter().zip(items).enumerate() {
        if i > 0 {
            out.extend_from_slice(b", ");
        }
        out.extend_from_slice(field.as_bytes());
        out.push(b'=');
        let r = vm.repr(&value)?;
        out.extend_from_slice(r.expect::<Str>().bytes());
    }
    out.push(b')');
    vm.check_text(out.len())?;
    Ok(vm.str_from(&out))
}
