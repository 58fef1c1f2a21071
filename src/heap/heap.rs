//! The heap of one interpreter: objects, shapes, interned names, the side table of weak references,
//! the queue of finalisations, and the byte count the memory limit reads.
//!
//! Invariants: every object belongs to exactly one heap; freeing never runs Python code (what must
//! run is queued in `pending`); `bytes` counts every slot and every buffer accounted for.

use std::cell::Cell;
use std::collections::HashMap;
use std::ptr::NonNull;

use foldhash::fast::FixedState;

use super::layout::{LAYOUTS, Layout, LayoutInfo, Payload};
use super::object::{FLAG_FINALIZED, FLAG_SIDE, Header, HeapBox, Object, RC_ONE};
use super::shape::{Shape, ShapeId};
use super::slab::{Slabs, identity_of, slab_of};
use super::value::Value;

/// No heap grows past this, whatever limit was asked for: reference counts rely on it.
pub const HARD_LIMIT: usize = 8 << 30;

/// Work that dropping left for the VM to do at the next instruction boundary.
pub enum Pending {
    /// Run the finaliser of this object (`__del__`, closing a suspended frame), then drop it.
    Finalize(Object),
    /// The referent of this weak reference is gone: call its callback.
    WeakCallback(Object),
    /// Drop these, the last one first: what a list held beside an object that has to be finalised.
    Drop(Vec<Object>),
}

/// What only few objects have.
#[derive(Default)]
struct Side {
    /// Weak references to the object (borrowed: a weak reference unregisters itself).
    weak: Vec<Value>,
}

pub struct HeapInner {
    pub(super) slabs: Slabs,
    pub(super) bytes: usize,
    limit: usize,
    /// Burnt at back-edges and frame pushes; whoever wants the VM's attention sets it to zero with
    /// [`Heap::request_attention`].
    pub fuel: i64,
    /// Fuel set aside by `request_attention`.
    pub fuel_reserve: i64,
    pub(super) layouts: [LayoutInfo; LAYOUTS],
    pub shapes: Vec<Shape>,
    free_shapes: Vec<ShapeId>,
    pub pending: Vec<Pending>,
    dead: Vec<*mut Header>,
    depth: u32,
    side: HashMap<usize, Side, FixedState>,
    next_nan: u64,
    interned: HashMap<&'static [u8], Object, FixedState>,
    /// Containers allocated minus freed since the last collection.
    pub(super) young: isize,
    pub(super) threshold: isize,
    pub(super) least_threshold: isize,
    pub(super) gc_enabled: bool,
    /// Set when the limit was passed by small allocations; the VM raises at its next safepoint.
    pub over_limit: bool,
    closing: bool,
    /// Bumped by every change of a type that an inline cache may have relied on.
    pub epoch: u32,
    versions: u32,
}

/// New containers that make a collection due, for a start.
const THRESHOLD: isize = 20_000;

pub struct Heap(NonNull<HeapInner>);

// SAFETY: a heap and all its objects move between threads only together, as one interpreter.
unsafe impl Send for Heap {}

/// The memory limit (or the machine) does not allow it.
#[derive(Debug, Clone, Copy)]
pub struct OutOfMemory;

impl Heap {
    pub fn new(limit: usize) -> Heap {
        let mut shapes = Vec::with_capacity(512);
        for id in 0..256 {
            shapes.push(Shape {
                ty: Value::UNDEF,
                names: Vec::new(),
                next: Vec::new(),
                capacity: 0,
                members: 0,
                trailing: false,
                open: false,
                dict_mode: false,
                has_del: false,
                root: id,
                dict_shape: id,
            });
        }
        let inner = Box::new(HeapInner {
            slabs: Slabs::new(),
            bytes: 0,
            limit: limit.min(HARD_LIMIT),
            fuel: i64::MAX,
            fuel_reserve: 0,
            layouts: [LayoutInfo::NONE; LAYOUTS],
            shapes,
            free_shapes: Vec::new(),
            pending: Vec::new(),
            dead: Vec::new(),
            depth: 0,
            side: HashMap::default(),
            next_nan: 0,
            interned: HashMap::default(),
            young: 0,
            threshold: THRESHOLD,
            least_threshold: THRESHOLD,
            gc_enabled: true,
            over_limit: false,
            closing: false,
            epoch: 1,
            versions: 0,
        });
        // SAFETY: a box is never null.
        let mut heap = Heap(unsafe { NonNull::new_unchecked(Box::into_raw(inner)) });
        super::register_layouts(&mut heap);
        heap
    }

