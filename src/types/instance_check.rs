//! `isinstance` and `issubclass` with all their hooks (reference: "Customizing instance and subclass
//! checks").

use crate::heap::{Layout, Object, Tuple};
use crate::native::{Exc, Result, Vm};

use super::function::NativeFunction;

impl Vm {
    /// `isinstance(o, class)`.
    pub fn instance_check(&mut self, o: &Object, class: &Object) -> Result<bool> {
        if self.type_of(o).is(class) {
            return Ok(true);
        }
        if let Some(t) = class.get::<Tuple>() {
            self.enter_native("in __instancecheck__")?;
            for c in t.items() {
                if self.instance_check(o, c)? {
                    return Ok(true);
                }
            }
            self.leave_native();
            return Ok(false);
        }
        match class.layout() {
            Layout::UnionType => {
                for c in self.union_args(class)? {
                    let hit =
                        if c.is_none() { o.is_none() } else { self.instance_check(o, &c)? };
                    if hit {
                        return Ok(true);
                    }
                }
                return Ok(false);
            }
            Layout::GenericAlias => {
                let text = "isinstance() argument 2 cannot be a parameterized generic";
                return Err(self.type_error(text));
            }
            _ => {}
        }
        let name = self.names.instancecheck.clone();
        if let Some(f) = self.lookup_special(class, &name) {
            if f.get::<NativeFunction>().is_none() {
                let t = self.type_of(class);
                let f = self.bind(&f, class, &t)?;
                let r = self.call(&f, std::slice::from_ref(o))?;
                return self.truth(&r);
            }
        }
        self.instance_check_default(o, class)
    }

    /// `type.__instancecheck__`: by the type, or else by what `__class__` claims.
    pub fn instance_check_default(&mut self, o: &Object, class: &Object) -> Result<bool> {
        let name = self.names.class.clone();
        if class.layout() == Layout::Type {
            if self.is_instance(o, class) {
                return Ok(true);
            }
            let claimed = self.getattr_optional(o, &name)?;
            return Ok(claimed.is_some_and(|c| {
                c.layout() == Layout::Type && self.is_subtype(&c, class)
            }));
        }
        if self.bases_of(class)?.is_none() {
            let text = "isinstance() arg 2 must be a type, a tuple of types, or a union";
            return Err(self.type_error(text));
        }
        match self.getattr_optional(o, &name)? {
            Some(c) => self.abstract_subclass(&c, class),
            None => Ok(false),
        }
    }

    /// `issubclass(c, class)`.
    pub fn subclass_check(&mut self, c: &Object, class: &Object) -> Result<bool> {
        if let Some(t) = class.get::<Tuple>() {
            self.enter_native("in __subclasscheck__")?;
            for class in t.items() {
                if self.subclass_check(c, class)? {
                    return Ok(true);
                }
            }
            self.leave_native();
            return Ok(false);
        }
        match class.layout() {
            Layout::UnionType => {
                for class in self.union_args(class)? {
                    if !class.is_none() && self.subclass_check(c, &class)? {
                        return Ok(true);
                    }
                }
                return Ok(false);
            }
            Layout::GenericAlias => {
                let text = "issubclass() argument 2 cannot be a parameterized generic";
                return Err(self.type_error(text));
            }
            _ => {}
        }
        let name = self.names.subclasscheck.clone();
        if let Some(f) = self.lookup_special(class, &name) {
            if f.get::<NativeFunction>().is_none() {
                let t = self.type_of(class);
                let f = self.bind(&f, class, &t)?;
                let r = self.call(&f, std::slice::from_ref(c))?;
                return self.truth(&r);
            }
        }
        self.subclass_check_default(c, class)
    }

    /// `type.__subclasscheck__`.
    pub fn subclass_check_default(&mut self, c: &Object, class: &Object) -> Result<bool> {
        if c.layout() == Layout::Type && class.layout() == Layout::Type {
            return Ok(self.is_subtype(c, class));
        }
        if c.layout() != Layout::Type && self.bases_of(c)?.is_none() {
            return Err(self.type_error("issubclass() arg 1 must be a class"));
        }
        if class.layout() != Layout::Type && self.bases_of(class)?.is_none() {
            let text = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
            return Err(self.type_error(text));
        }
        self.abstract_subclass(c, class)
    }

    fn union_args(&mut self, union: &Object) -> Result<Vec<Object>> {
        let args = self.getattr_str(union, "__args__")?;
        self.iterate_to_vec(&args)
    }

    /// `c.__bases__` if it is a tuple: what makes an object pass for a class.
    fn bases_of(&mut self, c: &Object) -> Result<Option<Object>> {
        let name = self.names.bases.clone();
        let bases = self.getattr_optional(c, &name)?;
        Ok(bases.filter(|b| b.get::<Tuple>().is_some()))
    }

    /// Walks `__bases__`.
    fn abstract_subclass(&mut self, c: &Object, class: &Object) -> Result<bool> {
        let mut work = vec![c.clone()];
        let mut steps = 0;
        while let Some(c) = work.pop() {
            if c.is(class) {
                return Ok(true);
            }
            steps += 1;
            if steps > 100_000 {
                return Err(self.error(Exc::RecursionError, "maximum recursion depth exceeded"));
            }
            if let Some(bases) = self.bases_of(&c)? {
                work.extend(bases.expect::<Tuple>().items().iter().rev().cloned());
            }
        }
        Ok(false)
    }
}
