//! The three faces of a suspended frame: `generator` (PEP 255, 342, 380), `coroutine` (PEP 492) and
//! `async_generator` (PEP 525), with the awaitables of the last.

use std::cell::Cell;

use crate::heap::{
    ASYNC_CLOSED, ASYNC_HOOKS_INITED, ASYNC_RUNNING, Dict, Face, Layout, Object, ObjectCell,
    Payload, State, Str, Suspension, Value,
};
use crate::native::{
    Exc, Getter, Outcome, Raised, Result, Resume, Step, TypeFlags, TypeSpec, Vm, getter,
    getter_setter, method,
};

use super::attribute::text_of;
use super::exception::Exception;
use super::function::Function;

pub static GENERATOR: TypeSpec = TypeSpec {
    name: "generator",
    layout: Layout::Suspension,
    flags: TypeFlags::WEAKREF,
    methods: &[
        method("__repr__", "($self, /)", suspension_repr),
        method("__iter__", "($self, /)", |_, a| Ok(a[0].clone())),
        method("__next__", "($self, /)", |vm, a| resume(vm, &a[0], Resume::Send(Object::NONE))),
        method("send", "($self, value, /)", |vm, a| resume(vm, &a[0], Resume::Send(a[1].clone()))),
        method("throw", "($self, type, value=None, traceback=None, /)", throw),
        method("close", "($self, /)", |vm, a| {
            check_running(vm, &a[0])?;
            vm.close_suspension(&a[0])
        }),
        method("__del__", "($self, /)", |vm, a| vm.close_suspension(&a[0])),
    ],
    getters: &[
        NAME,
        QUALNAME,
        getter("gi_running", |_, o| Ok(is_running(o))),
        getter("gi_suspended", |_, o| Ok(is_suspended(o))),
        getter("gi_code", code_of),
        getter("gi_frame", frame_of),
        getter("gi_yieldfrom", delegate_of),
    ],
    ..TypeSpec::EMPTY
};

pub static COROUTINE: TypeSpec = TypeSpec {
    name: "coroutine",
    layout: Layout::Suspension,
    flags: TypeFlags::WEAKREF,
    methods: &[
        method("__repr__", "($self, /)", suspension_repr),
        method("__await__", "($self, /)", |vm, a| {
            Ok(vm.heap.alloc(CoroutineWrapper { coroutine: a[0].clone() }))
        }),
        method("send", "($self, value, /)", |vm, a| resume(vm, &a[0], Resume::Send(a[1].clone()))),
        method("throw", "($self, type, value=None, traceback=None, /)", throw),
        method("close", "($self, /)", |vm, a| {
            check_running(vm, &a[0])?;
            vm.close_suspension(&a[0])
        }),
        method("__del__", "($self, /)", |vm, a| vm.close_suspension(&a[0])),
    ],
    getters: &[
        NAME,
        QUALNAME,
        getter("cr_running", |_, o| Ok(is_running(o))),
        getter("cr_suspended", |_, o| Ok(is_suspended(o))),
        getter("cr_code", code_of),
        getter("cr_frame", frame_of),
        getter("cr_await", delegate_of),
        getter("cr_origin", |vm, o| Ok(extra(vm, o, "origin").unwrap_or(Object::NONE))),
    ],
    ..TypeSpec::EMPTY
};

pub static ASYNC_GENERATOR: TypeSpec = TypeSpec {
    name: "async_generator",
    layout: Layout::Suspension,
    flags: TypeFlags::WEAKREF,
    methods: &[
        method("__repr__", "($self, /)", suspension_repr),
        method("__aiter__", "($self, /)", |_, a| Ok(a[0].clone())),
        method("__anext__", "($self, /)", |vm, a| step(vm, &a[0], StepKind::Send(Object::NONE))),
        method("asend", "($self, value, /)", |vm, a| step(vm, &a[0], StepKind::Send(a[1].clone()))),
        method("athrow", "($self, type, value=None, traceback=None, /)", |vm, a| {
            deprecated_signature(vm, a)?;
            step(vm, &a[0], StepKind::Throw(a[1].clone(), a[2].clone(), a[3].clone()))
        }),
        method("aclose", "($self, /)", |vm, a| step(vm, &a[0], StepKind::Close)),
    ],
    getters: &[
        NAME,
        QUALNAME,
        getter("ag_running", |_, o| {
            let s = o.expect::<Suspension>();
            Ok(Object::from_bool(
                s.async_flags.get() & ASYNC_RUNNING != 0 || s.state() == State::Running,
            ))
        }),
        getter("ag_suspended", |_, o| Ok(is_suspended(o))),
        getter("ag_code", code_of),
        getter("ag_frame", frame_of),
        getter("ag_await", delegate_of),
    ],
    ..TypeSpec::EMPTY
};

