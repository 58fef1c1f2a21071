//! Setting `f_lineno`: a trace function that is told of a line sends its frame to another one (library
//! reference: data model, frame objects).
//!
//! A frame can go to the beginning of a statement. What its temporaries hold there follows from the
//! `for`, `with` and `except` around the statement (see `code::Entrance`): it must be the outer part
//! of what they hold now; the rest is dropped. Locals that are unbound become `None`, since code
//! behind a jump relies on what was bound before it.

use std::mem::replace;

use crate::code::{Entrance, Held, Unit, line_starts, own_line, statements};
use crate::heap::{Object, Tuple, Value};
use crate::native::{Exc, Result, Vm};
use crate::types::code::Code;

use super::frame::Base;
use super::frame_object::Frame;

/// From one entrance to another.
#[derive(Clone, Copy)]
pub(super) struct Jump {
    from: u32,
    to: Entrance,
}

impl Jump {
    /// How many statements without code are passed over where it leads to.
    pub fn passed(&self) -> u32 {
        self.to.passed
    }
}

/// Sets `f_lineno` of a frame object. The frame goes there when the trace function has returned.
pub(super) fn set_line(vm: &mut Vm, frame: &Object, value: Option<Object>) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.error(Exc::AttributeError, "cannot delete attribute"));
    };
    if !crate::types::int::is_int(&value) {
        return Err(vm.value_error("lineno must be an integer"));
    }
    let f = frame.expect::<Frame>();
    let what = match f.watch.event.get() {
        "line" => "",
        "call" => "can't jump from the 'call' trace event of a new frame",
        "" => "f_lineno can only be set in a trace function",
        _ => "can only jump from a 'line' trace event",
    };
    if !what.is_empty() {
        return Err(vm.value_error(what));
    }
    let Some(base) = f.base() else {
        return Err(vm.value_error("f_lineno can only be set in a trace function"));
    };
    let wanted = vm.index_i64(&value, Some(Exc::OverflowError))?;
    let code = f.code.expect::<Code>();
    let line = match line_from(code, wanted) {
        Ok(line) => line,
        Err(side) => {
            let text = format!("line {wanted} comes {side} the current code block");
            return Err(vm.value_error(&text));
        }
    };
    let (from, to) = match ends(&code.unit, f.watch.here(), line) {
        Ok(ends) => ends,
        Err(why) => return Err(vm.value_error(why)),
    };
    // SAFETY: the base of a frame object is that of a live frame.
    let unbound = unsafe { unbound_locals(base, code) };
    // Variables of comprehensions are locals for CPython; they are unbound between statements.
    let hidden = code.var_names.expect::<Tuple>().len().saturating_sub(named_locals(code).count());
    let unbound = unbound.len() + hidden;
    if unbound > 0 {
        let s = if unbound == 1 { "" } else { "s" };
        let text = format!("assigning None to {unbound} unbound local{s}");
        vm.warn(Exc::RuntimeWarning, &text)?;
    }
    f.watch.go(Jump { from, to }, to.line, code.passed_at(to.word, to.passed));
    Ok(())
}

/// The line itself, or the next one that has code.
fn line_from(code: &Code, wanted: i64) -> std::result::Result<u32, &'static str> {
    if wanted < i64::from(code.first_line) {
        return Err("before");
    }
    let unit = &code.unit;
    let lines = line_starts(unit);
    let all = lines.iter().flat_map(|at| {
        let at = *at as usize;
        statements(unit, at).chain(std::iter::once(own_line(unit, at)))
    });
    all.filter(|line| i64::from(*line) >= wanted).min().ok_or("after")
}

/// What the temporaries hold now, and the entrance of the line that fits it best.
fn ends(
    unit: &Unit,
    (word, at_line): (u32, u32),
    line: u32,
) -> std::result::Result<(u32, Entrance), &'static str> {
    let here = unit.entrances.iter().filter(|e| e.word == word);
    let Some(from) = here.clone().find(|e| e.line == at_line).or(here.clone().next()) else {
        return Err("incompatible stacks");
    };
    let held = |e: &Entrance| unit.held[e.held as usize].as_slice();
    let starts = line_starts(unit);
    let begins = |e: &&Entrance| starts.binary_search(&e.word).is_ok();
    let mut there = unit.entrances.iter().filter(|e| e.line == line).filter(begins);
    let fitting = there.clone().filter(|e| held(from).starts_with(held(e)));
    if let Some(best) = fitting.max_by_key(|e| held(e).len()) {
        return Ok((from.held, *best));
    }
    Err(match there.next_back().and_then(|e| held(e).last()) {
        Some((_, Held::Iterator)) => "can't jump into the body of a for loop",
        Some((_, Held::Handled)) => "can't jump into an 'except' block as there's no exception",
        _ => "incompatible stacks",
    })
}

/// Locals that may not stay unbound, by register.
unsafe fn unbound_locals(base: Base, code: &Code) -> Vec<usize> {
    // SAFETY: a frame has the registers of its locals.
    let unbound = |i: &usize| unsafe { (*base.register(*i)).is_undef() };
    named_locals(code).filter(unbound).collect()
}

fn named_locals(code: &Code) -> impl Iterator<Item = usize> + '_ {
    (0..code.locals as usize).filter(|i| !code.unit.local_names[*i].is_empty())
}

impl Vm {
    /// Goes where the trace function wants.
    ///
    /// # Safety
    /// `base` is the running frame, at the entrance that the jump is from.
    pub(super) unsafe fn jump(&mut self, base: Base, jump: Jump) -> *const u64 {
        // SAFETY: verified code names registers that exist; what the temporaries hold at both
        // entrances is known, and where more than that is expected it is there already.
        unsafe {
            let code = base.code();
            for i in unbound_locals(base, code) {
                *base.register(i) = Value::NONE;
            }
            let kept = code.unit.held[jump.to.held as usize].len();
            for (register, held) in code.unit.held[jump.from as usize][kept..].iter().rev() {
                let value = replace(&mut *base.register(*register as usize), Value::UNDEF);
                let value = Object::from_owned(value);
                match held {
                    Held::Handled => drop(replace(&mut self.handled, value)),
                    Held::Iterator | Held::Raised | Held::Value => drop(value),
                }
            }
            code.entry().add(jump.to.word as usize)
        }
    }
}
