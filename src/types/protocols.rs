//! What can be asked of any object: length, items, membership, hash, text. Each has fast paths for
//! exact builtin types and otherwise goes by the special method.

use crate::heap::{Bytes, Dict, Layout, List, Object, Set, Str, Tuple};
use crate::native::{Exc, Raised, Result, Vm};

use super::int;
use super::slice::Slice;

impl Vm {
    /// `len(o)`.
    pub fn length(&mut self, o: &Object) -> Result<usize> {
        match o.layout() {
            Layout::List if self.is_exact(o, Layout::List) => return Ok(o.expect::<List>().len()),
            Layout::Str if self.is_exact(o, Layout::Str) => return Ok(o.expect::<Str>().len()),
            Layout::Tuple if self.is_exact(o, Layout::Tuple) => {
                return Ok(o.expect::<Tuple>().len());
            }
            Layout::Dict if self.is_exact(o, Layout::Dict) => return Ok(o.expect::<Dict>().len()),
            Layout::Set if self.is_exact(o, Layout::Set) => return Ok(o.expect::<Set>().len()),
            _ => {}
        }
        let name = self.names.len.clone();
        let Some(f) = self.lookup_special(o, &name) else {
            let text = format!("object of type '{}' has no len()", self.type_name(o));
            return Err(self.type_error(&text));
        };
        let r = self.call_special(&f, &[o.clone()])?;
        let n = self.index(&r)?;
        match int::to_i64(&n) {
            Some(i) if i >= 0 => Ok(i as usize),
            Some(_) => Err(self.value_error("__len__() should return >= 0")),
            None if int::to_big(&n).is_some_and(|b| b.sign() == num_bigint::Sign::Minus) => {
                Err(self.value_error("__len__() should return >= 0"))
            }
            None => Err(self.overflow_error("cannot fit 'int' into an index-sized integer")),
        }
    }

    /// `operator.index(o)`: an `int` (or `bool`, or an instance of a subclass).
    pub fn index(&mut self, o: &Object) -> Result {
        if int::is_int(o) {
            return Ok(o.clone());
        }
        let name = self.names.index.clone();
        let Some(f) = self.lookup_special(o, &name) else {
            let text =
                format!("'{}' object cannot be interpreted as an integer", self.type_name(o));
            return Err(self.type_error(&text));
        };
        let r = self.call_special(&f, &[o.clone()])?;
        self.check_conversion(&r, int::is_int(&r), "__index__", "int")?;
        Ok(r)
    }

    /// A method that converts to a builtin type has returned `r`: an instance of a subclass is
    /// accepted with a warning, anything else is an error.
    pub fn check_conversion(
        &mut self,
        r: &Object,
        fits: bool,
        method: &str,
        kind: &str,
    ) -> Result<()> {
        if fits
            && !self.type_of(r).expect::<super::type_object::Type>().heap_type
            && !r.value().is_bool()
        {
            return Ok(());
        }
        let got = self.type_name(r);
        let text = format!("{method} returned non-{kind} (type {got})");
        if !fits {
            return Err(self.type_error(&text));
        }
        let text = format!(
            "{text}.  The ability to return an instance of a strict subclass of {kind} is \
             deprecated, and may be removed in a future version of Python."
        );
        self.warn(Exc::DeprecationWarning, &text)
    }

    /// An index-sized integer; too large ones raise `exc`, or are clamped without one.
    pub fn index_i64(&mut self, o: &Object, exc: Option<Exc>) -> Result<i64> {
        if let Some(i) = o.small_int() {
            return Ok(i);
        }
        let i = self.index(o)?;
        match (int::to_i64(&i), exc) {
            (Some(i), _) => Ok(i),
            (None, Some(exc)) => {
                let text =
                    format!("cannot fit '{}' into an index-sized integer", self.type_name(o));
                Err(self.error(exc, &text))
            }
            (None, None) => {
                let negative = int::to_big(&i).is_some_and(|b| b.sign() == num_bigint::Sign::Minus);
                Ok(if negative { i64::MIN } else { i64::MAX })
            }
        }
    }

    /// An argument of the size of an index, which must fit.
    pub fn size_arg(&mut self, o: &Object) -> Result<i64> {
        let i = self.index(o)?;
        match int::to_i64(&i) {
            Some(i) => Ok(i),
            None => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
        }
    }

