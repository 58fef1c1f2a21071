//! Windows: the words above a frame's registers where a call is set up. `win[3]` is the callable,
//! the arguments follow; the words before it become the header of the callee's frame.

use crate::heap::{HeapBox, Object, Value};
use crate::native::Vm;

use super::frame::{Base, SUSPENSION};

/// The payload of a pointer whose layout is known.
///
/// # Safety
/// The caller has checked the layout, and keeps the object alive.
#[inline(always)]
pub unsafe fn payload<'a, T>(v: Value) -> &'a T {
    // SAFETY: by contract.
    unsafe { &(*(v.ptr() as *const HeapBox<T>)).payload }
}

/// First free word above the running frame.
///
/// # Safety
/// `base` is a live frame's.
#[inline]
pub unsafe fn top_of(base: *mut Value) -> *mut Value {
    // SAFETY: by contract.
    unsafe {
        let b = Base(base);
        if b.meta() & SUSPENSION != 0 {
            b.suspension().stack_top.get()
        } else if b.is_bottom() {
            base.add(1)
        } else {
            base.add(b.function().registers.get() as usize)
        }
    }
}

/// A window of the frame at `base` as it may be used, with `room` words free from there on: that of a
/// suspension moves to the value stack. Null where the stack must grow first; nothing has moved then.
///
/// # Safety
/// `base` is the running frame, `win` a window of it with `argc` arguments.
#[inline(always)]
pub unsafe fn window_on_stack(
    vm: *mut Vm,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    room: usize,
) -> *mut Value {
    // SAFETY: the running frame's header is complete. That of a suspension has all words free above
    // its `stack_top`.
    unsafe {
        if Base(base).meta() & SUSPENSION == 0 {
            return if win.add(room) <= (*vm).stack.soft_end { win } else { std::ptr::null_mut() };
        }
        let to = Base(base).suspension().stack_top.get();
        if to.add(room) > (*vm).stack.soft_end {
            return std::ptr::null_mut();
        }
        for i in 3..4 + argc {
            *to.add(i) = std::mem::replace(&mut *win.add(i), Value::UNDEF);
        }
        to
    }
}

/// Moves `n` objects out of consecutive registers.
///
/// # Safety
/// The registers are the running frame's temporaries.
pub unsafe fn take_registers(p: *mut Value, n: usize) -> Vec<Object> {
    // SAFETY: by contract.
    unsafe {
        (0..n)
            .map(|i| Object::from_owned(std::mem::replace(&mut *p.add(i), Value::UNDEF)))
            .collect()
    }
}

/// Views words of the stack as objects.
///
/// # Safety
/// The words hold live references or `UNDEF` and stay as they are for `'a`.
#[inline(always)]
pub unsafe fn view<'a>(p: *const Value, n: usize) -> &'a [Object] {
    // SAFETY: `Object` is a transparent wrapper of `Value`.
    unsafe { std::slice::from_raw_parts(p as *const Object, n) }
}
