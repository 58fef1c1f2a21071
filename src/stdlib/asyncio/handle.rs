//! `asyncio.Handle`: a callback in the loop's queue.

use std::cell::Cell;

use super::none_if_unset;
use super::step;
use crate::heap::{Native, Object, ObjectCell, Tuple};
use crate::native::{
    Exc, Getter, Keywords, Method, Raised, Result, TypeFlags, TypeSpec, Vm, getter_setter, method,
    raw_static_method,
};
use crate::stdlib::contextvars;
use crate::traced;

struct Handle {
    callback: ObjectCell,
    /// A tuple.
    args: ObjectCell,
    event_loop: ObjectCell,
    context: ObjectCell,
    /// Where it was made, in debug mode.
    origin: ObjectCell,
    /// Its text, kept from when it was cancelled in debug mode.
    text: ObjectCell,
    cancelled: Cell<bool>,
}

traced!(Handle { callback, args, event_loop, context, origin, text });

pub static HANDLE: TypeSpec = TypeSpec {
    name: "Handle",
    module: "asyncio.events",
    flags: TypeFlags::BASE.and(TypeFlags::WEAKREF),
    doc: "A callback in the loop's queue.",
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", new)),
    methods: METHODS,
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__init__", "($self, callback, args, loop, context=None)", init),
    method("__repr__", "($self, /)", |vm, a| match this(a).text.some() {
        Some(text) if !text.is_none() => Ok(text),
        _ => {
            let info = vm.call_method(&a[0], "_repr_info", &[])?;
            let space = vm.str(" ");
            let info = vm.call_method(&space, "join", &[info])?;
            let text = vm.to_str(&info)?;
            let shown = text.expect::<crate::heap::Str>().to_string_lossy().into_owned();
            Ok(vm.str(&format!("<{shown}>")))
        }
    }),
    method("_repr_info", "($self, /)", |vm, a| {
        let f = super::library(vm, "asyncio.format_helpers", "_handle_repr_info")?;
        vm.call(&f, &a[..1])
    }),
    method("get_context", "($self, /)", |_, a| Ok(none_if_unset(this(a).context.get()))),
    method("cancel", "($self, /)", cancel),
    method("cancelled", "($self, /)", |_, a| Ok(Object::from_bool(this(a).cancelled.get()))),
    method("_run", "($self, /)", run),
];

/// A computed attribute that is one of the cells.
macro_rules! cell {
    ($name:literal, $field:ident) => {
        getter_setter(
            $name,
            |_, o| Ok(none_if_unset(of(o).$field.get())),
            |_, o, value| {
                of(o).$field.set(value.unwrap_or(Object::UNDEF));
                Ok(())
            },
        )
    };
}

static GETTERS: &[Getter] = &[
    cell!("_callback", callback),
    cell!("_args", args),
    cell!("_loop", event_loop),
    cell!("_context", context),
    cell!("_source_traceback", origin),
    cell!("_repr", text),
    getter_setter(
        "_cancelled",
        |_, o| Ok(Object::from_bool(of(o).cancelled.get())),
        |vm, o, value| {
            let on = super::future_methods::flag(vm, value)?;
            of(o).cancelled.set(on);
            Ok(())
        },
    ),
];

fn of(o: &Object) -> &Handle {
    o.native::<Handle>().expect("the receiver's type decides its state")
}

fn this(args: &[Object]) -> &Handle {
    of(&args[0])
}

fn payload(callback: Object, args: Object, event_loop: Object, context: Object) -> Native {
    Native::new(Handle {
        callback: ObjectCell::new(callback),
        args: ObjectCell::new(args),
        event_loop: ObjectCell::new(event_loop),
        context: ObjectCell::new(context),
        origin: ObjectCell::undef(),
        text: ObjectCell::undef(),
        cancelled: Cell::new(false),
    })
}

/// What `loop.call_soon` puts into the queue.
pub fn make(
    vm: &mut Vm,
    callback: Object,
    args: Object,
    event_loop: Object,
    context: Object,
) -> Object {
    let context = if super::given(&context) { context } else { contextvars::copy_current(vm) };
    vm.alloc_of(&HANDLE, payload(callback, args, event_loop, context))
}

fn new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("Handle.__new__(): not enough arguments"));
    };
    let unset = || Object::UNDEF;
    vm.alloc_new(class, &HANDLE, payload(unset(), unset(), unset(), unset()))
}

fn init(vm: &mut Vm, args: &[Object]) -> Result {
    let h = this(args);
    let context =
        if super::given(&args[4]) { args[4].clone() } else { contextvars::copy_current(vm) };
    h.context.set(context);
    h.event_loop.set(args[3].clone());
    h.callback.set(args[1].clone());
    h.args.set(args[2].clone());
    h.cancelled.set(false);
    h.text.set(Object::UNDEF);
    h.origin.set(Object::UNDEF);
    if super::loops::debugs(vm, &args[3])? {
        let extract = super::library(vm, "asyncio.format_helpers", "extract_stack")?;
        let frame = vm.frame_at(0)?;
        h.origin.set(vm.call(&extract, &[frame])?);
    }
    Ok(Object::NONE)
}

fn cancel(vm: &mut Vm, args: &[Object]) -> Result {
    let h = this(args);
    if h.cancelled.replace(true) {
        return Ok(Object::NONE);
    }
    if super::loops::debugs(vm, &h.event_loop.get())? {
        // The text must be made while the callback is known.
        let text = vm.repr(&args[0])?;
        h.text.set(text);
    }
    h.callback.set(Object::UNDEF);
    h.args.set(Object::UNDEF);
    Ok(Object::NONE)
}

/// Runs the callback in its context; what it raises goes to the loop's handler.
fn run(vm: &mut Vm, args: &[Object]) -> Result {
    let h = this(args);
    let context = h.context.get();
    let done = match contextvars::enter(vm, &context) {
        Ok(outer) => {
            let r = invoke(vm, h);
            contextvars::leave(vm, &context, outer);
            r
        }
        Err(raised) => Err(raised),
    };
    if done.is_ok() {
        return Ok(Object::NONE);
    }
    let leaves = [Exc::KeyboardInterrupt, Exc::SystemExit];
    if vm.limit_hit || leaves.into_iter().any(|exc| vm.raised_is(exc)) {
        return Err(Raised);
    }
    let error = vm.take_raised();
    // The handler runs as in an `except` block.
    let outer = std::mem::replace(&mut vm.handled, error.clone());
    let reported = report(vm, &args[0], error);
    vm.handled = outer;
    reported
}

fn invoke(vm: &mut Vm, h: &Handle) -> Result {
    let (callback, args) = (h.callback.get(), h.args.get());
    if let Some(step) = step::wrapped(&callback) {
        return step::run_wrapper(vm, step);
    }
    match args.get::<Tuple>() {
        Some(args) => vm.call(&callback, args.items()),
        None => {
            let args = vm.iterate_to_vec(&args)?;
            vm.call(&callback, &args)
        }
    }
}

fn report(vm: &mut Vm, handle: &Object, error: Object) -> Result {
    let f = super::library(vm, "asyncio.format_helpers", "_report_callback_error")?;
    vm.call(&f, &[handle.clone(), error])
}
