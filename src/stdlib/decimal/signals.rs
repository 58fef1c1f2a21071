//! Signals: the exception classes, which conditions each stands for, and how conditions that came
//! up are remembered and raised.

use crate::heap::{List, Object};
use crate::native::{Exc, Result, Vm};

use super::number::status::*;
use super::{context, state, this_state};

/// An exception class: its own conditions, and its bases.
pub struct Class {
    pub name: &'static str,
    pub conditions: u32,
    bases: &'static [&'static str],
}

const fn class(name: &'static str, conditions: u32, bases: &'static [&'static str]) -> Class {
    Class { name, conditions, bases }
}

/// How many of [`CLASSES`], after the first, are signals with a place in flags and traps.
const SIGNALS: usize = 9;

/// First the common base, then the signals in the order in which they are looked for, then the
/// conditions that signal `InvalidOperation`.
pub static CLASSES: &[Class] = &[
    class("DecimalException", 0, &["ArithmeticError"]),
    class("InvalidOperation", INVALID, &["DecimalException"]),
    class("FloatOperation", FLOAT_OPERATION, &["DecimalException", "TypeError"]),
    class("DivisionByZero", DIVISION_BY_ZERO, &["DecimalException", "ZeroDivisionError"]),
    class("Overflow", OVERFLOW, &["Inexact", "Rounded"]),
    class("Underflow", UNDERFLOW, &["Inexact", "Rounded", "Subnormal"]),
    class("Subnormal", SUBNORMAL, &["DecimalException"]),
    class("Inexact", INEXACT, &["DecimalException"]),
    class("Rounded", ROUNDED, &["DecimalException"]),
    class("Clamped", CLAMPED, &["DecimalException"]),
    class("ConversionSyntax", CONVERSION_SYNTAX, &["InvalidOperation"]),
    class("DivisionImpossible", DIVISION_IMPOSSIBLE, &["InvalidOperation"]),
    class("DivisionUndefined", DIVISION_UNDEFINED, &["InvalidOperation", "ZeroDivisionError"]),
    class("InvalidContext", INVALID_CONTEXT, &["InvalidOperation"]),
];

/// The signals: rows of flags and traps.
pub fn signals() -> &'static [Class] {
    &CLASSES[1..=SIGNALS]
}

/// The bits of the `i`th signal.
pub fn conditions(i: usize) -> u32 {
    signals()[i].conditions
}

/// Makes the classes; a base comes before what is derived from it, whatever the table's order.
pub fn make_classes(vm: &mut Vm) -> Result<Vec<Object>> {
    let mut made: Vec<Option<Object>> = CLASSES.iter().map(|_| None).collect();
    while made.iter().any(Option::is_none) {
        for (i, row) in CLASSES.iter().enumerate() {
            if made[i].is_some() {
                continue;
            }
            let bases: Option<Vec<Object>> = row
                .bases
                .iter()
                .map(|name| match *name {
                    "ArithmeticError" => Some(vm.exc(Exc::ArithmeticError)),
                    "ZeroDivisionError" => Some(vm.exc(Exc::ZeroDivisionError)),
                    "TypeError" => Some(vm.exc(Exc::TypeError)),
                    _ => made[CLASSES.iter().position(|c| c.name == *name)?].clone(),
                })
                .collect();
            if let Some(bases) = bases {
                made[i] = Some(make_class(vm, row.name, bases)?);
            }
        }
    }
    Ok(made.into_iter().flatten().collect())
}

/// A class of the module `decimal`.
pub fn make_class(vm: &mut Vm, name: &str, bases: Vec<Object>) -> Result {
    let space = vm.dict();
    let (key, module) = (vm.intern("__module__"), vm.str("decimal"));
    vm.dict_set(&space, &key, module)?;
    let metatype = vm.type_type.clone();
    let metatype = vm.metatype_of(&metatype, &bases)?;
    let (name, bases) = (vm.str(name), vm.tuple(bases));
    vm.call(&metatype, &[name, bases, space])
}

/// The place of a signal's class among the signals; KeyError if it is none.
pub fn signal_index(vm: &mut Vm, o: &Object) -> Result<usize> {
    let state = state(vm)?;
    let found = this_state(&state).exceptions[1..=SIGNALS].iter().position(|c| c.is(o));
    found.ok_or_else(|| {
        let text = "valid values for signals are:\n  [InvalidOperation, FloatOperation, \
                    DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   \
                    Clamped]";
        vm.error(Exc::KeyError, text)
    })
}

/// The class of the `i`th signal.
pub fn signal_class(vm: &mut Vm, i: usize) -> Result {
    let state = state(vm)?;
    Ok(this_state(&state).exceptions[i + 1].clone())
}

/// The signals among conditions, as classes.
pub fn signal_list(vm: &mut Vm, bits: u32) -> Result<Vec<Object>> {
    let mut out = Vec::new();
    for i in 0..SIGNALS {
        if bits & conditions(i) != 0 {
            out.push(signal_class(vm, i)?);
        }
    }
    Ok(out)
}

/// Conditions from a list of signal classes.
pub fn from_list(vm: &mut Vm, list: &Object) -> Result<u32> {
    let mut bits = 0;
    for o in list.get::<List>().map(List::to_vec).unwrap_or_default() {
        bits |= conditions(signal_index(vm, &o)?);
    }
    Ok(bits)
}

/// Hands conditions to a context: it remembers them, and raises the first that it traps.
#[inline]
pub fn settle(vm: &mut Vm, context: &Object, conditions: u32) -> Result<()> {
    if conditions == 0 {
        return Ok(());
    }
    let c = context::this(context);
    c.flags.set(c.flags.get() | conditions);
    let trapped = conditions & (c.traps.get() | NO_MEMORY);
    if trapped == 0 { Ok(()) } else { raise(vm, trapped) }
}

#[cold]
fn raise(vm: &mut Vm, trapped: u32) -> Result<()> {
    if trapped & NO_MEMORY != 0 {
        return Err(vm.memory_error());
    }
    let state = state(vm)?;
    let classes = &this_state(&state).exceptions;
    let mut list = Vec::new();
    // What is behind an invalid operation is named instead of it.
    for (row, class) in CLASSES.iter().zip(classes).skip(SIGNALS + 1) {
        if trapped & row.conditions != 0 {
            list.push(class.clone());
        }
    }
    if trapped & INVALID_OPERATION != 0 {
        list.insert(0, classes[1].clone());
    }
    for (row, class) in CLASSES.iter().zip(classes).take(SIGNALS + 1).skip(2) {
        if trapped & row.conditions != 0 {
            list.push(class.clone());
        }
    }
    let first = (0..SIGNALS).find(|i| trapped & conditions(*i) != 0).unwrap_or(0);
    let class = classes[first + 1].clone();
    let list = vm.list(list);
    let e = vm.call(&class, &[list])?;
    Err(vm.raise_instance(e))
}
