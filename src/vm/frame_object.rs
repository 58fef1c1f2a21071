//! Looking at frames: `globals()`, `locals()`, frame objects, `super()` without arguments.

use std::cell::{Cell as StdCell, OnceCell, RefCell};

use crate::heap::{Layout, Object, ObjectCell, Payload, State, Suspension, Tuple, Value};
use crate::native::{Exc, Result, TypeSpec, Vm, getter, getter_setter, method};
use crate::types::attribute::text_of;
use crate::types::code::Code;
use crate::types::exception::Exception;
use crate::types::function::{Cell, Function};
use crate::types::traceback::Traceback;

use super::frame::{Base, OBSERVED};
use super::tell::FrameWatch;

impl Vm {
    /// The innermost Python frame.
    pub(super) unsafe fn current_base(&self) -> Option<Base> {
        // SAFETY: `frame_base` is a live frame or a pseudo-frame whose caller is one.
        unsafe {
            let mut b = Base(self.frame_base);
            while !b.0.is_null() && b.is_bottom() {
                b = b.caller();
            }
            if b.0.is_null() { None } else { Some(b) }
        }
    }

    /// Gives the raised exception the running frame as its traceback, if it has none.
    pub(super) fn trace_raised_here(&mut self) {
        let traced = self.raised.get::<Exception>().is_none_or(|e| e.traceback.some().is_some());
        // SAFETY: the frame is live.
        unsafe {
            if let (false, Some(b)) = (traced, self.current_base()) {
                let (line, word) = self.frame_place(b);
                self.add_traceback_at(b, word as usize, line);
            }
        }
    }

    /// Code and line of the innermost frames, at most `depth` of them.
    pub fn frame_places(&self, depth: usize) -> Vec<(Object, u32)> {
        let mut places = Vec::new();
        // SAFETY: the frames up the chain of callers are live.
        unsafe {
            let mut at = self.current_base();
            while let Some(b) = at.filter(|_| places.len() < depth) {
                places.push((b.function().code.get(), self.frame_place(b).0));
                at = outer(b);
            }
        }
        places
    }

    /// `globals()` of the running frame.
    pub fn current_globals(&self) -> Option<Object> {
        // SAFETY: the frame is live.
        unsafe { self.current_base().map(|b| b.function().globals.clone()) }
    }

    /// `locals()` of the running frame (PEP 667: a snapshot in functions).
    pub fn current_locals(&mut self) -> Result {
        // SAFETY: the frame is live.
        unsafe {
            match self.current_base() {
                Some(b) => Ok(self.locals_of(b)),
                None => Ok(self.dict()),
            }
        }
    }

    /// The class and the first argument for `super()`.
    pub fn implicit_super(&mut self) -> Result<(Object, Object)> {
        // SAFETY: the frame is live.
        unsafe {
            let Some(b) = self.current_base() else {
                return Err(self.error(Exc::RuntimeError, "super(): no current frame"));
            };
            let code = b.code();
            if code.arg_count == 0 {
                return Err(self.error(Exc::RuntimeError, "super(): no arguments"));
            }
            let first = self.frame_register(b, 0);
            let first = match first.as_ref().and_then(|o| o.get::<Cell>()) {
                Some(c) if code.cells.iter().any(|(_, r)| *r == 0) => c.0.some(),
                _ => first,
            };
            let Some(first) = first else {
                return Err(self.error(Exc::RuntimeError, "super(): arg[0] deleted"));
            };
            let names = code.free_names.expect::<Tuple>().items();
            let class = self.names.class.clone();
            let Some(i) = names.iter().position(|n| n.is(&class)) else {
                return Err(self.error(Exc::RuntimeError, "super(): __class__ cell not found"));
            };
            let cells = b.function().closure.clone();
            let cell = cells.get::<Tuple>().and_then(|t| t.items().get(i).cloned());
            match cell.as_ref().and_then(|c| c.get::<Cell>()).and_then(|c| c.0.some()) {
                Some(t) => Ok((t, first)),
                None => Err(self.error(Exc::RuntimeError, "super(): empty __class__ cell")),
            }
        }
    }

