//! Which classes can stand for each other: the base whose payload instances have, and the rules
//! for assigning `__class__` and `__bases__`.

use crate::heap::{Layout, Object, Tuple};
use crate::native::{Result, TypeFlags, Vm};

use super::descriptor::Member;
use super::module::Module;
use super::type_object::Type;

impl Vm {
    /// The base whose payload instances will have.
    pub fn best_base(&mut self, bases: &[Object]) -> Result {
        let mut best: Option<Object> = None;
        for b in bases {
            let Some(t) = b.get::<Type>() else {
                return Err(self.type_error("bases must be types"));
            };
            if !t.has(TypeFlags::BASE) {
                let text = format!("type '{}' is not an acceptable base type", t.full_name());
                return Err(self.type_error(&text));
            }
            best = Some(match best {
                None => b.clone(),
                Some(old) => {
                    let (x, y) = (self.solid_base(&old), self.solid_base(b));
                    if x.is(&y) || self.is_subtype(&x, &y) {
                        old
                    } else if self.is_subtype(&y, &x) {
                        b.clone()
                    } else {
                        return Err(
                            self.type_error("multiple bases have instance lay-out conflict")
                        );
                    }
                }
            });
        }
        Ok(best.unwrap_or_else(|| self.object_type.clone()))
    }

    /// The class up the chain of bases that last added to the layout.
    pub fn solid_base(&self, t: &Object) -> Object {
        let mut at = t.clone();
        loop {
            let ty = at.expect::<Type>();
            let bases = ty.bases.get();
            let items = bases.expect::<Tuple>().items();
            let own = self.heap.shape(ty.root.get()).members;
            let next = items.iter().find(|b| {
                let bt = b.expect::<Type>();
                bt.layout == ty.layout && self.heap.shape(bt.root.get()).members == own
            });
            match next {
                Some(n) if ty.heap_type || n.expect::<Type>().layout == ty.layout => {
                    at = n.clone();
                }
                _ => return at,
            }
        }
    }

    /// `type.__base__`.
    pub fn base_of(&self, t: &Object) -> Object {
        let ty = t.expect::<Type>();
        let bases = ty.bases.get();
        let items = bases.expect::<Tuple>().items();
        let members = |b: &Object| self.heap.shape(b.expect::<Type>().root.get()).members;
        let same = items.iter().filter(|b| b.expect::<Type>().layout == ty.layout);
        let best = same.reduce(|a, b| if members(b) > members(a) { b } else { a });
        best.or(items.first()).cloned().unwrap_or(Object::NONE)
    }

    /// May instances of `old` become instances of `new`? `what` is the attribute assigned to.
    pub fn check_compatible(&mut self, old: &Object, new: &Object, what: &str) -> Result<()> {
        let (a, b) = (self.topmost_alike(old), self.topmost_alike(new));
        let alike = a.is(&b)
            || self.base_of(&a).is(&self.base_of(&b))
                && self.extent(&a) == self.extent(&b)
                && self.own_members(&a) == self.own_members(&b);
        let freed_apart = is_small(old) != is_small(new);
        if alike && !freed_apart {
            return Ok(());
        }
        let reason = if freed_apart { "deallocator" } else { "object layout" };
        let text = format!(
            "{what} assignment: '{}' {reason} differs from '{}'",
            new.expect::<Type>().name(),
            old.expect::<Type>().name()
        );
        Err(self.type_error(&text))
    }

    /// Up the bases as long as a class adds nothing to its instances.
    fn topmost_alike(&self, t: &Object) -> Object {
        let mut at = t.clone();
        loop {
            let base = self.base_of(&at);
            if base.get::<Type>().is_none() || self.extent(&at) != self.extent(&base) {
                return at;
            }
            at = base;
        }
    }

    /// What instances consist of: payload, members, dict, weak references.
    fn extent(&self, t: &Object) -> (Layout, u16, bool, bool) {
        let ty = t.expect::<Type>();
        let members = self.heap.shape(ty.root.get()).members;
        (ty.layout, members, ty.has(TypeFlags::DICT), ty.has(TypeFlags::WEAKREF))
    }

    /// Names of the `__slots__` members that a class adds.
    fn own_members(&self, t: &Object) -> Vec<String> {
        let items = t.expect::<Type>().namespace().items();
        let members = items.iter().filter_map(|(_, v)| v.get::<Member>());
        let own = members.filter(|m| m.owner.is(t));
        let mut names: Vec<String> = own.map(|m| super::attribute::text_of(&m.name)).collect();
        names.sort();
        names
    }

    /// `o.__class__ = class`.
    pub fn assign_class(&mut self, o: &Object, class: &Object) -> Result<()> {
        let Some(new) = class.get::<Type>() else {
            let text =
                format!("__class__ must be set to a class, not '{}' object", self.type_name(class));
            return Err(self.type_error(&text));
        };
        let old_class = self.type_of(o);
        let old = old_class.expect::<Type>();
        let modules = o.get::<Module>().is_some() && new.layout == Layout::Module;
        if !(modules || new.heap_type && old.heap_type) {
            return Err(self.type_error(
                "__class__ assignment only supported for mutable types or ModuleType subclasses",
            ));
        }
        if old_class.is(class) {
            return Ok(());
        }
        self.check_compatible(&old_class, class, "__class__")?;
        if !self.heap.change_class(o, new.root.get()) {
            let text = format!(
                "__class__ assignment: '{}' object layout differs from '{}'",
                new.name(),
                old.name()
            );
            return Err(self.type_error(&text));
        }
        Ok(())
    }
}

/// Builtin types without references in them, whose instances CPython frees in another way.
fn is_small(t: &Object) -> bool {
    let ty = t.expect::<Type>();
    !ty.heap_type
        && matches!(
            ty.layout,
            Layout::Instance
                | Layout::BigInt
                | Layout::Float
                | Layout::Complex
                | Layout::Str
                | Layout::Bytes
                | Layout::ByteArray
        )
}
