//! Where the dispatch loop goes on after something was done out of line: pushing and leaving frames,
//! raising, running out of fuel, finalisers first.
//!
//! Invariant: an exception is taken to its handler on the way; what is dropped may have queued
//! finalisers, which are run before the next instruction (`settled`).

use crate::code::Opcode;
use crate::heap::Value;
use crate::native::{Raised, Result, Vm};

use super::frame::{Base, DST_SHIFT, Flow};
use super::instrument::Next;
use super::window::top_of;

/// Where the dispatch loop goes on, in two machine registers. A null `ip` leaves the nested run, with the
/// result in `vm.exit`.
#[derive(Clone, Copy)]
pub struct Onward {
    pub ip: *const u64,
    pub base: *mut Value,
}

/// What the loop runs after something was queued for finalisation: see `pending_first`.
static PENDING: [u64; 2] = [Opcode::Halt as u64, Opcode::Halt as u64];

impl Vm {
    /// Notes where we are, for whoever looks at frames or runs nested.
    #[inline(always)]
    pub(super) unsafe fn save(&mut self, ip: *const u64, base: *mut Value) {
        // SAFETY: `base` is the running frame.
        unsafe {
            self.frame_base = base;
            self.frame_ip = ip;
            self.top = top_of(base);
        }
    }

    /// The result with which the loop is left.
    pub(super) fn take_result(&mut self) -> Result<Value> {
        std::mem::replace(&mut self.exit, Err(Raised))
    }
}

/// Goes on where a resume or a return leads.
#[inline]
pub unsafe fn onward(vm: *mut Vm, flow: Flow) -> Onward {
    // SAFETY: by contract of the callers: `vm` is live.
    unsafe {
        match flow {
            Ok(at) if at.raised => unwound(vm, at.ip, at.base.0),
            Ok(at) => Onward { ip: at.ip, base: at.base.0 },
            Err(exit) => leave(vm, exit),
        }
    }
}

fn leave(vm: *mut Vm, exit: Result<Value>) -> Onward {
    // SAFETY: `vm` is live.
    unsafe { (*vm).exit = exit };
    Onward { ip: std::ptr::null(), base: std::ptr::null_mut() }
}

/// An exception is in `vm.raised`: finds its handler, dropping frames on the way.
#[cold]
#[inline(never)]
pub unsafe fn unwound(vm: *mut Vm, ip: *const u64, base: *mut Value) -> Onward {
    // SAFETY: `base` is the running frame, before `ip`.
    unsafe {
        match (*vm).unwind(ip, Base(base)) {
            Ok(at) => Onward { ip: at.ip, base: at.base.0 },
            Err(exit) => leave(vm, exit),
        }
    }
}

/// `ip`, or first what runs the finalisers that are waiting.
#[inline]
pub unsafe fn pending_first(vm: *mut Vm, ip: *const u64) -> *const u64 {
    // SAFETY: `vm` is live.
    unsafe {
        if (*(*vm).heap.raw()).pending.is_empty() || ip == PENDING.as_ptr() {
            return ip;
        }
        (*vm).pending_ip = ip;
        PENDING.as_ptr()
    }
}

#[inline]
pub unsafe fn settled(vm: *mut Vm, to: Onward) -> Onward {
    // SAFETY: `vm` is live.
    unsafe { if to.ip.is_null() { to } else { Onward { ip: pending_first(vm, to.ip), ..to } } }
}

/// Frees an object whose last reference was given back.
#[inline(never)]
pub unsafe fn freed(vm: *mut Vm, v: Value, ip: *const u64) -> *const u64 {
    // SAFETY: by contract.
    unsafe {
        v.free();
        pending_first(vm, ip)
    }
}

/// Out of fuel on the way to `to`; an exception has its place before `from`.
#[cold]
#[inline(never)]
pub unsafe fn safepoint(vm: *mut Vm, from: *const u64, to: *const u64, base: *mut Value) -> Onward {
    // SAFETY: `base` is the running frame.
    unsafe {
        (*vm).save(to, base);
        match (*vm).safepoint() {
            Ok(()) => Onward { ip: to, base },
            Err(Raised) => unwound(vm, from, base),
        }
    }
}

