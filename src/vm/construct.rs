//! `Class(…)`: `__new__`, then `__init__` (reference: "Class Instances", "Basic customization").
//!
//! Invariant: as in `call`: on a value and on errors the window is `UNDEF` again. Builtin `__new__`
//! and `__init__` are called in the window they were given; an `__init__` written in Python is a frame
//! of the same run, under the instance it was called for.

use crate::heap::{Layout, Object, ShapeId, Tuple, Value};
use crate::native::{Keywords, NativeCode, Raised, Result, TypeFlags, Vm};
use crate::types::function::{Function, NativeFunction};
use crate::types::object::{OBJECT_INIT, OBJECT_NEW};
use crate::types::type_object::{Maker, MakerKind, Type};

use super::call::Called;
use super::frame::{Base, INIT, clear};
use super::onward::{Onward, push_frame, settled, unwound};
use super::window::{payload, view, window_on_stack};

/// Is this method the one of `object`?
fn is_row(method: &NativeFunction, row: &'static crate::native::Method) -> bool {
    std::ptr::eq(method.row, row)
}

impl Vm {
    /// Calls the class in the window: gives what it comes to, or leaves a window for `__call__` of a
    /// metaclass.
    ///
    /// # Safety
    /// `win` is a window with a type in it, above all live registers.
    pub(super) unsafe fn prepare_instance(
        &mut self,
        win: *mut Value,
        argc: &mut usize,
        kwnames: Option<&Tuple>,
    ) -> Result<Option<Called>> {
        // SAFETY: the window is ours.
        unsafe {
            let class = Object::view(&*win.add(3)).clone();
            let metatype = self.type_of(&class);
            if !metatype.is(&self.type_type) {
                let name = self.names.call.clone();
                if let Some(f) = self.lookup_in_type(&metatype, &name)
                    && f.get::<NativeFunction>().is_none()
                {
                    self.insert_argument(win, *argc, class);
                    *argc += 1;
                    let old = std::mem::replace(&mut *win.add(3), f.into_value());
                    old.release();
                    return Ok(None);
                }
            } else if *argc == 1 && kwnames.is_none() && class.is(&self.type_type) {
                self.remember_maker(&class, MakerKind::TypeOf, &Object::UNDEF, &Object::UNDEF);
                let t = self.type_of(Object::view(&*win.add(4)));
                clear(win.add(3), 2);
                return Ok(Some(Called::Value(t.into_value())));
            }
            let (new, init) = (self.names.new.clone(), self.names.init.clone());
            let new = self.lookup_in_type(&class, &new).unwrap_or(Object::NONE);
            let init = self.lookup_in_type(&class, &init).unwrap_or(Object::NONE);
            let ty = class.expect::<Type>();
            if let Some(make) = new.get::<NativeFunction>() {
                if is_row(make, &OBJECT_NEW) {
                    let takes = *argc == 0 || !ty.has(TypeFlags::DEFINED_NEW);
                    if ty.layout == Layout::Instance && takes && !ty.is_abstract.get() {
                        if init.get::<Function>().is_some() {
                            if !ty.has(TypeFlags::DEFINED_NEW) {
                                self.remember_maker(&class, MakerKind::Init, &new, &init);
                            }
                            let instance = self.new_instance(&class);
                            return self.enter_init(
                                win,
                                win.add(4),
                                *argc,
                                kwnames,
                                init,
                                instance,
                            );
                        }
                        let plain = init.get::<NativeFunction>();
                        if *argc == 0 && plain.is_some_and(|f| is_row(f, &OBJECT_INIT)) {
                            self.remember_maker(&class, MakerKind::Bare, &new, &init);
                            clear(win.add(3), 1);
                            let instance = self.new_instance(&class);
                            return Ok(Some(Called::Value(instance.into_value())));
                        }
                    }
                } else if make.receiver.get::<Type>().is_some_and(|t| t.layout == ty.layout)
                    && !class.is(&self.type_type)
                {
                    if let Some(f) = init.get::<NativeFunction>() {
                        let kind = match is_row(f, &OBJECT_INIT) {
                            true => MakerKind::New,
                            false => MakerKind::NewInit,
                        };
                        self.remember_maker(&class, kind, &new, &init);
                    }
                    return self.make_natively(win, *argc, kwnames, &class, make, init);
                }
            }
            let args: Vec<Object> = (0..*argc)
                .map(|i| Object::from_owned(std::mem::replace(&mut *win.add(4 + i), Value::UNDEF)))
                .collect();
            clear(win.add(3), 1);
            self.top = win.add(4);
            let r = self.instantiate(&class, &new, args, kwnames)?;
            Ok(Some(Called::Value(r.into_value())))
        }
    }

    /// Notes how a class of metaclass `type` is called, for [`constructed`].
    fn remember_maker(&self, class: &Object, kind: MakerKind, new: &Object, init: &Object) {
        let maker = Maker { epoch: self.heap.epoch(), kind, new: new.value(), init: init.value() };
        class.expect::<Type>().maker.set(maker);
    }

