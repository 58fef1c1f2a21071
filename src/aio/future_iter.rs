//! `FutureIter`: the iterator behind `await future`. It gives the future to the task once, then ends
//! with its result. It is native so that waiting leaves no frames in tracebacks.

use crate::heap::{Native, Object, ObjectCell};
use crate::native::{Exc, Result, TypeFlags, TypeSpec, Vm, method, static_method};
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
    new: Some(static_method("__new__", "(cls, future, /)", |vm, a| {
        let state = FutureIter { future: ObjectCell::new(a[1].clone()) };
        Ok(vm.alloc_of(&FUTURE_ITER, Native::new(state)))
    })),
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

fn cell(args: &[Object]) -> &ObjectCell {
    &args[0].native::<FutureIter>().expect("the receiver's type decides its state").future
}

fn advance(vm: &mut Vm, args: &[Object]) -> Result {
    let future = cell(args).get();
    if future.is_undef() {
        return Err(vm.stop_iteration(Object::NONE));
    }
    let state = vm.getattr_str(&future, "_state")?;
    if crate::types::attribute::text_of(&state) == "PENDING" {
        let blocking = vm.intern("_asyncio_future_blocking");
        let asked = vm.getattr(&future, &blocking)?;
        if vm.truth(&asked)? {
            return Err(vm.error(Exc::RuntimeError, "await wasn't used with future"));
        }
        vm.setattr(&future, &blocking, Object::TRUE)?;
        return Ok(future);
    }
    cell(args).set(Object::UNDEF);
    if crate::types::attribute::text_of(&state) == "CANCELLED" {
        let error = vm.call_method(&future, "_make_cancelled_error", &[])?;
        return Err(vm.raise_instance(error));
    }
    let unseen = vm.intern("_unseen");
    vm.setattr(&future, &unseen, Object::FALSE)?;
    let error = vm.getattr_str(&future, "_exception")?;
    if let Some(e) = error.get::<Exception>() {
        // As it was when the future got it: what other waiters added is not part of this one's.
        let traceback = vm.getattr_str(&future, "_traceback")?;
        e.traceback.set(if traceback.is_none() { Object::UNDEF } else { traceback });
        return Err(vm.raise_instance(error));
    }
    let result = vm.getattr_str(&future, "_result")?;
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
