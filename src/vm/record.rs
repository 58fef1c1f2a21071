//! What the machine tells a recorder (`hognose trace`): each resumption, delegation, yield and end of
//! a frame.
//!
//! While a recorder watches, frames are resumed and left by the long ways only (`enter_root`,
//! `suspend`): `resume_limit` is 0 and their headers say `TRACED`, which the short ways test anyway.
//! Nothing here runs Python code or changes a reference count for longer than the call.

use crate::classify::Kind;
use crate::code::Instruction;
use crate::code::{CodeFlags, Opcode};
use crate::heap::{Bytes, Dict, Face, Layout, List, Object, Str, Suspension, Tuple, Value};
use crate::native::{Exc, Resume, Vm};
use crate::trace::recorder::Place;
use crate::trace::{Event, Recorder, What};
use crate::types::exception::Exception;
use crate::types::format::decimal;
use crate::types::traceback::Traceback;
use crate::types::{int, str};

use super::frame::{Base, Mode};

/// Characters of a value that are shown, and items of a container.
const MOST_CHARACTERS: usize = 60;
const MOST_ITEMS: usize = 8;
const MOST_NESTING: usize = 3;
/// Bits of an integer that is written out.
const MOST_BITS: u64 = 256;

impl Vm {
    /// Records from now on.
    pub fn start_recording(&mut self, limit: usize) {
        self.recorder = Some(Box::new(Recorder::new(limit)));
        self.set_recursion_limit(self.recursion_limit);
    }

    /// What was recorded; no more is.
    pub fn stop_recording(&mut self) -> Option<Box<Recorder>> {
        let recorder = self.recorder.take();
        self.set_recursion_limit(self.recursion_limit);
        recorder
    }

    /// Does somebody want to know?
    #[inline(always)]
    pub(super) fn recording(&self) -> bool {
        self.recorder.is_some()
    }

    /// The next resumption of a frame is a `close()`.
    pub(super) fn record_closing(&mut self) {
        if let Some(r) = &mut self.recorder {
            r.closing = true;
        }
    }

    /// The frame of `root` was resumed from `ip` in the frame at `caller`; `leaf` goes on.
    ///
    /// # Safety
    /// Both are live frames; the leaf has not run yet.
    pub(super) unsafe fn record_resume(
        &mut self,
        root: &Suspension,
        leaf: Base,
        how: &Resume,
        caller: Base,
        ip: *const u64,
    ) {
        // SAFETY: by contract.
        unsafe {
            let Some(mut r) = self.recorder.take() else { return };
            let closing = std::mem::take(&mut r.closing);
            let (what, text) = match how {
                Resume::Send(v) if v.is_none() => (What::Next, String::new()),
                Resume::Send(v) => (What::Send, self.shown(v.value())),
                Resume::Throw(_) if closing => (What::Close, String::new()),
                Resume::Throw(t) => (What::Throw, self.shown_exception(&t.exception)),
            };
            let text = r.text(&text);
            let (peer, peer_line) = self.party(&mut r, caller, ip);
            r.resumer = peer;
            let (lane, line) = self.suspended(&mut r, Base(root.base()));
            let (end, line) =
                if leaf.0 == root.base() { (lane, line) } else { self.suspended(&mut r, leaf) };
            self.note(r, Event { what, lane, peer, end, line, peer_line, text });
        }
    }

    /// The frame at `parent`, whose delegating instruction is at `at`, hands on to `child`.
    ///
    /// # Safety
    /// Both are live frames, and the child has not run yet.
    pub(super) unsafe fn record_link(
        &mut self,
        parent: Base,
        at: *const u64,
        child: &Suspension,
        leaf: Base,
        how: &Resume,
    ) {
        // SAFETY: by contract.
        unsafe {
            let Some(mut r) = self.recorder.take() else { return };
            let (peer, peer_line) = self.party(&mut r, parent, at.add(1));
            r.resumer = peer;
            let (lane, line) = self.suspended(&mut r, Base(child.base()));
            let (end, line) =
                if leaf.0 == child.base() { (lane, line) } else { self.suspended(&mut r, leaf) };
            if !r.delegates_to(peer, lane) {
                self.recorder = Some(r);
                return self.record_resume(child, leaf, how, parent, at.add(1));
            }
            let text = r.text(how_it_waits(parent, at));
            let what = What::Await;
            self.note(r, Event { what, lane, peer, end, line, peer_line, text });
        }
    }

