//! `anext(iterator, default)`: an awaitable around that of `__anext__`, which ends with the default
//! instead of `StopAsyncIteration`.
//!
//! It keeps no state: each step asks the inner awaitable for its iterator again.

use crate::heap::{Face, Native, NativePayload, Object, Suspension, Value};
use crate::native::{Exc, Keywords, Result, TypeSpec, Vm, method, raw_method};
use crate::types::type_object::Type;

/// Without a default, the awaitable of `__anext__` itself.
pub fn anext(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.anext.clone();
    let Some(f) = vm.lookup_special(&args[0], &name) else {
        let text = format!("'{}' object is not an async iterator", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    let awaitable = vm.call(&f, &[args[0].clone()])?;
    if args[1].is_undef() {
        return Ok(awaitable);
    }
    let t = vm.type_of_spec(&AWAITABLE);
    let state = Awaitable { inner: awaitable, default: args[1].clone() };
    Ok(vm.heap.alloc_with(Native::new(state), t.expect::<Type>().root.get()))
}

struct Awaitable {
    inner: Object,
    default: Object,
}

impl NativePayload for Awaitable {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.inner.value());
        visit(self.default.value());
    }
}

static AWAITABLE: TypeSpec = TypeSpec {
    name: "anext_awaitable",
    methods: &[
        method("__await__", "($self, /)", |_, args| Ok(args[0].clone())),
        method("__iter__", "($self, /)", |_, args| Ok(args[0].clone())),
        method("__next__", "($self, /)", |vm, args| step(vm, &args[0], "__next__", &[])),
        raw_method("send", "($self, /, *args)", |vm, args, keywords| {
            checked(vm, args, keywords, "send")
        }),
        raw_method("throw", "($self, /, *args)", |vm, args, keywords| {
            checked(vm, args, keywords, "throw")
        }),
        raw_method("close", "($self, /, *args)", |vm, args, keywords| {
            checked(vm, args, keywords, "close")
        }),
    ],
    ..TypeSpec::EMPTY
};

fn checked(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>, method: &str) -> Result {
    if !keywords.is_empty() {
        let text = format!("anext_awaitable.{method}() takes no keyword arguments");
        return Err(vm.type_error(&text));
    }
    step(vm, &args[0], method, &args[1..])
}

/// The iterator that stands behind the inner awaitable.
fn iterator(vm: &mut Vm, inner: &Object) -> Result {
    let is_coroutine = inner.get::<Suspension>().is_some_and(|s| s.face.get() == Face::Coroutine);
    if is_coroutine {
        return vm.call_method(inner, "__await__", &[]);
    }
    vm.awaitable_iter(inner, 0)
}

fn step(vm: &mut Vm, o: &Object, method: &str, args: &[Object]) -> Result {
    let Some(state) = o.native::<Awaitable>() else { return Ok(Object::NONE) };
    let it = iterator(vm, &state.inner)?;
    match vm.call_method(&it, method, args) {
        Ok(v) => Ok(v),
        Err(e) => match vm.take_if(Exc::StopAsyncIteration) {
            Some(_) => Err(vm.stop_iteration_with(state.default.clone())),
            None => Err(e),
        },
    }
}
