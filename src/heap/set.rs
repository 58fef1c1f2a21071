//! The payload of `set` and `frozenset`: a table of open addressing whose walking order is that of
//! CPython's, so that a printed set of numbers reads the same.
//!
//! Short linear runs, then a perturbed jump; growth by four (by two past 50,000) when three fifths
//! are in use. As with [`super::dict`], undecidable equality is the caller's to settle.

use std::cell::{Cell, UnsafeCell};

use super::dict::simple_eq;
use super::heap::Heap;
use super::layout::{Layout, Payload};
use super::object::Object;
use super::value::Value;

#[derive(Clone)]
struct Entry {
    hash: u64,
    /// `UNDEF`: never used; with hash [`DUMMY`]: deleted.
    key: Object,
}

const DUMMY: u64 = u64::MAX;
const LINEAR_PROBES: usize = 9;
const MIN_SIZE: usize = 8;
const PERTURB_SHIFT: u32 = 5;

struct Table {
    entries: Vec<Entry>,
    /// Live and deleted entries.
    filled: usize,
    live: usize,
    changes: u32,
}

pub struct Set {
    table: UnsafeCell<Table>,
    /// The hash of a frozenset; 0: not computed yet.
    pub hash: Cell<u64>,
    /// Where `pop` looks next, so that emptying a set by it is linear.
    finger: Cell<usize>,
}

pub enum Probe {
    Found(usize),
    Candidate(usize, Object),
    Missing,
}

/// Where a probe stands.
#[derive(Clone, Copy)]
pub struct Cursor {
    base: usize,
    step: usize,
    perturb: u64,
    started: bool,
}

impl Cursor {
    pub const START: Cursor = Cursor { base: 0, step: 0, perturb: 0, started: false };
}

impl Payload for Set {
    const LAYOUT: Layout = Layout::Set;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for e in &self.table().entries {
            visit(e.key.value());
        }
    }

    fn outside_bytes(&self) -> usize {
        self.table().entries.capacity() * std::mem::size_of::<Entry>()
    }
}

fn empty(size: usize) -> Vec<Entry> {
    (0..size).map(|_| Entry { hash: 0, key: Object::UNDEF }).collect()
}

impl Default for Set {
    fn default() -> Set {
        Set {
            table: UnsafeCell::new(Table { entries: Vec::new(), filled: 0, live: 0, changes: 0 }),
            hash: Cell::new(0),
            finger: Cell::new(0),
        }
    }
}

impl Table {
    fn mask(&self) -> usize {
        self.entries.len() - 1
    }

    /// The next entry to look at: its place, or `None` at a never-used one.
    fn next(&self, hash: u64, c: &mut Cursor) -> Option<usize> {
        if self.entries.is_empty() {
            return None;
        }
        let mask = self.mask();
        if !c.started {
            *c = Cursor { base: hash as usize & mask, step: 0, perturb: hash, started: true };
        }
        loop {
            let probes = if c.base + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            if c.step > probes {
                c.perturb >>= PERTURB_SHIFT;
                c.base =
                    c.base.wrapping_mul(5).wrapping_add(1).wrapping_add(c.perturb as usize) & mask;
                c.step = 0;
                continue;
            }
            let i = c.base + c.step;
            c.step += 1;
            let e = &self.entries[i];
            if e.key.is_undef() && e.hash != DUMMY {
                return None;
            }
            if e.hash == hash && !e.key.is_undef() {
                return Some(i);
            }
        }
    }

    /// Enters a key that is absent, in a table without deleted entries.
    fn insert_clean(&mut self, hash: u64, key: Object) {
        let i = self.vacant(hash);
        self.entries[i] = Entry { hash, key };
    }

