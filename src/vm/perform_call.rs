//! Calls of what is not a Python function with just the arguments it wants: natives, resumptions by
//! `next` and `send`, keyword arguments, spread arguments, calls from suspended frames.
//!
//! Invariant: `ip` is where the running frame goes on after the call.

use crate::code::Instruction;
use crate::heap::{Layout, Tuple, Value};
use crate::native::{End, NativeCode, Raised, Result, Resumes, Vm};
use crate::types::function::{BoundMethod, Function, NativeFunction, NativeKind};

use super::call::Called;
use super::construct::constructed;
use super::frame::{Base, Mode, clear};
use super::onward::{Onward, onward, push_frame, settled, unwound};
use super::window::{payload, view, window_on_stack};

/// Calls the method `native` for the object in the window's first argument.
#[inline(never)]
pub unsafe fn call_method(
    vm: *mut Vm,
    native: &NativeFunction,
    ip: *const u64,
    base: *mut Value,
    win: *mut Value,
    w: Instruction,
) -> Onward {
    // SAFETY: the window is the running frame's.
    unsafe {
        let argc = w.b() + 1;
        if native.row.resumes != Resumes::No {
            let receiver = *win.add(4);
            if let Some(to) =
                resumed(vm, native, receiver, win.add(5), argc - 1, win.add(3), w.c(), ip, base)
            {
                return to;
            }
        }
        if native.kind == NativeKind::Method
            && (*(*vm).heap.raw()).type_value(*win.add(4)) == native.owner.value()
            && let Some(to) = native_called(vm, native, ip, base, win, argc, w.c())
        {
            return to;
        }
        call_other(vm, ip, base, win, argc, w.c())
    }
}

/// Calls whatever is in the window.
#[inline(never)]
pub unsafe fn call_other(
    vm: *mut Vm,
    ip: *const u64,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    dst: usize,
) -> Onward {
    // SAFETY: the window is the running frame's.
    unsafe {
        let f = *win.add(3);
        let key = f.key();
        if key == Layout::NativeFunction.exact_key() {
            let native = payload::<NativeFunction>(f);
            if native.row.resumes != Resumes::No
                && argc > 0
                && let Some(to) = resumed(
                    vm,
                    native,
                    *win.add(4),
                    win.add(5),
                    argc - 1,
                    win.add(3),
                    dst,
                    ip,
                    base,
                )
            {
                return to;
            }
            if native.kind == NativeKind::Function
                && let Some(to) = native_called(vm, native, ip, base, win, argc, dst)
            {
                return to;
            }
        } else if key == Layout::Function.exact_key() {
            let function = payload::<Function>(f);
            if function.simple_arity.get() == argc as u32 {
                let room = function.registers.get() as usize + 68;
                let win = window_on_stack(vm, base, win, argc, room);
                if !win.is_null() {
                    return push_frame(vm, Base(win.add(4)), 0, dst, ip, base);
                }
            }
        } else if key == Layout::Type.exact_key() {
            if let Some(to) = constructed(vm, ip, base, win, argc, dst) {
                return to;
            }
        } else if f.is_ptr() && Layout::from_key(key) == Layout::BoundMethod {
            let m = payload::<BoundMethod>(f);
            let function = m.function.value();
            if Layout::from_key(function.key()) == Layout::NativeFunction {
                let native = payload::<NativeFunction>(function);
                let receiver = m.receiver.value();
                if native.row.resumes != Resumes::No
                    && let Some(to) =
                        resumed(vm, native, receiver, win.add(4), argc, win.add(3), dst, ip, base)
                {
                    return to;
                }
            }
        }
        call_window(vm, ip, base, win, argc, None, dst)
    }
}

/// A call with keyword arguments.
pub unsafe fn call_named(
    vm: *mut Vm,
    ip: *const u64,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    names: &Tuple,
    dst: usize,
) -> Result<Onward> {
    // SAFETY: the window is the running frame's.
    unsafe { Ok(call_window(vm, ip, base, win, argc, Some(names), dst)) }
}

/// `f(*args, **kwargs)`.
pub unsafe fn call_spread(
    vm: *mut Vm,
    w: Instruction,
    ip: *const u64,
    base: *mut Value,
) -> Result<Onward> {
    // SAFETY: the running frame is saved; its window holds a callable, an iterable and a mapping.
    unsafe {
        let (win, argc, names) = (*vm).spread_window(base.add(w.a()), Base(base))?;
        let names = crate::heap::Object::from_owned(names);
        (*vm).frame_base = base;
        (*vm).frame_ip = ip;
        let called = (*vm).prepare_call(win, argc, names.get::<Tuple>())?;
        Ok(go_on_with(vm, called, w.c(), ip, base))
    }
}

