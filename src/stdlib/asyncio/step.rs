//! A task's step: the coroutine is resumed, and what it yields or how it ends is seen to.

use super::future::{Future, Progress, exact};
use super::state::{cancelled_error, invalid_state, state, state_of};
use super::task::{TaskPart, parts, same_loop};
use super::{future, loops, registry};
use crate::heap::{Face, Layout, Native, Object, Suspension};
use crate::native::{
    Exc, Keywords, Method, Raised, Result, Resume, TypeSpec, Vm, getter, method, raw_method,
};
use crate::traced;

/// The callback of a future that a task waits for.
pub static WAKEUP: Method =
    method("task_wakeup", "($self, future, /)", |vm, a| wakeup(vm, &a[0], &a[1]));

/// A step in the loop's queue.
pub struct StepWrapper {
    task: Object,
    /// What to throw into the coroutine, or `UNDEF`.
    error: Object,
}

traced!(StepWrapper { task, error });

static STEP_WRAPPER: TypeSpec = TypeSpec {
    name: "TaskStepMethWrapper",
    module: "_asyncio",
    methods: &[raw_method("__call__", "($self, /)", |vm, a, kw: Keywords<'_>| {
        if !kw.is_empty() {
            return Err(vm.type_error("function takes no keyword arguments"));
        }
        if a.len() > 1 {
            return Err(vm.type_error("function takes no positional arguments"));
        }
        let w = a[0].native::<StepWrapper>().expect("the receiver's type decides its state");
        run_wrapper(vm, w)
    })],
    getters: &[getter("__self__", |_, o| {
        Ok(o.native::<StepWrapper>().map_or(Object::NONE, |w| w.task.clone()))
    })],
    ..TypeSpec::EMPTY
};

pub fn run_wrapper(vm: &mut Vm, w: &StepWrapper) -> Result {
    let error = (!w.error.is_undef()).then(|| w.error.clone());
    step(vm, &w.task.clone(), error)?;
    Ok(Object::NONE)
}

/// Has the loop take the task's next step; `error` is thrown into the coroutine.
pub fn soon(vm: &mut Vm, task: &Object, error: Object) -> Result<()> {
    let (f, t) = parts(task);
    let wrapper = Native::new(StepWrapper { task: task.clone(), error });
    let wrapper = vm.alloc_of(&STEP_WRAPPER, wrapper);
    loops::call_soon(vm, &f.event_loop.get(), wrapper, None, t.context.get())
}

/// One turn of the loop for the task.
fn step(vm: &mut Vm, task: &Object, error: Option<Object>) -> Result<()> {
    let event_loop = parts(task).0.event_loop.get();
    registry::enter(vm, &event_loop, task)?;
    match resume(vm, task, error) {
        Ok(()) => registry::leave(vm, &event_loop, task),
        Err(Raised) => {
            let raised = vm.take_raised();
            registry::leave(vm, &event_loop, task)?;
            vm.raised = raised;
            Err(Raised)
        }
    }
}

/// What a resumed coroutine did.
enum Turn {
    Yielded(Object),
    Returned(Object),
    Failed(Object),
}

/// Resumes the task's coroutine.
pub fn resume(vm: &mut Vm, task: &Object, error: Option<Object>) -> Result<()> {
    let (f, t) = parts(task);
    let mut error = error;
    if f.is_done() {
        let error = error.unwrap_or(Object::NONE);
        let text =
            format!("__step(): already done: {} {}", vm.repr_text(task)?, vm.repr_text(&error)?);
        return Err(invalid_state(vm, &text));
    }
    if t.must_cancel.get() {
        let class = cancelled_error(vm)?;
        if !error.as_ref().is_some_and(|e| vm.is_instance(e, &class)) {
            error = Some(f.make_cancelled_error(vm)?);
        }
        t.must_cancel.set(false);
    }
    t.waiter.set(Object::UNDEF);
    let Some(coro) = t.coro.some() else {
        return Err(vm.error(Exc::RuntimeError, "uninitialized Task object"));
    };
    match turn(vm, &coro, error)? {
        Turn::Yielded(awaited) => wait_for(vm, task, f, t, awaited),
        Turn::Returned(_) if t.must_cancel.replace(false) => {
            // Cancelled while it was returning.
            let message = f.cancel_message.get();
            f.cancel(vm, task, message).map(drop)
        }
        Turn::Returned(value) => f.set_result(vm, task, value),
        Turn::Failed(error) => {
            let class = cancelled_error(vm)?;
            if vm.is_instance(&error, &class) {
                f.cancelled_by.set(error);
                return f.cancel(vm, task, Object::UNDEF).map(drop);
            }
            f.set_exception(vm, task, &error)?;
            let leaves = [Exc::KeyboardInterrupt, Exc::SystemExit];
            if leaves.into_iter().any(|exc| vm.is_exception_instance(&error, exc)) {
                vm.raised = error;
                return Err(Raised);
            }
            Ok(())
        }
    }
}

