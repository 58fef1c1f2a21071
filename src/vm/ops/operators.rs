//! Operators, items and iteration where small numbers and the commonest containers end: natives answer
//! in place, special methods of Python classes are frames of the same run.
//!
//! Such a frame returns straight into the register the instruction names where its value needs no
//! second look. Where it does (`NotImplemented`, the truth of a comparison, the end of an iterator),
//! the frame has the flag [`OPERATOR`]: it was pushed by the instruction whose first word is before its
//! return address, and whose work [`Vm::operator_returned`] and [`Vm::operator_raised`] finish.

use crate::code::{INPLACE, Instruction, KILL_A, KILL_B, KILL_C, NEGATE, Opcode};
use crate::heap::{Layout, Object, Value};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::function::Function;
use crate::types::operators::{Asked, BinaryOp, CompareOp, is_number};

use super::super::frame::{At, Base, DISCARD, OPERATOR, clear};
use super::super::window::top_of;

/// What an operator comes to.
pub enum Operated {
    /// It is done; go on this far from the next instruction.
    Go(i64),
    /// Run this special method. `dst` is its destination; with [`OPERATOR`] it is what the
    /// instruction has to remember.
    Frame { callee: Base, flags: u64, dst: usize },
}

/// What an instruction does with its operands.
#[derive(Clone, Copy)]
enum Kind {
    Binary(BinaryOp),
    Compare(CompareOp),
    JumpCompare(CompareOp),
    Unary,
    Contains,
    GetItem,
    SetItem,
    DeleteItem,
    Iter,
    Next,
    Truth,
}

impl Kind {
    fn of(op: Opcode) -> Kind {
        use Opcode as O;
        match op {
            O::AddImm => Kind::Binary(BinaryOp::Add),
            O::SubImm => Kind::Binary(BinaryOp::Sub),
            O::MulImm => Kind::Binary(BinaryOp::Mul),
            O::FloorDivImm => Kind::Binary(BinaryOp::FloorDiv),
            O::ModImm => Kind::Binary(BinaryOp::Mod),
            O::Lt => Kind::Compare(CompareOp::Lt),
            O::Le => Kind::Compare(CompareOp::Le),
            O::Eq => Kind::Compare(CompareOp::Eq),
            O::Ne => Kind::Compare(CompareOp::Ne),
            O::Gt => Kind::Compare(CompareOp::Gt),
            O::Ge => Kind::Compare(CompareOp::Ge),
            O::JumpLt | O::JumpLtImm => Kind::JumpCompare(CompareOp::Lt),
            O::JumpLe | O::JumpLeImm => Kind::JumpCompare(CompareOp::Le),
            O::JumpEq | O::JumpEqImm => Kind::JumpCompare(CompareOp::Eq),
            O::JumpNe | O::JumpNeImm => Kind::JumpCompare(CompareOp::Ne),
            O::JumpGt | O::JumpGtImm => Kind::JumpCompare(CompareOp::Gt),
            O::JumpGe | O::JumpGeImm => Kind::JumpCompare(CompareOp::Ge),
            O::Neg | O::Pos | O::Invert => Kind::Unary,
            O::In | O::NotIn => Kind::Contains,
            O::GetItem | O::GetItemImm => Kind::GetItem,
            O::SetItem => Kind::SetItem,
            O::DeleteItem => Kind::DeleteItem,
            O::GetIter => Kind::Iter,
            O::ForIter => Kind::Next,
            O::Not | O::JumpIfTrue | O::JumpIfFalse => Kind::Truth,
            op => {
                Kind::Binary(BinaryOp::ALL[(op as usize - O::Add as usize) % BinaryOp::ALL.len()])
            }
        }
    }
}