    /// The frame at `base` begins to wait for something that is no frame.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension with a delegate; `at` is its instruction.
    pub(super) unsafe fn record_wait(&mut self, base: Base, at: *const u64) {
        // SAFETY: by contract.
        unsafe {
            let d = base.suspension().delegate.value();
            if d.is_undef() || Object::view(&d).get::<Suspension>().is_some() {
                return;
            }
            let Some(mut r) = self.recorder.take() else { return };
            let text = format!("{} {}", how_it_waits(base, at), self.shown(d));
            let text = r.text(&text);
            let (lane, line) = self.party(&mut r, base, at.add(1));
            let what = What::Wait;
            let event = Event { what, lane, peer: lane, end: lane, line, peer_line: line, text };
            self.note(r, event);
        }
    }

    /// The frame at `base` gives `v` to the resumer of its chain, or to an `async for`.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension; `item`: its parent takes the value itself.
    pub(super) unsafe fn record_yield(&mut self, base: Base, ip: *const u64, v: Value, item: bool) {
        // SAFETY: by contract.
        unsafe {
            let Some(mut r) = self.recorder.take() else { return };
            let text = self.shown(v);
            let text = r.text(&text);
            let s = base.suspension();
            let end = s.end.get();
            let root = if end.is_null() || item { base } else { Base(end) };
            // The instruction of a delegation stays a frame's place.
            let ip = if s.delegate.is_undef() { ip } else { ip.add(1) };
            let (lane, line) = self.party(&mut r, base, ip);
            let (end, _) = self.party(&mut r, root, std::ptr::null());
            let (peer, peer_line) = self.party(&mut r, root.caller(), next_of_caller(root));
            if item {
                r.delegate_is_done(peer);
            }
            let what = What::Yield;
            self.note(r, Event { what, lane, peer, end, line, peer_line, text });
        }
    }

    /// The frame at `base` is about to end: it returns `v`, or raises what is in `raised`.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension, and not cleared yet.
    pub(super) unsafe fn record_end(&mut self, base: Base, v: Option<Value>) {
        // SAFETY: by contract.
        unsafe {
            let Some(mut r) = self.recorder.take() else { return };
            let (what, text) = match v {
                Some(v) => (What::Return, self.shown(v)),
                None => (What::Raise, self.shown_exception(&self.raised)),
            };
            let text = r.text(&text);
            let ip = if self.frame_base == base.0 { self.frame_ip } else { std::ptr::null() };
            let (lane, mut line) = self.party(&mut r, base, ip);
            if v.is_none()
                && let Some(e) = self.raised.get::<Exception>()
                && let Some(entry) = e.traceback.get().get::<Traceback>()
            {
                // What is raised again on the way out keeps its first place.
                line = entry.lineno;
            }
            let (peer, peer_line) = self.party(&mut r, base.caller(), next_of_caller(base));
            r.delegate_is_done(peer);
            r.forget(base.0 as usize);
            self.note(r, Event { what, lane, peer, end: lane, line, peer_line, text });
        }
    }

    fn note(&mut self, mut r: Box<Recorder>, event: Event) {
        r.add(event);
        if r.full {
            // The rest of the program runs at its own pace.
            self.resume_limit = self.recursion_limit;
        }
        self.recorder = Some(r);
    }

