//! Calling methods by name, and asking whether something can be called.

use crate::heap::{Layout, Object, Tuple};
use crate::native::{Keywords, Result, Vm};

use super::function::{NativeFunction, NativeKind};

impl Vm {
    /// `o.name(*args)`.
    pub fn call_method(&mut self, o: &Object, name: &str, args: &[Object]) -> Result {
        let f = self.getattr_str(o, name)?;
        self.call(&f, args)
    }

    /// Calls what [`Vm::lookup_special`] found in the type of `args[0]`: functions directly, other
    /// descriptors after binding them.
    pub fn call_special(&mut self, f: &Object, args: &[Object]) -> Result {
        match f.layout() {
            Layout::Function => self.call(f, args),
            Layout::NativeFunction if f.expect::<NativeFunction>().kind == NativeKind::Method => {
                self.call(f, args)
            }
            _ => {
                let t = self.type_of(&args[0]);
                let bound = self.bind(f, &args[0], &t)?;
                self.call(&bound, &args[1..])
            }
        }
    }

    /// The same where an error while binding counts as absence (comparisons, `hash`, `repr`,
    /// `iter`): then there is no answer.
    pub fn call_special_if_bound(&mut self, f: &Object, args: &[Object]) -> Result<Option<Object>> {
        match f.layout() {
            Layout::Function | Layout::NativeFunction => self.call_special(f, args).map(Some),
            _ => {
                let t = self.type_of(&args[0]);
                match self.bind(f, &args[0], &t) {
                    Ok(bound) => self.call(&bound, &args[1..]).map(Some),
                    Err(_) => {
                        self.take_raised();
                        Ok(None)
                    }
                }
            }
        }
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
