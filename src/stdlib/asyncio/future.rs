//! The state of a future, and what natives do with one. A task is a future with a [`TaskPart`].
//!
//! Invariant: callbacks never run from inside a method; they are handed to the loop's `call_soon`.

use std::cell::{Cell, RefCell};

use super::loops;
use super::state::{cancelled_error, invalid_state, state, state_of};
use super::task::TaskPart;
use crate::heap::{Heap, Layout, Object, ObjectCell, Payload, Value};
use crate::native::{Exc, Raised, Result, Vm};
use crate::stdlib::contextvars;
use crate::types::exception::Exception;

pub use super::future_methods::FUTURE;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    Pending,
    Cancelled,
    Finished,
}

impl Progress {
    pub fn name(self) -> &'static str {
        match self {
            Progress::Pending => "PENDING",
            Progress::Cancelled => "CANCELLED",
            Progress::Finished => "FINISHED",
        }
    }
}

pub struct Future {
    pub progress: Cell<Progress>,
    /// A coroutine awaits it: `__await__` has yielded it, and the task clears the mark.
    pub blocking: Cell<bool>,
    /// An exception was set and nobody has looked at it.
    pub unseen: Cell<bool>,
    /// The finaliser was asked for: it runs once.
    finalizing: Cell<bool>,
    /// `UNDEF` until `__init__` has run.
    pub event_loop: ObjectCell,
    /// Callbacks with their contexts.
    pub callbacks: RefCell<Vec<(Object, Object)>>,
    pub result: ObjectCell,
    pub exception: ObjectCell,
    /// The traceback the exception had when it was set.
    pub traceback: ObjectCell,
    /// Where the future was made, in debug mode.
    pub origin: ObjectCell,
    pub cancel_message: ObjectCell,
    /// What cancelled a task: kept to be raised once, with its traceback.
    pub cancelled_by: ObjectCell,
    pub task: Option<Box<TaskPart>>,
}

impl Payload for Future {
    const LAYOUT: Layout = Layout::Future;
    const FINALIZES: bool = true;
    const DICT: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for cell in [
            &self.event_loop,
            &self.result,
            &self.exception,
            &self.traceback,
            &self.origin,
            &self.cancel_message,
            &self.cancelled_by,
        ] {
            cell.trace(visit);
        }
        for (callback, context) in &*self.callbacks.borrow() {
            visit(callback.value());
            visit(context.value());
        }
        if let Some(task) = &self.task {
            task.trace(visit);
        }
    }

    /// Must the loop be told of an exception that nobody saw, or of a task that was to go on? It is
    /// told once: who asks a second time gets a no.
    fn needs_finalizer(&self) -> bool {
        let pending = self.progress.get() == Progress::Pending && !self.event_loop.is_undef();
        let lost = pending && self.task.as_ref().is_some_and(|t| t.log_destroy_pending.get());
        (self.unseen.get() || lost) && !self.finalizing.replace(true)
    }

    fn retire(&self, _: &Heap, _: Value) {
        if let Some(task) = &self.task {
            task.unregister();
        }
    }
}

/// The state of an exact `Future` or `Task`, whose methods need not be looked up.
pub fn exact<'a>(vm: &mut Vm, o: &'a Object) -> Option<&'a Future> {
    let f = o.get::<Future>()?;
    let spec = if f.task.is_some() { &super::task::TASK } else { &FUTURE };
    vm.is_exact_spec(o, spec).then_some(f)
}

impl Future {
    pub fn new(task: Option<Box<TaskPart>>) -> Future {
        Future {
            progress: Cell::new(Progress::Pending),
            blocking: Cell::new(false),
            unseen: Cell::new(false),
            finalizing: Cell::new(false),
            event_loop: ObjectCell::undef(),
            callbacks: RefCell::new(Vec::new()),
            result: ObjectCell::undef(),
            exception: ObjectCell::undef(),
            traceback: ObjectCell::undef(),
            origin: ObjectCell::undef(),
            cancel_message: ObjectCell::undef(),
            cancelled_by: ObjectCell::undef(),
            task,
        }
    }

    pub fn is_done(&self) -> bool {
        self.progress.get() != Progress::Pending
    }

    /// What `__init__` does for futures and tasks: as new, in this loop (by default the current one).
    pub fn init(&self, vm: &mut Vm, given_loop: &Object) -> Result {
        self.progress.set(Progress::Pending);
        self.blocking.set(false);
        self.unseen.set(false);
        drop(self.callbacks.take());
        for cell in [
            &self.event_loop,
            &self.result,
            &self.exception,
            &self.traceback,
            &self.origin,
            &self.cancel_message,
            &self.cancelled_by,
        ] {
            cell.set(Object::UNDEF);
        }
        let event_loop =
            if super::given(given_loop) { given_loop.clone() } else { loops::current(vm)? };
        self.event_loop.set(event_loop.clone());
        if loops::debugs(vm, &event_loop)? {
            let extract = super::library(vm, "asyncio.format_helpers", "extract_stack")?;
            let frame = vm.frame_at(0)?;
            self.origin.set(vm.call(&extract, &[frame])?);
        }
        Ok(event_loop)
    }

    /// The loop it belongs to.
    pub fn the_loop(&self, vm: &mut Vm) -> Result {
        match self.event_loop.some() {
            Some(l) => Ok(l),
            None => Err(vm.error(Exc::RuntimeError, "Future object is not initialized.")),
        }
    }