    /// Enters an `__init__` written in Python for a new instance; the arguments lie at `args`, at most
    /// one word above those of the window.
    unsafe fn enter_init(
        &mut self,
        win: *mut Value,
        args: *mut Value,
        argc: usize,
        kwnames: Option<&Tuple>,
        init: Object,
        instance: Object,
    ) -> Result<Option<Called>> {
        // SAFETY: `prepare_call` has made room for the two words more that this takes; the words
        // below `args` are ours too.
        unsafe {
            // Leaves win[0] for the instance and makes room for it as `self`.
            std::ptr::copy(args, win.add(6), argc);
            *win.add(4) = init.into_value();
            *win.add(5) = instance.clone().into_value();
            let old = std::mem::replace(&mut *win.add(3), Value::UNDEF);
            old.release();
            *win = instance.into_value();
            match self.enter_function(win.add(1), argc + 1, kwnames) {
                Ok(Called::Frame(base, flags)) => Ok(Some(Called::Frame(base, flags | INIT))),
                Ok(Called::Value(v)) => {
                    // `__init__` is a generator function: calling it gives no None.
                    let v = Object::from_owned(v);
                    clear(win, 1);
                    Err(self.init_returned(&v))
                }
                other => {
                    clear(win, 1);
                    other.map(Some)
                }
            }
        }
    }

    /// A builtin `__new__` in the window of the call, and `__init__` if there is one of interest.
    unsafe fn make_natively(
        &mut self,
        win: *mut Value,
        argc: usize,
        kwnames: Option<&Tuple>,
        class: &Object,
        make: &NativeFunction,
        init: Object,
    ) -> Result<Option<Called>> {
        // SAFETY: `prepare_call` has made room; natives borrow the arguments, which stay in the window
        // until the end.
        unsafe {
            self.insert_argument(win, argc, class.clone());
            let args = win.add(4);
            self.top = args.add(argc + 1);
            let made = match self.call_native(make, args, argc + 1, kwnames) {
                Ok(o) if o.is_undef() => self.value_of_step(),
                r => r,
            };
            let instance = match made {
                Ok(o) => o,
                Err(e) => {
                    clear(win.add(3), argc + 2);
                    return Err(e);
                }
            };
            let mut init = init;
            if !self.type_of(&instance).is(class) {
                if !self.is_instance(&instance, class) {
                    clear(win.add(3), argc + 2);
                    return Ok(Some(Called::Value(instance.into_value())));
                }
                let (actual, name) = (self.type_of(&instance), self.names.init.clone());
                init = self.lookup_in_type(&actual, &name).unwrap_or(Object::NONE);
            }
            if init.get::<Function>().is_some() {
                let class = std::mem::replace(&mut *args, Value::UNDEF);
                class.release();
                return self.enter_init(win, args.add(1), argc, kwnames, init, instance);
            }
            let done = match init.get::<NativeFunction>() {
                // It takes whatever a `__new__` that is not `object`'s took.
                Some(f) if is_row(f, &OBJECT_INIT) => Ok(Object::NONE),
                Some(f) => {
                    let class = std::mem::replace(&mut *args, instance.clone().into_value());
                    class.release();
                    self.top = args.add(argc + 1);
                    match self.call_native(f, args, argc + 1, kwnames) {
                        Ok(o) if o.is_undef() => self.value_of_step(),
                        r => r,
                    }
                }
                None if init.is_none() => Ok(Object::NONE),
                None => {
                    let args = view(args.add(1), argc);
                    let actual = self.type_of(&instance);
                    match self.bind(&init, &instance, &actual) {
                        Ok(bound) => self.call_kw(&bound, args, kwnames),
                        Err(e) => Err(e),
                    }
                }
            };
            clear(win.add(3), argc + 2);
            let done = done?;
            if !done.is_none() {
                return Err(self.init_returned(&done));
            }
            Ok(Some(Called::Value(instance.into_value())))
        }
    }

