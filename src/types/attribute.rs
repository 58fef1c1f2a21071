//! Attribute access (reference: "Customizing attribute access", "Invoking Descriptors"): the default
//! algorithms of objects, types, modules and `super`, and `getattr`/`setattr`/`delattr` over them.

use crate::heap::{Dict, Layout, Object, ObjectCell, Stored, Str, Tuple};
use crate::native::{Exc, Raised, Result, Vm};

use super::descriptor::{ClassMethod, GetSet, Member, Property, StaticMethod, Super};
use super::function::{BoundMethod, Function, NativeFunction, NativeKind};
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

    /// The error for a slot without a value: it names the class in full, with its module.
    #[cold]
    fn unset_member(&mut self, obj: &Object, name: &Object) -> Raised {
        let class = self.type_of(obj);
        let key = self.names.module.clone();
        let module = match self.getattr_optional(&class, &key) {
            Ok(found) => found.filter(|m| m.get::<Str>().is_some()).map(|m| text_of(&m)),
            Err(error) => return error,
        };
        let qualname = text_of(&class.expect::<Type>().qualname.get());
        let class = match module.as_deref() {
            None | Some("builtins" | "__main__") => qualname,
            Some(module) => format!("{module}.{qualname}"),
        };
        let text = format!("'{class}' object has no attribute '{}'", text_of(name));
        self.attribute_error(obj, name, &text)
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

    /// `d.__get__(None, class)`.
    pub fn bind_to_class(&mut self, d: &Object, class: &Object) -> Result {
        match d.layout() {
            Layout::Function | Layout::NativeFunction | Layout::Member | Layout::GetSet => {
                Ok(d.clone())
            }
            Layout::Property if self.is_exact(d, Layout::Property) => Ok(d.clone()),
            Layout::StaticMethod if self.is_exact(d, Layout::StaticMethod) => {
                Ok(d.expect::<StaticMethod>().0.get())
            }
            Layout::ClassMethod if !self.type_of(d).expect::<Type>().heap_type => {
                let f = d.expect::<ClassMethod>().0.get();
                self.bind_class_method(f, class)
            }
            _ => {
                let get = self.names.get.clone();
                match self.lookup_special(d, &get) {
                    Some(f) => self.call_special(&f, &[d.clone(), Object::NONE, class.clone()]),
                    None => Ok(d.clone()),
                }
            }
        }
    }

    fn bind_class_method(&mut self, f: Object, class: &Object) -> Result {
        if f.get::<Function>().is_some() || f.get::<NativeFunction>().is_some() {
            return Ok(self.bound_method(f, class.clone()));
        }
        Ok(self.bound_method(f, class.clone()))
    }

    /// A bound method object; native ones look like `builtin_function_or_method`.
    pub fn bound_method(&mut self, function: Object, receiver: Object) -> Object {
        let spec = function.get::<NativeFunction>().map(|f| match f.is_wrapper {
            true => &super::native_types::METHOD_WRAPPER,
            false => &super::native_types::BUILTIN_METHOD,
        });
        let payload = BoundMethod { function, receiver };
        match spec {
            Some(spec) => self.alloc_of(spec, payload),
            None => self.heap.alloc(payload),
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

    /// Does the descriptor take precedence over the instance (`__set__` or `__delete__`)?
    pub fn is_data_descriptor(&mut self, d: &Object) -> bool {
        match d.layout() {
            Layout::Property | Layout::Member | Layout::GetSet => true,
            Layout::Native if super::tuple::item_index(d).is_some() => true,
            Layout::Function | Layout::NativeFunction | Layout::ClassMethod => false,
            Layout::Free => false,
            _ => {
                let (set, delete) = (self.names.set.clone(), self.names.delete.clone());
                self.lookup_special(d, &set).is_some() || self.lookup_special(d, &delete).is_some()
            }
        }
    }

    /// Does reading ask the descriptor before the instance? One that can only be set does not.
    pub fn is_read_first(&mut self, d: &Object) -> bool {
        self.is_data_descriptor(d) && {
            let get = self.names.get.clone();
            self.lookup_special(d, &get).is_some()
        }
    }

    /// `d.__get__(obj, t)`, or `d` itself if it is no descriptor.
    pub fn bind(&mut self, d: &Object, obj: &Object, t: &Object) -> Result {
        match d.layout() {
            Layout::Function => return Ok(self.bound_method(d.clone(), obj.clone())),
            Layout::NativeFunction => {
                return Ok(match d.expect::<NativeFunction>().kind {
                    NativeKind::Method => self.bound_method(d.clone(), obj.clone()),
                    NativeKind::Function | NativeKind::New => d.clone(),
                });
            }
            Layout::Property if self.is_exact(d, Layout::Property) => {
                return self.property_get(d, obj);
            }
            Layout::GetSet => {
                super::descriptor_methods::check_owner(self, d, obj)?;
                return (d.expect::<GetSet>().getter.get)(self, obj);
            }
            Layout::Member => {
                let m = d.expect::<Member>();
                if !self.is_instance(obj, &m.owner) {
                    let text = format!(
                        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                        text_of(&m.name),
                        m.owner.expect::<Type>().full_name(),
                        self.type_name(obj)
                    );
                    return Err(self.type_error(&text));
                }
                return match self.heap.member(obj, m.index) {
                    Some(v) => Ok(v),
                    None => {
                        let name = m.name.clone();
                        Err(self.unset_member(obj, &name))
                    }
                };
            }
            Layout::StaticMethod if self.is_exact(d, Layout::StaticMethod) => {
                return Ok(d.expect::<StaticMethod>().0.get());
            }
            Layout::ClassMethod if !self.type_of(d).expect::<Type>().heap_type => {
                let f = d.expect::<ClassMethod>().0.get();
                return self.bind_class_method(f, t);
            }
            Layout::Free | Layout::Str | Layout::Tuple | Layout::Dict | Layout::List => {}
            _ => {
                let get = self.names.get.clone();
                if let Some(f) = self.lookup_special(d, &get) {
                    return self.call_special(&f, &[d.clone(), obj.clone(), t.clone()]);
                }
            }
        }
        Ok(d.clone())
    }

    pub fn property_get(&mut self, d: &Object, obj: &Object) -> Result {
        match d.expect::<Property>().get.some() {
            Some(f) if !f.is_none() => self.call(&f, &[obj.clone()]),
            _ => Err(self.property_error(d, obj, "getter")),
        }
    }

    /// The sealed class of the MRO that has `name`: it stands for a builtin type.
    fn sealed_owner(&self, class: &Object, name: &Object) -> Option<String> {
        let mro = class.expect::<Type>().mro.get();
        let owner = mro.get::<Tuple>()?.items().iter().find_map(|c| {
            let ty = c.get::<Type>()?;
            ty.namespace().get_str(name).is_some().then_some(ty)
        })?;
        owner.sealed.some().is_some().then(|| owner.full_name())
    }

    #[cold]
    pub(super) fn property_error(&mut self, d: &Object, obj: &Object, what: &str) -> Raised {
        let name = match super::descriptor_methods::known_name(self, d) {
            Ok(name) => name,
            Err(raised) => return raised,
        };
        let class = self.type_of(obj);
        if let (Some(n), true) = (&name, what != "getter")
            && let Some(owner) = self.sealed_owner(&class, n)
        {
            let text = format!("attribute '{}' of '{owner}' objects is not writable", text_of(n));
            return self.error(Exc::AttributeError, &text);
        }
        let qualname = class.expect::<Type>().qualname.get();
        let text = match name {
            Some(n) => {
                let n = self.repr_text(&n).unwrap_or_default();
                format!("property {n} of '{}' object has no {what}", text_of(&qualname))
            }
            None => format!("property of '{}' object has no {what}", text_of(&qualname)),
        };
        self.error(Exc::AttributeError, &text)
    }

    /// `obj.name = value`.
    pub fn setattr(&mut self, obj: &Object, name: &Object, value: Object) -> Result<()> {
        let hook = self.names.setattr.clone();
        if let Some(f) = self.lookup_special(obj, &hook)
            && f.get::<NativeFunction>().is_none()
        {
            self.call_special(&f, &[obj.clone(), name.clone(), value])?;
            return Ok(());
        }
        self.setattr_default(obj, name, Some(value))
    }

    /// `del obj.name`.
    pub fn delattr(&mut self, obj: &Object, name: &Object) -> Result<()> {
        let hook = self.names.delattr.clone();
        if let Some(f) = self.lookup_special(obj, &hook)
            && f.get::<NativeFunction>().is_none()
        {
            self.call_special(&f, &[obj.clone(), name.clone()])?;
            return Ok(());
        }
        self.setattr_default(obj, name, None)
    }

    /// `__setattr__`/`__delattr__` as the builtin types define them; `None` deletes.
    pub fn setattr_default(
        &mut self,
        obj: &Object,
        name: &Object,
        value: Option<Object>,
    ) -> Result<()> {
        match obj.layout() {
            Layout::Type => self.setattr_of_type(obj, name, value),
            Layout::Module => {
                let space = obj.expect::<Module>().dict.get();
                if let Some(d) = self.lookup_special(obj, name)
                    && self.is_data_descriptor(&d)
                {
                    return self.set_by_descriptor(&d, obj, name, value);
                }
                match value {
                    Some(v) => space.expect::<Dict>().set_str(&self.heap, name, v),
                    None => {
                        if space.expect::<Dict>().remove_str(name).is_none() {
                            return Err(self.no_attribute(obj, name));
                        }
                    }
                }
                Ok(())
            }
            _ => self.setattr_generic(obj, name, value),
        }
    }

    /// Has the class of `obj` a `__setattr__` or `__delattr__` written in Python?
    pub fn sets_attributes_itself(&mut self, obj: &Object) -> bool {
        let class = self.type_of(obj);
        ["__setattr__", "__delattr__"].iter().any(|name| {
            let name = self.intern(name);
            let found = self.lookup_in_type(&class, &name);
            found.is_some_and(|f| f.get::<NativeFunction>().is_none())
        })
    }

    /// `object.__setattr__` and `object.__delattr__`.
    pub fn setattr_generic(
        &mut self,
        obj: &Object,
        name: &Object,
        value: Option<Object>,
    ) -> Result<()> {
        let found = self.lookup_special(obj, name);
        if let Some(d) = &found
            && self.is_data_descriptor(d)
        {
            return self.set_by_descriptor(d, obj, name, value);
        }
        let done = match value {
            Some(v) => !matches!(self.heap.set_own_attribute(obj, name, v), Stored::Closed),
            None => self.heap.delete_own_attribute(obj, name).is_some(),
        };
        if done {
            return Ok(());
        }
        let open = self.heap.shape_of(obj).open;
        let class = self.type_name(obj);
        let text = match (found.is_some(), open) {
            (true, false) => {
                format!("'{class}' object attribute '{}' is read-only", text_of(name))
            }
            // A class with a `__setattr__` of its own may keep attributes elsewhere.
            (false, false) if !self.sets_attributes_itself(obj) => format!(
                "'{class}' object has no attribute '{}' and no __dict__ for setting new attributes",
                text_of(name)
            ),
            _ => format!("'{class}' object has no attribute '{}'", text_of(name)),
        };
        Err(self.attribute_error(obj, name, &text))
    }

    /// `d.__set__(obj, value)` or `d.__delete__(obj)`.
    pub fn set_by_descriptor(
        &mut self,
        d: &Object,
        obj: &Object,
        name: &Object,
        value: Option<Object>,
    ) -> Result<()> {
        match d.layout() {
            Layout::Property if self.is_exact(d, Layout::Property) => {
                let p = d.expect::<Property>();
                let (f, what) = match value {
                    Some(_) => (&p.set, "setter"),
                    None => (&p.delete, "deleter"),
                };
                match f.some() {
                    Some(f) if !f.is_none() => {
                        let mut args = vec![obj.clone()];
                        args.extend(value);
                        self.call(&f, &args)?;
                        Ok(())
                    }
                    _ => Err(self.property_error(d, obj, what)),
                }
            }
            Layout::GetSet => {
                super::descriptor_methods::check_owner(self, d, obj)?;
                let g = d.expect::<GetSet>();
                match g.getter.set {
                    Some(set) => set(self, obj, value),
                    None if super::members::shows_as_member(self, d) => {
                        Err(self.error(Exc::AttributeError, "readonly attribute"))
                    }
                    None => {
                        let text = format!(
                            "attribute '{}' of '{}' objects is not writable",
                            g.getter.name,
                            g.owner.expect::<Type>().full_name()
                        );
                        Err(self.error(Exc::AttributeError, &text))
                    }
                }
            }
            Layout::Member => {
                let m = d.expect::<Member>();
                let deleting = value.is_none();
                let old = self.heap.set_member(obj, m.index, value.unwrap_or(Object::UNDEF));
                match old {
                    Some(old) if deleting && old.is_undef() => {
                        let text = text_of(name);
                        Err(self.attribute_error(obj, name, &text))
                    }
                    Some(_) => Ok(()),
                    None => {
                        let text = format!(
                            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                            text_of(&m.name),
                            m.owner.expect::<Type>().full_name(),
                            self.type_name(obj)
                        );
                        Err(self.type_error(&text))
                    }
                }
            }
            _ => {
                let (hook, missing) = match value {
                    Some(_) => (self.names.set.clone(), "__set__"),
                    None => (self.names.delete.clone(), "__delete__"),
                };
                match self.lookup_special(d, &hook) {
                    Some(f) => {
                        let mut args = vec![d.clone(), obj.clone()];
                        args.extend(value);
                        self.call(&f, &args)?;
                        Ok(())
                    }
                    None => Err(self.error(Exc::AttributeError, missing)),
                }
            }
        }
    }

    fn setattr_of_type(
        &mut self,
        obj: &Object,
        name: &Object,
        value: Option<Object>,
    ) -> Result<()> {
        let ty = obj.expect::<Type>();
        let metatype = self.type_of(obj);
        if !ty.is_mutable() {
            let text = format!(
                "cannot set '{}' attribute of immutable type '{}'",
                text_of(name),
                ty.full_name()
            );
            return Err(self.type_error(&text));
        }
        if let Some(d) = self.lookup_in_type(&metatype, name)
            && self.is_data_descriptor(&d)
        {
            return self.set_by_descriptor(&d, obj, name, value);
        }
        match value {
            Some(v) => {
                let space = ty.namespace();
                match space.find_str(name) {
                    Some(i) => {
                        let old = space.replace_value(i, v.clone());
                        self.type_changed(obj, name);
                        drop(old);
                    }
                    None => {
                        space.set_str(&self.heap, name, v);
                        self.type_changed(obj, name);
                    }
                }
            }
            None => {
                let removed = ty.namespace().remove_str(name);
                self.type_changed(obj, name);
                if removed.is_none() {
                    return Err(self.no_attribute(obj, name));
                }
            }
        }
        Ok(())
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