const NAME: Getter = getter_setter(
    "__name__",
    |vm, o| name(vm, o, false),
    |vm, o, v| set_name(vm, o, v, "__name__"),
);
const QUALNAME: Getter = getter_setter(
    "__qualname__",
    |vm, o| name(vm, o, true),
    |vm, o, v| set_name(vm, o, v, "__qualname__"),
);

fn extra(vm: &mut Vm, o: &Object, key: &str) -> Option<Object> {
    let d = o.expect::<Suspension>().extra.some()?;
    let key = vm.intern(key);
    d.get::<Dict>()?.get_str(&key)
}

fn set_extra(vm: &mut Vm, o: &Object, key: &str, value: Object) {
    let s = o.expect::<Suspension>();
    if s.extra.is_undef() {
        s.extra.set(vm.dict());
    }
    let (d, key) = (s.extra.get(), vm.intern(key));
    d.expect::<Dict>().set_str(&vm.heap, &key, value);
}

fn name(vm: &mut Vm, o: &Object, qualified: bool) -> Result {
    let key = if qualified { "__qualname__" } else { "__name__" };
    if let Some(n) = extra(vm, o, key) {
        return Ok(n);
    }
    let f = o.expect::<Suspension>().function().expect::<Function>();
    Ok(if qualified { f.qualname.get() } else { f.name.get() })
}

fn set_name(vm: &mut Vm, o: &Object, v: Option<Object>, key: &str) -> Result<()> {
    match v {
        Some(v) if v.get::<Str>().is_some() => {
            set_extra(vm, o, key, v);
            Ok(())
        }
        _ => {
            let text = format!("{key} must be set to a string object");
            Err(vm.type_error(&text))
        }
    }
}

fn suspension_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let qualname = text_of(&name(vm, &args[0], true)?);
    let id = vm.heap.id_of(&args[0]);
    let t = vm.type_name(&args[0]);
    Ok(vm.str(&format!("<{t} object {qualname} at {id:#x}>")))
}

fn is_running(o: &Object) -> Object {
    Object::from_bool(o.expect::<Suspension>().state() == State::Running)
}

fn is_suspended(o: &Object) -> Object {
    Object::from_bool(o.expect::<Suspension>().state() == State::Suspended)
}

fn code_of(_: &mut Vm, o: &Object) -> Result {
    Ok(o.expect::<Suspension>().function().expect::<Function>().code.get())
}

fn frame_of(vm: &mut Vm, o: &Object) -> Result {
    if o.expect::<Suspension>().state() == State::Closed {
        return Ok(Object::NONE);
    }
    vm.suspension_frame(o)
}

fn delegate_of(_: &mut Vm, o: &Object) -> Result {
    let s = o.expect::<Suspension>();
    if s.state() == State::Running {
        return Ok(Object::NONE);
    }
    Ok(s.delegate.some().unwrap_or(Object::NONE))
}

/// Hands a resume to the dispatch loop.
fn resume(vm: &mut Vm, o: &Object, how: Resume) -> Result {
    vm.then(Step::Resume { target: o.clone(), how, default: None })
}

fn check_running(vm: &mut Vm, o: &Object) -> Result<()> {
    let s = o.expect::<Suspension>();
    if s.state() == State::Running {
        let text = format!("{} already executing", s.face.get().noun());
        return Err(vm.value_error(&text));
    }
    Ok(())
}