    #[cold]
    fn init_returned(&mut self, value: &Object) -> crate::native::Raised {
        let text = format!("__init__() should return None, not '{}'", self.type_name(value));
        self.type_error(&text)
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
        if class.is(&self.type_type) {
            match args.len() - kwnames.map_or(0, Tuple::len) {
                1 => return Err(self.type_error("type() takes no keyword arguments")),
                3 => {}
                _ => return Err(self.type_error("type() takes 1 or 3 arguments")),
            }
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
            return Err(self.init_returned(&r));
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
}

/// The call of a class in the window, if it is known how it is called and there is room. The class is
/// one of metaclass `type`.
///
/// # Safety
/// The window is the running frame's; `ip` is where that goes on.
#[inline(never)]
pub unsafe fn constructed(
    vm: *mut Vm,
    ip: *const u64,
    base: *mut Value,
    win: *mut Value,
    argc: usize,
    dst: usize,
) -> Option<Onward> {
    // SAFETY: what the maker points to lives as long as its epoch; the window's words are ours.
    unsafe {
        let vm = &mut *vm;
        let class = *win.add(3);
        let maker = payload::<Type>(class).maker.get();
        if maker.epoch != vm.heap.epoch() || maker.epoch == 0 {
            return None;
        }
        let made = match maker.kind {
            MakerKind::Init => {
                let init = payload::<Function>(maker.init);
                if init.simple_arity.get() as usize != argc + 1 {
                    return None;
                }
                let room = init.registers.get() as usize + 70;
                let win = window_on_stack(vm, base, win, argc, room);
                if win.is_null() {
                    return None;
                }
                // win[0] holds the instance, and the window of `__init__` is one word higher.
                let instance = vm.new_instance(Object::view(&class));
                for i in (0..argc).rev() {
                    *win.add(6 + i) = *win.add(4 + i);
                }
                *win.add(4) = maker.init.retain();
                *win.add(5) = instance.clone().into_value();
                *win.add(3) = Value::UNDEF;
                *win = instance.into_value();
                class.release();
                return Some(push_frame(vm, Base(win.add(5)), INIT, dst, ip, base));
            }
            MakerKind::TypeOf if argc == 1 => {
                let t = vm.type_of(Object::view(&*win.add(4)));
                clear(win.add(3), 2);
                Ok(t)
            }
            MakerKind::Bare if argc == 0 => {
                let instance = vm.new_instance(Object::view(&class));
                clear(win.add(3), 1);
                Ok(instance)
            }
            MakerKind::New | MakerKind::NewInit => {
                let win = window_on_stack(vm, base, win, argc, 64);
                if win.is_null() {
                    return None;
                }
                for i in (0..argc).rev() {
                    *win.add(5 + i) = *win.add(4 + i);
                }
                *win.add(4) = class;
                *win.add(3) = Value::UNDEF;
                vm.frame_base = base;
                vm.frame_ip = ip;
                let made = made_natively(vm, &maker, win.add(4), argc + 1);
                clear(win.add(4), argc + 1);
                made
            }
            _ => return None,
        };
        let to = match made {
            Ok(o) => {
                let old = std::mem::replace(&mut *base.add(dst), o.into_value());
                old.release();
                Onward { ip, base }
            }
            Err(Raised) => unwound(vm, ip, base),
        };
        Some(settled(vm, to))
    }
}

/// Calls a builtin `__new__` with the class and the arguments at `args`, and `__init__` if there is one.
unsafe fn made_natively(vm: &mut Vm, maker: &Maker, args: *mut Value, argc: usize) -> Result {
    // SAFETY: the words are live arguments with free words above.
    unsafe {
        let class = *args;
        let instance = call_plainly(vm, payload::<NativeFunction>(maker.new), args, argc)?;
        if maker.kind == MakerKind::New {
            return Ok(instance);
        }
        let mut init = Object::view(&maker.init).clone();
        if vm.type_of(&instance).value() != class {
            if !vm.is_instance(&instance, Object::view(&class)) {
                return Ok(instance);
            }
            let (actual, name) = (vm.type_of(&instance), vm.names.init.clone());
            init = vm.lookup_in_type(&actual, &name).unwrap_or(Object::NONE);
        }
        let Some(f) = init.get::<NativeFunction>() else {
            // A `__new__` that made an instance of a class written in Python.
            let mut all = vec![instance.clone()];
            all.extend_from_slice(view(args.add(1), argc - 1));
            let done = vm.call(&init, &all)?;
            return if done.is_none() { Ok(instance) } else { Err(vm.init_returned(&done)) };
        };
        *args = instance.clone().into_value();
        class.release();
        let done = call_plainly(vm, f, args, argc)?;
        if done.is_none() { Ok(instance) } else { Err(vm.init_returned(&done)) }
    }
}

/// Calls a native of the very class it belongs to, or of one derived from it.
#[inline(always)]
unsafe fn call_plainly(vm: &mut Vm, f: &NativeFunction, args: *mut Value, argc: usize) -> Result {
    // SAFETY: the words are live arguments with free words above.
    unsafe {
        let s = &f.signature;
        let r = match f.row.code {
            NativeCode::Fixed(code) if argc <= s.positional && s.required <= argc => {
                for i in argc..s.params.len() {
                    *args.add(i) = Value::UNDEF;
                }
                vm.top = args.add(s.params.len());
                code(vm, view(args, s.params.len()))?
            }
            NativeCode::Raw(code) => {
                vm.top = args.add(argc);
                code(vm, view(args, argc), Keywords::NONE)?
            }
            NativeCode::Fixed(_) => {
                vm.top = args.add(argc);
                vm.call_native(f, args, argc, None)?
            }
        };
        if r.is_undef() { vm.value_of_step() } else { Ok(r) }
    }
}