    /// The result, or raises what there is instead.
    pub fn outcome(&self, vm: &mut Vm) -> Result {
        match self.progress.get() {
            Progress::Cancelled => {
                let error = self.make_cancelled_error(vm)?;
                Err(vm.raise_instance(error))
            }
            Progress::Pending => Err(self.not_set(vm, "Result")),
            Progress::Finished => {
                self.unseen.set(false);
                match self.error() {
                    Some(error) => Err(vm.raise_instance(error)),
                    None => Ok(self.result.get()),
                }
            }
        }
    }

    /// The exception that was set, with the traceback it had then: what other waiters added is not
    /// part of this one's.
    pub fn error(&self) -> Option<Object> {
        let error = self.exception.some()?;
        if let Some(e) = error.get::<Exception>() {
            e.traceback.set(self.traceback.get());
        }
        Some(error)
    }

    pub fn not_set(&self, vm: &mut Vm, what: &str) -> Raised {
        if self.event_loop.is_undef() {
            return invalid_state(vm, "Future object is not initialized.");
        }
        invalid_state(vm, &format!("{what} is not set."))
    }

    /// Marks it done.
    pub fn set_result(&self, vm: &mut Vm, this: &Object, result: Object) -> Result<()> {
        self.the_loop(vm)?;
        if self.is_done() {
            return Err(invalid_state(vm, "invalid state"));
        }
        self.result.set(result);
        self.progress.set(Progress::Finished);
        self.schedule_callbacks(vm, this)
    }

    /// Marks it done with an exception, a class or an instance.
    pub fn set_exception(&self, vm: &mut Vm, this: &Object, given: &Object) -> Result<()> {
        self.the_loop(vm)?;
        if self.is_done() {
            return Err(invalid_state(vm, "invalid state"));
        }
        let mut error =
            if vm.is_exception_class(given) { vm.call(given, &[])? } else { given.clone() };
        if error.get::<Exception>().is_none() {
            return Err(vm.type_error("invalid exception object"));
        }
        if vm.is_exception_instance(&error, Exc::StopIteration) {
            let text =
                "StopIteration interacts badly with generators and cannot be raised into a Future";
            let wrapped = vm.exception(Exc::RuntimeError, text);
            let e = wrapped.expect::<Exception>();
            e.context.set(error.clone());
            e.cause.set(error);
            e.suppress_context.set(true);
            error = wrapped;
        }
        self.traceback.set(error.expect::<Exception>().traceback.get());
        self.exception.set(error);
        self.progress.set(Progress::Finished);
        self.unseen.set(true);
        self.schedule_callbacks(vm, this)
    }

    /// Cancels it; false if it is done already.
    pub fn cancel(&self, vm: &mut Vm, this: &Object, message: Object) -> Result<bool> {
        self.unseen.set(false);
        if self.is_done() {
            return Ok(false);
        }
        self.progress.set(Progress::Cancelled);
        self.cancel_message.set(message);
        self.schedule_callbacks(vm, this)?;
        Ok(true)
    }

    /// The exception that its waiters get: the one that ended the task, once, or a new one.
    pub fn make_cancelled_error(&self, vm: &mut Vm) -> Result {
        if let Some(error) = self.cancelled_by.some() {
            self.cancelled_by.set(Object::UNDEF);
            return Ok(error);
        }
        let class = cancelled_error(vm)?;
        let message = self.cancel_message.get();
        if super::given(&message) { vm.call(&class, &[message]) } else { vm.call(&class, &[]) }
    }

    pub fn add_callback(
        &self,
        vm: &mut Vm,
        this: &Object,
        callback: Object,
        context: Object,
    ) -> Result<()> {
        let Some(event_loop) = self.event_loop.some() else {
            return Err(vm.error(Exc::RuntimeError, "uninitialized Future object"));
        };
        let context = if super::given(&context) { context } else { contextvars::copy_current(vm) };
        if self.is_done() {
            return loops::call_soon(vm, &event_loop, callback, Some(this.clone()), context);
        }
        self.callbacks.borrow_mut().push((callback, context));
        Ok(())
    }

    /// Removes a callback; how often it was there. Comparing may run code that changes the list.
    pub fn remove_callback(&self, vm: &mut Vm, callback: &Object) -> Result<usize> {
        let (mut kept, mut at) = (Vec::new(), 0);
        loop {
            let entry = self.callbacks.borrow().get(at).cloned();
            let Some(entry) = entry else { break };
            at += 1;
            if !vm.equal(&entry.0, callback)? {
                kept.push(entry);
            }
        }
        let there = self.callbacks.borrow().len();
        let removed = there.saturating_sub(kept.len());
        if removed > 0 {
            drop(self.callbacks.replace(kept));
        }
        Ok(removed)
    }

    fn schedule_callbacks(&self, vm: &mut Vm, this: &Object) -> Result<()> {
        let callbacks = self.callbacks.take();
        if callbacks.is_empty() {
            return Ok(());
        }
        let event_loop = self.event_loop.get();
        for (callback, context) in callbacks {
            loops::call_soon(vm, &event_loop, callback, Some(this.clone()), context)?;
        }
        Ok(())
    }
}

/// `future.cancel(msg=message)` of any future.
pub fn cancel_any(vm: &mut Vm, future: &Object, message: Object) -> Result<bool> {
    if let Some(f) = exact(vm, future) {
        return match &f.task {
            Some(task) => super::task::cancel(vm, future, f, task, message),
            None => f.cancel(vm, future, message),
        };
    }
    let s = state(vm);
    let cancel = vm.getattr_str(future, "cancel")?;
    let message = if message.is_undef() { Object::NONE } else { message };
    let r = vm.call_kw(&cancel, &[message], Some(state_of(&s).msg_keyword()))?;
    vm.truth(&r)
}
