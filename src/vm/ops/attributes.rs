//! Attribute instructions: the full look-up, and filling inline caches.
//!
//! A cache is good for objects of one key (layout and shape) while the heap's epoch stands.

use crate::heap::{Layout, Object, Stored, Value};
use crate::native::{Exc, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::function::{Function, NativeFunction, NativeKind};
use crate::types::type_object::Type;

use super::super::run::{IC_ADD, IC_SLOT};

/// A method to call with the object as its first argument, or a callable by itself.
pub type Method = std::result::Result<Object, Object>;

impl Vm {
    /// `o.name` with the instruction's words (name, two cache words) at `words`.
    ///
    /// # Safety
    /// `words` are the extra words of a `LoadAttr`.
    pub(in crate::vm) unsafe fn load_attr(&mut self, o: &Object, words: *const u64) -> Result {
        // SAFETY: verified code has a name and two cache words here.
        let name = unsafe { Object::view(&*(words as *const Value)) };
        if o.layout() == Layout::Instance
            && let Some(slot) = self.heap.own_slot(o, name)
        {
            let t = self.type_of(o);
            let hook = self.names.getattribute.clone();
            let plain =
                self.lookup_in_type(&t, &hook).is_some_and(|f| f.get::<NativeFunction>().is_some());
            let shadowed = match self.lookup_in_type(&t, name) {
                Some(d) => self.is_data_descriptor(&d),
                None => false,
            };
            if plain && !shadowed && slot < 0xFFFF {
                // SAFETY: as above.
                unsafe {
                    let cache = words as *mut u64;
                    *cache.add(1) = o.value().key() as u64 | (slot as u64) << 32 | IC_SLOT << 60;
                    *cache.add(2) = self.heap.epoch() as u64;
                }
            }
        }
        self.getattr(o, name)
    }

    /// `o.name = value`.
    ///
    /// # Safety
    /// `words` are the extra words of a `StoreAttr`.
    pub(in crate::vm) unsafe fn store_attr(
        &mut self,
        o: &Object,
        words: *const u64,
        value: Object,
    ) -> Result<()> {
        // SAFETY: verified code has a name and two cache words here.
        let name = unsafe { Object::view(&*(words as *const Value)) };
        if o.layout() != Layout::Instance {
            return self.setattr(o, name, value);
        }
        let t = self.type_of(o);
        let hook = self.names.setattr.clone();
        let plain =
            self.lookup_in_type(&t, &hook).is_some_and(|f| f.get::<NativeFunction>().is_some());
        if !plain {
            return self.setattr(o, name, value);
        }
        if let Some(d) = self.lookup_in_type(&t, name)
            && self.is_data_descriptor(&d)
        {
            return self.setattr(o, name, value);
        }
        let key = o.value().key() as u64;
        // SAFETY: as above.
        unsafe {
            let cache = words as *mut u64;
            match self.heap.set_own_attribute(o, name, value) {
                Stored::Slot(slot) if slot < 0xFFFF => {
                    *cache.add(1) = key | (slot as u64) << 32 | IC_SLOT << 60;
                    *cache.add(2) = self.heap.epoch() as u64;
                }
                Stored::Added(slot, _) if slot < 0xFFFF => {
                    *cache.add(1) = key | (slot as u64) << 32 | IC_ADD << 60;
                    *cache.add(2) = self.heap.epoch() as u64 | (o.value().key() as u64) << 32;
                }
                // Says what is wrong.
                Stored::Closed => return self.setattr(o, name, Object::NONE),
                _ => {}
            }
        }
        Ok(())
    }

    /// Prepares calling `o.name`: methods are not bound.
    ///
    /// # Safety
    /// `words` are the extra words of a `LoadMethod`.
    pub(in crate::vm) unsafe fn load_method(
        &mut self,
        o: &Object,
        words: *const u64,
    ) -> Result<Method> {
        // SAFETY: verified code has a name and two cache words here.
        let name = unsafe { Object::view(&*(words as *const Value)) };
        if matches!(o.layout(), Layout::Type | Layout::Module | Layout::Super) {
            return Ok(Err(self.getattr(o, name)?));
        }
        let t = self.type_of(o);
        let hook = self.names.getattribute.clone();
        let plain =
            self.lookup_in_type(&t, &hook).is_some_and(|f| f.get::<NativeFunction>().is_some());
        if !plain {
            return Ok(Err(self.getattr(o, name)?));
        }
        let Some(f) = self.lookup_in_type(&t, name) else {
            return Ok(Err(self.getattr(o, name)?));
        };
        let is_method = f.get::<Function>().is_some()
            || f.get::<NativeFunction>().is_some_and(|n| n.kind == NativeKind::Method);
        if !is_method {
            return Ok(Err(self.getattr(o, name)?));
        }
        if let Some(own) = self.heap.own_attribute(o, name) {
            return Ok(Err(own));
        }
        let v = o.value();
        let cacheable = v.is_ptr() && !self.heap.shape_of(o).dict_mode;
        if cacheable {
            // SAFETY: as above. The method is borrowed from its class while the epoch stands.
            unsafe {
                let cache = words as *mut u64;
                *cache.add(1) = v.key() as u64 | (self.heap.epoch() as u64) << 32;
                *cache.add(2) = f.value().bits();
            }
        }
        Ok(Ok(f))
    }

    /// A special method for `with`, by selector.
    pub(in crate::vm) fn load_special(&mut self, o: &Object, which: usize) -> Result<Method> {
        let n = &self.names;
        let (name, exit) = match which {
            0 => (n.enter.clone(), n.exit.clone()),
            1 => (n.exit.clone(), n.exit.clone()),
            2 => (n.aenter.clone(), n.aexit.clone()),
            _ => (n.aexit.clone(), n.aexit.clone()),
        };
        let Some(f) = self.lookup_special(o, &name) else {
            let kind = if which >= 2 { "asynchronous context manager" } else { "context manager" };
            let text =
                format!("'{}' object does not support the {kind} protocol", self.type_name(o));
            return Err(self.type_error(&text));
        };
        if which.is_multiple_of(2) && self.lookup_special(o, &exit).is_none() {
            let kind = if which >= 2 { "asynchronous context manager" } else { "context manager" };
            let text = format!(
                "'{}' object does not support the {kind} protocol (missed {} method)",
                self.type_name(o),
                text_of(&exit)
            );
            return Err(self.type_error(&text));
        }
        if f.get::<Function>().is_some() || f.get::<NativeFunction>().is_some() {
            return Ok(Ok(f));
        }
        let t = self.type_of(o);
        Ok(Err(self.bind(&f, o, &t)?))
    }

    pub(in crate::vm) fn load_exit(&mut self, o: &Object, which: usize) -> Result {
        let name = if which == 0 { self.names.exit.clone() } else { self.names.aexit.clone() };
        match self.lookup_special(o, &name) {
            Some(f) => {
                let t = self.type_of(o);
                self.bind(&f, o, &t)
            }
            None => Err(self.error(Exc::AttributeError, &text_of(&name))),
        }
    }

    /// The heap type's name with its module, for tracebacks.
    pub fn full_type_name(&mut self, t: &Object) -> String {
        let ty = t.expect::<Type>();
        let name = self.names.module.clone();
        let qualname = text_of(&ty.qualname.get());
        match self.lookup_in_type(t, &name) {
            Some(m) if text_of(&m) != "builtins" && text_of(&m) != "__main__" && ty.heap_type => {
                format!("{}.{qualname}", text_of(&m))
            }
            _ => qualname,
        }
    }
}