    /// The frame object of a suspended (or running) generator-like frame.
    pub fn suspension_frame(&mut self, o: &Object) -> Result {
        let s = o.expect::<Suspension>();
        // SAFETY: the suspension is not closed, so its frame exists.
        unsafe { Ok(self.frame_object(Base(s.base()))) }
    }

    /// `sys._getframe(depth)`.
    pub fn frame_at(&mut self, depth: usize) -> Result {
        // SAFETY: the frames up the chain of callers are live.
        unsafe {
            let mut b = self.current_base();
            for _ in 0..depth {
                b = b.and_then(|b| outer(b));
            }
            match b {
                Some(b) => Ok(self.frame_object(b)),
                None => Err(self.value_error("call stack is not deep enough")),
            }
        }
    }

    /// The frame object of a live frame; the same one every time.
    ///
    /// # Safety
    /// `base` is a live frame.
    pub(super) unsafe fn frame_object(&mut self, base: Base) -> Object {
        // SAFETY: by contract.
        unsafe {
            if let Some((_, o)) = self.observed.iter().rev().find(|(b, _)| *b == base.0 as usize) {
                return o.clone();
            }
            let f = base.function();
            let frame = Frame::of(f);
            frame.base.set(base.0 as usize);
            let o = self.heap.alloc(frame);
            self.observed.push((base.0 as usize, o.clone()));
            base.set_meta(base.meta() | OBSERVED);
            if base.is_suspension() {
                let flags = &base.suspension().async_flags;
                flags.set(flags.get() | crate::heap::FRAME_OBSERVED);
            }
            o
        }
    }

    /// A frame object for a frame that left nothing but its traceback entry.
    pub fn past_frame(&mut self, code: &Object, globals: &Object, line: u32, lasti: u32) -> Object {
        let builtins = self.builtins_of(globals);
        let frame = Frame::new(code.clone(), globals.clone(), builtins, Object::UNDEF);
        frame.line.set(line);
        frame.lasti.set(lasti);
        self.heap.alloc(frame)
    }

    /// The frame is going: its frame object keeps what it showed.
    ///
    /// # Safety
    /// `base` is a live frame.
    pub(super) unsafe fn detach_frame(&mut self, base: Base) {
        // SAFETY: by contract.
        unsafe {
            let Some(i) = self.observed.iter().rposition(|(b, _)| *b == base.0 as usize) else {
                return;
            };
            let (_, o) = self.observed.swap_remove(i);
            if o.refcount() == 1 {
                return;
            }
            let (line, lasti) = self.leaving_place(base);
            let frame = o.expect::<Frame>();
            frame.line.set(line);
            frame.lasti.set(lasti);
            frame.base.set(0);
            frame.take_registers(base);
            if !base.is_suspension()
                && let Some(back) = outer(base)
            {
                let back = self.frame_object(back);
                frame.back.set(back);
            }
        }
    }

    /// An exception leaves the frame at `base`: its traceback entry gets a frame object that takes
    /// over the locals, which would be dropped here otherwise. `inner` is the frame it left before.
    ///
    /// # Safety
    /// `base` is a live frame at the top of the stack, saved, that is about to be cleared.
    pub(super) unsafe fn keep_locals(&mut self, base: Base, inner: &Object) -> Object {
        // SAFETY: by contract.
        unsafe {
            let o = if base.meta() & OBSERVED != 0 {
                self.frame_object(base)
            } else {
                let (line, lasti) = self.leaving_place(base);
                let frame = Frame::of(base.function());
                frame.line.set(line);
                frame.lasti.set(lasti);
                frame.take_registers(base);
                self.heap.alloc(frame)
            };
            self.show_frame(&o, inner);
            o
        }
    }

