//! The local variables of frames (PEP 667): `locals()` takes a snapshot of a function's; `f_locals`
//! is a `FrameLocalsProxy`, which reads and writes the variables themselves.
//!
//! Invariant: a value that is replaced in a live frame lives on in the frame object, because an
//! instruction that is under way may borrow it.

use crate::code::CodeFlags;
use crate::heap::{Dict, Layout, Native, Object, Str, Tuple};
use crate::native::{Exc, Result, TypeSpec, Vm, method};
use crate::traced;
use crate::types::code::Code;
use crate::types::function::Cell;
use crate::types::operators::{BinaryOp, CompareOp};

use super::frame::{Base, OBSERVED};
use super::frame_object::Frame;

impl Vm {
    /// `locals()` of a live frame: the namespace of a module or class, a new dict of a function or of
    /// the variables of a comprehension.
    ///
    /// # Safety
    /// `b` is a live frame.
    pub(super) unsafe fn locals_of(&mut self, b: Base) -> Object {
        // SAFETY: the frame has the registers its code names.
        unsafe {
            let code = b.code();
            let out = self.dict();
            let d = out.expect::<Dict>();
            if !code.flags.has(CodeFlags::OPTIMIZED) {
                // While a comprehension runs in it, its variables are what there is.
                self.add_of_comprehensions(b, d);
                let namespace = self.frame_register(b, 0).unwrap_or(Object::NONE);
                return if d.is_empty() { namespace } else { out };
            }
            for i in shown(code) {
                let name = &code.local_names[i];
                let value = self.frame_register(b, i);
                if let Some(v) = value.and_then(|v| contents(code, i, v)) {
                    d.set_str(&self.heap, name, v);
                }
            }
            self.add_free(d, code, &b.function().closure);
            self.add_of_comprehensions(b, d);
            if b.meta() & OBSERVED != 0 {
                let frame = self.frame_object(b);
                self.add_extra(&out, frame.expect::<Frame>());
            }
            out
        }
    }

    /// Adds the variables of the comprehensions that a live frame is in, of inner ones last.
    unsafe fn add_of_comprehensions(&mut self, b: Base, d: &Dict) {
        // SAFETY: the frame has the registers its code names.
        unsafe {
            let locals = &b.code().unit.comprehension_locals;
            if locals.is_empty() {
                return;
            }
            let (_, word) = self.frame_place(b);
            for local in locals.iter().rev().filter(|l| (l.start..l.end).contains(&word)) {
                let value = self.frame_register(b, local.register as usize);
                let value = match value.as_ref().and_then(|v| v.get::<Cell>()) {
                    Some(cell) if local.is_cell => cell.0.some(),
                    _ => value,
                };
                if let Some(v) = value {
                    let name = self.intern(&local.name);
                    d.set_str(&self.heap, &name, v);
                }
            }
        }
    }

    /// Adds what was set through `f_locals` without being a local.
    fn add_extra(&mut self, out: &Object, f: &Frame) {
        let Some(extra) = f.extra.some() else { return };
        for (k, v) in extra.expect::<Dict>().items() {
            // Keys are strings or were hashed when they were put in.
            if self.dict_set(out, &k, v).is_err() {
                self.take_raised();
            }
        }
    }

    /// Adds the variables of enclosing functions.
    fn add_free(&self, d: &Dict, code: &Code, closure: &Object) {
        let Some(cells) = closure.get::<Tuple>() else { return };
        let names = code.free_names.expect::<Tuple>().items();
        for (name, c) in names.iter().zip(cells.items()) {
            if let Some(v) = c.get::<Cell>().and_then(|c| c.0.some()) {
                d.set_str(&self.heap, name, v);
            }
        }
    }

    /// `frame.f_locals`.
    pub(super) fn frame_locals_view(&mut self, frame: &Object) -> Object {
        let f = frame.expect::<Frame>();
        let code = f.code.expect::<Code>();
        if code.flags.has(CodeFlags::OPTIMIZED) {
            return self.alloc_of(&PROXY, Native::new(FrameLocals { frame: frame.clone() }));
        }
        let namespace = match f.base() {
            // SAFETY: the base is that of a live frame.
            Some(b) => unsafe {
                let namespace = self.frame_register(b, 0).unwrap_or_else(|| self.dict());
                if !self.locals_of(b).is(&namespace) {
                    return self
                        .alloc_of(&PROXY, Native::new(FrameLocals { frame: frame.clone() }));
                }
                Some(namespace)
            },
            None => f.registers.get().and_then(|r| r.first()).and_then(|c| c.some()),
        };
        namespace.unwrap_or_else(|| self.dict())
    }