    #[inline(always)]
    pub fn raw(&self) -> *mut HeapInner {
        self.0.as_ptr()
    }

    // SAFETY of every access below: the interpreter is single-threaded and no reference made here
    // outlives its statement, so none overlaps with one made by a drop.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub(super) fn inner(&self) -> &mut HeapInner {
        unsafe { &mut *self.raw() }
    }

    /// Declares what objects of `T::LAYOUT` are.
    pub fn register<T: Payload>(&mut self) {
        let slot = &mut self.inner().layouts[T::LAYOUT as usize];
        let id = std::any::TypeId::of::<T>();
        assert!(slot.type_id.is_none_or(|known| known == id), "two payloads share a layout");
        *slot = LayoutInfo::of::<T>();
    }

    /// Runs `f` with a handle on a heap that is known by address only.
    ///
    /// # Safety
    /// `heap` is alive.
    pub(super) unsafe fn borrow<R>(heap: *mut HeapInner, f: impl FnOnce(&Heap) -> R) -> R {
        // SAFETY: not null, since alive; the handle is not dropped.
        let handle = std::mem::ManuallyDrop::new(Heap(unsafe { NonNull::new_unchecked(heap) }));
        f(&handle)
    }

    /// A number never given before, for caches; 0, which no cache believes, when all are given.
    pub fn next_version(&self) -> u32 {
        let i = self.inner();
        i.versions = i.versions.saturating_add(1);
        if i.versions == u32::MAX { 0 } else { i.versions }
    }

    /// Inline caches that looked at types are stale.
    ///
    /// Epochs have 28 bits. A program that changes classes oftener than that goes on in epoch 0, in
    /// which nothing is cached any more: no stale entry may ever look fresh.
    #[inline]
    pub fn bump_epoch(&self) {
        let i = self.inner();
        if i.epoch != 0 {
            i.epoch = (i.epoch + 1) & 0x0FFF_FFFF;
        }
    }

    // ---- memory

    pub fn bytes(&self) -> usize {
        self.inner().bytes
    }

    pub fn limit(&self) -> usize {
        self.inner().limit
    }

    pub fn set_limit(&mut self, bytes: usize) {
        self.inner().limit = bytes.min(HARD_LIMIT);
    }

    /// May `more` bytes still be had? Ask before building anything large.
    #[inline]
    pub fn check(&self, more: usize) -> Result<(), OutOfMemory> {
        let i = self.inner();
        if more <= i.limit && i.bytes <= i.limit - more { Ok(()) } else { Err(OutOfMemory) }
    }

    /// Accounts for a buffer that changed its size.
    #[inline]
    pub fn account(&self, delta: isize) {
        let i = self.inner();
        i.bytes = i.bytes.wrapping_add_signed(delta);
        if i.bytes > i.limit {
            i.note_over_limit();
        }
    }

    /// Makes the VM stop at its next safepoint to see what is the matter.
    pub fn request_attention(&self) {
        self.inner().request_attention();
    }

    // ---- objects

    /// A slot with its header written: one reference, this key.
    #[inline]
    pub(super) fn alloc_raw(&self, size: usize, key: u32) -> *mut Header {
        let i = self.inner();
        let (h, taken) = i.slabs.alloc(self.raw(), size);
        i.bytes += taken;
        if i.bytes > i.limit {
            i.note_over_limit();
        }
        if is_container(i, key) {
            i.young += 1;
            if i.young > i.threshold && i.gc_enabled {
                i.request_attention();
            }
        }
        // SAFETY: the slot is ours and large enough for a header.
        unsafe { h.write(Header { rc: Cell::new(RC_ONE), key: Cell::new(key) }) };
        h
    }

    /// An object of a builtin type that is the only one with its layout.
    #[inline]
    pub fn alloc<T: Payload>(&self, payload: T) -> Object {
        self.alloc_with(payload, T::LAYOUT as ShapeId)
    }

    /// An object of the type that `shape` belongs to.
    #[inline]
    pub fn alloc_with<T: Payload>(&self, payload: T, shape: ShapeId) -> Object {
        let size = std::mem::size_of::<HeapBox<T>>();
        let key = T::LAYOUT.key_base() | shape;
        let extra = if T::DICT || shape >= 256 { self.trailing_bytes(shape) } else { 0 };
        let h = self.alloc_raw(size + extra, key);
        // SAFETY: the slot is ours and `size` bytes long.
        unsafe {
            (&raw mut (*(h as *mut HeapBox<T>)).payload).write(payload);
            if extra != 0 {
                self.init_trailing((h as *mut u8).add(size) as *mut Value, shape);
            }
            Object::from_owned(Value::from_ptr(h))
        }
    }

    /// Bytes of the dict word and slots after the payload of this shape's instances.
    pub(super) fn trailing_bytes(&self, shape: ShapeId) -> usize {
        let s = &self.inner().shapes[shape as usize];
        if s.trailing { (1 + s.capacity as usize) * 8 } else { 0 }
    }

    /// # Safety
    /// `at` has room for the trailing words of `shape`.
    pub(super) unsafe fn init_trailing(&self, at: *mut Value, shape: ShapeId) {
        let s = &self.inner().shapes[shape as usize];
        // SAFETY: by contract; the class lives, and every instance counts it.
        unsafe {
            for i in 0..=s.capacity as usize {
                at.add(i).write(Value::UNDEF);
            }
            s.ty.retain();
        }
    }

    pub fn type_of(&self, v: Value) -> Value {
        self.inner().shapes[shape_of(v) as usize].ty
    }

    /// The type object of any object.
    #[inline]
    pub fn type_object(&self, o: &Object) -> Object {
        // SAFETY: an object keeps its type alive; builtin types live as long as the heap.
        unsafe { Object::from_borrowed(self.type_of(o.value())) }
    }

    /// Number of the current state of all types; see [`Heap::bump_epoch`].
    #[inline]
    pub fn epoch(&self) -> u32 {
        self.inner().epoch
    }

    // ---- shapes

    pub fn shape(&self, id: ShapeId) -> &Shape {
        &self.inner().shapes[id as usize]
    }

    #[allow(clippy::mut_from_ref)]
    pub fn shape_mut(&self, id: ShapeId) -> &mut Shape {
        &mut self.inner().shapes[id as usize]
    }

    pub fn add_shape(&self, shape: Shape) -> ShapeId {
        let i = self.inner();
        if let Some(id) = i.free_shapes.pop() {
            i.shapes[id as usize] = shape;
            return id;
        }
        i.shapes.push(shape);
        (i.shapes.len() - 1) as ShapeId
    }

    /// A class is gone: its shapes can be used again. No instance is left (they count the class).
    pub fn free_shapes_of(&self, root: ShapeId) {
        let mut work = vec![root];
        let i = self.inner();
        if let Some(s) = i.shapes.get(root as usize)
            && s.dict_shape != root
        {
            work.push(s.dict_shape);
        }
        let mut names = Vec::new();
        while let Some(id) = work.pop() {
            let s = &mut i.shapes[id as usize];
            work.extend(s.next.drain(..).map(|(_, n)| n));
            names.append(&mut s.names);
            s.ty = Value::UNDEF;
            i.free_shapes.push(id);
        }
        // Only now, as dropping looks at the heap.
        drop(names);
    }

    // ---- identity and weak references

    /// The identity `id()` reports, which another object may have once this one is gone: never an
    /// address.
    #[inline]
    pub fn id_of(&self, o: &Object) -> u64 {
        const FIRST: u64 = 0x7f00_0000_0000;
        let v = o.value();
        // SAFETY: `o` keeps the object alive.
        if v.is_ptr() { FIRST + unsafe { identity_of(v.ptr()) } } else { v.bits() }
    }

    /// A NaN that is like no other, as each call of `float("nan")` gives one.
    pub fn new_nan(&self, x: f64) -> Object {
        let i = self.inner();
        // Hashes of identities leave the last four bits out.
        i.next_nan = i.next_nan.wrapping_add(16);
        // SAFETY: a float is no heap object, so there is nothing to own.
        unsafe { Object::from_owned(Value::numbered_nan(x, i.next_nan)) }
    }

    /// Registers a weak reference object for `referent`.
    pub fn add_weakref(&self, referent: &Object, weak: &Object) {
        let v = referent.value();
        let side = self.inner().side.entry(v.bits() as usize).or_default();
        side.weak.push(weak.value());
        // SAFETY: `referent` keeps the object alive.
        unsafe { (*v.ptr()).set_flag(FLAG_SIDE) };
    }

    /// A weak reference goes before its referent.
    pub fn remove_weakref(&self, referent: Value, weak: Value) {
        if let Some(side) = self.inner().side.get_mut(&(referent.bits() as usize)) {
            side.weak.retain(|w| *w != weak);
        }
    }

    /// The weak references to an object, oldest first.
    pub fn weakrefs_of(&self, referent: &Object) -> Vec<Object> {
        match self.inner().side.get(&(referent.value().bits() as usize)) {
            // SAFETY: a weak reference unregisters itself before it is freed.
            Some(side) => side.weak.iter().map(|w| unsafe { Object::from_borrowed(*w) }).collect(),
            None => Vec::new(),
        }
    }

    // ---- names

    /// The one string object with this text; it lives as long as the heap.
    pub fn intern(&self, text: &str) -> Object {
        if let Some(o) = self.inner().interned.get(text.as_bytes()) {
            return o.clone();
        }
        let o = super::str::new_str(self, text.as_bytes());
        self.intern_object(&o)
    }

    /// The interned string equal to `o`, which must be an exact `str`.
    pub fn intern_object(&self, o: &Object) -> Object {
        let s = o.expect::<super::str::Str>();
        if s.is_interned() {
            return o.clone();
        }
        let map = &mut self.inner().interned;
        if let Some(found) = map.get(s.bytes()) {
            return found.clone();
        }
        s.mark_interned();
        // SAFETY: the map owns a reference until the heap goes, so the bytes stay.
        let bytes: &'static [u8] = unsafe { std::mem::transmute::<&[u8], &[u8]>(s.bytes()) };
        map.insert(bytes, o.clone());
        o.clone()
    }

    // ---- finalisation

    pub fn has_pending(&self) -> bool {
        !self.inner().pending.is_empty()
    }

    pub fn take_pending(&self) -> Option<Pending> {
        let queue = &mut self.inner().pending;
        if queue.is_empty() { None } else { Some(queue.remove(0)) }
    }

    /// The whole queue: what is queued while its finalisers run comes before what is left of it.
    pub fn take_all_pending(&self) -> Vec<Pending> {
        std::mem::take(&mut self.inner().pending)
    }

    /// Frees everything, without running any Python code.
    fn close(&mut self) {
        let i = self.raw();
        // SAFETY: nothing uses the heap after this; objects are visited while all still exist.
        unsafe {
            (*i).closing = true;
            (*i).depth = DEEPEST;
            (*i).pending.clear();
            let mut all = Vec::new();
            (*i).slabs.each(&mut |h| all.push(h));
            for &h in &all {
                // More references than there can be, and room for more: nothing is freed while
                // payloads are dropped, whatever they do to each other.
                (*h).rc.set(1 << 31);
            }
            for &h in &all {
                let layout = ((*h).key.get() >> 24) as usize;
                ((*i).layouts[layout].drop)(h);
            }
            for s in &mut (*i).shapes {
                std::mem::take(&mut s.names).into_iter().for_each(std::mem::forget);
            }
            for (_, o) in (*i).interned.drain() {
                std::mem::forget(o);
            }
            (*i).slabs.release_all();
            drop(Box::from_raw(i));
        }
    }
}

