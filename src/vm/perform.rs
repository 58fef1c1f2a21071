//! What the dispatch loop has done out of line: instructions that are rare or long, and the rare or
//! long cases of the others. Each function here says where the loop goes on; an exception is taken to
//! its handler on the way.
//!
//! Invariant: a function that gets `ip` gets the word behind the instruction's first one; extra words
//! are stepped over here. What an instruction drops may have queued finalisers: they are run before the
//! next one (`settled`).

use crate::code::{Instruction, KILL_A, KILL_B, Opcode};
use crate::heap::{Layout, List, Object, ObjectCell, ShapeId, Tuple, Value, new_tuple_from};
use crate::native::{Raised, Result, Vm};
use crate::types::function::Cell;
use crate::types::type_object::Type;

use super::frame::{Base, DISCARD, DST_SHIFT, Flow, OPERATOR, Onward, clear};
use super::instrument::Next;
use super::ops::attributes::{Loaded, Method};
use super::ops::operators::{Operated, is_instance};
use super::perform_call::{call_named, call_spread};
use super::window::{payload, top_of};

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
unsafe fn jumped(vm: *mut Vm, ip: *const u64, offset: i64, base: *mut Value) -> Onward {
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
                clear(base.add(w.a()), 1);
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
            Opcode::Unpack => unpack(vm, w, base)?,
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

/// Assigns the items of a sequence to consecutive registers.
unsafe fn unpack(vm: &mut Vm, w: Instruction, base: *mut Value) -> Result<()> {
    // SAFETY: the registers are the running frame's. The sequence may be one of those assigned to, and
    // dropping an old value may change a list: the items are counted first.
    unsafe {
        let (to, n) = (base.add(w.a()), w.c());
        let from = Object::view(&*base.add(w.b()));
        let key = from.value().key();
        if key == Layout::Tuple.exact_key() && from.expect::<Tuple>().len() == n && n <= 4 {
            let mut items = [Value::UNDEF; 4];
            for (i, o) in from.expect::<Tuple>().items().iter().enumerate() {
                items[i] = o.clone().into_value();
            }
            if w.has(KILL_B) {
                clear(base.add(w.b()), 1);
            }
            for (i, v) in items[..n].iter().enumerate() {
                let old = std::mem::replace(&mut *to.add(i), *v);
                old.release();
            }
            return Ok(());
        }
        let items = vm.unpack(from, n)?;
        if w.has(KILL_B) {
            clear(base.add(w.b()), 1);
        }
        for (i, v) in items.into_iter().enumerate() {
            put(to, i, v);
        }
        Ok(())
    }
}

/// A cell of the running function's closure.
unsafe fn closure_cell<'a>(base: Base, i: usize) -> &'a Object {
    // SAFETY: verified code names existing closure cells; the function keeps them.
    unsafe { &payload::<Tuple>(base.function().closure.value()).items()[i] }
}
