//! The cycle collector: finds containers that only each other keep alive, finalises them (PEP 442)
//! and frees them.
//!
//! It walks the slabs. A container's count minus the references other containers hold is what the
//! rest of the world holds; whatever cannot be reached from a container with such a reference is
//! garbage. Finalisers are queued first and the garbage kept for one more round, since they may
//! resurrect; only finaliser-free garbage is taken apart.

use super::heap::{
    Heap, HeapInner, Pending, clear_weak, forget_side, is_container, release_trailing,
};
use super::instance::trace_trailing;
use super::layout::Layout;
use super::object::{FLAG_FINALIZED, FLAG_SIDE, Header, Object, RC_ONE};
use super::slab::place_of;
use super::value::Value;

/// What a collection did.
#[derive(Default, Clone, Copy, Debug)]
pub struct Collected {
    pub objects: usize,
    /// Finalisers queued; when they have run, collect again.
    pub finalizers: usize,
}

/// So many objects wait to be looked at; what comes on top of them waits in its slab. It keeps a
/// collection from taking memory in proportion to what it looks at.
const WAITING: usize = 8192;

/// A word for each slot of each slab: 0 for what is no container or known to be alive, else one more
/// than the references that the rest of the world holds.
struct Marks {
    slabs: Vec<Vec<u32>>,
    containers: usize,
}

impl Marks {
    /// Every container's count.
    ///
    /// # Safety
    /// Until the marks are dropped no object is allocated or freed.
    unsafe fn of(heap: &HeapInner) -> Marks {
        let mut marks =
            Marks { slabs: heap.slabs.slots().map(|n| vec![0; n]).collect(), containers: 0 };
        heap.slabs.each(&mut |h| {
            // SAFETY: `each` gives live objects; those being finalised have a count as well.
            unsafe {
                let (key, rc) = ((*h).key.get(), (*h).rc.get());
                if is_container(heap, key) && rc >= RC_ONE {
                    marks.containers += 1;
                    if let Some(m) = marks.at(h) {
                        *m = rc / RC_ONE + 1;
                    }
                }
            }
        });
        marks
    }

    /// # Safety
    /// `h` is an object of the heap.
    #[inline(always)]
    unsafe fn at(&mut self, h: *mut Header) -> Option<&mut u32> {
        // SAFETY: by contract.
        let (slab, slot) = unsafe { place_of(h) };
        self.slabs.get_mut(slab)?.get_mut(slot)
    }
}

impl Heap {
    pub fn gc_enabled(&self) -> bool {
        self.inner().gc_enabled
    }

    pub fn set_gc_enabled(&self, on: bool) {
        self.inner().gc_enabled = on;
    }

    /// How many new containers there have to be at least between two collections.
    pub fn least_threshold(&self) -> isize {
        self.inner().least_threshold
    }

    pub fn set_least_threshold(&self, n: isize) {
        let i = self.inner();
        (i.least_threshold, i.threshold) = (n, n);
    }

    /// Is it time for a collection?
    pub fn gc_due(&self) -> bool {
        let i = self.inner();
        i.gc_enabled && i.young > i.threshold
    }

    /// Does the collector look at it?
    pub fn is_container(&self, o: &Object) -> bool {
        // SAFETY: `o` keeps the object alive.
        o.value().is_ptr() && is_container(self.inner(), unsafe { (*o.value().ptr()).key.get() })
    }

    /// Has its finaliser run?
    pub fn is_finalized(&self, o: &Object) -> bool {
        // SAFETY: `o` keeps the object alive.
        o.value().is_ptr() && unsafe { (*o.value().ptr()).has_flag(FLAG_FINALIZED) }
    }

    /// Container objects alive.
    pub fn containers(&self) -> Vec<Object> {
        let mut out = Vec::new();
        let i = self.inner();
        i.slabs.each(&mut |h| {
            // SAFETY: `each` gives live objects; those being finalised have a count as well.
            unsafe {
                if is_container(i, (*h).key.get()) && (*h).rc.get() >= RC_ONE {
                    out.push(Object::from_borrowed(Value::from_ptr(h)));
                }
            }
        });
        out
    }

    /// What an object refers to directly.
    pub fn referents(&self, o: &Object) -> Vec<Object> {
        let mut out = Vec::new();
        if o.value().is_ptr() {
            // SAFETY: `o` is alive, and so is what it refers to.
            unsafe {
                trace(&*self.raw(), o.value().ptr(), &mut |v| {
                    if !v.is_undef() {
                        out.push(Object::from_borrowed(v));
                    }
                });
            }
        }
        out
    }

