//! The three faces of a suspended frame: `generator` (PEP 255, 342, 380), `coroutine` (PEP 492) and
//! `async_generator` (PEP 525), with the awaitables of the last.

mod origin;
mod step;
mod throw;
mod wrapper;

pub use step::{ASYNC_GEN_STEP, AsyncGenStep, Left};
pub use wrapper::{COROUTINE_WRAPPER, CoroutineWrapper};

use crate::code::{Instruction, Opcode};
use crate::heap::{Dict, Layout, Object, State, Str, Suspension};
use crate::native::{
    End, Exc, Getter, Result, Resume, Resumes, Step, TypeFlags, TypeSpec, Vm, class_method, getter,
    getter_setter, method,
};

use super::attribute::text_of;
use super::function::Function;
use super::generic_alias::class_getitem;
use step::is_async_running;
use throw::throw;

const GENERATOR_SEND: &str =
    "send(value): it goes into generator code; what that yields next, or StopIteration.";
const GENERATOR_THROW: &str =
    "throw(exception): raise it in generator code; what that yields next, or StopIteration.";
const GENERATOR_CLOSE: &str =
    "close(): raise GeneratorExit inside generator code, which may return a value.";
const COROUTINE_SEND: &str =
    "send(value): it goes into coroutine code; what that waits with next, or StopIteration.";
const COROUTINE_THROW: &str =
    "throw(exception): raise it in coroutine code; what that waits with next, or StopIteration.";
const COROUTINE_CLOSE: &str =
    "close(): raise GeneratorExit inside coroutine code, which may return a value.";

pub static GENERATOR: TypeSpec = TypeSpec {
    name: "generator",
    layout: Layout::Suspension,
    flags: TypeFlags::WEAKREF,
    methods: &[
        method("__repr__", "($self, /)", suspension_repr),
        method("__iter__", "($self, /)", |_, a| Ok(a[0].clone())),
        method("__next__", "($self, /)", |vm, a| resume(vm, &a[0], Resume::Send(Object::NONE)))
            .doc("Implement next(self).")
            .that_resumes(Resumes::Next),
        method("send", "($self, object, /)", |vm, a| resume(vm, &a[0], Resume::Send(a[1].clone())))
            .doc(GENERATOR_SEND)
            .that_resumes(Resumes::Send),
        method("throw", "($self, type, value=None, traceback=None, /)", throw)
            .shown_as("")
            .doc(GENERATOR_THROW),
        method("close", "($self, /)", |vm, a| close(vm, &a[0])).doc(GENERATOR_CLOSE),
        method("__del__", "($self, /)", finalize),
        class_method("__class_getitem__", "($cls, item, /)", class_getitem),
    ],
    getters: &[
        name_getter("The name of the generator."),
        qualname_getter("The qualified name of the generator."),
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
            Ok(vm.heap.alloc(CoroutineWrapper::new(a[0].clone())))
        })
        .doc("An iterator that runs the coroutine."),
        method("send", "($self, object, /)", |vm, a| resume(vm, &a[0], Resume::Send(a[1].clone())))
            .doc(COROUTINE_SEND)
            .that_resumes(Resumes::Send),
        method("throw", "($self, type, value=None, traceback=None, /)", throw)
            .shown_as("")
            .doc(COROUTINE_THROW),
        method("close", "($self, /)", |vm, a| close(vm, &a[0])).doc(COROUTINE_CLOSE),
        method("__del__", "($self, /)", finalize),
        class_method("__class_getitem__", "($cls, item, /)", class_getitem),
    ],
    getters: &[
        name_getter("The name of the coroutine."),
        qualname_getter("The qualified name of the coroutine."),
        getter("cr_running", |_, o| Ok(is_running(o))),
        getter("cr_suspended", |_, o| Ok(is_suspended(o))),
        getter("cr_code", code_of),
        getter("cr_frame", frame_of),
        getter("cr_await", delegate_of),
        read_only("cr_origin", |vm, o| Ok(extra(vm, o, "origin").unwrap_or(Object::NONE))),
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
        method("__anext__", "($self, /)", |vm, a| step::anext(vm, &a[0], Object::NONE))
            .doc("An awaitable of the next item."),
        method("asend", "($self, object, /)", |vm, a| step::anext(vm, &a[0], a[1].clone()))
            .doc("An awaitable that sends a value."),
        method("athrow", "($self, type, value=None, traceback=None, /)", step::athrow)
            .shown_as("")
            .doc("An awaitable that raises an exception inside."),
        method("aclose", "($self, /)", |vm, a| step::aclose(vm, &a[0]))
            .doc("An awaitable that raises GeneratorExit inside."),
        method("__del__", "($self, /)", finalize),
        class_method("__class_getitem__", "($cls, item, /)", class_getitem),
    ],
    getters: &[
        name_getter("The name of the async generator."),
        qualname_getter("The qualified name of the async generator."),
        read_only("ag_running", |_, o| Ok(Object::from_bool(is_async_running(o)))),
        getter("ag_suspended", |_, o| Ok(is_suspended(o))),
        getter("ag_code", code_of),
        getter("ag_frame", frame_of),
        getter("ag_await", delegate_of),
    ],
    ..TypeSpec::EMPTY
};

