//! The payload of `str`: immutable text in generalised UTF-8 (lone surrogates allowed as three-byte
//! sequences, never merged), with its length in code points and a cached hash.
//!
//! ASCII text is indexed directly; other text gets an index of every 16th code point on first use.
//!
//! Invariant: the bytes behind the struct are valid generalised UTF-8, `byte_len` of them; without
//! [`SURROGATES`] they are valid UTF-8.

use std::cell::Cell;
use std::hash::{BuildHasher, Hasher};

use super::heap::Heap;
use super::layout::{Layout, Payload};
use super::object::{Header, HeapBox, Object};
use super::shape::ShapeId;
use super::value::Value;

#[repr(C)]
pub struct Str {
    /// 0: not computed yet.
    hash: Cell<u64>,
    byte_len: u32,
    char_len: u32,
    /// Address of the [`Index`] and, in the low bits, the flags.
    tagged: Cell<usize>,
}

/// Where code points lie in text that is not ASCII.
struct Index {
    /// Byte offset of every [`STRIDE`]th code point.
    offsets: Vec<u32>,
    /// The code point that was asked for last, and its byte offset: most text is walked.
    last: Cell<(u32, u32)>,
}

const INTERNED: usize = 1;
const SURROGATES: usize = 2;
const STRIDE: usize = 16;
const TEXT: usize = std::mem::size_of::<HeapBox<Str>>();

/// Longest text there can be, in bytes.
pub const MAX_LEN: usize = u32::MAX as usize;

impl Payload for Str {
    const LAYOUT: Layout = Layout::Str;
    const CONTAINER: bool = false;

    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl Drop for Str {
    fn drop(&mut self) {
        let index = self.tagged.get() & !3;
        if index != 0 {
            // SAFETY: made by `Box::into_raw` in `index`.
            drop(unsafe { Box::from_raw(std::ptr::with_exposed_provenance_mut::<Index>(index)) });
        }
    }
}

/// A new exact `str`. The bytes must be generalised UTF-8.
pub fn new_str(heap: &Heap, bytes: &[u8]) -> Object {
    new_str_with(heap, bytes, Layout::Str as ShapeId)
}

/// The exact `str` of one text behind another.
pub fn concat_str(heap: &Heap, a: &Str, b: &Str) -> Object {
    let len = a.bytes().len() + b.bytes().len();
    assert!(len <= MAX_LEN, "callers check the size of text first");
    let flags = (a.tagged.get() | b.tagged.get()) & SURROGATES;
    let chars = a.char_len + b.char_len;
    // SAFETY: the slot is ours; each part goes to its place in the text.
    unsafe {
        let (h, _) = alloc_str(heap, len, chars, flags, Layout::Str as ShapeId, 0);
        let text = (h as *mut u8).add(TEXT);
        std::ptr::copy_nonoverlapping(a.bytes().as_ptr(), text, a.bytes().len());
        let rest = text.add(a.bytes().len());
        std::ptr::copy_nonoverlapping(b.bytes().as_ptr(), rest, b.bytes().len());
        Object::from_owned(Value::from_ptr(h))
    }
}

/// A string without its text yet, and the offset of the trailing words, which take `extra` bytes.
fn alloc_str(
    heap: &Heap,
    len: usize,
    char_len: u32,
    flags: usize,
    shape: ShapeId,
    extra: usize,
) -> (*mut Header, usize) {
    let size = (TEXT + len).next_multiple_of(8);
    let h = heap.alloc_raw(size + extra, Layout::Str.key_base() | shape);
    let (hash, tagged) = (Cell::new(0), Cell::new(flags));
    // SAFETY: the slot is ours and holds the struct, the text and the trailing words.
    unsafe {
        (&raw mut (*(h as *mut HeapBox<Str>)).payload).write(Str {
            hash,
            byte_len: len as u32,
            char_len,
            tagged,
        });
    }
    (h, size)
}

/// A new instance of `str` or of a subclass.
pub fn new_str_with(heap: &Heap, bytes: &[u8], shape: ShapeId) -> Object {
    assert!(bytes.len() <= MAX_LEN, "callers check the size of text first");
    let (chars, surrogates) = measure(bytes);
    let extra = if shape >= 256 { heap.trailing_bytes(shape) } else { 0 };
    let flags = if surrogates { SURROGATES } else { 0 };
    // SAFETY: the slot is ours and holds the struct, the text and the trailing words.
    unsafe {
        let (h, size) = alloc_str(heap, bytes.len(), chars as u32, flags, shape, extra);
        std::ptr::copy_nonoverlapping(bytes.as_ptr(), (h as *mut u8).add(TEXT), bytes.len());
        if extra != 0 {
            heap.init_trailing((h as *mut u8).add(size) as *mut Value, shape);
        }
        Object::from_owned(Value::from_ptr(h))
    }
}

/// Offset of the trailing words.
///
/// # Safety
/// `h` is a live `Str`.
pub(super) unsafe fn size_of(h: *mut Header) -> usize {
    // SAFETY: by contract.
    unsafe { (TEXT + (*(h as *mut HeapBox<Str>)).payload.byte_len as usize).next_multiple_of(8) }
}

/// Code points, and whether there are surrogates among them.
fn measure(bytes: &[u8]) -> (usize, bool) {
    if bytes.is_ascii() {
        return (bytes.len(), false);
    }
    let mut chars = 0;
    let mut surrogates = false;
    for (i, &b) in bytes.iter().enumerate() {
        chars += (b & 0xC0 != 0x80) as usize;
        surrogates |= b == 0xED && bytes.get(i + 1).is_some_and(|c| *c >= 0xA0);
    }
    (chars, surrogates)
}

impl Str {
    /// The text as generalised UTF-8.
    #[inline(always)]
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: a `Str` exists only in front of its text (see `new_str_with`).
        unsafe {
            let text = (self as *const Str as *const u8).add(std::mem::size_of::<Str>());
            std::slice::from_raw_parts(text, self.byte_len as usize)
        }
    }

