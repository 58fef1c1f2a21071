//! Exceptions: the payload, raising from Rust, and the constructors natives use. Tracebacks are in
//! `traceback.rs`.

use std::cell::Cell;

use num_bigint::BigInt;

use crate::heap::{Dict, Layout, List, Object, ObjectCell, Payload, Str, Tuple, Value};
use crate::native::{Exc, Raised, Result, TypeFlags, Vm};

use super::exception_methods;
use super::type_object::Type;

pub struct Exception {
    /// A tuple.
    pub args: ObjectCell,
    /// The first entry of the traceback, or `UNDEF`.
    pub traceback: ObjectCell,
    pub context: ObjectCell,
    pub cause: ObjectCell,
    pub suppress_context: Cell<bool>,
    /// What `Exc::fields` lists, in that order; `UNDEF` reads as `None`.
    pub fields: Box<[ObjectCell]>,
}

impl Payload for Exception {
    const LAYOUT: Layout = Layout::Exception;
    const DICT: bool = true;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for c in [&self.args, &self.traceback, &self.context, &self.cause] {
            c.trace(visit);
        }
        self.fields.iter().for_each(|c| c.trace(visit));
    }
}

impl Vm {
    /// Makes the type objects of all builtin exceptions.
    pub fn init_exceptions(&mut self) {
        for &exc in Exc::ALL {
            let base = if exc == Exc::BaseException {
                self.object_type.clone()
            } else {
                self.exceptions[exc.base() as usize].clone()
            };
            let mut flags = TypeFlags::BASE.and(TypeFlags::DICT);
            if exc == Exc::ExceptionGroup {
                flags = flags.and(TypeFlags::WEAKREF);
            }
            let t = self.make_builtin(exc.name(), Layout::Exception, Some(base), flags);
            t.expect::<Type>().exc.set(Some(exc));
            t.expect::<Type>().spec.set(Some(super::exception_methods::spec_of(exc)));
            self.exceptions.push(t);
        }
        let group = self.exc(Exc::ExceptionGroup);
        let bases = vec![self.exc(Exc::BaseExceptionGroup), self.exc(Exc::Exception)];
        let bases = self.tuple(bases);
        group.expect::<Type>().bases.set(bases);
        if let Ok(mro) = self.c3_mro(&group) {
            group.expect::<Type>().mro.set(mro);
        }
    }

    /// An instance of an exception type, `__init__` not run: `args` only.
    pub fn new_exception(&mut self, class: &Object, args: Vec<Object>) -> Object {
        let ty = class.expect::<Type>();
        let count = ty.exc.get().map_or(0, Exc::field_count);
        let args = self.tuple(args);
        self.heap.alloc_with(
            Exception {
                args: ObjectCell::new(args),
                traceback: ObjectCell::undef(),
                context: ObjectCell::undef(),
                cause: ObjectCell::undef(),
                suppress_context: Cell::new(false),
                fields: (0..count).map(|_| ObjectCell::undef()).collect(),
            },
            ty.root.get(),
        )
    }

    /// An instance of a builtin exception with a message.
    pub fn exception(&mut self, exc: Exc, message: &str) -> Object {
        let class = self.exc(exc);
        let text = self.str(message);
        self.new_exception(&class, vec![text])
    }

    /// Raises an instance: sets its context and puts it in place.
    pub fn raise_instance(&mut self, e: Object) -> Raised {
        let current = self.current_handled();
        if !current.is_undef() && !current.is(&e) {
            self.chain_context(&e, current);
        }
        self.raised = e;
        Raised
    }

    /// The exception being handled now, or `UNDEF`.
    pub fn current_handled(&self) -> Object {
        if self.handled.is_undef() { self.outer_handled.clone() } else { self.handled.clone() }
    }

