//! What `yield from`, `await` and `async for` delegate to.

use crate::code::{Instruction, KILL_B, Opcode};
use crate::heap::{Face, Layout, Object, State, Suspension};
use crate::native::{Exc, Result, Vm};

use super::super::frame::Base;

impl Vm {
    /// # Safety
    /// `base` is the running frame, saved; `w` one of its instructions.
    pub(in crate::vm) unsafe fn suspension_op(
        &mut self,
        op: Opcode,
        w: Instruction,
        base: Base,
    ) -> Result<()> {
        // SAFETY: verified code names existing registers.
        unsafe {
            let o = self.operand(base, w, KILL_B, w.b());
            let r = match op {
                Opcode::GetYieldFromIter => {
                    let s = base.suspension();
                    let iterable = s.face.get() == Face::Coroutine || s.iterable_coroutine.get();
                    self.yield_from_iter(&o, iterable)?
                }
                Opcode::GetAwaitable => self.awaitable_iter(&o, w.c())?,
                _ => self.aiter(&o)?,
            };
            self.put(base, w.a(), r);
            Ok(())
        }
    }

    fn yield_from_iter(&mut self, o: &Object, in_coroutine: bool) -> Result {
        if let Some(s) = o.get::<Suspension>() {
            match s.face.get() {
                Face::Coroutine if in_coroutine => return Ok(o.clone()),
                Face::Coroutine => {
                    return Err(self.type_error(
                        "cannot 'yield from' a coroutine object in a non-coroutine generator",
                    ));
                }
                Face::Generator => return Ok(o.clone()),
                Face::AsyncGenerator => {}
            }
        }
        self.iter(o)
    }

    /// What `await o` delegates to (PEP 492). `place` is for the message.
    pub fn awaitable_iter(&mut self, o: &Object, place: usize) -> Result {
        if let Some(s) = o.get::<Suspension>() {
            let awaited = s.face.get() == Face::Coroutine
                || (s.face.get() == Face::Generator && s.iterable_coroutine.get());
            if awaited {
                let waits = s.state() == State::Suspended && !s.delegate.is_undef();
                if s.face.get() == Face::Coroutine && waits {
                    return Err(self.error(Exc::RuntimeError, "coroutine is being awaited already"));
                }
                return Ok(o.clone());
            }
        }
        if o.layout() == Layout::AsyncGenStep {
            return Ok(o.clone());
        }
        let name = self.names.await_.clone();
        let Some(f) = self.lookup_special(o, &name) else {
            let t = self.type_name(o);
            let text = match place {
                1 => format!(
                    "'async with' received an object from __aenter__ that does not implement __await__: {t}"
                ),
                2 => format!(
                    "'async with' received an object from __aexit__ that does not implement __await__: {t}"
                ),
                _ => format!("object {t} can't be used in 'await' expression"),
            };
            return Err(self.type_error(&text));
        };
        let it = self.call_special(&f, &[o.clone()])?;
        if self.is_suspension_of(&it, Face::Coroutine)
            || it.get::<Suspension>().is_some_and(|s| s.iterable_coroutine.get())
        {
            return Err(self.type_error("__await__() returned a coroutine"));
        }
        if self.is_iterator(&it) {
            return Ok(it);
        }
        let text = format!("__await__() returned non-iterator of type '{}'", self.type_name(&it));
        Err(self.type_error(&text))
    }

    /// `aiter(o)` for `async for`.
    pub fn aiter(&mut self, o: &Object) -> Result {
        let name = self.names.aiter.clone();
        let Some(f) = self.lookup_special(o, &name) else {
            let text = format!(
                "'async for' requires an object with __aiter__ method, got {}",
                self.type_name(o)
            );
            return Err(self.type_error(&text));
        };
        let it = self.call_special(&f, &[o.clone()])?;
        let anext = self.names.anext.clone();
        if self.lookup_special(&it, &anext).is_some() {
            return Ok(it);
        }
        let text = format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {}",
            self.type_name(&it)
        );
        Err(self.type_error(&text))
    }

    /// What the next step of `async for` delegates to.
    pub(in crate::vm) fn anext_awaitable(&mut self, it: &Object) -> Result {
        let name = self.names.anext.clone();
        let Some(f) = self.lookup_special(it, &name) else {
            let text = format!(
                "'async for' requires an iterator with __anext__ method, got {}",
                self.type_name(it)
            );
            return Err(self.type_error(&text));
        };
        let awaitable = self.call_special(&f, &[it.clone()])?;
        match self.awaitable_iter(&awaitable, 0) {
            Ok(it) => Ok(it),
            Err(_) => {
                let cause = self.take_raised();
                let text = format!(
                    "'async for' received an invalid object from __anext__: {}",
                    self.type_name(&awaitable)
                );
                let e = self.exception(Exc::TypeError, &text);
                let x = e.expect::<crate::types::exception::Exception>();
                x.cause.set(cause.clone());
                x.context.set(cause);
                x.suppress_context.set(true);
                self.raised = e;
                Err(crate::native::Raised)
            }
        }
    }
}
