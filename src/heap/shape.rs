//! Shapes (hidden classes): which attribute of an instance lies in which slot.
//!
//! Every object's header names a shape; a shape names the type. Objects of builtin types have their
//! type's root shape for ever. An instance of a Python class starts at its class's root shape and
//! moves to a successor with every new attribute; past the class's slot capacity, or when something
//! unusual happens (`del`, `__dict__` asked for), it moves to the class's *dict shape*, whose
//! attributes all live in the dict of its first trailing word.
//!
//! Invariant: a shape id lives as long as its type, and instances keep their class alive.

use super::object::Object;
use super::value::Value;

pub type ShapeId = u32;

pub struct Shape {
    /// The type object (borrowed: the type owns its shapes); `UNDEF` for a dead shape.
    pub ty: Value,
    /// Attribute names in slot order, interned.
    pub names: Vec<Object>,
    /// Successors by added name.
    pub next: Vec<(Value, ShapeId)>,
    /// Trailing slots of every instance, counted without the dict word.
    pub capacity: u16,
    /// How many of those are `__slots__` members, which come first and never move.
    pub members: u16,
    /// Instances carry trailing words: the dict word and `capacity` slots.
    pub trailing: bool,
    /// May instances have attributes of their own (no `__slots__` without `__dict__`)?
    pub open: bool,
    /// Attributes are in the dict word's dict, none in slots.
    pub dict_mode: bool,
    /// The type has a `__del__`.
    pub has_del: bool,
    /// The class's root and dict shapes.
    pub root: ShapeId,
    pub dict_shape: ShapeId,
}

impl Shape {
    /// The slot of an attribute; `name` is interned.
    #[inline]
    pub fn slot_of(&self, name: Value) -> Option<usize> {
        self.names.iter().position(|n| n.value() == name).map(|i| i + self.members as usize)
    }
}
