//! The payload of type objects, and making them: from specs (builtin types, on first use) and from
//! class statements (`type.__new__`).
//!
//! Invariant: `mro` starts with the type itself; `root` is the shape of a new instance.

use std::cell::Cell;

use crate::heap::{
    Dict, Heap, Layout, Object, ObjectCell, Payload, Shape, ShapeId, Str, Tuple, Value, WeakList,
};
use crate::native::{
    Binding, Exc, Method, NativeCode, NextFn, Result, Signature, TypeFlags, TypeSpec, Vm,
};

use super::function::{NativeFunction, NativeKind};

pub struct Type {
    pub name: ObjectCell,
    pub qualname: ObjectCell,
    /// The namespace.
    pub dict: Object,
    pub bases: ObjectCell,
    /// A tuple.
    pub mro: ObjectCell,
    pub layout: Layout,
    pub flags: Cell<TypeFlags>,
    /// Made by a class statement: attributes can be set, instances count it.
    pub heap_type: bool,
    pub root: Cell<ShapeId>,
    /// Subclasses, borrowed: a class unregisters itself when it goes.
    pub subclasses: WeakList,
    /// Builtin types fill their namespace on first look-up.
    pub spec: Cell<Option<&'static TypeSpec>>,
    /// The spec this was made from, for good.
    pub origin: Cell<Option<&'static TypeSpec>>,
    /// The builtin exception this is, or derives from.
    pub exc: Cell<Option<Exc>>,
    /// The step function of a native iterator type.
    pub next: Cell<Option<NextFn>>,
    /// Abstract methods are left: `object.__new__` refuses (abc).
    pub is_abstract: Cell<bool>,
    /// The module of a native type; empty for classes made by programs.
    pub module: Cell<&'static str>,
    /// How the dispatch loop calls this class, while the epoch stands.
    pub maker: Cell<Maker>,
    /// The module of a class written in Python that stands for a builtin type (`Vm::seal_type`).
    pub sealed: ObjectCell,
}

/// What calling a class comes to, as long as no class changes. What it points to is borrowed from the
/// classes of the MRO: good only in its epoch.
#[derive(Clone, Copy)]
pub struct Maker {
    /// 0: nothing is known.
    pub epoch: u32,
    pub kind: MakerKind,
    /// `__new__` and `__init__`.
    pub new: Value,
    pub init: Value,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MakerKind {
    /// `type` itself, which tells the class of its only argument.
    TypeOf,
    /// An instance without more, if there are no arguments.
    Bare,
    /// An instance for an `__init__` written in Python.
    Init,
    /// A builtin `__new__` that does it all.
    New,
    /// A builtin `__new__`, then a builtin `__init__`.
    NewInit,
}

impl Maker {
    pub const UNKNOWN: Maker =
        Maker { epoch: 0, kind: MakerKind::Bare, new: Value::UNDEF, init: Value::UNDEF };
}

impl Payload for Type {
    const LAYOUT: Layout = Layout::Type;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.name.trace(visit);
        self.qualname.trace(visit);
        self.sealed.trace(visit);
        visit(self.dict.value());
        self.bases.trace(visit);
        self.mro.trace(visit);
    }

    fn retire(&self, heap: &Heap, this: Value) {
        heap.bump_epoch();
        if let Some(bases) = self.bases.get().get::<Tuple>() {
            for b in bases.items() {
                if let Some(b) = b.get::<Type>() {
                    b.subclasses.remove(this);
                }
            }
        }
        heap.free_shapes_of(self.root.get());
    }
}

impl Type {
    /// Is this the type made from the spec?
    #[inline]
    pub fn is_of(&self, spec: &'static TypeSpec) -> bool {
        self.origin.get().is_some_and(|own| std::ptr::eq(own, spec))
    }

    pub fn namespace(&self) -> &Dict {
        self.dict.expect::<Dict>()
    }

