//! What a frame delegates to: another suspended frame, which becomes a link of the chain, or an iterator
//! of any other kind, which is asked in place (PEP 380, PEP 492).

use crate::code::{Instruction, Opcode};
use crate::heap::{Face, Object, State, Suspension, Tuple, Value};
use crate::native::{Exc, Raised, Result, Resume, Thrown, Vm};
use crate::types::suspension::{AsyncGenStep, Left, awaited_step};
use crate::types::type_object::Type;

use super::frame::{At, Base, Flow, Mode, clear};

impl Vm {
    /// `Delegate`: hands on to the iterator in register `b`. `at` is the instruction.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension; `at` its `Delegate`.
    pub(super) unsafe fn delegate(&mut self, base: Base, at: *const u64) -> Flow {
        // SAFETY: by contract.
        unsafe {
            let w = Instruction(*at);
            let s = base.suspension();
            let it = std::mem::replace(&mut *base.register(w.b()), Value::UNDEF);
            let it = Object::from_owned(it);
            s.delegate.set(match it.get::<AsyncGenStep>() {
                Some(step) => {
                    let agen = step.generator().clone();
                    *base.register(w.b()) = it.into_value();
                    agen
                }
                None => it,
            });
            s.ip.set(at);
            if self.watched() {
                self.record_wait(base, at);
            }
            self.delegate_send(base)
        }
    }

    /// Sends `None` into the new delegate of a running frame.
    unsafe fn delegate_send(&mut self, base: Base) -> Flow {
        // SAFETY: by contract.
        unsafe { self.arrive(base, Resume::Send(Object::NONE)) }
    }

    /// One step of a delegate that is no suspended frame of ours.
    pub(super) unsafe fn foreign(&mut self, base: Base, how: Resume) -> Flow {
        // SAFETY: `base` is a running suspension's frame with a delegate.
        unsafe {
            let s = base.suspension();
            let at = s.ip.get();
            let d = awaited_step(s).unwrap_or_else(|| s.delegate.get());
            self.frame_base = base.0;
            self.frame_ip = at.add(1);
            self.top = s.stack_top.get();
            let step = match how {
                Resume::Send(v) => self.foreign_send(&d, v),
                Resume::Throw(thrown) => self.foreign_throw(&d, thrown),
            };
            match step {
                Ok(Some(v)) => self.suspend(base, at, v.into_value(), false),
                Ok(None) => {
                    let value = std::mem::replace(&mut self.resume_value, Object::NONE);
                    self.drop_delegate(base);
                    Ok(self.delegate_done(base, at, value.into_value()))
                }
                Err(Raised) => {
                    self.drop_delegate(base);
                    Ok(self.raise_at_delegate(base, at))
                }
            }
        }
    }

    /// The frame at `base` has no delegate any more, and awaits no step. What the delegate was.
    ///
    /// # Safety
    /// `base` is a suspension's frame with a delegate.
    pub(super) unsafe fn drop_delegate(&mut self, base: Base) -> Object {
        // SAFETY: by contract.
        unsafe {
            let s = base.suspension();
            if let Some(step) = awaited_step(s) {
                step.expect::<AsyncGenStep>().abandon();
                clear(base.register(Instruction(s.word()).b()), 1);
            }
            s.delegate.take()
        }
    }

    /// An asynchronous generator gives `v` (owned) to the frame at `base`: as `async_left`, with the
    /// short way that an `async for` takes for every item.
    ///
    /// # Safety
    /// As for `async_left`.
    #[inline(always)]
    pub(super) unsafe fn async_item(
        &mut self,
        base: Base,
        at: *const u64,
        mode: Mode,
        v: Value,
    ) -> At {
        // SAFETY: by contract.
        unsafe {
            if mode == Mode::AsyncFor {
                base.suspension().delegate.set(Object::UNDEF);
                return self.delegate_done(base, at, v);
            }
            self.async_left(base, at, mode, Left::Item(Object::from_owned(v)))
        }
    }

    /// An asynchronous generator leaves the frame at `base`, which waits for its next item at `at`:
    /// in an `async for`, or awaiting a step.
    ///
    /// # Safety
    /// `base` is a suspension's frame whose delegate it was.
    pub(super) unsafe fn async_left(
        &mut self,
        base: Base,
        at: *const u64,
        mode: Mode,
        left: Left,
    ) -> At {
        // SAFETY: by contract.
        unsafe {
            let s = base.suspension();
            let step = if mode == Mode::AsyncStep { awaited_step(s) } else { None };
            let value = match (step, left) {
                (Some(step), left) => {
                    clear(base.register(Instruction(*at).b()), 1);
                    self.end_async_step(step.expect::<AsyncGenStep>(), left)
                }
                (None, Left::Item(v)) => Ok(v),
                (None, Left::End) => {
                    Err(self.end_of_suspension_face(Face::AsyncGenerator, Object::NONE))
                }
                (None, Left::Raised) => Err(Raised),
            };
            drop(s.delegate.take());
            match value {
                Ok(v) => self.delegate_done(base, at, v.into_value()),
                Err(Raised) => self.raise_at_delegate(base, at),
            }
        }
    }

