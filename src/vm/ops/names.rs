//! Globals, names of module and class bodies, cells: the slow paths and the errors.

use crate::heap::{Dict, Layout, Object};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::function::Function;

use super::super::frame::Base;

impl Vm {
    /// A global or builtin; `words` points to the name and the two cache words.
    ///
    /// # Safety
    /// `words` are the extra words of a `LoadGlobal`.
    #[cold]
    pub(in crate::vm) unsafe fn load_global(&mut self, f: &Function, words: *const u64) -> Result {
        // SAFETY: verified code has a name and two cache words here; code outlives its frames.
        let (name, cache) =
            unsafe { (Object::view(&*(words as *const crate::heap::Value)), words as *mut u64) };
        let globals = f.globals.expect::<Dict>();
        if let Some(i) = globals.find_str(name) {
            let version = globals.version(&self.heap);
            // SAFETY: as above.
            unsafe {
                *cache.add(1) = version as u64;
                *cache.add(2) = i as u64;
            }
            return Ok(globals.value_at(i));
        }
        if let Some(builtins) = f.builtins.get::<Dict>()
            && let Some(i) = builtins.find_str(name)
        {
            let versions =
                globals.version(&self.heap) as u64 | (builtins.version(&self.heap) as u64) << 32;
            // SAFETY: as above.
            unsafe {
                *cache.add(1) = versions;
                *cache.add(2) = i as u64 | 1 << 63;
            }
            return Ok(builtins.value_at(i));
        }
        self.global_by_equality(f, name)
    }

    /// The value of a key that is no plain string but equals the name.
    #[cold]
    fn global_by_equality(&mut self, f: &Function, name: &Object) -> Result {
        for space in [&f.globals, &f.builtins] {
            if space.get::<Dict>().is_some_and(|d| d.may_equal_str(name))
                && let Some(value) = self.dict_get(space, name)?
            {
                return Ok(value);
            }
        }
        Err(self.undefined_name(name))
    }

    /// `name 'x' is not defined`.
    #[cold]
    pub(in crate::vm) fn undefined_name(&mut self, name: &Object) -> Raised {
        let text = format!("name '{}' is not defined", text_of(name));
        self.name_error(Exc::NameError, name, &text)
    }

    pub(in crate::vm) fn store_global(
        &mut self,
        globals: &Object,
        name: &Object,
        value: Object,
    ) -> Object {
        let d = globals.expect::<Dict>();
        match d.find_str(name) {
            Some(i) => d.replace_value(i, value),
            None => {
                d.set_str(&self.heap, name, value);
                Object::UNDEF
            }
        }
    }

    pub(in crate::vm) fn delete_global(&mut self, globals: &Object, name: &Object) -> Result {
        match globals.expect::<Dict>().remove_str(name) {
            Some(old) => Ok(old),
            None => Err(self.undefined_name(name)),
        }
    }

    /// A name of a module or class body.
    ///
    /// # Safety
    /// `base` is a live frame with a namespace in register 0.
    pub(in crate::vm) unsafe fn load_name(&mut self, base: Base, name: &Object) -> Result {
        // SAFETY: by contract.
        let (space, f) = unsafe { (Object::view(&*base.register(0)).clone(), base.function()) };
        if let Some(v) = self.namespace_get(&space, name)? {
            return Ok(v);
        }
        self.global_or_builtin(f, name)
    }

    fn global_or_builtin(&mut self, f: &Function, name: &Object) -> Result {
        if let Some(v) = f.globals.expect::<Dict>().get_str(name) {
            return Ok(v);
        }
        match f.builtins.get::<Dict>() {
            Some(b) => {
                if let Some(v) = b.get_str(name) {
                    return Ok(v);
                }
            }
            None => {
                let builtins = f.builtins.clone();
                if let Some(v) = self.namespace_get(&builtins, name)? {
                    return Ok(v);
                }
            }
        }
        self.global_by_equality(f, name)
    }

    /// A name of a namespace, any mapping.
    pub(in crate::vm) fn namespace_get(
        &mut self,
        space: &Object,
        name: &Object,
    ) -> Result<Option<Object>> {
        if self.is_exact(space, Layout::Dict) {
            return Ok(space.expect::<Dict>().get_str(name));
        }
        match self.getitem(space, name) {
            Ok(v) => Ok(Some(v)),
            Err(e) => match self.take_if(Exc::KeyError) {
                Some(_) => Ok(None),
                None => Err(e),
            },
        }
    }

    /// Stores a name of a namespace; hands back the old value if it is cheap to know.
    pub(in crate::vm) fn store_name(
        &mut self,
        space: &Object,
        name: &Object,
        value: Object,
    ) -> Result {
        if self.is_exact(space, Layout::Dict) {
            return Ok(self.store_global(space, name, value));
        }
        self.setitem(space, name, value)?;
        Ok(Object::UNDEF)
    }

    pub(in crate::vm) fn delete_name(&mut self, space: &Object, name: &Object) -> Result<()> {
        if self.is_exact(space, Layout::Dict) {
            return self.delete_global(space, name).map(drop);
        }
        match self.delitem(space, name) {
            Ok(()) => Ok(()),
            Err(e) => match self.take_if(Exc::KeyError) {
                Some(_) => Err(self.undefined_name(name)),
                None => Err(e),
            },
        }
    }

    /// A class body's name that may be an enclosing function's.
    pub(in crate::vm) fn load_name_or(
        &mut self,
        space: &Object,
        name: &Object,
        cell: Object,
    ) -> Result {
        if let Some(v) = self.namespace_get(space, name)? {
            return Ok(v);
        }
        if cell.is_undef() { Err(self.unbound_free(name)) } else { Ok(cell) }
    }

    /// # Safety
    /// `base` is a live frame.
    pub(in crate::vm) unsafe fn load_from_map_or_global(
        &mut self,
        base: Base,
        map: &Object,
        name: &Object,
    ) -> Result {
        if let Some(v) = self.namespace_get(map, name)? {
            return Ok(v);
        }
        // SAFETY: by contract.
        let f = unsafe { base.function() };
        self.global_or_builtin(f, name)
    }

    #[cold]
    pub(in crate::vm) fn unbound_local(&mut self, name: &Object) -> Raised {
        let text = format!(
            "cannot access local variable '{}' where it is not associated with a value",
            text_of(name)
        );
        self.name_error(Exc::UnboundLocalError, name, &text)
    }

    /// An empty cell: of the function's own variable, or of an enclosing one.
    ///
    /// # Safety
    /// `base` is a live frame.
    #[cold]
    pub(in crate::vm) unsafe fn unbound_cell(&mut self, _base: Base, name: &Object) -> Raised {
        self.unbound_local(name)
    }

    #[cold]
    pub(in crate::vm) fn unbound_free(&mut self, name: &Object) -> Raised {
        let text = format!(
            "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
            text_of(name)
        );
        self.name_error(Exc::NameError, name, &text)
    }
}
