//! Where coroutines come from (`sys.set_coroutine_origin_tracking_depth`), and what is said of those
//! that were never awaited.

use crate::heap::Object;
use crate::native::{Exc, Vm};
use crate::types::attribute::text_of;

use super::{name, set_extra};

impl Vm {
    /// Notes where a new coroutine was made, innermost frame first, if origins are tracked.
    #[inline]
    pub fn note_coroutine_origin(&mut self, coroutine: &Object) {
        if self.coroutine_origin_depth > 0 {
            self.keep_origin(coroutine);
        }
    }

    #[cold]
    fn keep_origin(&mut self, coroutine: &Object) {
        let depth = self.coroutine_origin_depth as usize;
        let mut entries = Vec::new();
        for (code, line) in self.frame_places(depth) {
            let code = code.expect::<crate::types::code::Code>();
            let line = self.int(i64::from(line));
            entries.push(self.tuple(vec![code.filename.clone(), line, code.name.clone()]));
        }
        let entries = self.tuple(entries);
        set_extra(self, coroutine, "origin", entries);
    }

    /// "coroutine '…' was never awaited": `warnings` says it, with the origin if it is known.
    pub fn warn_never_awaited(&mut self, o: &Object) {
        if let Ok(module) = self.import_module("warnings")
            && let Ok(f) = self.getattr_str(&module, "_warn_unawaited_coroutine")
        {
            if self.call(&f, &[o.clone()]).is_ok() {
                return;
            }
            let told = self.raised_is(Exc::RuntimeWarning);
            self.write_unraisable(o);
            if told {
                return;
            }
        } else {
            self.take_raised();
        }
        let qualname = name(self, o, true).map(|n| text_of(&n)).unwrap_or_default();
        let text = format!("coroutine '{qualname}' was never awaited");
        if self.warn_about(Exc::RuntimeWarning, &text, o.clone()).is_err() {
            self.write_unraisable(o);
        }
    }
}
