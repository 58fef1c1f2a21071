//! The method cache: what looking a name up along a type's MRO found, for all types.
//!
//! Entries borrow from namespaces. They are good only while the heap's epoch stands, and every change
//! of a namespace, and the end of every class, moves it on.

use super::heap::Heap;
use super::object::Object;
use super::value::Value;

#[derive(Clone, Copy)]
struct Entry {
    ty: Value,
    name: Value,
    epoch: u32,
    /// `UNDEF`: known to be absent.
    value: Value,
}

pub struct MethodCache(Box<[Entry]>);

const SIZE: usize = 2048;

impl Default for MethodCache {
    fn default() -> MethodCache {
        MethodCache::new()
    }
}

impl MethodCache {
    pub fn new() -> MethodCache {
        let empty = Entry { ty: Value::UNDEF, name: Value::UNDEF, epoch: 0, value: Value::UNDEF };
        MethodCache(vec![empty; SIZE].into_boxed_slice())
    }

    #[inline(always)]
    fn place(ty: Value, name: Value) -> usize {
        let mixed = (ty.bits() >> 4).wrapping_mul(31) ^ (name.bits() >> 4);
        (mixed ^ mixed >> 11) as usize & (SIZE - 1)
    }

    /// `None`: not cached; `Some(None)`: cached as absent.
    #[inline]
    pub fn get(&self, heap: &Heap, ty: &Object, name: &Object) -> Option<Option<Object>> {
        let e = &self.0[MethodCache::place(ty.value(), name.value())];
        if e.ty != ty.value() || e.name != name.value() || e.epoch != heap.epoch() {
            return None;
        }
        // SAFETY: the epoch stands, so the namespace still holds the value.
        Some(if e.value.is_undef() {
            None
        } else {
            Some(unsafe { Object::from_borrowed(e.value) })
        })
    }

    /// Is the name known to be absent?
    #[inline]
    pub fn is_absent(&self, heap: &Heap, ty: Value, name: &Object) -> bool {
        let e = &self.0[MethodCache::place(ty, name.value())];
        e.ty == ty && e.name == name.value() && e.epoch == heap.epoch() && e.value.is_undef()
    }

    /// `found` is what the namespaces along the MRO of `ty` hold.
    pub fn set(&mut self, heap: &Heap, ty: &Object, name: &Object, found: Option<&Object>) {
        if heap.epoch() == 0 {
            return;
        }
        let e = &mut self.0[MethodCache::place(ty.value(), name.value())];
        *e = Entry {
            ty: ty.value(),
            name: name.value(),
            epoch: heap.epoch(),
            value: found.map_or(Value::UNDEF, |o| o.value()),
        };
    }
}
