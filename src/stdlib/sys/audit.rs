//! Audit hooks (PEP 578): functions that are told what a program does.

use crate::heap::{List, Object, Str};
use crate::native::{Exc, Keywords, Result, Vm};

/// The list of hooks, once there is one.
const HOOKS: &str = "sys.audithooks";

/// `sys.addaudithook(hook)`: the hooks that are there may refuse by raising a `RuntimeError`.
pub fn add_hook(vm: &mut Vm, args: &[Object]) -> Result {
    let event = vm.str("sys.addaudithook");
    if let Err(raised) = tell(vm, &event, &[]) {
        if !vm.raised_is(Exc::RuntimeError) {
            return Err(raised);
        }
        vm.take_raised();
        return Ok(Object::NONE);
    }
    match vm.module_state.get(HOOKS).cloned() {
        Some(hooks) => hooks.expect::<List>().push(&vm.heap, args[0].clone()),
        None => {
            let hooks = vm.list(vec![args[0].clone()]);
            vm.module_state.insert(HOOKS, hooks);
        }
    }
    Ok(Object::NONE)
}

/// `sys.audit(event, *args)`.
pub fn audit(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    if !keywords.is_empty() {
        return Err(vm.type_error("sys.audit() takes no keyword arguments"));
    }
    let Some((event, rest)) = args.split_first() else {
        return Err(vm.type_error("audit() missing 1 required positional argument: 'event'"));
    };
    if event.get::<Str>().is_none() {
        let text = format!("expected str for argument 'event', not {}", vm.type_name(event));
        return Err(vm.type_error(&text));
    }
    tell(vm, event, rest)?;
    Ok(Object::NONE)
}

fn tell(vm: &mut Vm, event: &Object, args: &[Object]) -> Result<()> {
    let Some(hooks) = vm.module_state.get(HOOKS).cloned() else { return Ok(()) };
    let args = vm.tuple(args.to_vec());
    for hook in hooks.expect::<List>().to_vec() {
        vm.call(&hook, &[event.clone(), args.clone()])?;
    }
    Ok(())
}
