//! The `atexit` module: functions to call when the interpreter ends, last registered first.

use crate::heap::{Dict, List, Object, Tuple};
use crate::native::{Keywords, Method, ModuleSpec, Result, Vm, function, raw_function};
use crate::stdlib::sys;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "atexit",
    doc: "Functions to be called when the interpreter ends normally.",
    functions: FUNCTIONS,
    ..ModuleSpec::EMPTY
};

static FUNCTIONS: &[Method] = &[
    raw_function("register", "(func, /, *args, **kwargs)", register),
    function("unregister", "(func, /)", unregister),
    function("_clear", "()", |vm, _| {
        let none = vm.list(Vec::new());
        vm.module_state.insert(KEY, none);
        Ok(Object::NONE)
    }),
    function("_run_exitfuncs", "()", |vm, _| {
        run(vm);
        Ok(Object::NONE)
    }),
    function("_ncallbacks", "()", |vm, _| {
        let n = callbacks(vm).expect::<List>().len();
        Ok(vm.int(n as i64))
    }),
];

const KEY: &str = "atexit";

/// What is registered: a list of `(function, arguments, keyword arguments)`.
fn callbacks(vm: &mut Vm) -> Object {
    if let Some(list) = vm.module_state.get(KEY) {
        return list.clone();
    }
    let list = vm.list(Vec::new());
    vm.module_state.insert(KEY, list.clone());
    list
}

fn register(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    let Some((f, rest)) = args.split_first() else {
        return Err(vm.type_error("register() takes at least 1 argument (0 given)"));
    };
    if !vm.is_callable(f) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let named = vm.dict();
    for (name, value) in keywords.iter() {
        named.expect::<Dict>().set_str(&vm.heap, name, value.clone());
    }
    let rest = vm.tuple(rest.to_vec());
    let entry = vm.tuple(vec![f.clone(), rest, named]);
    callbacks(vm).expect::<List>().push(&vm.heap, entry);
    Ok(f.clone())
}

/// Forgets every registration of a function (of one that is equal).
fn unregister(vm: &mut Vm, args: &[Object]) -> Result {
    let list = callbacks(vm);
    let mut kept = Vec::new();
    for entry in list.expect::<List>().to_vec() {
        let f = entry.expect::<Tuple>().items()[0].clone();
        if !vm.equal(&f, &args[0])? {
            kept.push(entry);
        }
    }
    let kept = vm.list(kept);
    vm.module_state.insert(KEY, kept);
    Ok(Object::NONE)
}

/// Calls what was registered, last first; what is registered meanwhile too. An exception is shown
/// and the rest goes on.
pub fn run(vm: &mut Vm) {
    let list = callbacks(vm);
    while let Some(entry) = list.expect::<List>().pop() {
        let [f, args, named] = entry.expect::<Tuple>().items() else { continue };
        let (mut names, mut values) = (Vec::new(), Vec::new());
        for (name, value) in named.expect::<Dict>().items() {
            names.push(name);
            values.push(value);
        }
        let keywords = Keywords { names: &names, values: &values };
        if vm.call_with(f, args.expect::<Tuple>().items(), keywords).is_err() {
            let e = vm.take_raised();
            let shown = match vm.repr_text(f) {
                Ok(text) => text,
                Err(_) => {
                    vm.take_raised();
                    "<object repr() failed>".to_string()
                }
            };
            let text = format!(
                "Exception ignored in atexit callback {shown}:\n{}",
                vm.render_exception(&e)
            );
            if sys::write_error(vm, &text).is_err() {
                vm.take_raised();
            }
        }
    }
}
