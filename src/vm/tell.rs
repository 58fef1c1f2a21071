//! Telling the functions of `sys.settrace` and `sys.setprofile` what frames do: calls, lines, returns,
//! exceptions (library reference: sys; PEP 669 for when).
//!
//! Frames are entered and left the long ways while there is such a function: see `Vm::set_limits`. A
//! frame that a function was told of has a frame object, which keeps what belongs to its tracing.

use std::cell::Cell;

use crate::code::{own_line, statements};
use crate::heap::{Object, ObjectCell, Value};
use crate::native::{Raised, Result, Resume, Vm};
use crate::types::code::Code;
use crate::types::exception::Exception;

use super::frame::{At, Base, DST_SHIFT, Flow, OBSERVED};
use super::frame_object::{Frame, outer};
use super::instrument::{CALLS, EVERYTHING, LINES, watch};
use super::jump::Jump;
use super::unwind::stands_for_native;
use super::window::top_of;

/// What a frame object knows of its tracing.
pub(super) struct FrameWatch {
    /// `f_trace`.
    pub function: ObjectCell,
    /// `f_trace_lines` and `f_trace_opcodes`.
    pub lines: Cell<bool>,
    pub opcodes: Cell<bool>,
    /// The line that was begun last, and where.
    line: Cell<u32>,
    word: Cell<u32>,
    offset: Cell<u32>,
    /// That line is being told of, and no instruction has it; or the frame is to go there.
    passing: Cell<bool>,
    /// How many statements without code are passed over at the next instruction.
    skip: Cell<u32>,
    jump: Cell<Option<Jump>>,
    /// What the trace function is being told, if anything.
    pub event: Cell<&'static str>,
}

impl Default for FrameWatch {
    fn default() -> FrameWatch {
        FrameWatch {
            function: ObjectCell::undef(),
            lines: Cell::new(true),
            opcodes: Cell::new(false),
            line: Cell::new(0),
            word: Cell::new(0),
            offset: Cell::new(0),
            passing: Cell::new(false),
            skip: Cell::new(0),
            jump: Cell::new(None),
            event: Cell::new(""),
        }
    }
}

impl FrameWatch {
    /// The word and the line that the trace function is told of.
    pub fn here(&self) -> (u32, u32) {
        (self.word.get(), self.line.get())
    }

    /// The frame is to go somewhere else.
    pub fn go(&self, jump: Jump, line: u32, offset: u32) {
        self.jump.set(Some(jump));
        self.line.set(line);
        self.offset.set(offset);
        self.passing.set(true);
    }

    /// The line of a traced frame and its offset (see `types::code_places`), if the instruction it is
    /// at, at word `at`, does not say: where it is told to be, or where it was last told to be.
    pub fn place(&self, code: &Code, at: u32) -> Option<(u32, u32)> {
        let silent = code.position(at as usize).line == 0 && self.line.get() != 0;
        (silent || self.passing.get()).then(|| (self.line.get(), self.offset.get()))
    }
}

impl Vm {
    // ---- who is told

    /// `sys.settrace`; `UNDEF`: nobody.
    pub fn set_trace(&mut self, function: Object) {
        self.watch.trace = function;
        self.set_limits();
        if self.watch.trace.is_undef() {
            return;
        }
        let observed = self.observed.clone();
        for (_, frame) in &observed {
            self.watch_traced(frame);
        }
    }

    /// `sys.setprofile`: the frames that run already are told of, too.
    pub fn set_profile(&mut self, function: Object) {
        self.watch.profile = function;
        self.set_limits();
        if self.watch.profile.is_undef() {
            return;
        }
        // SAFETY: the frames up the chain of callers are live.
        unsafe {
            let mut at = self.current_base();
            while let Some(base) = at {
                self.watch_frame(base, CALLS);
                at = outer(base);
            }
        }
    }

    /// `sys.call_tracing`: a call out of a trace function that is told of nevertheless.
    pub fn call_tracing(&mut self, function: &Object, args: &[Object]) -> Result {
        let inside = std::mem::replace(&mut self.watch.inside, false);
        self.set_limits();
        let result = self.call(function, args);
        self.watch.inside = inside;
        self.set_limits();
        result
    }

    /// Sets `f_trace`.
    pub(super) fn set_frame_trace(&mut self, frame: &Object, function: Object) {
        frame.expect::<Frame>().watch.function.set(function);
        if !self.watch.trace.is_undef() {
            self.watch_traced(frame);
        }
    }

    /// Sets `f_trace_opcodes`.
    pub(super) fn set_frame_trace_opcodes(&mut self, frame: &Object, on: bool) {
        frame.expect::<Frame>().watch.opcodes.set(on);
        if !self.watch.trace.is_undef() {
            self.watch_traced(frame);
        }
    }

