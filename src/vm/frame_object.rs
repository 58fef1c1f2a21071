//! Looking at frames: `globals()`, `locals()`, frame objects, `super()` without arguments.

use crate::code::CodeFlags;
use crate::heap::{Dict, Object, Suspension, Tuple};
use crate::native::{Exc, Result, Vm};
use crate::types::function::Cell;

use super::frame::Base;

impl Vm {
    /// The innermost Python frame.
    unsafe fn current_base(&self) -> Option<Base> {
        // SAFETY: `frame_base` is a live frame or a pseudo-frame whose caller is one.
        unsafe {
            let mut b = Base(self.frame_base);
            while !b.0.is_null() && b.is_bottom() {
                b = b.caller();
            }
            if b.0.is_null() { None } else { Some(b) }
        }
    }

    /// `globals()` of the running frame.
    pub fn current_globals(&self) -> Option<Object> {
        // SAFETY: the frame is live.
        unsafe { self.current_base().map(|b| b.function().globals.clone()) }
    }

    /// `locals()` of the running frame (PEP 667: a snapshot in functions).
    pub fn current_locals(&mut self) -> Result {
        // SAFETY: the frame is live.
        unsafe {
            match self.current_base() {
                Some(b) => Ok(self.frame_locals(b)),
                None => Ok(self.dict()),
            }
        }
    }

    unsafe fn frame_locals(&mut self, b: Base) -> Object {
        // SAFETY: the frame is live and has the registers its code names.
        unsafe {
            let code = b.code();
            if !code.flags.has(CodeFlags::OPTIMIZED) {
                return self.frame_register(b, 0).unwrap_or(Object::NONE);
            }
            let out = self.dict();
            let d = out.expect::<Dict>();
            for (i, name) in code.local_names.iter().enumerate() {
                let Some(v) = self.frame_register(b, i) else { continue };
                let is_cell = code.cells.iter().any(|(_, r)| *r as usize == i);
                let v = match v.get::<Cell>() {
                    Some(c) if is_cell => match c.0.some() {
                        Some(v) => v,
                        None => continue,
                    },
                    _ => v,
                };
                d.set_str(&self.heap, name, v);
            }
            if let Some(cells) = b.function().closure.get::<Tuple>() {
                let names = code.free_names.expect::<Tuple>().items();
                for (name, c) in names.iter().zip(cells.items()) {
                    if let Some(v) = c.get::<Cell>().and_then(|c| c.0.some()) {
                        d.set_str(&self.heap, name, v);
                    }
                }
            }
            out
        }
    }

    /// The class and the first argument for `super()`.
    pub fn implicit_super(&mut self) -> Result<(Object, Object)> {
        // SAFETY: the frame is live.
        unsafe {
            let Some(b) = self.current_base() else {
                return Err(self.error(Exc::RuntimeError, "super(): no current frame"));
            };
            let code = b.code();
            if code.arg_count == 0 {
                return Err(self.error(Exc::RuntimeError, "super(): no arguments"));
            }
            let first = self.frame_register(b, 0);
            let first = match first.as_ref().and_then(|o| o.get::<Cell>()) {
                Some(c) if code.cells.iter().any(|(_, r)| *r == 0) => c.0.some(),
                _ => first,
            };
            let Some(first) = first else {
                return Err(self.error(Exc::RuntimeError, "super(): arg[0] deleted"));
            };
            let names = code.free_names.expect::<Tuple>().items();
            let class = self.names.class.clone();
            let Some(i) = names.iter().position(|n| n.is(&class)) else {
                return Err(self.error(Exc::RuntimeError, "super(): __class__ cell not found"));
            };
            let cells = b.function().closure.clone();
            let cell = cells.get::<Tuple>().and_then(|t| t.items().get(i).cloned());
            match cell.as_ref().and_then(|c| c.get::<Cell>()).and_then(|c| c.0.some()) {
                Some(t) => Ok((t, first)),
                None => Err(self.error(Exc::RuntimeError, "super(): empty __class__ cell")),
            }
        }
    }

    /// The frame object of a suspended frame.
    pub fn suspension_frame(&mut self, o: &Object) -> Result {
        let _ = o.expect::<Suspension>();
        Ok(Object::NONE)
    }

    /// A frame object for a live frame.
    ///
    /// # Safety
    /// `base` is a live frame.
    pub(super) unsafe fn frame_object(&mut self, _base: Base) -> Object {
        Object::UNDEF
    }

    /// The frame is going: its frame object keeps what it showed.
    ///
    /// # Safety
    /// `base` is a live frame.
    pub(super) unsafe fn detach_frame(&mut self, _base: Base) {}
}
