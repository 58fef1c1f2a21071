//! `bisect` (library reference: "Array bisection algorithm").

use crate::heap::{List, Object};
use crate::native::{Exc, ModuleSpec, Result, Vm, function};
use crate::types::operators::CompareOp;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "bisect",
    doc: "Bisection algorithms.",
    functions: &[
        function("bisect_right", "(a, x, lo=0, hi=None, *, key=None)", |vm, a| find(vm, a, true)),
        function("bisect_left", "(a, x, lo=0, hi=None, *, key=None)", |vm, a| find(vm, a, false)),
        function("insort_right", "(a, x, lo=0, hi=None, *, key=None)", |vm, a| insert(vm, a, true)),
        function("insort_left", "(a, x, lo=0, hi=None, *, key=None)", |vm, a| insert(vm, a, false)),
    ],
    init: Some(alias),
    ..ModuleSpec::EMPTY
};

/// The short names.
fn alias(vm: &mut Vm, module: &Object) -> Result<()> {
    for name in ["bisect", "insort"] {
        let f = vm.getattr_str(module, &format!("{name}_right"))?;
        vm.set_global(module, name, f);
    }
    Ok(())
}

fn given(o: &Object) -> bool {
    !o.is_undef() && !o.is_none()
}

/// Where `x` belongs: after its equals if `right`.
fn place(vm: &mut Vm, args: &[Object], x: &Object, right: bool) -> Result<i64> {
    let mut low =
        if args[2].is_undef() { 0 } else { vm.index_i64(&args[2], Some(Exc::OverflowError))? };
    if low < 0 {
        return Err(vm.value_error("lo must be non-negative"));
    }
    let mut high = match given(&args[3]) {
        true => vm.index_i64(&args[3], Some(Exc::OverflowError))?,
        false => vm.length(&args[0])? as i64,
    };
    while low < high {
        let middle = low + (high - low) / 2;
        let index = vm.int(middle);
        let mut item = vm.getitem(&args[0], &index)?;
        if given(&args[4]) {
            item = vm.call(&args[4], &[item])?;
        }
        let before = match right {
            true => !vm.compare_truth(CompareOp::Lt, x, &item)?,
            false => vm.compare_truth(CompareOp::Lt, &item, x)?,
        };
        if before {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

fn find(vm: &mut Vm, args: &[Object], right: bool) -> Result {
    let i = place(vm, args, &args[1], right)?;
    Ok(vm.int(i))
}

fn insert(vm: &mut Vm, args: &[Object], right: bool) -> Result {
    let key = match given(&args[4]) {
        true => vm.call(&args[4], &[args[1].clone()])?,
        false => args[1].clone(),
    };
    let i = place(vm, args, &key, right)?;
    if vm.is_exact(&args[0], crate::heap::Layout::List) {
        let l = args[0].expect::<List>();
        l.insert(&vm.heap, crate::types::slice::clip(i, l.len()), args[1].clone());
        return Ok(Object::NONE);
    }
    let f = vm.getattr_str(&args[0], "insert")?;
    let i = vm.int(i);
    vm.call(&f, &[i, args[1].clone()])?;
    Ok(Object::NONE)
}