    /// Watches what a frame with a trace function of its own wants to be told.
    fn watch_traced(&mut self, frame: &Object) {
        let f = frame.expect::<Frame>();
        if f.watch.function.is_undef() {
            return;
        }
        let Some(base) = f.base() else { return };
        let what = if f.watch.opcodes.get() { LINES | EVERYTHING } else { LINES };
        // SAFETY: the base of a frame object is that of a live frame.
        unsafe { self.watch_frame(base, what) }
    }

    // ---- events

    /// Tells both functions of an event that both get. With an error the frame has its place in the
    /// traceback.
    unsafe fn tell(
        &mut self,
        base: Base,
        ip: *const u64,
        event: &'static str,
        arg: &Object,
    ) -> Result<()> {
        // SAFETY: `base` is a live frame at the top, `ip` its next instruction.
        unsafe {
            let observed = base.meta() & OBSERVED != 0;
            if (self.watch.profile.is_undef() && !observed && event != "call")
                || stands_for_native(&base.code().unit)
            {
                return Ok(());
            }
            self.frame_base = base.0;
            self.frame_ip = ip;
            self.top = top_of(base.0);
            let frame = self.frame_object(base);
            if !self.watch.profile.is_undef() {
                watch(base.code(), CALLS);
                self.tell_profile(&frame, event, arg)?;
            }
            self.tell_trace(&frame, event, arg)
        }
    }

    fn tell_profile(&mut self, frame: &Object, event: &str, arg: &Object) -> Result<()> {
        let function = self.watch.profile.clone();
        let result = self.call_watcher(&function, frame, event, arg);
        if result.is_err() {
            self.set_profile(Object::UNDEF);
        }
        result.map(drop)
    }

    /// Tells the trace function: the global one of calls, the frame's own of everything else.
    fn tell_trace(&mut self, frame: &Object, event: &'static str, arg: &Object) -> Result<()> {
        let f = frame.expect::<Frame>();
        let own = if event == "call" { self.watch.trace.clone() } else { f.watch.function.get() };
        if self.watch.trace.is_undef() || own.is_undef() {
            return Ok(());
        }
        f.watch.event.set(event);
        let result = self.call_watcher(&own, frame, event, arg);
        f.watch.event.set("");
        match result {
            Ok(next) => {
                if !next.is_none() {
                    self.set_frame_trace(frame, next);
                }
                Ok(())
            }
            Err(Raised) => {
                self.set_trace(Object::UNDEF);
                f.watch.function.set(Object::UNDEF);
                Err(Raised)
            }
        }
    }

    fn call_watcher(&mut self, f: &Object, frame: &Object, event: &str, arg: &Object) -> Result {
        let arg = if arg.is_undef() { Object::NONE } else { arg.clone() };
        let event = self.intern(event);
        self.watch.inside = true;
        self.set_limits();
        let result = self.call(f, &[frame.clone(), event, arg]);
        self.watch.inside = false;
        self.set_limits();
        result
    }

    /// Tells the profile function of a call of a native.
    ///
    /// # Safety
    /// `base` is the running frame, `ip` its next instruction.
    pub(super) unsafe fn tell_call(
        &mut self,
        base: Base,
        ip: *const u64,
        event: &str,
        callable: &Object,
    ) -> Result<()> {
        if !self.telling || self.watch.profile.is_undef() {
            return Ok(());
        }
        // SAFETY: by contract.
        unsafe {
            self.frame_base = base.0;
            self.frame_ip = ip;
            let frame = self.frame_object(base);
            self.tell_profile(&frame, event, callable)
        }
    }

    /// The instruction at word `at` is about to be run: a line may begin. Where to go on, if the trace
    /// function says so.
    ///
    /// # Safety
    /// `base` is the running frame, saved.
    pub(super) unsafe fn tell_instruction(
        &mut self,
        base: Base,
        at: usize,
    ) -> Result<Option<*const u64>> {
        // SAFETY: by contract.
        unsafe {
            if base.meta() & OBSERVED == 0 {
                return Ok(None);
            }
            let frame = self.frame_object(base);
            let own = &frame.expect::<Frame>().watch;
            if own.function.is_undef() {
                return Ok(None);
            }
            let code = base.code();
            if code.starts_line(at) {
                // A jump back begins its line anew.
                let back = at <= own.word.replace(at as u32) as usize;
                if back {
                    own.line.set(0);
                }
                let passed = statements(&code.unit, at).enumerate();
                let passed =
                    passed.map(|(i, line)| (line, code.passed_at(at as u32, i as u32), true));
                let its_own = (own_line(&code.unit, at), code.offset_of(at as u32), false);
                let skip = own.skip.take() as usize;
                for (line, offset, passing) in passed.chain([its_own]).skip(skip) {
                    own.passing.set(passing);
                    let told =
                        if line == 0 { Ok(()) } else { self.tell_line(&frame, line, offset) };
                    own.passing.set(false);
                    let jump = own.jump.take();
                    told?;
                    if let Some(jump) = jump {
                        own.skip.set(jump.passed());
                        // The line there begins, whatever was before.
                        own.line.set(0);
                        return Ok(Some(self.jump(base, jump)));
                    }
                }
            }
            if own.opcodes.get() && self.telling {
                self.tell_trace(&frame, "opcode", &Object::NONE)?;
            }
            Ok(None)
        }
    }

