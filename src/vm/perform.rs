//! What the dispatch loop has done out of line: instructions that are rare or long, and the rare or
//! long cases of the others. Each function here says where the loop goes on.
//!
//! Invariant: a function that gets `ip` gets the word behind the instruction's first one; extra words
//! are stepped over here.

use crate::code::{Instruction, KILL_A, KILL_B, Opcode};
use crate::heap::{Layout, List, Object, ObjectCell, ShapeId, Tuple, Value, new_tuple_from};
use crate::native::{Raised, Result, Vm};
use crate::types::function::Cell;
use crate::types::type_object::Type;

use super::frame::{Base, DISCARD, OPERATOR, clear};
use super::onward::{Onward, jumped, onward, pending_first, push_frame, settled, unwound};
use super::ops::attributes::{Loaded, Method};
use super::ops::operators::{Operated, is_instance};
use super::perform_call::{call_named, call_spread};
use super::window::payload;

/// An operator, the long way (see `ops::operators`).
#[inline(never)]
pub unsafe fn operated(vm: *mut Vm, w: Instruction, ip: *const u64, base: *mut Value) -> Onward {
    // SAFETY: `base` is the running frame, at `w`.
    unsafe {
        (*vm).save(ip, base);
        let to = match (*vm).operate(w, Base(base)) {
            Ok(Operated::Go(offset)) => jumped(vm, ip, offset, base),
            Ok(Operated::Frame { callee, flags, dst }) => {
                push_frame(vm, callee, flags, dst, ip, base)
            }
            Err(Raised) => unwound(vm, ip, base),
        };
        settled(vm, to)
    }
}

/// One step of a `for` over an iterator that the loop does not know.
#[inline(never)]
pub unsafe fn iterated(vm: *mut Vm, w: Instruction, ip: *const u64, base: *mut Value) -> Onward {
    // SAFETY: `base` is the running frame, at `w`.
    unsafe {
        let it = *base.add(w.b());
        if is_instance(it) {
            return operated(vm, w, ip, base);
        }
        (*vm).save(ip, base);
        let class = (*(*vm).heap.raw()).type_value(it);
        let item = match payload::<Type>(class).next.get() {
            Some(step) => step(&mut *vm, Object::view(&it)),
            None => (*vm).next(Object::view(&it)),
        };
        let to = match item {
            Ok(Some(v)) => {
                put(base, w.a(), v);
                Onward { ip, base }
            }
            Ok(None) => jumped(vm, ip, w.c_signed(), base),
            Err(Raised) => unwound(vm, ip, base),
        };
        settled(vm, to)
    }
}

/// Assigns the items of a sequence to consecutive registers.
#[inline(never)]
pub unsafe fn unpacked(vm: *mut Vm, w: Instruction, ip: *const u64, base: *mut Value) -> Onward {
    // SAFETY: the registers are the running frame's. The sequence may be in one of those assigned to: it
    // is held until the end. Dropping an old value runs nothing that could change a list.
    unsafe {
        let (from, to, n) = (base.add(w.b()), base.add(w.a()), w.c());
        let key = (*from).key();
        let is_tuple = key == Layout::Tuple.exact_key();
        if !(is_tuple && payload::<Tuple>(*from).len() == n
            || key == Layout::List.exact_key() && payload::<List>(*from).len() == n)
        {
            return perform(vm, w, ip, base);
        }
        let held = match w.has(KILL_B) {
            true => std::mem::replace(&mut *from, Value::UNDEF),
            false => (*from).retain(),
        };
        for i in 0..n {
            let item = match is_tuple {
                true => payload::<Tuple>(held).items()[i].value(),
                false => payload::<List>(held).value_at(i).unwrap_or(Value::NONE),
            };
            let old = std::mem::replace(&mut *to.add(i), item.retain());
            old.release();
        }
        held.release();
        Onward { ip: pending_first(vm, ip), base }
    }
}