impl HeapInner {
    #[cold]
    fn note_over_limit(&mut self) {
        self.over_limit = true;
        self.request_attention();
    }

    #[cold]
    fn request_attention(&mut self) {
        if self.fuel > 0 {
            self.fuel_reserve += self.fuel;
            self.fuel = 0;
        }
    }

    /// The type of a value, borrowed.
    #[inline(always)]
    pub fn type_value(&self, v: Value) -> Value {
        self.shapes[shape_of(v) as usize].ty
    }
}

impl Header {
    pub fn set_flag(&self, flag: u32) {
        self.rc.set(self.rc.get() | flag);
    }

    pub fn has_flag(&self, flag: u32) -> bool {
        self.rc.get() & flag != 0
    }
}

/// The shape of any value; singletons and numbers have the shapes of their types.
#[inline]
pub fn shape_of(v: Value) -> ShapeId {
    if v.is_ptr() { v.key() & 0xFF_FFFF } else { shape_of_immediate(v) }
}

/// Shapes of values that are no heap objects; types register themselves under these.
pub const SHAPE_INT: ShapeId = Layout::BigInt as ShapeId;
pub const SHAPE_FLOAT: ShapeId = Layout::Float as ShapeId;
pub const SHAPE_NONE: ShapeId = 250;
pub const SHAPE_BOOL: ShapeId = 251;
pub const SHAPE_ELLIPSIS: ShapeId = 252;
pub const SHAPE_NOT_IMPLEMENTED: ShapeId = 253;

