//! How suspended frames stop: a yield goes to whoever resumed the root of the chain, a return or an
//! exception to the parent.
//!
//! Invariant: whoever was `Running` gives back the reference to itself when it stops, last of all.

use crate::code::Instruction;
use crate::heap::{Face, Object, State, Suspension, Value};
use crate::native::{Exc, Outcome, Raised, Vm};
use crate::types::exception::Exception;
use crate::types::suspension::Left;

use super::call::reset_header;
use super::frame::{
    At, Base, DISCARD, DST_SHIFT, Flow, HALT, INIT, Mode, OBSERVED, OPERATOR, SUSPENSION, THROWN,
    clear, clear_backwards,
};

impl Vm {
    /// Suspends the frame at `base`, to go on at `ip`, and gives `v` to whoever resumed its chain.
    /// `from_yield`: the frame's own `Yield`, not one passed on from a delegate.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension; `v` is owned.
    pub(super) unsafe fn suspend(
        &mut self,
        mut base: Base,
        mut ip: *const u64,
        v: Value,
        mut from_yield: bool,
    ) -> Flow {
        // SAFETY: from leaves to their roots, and from roots to the running frames below them.
        unsafe {
            loop {
                let s = base.suspension();
                s.ip.set(ip);
                if self.watched() {
                    let mode = Mode::of(base.meta());
                    let item = from_yield && matches!(mode, Mode::AsyncFor | Mode::AsyncStep);
                    self.record_yield(base, ip, v, item);
                    if self.tell_yielded(base, ip, v, item).is_err() {
                        v.release();
                        return Ok(self.raise_in_yield(base, ip));
                    }
                }
                let mut root = s;
                // Dropped at the end of the turn, when the frames have handed over.
                let (_leaf, _root);
                let end = s.end.get();
                if !end.is_null() {
                    let mode = Mode::of(base.meta());
                    if from_yield && matches!(mode, Mode::AsyncFor | Mode::AsyncStep) {
                        s.handled.set(std::mem::replace(&mut self.handled, Object::UNDEF));
                        s.own_state.set(State::Suspended);
                        let rip = base.return_ip();
                        let parent = self.surface(base, end);
                        _leaf = Object::from_owned(s.as_value());
                        return Ok(self.async_item(parent, rip, mode, v));
                    }
                    root = Suspension::from_base(end);
                    s.own_state.set(State::Linked);
                    _leaf = Object::from_owned(s.as_value());
                    from_yield = false;
                }
                let handled = self.restore_handled(root);
                s.handled.set(handled);
                root.own_state.set(State::Suspended);
                base = Base(root.base());
                let meta = base.meta();
                _root = own_reference(root, meta);
                let (caller, rip) = (base.caller(), base.return_ip());
                match Mode::of(meta) {
                    Mode::Send | Mode::For | Mode::Default => {
                        let p = caller.register((meta >> DST_SHIFT) as usize);
                        let old = std::mem::replace(&mut *p, v);
                        old.release();
                        return Ok(At::go(rip, caller));
                    }
                    mode @ (Mode::AsyncFor | Mode::AsyncStep) if from_yield => {
                        return Ok(self.async_item(caller, rip, mode, v));
                    }
                    Mode::Delegate | Mode::AsyncFor | Mode::AsyncStep => {
                        base = caller;
                        ip = rip;
                        from_yield = false;
                    }
                    mode @ (Mode::Close | Mode::CloseDelegate) => {
                        drop(Object::from_owned(v));
                        let item = root.face.get() == Face::AsyncGenerator && from_yield;
                        if mode == Mode::CloseDelegate && item {
                            // The step that was being awaited has ended.
                            self.go_on_closing(caller);
                            return Ok(At::raise(rip.add(1), caller));
                        }
                        let noun = match root.face.get() {
                            Face::Generator => "generator",
                            _ => "coroutine",
                        };
                        self.error(Exc::RuntimeError, &format!("{noun} ignored GeneratorExit"));
                        if mode == Mode::CloseDelegate {
                            self.drop_delegate(caller);
                            return Ok(At::raise(rip.add(1), caller));
                        }
                        return Ok(At::raise(rip, caller));
                    }
                    Mode::Halt => {
                        self.outcome = if from_yield && root.face.get() == Face::AsyncGenerator {
                            Outcome::AsyncYielded
                        } else {
                            Outcome::Yielded
                        };
                        return Err(Ok(v));
                    }
                }
            }
        }
    }

