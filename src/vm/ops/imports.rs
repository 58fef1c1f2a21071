//! `import` instructions.

use crate::code::{Instruction, KILL_A, KILL_B, Opcode};
use crate::heap::{Dict, Object, Str, Value};
use crate::native::{Exc, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::exception::Exception;
use crate::types::module::Module;

use super::super::frame::Base;

impl Vm {
    /// # Safety
    /// `base` is the running frame, saved; `w` one of its import instructions, `words` its extra words.
    pub(in crate::vm) unsafe fn import_op(
        &mut self,
        op: Opcode,
        w: Instruction,
        base: Base,
        words: *const u64,
    ) -> Result<()> {
        // SAFETY: verified code names existing registers and names.
        unsafe {
            match op {
                Opcode::ImportName => {
                    let name = Object::view(&*(words as *const Value)).clone();
                    let fromlist = self.operand(base, w, KILL_B, w.b());
                    let globals = base.function().globals.clone();
                    let hook = self.names.import.clone();
                    let builtins = base.function().builtins.clone();
                    let custom = builtins.get::<Dict>().and_then(|b| b.get_str(&hook));
                    let m = match custom {
                        Some(f) if f.get::<crate::types::function::NativeFunction>().is_none() => {
                            let level = Object::from_small(w.c() as i64);
                            self.call(&f, &[name, globals, Object::NONE, fromlist, level])?
                        }
                        _ => (self.hooks.import)(self, &name, &globals, &fromlist, w.c() as u32)?,
                    };
                    self.put(base, w.a(), m);
                }
                Opcode::ImportFrom => {
                    let name = Object::view(&*(words as *const Value)).clone();
                    let module = Object::view(&*base.register(w.b())).clone();
                    let v = self.import_from(&module, &name)?;
                    self.put(base, w.a(), v);
                }
                _ => {
                    let module = self.operand(base, w, KILL_A, w.a());
                    let space = Object::view(&*base.register(0)).clone();
                    self.import_star(&module, &space)?;
                }
            }
            Ok(())
        }
    }

    fn import_from(&mut self, module: &Object, name: &Object) -> Result {
        if let Some(v) = self.getattr_optional(module, name)? {
            return Ok(v);
        }
        let module_name = self.names.name.clone();
        let package = self.getattr_optional(module, &module_name)?;
        if let Some(p) = package.as_ref().and_then(|p| p.get::<Str>()) {
            let full = self.intern(&format!("{}.{}", p.to_string_lossy(), text_of(name)));
            let modules = self.modules.clone();
            if let Some(m) = modules.expect::<Dict>().get_str(&full) {
                return Ok(m);
            }
        }
        let title = package.map(|p| text_of(&p)).unwrap_or_else(|| "<unknown module name>".into());
        let file = self.names.file.clone();
        let place = match self.getattr_optional(module, &file)? {
            Some(f) if f.get::<Str>().is_some() => text_of(&f),
            _ => "unknown location".to_string(),
        };
        let text = format!("cannot import name '{}' from '{title}' ({place})", text_of(name));
        let text = if module.get::<Module>().is_some_and(|m| self.is_initializing(&m.dict.get())) {
            format!(
                "cannot import name '{}' from partially initialized module '{title}' (most likely due to a circular import) ({place})",
                text_of(name)
            )
        } else {
            text
        };
        let e = self.exception(Exc::ImportError, &text);
        let x = e.expect::<Exception>();
        let (msg, title) = (self.str(&text), self.str(&title));
        x.fields[0].set(msg);
        x.fields[1].set(title);
        x.fields[3].set(name.clone());
        Err(self.raise_instance(e))
    }

    /// Is the module with this namespace still running its body?
    pub fn is_initializing(&mut self, space: &Object) -> bool {
        let spec = self.names.spec.clone();
        let name = self.intern("_initializing");
        let Some(spec) = space.get::<Dict>().and_then(|d| d.get_str(&spec)) else { return false };
        matches!(self.getattr_optional(&spec, &name), Ok(Some(v)) if v.is(&Object::TRUE))
    }

    fn import_star(&mut self, module: &Object, space: &Object) -> Result<()> {
        let (all, dict) = (self.names.all.clone(), self.names.dict.clone());
        let listed = self.getattr_optional(module, &all)?;
        let names = match &listed {
            Some(l) => self.iterate_to_vec(l)?,
            None => {
                let d = self.getattr(module, &dict)?;
                self.iterate_to_vec(&d)?
            }
        };
        for n in names {
            let Some(s) = n.get::<Str>() else {
                let text = format!("Item in __all__ must be str, not {}", self.type_name(&n));
                return Err(self.type_error(&text));
            };
            if listed.is_none() && s.bytes().starts_with(b"_") {
                continue;
            }
            let n = self.heap.intern_object(&n);
            let v = self.getattr(module, &n)?;
            drop(self.store_name(space, &n, v)?);
        }
        Ok(())
    }
}
