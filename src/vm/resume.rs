//! Resuming and suspending frames: the one mechanism behind generators, coroutines and asynchronous
//! generators. Chains of delegates are walked by loops here, never by native recursion.
//!
//! Invariant: a suspension in state `Running` has a complete frame header, and its resumer's handled
//! exceptions are kept in it.

use crate::code::{Instruction, Opcode};
use crate::heap::{Face, Layout, Object, ShapeId, State, Suspension, Value};
use crate::native::{Exc, Outcome, Raised, Result, Resume, Vm};
use crate::types::exception::Exception;
use crate::types::type_object::Type;

use super::call::{clear_bottom, reset_header};
use super::frame::{At, Base, DISCARD, DST_SHIFT, Flow, HALT, INIT, Mode, SUSPENSION, clear};
use super::run::{run, top_of};

impl Face {
    /// As messages name it.
    pub fn noun(self) -> &'static str {
        match self {
            Face::Generator => "generator",
            Face::Coroutine => "coroutine",
            Face::AsyncGenerator => "async generator",
        }
    }
}

impl Vm {
    /// The shape of generators (0), coroutines (1), asynchronous generators (2).
    pub(super) fn suspension_shape(&self, face: usize) -> ShapeId {
        self.suspension_shapes[face]
    }

    /// Is this a generator that `for` may resume directly?
    #[inline]
    pub(super) fn is_plain_generator(&self, s: &Suspension) -> bool {
        s.face.get() == Face::Generator
    }

    /// Resumes a suspension for the frame at `base` whose next instruction is `ip`.
    ///
    /// # Safety
    /// `base` is the running frame, saved with `save!`.
    pub(super) unsafe fn enter_suspension(
        &mut self,
        target: &Object,
        how: Resume,
        mode: Mode,
        dst: usize,
        ip: *const u64,
        base: Base,
    ) -> Flow {
        // SAFETY: headers are written before anything runs; each frame is entered once.
        unsafe {
            let s = target.expect::<Suspension>();
            if let Err(Raised) = self.may_resume(s, &how) {
                return Ok(At::raise(ip, base));
            }
            if base.depth() + 1 > self.recursion_limit {
                self.recursion_error("");
                return Ok(At::raise(ip, base));
            }
            let top = top_of(base.0);
            self.start_frame(s, mode, dst, ip, base, top);
            self.descend(s, how, top)
        }
    }

    /// Refuses what cannot be resumed.
    fn may_resume(&mut self, s: &Suspension, how: &Resume) -> Result<()> {
        let face = s.face.get();
        match s.state.get() {
            State::Running => {
                let text = match face {
                    Face::AsyncGenerator => "asynchronous generator is already running".to_string(),
                    f => format!("{} already executing", f.noun()),
                };
                Err(self.value_error(&text))
            }
            State::Closed => match (face, how) {
                (Face::Coroutine, _) => {
                    Err(self.error(Exc::RuntimeError, "cannot reuse already awaited coroutine"))
                }
                (_, Resume::Throw(e)) => {
                    let e = e.clone();
                    Err(self.raise_instance(e))
                }
                (Face::AsyncGenerator, _) => {
                    let class = self.exc(Exc::StopAsyncIteration);
                    let e = self.new_exception(&class, Vec::new());
                    Err(self.raise_instance(e))
                }
                _ => Err(self.stop_iteration(Object::NONE)),
            },
            State::Created => match how {
                Resume::Send(v) if !v.is_none() => {
                    let text =
                        format!("can't send non-None value to a just-started {}", face.noun());
                    Err(self.type_error(&text))
                }
                _ => Ok(()),
            },
            State::Suspended => Ok(()),
        }
    }