    /// The text, unless it has lone surrogates.
    #[inline]
    pub fn as_str(&self) -> Option<&str> {
        if self.tagged.get() & SURROGATES != 0 {
            None
        } else {
            // SAFETY: generalised UTF-8 without surrogates is UTF-8.
            Some(unsafe { std::str::from_utf8_unchecked(self.bytes()) })
        }
    }

    /// The text with U+FFFD for lone surrogates.
    pub fn to_string_lossy(&self) -> std::borrow::Cow<'_, str> {
        match self.as_str() {
            Some(s) => s.into(),
            None => self
                .chars()
                .map(|c| char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect::<String>()
                .into(),
        }
    }

    /// Length in code points.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.char_len as usize
    }

    pub fn is_empty(&self) -> bool {
        self.byte_len == 0
    }

    #[inline(always)]
    pub fn is_ascii(&self) -> bool {
        self.byte_len == self.char_len
    }

    /// Code points in order.
    pub fn chars(&self) -> CodePoints<'_> {
        CodePoints { rest: self.bytes() }
    }

    /// The code point at `i < len()`.
    pub fn char_at(&self, i: usize) -> u32 {
        if self.is_ascii() {
            return self.bytes()[i] as u32;
        }
        let at = self.byte_offset(i);
        decode(&self.bytes()[at..]).0
    }

    /// Byte offset of code point `i <= len()`.
    pub fn byte_offset(&self, i: usize) -> usize {
        if self.is_ascii() {
            return i;
        }
        if i >= self.len() {
            return self.byte_len as usize;
        }
        let index = self.index();
        let (known, at) = index.last.get();
        let (mut left, mut at) = match i.checked_sub(known as usize) {
            Some(beyond) if beyond <= i % STRIDE => (beyond, at as usize),
            _ => (i % STRIDE, index.offsets[i / STRIDE] as usize),
        };
        let bytes = self.bytes();
        while left > 0 {
            at += width(bytes[at]);
            left -= 1;
        }
        index.last.set((i as u32, at as u32));
        at
    }

    /// Code points before byte offset `at`.
    pub fn char_offset(&self, at: usize) -> usize {
        if self.is_ascii() {
            return at;
        }
        if at < 2 * STRIDE {
            return measure(&self.bytes()[..at]).0;
        }
        // The last indexed place before it, and what lies between.
        let index = &self.index().offsets;
        let block = index.partition_point(|start| *start as usize <= at).saturating_sub(1);
        let start = index[block] as usize;
        block * STRIDE + measure(&self.bytes()[start..at]).0
    }

    /// The text of code points `start..end`.
    pub fn slice(&self, start: usize, end: usize) -> &[u8] {
        &self.bytes()[self.byte_offset(start)..self.byte_offset(end)]
    }

    fn index(&self) -> &Index {
        let tagged = self.tagged.get();
        if tagged & !3 == 0 {
            let mut offsets = Vec::new();
            let mut chars = 0usize;
            for (at, &b) in self.bytes().iter().enumerate() {
                if b & 0xC0 != 0x80 {
                    if chars.is_multiple_of(STRIDE) {
                        offsets.push(at as u32);
                    }
                    chars += 1;
                }
            }
            let p = Box::into_raw(Box::new(Index { offsets, last: Cell::new((0, 0)) }));
            self.tagged.set(tagged | p.expose_provenance());
        }
        let p = std::ptr::with_exposed_provenance::<Index>(self.tagged.get() & !3);
        // SAFETY: set once, above, and freed with the string.
        unsafe { &*p }
    }

    #[inline]
    pub fn hash(&self) -> u64 {
        let h = self.hash.get();
        if h != 0 { h } else { self.compute_hash() }
    }

    #[cold]
    fn compute_hash(&self) -> u64 {
        let h = hash_bytes(self.bytes());
        self.hash.set(h);
        h
    }

    #[inline(always)]
    pub fn is_interned(&self) -> bool {
        self.tagged.get() & INTERNED != 0
    }

    pub(super) fn mark_interned(&self) {
        self.tagged.set(self.tagged.get() | INTERNED);
    }
}

