//! Making classes (reference: "Customizing class creation"): `type.__new__`, `__build_class__`.

use crate::heap::{Dict, Layout, Object, Str, Tuple, Value};
use crate::native::{Exc, Getter, Keywords, Result, TypeFlags, Vm, getter};

use super::attribute::text_of;
use super::code::Code;
use super::descriptor::{ClassMethod, GetSet, Member, StaticMethod};
use super::function::{Cell, Function};
use super::type_object::{NewType, Type};

impl Vm {
    /// The most derived metatype of a class with these bases.
    pub fn metatype_of(&mut self, start: &Object, bases: &[Object]) -> Result {
        let mut winner = start.clone();
        for b in bases {
            let t = self.type_of(b);
            if self.is_subtype(&winner, &t) {
                continue;
            }
            if self.is_subtype(&t, &winner) {
                winner = t;
                continue;
            }
            return Err(self.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) \
                 subclass of the metaclasses of all its bases",
            ));
        }
        Ok(winner)
    }

    /// `type.__new__(metatype, name, bases, namespace, **kwargs)`.
    pub fn new_class(
        &mut self,
        metatype: &Object,
        name: &Object,
        bases: &[Object],
        namespace: &Object,
        kw: Keywords,
    ) -> Result {
        let name_text = text_of(name);
        self.check_class_name(name)?;
        let metatype = self.metatype_of(metatype, bases)?;
        let bases = if bases.is_empty() { vec![self.object_type.clone()] } else { bases.to_vec() };
        let base = self.best_base(&bases)?;
        let dict = self.heap.alloc(namespace.expect::<Dict>().copy(&self.heap));
        let space = dict.expect::<Dict>();
        let qualname_key = self.names.qualname.clone();
        let qualname = match space.remove_str(&qualname_key) {
            Some(q) if q.get::<Str>().is_some() => q,
            Some(q) => {
                let text = format!("type __qualname__ must be a str, not {}", self.type_name(&q));
                return Err(self.type_error(&text));
            }
            None => name.clone(),
        };
        let module_key = self.names.module.clone();
        if space.get_str(&module_key).is_none()
            && let Some(m) = self.caller_module()
        {
            space.set_str(&self.heap, &module_key, m);
        }
        self.wrap_special_functions(space);
        let cell = space.remove_str(&self.names.classcell.clone());
        let namespace_cell = space.remove_str(&self.names.classdictcell.clone());
        let capacity = self.attribute_capacity(space, &bases);
        let (members, open, weak) = self.collect_slots(space, &base, &bases, &name_text)?;
        // Classes and modules keep their attributes in namespaces of their own.
        let own_namespace = matches!(base.expect::<Type>().layout, Layout::Type | Layout::Module);
        let open = open && !own_namespace;
        let mut flags = TypeFlags::BASE;
        let inherited = base.expect::<Type>().flags.get();
        if inherited.has(TypeFlags::MATCH_SELF) {
            flags = flags.and(TypeFlags::MATCH_SELF);
        }
        if open {
            flags = flags.and(TypeFlags::DICT);
        }
        if weak {
            flags = flags.and(TypeFlags::WEAKREF);
        }
        let inherits_dict = base.expect::<Type>().has(TypeFlags::DICT);
        let inherits_weak = base.expect::<Type>().has(TypeFlags::WEAKREF);
        let first_member = self.heap.shape(base.expect::<Type>().root.get()).members;
        let class = self.make_class(NewType {
            name: self.str(&name_text),
            qualname,
            bases: bases.clone(),
            base,
            dict: dict.clone(),
            metatype: metatype.clone(),
            flags,
            members: members.len() as u16,
            open,
            capacity,
        })?;
        for (i, m) in members.iter().enumerate() {
            let d = self.heap.alloc(Member {
                owner: class.clone(),
                name: m.clone(),
                index: first_member as usize + i,
            });
            space.set_str(&self.heap, m, d);
        }
        if open && !inherits_dict {
            self.add_getter(&class, &super::function_types::DICT_GETTER_ROW);
        }
        if weak && !inherits_weak {
            self.add_getter(&class, &WEAKREF_GETTER);
        }
        let doc_key = self.names.doc.clone();
        if space.get_str(&doc_key).is_none() {
            space.set_str(&self.heap, &doc_key, Object::NONE);
        }
        let eq = self.names.eq.clone();
        let hash = self.names.hash.clone();
        if space.get_str(&eq).is_some() && space.get_str(&hash).is_none() {
            space.set_str(&self.heap, &hash, Object::NONE);
        }
        for (cell, name, value) in
            [(cell, "__classcell__", &class), (namespace_cell, "__classdictcell__", &dict)]
        {
            let Some(cell) = cell else { continue };
            match cell.get::<Cell>() {
                Some(c) => c.0.set(value.clone()),
                None => {
                    let shown = self.repr_text(&self.type_of(&cell))?;
                    let text = format!("{name} must be a nonlocal cell, not {shown}");
                    return Err(self.type_error(&text));
                }
            }
        }
        self.finish_class(&class)?;
        if space.items().iter().any(|(k, _)| k.get::<Str>().is_none()) {
            let text = format!("non-string key in the __dict__ of class {name_text}");
            self.warn(Exc::RuntimeWarning, &text)?;
        }
        self.heap.bump_epoch();
        self.announce_names(&class)?;
        self.announce_subclass(&class, kw)?;
        Ok(class)
    }

    /// Names of classes are C strings in CPython.
    fn check_class_name(&mut self, name: &Object) -> Result<()> {
        let text = name.expect::<Str>();
        if std::str::from_utf8(text.bytes()).is_err() {
            let utf8 = self.str("utf-8");
            self.call_method(name, "encode", &[utf8])?;
        }
        if text.bytes().contains(&0) {
            return Err(self.value_error("type name must not contain null characters"));
        }
        Ok(())
    }

    /// A computed attribute in a class's own namespace.
    fn add_getter(&mut self, class: &Object, row: &'static Getter) {
        let name = self.intern(row.name);
        let space = class.expect::<Type>().namespace();
        if space.get_str(&name).is_none() {
            let d = self.heap.alloc(GetSet { owner: class.clone(), getter: row });
            space.set_str(&self.heap, &name, d);
        }
    }

    /// `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods,
    /// without being asked.
    fn wrap_special_functions(&mut self, space: &Dict) {
        let n = &self.names;
        let (new, init, item) = (n.new.clone(), n.init_subclass.clone(), n.class_getitem.clone());
        for (name, is_static) in [(new, true), (init, false), (item, false)] {
            if let Some(f) = space.get_str(&name)
                && f.get::<Function>().is_some()
            {
                let f = if is_static {
                    self.heap.alloc(StaticMethod::new(f))
                } else {
                    self.heap.alloc(ClassMethod::new(f))
                };
                space.set_str(&self.heap, &name, f);
            }
        }
    }

    /// Slots to reserve: the attributes that methods of the class and its bases assign or that are
    /// annotated (a dataclass assigns these), and a few more.
    fn attribute_capacity(&mut self, space: &Dict, bases: &[Object]) -> u16 {
        const MOST: usize = 58;
        let mut known = Vec::new();
        self.note_attributes(space, &mut known);
        for base in bases {
            let mro = base.get::<Type>().map(|t| t.mro.get());
            for c in mro.as_ref().and_then(|m| m.get::<Tuple>()).map_or(&[][..], Tuple::items) {
                match c.get::<Type>() {
                    Some(t) if t.heap_type && known.len() < MOST => {
                        self.note_attributes(t.namespace(), &mut known);
                    }
                    _ => {}
                }
            }
        }
        (known.len().min(MOST) + 2) as u16
    }

    fn note_attributes(&self, space: &Dict, known: &mut Vec<Value>) {
        let mut note = |name: &Object| {
            if !known.contains(&name.value()) {
                known.push(name.value());
            }
        };
        if let Some(listed) = space.get_str(&self.names.static_attributes)
            && let Some(listed) = listed.get::<Tuple>()
        {
            listed.items().iter().for_each(&mut note);
        }
        if let Some(annotated) = space.get_str(&self.names.annotations)
            && let Some(annotated) = annotated.get::<Dict>()
        {
            annotated.keys().iter().for_each(&mut note);
        }
    }

    /// `__slots__`: the members to make, whether instances have a dict, and weak references.
    fn collect_slots(
        &mut self,
        space: &Dict,
        base: &Object,
        bases: &[Object],
        class: &str,
    ) -> Result<(Vec<Object>, bool, bool)> {
        let inherits_dict =
            bases.iter().any(|b| b.get::<Type>().is_some_and(|t| t.has(TypeFlags::DICT)));
        let inherits_weak =
            bases.iter().any(|b| b.get::<Type>().is_some_and(|t| t.has(TypeFlags::WEAKREF)));
        let name = self.names.slots.clone();
        let Some(slots) = space.get_str(&name) else { return Ok((Vec::new(), true, true)) };
        let listed = if slots.get::<Str>().is_some() {
            vec![slots.clone()]
        } else {
            self.iterate_to_vec(&slots)?
        };
        let base = base.expect::<Type>();
        let variable =
            matches!(base.layout, Layout::BigInt | Layout::Tuple | Layout::Bytes | Layout::Type);
        if variable && !listed.is_empty() {
            let text = format!("nonempty __slots__ not supported for subtype of '{}'", base.name());
            return Err(self.type_error(&text));
        }
        let (mut members, mut open, mut weak) = (Vec::new(), inherits_dict, inherits_weak);
        for s in listed {
            let Some(text) = s.get::<Str>() else {
                let text = format!("__slots__ items must be strings, not '{}'", self.type_name(&s));
                return Err(self.type_error(&text));
            };
            let text = text.to_string_lossy().into_owned();
            if !super::attribute::is_identifier(&text) {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
            match text.as_str() {
                "__dict__" if open => {
                    return Err(self.type_error("__dict__ slot disallowed: we already got one"));
                }
                "__dict__" => {
                    open = true;
                    continue;
                }
                "__weakref__" if weak => {
                    return Err(self.type_error("__weakref__ slot disallowed: we already got one"));
                }
                "__weakref__" => {
                    weak = true;
                    continue;
                }
                _ => {}
            }
            let mangled = mangle(class, &text);
            let s = self.intern(&mangled);
            let qualified = matches!(text.as_str(), "__qualname__" | "__classcell__");
            if space.get_str(&s).is_some() && !qualified {
                let text =
                    format!("{} in __slots__ conflicts with class variable", self.repr_text(&s)?);
                return Err(self.value_error(&text));
            }
            members.push(s);
        }
        members.sort_by_key(text_of);
        members.dedup_by_key(|s| text_of(s));
        Ok((members, open, weak))
    }

    /// `__set_name__` of everything in the namespace.
    fn announce_names(&mut self, class: &Object) -> Result<()> {
        let hook = self.names.set_name.clone();
        for (k, v) in class.expect::<Type>().namespace().items() {
            let Some(f) = self.lookup_special(&v, &hook) else { continue };
            let t = self.type_of(&v);
            let r = match self.bind(&f, &v, &t) {
                Ok(f) => self.call(&f, &[class.clone(), k.clone()]),
                Err(e) => Err(e),
            };
            if r.is_err() {
                let note = format!(
                    "Error calling __set_name__ on '{}' instance '{}' in '{}'",
                    self.type_name(&v),
                    super::attribute::text_of(&k),
                    class.expect::<Type>().name()
                );
                let e = self.raised.clone();
                self.add_note(&e, &note);
                return Err(crate::native::Raised);
            }
        }
        Ok(())
    }

    /// `super(class, class).__init_subclass__(**kw)`.
    fn announce_subclass(&mut self, class: &Object, kw: Keywords) -> Result<()> {
        let hook = self.names.init_subclass.clone();
        let mro = class.expect::<Type>().mro.get();
        let items = mro.expect::<Tuple>().items();
        let Some(own) = items.iter().position(|c| c.is(class)) else {
            let name = class.expect::<Type>().name();
            let text = format!(
                "super(type, obj): obj (type {name}) is not an instance or subtype of type ({name})."
            );
            return Err(self.type_error(&text));
        };
        for c in &items[own + 1..] {
            let Some(t) = c.get::<Type>() else { continue };
            self.ready_type(c);
            let Some(f) = t.namespace().get_str(&hook) else { continue };
            let f = self.bind_to_class(&f, class)?;
            let names = self.tuple(kw.names.to_vec());
            self.call_kw(&f, kw.values, Some(names.expect::<Tuple>()))?;
            return Ok(());
        }
        Ok(())
    }

    /// `__name__` of the module whose code is running.
    pub fn caller_module(&mut self) -> Option<Object> {
        let globals = self.current_globals()?;
        let name = self.names.name.clone();
        globals.get::<Dict>()?.get_str(&name)
    }

    /// `builtins.__build_class__(func, name, *bases, metaclass=…, **kw)`.
    pub fn build_class(&mut self, args: &[Object], kw: Keywords) -> Result {
        if args.len() < 2 {
            return Err(self.type_error("__build_class__: not enough arguments"));
        }
        let (body, name) = (&args[0], &args[1]);
        if body.get::<Function>().is_none() {
            return Err(self.type_error("__build_class__: func must be a function"));
        }
        if name.get::<Str>().is_none() {
            return Err(self.type_error("__build_class__: name is not a string"));
        }
        let (bases, replaced) = self.resolve_bases(&args[2..])?;
        let mut metaclass = None;
        let (mut names, mut values) = (Vec::new(), Vec::new());
        for (n, v) in kw.iter() {
            if text_of(n) == "metaclass" {
                metaclass = Some(v.clone());
            } else {
                names.push(n.clone());
                values.push(v.clone());
            }
        }
        let metaclass = match metaclass {
            Some(m) if m.get::<Type>().is_none() => m,
            Some(m) => self.metatype_of(&m, &bases)?,
            None => {
                let start = match bases.first() {
                    Some(b) => self.type_of(b),
                    None => self.type_type.clone(),
                };
                self.metatype_of(&start, &bases)?
            }
        };
        let names = self.tuple(names);
        let bases_tuple = self.tuple(bases);
        let prepare = self.names.prepare.clone();
        let namespace = match self.getattr_optional(&metaclass, &prepare)? {
            Some(f) => {
                let mut all = vec![name.clone(), bases_tuple.clone()];
                all.extend(values.iter().cloned());
                self.call_kw(&f, &all, Some(names.expect::<Tuple>()))?
            }
            None => self.dict(),
        };
        let getitem = self.names.getitem.clone();
        if self.lookup_special(&namespace, &getitem).is_none() {
            let title = metaclass.get::<Type>().map_or("<metaclass>".into(), |t| t.name());
            let text = format!(
                "{title}.__prepare__() must return a mapping, not {}",
                self.type_name(&namespace)
            );
            return Err(self.type_error(&text));
        }
        if let Some(original) = replaced {
            let key = self.names.orig_bases.clone();
            self.setitem(&namespace, &key, original)?;
        }
        let cell = self.run_body_in(body, &namespace)?;
        let mut all = vec![name.clone(), bases_tuple, namespace];
        all.extend(values);
        let class = self.call_kw(&metaclass, &all, Some(names.expect::<Tuple>()))?;
        if let (Some(c), true) = (cell.get::<Cell>(), class.get::<Type>().is_some()) {
            if c.0.is_undef() {
                let text = format!(
                    "__class__ not set defining '{}' as {}. Was __classcell__ propagated to type.__new__?",
                    text_of(name),
                    self.repr_text(&class)?
                );
                return Err(self.error(Exc::RuntimeError, &text));
            }
            if !c.0.get().is(&class) {
                let text = format!(
                    "__class__ set to {} defining '{}' as {}",
                    self.repr_text(&c.0.get())?,
                    text_of(name),
                    self.repr_text(&class)?
                );
                return Err(self.type_error(&text));
            }
        }
        Ok(class)
    }

    /// Runs a class body; natives and wrapped functions are just called.
    fn run_body_in(&mut self, body: &Object, namespace: &Object) -> Result {
        let f = body.expect::<Function>();
        let code = f.code.get();
        if code.expect::<Code>().is_class {
            return self.run_body(body, namespace);
        }
        self.call(body, &[])
    }

    /// Replaces bases that are no classes by what their `__mro_entries__` gives (PEP 560).
    fn resolve_bases(&mut self, bases: &[Object]) -> Result<(Vec<Object>, Option<Object>)> {
        let hook = self.names.mro_entries.clone();
        let (mut out, mut changed) = (Vec::new(), false);
        for b in bases {
            if b.layout() == Layout::Type {
                out.push(b.clone());
                continue;
            }
            match self.getattr_optional(b, &hook)? {
                Some(f) => {
                    let original = self.tuple(bases.to_vec());
                    let r = self.call(&f, &[original])?;
                    match r.get::<Tuple>() {
                        Some(t) => out.extend(t.items().iter().cloned()),
                        None => return Err(self.type_error("__mro_entries__ must return a tuple")),
                    }
                    changed = true;
                }
                None => out.push(b.clone()),
            }
        }
        let original = if changed { Some(self.tuple(bases.to_vec())) } else { None };
        Ok((out, original))
    }
}

/// `__weakref__`: the first weak reference to an instance, or None.
static WEAKREF_GETTER: Getter = getter("__weakref__", |vm, o| {
    Ok(vm.heap.weakrefs_of(o).into_iter().next().unwrap_or(Object::NONE))
});

/// Private names of classes (reference: "Private name mangling").
fn mangle(class: &str, name: &str) -> String {
    let class = class.trim_start_matches('_');
    if class.is_empty() || !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return name.to_string();
    }
    format!("_{class}{name}")
}