    /// `o[key]`.
    pub fn getitem(&mut self, o: &Object, key: &Object) -> Result {
        match o.layout() {
            Layout::List if self.is_exact(o, Layout::List) => {
                if let Some(i) = key.small_int() {
                    let l = o.expect::<List>();
                    let at = if i < 0 { i + l.len() as i64 } else { i };
                    return match usize::try_from(at).ok().and_then(|at| l.get(at)) {
                        Some(v) => Ok(v),
                        None => Err(self.index_error("list index out of range")),
                    };
                }
                if key.get::<Slice>().is_some() {
                    return super::list::slice_of(self, o.expect::<List>(), key);
                }
            }
            Layout::Tuple if self.is_exact(o, Layout::Tuple) => {
                if let Some(i) = key.small_int() {
                    let t = o.expect::<Tuple>().items();
                    let at = if i < 0 { i + t.len() as i64 } else { i };
                    return match usize::try_from(at).ok().and_then(|at| t.get(at)) {
                        Some(v) => Ok(v.clone()),
                        None => Err(self.index_error("tuple index out of range")),
                    };
                }
                return super::tuple::tuple_getitem(self, &[o.clone(), key.clone()]);
            }
            Layout::Dict if self.is_exact(o, Layout::Dict) => {
                return match self.dict_get(o, key)? {
                    Some(v) => Ok(v),
                    None => Err(self.key_error(key)),
                };
            }
            Layout::Str if self.is_exact(o, Layout::Str) => {
                if let Some(i) = key.small_int() {
                    let s = o.expect::<Str>();
                    let at = if i < 0 { i + s.len() as i64 } else { i };
                    return match usize::try_from(at) {
                        Ok(at) if at < s.len() => Ok(super::str::char_object(self, s, at)),
                        _ => Err(self.index_error("string index out of range")),
                    };
                }
                return super::str::getitem(self, &[o.clone(), key.clone()]);
            }
            Layout::Bytes if self.is_exact(o, Layout::Bytes) => {
                if let Some(i) = key.small_int() {
                    let data = o.expect::<Bytes>().data();
                    let at = if i < 0 { i + data.len() as i64 } else { i };
                    return match usize::try_from(at).ok().and_then(|at| data.get(at)) {
                        Some(b) => Ok(Object::from_small(i64::from(*b))),
                        None => Err(self.index_error("index out of range")),
                    };
                }
                return super::bytes::getitem(self, &[o.clone(), key.clone()]);
            }
            _ => {}
        }
        let name = self.names.getitem.clone();
        if let Some(f) = self.lookup_special(o, &name) {
            if super::dict::is_own(&f) {
                return super::dict::getitem(self, o, key);
            }
            return self.call_special(&f, &[o.clone(), key.clone()]);
        }
        if o.is(&self.type_type) {
            return Ok(super::generic_alias::new_alias(self, o.clone(), key.clone()));
        }
        if o.layout() == Layout::Type {
            let name = self.names.class_getitem.clone();
            if let Some(f) = self.getattr_optional(o, &name)? {
                return self.call(&f, &[key.clone()]);
            }
            let text = format!(
                "type '{}' is not subscriptable",
                super::attribute::text_of(&o.expect::<super::type_object::Type>().name.get())
            );
            return Err(self.type_error(&text));
        }
        let text = format!("'{}' object is not subscriptable", self.type_name(o));
        Err(self.type_error(&text))
    }

    /// `o[key] = value`.
    pub fn setitem(&mut self, o: &Object, key: &Object, value: Object) -> Result<()> {
        match o.layout() {
            Layout::List if self.is_exact(o, Layout::List) => {
                if let Some(i) = key.small_int() {
                    let l = o.expect::<List>();
                    let at = if i < 0 { i + l.len() as i64 } else { i };
                    if at < 0 || at >= l.len() as i64 {
                        return Err(self.index_error("list assignment index out of range"));
                    }
                    drop(l.replace(at as usize, value));
                    return Ok(());
                }
                if key.get::<Slice>().is_some() {
                    return super::list::set_slice(self, o.expect::<List>(), key, &value);
                }
            }
            Layout::Dict if self.is_exact(o, Layout::Dict) => {
                return self.dict_set(o, key, value);
            }
            _ => {}
        }
        let name = self.names.setitem.clone();
        match self.lookup_special(o, &name) {
            Some(f) if super::dict::is_own(&f) => self.dict_set(o, key, value),
            Some(f) => self.call_special(&f, &[o.clone(), key.clone(), value]).map(drop),
            None => Err(self.no_item_change(o, key, false)),
        }
    }

    /// `del o[key]`.
    pub fn delitem(&mut self, o: &Object, key: &Object) -> Result<()> {
        let name = self.names.delitem.clone();
        match self.lookup_special(o, &name) {
            Some(f) => self.call_special(&f, &[o.clone(), key.clone()]).map(drop),
            None => Err(self.no_item_change(o, key, true)),
        }
    }