    /// `e.__context__ = context`, cutting the cycle that would come about if `e` is already in the
    /// chain of `context`.
    pub fn chain_context(&mut self, e: &Object, context: Object) {
        let mut at = context.clone();
        // A chain somebody tied into a ring by hand is walked once (a tortoise follows the hare).
        let mut slow = context.clone();
        let mut step = false;
        while let Some(x) = at.get::<Exception>() {
            let next = x.context.get();
            if next.is_undef() {
                break;
            }
            if next.is(e) {
                x.context.set(Object::UNDEF);
                break;
            }
            at = next;
            if step {
                let Some(s) = slow.get::<Exception>() else { break };
                let next = s.context.get();
                slow = next;
                if slow.is(&at) {
                    break;
                }
            }
            step = !step;
        }
        if let Some(x) = e.get::<Exception>() {
            x.context.set(context);
        }
    }

    /// Raises a builtin exception with a message.
    #[cold]
    pub fn error(&mut self, exc: Exc, message: &str) -> Raised {
        let e = self.exception(exc, message);
        self.raise_instance(e)
    }

    #[cold]
    pub fn type_error(&mut self, message: &str) -> Raised {
        self.error(Exc::TypeError, message)
    }

    #[cold]
    pub fn value_error(&mut self, message: &str) -> Raised {
        self.error(Exc::ValueError, message)
    }

    #[cold]
    pub fn index_error(&mut self, message: &str) -> Raised {
        self.error(Exc::IndexError, message)
    }

    #[cold]
    pub fn overflow_error(&mut self, message: &str) -> Raised {
        self.error(Exc::OverflowError, message)
    }

    #[cold]
    pub fn zero_division(&mut self, message: &str) -> Raised {
        self.error(Exc::ZeroDivisionError, message)
    }

    #[cold]
    pub fn memory_error(&mut self) -> Raised {
        let class = self.exc(Exc::MemoryError);
        let e = self.new_exception(&class, Vec::new());
        self.raise_instance(e)
    }

    #[cold]
    pub fn recursion_error(&mut self, detail: &str) -> Raised {
        self.error(Exc::RecursionError, &format!("maximum recursion depth exceeded{detail}"))
    }

    #[cold]
    pub fn key_error(&mut self, key: &Object) -> Raised {
        let class = self.exc(Exc::KeyError);
        let e = self.new_exception(&class, vec![key.clone()]);
        self.raise_instance(e)
    }

    /// `StopIteration(value)`; `None` gives it no argument.
    #[cold]
    pub fn stop_iteration(&mut self, value: Object) -> Raised {
        let e = self.stop_iteration_instance(value);
        self.raise_instance(e)
    }

    pub fn stop_iteration_instance(&mut self, value: Object) -> Object {
        let class = self.exc(Exc::StopIteration);
        if value.is_none() {
            return self.new_exception(&class, Vec::new());
        }
        let e = self.new_exception(&class, vec![value.clone()]);
        e.expect::<Exception>().fields[0].set(value);
        e
    }

    /// `AttributeError` with its `name` and `obj`, from which suggestions are made.
    #[cold]
    pub fn attribute_error(&mut self, obj: &Object, name: &Object, message: &str) -> Raised {
        let class = self.exc(Exc::AttributeError);
        let message = match name.get::<Str>() {
            // A message is made of text, where a lone surrogate cannot be.
            Some(s) if s.as_str().is_none() => {
                let shown = s.to_string_lossy();
                let mut bytes = Vec::new();
                for (i, part) in message.split(&*shown).enumerate() {
                    if i > 0 {
                        bytes.extend_from_slice(s.bytes());
                    }
                    bytes.extend_from_slice(part.as_bytes());
                }
                self.str_from(&bytes)
            }
            _ => self.str(message),
        };
        let e = self.new_exception(&class, vec![message]);
        e.expect::<Exception>().fields[0].set(name.clone());
        e.expect::<Exception>().fields[1].set(obj.clone());
        self.raise_instance(e)
    }

