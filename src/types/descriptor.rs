//! Descriptors: `property`, `classmethod`, `staticmethod`, `__slots__` members, computed attributes
//! of native types, and `super`. Reference: "Implementing Descriptors".

use std::cell::Cell;

use crate::heap::{Layout, Object, ObjectCell, Payload, Value};
use crate::native::Getter;

pub struct Property {
    pub get: ObjectCell,
    pub set: ObjectCell,
    pub delete: ObjectCell,
    pub doc: ObjectCell,
    pub name: ObjectCell,
    /// `doc` is the getter's: a copy with another getter takes that one's.
    pub getter_doc: Cell<bool>,
}

impl Payload for Property {
    const LAYOUT: Layout = Layout::Property;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for c in [&self.get, &self.set, &self.delete, &self.doc, &self.name] {
            c.trace(visit);
        }
    }
}

pub struct ClassMethod(pub ObjectCell);

impl Payload for ClassMethod {
    const LAYOUT: Layout = Layout::ClassMethod;
    const DICT: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.0.trace(visit);
    }
}

impl ClassMethod {
    pub fn new(f: Object) -> ClassMethod {
        ClassMethod(ObjectCell::new(f))
    }
}

pub struct StaticMethod(pub ObjectCell);

impl Payload for StaticMethod {
    const LAYOUT: Layout = Layout::StaticMethod;
    const DICT: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.0.trace(visit);
    }
}

impl StaticMethod {
    pub fn new(f: Object) -> StaticMethod {
        StaticMethod(ObjectCell::new(f))
    }
}

/// A `__slots__` member.
pub struct Member {
    pub owner: Object,
    pub name: Object,
    /// Which of the trailing slots.
    pub index: usize,
}

impl Payload for Member {
    const LAYOUT: Layout = Layout::Member;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.owner.value());
        visit(self.name.value());
    }
}

/// A computed attribute of a native type (`getset_descriptor`).
pub struct GetSet {
    pub owner: Object,
    pub getter: &'static Getter,
}

impl Payload for GetSet {
    const LAYOUT: Layout = Layout::GetSet;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.owner.value());
    }
}

/// `super(type, object)`.
pub struct Super {
    pub ty: ObjectCell,
    pub object: ObjectCell,
    /// The type whose MRO is searched.
    pub object_type: ObjectCell,
}

impl Payload for Super {
    const LAYOUT: Layout = Layout::Super;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.ty.trace(visit);
        self.object.trace(visit);
        self.object_type.trace(visit);
    }
}