    pub fn name(&self) -> String {
        self.name.get().get::<Str>().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The name in error messages: native types of a module are called with it.
    pub fn full_name(&self) -> String {
        if let Some(module) = self.sealed.get().get::<Str>() {
            return format!("{}.{}", module.to_string_lossy(), self.name());
        }
        match self.module.get() {
            "" | "builtins" => self.name(),
            module => format!("{module}.{}", self.name()),
        }
    }

    /// Can attributes be set?
    pub fn is_mutable(&self) -> bool {
        self.heap_type && self.sealed.some().is_none()
    }

    pub fn has(&self, flag: TypeFlags) -> bool {
        self.flags.get().has(flag)
    }
}

/// What a new class is made of.
pub struct NewType {
    pub name: Object,
    pub qualname: Object,
    pub bases: Vec<Object>,
    /// The base whose payload instances have.
    pub base: Object,
    pub dict: Object,
    pub metatype: Object,
    pub flags: TypeFlags,
    /// `__slots__` members added by this class.
    pub members: u16,
    /// Instances have a dict.
    pub open: bool,
    /// Attribute slots to reserve.
    pub capacity: u16,
}

impl Vm {
    /// The type object of a spec, made on first use.
    pub fn type_of_spec(&mut self, spec: &'static TypeSpec) -> Object {
        if let Some(t) = self.known_spec(spec) {
            return t;
        }
        let base = match spec.base {
            Some(b) => self.type_of_spec(b),
            None => self.object_type.clone(),
        };
        let t = self.make_builtin(spec.name, spec.layout, Some(base), spec.flags);
        t.expect::<Type>().spec.set(Some(spec));
        t.expect::<Type>().origin.set(Some(spec));
        t.expect::<Type>().next.set(spec.next);
        t.expect::<Type>().module.set(spec.module);
        self.specs.insert(spec as *const TypeSpec as usize, t.clone());
        t
    }

    /// Makes a class that is written in Python, but a builtin type in CPython, behave as one: messages
    /// name it with its module, and its attributes cannot be set.
    pub fn seal_type(&mut self, t: &Object) -> Result<()> {
        let name = self.names.module.clone();
        let module = self.getattr(t, &name)?;
        if module.get::<Str>().is_some() {
            t.expect::<Type>().sealed.set(module);
        }
        Ok(())
    }

    /// A builtin type object with an empty namespace.
    pub fn make_builtin(
        &mut self,
        name: &str,
        layout: Layout,
        base: Option<Object>,
        flags: TypeFlags,
    ) -> Object {
        let name = self.intern(name);
        let dict = self.dict();
        let bases = self.tuple(base.iter().cloned().collect());
        let t = self.heap.alloc(Type {
            name: ObjectCell::new(name.clone()),
            qualname: ObjectCell::new(name),
            dict,
            bases: ObjectCell::new(bases),
            mro: ObjectCell::undef(),
            layout,
            flags: Cell::new(flags),
            heap_type: false,
            root: Cell::new(0),
            subclasses: WeakList::default(),
            spec: Cell::new(None),
            origin: Cell::new(None),
            exc: Cell::new(None),
            next: Cell::new(None),
            is_abstract: Cell::new(false),
            module: Cell::new(""),
            maker: Cell::new(Maker::UNKNOWN),
            sealed: ObjectCell::undef(),
        });
        let mut mro = vec![t.clone()];
        if let Some(base) = &base {
            let b = base.expect::<Type>();
            b.subclasses.add(&t);
            mro.extend(b.mro.get().expect::<Tuple>().items().iter().cloned());
        }
        let ty = t.expect::<Type>();
        ty.mro.set(self.tuple(mro));
        let dict_word = flags.has(TypeFlags::DICT);
        let first = layout as ShapeId;
        let taken = layout == Layout::Native || !self.heap.shape(first).ty.is_undef();
        let shape = Shape {
            ty: t.value(),
            names: Vec::new(),
            next: Vec::new(),
            capacity: 0,
            members: 0,
            trailing: dict_word || layout == Layout::Module,
            open: dict_word,
            dict_mode: dict_word,
            has_del: false,
            root: first,
            dict_shape: first,
        };
        if taken {
            let id = self.heap.add_shape(shape);
            let s = self.heap.shape_mut(id);
            s.root = id;
            s.dict_shape = id;
            ty.root.set(id);
        } else {
            *self.heap.shape_mut(first) = shape;
            ty.root.set(first);
        }
        t
    }

