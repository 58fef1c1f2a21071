//! Displays, unpacking, and f-string pieces.

use crate::code::{Instruction, KILL_B, KILL_C, Opcode};
use crate::heap::{Dict, Layout, List, Object, Str, Tuple, Value};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::slice::Slice;

use super::super::frame::Base;
use super::super::window::take_registers;

impl Vm {
    /// Stores an owned object in a register.
    ///
    /// # Safety
    /// `base` is the running frame with that register.
    pub(in crate::vm) unsafe fn put(&mut self, base: Base, i: usize, o: Object) {
        // SAFETY: by contract; the old value is dropped last.
        unsafe {
            let old = std::mem::replace(&mut *base.register(i), o.into_value());
            old.release();
        }
    }

    /// A source register's object: moved out of a temporary with that kill flag, else counted.
    ///
    /// # Safety
    /// `base` is the running frame with that register.
    pub(in crate::vm) unsafe fn operand(
        &mut self,
        base: Base,
        w: Instruction,
        flag: u8,
        i: usize,
    ) -> Object {
        // SAFETY: by contract.
        unsafe {
            let p = base.register(i);
            if w.has(flag) {
                Object::from_owned(std::mem::replace(&mut *p, Value::UNDEF))
            } else {
                Object::from_borrowed(*p)
            }
        }
    }

    /// A slice of three temporaries.
    ///
    /// # Safety
    /// `p` is the first of three registers of the running frame.
    pub(in crate::vm) unsafe fn build_slice(&mut self, p: *mut Value) -> Object {
        // SAFETY: by contract.
        let [start, stop, step] = [0, 1, 2].map(|i| unsafe {
            Object::from_owned(std::mem::replace(&mut *p.add(i), Value::UNDEF))
        });
        self.heap.alloc(Slice { start, stop, step })
    }

    /// # Safety
    /// `base` is the running frame, saved; `w` one of its instructions.
    pub(in crate::vm) unsafe fn container_op(
        &mut self,
        op: Opcode,
        w: Instruction,
        base: Base,
    ) -> Result<()> {
        // SAFETY: verified code names existing registers.
        unsafe {
            match op {
                Opcode::BuildList => {
                    let items = take_registers(base.register(w.b()), w.c());
                    let l = self.list(items);
                    self.put(base, w.a(), l);
                }
                Opcode::BuildSet => {
                    let items = take_registers(base.register(w.b()), w.c());
                    let s = self.heap.alloc(crate::heap::Set::new());
                    for i in &items {
                        self.set_add(&s, i)?;
                    }
                    self.put(base, w.a(), s);
                }
                Opcode::BuildMap => {
                    let items = take_registers(base.register(w.b()), 2 * w.c());
                    let d = self.dict();
                    for pair in items.chunks(2) {
                        self.dict_set(&d, &pair[0], pair[1].clone())?;
                    }
                    self.put(base, w.a(), d);
                }
                Opcode::BuildString => {
                    let items = take_registers(base.register(w.b()), w.c());
                    let n =
                        items.iter().map(|o| o.get::<Str>().map_or(0, |s| s.bytes().len())).sum();
                    self.check_text(n)?;
                    let mut out = Vec::with_capacity(n);
                    for o in &items {
                        out.extend_from_slice(o.get::<Str>().map_or(&[][..], |s| s.bytes()));
                    }
                    let s = self.str_from(&out);
                    self.put(base, w.a(), s);
                }
                Opcode::ListExtend => {
                    let from = self.operand(base, w, KILL_B, w.b());
                    let to = Object::view(&*base.register(w.a())).clone();
                    let items = match self.iterate_to_vec(&from) {
                        Ok(items) => items,
                        Err(e) => return Err(self.not_iterable_after_star(e, &from)),
                    };
                    to.expect::<List>()
                        .extend(&self.heap, items)
                        .map_err(|_| self.memory_error())?;
                }
                Opcode::SetAdd => {
                    let item = self.operand(base, w, KILL_B, w.b());
                    let s = Object::view(&*base.register(w.a())).clone();
                    self.set_add(&s, &item)?;
                }
                Opcode::SetUpdate => {
                    let from = self.operand(base, w, KILL_B, w.b());
                    let s = Object::view(&*base.register(w.a())).clone();
                    let it = self.iter(&from)?;
                    while let Some(x) = self.next(&it)? {
                        self.burn_fuel()?;
                        self.set_add(&s, &x)?;
                    }
                }
                Opcode::MapAdd => {
                    let key = self.operand(base, w, KILL_B, w.b());
                    let value = self.operand(base, w, KILL_C, w.c());
                    let d = Object::view(&*base.register(w.a())).clone();
                    self.dict_set(&d, &key, value)?;
                }
                Opcode::DictUpdate => {
                    let from = self.operand(base, w, KILL_B, w.b());
                    let d = Object::view(&*base.register(w.a())).clone();
                    self.dict_merge(&d, &from, None)?;
                }
                Opcode::DictMerge => {
                    let from = self.operand(base, w, KILL_B, w.b());
                    let d = Object::view(&*base.register(w.a())).clone();
                    let f = Object::view(&*base.register(w.c())).clone();
                    self.dict_merge(&d, &from, Some(&f))?;
                }
                Opcode::ListToTuple => {
                    let l = self.operand(base, w, KILL_B, w.b());
                    let items = l.expect::<List>().to_vec();
                    let t = self.tuple(items);
                    self.put(base, w.a(), t);
                }
                Opcode::FormatSimple => {
                    let o = self.operand(base, w, KILL_B, w.b());
                    let empty = self.names.empty.clone();
                    let s = self.format(&o, &empty)?;
                    self.put(base, w.a(), s);
                }
                Opcode::FormatSpec => {
                    let o = self.operand(base, w, KILL_B, w.b());
                    let spec = self.operand(base, w, KILL_C, w.c());
                    let s = self.format(&o, &spec)?;
                    self.put(base, w.a(), s);
                }
                _ => {
                    let o = self.operand(base, w, KILL_B, w.b());
                    let s = match w.c() as u8 {
                        b's' => self.to_str(&o)?,
                        b'r' => self.repr(&o)?,
                        _ => {
                            let r = self.repr(&o)?;
                            self.ascii_of(&r)
                        }
                    };
                    self.put(base, w.a(), s);
                }
            }
            Ok(())
        }
    }

