//! Instances of Python classes: making them, and the slots and dict word that trail every payload.

use super::dict::Dict;
use super::heap::{Heap, HeapInner, trailing_of};
use super::layout::{Layout, Payload};
use super::object::{Header, HeapBox, Object};
use super::shape::{Shape, ShapeId};
use super::value::Value;

/// `object` itself and classes with no other payload.
pub struct Instance;

impl Payload for Instance {
    const LAYOUT: Layout = Layout::Instance;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// Bytes from an instance's header to its dict word.
pub const INSTANCE_WORDS: usize = std::mem::size_of::<HeapBox<Instance>>() / 8;

/// What setting an attribute in an instance's own storage came to.
pub enum Stored {
    /// In this slot; the shape stayed.
    Slot(usize),
    /// In this new slot; the object moved to the successor shape.
    Added(usize, ShapeId),
    /// In the instance's dict.
    Dict,
    /// The instance takes no attributes of its own.
    Closed,
}

impl Heap {
    /// The storage words of an object: the dict word, then the slots.
    fn trailing(&self, o: &Object) -> Option<*mut Value> {
        let v = o.value();
        // SAFETY: `o` keeps the object alive.
        if v.is_ptr() { unsafe { trailing_of(&*self.raw(), v.ptr()) } } else { None }
    }

    #[inline]
    pub fn shape_of(&self, o: &Object) -> &Shape {
        self.shape(super::heap::shape_of(o.value()))
    }

    /// An attribute of the instance itself, past all descriptors. `name` is interned.
    pub fn own_attribute(&self, o: &Object, name: &Object) -> Option<Object> {
        let at = self.trailing(o)?;
        let shape = self.shape_of(o);
        // SAFETY: the trailing words are the object's, and `o` keeps it alive.
        unsafe {
            if shape.dict_mode {
                let dict = Object::view(&*at);
                return dict.get::<Dict>()?.get_str(name);
            }
            let slot = shape.slot_of(name.value())?;
            let v = *at.add(1 + slot);
            if v.is_undef() { None } else { Some(Object::from_borrowed(v)) }
        }
    }

    /// The dict of an instance, if one of its keys might equal this name for all that
    /// [`Heap::own_attribute`] can tell.
    pub fn undecided_dict(&self, o: &Object, name: &Object) -> Option<Object> {
        let at = self.trailing(o)?;
        if !self.shape_of(o).dict_mode {
            return None;
        }
        // SAFETY: the first trailing word is the object's dict, and `o` keeps it alive.
        let dict = unsafe { Object::view(&*at) };
        dict.get::<Dict>()?.may_equal_str(name).then(|| dict.clone())
    }

    /// The slot an attribute lies in, for caches.
    pub fn own_slot(&self, o: &Object, name: &Object) -> Option<usize> {
        let shape = self.shape_of(o);
        if shape.trailing && !shape.dict_mode { shape.slot_of(name.value()) } else { None }
    }

    /// Sets an attribute of the instance itself, past all descriptors. `name` is interned.
    pub fn set_own_attribute(&self, o: &Object, name: &Object, value: Object) -> Stored {
        let Some(at) = self.trailing(o) else { return Stored::Closed };
        let id = super::heap::shape_of(o.value());
        let shape = self.shape(id);
        // SAFETY: the trailing words are the object's; the old value is dropped last.
        unsafe {
            if shape.dict_mode {
                let Some(dict) = self.own_dict(o) else { return Stored::Closed };
                dict.expect::<Dict>().set_str(self, name, value);
                return Stored::Dict;
            }
            if let Some(slot) = shape.slot_of(name.value()) {
                let old = std::mem::replace(&mut *at.add(1 + slot), value.into_value());
                old.release();
                return Stored::Slot(slot);
            }
            if !shape.open {
                return Stored::Closed;
            }
            let slot = shape.members as usize + shape.names.len();
            if slot >= shape.capacity as usize {
                self.own_dict(o);
                return self.set_own_attribute(o, name, value);
            }
            let next = self.successor(id, name);
            at.add(1 + slot).write(value.into_value());
            let header = o.value().ptr();
            (*header).key.set((*header).key.get() & 0xFF00_0000 | next);
            Stored::Added(slot, next)
        }
    }

    /// Deletes an attribute of the instance itself.
    pub fn delete_own_attribute(&self, o: &Object, name: &Object) -> Option<Object> {
        self.own_attribute(o, name)?;
        self.own_dict(o)?.expect::<Dict>().remove_str(name)
    }

    fn successor(&self, id: ShapeId, name: &Object) -> ShapeId {
        if let Some((_, next)) = self.shape(id).next.iter().find(|(n, _)| *n == name.value()) {
            return *next;
        }
        let s = self.shape(id);
        let mut names = s.names.clone();
        names.push(name.clone());
        let next = Shape { names, next: Vec::new(), ..s.twin() };
        let next = self.add_shape(next);
        self.shape_mut(id).next.push((name.value(), next));
        next
    }

    /// Are the attributes of the instance slots of its shape, not items of a dict?
    pub fn has_inline_values(&self, o: &Object) -> bool {
        self.trailing(o).is_some() && {
            let shape = self.shape_of(o);
            shape.open && !shape.dict_mode
        }
    }

