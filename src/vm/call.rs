//! Calling: from a window whose callable and arguments are in place to a frame to run, a value, or a
//! frame to resume. Nothing here recurses for Python functions; natives run in place.
//!
//! Invariant: on `Called::Value` and on errors the window is `UNDEF` again.

use crate::code::FunctionKind;
use crate::heap::{FRAME_HEADER, Face, Layout, Object, Tuple, Value, new_suspension, shape_of};
use crate::native::{End, Keywords, NativeCode, Raised, Result, Resume, Step, Vm};
use crate::types::code::Code;
use crate::types::function::{BoundMethod, Function, NativeFunction, NativeKind};
use crate::types::type_object::Type;

use super::frame::{Base, HALT, INIT, clear};
use super::onward::Onward;
use super::run::run;
use super::window::view;

/// What a call comes to.
pub enum Called {
    /// Its value (owned).
    Value(Value),
    /// Run this frame; the flags go into its meta word.
    Frame(Base, u64),
    /// Resume this suspension.
    Resume { target: Object, how: Resume, end: End },
}

impl Vm {
    /// Makes sure that the stack is usable up to `end`.
    #[inline(always)]
    pub(super) fn ensure_stack(&mut self, end: *mut Value) -> Result<()> {
        if end <= self.stack.soft_end || self.stack.extend(end) {
            Ok(())
        } else {
            Err(self.recursion_error(""))
        }
    }

    /// Goes on from a window to what its call comes to.
    ///
    /// # Safety
    /// `win` is a window above all live registers with `argc` arguments, the last ones named by
    /// `kwnames`.
    pub(super) unsafe fn prepare_call(
        &mut self,
        win: *mut Value,
        mut argc: usize,
        mut kwnames: Option<&Tuple>,
    ) -> Result<Called> {
        // SAFETY: the window's words are ours; every path below keeps the invariant above.
        unsafe {
            // Callables found behind callables: `A.__call__ = A()` has no end.
            let mut detours = 0;
            loop {
                self.ensure_stack(win.add(argc + 64))?;
                let callee = Object::view(&*win.add(3));
                match callee.layout() {
                    Layout::Function => return self.enter_function(win, argc, kwnames),
                    Layout::NativeFunction => {
                        let f = callee.expect::<NativeFunction>();
                        self.top = win.add(4 + argc);
                        let r = self.call_native(f, win.add(4), argc, kwnames);
                        clear(win.add(3), argc + 1);
                        let r = r?;
                        if !r.is_undef() {
                            return Ok(Called::Value(r.into_value()));
                        }
                        match self.step.take() {
                            Some(Step::Call { callable, args }) => {
                                self.ensure_stack(win.add(args.len() + 64))?;
                                *win.add(3) = callable.into_value();
                                argc = args.len();
                                for (i, a) in args.into_iter().enumerate() {
                                    *win.add(4 + i) = a.into_value();
                                }
                                kwnames = None;
                            }
                            Some(Step::Resume { target, how, end }) => {
                                return Ok(Called::Resume { target, how, end });
                            }
                            None => return Ok(Called::Value(Value::NONE)),
                        }
                    }
                    Layout::BoundMethod => {
                        let m = callee.expect::<BoundMethod>();
                        let (f, receiver) = (m.function.clone(), m.receiver.clone());
                        self.insert_argument(win, argc, receiver);
                        let old = std::mem::replace(&mut *win.add(3), f.into_value());
                        old.release();
                        argc += 1;
                    }
                    Layout::Type => match self.prepare_instance(win, &mut argc, kwnames)? {
                        Some(done) => return Ok(done),
                        None => continue,
                    },
                    _ => {
                        let name = self.names.call.clone();
                        match self.lookup_special(callee, &name) {
                            Some(f) => {
                                let receiver = callee.clone();
                                let t = self.type_of(&receiver);
                                if f.get::<Function>().is_some()
                                    || f.get::<NativeFunction>().is_some()
                                {
                                    self.insert_argument(win, argc, receiver);
                                    argc += 1;
                                    let old = std::mem::replace(&mut *win.add(3), f.into_value());
                                    old.release();
                                } else {
                                    let bound = match self.bind(&f, &receiver, &t) {
                                        Ok(b) => b,
                                        Err(e) => {
                                            clear(win.add(3), argc + 1);
                                            return Err(e);
                                        }
                                    };
                                    let old =
                                        std::mem::replace(&mut *win.add(3), bound.into_value());
                                    old.release();
                                    detours += 1;
                                    if detours > self.recursion_limit {
                                        clear(win.add(3), argc + 1);
                                        return Err(
                                            self.recursion_error(" while calling a Python object")
                                        );
                                    }
                                }
                            }
                            None => {
                                let text =
                                    format!("'{}' object is not callable", self.type_name(callee));
                                let e = self.type_error(&text);
                                clear(win.add(3), argc + 1);
                                return Err(e);
                            }
                        }
                    }
                }
            }
        }
    }