    fn vacant(&self, hash: u64) -> usize {
        let mask = self.mask();
        let mut base = hash as usize & mask;
        let mut perturb = hash;
        loop {
            let probes = if base + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for i in base..=base + probes {
                if self.entries[i].key.is_undef() && self.entries[i].hash != DUMMY {
                    return i;
                }
            }
            perturb >>= PERTURB_SHIFT;
            base = base.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    fn resize(&mut self, minimum: usize) {
        let mut size = MIN_SIZE;
        while size <= minimum {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.entries, empty(size));
        self.filled = self.live;
        for e in old {
            if !e.key.is_undef() {
                self.insert_clean(e.hash, e.key);
            }
        }
    }
}

impl Set {
    pub fn new() -> Set {
        Set::default()
    }

    // SAFETY of every use: the reference ends before anything else of the interpreter runs; what is
    // dropped is moved out first.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    fn table(&self) -> &mut Table {
        unsafe { &mut *self.table.get() }
    }

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

    pub fn probe(&self, hash: u64, key: Value, mut cursor: Cursor) -> (Probe, Cursor) {
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

    /// Adds a key that the caller knows to be absent.
    pub fn insert_new(&self, heap: &Heap, hash: u64, key: Object) {
        let t = self.table();
        let before = t.entries.capacity();
        if t.entries.is_empty() {
            t.entries = empty(MIN_SIZE);
        }
        let i = t.vacant(hash);
        t.entries[i] = Entry { hash, key };
        t.live += 1;
        t.filled += 1;
        t.changes = t.changes.wrapping_add(1);
        if t.filled * 5 >= t.mask() * 3 {
            let minimum = if t.live > 50_000 { t.live * 2 } else { t.live * 4 };
            t.resize(minimum);
        }
        let grown = t.entries.capacity() as isize - before as isize;
        if grown != 0 {
            heap.account(grown * std::mem::size_of::<Entry>() as isize);
        }
    }

    pub fn remove_at(&self, i: usize) -> Object {
        let t = self.table();
        t.live -= 1;
        t.changes = t.changes.wrapping_add(1);
        std::mem::replace(&mut t.entries[i], Entry { hash: DUMMY, key: Object::UNDEF }).key
    }

    /// Places of the table: the bound for walking with [`Set::key_at`].
    pub fn places(&self) -> usize {
        self.table().entries.len()
    }

    pub fn key_at(&self, i: usize) -> Option<Object> {
        let e = self.table().entries.get(i)?;
        if e.key.is_undef() { None } else { Some(e.key.clone()) }
    }

    pub fn hash_at(&self, i: usize) -> u64 {
        self.table().entries[i].hash
    }

    /// Keys in table order.
    pub fn keys(&self) -> Vec<Object> {
        let live = self.table().entries.iter().filter(|e| !e.key.is_undef());
        live.map(|e| e.key.clone()).collect()
    }

    /// Keys with their hashes, in table order.
    pub fn hashed_keys(&self) -> Vec<(u64, Object)> {
        let live = self.table().entries.iter().filter(|e| !e.key.is_undef());
        live.map(|e| (e.hash, e.key.clone())).collect()
    }

    /// The same one by one: what the table holds when its turn comes.
    pub fn walk(&self) -> impl Iterator<Item = (u64, Object)> + '_ {
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < self.places() {
                at += 1;
                if let Some(key) = self.key_at(at - 1) {
                    return Some((self.hash_at(at - 1), key));
                }
            }
            None
        })
    }

    pub fn clear(&self, heap: &Heap) {
        let t = self.table();
        heap.account(-((t.entries.capacity() * std::mem::size_of::<Entry>()) as isize));
        let old = std::mem::take(&mut t.entries);
        t.live = 0;
        t.filled = 0;
        t.changes = t.changes.wrapping_add(1);
        drop(old);
    }

    /// A copy, entered as CPython merges into an empty set: the same places if nothing was deleted.
    pub fn copy(&self, heap: &Heap) -> Set {
        let t = self.table();
        let mut new = Table { entries: Vec::new(), filled: t.live, live: t.live, changes: 0 };
        if t.live > 0 {
            if t.filled == t.live && t.filled * 5 < t.mask() * 3 {
                new.entries = t.entries.clone();
            } else {
                new.entries = empty(MIN_SIZE);
                let wanted = if (t.live * 5) >= MIN_SIZE * 3 { t.live * 2 } else { t.live };
                new.live = 0;
                new.resize(wanted);
                for e in t.entries.iter().filter(|e| !e.key.is_undef()) {
                    new.insert_clean(e.hash, e.key.clone());
                }
                new.live = t.live;
                new.filled = t.live;
            }
        }
        heap.account((new.entries.capacity() * std::mem::size_of::<Entry>()) as isize);
        Set { table: UnsafeCell::new(new), hash: Cell::new(0), finger: Cell::new(0) }
    }

    /// Takes over the contents of a set that nobody else has; the old contents go.
    pub fn adopt(&self, heap: &Heap, new: Set) {
        let t = self.table();
        heap.account(-((t.entries.capacity() * std::mem::size_of::<Entry>()) as isize));
        let changes = t.changes.wrapping_add(1);
        let old = std::mem::replace(t, new.table.into_inner());
        t.changes = changes;
        drop(old);
    }

    /// Makes room before `more` keys are merged in, as CPython does (the walking order tells).
    pub fn prepare_merge(&self, heap: &Heap, more: usize) {
        let t = self.table();
        if t.entries.is_empty() {
            t.entries = empty(MIN_SIZE);
            heap.account((MIN_SIZE * std::mem::size_of::<Entry>()) as isize);
        }
        if (t.filled + more) * 5 >= t.mask() * 3 {
            let before = t.entries.capacity();
            t.resize((t.live + more) * 2);
            let grown = t.entries.capacity() as isize - before as isize;
            heap.account(grown * std::mem::size_of::<Entry>() as isize);
        }
    }

    /// Removes some key.
    pub fn pop(&self) -> Option<Object> {
        let n = self.places();
        let start = self.finger.get();
        let i = (0..n).map(|k| (start + k) % n).find(|i| self.key_at(*i).is_some())?;
        self.finger.set(i + 1);
        Some(self.remove_at(i))
    }
}
