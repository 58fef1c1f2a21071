//! `Task`: the rows of the type.

use super::future::Future;
use super::future_methods::{FUTURE, flag};
use super::none_if_unset;
use super::state::{state, state_of};
use super::task::{TaskPart, cancel, init, parts};
use crate::heap::{Layout, Object};
use crate::native::{
    Exc, Getter, Keywords, Method, Result, TypeFlags, TypeSpec, Vm, getter, getter_setter, method,
    raw_static_method,
};
use crate::types::object::object_repr;

pub static TASK: TypeSpec = TypeSpec {
    name: "Task",
    module: "_asyncio",
    layout: Layout::Future,
    base: Some(&FUTURE),
    flags: TypeFlags::BASE.and(TypeFlags::DICT).and(TypeFlags::WEAKREF),
    doc: "A coroutine wrapped in a Future.",
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", new)),
    methods: METHODS,
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method(
        "__init__",
        "($self, coro, *, loop=None, name=None, context=None, eager_start=False)",
        init,
    ),
    method("__repr__", "($self, /)", |vm, a| {
        parts(&a[0]).0.the_loop(vm)?;
        let s = state(vm);
        match state_of(&s).task_repr.some() {
            Some(show) => vm.call(&show, &a[..1]),
            None => object_repr(vm, &a[..1]),
        }
    }),
    method("cancel", "($self, /, msg=None)", |vm, a| {
        let (f, t) = parts(&a[0]);
        Ok(Object::from_bool(cancel(vm, &a[0], f, t, a[1].clone())?))
    })
    .doc("Asks the task to cancel itself, by a CancelledError at its next step."),
    method("cancelling", "($self, /)", |vm, a| Ok(vm.int(parts(&a[0]).1.cancels.get())))
        .doc("How many requests to cancel there are that uncancel() has not taken back."),
    method("uncancel", "($self, /)", |vm, a| {
        let t = parts(&a[0]).1;
        if t.cancels.get() > 0 {
            t.cancels.set(t.cancels.get() - 1);
            if t.cancels.get() == 0 {
                t.must_cancel.set(false);
            }
        }
        Ok(vm.int(t.cancels.get()))
    })
    .doc("Takes one request to cancel back; returns how many are left."),
    method("set_result", "($self, result, /)", |vm, _| {
        Err(vm.error(Exc::RuntimeError, "Task does not support set_result operation"))
    }),
    method("set_exception", "($self, exception, /)", |vm, _| {
        Err(vm.error(Exc::RuntimeError, "Task does not support set_exception operation"))
    }),
    method("get_coro", "($self, /)", |_, a| Ok(none_if_unset(parts(&a[0]).1.coro.get()))),
    method("get_context", "($self, /)", |_, a| Ok(none_if_unset(parts(&a[0]).1.context.get()))),
    method("get_name", "($self, /)", |vm, a| Ok(parts(&a[0]).1.name(vm))),
    method("set_name", "($self, value, /)", |vm, a| {
        let name = if vm.is_exact(&a[1], Layout::Str) { a[1].clone() } else { vm.to_str(&a[1])? };
        parts(&a[0]).1.name.set(name);
        Ok(Object::NONE)
    }),
    method("get_stack", "($self, /, *, limit=None)", |vm, a| {
        let f = super::library(vm, "asyncio.base_tasks", "_task_get_stack")?;
        vm.call(&f, &[a[0].clone(), none_if_unset(a[1].clone())])
    })
    .doc("The frames of the task's coroutine: one while it is suspended."),
    method("print_stack", "($self, /, *, limit=None, file=None)", |vm, a| {
        let f = super::library(vm, "asyncio.base_tasks", "_task_print_stack")?;
        let [limit, file] = [1, 2].map(|i: usize| none_if_unset(a[i].clone()));
        vm.call(&f, &[a[0].clone(), limit, file])
    })
    .doc("Prints the stack or the traceback of the task's coroutine."),
];

static GETTERS: &[Getter] = &[
    getter_setter(
        "_log_destroy_pending",
        |_, o| Ok(Object::from_bool(parts(o).1.log_destroy_pending.get())),
        |vm, o, value| {
            let on = flag(vm, value)?;
            parts(o).1.log_destroy_pending.set(on);
            Ok(())
        },
    ),
    getter("_must_cancel", |_, o| Ok(Object::from_bool(parts(o).1.must_cancel.get()))),
    getter("_coro", |_, o| Ok(none_if_unset(parts(o).1.coro.get()))),
    getter("_fut_waiter", |_, o| Ok(none_if_unset(parts(o).1.waiter.get()))),
];

fn new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("Task.__new__(): not enough arguments"));
    };
    let part = TaskPart::new(vm);
    vm.alloc_new(class, &TASK, Future::new(Some(part)))
}
