//! What natives want of event loops: which one runs, whether it debugs, and `call_soon`.
//!
//! The library's loop class registers itself. For a loop whose `call_soon` is the one of that class
//! a callback goes to the loop's queue right here, which is what that method would do.

use super::handle;
use super::state::{State, state, state_of};
use crate::heap::Object;
use crate::native::{Exc, Result, Vm};
use crate::stdlib::collections;

/// `_register_loop(cls)`: natives may do what its `call_soon` and `get_debug` do.
pub fn register(vm: &mut Vm, args: &[Object]) -> Result {
    let s = state(vm);
    let s = state_of(&s);
    s.base_call_soon.set(vm.getattr(&args[0], &s.call_soon)?);
    s.base_get_debug.set(vm.getattr(&args[0], &s.get_debug)?);
    Ok(Object::NONE)
}

/// Is the loop's method `name` the one that was registered?
fn is_base(vm: &mut Vm, the_loop: &Object, name: &Object, base: &Object) -> bool {
    if base.is_undef() || vm.heap.own_attribute(the_loop, name).is_some() {
        return false;
    }
    let class = vm.type_of(the_loop);
    vm.lookup_in_type(&class, name).is_some_and(|f| f.is(base))
}

/// The running loop; RuntimeError if there is none.
pub fn running(vm: &mut Vm) -> Result {
    let s = state(vm);
    match state_of(&s).running_loop.some() {
        Some(l) => Ok(l),
        None => Err(vm.error(Exc::RuntimeError, "no running event loop")),
    }
}

/// The running loop, or the one that the policy has.
pub fn current(vm: &mut Vm) -> Result {
    let s = state(vm);
    if let Some(l) = state_of(&s).running_loop.some() {
        return Ok(l);
    }
    let policy = super::library(vm, "asyncio.events", "get_event_loop_policy")?;
    let policy = vm.call(&policy, &[])?;
    vm.call_method(&policy, "get_event_loop", &[])
}

/// A future's loop; those of other libraries may lack `get_loop`.
pub fn of(vm: &mut Vm, future: &Object) -> Result {
    if let Some(f) = super::future::exact(vm, future) {
        return f.the_loop(vm);
    }
    let name = vm.intern("get_loop");
    match vm.getattr_optional(future, &name)? {
        Some(f) => vm.call(&f, &[]),
        None => vm.getattr_str(future, "_loop"),
    }
}

/// `loop.get_debug()`
pub fn debugs(vm: &mut Vm, the_loop: &Object) -> Result<bool> {
    let s = state(vm);
    let s = state_of(&s);
    if is_base(vm, the_loop, &s.get_debug, &s.base_get_debug.get())
        && let Some(debug) = vm.heap.own_attribute(the_loop, &s.debug)
    {
        return vm.truth(&debug);
    }
    let get_debug = vm.getattr(the_loop, &s.get_debug)?;
    let debug = vm.call(&get_debug, &[])?;
    vm.truth(&debug)
}

/// `loop.call_soon(callback, *args, context=context)`
pub fn call_soon(
    vm: &mut Vm,
    the_loop: &Object,
    callback: Object,
    arg: Option<Object>,
    context: Object,
) -> Result<()> {
    let state = state(vm);
    let s = state_of(&state);
    if is_plain(vm, s, the_loop)
        && let Some(ready) = vm.heap.own_attribute(the_loop, &s.ready)
        && collections::is_deque(vm, &ready)
    {
        let args = vm.tuple(arg.into_iter().collect());
        let handle = handle::make(vm, callback, args, the_loop.clone(), context);
        collections::append(vm, &ready, handle);
        return Ok(());
    }
    let f = vm.getattr(the_loop, &s.call_soon)?;
    let mut args = vec![callback];
    args.extend(arg);
    args.push(context);
    vm.call_kw(&f, &args, Some(s.context_keyword()))?;
    Ok(())
}

/// Is the loop open, not debugging, and its `call_soon` the registered one?
fn is_plain(vm: &mut Vm, s: &State, the_loop: &Object) -> bool {
    is_base(vm, the_loop, &s.call_soon, &s.base_call_soon.get())
        && [&s.closed, &s.debug].into_iter().all(|name| {
            vm.heap.own_attribute(the_loop, name).is_some_and(|flag| flag.is(&Object::FALSE))
        })
}
