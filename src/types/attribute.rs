//! Reading attributes (reference: "Customizing attribute access"): the default algorithms of objects,
//! types, modules and `super`, and `getattr` over them.

use crate::heap::{Dict, Layout, Object, ObjectCell, Str, Tuple};
use crate::native::{Exc, Raised, Result, Vm};

use super::descriptor::Super;
use super::function::{BoundMethod, NativeFunction};
use super::module::Module;
use super::type_object::Type;

impl Vm {
    /// `obj.name`; `name` is an interned string.
    pub fn getattr(&mut self, obj: &Object, name: &Object) -> Result {
        if obj.layout() == Layout::Type
            && let Some(o) = self.class_attribute(obj, name)
        {
            return Ok(o);
        }
        let t = self.type_of(obj);
        let hook = self.names.getattribute.clone();
        let custom = match self.lookup_in_type(&t, &hook) {
            Some(f) if f.get::<NativeFunction>().is_none() => Some(f),
            _ => None,
        };
        let r = match custom {
            Some(f) => self.call_special(&f, &[obj.clone(), name.clone()]),
            None => self.getattr_default(obj, &t, name),
        };
        if r.is_err() && self.raised_is(Exc::AttributeError) {
            let hook = self.names.getattr.clone();
            if let Some(f) = self.lookup_in_type(&t, &hook) {
                self.take_raised();
                return self.call_special(&f, &[obj.clone(), name.clone()]);
            }
        }
        r
    }

    /// What the method cache alone tells about an attribute of a class: something that its metaclass
    /// does not shadow and that is no descriptor.
    #[inline]
    fn class_attribute(&mut self, class: &Object, name: &Object) -> Option<Object> {
        let cache = &self.method_cache;
        let found = cache.get(&self.heap, class, name)??;
        let metatype = self.heap.type_object(class);
        if !cache.is_absent(&self.heap, metatype.value(), name) {
            return None;
        }
        if !metatype.is(&self.type_type) {
            let hook = cache.get(&self.heap, &metatype, &self.names.getattribute)??;
            hook.get::<NativeFunction>()?;
        }
        let plain = found.layout() == Layout::Function
            || cache.is_absent(&self.heap, self.heap.type_of(found.value()), &self.names.get);
        plain.then_some(found)
    }

    /// The attribute if it exists; only `AttributeError` counts as absence.
    pub fn getattr_optional(&mut self, obj: &Object, name: &Object) -> Result<Option<Object>> {
        if self.is_plainly_absent(obj, name) {
            return Ok(None);
        }
        match self.getattr(obj, name) {
            Ok(o) => Ok(Some(o)),
            Err(_) if self.raised_is(Exc::AttributeError) => {
                self.take_raised();
                Ok(None)
            }
            Err(e) => Err(e),
        }
    }

    /// Is it certain, without asking any code of the program, that there is no such attribute?
    fn is_plainly_absent(&mut self, obj: &Object, name: &Object) -> bool {
        match obj.layout() {
            Layout::Type if self.lookup_in_type(obj, name).is_some() => return false,
            Layout::Super | Layout::Module | Layout::GenericAlias | Layout::BoundMethod => {
                return false;
            }
            _ => {}
        }
        let t = self.type_of(obj);
        if self.lookup_in_type(&t, name).is_some() || self.heap.own_attribute(obj, name).is_some() {
            return false;
        }
        let (hook, fallback) = (self.names.getattribute.clone(), self.names.getattr.clone());
        self.lookup_in_type(&t, &hook).is_some_and(|f| f.get::<NativeFunction>().is_some())
            && self.lookup_in_type(&t, &fallback).is_none()
    }

    /// `getattr` by text.
    pub fn getattr_str(&mut self, obj: &Object, name: &str) -> Result {
        let name = self.intern(name);
        self.getattr(obj, &name)
    }

    /// `__getattribute__` as the builtin types define it.
    pub fn getattr_default(&mut self, obj: &Object, t: &Object, name: &Object) -> Result {
        match obj.layout() {
            Layout::Type => return self.getattr_of_type(obj, t, name),
            Layout::Super => return self.getattr_of_super(obj, name),
            Layout::Module => return self.getattr_of_module(obj, t, name),
            Layout::GenericAlias => return self.getattr_of_alias(obj, t, name),
            Layout::BoundMethod => return self.getattr_of_method(obj, t, name),
            _ => {}
        }
        self.getattr_generic(obj, t, name)
    }

