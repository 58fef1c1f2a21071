//! The payload of `tuple`: immutable, its items behind the struct.

use super::heap::Heap;
use super::layout::{Layout, Payload};
use super::object::{Header, HeapBox, Object};
use super::shape::ShapeId;
use super::value::Value;

#[repr(C)]
pub struct Tuple {
    len: usize,
}

const ITEMS: usize = std::mem::size_of::<HeapBox<Tuple>>();

impl Payload for Tuple {
    const LAYOUT: Layout = Layout::Tuple;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for o in self.items() {
            visit(o.value());
        }
    }
}

impl Drop for Tuple {
    fn drop(&mut self) {
        let p = self.items().as_ptr() as *mut Object;
        for i in (0..self.len).rev() {
            // SAFETY: the items belong to this tuple, which is going.
            unsafe { std::ptr::drop_in_place(p.add(i)) }
        }
    }
}

pub fn new_tuple(heap: &Heap, items: Vec<Object>) -> Object {
    new_tuple_with(heap, items, Layout::Tuple as ShapeId)
}

pub fn new_tuple_with(heap: &Heap, items: Vec<Object>, shape: ShapeId) -> Object {
    // SAFETY: the items move into the tuple; the emptied vector frees only its buffer.
    unsafe {
        let o = new_tuple_from(heap, items.as_ptr() as *const Value, items.len(), shape);
        let mut items = items;
        items.set_len(0);
        o
    }
}

/// A tuple that takes over `len` references at `from`.
///
/// # Safety
/// The caller owned them and forgets them.
pub unsafe fn new_tuple_from(
    heap: &Heap,
    from: *const Value,
    len: usize,
    shape: ShapeId,
) -> Object {
    let extra = if shape >= 256 { heap.trailing_bytes(shape) } else { 0 };
    let size = ITEMS + len * 8;
    let h = heap.alloc_raw(size + extra, Layout::Tuple.key_base() | shape);
    // SAFETY: the slot is ours and holds the struct, the items and the trailing words.
    unsafe {
        (&raw mut (*(h as *mut HeapBox<Tuple>)).payload).write(Tuple { len });
        std::ptr::copy_nonoverlapping(from, (h as *mut u8).add(ITEMS) as *mut Value, len);
        if extra != 0 {
            heap.init_trailing((h as *mut u8).add(size) as *mut Value, shape);
        }
        Object::from_owned(Value::from_ptr(h))
    }
}

/// A tuple of these items, which others keep too.
pub fn tuple_of(heap: &Heap, items: &[Object], shape: ShapeId) -> Object {
    for o in items {
        std::mem::forget(o.clone());
    }
    // SAFETY: the references counted above are the tuple's.
    unsafe { new_tuple_from(heap, items.as_ptr() as *const Value, items.len(), shape) }
}

/// An exact tuple of a known number of items.
pub fn tuple_from<const N: usize>(heap: &Heap, items: [Object; N]) -> Object {
    let items = std::mem::ManuallyDrop::new(items);
    // SAFETY: the items move into the tuple.
    unsafe { new_tuple_from(heap, items.as_ptr() as *const Value, N, Layout::Tuple as ShapeId) }
}

/// Offset of the trailing words.
///
/// # Safety
/// `h` is a live `Tuple`.
pub(super) unsafe fn size_of(h: *mut Header) -> usize {
    // SAFETY: by contract.
    unsafe { ITEMS + (*(h as *mut HeapBox<Tuple>)).payload.len * 8 }
}

impl Tuple {
    #[inline(always)]
    pub fn items(&self) -> &[Object] {
        // SAFETY: a `Tuple` exists only in front of its items (see `new_tuple_from`).
        unsafe {
            let items = (self as *const Tuple as *const u8).add(std::mem::size_of::<Tuple>());
            std::slice::from_raw_parts(items as *const Object, self.len)
        }
    }

    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}
