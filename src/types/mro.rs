//! The method resolution order (reference: "Method Resolution Order", PEP 253): C3 linearisation, a
//! metatype's own `mro()`, and what follows when the bases of a class change.
//!
//! Invariant: a class's MRO is a tuple of classes that is never empty; it need not begin with the
//! class when a metatype says otherwise.

use crate::heap::{Object, Tuple};
use crate::native::{Exc, Raised, Result, Vm};

use super::function::NativeFunction;
use super::type_object::Type;

/// The MROs that a change of bases has replaced: class, old, new.
type Replaced = Vec<(Object, Object, Object)>;

impl Vm {
    /// The MRO of a class: C3, or what the metatype's `mro()` gives.
    pub fn compute_mro(&mut self, t: &Object) -> Result {
        let metatype = self.type_of(t);
        if !metatype.is(&self.type_type) {
            let name = self.names.mro.clone();
            if let Some(f) = self.lookup_in_type(&metatype, &name)
                && f.get::<NativeFunction>().is_none()
            {
                let r = self.call_special(&f, &[t.clone()])?;
                let items = self.iterate_to_vec(&r)?;
                self.check_mro(t, &items)?;
                return Ok(self.tuple(items));
            }
        }
        self.c3_mro(t)
    }

    /// A metatype's MRO must hold classes whose payload instances have.
    fn check_mro(&mut self, t: &Object, items: &[Object]) -> Result<()> {
        if items.is_empty() {
            return Err(self.type_error("type MRO must not be empty"));
        }
        let solid = self.solid_base(t);
        for c in items {
            let Some(base) = c.get::<Type>() else {
                let text = format!("mro() returned a non-class ('{}')", self.type_name(c));
                return Err(self.type_error(&text));
            };
            let wanted = self.solid_base(c);
            if !self.derives(&solid, &wanted) {
                let name = base.name();
                let text = format!("mro() returned base with unsuitable layout ('{name}')");
                return Err(self.type_error(&text));
            }
        }
        Ok(())
    }

    /// `type.mro`.
    pub fn c3_mro(&mut self, t: &Object) -> Result {
        let bases = t.expect::<Type>().bases.get();
        let bases = bases.expect::<Tuple>().items();
        for (i, b) in bases.iter().enumerate() {
            if bases[..i].iter().any(|c| c.is(b)) {
                let text = format!("duplicate base class {}", b.expect::<Type>().name());
                return Err(self.type_error(&text));
            }
        }
        let mut lists: Vec<Vec<Object>> = Vec::new();
        for b in bases {
            let mro = b.expect::<Type>().mro.get();
            let Some(mro) = mro.get::<Tuple>() else {
                let name = b.expect::<Type>().name();
                let text = format!("Cannot extend an incomplete type '{name}'");
                return Err(self.type_error(&text));
            };
            lists.push(mro.items().to_vec());
        }
        lists.push(bases.to_vec());
        let mut out = vec![t.clone()];
        loop {
            lists.retain(|l| !l.is_empty());
            if lists.is_empty() {
                return Ok(self.tuple(out));
            }
            let head = lists
                .iter()
                .map(|l| &l[0])
                .find(|h| !lists.iter().any(|l| l[1..].iter().any(|o| o.is(h))));
            let Some(head) = head.cloned() else {
                return Err(self.mro_error(&lists));
            };
            for l in &mut lists {
                if l[0].is(&head) {
                    l.remove(0);
                }
            }
            out.push(head);
        }
    }

    fn mro_error(&mut self, lists: &[Vec<Object>]) -> Raised {
        let mut names: Vec<String> = Vec::new();
        for l in lists {
            let name = l[0].get::<Type>().map(|t| t.name()).unwrap_or_default();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let text = format!(
            "Cannot create a consistent method resolution order (MRO) for bases {}",
            names.join(", ")
        );
        self.error(Exc::TypeError, &text)
    }

    /// `t.__bases__ = bases`, which have been checked. A metatype's `mro()` may assign to
    /// `__bases__` itself: then that assignment stands.
    pub fn replace_bases(&mut self, t: &Object, bases: &Object) -> Result<()> {
        let ty = t.expect::<Type>();
        let old = ty.bases.replace(bases.clone());
        let mut replaced = Vec::new();
        if let Err(e) = self.refresh_mro(t, &mut replaced) {
            for (class, before, after) in replaced.into_iter().rev() {
                let mro = &class.expect::<Type>().mro;
                if mro.get().is(&after) {
                    mro.set(before);
                }
            }
            if ty.bases.get().is(bases) {
                ty.bases.set(old);
            }
            self.heap.bump_epoch();
            return Err(e);
        }
        if ty.bases.get().is(bases) {
            for b in old.expect::<Tuple>().items() {
                b.expect::<Type>().subclasses.remove(t.value());
            }
            for b in bases.expect::<Tuple>().items() {
                b.expect::<Type>().subclasses.add(t);
            }
        }
        self.heap.bump_epoch();
        self.update_del_flag(t);
        Ok(())
    }

    /// Computes the MROs of a class and of those below it anew.
    fn refresh_mro(&mut self, t: &Object, replaced: &mut Replaced) -> Result<()> {
        self.enter_native("")?;
        let ty = t.expect::<Type>();
        let before = ty.mro.get();
        let after = self.compute_mro(t)?;
        if !ty.mro.get().is(&before) {
            return Ok(());
        }
        ty.mro.set(after.clone());
        self.heap.bump_epoch();
        replaced.push((t.clone(), before, after));
        for s in self.subclasses_of(t) {
            self.refresh_mro(&s, replaced)?;
        }
        Ok(())
    }

    /// Is `t` the class `of` or derived from it along the bases, whatever the MRO says?
    pub fn derives(&self, t: &Object, of: &Object) -> bool {
        let mut work = vec![t.clone()];
        while let Some(c) = work.pop() {
            if c.is(of) {
                return true;
            }
            let Some(ty) = c.get::<Type>() else { continue };
            work.extend(ty.bases.get().expect::<Tuple>().items().iter().cloned());
        }
        false
    }
}
