//! Frames: the header in front of register 0, and what can be found out from it.
//!
//! | word      | holds                                                                   |
//! |-----------|-------------------------------------------------------------------------|
//! | `base-1`  | the function (owned)                                                    |
//! | `base-2`  | the caller's base                                                       |
//! | `base-3`  | the caller's next instruction                                           |
//! | `base-4`  | meta: depth (bits 0..32), flags (32..48), destination register (48..64) |
//!
//! Words above the top frame are `UNDEF`.

use crate::code::Opcode;
use crate::heap::{Object, Suspension, Value};
use crate::types::code::Code;
use crate::types::function::Function;

/// The frame is a suspension's; its mode is in the bits of [`MODE_SHIFT`].
pub const SUSPENSION: u64 = 1 << 32;
/// `__init__`: the result must be None; the instance in `base-5` is the call's value.
pub const INIT: u64 = 1 << 33;
/// Returning leaves the dispatch loop (the bottom of a nested run).
pub const HALT: u64 = 1 << 34;
/// The result is dropped.
pub const DISCARD: u64 = 1 << 35;
/// Somebody holds a frame object for this frame.
pub const OBSERVED: u64 = 1 << 36;
/// What came into this frame was thrown past its parent, which has yet to see it.
pub const THROWN: u64 = 1 << 37;
/// The instruction before the return address goes on with what comes out (see `ops::operators`).
pub const OPERATOR: u64 = 1 << 38;
const MODE_SHIFT: u32 = 40;
/// A recorder watches: the frame is left the long way. Next to the mode, so that the tests of the
/// dispatch loop see both at once.
pub const TRACED: u64 = 1 << 44;
const MODE_AND_TRACED: u64 = 0x1F;
pub const DST_SHIFT: u32 = 48;

/// What a suspension's resumer wants done with what comes out of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Mode {
    /// `send`, `next`: a yield is the call's value, the end raises StopIteration.
    Send,
    /// A `for` loop: the end jumps out of the loop.
    For,
    /// `next(it, default)`: at the end the destination keeps what it has.
    Default,
    /// `yield from`, `await`: a yield goes on to the parent's resumer, the end is the value.
    Delegate,
    /// `close()`: GeneratorExit was thrown in.
    Close,
    /// The parent is being closed: when this frame has ended, GeneratorExit goes to the parent.
    CloseDelegate,
    /// A nested run: leaves the dispatch loop.
    Halt,
    /// `await` of one step of an asynchronous generator: its yield is the value of the await.
    AsyncStep,
    /// `async for` over an asynchronous generator: its end jumps out of the loop.
    AsyncFor,
}

impl Mode {
    pub const fn flags(self) -> u64 {
        SUSPENSION | (self as u64) << MODE_SHIFT
    }

    /// Does what is yielded go to a register of the resumer, in the same run?
    #[inline(always)]
    pub fn is_plain(meta: u64) -> bool {
        meta >> MODE_SHIFT & MODE_AND_TRACED <= Mode::Default as u64
    }

    /// Does what is yielded leave the dispatch loop, unseen by a recorder?
    #[inline(always)]
    pub fn is_plain_halt(meta: u64) -> bool {
        meta >> MODE_SHIFT & MODE_AND_TRACED == Mode::Halt as u64
    }

    pub fn of(meta: u64) -> Mode {
        match meta >> MODE_SHIFT & 0xF {
            0 => Mode::Send,
            1 => Mode::For,
            2 => Mode::Default,
            3 => Mode::Delegate,
            4 => Mode::Close,
            5 => Mode::CloseDelegate,
            6 => Mode::Halt,
            7 => Mode::AsyncStep,
            _ => Mode::AsyncFor,
        }
    }
}

/// The base of a frame: a cursor into the value stack or a suspension.
///
/// Every method is unsafe to misuse: the base must be that of a live frame.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Base(pub *mut Value);