    /// An exception is caught in the frame at `base`, which goes on.
    ///
    /// # Safety
    /// `base` is a live frame.
    pub(super) unsafe fn keep_live_frame(&mut self, base: Base, inner: &Object) {
        // SAFETY: by contract.
        unsafe {
            // Suspensions come and go in chains that are better left unobserved.
            if !base.is_suspension() || base.meta() & OBSERVED != 0 {
                let o = self.frame_object(base);
                self.show_frame(&o, inner);
            }
        }
    }

    /// Puts the frame object into the first traceback entry, which is its own.
    fn show_frame(&mut self, frame: &Object, inner: &Object) {
        if let Some(i) = inner.get::<Frame>()
            && i.back.is_undef()
        {
            i.back.set(frame.clone());
        }
        let Some(e) = self.raised.get::<Exception>() else { return };
        let entry = e.traceback.get();
        if let Some(t) = entry.get::<Traceback>()
            && t.frame.is_undef()
            && t.code.is(&frame.expect::<Frame>().code)
        {
            t.frame.set(frame.clone());
        }
    }

    /// Line and word where a frame ends. Code of the compiler's own that raises an exception again
    /// has no place: then it is where the exception came from.
    unsafe fn leaving_place(&mut self, base: Base) -> (u32, u32) {
        // SAFETY: by contract of `frame_place`.
        unsafe {
            let (line, word) = self.frame_place(base);
            let code = base.code();
            if code.position(word as usize).line == 0
                && let Some(e) = self.raised.get::<Exception>()
                && let Some(t) = e.traceback.get().get::<Traceback>()
                && t.code.is(&base.function().code.get())
            {
                return (t.lineno, t.lasti);
            }
            (line, word)
        }
    }

    /// Line and word of the instruction a live frame is at.
    pub(super) unsafe fn frame_place(&self, base: Base) -> (u32, u32) {
        // SAFETY: `base` is live, and its ip one of its instructions.
        unsafe {
            let (code, ip) = (base.code(), self.ip_of(base));
            if ip.is_null() || ip == code.entry() {
                return (code.entry_line(), 0);
            }
            let word = (ip.offset_from(code.entry()) - 1).max(0) as usize;
            (line_at(code, word), word as u32)
        }
    }

    /// Has this live frame not begun?
    unsafe fn at_entry(&self, base: Base) -> bool {
        // SAFETY: `base` is live.
        unsafe { [std::ptr::null(), base.code().entry()].contains(&self.ip_of(base)) }
    }

    /// The next instruction of a live frame.
    unsafe fn ip_of(&self, base: Base) -> *const u64 {
        // SAFETY: `base` is live; so are the frames between it and the innermost one.
        unsafe {
            let mut ip = self.frame_ip;
            let mut b = Base(self.frame_base);
            while !b.0.is_null() && b != base {
                ip = b.return_ip();
                b = b.caller();
            }
            if b.0.is_null() {
                // Not among the running ones: suspended.
                ip = base.suspension().ip.get();
            }
            ip
        }
    }
}

/// The line of an instruction; one without a place is at the line of those before it.
fn line_at(code: &Code, word: usize) -> u32 {
    let upto = code.positions.partition_point(|p| p.word as usize <= word);
    let line = code.positions[..upto].iter().rev().map(|p| p.line).find(|l| *l != 0);
    line.unwrap_or(code.first_line)
}

/// The calling Python frame.
pub(super) unsafe fn outer(b: Base) -> Option<Base> {
    // SAFETY: `b` is live, and so are its callers.
    unsafe {
        if b.is_suspension() && b.suspension().state() != crate::heap::State::Running {
            return None;
        }
        let mut c = b.caller();
        while !c.0.is_null() && c.is_bottom() {
            c = c.caller();
        }
        if c.0.is_null() { None } else { Some(c) }
    }
}