fn shape_of_immediate(v: Value) -> ShapeId {
    if v.is_int() {
        SHAPE_INT
    } else if v.is_float() {
        SHAPE_FLOAT
    } else {
        match v {
            Value::TRUE | Value::FALSE => SHAPE_BOOL,
            Value::ELLIPSIS => SHAPE_ELLIPSIS,
            Value::NOT_IMPLEMENTED => SHAPE_NOT_IMPLEMENTED,
            _ => SHAPE_NONE,
        }
    }
}

/// Where the trailing words (dict, slots) of an instance lie, if it has any.
///
/// # Safety
/// `h` is alive.
pub(super) unsafe fn trailing_of(heap: &HeapInner, h: *mut Header) -> Option<*mut Value> {
    // SAFETY: alive by contract; layouts and shapes are the object's own.
    unsafe {
        let key = (*h).key.get();
        if !heap.shapes[(key & 0xFF_FFFF) as usize].trailing {
            return None;
        }
        let size = match Layout::from_key(key) {
            Layout::Str => super::str::size_of(h),
            Layout::Bytes => super::bytes::size_of(h),
            Layout::Tuple => super::tuple::size_of(h),
            layout => heap.layouts[layout as usize].size,
        };
        Some((h as *mut u8).add(size) as *mut Value)
    }
}

