//! Closing: GeneratorExit goes into the innermost frame of a chain first, and when that has ended, into
//! the one above it (PEP 342, PEP 380). Frame by frame, by loops and frames, never by native recursion.

use crate::code::Instruction;
use crate::heap::{Face, Object, State, Suspension, Value};
use crate::native::{Exc, Result, Resume, Vm};
use crate::types::suspension::{AsyncGenStep, awaited_step};

use super::frame::{At, Base, Flow, Mode, clear};
use super::resume::Visible;

impl Vm {
    /// Resumes a suspension by throwing `e`, a GeneratorExit, into it: its delegates are closed
    /// before. The exception each parent is to get waits where its delegate was.
    ///
    /// # Safety
    /// As for `enter_root`.
    #[allow(clippy::too_many_arguments)]
    pub(super) unsafe fn enter_closing(
        &mut self,
        s: &Suspension,
        mut e: Object,
        mode: Mode,
        dst: usize,
        ip: *const u64,
        caller: Base,
        top: *mut Value,
    ) -> Flow {
        // SAFETY: by contract; every frame on the way gets its header here.
        unsafe {
            s.dissolve();
            let Some(mut base) = self.enter_root(s, mode, dst, ip, caller, top, Visible::Own)
            else {
                return Ok(At::raise(ip, caller));
            };
            if self.watched() {
                let how = Resume::throw(e.clone());
                self.record_resume(s, base, &how, caller, ip);
                if self.tell_resumed(base, base, &how).is_err() {
                    return self.refuse_resume(base);
                }
            }
            loop {
                let s = base.suspension();
                let d = s.delegate.value();
                if d.is_undef() {
                    return self.go_on(base, Resume::throw(e));
                }
                let child = match Object::view(&d).get::<Suspension>() {
                    Some(c) if c.state() == State::Suspended => c,
                    _ => return self.foreign(base, Resume::throw(e)),
                };
                child.sever();
                child.dissolve();
                if let Some(step) = awaited_step(s) {
                    step.expect::<AsyncGenStep>().abandon();
                    clear(base.register(Instruction(s.word()).b()), 1);
                }
                if self.ends_unseen(child) {
                    self.detach_frame(Base(child.base()));
                    child.abandon();
                    s.give_up_delegate();
                    return self.go_on(base, Resume::throw(e));
                }
                let keep = s.delegate.replace(e);
                let at = s.ip.get();
                base = match self.enter_root(
                    child,
                    Mode::CloseDelegate,
                    0,
                    at,
                    base,
                    top,
                    Visible::Outer,
                ) {
                    Some(b) => b,
                    None => {
                        self.drop_delegate(base);
                        return Ok(At::raise(at.add(1), base));
                    }
                };
                drop(keep);
                let class = self.exc(Exc::GeneratorExit);
                e = self.new_exception(&class, Vec::new());
                if self.watched() {
                    self.record_closing();
                    let (how, parent) = (Resume::throw(e.clone()), base.caller());
                    self.record_resume(child, base, &how, parent, at.add(1));
                    if self.tell_resumed(base, base, &how).is_err() {
                        return self.refuse_resume(base);
                    }
                }
            }
        }
    }

    /// The delegate of the frame at `base` has closed: its own GeneratorExit is raised next.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension that is being closed.
    pub(super) unsafe fn go_on_closing(&mut self, base: Base) {
        // SAFETY: by contract.
        let e = unsafe { self.drop_delegate(base) };
        self.raise_instance(e);
    }

    /// Does this suspended frame wait by itself, outside of every `try`, and nobody records it?
    fn ends_unseen(&self, s: &Suspension) -> bool {
        if self.recorder.is_some()
            || !s.end.get().is_null()
            || s.own_state.get() != State::Suspended
            || s.face.get() == Face::AsyncGenerator
            || !s.delegate.is_undef()
            || !s.handled.is_undef()
        {
            return false;
        }
        // SAFETY: a suspended frame's ip is within its code.
        let (code, word) = unsafe {
            let code = Base(s.base()).code();
            (code, s.ip.get().offset_from(code.entry()) - 1)
        };
        !code.exceptions.iter().any(|e| (e.start as isize..e.end as isize).contains(&word))
    }

    /// What `close()` throws in; nothing where the frame is closed by now.
    pub fn begin_close(&mut self, target: &Object) -> Option<Object> {
        let s = target.expect::<Suspension>();
        match s.state() {
            State::Closed => return None,
            State::Created => {
                // SAFETY: the frame exists until its registers are cleared here.
                unsafe { self.detach_frame(Base(s.base())) };
                s.abandon();
                return None;
            }
            // Nothing in it would see the exception.
            State::Suspended if self.ends_unseen(s) => {
                // SAFETY: as above.
                unsafe { self.detach_frame(Base(s.base())) };
                s.abandon();
                return None;
            }
            _ => {}
        }
        self.record_closing();
        let class = self.exc(Exc::GeneratorExit);
        Some(self.new_exception(&class, Vec::new()))
    }

    /// `close()` of a generator or coroutine (PEP 342; returns the value since 3.13), in a nested run.
    pub fn close_suspension(&mut self, target: &Object) -> Result {
        match self.begin_close(target) {
            Some(e) => self.close_nested(target, Resume::throw(e)),
            None => Ok(Object::NONE),
        }
    }

    /// Throws in what `begin_close` gave, in a nested run.
    pub(super) fn close_nested(&mut self, target: &Object, how: Resume) -> Result {
        let s = target.expect::<Suspension>();
        match self.resume_nested(target, how) {
            Ok(Some(_)) => {
                let text = format!("{} ignored GeneratorExit", s.face.get().noun());
                Err(self.error(Exc::RuntimeError, &text))
            }
            Ok(None) if s.face.get() == Face::AsyncGenerator => {
                Err(self.end_of_suspension_face(Face::AsyncGenerator, Object::NONE))
            }
            Ok(None) => Ok(std::mem::replace(&mut self.resume_value, Object::NONE)),
            Err(e) => {
                if self.take_if(Exc::GeneratorExit).is_some()
                    || self.take_if(Exc::StopIteration).is_some()
                {
                    return Ok(Object::NONE);
                }
                Err(e)
            }
        }
    }
}
