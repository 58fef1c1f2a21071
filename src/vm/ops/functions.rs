//! Making functions, and calling class bodies.

use std::cell::Cell;

use crate::code::{CodeFlags, FunctionKind, Instruction};
use crate::heap::{Dict, Object, ObjectCell, Tuple, Value};
use crate::native::{Result, Vm};
use crate::types::code::Code;
use crate::types::function::Function;

use super::super::call::{Called, clear_bottom};
use super::super::frame::Base;
use super::super::window::take_registers;

impl Vm {
    /// A function object for code, with these globals.
    pub fn new_function(&mut self, code: Object, globals: Object, closure: Object) -> Object {
        let c = code.expect::<Code>();
        let (name, qualname, doc) = (c.name.clone(), c.qualname.clone(), c.doc.clone());
        let builtins = self.builtins_of(&globals);
        let module_name = self.names.name.clone();
        let module = globals.get::<Dict>().and_then(|g| g.get_str(&module_name));
        let f = Function {
            simple_arity: Cell::new(u32::MAX),
            registers: Cell::new(c.registers),
            params: Cell::new(c.parameters() as u32),
            locals: Cell::new(c.locals),
            entry: Cell::new(c.entry()),
            has_suspensions: Cell::new(false),
            code: ObjectCell::new(code.clone()),
            globals,
            builtins,
            closure,
            defaults: ObjectCell::undef(),
            kwdefaults: ObjectCell::undef(),
            name: ObjectCell::new(name),
            qualname: ObjectCell::new(qualname),
            module: ObjectCell::new(module.unwrap_or(Object::NONE)),
            doc: ObjectCell::new(doc),
            annotations: ObjectCell::undef(),
            type_params: ObjectCell::undef(),
        };
        f.settle();
        self.heap.alloc(f)
    }

    /// The builtins a module's code sees: `__builtins__`, a module or a dict.
    pub fn builtins_of(&mut self, globals: &Object) -> Object {
        let name = self.names.builtins.clone();
        let found = globals.get::<Dict>().and_then(|g| g.get_str(&name));
        match found {
            Some(b) => match b.get::<crate::types::module::Module>() {
                Some(m) => m.dict.get(),
                None => b,
            },
            None => self.module_dict(&self.builtins.clone()),
        }
    }

    /// `MakeFunction`.
    ///
    /// # Safety
    /// `base` is the running frame, saved; `w` its `MakeFunction`, `words` its extra words.
    pub(in crate::vm) unsafe fn make_function(
        &mut self,
        w: Instruction,
        base: Base,
        words: *const u64,
    ) -> Result<()> {
        // SAFETY: verified code has a code constant here and the temporaries it names.
        unsafe {
            let code = Object::view(&*(words as *const Value)).clone();
            let bits = w.c();
            let mut parts =
                take_registers(base.register(w.b()), bits.count_ones() as usize).into_iter();
            let mut part = |bit: usize| {
                if bits & bit != 0 { parts.next().unwrap_or(Object::UNDEF) } else { Object::UNDEF }
            };
            let (defaults, kwdefaults, annotations) = (part(1), part(2), part(4));
            let (closure, type_params) = (part(8), part(16));
            let globals = base.function().globals.clone();
            let f = self.new_function(code, globals, closure);
            let function = f.expect::<Function>();
            function.defaults.set(defaults);
            function.kwdefaults.set(kwdefaults);
            function.annotations.set(annotations);
            function.type_params.set(type_params);
            self.put(base, w.a(), f);
            Ok(())
        }
    }

    /// Runs code with a namespace in register 0 (module and class bodies, `exec`).
    pub fn run_body(&mut self, function: &Object, namespace: &Object) -> Result {
        self.enter_native("")?;
        let f = function.expect::<Function>();
        let registers = f.registers.get() as usize;
        let (top, frame_base, frame_ip) = (self.top, self.frame_base, self.frame_ip);
        // SAFETY: the words above `top` are free; the pseudo-frame there is cleared again.
        unsafe {
            self.ensure_stack(top.add(registers + 96))?;
            let bottom = self.push_bottom(top);
            let win = bottom.0.add(1);
            *win.add(3) = function.clone().into_value();
            let base = Base(win.add(4));
            for i in 0..f.locals.get() as usize {
                *base.register(i) = Value::UNDEF;
            }
            *base.register(0) = namespace.clone().into_value();
            self.top = base.0.add(registers);
            let kind = base.code().kind;
            let r = if kind == FunctionKind::Function {
                self.finish_call(Called::Frame(base, 0), bottom)
            } else {
                // Top-level await: the body is a coroutine whose register 0 is the namespace.
                let space =
                    Object::from_owned(std::mem::replace(&mut *base.register(0), Value::UNDEF));
                let code = f.code.get();
                let s = self.suspend_new(win, code.expect::<Code>());
                s.expect::<crate::heap::Suspension>().set_register(0, space);
                Ok(s.into_value())
            };
            clear_bottom(bottom);
            self.top = top;
            self.frame_base = frame_base;
            self.frame_ip = frame_ip;
            r.map(|v| Object::from_owned(v))
        }
    }

    /// `exec`/`eval` of a code object: `locals` in register 0 of module-like code.
    pub fn exec_code(&mut self, code: &Object, globals: &Object, locals: &Object) -> Result {
        let name = self.names.builtins.clone();
        if let Some(g) = globals.get::<Dict>()
            && g.get_str(&name).is_none()
        {
            let b = self.builtins.clone();
            g.set_str(&self.heap, &name, b);
        }
        let f = self.new_function(code.clone(), globals.clone(), Object::UNDEF);
        let c = code.expect::<Code>();
        if c.flags.has(CodeFlags::OPTIMIZED) {
            if c.parameters() > 0 || !c.free_names.expect::<Tuple>().is_empty() {
                return Err(
                    self.type_error("code object passed to exec() may not contain free variables")
                );
            }
            return self.call(&f, &[]);
        }
        self.run_body(&f, locals)
    }
}

impl Function {
    /// Recomputes what plain calls may assume, after code or defaults changed.
    pub fn settle(&self) {
        let code = self.code.get();
        let c = code.expect::<Code>();
        self.registers.set(c.registers);
        // Register 0 of module and class bodies comes filled: it is the namespace.
        let optimized = c.flags.has(CodeFlags::OPTIMIZED);
        self.params.set(if optimized { c.parameters() as u32 } else { 1 });
        self.locals.set(c.locals);
        self.entry.set(c.entry());
        let plain = c.kwonly_count == 0
            && c.kind == FunctionKind::Function
            && c.flags.has(CodeFlags::OPTIMIZED)
            && !c.flags.has(CodeFlags::VARARGS)
            && !c.flags.has(CodeFlags::VARKEYWORDS);
        self.simple_arity.set(if plain { c.arg_count } else { u32::MAX });
    }
}
