//! Calling: from a window whose callable and arguments are in place to a frame to run, a value, or a
//! frame to resume. Nothing here recurses for Python functions; natives run in place.
//!
//! Invariant: on `Called::Value` and on errors the window is `UNDEF` again.

use crate::code::FunctionKind;
use crate::heap::{
    FRAME_HEADER, Face, Layout, Object, ShapeId, Tuple, Value, new_suspension, shape_of,
};
use crate::native::{End, Keywords, NativeCode, Raised, Result, Resume, Step, Vm};
use crate::types::code::Code;
use crate::types::function::{BoundMethod, Function, NativeFunction, NativeKind};
use crate::types::object::OBJECT_NEW;
use crate::types::type_object::Type;

use super::frame::{At, Base, HALT, INIT, clear};
use super::run::run;

/// What a call comes to.
pub enum Called {
    /// Its value (owned).
    Value(Value),
    /// Run this frame; the flags go into its meta word.
    Frame(Base, u64),
    /// Resume this suspension.
    Resume { target: Object, how: Resume, end: End },
}

/// Views words of the stack as objects.
///
/// # Safety
/// The words hold live references or `UNDEF` and stay as they are for `'a`.
#[inline(always)]
pub unsafe fn view<'a>(p: *const Value, n: usize) -> &'a [Object] {
    // SAFETY: `Object` is a transparent wrapper of `Value`.
    unsafe { std::slice::from_raw_parts(p as *const Object, n) }
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
        mut win: *mut Value,
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
                    Layout::Type => match self.prepare_instance(&mut win, &mut argc, kwnames)? {
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
    unsafe fn insert_argument(&mut self, win: *mut Value, argc: usize, first: Object) {
        // SAFETY: `prepare_call` has made room.
        unsafe {
            std::ptr::copy(win.add(4), win.add(5), argc);
            win.add(4).write(first.into_value());
        }
    }

    /// Binds arguments for a function; generator-like ones become suspensions.
    unsafe fn enter_function(
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

    /// `Class(…)`: sets the window up for `__call__` of a metaclass, or makes the instance.
    unsafe fn prepare_instance(
        &mut self,
        win: &mut *mut Value,
        argc: &mut usize,
        kwnames: Option<&Tuple>,
    ) -> Result<Option<Called>> {
        // SAFETY: the window is ours.
        unsafe {
            let w = *win;
            let class = Object::view(&*w.add(3)).clone();
            let metatype = self.type_of(&class);
            if !metatype.is(&self.type_type) {
                let name = self.names.call.clone();
                if let Some(f) = self.lookup_in_type(&metatype, &name)
                    && f.get::<NativeFunction>().is_none()
                {
                    self.insert_argument(w, *argc, class);
                    *argc += 1;
                    let old = std::mem::replace(&mut *w.add(3), f.into_value());
                    old.release();
                    return Ok(None);
                }
            }
            let (new, init) = (self.names.new.clone(), self.names.init.clone());
            let new = self.lookup_in_type(&class, &new).unwrap_or(Object::NONE);
            let init = self.lookup_in_type(&class, &init).unwrap_or(Object::NONE);
            let plain_new =
                new.get::<NativeFunction>().is_some_and(|f| std::ptr::eq(f.row, &OBJECT_NEW));
            let ty = class.expect::<Type>();
            if plain_new
                && init.get::<Function>().is_some()
                && !ty.is_abstract.get()
                && ty.layout == Layout::Instance
            {
                let instance = self.new_instance(&class);
                // Leaves win[0] for the instance and makes room for it as `self`.
                std::ptr::copy(w.add(4), w.add(6), *argc);
                *w.add(4) = init.into_value();
                *w.add(5) = instance.clone().into_value();
                let old = std::mem::replace(&mut *w.add(3), Value::UNDEF);
                old.release();
                *w = instance.into_value();
                let inner = w.add(1);
                return match self.enter_function(inner, *argc + 1, kwnames) {
                    Ok(Called::Frame(base, flags)) => Ok(Some(Called::Frame(base, flags | INIT))),
                    Ok(Called::Value(v)) => {
                        // `__init__` is a generator function: calling it gives no None.
                        let v = Object::from_owned(v);
                        clear(w, 1);
                        let text =
                            format!("__init__() should return None, not '{}'", self.type_name(&v));
                        Err(self.type_error(&text))
                    }
                    other => {
                        clear(w, 1);
                        other.map(Some)
                    }
                };
            }
            let args: Vec<Object> = (0..*argc)
                .map(|i| Object::from_owned(std::mem::replace(&mut *w.add(4 + i), Value::UNDEF)))
                .collect();
            clear(w.add(3), 1);
            self.top = w.add(4);
            let r = self.instantiate(&class, &new, args, kwnames)?;
            Ok(Some(Called::Value(r.into_value())))
        }
    }

    /// `type.__call__` in full: `__new__`, then `__init__` if an instance came out.
    fn instantiate(
        &mut self,
        class: &Object,
        new: &Object,
        args: Vec<Object>,
        kwnames: Option<&Tuple>,
    ) -> Result {
        if class.is(&self.type_type) && args.len() == 1 && kwnames.is_none() {
            return Ok(self.type_of(&args[0]));
        }
        if class.is(&self.type_type) && args.len() - kwnames.map_or(0, Tuple::len) != 3 {
            return Err(self.type_error("type() takes 1 or 3 arguments"));
        }
        if new.is_none() {
            let text = format!("cannot create '{}' instances", class.expect::<Type>().name());
            return Err(self.type_error(&text));
        }
        let mut all = Vec::with_capacity(args.len() + 1);
        all.push(class.clone());
        all.extend(args);
        let bound_new = if let Some(f) = new.get::<NativeFunction>() {
            // A builtin `__new__` of another layout, put into the class by hand, is passed over.
            let of = f.receiver.get::<Type>().map(|t| t.layout);
            match of.is_none_or(|l| l == class.expect::<Type>().layout) {
                true => new.clone(),
                false => self.builtin_new(class),
            }
        } else if new.get::<Function>().is_some() {
            new.clone()
        } else {
            self.bind_to_class(new, class)?
        };
        let instance = self.call_kw(&bound_new, &all, kwnames)?;
        if class.is(&self.type_type) && !self.is_instance(&instance, class) {
            return Ok(instance);
        }
        if !self.is_instance(&instance, class) {
            return Ok(instance);
        }
        let actual = self.type_of(&instance);
        // Only now: `__new__` may have given the class another one.
        let name = self.names.init.clone();
        let Some(init) = self.lookup_in_type(&actual, &name) else { return Ok(instance) };
        all[0] = instance.clone();
        let r = if init.get::<NativeFunction>().is_some() || init.get::<Function>().is_some() {
            self.call_kw(&init, &all, kwnames)?
        } else {
            let bound = self.bind(&init, &instance, &actual)?;
            self.call_kw(&bound, &all[1..], kwnames)?
        };
        if !r.is_none() {
            let text = format!("__init__() should return None, not '{}'", self.type_name(&r));
            return Err(self.type_error(&text));
        }
        Ok(instance)
    }

    /// `__new__` of the builtin type that a class derives its payload from.
    fn builtin_new(&mut self, class: &Object) -> Object {
        let mut at = class.clone();
        while at.get::<Type>().is_some_and(|t| t.heap_type) {
            at = self.base_of(&at);
        }
        let name = self.names.new.clone();
        self.lookup_in_type(&at, &name).unwrap_or(Object::NONE)
    }

    /// `type.__call__(class, …)`, past any metaclass.
    pub fn call_type(&mut self, class: &Object, args: &[Object], kwnames: &Tuple) -> Result {
        let new = self.names.new.clone();
        let new = self.lookup_in_type(class, &new).unwrap_or(Object::NONE);
        self.instantiate(class, &new, args.to_vec(), Some(kwnames))
    }

    /// A fresh instance of a class whose payload is `object`'s.
    pub fn new_instance(&mut self, class: &Object) -> Object {
        let root: ShapeId = class.expect::<Type>().root.get();
        self.heap.alloc_with(crate::heap::Instance, root)
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
        Some(match self.step.take() {
            Some(Step::Call { callable, args }) => self.call(&callable, &args),
            Some(Step::Resume { target, how, end }) => self.resume_to_value(&target, how, end),
            None => Ok(Object::NONE),
        })
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
                    let r = run(self, At::go(entry, base));
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