    /// Does what a native left to be done, in the window it was called through.
    ///
    /// # Safety
    /// `win` is an empty window above all live registers.
    pub(super) unsafe fn take_step(&mut self, win: *mut Value) -> Result<Called> {
        // SAFETY: the window is ours.
        unsafe {
            match self.step.take() {
                Some(Step::Call { callable, args }) => {
                    self.ensure_stack(win.add(args.len() + 64))?;
                    *win.add(3) = callable.into_value();
                    let argc = args.len();
                    for (i, a) in args.into_iter().enumerate() {
                        *win.add(4 + i) = a.into_value();
                    }
                    self.prepare_call(win, argc, None)
                }
                Some(Step::Resume { target, how, end }) => Ok(Called::Resume { target, how, end }),
                None => Ok(Called::Value(Value::NONE)),
            }
        }
    }

    /// Shifts the arguments up by one and puts `first` before them.
    pub(super) unsafe fn insert_argument(&mut self, win: *mut Value, argc: usize, first: Object) {
        // SAFETY: `prepare_call` has made room.
        unsafe {
            std::ptr::copy(win.add(4), win.add(5), argc);
            win.add(4).write(first.into_value());
        }
    }

    /// Binds arguments for a function; generator-like ones become suspensions.
    pub(super) unsafe fn enter_function(
        &mut self,
        win: *mut Value,
        argc: usize,
        kwnames: Option<&Tuple>,
    ) -> Result<Called> {
        // SAFETY: the window is ours.
        unsafe {
            let callee = Object::view(&*win.add(3)).clone();
            let f = callee.expect::<Function>();
            let base = Base(win.add(4));
            if let Err(e) = self.ensure_stack(base.0.add(f.registers.get() as usize + argc + 64)) {
                clear(win.add(3), argc + 1);
                return Err(e);
            }
            if (kwnames.is_some() || argc as u32 != f.simple_arity.get())
                && let Err(e) = self.bind_arguments(f, base.0, argc, kwnames)
            {
                clear(win.add(3), argc + 1);
                return Err(e);
            }
            drop(callee);
            let code = base.code();
            if code.kind == FunctionKind::Function {
                return Ok(Called::Frame(base, 0));
            }
            Ok(Called::Value(self.suspend_new(win, code).into_value()))
        }
    }

