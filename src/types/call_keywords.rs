//! Calls with keyword arguments from natives.

use crate::heap::{Object, Tuple};
use crate::native::{Keywords, Result, Vm};

impl Vm {
    /// `f(*args, **keywords)`.
    pub fn call_keywords(&mut self, f: &Object, args: &[Object], kw: Keywords<'_>) -> Result {
        if kw.is_empty() {
            return self.call(f, args);
        }
        let names = self.tuple(kw.names.to_vec());
        let all = [args, kw.values].concat();
        self.call_kw(f, &all, Some(names.expect::<Tuple>()))
    }
}
