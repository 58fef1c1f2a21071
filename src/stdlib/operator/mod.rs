//! `_operator`: the functions of `operator` (library reference: "Standard operators as functions"). The callables that fetch items,
//! attributes and methods are in `getters.rs`.

mod getters;

use crate::heap::{Dict, Object};
use crate::native::{Exc, ModuleSpec, Result, Vm, function, raw_function};
use crate::types::int;
use crate::types::operators::{BinaryOp, CompareOp};

macro_rules! two {
    ($name:literal, $f:expr) => {
        function($name, "(a, b, /)", $f)
    };
}

macro_rules! binary {
    ($name:literal, $op:ident) => {
        two!($name, |vm, a| vm.binary(BinaryOp::$op, &a[0], &a[1]))
    };
}

macro_rules! in_place {
    ($name:literal, $op:ident) => {
        two!($name, |vm, a| vm.binary_in_place(BinaryOp::$op, &a[0], &a[1]))
    };
}

macro_rules! comparison {
    ($name:literal, $op:ident) => {
        two!($name, |vm, a| vm.compare(CompareOp::$op, &a[0], &a[1]))
    };
}

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_operator",
    doc: "The operators of Python as functions.",
    functions: &[
        comparison!("lt", Lt),
        comparison!("le", Le),
        comparison!("eq", Eq),
        comparison!("ne", Ne),
        comparison!("gt", Gt),
        comparison!("ge", Ge),
        binary!("add", Add),
        binary!("sub", Sub),
        binary!("mul", Mul),
        binary!("matmul", MatMul),
        binary!("truediv", TrueDiv),
        binary!("floordiv", FloorDiv),
        binary!("mod", Mod),
        binary!("pow", Pow),
        binary!("lshift", LShift),
        binary!("rshift", RShift),
        binary!("and_", And),
        binary!("or_", Or),
        binary!("xor", Xor),
        in_place!("iadd", Add),
        in_place!("isub", Sub),
        in_place!("imul", Mul),
        in_place!("imatmul", MatMul),
        in_place!("itruediv", TrueDiv),
        in_place!("ifloordiv", FloorDiv),
        in_place!("imod", Mod),
        in_place!("ipow", Pow),
        in_place!("ilshift", LShift),
        in_place!("irshift", RShift),
        in_place!("iand", And),
        in_place!("ior", Or),
        in_place!("ixor", Xor),
        function("neg", "(a, /)", |vm, a| unary(vm, "__neg__", "-", &a[0])),
        function("pos", "(a, /)", |vm, a| unary(vm, "__pos__", "+", &a[0])),
        function("invert", "(a, /)", |vm, a| unary(vm, "__invert__", "~", &a[0])),
        function("inv", "(a, /)", |vm, a| unary(vm, "__invert__", "~", &a[0])),
        function("abs", "(a, /)", |vm, a| {
            let f = vm.builtin("abs")?;
            vm.call(&f, &[a[0].clone()])
        }),
        function("index", "(a, /)", |vm, a| {
            let i = vm.index(&a[0])?;
            Ok(vm.big_int(int::to_big(&i).unwrap_or_default()))
        }),
        function("truth", "(a, /)", |vm, a| Ok(Object::from_bool(vm.truth(&a[0])?))),
        function("not_", "(a, /)", |vm, a| Ok(Object::from_bool(!vm.truth(&a[0])?))),
        two!("is_", |_, a| Ok(Object::from_bool(a[0].is(&a[1])))),
        two!("is_not", |_, a| Ok(Object::from_bool(!a[0].is(&a[1])))),
        two!("contains", |vm, a| Ok(Object::from_bool(vm.contains(&a[0], &a[1])?))),
        two!("getitem", |vm, a| vm.getitem(&a[0], &a[1])),
        two!("delitem", |vm, a| {
            vm.delitem(&a[0], &a[1])?;
            Ok(Object::NONE)
        }),
        function("setitem", "(a, b, c, /)", |vm, a| {
            vm.setitem(&a[0], &a[1], a[2].clone())?;
            Ok(Object::NONE)
        }),
        two!("concat", concat),
        two!("iconcat", iconcat),
        two!("countOf", count_of),
        two!("indexOf", index_of),
        function("length_hint", "(obj, default=0, /)", length_hint),
        raw_function("call", "(obj, /, *args, **kwargs)", |vm, a, kw| {
            let Some((f, rest)) = a.split_first() else {
                return Err(vm.type_error("call expected at least 1 argument, got 0"));
            };
            vm.call_with(f, rest, kw)
        }),
    ],
    types: &[&getters::ITEM_GETTER, &getters::ATTR_GETTER, &getters::METHOD_CALLER],
    ..ModuleSpec::EMPTY
};

fn unary(vm: &mut Vm, name: &str, symbol: &str, a: &Object) -> Result {
    let name = vm.intern(name);
    vm.unary(&name, symbol, a)
}

/// `a + b` for sequences: what numbers would make of it does not count.
fn concat(vm: &mut Vm, args: &[Object]) -> Result {
    let r = vm.concatenate(&args[0], &args[1])?;
    if !r.is_not_implemented() {
        return Ok(r);
    }
    if is_sequence(vm, &args[0]) && is_sequence(vm, &args[1]) {
        let r = vm.binary_numeric(BinaryOp::Add, &args[0], &args[1])?;
        if !r.is_not_implemented() {
            return Ok(r);
        }
    }
    let text = format!("'{}' object can't be concatenated", vm.type_name(&args[0]));
    Err(vm.type_error(&text))
}

fn iconcat(vm: &mut Vm, args: &[Object]) -> Result {
    let iadd = vm.names.iadd.clone();
    if let Some(f) = vm.lookup_special(&args[0], &iadd)
        && (vm.is_sequence_slot(&f) || is_sequence(vm, &args[0]) && is_sequence(vm, &args[1]))
    {
        let r = vm.call_special(&f, args)?;
        if !r.is_not_implemented() {
            return Ok(r);
        }
    }
    concat(vm, args)
}

fn is_sequence(vm: &mut Vm, o: &Object) -> bool {
    let getitem = vm.names.getitem.clone();
    o.get::<Dict>().is_none() && vm.lookup_special(o, &getitem).is_some()
}

fn container_iter(vm: &mut Vm, o: &Object) -> Result {
    match vm.iter(o) {
        Ok(it) => Ok(it),
        Err(e) => {
            if vm.take_if(Exc::TypeError).is_none() {
                return Err(e);
            }
            let text = format!("argument of type '{}' is not iterable", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

fn count_of(vm: &mut Vm, args: &[Object]) -> Result {
    let it = container_iter(vm, &args[0])?;
    let mut n = 0;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        n += vm.equal(&x, &args[1])? as i64;
    }
    Ok(vm.int(n))
}

fn index_of(vm: &mut Vm, args: &[Object]) -> Result {
    let it = container_iter(vm, &args[0])?;
    let mut i = 0;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if vm.equal(&x, &args[1])? {
            return Ok(vm.int(i));
        }
        i += 1;
    }
    Err(vm.value_error("sequence.index(x): x not in sequence"))
}

fn length_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let default = if args[1].is_undef() { 0 } else { vm.size_arg(&args[1])? };
    let n = vm.length_hint(&args[0], default)?;
    Ok(vm.int(n))
}