    /// The value of a finished delegate goes to the destination of the instruction at `at`.
    pub(super) unsafe fn delegate_done(&mut self, base: Base, at: *const u64, v: Value) -> At {
        // SAFETY: `at` is the frame's `Delegate` or `AsyncFor`.
        unsafe {
            let p = base.register(Instruction(*at).a());
            let old = std::mem::replace(&mut *p, v);
            old.release();
            if self.telling && !v.is_none() {
                return self.tell_stop(At::go(at.add(1), base), v);
            }
            At::go(at.add(1), base)
        }
    }

    /// An exception came out of the delegate: `StopAsyncIteration` ends an `async for`.
    pub(super) unsafe fn raise_at_delegate(&mut self, base: Base, at: *const u64) -> At {
        // SAFETY: `at` is the frame's `Delegate` or `AsyncFor`.
        unsafe {
            if base.op_at(at) == Opcode::AsyncFor && self.raised_is(Exc::StopAsyncIteration) {
                if self.telling {
                    self.tell_exception(base, at.add(1));
                    if !self.raised_is(Exc::StopAsyncIteration) {
                        return At::raise(at.add(1), base);
                    }
                }
                self.take_raised();
                let w = Instruction(*at);
                return At::go(at.add(1).offset(w.c_signed() as isize), base);
            }
            At::raise(at.add(1), base)
        }
    }

    fn foreign_send(&mut self, d: &Object, v: Object) -> Result<Option<Object>> {
        if d.get::<Suspension>().is_some() && !self.type_of(d).expect::<Type>().heap_type {
            return self.resume_nested(d, Resume::Send(v));
        }
        let r = if v.is_none() {
            if let Some(step) = self.type_of(d).expect::<Type>().next.get() {
                self.resume_value = Object::NONE;
                return step(self, d);
            }
            let name = self.names.next.clone();
            match self.lookup_special(d, &name) {
                Some(f) => self.call(&f, &[d.clone()]),
                None => {
                    let text = format!("'{}' object is not an iterator", self.type_name(d));
                    Err(self.type_error(&text))
                }
            }
        } else {
            let name = self.names.send.clone();
            let f = self.getattr(d, &name)?;
            self.call(&f, &[v])
        };
        self.end_on_stop(r)
    }

    fn foreign_throw(&mut self, d: &Object, thrown: Thrown) -> Result<Option<Object>> {
        let Thrown { exception: e, given } = thrown;
        if self.is_exception_instance(&e, Exc::GeneratorExit) {
            let name = self.names.close.clone();
            match self.getattr_optional(d, &name) {
                Ok(Some(f)) => drop(self.call(&f, &[])?),
                Ok(None) => {}
                Err(Raised) => self.write_unraisable(d),
            }
            return Err(self.raise_instance(e));
        }
        let name = self.names.throw.clone();
        match self.getattr_optional(d, &name)? {
            Some(f) => {
                let r = match given.get::<Tuple>() {
                    Some(args) => self.call(&f, args.items()),
                    None => self.call(&f, &[e]),
                };
                self.end_on_stop(r)
            }
            // Raised where the frame waits, a StopIteration is the delegate's result.
            None => {
                let r = Err(self.raise_instance(e));
                self.end_on_stop(r)
            }
        }
    }

    /// `AsyncFor`: the next item of the asynchronous iterator in register `b`.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension; `at` its `AsyncFor`.
    pub(super) unsafe fn async_for(&mut self, base: Base, at: *const u64) -> Flow {
        // SAFETY: by contract.
        unsafe {
            let s = base.suspension();
            s.ip.set(at);
            let aiter = Object::view(&*base.register(Instruction(*at).b())).clone();
            if let Some(agen) = aiter.get::<Suspension>() {
                let ready = matches!(agen.state(), State::Suspended | State::Created)
                    && agen.delegate.is_undef()
                    && agen.async_flags.get() & crate::heap::ASYNC_RUNNING == 0;
                if agen.face.get() == Face::AsyncGenerator && ready {
                    if self.init_async_hooks(&aiter).is_err() {
                        return Ok(At::raise(at.add(1), base));
                    }
                    s.delegate.set(aiter);
                    return self.delegate_send(base);
                }
            }
            match self.anext_awaitable(&aiter) {
                Ok(it) => {
                    s.delegate.set(it);
                    if self.watched() {
                        self.record_wait(base, at);
                    }
                    self.delegate_send(base)
                }
                Err(Raised) => Ok(self.raise_at_delegate(base, at)),
            }
        }
    }
}
