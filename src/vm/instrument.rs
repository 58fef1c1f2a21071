//! Watching instructions: while a trace function wants to know of lines (or of every instruction), or a
//! profile function of calls of natives, the opcodes of the instructions concerned are replaced by
//! `Watched`, as in PEP 669. Nobody else pays.
//!
//! Invariant: the operands and the extra words of a watched instruction stay in place, and its opcode is
//! in the unit; code that nobody watches any more is mended when it comes to a `Watched`.

use std::cell::Cell;

use crate::code::{Instruction, Opcode};
use crate::heap::{Object, Suspension, Tuple, Value};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::code::Code;
use crate::types::function::{BoundMethod, Function, NativeFunction, NativeKind};

use super::frame::{Base, OBSERVED, TRACED};
use super::window::take_registers;

/// What is watched in a code object.
pub(super) const LINES: u8 = 1;
pub(super) const CALLS: u8 = 2;
pub(super) const EVERYTHING: u8 = 4;

/// What the dispatch loop does after a `Watched`.
pub(super) enum Next {
    /// The instruction that it stands for, which has this opcode.
    Run(Opcode),
    /// Go on here.
    At(*const u64),
}

/// Replaces the opcodes of what is to be watched in addition.
pub(super) fn watch(code: &Code, what: u8) {
    let before = code.watched.get();
    if before & what == what {
        return;
    }
    code.watched.set(before | what);
    if what & LINES != 0 {
        code.line_starts().iter().for_each(|at| mark(code, *at as usize));
    }
    if what & (CALLS | EVERYTHING) == 0 {
        return;
    }
    let mut at = 0;
    while at < code.words.len() {
        let op = code.op_at(at);
        if what & EVERYTHING != 0 || calls(op) {
            mark(code, at);
        }
        at += op.words();
    }
}

fn mark(code: &Code, at: usize) {
    set_op(&code.words[at], Opcode::Watched);
}

fn set_op(word: &Cell<u64>, op: Opcode) {
    word.set(Instruction(word.get()).with_op(op).0);
}

/// Puts all opcodes back.
fn mend(code: &Code) {
    code.watched.set(0);
    let mut at = 0;
    while at < code.words.len() {
        let op = code.op_at(at);
        set_op(&code.words[at], op);
        at += op.words();
    }
}

fn calls(op: Opcode) -> bool {
    use Opcode::{Call, CallEx, CallKw, CallMethod, CallMethodKw};
    matches!(op, Call | CallEx | CallKw | CallMethod | CallMethodKw)
}

impl Vm {
    /// `Watched`, before `ip`: tells who wants to know, then says how to go on.
    ///
    /// # Safety
    /// `base` is the running frame, saved.
    #[cold]
    pub(super) unsafe fn watched_op(&mut self, base: Base, ip: *const u64) -> Result<Next> {
        // SAFETY: by contract.
        unsafe {
            let code = base.code();
            let at = ip.offset_from(code.entry()) as usize - 1;
            let op = code.op_at(at);
            if !self.watch.anybody() {
                mend(code);
            }
            if !self.telling {
                return Ok(Next::Run(op));
            }
            if let Some(next) = self.tell_instruction(base, at)? {
                return Ok(Next::At(next));
            }
            if op == Opcode::ForIter && self.telling && base.meta() & OBSERVED != 0 {
                return self.traced_iteration(base, ip);
            }
            if calls(op) && self.telling && !self.watch.profile.is_undef() {
                return self.profiled_call(base, ip, op);
            }
            Ok(Next::Run(op))
        }
    }