/// The last reference to `h` is gone.
///
/// # Safety
/// The count of `h` is zero and nobody else is freeing it.
#[cold]
#[inline(never)]
pub(super) unsafe fn free_object(h: *mut Header) {
    // SAFETY: the slab header outlives the object; `free_now` gets each object once.
    unsafe {
        let heap = (*slab_of(h)).heap;
        if (*heap).depth >= DEEPEST {
            return free_later(heap, h);
        }
        (*heap).depth += 1;
        free_now(heap, h);
        (*heap).depth -= 1;
        if (*heap).depth == 0 && !(*heap).dead.is_empty() {
            free_dead(heap);
        }
    }
}

/// Drops inside drops go down to here by native recursion; the rest by a work list. A heap that is
/// closing is as deep as can be.
const DEEPEST: u32 = 64;

#[cold]
#[inline(never)]
unsafe fn free_later(heap: *mut HeapInner, h: *mut Header) {
    // SAFETY: `heap` is alive.
    unsafe {
        if !(*heap).closing {
            (*heap).dead.push(h);
        }
    }
}

#[cold]
#[inline(never)]
unsafe fn free_dead(heap: *mut HeapInner) {
    // SAFETY: the list holds each object once.
    unsafe {
        while let Some(h) = (*heap).dead.pop() {
            (*heap).depth = 1;
            free_now(heap, h);
            (*heap).depth = 0;
        }
    }
}

