//! Allocation by type: instances of a spec's type, and of the class that `__new__` was given.

use crate::heap::{Object, Payload, ShapeId};
use crate::native::{Raised, Result, TypeSpec, Vm};

use super::type_object::Type;

impl Vm {
    /// An exact instance of a spec's type. Types that share a layout must be made this way.
    pub fn alloc_of<T: Payload>(&mut self, spec: &'static TypeSpec, payload: T) -> Object {
        let t = self.type_of_spec(spec);
        self.heap.alloc_with(payload, t.expect::<Type>().root.get())
    }

    /// An instance of `class`, which `__new__` of the spec's type was given.
    pub fn alloc_new<T: Payload>(
        &mut self,
        class: &Object,
        spec: &'static TypeSpec,
        payload: T,
    ) -> Result {
        let root = self.new_root(class, spec)?;
        Ok(self.heap.alloc_with(payload, root))
    }

    /// The shape of new instances of `class`, if it is the spec's type or derived from it.
    pub fn new_root(&mut self, class: &Object, spec: &'static TypeSpec) -> Result<ShapeId> {
        let own = self.type_of_spec(spec);
        if let Some(ty) = class.get::<Type>()
            && self.is_subtype(class, &own)
        {
            return Ok(ty.root.get());
        }
        Err(self.wrong_root(class, spec))
    }

    #[cold]
    fn wrong_root(&mut self, class: &Object, spec: &'static TypeSpec) -> Raised {
        let name = match spec.module {
            "builtins" => spec.name.to_string(),
            module => format!("{module}.{}", spec.name),
        };
        let text = match class.get::<Type>() {
            None => {
                let got = self.type_name(class);
                format!("{name}.__new__(X): X is not a type object ({got})")
            }
            Some(ty) => {
                let got = ty.name();
                format!("{name}.__new__({got}): {got} is not a subtype of {name}")
            }
        };
        self.type_error(&text)
    }

    /// Is this the very type of the spec?
    pub fn is_exact_spec(&self, o: &Object, spec: &'static TypeSpec) -> bool {
        self.type_of(o).expect::<Type>().is_of(spec)
    }

    /// Is this an instance of the spec's type?
    pub fn is_spec(&mut self, o: &Object, spec: &'static TypeSpec) -> bool {
        let t = self.type_of_spec(spec);
        self.is_instance(o, &t)
    }

    /// Does the object's class define `name` (interned) otherwise than the spec's type?
    pub fn overrides(&mut self, o: &Object, name: &Object, spec: &'static TypeSpec) -> bool {
        let (own, base) = (self.type_of(o), self.type_of_spec(spec));
        if own.is(&base) {
            return false;
        }
        match (self.lookup_in_type(&own, name), self.lookup_in_type(&base, name)) {
            (Some(a), Some(b)) => !a.is(&b),
            (a, b) => a.is_some() != b.is_some(),
        }
    }
}
