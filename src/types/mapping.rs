//! Dict and set operations that may have to compare keys by Python code. After every such comparison
//! the table is checked for changes and the look-up started again if there were any.

use crate::heap::{Cursor, Dict, Object, Probe, Set, SetCursor, SetProbe};
use crate::native::{Result, Vm};

impl Vm {
    /// The entry of `key` in a dict, comparing as often as needed.
    pub fn dict_find(&mut self, d: &Object, hash: u64, key: &Object) -> Result<Option<usize>> {
        let dict = d.expect::<Dict>();
        let mut cursor = Cursor::START;
        loop {
            let (probe, next) = dict.probe_after(hash, key.value(), cursor);
            match probe {
                Probe::Found(i) => return Ok(Some(i)),
                Probe::Missing => return Ok(None),
                Probe::Candidate(i, candidate) => {
                    let changes = dict.changes();
                    let same = self.equal(&candidate, key)?;
                    if dict.changes() != changes {
                        cursor = Cursor::START;
                    } else if same {
                        return Ok(Some(i));
                    } else {
                        cursor = next;
                    }
                }
            }
        }
    }

    /// `d.get(key)`.
    #[inline]
    pub fn dict_get(&mut self, d: &Object, key: &Object) -> Result<Option<Object>> {
        let hash = self.hash(key)?;
        let found = self.dict_find(d, hash, key)?;
        Ok(found.map(|i| d.expect::<Dict>().value_at(i)))
    }

    /// `d[key] = value` past any `__setitem__`.
    #[inline]
    pub fn dict_set(&mut self, d: &Object, key: &Object, value: Object) -> Result<()> {
        let hash = self.hash(key)?;
        match self.dict_find(d, hash, key)? {
            Some(i) => drop(d.expect::<Dict>().replace_value(i, value)),
            None => d.expect::<Dict>().insert_new(&self.heap, hash, key.clone(), value),
        }
        Ok(())
    }

    /// Removes a key; the value if it was there.
    pub fn dict_remove(&mut self, d: &Object, key: &Object) -> Result<Option<Object>> {
        let hash = self.hash(key)?;
        let found = self.dict_find(d, hash, key)?;
        Ok(found.map(|i| d.expect::<Dict>().remove_at(i).1))
    }

    /// The place of `key` in a set.
    pub fn set_find(&mut self, s: &Object, hash: u64, key: &Object) -> Result<Option<usize>> {
        let set = s.expect::<Set>();
        let mut cursor = SetCursor::START;
        loop {
            let (probe, next) = set.probe(hash, key.value(), cursor);
            match probe {
                SetProbe::Found(i) => return Ok(Some(i)),
                SetProbe::Missing => return Ok(None),
                SetProbe::Candidate(i, candidate) => {
                    let changes = set.changes();
                    let same = self.equal(&candidate, key)?;
                    if set.changes() != changes {
                        cursor = SetCursor::START;
                    } else if same {
                        return Ok(Some(i));
                    } else {
                        cursor = next;
                    }
                }
            }
        }
    }

    pub fn set_contains(&mut self, s: &Object, key: &Object) -> Result<bool> {
        let hash = self.hash(key)?;
        Ok(self.set_find(s, hash, key)?.is_some())
    }

    /// Adds a key; was it new?
    pub fn set_add(&mut self, s: &Object, key: &Object) -> Result<bool> {
        let hash = self.hash(key)?;
        self.set_add_hashed(s, hash, key)
    }

    pub fn set_add_hashed(&mut self, s: &Object, hash: u64, key: &Object) -> Result<bool> {
        if self.set_find(s, hash, key)?.is_some() {
            return Ok(false);
        }
        s.expect::<Set>().insert_new(&self.heap, hash, key.clone());
        Ok(true)
    }

    /// Removes a key; was it there?
    pub fn set_remove(&mut self, s: &Object, key: &Object) -> Result<bool> {
        let hash = self.hash(key)?;
        match self.set_find(s, hash, key)? {
            Some(i) => {
                drop(s.expect::<Set>().remove_at(i));
                Ok(true)
            }
            None => Ok(false),
        }
    }
}

/// A read-only view of a namespace.
pub fn proxy(vm: &mut Vm, dict: Object) -> Object {
    super::dict::mapping_proxy(vm, &dict)
}
