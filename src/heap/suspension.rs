//! The payload behind generators, coroutines and asynchronous generators: one frame that owns its
//! header and registers and never moves. Resuming sets the dispatch loop's base to it; nothing is
//! copied.
//!
//! ```text
//! header | Suspension | frame header (4 words) | registers …
//!                                                ^ base
//! ```
//!
//! **Chains.** A frame that delegates (`yield from`, `await`, `async for`) to another one forms a chain
//! with it, and both ends know each other, so that an item passes through any number of links in one
//! step: the root (which somebody resumes) points to the leaf (which runs), the leaf to the root. The
//! links between them are `Linked`; they know their parent by the caller in their frame header, and
//! their state is that of the root.
//!
//! Invariants: registers hold owned references or `UNDEF`; while the state is `Running` they belong to
//! the dispatch loop. `end` of a root is the leaf, `end` of a leaf the root; that of a link between
//! them and of a frame by itself is null. The leaf of a suspended chain is `Linked` too. No link of a
//! chain but the leaf was handling an exception when it delegated.

use std::cell::Cell;

use super::heap::Heap;
use super::layout::{Layout, Payload};
use super::object::{Header, HeapBox, Object, ObjectCell};
use super::shape::ShapeId;
use super::value::Value;

/// Words before the base of every frame: meta, return ip, caller's base, function.
pub const FRAME_HEADER: usize = 4;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum State {
    /// Not started yet.
    Created,
    Suspended,
    Running,
    Closed,
    /// Part of a chain, and not its root: as the root is.
    Linked,
}

/// Which face of the suspension this is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Face {
    Generator,
    Coroutine,
    AsyncGenerator,
}

#[repr(C)]
pub struct Suspension {
    /// Ask [`Suspension::state`] unless a link of a chain is to be told apart.
    pub own_state: Cell<State>,
    pub face: Cell<Face>,
    /// A generator wrapped by `types.coroutine` may be awaited.
    pub iterable_coroutine: Cell<bool>,
    /// Bits `ASYNC_…` of asynchronous generators, and [`FRAME_OBSERVED`].
    pub async_flags: Cell<u8>,
    registers: u32,
    /// Where to go on.
    pub ip: Cell<*const u64>,
    /// While running: first free word of the value stack, for windows.
    pub stack_top: Cell<*mut Value>,
    /// The base of the other end of the chain, or null.
    pub end: Cell<*mut Value>,
    /// What this frame is awaiting or yielding from; `UNDEF`: nothing. While the frame's delegate is
    /// being closed: the exception that is raised here next.
    pub delegate: ObjectCell,
    /// The exception this frame is handling while suspended.
    pub handled: ObjectCell,
    /// While running: the resumer's handled exceptions (its own, and the outer one).
    pub resumer_handled: [ObjectCell; 2],
    /// Overridden `__name__`/`__qualname__`, origin, hooks: a dict, made when needed.
    pub extra: ObjectCell,
}

const BEFORE: usize = std::mem::size_of::<HeapBox<Suspension>>();

pub const ASYNC_HOOKS_INITED: u8 = 1;
pub const ASYNC_CLOSED: u8 = 2;
pub const ASYNC_RUNNING: u8 = 4;
/// A frame object shows this frame (any face): it must be told when the frame goes.
pub const FRAME_OBSERVED: u8 = 8;
/// The finaliser hook has had its turn: it gets none a second time.
pub const ASYNC_FINALIZED: u8 = 16;

impl Payload for Suspension {
    const LAYOUT: Layout = Layout::Suspension;
    const FINALIZES: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.delegate.trace(visit);
        self.handled.trace(visit);
        self.resumer_handled[0].trace(visit);
        self.resumer_handled[1].trace(visit);
        self.extra.trace(visit);
        if self.own_state.get() != State::Running {
            // SAFETY: not running: the registers are ours and nobody writes them now.
            unsafe {
                let base = self.base();
                visit(*base.sub(1));
                for i in 0..self.registers as usize {
                    visit(*base.add(i));
                }
            }
        }
    }

    fn needs_finalizer(&self) -> bool {
        match self.own_state.get() {
            State::Suspended | State::Linked => self.async_flags.get() & ASYNC_FINALIZED == 0,
            State::Created => {
                self.face.get() == Face::Coroutine || self.async_flags.get() & FRAME_OBSERVED != 0
            }
            _ => false,
        }
    }
}