/// The two operands of an instruction; an immediate one is put into `immediate`.
unsafe fn operands(
    w: Instruction,
    op: Opcode,
    base: Base,
    immediate: &mut Object,
) -> (&Object, &Object) {
    use Opcode as O;
    // SAFETY: verified code names existing registers; nobody writes them while they are borrowed.
    unsafe {
        let register = |i: usize| Object::view(&*base.register(i));
        match op {
            O::AddImm | O::SubImm | O::MulImm | O::FloorDivImm | O::ModImm | O::GetItemImm => {
                *immediate = Object::from_small(w.c_signed());
                (register(w.b()), immediate)
            }
            O::JumpLtImm
            | O::JumpLeImm
            | O::JumpEqImm
            | O::JumpNeImm
            | O::JumpGtImm
            | O::JumpGeImm => {
                *immediate = Object::from_small(w.b_signed());
                (register(w.a()), immediate)
            }
            O::JumpLt | O::JumpLe | O::JumpEq | O::JumpNe | O::JumpGt | O::JumpGe => {
                (register(w.a()), register(w.b()))
            }
            O::SetItem | O::DeleteItem => (register(w.a()), register(w.b())),
            O::JumpIfTrue | O::JumpIfFalse => (register(w.a()), immediate),
            O::In | O::NotIn => (register(w.c()), register(w.b())),
            O::GetIter | O::ForIter | O::Not | O::Neg | O::Pos | O::Invert => {
                (register(w.b()), immediate)
            }
            _ => (register(w.b()), register(w.c())),
        }
    }
}

impl Vm {
    /// Does what the instruction `w` says.
    ///
    /// # Safety
    /// `base` is the running frame, saved; `w` is the instruction it is at.
    #[inline(never)]
    pub(in crate::vm) unsafe fn operate(&mut self, w: Instruction, base: Base) -> Result<Operated> {
        // SAFETY: by contract.
        unsafe {
            let op = Opcode::from_byte(w.op_byte()).unwrap_or(Opcode::Nop);
            let mut immediate = Object::UNDEF;
            let (x, y) = operands(w, op, base, &mut immediate);
            let kind = Kind::of(op);
            if (is_instance(x.value()) || is_instance(y.value()))
                && let Some(frame) = self.special_method(kind, op, w, base, x, y)
            {
                return Ok(frame);
            }
            let v = match kind {
                Kind::Binary(op) if w.has(INPLACE) => self.binary_in_place(op, x, y)?,
                Kind::Binary(op) => self.binary(op, x, y)?,
                Kind::Compare(op) => self.compare(op, x, y)?,
                Kind::JumpCompare(op) => {
                    let r = self.compare_truth(op, x, y)?;
                    return Ok(Operated::Go(decided(w, base, r)));
                }
                Kind::Unary => self.unary_op(op, x)?,
                Kind::Contains => {
                    let r = self.contains(x, y)?;
                    Object::from_bool(r != (op == Opcode::NotIn))
                }
                Kind::GetItem => self.getitem(x, y)?,
                Kind::SetItem => {
                    let value = self.operand(base, w, KILL_C, w.c());
                    self.setitem(x, y, value)?;
                    return Ok(Operated::Go(forget(w, base, 0)));
                }
                Kind::DeleteItem => {
                    self.delitem(x, y)?;
                    return Ok(Operated::Go(forget(w, base, 0)));
                }
                Kind::Iter => self.iter(x)?,
                Kind::Next => match self.next(x)? {
                    Some(v) => v,
                    None => return Ok(Operated::Go(w.c_signed())),
                },
                Kind::Truth => {
                    let r = self.truth(x)?;
                    return Ok(Operated::Go(self.truth_known(op, w, base, r)));
                }
            };
            self.put(base, w.a(), v);
            Ok(Operated::Go(forget(w, base, 0)))
        }
    }

