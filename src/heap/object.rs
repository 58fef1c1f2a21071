//! `Object`: a counted reference to a Python object, and the header every heap object starts with.
//!
//! `Object` is what everything outside `heap/` and the dispatch loop uses: cloning counts, dropping
//! gives back. Dropping never runs Python code: an object with a finaliser (`__del__`, a suspended
//! frame with `finally`, a weak-reference callback) is queued, and the VM runs the queue at the next
//! instruction boundary. That is why no borrow taken from an `Object` can be pulled away by a drop.

use std::cell::{Cell, UnsafeCell};

use super::layout::{Layout, Payload};
use super::value::Value;

/// First word of every heap object.
#[repr(C)]
pub struct Header {
    /// Count times [`RC_ONE`], flags below it.
    pub rc: Cell<u32>,
    /// `layout << 24 | shape`: one compare tells an inline cache all it wants to know.
    pub key: Cell<u32>,
}

/// One reference. The low bits are flags. 2³⁰ references take 8 GiB of registers and payloads,
/// which the heap's hard limit forbids: the count cannot overflow.
pub const RC_ONE: u32 = 4;
/// The side table knows this object: there has been a weak reference.
pub const FLAG_SIDE: u32 = 1;
/// The finaliser ran already (PEP 442: at most once).
pub const FLAG_FINALIZED: u32 = 2;

/// A heap object with a fixed-size payload.
#[repr(C)]
pub struct HeapBox<T> {
    pub header: Header,
    pub payload: T,
}

#[repr(transparent)]
pub struct Object(Value);

impl Object {
    pub const NONE: Object = Object(Value::NONE);
    pub const TRUE: Object = Object(Value::TRUE);
    pub const FALSE: Object = Object(Value::FALSE);
    pub const ELLIPSIS: Object = Object(Value::ELLIPSIS);
    pub const NOT_IMPLEMENTED: Object = Object(Value::NOT_IMPLEMENTED);
    /// No object: an omitted optional argument, an unbound cell. Never reaches Python code.
    pub const UNDEF: Object = Object(Value::UNDEF);

    /// Takes over one reference.
    ///
    /// # Safety
    /// The caller owned it.
    #[inline(always)]
    pub unsafe fn from_owned(v: Value) -> Object {
        Object(v)
    }

    /// Counts a new reference.
    ///
    /// # Safety
    /// `v` is alive.
    #[inline(always)]
    pub unsafe fn from_borrowed(v: Value) -> Object {
        // SAFETY: alive by contract; the new reference is owned by the result.
        Object(unsafe { v.retain() })
    }

    /// Views a borrowed word as an object reference without counting.
    ///
    /// # Safety
    /// Whatever `v` lies in keeps it alive for `'a`.
    #[inline(always)]
    pub unsafe fn view(v: &Value) -> &Object {
        // SAFETY: `Object` is a transparent wrapper of `Value`.
        unsafe { &*(v as *const Value as *const Object) }
    }

    /// The word, still owned by `self`.
    #[inline(always)]
    pub fn value(&self) -> Value {
        self.0
    }

    /// Gives up ownership: the word carries the reference on.
    #[inline(always)]
    pub fn into_value(self) -> Value {
        let v = self.0;
        std::mem::forget(self);
        v
    }

    #[inline(always)]
    pub fn is(&self, other: &Object) -> bool {
        self.0 == other.0
    }

    #[inline(always)]
    pub fn is_none(&self) -> bool {
        self.0.is_none()
    }

    #[inline(always)]
    pub fn is_undef(&self) -> bool {
        self.0.is_undef()
    }

    #[inline(always)]
    pub fn is_bool(&self) -> bool {
        self.0.is_bool()
    }

    #[inline(always)]
    pub fn is_not_implemented(&self) -> bool {
        self.0 == Value::NOT_IMPLEMENTED
    }

    #[inline(always)]
    pub fn from_bool(b: bool) -> Object {
        Object(Value::from_bool(b))
    }

    #[inline(always)]
    pub fn from_float(x: f64) -> Object {
        Object(Value::from_float(x))
    }