    /// Tells of a line, unless it was begun already.
    fn tell_line(&mut self, frame: &Object, line: u32, offset: u32) -> Result<()> {
        let own = &frame.expect::<Frame>().watch;
        own.offset.set(offset);
        if own.line.replace(line) == line || !own.lines.get() || !self.telling {
            return Ok(());
        }
        self.tell_trace(frame, "line", &Object::NONE)
    }

    /// A frame of a plain function begins.
    ///
    /// # Safety
    /// `base` is a frame with a complete header that has not run yet.
    pub(super) unsafe fn tell_called(&mut self, base: Base) -> Result<()> {
        // SAFETY: by contract.
        unsafe {
            let entry = base.function().entry.get();
            let told = self.tell(base, entry, "call", &Object::NONE);
            if told.is_err() {
                self.add_traceback_at(base, 0, base.code().first_line);
            }
            told
        }
    }

    /// Pushes a frame when the short way is closed: too deep, or somebody is to be told. `dst` is
    /// where its value goes.
    ///
    /// # Safety
    /// The running frame is saved; `callee` is ready.
    #[cold]
    pub(super) unsafe fn enter_limited(&mut self, callee: Base, flags: u64, dst: usize) -> At {
        // SAFETY: by contract; the header is written before anything runs.
        unsafe {
            let (ip, base) = (self.frame_ip, Base(self.frame_base));
            let depth = base.depth() + 1;
            if depth > self.recursion_limit {
                self.abandon_frame(callee, flags);
                self.recursion_error("");
                return At::raise(ip, base);
            }
            callee.set_meta(depth as u64 | flags | (dst as u64) << DST_SHIFT);
            callee.set_return_ip(ip);
            callee.set_caller(base);
            let function = callee.function();
            for i in function.params.get()..function.locals.get() {
                *callee.0.add(i as usize) = Value::UNDEF;
            }
            (*self.heap.raw()).fuel -= 1;
            if self.tell_called(callee).is_err() {
                self.abandon_called(callee, flags);
                return At::raise(ip, base);
            }
            At::go(function.entry.get(), callee)
        }
    }

    /// Drops a frame that failed before it began.
    ///
    /// # Safety
    /// The frame has a header and has not run.
    pub(super) unsafe fn abandon_called(&mut self, base: Base, flags: u64) {
        // SAFETY: by contract.
        unsafe {
            if base.meta() & OBSERVED != 0 {
                self.detach_frame(base);
            }
            self.abandon_frame(base, flags);
        }
    }

    /// The frames from `root` down to `leaf` are resumed.
    ///
    /// # Safety
    /// Both are live, with headers written; none of them has run yet.
    pub(super) unsafe fn tell_resumed(
        &mut self,
        root: Base,
        leaf: Base,
        how: &Resume,
    ) -> Result<()> {
        if !self.telling {
            return Ok(());
        }
        // SAFETY: by contract.
        unsafe {
            let mut chain = vec![leaf];
            // What is thrown in goes to the innermost frame at once.
            if matches!(how, Resume::Send(_)) {
                let mut at = leaf;
                while at != root {
                    at = at.caller();
                    chain.push(at);
                }
            }
            for base in chain.into_iter().rev() {
                let s = base.suspension();
                // The instruction of a delegation stays a frame's place.
                let ip = if s.delegate.is_undef() { s.ip.get() } else { s.ip.get().add(1) };
                self.tell(base, ip, "call", &Object::NONE)?;
            }
            Ok(())
        }
    }

    /// Raises what a trace function raised when it was told of a resumption.
    ///
    /// # Safety
    /// `leaf` is the innermost of the resumed frames.
    pub(super) unsafe fn refuse_resume(&mut self, leaf: Base) -> Flow {
        // SAFETY: by contract.
        unsafe {
            let s = leaf.suspension();
            if s.delegate.is_undef() {
                let e = self.take_raised();
                return self.go_on(leaf, Resume::throw(e));
            }
            Ok(self.raise_in_yield(leaf, s.ip.get()))
        }
    }

