//! Making an interpreter: the core types, `builtins` and `sys`, in that order.

use crate::heap::{Dict, Object, SHAPE_ELLIPSIS, SHAPE_NONE, SHAPE_NOT_IMPLEMENTED, Value};
use crate::host::{Host, Limits};
use crate::native::{Exc, Hooks, Result, TypeFlags, Vm};
use crate::types::type_object::Type;
use crate::types::{self, object, type_methods};

impl Vm {
    /// An interpreter with its types; modules come with the first import.
    pub fn new(limits: Limits, host: Box<dyn Host>, hooks: Hooks) -> Box<Vm> {
        let mut vm = Vm::bare(limits, host, hooks);
        types::register(&mut vm.heap);
        vm.heap.register::<super::frame_object::Frame>();
        vm.init_stack();
        vm.init_core_types();
        vm.init_exceptions();
        vm.type_of_spec(&super::frame_object::FRAME);
        for spec in types::CORE {
            vm.type_of_spec(spec);
        }
        for (spec, shape) in [
            (&types::bool::SPEC, crate::heap::SHAPE_BOOL),
            (&object::NONE_TYPE, SHAPE_NONE),
            (&object::NOT_IMPLEMENTED_TYPE, SHAPE_NOT_IMPLEMENTED),
            (&object::ELLIPSIS_TYPE, SHAPE_ELLIPSIS),
        ] {
            let t = vm.type_of_spec(spec);
            vm.heap.shape_mut(shape).ty = t.value();
        }
        for (i, spec) in [
            &types::suspension::GENERATOR,
            &types::suspension::COROUTINE,
            &types::suspension::ASYNC_GENERATOR,
        ]
        .into_iter()
        .enumerate()
        {
            let t = vm.type_of_spec(spec);
            vm.suspension_shapes[i] = t.expect::<Type>().root.get();
        }
        vm.modules = vm.dict();
        vm
    }

    /// `object` and `type`, which need each other.
    fn init_core_types(&mut self) {
        let object_flags = TypeFlags::BASE;
        let object = self.make_builtin("object", crate::heap::Layout::Instance, None, object_flags);
        self.object_type = object.clone();
        let ty = self.make_builtin(
            "type",
            crate::heap::Layout::Type,
            Some(object.clone()),
            TypeFlags::BASE.and(TypeFlags::WEAKREF),
        );
        self.type_type = ty.clone();
        object.expect::<Type>().spec.set(Some(&object::OBJECT));
        ty.expect::<Type>().spec.set(Some(&type_methods::TYPE));
        self.init_native_types();
        self.init_members();
        self.ready_type(&object);
        self.ready_type(&ty);
        for (t, row) in [(&object, &object::OBJECT_NEW), (&ty, type_methods::new_row())] {
            let f = self.native_function(row, Some(t.clone()));
            let name = self.names.new.clone();
            t.expect::<Type>().namespace().set_str(&self.heap, &name, f);
        }
        let init = self.native_function(&object::OBJECT_INIT, Some(object.clone()));
        let name = self.names.init.clone();
        object.expect::<Type>().namespace().set_str(&self.heap, &name, init);
    }

    /// A module by its full name, importing it if need be.
    pub fn import_module(&mut self, name: &str) -> Result {
        let key = self.intern(name);
        if let Some(m) = self.modules.expect::<Dict>().get_str(&key) {
            return Ok(m);
        }
        let marker = self.intern("*");
        let fromlist = self.tuple(vec![marker]);
        let globals = self.dict();
        (self.hooks.import)(self, &key, &globals, &fromlist, 0)
    }

    /// Reports an exception nobody can catch (`sys.unraisablehook`). One that has come through no
    /// frame yet is shown where the program is.
    pub fn write_unraisable(&mut self, what: &Object) {
        self.trace_raised_here();
        (self.hooks.report_unraisable)(self, what, Object::NONE);
    }

    /// The same with a message of its own instead of the object's.
    pub fn write_unraisable_because(&mut self, message: &str) {
        self.trace_raised_here();
        let message = self.str(message);
        (self.hooks.report_unraisable)(self, &Object::NONE, message);
    }

    /// `warnings.warn(text, category)` from native code.
    pub fn warn(&mut self, category: Exc, text: &str) -> Result<()> {
        self.warn_about(category, text, Object::NONE)
    }

    /// A warning about an object: what `warnings` calls its source.
    pub fn warn_about(&mut self, category: Exc, text: &str, source: Object) -> Result<()> {
        let module = self.import_module("warnings")?;
        let f = self.getattr_str(&module, "warn")?;
        let args = [self.str(text), self.exc(category), self.int(1), source];
        self.call(&f, &args).map(drop)
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        // Whatever a frame left on the stack is released before the heap goes.
        let _: Value = self.raised.value();
        let _ = Object::NONE;
    }
}