/// Goes to `to`; back-edges burn fuel.
#[inline]
pub unsafe fn jumped(vm: *mut Vm, ip: *const u64, offset: i64, base: *mut Value) -> Onward {
    // SAFETY: jump targets are verified.
    unsafe {
        let to = ip.offset(offset as isize);
        if offset < 0 {
            let heap = (*vm).heap.raw();
            (*heap).fuel -= 1;
            if (*heap).fuel < 0 {
                return safepoint(vm, ip, to, base);
            }
        }
        Onward { ip: to, base }
    }
}

/// Pushes a frame that is ready; `dst` is where its value goes, `ip` where the caller goes on.
#[inline]
pub unsafe fn push_frame(
    vm: *mut Vm,
    callee: Base,
    flags: u64,
    dst: usize,
    ip: *const u64,
    base: *mut Value,
) -> Onward {
    // SAFETY: the callee's window is above the running frame.
    unsafe {
        let depth = Base(base).depth() + 1;
        if depth > (*vm).call_limit {
            return pushed_the_long_way(vm, callee, flags, dst, ip, base);
        }
        callee.set_meta(depth as u64 | flags | (dst as u64) << DST_SHIFT);
        callee.set_return_ip(ip);
        callee.set_caller(Base(base));
        let function = callee.function();
        for i in function.params.get()..function.locals.get() {
            *callee.0.add(i as usize) = Value::UNDEF;
        }
        let entry = function.entry.get();
        let heap = (*vm).heap.raw();
        (*heap).fuel -= 1;
        if (*heap).fuel < 0 {
            return safepoint(vm, entry, entry, callee.0);
        }
        Onward { ip: entry, base: callee.0 }
    }
}

/// The same where the depth has reached a limit: the recursion limit, or somebody watches.
#[cold]
#[inline(never)]
pub unsafe fn pushed_the_long_way(
    vm: *mut Vm,
    callee: Base,
    flags: u64,
    dst: usize,
    ip: *const u64,
    base: *mut Value,
) -> Onward {
    // SAFETY: as above.
    unsafe {
        (*vm).save(ip, base);
        let at = (*vm).enter_limited(callee, flags, dst);
        onward(vm, Ok(at))
    }
}

/// Returns an owned value from a frame that is not a plain function's.
#[inline(never)]
pub unsafe fn returned_specially(
    vm: *mut Vm,
    ip: *const u64,
    base: *mut Value,
    v: Value,
) -> Onward {
    // SAFETY: `base` is the running frame.
    unsafe {
        (*vm).frame_base = base;
        (*vm).frame_ip = ip;
        let flow = (*vm).return_special(Base(base), v);
        settled(vm, onward(vm, flow))
    }
}

/// Yields an owned value to a resumer that wants more done than to get it.
#[inline(never)]
pub unsafe fn suspended(vm: *mut Vm, ip: *const u64, base: *mut Value, v: Value) -> Onward {
    // SAFETY: `base` is the running frame, a suspension.
    unsafe {
        let flow = (*vm).suspend(Base(base), ip, v, true);
        settled(vm, onward(vm, flow))
    }
}

/// Tells who watches an instruction. What it stands for, if that is to be run now, is in
/// `vm.watch.stands_for`.
#[cold]
#[inline(never)]
pub unsafe fn watched(vm: *mut Vm, ip: *const u64, base: *mut Value) -> Onward {
    // SAFETY: `base` is the running frame.
    unsafe {
        (*vm).save(ip, base);
        match (*vm).watched_op(Base(base), ip) {
            Ok(Next::Run(op)) => {
                (*vm).watch.stands_for = Some(op as u8);
                Onward { ip, base }
            }
            Ok(Next::At(ip)) => settled(vm, Onward { ip, base }),
            Err(Raised) => unwound(vm, ip, base),
        }
    }
}
