//! The dispatch loop: fetch, decode, act. Here are the short ways of what programs do most; every
//! other instruction, and every other case of these, is done out of line (`perform`, `perform_call`)
//! by functions that say where to go on.
//!
//! Locals of the loop: `ip` (next word), `base` (register 0 of the running frame), `vm`, `heap`. That
//! they stay in machine registers is what this file is about: an arm calls nothing that leaves more
//! than these and `w` to be kept across the call. Invariants for unsafe code:
//!
//! 1. A pointer in a live register owns one reference; operands are borrowed, temporaries consumed by
//!    flag.
//! 2. Words above the top frame are `UNDEF`.
//! 3. Before anything that can run Python code or look at frames, `ip` and `base` are saved
//!    (`Vm::save`), and borrowed operands it still needs are in registers or counted.
//! 4. Stores come first, the old value is dropped last; dropping runs no Python code, it queues, and
//!    `PENDING` is the next thing dispatched.
//! 5. Code is verified before it runs: operands, constants and jump targets exist.
//! 6. Every back-edge and every frame push burns fuel.

use crate::code::{Instruction, KILL_A, KILL_B, KILL_C, NEGATE, Opcode};
use crate::heap::{
    Dict, Face, HeapInner, INSTANCE_WORDS, Layout, List, Object, State, Suspension, Tuple, Value,
};
use crate::native::{Outcome, Result, Vm};
use crate::types::function::{Cell, Function, NativeFunction};
use crate::types::iter::{ListIter, RangeIter, TupleIter};
use crate::types::module::Module;

use super::call::reset_header;
use super::frame::{Base, DST_SHIFT, Mode, SUSPENSION, clear};
use super::onward::{
    Onward, freed, pending_first, pushed_the_long_way, returned_specially, safepoint, suspended,
    watched,
};
use super::ops::attributes::{
    IC_ADD, IC_CLASS, IC_CLASS_INT, IC_GETTER, IC_ITEM, IC_MODULE, IC_SLOT, joined_pointer,
};
use super::perform::{iterated, operated, perform, unpacked};
use super::perform_call::{call_method, call_other};
use super::window::{payload, top_of};