    /// The frame of the Python function that answers first, if it is one.
    unsafe fn special_method(
        &mut self,
        kind: Kind,
        op: Opcode,
        w: Instruction,
        base: Base,
        x: &Object,
        y: &Object,
    ) -> Option<Operated> {
        // SAFETY: by contract of `operate`.
        unsafe {
            let n = &self.names;
            let name = match kind {
                Kind::Binary(op) => {
                    let (f, asked) = self.first_binary_method(op, w.has(INPLACE), x, y)?;
                    return self.operator_frame(&f, &asked.arguments(x, y), asked as usize);
                }
                Kind::Compare(op) | Kind::JumpCompare(op) => {
                    let refused = is_number(x).then_some(Asked::Left);
                    let (f, asked) = self.next_comparison(op, x, y, refused)?;
                    return self.operator_frame(&f, &asked.arguments(x, y), asked as usize);
                }
                Kind::Unary if op == Opcode::Neg => n.neg.clone(),
                Kind::Unary if op == Opcode::Pos => n.pos.clone(),
                Kind::Unary => n.invert.clone(),
                Kind::Contains => n.contains.clone(),
                Kind::GetItem => n.getitem.clone(),
                Kind::SetItem => n.setitem.clone(),
                Kind::DeleteItem => n.delitem.clone(),
                Kind::Iter => n.iter.clone(),
                Kind::Next => n.next.clone(),
                Kind::Truth => n.bool_.clone(),
            };
            let f = self.lookup_special(x, &name)?;
            let (callee, flags) = match kind {
                Kind::Unary => (self.special_frame(&f, &[x.clone()])?, 0),
                Kind::GetItem => (self.special_frame(&f, &[x.clone(), y.clone()])?, 0),
                Kind::DeleteItem => (self.special_frame(&f, &[x.clone(), y.clone()])?, DISCARD),
                Kind::SetItem => {
                    let value = Object::view(&*base.register(w.c())).clone();
                    return self.operator_frame(&f, &[x.clone(), y.clone(), value], 0);
                }
                Kind::Contains => return self.operator_frame(&f, &[x.clone(), y.clone()], 0),
                _ => return self.operator_frame(&f, &[x.clone()], 0),
            };
            // The frame holds the operands now.
            forget(w, base, 0);
            Some(Operated::Frame { callee, flags, dst: w.a() })
        }
    }

    /// A frame whose value the instruction looks at again; its operands stay where they are.
    unsafe fn operator_frame(
        &mut self,
        f: &Object,
        args: &[Object],
        remember: usize,
    ) -> Option<Operated> {
        // SAFETY: by contract of `operate`.
        let callee = unsafe { self.special_frame(f, args)? };
        Some(Operated::Frame { callee, flags: OPERATOR, dst: remember })
    }

    /// A frame for a Python function that takes just these arguments, above the running one.
    ///
    /// # Safety
    /// The running frame is saved.
    pub(in crate::vm) unsafe fn special_frame(
        &mut self,
        f: &Object,
        args: &[Object],
    ) -> Option<Base> {
        let function = f.get::<Function>()?;
        if function.simple_arity.get() as usize != args.len() {
            return None;
        }
        // SAFETY: the words above `top` are free up to `soft_end`.
        unsafe {
            let win = self.top;
            if win.add(function.registers.get() as usize + 68) > self.stack.soft_end {
                return None;
            }
            *win.add(3) = f.clone().into_value();
            for (i, a) in args.iter().enumerate() {
                *win.add(4 + i) = a.clone().into_value();
            }
            Some(Base(win.add(4)))
        }
    }

    /// A frame with the flag [`OPERATOR`] has returned `v` (owned).
    ///
    /// # Safety
    /// `base` is its caller, `rip` its return address, `remembered` its destination field.
    pub(in crate::vm) unsafe fn operator_returned(
        &mut self,
        base: Base,
        rip: *const u64,
        remembered: usize,
        v: Value,
    ) -> At {
        // SAFETY: by contract.
        unsafe {
            self.frame_base = base.0;
            self.frame_ip = rip;
            self.top = top_of(base.0);
            let w = Instruction(*rip.sub(1));
            if w.op_byte() == Opcode::LoadAttr as u8 {
                self.put(base, w.a(), Object::from_owned(v));
                forget(w, base, 0);
                return At::go(rip.add(3), base);
            }
            match self.operator_answer(w, base, remembered, Object::from_owned(v)) {
                Ok(offset) => At::go(rip.offset(offset as isize), base),
                Err(Raised) => At::raise(rip, base),
            }
        }
    }

