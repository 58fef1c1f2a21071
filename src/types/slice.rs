//! `slice` objects.

use crate::heap::{Layout, Object, Payload, Value};

pub struct Slice {
    pub start: Object,
    pub stop: Object,
    pub step: Object,
}

impl Payload for Slice {
    const LAYOUT: Layout = Layout::Slice;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.start.value());
        visit(self.stop.value());
        visit(self.step.value());
    }
}
