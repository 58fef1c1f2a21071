//! The dispatch loop: fetch, decode, act. Each arm is short and names the operation; what is rare or
//! long is a cold function in `ops/`.
//!
//! Locals of the loop: `ip` (next word), `base` (register 0 of the running frame), `vm`, `heap`.
//! Invariants for unsafe code:
//!
//! 1. A pointer in a live register owns one reference; operands are borrowed, temporaries consumed by
//!    flag.
//! 2. Words above the top frame are `UNDEF`.
//! 3. Before anything that can run Python code or look at frames, `ip` and `base` are saved
//!    (`save!`), and borrowed operands it still needs are in registers or counted.
//! 4. Stores come first, the old value is dropped last; dropping runs no Python code, it queues, and
//!    `RunPending` is the next thing dispatched.
//! 5. Code is verified before it runs: operands, constants and jump targets exist.
//! 6. Every back-edge and every frame push burns fuel.

use crate::code::{Instruction, KILL_A, KILL_B, KILL_C, NEGATE, Opcode};
use crate::heap::{
    Dict, Face, HeapBox, HeapInner, INSTANCE_WORDS, Layout, List, Object, ObjectCell, ShapeId,
    State, Suspension, Tuple, Value, new_tuple_from,
};
use crate::native::{End, NativeCode, Outcome, Result, Resumes, Vm};
use crate::types::function::{BoundMethod, Cell, Function, NativeFunction, NativeKind};
use crate::types::iter::{ListIter, RangeIter, TupleIter};
use crate::types::module::Module;

use super::call::{Called, reset_header, view};
use super::frame::{At, Base, DISCARD, DST_SHIFT, Mode, OPERATOR, SUSPENSION, clear};
use super::instrument::Next;
use super::ops::attributes::{Loaded, Method, joined_pointer};
use super::ops::operators::Operated;

/// What the loop runs after something was queued for finalisation: see `RunPending` below.
static PENDING: [u64; 2] = [Opcode::Halt as u64, Opcode::Halt as u64];

/// Attribute caches: `key | slot << 32 | kind << 60` in the first word, epoch (and more) in the second.
pub const IC_SLOT: u64 = 1;
/// A property's getter, whose address takes the place of the slot and the upper half of the second
/// word (see `ops::attributes::split_pointer`).
pub const IC_GETTER: u64 = 2;
pub const IC_ADD: u64 = 3;
/// A plain value found in the class: a word whose uppermost four bits are clear, split like a getter.
pub const IC_CLASS: u64 = 4;
/// The same for an integer, whose uppermost four bits are set.
pub const IC_CLASS_INT: u64 = 5;
/// A name of a module: its place in the namespace, whose version is in the second word.
pub const IC_MODULE: u64 = 6;

#[inline(always)]
unsafe fn payload<'a, T>(v: Value) -> &'a T {
    // SAFETY: the caller has checked the layout.
    unsafe { &(*(v.ptr() as *const HeapBox<T>)).payload }
}

/// The attribute of a module that a cache of [`IC_MODULE`] knows the place of (borrowed).
#[inline(always)]
unsafe fn module_value(module: Value, first: u64, second: u64) -> Option<Value> {
    // SAFETY: the key in the cache was a module's.
    unsafe {
        let namespace = payload::<Module>(module).dict.value();
        let namespace = payload::<Dict>(namespace);
        if !namespace.has_version(second as u32) {
            return None;
        }
        namespace.raw_value_at((first >> 32 & 0xFFF_FFFF) as usize)
    }
}