/// Calls through a window; that of a suspension moves to the value stack.
unsafe fn call_window(
    vm: *mut Vm,
    ip: *const u64,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    names: Option<&Tuple>,
    dst: usize,
) -> Onward {
    // SAFETY: the window is the running frame's.
    unsafe {
        let mut win = win;
        (*vm).save(ip, base);
        if Base(base).is_suspension() {
            match (*vm).move_window(win, base, argc) {
                Ok(moved) => win = moved,
                Err(Raised) => return unwound(vm, ip, base),
            }
        }
        let to = match (*vm).prepare_call(win, argc, names) {
            Ok(called) => go_on_with(vm, called, dst, ip, base),
            Err(Raised) => unwound(vm, ip, base),
        };
        settled(vm, to)
    }
}

/// Goes on with what a call came to.
unsafe fn go_on_with(
    vm: *mut Vm,
    called: Called,
    dst: usize,
    ip: *const u64,
    base: *mut Value,
) -> Onward {
    // SAFETY: `base` is the running frame; `dst` one of its registers.
    unsafe {
        let put = |v: Value| {
            let old = std::mem::replace(&mut *base.add(dst), v);
            old.release();
        };
        match called {
            Called::Value(v) => {
                put(v);
                Onward { ip, base }
            }
            Called::Frame(callee, flags) => push_frame(vm, callee, flags, dst, ip, base),
            Called::Resume { target, how, end } => {
                let mode = match end {
                    End::Raise => Mode::Send,
                    End::Default(d) => {
                        put(d.into_value());
                        Mode::Default
                    }
                    End::Close => {
                        put(Value::NONE);
                        Mode::Close
                    }
                };
                (*vm).save(ip, base);
                let flow = (*vm).enter_suspension(&target, how, mode, dst, ip, Base(base));
                burnt(vm, onward(vm, flow))
            }
        }
    }
}

/// Resuming burns fuel.
#[inline]
unsafe fn burnt(vm: *mut Vm, to: Onward) -> Onward {
    // SAFETY: `to` is where the loop goes on.
    unsafe {
        let heap = (*vm).heap.raw();
        (*heap).fuel -= 1;
        if (*heap).fuel < 0 && !to.ip.is_null() {
            return super::onward::safepoint(vm, to.ip, to.ip, to.base);
        }
        to
    }
}

/// A call of a native with the plain number of arguments, if it has an ordinary signature and there is
/// room.
#[inline(always)]
unsafe fn native_called(
    vm: *mut Vm,
    native: &NativeFunction,
    ip: *const u64,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    dst: usize,
) -> Option<Onward> {
    // SAFETY: the window is the running frame's; natives get their arguments borrowed.
    unsafe {
        let s = &native.signature;
        let params = s.params.len();
        let NativeCode::Fixed(code) = native.row.code else { return None };
        if argc > s.positional || argc < s.required {
            return None;
        }
        let win = window_on_stack(vm, base, win, argc, 64);
        if win.is_null() {
            return None;
        }
        for i in argc..params {
            *win.add(4 + i) = Value::UNDEF;
        }
        (*vm).frame_base = base;
        (*vm).frame_ip = ip;
        (*vm).top = win.add(4 + params);
        let result = code(&mut *vm, view(win.add(4), params));
        clear(win.add(3), argc + 1);
        let to = match result {
            Ok(v) if !v.is_undef() => {
                let old = std::mem::replace(&mut *base.add(dst), v.into_value());
                old.release();
                Onward { ip, base }
            }
            Ok(_) => match (*vm).take_step(win) {
                Ok(called) => go_on_with(vm, called, dst, ip, base),
                Err(Raised) => unwound(vm, ip, base),
            },
            Err(Raised) => unwound(vm, ip, base),
        };
        Some(settled(vm, to))
    }
}

/// A call of a native that only resumes `receiver`, with its arguments from `args` on, where that can be
/// done the short way; the window is given up from `callee` on.
#[allow(clippy::too_many_arguments)]
#[inline(always)]
unsafe fn resumed(
    vm: *mut Vm,
    native: &NativeFunction,
    receiver: Value,
    args: *mut Value,
    argc: usize,
    callee: *mut Value,
    dst: usize,
    ip: *const u64,
    base: *mut Value,
) -> Option<Onward> {
    // SAFETY: the window is the running frame's.
    unsafe {
        let (mode, sent) = match (native.row.resumes, argc) {
            (Resumes::Send, 1) => (Mode::Send, *args),
            (Resumes::Next, 0) | (Resumes::NextOf, 0) => (Mode::Send, Value::NONE),
            (Resumes::NextOf, 1) => (Mode::Default, Value::NONE),
            _ => return None,
        };
        let s = (*vm).ready(native, receiver, sent)?;
        let v = match native.row.resumes {
            Resumes::Send => std::mem::replace(&mut *args, Value::UNDEF),
            _ => Value::NONE,
        };
        if mode == Mode::Default {
            let default = std::mem::replace(&mut *args, Value::UNDEF);
            let old = std::mem::replace(&mut *base.add(dst), default);
            old.release();
        }
        let first = std::mem::replace(&mut *callee, Value::UNDEF);
        let second = std::mem::replace(&mut *callee.add(1), Value::UNDEF);
        let to = (*vm).enter_ready(s, v, mode, dst, ip, base);
        // The frame holds itself now, if it runs.
        first.release();
        second.release();
        Some(settled(vm, burnt(vm, to)))
    }
}
