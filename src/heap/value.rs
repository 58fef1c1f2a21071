//! `Value`: one Python object in eight bytes, as registers and payloads hold it. It owns nothing.
//!
//! NaN-boxing, decided by measurement (see docs/ARCHITECTURE.md): the high sixteen bits tell what
//! the word is.
//!
//! | high 16 bits     | meaning                                             |
//! |------------------|-----------------------------------------------------|
//! | `0x0000`         | pointer to a [`Header`] (never null)                |
//! | `0x0001`         | a singleton: see the constants below                |
//! | `0x0002..0xFFFB` | a double, offset by 2⁴⁹                             |
//! | `0xFFFF`         | a 48-bit signed integer                             |
//!
//! Invariant: a NaN is stored quiet (sign kept) and with at most 48 bits of payload, so that no double
//! can reach the integer range. What calculations give has the payload 0; a NaN that a program asks
//! for has a number of its own there, which is its identity (see [`super::Heap::new_nan`]).

use std::num::NonZeroU64;

use super::object::Header;

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Value(NonZeroU64);

const INT_TAG: u64 = 0xFFFF << 48;
const DOUBLE_OFFSET: u64 = 0x0002 << 48;
const SINGLETON: u64 = 0x0001 << 48;
const DOUBLE_RANGE: u64 = 0xFFF9 << 48;

/// The integers a `Value` holds without a heap object.
pub const SMALL_INT_MIN: i64 = -(1 << 47);
pub const SMALL_INT_MAX: i64 = (1 << 47) - 1;

impl Value {
    /// No object at all: an unbound local, an empty cell, a free slot.
    pub const UNDEF: Value = Value::raw(SINGLETON);
    pub const NONE: Value = Value::raw(SINGLETON | 1);
    pub const FALSE: Value = Value::raw(SINGLETON | 2);
    pub const TRUE: Value = Value::raw(SINGLETON | 3);
    pub const ELLIPSIS: Value = Value::raw(SINGLETON | 4);
    pub const NOT_IMPLEMENTED: Value = Value::raw(SINGLETON | 5);

    #[inline(always)]
    const fn raw(bits: u64) -> Value {
        // SAFETY: no tag pattern and no pointer is zero, and +0.0 is offset.
        Value(unsafe { NonZeroU64::new_unchecked(bits) })
    }

    #[inline(always)]
    pub const fn bits(self) -> u64 {
        self.0.get()
    }

    /// Reads back what [`Value::bits`] gave, for words that bytecode carries inline.
    #[inline(always)]
    pub fn from_bits(bits: u64) -> Value {
        Value::raw(bits)
    }

    #[inline(always)]
    pub fn from_bool(b: bool) -> Value {
        Value::raw(Value::FALSE.bits() | b as u64)
    }

    #[inline(always)]
    pub fn is_undef(self) -> bool {
        self.bits() == Value::UNDEF.bits()
    }

    #[inline(always)]
    pub fn is_none(self) -> bool {
        self.bits() == Value::NONE.bits()
    }

    #[inline(always)]
    pub fn is_bool(self) -> bool {
        self.bits() | 1 == Value::TRUE.bits()
    }

    #[inline(always)]
    pub fn is_ptr(self) -> bool {
        self.bits() >> 48 == 0
    }

    #[inline(always)]
    pub fn is_singleton(self) -> bool {
        self.bits() >> 48 == 1
    }

    #[inline(always)]
    pub fn ptr(self) -> *mut Header {
        debug_assert!(self.is_ptr());
        std::ptr::with_exposed_provenance_mut(self.bits() as usize)
    }

    #[inline(always)]
    pub fn from_ptr(p: *mut Header) -> Value {
        Value::raw(p.expose_provenance() as u64)
    }

    // ---- integers

    #[inline(always)]
    pub fn is_int(self) -> bool {
        self.bits() >= INT_TAG
    }

    #[inline(always)]
    pub fn both_int(a: Value, b: Value) -> bool {
        a.bits() & b.bits() >= INT_TAG
    }

    #[inline(always)]
    pub fn int(self) -> i64 {
        debug_assert!(self.is_int());
        ((self.bits() << 16) as i64) >> 16
    }

    /// The caller knows that `i` fits 48 bits.
    #[inline(always)]
    pub fn from_small(i: i64) -> Value {
        debug_assert!((SMALL_INT_MIN..=SMALL_INT_MAX).contains(&i));
        Value::raw((i as u64 & !INT_TAG) | INT_TAG)
    }

    #[inline(always)]
    pub fn try_from_int(i: i64) -> Option<Value> {
        if (i << 16) >> 16 == i { Some(Value::from_small(i)) } else { None }
    }

