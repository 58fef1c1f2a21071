//! What a task has besides a future's state: its coroutine, its name, what it waits for.
//!
//! Invariant: a pending task has either a step in the loop's queue, or `waiter`, a future with
//! `task_wakeup` among its callbacks.

use std::cell::Cell;
use std::rc::Rc;

use super::future::Future;
use super::state::{state, state_of};
use super::{future, loops, registry, step};
use crate::heap::{Face, Layout, Object, ObjectCell, Value, WeakPlaces};
use crate::native::{Result, Vm};
use crate::stdlib::contextvars;

pub use super::task_methods::TASK;

pub struct TaskPart {
    pub coro: ObjectCell,
    pub context: ObjectCell,
    /// A `str`, or the number that a task without a name of its own is called by.
    pub name: ObjectCell,
    /// The future that the coroutine awaits, or `UNDEF`.
    pub waiter: ObjectCell,
    pub must_cancel: Cell<bool>,
    pub log_destroy_pending: Cell<bool>,
    pub cancels: Cell<i64>,
    /// The table of all tasks, and its place there.
    tasks: Rc<WeakPlaces>,
    place: Cell<Option<u32>>,
}

impl TaskPart {
    pub fn new(vm: &mut Vm) -> Box<TaskPart> {
        let s = state(vm);
        Box::new(TaskPart {
            coro: ObjectCell::undef(),
            context: ObjectCell::undef(),
            name: ObjectCell::undef(),
            waiter: ObjectCell::undef(),
            must_cancel: Cell::new(false),
            log_destroy_pending: Cell::new(true),
            cancels: Cell::new(0),
            tasks: state_of(&s).tasks.clone(),
            place: Cell::new(None),
        })
    }

    pub fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for cell in [&self.coro, &self.context, &self.name, &self.waiter] {
            cell.trace(visit);
        }
    }

    /// Enters the task that this is part of into the table of all tasks.
    pub fn register(&self, task: &Object) {
        if self.place.get().is_none() {
            self.place.set(Some(self.tasks.add(task)));
        }
    }

    pub fn unregister(&self) {
        if let Some(place) = self.place.take() {
            self.tasks.remove(place);
        }
    }

    /// Its name, made when somebody asks.
    pub fn name(&self, vm: &mut Vm) -> Object {
        let name = self.name.get();
        if let Some(n) = name.small_int() {
            let name = vm.str(&format!("Task-{n}"));
            self.name.set(name.clone());
            return name;
        }
        super::none_if_unset(name)
    }
}

/// The state of a task, and its part that futures lack.
pub fn parts(o: &Object) -> (&Future, &TaskPart) {
    let f = o.expect::<Future>();
    (f, f.task.as_deref().expect("a task is made with its part"))
}

/// `Task(coro, *, loop=None, name=None, context=None, eager_start=False)`
pub fn init(vm: &mut Vm, args: &[Object]) -> Result {
    let [this, coro, event_loop, name, context, eager_start] = args else {
        return Err(vm.type_error("Task() takes exactly 1 positional argument"));
    };
    let (f, t) = parts(this);
    let event_loop = f.init(vm, event_loop)?;
    if !is_coroutine(vm, coro)? {
        t.log_destroy_pending.set(false);
        let text = format!("a coroutine was expected, got {}", vm.repr_text(coro)?);
        return Err(vm.type_error(&text));
    }
    let context =
        if super::given(context) { context.clone() } else { contextvars::copy_current(vm) };
    t.context.set(context.clone());
    t.waiter.set(Object::UNDEF);
    t.must_cancel.set(false);
    t.log_destroy_pending.set(true);
    t.cancels.set(0);
    let name = if !super::given(name) {
        let s = state(vm);
        let n = state_of(&s).names.get() + 1;
        state_of(&s).names.set(n);
        vm.int(n)
    } else if vm.is_exact(name, Layout::Str) {
        name.clone()
    } else {
        vm.to_str(name)?
    };
    t.name.set(name);
    t.coro.set(coro.clone());
    if super::given(eager_start) && vm.truth(eager_start)? {
        let running = vm.call_method(&event_loop, "is_running", &[])?;
        if vm.truth(&running)? {
            start_eagerly(vm, this, &event_loop)?;
            return Ok(Object::NONE);
        }
    }
    step::soon(vm, this, Object::UNDEF)?;
    t.register(this);
    Ok(Object::NONE)
}

fn is_coroutine(vm: &mut Vm, o: &Object) -> Result<bool> {
    if vm.is_suspension_of(o, Face::Coroutine) {
        return Ok(true);
    }
    let f = super::library(vm, "asyncio.coroutines", "iscoroutine")?;
    let r = vm.call(&f, std::slice::from_ref(o))?;
    vm.truth(&r)
}

/// Runs the first step at once, in the caller's iteration of the loop.
fn start_eagerly(vm: &mut Vm, this: &Object, event_loop: &Object) -> Result<()> {
    let (f, t) = parts(this);
    let previous = registry::swap(vm, event_loop, this)?;
    let s = state(vm);
    let eager = state_of(&s).eager.clone();
    vm.set_add(&eager, this)?;
    let context = t.context.get();
    let stepped = match contextvars::enter(vm, &context) {
        Ok(outer) => {
            let r = step::resume(vm, this, None);
            contextvars::leave(vm, &context, outer);
            r
        }
        Err(raised) => Err(raised),
    };
    // What went wrong in the step comes out whatever the clearing up says.
    let failed = stepped.is_err().then(|| vm.take_raised());
    let cleared = vm.set_remove(&eager, this).and(registry::swap(vm, event_loop, &previous));
    if let Some(error) = failed {
        vm.raised = error;
    }
    if f.is_done() {
        t.coro.set(Object::UNDEF);
    } else {
        t.register(this);
    }
    stepped?;
    cleared.map(drop)
}

/// Asks for a `CancelledError` at the coroutine's next step.
pub fn cancel(
    vm: &mut Vm,
    this: &Object,
    f: &Future,
    t: &TaskPart,
    message: Object,
) -> Result<bool> {
    debug_assert!(std::ptr::eq(this.expect::<Future>(), f));
    f.unseen.set(false);
    if f.is_done() {
        return Ok(false);
    }
    t.cancels.set(t.cancels.get() + 1);
    if let Some(waiter) = t.waiter.some()
        && future::cancel_any(vm, &waiter, message.clone())?
    {
        // The wakeup will come, with the cancelled future.
        return Ok(true);
    }
    t.must_cancel.set(true);
    f.cancel_message.set(message);
    Ok(true)
}

/// Is it the loop that the future `awaited` belongs to?
pub fn same_loop(vm: &mut Vm, f: &Future, awaited: &Object) -> Result<bool> {
    Ok(loops::of(vm, awaited)?.is(&f.event_loop.get()))
}
