//! The payloads of `bytes` (immutable, behind the struct) and `bytearray` (a growing buffer).

use std::cell::{Cell, UnsafeCell};

use super::heap::Heap;
use super::layout::{Layout, Payload};
use super::object::{Header, HeapBox, Object};
use super::shape::ShapeId;
use super::value::Value;

#[repr(C)]
pub struct Bytes {
    /// 0: not computed yet.
    hash: Cell<u64>,
    len: usize,
}

const DATA: usize = std::mem::size_of::<HeapBox<Bytes>>();

impl Payload for Bytes {
    const LAYOUT: Layout = Layout::Bytes;
    const CONTAINER: bool = false;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub fn new_bytes(heap: &Heap, data: &[u8]) -> Object {
    new_bytes_with(heap, data, Layout::Bytes as ShapeId)
}

/// The exact `bytes` of some data behind other.
pub fn concat_bytes(heap: &Heap, a: &[u8], b: &[u8]) -> Object {
    let len = a.len() + b.len();
    // SAFETY: the slot is ours and holds the struct and both parts.
    unsafe {
        let key = Layout::Bytes.key_base() | Layout::Bytes as ShapeId;
        let h = heap.alloc_raw((DATA + len).next_multiple_of(8), key);
        (&raw mut (*(h as *mut HeapBox<Bytes>)).payload).write(Bytes { hash: Cell::new(0), len });
        let data = (h as *mut u8).add(DATA);
        std::ptr::copy_nonoverlapping(a.as_ptr(), data, a.len());
        std::ptr::copy_nonoverlapping(b.as_ptr(), data.add(a.len()), b.len());
        Object::from_owned(Value::from_ptr(h))
    }
}

pub fn new_bytes_with(heap: &Heap, data: &[u8], shape: ShapeId) -> Object {
    let extra = if shape >= 256 { heap.trailing_bytes(shape) } else { 0 };
    let size = (DATA + data.len()).next_multiple_of(8);
    let h = heap.alloc_raw(size + extra, Layout::Bytes.key_base() | shape);
    // SAFETY: the slot is ours and holds the struct, the data and the trailing words.
    unsafe {
        (&raw mut (*(h as *mut HeapBox<Bytes>)).payload)
            .write(Bytes { hash: Cell::new(0), len: data.len() });
        std::ptr::copy_nonoverlapping(data.as_ptr(), (h as *mut u8).add(DATA), data.len());
        if extra != 0 {
            heap.init_trailing((h as *mut u8).add(size) as *mut Value, shape);
        }
        Object::from_owned(Value::from_ptr(h))
    }
}

/// Offset of the trailing words.
///
/// # Safety
/// `h` is a live `Bytes`.
pub(super) unsafe fn size_of(h: *mut Header) -> usize {
    // SAFETY: by contract.
    unsafe { (DATA + (*(h as *mut HeapBox<Bytes>)).payload.len).next_multiple_of(8) }
}

impl Bytes {
    #[inline]
    pub fn data(&self) -> &[u8] {
        // SAFETY: a `Bytes` exists only in front of its data (see `new_bytes_with`).
        unsafe {
            let data = (self as *const Bytes as *const u8).add(std::mem::size_of::<Bytes>());
            std::slice::from_raw_parts(data, self.len)
        }
    }

    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(super::str::hash_bytes(self.data()));
        }
        self.hash.get()
    }
}

/// `bytearray`. Contents are copied in and out; nothing borrows from inside across other calls.
#[derive(Default)]
pub struct ByteArray {
    data: UnsafeCell<Vec<u8>>,
    /// Memory views that forbid resizing.
    pub exports: Cell<usize>,
}

impl Payload for ByteArray {
    const LAYOUT: Layout = Layout::ByteArray;
    const CONTAINER: bool = false;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}

    fn outside_bytes(&self) -> usize {
        self.with(|d| d.capacity())
    }
}

impl ByteArray {
    pub fn new(heap: &Heap, data: Vec<u8>) -> ByteArray {
        heap.account(data.capacity() as isize);
        ByteArray { data: UnsafeCell::new(data), exports: Cell::new(0) }
    }

    fn with<R>(&self, f: impl FnOnce(&Vec<u8>) -> R) -> R {
        // SAFETY: private, and every `f` in this file returns without touching other objects.
        f(unsafe { &*self.data.get() })
    }

    pub fn len(&self) -> usize {
        self.with(|d| d.len())
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, i: usize) -> Option<u8> {
        self.with(|d| d.get(i).copied())
    }

    /// A copy of the contents.
    pub fn to_vec(&self) -> Vec<u8> {
        self.with(|d| d.clone())
    }

    /// A copy of part of the contents, as far as it exists.
    pub fn range(&self, range: std::ops::Range<usize>) -> Vec<u8> {
        self.with(|d| d.get(range).map(<[u8]>::to_vec).unwrap_or_default())
    }

    /// Up to eight bytes from `at` on as a number, the first one least.
    #[inline]
    pub fn word(&self, at: usize, count: usize) -> Option<u64> {
        let mut word = [0; 8];
        let end = at.checked_add(count)?;
        self.with(|d| {
            word.get_mut(..count)?.copy_from_slice(d.get(at..end)?);
            Some(u64::from_le_bytes(word))
        })
    }

    /// Overwrites bytes from `at` on, as far as there are any.
    pub fn write(&self, at: usize, raw: &[u8]) {
        // SAFETY: as in `with`; `raw` is never part of our own buffer, since nothing hands that out.
        let data = unsafe { &mut *self.data.get() };
        let Some(rest) = data.get_mut(at..) else { return };
        let n = raw.len().min(rest.len());
        rest[..n].copy_from_slice(&raw[..n]);
    }

    pub fn set(&self, i: usize, b: u8) {
        // SAFETY: as in `with`.
        unsafe { (&mut *self.data.get())[i] = b }
    }

    /// Changes the contents. `f` gets nothing else of the interpreter, so it cannot come back here.
    pub fn edit<R>(&self, heap: &Heap, f: fn(&mut Vec<u8>, &[u8]) -> R, other: &[u8]) -> R {
        // SAFETY: `f` is a plain function of its two arguments; `other` is never our own buffer,
        // since nothing hands that out.
        let data = unsafe { &mut *self.data.get() };
        let before = data.capacity();
        let r = f(data, other);
        heap.account(data.capacity() as isize - before as isize);
        r
    }

    /// Replaces the whole contents.
    pub fn replace(&self, heap: &Heap, new: Vec<u8>) -> Vec<u8> {
        heap.account(new.capacity() as isize);
        // SAFETY: as in `with`.
        let old = std::mem::replace(unsafe { &mut *self.data.get() }, new);
        heap.account(-(old.capacity() as isize));
        old
    }
}
