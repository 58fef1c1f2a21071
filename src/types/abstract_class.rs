//! Abstract classes (PEP 3119), as far as the core knows them: a set of names, and a flag that makes
//! `object.__new__` refuse. `abc` computes the names.

use crate::heap::{Object, Str};
use crate::native::{Raised, Result, Vm};

use super::type_object::Type;

impl Vm {
    /// `cls.__abstractmethods__ = names`.
    pub fn set_abstract(&mut self, class: &Object, names: &Object) -> Result<()> {
        let Some(ty) = class.get::<Type>() else {
            return Err(self.type_error("only a class can have abstract methods"));
        };
        let key = self.intern("__abstractmethods__");
        ty.namespace().set_str(&self.heap, &key, names.clone());
        self.type_changed(class, &key);
        let any = self.truth(names)?;
        ty.is_abstract.set(any);
        Ok(())
    }

    /// What `object.__new__` raises for a class whose flag is set.
    #[cold]
    pub fn abstract_class_error(&mut self, class: &Object) -> Raised {
        let ty = class.expect::<Type>();
        let key = self.intern("__abstractmethods__");
        let names = ty.namespace().get_str(&key).unwrap_or(Object::NONE);
        let mut texts: Vec<String> = match self.iterate_to_vec(&names) {
            Ok(items) => items
                .iter()
                .filter_map(|o| o.get::<Str>().map(|s| format!("'{}'", s.to_string_lossy())))
                .collect(),
            Err(e) => return e,
        };
        texts.sort();
        let text = format!(
            "Can't instantiate abstract class {} without an implementation for abstract method{} {}",
            ty.name(),
            if texts.len() == 1 { "" } else { "s" },
            texts.join(", ")
        );
        self.type_error(&text)
    }
}
