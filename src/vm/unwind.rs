//! Finding the handler of an exception: the exception table of each frame, from the innermost out.

use crate::heap::{Object, Value};
use crate::native::{Raised, Vm};
use crate::types::exception::Exception;
use crate::types::traceback::Traceback;

use super::call::reset_header;
use super::frame::{At, Base, Flow, HALT, INIT, OBSERVED, OPERATOR, clear, clear_backwards};

/// Does this code stand for a module that is native elsewhere? Its frames show in no traceback.
pub(super) fn stands_for_native(unit: &crate::code::Unit) -> bool {
    let Some(name) = unit.filename.strip_prefix("<frozen ") else { return false };
    matches!(name, "io>" | "_csv>" | "_thread>" | "_string>" | "decimal>")
        || ["_io_", "_pickle_", "_datetime_", "_zoneinfo_"]
            .iter()
            .any(|family| name.starts_with(family))
}

impl Vm {
    /// Goes from the instruction before `ip` in the frame at `base` to the handler of `raised`.
    ///
    /// # Safety
    /// `base` is the running frame; no borrowed operand is in use.
    pub(super) unsafe fn unwind(&mut self, ip: *const u64, base: Base) -> Flow {
        // SAFETY: frames are dropped from the top, each exactly once.
        unsafe {
            let (mut ip, mut base) = (ip, base);
            // The frame that was left last, whose caller is not known yet.
            let mut left = Object::UNDEF;
            if self.raised.is_undef() {
                let e = self.take_raised();
                self.raised = e;
            }
            loop {
                if base.is_bottom() {
                    // An exception at the very start of a nested run.
                    return Err(Err(Raised));
                }
                let code = base.code();
                let word = (ip.offset_from(code.entry()) - 1).max(0) as usize;
                self.frame_base = base.0;
                self.frame_ip = ip;
                if !std::mem::replace(&mut self.reraising, false) && !stands_for_native(&code.unit)
                {
                    self.add_traceback(base, word);
                    if self.telling {
                        self.tell_exception(base, ip);
                    }
                }
                // A limit that was hit is nobody's to catch.
                let table = if self.limit_hit { &[][..] } else { &code.exceptions[..] };
                let entry = table
                    .iter()
                    .find(|e| e.start as usize <= word && word < e.end as usize)
                    .copied();
                if let Some(e) = entry {
                    self.keep_live_frame(base, &left);
                    let registers = code.registers as usize;
                    let level = e.level as usize;
                    clear_backwards(base.0.add(level), registers - level);
                    let raised = std::mem::replace(&mut self.raised, Object::UNDEF);
                    *base.0.add(level) = raised.into_value();
                    if self.heap.has_pending() {
                        // Still at the place of the exception, for warnings and tracebacks.
                        self.top = super::window::top_of(base.0);
                        self.run_pending();
                    }
                    return Ok(At::go(code.entry().add(e.handler as usize), base));
                }
                if self.telling {
                    self.tell_unwound(base, ip);
                }
                left = self.keep_locals(base, &left);
                if base.is_suspension() {
                    // What resumed it is left out: a task's own step would hold on to the task.
                    left = Object::UNDEF;
                    let at = self.unwind_suspension(base, true)?;
                    self.finish_dropped(at);
                    if !at.raised {
                        return Ok(at);
                    }
                    // The child's `rip` of a delegation is the instruction itself; all others are
                    // the next one. Both are what a position look-up wants minus one.
                    ip = at.ip;
                    base = at.base;
                    if base.is_bottom() {
                        return Err(Err(Raised));
                    }
                    continue;
                }
                let meta = base.meta();
                let (caller, rip) = (base.caller(), base.return_ip());
                if meta & OBSERVED != 0 {
                    self.detach_frame(base);
                }
                let registers = base.function().registers.get() as usize;
                let locals = registers.min(code.locals as usize);
                clear_backwards(base.0.add(locals), registers - locals);
                clear(base.0, locals);
                clear(base.function_word(), 1);
                reset_header(base);
                if meta & INIT != 0 {
                    clear(base.0.sub(5), 1);
                }
                if meta & HALT != 0 {
                    return Err(Err(Raised));
                }
                let mut at = At::raise(rip, caller);
                if meta & OPERATOR != 0 {
                    at = self.operator_raised(caller, rip).unwrap_or(at);
                }
                self.finish_dropped(at);
                if !at.raised {
                    return Ok(at);
                }
                base = caller;
                ip = rip;
            }
        }
    }

