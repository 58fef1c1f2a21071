//! The cycle collector: finds containers that only each other keep alive, finalises them (PEP 442)
//! and frees them.
//!
//! It walks the slabs. A container's count minus the references other containers hold is what the
//! rest of the world holds; whatever cannot be reached from a container with such a reference is
//! garbage. Finalisers are queued first and the garbage kept for one more round, since they may
//! resurrect; only finaliser-free garbage is taken apart.

use std::collections::HashMap;

use super::heap::{Heap, HeapInner, Pending, clear_weak, forget_side, release_trailing};
use super::instance::trace_trailing;
use super::layout::Layout;
use super::object::{FLAG_FINALIZED, FLAG_SIDE, Header, Object, RC_ONE};
use super::value::Value;

/// What a collection did.
#[derive(Default, Clone, Copy, Debug)]
pub struct Collected {
    pub objects: usize,
    /// Finalisers queued; when they have run, collect again.
    pub finalizers: usize,
}

impl Heap {
    pub fn gc_enabled(&self) -> bool {
        self.inner().gc_enabled
    }

    pub fn set_gc_enabled(&self, on: bool) {
        self.inner().gc_enabled = on;
    }

    /// Is it time for a collection?
    pub fn gc_due(&self) -> bool {
        let i = self.inner();
        i.gc_enabled && i.young > i.threshold
    }

    /// Does the collector look at it?
    pub fn is_container(&self, o: &Object) -> bool {
        self.inner().layouts[o.layout() as usize].container
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
                let layout = ((*h).key.get() >> 24) as usize;
                if i.layouts[layout].container && (*h).rc.get() >= RC_ONE {
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
            let mut external: HashMap<*mut Header, i64> = HashMap::new();
            (*heap).slabs.each(&mut |h| {
                let layout = ((*h).key.get() >> 24) as usize;
                if (*heap).layouts[layout].container && (*h).rc.get() >= RC_ONE {
                    external.insert(h, ((*h).rc.get() / RC_ONE) as i64);
                }
            });
            let all: Vec<*mut Header> = external.keys().copied().collect();
            for &h in &all {
                trace(&*heap, h, &mut |v| {
                    if v.is_ptr() {
                        if let Some(n) = external.get_mut(&v.ptr()) {
                            *n -= 1;
                        }
                    }
                });
            }
            let mut alive: Vec<*mut Header> =
                all.iter().copied().filter(|h| external[h] > 0).collect();
            for h in &alive {
                external.remove(h);
            }
            while let Some(h) = alive.pop() {
                trace(&*heap, h, &mut |v| {
                    if v.is_ptr() && external.remove(&v.ptr()).is_some() {
                        alive.push(v.ptr());
                    }
                });
            }
            (*heap).young = 0;
            (*heap).threshold = 20_000.max((all.len() - external.len()) as isize / 4);
            self.dispose(external.into_keys().collect())
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
            for &h in &garbage {
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
            for &h in &garbage {
                let info = (*heap).layouts[((*h).key.get() >> 24) as usize];
                (info.retire)(h, self);
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
