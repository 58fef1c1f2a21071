//! `BaseExceptionGroup` and `ExceptionGroup` (PEP 654): construction and methods. Splitting is in
//! `group_split.rs`.

use crate::heap::{Layout, Object, Str, Tuple};
use crate::native::{
    Exc, Keywords, Result, TypeSpec, Vm, class_method, method, raw_method, raw_static_method,
};
use crate::types::exception::Exception;
use crate::types::generic_alias;
use crate::types::type_object::Type;

use super::group_split::{self, Matcher};

pub static BASE_EXCEPTION_GROUP: TypeSpec = TypeSpec {
    name: "BaseExceptionGroup",
    new: Some(raw_static_method("__new__", "(cls, /, *args, **kwargs)", new)),
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", super::base::init),
        class_method("__class_getitem__", "($cls, item, /)", generic_alias::class_getitem),
        method("__str__", "($self, /)", str),
        method("derive", "($self, object, /)", derive),
        method("split", "($self, object, /)", split),
        method("subgroup", "($self, object, /)", subgroup),
    ],
    getters: &[
        super::read_only("message", |vm, o| Ok(super::get_field(vm, o, "message"))),
        super::read_only("exceptions", |vm, o| Ok(super::get_field(vm, o, "exceptions"))),
    ],
    ..super::EXCEPTION_SPEC
};

fn new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let class = super::class_argument(vm, args)?;
    let [_, message, excs] = args else {
        let text = format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            args.len().saturating_sub(1)
        );
        return Err(vm.type_error(&text));
    };
    if message.get::<Str>().is_none() {
        let text = format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
            vm.argument_type(message)
        );
        return Err(vm.type_error(&text));
    }
    build(vm, &class, message, excs)
}

/// A sequence, as far as C code can tell: something with `__getitem__` that is no mapping.
fn is_sequence(vm: &mut Vm, o: &Object) -> bool {
    let name = vm.names.getitem.clone();
    !matches!(o.layout(), Layout::Dict | Layout::MappingProxy | Layout::Set)
        && vm.lookup_special(o, &name).is_some()
}

/// A group of the class, or of `ExceptionGroup` if `BaseExceptionGroup` was asked for but every
/// member is an `Exception`.
fn build(vm: &mut Vm, class: &Object, message: &Object, excs: &Object) -> Result {
    if !is_sequence(vm, excs) {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = vm.iterate_to_vec(excs)?;
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut nested_base = false;
    for (i, item) in items.iter().enumerate() {
        if item.get::<Exception>().is_none() {
            let text = format!("Item {i} of second argument (exceptions) is not an exception");
            return Err(vm.value_error(&text));
        }
        nested_base |= !vm.is_exception_instance(item, Exc::Exception);
    }
    let mut class = class.clone();
    if class.is(&vm.exc(Exc::BaseExceptionGroup)) {
        if !nested_base {
            class = vm.exc(Exc::ExceptionGroup);
        }
    } else if nested_base && class.is(&vm.exc(Exc::ExceptionGroup)) {
        return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    } else if nested_base && vm.is_subtype(&class, &vm.exc(Exc::Exception)) {
        let name = class.expect::<Type>().name();
        return Err(vm.type_error(&format!("Cannot nest BaseExceptions in '{name}'")));
    }
    let e = vm.new_exception(&class, vec![message.clone(), excs.clone()]);
    let members = vm.tuple(items);
    vm.set_exception_field(&e, "message", message.clone());
    vm.set_exception_field(&e, "exceptions", members);
    Ok(e)
}

/// `ExceptionGroup(message, excs)`, or a `BaseExceptionGroup` if a member asks for it.
pub fn new_group(vm: &mut Vm, message: &str, excs: &Object) -> Result {
    let class = vm.exc(Exc::BaseExceptionGroup);
    let message = vm.str(message);
    build(vm, &class, &message, excs)
}

/// The members of a group.
pub fn members(vm: &Vm, e: &Object) -> Vec<Object> {
    let all = super::get_field(vm, e, "exceptions");
    all.get::<Tuple>().map(|t| t.items().to_vec()).unwrap_or_default()
}

fn str(vm: &mut Vm, args: &[Object]) -> Result {
    let count = members(vm, &args[0]).len();
    let message = super::get_field(vm, &args[0], "message");
    let message = vm.to_str(&message)?;
    let mut text = message.expect::<Str>().bytes().to_vec();
    let plural = if count == 1 { "" } else { "s" };
    text.extend_from_slice(format!(" ({count} sub-exception{plural})").as_bytes());
    vm.check_text(text.len())?;
    Ok(vm.str_from(&text))
}

/// The default `derive`: a plain group with the same message.
fn derive(vm: &mut Vm, args: &[Object]) -> Result {
    let class = vm.exc(Exc::BaseExceptionGroup);
    let message = super::get_field(vm, &args[0], "message");
    build(vm, &class, &message, &args[1])
}

fn split(vm: &mut Vm, args: &[Object]) -> Result {
    let matcher = Matcher::from_argument(vm, &args[1])?;
    let (matched, rest) = group_split::split(vm, &args[0], &matcher, true)?;
    Ok(vm.tuple(vec![matched.unwrap_or(Object::NONE), rest.unwrap_or(Object::NONE)]))
}

fn subgroup(vm: &mut Vm, args: &[Object]) -> Result {
    let matcher = Matcher::from_argument(vm, &args[1])?;
    let (matched, _) = group_split::split(vm, &args[0], &matcher, false)?;
    Ok(matched.unwrap_or(Object::NONE))
}
