//! Looking names up along a type's MRO, with the interpreter's method cache; subtype tests.

use crate::heap::{Layout, Object, Tuple};
use crate::native::{Exc, Vm};

use super::type_object::Type;

impl Vm {
    #[inline]
    pub fn type_of(&self, o: &Object) -> Object {
        self.heap.type_object(o)
    }

    /// The type's name, for messages: with its module if the type is native and not a builtin.
    pub fn type_name(&self, o: &Object) -> String {
        self.type_of(o).expect::<Type>().full_name()
    }

    /// The same for an argument of the wrong type, where `None` is called by its own name.
    pub fn argument_type(&self, o: &Object) -> String {
        if o.is_none() { "None".to_string() } else { self.type_name(o) }
    }

    /// `type(o).__name__`.
    pub fn short_type_name(&self, o: &Object) -> String {
        self.type_of(o).expect::<Type>().name()
    }

    /// Finds `name` (interned) in the namespaces of the MRO: no binding, no metatype.
    pub fn lookup_in_type(&mut self, t: &Object, name: &Object) -> Option<Object> {
        match self.method_cache.get(&self.heap, t, name) {
            Some(known) => known,
            None => self.lookup_uncached(t, name),
        }
    }

    #[cold]
    #[inline(never)]
    fn lookup_uncached(&mut self, t: &Object, name: &Object) -> Option<Object> {
        let mro = t.expect::<Type>().mro.get();
        if mro.is_undef() {
            return None;
        }
        let mut found = None;
        for c in mro.expect::<Tuple>().items() {
            let Some(ty) = c.get::<Type>() else { continue };
            if ty.spec.get().is_some() {
                self.ready_type(c);
            }
            found = ty.namespace().get_str(name);
            if found.is_some() {
                break;
            }
        }
        self.method_cache.set(&self.heap, t, name, found.as_ref());
        found
    }

    /// A special method of the object's type, unbound.
    #[inline]
    pub fn lookup_special(&mut self, o: &Object, name: &Object) -> Option<Object> {
        let t = self.type_of(o);
        self.lookup_in_type(&t, name)
    }

    /// Is `t` the type `of` or derived from it, by MRO alone?
    pub fn is_subtype(&self, t: &Object, of: &Object) -> bool {
        if t.is(of) {
            return true;
        }
        let Some(ty) = t.get::<Type>() else { return false };
        let mro = ty.mro.get();
        mro.get::<Tuple>().is_some_and(|m| m.items().iter().any(|c| c.is(of)))
    }

    /// `isinstance` without `__instancecheck__`.
    pub fn is_instance(&self, o: &Object, t: &Object) -> bool {
        self.is_subtype(&self.type_of(o), t)
    }

    pub fn is_exception_instance(&self, o: &Object, exc: Exc) -> bool {
        o.layout() == Layout::Exception && self.is_instance(o, &self.exc(exc))
    }

    /// A type was changed: caches that looked at it are stale.
    pub fn type_changed(&mut self, t: &Object, name: &Object) {
        self.heap.bump_epoch();
        if name.is(&self.names.del) {
            self.update_del_flag(t);
        }
        if name.is(&self.names.new) {
            self.update_new_flag(t);
        }
    }
}