    /// A frame with flags in its meta word returns `v` (owned).
    ///
    /// # Safety
    /// `base` is the running frame.
    pub(super) unsafe fn return_special(&mut self, base: Base, v: Value) -> Flow {
        // SAFETY: the frame is over: its words are released here and nowhere else.
        unsafe {
            let meta = base.meta();
            if meta & SUSPENSION != 0 {
                return self.return_suspension(base, v);
            }
            let mut v = v;
            let (caller, rip) = (base.caller(), base.return_ip());
            if meta & OBSERVED != 0 {
                if self.telling && self.tell_return(base, v).is_err() {
                    v.release();
                    return Ok(At::raise(self.frame_ip, base));
                }
                self.detach_frame(base);
            }
            let registers = base.function().registers.get() as usize;
            clear(base.0, registers);
            clear(base.function_word(), 1);
            reset_header(base);
            if meta & INIT != 0 {
                let instance = std::mem::replace(&mut *base.0.sub(5), Value::UNDEF);
                if !v.is_none() {
                    let got = Object::from_owned(v);
                    drop(Object::from_owned(instance));
                    let text =
                        format!("__init__() should return None, not '{}'", self.type_name(&got));
                    self.type_error(&text);
                    if meta & HALT != 0 {
                        return Err(Err(Raised));
                    }
                    return Ok(At::raise(rip, caller));
                }
                v = instance;
            }
            if meta & HALT != 0 {
                return Err(Ok(v));
            }
            if meta & OPERATOR != 0 {
                let remembered = (meta >> DST_SHIFT) as usize;
                return Ok(self.operator_returned(caller, rip, remembered, v));
            }
            if meta & DISCARD != 0 {
                v.release();
                return Ok(At::go(rip, caller));
            }
            let p = caller.register((meta >> DST_SHIFT) as usize);
            let old = std::mem::replace(&mut *p, v);
            old.release();
            Ok(At::go(rip, caller))
        }
    }

    /// The frame at `base` has ended: it is closed and empty. The caller and the reference that the
    /// frame held to itself.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension.
    unsafe fn close_frame(&mut self, base: Base) -> (Base, Object) {
        // SAFETY: the frame is over: nothing reads its registers again.
        unsafe {
            let s = base.suspension();
            if base.meta() & OBSERVED != 0 {
                self.detach_frame(base);
            }
            s.own_state.set(State::Closed);
            let end = s.end.get();
            let mut caller = base.caller();
            let handled = if end.is_null() {
                self.restore_handled(s)
            } else {
                caller = self.surface(base, end);
                std::mem::replace(&mut self.handled, Object::UNDEF)
            };
            drop(handled);
            let keep = own_reference(s, base.meta());
            s.clear_registers();
            (caller, keep)
        }
    }

    unsafe fn return_suspension(&mut self, base: Base, v: Value) -> Flow {
        // SAFETY: as in `return_special`.
        unsafe {
            let (meta, rip) = (base.meta(), base.return_ip());
            let face = base.suspension().face.get();
            if self.watched() {
                self.record_end(base, Some(v));
                if self.tell_return(base, v).is_err() {
                    v.release();
                    return Ok(At::raise(self.frame_ip, base));
                }
            }
            let (caller, _keep) = self.close_frame(base);
            match Mode::of(meta) {
                Mode::Send => {
                    let value = Object::from_owned(v);
                    self.end_of_suspension_face(face, value);
                    Ok(At::raise(rip, caller))
                }
                Mode::For => {
                    let v = Object::from_owned(v);
                    let w = Instruction(*rip.sub(1));
                    if self.telling && !v.is_none() {
                        let told = self.tell_stop(At::go(rip, caller), v.value());
                        if told.raised {
                            return Ok(told);
                        }
                    }
                    Ok(At::go(rip.offset(w.c_signed() as isize), caller))
                }
                Mode::Default => {
                    v.release();
                    Ok(At::go(rip, caller))
                }
                Mode::Close => {
                    let p = caller.register((meta >> DST_SHIFT) as usize);
                    let old = std::mem::replace(&mut *p, v);
                    old.release();
                    Ok(At::go(rip, caller))
                }
                Mode::Delegate => {
                    drop(caller.suspension().delegate.take());
                    let at = self.delegate_done(caller, rip, v);
                    if self.telling && v.is_none() {
                        return Ok(self.tell_stop(at, v));
                    }
                    Ok(at)
                }
                Mode::CloseDelegate => {
                    v.release();
                    self.go_on_closing(caller);
                    Ok(At::raise(rip.add(1), caller))
                }
                mode @ (Mode::AsyncFor | Mode::AsyncStep) => {
                    v.release();
                    Ok(self.async_left(caller, rip, mode, Left::End))
                }
                Mode::Halt => {
                    self.outcome = Outcome::Returned;
                    self.resume_value = Object::from_owned(v);
                    Err(Ok(Value::NONE))
                }
            }
        }
    }

