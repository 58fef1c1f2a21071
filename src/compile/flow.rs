//! Definite assignment: which locals are certainly bound at the point being compiled.
//!
//! Code is emitted in the order of the source, so one forward pass does: a jump joins its state into
//! its label, and only where control comes back (loop heads) or from anywhere (handlers) is the
//! state reduced to the locals that nothing in the unit ever unbinds.

#[derive(Clone, Default, Debug)]
pub(super) struct Bound(Vec<u64>);

impl Bound {
    pub fn has(&self, register: u16) -> bool {
        self.0.get(register as usize / 64).is_some_and(|w| w >> (register % 64) & 1 != 0)
    }

    pub fn add(&mut self, register: u16) {
        let word = register as usize / 64;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (register % 64);
    }

    pub fn remove(&mut self, register: u16) {
        if let Some(w) = self.0.get_mut(register as usize / 64) {
            *w &= !(1 << (register % 64));
        }
    }

    pub fn intersect(&mut self, other: &Bound) {
        self.0.truncate(other.0.len());
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a &= b;
        }
    }

    pub fn subtract(&mut self, other: &Bound) {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a &= !b;
        }
    }
}