impl Drop for Suspension {
    fn drop(&mut self) {
        self.release_chain();
        self.clear_registers();
        // SAFETY: the function word is owned.
        unsafe {
            let f = self.base().sub(1);
            let v = std::mem::replace(&mut *f, Value::UNDEF);
            v.release();
        }
    }
}

/// A frame in state `Created` for `function`; its registers are `UNDEF`.
pub fn new_suspension(
    heap: &Heap,
    shape: ShapeId,
    face: Face,
    function: Object,
    registers: usize,
    ip: *const u64,
) -> Object {
    let size = BEFORE + (FRAME_HEADER + registers) * 8;
    let h = heap.alloc_raw(size, Layout::Suspension.key_base() | shape);
    // SAFETY: the slot is ours and holds the struct, the frame header and the registers.
    unsafe {
        (&raw mut (*(h as *mut HeapBox<Suspension>)).payload).write(Suspension {
            own_state: Cell::new(State::Created),
            face: Cell::new(face),
            iterable_coroutine: Cell::new(false),
            async_flags: Cell::new(0),
            registers: registers as u32,
            ip: Cell::new(ip),
            stack_top: Cell::new(std::ptr::null_mut()),
            end: Cell::new(std::ptr::null_mut()),
            delegate: ObjectCell::undef(),
            handled: ObjectCell::undef(),
            resumer_handled: [ObjectCell::undef(), ObjectCell::undef()],
            extra: ObjectCell::undef(),
        });
        let words = (h as *mut u8).add(BEFORE) as *mut Value;
        for i in 0..FRAME_HEADER + registers {
            words.add(i).write(Value::UNDEF);
        }
        *(words as *mut u64) = 0;
        words.add(FRAME_HEADER - 1).write(function.into_value());
        Object::from_owned(Value::from_ptr(h))
    }
}

impl Suspension {
    /// Register 0 of the frame.
    #[inline(always)]
    pub fn base(&self) -> *mut Value {
        let p = self as *const Suspension as *mut u8;
        // SAFETY: a `Suspension` exists only in front of its frame (see `new_suspension`).
        unsafe { p.add(std::mem::size_of::<Suspension>() + FRAME_HEADER * 8) as *mut Value }
    }

    /// The suspension whose register 0 is at `base`.
    ///
    /// # Safety
    /// `base` is the base of a suspension's frame.
    #[inline(always)]
    pub unsafe fn from_base<'a>(base: *mut Value) -> &'a Suspension {
        // SAFETY: by contract.
        unsafe {
            &*((base as *mut u8).sub(std::mem::size_of::<Suspension>() + FRAME_HEADER * 8)
                as *const Suspension)
        }
    }

    /// The object this payload belongs to, as a borrowed word.
    #[inline(always)]
    pub fn as_value(&self) -> Value {
        let p = self as *const Suspension as *mut u8;
        Value::from_ptr(p.wrapping_sub(std::mem::size_of::<Header>()) as *mut Header)
    }

    /// The state, which for a link of a chain is its root's.
    #[inline]
    pub fn state(&self) -> State {
        match self.own_state.get() {
            State::Linked => self.chain_root().own_state.get(),
            s => s,
        }
    }

    /// The root of the chain this link is part of.
    pub fn chain_root(&self) -> &Suspension {
        let mut s = self;
        while s.own_state.get() == State::Linked {
            let end = s.end.get();
            // SAFETY: the leaf's end is the root's base.
            s = if end.is_null() { s.parent() } else { unsafe { Suspension::from_base(end) } };
        }
        s
    }

    /// The frame that delegates to this link.
    fn parent(&self) -> &Suspension {
        // SAFETY: the header of a link names its parent's base, and a parent outlives its links or
        // releases them.
        unsafe { Suspension::from_base(*(self.base().sub(2) as *const *mut Value)) }
    }

