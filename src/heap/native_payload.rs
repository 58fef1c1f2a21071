//! Payloads of types that native modules define: any Rust value with a `trace`, behind one layout.

use std::any::Any;

use super::layout::{Layout, Payload};
use super::object::{Object, ObjectCell};
use super::value::Value;

/// State of a native type's instances.
pub trait NativePayload: Any {
    /// Visits every object the state refers to.
    fn trace(&self, visit: &mut dyn FnMut(Value));

    /// The buffer it exports, if it does: the `bytearray` that holds its items, and the letter of
    /// their format (see `types::memoryview`).
    fn export(&self) -> Option<(Object, u8)> {
        None
    }
}

pub struct Native(Box<dyn NativePayload>);

impl Payload for Native {
    const LAYOUT: Layout = Layout::Native;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.0.trace(visit);
    }
}

impl Native {
    pub fn new(state: impl NativePayload) -> Native {
        Native(Box::new(state))
    }

    pub fn export(&self) -> Option<(Object, u8)> {
        self.0.export()
    }
}

impl Object {
    /// The state of a native type's instance.
    pub fn native<T: NativePayload>(&self) -> Option<&T> {
        let state: &dyn Any = &*self.get::<Native>()?.0;
        state.downcast_ref::<T>()
    }
}

/// Whatever can visit the objects it refers to: what fields of a state are made of.
pub trait Trace {
    fn visit(&self, visit: &mut dyn FnMut(Value));
}

impl Trace for Object {
    fn visit(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.value());
    }
}

impl Trace for ObjectCell {
    fn visit(&self, visit: &mut dyn FnMut(Value)) {
        self.trace(visit);
    }
}

impl<T: Trace> Trace for [T] {
    fn visit(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().for_each(|o| o.visit(visit));
    }
}

impl<T: Trace> Trace for Vec<T> {
    fn visit(&self, visit: &mut dyn FnMut(Value)) {
        self.as_slice().visit(visit);
    }
}

impl<T: Trace> Trace for std::collections::VecDeque<T> {
    fn visit(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().for_each(|o| o.visit(visit));
    }
}

/// Nothing holds a borrow while the collector runs; if something did, tracing less would be wrong,
/// so the borrow is insisted on.
impl<T: Trace> Trace for std::cell::RefCell<T> {
    fn visit(&self, visit: &mut dyn FnMut(Value)) {
        self.borrow().visit(visit);
    }
}

/// `traced!(State { field, … })`: the state of a native type, with the fields that refer to objects.
#[macro_export]
macro_rules! traced {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::heap::NativePayload for $name {
            fn trace(&self, _visit: &mut dyn FnMut($crate::heap::Value)) {
                $($crate::heap::Trace::visit(&self.$field, _visit);)*
            }
        }
    };
}
