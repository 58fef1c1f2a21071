//! Setting and deleting attributes (reference: "Customizing attribute access"): the default algorithms
//! of objects, types and modules, and `setattr`/`delattr` over them.

use super::attribute::text_of;
use super::descriptor::{GetSet, Member, Property};
use super::function::NativeFunction;
use super::module::Module;
use super::type_object::Type;
use crate::heap::{Dict, Layout, Object, Stored, Tuple};
use crate::native::{Exc, Raised, Result, Vm};

impl Vm {
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