    /// Where to raise in a frame that is suspended, or nearly.
    ///
    /// # Safety
    /// `base` is a suspension's frame, `ip` where it goes on.
    pub(super) unsafe fn raise_in_yield(&mut self, base: Base, ip: *const u64) -> At {
        // SAFETY: by contract.
        unsafe {
            let delegate = base.suspension().delegate.take();
            At::raise(if delegate.is_undef() { ip } else { ip.add(1) }, base)
        }
    }

    /// The frame at `base` gives `v` away, and so do the frames that delegate to it; `item`: its
    /// parent takes it.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension that goes on at `ip`.
    pub(super) unsafe fn tell_yielded(
        &mut self,
        base: Base,
        ip: *const u64,
        v: Value,
        item: bool,
    ) -> Result<()> {
        if !self.telling {
            return Ok(());
        }
        // SAFETY: by contract; the links of a chain call each other.
        unsafe {
            let v = Object::view(&v).clone();
            let end = base.suspension().end.get();
            let root = if end.is_null() || item { base } else { Base(end) };
            let (mut at, mut ip) = (base, ip);
            loop {
                let delegates = !at.suspension().delegate.is_undef();
                self.tell(at, if delegates { ip.add(1) } else { ip }, "return", &v)?;
                if at == root {
                    return Ok(());
                }
                at = at.caller();
                ip = at.suspension().ip.get();
            }
        }
    }

    /// The frame at `base` returns `v`.
    ///
    /// # Safety
    /// `base` is the running frame, and saved but for its top.
    pub(super) unsafe fn tell_return(&mut self, base: Base, v: Value) -> Result<()> {
        if !self.telling {
            return Ok(());
        }
        // SAFETY: by contract.
        unsafe {
            let v = Object::view(&v).clone();
            self.tell(base, self.frame_ip, "return", &v)
        }
    }

    /// The exception in `raised` is in the frame at `base`. What the trace function raises takes its
    /// place.
    ///
    /// # Safety
    /// `base` is the running frame, `ip` after the instruction that raised.
    pub(super) unsafe fn tell_exception(&mut self, base: Base, ip: *const u64) {
        // SAFETY: by contract.
        unsafe {
            if base.meta() & OBSERVED == 0 || self.limit_hit {
                return;
            }
            let frame = self.frame_object(base);
            if frame.expect::<Frame>().watch.function.is_undef() {
                return;
            }
            self.top = top_of(base.0);
            let raised = std::mem::replace(&mut self.raised, Object::UNDEF);
            let class = self.type_of(&raised);
            let traceback = raised.get::<Exception>().and_then(|e| e.traceback.some());
            let arg = self.tuple(vec![class, raised.clone(), traceback.unwrap_or(Object::NONE)]);
            let told = self.tell_trace(&frame, "exception", &arg);
            self.after_telling(base, ip, raised, told);
        }
    }

    /// A value came out of what a frame iterates over or waits for, by a StopIteration that nobody
    /// has seen. Where the frame goes on.
    ///
    /// # Safety
    /// `at` is in the running frame.
    pub(super) unsafe fn tell_stop(&mut self, at: At, v: Value) -> At {
        // SAFETY: by contract.
        unsafe {
            let v = Object::view(&v).clone();
            self.stop_iteration(v);
            let stop = self.raised.clone();
            self.tell_exception(at.base, at.ip);
            if !self.raised.is(&stop) {
                return At::raise(at.ip, at.base);
            }
            self.take_raised();
            at
        }
    }

    /// The exception in `raised` leaves the frame at `base`.
    ///
    /// # Safety
    /// `base` is the running frame, `ip` after the instruction that raised.
    pub(super) unsafe fn tell_unwound(&mut self, base: Base, ip: *const u64) {
        if self.limit_hit {
            return;
        }
        // SAFETY: by contract.
        unsafe {
            let raised = std::mem::replace(&mut self.raised, Object::UNDEF);
            let told = self.tell(base, ip, "return", &Object::NONE);
            self.after_telling(base, ip, raised, told);
        }
    }

    unsafe fn after_telling(&mut self, base: Base, ip: *const u64, was: Object, told: Result<()>) {
        // SAFETY: `base` is the running frame, `ip` after one of its instructions.
        unsafe {
            self.frame_base = base.0;
            self.frame_ip = ip;
            match told {
                Ok(()) => self.raised = was,
                Err(Raised) => {
                    let word = ip.offset_from(base.code().entry()) - 1;
                    self.add_traceback(base, word.max(0) as usize);
                }
            }
        }
    }
}