    /// The lane and the line of the Python frame at `base`, or below it; `ip` is its next
    /// instruction.
    unsafe fn party(&self, r: &mut Recorder, mut base: Base, mut ip: *const u64) -> (u32, u32) {
        // SAFETY: the caller's frames are live; natives have pseudo-frames on top of them.
        unsafe {
            while !base.0.is_null() && base.is_bottom() {
                ip = base.return_ip();
                base = base.caller();
            }
            if base.0.is_null() {
                let (name, kind, file) = ("<hognose>", Kind::Function, "");
                return (r.function(&Place { key: 0, name, kind, file, first_line: 0 }), 0);
            }
            let code = base.code();
            let lane = self.lane(r, base, false);
            let line = if ip.is_null() {
                code.first_line
            } else {
                code.position((ip.offset_from(code.entry()) - 1).max(0) as usize).line
            };
            // The end of a function has no line.
            (lane, if line == 0 { r.lanes[lane as usize].at } else { line })
        }
    }

    /// The same of a suspended frame.
    unsafe fn suspended(&self, r: &mut Recorder, base: Base) -> (u32, u32) {
        // SAFETY: the frame is live, and a suspended frame's ip is one of its instructions.
        unsafe {
            let (s, code) = (base.suspension(), base.code());
            let ip = s.ip.get();
            let fresh = ip == base.function().entry.get() && s.delegate.is_undef();
            let lane = self.lane(r, base, fresh);
            let word = ip.offset_from(code.entry()).max(0) as usize;
            let line = if fresh {
                code.first_line
            } else if s.delegate.is_undef() {
                code.position(word.saturating_sub(1)).line
            } else {
                code.position(word).line
            };
            (lane, line)
        }
    }

    unsafe fn lane(&self, r: &mut Recorder, base: Base, fresh: bool) -> u32 {
        // SAFETY: `base` is a live Python frame.
        unsafe {
            let code = base.code();
            let name = code.qualname.get::<Str>().map(|s| s.to_string_lossy());
            let file = code.filename.get::<Str>().map(|s| s.to_string_lossy());
            let mut place = Place {
                key: code.entry() as usize,
                name: name.as_deref().unwrap_or("?"),
                kind: Kind::Function,
                file: file.as_deref().unwrap_or(""),
                first_line: code.first_line,
            };
            if !base.is_suspension() {
                return r.function(&place);
            }
            let s = base.suspension();
            place.kind = match s.face.get() {
                Face::Coroutine => Kind::Coroutine,
                Face::AsyncGenerator => Kind::AsyncGenerator,
                Face::Generator
                    if s.iterable_coroutine.get()
                        || code.flags.has(CodeFlags::ITERABLE_COROUTINE) =>
                {
                    Kind::GeneratorBasedCoroutine
                }
                Face::Generator => Kind::Generator,
            };
            r.frame(base.0 as usize, fresh, &place)
        }
    }

    /// A value as text: what is simple is written out, of the rest the type is named. Runs no
    /// Python code.
    fn shown(&self, v: Value) -> String {
        let mut out = String::new();
        self.show(v, &mut out, 0);
        if out.chars().count() > MOST_CHARACTERS {
            out = out.chars().take(MOST_CHARACTERS - 1).collect();
            out.push('…');
        }
        out
    }