/// The exception that `throw(type, value, traceback)` raises.
fn thrown(vm: &mut Vm, kind: &Object, value: &Object, traceback: &Object) -> Result {
    let value = if value.is_undef() { Object::NONE } else { value.clone() };
    if !traceback.is_undef() && !traceback.is_none() && traceback.layout() != Layout::Traceback {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    let e = if vm.is_exception_class(kind) {
        if value.get::<Exception>().is_some() && vm.is_instance(&value, kind) {
            value
        } else if value.is_none() {
            vm.call(kind, &[])?
        } else if let Some(t) = value.get::<crate::heap::Tuple>() {
            vm.call(kind, t.items())?
        } else {
            vm.call(kind, &[value])?
        }
    } else if kind.get::<Exception>().is_some() {
        if !value.is_none() {
            return Err(vm.type_error("instance exception may not have a separate value"));
        }
        kind.clone()
    } else {
        let text = format!(
            "exceptions must be classes or instances deriving from BaseException, not {}",
            vm.type_name(kind)
        );
        return Err(vm.type_error(&text));
    };
    if e.get::<Exception>().is_none() {
        let text = format!(
            "calling {} should have returned an instance of BaseException, not {}",
            vm.repr_text(kind)?,
            vm.type_name(&e)
        );
        return Err(vm.type_error(&text));
    }
    if traceback.layout() == Layout::Traceback {
        e.expect::<Exception>().traceback.set(traceback.clone());
    }
    Ok(e)
}

fn deprecated_signature(vm: &mut Vm, args: &[Object]) -> Result<()> {
    if args[2].is_undef() {
        return Ok(());
    }
    let what = match args[0].get::<Suspension>().map(|s| s.face.get()) {
        Some(Face::AsyncGenerator) => "athrow",
        _ => "throw",
    };
    let text = format!(
        "the (type, exc, tb) signature of {what}() is deprecated, use the single-arg signature instead."
    );
    vm.warn(Exc::DeprecationWarning, &text)
}

fn throw(vm: &mut Vm, args: &[Object]) -> Result {
    deprecated_signature(vm, args)?;
    let e = thrown(vm, &args[1], &args[2], &args[3])?;
    resume(vm, &args[0], Resume::Throw(e))
}

/// `coroutine.__await__()`: an iterator over the coroutine.
pub struct CoroutineWrapper {
    pub coroutine: Object,
}

impl Payload for CoroutineWrapper {
    const LAYOUT: Layout = Layout::CoroutineWrapper;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.coroutine.value());
    }
}

pub static COROUTINE_WRAPPER: TypeSpec = TypeSpec {
    name: "coroutine_wrapper",
    layout: Layout::CoroutineWrapper,
    methods: &[
        method("__iter__", "($self, /)", |_, a| Ok(a[0].clone())),
        method("__next__", "($self, /)", |vm, a| {
            let c = a[0].expect::<CoroutineWrapper>().coroutine.clone();
            resume(vm, &c, Resume::Send(Object::NONE))
        }),
        method("send", "($self, value, /)", |vm, a| {
            let c = a[0].expect::<CoroutineWrapper>().coroutine.clone();
            resume(vm, &c, Resume::Send(a[1].clone()))
        }),
        method("throw", "($self, type, value=None, traceback=None, /)", |vm, a| {
            deprecated_signature(vm, a)?;
            let c = a[0].expect::<CoroutineWrapper>().coroutine.clone();
            let e = thrown(vm, &a[1], &a[2], &a[3])?;
            resume(vm, &c, Resume::Throw(e))
        }),
        method("close", "($self, /)", |vm, a| {
            let c = a[0].expect::<CoroutineWrapper>().coroutine.clone();
            vm.close_suspension(&c)
        }),
    ],
    ..TypeSpec::EMPTY
};

/// What one step of an asynchronous generator does.
#[derive(Clone)]
enum StepKind {
    Send(Object),
    Throw(Object, Object, Object),
    Close,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum StepState {
    Created,
    Running,
    Done,
}

/// The awaitable of `__anext__`, `asend`, `athrow` and `aclose`.
pub struct AsyncGenStep {
    generator: Object,
    value: ObjectCell,
    /// `athrow`: type, value, traceback.
    thrown: [ObjectCell; 3],
    kind: u8,
    state: Cell<StepState>,
}

impl Payload for AsyncGenStep {
    const LAYOUT: Layout = Layout::AsyncGenStep;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.generator.value());
        self.value.trace(visit);
        self.thrown.iter().for_each(|c| c.trace(visit));
    }

    fn needs_finalizer(&self) -> bool {
        self.state.get() == StepState::Created
    }
}

const SEND: u8 = 0;
const THROW: u8 = 1;
const CLOSE: u8 = 2;

/// Makes the awaitable of a step; the first one runs the hooks.
fn step(vm: &mut Vm, agen: &Object, kind: StepKind) -> Result {
    vm.init_async_hooks(agen)?;
    let undef = || [ObjectCell::undef(), ObjectCell::undef(), ObjectCell::undef()];
    let (number, value, thrown) = match kind {
        StepKind::Send(v) => (SEND, v, undef()),
        StepKind::Throw(a, b, c) => {
            (THROW, Object::UNDEF, [ObjectCell::new(a), ObjectCell::new(b), ObjectCell::new(c)])
        }
        StepKind::Close => (CLOSE, Object::UNDEF, undef()),
    };
    let payload = AsyncGenStep {
        generator: agen.clone(),
        value: ObjectCell::new(value),
        thrown,
        kind: number,
        state: Cell::new(StepState::Created),
    };
    if number == SEND {
        return Ok(vm.heap.alloc(payload));
    }
    let t = vm.type_of_spec(&ASYNC_GEN_THROW);
    Ok(vm.heap.alloc_with(payload, t.expect::<super::type_object::Type>().root.get()))
}

