//! The payload of `dict`: entries in insertion order and an index of open addressing over them.
//!
//! The table never calls Python: a lookup that cannot decide equality by itself (keys other than
//! strings, numbers and identical objects) reports a *candidate*, and the caller compares and goes
//! on, watching [`Dict::changes`] for mutation in between.
//!
//! Invariants: `index` (absent up to eight entries) holds for every live entry its place plus two,
//! 0 for never used, 1 for deleted; a deleted entry keeps its place with an undefined key.

use std::cell::UnsafeCell;

use super::bytes::Bytes;
use super::heap::Heap;
use super::layout::{Layout, Payload};
use super::object::Object;
use super::str::Str;
use super::value::Value;

struct Entry {
    hash: u64,
    key: Object,
    value: Object,
}

#[derive(Default)]
struct Table {
    entries: Vec<Entry>,
    index: Vec<u32>,
    live: usize,
    /// Identifies this set of keys for inline caches; 0: none was handed out since the last change.
    version: u32,
    /// Counts structural changes.
    changes: u32,
    /// How often deleted entries were dropped, by which the others moved.
    rebuilds: u32,
    /// Places of `index` that are not 0.
    filled: usize,
    /// All entries before this place are deleted: who takes items from the front, as caches do, does
    /// not look at each deleted place again.
    first: usize,
}

#[derive(Default)]
pub struct Dict(UnsafeCell<Table>);

const LINEAR: usize = 8;
const UNUSED: u32 = 0;
const DELETED: u32 = 1;

/// What a probe found.
pub enum Probe {
    /// The entry with this key.
    Found(usize),
    /// An entry of equal hash whose key the table cannot compare; go on with [`Dict::probe_after`].
    Candidate(usize, Object),
    Missing,
}

/// Where a probe stands.
#[derive(Clone, Copy)]
pub struct Cursor(usize);

impl Cursor {
    pub const START: Cursor = Cursor(0);
}

impl Payload for Dict {
    const LAYOUT: Layout = Layout::Dict;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for e in &self.table().entries {
            visit(e.key.value());
            visit(e.value.value());
        }
    }

    fn outside_bytes(&self) -> usize {
        self.table().bytes()
    }
}

/// Equality that needs no Python code, if it can be told.
#[inline]
pub fn simple_eq(a: Value, b: Value) -> Option<bool> {
    if a == b {
        return Some(true);
    }
    if a.is_ptr() && b.is_ptr() {
        // SAFETY: both are borrowed from live references.
        let (x, y) = unsafe { (Object::view(&a), Object::view(&b)) };
        if a.key() == Layout::Str.exact_key() && b.key() == Layout::Str.exact_key() {
            let (s, t) = (x.expect::<Str>(), y.expect::<Str>());
            return Some(!(s.is_interned() && t.is_interned()) && s.bytes() == t.bytes());
        }
        if a.key() == Layout::Bytes.exact_key() && b.key() == Layout::Bytes.exact_key() {
            return Some(x.expect::<Bytes>().data() == y.expect::<Bytes>().data());
        }
        return None;
    }
    if Value::both_int(a, b) {
        return Some(false);
    }
    if (a.is_int() || a.is_float() || a.is_bool()) && (b.is_int() || b.is_float() || b.is_bool()) {
        let num = |v: Value| {
            if v.is_int() {
                v.int() as f64
            } else if v.is_float() {
                v.float()
            } else {
                (v == Value::TRUE) as u8 as f64
            }
        };
        return Some(num(a) == num(b));
    }
    if a.is_ptr() && a.key() == Layout::Str.exact_key() && !b.is_ptr()
        || b.is_ptr() && b.key() == Layout::Str.exact_key() && !a.is_ptr()
    {
        return Some(false);
    }
    if a.is_singleton() && b.is_singleton() { Some(false) } else { None }
}

impl Table {
    fn bytes(&self) -> usize {
        self.entries.capacity() * std::mem::size_of::<Entry>() + self.index.capacity() * 4
    }

    #[inline]
    fn slot(&self, hash: u64) -> usize {
        let shift = 64 - self.index.len().trailing_zeros();
        (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> shift) as usize
    }

    /// Next entry with this hash. The cursor counts entries (linear) or slots walked (indexed).
    #[inline]
    fn next(&self, hash: u64, cursor: &mut Cursor) -> Option<usize> {
        if self.index.is_empty() {
            while cursor.0 < self.entries.len() {
                let i = cursor.0;
                cursor.0 += 1;
                let e = &self.entries[i];
                if e.hash == hash && !e.key.is_undef() {
                    return Some(i);
                }
            }
            return None;
        }
        let mask = self.index.len() - 1;
        let start = self.slot(hash);
        while cursor.0 <= mask {
            let place = self.index[(start + cursor.0) & mask];
            cursor.0 += 1;
            match place {
                UNUSED => {
                    cursor.0 = usize::MAX;
                    return None;
                }
                DELETED => {}
                place => {
                    let i = place as usize - 2;
                    if self.entries[i].hash == hash {
                        return Some(i);
                    }
                }
            }
        }
        None
    }

