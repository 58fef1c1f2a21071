//! `Future`: the rows of the type.

use super::future::{Future, Progress};
use super::future_iter;
use super::state::{state, state_of};
use super::{given, none_if_unset};
use crate::heap::{Layout, Object};
use crate::native::{
    Exc, Getter, Keywords, Method, Result, TypeFlags, TypeSpec, Vm, class_method, getter,
    getter_setter, method, raw_static_method,
};
use crate::types::object::object_repr;

pub static FUTURE: TypeSpec = TypeSpec {
    name: "Future",
    module: "_asyncio",
    layout: Layout::Future,
    flags: TypeFlags::BASE.and(TypeFlags::DICT).and(TypeFlags::WEAKREF),
    doc: "A result that is not there yet. Callbacks are called by the event loop, soon after it is.",
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", new)),
    methods: METHODS,
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__init__", "($self, *, loop=None)", |vm, a| {
        this(a).init(vm, &a[1])?;
        Ok(Object::NONE)
    }),
    method("__repr__", "($self, /)", |vm, a| {
        this(a).the_loop(vm)?;
        let s = state(vm);
        match state_of(&s).future_repr.some() {
            Some(show) => vm.call(&show, &a[..1]),
            None => object_repr(vm, &a[..1]),
        }
    }),
    method("__del__", "($self, /)", finalize),
    class_method(
        "__class_getitem__",
        "($cls, object, /)",
        crate::types::generic_alias::class_getitem,
    ),
    method("__await__", "($self, /)", iterate),
    method("__iter__", "($self, /)", iterate),
    method("result", "($self, /)", |vm, a| this(a).outcome(vm)).doc(
        "The result. Raises the exception that was set instead, or CancelledError, or \
         InvalidStateError while there is neither.",
    ),
    method("exception", "($self, /)", exception)
        .doc("The exception that was set, or None for a result."),
    method("set_result", "($self, result, /)", |vm, a| {
        this(a).set_result(vm, &a[0], a[1].clone())?;
        Ok(Object::NONE)
    })
    .doc("Marks the future done and sets its result."),
    method("set_exception", "($self, exception, /)", |vm, a| {
        this(a).set_exception(vm, &a[0], &a[1])?;
        Ok(Object::NONE)
    })
    .doc("Marks the future done and sets an exception."),
    method("add_done_callback", "($self, fn, /, *, context=None)", |vm, a| {
        this(a).add_callback(vm, &a[0], a[1].clone(), a[2].clone())?;
        Ok(Object::NONE)
    })
    .doc("Has fn(future) called soon after the future is done."),
    method("remove_done_callback", "($self, fn, /)", |vm, a| {
        this(a).the_loop(vm)?;
        let n = this(a).remove_callback(vm, &a[1])?;
        Ok(vm.int(n as i64))
    })
    .doc("Removes a callback from the list; returns how often it was there."),
    method("cancel", "($self, /, msg=None)", |vm, a| {
        this(a).the_loop(vm)?;
        let done = this(a).cancel(vm, &a[0], a[1].clone())?;
        Ok(Object::from_bool(done))
    })
    .doc("Cancels the future; False if it is done already."),
    method("cancelled", "($self, /)", |_, a| {
        Ok(Object::from_bool(this(a).progress.get() == Progress::Cancelled))
    })
    .doc("Was the future cancelled?"),
    method("done", "($self, /)", |_, a| Ok(Object::from_bool(this(a).is_done())))
        .doc("Has it a result or an exception, or was it cancelled?"),
    method("get_loop", "($self, /)", |vm, a| this(a).the_loop(vm))
        .doc("The event loop the future belongs to."),
    method("_make_cancelled_error", "($self, /)", |vm, a| this(a).make_cancelled_error(vm)),
];