    /// The error for an item that can be neither assigned nor deleted. A class that defines one of
    /// the two misses the other; a sequence or container looks at an index before it refuses.
    #[cold]
    fn no_item_change(&mut self, o: &Object, key: &Object, deleting: bool) -> Raised {
        let n = &self.names;
        let (missing, defined) = if deleting {
            (n.delitem.clone(), n.setitem.clone())
        } else {
            (n.setitem.clone(), n.delitem.clone())
        };
        let index = n.index.clone();
        let signs = [n.len.clone(), n.contains.clone(), n.getitem.clone()];
        let heap_type = self.type_of(o).expect::<super::type_object::Type>().heap_type;
        if heap_type && self.lookup_special(o, &defined).is_some() {
            let text = super::attribute::text_of(&missing);
            return self.attribute_error(o, &missing, &text);
        }
        let sequence = heap_type || signs.iter().any(|s| self.lookup_special(o, s).is_some());
        let indexed = sequence && self.lookup_special(key, &index).is_some();
        if indexed && let Err(error) = self.index_i64(key, Some(Exc::IndexError)) {
            return error;
        }
        let class = self.type_name(o);
        let text = match (deleting, indexed) {
            (true, true) => format!("'{class}' object doesn't support item deletion"),
            (true, false) => format!("'{class}' object does not support item deletion"),
            _ => format!("'{class}' object does not support item assignment"),
        };
        self.type_error(&text)
    }