    /// Writes the header of a suspension that is about to run.
    unsafe fn start_frame(
        &mut self,
        s: &Suspension,
        mode: Mode,
        dst: usize,
        ip: *const u64,
        caller: Base,
        top: *mut Value,
    ) {
        // SAFETY: the header is the suspension's own.
        unsafe {
            // A running frame keeps itself alive: its resumer may have held it in a temporary.
            s.as_value().retain();
            let b = Base(s.base());
            let depth = caller.depth() + 1;
            let observed = if self.is_observed(b) { super::frame::OBSERVED } else { 0 };
            b.set_meta(depth as u64 | mode.flags() | observed | (dst as u64) << DST_SHIFT);
            b.set_return_ip(ip);
            b.set_caller(caller);
            s.stack_top.set(top);
            s.state.set(State::Running);
            // Exceptions: ours are the ones we were handling; outside are the resumer's.
            if !(self.handled.is_undef() && self.outer_handled.is_undef() && s.handled.is_undef()) {
                let own = std::mem::replace(&mut self.handled, s.handled.take());
                let outer = if own.is_undef() { self.outer_handled.clone() } else { own.clone() };
                let outer = std::mem::replace(&mut self.outer_handled, outer);
                drop(s.resumer_handled[0].replace(own));
                drop(s.resumer_handled[1].replace(outer));
            }
        }
    }

    /// The frame stops running: the resumer's handled exceptions are back.
    fn stop_frame(&mut self, s: &Suspension, state: State) {
        s.state.set(state);
        if !(self.handled.is_undef()
            && self.outer_handled.is_undef()
            && s.resumer_handled[0].is_undef()
            && s.resumer_handled[1].is_undef())
        {
            let own = std::mem::replace(&mut self.handled, s.resumer_handled[0].take());
            drop(std::mem::replace(&mut self.outer_handled, s.resumer_handled[1].take()));
            s.handled.set(own);
        }
    }

    /// From a suspension whose header is written down its chain of delegates to the frame that runs.
    unsafe fn descend(&mut self, s: &Suspension, how: Resume, top: *mut Value) -> Flow {
        // SAFETY: every suspension on the way is suspended and gets its header here.
        unsafe {
            let closing = match &how {
                Resume::Throw(e) => self.is_exception_instance(e, Exc::GeneratorExit),
                Resume::Send(_) => false,
            };
            let mut value = s.as_value();
            loop {
                let s = Object::view(&value).expect::<Suspension>();
                let b = Base(s.base());
                let d = s.delegate.value();
                if d.is_undef() {
                    return self.arrive(s, how);
                }
                let delegate = Object::view(&d);
                let child = match delegate.get::<Suspension>() {
                    Some(c) if matches!(c.state.get(), State::Suspended | State::Created) => c,
                    _ => return self.foreign(b, how),
                };
                if b.depth() + 1 > self.recursion_limit {
                    self.recursion_error("");
                    return Ok(At::raise(s.ip.get().add(1), b));
                }
                let mode = if closing {
                    Mode::CloseDelegate
                } else if child.face.get() == Face::AsyncGenerator {
                    Mode::AsyncFor
                } else {
                    Mode::Delegate
                };
                self.start_frame(child, mode, 0, s.ip.get(), b, top);
                value = d;
            }
        }
    }