pub static ASYNC_GEN_STEP: TypeSpec = TypeSpec {
    name: "async_generator_asend",
    layout: Layout::AsyncGenStep,
    methods: STEP_METHODS,
    ..TypeSpec::EMPTY
};

pub static ASYNC_GEN_THROW: TypeSpec = TypeSpec {
    name: "async_generator_athrow",
    layout: Layout::AsyncGenStep,
    methods: STEP_METHODS,
    ..TypeSpec::EMPTY
};

static STEP_METHODS: &[crate::native::Method] = &[
    method("__await__", "($self, /)", |_, a| Ok(a[0].clone())),
    method("__iter__", "($self, /)", |_, a| Ok(a[0].clone())),
    method("__next__", "($self, /)", |vm, a| step_send(vm, &a[0], Object::NONE)),
    method("send", "($self, value, /)", |vm, a| step_send(vm, &a[0], a[1].clone())),
    method("throw", "($self, type, value=None, traceback=None, /)", |vm, a| {
        let e = thrown(vm, &a[1], &a[2], &a[3])?;
        step_throw(vm, &a[0], e)
    }),
    method("close", "($self, /)", step_close),
];

fn title(kind: u8) -> &'static str {
    match kind {
        SEND => "anext(): ",
        THROW => "athrow(): ",
        _ => "aclose(): ",
    }
}

fn step_send(vm: &mut Vm, o: &Object, value: Object) -> Result {
    let st = o.expect::<AsyncGenStep>();
    let agen = st.generator.clone();
    let s = agen.expect::<Suspension>();
    match st.state.get() {
        StepState::Done => {
            let what = if st.kind == SEND { "__anext__()/asend()" } else { "aclose()/athrow()" };
            let text = format!("cannot reuse already awaited {what}");
            Err(vm.error(Exc::RuntimeError, &text))
        }
        StepState::Created => {
            if st.kind != SEND && s.state() == State::Closed {
                st.state.set(StepState::Done);
                return if st.kind == CLOSE {
                    Err(vm.stop_iteration(Object::NONE))
                } else {
                    let class = vm.exc(Exc::StopAsyncIteration);
                    let e = vm.new_exception(&class, Vec::new());
                    Err(vm.raise_instance(e))
                };
            }
            if s.async_flags.get() & ASYNC_RUNNING != 0 || s.state() == State::Running {
                st.state.set(StepState::Done);
                let text = format!("{}asynchronous generator is already running", title(st.kind));
                return Err(vm.error(Exc::RuntimeError, &text));
            }
            if s.async_flags.get() & ASYNC_CLOSED != 0 && st.kind != SEND {
                st.state.set(StepState::Done);
                let class = vm.exc(Exc::StopAsyncIteration);
                let e = vm.new_exception(&class, Vec::new());
                return Err(vm.raise_instance(e));
            }
            if st.kind != SEND && !value.is_none() {
                return Err(vm.error(
                    Exc::RuntimeError,
                    "can't send non-None value to a just-started coroutine",
                ));
            }
            st.state.set(StepState::Running);
            let how = match st.kind {
                SEND => {
                    let own = st.value.get();
                    Resume::Send(if value.is_none() { own } else { value })
                }
                THROW => {
                    let parts = [st.thrown[0].get(), st.thrown[1].get(), st.thrown[2].get()];
                    let e = match thrown(vm, &parts[0], &parts[1], &parts[2]) {
                        Ok(e) => e,
                        Err(e) => {
                            st.state.set(StepState::Done);
                            return Err(e);
                        }
                    };
                    Resume::Throw(e)
                }
                _ => {
                    s.async_flags.set(s.async_flags.get() | ASYNC_CLOSED);
                    if s.state() == State::Created {
                        s.abandon();
                        st.state.set(StepState::Done);
                        return Err(vm.stop_iteration(Object::NONE));
                    }
                    let class = vm.exc(Exc::GeneratorExit);
                    Resume::Throw(vm.new_exception(&class, Vec::new()))
                }
            };
            go_on(vm, st, &agen, how)
        }
        StepState::Running => go_on(vm, st, &agen, Resume::Send(value)),
    }
}