    /// Fills a builtin type's namespace from its spec.
    #[cold]
    pub fn ready_type(&mut self, t: &Object) {
        let ty = t.expect::<Type>();
        let Some(spec) = ty.spec.take() else { return };
        if let Some(new) = &spec.new {
            self.add_row(t, new);
        }
        if spec.next.is_some() {
            self.add_row(t, &super::iter::NEXT);
            self.add_row(t, &super::iter::ITER);
        }
        for row in spec.methods {
            self.add_row(t, row);
        }
        for g in spec.getters {
            let name = self.intern(g.name);
            let d = self.computed_attribute(t, spec.name, g);
            ty.namespace().set_str(&self.heap, &name, d);
        }
        let doc = match spec.doc {
            "" => super::docs::of_type(spec.module, &ty.name()),
            doc => Some(doc),
        };
        let doc = doc.map_or(Object::NONE, |doc| self.str(doc));
        let name = self.names.doc.clone();
        if ty.namespace().get_str(&name).is_none() {
            ty.namespace().set_str(&self.heap, &name, doc);
        }
        if spec.module != "builtins" {
            let (name, module) = (self.names.module.clone(), self.intern(spec.module));
            ty.namespace().set_str(&self.heap, &name, module);
        }
        let (eq, hash) = (self.names.eq.clone(), self.names.hash.clone());
        let space = ty.namespace();
        if space.get_str(&eq).is_some() && space.get_str(&hash).is_none() {
            space.set_str(&self.heap, &hash, Object::NONE);
        }
    }

    fn add_row(&mut self, t: &Object, row: &'static Method) {
        let f = self.native_function(row, Some(t.clone()));
        let f = match row.binding {
            Binding::Class => {
                let spec = &super::native_types::CLASS_METHOD_DESCRIPTOR;
                self.alloc_of(spec, super::descriptor::ClassMethod::new(f))
            }
            Binding::Static if row.name == "__new__" => f,
            Binding::Static => self.heap.alloc(super::descriptor::StaticMethod::new(f)),
            _ => f,
        };
        let name = self.intern(row.name);
        t.expect::<Type>().namespace().set_str(&self.heap, &name, f);
    }

    /// A function object for a row; `owner` is the type whose table it is in.
    pub fn native_function(&mut self, row: &'static Method, owner: Option<Object>) -> Object {
        let kind = match (row.binding, &owner) {
            (Binding::Method, Some(_)) => NativeKind::Method,
            (Binding::Static, Some(_)) if row.name == "__new__" => NativeKind::New,
            _ => NativeKind::Function,
        };
        let bound = match &owner {
            Some(t) if kind == NativeKind::New => t.clone(),
            _ => Object::UNDEF,
        };
        let spec = match &owner {
            Some(t) if kind == NativeKind::Method && row.binding != Binding::Class => {
                match super::native_types::wraps_slot(t, row.name) {
                    true => &super::native_types::WRAPPER_DESCRIPTOR,
                    false => &super::native_types::METHOD_DESCRIPTOR,
                }
            }
            _ => &super::native_types::NATIVE_FUNCTION,
        };
        let function = NativeFunction {
            row,
            signature: Signature::parse(row.signature),
            raw: matches!(row.code, NativeCode::Raw(_)),
            kind,
            owner: owner.unwrap_or(Object::UNDEF),
            is_wrapper: std::ptr::eq(spec, &super::native_types::WRAPPER_DESCRIPTOR),
            receiver: bound,
            module: ObjectCell::undef(),
        };
        self.alloc_of(spec, function)
    }

