//! The awaitables of an asynchronous generator (PEP 525): one step each, made by `__anext__`,
//! `asend`, `athrow` and `aclose`.
//!
//! A step is awaited once. An awaited value goes up through it; an item of the generator, or its
//! end, finishes it. While a frame awaits a step, the frame's delegate is the generator itself, so
//! that both are links of one chain (see `vm::delegate`).

use std::cell::Cell;

use crate::heap::{
    ASYNC_CLOSED, ASYNC_FINALIZED, ASYNC_HOOKS_INITED, ASYNC_RUNNING, Layout, Object, ObjectCell,
    Payload, State, Suspension, Tuple, Value,
};
use crate::native::{Exc, Method, Outcome, Raised, Result, Resume, TypeSpec, Vm, method};
use crate::types::attribute::text_of;
use crate::types::exception::Exception;
use crate::types::type_object::Type;

use super::throw::{thrown, warn_of_old_signature};
use super::{extra, name, set_extra};

/// What a step does to the generator.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Send,
    Throw,
    Close,
}

impl Kind {
    /// As messages about a step that has been awaited name it.
    fn names(self) -> &'static str {
        match self {
            Kind::Send => "__anext__()/asend()",
            Kind::Throw | Kind::Close => "aclose()/athrow()",
        }
    }

    fn method(self) -> &'static str {
        match self {
            Kind::Send => "asend",
            Kind::Throw => "athrow",
            Kind::Close => "aclose",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum StepState {
    Created,
    Running,
    Done,
}

pub struct AsyncGenStep {
    generator: Object,
    /// `Send`: the value. `Throw`: type, value and traceback.
    values: [ObjectCell; 3],
    kind: Kind,
    state: Cell<StepState>,
}

/// How an asynchronous generator left a step.
pub enum Left {
    Item(Object),
    End,
    /// By the exception that is in `raised`.
    Raised,
}

impl AsyncGenStep {
    pub fn generator(&self) -> &Object {
        &self.generator
    }

    pub fn is_new(&self) -> bool {
        self.state.get() == StepState::Created
    }

    /// It is over, however far it came.
    pub fn abandon(&self) {
        self.state.set(StepState::Done);
        let flags = &self.generator.expect::<Suspension>().async_flags;
        flags.set(flags.get() & !ASYNC_RUNNING);
    }
}

impl Payload for AsyncGenStep {
    const LAYOUT: Layout = Layout::AsyncGenStep;
    const FINALIZES: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.generator.value());
        self.values.iter().for_each(|c| c.trace(visit));
    }

    fn needs_finalizer(&self) -> bool {
        self.state.get() == StepState::Created
    }
}

pub static ASYNC_GEN_STEP: TypeSpec = TypeSpec {
    name: "async_generator_asend",
    doc: "One step of an asynchronous generator to its next item.",
    layout: Layout::AsyncGenStep,
    methods: METHODS,
    ..TypeSpec::EMPTY
};

static ASYNC_GEN_THROW: TypeSpec = TypeSpec {
    name: "async_generator_athrow",
    doc: "One step of an asynchronous generator that begins with an exception.",
    layout: Layout::AsyncGenStep,
    methods: METHODS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__await__", "($self, /)", |_, a| Ok(a[0].clone())),
    method("__iter__", "($self, /)", |_, a| Ok(a[0].clone())),
    method("__next__", "($self, /)", |vm, a| step_once(vm, &a[0], Resume::Send(Object::NONE))),
    method("send", "($self, value, /)", |vm, a| step_once(vm, &a[0], Resume::Send(a[1].clone()))),
    method("throw", "($self, type, value=None, traceback=None, /)", |vm, a| {
        warn_of_old_signature(vm, a)?;
        step_throw(vm, a)
    }),
    method("close", "($self, /)", step_close),
    method("__del__", "($self, /)", |vm, a| {
        let st = a[0].expect::<AsyncGenStep>();
        if st.state.get() == StepState::Created {
            vm.finalize_async_step(st);
        }
        Ok(Object::NONE)
    }),
];

/// `asend(value)`; `__anext__()` sends `None`.
pub fn anext(vm: &mut Vm, agen: &Object, value: Object) -> Result {
    make(vm, agen, Kind::Send, [value, Object::UNDEF, Object::UNDEF])
}

pub fn athrow(vm: &mut Vm, args: &[Object]) -> Result {
    warn_of_old_signature(vm, args)?;
    let values = [args[1].clone(), args[2].clone(), args[3].clone()];
    make(vm, &args[0], Kind::Throw, values)
}

pub fn aclose(vm: &mut Vm, agen: &Object) -> Result {
    make(vm, agen, Kind::Close, [Object::UNDEF, Object::UNDEF, Object::UNDEF])
}