    /// A suspension for the function in the window, whose parameters are bound; empties the window.
    ///
    /// # Safety
    /// The window holds a function with bound parameters.
    pub(super) unsafe fn suspend_new(&mut self, win: *mut Value, code: &Code) -> Object {
        // SAFETY: the parameters move from the window to the suspension.
        unsafe {
            let (face, shape) = match code.kind {
                FunctionKind::Coroutine => (Face::Coroutine, self.suspension_shape(1)),
                FunctionKind::AsyncGenerator => (Face::AsyncGenerator, self.suspension_shape(2)),
                _ => (Face::Generator, self.suspension_shape(0)),
            };
            let function = Object::from_owned(std::mem::replace(&mut *win.add(3), Value::UNDEF));
            let registers = code.registers as usize;
            let params = code.parameters();
            let f = function.expect::<Function>();
            f.has_suspensions.set(true);
            let entry = f.entry.get();
            let iterable = code.flags.has(crate::code::CodeFlags::ITERABLE_COROUTINE);
            let s = new_suspension(&self.heap, shape, face, function, registers, entry);
            let sus = s.expect::<crate::heap::Suspension>();
            sus.iterable_coroutine.set(iterable);
            let to = sus.base();
            Base(to).set_meta(super::frame::Mode::Send.flags());
            for i in 0..params {
                *to.add(i) = std::mem::replace(&mut *win.add(4 + i), Value::UNDEF);
            }
            if face == Face::Coroutine {
                self.note_coroutine_origin(&s);
            }
            s
        }
    }

    /// Calls a native whose arguments lie at `args` (with room above for omitted ones).
    ///
    /// # Safety
    /// `args` points to `argc` live words with `UNDEF` words above, on the stack.
    pub(super) unsafe fn call_native(
        &mut self,
        f: &NativeFunction,
        args: *mut Value,
        argc: usize,
        kwnames: Option<&Tuple>,
    ) -> Result {
        // SAFETY: by contract; natives get their arguments borrowed.
        unsafe {
            let named = kwnames.map_or(0, |k| k.len());
            let first = (argc - named).min(1);
            match f.kind {
                NativeKind::Function => {}
                NativeKind::Method => self.check_receiver(f, view(args, first))?,
                NativeKind::New => self.check_class(f, view(args, first))?,
            }
            match f.row.code {
                NativeCode::Fixed(code) => {
                    let s = &f.signature;
                    if named == 0 && argc <= s.positional && s.required <= argc {
                        for i in argc..s.params.len() {
                            *args.add(i) = Value::UNDEF;
                        }
                        return code(self, view(args, s.params.len()));
                    }
                    let bound = self.bind_native(f, view(args, argc), kwnames)?;
                    code(self, &bound)
                }
                NativeCode::Raw(code) => {
                    let positional = view(args, argc - named);
                    let keywords = match kwnames {
                        Some(k) => Keywords {
                            names: k.items(),
                            values: view(args.add(argc - named), named),
                        },
                        None => Keywords::NONE,
                    };
                    code(self, positional, keywords)
                }
            }
        }
    }

    /// May `__new__` of the type make an instance of this class?
    #[inline]
    fn check_class(&mut self, f: &NativeFunction, args: &[Object]) -> Result<()> {
        match args.first() {
            Some(class) if class.is(&f.owner) => Ok(()),
            Some(class) if class.get::<Type>().is_some() && self.is_subtype(class, &f.owner) => {
                Ok(())
            }
            class => Err(self.wrong_class(f, class)),
        }
    }

    #[cold]
    fn wrong_class(&mut self, f: &NativeFunction, class: Option<&Object>) -> Raised {
        let owner = f.owner.expect::<Type>().full_name();
        let text = match class.map(|c| (c, c.get::<Type>())) {
            None => format!("{owner}.__new__(): not enough arguments"),
            Some((c, None)) => {
                let given = self.type_name(c);
                format!("{owner}.__new__(X): X is not a type object ({given})")
            }
            Some((_, Some(t))) => {
                let given = t.full_name();
                format!("{owner}.__new__({given}): {given} is not a subtype of {owner}")
            }
        };
        self.type_error(&text)
    }