/// Runs from `ip` in the frame at `base` until a frame with [`HALT`] (or [`Mode::Halt`]) is done.
///
/// # Safety
/// `vm` is a live interpreter, not referred to otherwise; `base` is a frame whose header is complete,
/// `ip` one of its instructions.
pub unsafe fn run(vm: *mut Vm, start: At) -> Result<Value> {
    // SAFETY: the invariants above, kept by every arm.
    unsafe {
        let heap: *mut HeapInner = (*vm).heap.raw();
        let mut ip = start.ip;
        let mut base: *mut Value = start.base.0;
        if start.raised {
            match (*vm).unwind(ip, Base(base)) {
                Ok(at) => {
                    ip = at.ip;
                    base = at.base.0;
                }
                Err(exit) => return exit,
            }
        }
        'outer: loop {
            'main: loop {
                let mut w = Instruction(*ip);
                ip = ip.add(1);

                macro_rules! reg {
                    ($i:expr) => {
                        *base.add($i)
                    };
                }
                // Notes where we are, for whoever looks at frames or runs nested.
                macro_rules! save {
                    () => {{
                        (*vm).frame_base = base;
                        (*vm).frame_ip = ip;
                        (*vm).top = top_of(base);
                    }};
                }
                macro_rules! raise {
                    () => {
                        break 'main
                    };
                }
                macro_rules! check {
                    ($r:expr) => {
                        match $r {
                            Ok(v) => v,
                            Err(_) => raise!(),
                        }
                    };
                }
                // Drops an owned word. Only as the last thing an arm does.
                macro_rules! release {
                    ($v:expr) => {{
                        let v: Value = $v;
                        if v.is_ptr() {
                            v.release();
                            if !(*heap).pending.is_empty() && ip != PENDING.as_ptr() {
                                (*vm).pending_ip = ip;
                                ip = PENDING.as_ptr();
                            }
                        }
                    }};
                }
                macro_rules! set {
                    ($i:expr, $v:expr) => {{
                        let p = base.add($i);
                        let old = std::mem::replace(&mut *p, $v);
                        release!(old);
                    }};
                }
                macro_rules! kill {
                    ($i:expr) => {{
                        let p = base.add($i);
                        let old = std::mem::replace(&mut *p, Value::UNDEF);
                        release!(old);
                    }};
                }
                macro_rules! kill_if {
                    ($flag:expr, $i:expr) => {
                        if w.has($flag) {
                            kill!($i);
                        }
                    };
                }
                macro_rules! fuel {
                    () => {{
                        (*heap).fuel -= 1;
                        if (*heap).fuel < 0 {
                            save!();
                            check!((*vm).safepoint());
                        }
                    }};
                }
                macro_rules! jump {
                    ($offset:expr) => {{
                        let offset = $offset;
                        let from = ip;
                        ip = ip.offset(offset as isize);
                        if offset < 0 {
                            (*heap).fuel -= 1;
                            if (*heap).fuel < 0 {
                                save!();
                                if (*vm).safepoint().is_err() {
                                    // The jump is the place of the exception, not its target.
                                    ip = from;
                                    raise!();
                                }
                            }
                        }
                    }};
                }
                macro_rules! object {
                    ($i:expr) => {
                        Object::view(&*base.add($i))
                    };
                }
                macro_rules! name {
                    ($at:expr) => {
                        Object::view(&*(ip.add($at) as *const Value))
                    };
                }
                // Pushes a frame that is ready; `dst` is where its value goes.
                macro_rules! push_frame {
                    ($callee:expr, $flags:expr, $dst:expr) => {{
                        let callee: Base = $callee;
                        let flags: u64 = $flags;
                        let depth = Base(base).depth() + 1;
                        if depth > (*vm).call_limit {
                            save!();
                            let at = (*vm).enter_limited(callee, flags, $dst);
                            ip = at.ip;
                            base = at.base.0;
                            if at.raised {
                                raise!();
                            }
                            continue 'main;
                        }
                        callee.set_meta(depth as u64 | flags | ($dst as u64) << DST_SHIFT);
                        callee.set_return_ip(ip);
                        callee.set_caller(Base(base));
                        let function = callee.function();
                        // Locals that are no parameters start unbound; temporaries may hold stale numbers.
                        for i in function.params.get()..function.locals.get() {
                            *callee.0.add(i as usize) = Value::UNDEF;
                        }
                        base = callee.0;
                        ip = function.entry.get();
                        fuel!();
                    }};
                }
                // Goes on where resuming or leaving a frame leads.
                macro_rules! follow {
                    ($flow:expr) => {
                        match $flow {
                            Ok(at) => {
                                ip = at.ip;
                                base = at.base.0;
                                if at.raised {
                                    raise!();
                                }
                            }
                            Err(exit) => return exit,
                        }
                    };
                }
                // Resumes a suspension; `dst` is where what comes out goes.
                macro_rules! resume {
                    ($target:expr, $how:expr, $mode:expr, $dst:expr) => {{
                        save!();
                        follow!((*vm).enter_suspension($target, $how, $mode, $dst, ip, Base(base)));
                        fuel!();
                    }};
                }
                // Goes on with what a call came to.
                macro_rules! go_on_with {
                    ($called:expr, $dst:expr) => {
                        match $called {
                            Called::Value(v) => set!($dst, v),
                            Called::Frame(callee, flags) => push_frame!(callee, flags, $dst),
                            Called::Resume { target, how, end } => {
                                let mode = match end {
                                    End::Raise => Mode::Send,
                                    End::Default(d) => {
                                        set!($dst, d.into_value());
                                        Mode::Default
                                    }
                                    End::Close => {
                                        set!($dst, Value::NONE);
                                        Mode::Close
                                    }
                                };
                                resume!(&target, how, mode, $dst);
                            }
                        }
                    };
                }
                macro_rules! check_pending {
                    () => {
                        if !(*heap).pending.is_empty() && ip != PENDING.as_ptr() {
                            (*vm).pending_ip = ip;
                            ip = PENDING.as_ptr();
                        }
                    };
                }
                // Resumes a frame that is ready for it with an owned value.
                macro_rules! enter {
                    ($s:expr, $v:expr, $mode:expr, $dst:expr) => {{
                        follow!((*vm).enter_ready($s, $v, $mode, $dst, ip, Base(base)));
                        fuel!();
                    }};
                }
                // A call of a native that resumes `receiver`, with its arguments from `args` on; the
                // window is given up from `callee` on.
                macro_rules! call_that_resumes {
                    ($native:expr, $receiver:expr, $args:expr, $argc:expr, $callee:expr, $dst:expr) => {{
                        let native: &NativeFunction = $native;
                        let (receiver, args, argc): (Value, *mut Value, usize) =
                            ($receiver, $args, $argc);
                        let (mode, sent) = match (native.row.resumes, argc) {
                            (Resumes::Send, 1) => (Mode::Send, *args),
                            (Resumes::Next, 0) | (Resumes::NextOf, 0) => (Mode::Send, Value::NONE),
                            (Resumes::NextOf, 1) => (Mode::Default, Value::NONE),
                            _ => (Mode::Halt, Value::NONE),
                        };
                        if mode != Mode::Halt
                            && let Some(s) = (*vm).ready(native, receiver, sent)
                        {
                            let callee: *mut Value = $callee;
                            let v = if native.row.resumes == Resumes::Send {
                                std::mem::replace(&mut *args, Value::UNDEF)
                            } else {
                                Value::NONE
                            };
                            if mode == Mode::Default {
                                let default = std::mem::replace(&mut *args, Value::UNDEF);
                                let old = std::mem::replace(&mut *base.add($dst), default);
                                old.release();
                            }
                            let first = std::mem::replace(&mut *callee, Value::UNDEF);
                            let second = std::mem::replace(&mut *callee.add(1), Value::UNDEF);
                            let flow = (*vm).enter_ready(s, v, mode, $dst, ip, Base(base));
                            // The frame holds itself now, if it runs.
                            first.release();
                            second.release();
                            follow!(flow);
                            fuel!();
                            check_pending!();
                            continue 'main;
                        }
                    }};
                }
                // Calls through a window.
                macro_rules! call_window {
                    ($win:expr, $argc:expr, $kwnames:expr, $dst:expr) => {{
                        let mut win: *mut Value = $win;
                        let argc: usize = $argc;
                        if Base(base).is_suspension() {
                            save!();
                            win = check!((*vm).move_window(win, base, argc));
                        }
                        (*vm).frame_base = base;
                        (*vm).frame_ip = ip;
                        go_on_with!(check!((*vm).prepare_call(win, argc, $kwnames)), $dst)
                    }};
                }
                // A call of a native with the plain number of arguments, if it has an ordinary signature
                // and there is room.
                macro_rules! call_native {
                    ($native:expr, $win:expr, $argc:expr, $dst:expr) => {{
                        let native: &NativeFunction = $native;
                        let (win, argc): (*mut Value, usize) = ($win, $argc);
                        let s = &native.signature;
                        if let NativeCode::Fixed(code) = native.row.code
                            && argc <= s.positional
                            && s.required <= argc
                            && let to = window_on_stack(vm, base, win, argc, 64)
                            && !to.is_null()
                        {
                            for i in argc..s.params.len() {
                                *to.add(4 + i) = Value::UNDEF;
                            }
                            (*vm).frame_base = base;
                            (*vm).frame_ip = ip;
                            (*vm).top = to.add(4 + s.params.len());
                            let r = code(&mut *vm, view(to.add(4), s.params.len()));
                            clear(to.add(3), argc + 1);
                            let v = check!(r).into_value();
                            if v.is_undef() {
                                go_on_with!(check!((*vm).take_step(to)), $dst);
                            } else {
                                set!($dst, v);
                            }
                            check_pending!();
                            continue 'main;
                        }
                    }};
                }
                // A plain call of `win[3]`: the two commonest callees are handled here.
                macro_rules! call {
                    ($win:expr, $argc:expr, $dst:expr) => {{
                        let win: *mut Value = $win;
                        let argc: usize = $argc;
                        let f = *win.add(3);
                        let key = f.key();
                        if key == Layout::Function.exact_key() {
                            let function = payload::<Function>(f);
                            if function.simple_arity.get() == argc as u32 {
                                let room = function.registers.get() as usize + 68;
                                let win = window_on_stack(vm, base, win, argc, room);
                                if !win.is_null() {
                                    push_frame!(Base(win.add(4)), 0, $dst);
                                    continue 'main;
                                }
                            }
                        } else if f.is_ptr() && Layout::from_key(key) == Layout::BoundMethod {
                            let m = payload::<BoundMethod>(f);
                            let function = m.function.value();
                            if Layout::from_key(function.key()) == Layout::NativeFunction {
                                let native = payload::<NativeFunction>(function);
                                let receiver = m.receiver.value();
                                if native.row.resumes != Resumes::No {
                                    call_that_resumes!(
                                        native,
                                        receiver,
                                        win.add(4),
                                        argc,
                                        win.add(3),
                                        $dst
                                    );
                                }
                            }
                        } else if key == Layout::NativeFunction.exact_key() {
                            let native = payload::<NativeFunction>(f);
                            if native.row.resumes != Resumes::No && argc > 0 {
                                call_that_resumes!(
                                    native,
                                    *win.add(4),
                                    win.add(5),
                                    argc - 1,
                                    win.add(3),
                                    $dst
                                );
                            }
                            if native.kind == NativeKind::Function {
                                call_native!(native, win, argc, $dst);
                            }
                        }
                        call_window!(win, argc, None, $dst);
                        check_pending!();
                    }};
                }
                // Once more for what is behind a `Watched`.
                'operator: loop {
                    // The long way of an operator: behind this block, once for all of them.
                    macro_rules! operate {
                        () => {
                            break 'operator
                        };
                    }
                    // Binary operators: two small ints, two floats; anything else is `operate`'s.
                    macro_rules! arithmetic {
                    ($int:ident, $float:tt) => {{
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) {
                            if let Some(r) = Value::$int(x, y) {
                                set!(w.a(), r);
                                continue 'main;
                            }
                        } else if x.is_float() && y.is_float() {
                            set!(w.a(), Value::from_float(x.float() $float y.float()));
                            continue 'main;
                        }
                        operate!()
                    }};
                }
                    macro_rules! bitwise {
                    ($int:tt) => {{
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) {
                            set!(w.a(), Value::from_small(x.int() $int y.int()));
                            continue 'main;
                        }
                        operate!()
                    }};
                }
                    // Operators with a small immediate on the right.
                    macro_rules! arithmetic_immediate {
                    ($int:ident, $float:tt) => {{
                        let x = reg!(w.b());
                        if x.is_int() {
                            if let Some(r) = Value::$int(x, Value::from_small(w.c_signed())) {
                                set!(w.a(), r);
                                continue 'main;
                            }
                        } else if x.is_float() {
                            set!(w.a(), Value::from_float(x.float() $float w.c_signed() as f64));
                            continue 'main;
                        }
                        operate!()
                    }};
                }
                    macro_rules! comparison {
                    ($test:tt) => {{
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) {
                            set!(w.a(), Value::from_bool(x.int_order() $test y.int_order()));
                            continue 'main;
                        }
                        if x.is_float() && y.is_float() {
                            set!(w.a(), Value::from_bool(x.float() $test y.float()));
                            continue 'main;
                        }
                        operate!()
                    }};
                }
                    macro_rules! jump_compare {
                    ($test:tt) => {{
                        let (x, y) = (reg!(w.a()), reg!(w.b()));
                        let r = if Value::both_int(x, y) {
                            x.int_order() $test y.int_order()
                        } else if x.is_float() && y.is_float() {
                            x.float() $test y.float()
                        } else {
                            operate!()
                        };
                        if r != w.has(NEGATE) {
                            jump!(w.c_signed());
                        }
                    }};
                }
                    macro_rules! jump_compare_immediate {
                    ($test:tt) => {{
                        let x = reg!(w.a());
                        let r = if x.is_int() {
                            x.int_order() $test (w.b_signed() << 16)
                        } else if x.is_float() {
                            x.float() $test (w.b_signed() as f64)
                        } else {
                            operate!()
                        };
                        if r != w.has(NEGATE) {
                            jump!(w.c_signed());
                        }
                    }};
                }
                    // Truth of register `a`, where no Python code is asked.
                    macro_rules! truth {
                        () => {{
                            let v = reg!(w.a());
                            if v.is_bool() {
                                v == Value::TRUE
                            } else if v.is_int() {
                                v.int() != 0
                            } else if v.is_none() {
                                false
                            } else if is_instance(v) {
                                operate!()
                            } else {
                                save!();
                                check!((*vm).truth(object!(w.a())))
                            }
                        }};
                    }
                    // Returns an owned value from the running frame.
                    macro_rules! ret {
                        ($v:expr) => {{
                            let v: Value = $v;
                            let meta = Base(base).meta();
                            if (meta >> 32) as u16 == 0 {
                                let function = *base.sub(1);
                                let locals = payload::<Function>(function).locals.get() as usize;
                                clear(base, locals);
                                ip = Base(base).return_ip();
                                let caller = Base(base).caller();
                                reset_header(Base(base));
                                *base.sub(1) = Value::UNDEF;
                                base = caller.0;
                                set!((meta >> DST_SHIFT) as usize, v);
                                release!(function);
                                check_pending!();
                                continue 'main;
                            }
                            (*vm).frame_base = base;
                            (*vm).frame_ip = ip;
                            follow!((*vm).return_special(Base(base), v));
                            check_pending!();
                            continue 'main;
                        }};
                    }
                    // SAFETY of the transmute: verified code holds table entries only.
                    match std::mem::transmute::<u8, Opcode>(w.op_byte()) {
                        Opcode::Nop => {}

                        // ---- moving values
                        Opcode::Move => {
                            let p = base.add(w.b());
                            let v = if w.has(KILL_B) {
                                std::mem::replace(&mut *p, Value::UNDEF)
                            } else {
                                (*p).retain()
                            };
                            set!(w.a(), v);
                        }
                        Opcode::LoadConst => {
                            let v = (*(ip as *const Value)).retain();
                            ip = ip.add(1);
                            set!(w.a(), v);
                        }
                        Opcode::LoadInt => set!(w.a(), Value::from_small(w.imm())),
                        Opcode::LoadNone => set!(w.a(), Value::NONE),
                        Opcode::Kill => kill!(w.a()),
                        Opcode::CheckLocal => {
                            if reg!(w.a()).is_undef() {
                                save!();
                                (*vm).unbound_local(name!(0));
                                raise!();
                            }
                            ip = ip.add(1);
                        }
                        Opcode::DeleteLocal => {
                            if reg!(w.a()).is_undef() {
                                save!();
                                (*vm).unbound_local(name!(0));
                                raise!();
                            }
                            ip = ip.add(1);
                            kill!(w.a());
                        }
                        Opcode::LoadGlobal => {
                            let function = Base(base).function();
                            let versions = *ip.add(1);
                            let place = *ip.add(2);
                            let globals = payload::<Dict>(function.globals.value());
                            if globals.has_version(versions as u32) {
                                let found = if place >> 63 == 0 {
                                    globals.raw_value_at(place as usize)
                                } else {
                                    let builtins = payload::<Dict>(function.builtins.value());
                                    if builtins.has_version((versions >> 32) as u32) {
                                        builtins.raw_value_at((place & (u64::MAX >> 1)) as usize)
                                    } else {
                                        None
                                    }
                                };
                                if let Some(v) = found {
                                    v.retain();
                                    ip = ip.add(3);
                                    set!(w.a(), v);
                                    continue 'main;
                                }
                            }
                            save!();
                            let v = check!((*vm).load_global(function, ip)).into_value();
                            ip = ip.add(3);
                            set!(w.a(), v);
                        }
                        Opcode::StoreGlobal => {
                            save!();
                            let globals = &Base(base).function().globals;
                            let value = match w.has(KILL_A) {
                                true => Object::from_owned(std::mem::replace(
                                    &mut reg!(w.a()),
                                    Value::UNDEF,
                                )),
                                false => object!(w.a()).clone(),
                            };
                            let old = (*vm).store_global(globals, name!(0), value);
                            ip = ip.add(2);
                            release!(old.into_value());
                        }
                        Opcode::DeleteGlobal => {
                            save!();
                            let globals = &Base(base).function().globals;
                            let old = check!((*vm).delete_global(globals, name!(0)));
                            ip = ip.add(1);
                            release!(old.into_value());
                        }
                        Opcode::LoadName => {
                            save!();
                            let v = check!((*vm).load_name(Base(base), name!(0))).into_value();
                            ip = ip.add(3);
                            set!(w.a(), v);
                        }
                        Opcode::StoreName => {
                            save!();
                            let value = match w.has(KILL_A) {
                                true => Object::from_owned(std::mem::replace(
                                    &mut reg!(w.a()),
                                    Value::UNDEF,
                                )),
                                false => object!(w.a()).clone(),
                            };
                            let old = check!((*vm).store_name(object!(0), name!(0), value));
                            ip = ip.add(2);
                            release!(old.into_value());
                        }
                        Opcode::DeleteName => {
                            save!();
                            check!((*vm).delete_name(object!(0), name!(0)));
                            ip = ip.add(1);
                            check_pending!();
                        }
                        Opcode::MakeCell => {
                            let content = std::mem::replace(&mut reg!(w.a()), Value::UNDEF);
                            let content = ObjectCell::new(Object::from_owned(content));
                            reg!(w.a()) = (*vm).heap.alloc(Cell(content)).into_value();
                        }
                        Opcode::LoadCell => {
                            let v = payload::<Cell>(reg!(w.b())).0.value();
                            if v.is_undef() {
                                save!();
                                (*vm).unbound_cell(Base(base), name!(0));
                                raise!();
                            }
                            ip = ip.add(1);
                            set!(w.a(), v.retain());
                        }
                        Opcode::StoreCell => {
                            let p = base.add(w.b());
                            let v = if w.has(KILL_B) {
                                std::mem::replace(&mut *p, Value::UNDEF)
                            } else {
                                (*p).retain()
                            };
                            let old = payload::<Cell>(reg!(w.a())).0.replace(Object::from_owned(v));
                            release!(old.into_value());
                        }
                        Opcode::DeleteCell => {
                            let old = payload::<Cell>(reg!(w.a())).0.take();
                            if old.is_undef() {
                                save!();
                                (*vm).unbound_cell(Base(base), name!(0));
                                raise!();
                            }
                            ip = ip.add(1);
                            release!(old.into_value());
                        }
                        Opcode::LoadFree => {
                            let v = free_cell(base, w.imm()).0.value();
                            if v.is_undef() {
                                save!();
                                (*vm).unbound_free(name!(0));
                                raise!();
                            }
                            ip = ip.add(1);
                            set!(w.a(), v.retain());
                        }
                        Opcode::StoreFree => {
                            let p = base.add(w.a());
                            let v = if w.has(KILL_A) {
                                std::mem::replace(&mut *p, Value::UNDEF)
                            } else {
                                (*p).retain()
                            };
                            let old = free_cell(base, w.imm()).0.replace(Object::from_owned(v));
                            release!(old.into_value());
                        }
                        Opcode::DeleteFree => {
                            let old = free_cell(base, w.imm()).0.take();
                            if old.is_undef() {
                                save!();
                                (*vm).unbound_free(name!(0));
                                raise!();
                            }
                            ip = ip.add(1);
                            release!(old.into_value());
                        }
                        Opcode::LoadFreeCell => {
                            let closure = payload::<Tuple>(Base(base).function().closure.value());
                            let v = closure.items()[w.imm() as usize].clone().into_value();
                            set!(w.a(), v);
                        }
                        Opcode::LoadNameOrCell => {
                            save!();
                            let cell = payload::<Cell>(reg!(w.b())).0.get();
                            let v =
                                check!((*vm).load_name_or(object!(0), name!(0), cell)).into_value();
                            ip = ip.add(1);
                            set!(w.a(), v);
                        }
                        Opcode::LoadNameOrFree => {
                            save!();
                            let cell = free_cell(base, w.imm()).0.get();
                            let v =
                                check!((*vm).load_name_or(object!(0), name!(0), cell)).into_value();
                            ip = ip.add(1);
                            set!(w.a(), v);
                        }
                        Opcode::LoadFromMapOrGlobal => {
                            save!();
                            let r =
                                (*vm).load_from_map_or_global(Base(base), object!(w.b()), name!(0));
                            let v = check!(r).into_value();
                            ip = ip.add(1);
                            set!(w.a(), v);
                            kill_if!(KILL_B, w.b());
                        }
                        Opcode::LoadFromMapOrFree => {
                            save!();
                            let cell = free_cell(base, w.c() as i64).0.get();
                            let r = (*vm).load_name_or(object!(w.b()), name!(0), cell);
                            let v = check!(r).into_value();
                            ip = ip.add(1);
                            set!(w.a(), v);
                            kill_if!(KILL_B, w.b());
                        }
                        Opcode::LoadLocals => {
                            let v = reg!(0).retain();
                            set!(w.a(), v);
                        }

                        // ---- operators
                        Opcode::Add => arithmetic!(add_int, +),
                        Opcode::Sub => arithmetic!(sub_int, -),
                        Opcode::Mul => arithmetic!(mul_int, *),
                        Opcode::MatMul => operate!(),
                        Opcode::TrueDiv => {
                            let (x, y) = (reg!(w.b()), reg!(w.c()));
                            if x.is_float() && y.is_float() && y.float() != 0.0 {
                                set!(w.a(), Value::from_float(x.float() / y.float()));
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::Mod => {
                            let (x, y) = (reg!(w.b()), reg!(w.c()));
                            if Value::both_int(x, y) && y.int() > 0 {
                                set!(w.a(), Value::from_small(x.int().rem_euclid(y.int())));
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::Pow => operate!(),
                        Opcode::LShift => operate!(),
                        Opcode::RShift => {
                            let (x, y) = (reg!(w.b()), reg!(w.c()));
                            if Value::both_int(x, y) && (0..48).contains(&y.int()) {
                                set!(w.a(), Value::from_small(x.int() >> y.int()));
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::Or => bitwise!(|),
                        Opcode::Xor => bitwise!(^),
                        Opcode::And => bitwise!(&),
                        Opcode::FloorDiv => {
                            let (x, y) = (reg!(w.b()), reg!(w.c()));
                            if Value::both_int(x, y) && y.int() > 0 {
                                set!(w.a(), Value::from_small(x.int().div_euclid(y.int())));
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::AddImm => arithmetic_immediate!(add_int, +),
                        Opcode::SubImm => arithmetic_immediate!(sub_int, -),
                        Opcode::MulImm => arithmetic_immediate!(mul_int, *),
                        Opcode::FloorDivImm => {
                            let x = reg!(w.b());
                            if x.is_int() && w.c_signed() > 0 {
                                set!(w.a(), Value::from_small(x.int().div_euclid(w.c_signed())));
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::ModImm => {
                            let x = reg!(w.b());
                            if x.is_int() && w.c_signed() > 0 {
                                set!(w.a(), Value::from_small(x.int().rem_euclid(w.c_signed())));
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::Neg | Opcode::Pos | Opcode::Invert => operate!(),
                        Opcode::Not => {
                            let v = reg!(w.b());
                            if !v.is_bool() {
                                operate!()
                            }
                            set!(w.a(), Value::from_bool(v != Value::TRUE));
                            kill_if!(KILL_B, w.b());
                        }
                        Opcode::Lt => comparison!(<),
                        Opcode::Le => comparison!(<=),
                        Opcode::Eq => comparison!(==),
                        Opcode::Ne => comparison!(!=),
                        Opcode::Gt => comparison!(>),
                        Opcode::Ge => comparison!(>=),
                        Opcode::Is => {
                            let r = reg!(w.b()) == reg!(w.c());
                            set!(w.a(), Value::from_bool(r));
                            kill_if!(KILL_B, w.b());
                            kill_if!(KILL_C, w.c());
                        }
                        Opcode::IsNot => {
                            let r = reg!(w.b()) != reg!(w.c());
                            set!(w.a(), Value::from_bool(r));
                            kill_if!(KILL_B, w.b());
                            kill_if!(KILL_C, w.c());
                        }
                        Opcode::In | Opcode::NotIn => operate!(),

                        // ---- jumps
                        Opcode::Jump => jump!(w.imm()),
                        Opcode::JumpIfTrue => {
                            if truth!() {
                                jump!(w.imm());
                            }
                            kill_if!(KILL_A, w.a());
                        }
                        Opcode::JumpIfFalse => {
                            if !truth!() {
                                jump!(w.imm());
                            }
                            kill_if!(KILL_A, w.a());
                        }
                        Opcode::JumpIfNone => {
                            if reg!(w.a()).is_none() {
                                jump!(w.imm());
                            }
                            kill_if!(KILL_A, w.a());
                        }
                        Opcode::JumpIfNotNone => {
                            if !reg!(w.a()).is_none() {
                                jump!(w.imm());
                            }
                            kill_if!(KILL_A, w.a());
                        }
                        Opcode::JumpLt => jump_compare!(<),
                        Opcode::JumpLe => jump_compare!(<=),
                        Opcode::JumpEq => jump_compare!(==),
                        Opcode::JumpNe => jump_compare!(!=),
                        Opcode::JumpGt => jump_compare!(>),
                        Opcode::JumpGe => jump_compare!(>=),
                        Opcode::JumpLtImm => jump_compare_immediate!(<),
                        Opcode::JumpLeImm => jump_compare_immediate!(<=),
                        Opcode::JumpEqImm => jump_compare_immediate!(==),
                        Opcode::JumpNeImm => jump_compare_immediate!(!=),
                        Opcode::JumpGtImm => jump_compare_immediate!(>),
                        Opcode::JumpGeImm => jump_compare_immediate!(>=),

                        // ---- attributes and items
                        Opcode::LoadAttr => {
                            let o = reg!(w.b());
                            let cache = *ip.add(1);
                            if cache as u32 == o.key() && cache as u32 != 0 {
                                let second = *ip.add(2);
                                if second as u32 == (*heap).epoch && cache >> 60 == IC_SLOT {
                                    let slot = (cache >> 32) as u16 as usize;
                                    let v = *(o.ptr() as *mut Value).add(INSTANCE_WORDS + 1 + slot);
                                    if !v.is_undef() {
                                        v.retain();
                                        ip = ip.add(3);
                                        set!(w.a(), v);
                                        kill_if!(KILL_B, w.b());
                                        continue 'main;
                                    }
                                } else if cache >> 60 == IC_MODULE {
                                    if let Some(v) = module_value(o, cache, second) {
                                        v.retain();
                                        ip = ip.add(3);
                                        set!(w.a(), v);
                                        kill_if!(KILL_B, w.b());
                                        continue 'main;
                                    }
                                } else if second as u32 != (*heap).epoch {
                                } else if cache >> 60 == IC_GETTER {
                                    let f = joined_pointer(cache, second);
                                    let win = top_of(base);
                                    let room = payload::<Function>(f).registers.get() as usize + 68;
                                    if win.add(room) <= (*vm).stack.soft_end {
                                        *win.add(3) = f.retain();
                                        *win.add(4) = if w.has(KILL_B) {
                                            std::mem::replace(&mut reg!(w.b()), Value::UNDEF)
                                        } else {
                                            o.retain()
                                        };
                                        ip = ip.add(3);
                                        push_frame!(Base(win.add(4)), 0, w.a());
                                        continue 'main;
                                    }
                                } else {
                                    // From the class; an integer's tag is put back.
                                    let tag = ((cache >> 60) & 1) * (0xF << 60);
                                    let v = joined_pointer(cache, second).bits() | tag;
                                    let v = Value::from_bits(v).retain();
                                    ip = ip.add(3);
                                    set!(w.a(), v);
                                    kill_if!(KILL_B, w.b());
                                    continue 'main;
                                }
                            }
                            save!();
                            let loaded = check!((*vm).load_attr(object!(w.b()), ip));
                            match loaded {
                                Loaded::Value(v) => {
                                    ip = ip.add(3);
                                    set!(w.a(), v.into_value());
                                    kill_if!(KILL_B, w.b());
                                }
                                Loaded::Frame(callee, OPERATOR) => {
                                    push_frame!(callee, OPERATOR, 0);
                                }
                                Loaded::Frame(callee, _) => {
                                    ip = ip.add(3);
                                    if w.has(KILL_B) {
                                        clear(base.add(w.b()), 1);
                                    }
                                    push_frame!(callee, 0, w.a());
                                }
                            }
                        }
                        Opcode::StoreAttr => {
                            let o = reg!(w.a());
                            let cache = *ip.add(1);
                            if cache as u32 == o.key()
                                && cache as u32 != 0
                                && *ip.add(2) as u32 == (*heap).epoch
                            {
                                let p = base.add(w.b());
                                let v = if w.has(KILL_B) {
                                    std::mem::replace(&mut *p, Value::UNDEF)
                                } else {
                                    (*p).retain()
                                };
                                let slot = (cache >> 32) as u16 as usize;
                                let place = (o.ptr() as *mut Value).add(INSTANCE_WORDS + 1 + slot);
                                let old = std::mem::replace(&mut *place, v);
                                if cache >> 60 == IC_ADD {
                                    (*o.ptr()).key.set((*ip.add(2) >> 32) as u32);
                                }
                                ip = ip.add(3);
                                release!(old);
                                kill_if!(KILL_A, w.a());
                                continue 'main;
                            }
                            save!();
                            let value = object!(w.b()).clone();
                            let callee = check!((*vm).store_attr(object!(w.a()), ip, value));
                            ip = ip.add(3);
                            if let Some(callee) = callee {
                                if w.has(KILL_B) {
                                    clear(base.add(w.b()), 1);
                                }
                                if w.has(KILL_A) {
                                    clear(base.add(w.a()), 1);
                                }
                                push_frame!(callee, DISCARD, 0);
                                continue 'main;
                            }
                            kill_if!(KILL_B, w.b());
                            kill_if!(KILL_A, w.a());
                            check_pending!();
                        }
                        Opcode::DeleteAttr => {
                            save!();
                            check!((*vm).delattr(object!(w.a()), name!(0)));
                            ip = ip.add(1);
                            kill_if!(KILL_A, w.a());
                            check_pending!();
                        }
                        Opcode::LoadMethod => {
                            let o = reg!(w.b());
                            let cache = *ip.add(1);
                            let win = base.add(w.a());
                            if cache as u32 == o.key()
                                && cache as u32 != 0
                                && (cache >> 32) as u32 == (*heap).epoch
                            {
                                *win.add(3) = Value::from_bits(*ip.add(2)).retain();
                                ip = ip.add(3);
                            } else if cache >> 60 == IC_MODULE
                                && cache as u32 == o.key()
                                && let Some(v) = module_value(o, cache, *ip.add(2))
                            {
                                *win.add(3) = Value::UNDEF;
                                *win.add(4) = v.retain();
                                ip = ip.add(3);
                                kill_if!(KILL_B, w.b());
                                continue 'main;
                            } else {
                                save!();
                                let method = check!((*vm).load_method(object!(w.b()), ip));
                                ip = ip.add(3);
                                match method {
                                    Method::OfObject(f) => *win.add(3) = f.into_value(),
                                    Method::Bound(f, receiver) => {
                                        *win.add(3) = f.into_value();
                                        *win.add(4) = receiver.into_value();
                                        kill_if!(KILL_B, w.b());
                                        continue 'main;
                                    }
                                    Method::Callable(callable) => {
                                        *win.add(3) = Value::UNDEF;
                                        *win.add(4) = callable.into_value();
                                        kill_if!(KILL_B, w.b());
                                        continue 'main;
                                    }
                                }
                            }
                            let p = base.add(w.b());
                            *win.add(4) = if w.has(KILL_B) {
                                std::mem::replace(&mut *p, Value::UNDEF)
                            } else {
                                (*p).retain()
                            };
                        }
                        Opcode::LoadSpecial => {
                            save!();
                            let f = check!((*vm).load_special(object!(w.b()), w.c()));
                            let win = base.add(w.a());
                            match f {
                                Method::OfObject(f) => {
                                    *win.add(3) = f.into_value();
                                    let p = base.add(w.b());
                                    *win.add(4) = if w.has(KILL_B) {
                                        std::mem::replace(&mut *p, Value::UNDEF)
                                    } else {
                                        (*p).retain()
                                    };
                                }
                                Method::Bound(f, receiver) => {
                                    *win.add(3) = f.into_value();
                                    *win.add(4) = receiver.into_value();
                                    kill_if!(KILL_B, w.b());
                                }
                                Method::Callable(callable) => {
                                    *win.add(3) = Value::UNDEF;
                                    *win.add(4) = callable.into_value();
                                    kill_if!(KILL_B, w.b());
                                }
                            }
                        }
                        Opcode::LoadExit => {
                            save!();
                            let v = check!((*vm).load_exit(object!(w.b()), w.c())).into_value();
                            set!(w.a(), v);
                            kill_if!(KILL_B, w.b());
                        }
                        Opcode::GetItem => {
                            let (x, y) = (reg!(w.b()), reg!(w.c()));
                            if y.is_int()
                                && let Some(v) = item_at(x, y.int())
                            {
                                v.retain();
                                set!(w.a(), v);
                                kill_if!(KILL_B, w.b());
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::GetItemImm => {
                            if let Some(v) = item_at(reg!(w.b()), w.c_signed()) {
                                v.retain();
                                set!(w.a(), v);
                                kill_if!(KILL_B, w.b());
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::SetItem => {
                            let (x, y) = (reg!(w.a()), reg!(w.b()));
                            if y.is_int()
                                && x.key() == Layout::List.exact_key()
                                && let Some(place) = payload::<List>(x).place(y.int())
                            {
                                let p = base.add(w.c());
                                let v = if w.has(KILL_C) {
                                    std::mem::replace(&mut *p, Value::UNDEF)
                                } else {
                                    (*p).retain()
                                };
                                let old = payload::<List>(x).replace(place, Object::from_owned(v));
                                release!(old.into_value());
                                kill_if!(KILL_A, w.a());
                                continue 'main;
                            }
                            operate!()
                        }
                        Opcode::DeleteItem => operate!(),
                        Opcode::BuildSlice => {
                            let items = take_registers(base.add(w.b()), 3);
                            let v = (*vm).build_slice(items).into_value();
                            set!(w.a(), v);
                        }

                        // ---- calls
                        Opcode::Call => call!(base.add(w.a()), w.b(), w.c()),
                        Opcode::CallMethod => {
                            let (mut win, mut argc) = (base.add(w.a()), w.b() + 1);
                            let f = *win.add(3);
                            if f.is_undef() {
                                // The callable itself is in the receiver's place.
                                win = win.add(1);
                                argc -= 1;
                            } else if f.key() >> 24 == Layout::NativeFunction as u32 {
                                let native = payload::<NativeFunction>(f);
                                if native.row.resumes != Resumes::No {
                                    call_that_resumes!(
                                        native,
                                        *win.add(4),
                                        win.add(5),
                                        argc - 1,
                                        win.add(3),
                                        w.c()
                                    );
                                }
                                if native.kind == NativeKind::Method
                                    && (*heap).type_value(*win.add(4)) == native.owner.value()
                                {
                                    call_native!(native, win, argc, w.c());
                                }
                            }
                            call!(win, argc, w.c());
                        }
                        Opcode::CallKw => {
                            let names = payload::<Tuple>(*(ip as *const Value));
                            ip = ip.add(1);
                            call_window!(base.add(w.a()), w.b(), Some(names), w.c());
                            check_pending!();
                        }
                        Opcode::CallMethodKw => {
                            let names = payload::<Tuple>(*(ip as *const Value));
                            ip = ip.add(1);
                            let win = base.add(w.a());
                            if (*win.add(3)).is_undef() {
                                call_window!(win.add(1), w.b(), Some(names), w.c());
                            } else {
                                call_window!(win, w.b() + 1, Some(names), w.c());
                            }
                            check_pending!();
                        }
                        Opcode::CallEx => {
                            save!();
                            let (win, argc, names) =
                                check!((*vm).spread_window(base.add(w.a()), Base(base)));
                            let names = Object::from_owned(names);
                            (*vm).frame_base = base;
                            (*vm).frame_ip = ip;
                            go_on_with!(
                                check!((*vm).prepare_call(win, argc, names.get::<Tuple>())),
                                w.c()
                            );
                            check_pending!();
                        }
                        Opcode::Return => {
                            let p = base.add(w.a());
                            let v = if w.has(KILL_A) {
                                std::mem::replace(&mut *p, Value::UNDEF)
                            } else {
                                (*p).retain()
                            };
                            ret!(v)
                        }
                        Opcode::ReturnNone => ret!(Value::NONE),

                        // ---- iteration
                        Opcode::GetIter => operate!(),
                        Opcode::ForIter => {
                            let it = reg!(w.b());
                            let key = it.key();
                            if key == Layout::RangeIter.exact_key() {
                                let r = payload::<RangeIter>(it);
                                let left = r.left.get();
                                if left == 0 {
                                    jump!(w.c_signed());
                                    continue 'main;
                                }
                                r.left.set(left - 1);
                                let i = r.current.get();
                                r.current.set(i + r.step);
                                set!(w.a(), Value::from_small(i));
                                continue 'main;
                            }
                            if it.is_ptr() && Layout::from_key(key) == Layout::Suspension {
                                let s = payload::<Suspension>(it);
                                let state = s.own_state.get();
                                if s.face.get() == Face::Generator
                                    && matches!(state, State::Suspended | State::Created)
                                {
                                    enter!(s, Value::NONE, Mode::For, w.a());
                                    continue 'main;
                                }
                            }
                            if key == Layout::ListIter.exact_key() {
                                let i = payload::<ListIter>(it);
                                let l = i.list.value();
                                if !l.is_undef()
                                    && let Some(v) = payload::<List>(l).value_at(i.index.get())
                                {
                                    i.index.set(i.index.get() + 1);
                                    v.retain();
                                    set!(w.a(), v);
                                    continue 'main;
                                }
                            } else if key == Layout::TupleIter.exact_key() {
                                let i = payload::<TupleIter>(it);
                                let t = i.tuple.value();
                                if !t.is_undef()
                                    && let Some(v) = payload::<Tuple>(t).items().get(i.index.get())
                                {
                                    i.index.set(i.index.get() + 1);
                                    set!(w.a(), v.clone().into_value());
                                    continue 'main;
                                }
                            }
                            if is_instance(it) {
                                operate!()
                            }
                            save!();
                            match check!((*vm).next(object!(w.b()))) {
                                Some(v) => set!(w.a(), v.into_value()),
                                None => jump!(w.c_signed()),
                            }
                            check_pending!();
                        }
                        Opcode::Unpack => {
                            save!();
                            let items = check!((*vm).unpack(object!(w.b()), w.c()));
                            kill_if!(KILL_B, w.b());
                            for (i, v) in items.into_iter().enumerate() {
                                set!(w.a() + i, v.into_value());
                            }
                        }
                        Opcode::UnpackEx => {
                            save!();
                            let items =
                                check!((*vm).unpack_ex(object!(w.b()), w.c() >> 8, w.c() & 0xFF));
                            kill_if!(KILL_B, w.b());
                            for (i, v) in items.into_iter().enumerate() {
                                set!(w.a() + i, v.into_value());
                            }
                        }

                        // ---- suspension
                        Opcode::Yield => {
                            let p = base.add(w.b());
                            let v = if w.has(KILL_B) {
                                std::mem::replace(&mut *p, Value::UNDEF)
                            } else {
                                (*p).retain()
                            };
                            let b = Base(base);
                            let (s, meta) = (b.suspension(), b.meta());
                            if Mode::is_plain(meta)
                                && s.end.get().is_null()
                                && (*vm).nothing_handled()
                            {
                                s.ip.set(ip);
                                s.own_state.set(State::Suspended);
                                ip = b.return_ip();
                                base = b.caller().0;
                                set!((meta >> DST_SHIFT) as usize, v);
                                if Mode::of(meta) != Mode::For {
                                    release!(s.as_value());
                                }
                                continue 'main;
                            }
                            if Mode::is_plain_halt(meta)
                                && s.end.get().is_null()
                                && (*vm).nothing_handled()
                            {
                                s.ip.set(ip);
                                s.own_state.set(State::Suspended);
                                (*vm).outcome = match s.face.get() {
                                    Face::AsyncGenerator => Outcome::AsyncYielded,
                                    _ => Outcome::Yielded,
                                };
                                s.as_value().release();
                                return Ok(v);
                            }
                            follow!((*vm).suspend(b, ip, v, true));
                            check_pending!();
                        }
                        Opcode::Delegate => {
                            // The instruction stays the frame's place until the delegate is done.
                            save!();
                            follow!((*vm).delegate(Base(base), ip.sub(1)));
                            check_pending!();
                        }
                        Opcode::AsyncFor => {
                            save!();
                            follow!((*vm).async_for(Base(base), ip.sub(1)));
                            check_pending!();
                        }

                        // ---- exceptions
                        Opcode::Raise => {
                            save!();
                            (*vm).raise_object(object!(w.a()), None);
                            raise!();
                        }
                        Opcode::RaiseFrom => {
                            save!();
                            (*vm).raise_object(object!(w.a()), Some(object!(w.b())));
                            raise!();
                        }
                        Opcode::RaiseHandled => {
                            save!();
                            (*vm).raise_handled();
                            (*vm).reraising = true;
                            raise!();
                        }
                        Opcode::Reraise => {
                            save!();
                            let e = std::mem::replace(&mut reg!(w.a()), Value::UNDEF);
                            (*vm).raised = Object::from_owned(e);
                            (*vm).reraising = true;
                            raise!();
                        }
                        Opcode::PushHandled => {
                            let e = object!(w.b()).clone();
                            let before = std::mem::replace(&mut (*vm).handled, e);
                            set!(w.a(), before.into_value());
                        }
                        Opcode::PopHandled => {
                            let before = std::mem::replace(&mut reg!(w.a()), Value::UNDEF);
                            let e =
                                std::mem::replace(&mut (*vm).handled, Object::from_owned(before));
                            release!(e.into_value());
                        }
                        Opcode::JumpIfNoMatch => {
                            save!();
                            let r = check!((*vm).exception_matches(object!(w.a()), object!(w.b())));
                            if !r {
                                jump!(w.c_signed());
                            }
                            kill_if!(KILL_B, w.b());
                        }

                        Opcode::Halt => {
                            // Only `PENDING` has this: finalisers are waiting.
                            ip = (*vm).pending_ip;
                            save!();
                            (*vm).run_pending();
                            ip = (*vm).frame_ip;
                        }

                        Opcode::Watched => {
                            save!();
                            match check!((*vm).watched_op(Base(base), ip)) {
                                Next::Run(op) => {
                                    w = w.with_op(op);
                                    continue 'operator;
                                }
                                Next::At(next) => ip = next,
                            }
                            check_pending!();
                        }

                        // ---- the commonest containers
                        Opcode::ListAppend => {
                            let p = base.add(w.b());
                            let v = if w.has(KILL_B) {
                                std::mem::replace(&mut *p, Value::UNDEF)
                            } else {
                                (*p).retain()
                            };
                            let list = payload::<List>(reg!(w.a()));
                            list.push(&(*vm).heap, Object::from_owned(v));
                        }
                        Opcode::BuildTuple => {
                            let (p, n) = (base.add(w.b()), w.c());
                            let t = if n == 0 {
                                (*vm).empty_tuple.clone()
                            } else {
                                // The tuple takes the references over.
                                let shape = Layout::Tuple as ShapeId;
                                let t = new_tuple_from(&(*vm).heap, p, n, shape);
                                for i in 0..n {
                                    *p.add(i) = Value::UNDEF;
                                }
                                t
                            };
                            set!(w.a(), t.into_value());
                        }

                        // ---- everything else, by topic
                        op => {
                            save!();
                            check!((*vm).other_op(op, w, Base(base), ip));
                            ip = ip.add(op.words() - 1);
                            check_pending!();
                        }
                    }
                    continue 'main;
                }
                save!();
                match check!((*vm).operate(w, Base(base))) {
                    Operated::Go(offset) => jump!(offset),
                    Operated::Frame { callee, flags, dst } => push_frame!(callee, flags, dst),
                }
                check_pending!();
            }
            // An exception is in `vm.raised`: find its handler, dropping frames on the way.
            match (*vm).unwind(ip, Base(base)) {
                Ok(at) => {
                    ip = at.ip;
                    base = at.base.0;
                    continue 'outer;
                }
                Err(exit) => return exit,
            }
        }
    }
}

/// First free word above the running frame.
#[inline]
pub unsafe fn top_of(base: *mut Value) -> *mut Value {
    // SAFETY: `base` is a live frame's.
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
#[inline(always)]
unsafe fn window_on_stack(
    vm: *mut Vm,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    room: usize,
) -> *mut Value {
    // SAFETY: the running frame's header is complete.
    unsafe {
        if Base(base).meta() & SUSPENSION != 0 {
            return window_of_suspension(vm, base, win, argc, room);
        }
        if win.add(room) <= (*vm).stack.soft_end { win } else { std::ptr::null_mut() }
    }
}

/// Out of line: what the loop keeps in registers matters more to ordinary frames.
#[inline(never)]
unsafe fn window_of_suspension(
    vm: *mut Vm,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    room: usize,
) -> *mut Value {
    // SAFETY: the running frame is a suspension's; above its `stack_top` all words are free.
    unsafe {
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

/// Does a Python class say what is done with it?
#[inline(always)]
pub fn is_instance(v: Value) -> bool {
    v.is_ptr() && Layout::from_key(v.key()) == Layout::Instance
}

#[inline(always)]
unsafe fn free_cell<'a>(base: *mut Value, i: i64) -> &'a Cell {
    // SAFETY: verified code names existing closure cells; the function keeps them.
    unsafe {
        let closure = payload::<Tuple>(Base(base).function().closure.value());
        payload::<Cell>(closure.items()[i as usize].value())
    }
}

/// The item of an exact list or tuple, if the index is in range.
#[inline(always)]
unsafe fn item_at(x: Value, i: i64) -> Option<Value> {
    // SAFETY: the key says what the payload is.
    unsafe {
        let key = x.key();
        if key == Layout::List.exact_key() {
            let l = payload::<List>(x);
            let i = if i < 0 { i + l.len() as i64 } else { i };
            return l.value_at(i as usize);
        }
        if key == Layout::Tuple.exact_key() {
            let t = payload::<Tuple>(x).items();
            let i = if i < 0 { i + t.len() as i64 } else { i };
            return t.get(i as usize).map(|o| o.value());
        }
        None
    }
}

/// Moves `n` objects out of consecutive registers.
pub unsafe fn take_registers(p: *mut Value, n: usize) -> Vec<Object> {
    // SAFETY: the registers are the running frame's temporaries.
    unsafe {
        (0..n)
            .map(|i| Object::from_owned(std::mem::replace(&mut *p.add(i), Value::UNDEF)))
            .collect()
    }
}