fn step_throw(vm: &mut Vm, o: &Object, e: Object) -> Result {
    let st = o.expect::<AsyncGenStep>();
    let agen = st.generator.clone();
    let s = agen.expect::<Suspension>();
    match st.state.get() {
        StepState::Done => {
            let what = if st.kind == SEND { "__anext__()/asend()" } else { "aclose()/athrow()" };
            let text = format!("cannot reuse already awaited {what}");
            return Err(vm.error(Exc::RuntimeError, &text));
        }
        StepState::Created => {
            if s.async_flags.get() & ASYNC_RUNNING != 0 || s.state() == State::Running {
                st.state.set(StepState::Done);
                let text = format!("{}asynchronous generator is already running", title(st.kind));
                return Err(vm.error(Exc::RuntimeError, &text));
            }
            st.state.set(StepState::Running);
        }
        StepState::Running => {}
    }
    go_on(vm, st, &agen, Resume::Throw(e))
}

/// Resumes the generator for a step: an awaited value goes up, an item or the end finishes it.
fn go_on(vm: &mut Vm, st: &AsyncGenStep, agen: &Object, how: Resume) -> Result {
    let s = agen.expect::<Suspension>();
    s.async_flags.set(s.async_flags.get() | ASYNC_RUNNING);
    let r = vm.resume_nested(agen, how);
    let finish = |vm: &mut Vm| {
        let _ = vm;
        st.state.set(StepState::Done);
        s.async_flags.set(s.async_flags.get() & !ASYNC_RUNNING);
    };
    match r {
        Ok(Some(v)) if vm.outcome == Outcome::AsyncYielded => {
            finish(vm);
            if st.kind == CLOSE {
                return Err(vm.error(Exc::RuntimeError, "async generator ignored GeneratorExit"));
            }
            Err(vm.stop_iteration_with(v))
        }
        Ok(Some(v)) => Ok(v),
        Ok(None) => {
            finish(vm);
            if st.kind == CLOSE {
                return Err(vm.stop_iteration(Object::NONE));
            }
            let class = vm.exc(Exc::StopAsyncIteration);
            let e = vm.new_exception(&class, Vec::new());
            Err(vm.raise_instance(e))
        }
        Err(e) => {
            finish(vm);
            if st.kind == CLOSE
                && (vm.take_if(Exc::StopAsyncIteration).is_some()
                    || vm.take_if(Exc::GeneratorExit).is_some())
            {
                return Err(vm.stop_iteration(Object::NONE));
            }
            Err(e)
        }
    }
}

fn step_close(vm: &mut Vm, args: &[Object]) -> Result {
    let st = args[0].expect::<AsyncGenStep>();
    match st.state.get() {
        StepState::Done => return Ok(Object::NONE),
        StepState::Created => {
            st.state.set(StepState::Done);
            return Ok(Object::NONE);
        }
        StepState::Running => {}
    }
    let class = vm.exc(Exc::GeneratorExit);
    let e = vm.new_exception(&class, Vec::new());
    match step_throw(vm, &args[0], e) {
        Ok(_) => Err(vm.error(Exc::RuntimeError, "coroutine ignored GeneratorExit")),
        Err(e) => {
            let quiet = [Exc::StopIteration, Exc::StopAsyncIteration, Exc::GeneratorExit];
            if quiet.iter().any(|x| vm.take_if(*x).is_some()) { Ok(Object::NONE) } else { Err(e) }
        }
    }
}

impl Vm {
    /// `StopIteration` that carries any value, tuples and exceptions too.
    pub fn stop_iteration_with(&mut self, value: Object) -> Raised {
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
        let hooks = hooks.expect::<crate::heap::Tuple>().items();
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
        if self.call(&f, &[agen.clone()]).is_err() {
            self.write_unraisable(agen);
        }
        true
    }

    /// "coroutine method 'asend' of '…' was never awaited".
    pub fn finalize_async_step(&mut self, st: &AsyncGenStep) {
        st.state.set(StepState::Done);
        let method = match st.kind {
            SEND => "asend",
            THROW => "athrow",
            _ => "aclose",
        };
        let agen = st.generator.clone();
        let qualname = name(self, &agen, true).map(|n| text_of(&n)).unwrap_or_default();
        let text = format!("coroutine method '{method}' of '{qualname}' was never awaited");
        if self.warn(Exc::RuntimeWarning, &text).is_err() {
            self.write_unraisable(&agen);
        }
    }

    /// Notes where a coroutine was made, if origin tracking is on.
    pub fn note_coroutine_origin(&mut self, _s: &Suspension) {}

    /// "coroutine '…' was never awaited".
    pub fn warn_never_awaited(&mut self, o: &Object) {
        let qualname = name(self, o, true).map(|n| text_of(&n)).unwrap_or_default();
        let text = format!("coroutine '{qualname}' was never awaited");
        if self.warn_about(Exc::RuntimeWarning, &text, o.clone()).is_err() {
            self.write_unraisable(o);
        }
    }
}