    fn index_insert(&mut self, hash: u64, entry: usize) {
        let mask = self.index.len() - 1;
        let mut i = self.slot(hash);
        while self.index[i] > DELETED {
            i = (i + 1) & mask;
        }
        self.filled += (self.index[i] == UNUSED) as usize;
        self.index[i] = entry as u32 + 2;
    }

    /// Drops deleted entries and makes an index for at least one more.
    fn rebuild(&mut self) {
        self.entries.retain(|e| !e.key.is_undef());
        self.first = 0;
        self.rebuilds = self.rebuilds.wrapping_add(1);
        self.filled = 0;
        if self.entries.len() < LINEAR {
            self.index = Vec::new();
            return;
        }
        let size = ((self.entries.len() + 1) * 3).next_power_of_two();
        self.index.clear();
        self.index.resize(size, UNUSED);
        for i in 0..self.entries.len() {
            self.index_insert(self.entries[i].hash, i);
        }
    }
}

impl Dict {
    pub fn new() -> Dict {
        Dict::default()
    }

    // SAFETY of every use: the reference ends before anything else of the interpreter runs; what is
    // dropped is moved out first.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    fn table(&self) -> &mut Table {
        unsafe { &mut *self.0.get() }
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.table().live
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Changes whenever a key comes or goes.
    pub fn changes(&self) -> u32 {
        self.table().changes
    }

    /// Changes whenever entries move to other places.
    pub fn rebuilds(&self) -> u32 {
        self.table().rebuilds
    }

    /// The version of the key set, for inline caches: equal versions mean equal keys at equal
    /// places in the same dict.
    pub fn version(&self, heap: &Heap) -> u32 {
        let t = self.table();
        if t.version == 0 {
            t.version = heap.next_version();
        }
        t.version
    }

    #[inline(always)]
    pub fn has_version(&self, version: u32) -> bool {
        version != 0 && self.table().version == version
    }

    /// Looks for `key`; see [`Probe`].
    #[inline]
    pub fn probe(&self, hash: u64, key: Value) -> (Probe, Cursor) {
        self.probe_after(hash, key, Cursor::START)
    }

    pub fn probe_after(&self, hash: u64, key: Value, mut cursor: Cursor) -> (Probe, Cursor) {
        let t = self.table();
        while let Some(i) = t.next(hash, &mut cursor) {
            match simple_eq(t.entries[i].key.value(), key) {
                Some(true) => return (Probe::Found(i), cursor),
                Some(false) => {}
                None => return (Probe::Candidate(i, t.entries[i].key.clone()), cursor),
            }
        }
        (Probe::Missing, cursor)
    }

    /// Looks a string key up: never needs Python as long as all keys are strings. A key of another
    /// type whose `__eq__` might claim equality to a string is not asked.
    #[inline]
    pub fn find_str(&self, name: &Object) -> Option<usize> {
        let hash = name.expect::<Str>().hash();
        let t = self.table();
        let mut cursor = Cursor::START;
        while let Some(i) = t.next(hash, &mut cursor) {
            if simple_eq(t.entries[i].key.value(), name.value()) == Some(true) {
                return Some(i);
            }
        }
        None
    }

    /// Is there a key that only Python code can tell from this string?
    pub fn may_equal_str(&self, name: &Object) -> bool {
        let t = self.table();
        let mut cursor = Cursor::START;
        while let Some(i) = t.next(name.expect::<Str>().hash(), &mut cursor) {
            if simple_eq(t.entries[i].key.value(), name.value()).is_none() {
                return true;
            }
        }
        false
    }

    pub fn get_str(&self, name: &Object) -> Option<Object> {
        self.find_str(name).map(|i| self.table().entries[i].value.clone())
    }

    pub fn set_str(&self, heap: &Heap, name: &Object, value: Object) {
        match self.find_str(name) {
            Some(i) => drop(self.replace_value(i, value)),
            None => self.insert_new(heap, name.expect::<Str>().hash(), name.clone(), value),
        }
    }

    pub fn remove_str(&self, name: &Object) -> Option<Object> {
        self.find_str(name).map(|i| self.remove_at(i).1)
    }

    /// Adds a key that the caller knows to be absent.
    pub fn insert_new(&self, heap: &Heap, hash: u64, key: Object, value: Object) {
        let t = self.table();
        let before = t.bytes();
        let full = if t.index.is_empty() {
            t.entries.len() >= LINEAR
        } else {
            (t.filled + 1) * 3 > t.index.len() * 2
        };
        if full {
            t.rebuild();
        }
        t.entries.push(Entry { hash, key, value });
        t.live += 1;
        if !t.index.is_empty() {
            t.index_insert(hash, t.entries.len() - 1);
        }
        t.version = 0;
        t.changes = t.changes.wrapping_add(1);
        let after = t.bytes();
        if after != before {
            heap.account(after as isize - before as isize);
        }
    }

