//! Windows that need work before the call: `f(*a, **k)`, and windows of suspended frames.

use crate::heap::{Dict, Layout, Object, Str, Tuple, Value};
use crate::native::{Raised, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::function::{BoundMethod, Function, NativeFunction};
use crate::types::type_object::Type;

use super::super::frame::{Base, clear};
use super::super::window::top_of;
use super::super::window::view;

impl Vm {
    /// Moves the window of a suspension's frame to the value stack, where callees have room.
    ///
    /// # Safety
    /// `base` is the running frame, a suspension; `win` its window with `argc` arguments.
    pub(in crate::vm) unsafe fn move_window(
        &mut self,
        win: *mut Value,
        base: *mut Value,
        argc: usize,
    ) -> Result<*mut Value> {
        // SAFETY: the words move; the room is checked first.
        unsafe {
            let to = top_of(base);
            self.ensure_stack(to.add(argc + 64))?;
            for i in 3..4 + argc {
                *to.add(i) = std::mem::replace(&mut *win.add(i), Value::UNDEF);
            }
            self.top = to.add(4 + argc);
            Ok(to)
        }
    }

    /// Spreads the iterable and the dict of a `CallEx` window into arguments. Gives the window, the
    /// argument count and the tuple of keyword names (owned, or `UNDEF`).
    ///
    /// # Safety
    /// `base` is the running frame, saved; `win` its `CallEx` window.
    pub(in crate::vm) unsafe fn spread_window(
        &mut self,
        win: *mut Value,
        base: Base,
    ) -> Result<(*mut Value, usize, Value)> {
        // SAFETY: the window's words are ours; they move to where there is room.
        unsafe {
            let callable = Object::from_owned(std::mem::replace(&mut *win.add(3), Value::UNDEF));
            let args = Object::from_owned(std::mem::replace(&mut *win.add(4), Value::UNDEF));
            let kwargs = if (*win.add(5)).is_ptr() {
                Object::from_owned(std::mem::replace(&mut *win.add(5), Value::UNDEF))
            } else {
                *win.add(5) = Value::UNDEF;
                Object::UNDEF
            };
            let items = match args.get::<Tuple>() {
                Some(t) if self.is_exact(&args, Layout::Tuple) => t.items().to_vec(),
                _ => self.spread_arguments(&callable, &args)?,
            };
            let mut values = items;
            let mut names = Object::UNDEF;
            if let Some(d) = kwargs.get::<Dict>() {
                let pairs = d.items();
                if !pairs.is_empty() {
                    for (k, _) in &pairs {
                        if k.get::<Str>().is_none() {
                            return Err(self.type_error("keywords must be strings"));
                        }
                    }
                    let (keys, vals): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
                    values.extend(vals);
                    names = self.tuple(keys);
                }
            }
            let win = if base.is_suspension() { top_of(base.0) } else { win };
            let argc = values.len();
            self.ensure_stack(win.add(argc + 64))?;
            *win.add(3) = callable.into_value();
            for (i, v) in values.into_iter().enumerate() {
                *win.add(4 + i) = v.into_value();
            }
            self.top = win.add(4 + argc);
            let _ = (view(win, 0), clear(win, 0));
            Ok((win, argc, names.into_value()))
        }
    }

    fn spread_arguments(&mut self, callable: &Object, args: &Object) -> Result<Vec<Object>> {
        let name = self.names.iter.clone();
        let getitem = self.names.getitem.clone();
        let iterable = self.lookup_special(args, &name).is_some()
            || self.lookup_special(args, &getitem).is_some();
        if !iterable {
            let text = format!(
                "{} argument after * must be an iterable, not {}",
                self.callable_title(callable),
                self.type_name(args)
            );
            return Err(self.type_error(&text));
        }
        self.iterate_to_vec(args)
    }

    /// `f()` with the module, as messages about calls name it.
    pub(in crate::vm) fn callable_title(&mut self, f: &Object) -> String {
        if let Some(m) = f.get::<BoundMethod>() {
            let inner = m.function.clone();
            return self.callable_title(&inner);
        }
        if let Some(f) = f.get::<Function>() {
            let module = text_of(&f.module.get());
            let name = text_of(&f.qualname.get());
            return if module.is_empty() {
                format!("{name}()")
            } else {
                format!("{module}.{name}()")
            };
        }
        if let Some(n) = f.get::<NativeFunction>() {
            return match n.owner.get::<Type>() {
                Some(t) => format!("{}.{}()", t.name(), n.row.name),
                None => format!("{}()", n.row.name),
            };
        }
        if let Some(t) = f.get::<Type>() {
            let name = text_of(&t.qualname.get());
            let m = self.names.module.clone();
            let module = self.lookup_in_type(f, &m).map(|m| text_of(&m)).unwrap_or_default();
            return if module.is_empty() || module == "builtins" {
                format!("{name}()")
            } else {
                format!("{module}.{name}()")
            };
        }
        match self.to_str(f) {
            Ok(text) => text_of(&text),
            Err(Raised) => {
                self.take_raised();
                format!("{} object", self.type_name(f))
            }
        }
    }
}