/// A `frame` object.
pub struct Frame {
    /// Register 0 of the live frame; 0 once it is gone.
    pub(super) base: StdCell<usize>,
    pub(super) code: Object,
    globals: Object,
    builtins: Object,
    /// A tuple of cells, or `UNDEF`.
    pub(super) closure: Object,
    /// The registers of the locals, taken over when the frame went.
    pub(super) registers: OnceCell<Box<[ObjectCell]>>,
    /// Names that were set through `f_locals` and are no locals: a dict.
    pub(super) extra: ObjectCell,
    /// Values that `f_locals` replaced in the live frame, whose instructions may borrow them.
    pub(super) replaced: RefCell<Vec<Object>>,
    pub(super) watch: FrameWatch,
    back: ObjectCell,
    line: StdCell<u32>,
    lasti: StdCell<u32>,
}

impl Payload for Frame {
    const LAYOUT: Layout = Layout::Frame;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for o in [&self.code, &self.globals, &self.builtins, &self.closure] {
            visit(o.value());
        }
        for c in [&self.extra, &self.watch.function, &self.back] {
            c.trace(visit);
        }
        self.registers.get().into_iter().flatten().for_each(|c| c.trace(visit));
        self.replaced.borrow().iter().for_each(|o| visit(o.value()));
    }
}

impl Frame {
    fn of(f: &Function) -> Frame {
        Frame::new(f.code.get(), f.globals.clone(), f.builtins.clone(), f.closure.clone())
    }

    fn new(code: Object, globals: Object, builtins: Object, closure: Object) -> Frame {
        Frame {
            base: StdCell::new(0),
            code,
            globals,
            builtins,
            closure,
            registers: OnceCell::new(),
            extra: ObjectCell::undef(),
            replaced: RefCell::new(Vec::new()),
            watch: FrameWatch::default(),
            back: ObjectCell::undef(),
            line: StdCell::new(0),
            lasti: StdCell::new(0),
        }
    }

    pub(super) fn base(&self) -> Option<Base> {
        match self.base.get() {
            0 => None,
            b => Some(Base(std::ptr::with_exposed_provenance_mut(b))),
        }
    }

    /// Moves the locals out of a frame that is going.
    ///
    /// # Safety
    /// `base` is a live frame whose registers nobody reads again.
    unsafe fn take_registers(&self, base: Base) {
        // SAFETY: a frame has the registers that its code names; what is moved out is `UNDEF`.
        unsafe {
            let count = base.code().locals as usize;
            let take = |i| {
                let v = std::mem::replace(&mut *base.register(i), Value::UNDEF);
                ObjectCell::new(Object::from_owned(v))
            };
            let _ = self.registers.set((0..count).map(take).collect());
        }
    }
}

