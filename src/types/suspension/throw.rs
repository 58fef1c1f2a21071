//! The arguments of `throw()`: an exception, or the deprecated type, value and traceback.

use crate::heap::{Face, Layout, Object, State, Suspension, Tuple};
use crate::native::{Exc, Raised, Result, Resume, Vm};
use crate::types::exception::Exception;

/// `throw(type, value, traceback)` of generators and coroutines.
pub fn throw(vm: &mut Vm, args: &[Object]) -> Result {
    warn_of_old_signature(vm, args)?;
    throw_into(vm, &args[0], &args[1..])
}

/// Resumes the frame `o` with an exception, given as `throw()` gets it.
pub fn throw_into(vm: &mut Vm, o: &Object, args: &[Object]) -> Result {
    let e = thrown_into(vm, o, args)?;
    super::resume(vm, o, Resume::Throw(e))
}

/// What `o` is resumed with: see [`Resume::Throw`].
///
/// The innermost frame of a chain of delegates is who makes an exception of the arguments. If it
/// cannot, it stays as it is, and whoever delegated to it sees the error. A delegate that is no frame
/// of ours gets the arguments as they are.
pub fn thrown_into(vm: &mut Vm, o: &Object, args: &[Object]) -> Result {
    if args[0].get::<Exception>().is_some() && args[1].is_undef() {
        return Ok(args[0].clone());
    }
    let chain = delegates(o);
    if let Some(delegate) = chain.last()
        && takes_thrown(vm, delegate, &args[0])?
    {
        let given = args.iter().take_while(|a| !a.is_undef()).cloned().collect();
        return Ok(vm.tuple(given));
    }
    let made = thrown(vm, &args[0], &args[1], &args[2]);
    if made.is_ok() {
        return made;
    }
    // The innermost frame of ours has found it out, and the one above is told.
    let frames = chain.iter().filter(|d| d.get::<Suspension>().is_some()).count();
    let above = match frames {
        0 => return made,
        1 => o,
        n => &chain[n - 2],
    };
    let error = vm.take_raised();
    above.expect::<Suspension>().forget_delegate();
    Ok(error)
}

/// What the suspended frame `o` delegates to, what that delegates to, and so on.
fn delegates(o: &Object) -> Vec<Object> {
    let mut chain: Vec<Object> = Vec::new();
    while let Some(s) = chain.last().unwrap_or(o).get::<Suspension>()
        && s.state() == State::Suspended
        && let Some(delegate) = s.delegate.some()
    {
        chain.push(delegate);
    }
    chain
}

/// Has the delegate a `throw` of its own that is to be called with the arguments?
fn takes_thrown(vm: &mut Vm, delegate: &Object, kind: &Object) -> Result<bool> {
    let exits = vm.exc(Exc::GeneratorExit);
    if delegate.get::<Suspension>().is_some()
        || vm.is_exception_class(kind) && vm.is_subtype(kind, &exits)
        || vm.is_exception_instance(kind, Exc::GeneratorExit)
    {
        return Ok(false);
    }
    let name = vm.names.throw.clone();
    Ok(vm.getattr_optional(delegate, &name)?.is_some())
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