    fn show(&self, v: Value, out: &mut String, depth: usize) {
        if v.is_undef() || out.len() > 4 * MOST_CHARACTERS {
            return;
        }
        // SAFETY: the word is alive: a register, an argument or an item of a live container.
        let o = unsafe { Object::view(&v) };
        let exact = |layout: Layout| v.is_ptr() && v.key() == layout.exact_key();
        if o.is_none() {
            out.push_str("None");
        } else if o.is_bool() {
            out.push_str(if o.is(&Object::TRUE) { "True" } else { "False" });
        } else if let Some(i) = o.small_int() {
            out.push_str(&i.to_string());
        } else if v.is_float() {
            out.push_str(&decimal::repr(v.float()));
        } else if exact(Layout::BigInt)
            && let Some(i) = int::to_big(o).filter(|i| i.bits() <= MOST_BITS)
        {
            out.push_str(&i.to_string());
        } else if exact(Layout::Str) {
            let text = o.expect::<Str>().bytes();
            let enough = o.expect::<Str>().chars().take(MOST_CHARACTERS + 1);
            let mut cut = Vec::new();
            enough.for_each(|c| crate::heap::push_code_point(&mut cut, c));
            out.push_str(&String::from_utf8_lossy(&str::repr_text(&cut)));
            if cut.len() < text.len() {
                out.pop();
            }
        } else if exact(Layout::Bytes) {
            let data = o.expect::<Bytes>().data();
            let cut = &data[..data.len().min(MOST_CHARACTERS)];
            out.push_str(&String::from_utf8_lossy(&str::repr_bytes(cut)));
        } else if depth < MOST_NESTING && exact(Layout::Tuple) {
            let items = o.expect::<Tuple>().items();
            self.show_items(items.iter().map(Object::value), items.len(), ["(", ")"], out, depth);
            if items.len() == 1 {
                out.insert(out.len() - 1, ',');
            }
        } else if depth < MOST_NESTING && exact(Layout::List) {
            let list = o.expect::<List>();
            let items = (0..list.len()).filter_map(|i| list.value_at(i));
            self.show_items(items, list.len(), ["[", "]"], out, depth);
        } else if depth < MOST_NESTING
            && exact(Layout::Dict)
            && o.expect::<Dict>().len() <= MOST_ITEMS
        {
            out.push('{');
            for (i, (key, value)) in o.expect::<Dict>().items().iter().enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                self.show(key.value(), out, depth + 1);
                out.push_str(": ");
                self.show(value.value(), out, depth + 1);
            }
            out.push('}');
        } else if o.get::<Exception>().is_some() {
            out.push_str(&self.shown_exception(o));
        } else {
            out.push_str(&format!("<{} object>", self.short_type_name(o)));
        }
    }

    fn show_items(
        &self,
        items: impl Iterator<Item = Value>,
        count: usize,
        brackets: [&str; 2],
        out: &mut String,
        depth: usize,
    ) {
        out.push_str(brackets[0]);
        for (i, item) in items.take(MOST_ITEMS).enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            self.show(item, out, depth + 1);
        }
        if count > MOST_ITEMS {
            out.push_str(", …");
        }
        out.push_str(brackets[1]);
    }

    /// The class of an exception, with its argument if that is a single simple one.
    fn shown_exception(&self, e: &Object) -> String {
        if e.is_undef() {
            return self.type_name(&self.exc(Exc::BaseException));
        }
        let name = self.short_type_name(e);
        let Some(x) = e.get::<Exception>() else { return name };
        let args = x.args.get();
        match args.get::<Tuple>().map(Tuple::items) {
            Some([]) | None => format!("{name}()"),
            Some([one]) => format!("{name}({})", self.shown(one.value())),
            Some(_) => format!("{name}(…)"),
        }
    }
}

/// The next instruction of the frame that resumed the one at `base`. While a frame delegates, its
/// place is the instruction itself.
unsafe fn next_of_caller(base: Base) -> *const u64 {
    // SAFETY: `base` is a running suspension's.
    unsafe {
        let ip = base.return_ip();
        match Mode::of(base.meta()) {
            Mode::Delegate | Mode::CloseDelegate | Mode::AsyncFor | Mode::AsyncStep => ip.add(1),
            _ => ip,
        }
    }
}

/// The words for what the instruction at `at` does.
unsafe fn how_it_waits(base: Base, at: *const u64) -> &'static str {
    // SAFETY: `at` is the frame's `Delegate` or `AsyncFor`.
    unsafe {
        if Instruction(*at).op_byte() == Opcode::AsyncFor as u8 {
            "async for"
        } else if base.suspension().face.get() == Face::Generator {
            "yield from"
        } else {
            "await"
        }
    }
}
