//! `BaseException`: construction, text, notes, chaining attributes and pickling support.

use crate::heap::{Dict, Layout, List, Object, Str, Tuple};
use crate::native::{
    Keywords, Result, TypeFlags, TypeSpec, Vm, getter_setter, method, raw_method, raw_static_method,
};
use crate::types::exception::Exception;
use crate::types::function_types::DICT_GETTER;

pub static BASE_EXCEPTION: TypeSpec = TypeSpec {
    name: "BaseException",
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, /, *args, **kwargs)", new)),
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", init),
        method("__str__", "($self, /)", str),
        method("__repr__", "($self, /)", repr),
        method("with_traceback", "($self, object, /)", with_traceback),
        method("add_note", "($self, object, /)", add_note),
        method("__reduce__", "($self, /)", reduce),
        method("__setstate__", "($self, object, /)", set_state),
    ],
    getters: &[
        DICT_GETTER,
        getter_setter("args", get_args, set_args),
        getter_setter("__traceback__", get_traceback, set_traceback),
        getter_setter("__context__", get_context, set_context),
        getter_setter("__cause__", get_cause, set_cause),
        getter_setter("__suppress_context__", get_suppress, set_suppress),
    ],
    ..super::EXCEPTION_SPEC
};

fn new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let class = super::class_argument(vm, args)?;
    Ok(vm.new_exception(&class, args[1..].to_vec()))
}

/// `BaseException.__init__`, which most constructors start with.
pub fn init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    super::refuse_keywords(vm, &args[0], keywords)?;
    super::set_args(vm, &args[0], &args[1..]);
    Ok(Object::NONE)
}

/// `BaseException.__str__`: nothing, the one argument, or all of them.
pub fn str(vm: &mut Vm, args: &[Object]) -> Result {
    let items = super::args_of(vm, &args[0]);
    match items.expect::<Tuple>().items() {
        [] => Ok(vm.names.empty.clone()),
        [one] => vm.to_str(one),
        _ => vm.to_str(&items),
    }
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let items = super::args_of(vm, &args[0]);
    let name = vm.type_name(&args[0]);
    let mut text = name.into_bytes();
    match items.expect::<Tuple>().items() {
        [one] => {
            let r = vm.repr(one)?;
            text.push(b'(');
            text.extend_from_slice(r.expect::<Str>().bytes());
            text.push(b')');
        }
        _ => {
            let r = vm.repr(&items)?;
            text.extend_from_slice(r.expect::<Str>().bytes());
        }
    }
    vm.check_text(text.len())?;
    Ok(vm.str_from(&text))
}

fn with_traceback(vm: &mut Vm, args: &[Object]) -> Result {
    set_traceback(vm, &args[0], Some(args[1].clone()))?;
    Ok(args[0].clone())
}

fn add_note(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Str>().is_none() {
        let text = format!("note must be a str, not '{}'", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    }
    let name = vm.names.notes.clone();
    let notes = match vm.getattr_optional(&args[0], &name)? {
        Some(notes) => notes,
        None => {
            let notes = vm.list(Vec::new());
            vm.setattr(&args[0], &name, notes.clone())?;
            notes
        }
    };
    match notes.get::<List>() {
        Some(list) => list.push(&vm.heap, args[1].clone()),
        None => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
    }
    Ok(Object::NONE)
}

/// The instance dict, if there is anything in it.
pub fn own_dict(vm: &mut Vm, e: &Object) -> Option<Object> {
    let d = vm.heap.own_dict(e)?;
    if d.expect::<Dict>().is_empty() { None } else { Some(d) }
}

fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let items = super::args_of(vm, &args[0]);
    let state = own_dict(vm, &args[0]);
    Ok(super::reduced(vm, &args[0], items, state))
}

fn set_state(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].is_none() {
        return Ok(Object::NONE);
    }
    let Some(d) = args[1].get::<Dict>() else {
        return Err(vm.type_error("state is not a dictionary"));
    };
    for (key, value) in d.items() {
        if key.get::<Str>().is_none() {
            return Err(vm.type_error("attribute name must be string"));
        }
        let key = vm.heap.intern_object(&key);
        vm.setattr(&args[0], &key, value)?;
    }
    Ok(Object::NONE)
}

fn get_args(vm: &mut Vm, o: &Object) -> Result {
    Ok(super::args_of(vm, o))
}

fn set_args(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("args may not be deleted"));
    };
    let items = vm.iterate_to_vec(&value)?;
    super::set_args(vm, o, &items);
    Ok(())
}

fn get_traceback(_: &mut Vm, o: &Object) -> Result {
    Ok(o.get::<Exception>().and_then(|x| x.traceback.some()).unwrap_or(Object::NONE))
}

fn set_traceback(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("__traceback__ may not be deleted"));
    };
    if !value.is_none() && value.layout() != Layout::Traceback {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    }
    if let Some(x) = o.get::<Exception>() {
        x.traceback.set(if value.is_none() { Object::UNDEF } else { value });
    }
    Ok(())
}

fn get_context(_: &mut Vm, o: &Object) -> Result {
    Ok(o.get::<Exception>().and_then(|x| x.context.some()).unwrap_or(Object::NONE))
}

/// Checks a value for `__context__` or `__cause__`; `UNDEF` stands for `None`.
fn chained(vm: &mut Vm, value: Option<Object>, what: &str) -> Result {
    let Some(value) = value else {
        return Err(vm.type_error(&format!("__{what}__ may not be deleted")));
    };
    if value.is_none() {
        return Ok(Object::UNDEF);
    }
    if value.get::<Exception>().is_none() {
        let text = format!("exception {what} must be None or derive from BaseException");
        return Err(vm.type_error(&text));
    }
    Ok(value)
}

fn set_context(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let value = chained(vm, value, "context")?;
    if let Some(x) = o.get::<Exception>() {
        x.context.set(value);
    }
    Ok(())
}

fn get_cause(_: &mut Vm, o: &Object) -> Result {
    Ok(o.get::<Exception>().and_then(|x| x.cause.some()).unwrap_or(Object::NONE))
}

fn set_cause(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let value = chained(vm, value, "cause")?;
    if let Some(x) = o.get::<Exception>() {
        x.suppress_context.set(true);
        x.cause.set(value);
    }
    Ok(())
}

fn get_suppress(_: &mut Vm, o: &Object) -> Result {
    Ok(Object::from_bool(o.get::<Exception>().is_some_and(|x| x.suppress_context.get())))
}

fn set_suppress(vm: &mut Vm, o: &Object, value: Option<Object>) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    };
    if !value.is_bool() {
        return Err(vm.type_error("attribute value type must be bool"));
    }
    if let Some(x) = o.get::<Exception>() {
        x.suppress_context.set(value.is(&Object::TRUE));
    }
    Ok(())
}
