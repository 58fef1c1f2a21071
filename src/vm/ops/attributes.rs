//! Attribute instructions: the full look-up, and filling inline caches.
//!
//! A cache is good for objects of one key (layout and shape) while the heap's epoch stands.

use crate::heap::{Dict, Layout, Object, Stored, Tuple, Value};
use crate::native::{Exc, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::descriptor::{Member, Property};
use crate::types::function::{Function, NativeFunction, NativeKind};
use crate::types::module::Module;
use crate::types::tuple::item_index;
use crate::types::type_object::Type;

use super::super::frame::{Base, OPERATOR};

/// Attribute caches: `key | slot << 32 | kind << 60` in the first word, epoch (and more) in the second.
pub const IC_SLOT: u64 = 1;
/// A property's getter, whose address takes the place of the slot and the upper half of the second
/// word (see `ops::attributes::split_pointer`).
pub const IC_GETTER: u64 = 2;
pub const IC_ADD: u64 = 3;
/// A plain value found in the class: a word whose uppermost four bits are clear, split like a getter.
pub const IC_CLASS: u64 = 4;
/// The same for an integer, whose uppermost four bits are set.
pub const IC_CLASS_INT: u64 = 5;
/// A name of a module: its place in the namespace, whose version is in the second word.
pub const IC_MODULE: u64 = 6;
/// A field of a tuple: the number of the item.
pub const IC_ITEM: u64 = 7;

/// What is to be called for `o.name(…)`.
pub enum Method {
    /// With `o` as the first argument.
    OfObject(Object),
    /// With another first argument.
    Bound(Object, Object),
    /// As it is.
    Callable(Object),
}

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
pub fn joined_pointer(first: u64, second: u64) -> u64 {
    (first >> 32 & 0xFFF_FFFF) | (second >> 32) << 28
}

/// Does this become a bound method when it is looked up on an instance?
fn is_method(f: &Object) -> bool {
    f.get::<Function>().is_some()
        || f.get::<NativeFunction>().is_some_and(|n| n.kind == NativeKind::Method)
}

/// An attribute cache that is being filled: the words of the instruction behind the name.
struct Cache {
    words: *mut u64,
    key: u32,
    epoch: u32,
}

impl Cache {
    /// # Safety
    /// `words` are the extra words of an attribute instruction.
    unsafe fn of(vm: &Vm, o: &Object, words: *const u64) -> Cache {
        Cache { words: words as *mut u64, key: o.value().key(), epoch: vm.heap.epoch() }
    }

    /// Remembers 28 bits and 32 bits for objects of the key while the epoch stands.
    unsafe fn fill(&self, kind: u64, low: u64, high: u64) {
        // SAFETY: by contract of `of`.
        unsafe {
            if self.epoch != 0 {
                *self.words.add(1) = self.key as u64 | low << 32 | kind << 60;
                *self.words.add(2) = self.epoch as u64 | high << 32;
            }
        }
    }

    /// Remembers a slot of the instance.
    unsafe fn fill_slot(&self, kind: u64, slot: usize, high: u64) {
        if slot < 0xFFFF {
            // SAFETY: by contract of `of`.
            unsafe { self.fill(kind, slot as u64, high) }
        }
    }

    /// Remembers a place in a module's namespace, while its keys stay as they are.
    unsafe fn fill_module(&self, place: usize, version: u32) {
        if place <= 0xFFF_FFFF {
            // SAFETY: by contract of `of`.
            unsafe {
                *self.words.add(1) = self.key as u64 | (place as u64) << 32 | IC_MODULE << 60;
                *self.words.add(2) = version as u64;
            }
        }
    }
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
        } else if o.layout() == Layout::Tuple
            // SAFETY: as above.
            && let Some(v) = unsafe { self.load_of_tuple(o, name, words) }
        {
            return Ok(Loaded::Value(v));
        } else if o.layout() == Layout::Module
            // SAFETY: as above.
            && let Some(v) = unsafe { self.load_of_module(o, name, words) }
        {
            return Ok(Loaded::Value(v));
        }
        self.getattr(o, name).map(Loaded::Value)
    }

    /// The frame of a descriptor's `__get__` that is written in Python.
    unsafe fn get_by_descriptor(&mut self, d: &Object, o: &Object, t: &Object) -> Option<Loaded> {
        if d.layout() == Layout::Function {
            return None;
        }
        let (get, hook) = (self.names.get.clone(), self.names.getattr.clone());
        let get = self.lookup_special(d, &get)?;
        // SAFETY: by contract of `load_attr`.
        let callee = unsafe { self.special_frame(&get, &[d.clone(), o.clone(), t.clone()])? };
        let asks_more = self.lookup_in_type(t, &hook).is_some();
        Some(Loaded::Frame(callee, if asks_more { OPERATOR } else { 0 }))
    }

    /// A named field of a tuple, if nothing else has a say.
    unsafe fn load_of_tuple(
        &mut self,
        o: &Object,
        name: &Object,
        words: *const u64,
    ) -> Option<Object> {
        let t = self.type_of(o);
        let hook = self.names.getattribute.clone();
        self.lookup_in_type(&t, &hook).filter(|f| f.get::<NativeFunction>().is_some())?;
        let i = self.lookup_in_type(&t, name).and_then(|d| item_index(&d))?;
        let item = o.expect::<Tuple>().items().get(i)?.clone();
        if i <= 0xFFF_FFFF {
            // SAFETY: by contract of `load_attr`.
            unsafe { Cache::of(self, o, words).fill(IC_ITEM, i as u64, 0) };
        }
        Some(item)
    }

    /// The name in a module's namespace, if nothing else has a say.
    unsafe fn load_of_module(
        &mut self,
        o: &Object,
        name: &Object,
        words: *const u64,
    ) -> Option<Object> {
        if !self.is_exact(o, Layout::Module) {
            return None;
        }
        let t = self.type_of(o);
        if self.lookup_in_type(&t, name).is_some() {
            return None;
        }
        let namespace = o.expect::<Module>().dict.get();
        let namespace = namespace.get::<Dict>()?;
        let place = namespace.find_str(name)?;
        // SAFETY: by contract of `load_attr`.
        unsafe { Cache::of(self, o, words).fill_module(place, namespace.version(&self.heap)) };
        Some(namespace.value_at(place))
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
        let found = self.lookup_in_type(t, name);
        let hook = self.names.getattr.clone();
        // SAFETY: by contract of `load_attr`. What is cached of the class is borrowed from it while
        // the epoch stands.
        unsafe {
            let cache = Cache::of(self, o, words);
            if let Some(d) = &found
                && self.is_read_first(d)
            {
                if let Some(m) = d.get::<Member>() {
                    if self.is_instance(o, &m.owner) {
                        cache.fill_slot(IC_SLOT, m.index, 0);
                    }
                    return None;
                }
                let property = d.get::<Property>().filter(|_| self.is_exact(d, Layout::Property));
                let Some(property) = property else {
                    return self.get_by_descriptor(d, o, t);
                };
                let getter = property.get.get();
                let callee = self.special_frame(&getter, std::slice::from_ref(o))?;
                if self.lookup_in_type(t, &hook).is_some() {
                    return Some(Loaded::Frame(callee, OPERATOR));
                }
                let (low, high) = split_pointer(getter.value());
                cache.fill(IC_GETTER, low, high);
                return Some(Loaded::Frame(callee, 0));
            }
            if let Some(slot) = self.heap.own_slot(o, name) {
                cache.fill_slot(IC_SLOT, slot, 0);
                return None;
            }
            if let Some(v) = &found
                && !self.heap.shape_of(o).dict_mode
                && self.is_plain(v)
            {
                let bits = v.value().bits();
                let (low, high) = split_pointer(v.value());
                match bits >> 60 {
                    0 => cache.fill(IC_CLASS, low, high),
                    0xF => cache.fill(IC_CLASS_INT, low, high & 0xFFFF_FFFF),
                    _ => {}
                }
                return Some(Loaded::Value(v.clone()));
            }
            if self.heap.own_attribute(o, name).is_some() {
                return None;
            }
            if let Some(d) = &found {
                // The keys of a dict may be equal to the name in their own way.
                return match self.heap.shape_of(o).dict_mode {
                    true => None,
                    false => self.get_by_descriptor(d, o, t),
                };
            }
            let f = self.lookup_in_type(t, &hook)?;
            let callee = self.special_frame(&f, &[o.clone(), name.clone()])?;
            Some(Loaded::Frame(callee, 0))
        }
    }

    /// Is this no descriptor, whatever happens to it?
    fn is_plain(&mut self, v: &Object) -> bool {
        match v.layout() {
            Layout::Free | Layout::Str | Layout::Tuple | Layout::Dict | Layout::List => {
                !self.type_of(v).expect::<Type>().heap_type
            }
            Layout::Instance => {
                let get = self.names.get.clone();
                self.lookup_special(v, &get).is_none()
            }
            _ => false,
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
            if let Some(m) = d.get::<Member>()
                && self.is_instance(o, &m.owner)
            {
                // SAFETY: by contract.
                unsafe { Cache::of(self, o, words).fill_slot(IC_SLOT, m.index, 0) };
            }
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
        // SAFETY: by contract of `store_attr`.
        unsafe {
            let before = Cache::of(self, o, words);
            match self.heap.set_own_attribute(o, name, value) {
                Stored::Slot(slot) => before.fill_slot(IC_SLOT, slot, 0),
                Stored::Added(slot, _) => {
                    before.fill_slot(IC_ADD, slot, o.value().key() as u64);
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
        match o.layout() {
            Layout::Module => {
                // SAFETY: as above.
                if let Some(v) = unsafe { self.load_of_module(o, name, words) } {
                    return Ok(Method::Callable(v));
                }
                return self.getattr(o, name).map(Method::Callable);
            }
            Layout::Super => {
                if self.is_exact(o, Layout::Super)
                    && let Some([f, object, start]) = self.found_by_super(o, name)
                    && !object.is(&start)
                    && is_method(&f)
                {
                    return Ok(Method::Bound(f, object));
                }
                return self.getattr(o, name).map(Method::Callable);
            }
            Layout::Type => return self.getattr(o, name).map(Method::Callable),
            _ => {}
        }
        let t = self.type_of(o);
        let hook = self.names.getattribute.clone();
        let plain =
            self.lookup_in_type(&t, &hook).is_some_and(|f| f.get::<NativeFunction>().is_some());
        if !plain {
            return self.getattr(o, name).map(Method::Callable);
        }
        let Some(f) = self.lookup_in_type(&t, name) else {
            return self.getattr(o, name).map(Method::Callable);
        };
        if !is_method(&f) {
            return self.getattr(o, name).map(Method::Callable);
        }
        if let Some(own) = self.heap.own_attribute(o, name) {
            return Ok(Method::Callable(own));
        }
        let (v, epoch) = (o.value(), self.heap.epoch());
        let cacheable = v.is_ptr() && !self.heap.shape_of(o).dict_mode && epoch != 0;
        if cacheable {
            // SAFETY: as above. The method is borrowed from its class while the epoch stands.
            unsafe {
                let cache = words as *mut u64;
                *cache.add(1) = v.key() as u64 | (epoch as u64) << 32;
                *cache.add(2) = f.value().bits();
            }
        }
        Ok(Method::OfObject(f))
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
            return Ok(Method::OfObject(f));
        }
        let t = self.type_of(o);
        self.bind(&f, o, &t).map(Method::Callable)
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