/// Any other instruction.
#[inline(never)]
pub unsafe fn perform(vm: *mut Vm, w: Instruction, ip: *const u64, base: *mut Value) -> Onward {
    // SAFETY: `base` is the running frame, at `w`.
    unsafe {
        let to = match perform_op(vm, w, ip, base) {
            Ok(to) => to,
            Err(Raised) => unwound(vm, ip, base),
        };
        settled(vm, to)
    }
}

#[inline(always)]
unsafe fn put(base: *mut Value, i: usize, v: Object) {
    // SAFETY: the register is the running frame's.
    unsafe {
        let old = std::mem::replace(&mut *base.add(i), v.into_value());
        old.release();
    }
}

unsafe fn perform_op(
    vm: *mut Vm,
    w: Instruction,
    mut ip: *const u64,
    base: *mut Value,
) -> Result<Onward> {
    // SAFETY: verified code names existing registers, and has the extra words that each arm reads.
    unsafe {
        let op = Opcode::from_byte(w.op_byte()).unwrap_or(Opcode::Nop);
        if op == Opcode::Halt {
            // Only `PENDING` has this: finalisers are waiting.
            (*vm).save((*vm).pending_ip, base);
            (*vm).run_pending();
            return Ok(Onward { ip: (*vm).frame_ip, base });
        }
        (*vm).save(ip, base);
        let vm = &mut *vm;
        let b = Base(base);
        macro_rules! object {
            ($i:expr) => {
                Object::view(&*base.add($i))
            };
        }
        macro_rules! name {
            () => {
                Object::view(&*(ip as *const Value))
            };
        }
        macro_rules! kill_if {
            ($flag:expr, $i:expr) => {
                if w.has($flag) {
                    clear(base.add($i), 1);
                }
            };
        }
        macro_rules! take {
            ($flag:expr, $i:expr) => {
                match w.has($flag) {
                    true => Object::from_owned(std::mem::replace(&mut *base.add($i), Value::UNDEF)),
                    false => object!($i).clone(),
                }
            };
        }
        match op {
            // ---- names
            Opcode::CheckLocal | Opcode::DeleteLocal => {
                if (*base.add(w.a())).is_undef() {
                    return Err(vm.unbound_local(name!()));
                }
                ip = ip.add(1);
                if op == Opcode::DeleteLocal {
                    clear(base.add(w.a()), 1);
                }
            }
            Opcode::LoadGlobal => {
                let v = vm.load_global(b.function(), ip)?;
                ip = ip.add(3);
                put(base, w.a(), v);
            }
            Opcode::StoreGlobal => {
                let value = take!(KILL_A, w.a());
                let old = vm.store_global(&b.function().globals, name!(), value);
                ip = ip.add(2);
                drop(old);
            }
            Opcode::DeleteGlobal => {
                let old = vm.delete_global(&b.function().globals, name!())?;
                ip = ip.add(1);
                drop(old);
            }
            Opcode::LoadName => {
                let v = vm.load_name(b, name!())?;
                ip = ip.add(3);
                put(base, w.a(), v);
            }
            Opcode::StoreName => {
                let value = take!(KILL_A, w.a());
                let old = vm.store_name(object!(0), name!(), value)?;
                ip = ip.add(2);
                drop(old);
            }
            Opcode::DeleteName => {
                vm.delete_name(object!(0), name!())?;
                ip = ip.add(1);
            }
            Opcode::MakeCell => {
                let content = std::mem::replace(&mut *base.add(w.a()), Value::UNDEF);
                let content = ObjectCell::new(Object::from_owned(content));
                *base.add(w.a()) = vm.heap.alloc(Cell(content)).into_value();
            }
            Opcode::LoadCell => return Err(vm.unbound_cell(b, name!())),
            Opcode::DeleteCell => {
                let old = payload::<Cell>(*base.add(w.a())).0.take();
                if old.is_undef() {
                    return Err(vm.unbound_cell(b, name!()));
                }
                ip = ip.add(1);
            }
            Opcode::LoadFree => return Err(vm.unbound_free(name!())),
            Opcode::DeleteFree => {
                let old = closure_cell(b, w.imm() as usize).expect::<Cell>().0.take();
                if old.is_undef() {
                    return Err(vm.unbound_free(name!()));
                }
                ip = ip.add(1);
            }
            Opcode::LoadFreeCell => {
                put(base, w.a(), closure_cell(b, w.imm() as usize).clone());
            }
            Opcode::LoadNameOrCell => {
                let cell = payload::<Cell>(*base.add(w.b())).0.get();
                let v = vm.load_name_or(object!(0), name!(), cell)?;
                ip = ip.add(1);
                put(base, w.a(), v);
            }
            Opcode::LoadNameOrFree => {
                let cell = closure_cell(b, w.imm() as usize).expect::<Cell>().0.get();
                let v = vm.load_name_or(object!(0), name!(), cell)?;
                ip = ip.add(1);
                put(base, w.a(), v);
            }
            Opcode::LoadFromMapOrGlobal => {
                let v = vm.load_from_map_or_global(b, object!(w.b()), name!())?;
                ip = ip.add(1);
                put(base, w.a(), v);
                kill_if!(KILL_B, w.b());
            }
            Opcode::LoadFromMapOrFree => {
                let cell = closure_cell(b, w.c()).expect::<Cell>().0.get();
                let v = vm.load_name_or(object!(w.b()), name!(), cell)?;
                ip = ip.add(1);
                put(base, w.a(), v);
                kill_if!(KILL_B, w.b());
            }
            Opcode::LoadLocals => put(base, w.a(), object!(0).clone()),

            // ---- attributes and items
            Opcode::LoadAttr => match vm.load_attr(object!(w.b()), ip)? {
                Loaded::Value(v) => {
                    ip = ip.add(3);
                    put(base, w.a(), v);
                    kill_if!(KILL_B, w.b());
                }
                Loaded::Frame(callee, OPERATOR) => {
                    return Ok(push_frame(vm, callee, OPERATOR, 0, ip, base));
                }
                Loaded::Frame(callee, _) => {
                    kill_if!(KILL_B, w.b());
                    return Ok(push_frame(vm, callee, 0, w.a(), ip.add(3), base));
                }
            },
            Opcode::StoreAttr => {
                let value = object!(w.b()).clone();
                let callee = vm.store_attr(object!(w.a()), ip, value)?;
                ip = ip.add(3);
                kill_if!(KILL_B, w.b());
                kill_if!(KILL_A, w.a());
                if let Some(callee) = callee {
                    return Ok(push_frame(vm, callee, DISCARD, 0, ip, base));
                }
            }
            Opcode::DeleteAttr => {
                vm.delattr(object!(w.a()), name!())?;
                ip = ip.add(1);
                kill_if!(KILL_A, w.a());
            }
            Opcode::LoadMethod => {
                let method = vm.load_method(object!(w.b()), ip)?;
                ip = ip.add(3);
                set_up_method(method, w, base);
            }
            Opcode::LoadSpecial => {
                let method = vm.load_special(object!(w.b()), w.c())?;
                set_up_method(method, w, base);
            }
            Opcode::LoadExit => {
                let v = vm.load_exit(object!(w.b()), w.c())?;
                put(base, w.a(), v);
                kill_if!(KILL_B, w.b());
            }
            Opcode::BuildSlice => {
                let v = vm.build_slice(base.add(w.b()));
                put(base, w.a(), v);
            }

            // ---- calls
            Opcode::CallKw => {
                let names = payload::<Tuple>(*(ip as *const Value));
                let win = base.add(w.a());
                return call_named(vm, ip.add(1), base, win, w.b(), names, w.c());
            }
            Opcode::CallMethodKw => {
                let names = payload::<Tuple>(*(ip as *const Value));
                let mut win = base.add(w.a());
                let mut argc = w.b() + 1;
                if (*win.add(3)).is_undef() {
                    win = win.add(1);
                    argc -= 1;
                }
                return call_named(vm, ip.add(1), base, win, argc, names, w.c());
            }
            Opcode::CallEx => return call_spread(vm, w, ip, base),

            // ---- unpacking
            Opcode::Unpack => {
                let items = vm.unpack(object!(w.b()), w.c())?;
                kill_if!(KILL_B, w.b());
                for (i, v) in items.into_iter().enumerate() {
                    put(base, w.a() + i, v);
                }
            }
            Opcode::UnpackEx => {
                let items = vm.unpack_ex(object!(w.b()), w.c() >> 8, w.c() & 0xFF)?;
                kill_if!(KILL_B, w.b());
                for (i, v) in items.into_iter().enumerate() {
                    put(base, w.a() + i, v);
                }
            }

            // ---- suspension: the instruction stays the frame's place until the delegate is done
            Opcode::Delegate => {
                let flow = vm.delegate(b, ip.sub(1));
                return Ok(onward(vm, flow));
            }
            Opcode::AsyncFor => {
                let flow = vm.async_for(b, ip.sub(1));
                return Ok(onward(vm, flow));
            }

            // ---- exceptions
            Opcode::Raise => return Err(vm.raise_object(object!(w.a()), None)),
            Opcode::RaiseFrom => {
                return Err(vm.raise_object(object!(w.a()), Some(object!(w.b()))));
            }
            Opcode::RaiseHandled => {
                let raised = vm.raise_handled();
                vm.reraising = true;
                return Err(raised);
            }
            Opcode::Reraise => {
                let e = std::mem::replace(&mut *base.add(w.a()), Value::UNDEF);
                vm.raised = Object::from_owned(e);
                vm.reraising = true;
                return Err(Raised);
            }
            Opcode::PushHandled => {
                let e = object!(w.b()).clone();
                let before = std::mem::replace(&mut vm.handled, e);
                put(base, w.a(), before);
            }
            Opcode::PopHandled => {
                let before = std::mem::replace(&mut *base.add(w.a()), Value::UNDEF);
                drop(std::mem::replace(&mut vm.handled, Object::from_owned(before)));
            }
            Opcode::JumpIfNoMatch => {
                let matches = vm.exception_matches(object!(w.a()), object!(w.b()))?;
                let to =
                    if matches { Onward { ip, base } } else { jumped(vm, ip, w.c_signed(), base) };
                kill_if!(KILL_B, w.b());
                return Ok(to);
            }

            // ---- containers
            Opcode::ListAppend => {
                let v = take!(KILL_B, w.b());
                payload::<List>(*base.add(w.a())).push(&vm.heap, v);
            }
            Opcode::BuildTuple => {
                let (p, n) = (base.add(w.b()), w.c());
                let t = if n == 0 {
                    vm.empty_tuple.clone()
                } else {
                    // The tuple takes the references over.
                    let t = new_tuple_from(&vm.heap, p, n, Layout::Tuple as ShapeId);
                    for i in 0..n {
                        *p.add(i) = Value::UNDEF;
                    }
                    t
                };
                put(base, w.a(), t);
            }
            // ---- everything else, by topic
            op => {
                vm.other_op(op, w, b, ip)?;
                ip = ip.add(op.words() - 1);
            }
        }
        Ok(Onward { ip, base })
    }
}

/// Writes a method and the object it is called with, or a callable, into its window.
unsafe fn set_up_method(method: Method, w: Instruction, base: *mut Value) {
    // SAFETY: the window is above all live registers.
    unsafe {
        let win = base.add(w.a());
        let of = base.add(w.b());
        match method {
            Method::OfObject(f) => {
                *win.add(3) = f.into_value();
                *win.add(4) = match w.has(KILL_B) {
                    true => std::mem::replace(&mut *of, Value::UNDEF),
                    false => (*of).retain(),
                };
                return;
            }
            Method::Bound(f, receiver) => {
                *win.add(3) = f.into_value();
                *win.add(4) = receiver.into_value();
            }
            Method::Callable(callable) => {
                *win.add(3) = Value::UNDEF;
                *win.add(4) = callable.into_value();
            }
        }
        if w.has(KILL_B) {
            clear(of, 1);
        }
    }
}

/// A cell of the running function's closure.
unsafe fn closure_cell<'a>(base: Base, i: usize) -> &'a Object {
    // SAFETY: verified code names existing closure cells; the function keeps them.
    unsafe { &payload::<Tuple>(base.function().closure.value()).items()[i] }
}
