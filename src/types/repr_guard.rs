//! The guard that keeps `repr` of a container inside itself finite.
//!
//! The containers being printed are kept, innermost last, in a list of the VM's own.

use crate::heap::{List, Object};
use crate::native::{Result, Vm};

const KEY: &str = "repr";

impl Vm {
    /// Notes that `o` is being printed; false if it was already.
    pub fn repr_enter(&mut self, o: &Object) -> bool {
        let running = match self.module_state.get(KEY) {
            Some(l) => l.clone(),
            None => {
                let l = self.list(Vec::new());
                self.module_state.insert(KEY, l.clone());
                l
            }
        };
        let l = running.expect::<List>();
        if (0..l.len()).rev().any(|i| l.value_at(i) == Some(o.value())) {
            return false;
        }
        l.push(&self.heap, o.clone());
        true
    }

    pub fn repr_leave(&mut self) {
        if let Some(l) = self.module_state.get(KEY) {
            drop(l.expect::<List>().pop());
        }
    }

    /// `open item, item… close`, or `inside` if the container is being printed already.
    pub fn repr_of_items(
        &mut self,
        o: &Object,
        open: &str,
        close: &str,
        inside: &str,
        mut item: impl FnMut(&mut Vm, usize, &mut Vec<u8>) -> Result<bool>,
    ) -> Result {
        if !self.repr_enter(o) {
            return Ok(self.str(inside));
        }
        let mut out = open.as_bytes().to_vec();
        let mut i = 0;
        loop {
            let before = out.len();
            if i > 0 {
                out.extend_from_slice(b", ");
            }
            match item(self, i, &mut out) {
                Ok(true) => i += 1,
                Ok(false) => {
                    out.truncate(before);
                    break;
                }
                Err(e) => {
                    self.repr_leave();
                    return Err(e);
                }
            }
        }
        self.repr_leave();
        out.extend_from_slice(close.as_bytes());
        self.check_text(out.len())?;
        Ok(self.str_from(&out))
    }

    /// Appends `repr(o)`.
    pub fn push_repr(&mut self, out: &mut Vec<u8>, o: &Object) -> Result<()> {
        let r = self.repr(o)?;
        let text = r.expect::<crate::heap::Str>().bytes();
        if out.len() + text.len() > 1 << 20 {
            self.check_text(out.len() + text.len())?;
        }
        out.extend_from_slice(text);
        Ok(())
    }
}