    unsafe fn operator_answer(
        &mut self,
        w: Instruction,
        base: Base,
        remembered: usize,
        answer: Object,
    ) -> Result<i64> {
        // SAFETY: by contract of `operator_returned`.
        unsafe {
            let op = Opcode::from_byte(w.op_byte()).unwrap_or(Opcode::Nop);
            let mut immediate = Object::UNDEF;
            let (x, y) = operands(w, op, base, &mut immediate);
            let refused = answer.is_not_implemented();
            let asked = Asked::from_number(remembered);
            let v = match Kind::of(op) {
                Kind::Binary(op) if refused => {
                    self.binary_after(asked, op, w.has(INPLACE), x, y)?
                }
                Kind::Compare(op) if refused => self.compare_after(Some(asked), op, x, y)?,
                Kind::JumpCompare(op) => {
                    let r = match refused {
                        true => self.compare_after(Some(asked), op, x, y)?,
                        false => answer,
                    };
                    let r = self.truth(&r)?;
                    return Ok(decided(w, base, r));
                }
                Kind::Contains => {
                    let r = self.truth(&answer)?;
                    Object::from_bool(r != (op == Opcode::NotIn))
                }
                Kind::Iter => self.iter_answer(answer)?,
                Kind::SetItem => {
                    // The value is dropped before what it was to be put into.
                    if w.has(KILL_C) {
                        clear(base.register(w.c()), 1);
                    }
                    return Ok(forget(w, base, 0));
                }
                Kind::Truth => {
                    let r = self.truth_answer(&answer)?;
                    return Ok(self.truth_known(op, w, base, r));
                }
                _ => answer,
            };
            self.put(base, w.a(), v);
            Ok(forget(w, base, 0))
        }
    }

    /// An exception has left a frame with the flag [`OPERATOR`]: StopIteration ends a `for` loop,
    /// AttributeError of a property asks `__getattr__`.
    ///
    /// # Safety
    /// As for `operator_returned`.
    pub(in crate::vm) unsafe fn operator_raised(
        &mut self,
        base: Base,
        rip: *const u64,
    ) -> Option<At> {
        // SAFETY: by contract.
        unsafe {
            let w = Instruction(*rip.sub(1));
            if w.op_byte() == Opcode::ForIter as u8 {
                self.take_if(Exc::StopIteration)?;
                return Some(At::go(rip.offset(w.c_signed() as isize), base));
            }
            if w.op_byte() != Opcode::LoadAttr as u8 || !self.raised_is(Exc::AttributeError) {
                return None;
            }
            let o = Object::view(&*base.register(w.b()));
            let name = Object::view(&*(rip as *const Value)).clone();
            let hook = self.names.getattr.clone();
            let f = self.lookup_special(o, &hook)?;
            self.take_raised();
            self.frame_base = base.0;
            self.frame_ip = rip;
            self.top = top_of(base.0);
            Some(match self.call_special(&f, &[o.clone(), name]) {
                Ok(v) => {
                    self.put(base, w.a(), v);
                    forget(w, base, 0);
                    At::go(rip.add(3), base)
                }
                Err(Raised) => At::raise(rip, base),
            })
        }
    }

    /// The truth of an operand is known: where to go on.
    unsafe fn truth_known(&mut self, op: Opcode, w: Instruction, base: Base, r: bool) -> i64 {
        // SAFETY: by contract of `operate`.
        unsafe {
            match op {
                Opcode::Not => {
                    self.put(base, w.a(), Object::from_bool(!r));
                    forget(w, base, 0)
                }
                _ if r == (op == Opcode::JumpIfTrue) => forget(w, base, w.imm()),
                _ => forget(w, base, 0),
            }
        }
    }
}

/// A comparison that jumps is decided: where to go on.
unsafe fn decided(w: Instruction, base: Base, r: bool) -> i64 {
    // SAFETY: by contract of `operate`.
    unsafe { forget(w, base, if r != w.has(NEGATE) { w.c_signed() } else { 0 }) }
}

/// Drops the operands that the instruction consumes.
unsafe fn forget(w: Instruction, base: Base, offset: i64) -> i64 {
    // SAFETY: by contract of `operate`; flags are set for registers only.
    unsafe {
        for (flag, i) in [(KILL_A, w.a()), (KILL_B, w.b()), (KILL_C, w.c())] {
            if w.has(flag) {
                clear(base.register(i), 1);
            }
        }
    }
    offset
}

/// Does a Python class say what is done with it?
#[inline(always)]
pub fn is_instance(v: Value) -> bool {
    v.is_ptr() && Layout::from_key(v.key()) == Layout::Instance
}
