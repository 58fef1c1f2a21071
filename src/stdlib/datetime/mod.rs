//! What is done most with the values of `datetime`: making, adding, subtracting, comparing and hashing
//! them, and reading their fields. The classes are written in Python (`python/_datetime_*.py`);
//! `install` puts these natives in the place of some of their methods.
//!
//! Each native handles the plain case, exact classes in one time zone and results in range. For all
//! else, errors included, it calls the method that it has replaced.
//!
//! Invariant: the fields are the first members of the classes' instances, sorted by name as `__slots__`
//! are; tables of their places give them the order of the constructors' parameters.

mod calendar;
mod delta;
mod moment;

use crate::heap::{Dict, Instance, Layout, Object, Str, Tuple};
use crate::native::{
    Getter, Keywords, Method, ModuleSpec, Result, Step, Vm, function, getter_setter,
};
use crate::types::descriptor::GetSet;
use crate::types::operators::CompareOp;
use crate::types::slice::read_only;
use crate::types::type_object::Type;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_datetime_native",
    doc: "Fast paths of datetime.",
    functions: &[
        function("install", "(kind, class, /)", install),
        function("read_plain", "(text, /)", |vm, a| Ok(moment::read_plain(vm, &a[0]))),
    ],
    ..ModuleSpec::EMPTY
};

/// A class with natives: they and the readable fields.
struct Kind {
    name: &'static str,
    methods: &'static [Method],
    fields: &'static [Getter],
}

static KINDS: [Kind; 3] = [
    Kind { name: delta::NAME, methods: delta::METHODS, fields: delta::FIELDS },
    Kind { name: moment::DATE, methods: moment::DATE_METHODS, fields: moment::DATE_FIELDS },
    Kind {
        name: moment::DATETIME,
        methods: moment::DATETIME_METHODS,
        fields: moment::DATETIME_FIELDS,
    },
];

/// Puts natives into a class, and keeps the methods that they replace.
fn install(vm: &mut Vm, args: &[Object]) -> Result {
    let class = &args[1];
    let kind = args[0].get::<Str>().and_then(|s| KINDS.iter().find(|k| s.as_str() == Some(k.name)));
    let (Some(kind), true) = (kind, class.layout() == Layout::Type) else {
        return Err(vm.value_error("there are no natives for that"));
    };
    let replaced = vm.dict();
    for row in kind.methods {
        let name = vm.intern(row.name);
        let old = vm.getattr(class, &name)?;
        replaced.expect::<Dict>().set_str(&vm.heap, &name, old);
        let native = vm.native_function(row, Some(class.clone()));
        vm.setattr(class, &name, native)?;
    }
    for row in kind.fields {
        let name = vm.intern(row.name);
        let field = vm.heap.alloc(GetSet { owner: class.clone(), getter: row });
        vm.setattr(class, &name, field)?;
    }
    let state = vm.pair(class.clone(), replaced);
    vm.module_state.insert(kind.name, state);
    Ok(Object::NONE)
}

/// The class of that kind, if its natives are installed.
fn class_of(vm: &Vm, kind: &'static str) -> Option<Object> {
    vm.module_state.get(kind).map(|state| state.expect::<Tuple>().items()[0].clone())
}

fn replaced(vm: &Vm, kind: &'static str, name: &str) -> Object {
    let name = vm.intern(name);
    let state = vm.module_state.get(kind);
    let methods = state.and_then(|state| state.expect::<Tuple>().items()[1].get::<Dict>());
    methods.and_then(|d| d.get_str(&name)).unwrap_or(Object::NONE)
}

/// Does what the replaced method does.
fn otherwise(vm: &mut Vm, kind: &'static str, name: &str, args: &[Object]) -> Result {
    let callable = replaced(vm, kind, name);
    vm.then(Step::Call { callable, args: args.to_vec() })
}

/// The same for `__new__`.
fn make_otherwise(
    vm: &mut Vm,
    kind: &'static str,
    args: &[Object],
    keywords: Keywords<'_>,
) -> Result {
    let make = replaced(vm, kind, "__new__");
    vm.call_with(&make, args, keywords)
}

/// Is it an instance of just this class?
fn is_exactly(vm: &Vm, o: &Object, class: &Object) -> bool {
    vm.type_of(o).is(class)
}

/// The fields at these places, if all are set to plain integers.
fn integers<const N: usize>(vm: &Vm, o: &Object, places: &[usize; N]) -> Option<[i64; N]> {
    let values = vm.heap.member_values(o, places)?;
    values.iter().all(|v| v.is_int()).then(|| values.map(|v| v.int()))
}

/// An instance with fields at these places.
fn instance<const N: usize>(
    vm: &Vm,
    class: &Object,
    places: &[usize; N],
    fields: &[i64; N],
) -> Object {
    let new = vm.heap.alloc_with(Instance, class.expect::<Type>().root.get());
    for (field, place) in fields.iter().zip(places) {
        vm.heap.set_member(&new, *place, Object::from_small(*field));
    }
    new
}

/// The plain integers among the arguments of a constructor, behind the class.
fn plain_arguments<const N: usize>(args: &[Object], at_least: usize) -> Option<[i64; N]> {
    let given = &args[1..];
    if given.len() < at_least || given.len() > N {
        return None;
    }
    let mut fields = [0; N];
    for (field, o) in fields.iter_mut().zip(given) {
        *field = o.small_int()?;
    }
    Some(fields)
}

/// `hash((a, b, c))`
fn hash_of(vm: &mut Vm, fields: &[i64]) -> Result {
    let items: Vec<Object> = fields.iter().map(|i| Object::from_small(*i)).collect();
    let hash = crate::types::tuple::hash_items(vm, &items)?;
    Ok(vm.int(hash as i64))
}

/// The method names of comparisons, for the way back to what was replaced.
fn method_name(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Lt => "__lt__",
        CompareOp::Le => "__le__",
        CompareOp::Eq => "__eq__",
        CompareOp::Ne => "__ne__",
        CompareOp::Gt => "__gt__",
        CompareOp::Ge => "__ge__",
    }
}

/// A field that can be read only.
const fn field(name: &'static str, get: fn(&mut Vm, &Object) -> Result) -> Getter {
    Getter { name, get, set: None, doc: "" }
}

/// The same where assigning says no more than that.
const fn member(name: &'static str, get: fn(&mut Vm, &Object) -> Result) -> Getter {
    getter_setter(name, get, read_only)
}

fn read(vm: &mut Vm, o: &Object, i: usize) -> Result {
    Ok(vm.heap.member(o, i).unwrap_or(Object::NONE))
}
