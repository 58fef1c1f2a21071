//! `FutureIter`: the iterator behind `await future`. It gives the future to the task once, then ends
//! with its result. It is native so that waiting leaves no frames in tracebacks.

use super::future::{Future, Progress};
use crate::heap::{Native, Object, ObjectCell};
use crate::native::{Exc, Result, TypeFlags, TypeSpec, Vm, method};
use crate::traced;
use crate::types::exception::Exception;

struct FutureIter {
    /// `UNDEF` once it has ended.
    future: ObjectCell,
}

traced!(FutureIter { future });

pub static FUTURE_ITER: TypeSpec = TypeSpec {
    name: "FutureIter",
    module: "_asyncio",
    flags: TypeFlags::WEAKREF,
    methods: &[
        method("__iter__", "($self, /)", |_, a| Ok(a[0].clone())),
        method("__next__", "($self, /)", advance),
        method("send", "($self, value, /)", advance),
        method("throw", "($self, type, value=None, traceback=None, /)", throw),
        method("close", "($self, /)", |_, a| {
            cell(a).set(Object::UNDEF);
            Ok(Object::NONE)
        }),
    ],
    ..TypeSpec::EMPTY
};

/// The iterator of a future.
pub fn over(vm: &mut Vm, future: &Object) -> Object {
    vm.alloc_of(&FUTURE_ITER, Native::new(FutureIter { future: ObjectCell::new(future.clone()) }))
}

fn cell(args: &[Object]) -> &ObjectCell {
    &args[0].native::<FutureIter>().expect("the receiver's type decides its state").future
}

fn advance(vm: &mut Vm, args: &[Object]) -> Result {
    let future = cell(args).get();
    if future.is_undef() {
        return Err(vm.stop_iteration(Object::NONE));
    }
    let f = future.expect::<Future>();
    if f.progress.get() == Progress::Pending {
        if f.blocking.replace(true) {
            return Err(vm.error(Exc::RuntimeError, "await wasn't used with future"));
        }
        return Ok(future);
    }
    cell(args).set(Object::UNDEF);
    let result = f.outcome(vm)?;
    Err(vm.stop_iteration_with(result))
}

fn throw(vm: &mut Vm, args: &[Object]) -> Result {
    cell(args).set(Object::UNDEF);
    let [_, kind, value, traceback] = args else {
        return Err(vm.type_error("throw() takes from 1 to 3 arguments"));
    };
    if !value.is_undef() {
        vm.warn(
            Exc::DeprecationWarning,
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature \
             instead.",
        )?;
    }
    let given = |o: &Object| !o.is_undef() && !o.is_none();
    let error = if vm.is_exception_class(kind) {
        if given(value) && vm.is_instance(value, kind) {
            value.clone()
        } else if given(value) {
            vm.call(kind, std::slice::from_ref(value))?
        } else {
            vm.call(kind, &[])?
        }
    } else {
        kind.clone()
    };
    let Some(e) = error.get::<Exception>() else {
        let text = format!(
            "exceptions must be classes deriving BaseException or instances of such a class, not {}",
            vm.type_name(kind)
        );
        return Err(vm.type_error(&text));
    };
    if given(value) && !vm.is_exception_class(kind) {
        return Err(vm.type_error("instance exception may not have a separate value"));
    }
    if given(traceback) {
        if traceback.layout() != crate::heap::Layout::Traceback {
            return Err(vm.type_error("throw() third argument must be a traceback"));
        }
        e.traceback.set(traceback.clone());
    }
    Err(vm.raise_instance(error))
}