    /// `for` over an iterator with a `__next__` in Python: its StopIteration is told of.
    unsafe fn traced_iteration(&mut self, base: Base, ip: *const u64) -> Result<Next> {
        // SAFETY: the iterator is in a register of the running frame.
        unsafe {
            let w = Instruction(*ip.sub(1));
            let iterator = Object::view(&*base.register(w.b())).clone();
            let name = self.names.next.clone();
            let function = match iterator.get::<Suspension>() {
                Some(_) => None,
                None => self.lookup_special(&iterator, &name),
            };
            let Some(function) = function.filter(|f| f.get::<Function>().is_some()) else {
                return Ok(Next::Run(Opcode::ForIter));
            };
            match self.call(&function, &[iterator]) {
                Ok(v) => {
                    let old = std::mem::replace(&mut *base.register(w.a()), v.into_value());
                    old.release();
                    Ok(Next::At(ip))
                }
                Err(Raised) if self.raised_is(Exc::StopIteration) => {
                    self.tell_exception(base, ip);
                    if self.take_if(Exc::StopIteration).is_none() {
                        return Err(Raised);
                    }
                    Ok(Next::At(ip.offset(w.c_signed() as isize)))
                }
                Err(Raised) => Err(Raised),
            }
        }
    }

    /// A call: one of a native is made here, with the profile function told before and after.
    unsafe fn profiled_call(&mut self, base: Base, ip: *const u64, op: Opcode) -> Result<Next> {
        // SAFETY: the window is the running frame's; what is taken out of it leaves `UNDEF`.
        unsafe {
            let w = Instruction(*ip.sub(1));
            let mut win = base.register(w.a());
            let mut argc = w.b();
            if matches!(op, Opcode::CallMethod | Opcode::CallMethodKw) {
                if (*win.add(3)).is_undef() {
                    win = win.add(1);
                } else {
                    argc += 1;
                }
            }
            let callable = Object::view(&*win.add(3)).clone();
            if !is_native(&callable) {
                return Ok(Next::Run(op));
            }
            let mut names = Object::UNDEF;
            match op {
                Opcode::CallEx => {
                    let (moved, count, given) = self.spread_window(win, base)?;
                    (win, argc, names) = (moved, count, Object::from_owned(given));
                    self.frame_base = base.0;
                    self.frame_ip = ip;
                    self.top = win.add(4 + argc);
                }
                Opcode::CallKw | Opcode::CallMethodKw => {
                    names = Object::from_borrowed(*(ip as *const Value));
                }
                _ => {}
            }
            let args = take_registers(win.add(4), argc);
            drop(Object::from_owned(std::mem::replace(&mut *win.add(3), Value::UNDEF)));
            self.top = super::window::top_of(base.0);
            let shown = self.as_called(&callable, &args);
            self.tell_call(base, ip, "c_call", &shown)?;
            let result = self.call_kw(&callable, &args, names.get::<Tuple>());
            drop(args);
            match result {
                Ok(v) => {
                    self.tell_call(base, ip, "c_return", &shown)?;
                    let old = std::mem::replace(&mut *base.register(w.c()), v.into_value());
                    old.release();
                    Ok(Next::At(ip.add(op.words() - 1)))
                }
                Err(Raised) => {
                    let raised = std::mem::replace(&mut self.raised, Object::UNDEF);
                    self.tell_call(base, ip, "c_exception", &shown)?;
                    self.raised = raised;
                    Err(Raised)
                }
            }
        }
    }

    /// A method that was found in the type, bound again.
    fn as_called(&mut self, callable: &Object, args: &[Object]) -> Object {
        let native = callable.get::<NativeFunction>();
        match (native.is_some_and(|f| f.kind == NativeKind::Method), args.first()) {
            (true, Some(receiver)) => self.bound_method(callable.clone(), receiver.clone()),
            _ => callable.clone(),
        }
    }

    /// From now on a live frame is left in such a way that it can be told of.
    ///
    /// # Safety
    /// `base` is a live frame.
    pub(super) unsafe fn watch_frame(&mut self, base: Base, what: u8) {
        // SAFETY: by contract.
        unsafe {
            self.frame_object(base);
            if base.is_suspension() {
                base.set_meta(base.meta() | TRACED);
            }
            watch(base.code(), what);
        }
    }
}

fn is_native(callable: &Object) -> bool {
    // Slots such as `str.__len__` count as operations, not as functions.
    let native = |o: &Object| o.get::<NativeFunction>().is_some_and(|f| !f.is_wrapper);
    native(callable) || callable.get::<BoundMethod>().is_some_and(|m| native(&m.function))
}