static GETTERS: &[Getter] = &[
    getter_setter(
        "_asyncio_future_blocking",
        |_, o| Ok(Object::from_bool(of(o).blocking.get())),
        |vm, o, value| {
            let flag = flag(vm, value)?;
            of(o).blocking.set(flag);
            Ok(())
        },
    ),
    getter_setter(
        "_log_traceback",
        |vm, o| {
            of(o).the_loop(vm)?;
            Ok(Object::from_bool(of(o).unseen.get()))
        },
        |vm, o, value| {
            if flag(vm, value)? {
                return Err(vm.value_error("_log_traceback can only be set to False"));
            }
            of(o).unseen.set(false);
            Ok(())
        },
    ),
    getter_setter(
        "_cancel_message",
        |_, o| Ok(none_if_unset(of(o).cancel_message.get())),
        |vm, o, value| match value {
            Some(message) => {
                of(o).cancel_message.set(message);
                Ok(())
            }
            None => Err(vm.error(Exc::AttributeError, "cannot delete attribute")),
        },
    ),
    getter("_state", |vm, o| {
        of(o).the_loop(vm)?;
        Ok(vm.intern(of(o).progress.get().name()))
    }),
    getter("_result", |vm, o| {
        of(o).the_loop(vm)?;
        Ok(none_if_unset(of(o).result.get()))
    }),
    getter("_exception", |vm, o| {
        of(o).the_loop(vm)?;
        Ok(none_if_unset(of(o).exception.get()))
    }),
    getter("_callbacks", |vm, o| {
        of(o).the_loop(vm)?;
        let pairs = of(o).callbacks.borrow().clone();
        if pairs.is_empty() {
            return Ok(Object::NONE);
        }
        let pairs = pairs.into_iter().map(|(f, context)| vm.tuple(vec![f, context])).collect();
        Ok(vm.list(pairs))
    }),
    getter("_loop", |_, o| Ok(none_if_unset(of(o).event_loop.get()))),
    getter("_source_traceback", |_, o| Ok(none_if_unset(of(o).origin.get()))),
];

// The receiver's type decides its state.

pub fn this(args: &[Object]) -> &Future {
    of(&args[0])
}

pub fn of(o: &Object) -> &Future {
    o.expect::<Future>()
}

/// The value of a flag that is set.
pub fn flag(vm: &mut Vm, value: Option<Object>) -> Result<bool> {
    match value {
        Some(value) => vm.truth(&value),
        None => Err(vm.error(Exc::AttributeError, "cannot delete attribute")),
    }
}

fn new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("Future.__new__(): not enough arguments"));
    };
    vm.alloc_new(class, &FUTURE, Future::new(None))
}

fn iterate(vm: &mut Vm, args: &[Object]) -> Result {
    this(args).the_loop(vm)?;
    Ok(future_iter::over(vm, &args[0]))
}

fn exception(vm: &mut Vm, args: &[Object]) -> Result {
    let f = this(args);
    match f.progress.get() {
        Progress::Cancelled => {
            let error = f.make_cancelled_error(vm)?;
            Err(vm.raise_instance(error))
        }
        Progress::Pending => Err(f.not_set(vm, "Exception")),
        Progress::Finished => {
            f.unseen.set(false);
            Ok(none_if_unset(f.exception.get()))
        }
    }
}

/// Tells the loop of a task that will not go on, and of an exception nobody has seen.
fn finalize(vm: &mut Vm, args: &[Object]) -> Result {
    let f = this(args);
    let lost = f.task.as_ref().is_some_and(|t| t.log_destroy_pending.replace(false));
    if lost && !f.is_done() && !f.event_loop.is_undef() {
        // Whoever keeps what is reported keeps no task that could go on.
        f.task.iter().for_each(|t| t.unregister());
        report(vm, &args[0], "task", "Task was destroyed but it is pending!".to_owned(), None)?;
    }
    if f.unseen.replace(false) {
        let name = vm.short_type_name(&args[0]);
        let text = format!("{name} exception was never retrieved");
        report(vm, &args[0], "future", text, Some(f.exception.get()))?;
    }
    Ok(Object::NONE)
}

/// `loop.call_exception_handler({…})`
fn report(
    vm: &mut Vm,
    o: &Object,
    role: &str,
    message: String,
    error: Option<Object>,
) -> Result<()> {
    let context = vm.dict();
    let message = vm.str(&message);
    let set = |vm: &mut Vm, name: &str, value: Object| {
        let name = vm.intern(name);
        vm.dict_set(&context, &name, value)
    };
    if role == "task" {
        set(vm, role, o.clone())?;
        set(vm, "message", message)?;
    } else {
        set(vm, "message", message)?;
        set(vm, "exception", none_if_unset(error.unwrap_or(Object::NONE)))?;
        set(vm, role, o.clone())?;
    }
    let origin = of(o).origin.get();
    if given(&origin) {
        set(vm, "source_traceback", origin)?;
    }
    let event_loop = of(o).event_loop.get();
    vm.call_method(&event_loop, "call_exception_handler", &[context])?;
    Ok(())
}