/// Can an object of this key be part of a cycle? By its payload, or by the slots and the `__dict__`
/// that an instance of a Python class has: the shapes of builtin types are the first ones.
#[inline]
pub(super) fn is_container(heap: &HeapInner, key: u32) -> bool {
    heap.layouts[(key >> 24) as usize].container || key & 0xFF_FF00 != 0
}

#[inline]
unsafe fn free_now(heap: *mut HeapInner, h: *mut Header) {
    // SAFETY: the object is whole until its payload is dropped, and unreachable.
    unsafe {
        let key = (*h).key.get();
        let info = &raw const (&(*heap).layouts)[(key >> 24) as usize];
        let shape = &(&(*heap).shapes)[(key & 0xFF_FFFF) as usize];
        let (has_del, trailing) = (shape.has_del, shape.trailing);
        let finalized = (*h).has_flag(FLAG_FINALIZED);
        if ((*info).finalizes && ((*info).needs_finalizer)(h)) || (has_del && !finalized) {
            (*h).rc.set(RC_ONE | ((*h).rc.get() & FLAG_SIDE) | FLAG_FINALIZED);
            (*heap).pending.push(Pending::Finalize(Object::from_owned(Value::from_ptr(h))));
            return;
        }
        if (*h).has_flag(FLAG_SIDE) {
            forget_side(heap, h);
        }
        if trailing {
            release_trailing(heap, h);
        }
        let outside = Heap::borrow(heap, |heap| ((*info).end)(h, heap));
        if (*info).container || key & 0xFF_FF00 != 0 {
            (*heap).young -= 1;
        }
        let slot = (*heap).slabs.free(h);
        (*heap).bytes = (*heap).bytes.saturating_sub(slot + outside);
    }
}

/// Drops the dict word, the slots and the reference to the class.
///
/// # Safety
/// Nobody reads them again.
pub(super) unsafe fn release_trailing(heap: *mut HeapInner, h: *mut Header) {
    // SAFETY: the words belong to the object, which is going.
    unsafe {
        if let Some(at) = trailing_of(&*heap, h) {
            let shape = ((*h).key.get() & 0xFF_FFFF) as usize;
            let words = (&(*heap).shapes)[shape].capacity as usize;
            let ty = (&(*heap).shapes)[shape].ty;
            for i in 0..=words {
                let v = at.add(i).read();
                at.add(i).write(Value::UNDEF);
                v.release();
            }
            ty.release();
        }
    }
}

/// Clears weak references to a dying object and queues their callbacks.
pub(super) unsafe fn forget_side(heap: *mut HeapInner, h: *mut Header) {
    // SAFETY: by contract of the callee; the id goes with the object.
    unsafe {
        clear_weak(heap, h, &|_| true);
        (*heap).side.remove(&h.addr());
    }
}

/// Clears the weak references to `h`; queues the callbacks of those that `alive` accepts.
///
/// # Safety
/// `h` is alive or dying.
pub(super) unsafe fn clear_weak(
    heap: *mut HeapInner,
    h: *mut Header,
    alive: &dyn Fn(Value) -> bool,
) {
    // SAFETY: weak references registered here are alive (they unregister when freed).
    unsafe {
        let Some(side) = (*heap).side.get_mut(&h.addr()) else { return };
        for weak in std::mem::take(&mut side.weak).into_iter().rev() {
            // A weak reference that is being freed (it held the last reference to `h`) is cleared,
            // but nobody can be told of it: its count must not rise from zero.
            let dying = (*weak.ptr()).rc.get() < RC_ONE;
            let counts = !dying && alive(weak);
            let weak = std::mem::ManuallyDrop::new(Object::from_owned(weak));
            if weak.expect::<super::weakref::WeakRef>().clear() && counts {
                (*heap).pending.push(Pending::WeakCallback(Object::clone(&weak)));
            }
        }
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        self.close();
    }
}
