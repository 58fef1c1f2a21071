//! `_weakref`: weak references. Proxies and weak containers are `python/weakref.py`.

use crate::heap::{Layout, NEVER_ASKED, Object, Tuple, WeakRef};
use crate::native::{
    Keywords, ModuleSpec, Result, TypeFlags, TypeSpec, Vm, class_method, function, getter, method,
    raw_method, raw_static_method,
};
use crate::types::attribute::text_of;
use crate::types::operators::CompareOp;
use crate::types::type_object::Type;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_weakref",
    doc: "References that do not keep their objects alive.",
    functions: &[
        function("getweakrefcount", "(object, /)", |vm, a| {
            let n = vm.heap.weakrefs_of(&a[0]).len();
            Ok(vm.int(n as i64))
        }),
        function("getweakrefs", "(object, /)", |vm, a| {
            let all = vm.heap.weakrefs_of(&a[0]);
            Ok(vm.list(all))
        }),
    ],
    types: &[&REFERENCE],
    init: Some(|vm, module| {
        let t = vm.type_of_spec(&REFERENCE);
        vm.set_global(module, "ref", t);
        Ok(())
    }),
};

pub static REFERENCE: TypeSpec = TypeSpec {
    name: "ReferenceType",
    module: "weakref",
    layout: Layout::WeakRef,
    flags: TypeFlags::BASE,
    new: Some(raw_static_method("__new__", "(cls, object, callback=None, /)", ref_new)),
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", |_, _, _| Ok(Object::NONE)),
        method("__call__", "($self, /)", |_, a| Ok(this(a).upgrade().unwrap_or(Object::NONE))),
        method("__hash__", "($self, /)", ref_hash),
        method("__repr__", "($self, /)", ref_repr),
        method("__eq__", "($self, value, /)", |vm, a| ref_compare(vm, CompareOp::Eq, a)),
        method("__ne__", "($self, value, /)", |vm, a| ref_compare(vm, CompareOp::Ne, a)),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    getters: &[getter("__callback__", |_, o| {
        let r = o.expect::<WeakRef>();
        Ok(if r.is_dead() { Object::NONE } else { r.callback.some().unwrap_or(Object::NONE) })
    })],
    ..TypeSpec::EMPTY
};

fn this(args: &[Object]) -> &WeakRef {
    args[0].expect::<WeakRef>()
}

/// Can there be weak references to it? Classes made by `class` say so by their flags.
fn referable(vm: &Vm, o: &Object) -> bool {
    let class = vm.type_of(o);
    let flagged = |t: &Object| t.get::<Type>().is_some_and(|t| t.has(TypeFlags::WEAKREF));
    let mro = class.expect::<Type>().mro.get();
    mro.get::<Tuple>().is_some_and(|m| m.items().iter().any(flagged))
        || matches!(
            o.layout(),
            Layout::Type
                | Layout::Function
                | Layout::NativeFunction
                | Layout::BoundMethod
                | Layout::Module
                | Layout::Code
                | Layout::Suspension
                | Layout::Set
        )
}

fn ref_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let given = args.len().saturating_sub(1);
    if given == 0 || given > 2 {
        let bound = if given == 0 { "at least 1 argument" } else { "at most 2 arguments" };
        let text = format!("__new__ expected {bound}, got {given}");
        return Err(vm.type_error(&text));
    }
    let root = vm.new_root(&args[0], &REFERENCE)?;
    let own = vm.type_of_spec(&REFERENCE);
    if !kw.is_empty() && args[0].is(&own) {
        return Err(vm.type_error("ReferenceType() takes no keyword arguments"));
    }
    let referent = &args[1];
    if !referable(vm, referent) {
        let text = format!("cannot create weak reference to '{}' object", vm.type_name(referent));
        return Err(vm.type_error(&text));
    }
    let callback = args.get(2).filter(|c| !c.is_none()).cloned().unwrap_or(Object::UNDEF);
    if callback.is_undef() && args[0].is(&own) {
        // Plain references to one object are one reference.
        for w in vm.heap.weakrefs_of(referent) {
            if vm.type_of(&w).is(&own) && w.expect::<WeakRef>().callback.is_undef() {
                return Ok(w);
            }
        }
    }
    let weak = vm.heap.alloc_with(WeakRef::new(referent, callback), root);
    vm.heap.add_weakref(referent, &weak);
    Ok(weak)
}

fn ref_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let r = this(args);
    if r.hash.get() == NEVER_ASKED {
        let Some(o) = r.upgrade() else {
            return Err(vm.type_error("weak object has gone away"));
        };
        let h = vm.hash(&o)?;
        r.hash.set(h);
        return Ok(vm.int(h as i64));
    }
    Ok(vm.int(r.hash.get() as i64))
}

fn ref_compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    let Some(other) = args[1].get::<WeakRef>() else { return Ok(Object::NOT_IMPLEMENTED) };
    match (this(args).upgrade(), other.upgrade()) {
        (Some(a), Some(b)) => vm.compare(op, &a, &b),
        _ => Ok(Object::from_bool(args[0].is(&args[1]) == (op == CompareOp::Eq))),
    }
}

fn ref_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let at = vm.heap.id_of(&args[0]);
    let text = match this(args).upgrade() {
        None => format!("<weakref at {at:#x}; dead>"),
        Some(o) => {
            let (class, id) = (vm.type_name(&o), vm.heap.id_of(&o));
            let name = vm.names.name.clone();
            let name = match vm.getattr_optional(&o, &name)? {
                Some(n) if n.layout() == Layout::Str => format!(" ({})", text_of(&n)),
                _ => String::new(),
            };
            format!("<weakref at {at:#x}; to '{class}' at {id:#x}{name}>")
        }
    };
    Ok(vm.str(&text))
}
