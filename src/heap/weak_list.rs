//! Lists of objects that they do not keep alive: whoever is in one leaves when it is retired (see
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

/// The same for many: who joins is told its place, and leaves it without a search.
#[derive(Default)]
pub struct WeakPlaces {
    /// `UNDEF`: free.
    places: RefCell<Vec<Value>>,
    free: RefCell<Vec<u32>>,
}

impl WeakPlaces {
    pub fn add(&self, o: &Object) -> u32 {
        let mut places = self.places.borrow_mut();
        if let Some(place) = self.free.borrow_mut().pop() {
            places[place as usize] = o.value();
            return place;
        }
        places.push(o.value());
        (places.len() - 1) as u32
    }

    pub fn remove(&self, place: u32) {
        let mut places = self.places.borrow_mut();
        places[place as usize] = Value::UNDEF;
        self.free.borrow_mut().push(place);
    }

    /// All members.
    pub fn objects(&self) -> Vec<Object> {
        let places = self.places.borrow();
        let members = places.iter().filter(|v| !v.is_undef());
        // SAFETY: members leave before they are freed.
        members.map(|v| unsafe { Object::from_borrowed(*v) }).collect()
    }
}
