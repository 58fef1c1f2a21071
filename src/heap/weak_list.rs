//! A list of objects that it does not keep alive: whoever is in it leaves when it is retired (see
//! `Payload::retire`).

use std::cell::RefCell;

use super::object::Object;
use super::value::Value;

#[derive(Default)]
pub struct WeakList(RefCell<Vec<Value>>);

impl WeakList {
    pub fn add(&self, o: &Object) {
        self.0.borrow_mut().push(o.value());
    }

    pub fn remove(&self, v: Value) {
        self.0.borrow_mut().retain(|w| *w != v);
    }

    pub fn objects(&self) -> Vec<Object> {
        // SAFETY: members leave before they are freed.
        self.0.borrow().iter().map(|v| unsafe { Object::from_borrowed(*v) }).collect()
    }
}