    /// `__dict__`: moves the instance's attributes into a dict, where they stay.
    pub fn own_dict(&self, o: &Object) -> Option<Object> {
        let at = self.trailing(o)?;
        let id = super::heap::shape_of(o.value());
        let shape = self.shape(id);
        if !shape.open {
            return None;
        }
        // SAFETY: the trailing words are the object's.
        unsafe {
            if shape.dict_mode {
                if (*at).is_undef() {
                    at.write(self.alloc(Dict::new()).into_value());
                }
                return Some(Object::from_borrowed(*at));
            }
            let dict = self.alloc(Dict::new());
            for (i, name) in shape.names.iter().enumerate() {
                let p = at.add(1 + shape.members as usize + i);
                let v = std::mem::replace(&mut *p, Value::UNDEF);
                if !v.is_undef() {
                    dict.expect::<Dict>().set_str(self, name, Object::from_owned(v));
                }
            }
            at.write(dict.clone().into_value());
            let header = o.value().ptr();
            let dict_shape = shape.dict_shape;
            (*header).key.set((*header).key.get() & 0xFF00_0000 | dict_shape);
            Some(dict)
        }
    }

    /// Assigns `__dict__`.
    pub fn set_own_dict(&self, o: &Object, dict: Object) -> bool {
        if self.own_dict(o).is_none() {
            return false;
        }
        let Some(at) = self.trailing(o) else { return false };
        // SAFETY: the dict word is the object's; the old dict is dropped last.
        unsafe { std::mem::replace(&mut *at, dict.into_value()).release() };
        true
    }

    /// A `__slots__` member by index.
    pub fn member(&self, o: &Object, index: usize) -> Option<Object> {
        let at = self.trailing(o)?;
        if index >= self.shape_of(o).members as usize {
            return None;
        }
        // SAFETY: members come first among the slots.
        unsafe {
            let v = *at.add(1 + index);
            if v.is_undef() { None } else { Some(Object::from_borrowed(v)) }
        }
    }

    /// The words of several `__slots__` members, not counted: numbers can be read from them.
    pub fn member_values<const N: usize>(
        &self,
        o: &Object,
        indices: &[usize; N],
    ) -> Option<[Value; N]> {
        let at = self.trailing(o)?;
        let members = self.shape_of(o).members as usize;
        if indices.iter().any(|i| *i >= members) {
            return None;
        }
        // SAFETY: members come first among the slots.
        Some(indices.map(|i| unsafe { *at.add(1 + i) }))
    }

    /// Sets (or with `UNDEF` deletes) a `__slots__` member; the old value is handed back.
    pub fn set_member(&self, o: &Object, index: usize, value: Object) -> Option<Object> {
        let at = self.trailing(o)?;
        if index >= self.shape_of(o).members as usize {
            return None;
        }
        // SAFETY: members come first among the slots.
        unsafe {
            let old = std::mem::replace(&mut *at.add(1 + index), value.into_value());
            Some(Object::from_owned(old))
        }
    }

    /// Assigns `__class__`: both classes have the same payload and members. Attributes move to a
    /// dict; the slots that were reserved for them stay, empty.
    pub fn change_class(&self, o: &Object, root: ShapeId) -> bool {
        let old = super::heap::shape_of(o.value());
        let (a, b) = (self.shape(old), self.shape(root));
        if !(a.trailing && b.trailing) || a.members != b.members || a.open != b.open {
            return false;
        }
        let capacity = a.capacity;
        let to = if a.open {
            self.own_dict(o);
            self.dict_shape_for(root, capacity)
        } else if capacity == b.capacity {
            root
        } else {
            return false;
        };
        let (was, now) = (self.shape(old).ty, self.shape(root).ty);
        // SAFETY: `o` keeps the object alive; it counts the new class instead of the old one, and
        // `to` has as many slots as were allocated.
        unsafe {
            let header = o.value().ptr();
            now.retain();
            (*header).key.set((*header).key.get() & 0xFF00_0000 | to);
            was.release();
        }
        true
    }

    /// The shape of instances in dict mode that were allocated with `capacity` slots. Shapes of
    /// another capacity than the class's own hang below it, keyed by their capacity.
    fn dict_shape_for(&self, root: ShapeId, capacity: u16) -> ShapeId {
        let own = self.shape(root).dict_shape;
        let s = self.shape(own);
        if s.capacity == capacity {
            return own;
        }
        let key = Value::try_from_int(i64::from(capacity)).unwrap_or(Value::NONE);
        if let Some((_, known)) = s.next.iter().find(|(k, _)| *k == key) {
            return *known;
        }
        let id = self.add_shape(Shape { capacity, ..s.twin() });
        self.shape_mut(id).dict_shape = id;
        self.shape_mut(own).next.push((key, id));
        id
    }
}

impl Shape {
    /// The same class, no names yet.
    fn twin(&self) -> Shape {
        Shape {
            ty: self.ty,
            names: Vec::new(),
            next: Vec::new(),
            capacity: self.capacity,
            members: self.members,
            trailing: self.trailing,
            open: self.open,
            dict_mode: self.dict_mode,
            has_del: self.has_del,
            root: self.root,
            dict_shape: self.dict_shape,
        }
    }
}

/// Visits what the trailing words refer to, the class included.
pub(super) unsafe fn trace_trailing(
    heap: &HeapInner,
    h: *mut Header,
    visit: &mut dyn FnMut(Value),
) {
    // SAFETY: `h` is alive.
    unsafe {
        if let Some(at) = trailing_of(heap, h) {
            let shape = &heap.shapes[((*h).key.get() & 0xFF_FFFF) as usize];
            for i in 0..=shape.capacity as usize {
                visit(*at.add(i));
            }
            visit(shape.ty);
        }
    }
}
