//! Exception classes that belong to a native module, made once.

use crate::heap::Object;
use crate::native::{Exc, Raised, Result, Vm};

/// An exception class of a module: where it is kept, and what it is called.
pub struct ModuleException {
    /// Key in `Vm::module_state`.
    pub key: &'static str,
    pub module: &'static str,
    pub name: &'static str,
    pub base: Exc,
}

impl ModuleException {
    /// The class object.
    pub fn class(&self, vm: &mut Vm) -> Result {
        if let Some(class) = vm.module_state.get(self.key) {
            return Ok(class.clone());
        }
        let space = vm.dict();
        for (key, value) in [("__module__", self.module), ("__qualname__", self.name)] {
            let (key, value) = (vm.intern(key), vm.str(value));
            vm.dict_set(&space, &key, value)?;
        }
        let bases = vec![vm.exc(self.base)];
        let bases = vm.tuple(bases);
        let name = vm.str(self.name);
        let metatype = vm.type_type.clone();
        let class = vm.call(&metatype, &[name, bases, space])?;
        vm.module_state.insert(self.key, class.clone());
        Ok(class)
    }

    /// Raises it with a message.
    pub fn raise(&self, vm: &mut Vm, message: &str) -> Raised {
        let class = match self.class(vm) {
            Ok(class) => class,
            Err(raised) => return raised,
        };
        let text = vm.str(message);
        let e = vm.new_exception(&class, vec![text]);
        vm.raise_instance(e)
    }

    /// Makes it a global of its module.
    pub fn publish(&self, vm: &mut Vm, module: &Object) -> Result<()> {
        let class = self.class(vm)?;
        vm.set_global(module, self.name, class);
        Ok(())
    }
}