/// The hash of text or bytes: never -1 as a signed number, and 0 for nothing at all.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hasher = foldhash::fast::FixedState::with_seed(0x9E37_79B9).build_hasher();
    hasher.write(bytes);
    match hasher.finish() & (u64::MAX >> 1) {
        0 => 1,
        h => h,
    }
}

/// Iterator over the code points of generalised UTF-8.
#[derive(Clone)]
pub struct CodePoints<'a> {
    rest: &'a [u8],
}

impl<'a> CodePoints<'a> {
    pub fn new(bytes: &'a [u8]) -> CodePoints<'a> {
        CodePoints { rest: bytes }
    }
}

impl Iterator for CodePoints<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.rest.is_empty() {
            return None;
        }
        let (c, n) = decode(self.rest);
        self.rest = &self.rest[n..];
        Some(c)
    }
}

/// Bytes of the sequence that starts with `lead`.
#[inline]
pub fn width(lead: u8) -> usize {
    match lead {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// First code point of non-empty generalised UTF-8, and its width.
pub fn decode(bytes: &[u8]) -> (u32, usize) {
    let lead = bytes[0];
    let tail = |i: usize| (bytes.get(i).copied().unwrap_or(0) & 0x3F) as u32;
    match width(lead) {
        1 => (lead as u32, 1),
        2 => (((lead & 0x1F) as u32) << 6 | tail(1), 2.min(bytes.len())),
        3 => (((lead & 0x0F) as u32) << 12 | tail(1) << 6 | tail(2), 3.min(bytes.len())),
        _ => (
            ((lead & 0x07) as u32) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3),
            4.min(bytes.len()),
        ),
    }
}

/// Appends a code point, surrogates included.
pub fn push_code_point(out: &mut Vec<u8>, c: u32) {
    match char::from_u32(c) {
        Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        None => {
            out.extend_from_slice(&[
                0xE0 | (c >> 12) as u8,
                0x80 | (c >> 6 & 0x3F) as u8,
                0x80 | (c & 0x3F) as u8,
            ]);
        }
    }
}
