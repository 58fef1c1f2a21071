//! Dispatch of the instructions that the loop itself does not know, and those with no folder of
//! their own.

use crate::code::{Instruction, KILL_A, KILL_B, KILL_C, Opcode};
use crate::heap::{Dict, Object, Value};
use crate::native::{Exc, Result, Vm};
use crate::types::exception::Exception;

use super::super::frame::Base;

impl Vm {
    /// # Safety
    /// `base` is the running frame, saved; `w` is the instruction whose extra words are at `words`.
    #[inline(never)]
    pub(in crate::vm) unsafe fn other_op(
        &mut self,
        op: Opcode,
        w: Instruction,
        base: Base,
        words: *const u64,
    ) -> Result<()> {
        use Opcode as O;
        // SAFETY: verified code names existing registers.
        unsafe {
            match op {
                O::BuildList
                | O::BuildSet
                | O::BuildMap
                | O::BuildString
                | O::ListExtend
                | O::SetAdd
                | O::SetUpdate
                | O::MapAdd
                | O::DictUpdate
                | O::DictMerge
                | O::ListToTuple
                | O::FormatSimple
                | O::FormatSpec
                | O::Convert => self.container_op(op, w, base),
                O::MakeFunction => self.make_function(w, base, words),
                O::LoadBuildClass => {
                    let name = self.names.build_class.clone();
                    let builtins = base.function().builtins.clone();
                    let f = self.namespace_get(&builtins, &name)?;
                    match f {
                        Some(f) => {
                            self.put(base, w.a(), f);
                            Ok(())
                        }
                        None => Err(self.error(Exc::NameError, "__build_class__ not found")),
                    }
                }
                O::ImportName | O::ImportFrom | O::ImportStar => self.import_op(op, w, base, words),
                O::MatchSequence
                | O::MatchMapping
                | O::GetLen
                | O::MatchKeys
                | O::MatchClass
                | O::CopyWithoutKeys => self.pattern_op(op, w, base, words),
                O::GetYieldFromIter | O::GetAwaitable | O::GetAiter => {
                    self.suspension_op(op, w, base)
                }
                O::MatchGroup => {
                    let class = self.operand(base, w, KILL_B, w.b());
                    let e = Object::view(&*base.register(w.a())).clone();
                    let (rest, matched) = crate::types::group::match_group(self, &e, &class)?;
                    if let Some(x) = matched.get::<Exception>() {
                        let _ = x;
                        let handled = matched.clone();
                        drop(std::mem::replace(&mut self.handled, handled));
                    }
                    self.put(base, w.a(), rest);
                    self.put(base, w.c(), matched);
                    Ok(())
                }
                O::PrepReraiseStar => {
                    let original = self.operand(base, w, KILL_B, w.b());
                    let list = self.operand(base, w, KILL_C, w.c());
                    let r = crate::types::group::prep_reraise_star(self, &original, &list)?;
                    self.put(base, w.a(), r);
                    Ok(())
                }
                O::ExceptionInfo => {
                    let e = Object::view(&*base.register(w.b())).clone();
                    let t = self.type_of(&e);
                    let tb = e
                        .get::<Exception>()
                        .and_then(|x| x.traceback.some())
                        .unwrap_or(Object::NONE);
                    self.put(base, w.a(), t);
                    self.put(base, w.a() + 1, e);
                    self.put(base, w.a() + 2, tb);
                    Ok(())
                }
                O::LoadAssertionError => {
                    let t = self.exc(Exc::AssertionError);
                    self.put(base, w.a(), t);
                    Ok(())
                }
                O::SetupAnnotations => {
                    let space = Object::view(&*base.register(0)).clone();
                    let name = self.names.annotations.clone();
                    if self.namespace_get(&space, &name)?.is_none() {
                        let d = self.dict();
                        drop(self.store_name(&space, &name, d)?);
                    }
                    Ok(())
                }
                O::PrintExpr => {
                    let o = self.operand(base, w, KILL_A, w.a());
                    self.display(&o)
                }
                O::Intrinsic => self.intrinsic(w, base),
                _ => Err(self.error(Exc::SystemError, "unknown opcode")),
            }
        }
    }

    /// `sys.displayhook(o)`.
    fn display(&mut self, o: &Object) -> Result<()> {
        let sys = self.intern("sys");
        let modules = self.modules.clone();
        let Some(sys) = modules.get::<Dict>().and_then(|m| m.get_str(&sys)) else {
            return Err(self.error(Exc::RuntimeError, "lost sys.displayhook"));
        };
        let name = self.names.displayhook.clone();
        match self.getattr_optional(&sys, &name)? {
            Some(f) => self.call(&f, &[o.clone()]).map(drop),
            None => Err(self.error(Exc::RuntimeError, "lost sys.displayhook")),
        }
    }

    /// `-x`, `+x`, `~x`.
    pub(in crate::vm) fn unary_op(&mut self, op: Opcode, o: &Object) -> Result {
        match (op, o.small_int(), o.float()) {
            (Opcode::Neg, Some(i), _) => return Ok(self.int(-i)),
            (Opcode::Pos, Some(i), _) => return Ok(self.int(i)),
            (Opcode::Invert, Some(i), _) => return Ok(self.int(!i)),
            (Opcode::Neg, _, Some(x)) => return Ok(Object::from_float(-x)),
            (Opcode::Pos, _, Some(x)) => return Ok(Object::from_float(x)),
            _ => {}
        }
        let n = &self.names;
        let (name, symbol) = match op {
            Opcode::Neg => (n.neg.clone(), "-"),
            Opcode::Pos => (n.pos.clone(), "+"),
            _ => (n.invert.clone(), "~"),
        };
        self.unary(&name, symbol, o)
    }

    /// Intrinsics of type parameters, implemented by the typing module's natives.
    ///
    /// # Safety
    /// `base` is the running frame, saved.
    unsafe fn intrinsic(&mut self, w: Instruction, base: Base) -> Result<()> {
        let count = match w.c() {
            1 | 2 | 5 | 8 => 2,
            7 => 3,
            _ => 1,
        };
        // SAFETY: verified code names existing registers.
        unsafe {
            let args = super::super::window::take_registers(base.register(w.b()), count);
            let r = crate::types::type_params::intrinsic(self, w.c(), args)?;
            let _: Value = r.value();
            self.put(base, w.a(), r);
            let _ = KILL_A;
            Ok(())
        }
    }
}
