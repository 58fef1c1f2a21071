//! `_asyncio`: futures, tasks and the handles of callbacks; which loop runs, and which task in it.
//!
//! A task's step resumes its coroutine in a nested run, so no frame of the library lies between the
//! loop and the coroutine. Nothing nests while a program waits: the loop's own frames, in which it
//! asks its selector, are Python's. Callbacks are handed to `loop.call_soon`; where the loop has not
//! redefined it (see [`loops`]) they go to its queue without a call.

mod future;
mod future_iter;
mod future_methods;
mod handle;
mod loops;
mod registry;
mod state;
mod step;
mod task;
mod task_methods;

use crate::heap::Object;
use crate::native::{ModuleSpec, Result, Vm, function};
use state::{state, state_of};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_asyncio",
    doc: "Accelerator module for asyncio",
    functions: &[
        function("_get_running_loop", "()", |vm, _| {
            let s = state(vm);
            Ok(none_if_unset(state_of(&s).running_loop.get()))
        }),
        function("_set_running_loop", "(loop, /)", |vm, a| {
            let s = state(vm);
            state_of(&s).running_loop.set(if a[0].is_none() {
                Object::UNDEF
            } else {
                a[0].clone()
            });
            Ok(Object::NONE)
        }),
        function("get_running_loop", "()", |vm, _| loops::running(vm)),
        function("get_event_loop", "()", |vm, _| loops::current(vm)),
        function("_loop_of", "(future, /)", |vm, a| loops::of(vm, &a[0])),
        function("_register_loop", "(cls, /)", loops::register),
        function("_register_repr", "(future_repr, task_repr, /)", |vm, a| {
            let s = state(vm);
            state_of(&s).future_repr.set(a[0].clone());
            state_of(&s).task_repr.set(a[1].clone());
            Ok(Object::NONE)
        }),
        function("_register_task", "(task)", |vm, a| registry::add(vm, &a[0])),
        function("_unregister_task", "(task)", |vm, a| registry::discard(vm, &a[0])),
        function("_register_eager_task", "(task)", |vm, a| {
            let s = state(vm);
            vm.set_add(&state_of(&s).eager, &a[0])?;
            Ok(Object::NONE)
        }),
        function("_unregister_eager_task", "(task)", |vm, a| {
            let s = state(vm);
            vm.set_remove(&state_of(&s).eager, &a[0])?;
            Ok(Object::NONE)
        }),
        function("_enter_task", "(loop, task)", |vm, a| {
            registry::enter(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }),
        function("_leave_task", "(loop, task)", |vm, a| {
            registry::leave(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }),
        function("_swap_current_task", "(loop, task)", |vm, a| registry::swap(vm, &a[0], &a[1])),
        function("current_task", "(loop=None)", registry::current_task),
    ],
    types: &[&future::FUTURE, &task::TASK],
    init: Some(|vm, module| {
        vm.type_of_spec(&handle::HANDLE);
        let s = state(vm);
        let s = state_of(&s);
        vm.set_global(module, "_current_tasks", s.current.clone());
        vm.set_global(module, "_eager_tasks", s.eager.clone());
        vm.set_global(module, "_scheduled_tasks", s.scheduled.clone());
        let handle = vm.type_of_spec(&handle::HANDLE);
        vm.set_global(module, "_Handle", handle);
        Ok(())
    }),
};

fn none_if_unset(o: Object) -> Object {
    if o.is_undef() { Object::NONE } else { o }
}

/// Something given that is not `None`.
fn given(o: &Object) -> bool {
    !o.is_undef() && !o.is_none()
}

/// `module.name` of a module of the library.
fn library(vm: &mut Vm, module: &str, name: &str) -> Result {
    let module = vm.import_module(module)?;
    vm.getattr_str(&module, name)
}
