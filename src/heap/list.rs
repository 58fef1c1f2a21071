//! The payload of `list`: a vector whose items are cloned out and moved in; nothing borrows from
//! inside, so a list may change while somebody walks it by index.

use std::cell::UnsafeCell;

use super::heap::{Heap, OutOfMemory, Pending};
use super::layout::{Layout, Payload};
use super::object::Object;
use super::slab::slab_of;
use super::value::Value;

#[derive(Default)]
pub struct List {
    items: UnsafeCell<Vec<Object>>,
}

impl Payload for List {
    const LAYOUT: Layout = Layout::List;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for o in self.vec().iter() {
            visit(o.value());
        }
    }

    fn outside_bytes(&self) -> usize {
        self.vec().capacity() * 8
    }
}

/// Drops objects as CPython's lists do: the last one first. What is before one that leaves something
/// to run lives until that has run.
pub fn drop_backwards(mut items: Vec<Object>) {
    while let Some(o) = items.pop() {
        let v = o.value();
        if !v.is_ptr() {
            continue;
        }
        // SAFETY: the object is alive, and its heap outlives it; the queue is borrowed for a moment
        // each time, as dropping may add to it.
        unsafe {
            let heap = (*slab_of(v.ptr())).heap;
            let pending = &raw mut (*heap).pending;
            let before = (*pending).len();
            drop(o);
            if (*pending).len() > before && !items.is_empty() {
                (*pending).push(Pending::Drop(items));
                return;
            }
        }
    }
}

impl Drop for List {
    fn drop(&mut self) {
        drop_backwards(std::mem::take(self.items.get_mut()));
    }
}

impl List {
    pub fn new(heap: &Heap, items: Vec<Object>) -> List {
        heap.account(items.capacity() as isize * 8);
        List { items: UnsafeCell::new(items) }
    }

    // SAFETY of every use: the reference ends before anything else of the interpreter runs; what is
    // dropped is moved out first.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    fn vec(&self) -> &mut Vec<Object> {
        unsafe { &mut *self.items.get() }
    }

    #[inline(always)]
    pub fn len(&self) -> usize {
        self.vec().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline(always)]
    pub fn get(&self, i: usize) -> Option<Object> {
        self.vec().get(i).cloned()
    }

    /// The item's word, not counted: for the dispatch loop.
    #[inline(always)]
    pub fn value_at(&self, i: usize) -> Option<Value> {
        self.vec().get(i).map(|o| o.value())
    }

    /// The place of an index that may count from the end, if there is one.
    #[inline(always)]
    pub fn place(&self, i: i64) -> Option<usize> {
        let n = self.vec().len() as i64;
        let i = if i < 0 { i + n } else { i };
        (0 <= i && i < n).then_some(i as usize)
    }

    /// Replaces an item that exists; the old one is handed back.
    #[inline(always)]
    pub fn replace(&self, i: usize, o: Object) -> Object {
        std::mem::replace(&mut self.vec()[i], o)
    }

    #[inline(always)]
    pub fn push(&self, heap: &Heap, o: Object) {
        if !self.has_room() {
            self.grow(heap, 1);
        }
        self.vec().push(o);
    }

    /// Can an item be appended without growing?
    #[inline(always)]
    pub fn has_room(&self) -> bool {
        let v = self.vec();
        v.len() < v.capacity()
    }

    #[cold]
    fn grow(&self, heap: &Heap, more: usize) {
        let v = self.vec();
        let before = v.capacity();
        v.reserve(more);
        heap.account((v.capacity() - before) as isize * 8);
    }

    /// Makes room for `more` items, if the memory limit allows.
    pub fn reserve(&self, heap: &Heap, more: usize) -> Result<(), OutOfMemory> {
        let v = self.vec();
        if v.capacity() - v.len() < more {
            heap.check(more.saturating_mul(8))?;
            self.grow(heap, more);
        }
        Ok(())
    }

    pub fn pop(&self) -> Option<Object> {
        self.vec().pop()
    }

    /// Its items and then those of `other`.
    pub fn joined(&self, other: &List) -> Vec<Object> {
        [&self.vec()[..], &other.vec()[..]].concat()
    }

    /// Inserts before `i <= len()`.
    pub fn insert(&self, heap: &Heap, i: usize, o: Object) {
        let v = self.vec();
        if v.len() == v.capacity() {
            self.grow(heap, 1);
        }
        v.insert(i, o);
    }

    pub fn remove(&self, i: usize) -> Object {
        self.vec().remove(i)
    }

    pub fn extend(&self, heap: &Heap, items: Vec<Object>) -> Result<(), OutOfMemory> {
        self.reserve(heap, items.len())?;
        self.vec().extend(items);
        Ok(())
    }

    /// Replaces `start..end`; the old items are handed back.
    pub fn splice(
        &self,
        heap: &Heap,
        start: usize,
        end: usize,
        new: Vec<Object>,
    ) -> Result<Vec<Object>, OutOfMemory> {
        if new.len() == end - start {
            let mut old = new;
            self.vec()[start..end].swap_with_slice(&mut old);
            return Ok(old);
        }
        self.reserve(heap, new.len())?;
        Ok(self.vec().splice(start..end, new).collect())
    }

    pub fn reverse(&self) {
        self.vec().reverse();
    }

    /// A copy of the items.
    pub fn to_vec(&self) -> Vec<Object> {
        self.vec().clone()
    }

    /// A copy of the items `start..end`, as far as they exist.
    pub fn range(&self, start: usize, end: usize) -> Vec<Object> {
        let v = self.vec();
        let end = end.min(v.len());
        v[start.min(end)..end].to_vec()
    }

    /// Takes all items out, leaving the list empty.
    pub fn take(&self, heap: &Heap) -> Vec<Object> {
        let v = std::mem::take(self.vec());
        heap.account(-(v.capacity() as isize * 8));
        v
    }

    /// Puts a new set of items in; the old ones are handed back.
    pub fn set_all(&self, heap: &Heap, items: Vec<Object>) -> Vec<Object> {
        heap.account(items.capacity() as isize * 8);
        let old = std::mem::replace(self.vec(), items);
        heap.account(-(old.capacity() as isize * 8));
        old
    }
}
