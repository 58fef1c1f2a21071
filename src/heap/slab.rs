//! Where heap objects live: 64 KiB slabs of equal slots with a free list per size class, and
//! regions of their own for large objects. Any object's address, rounded down to 64 KiB, is its
//! slab's header, which names the heap: that is how a drop finds its interpreter without a
//! thread-local.
//!
//! Invariant: a slot is either handed out or on its class's free list; a free slot's key is 0.

use std::alloc::Layout as Memory;

use super::heap::HeapInner;
use super::object::Header;

pub const SLAB: usize = 64 * 1024;
const SLAB_HEADER: usize = 64;
/// Objects up to this size live in slabs.
const LARGEST_CLASS: usize = 8160;
/// Slots of 16, 32, … 512 bytes, then steps of about an eighth.
const FINE: usize = 512;
const CLASSES: usize = 32 + 23;

#[repr(C)]
pub struct SlabHeader {
    pub heap: *mut HeapInner,
    /// Slot size; for a large region its whole size.
    pub slot: usize,
    /// Slots ever handed out; 1 for a large region.
    pub used: usize,
    pub class: usize,
    pub large: bool,
    /// Its place in [`Slabs::all`].
    index: usize,
    /// 2³² divided by the slot size, rounded up; 0 for a large region.
    reciprocal: u64,
    /// Which it is of all slabs there have been.
    serial: u64,
}

// Slots begin behind the header.
const _: () = assert!(std::mem::size_of::<SlabHeader>() <= SLAB_HEADER);

/// A free slot links to the next one; its key stays 0.
#[repr(C)]
struct FreeSlot {
    header: Header,
    next: *mut FreeSlot,
}

pub struct Slabs {
    free: [*mut FreeSlot; CLASSES],
    /// The slab of each class that still has slots never handed out.
    open: [*mut SlabHeader; CLASSES],
    all: Vec<*mut SlabHeader>,
    /// How many slabs were ever made.
    made: u64,
}

/// The slab an object lies in.
///
/// # Safety
/// `h` is a heap object.
#[inline(always)]
pub unsafe fn slab_of(h: *mut Header) -> *mut SlabHeader {
    h.map_addr(|a| a & !(SLAB - 1)) as *mut SlabHeader
}

/// A number that no other object alive has, and that does not tell the address.
///
/// # Safety
/// `h` is a heap object.
#[inline(always)]
pub unsafe fn identity_of(h: *mut Header) -> u64 {
    // SAFETY: by contract.
    unsafe {
        let slab = slab_of(h);
        (*slab).serial * SLAB as u64 + (h.addr() - slab.addr()) as u64
    }
}

/// The place of an object: its slab among all, its slot in the slab.
///
/// # Safety
/// `h` is a heap object.
#[inline(always)]
pub unsafe fn place_of(h: *mut Header) -> (usize, usize) {
    // SAFETY: by contract. At most 2¹² slots of at most 2¹³ bytes: the product is off by less than one.
    unsafe {
        let slab = slab_of(h);
        let offset = h.addr() - slab.addr() - SLAB_HEADER;
        ((*slab).index, ((offset as u64 * (*slab).reciprocal) >> 32) as usize)
    }
}

fn class_of(size: usize) -> (usize, usize) {
    if size <= FINE {
        let slots = size.max(16).div_ceil(16);
        (slots - 1, slots * 16)
    } else {
        let mut class = FINE / 16;
        let mut slot = FINE;
        loop {
            slot = (slot + slot / 8).next_multiple_of(16);
            if slot >= size {
                return (class, slot);
            }
            class += 1;
        }
    }
}

impl Slabs {
    pub fn new() -> Slabs {
        Slabs {
            free: [std::ptr::null_mut(); CLASSES],
            open: [std::ptr::null_mut(); CLASSES],
            all: Vec::new(),
            made: 0,
        }
    }

    /// A slot of at least `size` bytes, uninitialised, and the bytes it takes.
    #[inline]
    pub fn alloc(&mut self, heap: *mut HeapInner, size: usize) -> (*mut Header, usize) {
        if size <= FINE {
            let class = (size.max(16) - 1) / 16;
            let p = self.free[class];
            if !p.is_null() {
                // SAFETY: a slot on the free list is a valid `FreeSlot`.
                self.free[class] = unsafe { (*p).next };
                return (p as *mut Header, (class + 1) * 16);
            }
        }
        self.alloc_slow(heap, size)
    }