impl Base {
    #[inline(always)]
    pub unsafe fn meta(self) -> u64 {
        unsafe { *(self.0.sub(4) as *const u64) }
    }

    #[inline(always)]
    pub unsafe fn set_meta(self, meta: u64) {
        unsafe { *(self.0.sub(4) as *mut u64) = meta }
    }

    #[inline(always)]
    pub unsafe fn depth(self) -> u32 {
        unsafe { self.meta() as u32 }
    }

    #[inline(always)]
    pub unsafe fn return_ip(self) -> *const u64 {
        unsafe { *(self.0.sub(3) as *const *const u64) }
    }

    #[inline(always)]
    pub unsafe fn set_return_ip(self, ip: *const u64) {
        unsafe { *(self.0.sub(3) as *mut *const u64) = ip }
    }

    #[inline(always)]
    pub unsafe fn caller(self) -> Base {
        unsafe { Base(*(self.0.sub(2) as *const *mut Value)) }
    }

    #[inline(always)]
    pub unsafe fn set_caller(self, caller: Base) {
        unsafe { *(self.0.sub(2) as *mut *mut Value) = caller.0 }
    }

    #[inline(always)]
    pub unsafe fn function_word(self) -> *mut Value {
        unsafe { self.0.sub(1) }
    }

    #[inline(always)]
    pub unsafe fn function<'a>(self) -> &'a Function {
        unsafe { Object::view(&*self.0.sub(1)).expect::<Function>() }
    }

    pub unsafe fn code<'a>(self) -> &'a Code {
        unsafe {
            let code = self.function().code.value();
            let p = code.ptr() as *const crate::heap::HeapBox<Code>;
            &(*p).payload
        }
    }

    /// The opcode of its instruction at `at`.
    pub unsafe fn op_at(self, at: *const u64) -> Opcode {
        unsafe {
            let code = self.code();
            code.op_at(at.offset_from(code.entry()) as usize)
        }
    }

    #[inline(always)]
    pub unsafe fn is_suspension(self) -> bool {
        unsafe { self.meta() & SUSPENSION != 0 }
    }

    #[inline(always)]
    pub unsafe fn suspension<'a>(self) -> &'a Suspension {
        unsafe { Suspension::from_base(self.0) }
    }

    /// Is this the pseudo-frame under a nested run?
    #[inline(always)]
    pub unsafe fn is_bottom(self) -> bool {
        unsafe { (*self.0.sub(1)).is_undef() }
    }

    #[inline(always)]
    pub unsafe fn register(self, i: usize) -> *mut Value {
        unsafe { self.0.add(i) }
    }
}

/// Where the dispatch loop goes on; with an exception to be raised there, perhaps.
#[derive(Clone, Copy)]
pub struct At {
    pub ip: *const u64,
    pub base: Base,
    pub raised: bool,
}

impl At {
    pub fn go(ip: *const u64, base: Base) -> At {
        At { ip, base, raised: false }
    }

    pub fn raise(ip: *const u64, base: Base) -> At {
        At { ip, base, raised: true }
    }
}

/// Go on somewhere, or leave the nested run with this result.
pub type Flow = std::result::Result<At, crate::native::Result<Value>>;

/// Clears `n` words from `p`, dropping what they hold.
#[inline(always)]
pub unsafe fn clear(p: *mut Value, n: usize) {
    unsafe {
        for i in 0..n {
            let v = *p.add(i);
            if v.is_ptr() {
                *p.add(i) = Value::UNDEF;
                v.release();
            } else {
                *p.add(i) = Value::UNDEF;
            }
        }
    }
}

/// The same from the last word to the first: what an exception leaves behind on its way out, the
/// innermost loop's iterator first.
pub unsafe fn clear_backwards(p: *mut Value, n: usize) {
    unsafe {
        for i in (0..n).rev() {
            let v = std::mem::replace(&mut *p.add(i), Value::UNDEF);
            v.release();
        }
    }
}