    /// Sum of two small integers, unless it leaves 48 bits.
    #[inline(always)]
    pub fn add_int(a: Value, b: Value) -> Option<Value> {
        let (r, overflow) = ((a.bits() << 16) as i64).overflowing_add((b.bits() << 16) as i64);
        if overflow { None } else { Some(Value::raw((r as u64 >> 16) | INT_TAG)) }
    }

    #[inline(always)]
    pub fn sub_int(a: Value, b: Value) -> Option<Value> {
        let (r, overflow) = ((a.bits() << 16) as i64).overflowing_sub((b.bits() << 16) as i64);
        if overflow { None } else { Some(Value::raw((r as u64 >> 16) | INT_TAG)) }
    }

    #[inline(always)]
    pub fn mul_int(a: Value, b: Value) -> Option<Value> {
        let (r, overflow) = ((a.bits() << 16) as i64).overflowing_mul(b.int());
        if overflow { None } else { Some(Value::raw((r as u64 >> 16) | INT_TAG)) }
    }

    /// A key that orders small integers as signed 64-bit numbers.
    #[inline(always)]
    pub fn int_order(self) -> i64 {
        (self.bits() << 16) as i64
    }

    // ---- doubles

    #[inline(always)]
    pub fn is_float(self) -> bool {
        self.bits().wrapping_sub(DOUBLE_OFFSET) < DOUBLE_RANGE
    }

    #[inline(always)]
    pub fn float(self) -> f64 {
        debug_assert!(self.is_float());
        f64::from_bits(self.bits().wrapping_sub(DOUBLE_OFFSET))
    }

    #[inline(always)]
    pub fn from_float(x: f64) -> Value {
        let bits = if x.is_nan() { canonical_nan(x) } else { x.to_bits() };
        Value::raw(bits.wrapping_add(DOUBLE_OFFSET))
    }

    /// The NaN with this number, with the sign of `x`.
    pub(super) fn numbered_nan(x: f64, number: u64) -> Value {
        let bits = canonical_nan(x) | number & ((1 << 48) - 1);
        Value::raw(bits.wrapping_add(DOUBLE_OFFSET))
    }

    // ---- heap objects

    /// Layout and shape of a heap object, or 0.
    #[inline(always)]
    pub fn key(self) -> u32 {
        if self.is_ptr() {
            // SAFETY: a pointer value in reach of the program points to a live object.
            unsafe { (*self.ptr()).key.get() }
        } else {
            0
        }
    }

    /// Counts one more reference, if this is a heap object.
    ///
    /// # Safety
    /// The object is alive; somebody will `release` the reference.
    #[inline(always)]
    pub unsafe fn retain(self) -> Value {
        if self.is_ptr() {
            // SAFETY: alive by contract. The count cannot overflow: see `RC_ONE`.
            unsafe {
                let rc = &(*self.ptr()).rc;
                rc.set(rc.get() + super::object::RC_ONE);
            }
        }
        self
    }

    /// Gives one reference of a pointer back. True: it was the last, and [`Value::free`] must follow.
    ///
    /// # Safety
    /// This is a pointer; the caller owns a reference and does not use it again.
    #[inline(always)]
    pub unsafe fn give_back(self) -> bool {
        // SAFETY: alive, since the caller owned a reference.
        unsafe {
            let rc = &(*self.ptr()).rc;
            rc.set(rc.get() - super::object::RC_ONE);
            rc.get() < super::object::RC_ONE
        }
    }

    /// Frees an object without references, or queues its finalisation.
    ///
    /// # Safety
    /// [`Value::give_back`] has just said so.
    #[inline]
    pub unsafe fn free(self) {
        // SAFETY: by contract.
        unsafe { super::free_object(self.ptr()) }
    }

    /// Gives one reference back; the last one frees the object or queues its finalisation.
    ///
    /// # Safety
    /// The caller owns a reference and does not use it again.
    #[inline(always)]
    pub unsafe fn release(self) {
        // SAFETY: by contract.
        unsafe {
            if self.is_ptr() && self.give_back() {
                self.free();
            }
        }
    }
}

#[cold]
fn canonical_nan(x: f64) -> u64 {
    f64::NAN.to_bits() & !(1 << 63) | (x.to_bits() & (1 << 63))
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Value::UNDEF => f.write_str("<undef>"),
            Value::NONE => f.write_str("None"),
            Value::FALSE => f.write_str("False"),
            Value::TRUE => f.write_str("True"),
            Value::ELLIPSIS => f.write_str("Ellipsis"),
            Value::NOT_IMPLEMENTED => f.write_str("NotImplemented"),
            v if v.is_int() => write!(f, "{}", v.int()),
            v if v.is_float() => write!(f, "{:?}", v.float()),
            v => write!(f, "<object layout {}>", v.key() >> 24),
        }
    }
}