    #[cold]
    #[inline(never)]
    fn alloc_slow(&mut self, heap: *mut HeapInner, size: usize) -> (*mut Header, usize) {
        if size > LARGEST_CLASS {
            let whole = size + SLAB_HEADER;
            let slab = self.region(heap, whole, 0, whole, true);
            // SAFETY: the region has `size` bytes after its header.
            return (unsafe { (slab as *mut u8).add(SLAB_HEADER) } as *mut Header, whole);
        }
        let (class, slot) = class_of(size);
        let p = self.free[class];
        if !p.is_null() {
            // SAFETY: a slot on the free list is a valid `FreeSlot`.
            self.free[class] = unsafe { (*p).next };
            return (p as *mut Header, slot);
        }
        let mut slab = self.open[class];
        // SAFETY: `open` holds live slabs, and `used` never passes what fits.
        unsafe {
            if slab.is_null() || SLAB_HEADER + ((*slab).used + 1) * slot > SLAB {
                slab = self.region(heap, SLAB, class, slot, false);
                self.open[class] = slab;
            }
            let p = (slab as *mut u8).add(SLAB_HEADER + (*slab).used * slot);
            (*slab).used += 1;
            (p as *mut Header, slot)
        }
    }

    fn region(
        &mut self,
        heap: *mut HeapInner,
        whole: usize,
        class: usize,
        slot: usize,
        large: bool,
    ) -> *mut SlabHeader {
        let memory = Memory::from_size_align(whole, SLAB).expect("a slab's layout");
        // SAFETY: not zero-sized; checked for null before use.
        unsafe {
            let p = std::alloc::alloc(memory) as *mut SlabHeader;
            if p.is_null() {
                std::alloc::handle_alloc_error(memory);
            }
            let index = self.all.len();
            let reciprocal = if large { 0 } else { (1u64 << 32).div_ceil(slot as u64) };
            let used = large as usize;
            let serial = self.made;
            self.made += 1;
            p.write(SlabHeader { heap, slot, used, class, large, index, reciprocal, serial });
            self.all.push(p);
            p
        }
    }

    /// Takes a slot back; returns the bytes it took.
    ///
    /// # Safety
    /// `h` came from `alloc` of this heap and nothing refers to it any more.
    #[inline]
    pub unsafe fn free(&mut self, h: *mut Header) -> usize {
        // SAFETY: by contract; the slab header outlives its slots.
        unsafe {
            let slab = slab_of(h);
            let slot = (*slab).slot;
            if (*slab).large {
                self.free_large(slab);
                return slot;
            }
            let p = h as *mut FreeSlot;
            (*p).header.key.set(0);
            (*p).next = self.free[(*slab).class];
            self.free[(*slab).class] = p;
            slot
        }
    }

    #[cold]
    unsafe fn free_large(&mut self, slab: *mut SlabHeader) {
        // SAFETY: made by `region` with this very layout; `index` is kept true here.
        unsafe {
            let index = (*slab).index;
            self.all.swap_remove(index);
            if let Some(&moved) = self.all.get(index) {
                (*moved).index = index;
            }
            let memory = Memory::from_size_align_unchecked((*slab).slot, SLAB);
            std::alloc::dealloc(slab as *mut u8, memory);
        }
    }

    /// The number of slots in use of each slab.
    pub fn slots(&self) -> impl Iterator<Item = usize> {
        // SAFETY: `all` holds live slabs.
        self.all.iter().map(|&slab| unsafe { (*slab).used })
    }

    /// Visits every object that is alive.
    pub fn each(&self, visit: &mut dyn FnMut(*mut Header)) {
        for &slab in &self.all {
            // SAFETY: slots below `used` have been initialised or freed; a free one has key 0.
            unsafe {
                for i in 0..(*slab).used {
                    let slot = if (*slab).large { 0 } else { (*slab).slot };
                    let h = (slab as *mut u8).add(SLAB_HEADER + i * slot) as *mut Header;
                    if (*h).key.get() != 0 {
                        visit(h);
                    }
                }
            }
        }
    }

    /// Gives every slab back to the system.
    ///
    /// # Safety
    /// No object of this heap is used afterwards.
    pub unsafe fn release_all(&mut self) {
        for slab in std::mem::take(&mut self.all) {
            // SAFETY: made by `region` with this very layout.
            unsafe {
                let size = if (*slab).large { (*slab).slot } else { SLAB };
                std::alloc::dealloc(slab as *mut u8, Memory::from_size_align_unchecked(size, SLAB));
            }
        }
    }
}
