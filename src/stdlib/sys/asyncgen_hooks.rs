//! `sys.set_asyncgen_hooks` and `sys.get_asyncgen_hooks` (PEP 525): who hears of the first use of an
//! asynchronous generator, and who closes one that is dropped.

use crate::heap::{Object, Tuple};
use crate::native::{Result, Vm};
use crate::stdlib::struct_sequence::{self, struct_sequence};

struct_sequence!(HOOKS, "builtins", "asyncgen_hooks", ["firstiter", "finalizer"]);

/// Where suspensions look for the hooks: a tuple of both.
const KEY: &str = "asyncgen_hooks";

fn hooks(vm: &Vm) -> Vec<Object> {
    match vm.module_state.get(KEY).and_then(|o| o.get::<Tuple>()) {
        Some(t) => t.items().to_vec(),
        None => vec![Object::NONE, Object::NONE],
    }
}

/// `get_asyncgen_hooks()`.
pub fn get(vm: &mut Vm, _: &[Object]) -> Result {
    let hooks = hooks(vm);
    Ok(struct_sequence::make(vm, &HOOKS, hooks))
}

/// `set_asyncgen_hooks(firstiter=…, finalizer=…)`: what is not given stays.
pub fn set(vm: &mut Vm, args: &[Object]) -> Result {
    let mut hooks = hooks(vm);
    for (i, name) in ["firstiter", "finalizer"].into_iter().enumerate() {
        let hook = &args[i];
        if hook.is_undef() {
            continue;
        }
        if !hook.is_none() && !vm.is_callable(hook) {
            let text = format!("callable {name} expected, got {}", vm.type_name(hook));
            return Err(vm.type_error(&text));
        }
        hooks[i] = hook.clone();
    }
    if hooks.iter().all(Object::is_none) {
        vm.module_state.remove(KEY);
    } else {
        let hooks = vm.tuple(hooks);
        vm.module_state.insert(KEY, hooks);
    }
    Ok(Object::NONE)
}