/// An attribute that says so when it is set.
const fn read_only(name: &'static str, get: fn(&mut Vm, &Object) -> Result) -> Getter {
    getter_setter(name, get, |vm, _, _| Err(vm.error(Exc::AttributeError, "readonly attribute")))
}

const fn name_getter(doc: &'static str) -> Getter {
    getter_setter("__name__", |vm, o| name(vm, o, false), |vm, o, v| set_name(vm, o, v, "__name__"))
        .doc(doc)
}

const fn qualname_getter(doc: &'static str) -> Getter {
    getter_setter(
        "__qualname__",
        |vm, o| name(vm, o, true),
        |vm, o, v| set_name(vm, o, v, "__qualname__"),
    )
    .doc(doc)
}

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
    Ok(awaited_step(s).or_else(|| s.delegate.some()).unwrap_or(Object::NONE))
}

/// The step of an asynchronous generator that a frame awaits. The `Delegate` at which the frame is
/// leaves the step in its operand, and has the generator as its delegate.
pub fn awaited_step(s: &Suspension) -> Option<Object> {
    let d = s.delegate.value();
    if !d.is_ptr() || Layout::from_key(d.key()) != Layout::Suspension {
        return None;
    }
    let w = Instruction(s.word());
    let step = (w.op_byte() == Opcode::Delegate as u8).then(|| s.register(w.b()))??;
    (step.layout() == Layout::AsyncGenStep).then_some(step)
}

/// What happens to one that is dropped. Errors are reported, not raised.
fn finalize(vm: &mut Vm, args: &[Object]) -> Result {
    if check_running(vm, &args[0]).is_err() {
        vm.write_unraisable(&args[0]);
    } else if args[0].expect::<Suspension>().state() != State::Closed {
        vm.finalize_suspension(&args[0]);
    }
    Ok(Object::NONE)
}

/// Hands a resume to the dispatch loop.
fn resume(vm: &mut Vm, o: &Object, how: Resume) -> Result {
    vm.then(Step::Resume { target: o.clone(), how, end: End::Raise })
}

/// Hands a `close()` to the dispatch loop, if there is anything to close.
fn close(vm: &mut Vm, o: &Object) -> Result {
    check_running(vm, o)?;
    match vm.begin_close(o) {
        Some(e) => {
            let (target, how) = (o.clone(), Resume::throw(e));
            vm.then(Step::Resume { target, how, end: End::Close })
        }
        None => Ok(Object::NONE),
    }
}

fn check_running(vm: &mut Vm, o: &Object) -> Result<()> {
    let s = o.expect::<Suspension>();
    if s.state() == State::Running {
        let text = format!("{} already executing", s.face.get().noun());
        return Err(vm.value_error(&text));
    }
    Ok(())
}