    /// What a proxy shows, as a dict.
    fn proxy_dict(&mut self, o: &Object) -> Object {
        let frame = frame_of(o);
        let f = frame.expect::<Frame>();
        if let Some(b) = f.base() {
            // SAFETY: the base is that of a live frame.
            return unsafe { self.locals_of(b) };
        }
        let (out, code) = (self.dict(), f.code.expect::<Code>());
        let d = out.expect::<Dict>();
        let registers = f.registers.get();
        for i in shown(code) {
            let value = registers.and_then(|r| r.get(i)).and_then(|c| c.some());
            if let Some(v) = value.and_then(|v| contents(code, i, v)) {
                d.set_str(&self.heap, &code.local_names[i], v);
            }
        }
        self.add_free(d, code, &f.closure);
        self.add_extra(&out, f);
        out
    }

    /// `proxy[key] = value`.
    fn proxy_set(&mut self, o: &Object, key: &Object, value: Object) -> Result<()> {
        let frame = frame_of(o);
        let f = frame.expect::<Frame>();
        let code = f.code.expect::<Code>();
        if let Some(name) = key.get::<Str>() {
            let is_name = |n: &Object| n.expect::<Str>().bytes() == name.bytes();
            if let Some(i) = code.local_names.iter().position(|n| is_name(n) && is_shown(n)) {
                f.set_register(code, i, value);
                return Ok(());
            }
            let free = code.free_names.expect::<Tuple>().items().iter().position(is_name);
            let cells = f.closure.get::<Tuple>();
            if let Some(c) = free.and_then(|i| cells?.items().get(i)).and_then(|c| c.get::<Cell>())
            {
                f.keep(c.0.replace(value));
                return Ok(());
            }
        }
        if f.extra.is_undef() {
            f.extra.set(self.dict());
        }
        let extra = f.extra.get();
        self.dict_set(&extra, key, value)
    }

    fn proxy_update(&mut self, o: &Object, other: &Object) -> Result<()> {
        let items = self.dict();
        self.call_method(&items, "update", &[other.clone()])?;
        for (k, v) in items.expect::<Dict>().items() {
            self.proxy_set(o, &k, v)?;
        }
        Ok(())
    }

    /// A method that the snapshot of a proxy answers.
    fn ask_proxy(&mut self, args: &[Object], name: &str) -> Result {
        let d = self.proxy_dict(&args[0]);
        let given: Vec<Object> = args[1..].iter().filter(|a| !a.is_undef()).cloned().collect();
        self.call_method(&d, name, &given)
    }
}

/// Variables of the compiler's own have names no program can write.
fn is_shown(name: &Object) -> bool {
    name.get::<Str>().is_some_and(|s| !s.bytes().is_empty() && s.bytes()[0] != b'.')
        || name.get::<Str>().is_some_and(|s| s.bytes() == b".0")
}

/// The locals in the order of `co_varnames` and `co_cellvars`.
fn shown(code: &Code) -> Vec<usize> {
    let is_cell =
        |i: &usize| *i >= code.parameters() && code.cells.iter().any(|(_, r)| *r as usize == *i);
    let all = (0..code.local_names.len()).filter(|i| is_shown(&code.local_names[*i]));
    let (cells, plain): (Vec<usize>, Vec<usize>) = all.partition(is_cell);
    plain.into_iter().chain(cells).collect()
}

/// The value in register `i`, taken out of its cell.
fn contents(code: &Code, i: usize, v: Object) -> Option<Object> {
    let is_cell = code.cells.iter().any(|(_, r)| *r as usize == i);
    match v.get::<Cell>() {
        Some(c) if is_cell => c.0.some(),
        _ => Some(v),
    }
}

impl Frame {
    fn keep(&self, old: Object) {
        self.replaced.borrow_mut().push(old);
    }

    /// Gives a local its value.
    fn set_register(&self, code: &Code, i: usize, value: Object) {
        let is_cell = code.cells.iter().any(|(_, r)| *r as usize == i);
        let old = match self.base() {
            // SAFETY: the frame is live and has the register; the old value is kept.
            Some(b) => unsafe { Object::from_borrowed(*b.register(i)) },
            None => match self.registers.get().and_then(|r| r.get(i)) {
                Some(c) => c.get(),
                None => return,
            },
        };
        match (old.get::<Cell>(), self.base()) {
            (Some(c), _) if is_cell => self.keep(c.0.replace(value)),
            (_, Some(b)) => {
                // SAFETY: as above: the register's own reference goes to `replaced`.
                let old = unsafe {
                    let old = std::mem::replace(&mut *b.register(i), value.into_value());
                    Object::from_owned(old)
                };
                self.keep(old);
            }
            (_, None) => {
                if let Some(c) = self.registers.get().and_then(|r| r.get(i)) {
                    c.set(value);
                }
            }
        }
    }
}