    /// Collects garbage cycles.
    pub fn collect(&self) -> Collected {
        let heap = self.raw();
        // SAFETY: no Python code runs in here, so the graph changes only by what this does.
        unsafe {
            let mut marks = Marks::of(&*heap);
            (*heap).slabs.each(&mut |h| {
                if marks.at(h).is_some_and(|m| *m != 0) {
                    trace(&*heap, h, &mut |v| {
                        if v.is_ptr()
                            && let Some(m) = marks.at(v.ptr())
                        {
                            *m = m.saturating_sub((*m > 1) as u32);
                        }
                    });
                }
            });
            let mut alive: Vec<*mut Header> = Vec::new();
            let mut again = true;
            while std::mem::take(&mut again) {
                (*heap).slabs.each(&mut |h| {
                    match marks.at(h) {
                        Some(m) if *m > 1 => *m = 0,
                        _ => return,
                    }
                    alive.push(h);
                    while let Some(h) = alive.pop() {
                        trace(&*heap, h, &mut |v| {
                            if v.is_ptr()
                                && let Some(m) = marks.at(v.ptr())
                                && *m != 0
                            {
                                if alive.len() < WAITING {
                                    *m = 0;
                                    alive.push(v.ptr());
                                } else if *m != u32::MAX {
                                    // The walk over the slabs comes by, perhaps only next time.
                                    *m = u32::MAX;
                                    again = true;
                                }
                            }
                        });
                    }
                });
            }
            let mut garbage = Vec::new();
            (*heap).slabs.each(&mut |h| {
                if marks.at(h).is_some_and(|m| *m != 0) {
                    garbage.push(h);
                }
            });
            (*heap).young = 0;
            // As many new ones again as are alive: a growing heap is walked twice over in all (five
            // times at a quarter, a third of the time of a program that makes many tasks).
            (*heap).threshold =
                (*heap).least_threshold.max((marks.containers - garbage.len()) as isize);
            drop(marks);
            self.dispose(garbage)
        }
    }

    unsafe fn dispose(&self, mut garbage: Vec<*mut Header>) -> Collected {
        let heap = self.raw();
        let mut done = Collected::default();
        // SAFETY: garbage refers to garbage only and nothing else refers to it.
        unsafe {
            garbage.sort();
            // Weak references go first, so that no callback and no finaliser sees half-dead objects
            // through them; a weak reference that is garbage itself calls nobody.
            for &h in &garbage {
                if (*h).has_flag(FLAG_SIDE) {
                    let alive = |w: Value| garbage.binary_search(&w.ptr()).is_err();
                    clear_weak(heap, h, &alive);
                }
            }
            // CPython goes by age. Suspended frames first comes close: they are made before what
            // drives them.
            let is_frame = |h: *mut Header| Layout::from_key((*h).key.get()) == Layout::Suspension;
            let frames = garbage.iter().filter(|h| is_frame(**h));
            for &h in frames.chain(garbage.iter().filter(|h| !is_frame(**h))) {
                if needs_finalizer(&*heap, h) {
                    (*h).set_flag(FLAG_FINALIZED);
                    let o = Object::from_borrowed(Value::from_ptr(h));
                    (*heap).pending.push(Pending::Finalize(o));
                    done.finalizers += 1;
                }
            }
            if done.finalizers > 0 {
                self.request_attention();
                return done;
            }
            for &h in &garbage {
                Value::from_ptr(h).retain();
            }
            for &h in &garbage {
                if (*h).has_flag(FLAG_SIDE) {
                    forget_side(heap, h);
                }
            }
            // Slots go first: finding them needs the shapes that classes take along.
            for &h in &garbage {
                release_trailing(heap, h);
            }
            // All retire before any is taken apart: a class finds the bases it is a subclass of through
            // its tuple of them.
            for &h in &garbage {
                let info = (*heap).layouts[((*h).key.get() >> 24) as usize];
                (info.retire)(h, self);
            }
            for &h in &garbage {
                let info = (*heap).layouts[((*h).key.get() >> 24) as usize];
                let outside = (info.outside_bytes)(h);
                (info.drop)(h);
                (*heap).bytes = (*heap).bytes.saturating_sub(outside);
                (*h).key.set(Layout::Dead.exact_key());
            }
            for &h in &garbage {
                done.objects += 1;
                Value::from_ptr(h).release();
            }
        }
        done
    }
}

unsafe fn needs_finalizer(heap: &HeapInner, h: *mut Header) -> bool {
    // SAFETY: `h` is alive.
    unsafe {
        let key = (*h).key.get();
        let info = heap.layouts[(key >> 24) as usize];
        (info.needs_finalizer)(h)
            || (heap.shapes[(key & 0xFF_FFFF) as usize].has_del && !(*h).has_flag(FLAG_FINALIZED))
    }
}

unsafe fn trace(heap: &HeapInner, h: *mut Header, visit: &mut dyn FnMut(Value)) {
    // SAFETY: `h` is alive.
    unsafe {
        let info = heap.layouts[((*h).key.get() >> 24) as usize];
        (info.trace)(h, visit);
        trace_trailing(heap, h, visit);
    }
}