    /// `ascii()` of a text that `repr` gave.
    pub fn ascii_of(&mut self, repr: &Object) -> Object {
        let s = repr.expect::<Str>();
        if s.is_ascii() {
            return repr.clone();
        }
        let mut out = String::new();
        for c in s.chars() {
            match c {
                0..0x80 => out.push(c as u8 as char),
                0x80..0x100 => out.push_str(&format!("\\x{c:02x}")),
                0x100..0x1_0000 => out.push_str(&format!("\\u{c:04x}")),
                _ => out.push_str(&format!("\\U{c:08x}")),
            }
        }
        self.str(&out)
    }

    fn not_iterable_after_star(
        &mut self,
        e: crate::native::Raised,
        from: &Object,
    ) -> crate::native::Raised {
        let iter = self.names.iter.clone();
        if !self.raised_is(Exc::TypeError) || self.lookup_special(from, &iter).is_some() {
            return e;
        }
        self.take_raised();
        let text = format!("Value after * must be an iterable, not {}", self.type_name(from));
        self.type_error(&text)
    }

    /// Merges a mapping into a dict: for `{**m}`, or for a call of `f`, where keys must be new.
    fn dict_merge(&mut self, d: &Object, from: &Object, f: Option<&Object>) -> Result<()> {
        let pairs = match from.get::<Dict>() {
            Some(m) if self.is_exact(from, Layout::Dict) => m.items(),
            _ => {
                let keys = self.names.keys.clone();
                let Some(keys) = self.getattr_optional(from, &keys)? else {
                    let text = match f {
                        Some(f) => format!(
                            "{} argument after ** must be a mapping, not {}",
                            self.callable_title(f),
                            self.type_name(from)
                        ),
                        None => format!("'{}' object is not a mapping", self.type_name(from)),
                    };
                    return Err(self.type_error(&text));
                };
                let keys = self.call(&keys, &[])?;
                let mut pairs = Vec::new();
                for k in self.iterate_to_vec(&keys)? {
                    self.check_new_keyword(d, &k, f)?;
                    let v = self.getitem(from, &k)?;
                    pairs.push((k, v));
                }
                pairs
            }
        };
        for (k, v) in pairs {
            self.check_new_keyword(d, &k, f)?;
            self.dict_set(d, &k, v)?;
        }
        Ok(())
    }

