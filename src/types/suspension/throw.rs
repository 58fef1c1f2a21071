//! The arguments of `throw()`: an exception, or the deprecated type, value and traceback.

use crate::heap::{Face, Layout, Object, State, Suspension, Tuple};
use crate::native::{Exc, Raised, Result, Resume, Thrown, Vm};
use crate::types::exception::Exception;

/// `throw(type, value, traceback)` of generators and coroutines.
pub fn throw(vm: &mut Vm, args: &[Object]) -> Result {
    throw_into(vm, &args[0], args)
}

/// Throws what the arguments of `throw` say, `args[1..]`, into a frame.
pub fn throw_into(vm: &mut Vm, target: &Object, args: &[Object]) -> Result {
    warn_of_old_signature(vm, args)?;
    let delegates = !target.expect::<Suspension>().delegate.is_undef();
    let how = match thrown(vm, &args[1], &args[2], &args[3]) {
        Ok(exception) if !delegates => Resume::throw(exception),
        Ok(exception) => Resume::Throw(Thrown { exception, given: given(vm, args) }),
        Err(Raised) if !delegates => return Err(Raised),
        Err(Raised) => {
            let exception = vm.take_raised();
            match refuse(vm, target)? {
                Refused::Here => return Err(vm.raise_instance(exception)),
                Refused::Below => Resume::throw(exception),
                Refused::Elsewhere => Resume::Throw(Thrown { exception, given: given(vm, args) }),
            }
        }
    };
    super::resume(vm, target, how)
}

/// The arguments of `throw` as they were given.
fn given(vm: &mut Vm, args: &[Object]) -> Object {
    let given = args[1..].iter().take_while(|a| !a.is_undef()).cloned().collect();
    vm.tuple(given)
}

/// Who refuses wrong arguments of `throw`.
enum Refused {
    /// The frame that `throw` was called for: it stays as it is.
    Here,
    /// The innermost frame, which stays as it is: what it delegates for has no delegate any more.
    Below,
    /// Something that is no frame of ours and has a `throw` of its own, or cannot be resumed.
    Elsewhere,
}

/// Wrong arguments are the innermost frame's to refuse, be it the last one of a chain or one that waits
/// for a plain iterator.
fn refuse(vm: &mut Vm, target: &Object) -> Result<Refused> {
    let (mut parent, mut at) = (None, target.clone());
    loop {
        let delegate = at.expect::<Suspension>().delegate.get();
        match delegate.get::<Suspension>() {
            Some(s) if s.state() == State::Suspended => {
                parent = Some(at);
                at = delegate;
            }
            Some(_) => return Ok(Refused::Elsewhere),
            None if delegate.is_undef() => break,
            None => {
                let name = vm.names.throw.clone();
                match vm.getattr_optional(&delegate, &name)? {
                    Some(_) => return Ok(Refused::Elsewhere),
                    None => break,
                }
            }
        }
    }
    let Some(parent) = parent else { return Ok(Refused::Here) };
    at.expect::<Suspension>().sever();
    parent.expect::<Suspension>().give_up_delegate();
    Ok(Refused::Below)
}

/// Warns of a call with more than one argument. `args[0]` is the receiver.
pub fn warn_of_old_signature(vm: &mut Vm, args: &[Object]) -> Result<()> {
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

/// The exception to throw. Wrong arguments are the caller's fault; a class that fails to make its
/// exception has its failure thrown instead.
pub fn thrown(vm: &mut Vm, kind: &Object, value: &Object, traceback: &Object) -> Result {
    let value = if value.is_undef() { Object::NONE } else { value.clone() };
    if !traceback.is_undef() && !traceback.is_none() && traceback.layout() != Layout::Traceback {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    let e = if vm.is_exception_class(kind) {
        match made(vm, kind, value) {
            Ok(e) => e,
            Err(Raised) => vm.take_raised(),
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
    if traceback.layout() == Layout::Traceback {
        e.expect::<Exception>().traceback.set(traceback.clone());
    }
    Ok(e)
}

/// An instance of the class: `value` itself, or made from it.
fn made(vm: &mut Vm, class: &Object, value: Object) -> Result {
    if value.get::<Exception>().is_some() && vm.is_instance(&value, class) {
        return Ok(value);
    }
    let e = if value.is_none() {
        vm.call(class, &[])?
    } else if let Some(t) = value.get::<Tuple>() {
        vm.call(class, t.items())?
    } else {
        vm.call(class, &[value])?
    };
    if e.get::<Exception>().is_some() {
        return Ok(e);
    }
    let text = format!(
        "calling {} should have returned an instance of BaseException, not {}",
        vm.repr_text(class)?,
        vm.type_name(&e)
    );
    Err(vm.type_error(&text))
}
