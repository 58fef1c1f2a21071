//! What the builtin exception types can do, as one table for each type that adds something to its
//! base. Reference: "Built-in Exceptions", "Exception groups".
//!
//! Fields beside `args` live in [`Exception::fields`] under the names of `Exc::own_fields`; the
//! tables here only give them attributes and say how constructors fill them.

mod base;
mod group;
mod group_split;
mod import_error;
mod lookup_error;
mod os_error;
mod syntax_error;
mod unicode_error;

pub use group_split::{prep_reraise_star, split_group};
pub use os_error::class_for_errno;

use crate::heap::{Layout, Object, Tuple};
use crate::native::{Exc, Getter, Keywords, Raised, Result, TypeSpec, Vm};

use super::exception::Exception;
use super::type_object::Type;

/// The table of an exception type that adds something to its base.
pub fn spec_of(exc: Exc) -> &'static TypeSpec {
    match exc {
        Exc::BaseException => &base::BASE_EXCEPTION,
        Exc::BaseExceptionGroup => &group::BASE_EXCEPTION_GROUP,
        Exc::SystemExit => &lookup_error::SYSTEM_EXIT,
        Exc::StopIteration => &lookup_error::STOP_ITERATION,
        Exc::KeyError => &lookup_error::KEY_ERROR,
        Exc::AttributeError => &lookup_error::ATTRIBUTE_ERROR,
        Exc::NameError => &lookup_error::NAME_ERROR,
        Exc::ImportError => &import_error::IMPORT_ERROR,
        Exc::OSError => &os_error::OS_ERROR,
        Exc::SyntaxError => &syntax_error::SYNTAX_ERROR,
        Exc::UnicodeDecodeError => &unicode_error::UNICODE_DECODE_ERROR,
        Exc::UnicodeEncodeError => &unicode_error::UNICODE_ENCODE_ERROR,
        Exc::UnicodeTranslateError => &unicode_error::UNICODE_TRANSLATE_ERROR,
        _ => &PLAIN,
    }
}

/// Nothing of its own.
static PLAIN: TypeSpec = EXCEPTION_SPEC;

/// A spec with what all of them share.
const EXCEPTION_SPEC: TypeSpec = TypeSpec { layout: Layout::Exception, ..TypeSpec::EMPTY };

/// A builtin exception type whose instances are made as those of BaseException are.
pub fn is_plain(t: &Type) -> bool {
    !t.heap_type && t.exc.get().is_some_and(|exc| std::ptr::eq(spec_of(exc), &PLAIN))
}

/// An attribute that is a plain field: unset and deleted read as `None`.
macro_rules! field {
    ($name:literal) => {
        crate::native::getter_setter(
            $name,
            |vm, o| Ok(super::get_field(vm, o, $name)),
            |vm, o, value| {
                vm.set_exception_field(o, $name, value.unwrap_or(crate::heap::Object::UNDEF));
                Ok(())
            },
        )
    };
}
use field;

/// A field for reading from Python.
fn get_field(vm: &Vm, e: &Object, name: &str) -> Object {
    vm.exception_field(e, name).unwrap_or(Object::NONE)
}

/// A field that is set and not `None`.
fn some_field(vm: &Vm, e: &Object, name: &str) -> Option<Object> {
    vm.exception_field(e, name).filter(|o| !o.is_none())
}

/// A field that cannot be set.
const fn read_only(name: &'static str, get: fn(&mut Vm, &Object) -> Result) -> Getter {
    crate::native::getter_setter(name, get, |vm, _, _| {
        Err(vm.error(Exc::AttributeError, "readonly attribute"))
    })
}

/// `e.args` as a tuple object.
fn args_of(vm: &Vm, e: &Object) -> Object {
    match e.get::<Exception>() {
        Some(x) => x.args.some().unwrap_or_else(|| vm.empty_tuple.clone()),
        None => vm.empty_tuple.clone(),
    }
}

fn arg_count(args: &Object) -> usize {
    args.get::<Tuple>().map_or(0, |t| t.len())
}

/// The class argument of a `__new__`, which must be an exception type.
fn class_argument(vm: &mut Vm, args: &[Object]) -> Result {
    let class = args.first().cloned().unwrap_or(Object::NONE);
    match class.get::<Type>() {
        Some(t) if t.exc.get().is_some() => Ok(class),
        Some(t) => {
            let text = format!(
                "BaseException.__new__({0}): {0} is not a subtype of BaseException",
                t.name()
            );
            Err(vm.type_error(&text))
        }
        None => {
            let text = format!(
                "BaseException.__new__(X): X is not a type object ({})",
                vm.type_name(&class)
            );
            Err(vm.type_error(&text))
        }
    }
}

fn refuse_keywords(vm: &mut Vm, e: &Object, keywords: Keywords<'_>) -> Result<()> {
    if keywords.is_empty() {
        return Ok(());
    }
    let text = format!("{}() takes no keyword arguments", vm.type_name(e));
    Err(vm.type_error(&text))
}

/// Only the keyword arguments in `known` are allowed; `name` is the constructor, for the message.
fn take_keywords(
    vm: &mut Vm,
    e: &Object,
    name: &str,
    known: &[&str],
    keywords: Keywords<'_>,
) -> Result<()> {
    if keywords.names.len() > known.len() {
        return Err(too_many_keywords(vm, name, known.len(), keywords.names.len()));
    }
    for (key, value) in keywords.iter() {
        let key = super::attribute::text_of(key);
        if !known.contains(&key.as_str()) {
            let text = format!("{name}() got an unexpected keyword argument '{key}'");
            return Err(vm.type_error(&text));
        }
        vm.set_exception_field(e, &key, value.clone());
    }
    Ok(())
}

fn too_many_keywords(vm: &mut Vm, name: &str, most: usize, given: usize) -> Raised {
    let plural = if most == 1 { "" } else { "s" };
    let text = format!("{name}() takes at most {most} keyword argument{plural} ({given} given)");
    vm.type_error(&text)
}

/// `e.args = (…)`, as the constructors do.
fn set_args(vm: &mut Vm, e: &Object, items: &[Object]) {
    let args = vm.tuple(items.to_vec());
    if let Some(x) = e.get::<Exception>() {
        x.args.set(args);
    }
}

/// `(type(e), args)`, with the state if there is any.
fn reduced(vm: &mut Vm, e: &Object, args: Object, state: Option<Object>) -> Object {
    let mut items = vec![vm.type_of(e), args];
    items.extend(state);
    vm.tuple(items)
}

/// A copy of the instance dict with these fields added (those that are set); `None` if empty.
fn state_with(vm: &mut Vm, e: &Object, names: &[&str]) -> Option<Object> {
    let state = match base::own_dict(vm, e) {
        Some(d) => d.expect::<crate::heap::Dict>().copy(&vm.heap),
        None => crate::heap::Dict::new(),
    };
    for name in names {
        if let Some(value) = vm.exception_field(e, name) {
            let key = vm.intern(name);
            state.set_str(&vm.heap, &key, value);
        }
    }
    if state.is_empty() { None } else { Some(vm.heap.alloc(state)) }
}

/// How many members a group has.
pub fn member_count(vm: &Vm, e: &Object) -> usize {
    group::members(vm, e).len()
}