pub static FRAME: TypeSpec = TypeSpec {
    name: "frame",
    layout: Layout::Frame,
    methods: &[
        method("clear", "($self, /)", |vm, a| {
            match a[0].expect::<Frame>().base() {
                // SAFETY: the base is that of a live frame.
                Some(b) if unsafe { b.is_suspension() } => {
                    // SAFETY: as above.
                    let s = unsafe { b.suspension() };
                    let what = match s.state() {
                        State::Running => "an executing",
                        State::Suspended => "a suspended",
                        _ => "",
                    };
                    if !what.is_empty() {
                        let text = format!("cannot clear {what} frame");
                        return Err(vm.error(Exc::RuntimeError, &text));
                    }
                    // SAFETY: the suspension's header is in front of its payload.
                    let o = unsafe { Object::from_borrowed(s.as_value()) };
                    vm.finalize_suspension(&o);
                }
                Some(_) => {
                    return Err(vm.error(Exc::RuntimeError, "cannot clear an executing frame"));
                }
                None => {
                    let f = a[0].expect::<Frame>();
                    f.registers.get().into_iter().flatten().for_each(|c| c.set(Object::UNDEF));
                    f.extra.set(Object::UNDEF);
                }
            }
            Ok(Object::NONE)
        }),
        method("__repr__", "($self, /)", |vm, a| {
            let f = a[0].expect::<Frame>();
            let code = f.code.expect::<crate::types::code::Code>();
            let (file, name) = (code.filename.clone(), text_of(&code.name));
            let file = vm.repr_text(&file)?;
            let line = frame_line(vm, &a[0]);
            let id = vm.heap.id_of(&a[0]);
            Ok(vm.str(&format!("<frame at {id:#x}, file {file}, line {line}, code {name}>")))
        }),
    ],
    getters: &[
        getter("f_code", |_, o| Ok(o.expect::<Frame>().code.clone())),
        getter("f_globals", |_, o| Ok(o.expect::<Frame>().globals.clone())),
        getter("f_builtins", |_, o| Ok(o.expect::<Frame>().builtins.clone())),
        getter("f_locals", |vm, o| Ok(vm.frame_locals_view(o))),
        getter_setter(
            "f_lineno",
            |vm, o| {
                let line = frame_line(vm, o);
                Ok(vm.int(line as i64))
            },
            super::jump::set_line,
        ),
        getter("f_lasti", |vm, o| {
            let offset = frame_offset(vm, o);
            Ok(vm.int(i64::from(offset)))
        }),
        getter("f_back", |vm, o| {
            let f = o.expect::<Frame>();
            // SAFETY: the base is that of a live frame.
            unsafe {
                match f.base() {
                    Some(b) => match outer(b) {
                        Some(b) => Ok(vm.frame_object(b)),
                        None => Ok(Object::NONE),
                    },
                    None => Ok(f.back.some().unwrap_or(Object::NONE)),
                }
            }
        }),
        getter_setter(
            "f_trace",
            |_, o| Ok(o.expect::<Frame>().watch.function.some().unwrap_or(Object::NONE)),
            |vm, o, v| {
                vm.set_frame_trace(o, v.filter(|v| !v.is_none()).unwrap_or(Object::UNDEF));
                Ok(())
            },
        ),
        getter_setter(
            "f_trace_lines",
            |_, o| Ok(Object::from_bool(o.expect::<Frame>().watch.lines.get())),
            |vm, o, v| {
                let on = flag(vm, v)?;
                o.expect::<Frame>().watch.lines.set(on);
                Ok(())
            },
        ),
        getter_setter(
            "f_trace_opcodes",
            |_, o| Ok(Object::from_bool(o.expect::<Frame>().watch.opcodes.get())),
            |vm, o, v| {
                let on = flag(vm, v)?;
                vm.set_frame_trace_opcodes(o, on);
                Ok(())
            },
        ),
    ],
    ..TypeSpec::EMPTY
};

/// The new value of an attribute that is a `bool`.
fn flag(vm: &mut Vm, value: Option<Object>) -> Result<bool> {
    match value {
        Some(v) if v.is_bool() => Ok(v.is(&Object::TRUE)),
        Some(_) => Err(vm.type_error("attribute value type must be bool")),
        None => Err(vm.error(Exc::TypeError, "can't delete numeric/char attribute")),
    }
}

fn frame_line(vm: &mut Vm, o: &Object) -> u32 {
    let f = o.expect::<Frame>();
    let Some(base) = f.base() else { return f.line.get() };
    // SAFETY: the base is that of a live frame.
    let (line, word) = unsafe { vm.frame_place(base) };
    f.watch.place(f.code.expect::<Code>(), word).map_or(line, |(line, _)| line)
}

/// `f_lasti`: 0 before the first instruction.
fn frame_offset(vm: &mut Vm, o: &Object) -> u32 {
    let f = o.expect::<Frame>();
    let code = f.code.expect::<Code>();
    let Some(base) = f.base() else { return code.offset_of(f.lasti.get()) };
    // SAFETY: the base is that of a live frame.
    let (_, word) = unsafe { vm.frame_place(base) };
    // SAFETY: as above.
    if unsafe { vm.at_entry(base) } {
        return 0;
    }
    f.watch.place(code, word).map_or_else(|| code.offset_of(word), |(_, offset)| offset)
}