fn make(vm: &mut Vm, agen: &Object, kind: Kind, values: [Object; 3]) -> Result {
    vm.init_async_hooks(agen)?;
    let step = AsyncGenStep {
        generator: agen.clone(),
        values: values.map(ObjectCell::new),
        kind,
        state: Cell::new(StepState::Created),
    };
    if kind == Kind::Send {
        return Ok(vm.heap.alloc(step));
    }
    let t = vm.type_of_spec(&ASYNC_GEN_THROW);
    Ok(vm.heap.alloc_with(step, t.expect::<Type>().root.get()))
}

/// Has a step of this generator begun and not ended? One that waits for something has.
pub fn is_async_running(agen: &Object) -> bool {
    let s = agen.expect::<Suspension>();
    s.async_flags.get() & ASYNC_RUNNING != 0
        || s.state() == State::Running
        || (s.state() == State::Suspended && !s.delegate.is_undef())
}

fn stop_async(vm: &mut Vm) -> Raised {
    let class = vm.exc(Exc::StopAsyncIteration);
    let e = vm.new_exception(&class, Vec::new());
    vm.raise_instance(e)
}

fn used_up(vm: &mut Vm, kind: Kind) -> Raised {
    let text = format!("cannot reuse already awaited {}", kind.names());
    vm.error(Exc::RuntimeError, &text)
}

/// A step begins, unless another one has.
fn begin(vm: &mut Vm, st: &AsyncGenStep) -> Result<()> {
    if is_async_running(&st.generator) {
        st.state.set(StepState::Done);
        let who = match st.kind {
            Kind::Send => "anext()",
            Kind::Throw => "athrow()",
            Kind::Close => "aclose()",
        };
        let text = format!("{who}: asynchronous generator is already running");
        return Err(vm.error(Exc::RuntimeError, &text));
    }
    st.state.set(StepState::Running);
    Ok(())
}

/// What a step that has not begun does to its generator when `value` is sent into it; `None`: nothing.
fn first(vm: &mut Vm, st: &AsyncGenStep, value: Object) -> Result<Option<Resume>> {
    let s = st.generator.expect::<Suspension>();
    if st.kind == Kind::Send {
        begin(vm, st)?;
        let value = if value.is_none() { st.values[0].get() } else { value };
        return Ok(Some(Resume::Send(value)));
    }
    if s.state() == State::Closed {
        st.state.set(StepState::Done);
        return Ok(None);
    }
    begin(vm, st)?;
    if s.async_flags.get() & ASYNC_CLOSED != 0 {
        st.state.set(StepState::Done);
        return Err(stop_async(vm));
    }
    if !value.is_none() {
        st.state.set(StepState::Created);
        let text = "can't send non-None value to a just-started coroutine";
        return Err(vm.error(Exc::RuntimeError, text));
    }
    let e = if st.kind == Kind::Throw {
        let [kind, value, traceback] = &st.values;
        match thrown(vm, &kind.get(), &value.get(), &traceback.get()) {
            Ok(e) => e,
            Err(Raised) => {
                st.state.set(StepState::Done);
                return Err(Raised);
            }
        }
    } else {
        s.async_flags.set(s.async_flags.get() | ASYNC_CLOSED);
        let class = vm.exc(Exc::GeneratorExit);
        vm.new_exception(&class, Vec::new())
    };
    Ok(Some(Resume::throw(e)))
}

/// `throw()` of a step: one that is done says so first, and wrong arguments end it.
fn step_throw(vm: &mut Vm, args: &[Object]) -> Result {
    let st = args[0].expect::<AsyncGenStep>();
    match st.state.get() {
        StepState::Done => return Err(used_up(vm, st.kind)),
        StepState::Created => begin(vm, st)?,
        StepState::Running => {}
    }
    match thrown(vm, &args[1], &args[2], &args[3]) {
        Ok(e) => step_once(vm, &args[0], Resume::throw(e)),
        Err(Raised) => {
            st.abandon();
            Err(Raised)
        }
    }
}

/// One `send` or `throw` into a step by hand, in a nested run.
fn step_once(vm: &mut Vm, o: &Object, how: Resume) -> Result {
    let st = o.expect::<AsyncGenStep>();
    let Some(how) = vm.begin_async_step(st, how)? else {
        return Err(vm.stop_iteration(Object::NONE));
    };
    let agen = st.generator.clone();
    let left = match vm.resume_nested(&agen, how) {
        Ok(Some(v)) if vm.outcome != Outcome::AsyncYielded => return Ok(v),
        Ok(Some(v)) => Left::Item(v),
        Ok(None) => Left::End,
        Err(Raised) => Left::Raised,
    };
    let value = vm.end_async_step(st, left)?;
    Err(vm.stop_iteration_with(value))
}