    /// Takes a link of a suspended chain out of it: what lies below comes along, what lies above
    /// ends with the parent.
    pub fn sever(&self) {
        if self.own_state.get() != State::Linked {
            return;
        }
        let (root, parent) = (self.chain_root(), self.parent());
        let leaf = root.end.get();
        if std::ptr::eq(parent, root) {
            root.end.set(std::ptr::null_mut());
        } else {
            parent.end.set(root.base());
            root.end.set(parent.base());
        }
        self.own_state.set(State::Suspended);
        if leaf == self.base() {
            self.end.set(std::ptr::null_mut());
        } else {
            self.end.set(leaf);
            // SAFETY: the leaf is alive: its parents own it, down from here.
            unsafe { Suspension::from_base(leaf) }.end.set(self.base());
        }
    }

    /// Makes the links of the suspended chain below this root frames by themselves.
    pub fn dissolve(&self) {
        let leaf = self.end.replace(std::ptr::null_mut());
        if leaf.is_null() {
            return;
        }
        // SAFETY: the end of a root is the base of its leaf.
        let mut s = unsafe { Suspension::from_base(leaf) };
        while !std::ptr::eq(s, self) {
            s.own_state.set(State::Suspended);
            s.end.set(std::ptr::null_mut());
            s = s.parent();
        }
    }

    /// This frame goes: its delegate is nobody's link any more.
    fn release_chain(&self) {
        let d = self.delegate.value();
        if !d.is_ptr() || Layout::from_key(d.key()) != Layout::Suspension {
            return;
        }
        // SAFETY: the layout says what it is; objects are freed after what refers to them.
        let child = unsafe { &(*(d.ptr() as *const HeapBox<Suspension>)).payload };
        if child.own_state.get() == State::Linked && std::ptr::eq(child.parent(), self) {
            child.sever();
        }
    }

    /// The instruction this frame goes on at; of one with a delegate, that which delegates.
    pub fn word(&self) -> u64 {
        // SAFETY: `ip` points into the code of the function, which the frame keeps.
        unsafe { *self.ip.get() }
    }

    /// This suspended frame has no delegate any more: it goes on behind the instruction that
    /// delegates.
    pub fn give_up_delegate(&self) {
        if !self.delegate.take().is_undef() {
            // SAFETY: such an instruction is not the last one of a code.
            self.ip.set(unsafe { self.ip.get().add(1) });
        }
    }

    /// It is over, whatever it was doing.
    pub fn abandon(&self) {
        self.release_chain();
        self.own_state.set(State::Closed);
        self.clear_registers();
    }

    pub fn registers(&self) -> usize {
        self.registers as usize
    }

    /// The function whose frame this is.
    pub fn function(&self) -> &Object {
        // SAFETY: the function word is owned by the frame as long as it exists.
        unsafe { Object::view(&*self.base().sub(1)) }
    }

    /// A register's object (for introspection of suspended frames).
    pub fn register(&self, i: usize) -> Option<Object> {
        if i >= self.registers as usize {
            return None;
        }
        // SAFETY: registers hold live references or `UNDEF`.
        unsafe {
            let v = *self.base().add(i);
            if v.is_undef() { None } else { Some(Object::from_borrowed(v)) }
        }
    }

    pub fn set_register(&self, i: usize, o: Object) {
        if i < self.registers as usize {
            // SAFETY: as above; the old value is dropped last.
            unsafe {
                let old = std::mem::replace(&mut *self.base().add(i), o.into_value());
                drop(Object::from_owned(old));
            }
        }
    }

    /// Drops what the frame holds: it has finished.
    pub fn clear_registers(&self) {
        // SAFETY: the frame does not run; each word is cleared before its object is dropped.
        unsafe {
            let base = self.base();
            for i in 0..self.registers as usize {
                let v = std::mem::replace(&mut *base.add(i), Value::UNDEF);
                v.release();
            }
        }
    }
}
