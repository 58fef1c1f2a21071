//! `gc`: the cycle collector's handle.

use crate::heap::Object;
use crate::native::{Exc, ModuleSpec, Result, Vm, function, raw_function};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "gc",
    doc: "The collector of objects that refer to each other in cycles.",
    functions: &[
        function("collect", "(generation=2)", |vm, _| {
            let n = vm.collect_garbage();
            Ok(vm.int(n as i64))
        }),
        function("enable", "()", |vm, _| {
            vm.heap.set_gc_enabled(true);
            Ok(Object::NONE)
        }),
        function("disable", "()", |vm, _| {
            vm.heap.set_gc_enabled(false);
            Ok(Object::NONE)
        }),
        function("isenabled", "()", |vm, _| Ok(Object::from_bool(vm.heap.gc_enabled()))),
        function("get_debug", "()", |vm, _| Ok(vm.int(0))),
        function("set_debug", "(flags, /)", |vm, a| match vm.index_i64(&a[0], None)? {
            0 => Ok(Object::NONE),
            _ => Err(vm.error(Exc::NotImplementedError, "the collector cannot be debugged")),
        }),
        function("is_tracked", "(obj, /)", |vm, a| {
            Ok(Object::from_bool(vm.heap.is_container(&a[0])))
        }),
        function("is_finalized", "(obj, /)", |vm, a| {
            Ok(Object::from_bool(vm.heap.is_finalized(&a[0])))
        }),
        function("get_objects", "(generation=None)", |vm, _| {
            let all = vm.heap.containers();
            Ok(vm.list(all))
        }),
        raw_function("get_referents", "(*objs)", |vm, args, _| {
            let mut out = Vec::new();
            for o in args {
                out.extend(vm.heap.referents(o));
            }
            Ok(vm.list(out))
        }),
        raw_function("get_referrers", "(*objs)", |vm, args, _| {
            let mut out = Vec::new();
            for c in vm.heap.containers() {
                let refers = vm.heap.referents(&c);
                if args.iter().any(|a| refers.iter().any(|r| r.is(a))) {
                    out.push(c);
                }
            }
            Ok(vm.list(out))
        }),
        function("get_debug", "()", |vm, _| {
            let flags = vm.module_state.get("gc_debug").cloned();
            Ok(flags.unwrap_or(Object::from_small(0)))
        }),
        function("set_debug", "(flags, /)", set_debug),
        function("get_threshold", "()", |vm, _| {
            let known = vm.module_state.get("gc_threshold").cloned();
            Ok(known.unwrap_or_else(|| {
                let items = vec![vm.int(2000), vm.int(10), vm.int(0)];
                vm.tuple(items)
            }))
        }),
        function("set_threshold", "(threshold0, threshold1=10, threshold2=0, /)", set_threshold)
            .shown_as(""),
        function("get_count", "()", |vm, _| {
            let items = vec![vm.int(0), vm.int(0), vm.int(0)];
            Ok(vm.tuple(items))
        }),
        function("freeze", "()", |_, _| Ok(Object::NONE)),
        function("unfreeze", "()", |_, _| Ok(Object::NONE)),
    ],
    init: Some(init),
    ..ModuleSpec::EMPTY
};

/// There is one generation; the first number is when it is looked through, 0 for never.
fn set_threshold(vm: &mut Vm, args: &[Object]) -> Result {
    let mut items = Vec::new();
    for (a, default) in args.iter().zip([2000, 10, 0]) {
        let n = if a.is_undef() { default } else { vm.index_i64(a, Some(Exc::OverflowError))? };
        items.push(vm.int(n));
    }
    let first = vm.index_i64(&items[0], None)?;
    vm.heap.set_least_threshold(if first == 0 { isize::MAX } else { first.max(1) as isize });
    let known = vm.tuple(items);
    vm.module_state.insert("gc_threshold", known);
    Ok(Object::NONE)
}

const DEBUG_UNCOLLECTABLE: i64 = 4;

const DEBUG_FLAGS: [(&str, i64); 5] = [
    ("DEBUG_STATS", 1),
    ("DEBUG_COLLECTABLE", 2),
    ("DEBUG_UNCOLLECTABLE", DEBUG_UNCOLLECTABLE),
    ("DEBUG_SAVEALL", 32),
    ("DEBUG_LEAK", 38),
];

/// There is nothing uncollectable to tell of; the other reports are not made.
fn set_debug(vm: &mut Vm, args: &[Object]) -> Result {
    let flags = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    if flags & !DEBUG_UNCOLLECTABLE != 0 {
        let text = "gc.set_debug() supports no flag but DEBUG_UNCOLLECTABLE here";
        return Err(vm.error(Exc::NotImplementedError, text));
    }
    vm.module_state.insert("gc_debug", Object::from_small(flags));
    Ok(Object::NONE)
}

fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    let (garbage, callbacks) = (vm.list(Vec::new()), vm.list(Vec::new()));
    vm.set_global(module, "garbage", garbage);
    vm.set_global(module, "callbacks", callbacks);
    let flags = [("STATS", 1), ("COLLECTABLE", 2), ("UNCOLLECTABLE", 4), ("SAVEALL", 32)];
    for (name, flag) in flags.into_iter().chain([("LEAK", 38)]) {
        let flag = vm.int(flag);
        vm.set_global(module, &format!("DEBUG_{name}"), flag);
    }
    for (name, flag) in DEBUG_FLAGS {
        vm.set_global(module, name, Object::from_small(flag));
    }
    Ok(())
}