    /// Runs finalisers that dropping a frame queued, with the exception put aside.
    unsafe fn finish_dropped(&mut self, at: At) {
        // SAFETY: `at` is a live frame.
        unsafe {
            if self.heap.has_pending() && !at.base.is_bottom() {
                let raised = std::mem::replace(&mut self.raised, Object::UNDEF);
                self.frame_base = at.base.0;
                self.frame_ip = at.ip;
                self.top = super::window::top_of(at.base.0);
                self.run_pending();
                self.raised = raised;
            }
        }
    }

    /// Puts the frame at `base` in front of the exception's traceback.
    pub(super) unsafe fn add_traceback(&mut self, base: Base, word: usize) {
        // SAFETY: `base` is a live frame.
        unsafe { self.add_traceback_at(base, word, base.code().position(word).line) }
    }

    /// The same, with the line given.
    ///
    /// # Safety
    /// `base` is a live frame.
    pub(super) unsafe fn add_traceback_at(&mut self, base: Base, word: usize, line: u32) {
        // SAFETY: `base` is a live frame.
        unsafe {
            let raised = self.raised.clone();
            let Some(e) = raised.get::<Exception>() else { return };
            let next = e.traceback.get();
            let f = base.function();
            let code = f.code.get();
            let frame =
                if base.meta() & OBSERVED != 0 { self.frame_object(base) } else { Object::UNDEF };
            let entry = Traceback::new(code, f.globals.clone(), word as u32, line, next, frame);
            let entry = self.heap.alloc(entry);
            e.traceback.set(entry);
        }
    }

    /// `raise a` and `raise a from b`.
    pub(super) fn raise_object(&mut self, o: &Object, cause: Option<&Object>) -> Raised {
        let e = match self.exception_from(o) {
            Ok(e) => e,
            Err(r) => return r,
        };
        if let Some(c) = cause {
            let c = if c.is_none() {
                Object::NONE
            } else if c.get::<Exception>().is_some() {
                c.clone()
            } else if self.is_exception_class(c) {
                match self.exception_from(c) {
                    Ok(c) => c,
                    Err(r) => return r,
                }
            } else {
                return self.type_error("exception causes must derive from BaseException");
            };
            let x = e.expect::<Exception>();
            x.suppress_context.set(true);
            x.cause.set(if c.is_none() { Object::UNDEF } else { c });
        }
        self.raise_instance(e)
    }

    /// A bare `raise`.
    pub(super) fn raise_handled(&mut self) -> Raised {
        let current = self.current_handled();
        if current.is_undef() {
            return self.error(crate::native::Exc::RuntimeError, "No active exception to reraise");
        }
        self.raised = current;
        Raised
    }

    /// Does an exception match the class or tuple of classes of an `except`?
    pub(super) fn exception_matches(
        &mut self,
        e: &Object,
        class: &Object,
    ) -> crate::native::Result<bool> {
        if let Some(t) = class.get::<crate::heap::Tuple>() {
            for c in t.items() {
                if !self.is_exception_class(c) {
                    return Err(self.type_error(
                        "catching classes that do not inherit from BaseException is not allowed",
                    ));
                }
            }
            let found = t.items().iter().any(|c| self.is_instance(e, c));
            return Ok(found);
        }
        if !self.is_exception_class(class) {
            return Err(self.type_error(
                "catching classes that do not inherit from BaseException is not allowed",
            ));
        }
        Ok(self.is_instance(e, class))
    }

    /// The value of register `i` of a frame, for introspection.
    ///
    /// # Safety
    /// `base` is a live frame with that register.
    pub(super) unsafe fn frame_register(&self, base: Base, i: usize) -> Option<Object> {
        // SAFETY: by contract.
        unsafe {
            let v: Value = *base.register(i);
            if v.is_undef() { None } else { Some(Object::from_borrowed(v)) }
        }
    }
}
