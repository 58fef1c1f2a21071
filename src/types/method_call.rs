//! Calling methods by name, and asking whether something can be called.

use crate::heap::{Layout, Object, Tuple};
use crate::native::{Keywords, Result, Vm};

impl Vm {
    /// `o.name(*args)`.
    pub fn call_method(&mut self, o: &Object, name: &str, args: &[Object]) -> Result {
        let f = self.getattr_str(o, name)?;
        self.call(&f, args)
    }

    /// `f(*args, **keywords)`.
    pub fn call_with(&mut self, f: &Object, args: &[Object], keywords: Keywords<'_>) -> Result {
        if keywords.is_empty() {
            return self.call(f, args);
        }
        let names = self.tuple(keywords.names.to_vec());
        let mut all = args.to_vec();
        all.extend_from_slice(keywords.values);
        self.call_kw(f, &all, names.get::<Tuple>())
    }

    /// `callable(o)`.
    pub fn is_callable(&mut self, o: &Object) -> bool {
        match o.layout() {
            Layout::Function | Layout::NativeFunction | Layout::BoundMethod | Layout::Type => true,
            _ => {
                let name = self.names.call.clone();
                self.lookup_special(o, &name).is_some()
            }
        }
    }
}
