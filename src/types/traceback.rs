//! Traceback entries.

use crate::heap::{Layout, Object, ObjectCell, Payload, Value};

pub struct Traceback {
    pub code: Object,
    pub globals: Object,
    /// Word offset into the code.
    pub lasti: u32,
    pub lineno: u32,
    pub next: ObjectCell,
    pub frame: ObjectCell,
}

impl Payload for Traceback {
    const LAYOUT: Layout = Layout::Traceback;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.code.value());
        visit(self.globals.value());
        self.next.trace(visit);
        self.frame.trace(visit);
    }
}

impl Traceback {
    pub fn new(code: Object, globals: Object, lasti: u32, lineno: u32, next: Object, frame: Object) -> Traceback {
        Traceback { code, globals, lasti, lineno, next: ObjectCell::new(next), frame: ObjectCell::new(frame) }
    }
}

impl crate::native::Vm {
    pub fn render_exception(&mut self, e: &Object) -> String {
        let t = self.type_of(e);
        let name = self.full_type_name(&t);
        let text = self.to_str(e).map(|s| super::attribute::text_of(&s)).unwrap_or_default();
        format!("{name}: {text}\n")
    }
}
