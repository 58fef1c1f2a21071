//! `coroutine.__await__()`: an iterator over the coroutine.

use crate::heap::{Layout, Object, Payload, Value};
use crate::native::{Result, Resume, TypeSpec, Vm, method};

use super::throw::throw_into;
use super::{close, resume};

pub struct CoroutineWrapper {
    coroutine: Object,
}

impl CoroutineWrapper {
    pub fn new(coroutine: Object) -> CoroutineWrapper {
        CoroutineWrapper { coroutine }
    }
}

impl Payload for CoroutineWrapper {
    const LAYOUT: Layout = Layout::CoroutineWrapper;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.coroutine.value());
    }
}

pub static COROUTINE_WRAPPER: TypeSpec = TypeSpec {
    name: "coroutine_wrapper",
    doc: "The iterator that awaiting a coroutine by hand goes through.",
    layout: Layout::CoroutineWrapper,
    methods: &[
        method("__iter__", "($self, /)", |_, a| Ok(a[0].clone())),
        method("__next__", "($self, /)", |vm, a| {
            resume(vm, &coroutine(&a[0]), Resume::Send(Object::NONE))
        }),
        method("send", "($self, value, /)", |vm, a| {
            resume(vm, &coroutine(&a[0]), Resume::Send(a[1].clone()))
        })
        .doc("Resume the coroutine with a value."),
        method("throw", "($self, type, value=None, traceback=None, /)", throw)
            .doc("Raise an exception inside the coroutine."),
        method("close", "($self, /)", |vm, a| close(vm, &coroutine(&a[0])))
            .doc("Raise GeneratorExit inside the coroutine."),
    ],
    ..TypeSpec::EMPTY
};

fn coroutine(wrapper: &Object) -> Object {
    wrapper.expect::<CoroutineWrapper>().coroutine.clone()
}

fn throw(vm: &mut Vm, args: &[Object]) -> Result {
    throw_into(vm, &coroutine(&args[0]), args)
}