    /// Goes on in the innermost frame.
    unsafe fn arrive(&mut self, s: &Suspension, how: Resume) -> Flow {
        // SAFETY: a suspended frame's ip follows its `Yield`; a created one's is its entry.
        unsafe {
            let b = Base(s.base());
            let ip = s.ip.get();
            let created = ip == b.function().entry.get();
            match how {
                Resume::Send(v) => {
                    if !created {
                        let at = b.register(Instruction(*ip.sub(1)).a());
                        let old = std::mem::replace(&mut *at, v.into_value());
                        old.release();
                    }
                    Ok(At::go(ip, b))
                }
                Resume::Throw(e) => {
                    self.raised = Object::UNDEF;
                    self.raise_instance(e);
                    if !created {
                        return Ok(At::raise(ip, b));
                    }
                    // The body has not begun: none of its handlers is asked, and the place is the
                    // `def`.
                    self.add_traceback_at(b, 0, b.code().first_line);
                    self.unwind_suspension(b, false)
                }
            }
        }
    }

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
            s.delegate.set(Object::from_owned(it));
            s.ip.set(at);
            self.delegate_send(base, Resume::Send(Object::NONE))
        }
    }

    /// Sends into the delegate of a running frame.
    unsafe fn delegate_send(&mut self, base: Base, how: Resume) -> Flow {
        // SAFETY: by contract.
        unsafe {
            let s = base.suspension();
            let d = s.delegate.get();
            if let Some(child) = d.get::<Suspension>() {
                let at = s.ip.get();
                match child.state.get() {
                    State::Suspended | State::Created => {
                        if base.depth() + 1 > self.recursion_limit {
                            s.delegate.set(Object::UNDEF);
                            self.recursion_error("");
                            return Ok(At::raise(at.add(1), base));
                        }
                        let mode = match child.face.get() {
                            Face::AsyncGenerator => Mode::AsyncFor,
                            _ => Mode::Delegate,
                        };
                        let top = s.stack_top.get();
                        self.start_frame(child, mode, 0, at, base, top);
                        return self.descend(child, how, top);
                    }
                    _ => {}
                }
            }
            self.foreign(base, how)
        }
    }

    /// One step of a delegate that is no suspended frame of ours.
    unsafe fn foreign(&mut self, base: Base, how: Resume) -> Flow {
        // SAFETY: `base` is a running suspension's frame with a delegate.
        unsafe {
            let s = base.suspension();
            let at = s.ip.get();
            let d = s.delegate.get();
            self.frame_base = base.0;
            self.frame_ip = at.add(1);
            self.top = s.stack_top.get();
            let step = match how {
                Resume::Send(v) => self.foreign_send(&d, v),
                Resume::Throw(e) => self.foreign_throw(&d, e),
            };
            match step {
                Ok(Some(v)) => self.suspend(base, at, v.into_value(), false),
                Ok(None) => {
                    let value = std::mem::replace(&mut self.resume_value, Object::NONE);
                    s.delegate.set(Object::UNDEF);
                    Ok(self.delegate_done(base, at, value.into_value()))
                }
                Err(Raised) => {
                    s.delegate.set(Object::UNDEF);
                    Ok(self.raise_at_delegate(base, at))
                }
            }
        }
    }

    /// The value of a finished delegate goes to the destination of the instruction at `at`.
    unsafe fn delegate_done(&mut self, base: Base, at: *const u64, v: Value) -> At {
        // SAFETY: `at` is the frame's `Delegate` or `AsyncFor`.
        unsafe {
            let p = base.register(Instruction(*at).a());
            let old = std::mem::replace(&mut *p, v);
            old.release();
            At::go(at.add(1), base)
        }
    }

    /// An exception came out of the delegate: `StopAsyncIteration` ends an `async for`.
    pub(super) unsafe fn raise_at_delegate(&mut self, base: Base, at: *const u64) -> At {
        // SAFETY: `at` is the frame's `Delegate` or `AsyncFor`.
        unsafe {
            let w = Instruction(*at);
            if w.op_byte() == Opcode::AsyncFor as u8 && self.raised_is(Exc::StopAsyncIteration) {
                self.take_raised();
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
                let r = step(self, d)?;
                if r.is_none() {
                    self.resume_value = Object::NONE;
                }
                return Ok(r);
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
        self.stop_value(r)
    }

    fn foreign_throw(&mut self, d: &Object, e: Object) -> Result<Option<Object>> {
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
                let r = self.call(&f, &[e]);
                self.stop_value(r)
            }
            None => Err(self.raise_instance(e)),
        }
    }

    /// `StopIteration` becomes the end, with its value in `resume_value`.
    fn stop_value(&mut self, r: Result) -> Result<Option<Object>> {
        match r {
            Ok(v) => Ok(Some(v)),
            Err(e) => match self.take_if(Exc::StopIteration) {
                Some(stop) => {
                    self.resume_value =
                        stop.expect::<Exception>().fields[0].some().unwrap_or(Object::NONE);
                    Ok(None)
                }
                None => Err(e),
            },
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
                let ready = matches!(agen.state.get(), State::Suspended | State::Created)
                    && agen.delegate.is_undef()
                    && agen.async_flags.get() & crate::heap::ASYNC_RUNNING == 0;
                if agen.face.get() == Face::AsyncGenerator && ready {
                    if self.init_async_hooks(&aiter).is_err() {
                        return Ok(At::raise(at.add(1), base));
                    }
                    s.delegate.set(aiter);
                    return self.delegate_send(base, Resume::Send(Object::NONE));
                }
            }
            match self.anext_awaitable(&aiter) {
                Ok(it) => {
                    s.delegate.set(it);
                    self.delegate_send(base, Resume::Send(Object::NONE))
                }
                Err(Raised) => Ok(self.raise_at_delegate(base, at)),
            }
        }
    }

    /// Suspends the frame at `base`, to go on at `ip`, and gives `v` to whoever resumed it.
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
        // SAFETY: walks from running frames to their resumers.
        unsafe {
            loop {
                let s = base.suspension();
                let meta = base.meta();
                let (caller, rip) = (base.caller(), base.return_ip());
                s.ip.set(ip);
                self.stop_frame(s, State::Suspended);
                // Dropped at the end of the arm, when the frame has handed over.
                let _keep = Object::from_owned(s.as_value());
                match Mode::of(meta) {
                    Mode::Send | Mode::For | Mode::Default => {
                        let p = caller.register((meta >> DST_SHIFT) as usize);
                        let old = std::mem::replace(&mut *p, v);
                        old.release();
                        return Ok(At::go(rip, caller));
                    }
                    Mode::AsyncFor | Mode::AsyncStep if from_yield => {
                        caller.suspension().delegate.set(Object::UNDEF);
                        return Ok(self.delegate_done(caller, rip, v));
                    }
                    Mode::Delegate | Mode::AsyncFor | Mode::AsyncStep => {
                        base = caller;
                        ip = rip;
                        from_yield = false;
                    }
                    mode @ (Mode::Close | Mode::CloseDelegate) => {
                        drop(Object::from_owned(v));
                        let text = format!("{} ignored GeneratorExit", s.face.get().noun());
                        self.error(Exc::RuntimeError, &text);
                        if mode == Mode::CloseDelegate {
                            caller.suspension().delegate.set(Object::UNDEF);
                            return Ok(At::raise(rip.add(1), caller));
                        }
                        return Ok(At::raise(rip, caller));
                    }
                    Mode::Halt => {
                        self.outcome = if from_yield && s.face.get() == Face::AsyncGenerator {
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
            if meta & super::frame::OBSERVED != 0 {
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

    unsafe fn return_suspension(&mut self, base: Base, v: Value) -> Flow {
        // SAFETY: as in `return_special`.
        unsafe {
            let s = base.suspension();
            let meta = base.meta();
            let (caller, rip) = (base.caller(), base.return_ip());
            if meta & super::frame::OBSERVED != 0 {
                self.detach_frame(base);
            }
            self.stop_frame(s, State::Closed);
            let keep = Object::from_owned(s.as_value());
            s.clear_registers();
            s.handled.set(Object::UNDEF);
            let face = s.face.get();
            let flow = match Mode::of(meta) {
                Mode::Send => {
                    let value = Object::from_owned(v);
                    self.end_of_suspension_face(face, value);
                    Ok(At::raise(rip, caller))
                }
                Mode::For => {
                    v.release();
                    let w = Instruction(*rip.sub(1));
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
                    Ok(self.delegate_done(caller, rip, v))
                }
                Mode::CloseDelegate => {
                    v.release();
                    drop(caller.suspension().delegate.take());
                    let class = self.exc(Exc::GeneratorExit);
                    let e = self.new_exception(&class, Vec::new());
                    self.raise_instance(e);
                    Ok(At::raise(rip.add(1), caller))
                }
                Mode::AsyncFor | Mode::AsyncStep => {
                    v.release();
                    drop(caller.suspension().delegate.take());
                    self.end_of_suspension_face(face, Object::NONE);
                    Ok(self.raise_at_delegate(caller, rip))
                }
                Mode::Halt => {
                    self.outcome = Outcome::Returned;
                    self.resume_value = Object::from_owned(v);
                    Err(Ok(Value::NONE))
                }
            };
            drop(keep);
            flow
        }
    }

    /// What the end of a suspension raises in its resumer.
    pub(super) fn end_of_suspension(&mut self, target: &Object, value: Object) -> Raised {
        let face = target.expect::<Suspension>().face.get();
        self.end_of_suspension_face(face, value)
    }

    fn end_of_suspension_face(&mut self, face: Face, value: Object) -> Raised {
        if face == Face::AsyncGenerator {
            let class = self.exc(Exc::StopAsyncIteration);
            let e = self.new_exception(&class, Vec::new());
            return self.raise_instance(e);
        }
        self.stop_iteration(value)
    }

    /// Resumes a suspension in a nested run: `Some` for what it yields; at its end `None`, with the
    /// return value in `resume_value`. `outcome` tells items of asynchronous generators apart.
    pub fn resume_nested(&mut self, target: &Object, how: Resume) -> Result<Option<Object>> {
        let s = target.expect::<Suspension>();
        if s.state.get() == State::Closed
            && s.face.get() == Face::Generator
            && matches!(how, Resume::Send(_))
        {
            self.resume_value = Object::NONE;
            self.outcome = Outcome::Returned;
            return Ok(None);
        }
        self.enter_native("")?;
        let target = target.clone();
        let (top, frame_base, frame_ip) = (self.top, self.frame_base, self.frame_ip);
        // SAFETY: the words above `top` are free; the pseudo-frame there is cleared again.
        unsafe {
            self.ensure_stack(top.add(96))?;
            let bottom = self.push_bottom(top);
            self.top = bottom.0.add(1);
            self.nested += 1;
            let entered =
                self.enter_suspension(&target, how, Mode::Halt, 0, std::ptr::null(), bottom);
            let r = match entered {
                Ok(at) if at.base == bottom => Err(Raised),
                Ok(at) => run(self, at),
                Err(exit) => exit,
            };
            self.nested -= 1;
            clear_bottom(bottom);
            self.top = top;
            self.frame_base = frame_base;
            self.frame_ip = frame_ip;
            let v = Object::from_owned(r?);
            if self.outcome == Outcome::Returned { Ok(None) } else { Ok(Some(v)) }
        }
    }

    /// `close()` of a generator or coroutine (PEP 342; returns the value since 3.13).
    pub fn close_suspension(&mut self, target: &Object) -> Result {
        let s = target.expect::<Suspension>();
        match s.state.get() {
            State::Closed => return Ok(Object::NONE),
            State::Created => {
                // SAFETY: the frame exists until its registers are cleared here.
                unsafe { self.detach_frame(Base(s.base())) };
                s.state.set(State::Closed);
                s.clear_registers();
                return Ok(Object::NONE);
            }
            _ => {}
        }
        let class = self.exc(Exc::GeneratorExit);
        let e = self.new_exception(&class, Vec::new());
        match self.resume_nested(target, Resume::Throw(e)) {
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

    /// An exception leaves the frame of a suspension: it is closed, and the exception changed where
    /// PEP 479 and PEP 525 say so, unless its body had not begun. Where to go on, if the resumer
    /// takes it.
    ///
    /// # Safety
    /// `base` is the frame being unwound, a suspension; the exception is in `raised`.
    pub(super) unsafe fn unwind_suspension(&mut self, base: Base, begun: bool) -> Flow {
        // SAFETY: the frame is over.
        unsafe {
            let s = base.suspension();
            let meta = base.meta();
            let (caller, rip) = (base.caller(), base.return_ip());
            if meta & super::frame::OBSERVED != 0 {
                self.detach_frame(base);
            }
            self.stop_frame(s, State::Closed);
            let keep = Object::from_owned(s.as_value());
            s.clear_registers();
            s.handled.set(Object::UNDEF);
            s.delegate.set(Object::UNDEF);
            if begun {
                self.convert_stop(s.face.get());
            }
            drop(keep);
            match Mode::of(meta) {
                Mode::Close => {
                    if self.take_if(Exc::GeneratorExit).is_some()
                        || self.take_if(Exc::StopIteration).is_some()
                    {
                        return Ok(At::go(rip, caller));
                    }
                    Ok(At::raise(rip, caller))
                }
                Mode::CloseDelegate => {
                    drop(caller.suspension().delegate.take());
                    Ok(At::raise(rip.add(1), caller))
                }
                Mode::Delegate | Mode::AsyncFor | Mode::AsyncStep => {
                    drop(caller.suspension().delegate.take());
                    Ok(self.raise_at_delegate(caller, rip))
                }
                Mode::Halt => Err(Err(Raised)),
                Mode::Send | Mode::For | Mode::Default => Ok(At::raise(rip, caller)),
            }
        }
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
        x.traceback.set(cause.expect::<Exception>().traceback.get());
        self.raised = e;
    }

    /// Frames of asynchronous generators and coroutines use this to see whether they may be awaited.
    pub fn is_suspension_of(&self, o: &Object, face: Face) -> bool {
        o.layout() == Layout::Suspension && o.expect::<Suspension>().face.get() == face
    }
}