/// Runs from `ip` in the frame at `base` until a frame with `HALT` (or [`Mode::Halt`]) is done.
///
/// # Safety
/// `vm` is a live interpreter, not referred to otherwise; `base` is a frame whose header is complete,
/// `ip` one of its instructions.
pub unsafe fn run(vm: *mut Vm, start: Onward) -> Result<Value> {
    // SAFETY: the invariants above, kept by every arm.
    unsafe {
        let heap: *mut HeapInner = (*vm).heap.raw();
        let mut ip = start.ip;
        let mut base: *mut Value = start.base;

        // Goes on where an out-of-line function says.
        macro_rules! follow {
            ($onward:expr) => {{
                let onward: Onward = $onward;
                ip = onward.ip;
                base = onward.base;
                if ip.is_null() {
                    return (*vm).take_result();
                }
            }};
        }
        'main: loop {
            let mut w = Instruction(*ip);
            ip = ip.add(1);
            'dispatch: loop {
                macro_rules! reg {
                    ($i:expr) => {
                        *base.add($i)
                    };
                }
                // Drops an owned word.
                macro_rules! release {
                    ($v:expr) => {{
                        let v: Value = $v;
                        if v.is_ptr() && v.give_back() {
                            ip = freed(vm, v, ip);
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
                // The value of a register: taken from a temporary, else counted.
                macro_rules! take {
                    ($flag:expr, $i:expr) => {{
                        let p = base.add($i);
                        if w.has($flag) {
                            std::mem::replace(&mut *p, Value::UNDEF)
                        } else {
                            (*p).retain()
                        }
                    }};
                }
                macro_rules! done {
                    () => {
                        continue 'main
                    };
                }
                // The instruction is done out of line.
                macro_rules! long_way {
                    () => {
                        break 'dispatch
                    };
                }
                macro_rules! operate {
                    () => {{
                        follow!(operated(vm, w, ip, base));
                        done!()
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
                                follow!(safepoint(vm, from, ip, base));
                            }
                        }
                    }};
                }
                // Pushes a frame that is ready; `dst` is where its value goes.
                macro_rules! push_frame {
                    ($callee:expr, $function:expr, $dst:expr) => {{
                        let (callee, function): (Base, &Function) = ($callee, $function);
                        let dst: usize = $dst;
                        let depth = Base(base).depth() + 1;
                        if depth > (*vm).call_limit {
                            follow!(pushed_the_long_way(vm, callee, 0, dst, ip, base));
                            done!()
                        }
                        callee.set_meta(depth as u64 | (dst as u64) << DST_SHIFT);
                        callee.set_return_ip(ip);
                        callee.set_caller(Base(base));
                        // Locals that are no parameters start unbound; temporaries may hold stale
                        // numbers.
                        for i in function.params.get()..function.locals.get() {
                            *callee.0.add(i as usize) = Value::UNDEF;
                        }
                        base = callee.0;
                        ip = function.entry.get();
                        (*heap).fuel -= 1;
                        if (*heap).fuel < 0 {
                            follow!(safepoint(vm, ip, ip, base));
                        }
                        done!()
                    }};
                }
                // A call of a Python function with just the arguments it wants, if there is room.
                macro_rules! call_function {
                    ($f:expr, $win:expr, $argc:expr, $dst:expr) => {{
                        let (f, win, argc): (Value, *mut Value, usize) = ($f, $win, $argc);
                        if f.key() == Layout::Function.exact_key() {
                            let function = payload::<Function>(f);
                            let room = function.registers.get() as usize + 68;
                            if function.simple_arity.get() == argc as u32
                                && Base(base).meta() & SUSPENSION == 0
                                && win.add(room) <= (*vm).stack.soft_end
                            {
                                push_frame!(Base(win.add(4)), function, $dst)
                            }
                        }
                    }};
                }
                // Binary operators: two small ints, two floats; anything else is `operate`'s.
                macro_rules! arithmetic {
                    ($int:ident, $float:tt) => {{
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) {
                            if let Some(r) = Value::$int(x, y) {
                                set!(w.a(), r);
                                done!()
                            }
                        } else if x.is_float() && y.is_float() {
                            set!(w.a(), Value::from_float(x.float() $float y.float()));
                            done!()
                        }
                        operate!()
                    }};
                }
                macro_rules! bitwise {
                    ($int:tt) => {{
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) {
                            set!(w.a(), Value::from_small(x.int() $int y.int()));
                            done!()
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
                                done!()
                            }
                        } else if x.is_float() {
                            set!(w.a(), Value::from_float(x.float() $float w.c_signed() as f64));
                            done!()
                        }
                        operate!()
                    }};
                }
                macro_rules! comparison {
                    ($test:tt) => {{
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) {
                            set!(w.a(), Value::from_bool(x.int_order() $test y.int_order()));
                            done!()
                        }
                        if x.is_float() && y.is_float() {
                            set!(w.a(), Value::from_bool(x.float() $test y.float()));
                            done!()
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
                        done!()
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
                        done!()
                    }};
                }
                // Jumps on the truth of register `a`, where no code needs to be asked.
                macro_rules! jump_on {
                    ($want:expr) => {{
                        let v = reg!(w.a());
                        let truth = if v.is_bool() {
                            v == Value::TRUE
                        } else if v.is_int() {
                            v.int() != 0
                        } else if v.is_none() {
                            false
                        } else {
                            operate!()
                        };
                        if truth == $want {
                            jump!(w.imm());
                        }
                        done!()
                    }};
                }
                // SAFETY of the transmute: verified code holds table entries only.
                match std::mem::transmute::<u8, Opcode>(w.op_byte()) {
                    Opcode::Nop => done!(),

                    // ---- moving values
                    Opcode::Move => {
                        let v = take!(KILL_B, w.b());
                        set!(w.a(), v);
                        done!()
                    }
                    Opcode::LoadConst => {
                        let v = (*(ip as *const Value)).retain();
                        ip = ip.add(1);
                        set!(w.a(), v);
                        done!()
                    }
                    Opcode::LoadInt => {
                        set!(w.a(), Value::from_small(w.imm()));
                        done!()
                    }
                    Opcode::LoadNone => {
                        set!(w.a(), Value::NONE);
                        done!()
                    }
                    Opcode::Kill => {
                        kill!(w.a());
                        done!()
                    }
                    Opcode::CheckLocal => {
                        if reg!(w.a()).is_undef() {
                            long_way!()
                        }
                        ip = ip.add(1);
                        done!()
                    }
                    Opcode::LoadGlobal => {
                        let function = Base(base).function();
                        let versions = *ip.add(1);
                        let place = *ip.add(2);
                        let globals = payload::<Dict>(function.globals.value());
                        if !globals.has_version(versions as u32) {
                            long_way!()
                        }
                        let found = if place >> 63 == 0 {
                            globals.raw_value_at(place as usize)
                        } else {
                            let builtins = payload::<Dict>(function.builtins.value());
                            if !builtins.has_version((versions >> 32) as u32) {
                                long_way!()
                            }
                            builtins.raw_value_at((place & (u64::MAX >> 1)) as usize)
                        };
                        let Some(v) = found else { long_way!() };
                        v.retain();
                        ip = ip.add(3);
                        set!(w.a(), v);
                        done!()
                    }
                    Opcode::LoadCell => {
                        let v = payload::<Cell>(reg!(w.b())).0.value();
                        if v.is_undef() {
                            long_way!()
                        }
                        ip = ip.add(1);
                        set!(w.a(), v.retain());
                        done!()
                    }
                    Opcode::StoreCell => {
                        let v = take!(KILL_B, w.b());
                        let old = payload::<Cell>(reg!(w.a())).0.replace(Object::from_owned(v));
                        release!(old.into_value());
                        done!()
                    }
                    Opcode::LoadFree => {
                        let v = free_cell(base, w.imm()).0.value();
                        if v.is_undef() {
                            long_way!()
                        }
                        ip = ip.add(1);
                        set!(w.a(), v.retain());
                        done!()
                    }
                    Opcode::StoreFree => {
                        let v = take!(KILL_A, w.a());
                        let old = free_cell(base, w.imm()).0.replace(Object::from_owned(v));
                        release!(old.into_value());
                        done!()
                    }

                    // ---- operators
                    Opcode::Add => arithmetic!(add_int, +),
                    Opcode::Sub => arithmetic!(sub_int, -),
                    Opcode::Mul => arithmetic!(mul_int, *),
                    Opcode::TrueDiv => {
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if x.is_float() && y.is_float() && y.float() != 0.0 {
                            set!(w.a(), Value::from_float(x.float() / y.float()));
                            done!()
                        }
                        operate!()
                    }
                    Opcode::Mod => {
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) && y.int() > 0 {
                            set!(w.a(), Value::from_small(x.int().rem_euclid(y.int())));
                            done!()
                        }
                        operate!()
                    }
                    Opcode::RShift => {
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if Value::both_int(x, y) && (0..48).contains(&y.int()) {
                            set!(w.a(), Value::from_small(x.int() >> y.int()));
                            done!()
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
                            done!()
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
                            done!()
                        }
                        operate!()
                    }
                    Opcode::ModImm => {
                        let x = reg!(w.b());
                        if x.is_int() && w.c_signed() > 0 {
                            set!(w.a(), Value::from_small(x.int().rem_euclid(w.c_signed())));
                            done!()
                        }
                        operate!()
                    }
                    Opcode::Not => {
                        let v = reg!(w.b());
                        if !v.is_bool() {
                            operate!()
                        }
                        set!(w.a(), Value::from_bool(v != Value::TRUE));
                        kill_if!(KILL_B, w.b());
                        done!()
                    }
                    Opcode::Lt => comparison!(<),
                    Opcode::Le => comparison!(<=),
                    Opcode::Eq => comparison!(==),
                    Opcode::Ne => comparison!(!=),
                    Opcode::Gt => comparison!(>),
                    Opcode::Ge => comparison!(>=),
                    Opcode::Is | Opcode::IsNot => {
                        let same = reg!(w.b()) == reg!(w.c());
                        let is = w.op_byte() == Opcode::Is as u8;
                        set!(w.a(), Value::from_bool(same == is));
                        kill_if!(KILL_B, w.b());
                        kill_if!(KILL_C, w.c());
                        done!()
                    }
                    Opcode::MatMul
                    | Opcode::Pow
                    | Opcode::LShift
                    | Opcode::Neg
                    | Opcode::Pos
                    | Opcode::Invert
                    | Opcode::In
                    | Opcode::NotIn
                    | Opcode::DeleteItem
                    | Opcode::GetIter => operate!(),

                    // ---- jumps
                    Opcode::Jump => {
                        jump!(w.imm());
                        done!()
                    }
                    Opcode::JumpIfTrue => jump_on!(true),
                    Opcode::JumpIfFalse => jump_on!(false),
                    Opcode::JumpIfNone => {
                        if reg!(w.a()).is_none() {
                            jump!(w.imm());
                        }
                        kill_if!(KILL_A, w.a());
                        done!()
                    }
                    Opcode::JumpIfNotNone => {
                        if !reg!(w.a()).is_none() {
                            jump!(w.imm());
                        }
                        kill_if!(KILL_A, w.a());
                        done!()
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
                        let (cache, second) = (*ip.add(1), *ip.add(2));
                        if cache as u32 != o.key() || cache as u32 == 0 {
                            long_way!()
                        }
                        let fresh = second as u32 == (*heap).epoch;
                        let v = if cache >> 60 == IC_SLOT && fresh {
                            let slot = (cache >> 32) as u16 as usize;
                            *(o.ptr() as *mut Value).add(INSTANCE_WORDS + 1 + slot)
                        } else if cache >> 60 == IC_MODULE {
                            module_value(o, cache, second)
                        } else if cache >> 60 == IC_ITEM && fresh {
                            let items = payload::<Tuple>(o).items();
                            let item = items.get((cache >> 32 & 0xFFF_FFFF) as usize);
                            item.map_or(Value::UNDEF, Object::value)
                        } else if matches!(cache >> 60, IC_CLASS | IC_CLASS_INT) && fresh {
                            // An integer's tag is put back.
                            let tag = ((cache >> 60) & 1) * (0xF << 60);
                            Value::from_bits(joined_pointer(cache, second) | tag)
                        } else if cache >> 60 == IC_GETTER && fresh {
                            let f = Value::from_bits(joined_pointer(cache, second));
                            let function = payload::<Function>(f);
                            let win = top_of(base);
                            let room = function.registers.get() as usize + 68;
                            if win.add(room) > (*vm).stack.soft_end {
                                long_way!()
                            }
                            *win.add(3) = f.retain();
                            *win.add(4) = take!(KILL_B, w.b());
                            ip = ip.add(3);
                            push_frame!(Base(win.add(4)), function, w.a())
                        } else {
                            long_way!()
                        };
                        if v.is_undef() {
                            long_way!()
                        }
                        v.retain();
                        ip = ip.add(3);
                        set!(w.a(), v);
                        kill_if!(KILL_B, w.b());
                        done!()
                    }
                    Opcode::StoreAttr => {
                        let o = reg!(w.a());
                        let (cache, second) = (*ip.add(1), *ip.add(2));
                        if cache as u32 != o.key()
                            || cache as u32 == 0
                            || second as u32 != (*heap).epoch
                        {
                            long_way!()
                        }
                        let v = take!(KILL_B, w.b());
                        let slot = (cache >> 32) as u16 as usize;
                        let place = (o.ptr() as *mut Value).add(INSTANCE_WORDS + 1 + slot);
                        let old = std::mem::replace(&mut *place, v);
                        if cache >> 60 == IC_ADD {
                            (*o.ptr()).key.set((second >> 32) as u32);
                        }
                        ip = ip.add(3);
                        release!(old);
                        kill_if!(KILL_A, w.a());
                        done!()
                    }
                    Opcode::LoadMethod => {
                        let o = reg!(w.b());
                        let (cache, second) = (*ip.add(1), *ip.add(2));
                        if cache as u32 != o.key() || cache as u32 == 0 {
                            long_way!()
                        }
                        let win = base.add(w.a());
                        if (cache >> 32) as u32 == (*heap).epoch {
                            *win.add(3) = Value::from_bits(second).retain();
                            *win.add(4) = take!(KILL_B, w.b());
                            ip = ip.add(3);
                            done!()
                        }
                        if cache >> 60 != IC_MODULE {
                            long_way!()
                        }
                        let v = module_value(o, cache, second);
                        if v.is_undef() {
                            long_way!()
                        }
                        *win.add(3) = Value::UNDEF;
                        *win.add(4) = v.retain();
                        ip = ip.add(3);
                        kill_if!(KILL_B, w.b());
                        done!()
                    }
                    Opcode::GetItem => {
                        let (x, y) = (reg!(w.b()), reg!(w.c()));
                        if !y.is_int() {
                            operate!()
                        }
                        let Some(v) = item_at(x, y.int()) else { operate!() };
                        v.retain();
                        set!(w.a(), v);
                        kill_if!(KILL_B, w.b());
                        done!()
                    }
                    Opcode::GetItemImm => {
                        let Some(v) = item_at(reg!(w.b()), w.c_signed()) else { operate!() };
                        v.retain();
                        set!(w.a(), v);
                        kill_if!(KILL_B, w.b());
                        done!()
                    }
                    Opcode::SetItem => {
                        let (x, y) = (reg!(w.a()), reg!(w.b()));
                        if !y.is_int() || x.key() != Layout::List.exact_key() {
                            operate!()
                        }
                        let list = payload::<List>(x);
                        let Some(place) = list.place(y.int()) else { operate!() };
                        let v = take!(KILL_C, w.c());
                        let old = list.replace(place, Object::from_owned(v));
                        release!(old.into_value());
                        kill_if!(KILL_A, w.a());
                        done!()
                    }
                    Opcode::ListAppend => {
                        let list = payload::<List>(reg!(w.a()));
                        if !list.has_room() {
                            long_way!()
                        }
                        let v = take!(KILL_B, w.b());
                        list.push(&(*vm).heap, Object::from_owned(v));
                        done!()
                    }

                    // ---- calls
                    Opcode::Call => {
                        let (win, argc) = (base.add(w.a()), w.b());
                        call_function!(*win.add(3), win, argc, w.c());
                        follow!(call_other(vm, ip, base, win, argc, w.c()));
                        done!()
                    }
                    Opcode::CallMethod => {
                        let (mut win, mut argc) = (base.add(w.a()), w.b() + 1);
                        let f = *win.add(3);
                        if f.is_ptr() {
                            if Layout::from_key(f.key()) == Layout::NativeFunction {
                                let native = payload::<NativeFunction>(f);
                                follow!(call_method(vm, native, ip, base, win, w));
                                done!()
                            }
                        } else {
                            // The callable itself is in the receiver's place.
                            win = win.add(1);
                            argc -= 1;
                        }
                        call_function!(*win.add(3), win, argc, w.c());
                        follow!(call_other(vm, ip, base, win, argc, w.c()));
                        done!()
                    }
                    Opcode::Return | Opcode::ReturnNone => {
                        let v = if w.op_byte() == Opcode::ReturnNone as u8 {
                            Value::NONE
                        } else {
                            take!(KILL_A, w.a())
                        };
                        let meta = Base(base).meta();
                        if (meta >> 32) as u16 != 0 {
                            follow!(returned_specially(vm, ip, base, v));
                            done!()
                        }
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
                        if !(*heap).pending.is_empty() {
                            ip = pending_first(vm, ip);
                        }
                        done!()
                    }

                    // ---- iteration and suspension
                    Opcode::ForIter => {
                        let it = reg!(w.b());
                        let key = it.key();
                        if key == Layout::RangeIter.exact_key() {
                            let r = payload::<RangeIter>(it);
                            let left = r.left.get();
                            if left == 0 {
                                jump!(w.c_signed());
                                done!()
                            }
                            r.left.set(left - 1);
                            let i = r.current.get();
                            r.current.set(i + r.step);
                            set!(w.a(), Value::from_small(i));
                            done!()
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
                                done!()
                            }
                        } else if key == Layout::TupleIter.exact_key() {
                            let i = payload::<TupleIter>(it);
                            let t = i.tuple.value();
                            if !t.is_undef()
                                && let Some(v) = payload::<Tuple>(t).items().get(i.index.get())
                            {
                                let v = v.value();
                                i.index.set(i.index.get() + 1);
                                v.retain();
                                set!(w.a(), v);
                                done!()
                            }
                        } else if it.is_ptr() && Layout::from_key(key) == Layout::Suspension {
                            let s = payload::<Suspension>(it);
                            let state = s.own_state.get();
                            if s.face.get() == Face::Generator
                                && matches!(state, State::Suspended | State::Created)
                            {
                                let onward =
                                    (*vm).enter_ready(s, Value::NONE, Mode::For, w.a(), ip, base);
                                follow!(onward);
                                (*heap).fuel -= 1;
                                if (*heap).fuel < 0 {
                                    follow!(safepoint(vm, ip, ip, base));
                                }
                                done!()
                            }
                        }
                        follow!(iterated(vm, w, ip, base));
                        done!()
                    }
                    Opcode::Yield => {
                        let v = take!(KILL_B, w.b());
                        let b = Base(base);
                        let (s, meta) = (b.suspension(), b.meta());
                        if !s.end.get().is_null() || !(*vm).nothing_handled() {
                            follow!(suspended(vm, ip, base, v));
                            done!()
                        }
                        if Mode::is_plain(meta) {
                            s.ip.set(ip);
                            s.own_state.set(State::Suspended);
                            ip = b.return_ip();
                            base = b.caller().0;
                            set!((meta >> DST_SHIFT) as usize, v);
                            if Mode::of(meta) != Mode::For {
                                release!(s.as_value());
                            }
                            done!()
                        }
                        if Mode::is_plain_halt(meta) {
                            s.ip.set(ip);
                            s.own_state.set(State::Suspended);
                            (*vm).outcome = match s.face.get() {
                                Face::AsyncGenerator => Outcome::AsyncYielded,
                                _ => Outcome::Yielded,
                            };
                            s.as_value().release();
                            return Ok(v);
                        }
                        follow!(suspended(vm, ip, base, v));
                        done!()
                    }

                    Opcode::Unpack => {
                        follow!(unpacked(vm, w, ip, base));
                        done!()
                    }
                    Opcode::Watched => {
                        follow!(watched(vm, ip, base));
                        let Some(op) = (*vm).watch.stands_for.take() else { done!() };
                        // SAFETY: `watched` put an opcode there.
                        w = w.with_op(std::mem::transmute::<u8, Opcode>(op));
                        continue 'dispatch;
                    }
                    // ---- everything else, by name: with a default arm the loop would test for it
                    Opcode::DeleteLocal
                    | Opcode::StoreGlobal
                    | Opcode::DeleteGlobal
                    | Opcode::LoadName
                    | Opcode::StoreName
                    | Opcode::DeleteName
                    | Opcode::MakeCell
                    | Opcode::DeleteCell
                    | Opcode::DeleteFree
                    | Opcode::LoadFreeCell
                    | Opcode::LoadNameOrCell
                    | Opcode::LoadNameOrFree
                    | Opcode::LoadFromMapOrGlobal
                    | Opcode::LoadFromMapOrFree
                    | Opcode::LoadLocals
                    | Opcode::DeleteAttr
                    | Opcode::LoadSpecial
                    | Opcode::LoadExit
                    | Opcode::BuildSlice
                    | Opcode::CallKw
                    | Opcode::CallMethodKw
                    | Opcode::CallEx
                    | Opcode::UnpackEx
                    | Opcode::BuildList
                    | Opcode::BuildTuple
                    | Opcode::BuildSet
                    | Opcode::BuildMap
                    | Opcode::BuildString
                    | Opcode::ListExtend
                    | Opcode::SetAdd
                    | Opcode::SetUpdate
                    | Opcode::MapAdd
                    | Opcode::DictUpdate
                    | Opcode::DictMerge
                    | Opcode::ListToTuple
                    | Opcode::FormatSimple
                    | Opcode::FormatSpec
                    | Opcode::Convert
                    | Opcode::MakeFunction
                    | Opcode::LoadBuildClass
                    | Opcode::GetYieldFromIter
                    | Opcode::GetAwaitable
                    | Opcode::Delegate
                    | Opcode::GetAiter
                    | Opcode::AsyncFor
                    | Opcode::Raise
                    | Opcode::RaiseFrom
                    | Opcode::RaiseHandled
                    | Opcode::Reraise
                    | Opcode::PushHandled
                    | Opcode::PopHandled
                    | Opcode::JumpIfNoMatch
                    | Opcode::MatchGroup
                    | Opcode::PrepReraiseStar
                    | Opcode::ExceptionInfo
                    | Opcode::LoadAssertionError
                    | Opcode::ImportName
                    | Opcode::ImportFrom
                    | Opcode::ImportStar
                    | Opcode::MatchSequence
                    | Opcode::MatchMapping
                    | Opcode::GetLen
                    | Opcode::MatchKeys
                    | Opcode::MatchClass
                    | Opcode::CopyWithoutKeys
                    | Opcode::SetupAnnotations
                    | Opcode::PrintExpr
                    | Opcode::Intrinsic
                    | Opcode::Halt => long_way!(),
                }
            }
            follow!(perform(vm, w, ip, base));
        }
    }
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

/// The attribute of a module that a cache of [`IC_MODULE`] knows the place of (borrowed); `UNDEF` if the
/// namespace is another by now.
#[inline(always)]
unsafe fn module_value(module: Value, first: u64, second: u64) -> Value {
    // SAFETY: the key in the cache was a module's.
    unsafe {
        let namespace = payload::<Module>(module).dict.value();
        let namespace = payload::<Dict>(namespace);
        if !namespace.has_version(second as u32) {
            return Value::UNDEF;
        }
        namespace.raw_value_at((first >> 32 & 0xFFF_FFFF) as usize).unwrap_or(Value::UNDEF)
    }
}