    /// Key and value at a place in insertion order; `None` for a deleted one or past the end.
    #[inline]
    pub fn entry(&self, i: usize) -> Option<(Object, Object)> {
        let e = self.table().entries.get(i)?;
        if e.key.is_undef() { None } else { Some((e.key.clone(), e.value.clone())) }
    }

    /// The hash the key at a live place was entered with.
    pub fn hash_at(&self, i: usize) -> u64 {
        self.table().entries[i].hash
    }

    /// Places, live and deleted: the bound for walking with [`Dict::entry`].
    #[inline]
    pub fn places(&self) -> usize {
        self.table().entries.len()
    }

    pub fn value_at(&self, i: usize) -> Object {
        self.table().entries[i].value.clone()
    }

    /// The word at a place, not counted, if there is such a place: for the dispatch loop.
    #[inline(always)]
    pub fn raw_value_at(&self, i: usize) -> Option<Value> {
        self.table().entries.get(i).map(|e| e.value.value())
    }

    #[inline]
    pub fn replace_value(&self, i: usize, value: Object) -> Object {
        std::mem::replace(&mut self.table().entries[i].value, value)
    }

    /// Removes a live entry.
    pub fn remove_at(&self, i: usize) -> (Object, Object) {
        let t = self.table();
        if !t.index.is_empty() {
            let mask = t.index.len() - 1;
            let mut at = t.slot(t.entries[i].hash);
            while t.index[at] != i as u32 + 2 {
                at = (at + 1) & mask;
            }
            t.index[at] = DELETED;
        }
        t.live -= 1;
        t.version = 0;
        t.changes = t.changes.wrapping_add(1);
        let key = std::mem::replace(&mut t.entries[i].key, Object::UNDEF);
        let value = std::mem::replace(&mut t.entries[i].value, Object::UNDEF);
        (key, value)
    }

    /// Removes a live entry and gives the places at the end back. Only what takes the last entry may
    /// do so: an iterator knows by its place what it has seen, and a key that comes again must be
    /// one that is still to come.
    pub fn remove_last(&self, i: usize) -> (Object, Object) {
        let removed = self.remove_at(i);
        self.drop_deleted_end();
        let t = self.table();
        if t.entries.is_empty() {
            // The buffer stays: it is accounted for, and nobody here could give it back.
            t.index.clear();
            t.filled = 0;
        }
        removed
    }

    /// The last live entry's place. Gives up the deleted places after it, so that taking items from
    /// the end one by one looks at each place once. A deletion does not: a key that is put back while
    /// somebody iterates gets a new place, and the iterator notices.
    pub fn last_place(&self) -> Option<usize> {
        self.drop_deleted_end();
        self.table().entries.len().checked_sub(1)
    }

    fn drop_deleted_end(&self) {
        let t = self.table();
        while t.entries.last().is_some_and(|e| e.key.is_undef()) {
            t.entries.pop();
        }
        t.first = t.first.min(t.entries.len());
    }

    /// Where the first live entry is, or the end.
    pub fn first_place(&self) -> usize {
        let t = self.table();
        while t.entries.get(t.first).is_some_and(|e| e.key.is_undef()) {
            t.first += 1;
        }
        t.first
    }

    /// Empties the dict; dropping what is handed back frees the old contents.
    pub fn clear(&self, heap: &Heap) {
        let t = self.table();
        heap.account(-(t.bytes() as isize));
        let (changes, rebuilds) = (t.changes.wrapping_add(1), t.rebuilds.wrapping_add(1));
        let old = std::mem::take(t);
        (t.changes, t.rebuilds) = (changes, rebuilds);
        drop(old);
    }

    /// All live keys and values in order.
    pub fn items(&self) -> Vec<(Object, Object)> {
        let live = self.table().entries.iter().filter(|e| !e.key.is_undef());
        live.map(|e| (e.key.clone(), e.value.clone())).collect()
    }

    pub fn keys(&self) -> Vec<Object> {
        let live = self.table().entries.iter().filter(|e| !e.key.is_undef());
        live.map(|e| e.key.clone()).collect()
    }

    /// A copy with the same order, for the cost of a walk.
    pub fn copy(&self, heap: &Heap) -> Dict {
        let t = self.table();
        let mut new = Table::default();
        for e in t.entries.iter().filter(|e| !e.key.is_undef()) {
            new.entries.push(Entry { hash: e.hash, key: e.key.clone(), value: e.value.clone() });
        }
        new.live = new.entries.len();
        if new.live > LINEAR {
            new.rebuild();
        }
        heap.account(new.bytes() as isize);
        Dict(UnsafeCell::new(new))
    }

    /// Takes over the contents of a dict that nobody else has; the old contents go.
    pub fn adopt(&self, heap: &Heap, new: Dict) {
        let t = self.table();
        heap.account(-(t.bytes() as isize));
        let changes = t.changes.wrapping_add(1);
        let old = std::mem::replace(t, new.0.into_inner());
        t.changes = changes;
        t.version = 0;
        drop(old);
    }
}
