//! The payload of weak references. The side table of the heap knows which exist; a dying referent
//! clears them and queues their callbacks.

use std::cell::Cell;

use super::heap::Heap;
use super::layout::{Layout, Payload};
use super::object::{Object, ObjectCell};
use super::slab::slab_of;
use super::value::Value;

pub struct WeakRef {
    /// Borrowed; `UNDEF` once the referent is gone.
    referent: Cell<Value>,
    pub callback: ObjectCell,
    /// The referent's hash, kept after its death, or [`NEVER_ASKED`].
    pub hash: Cell<u64>,
}

/// No object's hash: -1 stands for an error.
pub const NEVER_ASKED: u64 = u64::MAX;

impl Payload for WeakRef {
    const LAYOUT: Layout = Layout::WeakRef;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.callback.trace(visit);
    }
}

impl WeakRef {
    pub fn new(referent: &Object, callback: Object) -> WeakRef {
        WeakRef {
            referent: Cell::new(referent.value()),
            callback: ObjectCell::new(callback),
            hash: Cell::new(NEVER_ASKED),
        }
    }

    /// The referent, if it lives.
    pub fn upgrade(&self) -> Option<Object> {
        let v = self.referent.get();
        // SAFETY: cleared before the referent is freed.
        if v.is_undef() { None } else { Some(unsafe { Object::from_borrowed(v) }) }
    }

    /// The referent is gone. Is there a callback to run?
    pub(super) fn clear(&self) -> bool {
        self.referent.set(Value::UNDEF);
        !self.callback.is_undef()
    }

    pub fn is_dead(&self) -> bool {
        self.referent.get().is_undef()
    }
}

impl Drop for WeakRef {
    fn drop(&mut self) {
        let referent = self.referent.get();
        if !referent.is_undef() {
            // SAFETY: the referent lives, so its slab names the heap; `self` is the payload that
            // was registered, behind its header.
            unsafe {
                let heap = (*slab_of(referent.ptr())).heap;
                let header = (self as *mut WeakRef as *mut u8)
                    .sub(std::mem::size_of::<super::object::Header>());
                Heap::borrow(heap, |heap| {
                    heap.remove_weakref(referent, Value::from_ptr(header as *mut _))
                });
            }
        }
    }
}
