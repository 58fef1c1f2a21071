//! Attribute instructions: the full look-up, and filling inline caches.
//!
//! A cache is good for objects of one key (layout and shape) while the heap's epoch stands.

use crate::heap::{Layout, Object, Stored, Value};
use crate::native::{Exc, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::descriptor::Property;
use crate::types::function::{Function, NativeFunction, NativeKind};
use crate::types::type_object::Type;

use super::super::frame::{Base, OPERATOR};
use super::super::run::{IC_ADD, IC_GETTER, IC_SLOT};

/// A method to call with the object as its first argument, or a callable by itself.
pub type Method = std::result::Result<Object, Object>;

/// What loading an attribute comes to.
pub enum Loaded {
    Value(Object),
    /// Run this: a property's getter, or `__getattr__`. The flags are [`OPERATOR`] where the getter's
    /// AttributeError asks `__getattr__`.
    Frame(Base, u64),
}

/// A pointer in two parts that fit beside what else cache words hold: 28 bits, and the rest.
fn split_pointer(v: Value) -> (u64, u64) {
    (v.bits() & 0xFFF_FFFF, v.bits() >> 28)
}

/// The pointer that [`split_pointer`] took apart, from the two cache words of a `LoadAttr`.
#[inline(always)]
pub fn joined_pointer(first: u64, second: u64) -> Value {
    Value::from_bits((first >> 32 & 0xFFF_FFFF) | (second >> 32) << 28)
}

impl Vm {
    /// `o.name` with the instruction's words (name, two cache words) at `words`.
    ///
    /// # Safety
    /// `words` are the extra words of a `LoadAttr`; the running frame is saved.
    pub(in crate::vm) unsafe fn load_attr(
        &mut self,
        o: &Object,
        words: *const u64,
    ) -> Result<Loaded> {
        // SAFETY: verified code has a name and two cache words here.
        let name = unsafe { Object::view(&*(words as *const Value)) };
        if o.layout() == Layout::Instance {
            let t = self.type_of(o);
            let hook = self.names.getattribute.clone();
            let plain =
                self.lookup_in_type(&t, &hook).is_some_and(|f| f.get::<NativeFunction>().is_some());
            // SAFETY: as above.
            if plain && let Some(loaded) = unsafe { self.load_of_instance(o, &t, name, words) } {
                return Ok(loaded);
            }
        }
        self.getattr(o, name).map(Loaded::Value)
    }

    /// The attribute of an instance whose class has an ordinary `__getattribute__`, where the slots
    /// or a Python function of the class have it.
    unsafe fn load_of_instance(
        &mut self,
        o: &Object,
        t: &Object,
        name: &Object,
        words: *const u64,
    ) -> Option<Loaded> {
        let cache = words as *mut u64;
        let key = o.value().key() as u64;
        let found = self.lookup_in_type(t, name);
        let hook = self.names.getattr.clone();
        // SAFETY: by contract of `load_attr`. A cached getter is borrowed from its class while the
        // epoch stands.
        unsafe {
            if let Some(d) = &found
                && self.is_read_first(d)
            {
                let property =
                    d.get::<Property>().filter(|_| self.is_exact(d, Layout::Property))?;
                let getter = property.get.get();
                let callee = self.special_frame(&getter, std::slice::from_ref(o))?;
                if self.lookup_in_type(t, &hook).is_some() {
                    return Some(Loaded::Frame(callee, OPERATOR));
                }
                let (low, high) = split_pointer(getter.value());
                *cache.add(1) = key | low << 32 | IC_GETTER << 60;
                *cache.add(2) = self.heap.epoch() as u64 | high << 32;
                return Some(Loaded::Frame(callee, 0));
            }
            if let Some(slot) = self.heap.own_slot(o, name) {
                if slot < 0xFFFF {
                    *cache.add(1) = key | (slot as u64) << 32 | IC_SLOT << 60;
                    *cache.add(2) = self.heap.epoch() as u64;
                }
                return None;
            }
            if found.is_some() || self.heap.own_attribute(o, name).is_some() {
                return None;
            }
            let f = self.lookup_in_type(t, &hook)?;
            let callee = self.special_frame(&f, &[o.clone(), name.clone()])?;
            Some(Loaded::Frame(callee, 0))
        }
    }

    /// `o.name = value`; a frame if a Python function is to do it.
    ///
    /// # Safety
    /// `words` are the extra words of a `StoreAttr`; the running frame is saved.
    pub(in crate::vm) unsafe fn store_attr(
        &mut self,
        o: &Object,
        words: *const u64,
        value: Object,
    ) -> Result<Option<Base>> {
        // SAFETY: verified code has a name and two cache words here.
        let name = unsafe { Object::view(&*(words as *const Value)) };
        if o.layout() != Layout::Instance {
            return self.setattr(o, name, value).map(|()| None);
        }
        let t = self.type_of(o);
        let hook = self.names.setattr.clone();
        let custom = self.lookup_in_type(&t, &hook).filter(|f| f.get::<NativeFunction>().is_none());
        let callee = if let Some(f) = custom {
            // SAFETY: by contract.
            unsafe { self.special_frame(&f, &[o.clone(), name.clone(), value.clone()]) }
        } else if let Some(d) = self.lookup_in_type(&t, name)
            && self.is_data_descriptor(&d)
        {
            let property = d.get::<Property>().filter(|_| self.is_exact(&d, Layout::Property));
            // SAFETY: by contract.
            property.and_then(|p| unsafe {
                self.special_frame(&p.set.get(), &[o.clone(), value.clone()])
            })
        } else {
            // SAFETY: by contract.
            return unsafe { self.store_in_slot(o, name, value, words) }.map(|()| None);
        };
        match callee {
            Some(callee) => Ok(Some(callee)),
            None => self.setattr(o, name, value).map(|()| None),
        }
    }

    /// Stores an attribute of an instance itself.
    unsafe fn store_in_slot(
        &mut self,
        o: &Object,
        name: &Object,
        value: Object,
        words: *const u64,
    ) -> Result<()> {
        let key = o.value().key() as u64;
        // SAFETY: by contract of `store_attr`.
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
