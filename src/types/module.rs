//! Module objects.

use std::cell::Cell;

use crate::heap::{Dict, Layout, Object, ObjectCell, Payload, Value};
use crate::native::Vm;

pub struct Module {
    pub dict: ObjectCell,
    /// It comes with the interpreter, and its text says so.
    pub native: Cell<bool>,
}

impl Payload for Module {
    const LAYOUT: Layout = Layout::Module;
    /// Like instances of subclasses, so that `__class__` can be assigned.
    const DICT: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.dict.trace(visit);
    }
}

impl Vm {
    /// An empty module with its usual names.
    pub fn new_module(&mut self, name: &str, doc: Object) -> Object {
        let space = self.dict();
        let d = space.expect::<Dict>();
        let n = self.intern(name);
        d.set_str(&self.heap, &self.names.name, n);
        d.set_str(&self.heap, &self.names.doc, doc);
        d.set_str(&self.heap, &self.names.package, Object::NONE);
        d.set_str(&self.heap, &self.names.loader, Object::NONE);
        d.set_str(&self.heap, &self.names.spec, Object::NONE);
        self.heap.alloc(Module { dict: ObjectCell::new(space), native: Cell::new(false) })
    }

    /// A module's namespace.
    pub fn module_dict(&self, module: &Object) -> Object {
        module.expect::<Module>().dict.get()
    }

    /// Sets a module's global.
    pub fn set_global(&mut self, module: &Object, name: &str, value: Object) {
        let n = self.intern(name);
        let space = self.module_dict(module);
        space.expect::<Dict>().set_str(&self.heap, &n, value);
    }
}