    /// The caller knows that `i` fits 48 bits (lengths, code points, bytes…).
    #[inline(always)]
    pub fn from_small(i: i64) -> Object {
        Object(Value::from_small(i))
    }

    /// A 48-bit integer held in the word; bools and big integers give `None`.
    #[inline(always)]
    pub fn small_int(&self) -> Option<i64> {
        self.0.is_int().then(|| self.0.int())
    }

    /// A float held in the word; instances of subclasses of `float` give `None`.
    #[inline(always)]
    pub fn float(&self) -> Option<f64> {
        self.0.is_float().then(|| self.0.float())
    }

    #[inline(always)]
    pub fn layout(&self) -> Layout {
        Layout::from_key(self.0.key())
    }

    /// The payload, if this is a heap object of that layout (instances of Python subclasses too).
    #[inline(always)]
    pub fn get<T: Payload>(&self) -> Option<&T> {
        if self.0.is_ptr() && Layout::from_key(self.0.key()) == T::LAYOUT {
            // SAFETY: the layout says what the payload is; `self` keeps the object alive.
            Some(unsafe { &(*(self.0.ptr() as *const HeapBox<T>)).payload })
        } else {
            None
        }
    }

    /// The payload of an object whose layout the caller has established.
    #[inline(always)]
    pub fn expect<T: Payload>(&self) -> &T {
        match self.get::<T>() {
            Some(t) => t,
            None => wrong_layout(),
        }
    }

    /// How many references there are: of use to `sys.getrefcount` and to in-place reuse only.
    pub fn refcount(&self) -> u32 {
        // SAFETY: `self` keeps the object alive.
        if self.0.is_ptr() {
            unsafe { (*self.0.ptr()).rc.get() / RC_ONE }
        } else {
            u32::MAX / RC_ONE
        }
    }
}

#[cold]
#[inline(never)]
fn wrong_layout() -> ! {
    panic!("a heap object is not of the layout that was checked before")
}

impl Clone for Object {
    #[inline(always)]
    fn clone(&self) -> Object {
        // SAFETY: `self` keeps the object alive.
        unsafe { Object::from_borrowed(self.0) }
    }
}

impl Drop for Object {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: `self` owned the reference.
        unsafe { self.0.release() }
    }
}

impl std::fmt::Debug for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A place in a payload that can be read and replaced through a shared reference. Nothing ever
/// borrows from inside it: reading clones.
#[repr(transparent)]
pub struct ObjectCell(UnsafeCell<Object>);

impl ObjectCell {
    pub fn new(o: Object) -> ObjectCell {
        ObjectCell(UnsafeCell::new(o))
    }

    pub fn undef() -> ObjectCell {
        ObjectCell::new(Object::UNDEF)
    }

    #[inline(always)]
    pub fn get(&self) -> Object {
        // SAFETY: the reference lives for the clone only, and cloning runs nothing else.
        unsafe { (*self.0.get()).clone() }
    }

    /// The word without counting; whoever owns the payload keeps it alive.
    #[inline(always)]
    pub fn value(&self) -> Value {
        // SAFETY: as in `get`.
        unsafe { (*self.0.get()).value() }
    }

    #[inline(always)]
    pub fn replace(&self, o: Object) -> Object {
        // SAFETY: as in `get`; the old value is handed out, not dropped inside.
        unsafe { std::mem::replace(&mut *self.0.get(), o) }
    }

    #[inline(always)]
    pub fn set(&self, o: Object) {
        drop(self.replace(o));
    }

    #[inline(always)]
    pub fn take(&self) -> Object {
        self.replace(Object::UNDEF)
    }

    /// What is there, unless it is [`Object::UNDEF`].
    pub fn some(&self) -> Option<Object> {
        let o = self.get();
        if o.is_undef() { None } else { Some(o) }
    }

    pub fn is_undef(&self) -> bool {
        self.value().is_undef()
    }

    /// For `trace`: visits the place.
    #[inline]
    pub fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.value());
    }
}