    /// In a call of `f`, `k` must not be in `d` already.
    fn check_new_keyword(&mut self, d: &Object, k: &Object, f: Option<&Object>) -> Result<()> {
        let Some(f) = f else { return Ok(()) };
        let hash = self.hash(k)?;
        if self.dict_find(d, hash, k)?.is_none() {
            return Ok(());
        }
        let key = self.to_str(k)?;
        let text = format!(
            "{} got multiple values for keyword argument '{}'",
            self.callable_title(f),
            crate::types::attribute::text_of(&key)
        );
        Err(self.type_error(&text))
    }

    /// Exactly `n` items.
    pub(in crate::vm) fn unpack(&mut self, o: &Object, n: usize) -> Result<Vec<Object>> {
        let items = match o.layout() {
            Layout::Tuple if self.is_exact(o, Layout::Tuple) => {
                o.expect::<Tuple>().items().to_vec()
            }
            Layout::List if self.is_exact(o, Layout::List) => o.expect::<List>().to_vec(),
            _ => return self.unpack_iterator(o, n),
        };
        if items.len() == n {
            return Ok(items);
        }
        let text = if items.len() > n {
            format!("too many values to unpack (expected {n}, got {})", items.len())
        } else {
            format!("not enough values to unpack (expected {n}, got {})", items.len())
        };
        // 3.13 does not count what is left over.
        let text = match text.split_once(", got") {
            Some((head, _)) if items.len() > n => format!("{head})"),
            _ => text,
        };
        Err(self.value_error(&text))
    }

    fn iter_for_unpack(&mut self, o: &Object) -> Result {
        match self.iter(o) {
            Ok(it) => Ok(it),
            Err(e) => {
                let (iter, getitem) = (self.names.iter.clone(), self.names.getitem.clone());
                if self.raised_is(Exc::TypeError)
                    && self.lookup_special(o, &iter).is_none()
                    && self.lookup_special(o, &getitem).is_none()
                {
                    self.take_raised();
                    let text = format!("cannot unpack non-iterable {} object", self.type_name(o));
                    return Err(self.type_error(&text));
                }
                Err(e)
            }
        }
    }

    fn unpack_iterator(&mut self, o: &Object, n: usize) -> Result<Vec<Object>> {
        let it = self.iter_for_unpack(o)?;
        let mut out = Vec::with_capacity(n);
        while out.len() < n {
            match self.next(&it)? {
                Some(x) => out.push(x),
                None => {
                    let text =
                        format!("not enough values to unpack (expected {n}, got {})", out.len());
                    return Err(self.value_error(&text));
                }
            }
        }
        if self.next(&it)?.is_some() {
            let text = format!("too many values to unpack (expected {n})");
            return Err(self.value_error(&text));
        }
        Ok(out)
    }

    /// `before` items, a list, `after` items.
    pub(in crate::vm) fn unpack_ex(
        &mut self,
        o: &Object,
        before: usize,
        after: usize,
    ) -> Result<Vec<Object>> {
        let it = self.iter_for_unpack(o)?;
        let mut out = Vec::with_capacity(before + after + 1);
        while out.len() < before {
            match self.next(&it)? {
                Some(x) => out.push(x),
                None => return Err(self.too_few_to_unpack(before + after, out.len())),
            }
        }
        let mut middle = self.iterate_to_vec(&it)?;
        let Some(end) = middle.len().checked_sub(after) else {
            return Err(self.too_few_to_unpack(before + after, before + middle.len()));
        };
        let tail = middle.split_off(end);
        out.push(self.list(middle));
        out.extend(tail);
        Ok(out)
    }

    #[cold]
    fn too_few_to_unpack(&mut self, least: usize, got: usize) -> Raised {
        let text = format!("not enough values to unpack (expected at least {least}, got {got})");
        self.value_error(&text)
    }
}
