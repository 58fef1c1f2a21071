//! Resuming suspended frames: from whoever resumes one to the frame that runs, the leaf of its chain.
//!
//! A chain of delegates is entered in one step (see `heap::suspension`): only its root and its leaf are
//! touched. A frame that was handling an exception when it delegated is not part of such a chain: its
//! delegate is a root of its own, entered from it.
//!
//! Invariant: a suspension in state `Running` has a complete frame header and holds a reference to
//! itself; a root keeps its resumer's handled exceptions while it runs.

use crate::code::{Instruction, KILL_A};
use crate::heap::{Face, HeapBox, Layout, Object, ShapeId, State, Suspension, Value};
use crate::native::{Exc, Outcome, Raised, Result, Resume, Resumes, Thrown, Vm};
use crate::types::function::NativeFunction;
use crate::types::suspension::{AsyncGenStep, Left, awaited_step};

use super::call::clear_bottom;
use super::frame::{At, Base, DST_SHIFT, Flow, Mode, OBSERVED, THROWN, TRACED};
use super::onward::{Onward, onward};
use super::run::run;
use super::window::top_of;

/// Which handled exceptions of its resumer a frame sees. What is thrown into a delegate passes by
/// what the frames above it are handling.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Visible {
    Own,
    Outer,
}

/// The part of a meta word that holds the depth.
const DEPTH: u64 = 0xFFFF_FFFF;

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

    /// Is nobody handling an exception?
    #[inline(always)]
    pub(super) fn nothing_handled(&self) -> bool {
        self.handled.is_undef() && self.outer_handled.is_undef()
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
                if mode == Mode::Default && self.take_if(Exc::StopIteration).is_some() {
                    return Ok(At::go(ip, base));
                }
                return Ok(At::raise(ip, base));
            }
            s.sever();
            let top = top_of(base.0);
            if let Resume::Throw(t) = &how
                && self.is_exception_instance(&t.exception, Exc::GeneratorExit)
            {
                return self.enter_closing(s, t.exception.clone(), mode, dst, ip, base, top);
            }
            match self.enter_root(s, mode, dst, ip, base, top, Visible::Own) {
                Some(leaf) => self.set_off(s, leaf, how, base, ip),
                None => Ok(At::raise(ip, base)),
            }
        }
    }

    /// Resumes a frame that may be resumed and is no link of a chain.
    ///
    /// # Safety
    /// `base` is the running frame; `s` is `Suspended`, or `Created` and `v`, which is owned, None.
    #[inline(always)]
    pub(super) unsafe fn enter_ready(
        &mut self,
        s: &Suspension,
        v: Value,
        mode: Mode,
        dst: usize,
        ip: *const u64,
        base: *mut Value,
    ) -> Onward {
        // SAFETY: the header is the suspension's own; a suspended frame's ip follows its `Yield`.
        unsafe {
            let depth = Base(base).depth() + 1;
            let plain = s.end.get().is_null()
                && s.delegate.is_undef()
                && s.handled.is_undef()
                && self.nothing_handled()
                && depth <= self.resume_limit;
            if !plain {
                return self.enter_by_chain(s, v, (mode, dst), ip, base);
            }
            // See `enter_root`.
            if mode != Mode::For {
                s.as_value().retain();
            }
            let b = Base(s.base());
            let observed = b.meta() & OBSERVED;
            b.set_meta(depth as u64 | mode.flags() | observed | (dst as u64) << DST_SHIFT);
            b.set_return_ip(ip);
            b.set_caller(Base(base));
            s.stack_top.set(top_of(base));
            let next = s.ip.get();
            if s.own_state.replace(State::Running) == State::Suspended {
                let w = Instruction(*next.sub(1));
                let old =
                    if w.has(KILL_A) { v } else { std::mem::replace(&mut *b.register(w.a()), v) };
                old.release();
            }
            Onward { ip: next, base: b.0 }
        }
    }

    /// The same for a frame that delegates, or where exceptions are being handled.
    #[inline(never)]
    unsafe fn enter_by_chain(
        &mut self,
        s: &Suspension,
        v: Value,
        (mode, dst): (Mode, usize),
        ip: *const u64,
        base: *mut Value,
    ) -> Onward {
        // SAFETY: by contract.
        unsafe {
            self.frame_base = base;
            self.frame_ip = ip;
            let top = top_of(base);
            let how = Resume::Send(Object::from_owned(v));
            let base = Base(base);
            let flow = match self.enter_root(s, mode, dst, ip, base, top, Visible::Own) {
                Some(leaf) => self.set_off(s, leaf, how, base, ip),
                None => Ok(At::raise(ip, base)),
            };
            onward(self, flow)
        }
    }

    /// A chain was entered from `ip` in the frame at `caller`: goes on in its leaf.
    unsafe fn set_off(
        &mut self,
        root: &Suspension,
        leaf: Base,
        how: Resume,
        caller: Base,
        ip: *const u64,
    ) -> Flow {
        // SAFETY: the headers of the chain are written.
        unsafe {
            if self.watched() {
                self.record_resume(root, leaf, &how, caller, ip);
                if self.tell_resumed(Base(root.base()), leaf, &how).is_err() {
                    return self.refuse_resume(leaf);
                }
            }
            self.arrive(leaf, how)
        }
    }

    /// The suspension that a call of a native which resumes can resume right away.
    ///
    /// # Safety
    /// The words are alive.
    #[inline(always)]
    pub(super) unsafe fn ready<'a>(
        &self,
        native: &NativeFunction,
        receiver: Value,
        sent: Value,
    ) -> Option<&'a Suspension> {
        // SAFETY: the layout says what the payload is.
        unsafe {
            if !receiver.is_ptr() || Layout::from_key(receiver.key()) != Layout::Suspension {
                return None;
            }
            let s = &(*(receiver.ptr() as *const HeapBox<Suspension>)).payload;
            let fits = if native.row.resumes == Resumes::NextOf {
                s.face.get() == Face::Generator
            } else {
                (*self.heap.raw()).type_value(receiver) == native.owner.value()
            };
            let ready = match s.own_state.get() {
                State::Suspended => true,
                State::Created => sent.is_none(),
                _ => false,
            };
            (fits && ready).then_some(s)
        }
    }

    /// Refuses what cannot be resumed.
    fn may_resume(&mut self, s: &Suspension, how: &Resume) -> Result<()> {
        let face = s.face.get();
        match s.state() {
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
                (_, Resume::Throw(t)) => {
                    let e = t.exception.clone();
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
            State::Suspended | State::Linked => Ok(()),
        }
    }

    /// Writes the headers of the root of a chain and of its leaf, which is returned.
    ///
    /// # Safety
    /// The suspension may be resumed and is no link; `caller` is the running frame.
    #[allow(clippy::too_many_arguments)]
    pub(super) unsafe fn enter_root(
        &mut self,
        s: &Suspension,
        mode: Mode,
        dst: usize,
        ip: *const u64,
        caller: Base,
        top: *mut Value,
        visible: Visible,
    ) -> Option<Base> {
        // SAFETY: the headers are the suspensions' own.
        unsafe {
            let b = Base(s.base());
            let depth = caller.depth() + 1;
            let mut leaf = s;
            let end = s.end.get();
            if !end.is_null() {
                leaf = Suspension::from_base(end);
                let below = Base(end).depth() - b.depth();
                if depth + below <= self.recursion_limit {
                    let l = Base(end);
                    l.set_meta(l.meta() & !DEPTH | (depth + below) as u64);
                    leaf.own_state.set(State::Running);
                    leaf.as_value().retain();
                    leaf.stack_top.set(top);
                } else {
                    // Link by link it fails where it is too deep.
                    s.dissolve();
                    leaf = s;
                }
            }
            if depth > self.recursion_limit {
                self.refuse_depth(s);
                return None;
            }
            // A running frame keeps itself alive: its resumer may have held it in a temporary.
            // (The register of a `for` loop stays as it is.)
            if mode != Mode::For {
                s.as_value().retain();
            }
            let observed = b.meta() & OBSERVED;
            let thrown = if visible == Visible::Outer { THROWN } else { 0 };
            let traced = if self.watched() { TRACED } else { 0 };
            let flags = mode.flags() | observed | thrown | traced;
            b.set_meta(depth as u64 | flags | (dst as u64) << DST_SHIFT);
            b.set_return_ip(ip);
            b.set_caller(caller);
            s.stack_top.set(top);
            s.own_state.set(State::Running);
            if !(self.nothing_handled() && leaf.handled.is_undef()) {
                self.swap_handled(s, leaf, visible);
            }
            Some(Base(leaf.base()))
        }
    }

    /// RecursionError. One that was to begin has begun and failed: it was awaited, if in vain.
    fn refuse_depth(&mut self, s: &Suspension) {
        self.recursion_error("");
        if s.own_state.get() == State::Created {
            s.abandon();
        }
    }

    /// The exceptions handled now are the leaf's; outside are the resumer's, which the root keeps.
    fn swap_handled(&mut self, root: &Suspension, leaf: &Suspension, how: Visible) {
        let own = std::mem::replace(&mut self.handled, leaf.handled.take());
        let outer = if own.is_undef() || how == Visible::Outer {
            self.outer_handled.clone()
        } else {
            own.clone()
        };
        let outer = std::mem::replace(&mut self.outer_handled, outer);
        drop(root.resumer_handled[0].replace(own));
        drop(root.resumer_handled[1].replace(outer));
    }

    /// The root `s` stops running: its resumer's handled exceptions are back, those of its leaf
    /// are returned.
    pub(super) fn restore_handled(&mut self, s: &Suspension) -> Object {
        if self.nothing_handled()
            && s.resumer_handled[0].is_undef()
            && s.resumer_handled[1].is_undef()
        {
            return Object::UNDEF;
        }
        let own = std::mem::replace(&mut self.handled, s.resumer_handled[0].take());
        drop(std::mem::replace(&mut self.outer_handled, s.resumer_handled[1].take()));
        own
    }

    /// Makes `child` a link below the frame at `base`, whose `Delegate` is at `at`: the base of the
    /// leaf that runs now.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension; `child` is suspended or new.
    pub(super) unsafe fn link(
        &mut self,
        base: Base,
        at: *const u64,
        child: &Suspension,
        mode: Mode,
        visible: Visible,
    ) -> Option<Base> {
        // SAFETY: by contract; a link's parent owns it.
        unsafe {
            child.sever();
            let s = base.suspension();
            let top = s.stack_top.get();
            if !self.handled.is_undef() {
                return self.enter_root(child, mode, 0, at, base, top, visible);
            }
            let b = Base(child.base());
            let depth = base.depth() + 1;
            let end = child.end.get();
            let leaf = if end.is_null() { child } else { Suspension::from_base(end) };
            let l = Base(leaf.base());
            let below = if end.is_null() { 0 } else { l.depth() - b.depth() };
            if depth + below > self.recursion_limit {
                if end.is_null() {
                    self.refuse_depth(child);
                    return None;
                }
                child.dissolve();
                return self.link(base, at, child, mode, visible);
            }
            b.set_meta(depth as u64 | mode.flags() | b.meta() & OBSERVED);
            b.set_return_ip(at);
            b.set_caller(base);
            let root = s.end.get();
            let root = if root.is_null() {
                s
            } else {
                // The parent was the leaf; its own parent owns it from now on.
                s.end.set(std::ptr::null_mut());
                s.own_state.set(State::Linked);
                s.as_value().release();
                Suspension::from_base(root)
            };
            if !end.is_null() {
                l.set_meta(l.meta() & !DEPTH | (depth + below) as u64);
                child.own_state.set(State::Linked);
                child.end.set(std::ptr::null_mut());
            }
            leaf.end.set(root.base());
            root.end.set(leaf.base());
            leaf.own_state.set(State::Running);
            leaf.as_value().retain();
            leaf.stack_top.set(top);
            if !leaf.handled.is_undef() {
                self.handled = leaf.handled.take();
            }
            Some(l)
        }
    }

    /// The leaf at `base` leaves its chain: its parent, which is returned, is the leaf now.
    ///
    /// # Safety
    /// `base` is the running frame and a leaf below `root`; its state is set already.
    pub(super) unsafe fn surface(&mut self, base: Base, root: *mut Value) -> Base {
        // SAFETY: by contract.
        unsafe {
            let s = base.suspension();
            s.end.set(std::ptr::null_mut());
            let parent = base.caller();
            let p = parent.suspension();
            if parent.0 == root {
                p.end.set(std::ptr::null_mut());
            } else {
                p.end.set(root);
                Suspension::from_base(root).end.set(parent.0);
                p.own_state.set(State::Running);
                p.as_value().retain();
                parent.set_meta(parent.meta() & !DEPTH | (base.depth() - 1) as u64);
            }
            p.stack_top.set(s.stack_top.get());
            parent
        }
    }

    /// Goes on in the leaf at `base`, or further down where its delegate is no link yet.
    ///
    /// # Safety
    /// `base` is a leaf whose header is written.
    pub(super) unsafe fn arrive(&mut self, mut base: Base, mut how: Resume) -> Flow {
        // SAFETY: by contract.
        unsafe {
            loop {
                let s = base.suspension();
                let d = s.delegate.value();
                if d.is_undef() {
                    return self.go_on(base, how);
                }
                let child = match Object::view(&d).get::<Suspension>() {
                    Some(c) if matches!(c.state(), State::Suspended | State::Created) => c,
                    _ => return self.foreign(base, how),
                };
                let mut visible = match how {
                    Resume::Send(_) => Visible::Own,
                    Resume::Throw(_) => Visible::Outer,
                };
                let mut mode = Mode::Delegate;
                if child.face.get() == Face::AsyncGenerator {
                    mode = Mode::AsyncFor;
                    if let Some(step) = awaited_step(s) {
                        mode = Mode::AsyncStep;
                        let step = step.expect::<AsyncGenStep>();
                        if step.is_new() {
                            // What it throws comes from its parent, which is running.
                            visible = Visible::Own;
                        }
                        how = match self.begin_async_step(step, how) {
                            Ok(Some(how)) => {
                                if self.may_resume(child, &how).is_err() {
                                    let at = s.ip.get();
                                    return Ok(self.async_left(base, at, mode, Left::Raised));
                                }
                                how
                            }
                            Ok(None) => {
                                self.drop_delegate(base);
                                let at = s.ip.get();
                                return Ok(self.delegate_done(base, at, Value::NONE));
                            }
                            Err(Raised) => {
                                self.drop_delegate(base);
                                return Ok(At::raise(s.ip.get().add(1), base));
                            }
                        };
                    }
                }
                match self.link(base, s.ip.get(), child, mode, visible) {
                    Some(leaf) => {
                        if self.watched() {
                            self.record_link(base, s.ip.get(), child, leaf, &how);
                            if self.tell_resumed(Base(child.base()), leaf, &how).is_err() {
                                return self.refuse_resume(leaf);
                            }
                        }
                        base = leaf;
                    }
                    None => {
                        let at = base.suspension().ip.get();
                        self.drop_delegate(base);
                        return Ok(At::raise(at.add(1), base));
                    }
                }
            }
        }
    }

    /// Goes on in a frame without a delegate.
    pub(super) unsafe fn go_on(&mut self, b: Base, how: Resume) -> Flow {
        // SAFETY: a suspended frame's ip follows its `Yield`; a created one's is its entry.
        unsafe {
            let ip = b.suspension().ip.get();
            let created = ip == b.function().entry.get();
            match how {
                Resume::Send(v) => {
                    if !created {
                        let w = Instruction(*ip.sub(1));
                        if !w.has(KILL_A) {
                            let old = std::mem::replace(&mut *b.register(w.a()), v.into_value());
                            old.release();
                        }
                    }
                    Ok(At::go(ip, b))
                }
                Resume::Throw(Thrown { exception: e, .. }) => {
                    // What only the resumer handles is no context of what it throws in.
                    if self.handled.is_undef() {
                        self.raised = e;
                    } else {
                        self.raised = Object::UNDEF;
                        self.raise_instance(e);
                    }
                    if !created {
                        return Ok(At::raise(ip, b));
                    }
                    // The body has not begun: none of its handlers is asked, and the place is the
                    // `def`.
                    self.add_traceback_at(b, 0, b.code().first_line);
                    if self.telling {
                        self.tell_exception(b, ip);
                        self.tell_unwound(b, ip);
                    }
                    self.unwind_suspension(b, false)
                }
            }
        }
    }

    /// Resumes a suspension in a nested run: `Some` for what it yields; at its end `None`, with the
    /// return value in `resume_value`. `outcome` tells items of asynchronous generators apart.
    pub fn resume_nested(&mut self, target: &Object, how: Resume) -> Result<Option<Object>> {
        let s = target.expect::<Suspension>();
        if s.own_state.get() == State::Closed
            && s.face.get() == Face::Generator
            && matches!(how, Resume::Send(_))
        {
            self.resume_value = Object::NONE;
            self.outcome = Outcome::Returned;
            return Ok(None);
        }
        self.enter_native("")?;
        let (top, frame_base, frame_ip) = (self.top, self.frame_base, self.frame_ip);
        // SAFETY: the words above `top` are free; the pseudo-frame there is cleared again.
        unsafe {
            self.ensure_stack(top.add(96))?;
            let bottom = self.push_bottom(top);
            self.top = bottom.0.add(1);
            self.nested += 1;
            let ip = std::ptr::null();
            let entered = match (how, s.own_state.get()) {
                (Resume::Send(v), State::Suspended) => {
                    self.enter_ready(s, v.into_value(), Mode::Halt, 0, ip, bottom.0)
                }
                (how, _) => {
                    let flow = self.enter_suspension(target, how, Mode::Halt, 0, ip, bottom);
                    onward(self, flow)
                }
            };
            let r = if entered.ip.is_null() { self.take_result() } else { run(self, entered) };
            self.nested -= 1;
            clear_bottom(bottom);
            self.top = top;
            self.frame_base = frame_base;
            self.frame_ip = frame_ip;
            let v = Object::from_owned(r?);
            if self.outcome == Outcome::Returned { Ok(None) } else { Ok(Some(v)) }
        }
    }

    /// Frames of asynchronous generators and coroutines use this to see whether they may be awaited.
    pub fn is_suspension_of(&self, o: &Object, face: Face) -> bool {
        o.layout() == Layout::Suspension && o.expect::<Suspension>().face.get() == face
    }
}