    /// A class, once names, bases and slots are settled; it has no MRO yet.
    pub fn make_class(&mut self, new: NewType) -> Result {
        let base = new.base.expect::<Type>();
        let from = self.heap.shape(base.root.get());
        let (old_members, old_capacity) = (from.members, from.capacity);
        let members = old_members + new.members;
        let plain = base.layout == Layout::Instance;
        let capacity = if plain && new.open {
            (members + new.capacity).max(old_capacity + new.members).min(members + 64)
        } else {
            members
        };
        let bases = self.tuple(new.bases.clone());
        let t = self.heap.alloc_with(
            Type {
                name: ObjectCell::new(new.name),
                qualname: ObjectCell::new(new.qualname),
                dict: new.dict,
                bases: ObjectCell::new(bases),
                mro: ObjectCell::undef(),
                layout: base.layout,
                flags: Cell::new(new.flags),
                heap_type: true,
                root: Cell::new(0),
                subclasses: WeakList::default(),
                spec: Cell::new(None),
                origin: Cell::new(None),
                exc: Cell::new(base.exc.get()),
                next: Cell::new(None),
                is_abstract: Cell::new(false),
                maker: Cell::new(Maker::UNKNOWN),
                module: Cell::new(""),
                sealed: ObjectCell::undef(),
            },
            new.metatype.expect::<Type>().root.get(),
        );
        let shape = |dict_mode| Shape {
            ty: t.value(),
            names: Vec::new(),
            next: Vec::new(),
            capacity,
            members,
            trailing: true,
            open: new.open,
            dict_mode,
            has_del: false,
            root: 0,
            dict_shape: 0,
        };
        let root = self.heap.add_shape(shape(new.open && !plain));
        let dict_shape = if new.open && plain { self.heap.add_shape(shape(true)) } else { root };
        for id in [root, dict_shape] {
            let s = self.heap.shape_mut(id);
            s.root = root;
            s.dict_shape = dict_shape;
        }
        let ty = t.expect::<Type>();
        ty.root.set(root);
        Ok(t)
    }

    /// The last step of making a class: its MRO, and the flags that come from it.
    pub fn finish_class(&mut self, t: &Object) -> Result<()> {
        let ty = t.expect::<Type>();
        let mro = self.compute_mro(t)?;
        ty.mro.set(mro.clone());
        for c in mro.expect::<Tuple>().items() {
            let flags = c.get::<Type>().map_or(TypeFlags::NONE, |c| c.flags.get());
            let kinds = [TypeFlags::SEQUENCE, TypeFlags::MAPPING];
            if let Some(kind) = kinds.into_iter().find(|k| flags.has(*k)) {
                ty.flags.set(ty.flags.get().and(kind));
                break;
            }
        }
        for b in ty.bases.get().expect::<Tuple>().items() {
            if let Some(b) = b.get::<Type>() {
                b.subclasses.add(t);
            }
        }
        self.update_del_flag(t);
        self.update_new_flag(t);
        Ok(())
    }

    /// Keeps [`TypeFlags::DEFINED_NEW`], which is never taken back.
    pub fn update_new_flag(&mut self, t: &Object) {
        let ty = t.expect::<Type>();
        let own = ty.namespace().get_str(&self.names.new);
        let defined = |b: &Object| b.get::<Type>().is_some_and(|b| b.has(TypeFlags::DEFINED_NEW));
        let defines = own.is_some_and(|f| f.get::<NativeFunction>().is_none())
            || ty.bases.get().get::<Tuple>().is_some_and(|bases| bases.items().iter().any(defined));
        if defines && !ty.has(TypeFlags::DEFINED_NEW) {
            ty.flags.set(ty.flags.get().and(TypeFlags::DEFINED_NEW));
            for sub in self.subclasses_of(t) {
                self.update_new_flag(&sub);
            }
        }
    }

    /// Keeps `Shape::has_del` true to the namespaces.
    pub fn update_del_flag(&mut self, t: &Object) {
        let ty = t.expect::<Type>();
        if !ty.heap_type {
            return;
        }
        let name = self.names.del.clone();
        // Payloads with a native one say themselves when it is due.
        let del = self.lookup_in_type(t, &name);
        let has = del.is_some_and(|f| f.layout() != Layout::NativeFunction);
        let root = ty.root.get();
        let mut work = vec![root, self.heap.shape(root).dict_shape];
        while let Some(id) = work.pop() {
            let s = self.heap.shape_mut(id);
            s.has_del = has;
            work.extend(s.next.iter().map(|(_, n)| *n));
        }
        for sub in self.subclasses_of(t) {
            self.update_del_flag(&sub);
        }
    }

    /// Direct subclasses that are alive.
    pub fn subclasses_of(&self, t: &Object) -> Vec<Object> {
        t.expect::<Type>().subclasses.objects()
    }
}