    #[inline]
    fn check_receiver(&mut self, f: &NativeFunction, args: &[Object]) -> Result<()> {
        let Some(receiver) = args.first() else {
            let (owner, name) = (f.owner.expect::<Type>().name(), f.row.name);
            let text = match f.is_wrapper {
                true => format!("descriptor '{name}' of '{owner}' object needs an argument"),
                false => format!("unbound method {owner}.{name}() needs an argument"),
            };
            return Err(self.type_error(&text));
        };
        if self.heap.shape(shape_of(receiver.value())).ty == f.owner.value()
            || self.is_instance(receiver, &f.owner)
        {
            return Ok(());
        }
        let (owner, name) = (f.owner.expect::<Type>().full_name(), f.row.name);
        let given = self.type_name(receiver);
        let text = match f.is_wrapper {
            true => {
                format!("descriptor '{name}' requires a '{owner}' object but received a '{given}'")
            }
            false => {
                format!(
                    "descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object"
                )
            }
        };
        Err(self.type_error(&text))
    }

    /// `f(*args)`.
    pub fn call(&mut self, f: &Object, args: &[Object]) -> Result {
        self.call_kw(f, args, None)
    }

    /// `f(*args)` where the last arguments are keywords.
    pub fn call_kw(&mut self, f: &Object, args: &[Object], kwnames: Option<&Tuple>) -> Result {
        self.enter_native("")?;
        if kwnames.is_none()
            && let Some(native) = f.get::<NativeFunction>()
            && let Some(r) = self.call_in_place(native, args)
        {
            return r;
        }
        let (top, frame_base, frame_ip) = (self.top, self.frame_base, self.frame_ip);
        // SAFETY: the words above `top` are free; the pseudo-frame and the window are made there and
        // cleared again, and `top` comes back to what it was.
        unsafe {
            self.ensure_stack(top.add(args.len() + 96))?;
            let bottom = self.push_bottom(top);
            let win = bottom.0.add(1);
            *win.add(3) = f.clone().into_value();
            for (i, a) in args.iter().enumerate() {
                *win.add(4 + i) = a.clone().into_value();
            }
            self.top = win.add(4 + args.len());
            let r = match self.prepare_call(win, args.len(), kwnames) {
                Ok(called) => self.finish_call(called, bottom),
                Err(e) => Err(e),
            };
            clear_bottom(bottom);
            self.top = top;
            self.frame_base = frame_base;
            self.frame_ip = frame_ip;
            r.map(|v| Object::from_owned(v))
        }
    }

    /// Calls a native with the plain number of arguments: it needs no window.
    #[inline]
    fn call_in_place(&mut self, f: &NativeFunction, args: &[Object]) -> Option<Result> {
        const MOST: usize = 6;
        let NativeCode::Fixed(code) = f.row.code else { return None };
        let s = &f.signature;
        let params = s.params.len();
        if args.len() > s.positional || args.len() < s.required || params > MOST {
            return None;
        }
        let checked = match f.kind {
            NativeKind::Function => Ok(()),
            NativeKind::Method => self.check_receiver(f, &args[..args.len().min(1)]),
            NativeKind::New => self.check_class(f, args),
        };
        if let Err(e) = checked {
            return Some(Err(e));
        }
        let r = if args.len() == params {
            code(self, args)
        } else {
            let mut all = [const { Object::UNDEF }; MOST];
            all[..args.len()].clone_from_slice(args);
            code(self, &all[..params])
        };
        if !matches!(&r, Ok(v) if v.is_undef()) {
            return Some(r);
        }
        Some(self.value_of_step())
    }

    /// Does what a native left to be done, in a nested run.
    pub(super) fn value_of_step(&mut self) -> Result {
        match self.step.take() {
            Some(Step::Call { callable, args }) => self.call(&callable, &args),
            Some(Step::Resume { target, how, end }) => self.resume_to_value(&target, how, end),
            None => Ok(Object::NONE),
        }
    }

    /// Resumes in a nested run.
    fn resume_to_value(&mut self, target: &Object, how: Resume, end: End) -> Result {
        if matches!(end, End::Close) {
            return self.close_nested(target, how);
        }
        match (self.resume_nested(target, how)?, end) {
            (Some(v), _) | (None, End::Default(v)) => Ok(v),
            (None, _) => {
                let value = std::mem::replace(&mut self.resume_value, Object::NONE);
                Err(self.end_of_suspension(target, value))
            }
        }
    }