/// `frame.f_locals` of a function.
struct FrameLocals {
    frame: Object,
}

traced!(FrameLocals { frame });

/// The frame of a proxy, which methods have checked their receiver to be.
fn frame_of(o: &Object) -> Object {
    o.native::<FrameLocals>().map_or(Object::NONE, |l| l.frame.clone())
}

pub static PROXY: TypeSpec = TypeSpec {
    name: "FrameLocalsProxy",
    layout: Layout::Native,
    flags: crate::native::TypeFlags::MAPPING,
    methods: &[
        method("__len__", "($self, /)", |vm, a| vm.ask_proxy(a, "__len__")),
        method("__getitem__", "($self, key, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            match vm.dict_get(&d, &a[1])? {
                Some(v) => Ok(v),
                None => {
                    let shown = vm.repr_text(&a[1])?;
                    Err(vm
                        .error(Exc::KeyError, &format!("local variable '{shown}' is not defined")))
                }
            }
        }),
        method("__setitem__", "($self, key, value, /)", |vm, a| {
            vm.proxy_set(&a[0], &a[1], a[2].clone())?;
            Ok(Object::NONE)
        }),
        method("__delitem__", "($self, key, /)", |vm, _| {
            Err(vm.type_error("cannot remove variables from FrameLocalsProxy"))
        }),
        method("__contains__", "($self, key, /)", |vm, a| vm.ask_proxy(a, "__contains__")),
        method("__iter__", "($self, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            let keys = vm.list(d.expect::<Dict>().keys());
            vm.iter(&keys)
        }),
        method("__reversed__", "($self, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            let mut keys = d.expect::<Dict>().keys();
            keys.reverse();
            let keys = vm.list(keys);
            vm.iter(&keys)
        }),
        method("__repr__", "($self, /)", |vm, a| {
            // The proxy is often one of the variables it shows.
            let frame = frame_of(&a[0]);
            if !vm.repr_enter(&frame) {
                return Ok(vm.str("{...}"));
            }
            let d = vm.proxy_dict(&a[0]);
            let shown = vm.repr(&d);
            vm.repr_leave();
            shown
        }),
        method("__eq__", "($self, value, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            match a[1].native::<FrameLocals>() {
                Some(other) => Ok(Object::from_bool(other.frame.is(&frame_of(&a[0])))),
                None if a[1].get::<Dict>().is_some() => vm.compare(CompareOp::Eq, &d, &a[1]),
                None => Ok(Object::NOT_IMPLEMENTED),
            }
        }),
        method("__or__", "($self, value, /)", |vm, a| merge(vm, &a[0], &a[1])),
        method("__ror__", "($self, value, /)", |vm, a| merge(vm, &a[1], &a[0])),
        method("__ior__", "($self, value, /)", |vm, a| {
            vm.proxy_update(&a[0], &a[1])?;
            Ok(a[0].clone())
        }),
        method("get", "($self, key, default=None, /)", |vm, a| vm.ask_proxy(a, "get")),
        method("setdefault", "($self, key, default=None, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            if let Some(v) = vm.dict_get(&d, &a[1])? {
                return Ok(v);
            }
            let default = if a[2].is_undef() { Object::NONE } else { a[2].clone() };
            vm.proxy_set(&a[0], &a[1], default.clone())?;
            Ok(default)
        }),
        method("update", "($self, other, /)", |vm, a| {
            vm.proxy_update(&a[0], &a[1])?;
            Ok(Object::NONE)
        }),
        method("keys", "($self, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            Ok(vm.list(d.expect::<Dict>().keys()))
        }),
        method("values", "($self, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            let items = d.expect::<Dict>().items().into_iter().map(|(_, v)| v).collect();
            Ok(vm.list(items))
        }),
        method("items", "($self, /)", |vm, a| {
            let d = vm.proxy_dict(&a[0]);
            let pairs = d.expect::<Dict>().items();
            let items = pairs.into_iter().map(|(k, v)| vm.tuple(vec![k, v])).collect();
            Ok(vm.list(items))
        }),
        method("copy", "($self, /)", |vm, a| Ok(vm.proxy_dict(&a[0]))),
    ],
    ..TypeSpec::EMPTY
};

fn merge(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    let mut plain = |o: &Object| match o.native::<FrameLocals>() {
        Some(_) => vm.proxy_dict(o),
        None => o.clone(),
    };
    let (a, b) = (plain(a), plain(b));
    vm.binary(BinaryOp::Or, &a, &b)
}
