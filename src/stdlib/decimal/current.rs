//! The current context: `getcontext`, `setcontext`, `localcontext`. It is the value of a context
//! variable (PEP 567), so that tasks have each their own.

use crate::heap::{Native, Object, ObjectCell, Str};
use crate::native::{Keywords, Result, TypeSpec, Vm, method, raw_method};
use crate::stdlib::contextvars;
use crate::traced;

use super::context::{self, Context};
use super::{state, this_state};

/// The current context; the first time a copy of `DefaultContext`.
pub fn current(vm: &mut Vm) -> Result {
    let state = state(vm)?;
    let state = this_state(&state);
    let owner = contextvars::current(vm);
    if state.recent_owner.get().is(&owner) {
        return Ok(state.recent.get());
    }
    if let Some(context) = contextvars::value_of(vm, &state.variable)? {
        state.recent.set(context.clone());
        state.recent_owner.set(owner);
        return Ok(context);
    }
    let fresh = context::copy(vm, &state.default.clone(), false);
    set(vm, &fresh)?;
    Ok(fresh)
}

fn set(vm: &mut Vm, context: &Object) -> Result<()> {
    let state = state(vm)?;
    let state = this_state(&state);
    contextvars::assign(vm, &state.variable, context.clone())?;
    let owner = contextvars::current(vm);
    state.recent.set(context.clone());
    state.recent_owner.set(owner);
    Ok(())
}

/// The context that an optional argument names; the current one if it is left out.
pub fn argument(vm: &mut Vm, o: &Object) -> Result {
    if o.is_undef() || o.is_none() {
        return current(vm);
    }
    if o.native::<Context>().is_none() {
        return Err(vm.type_error("optional argument must be a context"));
    }
    Ok(o.clone())
}

pub fn getcontext(vm: &mut Vm, _: &[Object]) -> Result {
    current(vm)
}

pub fn setcontext(vm: &mut Vm, args: &[Object]) -> Result {
    if args[0].native::<Context>().is_none() {
        return Err(vm.type_error("argument must be a context"));
    }
    // The templates stay as they are.
    let module = vm.import_module("_decimal")?;
    let mut context = args[0].clone();
    for name in ["DefaultContext", "BasicContext", "ExtendedContext"] {
        if vm.getattr_str(&module, name)?.is(&context) {
            context = context::copy(vm, &context, false);
        }
    }
    set(vm, &context)?;
    Ok(Object::NONE)
}

/// What `localcontext` gives: the context to be current inside, and the one before.
struct Manager {
    local: Object,
    outer: ObjectCell,
}

traced!(Manager { local, outer });

static MANAGER: TypeSpec = TypeSpec {
    name: "ContextManager",
    module: "decimal",
    methods: &[
        method("__enter__", "($self, /)", |vm, a| {
            let local = this(&a[0]).local.clone();
            set(vm, &local)?;
            Ok(local)
        }),
        raw_method("__exit__", "($self, /, *args)", |vm, a, _| {
            let outer = this(&a[0]).outer.get();
            set(vm, &outer)?;
            Ok(Object::FALSE)
        }),
    ],
    ..TypeSpec::EMPTY
};

fn this(o: &Object) -> &Manager {
    o.native::<Manager>().expect("the receiver's type decides its state")
}

pub fn localcontext(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    if args.len() > 1 {
        let text = format!("localcontext() takes at most 1 argument ({} given)", args.len());
        return Err(vm.type_error(&text));
    }
    let given = args.first().or_else(|| keywords.get("ctx")).cloned().unwrap_or(Object::NONE);
    let outer = current(vm)?;
    let base = match given.is_none() {
        true => outer.clone(),
        false => argument(vm, &given)?,
    };
    let local = context::copy(vm, &base, true);
    for (name, value) in keywords.iter() {
        let text = name.get::<Str>().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        match text.as_str() {
            "ctx" => {}
            "prec" | "rounding" | "Emin" | "Emax" | "capitals" | "clamp" | "flags" | "traps" => {
                if !value.is_none() {
                    context::configure_one(vm, &local, &text, value)?;
                }
            }
            _ => {
                let text = format!("this function got an unexpected keyword argument '{text}'");
                return Err(vm.type_error(&text));
            }
        }
    }
    let manager = Manager { local, outer: ObjectCell::new(outer) };
    Ok(vm.alloc_of(&MANAGER, Native::new(manager)))
}