    /// The pseudo-frame under a nested run, at `at`.
    pub(super) unsafe fn push_bottom(&mut self, at: *mut Value) -> Base {
        // SAFETY: the caller has made sure of the room.
        unsafe {
            let bottom = Base(at.add(FRAME_HEADER));
            // A number may have been left here; this word tells a pseudo-frame from others.
            *bottom.function_word() = Value::UNDEF;
            let below = Base(self.frame_base);
            bottom.set_meta(below.depth() as u64);
            bottom.set_return_ip(self.frame_ip);
            bottom.set_caller(below);
            bottom
        }
    }

    /// Runs what a call came to until it has a value.
    pub(super) unsafe fn finish_call(&mut self, called: Called, bottom: Base) -> Result<Value> {
        // SAFETY: a frame from `prepare_call` is ready to run.
        unsafe {
            match called {
                Called::Value(v) => Ok(v),
                Called::Frame(base, flags) => {
                    let depth = bottom.depth() + 1;
                    if depth > self.recursion_limit {
                        self.abandon_frame(base, flags);
                        return Err(self.recursion_error(""));
                    }
                    base.set_meta(depth as u64 | flags | HALT);
                    base.set_caller(bottom);
                    base.set_return_ip(std::ptr::null());
                    self.nested += 1;
                    let entry = base.function().entry.get();
                    for i in base.function().params.get()..base.function().locals.get() {
                        *base.0.add(i as usize) = Value::UNDEF;
                    }
                    if self.telling && self.tell_called(base).is_err() {
                        self.nested -= 1;
                        self.abandon_called(base, flags);
                        return Err(Raised);
                    }
                    let r = run(self, Onward { ip: entry, base: base.0 });
                    self.nested -= 1;
                    r
                }
                Called::Resume { target, how, end } => {
                    self.resume_to_value(&target, how, end).map(Object::into_value)
                }
            }
        }
    }

    /// Drops a frame that was prepared but will not run.
    pub(super) unsafe fn abandon_frame(&mut self, base: Base, flags: u64) {
        // SAFETY: the frame's words are live or `UNDEF`.
        unsafe {
            let n = base.function().registers.get() as usize;
            clear(base.0, n);
            clear(base.function_word(), 1);
            reset_header(base);
            if flags & INIT != 0 {
                clear(base.0.sub(5), 1);
            }
        }
    }

    /// Is there native stack left for another nested run?
    #[inline]
    pub fn enter_native(&mut self, what: &str) -> Result<()> {
        let here = 0u8;
        if (&raw const here as usize) < self.native_floor {
            return Err(self.native_overflow(what));
        }
        Ok(())
    }

    pub fn leave_native(&mut self) {}

    #[cold]
    fn native_overflow(&mut self, what: &str) -> Raised {
        // A little more stack for making the exception.
        let floor = self.native_floor;
        self.native_floor = 0;
        let detail = if what.is_empty() { String::new() } else { format!(" {what}") };
        let e = self.recursion_error(&detail);
        self.native_floor = floor;
        e
    }
}

/// Empties the three plain words of a frame header.
#[inline(always)]
pub unsafe fn reset_header(base: Base) {
    // SAFETY: the words are the frame's; they hold no references.
    unsafe {
        *base.0.sub(2) = Value::UNDEF;
        *base.0.sub(3) = Value::UNDEF;
        *base.0.sub(4) = Value::UNDEF;
    }
}

/// Removes a pseudo-frame; its window must be empty already.
pub unsafe fn clear_bottom(bottom: Base) {
    // SAFETY: register 0 may hold a value that nobody took.
    unsafe {
        clear(bottom.0, 1);
        reset_header(bottom);
    }
}