fn step_close(vm: &mut Vm, args: &[Object]) -> Result {
    let st = args[0].expect::<AsyncGenStep>();
    if st.state.get() == StepState::Done {
        return Ok(Object::NONE);
    }
    let class = vm.exc(Exc::GeneratorExit);
    let e = vm.new_exception(&class, Vec::new());
    match step_once(vm, &args[0], Resume::throw(e)) {
        Ok(_) => Err(vm.error(Exc::RuntimeError, "coroutine ignored GeneratorExit")),
        Err(Raised) => {
            let quiet = [Exc::StopIteration, Exc::StopAsyncIteration, Exc::GeneratorExit];
            if quiet.iter().any(|x| vm.take_if(*x).is_some()) {
                Ok(Object::NONE)
            } else {
                Err(Raised)
            }
        }
    }
}

impl Vm {
    /// What something sent or thrown into a step does to its generator; `None`: nothing, the step is
    /// over with the value None.
    pub fn begin_async_step(&mut self, st: &AsyncGenStep, how: Resume) -> Result<Option<Resume>> {
        let how = match (st.state.get(), how) {
            (StepState::Done, _) => return Err(used_up(self, st.kind)),
            (StepState::Running, how) => {
                let closed = st.generator.expect::<Suspension>().state() == State::Closed;
                if st.kind != Kind::Send && closed && matches!(how, Resume::Send(_)) {
                    st.state.set(StepState::Done);
                    return Ok(None);
                }
                how
            }
            (StepState::Created, Resume::Send(value)) => match first(self, st, value)? {
                Some(how) => how,
                None => return Ok(None),
            },
            (StepState::Created, how) => {
                begin(self, st)?;
                how
            }
        };
        let flags = &st.generator.expect::<Suspension>().async_flags;
        flags.set(flags.get() | ASYNC_RUNNING);
        Ok(Some(how))
    }

    /// The value of a step that its generator has left, or what it raises.
    pub fn end_async_step(&mut self, st: &AsyncGenStep, left: Left) -> Result {
        st.abandon();
        match left {
            Left::Item(_) if st.kind == Kind::Close => {
                Err(self.error(Exc::RuntimeError, "async generator ignored GeneratorExit"))
            }
            Left::Item(v) => Ok(v),
            Left::End if st.kind == Kind::Close => Ok(Object::NONE),
            Left::End => Err(stop_async(self)),
            Left::Raised => {
                if st.kind == Kind::Close
                    && (self.take_if(Exc::StopAsyncIteration).is_some()
                        || self.take_if(Exc::GeneratorExit).is_some())
                {
                    return Ok(Object::NONE);
                }
                Err(Raised)
            }
        }
    }

    /// `StopIteration` that carries any value, tuples and exceptions too.
    pub fn stop_iteration_with(&mut self, value: Object) -> Raised {
        if value.is_none() {
            return self.stop_iteration(value);
        }
        let class = self.exc(Exc::StopIteration);
        let e = self.new_exception(&class, vec![value.clone()]);
        e.expect::<Exception>().fields[0].set(value);
        self.raise_instance(e)
    }

    /// The first use of an asynchronous generator calls `sys.set_asyncgen_hooks`' firstiter.
    pub fn init_async_hooks(&mut self, agen: &Object) -> Result<()> {
        let s = agen.expect::<Suspension>();
        if s.async_flags.get() & ASYNC_HOOKS_INITED != 0 {
            return Ok(());
        }
        s.async_flags.set(s.async_flags.get() | ASYNC_HOOKS_INITED);
        let Some(hooks) = self.module_state.get("asyncgen_hooks").cloned() else { return Ok(()) };
        let hooks = hooks.expect::<Tuple>().items();
        if !hooks[1].is_none() {
            set_extra(self, agen, "finalizer", hooks[1].clone());
        }
        if !hooks[0].is_none() {
            self.call(&hooks[0], &[agen.clone()])?;
        }
        Ok(())
    }

    /// A dropped asynchronous generator goes to its finalizer hook. Was there one?
    pub fn finalize_async_generator(&mut self, agen: &Object) -> bool {
        let Some(f) = extra(self, agen, "finalizer") else { return false };
        let s = agen.expect::<Suspension>();
        s.async_flags.set(s.async_flags.get() | ASYNC_FINALIZED);
        if self.call(&f, &[agen.clone()]).is_err() {
            self.write_unraisable(agen);
        }
        true
    }

    /// "coroutine method 'asend' of '…' was never awaited".
    pub fn finalize_async_step(&mut self, st: &AsyncGenStep) {
        st.state.set(StepState::Done);
        let method = st.kind.method();
        let agen = st.generator.clone();
        let qualname = name(self, &agen, true).map(|n| text_of(&n)).unwrap_or_default();
        let text = format!("coroutine method '{method}' of '{qualname}' was never awaited");
        if self.warn_about(Exc::RuntimeWarning, &text, agen.clone()).is_err() {
            self.write_unraisable(&agen);
        }
    }
}