    /// `NameError` (or `UnboundLocalError`) with its `name`.
    #[cold]
    pub fn name_error(&mut self, exc: Exc, name: &Object, message: &str) -> Raised {
        let e = self.exception(exc, message);
        // CPython leaves the name of an unbound local to the message.
        if exc != Exc::UnboundLocalError {
            e.expect::<Exception>().fields[0].set(name.clone());
        }
        self.raise_instance(e)
    }

    /// Takes the raised exception away, as a handler does.
    pub fn take_raised(&mut self) -> Object {
        if self.raised.is_undef() {
            // A heap operation reported its limit without being able to make the exception.
            let class = self.exc(Exc::MemoryError);
            return self.new_exception(&class, Vec::new());
        }
        std::mem::replace(&mut self.raised, Object::UNDEF)
    }

    /// If the raised exception is an `exc`, takes it away.
    pub fn take_if(&mut self, exc: Exc) -> Option<Object> {
        if self.raised_is(exc) { Some(self.take_raised()) } else { None }
    }

    pub fn raised_is(&self, exc: Exc) -> bool {
        if self.raised.is_undef() {
            return exc == Exc::MemoryError;
        }
        self.is_exception_instance(&self.raised, exc)
    }

    /// The exception to raise for the operand of `raise`: an instance, or a class to be called.
    pub fn exception_from(&mut self, o: &Object) -> Result {
        if o.get::<Exception>().is_some() {
            return Ok(o.clone());
        }
        if self.is_exception_class(o) {
            if exception_methods::is_plain(o.expect::<Type>()) {
                return Ok(self.new_exception(o, Vec::new()));
            }
            let e = self.call(o, &[])?;
            if e.get::<Exception>().is_some() {
                return Ok(e);
            }
            let text = format!(
                "calling {} should have returned an instance of BaseException, not {}",
                self.repr_text(o)?,
                self.repr_text(&self.type_of(&e))?
            );
            return Err(self.type_error(&text));
        }
        Err(self.type_error("exceptions must derive from BaseException"))
    }

    pub fn is_exception_class(&self, o: &Object) -> bool {
        o.get::<Type>().is_some_and(|t| {
            t.exc.get().is_some()
                && (!t.heap_type || self.is_subtype(o, &self.exc(Exc::BaseException)))
        })
    }

    /// A field of an exception by name.
    pub fn exception_field(&self, e: &Object, name: &str) -> Option<Object> {
        let class = self.type_of(e);
        let exc = class.expect::<Type>().exc.get()?;
        let i = exc.field_index(name)?;
        e.get::<Exception>()?.fields.get(i)?.some()
    }

    pub fn set_exception_field(&self, e: &Object, name: &str, value: Object) {
        let class = self.type_of(e);
        let Some(exc) = class.expect::<Type>().exc.get() else { return };
        if let (Some(i), Some(x)) = (exc.field_index(name), e.get::<Exception>()) {
            x.fields[i].set(value);
        }
    }

    /// `e.add_note(text)`.
    pub fn add_note(&mut self, e: &Object, text: &str) {
        let note = self.str(text);
        let name = self.names.notes.clone();
        let Some(dict) = self.heap.own_dict(e) else { return };
        let dict = dict.expect::<Dict>();
        match dict.get_str(&name) {
            Some(l) if l.get::<List>().is_some() => l.expect::<List>().push(&self.heap, note),
            _ => {
                let l = self.list(vec![note]);
                dict.set_str(&self.heap, &name, l);
            }
        }
    }

    /// An integer object of any size.
    pub fn big_int(&self, i: BigInt) -> Object {
        super::int::from_big(&self.heap, i)
    }
}

/// The first argument's text, for `str(e)` of simple exceptions.
pub fn first_text(e: &Exception) -> Option<String> {
    let args = e.args.get();
    let first = args.get::<Tuple>()?.items().first()?.clone();
    Some(first.get::<Str>()?.to_string_lossy().into_owned())
}
