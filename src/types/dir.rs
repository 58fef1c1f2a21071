//! `dir(o)`: the names an object has, by `__dir__` or by the default rules (library reference:
//! "dir").

use crate::heap::{Dict, Layout, Object, Str, Tuple};
use crate::native::{Result, Vm};

use super::module::Module;
use super::type_object::Type;

impl Vm {
    /// `sorted(o.__dir__())`.
    pub fn dir_of(&mut self, o: &Object) -> Result {
        let names = self.dir_names(o)?;
        let list = self.list(names);
        self.call_method(&list, "sort", &[])?;
        Ok(list)
    }

    /// What `__dir__` gives, unsorted.
    fn dir_names(&mut self, o: &Object) -> Result<Vec<Object>> {
        let name = self.names.dir.clone();
        let t = self.type_of(o);
        if let Some(f) = self.lookup_in_type(&t, &name) {
            let bound = self.bind(&f, o, &t)?;
            let r = self.call(&bound, &[])?;
            return self.iterate_to_vec(&r);
        }
        self.default_dir(o)
    }

    /// `type.__dir__`, `module.__dir__` and `object.__dir__`.
    pub fn default_dir(&mut self, o: &Object) -> Result<Vec<Object>> {
        let names = self.dict();
        match o.layout() {
            Layout::Type => self.add_class_names(&names, o),
            Layout::Module => {
                let space = o.expect::<Module>().dict.get();
                let hook = self.names.dir.clone();
                if let Some(f) = space.expect::<Dict>().get_str(&hook) {
                    let r = self.call(&f, &[])?;
                    return self.iterate_to_vec(&r);
                }
                self.add_names(&names, &space);
            }
            _ => {
                let key = self.names.dict.clone();
                if let Some(d) = self.getattr_optional(o, &key)? {
                    self.add_names(&names, &d);
                }
                let key = self.names.class.clone();
                let class = self.getattr(o, &key)?;
                if class.get::<Type>().is_some() {
                    self.add_class_names(&names, &class);
                }
            }
        }
        Ok(names.expect::<Dict>().keys())
    }

    fn add_class_names(&mut self, names: &Object, class: &Object) {
        let mro = class.expect::<Type>().mro.get();
        let Some(mro) = mro.get::<Tuple>() else { return };
        for c in mro.items() {
            let Some(t) = c.get::<Type>() else { continue };
            if t.spec.get().is_some() {
                self.ready_type(c);
            }
            self.add_names(names, &t.dict);
        }
    }

    fn add_names(&mut self, names: &Object, space: &Object) {
        let (Some(to), Some(from)) = (names.get::<Dict>(), space.get::<Dict>()) else { return };
        for key in from.keys() {
            if key.get::<Str>().is_some() {
                to.set_str(&self.heap, &key, Object::NONE);
            }
        }
    }

    /// The names of `dir(o)` as text; none if that fails.
    pub fn dir_texts(&mut self, o: &Object) -> Vec<String> {
        let Ok(list) = self.dir_of(o) else {
            self.take_raised();
            return Vec::new();
        };
        let items = list.get::<crate::heap::List>().map(|l| l.to_vec()).unwrap_or_default();
        items
            .iter()
            .filter_map(|n| Some(n.get::<Str>()?.to_string_lossy().into_owned()))
            .collect()
    }
}