    /// `object.__getattribute__`.
    pub fn getattr_generic(&mut self, obj: &Object, t: &Object, name: &Object) -> Result {
        let found = self.lookup_in_type(t, name);
        if let Some(d) = &found
            && self.is_read_first(d)
        {
            return self.bind(d, obj, t);
        }
        if let Some(v) = self.heap.own_attribute(obj, name) {
            return Ok(v);
        }
        if let Some(dict) = self.heap.undecided_dict(obj, name)
            && let Some(v) = self.dict_get(&dict, name)?
        {
            return Ok(v);
        }
        match found {
            Some(d) => self.bind(&d, obj, t),
            None => Err(self.no_attribute(obj, name)),
        }
    }

    #[cold]
    pub fn no_attribute(&mut self, obj: &Object, name: &Object) -> Raised {
        let text = match obj.get::<Type>() {
            Some(t) => {
                format!("type object '{}' has no attribute '{}'", t.full_name(), text_of(name))
            }
            None => {
                format!("'{}' object has no attribute '{}'", self.type_name(obj), text_of(name))
            }
        };
        self.attribute_error(obj, name, &text)
    }

    fn getattr_of_type(&mut self, obj: &Object, metatype: &Object, name: &Object) -> Result {
        let meta = self.lookup_in_type(metatype, name);
        if let Some(d) = &meta
            && self.is_read_first(d)
        {
            return self.bind(d, obj, metatype);
        }
        if let Some(d) = self.lookup_in_type(obj, name) {
            return self.bind_to_class(&d, obj);
        }
        match meta {
            Some(d) => self.bind(&d, obj, metatype),
            None => Err(self.no_attribute(obj, name)),
        }
    }

    /// A bound method shows the attributes of its function.
    fn getattr_of_method(&mut self, obj: &Object, t: &Object, name: &Object) -> Result {
        let text = text_of(name);
        let of_function =
            matches!(text.as_str(), "__doc__" | "__module__" | "__name__" | "__qualname__");
        if !of_function && self.lookup_in_type(t, name).is_some() {
            return self.getattr_generic(obj, t, name);
        }
        let m = obj.expect::<BoundMethod>();
        if m.function.get::<NativeFunction>().is_some() {
            return self.getattr_generic(obj, t, name);
        }
        let f = m.function.clone();
        self.getattr(&f, name)
    }

    /// What the classes behind the one that a `super` object stands for have under a name, the
    /// object it is for, and the class that was searched.
    pub fn found_by_super(&mut self, obj: &Object, name: &Object) -> Option<[Object; 3]> {
        if name.is(&self.names.class) {
            return None;
        }
        let s = obj.expect::<Super>();
        let start = s.object_type.some()?;
        let ty = s.ty.get();
        let mro = start.expect::<Type>().mro.get();
        let items = mro.expect::<Tuple>().items();
        let from = items.iter().position(|c| c.is(&ty)).map_or(items.len(), |i| i + 1);
        for c in &items[from..] {
            let Some(t) = c.get::<Type>() else { continue };
            if t.spec.get().is_some() {
                self.ready_type(c);
            }
            if let Some(d) = t.namespace().get_str(name) {
                return Some([d, s.object.get(), start]);
            }
        }
        None
    }

    fn getattr_of_super(&mut self, obj: &Object, name: &Object) -> Result {
        if let Some([d, object, start]) = self.found_by_super(obj, name) {
            if object.is(&start) {
                return self.bind_to_class(&d, &start);
            }
            return self.bind(&d, &object, &start);
        }
        let t = self.type_of(obj);
        self.getattr_generic(obj, &t, name)
    }

    fn getattr_of_module(&mut self, obj: &Object, t: &Object, name: &Object) -> Result {
        let space = obj.expect::<Module>().dict.get();
        let d = space.expect::<Dict>();
        if let Some(v) = d.get_str(name) {
            return Ok(v);
        }
        if let Some(found) = self.lookup_in_type(t, name) {
            return self.bind(&found, obj, t);
        }
        let hook = self.names.getattr.clone();
        if let Some(f) = d.get_str(&hook) {
            return self.call(&f, &[name.clone()]);
        }
        let module_name = d.get_str(&self.names.name);
        let text = match module_name.as_ref().and_then(|n| n.get::<Str>()) {
            Some(n) => {
                format!("module '{}' has no attribute '{}'", n.to_string_lossy(), text_of(name))
            }
            None => format!("module has no attribute '{}'", text_of(name)),
        };
        Err(self.attribute_error(obj, name, &text))
    }
}

/// A name's text, for messages.
pub fn text_of(name: &Object) -> String {
    name.get::<Str>().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Gives an `UNDEF` place its value for reading from Python.
pub fn or_none(c: &ObjectCell) -> Object {
    c.some().unwrap_or(Object::NONE)
}

/// Is it an identifier (reference: "Identifiers and keywords")?
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next();
    first.is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && chars.all(unicode_ident::is_xid_continue)
}
