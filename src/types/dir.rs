//! `dir(o)`: the names an object has, by `__dir__` or by the default rules (library reference:
//! "dir").

use crate::heap::{Object, Str};
use crate::native::{Result, Vm};

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
        let Some(f) = self.lookup_in_type(&t, &name) else {
            return Err(self.type_error("object does not provide __dir__"));
        };
        let bound = self.bind(&f, o, &t)?;
        let r = self.call(&bound, &[])?;
        self.iterate_to_vec(&r)
    }

    /// The names of `dir(o)` as text; none if that fails.
    pub fn dir_texts(&mut self, o: &Object) -> Vec<String> {
        let Ok(list) = self.dir_of(o) else {
            self.take_raised();
            return Vec::new();
        };
        let items = list.get::<crate::heap::List>().map(|l| l.to_vec()).unwrap_or_default();
        items.iter().filter_map(|n| Some(n.get::<Str>()?.to_string_lossy().into_owned())).collect()
    }
}
