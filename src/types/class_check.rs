//! `isinstance` and `issubclass` (PEP 3119): unions and tuples of classes, `__instancecheck__` and
//! `__subclasscheck__`, and what passes for a class by its `__bases__`.

use crate::heap::{Layout, Object, Tuple};
use crate::native::{Result, Vm};

use super::function::NativeFunction;
use super::type_object::Type;

impl Vm {
    /// `isinstance(o, class)` with `__instancecheck__`, unions and tuples of classes.
    pub fn isinstance(&mut self, o: &Object, class: &Object) -> Result<bool> {
        self.class_check(o, class, true)
    }

    /// `issubclass(c, class)`.
    pub fn issubclass(&mut self, c: &Object, class: &Object) -> Result<bool> {
        self.class_check(c, class, false)
    }

    fn class_check(&mut self, o: &Object, class: &Object, instance: bool) -> Result<bool> {
        if instance && self.type_of(o).is(class) {
            return Ok(true);
        }
        if let Some(t) = class.get::<Tuple>() {
            self.enter_native("in __instancecheck__")?;
            for c in t.items() {
                if self.class_check(o, c, instance)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        let hook = if instance {
            self.names.instancecheck.clone()
        } else {
            self.names.subclasscheck.clone()
        };
        if let Some(f) = self.lookup_special(class, &hook)
            && f.get::<NativeFunction>().is_none_or(|f| f.owner.value() != self.type_type.value())
        {
            let r = self.call_special(&f, &[class.clone(), o.clone()])?;
            return self.truth(&r);
        }
        if instance { self.real_isinstance(o, class) } else { self.real_issubclass(o, class) }
    }

    /// `type.__instancecheck__`.
    pub fn real_isinstance(&mut self, o: &Object, class: &Object) -> Result<bool> {
        if class.get::<Type>().is_some() {
            let t = self.type_of(o);
            if self.is_subtype(&t, class) {
                return Ok(true);
            }
            let name = self.names.class.clone();
            if o.layout() == Layout::Instance
                && let Some(c) = self.getattr_optional(o, &name)?
            {
                return Ok(!c.is(&t) && c.get::<Type>().is_some() && self.is_subtype(&c, class));
            }
            return Ok(false);
        }
        let name = self.names.bases.clone();
        if self.getattr_optional(class, &name)?.is_none_or(|b| b.get::<Tuple>().is_none()) {
            return Err(
                self.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")
            );
        }
        let name = self.names.class.clone();
        match self.getattr_optional(o, &name)? {
            Some(c) => self.abstract_subclass(&c, class),
            None => Ok(false),
        }
    }

    /// `type.__subclasscheck__`.
    pub fn real_issubclass(&mut self, c: &Object, class: &Object) -> Result<bool> {
        if c.get::<Type>().is_some() && class.get::<Type>().is_some() {
            return Ok(self.is_subtype(c, class));
        }
        let name = self.names.bases.clone();
        if self.getattr_optional(c, &name)?.is_none_or(|b| b.get::<Tuple>().is_none()) {
            return Err(self.type_error("issubclass() arg 1 must be a class"));
        }
        if self.getattr_optional(class, &name)?.is_none_or(|b| b.get::<Tuple>().is_none()) {
            return Err(self
                .type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"));
        }
        self.abstract_subclass(c, class)
    }

    fn abstract_subclass(&mut self, c: &Object, class: &Object) -> Result<bool> {
        self.enter_native("in __issubclass__")?;
        if c.is(class) {
            return Ok(true);
        }
        let name = self.names.bases.clone();
        let Some(bases) = self.getattr_optional(c, &name)? else { return Ok(false) };
        let Some(t) = bases.get::<Tuple>() else { return Ok(false) };
        for b in t.items() {
            if self.abstract_subclass(b, class)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
