//! `match` (PEP 634): the tests and bindings of sequence, mapping and class patterns.

use crate::code::{Instruction, KILL_B, KILL_C, Opcode};
use crate::heap::{Object, Str, Tuple, Value};
use crate::native::{Exc, Result, TypeFlags, Vm};
use crate::types::attribute::text_of;
use crate::types::type_object::Type;

use super::super::frame::Base;

impl Vm {
    /// # Safety
    /// `base` is the running frame, saved; `w` one of its instructions, `words` its extra words.
    pub(in crate::vm) unsafe fn pattern_op(
        &mut self,
        op: Opcode,
        w: Instruction,
        base: Base,
        words: *const u64,
    ) -> Result<()> {
        // SAFETY: verified code names existing registers and constants.
        unsafe {
            let subject = self.operand(base, w, KILL_B, w.b());
            let r = match op {
                Opcode::MatchSequence => {
                    Object::from_bool(self.has_type_flag(&subject, TypeFlags::SEQUENCE))
                }
                Opcode::MatchMapping => {
                    Object::from_bool(self.has_type_flag(&subject, TypeFlags::MAPPING))
                }
                Opcode::GetLen => {
                    let n = self.length(&subject)?;
                    self.int(n as i64)
                }
                Opcode::MatchKeys => {
                    let keys = self.operand(base, w, KILL_C, w.c());
                    self.match_keys(&subject, &keys)?
                }
                Opcode::MatchClass => {
                    let class = self.operand(base, w, KILL_C, w.c());
                    let shape = Object::view(&*(words as *const Value)).clone();
                    self.match_class(&subject, &class, &shape)?
                }
                _ => {
                    let keys = self.operand(base, w, KILL_C, w.c());
                    let d = self.dict();
                    let keys_name = self.names.keys.clone();
                    let f = self.getattr(&subject, &keys_name)?;
                    let all = self.call(&f, &[])?;
                    for k in self.iterate_to_vec(&all)? {
                        let v = self.getitem(&subject, &k)?;
                        self.dict_set(&d, &k, v)?;
                    }
                    for k in keys.expect::<Tuple>().items() {
                        self.dict_remove(&d, k)?;
                    }
                    d
                }
            };
            self.put(base, w.a(), r);
            Ok(())
        }
    }

    fn has_type_flag(&self, o: &Object, flag: TypeFlags) -> bool {
        self.type_of(o).expect::<Type>().has(flag)
    }

    fn match_keys(&mut self, subject: &Object, keys: &Object) -> Result {
        let keys = keys.expect::<Tuple>().items();
        if keys.is_empty() {
            return Ok(self.tuple(Vec::new()));
        }
        let seen = self.heap.alloc(crate::heap::Set::new());
        let get = self.getattr_str(subject, "get")?;
        let object_type = self.object_type.clone();
        let missing = self.new_instance(&object_type);
        let mut out = Vec::with_capacity(keys.len());
        for k in keys {
            if !self.set_add(&seen, k)? {
                let text = format!("mapping pattern checks duplicate key ({})", self.repr_text(k)?);
                return Err(self.value_error(&text));
            }
            let v = self.call(&get, &[k.clone(), missing.clone()])?;
            if v.is(&missing) {
                return Ok(Object::NONE);
            }
            out.push(v);
        }
        Ok(self.tuple(out))
    }

    fn match_class(&mut self, subject: &Object, class: &Object, shape: &Object) -> Result {
        let Some(t) = class.get::<Type>() else {
            return Err(self.type_error("called match pattern must be a class"));
        };
        if !self.isinstance(subject, class)? {
            return Ok(Object::NONE);
        }
        let parts = shape.expect::<Tuple>().items();
        let positional = parts.first().and_then(|n| n.small_int()).unwrap_or(0) as usize;
        let mut names: Vec<Object> = Vec::new();
        let mut out = Vec::new();
        if positional > 0 {
            let name = self.names.match_args.clone();
            let listed = self.getattr_optional(class, &name)?;
            let mut allowed = Vec::new();
            let mut match_self = false;
            match listed {
                Some(l) => match l.get::<Tuple>() {
                    Some(t) => allowed = t.items().to_vec(),
                    None => {
                        let text = format!(
                            "{}.__match_args__ must be a tuple (got {})",
                            t.name(),
                            self.type_name(&l)
                        );
                        return Err(self.type_error(&text));
                    }
                },
                None => match_self = self.class_has_flag(class, TypeFlags::MATCH_SELF),
            }
            let most = if match_self { 1 } else { allowed.len() };
            if positional > most {
                let text = format!(
                    "{}() accepts {most} positional sub-pattern{} ({positional} given)",
                    t.name(),
                    if most == 1 { "" } else { "s" }
                );
                return Err(self.type_error(&text));
            }
            if match_self {
                out.push(subject.clone());
            } else {
                for n in &allowed[..positional] {
                    if n.get::<Str>().is_none() {
                        let text = format!(
                            "__match_args__ elements must be strings (got {})",
                            self.type_name(n)
                        );
                        return Err(self.type_error(&text));
                    }
                    names.push(n.clone());
                }
            }
        }
        names.extend(parts[1..].iter().cloned());
        for (i, n) in names.iter().enumerate() {
            if names[..i].iter().any(|m| text_of(m) == text_of(n)) {
                let text = format!(
                    "{}() got multiple sub-patterns for attribute '{}'",
                    t.name(),
                    text_of(n)
                );
                return Err(self.type_error(&text));
            }
            let n = self.heap.intern_object(n);
            match self.getattr_optional(subject, &n)? {
                Some(v) => out.push(v),
                None => return Ok(Object::NONE),
            }
        }
        let _ = Exc::TypeError;
        Ok(self.tuple(out))
    }

    fn class_has_flag(&self, class: &Object, flag: TypeFlags) -> bool {
        let mro = class.expect::<Type>().mro.get();
        mro.get::<Tuple>()
            .is_some_and(|m| m.items().iter().any(|c| c.get::<Type>().is_some_and(|t| t.has(flag))))
    }
}
