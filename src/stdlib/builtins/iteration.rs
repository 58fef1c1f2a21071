//! `iter`, `next` and their asynchronous siblings; `all`, `any`, `sorted`.

use crate::heap::{Face, Native, NativePayload, Object, ObjectCell, Suspension, Value};
use crate::native::{Exc, Keywords, Result, Resume, Step, TypeSpec, Vm};
use crate::types::function::Function;
use crate::types::iterators::callable_iterator;
use crate::types::type_object::Type;

pub fn iter(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].is_undef() {
        return vm.iter(&args[0]);
    }
    if !vm.is_callable(&args[0]) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(callable_iterator(vm, &args[0], &args[1]))
}

/// Is this a generator proper (not a subclass, not a coroutine)?
fn is_generator(o: &Object) -> bool {
    o.get::<Suspension>().is_some_and(|s| s.face.get() == Face::Generator)
}

pub fn next(vm: &mut Vm, args: &[Object]) -> Result {
    let it = &args[0];
    let default = (!args[1].is_undef()).then(|| args[1].clone());
    if is_generator(it) {
        let how = Resume::Send(Object::NONE);
        return vm.then(Step::Resume { target: it.clone(), how, default });
    }
    if !vm.is_iterator(it) {
        let text = format!("'{}' object is not an iterator", vm.type_name(it));
        return Err(vm.type_error(&text));
    }
    if default.is_none() {
        let name = vm.names.next.clone();
        if let Some(f) = vm.lookup_special(it, &name).filter(|f| f.get::<Function>().is_some()) {
            return vm.then(Step::Call { callable: f, args: vec![it.clone()] });
        }
    }
    match (vm.next(it)?, default) {
        (Some(item), _) | (None, Some(item)) => Ok(item),
        (None, None) => Err(vm.stop_iteration(Object::NONE)),
    }
}

pub fn aiter(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.aiter.clone();
    let Some(f) = vm.lookup_special(&args[0], &name) else {
        let text = format!("'{}' object is not an async iterable", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    let it = vm.call_special(&f, &[args[0].clone()])?;
    let name = vm.names.anext.clone();
    if vm.lookup_special(&it, &name).is_none() {
        let text =
            format!("aiter() returned not an async iterator of type '{}'", vm.type_name(&it));
        return Err(vm.type_error(&text));
    }
    Ok(it)
}

/// Without a default, the awaitable of `__anext__` itself; with one, an awaitable around it that
/// ends with the default instead of `StopAsyncIteration`.
pub fn anext(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.anext.clone();
    let Some(f) = vm.lookup_special(&args[0], &name) else {
        let text = format!("'{}' object is not an async iterator", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    let awaitable = vm.call_special(&f, &[args[0].clone()])?;
    if args[1].is_undef() {
        return Ok(awaitable);
    }
    let t = vm.type_of_spec(&ANEXT_AWAITABLE);
    let state = AnextAwaitable { awaitable, default: args[1].clone(), inner: ObjectCell::undef() };
    Ok(vm.heap.alloc_with(Native::new(state), t.expect::<Type>().root.get()))
}

struct AnextAwaitable {
    awaitable: Object,
    default: Object,
    /// The iterator of the awaitable, once started.
    inner: ObjectCell,
}

impl NativePayload for AnextAwaitable {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.awaitable.value());
        visit(self.default.value());
        self.inner.trace(visit);
    }
}

static ANEXT_AWAITABLE: TypeSpec = TypeSpec {
    name: "anext_awaitable",
    methods: &[
        crate::native::method("__await__", "($self, /)", |_, args| Ok(args[0].clone())),
        crate::native::method("__iter__", "($self, /)", |_, args| Ok(args[0].clone())),
        crate::native::method("__next__", "($self, /)", |vm, args| {
            anext_step(vm, &args[0], "send", &[Object::NONE])
        }),
        crate::native::method("send", "($self, arg, /)", |vm, args| {
            anext_step(vm, &args[0], "send", &args[1..])
        }),
        crate::native::raw_method("throw", "($self, /, *args)", |vm, args, _| {
            anext_step(vm, &args[0], "throw", &args[1..])
        }),
        crate::native::method("close", "($self, /)", |vm, args| {
            anext_step(vm, &args[0], "close", &[])
        }),
    ],
    ..TypeSpec::EMPTY
};

fn anext_step(vm: &mut Vm, o: &Object, how: &str, args: &[Object]) -> Result {
    let Some(state) = o.native::<AnextAwaitable>() else { return Ok(Object::NONE) };
    let inner = match state.inner.some() {
        Some(inner) => inner,
        None => {
            let inner = if is_generator(&state.awaitable) || vm.is_iterator(&state.awaitable) {
                state.awaitable.clone()
            } else {
                let name = vm.names.await_.clone();
                match vm.lookup_special(&state.awaitable, &name) {
                    Some(f) => vm.call_special(&f, &[state.awaitable.clone()])?,
                    None => state.awaitable.clone(),
                }
            };
            state.inner.set(inner.clone());
            inner
        }
    };
    let plain_next = how == "send" && args.first().is_some_and(|a| a.is_none());
    let r = if plain_next { step(vm, &inner) } else { vm.call_method(&inner, how, args) };
    match r {
        Ok(v) => Ok(v),
        Err(e) => match vm.take_if(Exc::StopAsyncIteration) {
            Some(_) => Err(vm.stop_iteration(state.default.clone())),
            None => Err(e),
        },
    }
}

/// `__next__` as a method call: the end raises with its value.
fn step(vm: &mut Vm, inner: &Object) -> Result {
    vm.call_method(inner, "__next__", &[])
}

pub fn all(vm: &mut Vm, args: &[Object]) -> Result {
    find(vm, &args[0], false).map(|found| Object::from_bool(!found))
}

pub fn any(vm: &mut Vm, args: &[Object]) -> Result {
    find(vm, &args[0], true).map(Object::from_bool)
}

/// Is there an item of this truth?
fn find(vm: &mut Vm, iterable: &Object, wanted: bool) -> Result<bool> {
    let it = vm.iter(iterable)?;
    while let Some(item) = vm.next(&it)? {
        vm.burn_fuel()?;
        if vm.truth(&item)? == wanted {
            return Ok(true);
        }
    }
    Ok(false)
}

pub fn sorted(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let [iterable] = args else {
        let text = format!("sorted expected 1 argument, got {}", args.len());
        return Err(vm.type_error(&text));
    };
    let items = vm.iterate_to_vec(iterable)?;
    let list = vm.list(items);
    let sort = vm.getattr_str(&list, "sort")?;
    vm.call_with(&sort, &[], keywords)?;
    Ok(list)
}