fn turn(vm: &mut Vm, coro: &Object, error: Option<Object>) -> Result<Turn> {
    let plain = matches!(
        coro.get::<Suspension>().map(|s| s.face.get()),
        Some(Face::Coroutine | Face::Generator)
    );
    let r = match (plain, error) {
        (true, None) => vm.resume_nested(coro, Resume::Send(Object::NONE)),
        (true, Some(e)) => vm.resume_nested(coro, Resume::throw(e)),
        (false, None) => vm.call_method(coro, "send", &[Object::NONE]).map(Some),
        (false, Some(e)) => vm.call_method(coro, "throw", &[e]).map(Some),
    };
    match r {
        Ok(Some(awaited)) => Ok(Turn::Yielded(awaited)),
        Ok(None) => Ok(Turn::Returned(std::mem::replace(&mut vm.resume_value, Object::NONE))),
        // A limit of the whole program was met: that is no failure of the task.
        Err(Raised) if vm.limit_hit => Err(Raised),
        Err(Raised) => {
            let error = vm.take_raised();
            if !plain && vm.is_exception_instance(&error, Exc::StopIteration) {
                let value = vm.exception_field(&error, "value").unwrap_or(Object::NONE);
                return Ok(Turn::Returned(value));
            }
            Ok(Turn::Failed(error))
        }
    }
}

/// Arranges for the next step after the coroutine yielded `awaited`.
fn wait_for(vm: &mut Vm, task: &Object, f: &Future, t: &TaskPart, awaited: Object) -> Result<()> {
    if awaited.is_none() {
        // A bare yield lets one iteration of the loop pass.
        return soon(vm, task, Object::UNDEF);
    }
    let text = match refusal(vm, task, f, &awaited)? {
        Some(text) => text,
        None => {
            let s = state(vm);
            let wakeup = vm.bound_method(state_of(&s).wakeup.clone(), task.clone());
            let context = t.context.get();
            if let Some(other) = exact(vm, &awaited) {
                other.blocking.set(false);
                other.add_callback(vm, &awaited, wakeup, context)?;
            } else {
                vm.setattr(&awaited, &state_of(&s).blocking, Object::FALSE)?;
                let add = vm.getattr_str(&awaited, "add_done_callback")?;
                vm.call_kw(&add, &[wakeup, context], Some(state_of(&s).context_keyword()))?;
            }
            t.waiter.set(awaited.clone());
            if t.must_cancel.get() {
                let message = f.cancel_message.get();
                if future::cancel_any(vm, &awaited, message)? {
                    t.must_cancel.set(false);
                }
            }
            return Ok(());
        }
    };
    let error = vm.exception(Exc::RuntimeError, &text);
    soon(vm, task, error)
}

/// Why a task cannot wait for what its coroutine yielded.
fn refusal(vm: &mut Vm, task: &Object, f: &Future, awaited: &Object) -> Result<Option<String>> {
    if awaited.is(task) {
        return Ok(Some(format!("Task cannot await on itself: {}", vm.repr_text(task)?)));
    }
    let blocking = match exact(vm, awaited) {
        Some(other) => Some(other.blocking.get()),
        None => {
            let s = state(vm);
            match vm.getattr_optional(awaited, &state_of(&s).blocking)? {
                Some(mark) if !mark.is_none() => Some(vm.truth(&mark)?),
                _ => None,
            }
        }
    };
    let Some(blocking) = blocking else {
        let shown = vm.repr_text(awaited)?;
        return Ok(Some(if vm.is_suspension_of(awaited, Face::Generator) {
            let task = vm.repr_text(task)?;
            format!(
                "yield was used instead of yield from for generator in task {task} with {shown}"
            )
        } else {
            format!("Task got bad yield: {shown}")
        }));
    };
    if !same_loop(vm, f, awaited)? {
        let (task, shown) = (vm.repr_text(task)?, vm.repr_text(awaited)?);
        return Ok(Some(format!("Task {task} got Future {shown} attached to a different loop")));
    }
    if !blocking {
        let (task, shown) = (vm.repr_text(task)?, vm.repr_text(awaited)?);
        return Ok(Some(format!(
            "yield was used instead of yield from in task {task} with {shown}"
        )));
    }
    Ok(None)
}

/// The future that the coroutine awaits is done.
fn wakeup(vm: &mut Vm, task: &Object, done: &Object) -> Result {
    let error = match exact(vm, done) {
        Some(f) if f.progress.get() == Progress::Cancelled => Some(f.make_cancelled_error(vm)?),
        Some(f) if f.is_done() => {
            f.unseen.set(false);
            f.error()
        }
        _ => match vm.call_method(done, "result", &[]) {
            Ok(_) => None,
            Err(Raised) if vm.limit_hit => return Err(Raised),
            Err(Raised) => Some(vm.take_raised()),
        },
    };
    step(vm, task, error)?;
    Ok(Object::NONE)
}

/// Is it what calls a task's step? Then its task.
pub fn wrapped(callback: &Object) -> Option<&StepWrapper> {
    if callback.layout() == Layout::Native { callback.native::<StepWrapper>() } else { None }
}