    /// `item in o`.
    pub fn contains(&mut self, o: &Object, item: &Object) -> Result<bool> {
        match o.layout() {
            Layout::Dict if self.is_exact(o, Layout::Dict) => {
                return Ok(self.dict_get(o, item)?.is_some());
            }
            Layout::List if self.is_exact(o, Layout::List) => {
                let mut i = 0;
                while let Some(x) = o.expect::<List>().get(i) {
                    if self.equal(&x, item)? {
                        return Ok(true);
                    }
                    i += 1;
                }
                return Ok(false);
            }
            Layout::Tuple if self.is_exact(o, Layout::Tuple) => {
                for x in o.expect::<Tuple>().items() {
                    if self.equal(x, item)? {
                        return Ok(true);
                    }
                }
                return Ok(false);
            }
            // A set is looked for as a frozenset, which the method sees to.
            Layout::Set
                if item.layout() != Layout::Set
                    && (self.is_exact(o, Layout::Set)
                        || self.is_exact_spec(o, &super::set::FROZENSET)) =>
            {
                return self.set_contains(o, item);
            }
            Layout::Str if self.is_exact(o, Layout::Str) => {
                return super::str::contains_text(self, o.expect::<Str>(), item);
            }
            _ => {}
        }
        let name = self.names.contains.clone();
        if let Some(f) = self.lookup_special(o, &name) {
            if f.is_none() {
                let text = format!("'{}' object is not a container", self.type_name(o));
                return Err(self.type_error(&text));
            }
            let r = self.call_special(&f, &[o.clone(), item.clone()])?;
            return self.truth(&r);
        }
        let it = match self.iter(o) {
            Ok(it) => it,
            Err(e) => {
                if self.take_if(Exc::TypeError).is_none() {
                    return Err(e);
                }
                let text = format!("argument of type '{}' is not iterable", self.type_name(o));
                return Err(self.type_error(&text));
            }
        };
        while let Some(x) = self.next(&it)? {
            if self.equal(&x, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// `hash(o)`.
    #[inline]
    pub fn hash(&mut self, o: &Object) -> Result<u64> {
        if self.is_exact(o, Layout::Str) {
            return Ok(o.expect::<Str>().hash());
        }
        if let Some(i) = o.small_int() {
            return Ok(super::hash::hash_small(i));
        }
        self.hash_slow(o)
    }

    fn hash_slow(&mut self, o: &Object) -> Result<u64> {
        match o.layout() {
            Layout::Free => {
                if let Some(h) = super::hash::hash_immediate(o) {
                    return Ok(h);
                }
            }
            Layout::Tuple if self.is_exact(o, Layout::Tuple) => {
                return super::tuple::hash_items(self, o.expect::<Tuple>().items());
            }
            Layout::Bytes if self.is_exact(o, Layout::Bytes) => {
                return Ok(o.expect::<Bytes>().hash());
            }
            _ => {}
        }
        let name = self.names.hash.clone();
        let found = self.lookup_special(o, &name);
        if let Some(t) = o.get::<Tuple>()
            && found.as_ref().is_some_and(super::tuple::is_own)
        {
            return super::tuple::hash_items(self, t.items());
        }
        if let Some(f) = found.as_ref().and_then(|f| f.get::<super::function::NativeFunction>())
            && f.owner.is(&self.object_type)
        {
            return Ok(super::object::identity_hash(self, o));
        }
        let hash = match found {
            Some(f) if !f.is_none() => self.call_special_if_bound(&f, &[o.clone()])?,
            _ => None,
        };
        let Some(r) = hash else {
            let text = format!("unhashable type: '{}'", self.type_name(o));
            return Err(self.type_error(&text));
        };
        match int::to_i64(&r) {
            Some(-1) => Ok(-2i64 as u64),
            Some(i) => Ok(i as u64),
            None => match int::to_big(&r) {
                Some(b) => Ok(super::hash::hash_big(&b)),
                None => Err(self.type_error("__hash__ method should return an integer")),
            },
        }
    }

    /// `repr(o)`, a `str` object.
    pub fn repr(&mut self, o: &Object) -> Result {
        if let Some(i) = o.small_int() {
            return Ok(self.str_from(int::small_text(i, &mut [0; 20])));
        }
        let name = self.names.repr.clone();
        self.enter_native("while getting the repr of an object")?;
        let r = match self.lookup_special(o, &name) {
            Some(f) => match self.call_special_if_bound(&f, &[o.clone()]) {
                Ok(Some(r)) => Ok(r),
                Ok(None) => {
                    let id = self.heap.id_of(o);
                    Ok(self.str(&format!("<{} object at {id:#x}>", self.type_name(o))))
                }
                Err(e) => Err(e),
            },
            None => super::object::object_repr(self, &[o.clone()]),
        };
        self.leave_native();
        let r = r?;
        if r.layout() == Layout::Str {
            return Ok(r);
        }
        let text = format!("__repr__ returned non-string (type {})", self.type_name(&r));
        Err(self.type_error(&text))
    }

    /// `repr(o)` as text, for messages.
    pub fn repr_text(&mut self, o: &Object) -> Result<String> {
        let r = self.repr(o)?;
        Ok(r.expect::<Str>().to_string_lossy().into_owned())
    }

    /// `str(o)`, a `str` object.
    pub fn to_str(&mut self, o: &Object) -> Result {
        if self.is_exact(o, Layout::Str) {
            return Ok(o.clone());
        }
        if let Some(i) = o.small_int() {
            return Ok(self.str_from(int::small_text(i, &mut [0; 20])));
        }
        let name = self.names.str.clone();
        self.enter_native("while getting the str of an object")?;
        let r = match self.lookup_special(o, &name) {
            Some(f) => self.call_special(&f, &[o.clone()]),
            None => self.repr(o),
        };
        self.leave_native();
        let r = r?;
        if r.layout() == Layout::Str {
            return Ok(r);
        }
        let text = format!("__str__ returned non-string (type {})", self.type_name(&r));
        Err(self.type_error(&text))
    }

    /// `format(o, spec)`.
    pub fn format(&mut self, o: &Object, spec: &Object) -> Result {
        if self.is_exact(o, Layout::Str) && spec.get::<Str>().is_some_and(|s| s.is_empty()) {
            return Ok(o.clone());
        }
        if let (Some(i), Some(spec)) = (o.small_int(), spec.get::<Str>())
            && let Some(text) = int::padded_text(i, spec.bytes(), &mut [0; 40])
        {
            return Ok(self.str_from(text));
        }
        let name = self.names.format.clone();
        let Some(f) = self.lookup_special(o, &name) else {
            let text = format!("Type {} doesn't define __format__", self.type_name(o));
            return Err(self.type_error(&text));
        };
        let r = self.call_special(&f, &[o.clone(), spec.clone()])?;
        if r.layout() == Layout::Str {
            return Ok(r);
        }
        let text = format!("__format__ must return a str, not {}", self.type_name(&r));
        Err(self.type_error(&text))
    }

    /// The text of a `str` argument, or TypeError naming the function and what it got.
    pub fn expect_str<'a>(&mut self, o: &'a Object, message: &str) -> Result<&'a Str> {
        match o.get::<Str>() {
            Some(s) => Ok(s),
            None => {
                let text = message.replace("{}", &self.argument_type(o));
                Err(self.type_error(&text))
            }
        }
    }

    /// May a text of `bytes` be made?
    pub fn check_text(&mut self, bytes: usize) -> Result<()> {
        if bytes > crate::heap::MAX_STR {
            return Err(self.memory_error());
        }
        self.reserve(bytes)
    }
}