    /// What the end of a suspension raises in its resumer.
    pub(super) fn end_of_suspension(&mut self, target: &Object, value: Object) -> Raised {
        let face = target.expect::<Suspension>().face.get();
        self.end_of_suspension_face(face, value)
    }

    pub(super) fn end_of_suspension_face(&mut self, face: Face, value: Object) -> Raised {
        if face == Face::AsyncGenerator {
            let class = self.exc(Exc::StopAsyncIteration);
            let e = self.new_exception(&class, Vec::new());
            return self.raise_instance(e);
        }
        self.stop_iteration(value)
    }

    /// An exception leaves the frame of a suspension: it is closed, and the exception changed where
    /// PEP 479 and PEP 525 say so, unless its body had not begun. Where to go on, if the resumer
    /// takes it.
    ///
    /// # Safety
    /// `base` is the frame being unwound, a suspension; the exception is in `raised`.
    pub(super) unsafe fn unwind_suspension(&mut self, base: Base, begun: bool) -> Flow {
        // SAFETY: the frame is over.
        unsafe {
            let (meta, rip) = (base.meta(), base.return_ip());
            let s = base.suspension();
            let face = s.face.get();
            if self.watched() {
                self.record_end(base, None);
            }
            let locals = s.registers().min(base.code().locals as usize);
            clear_backwards(base.0.add(locals), s.registers() - locals);
            let (caller, _keep) = self.close_frame(base);
            s.delegate.set(Object::UNDEF);
            if begun {
                self.convert_stop(face);
            }
            if meta & THROWN != 0 && !self.raised.is_undef() {
                // It is raised anew in the parent, with what that is handling as its context.
                let e = self.take_raised();
                self.raise_instance(e);
            }
            match Mode::of(meta) {
                Mode::Close => {
                    if self.take_exit() {
                        return Ok(At::go(rip, caller));
                    }
                    Ok(At::raise(rip, caller))
                }
                Mode::CloseDelegate => {
                    if self.take_exit() {
                        self.go_on_closing(caller);
                    } else {
                        self.drop_delegate(caller);
                    }
                    Ok(At::raise(rip.add(1), caller))
                }
                Mode::Delegate => {
                    drop(caller.suspension().delegate.take());
                    Ok(self.raise_at_delegate(caller, rip))
                }
                mode @ (Mode::AsyncFor | Mode::AsyncStep) => {
                    Ok(self.async_left(caller, rip, mode, Left::Raised))
                }
                Mode::Halt => Err(Err(Raised)),
                Mode::Send | Mode::For | Mode::Default => Ok(At::raise(rip, caller)),
            }
        }
    }

    /// Takes the exception if it is what closing a frame wants of it.
    fn take_exit(&mut self) -> bool {
        self.take_if(Exc::GeneratorExit).is_some() || self.take_if(Exc::StopIteration).is_some()
    }

    /// `StopIteration` out of a generator is a RuntimeError (PEP 479).
    fn convert_stop(&mut self, face: Face) {
        let stop = self.raised_is(Exc::StopIteration);
        let stop_async = face == Face::AsyncGenerator && self.raised_is(Exc::StopAsyncIteration);
        if self.raised.is_undef() || !(stop || stop_async) {
            return;
        }
        let cause = self.take_raised();
        let what = if stop { "StopIteration" } else { "StopAsyncIteration" };
        let text = format!("{} raised {what}", face.noun());
        let e = self.exception(Exc::RuntimeError, &text);
        let x = e.expect::<Exception>();
        x.cause.set(cause.clone());
        x.context.set(cause.clone());
        x.suppress_context.set(true);
        self.raised = e;
    }
}

/// The reference that a running frame holds to itself. One that a `for` loop resumed needs none: the
/// loop's register keeps it.
unsafe fn own_reference(s: &Suspension, meta: u64) -> Object {
    if Mode::of(meta) == Mode::For {
        return Object::UNDEF;
    }
    // SAFETY: taken when the frame was entered.
    unsafe { Object::from_owned(s.as_value()) }
}
