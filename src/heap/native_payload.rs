//! Payloads of types that native modules define: any Rust value with a `trace`, behind one layout.

use std::any::Any;

use super::layout::{Layout, Payload};
use super::object::Object;
use super::value::Value;

/// State of a native type's instances.
pub trait NativePayload: Any {
    /// Visits every object the state refers to.
    fn trace(&self, visit: &mut dyn FnMut(Value));
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
}

impl Object {
    /// The state of a native type's instance.
    pub fn native<T: NativePayload>(&self) -> Option<&T> {
        let state: &dyn Any = &*self.get::<Native>()?.0;
        state.downcast_ref::<T>()
    }
}
