//! `types.GenericAlias` (`list[int]`, PEP 585) and `types.UnionType` (`int | str`, PEP 604).

use crate::heap::{Layout, Object, Payload, Str, Tuple, Value};
use crate::native::{
    Exc, Keywords, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, static_method,
};

use super::attribute::text_of;
use super::operators::BinaryOp;
use super::type_object::Type;

pub struct GenericAlias {
    pub origin: Object,
    /// A tuple.
    pub args: Object,
    /// `*tuple[int, ...]`.
    pub unpacked: bool,
}

impl Payload for GenericAlias {
    const LAYOUT: Layout = Layout::GenericAlias;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.origin.value());
        visit(self.args.value());
    }
}

/// `list.__class_getitem__` and the like.
pub fn class_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(new_alias(vm, args[0].clone(), args[1].clone()))
}

/// An alias; an argument that is no tuple stands for itself.
pub fn new_alias(vm: &mut Vm, origin: Object, args: Object) -> Object {
    let args = if args.get::<Tuple>().is_some() { args } else { vm.tuple(vec![args]) };
    vm.heap.alloc(GenericAlias { origin, args, unpacked: false })
}

pub static GENERIC_ALIAS: TypeSpec = TypeSpec {
    name: "GenericAlias",
    module: "types",
    layout: Layout::GenericAlias,
    flags: TypeFlags::BASE.and(TypeFlags::WEAKREF),
    new: Some(static_method("__new__", "(cls, origin, args, /)", |vm, a| {
        let args =
            if a[2].get::<Tuple>().is_some() { a[2].clone() } else { vm.tuple(vec![a[2].clone()]) };
        let payload = GenericAlias { origin: a[1].clone(), args, unpacked: false };
        Ok(vm.heap.alloc_with(payload, a[0].expect::<Type>().root.get()))
    })),
    methods: &[
        method("__repr__", "($self, /)", alias_repr),
        method("__eq__", "($self, value, /)", alias_eq),
        method("__hash__", "($self, /)", |vm, a| {
            let alias = a[0].expect::<GenericAlias>();
            let h = vm.hash(&alias.origin)? ^ vm.hash(&alias.args)?;
            Ok(vm.int((h >> 16) as i64))
        }),
        raw_method("__call__", "($self, /, *args, **kwargs)", alias_call),
        method("__getitem__", "($self, key, /)", alias_getitem),
        method("__mro_entries__", "($self, object, /)", |vm, a| {
            let origin = a[0].expect::<GenericAlias>().origin.clone();
            Ok(vm.tuple(vec![origin]))
        }),
        method("__instancecheck__", "($self, object, /)", |vm, _| {
            Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
        }),
        method("__subclasscheck__", "($self, object, /)", |vm, _| {
            Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
        }),
        method("__or__", "($self, value, /)", |vm, a| make_union(vm, &a[0], &a[1])),
        method("__ror__", "($self, value, /)", |vm, a| make_union(vm, &a[1], &a[0])),
        method("__iter__", "($self, /)", |vm, a| {
            let alias = a[0].expect::<GenericAlias>();
            let (origin, args) = (alias.origin.clone(), alias.args.clone());
            let starred = vm.heap.alloc(GenericAlias { origin, args, unpacked: true });
            let one = vm.tuple(vec![starred]);
            vm.iter(&one)
        }),
        method("__reduce__", "($self, /)", |vm, a| {
            let alias = a[0].expect::<GenericAlias>();
            let class = vm.type_of(&a[0]);
            let args = vm.tuple(vec![alias.origin.clone(), alias.args.clone()]);
            Ok(vm.tuple(vec![class, args]))
        }),
    ],
    getters: &[
        getter("__origin__", |_, o| Ok(o.expect::<GenericAlias>().origin.clone())),
        getter("__args__", |_, o| Ok(o.expect::<GenericAlias>().args.clone())),
        getter("__parameters__", |vm, o| {
            let args = o.expect::<GenericAlias>().args.clone();
            parameters(vm, &args)
        }),
        getter("__unpacked__", |_, o| Ok(Object::from_bool(o.expect::<GenericAlias>().unpacked))),
    ],
    ..TypeSpec::EMPTY
};

/// The type parameters that occur in arguments, each once.
fn parameters(vm: &mut Vm, args: &Object) -> Result {
    let mut out: Vec<Object> = Vec::new();
    for a in args.expect::<Tuple>().items() {
        if a.get::<Type>().is_some() {
            continue;
        }
        let found = match vm.getattr_str(a, "__typing_subst__") {
            Ok(_) => vec![a.clone()],
            Err(e) => {
                if vm.take_if(Exc::AttributeError).is_none() {
                    return Err(e);
                }
                let name = vm.intern("__parameters__");
                match vm.getattr_optional(a, &name)? {
                    Some(p) if p.get::<Tuple>().is_some() => p.expect::<Tuple>().items().to_vec(),
                    _ => Vec::new(),
                }
            }
        };
        for p in found {
            if !out.iter().any(|o| o.is(&p)) {
                out.push(p);
            }
        }
    }
    Ok(vm.tuple(out))
}

/// How a type shows inside an alias or a union.
fn str_text(vm: &mut Vm, o: &Object) -> Result<String> {
    let text = vm.to_str(o)?;
    Ok(super::attribute::text_of(&text))
}

fn shown(vm: &mut Vm, o: &Object) -> Result<String> {
    if o.is(&Object::ELLIPSIS) {
        return Ok("...".to_string());
    }
    if let Some(l) = o.get::<crate::heap::List>() {
        let mut parts = Vec::new();
        for i in l.to_vec() {
            parts.push(shown(vm, &i)?);
        }
        return Ok(format!("[{}]", parts.join(", ")));
    }
    if o.get::<Type>().is_some() {
        return Ok(super::type_methods::class_title(vm, o));
    }
    let (origin, arguments) = (vm.intern("__origin__"), vm.intern("__args__"));
    let alias =
        vm.getattr_optional(o, &origin)?.is_some() && vm.getattr_optional(o, &arguments)?.is_some();
    let (qualname, module) = (vm.names.qualname.clone(), vm.names.module.clone());
    if !alias
        && let Some(qualname) = vm.getattr_optional(o, &qualname)?
        && let Some(module) = vm.getattr_optional(o, &module)?
        && !module.is_none()
    {
        let (module, qualname) = (str_text(vm, &module)?, str_text(vm, &qualname)?);
        return Ok(if module == "builtins" { qualname } else { format!("{module}.{qualname}") });
    }
    vm.repr_text(o)
}

fn alias_repr(vm: &mut Vm, args: &[Object]) -> Result {
    vm.enter_native("while getting the repr of an object")?;
    let alias = args[0].expect::<GenericAlias>();
    let mut parts = Vec::new();
    for a in alias.args.expect::<Tuple>().items() {
        parts.push(shown(vm, a)?);
    }
    let star = if alias.unpacked { "*" } else { "" };
    let inside = if parts.is_empty() { "()".to_string() } else { parts.join(", ") };
    let text = format!("{star}{}[{inside}]", shown(vm, &alias.origin)?);
    Ok(vm.str(&text))
}

fn alias_eq(vm: &mut Vm, args: &[Object]) -> Result {
    let a = args[0].expect::<GenericAlias>();
    let Some(b) = args[1].get::<GenericAlias>() else { return Ok(Object::NOT_IMPLEMENTED) };
    let same = a.unpacked == b.unpacked
        && vm.equal(&a.origin, &b.origin)?
        && vm.equal(&a.args, &b.args)?;
    Ok(Object::from_bool(same))
}

fn alias_call(vm: &mut Vm, args: &[Object], kw: Keywords) -> Result {
    let origin = args[0].expect::<GenericAlias>().origin.clone();
    let names = vm.tuple(kw.names.to_vec());
    let mut all = args[1..].to_vec();
    all.extend(kw.values.iter().cloned());
    let o = vm.call_kw(&origin, &all, names.get())?;
    let name = vm.names.orig_class.clone();
    if vm.setattr(&o, &name, args[0].clone()).is_err()
        && vm.take_if(Exc::AttributeError).is_none()
        && vm.take_if(Exc::TypeError).is_none()
    {
        return Err(crate::native::Raised);
    }
    Ok(o)
}

/// `alias[key]`: the same origin with other arguments.
fn alias_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let alias = args[0].expect::<GenericAlias>();
    let (own, origin) = (alias.args.clone(), alias.origin.clone());
    let out = substitute(vm, &args[0], &own, &args[1])?;
    let args = vm.tuple(out);
    Ok(vm.heap.alloc(GenericAlias { origin, args, unpacked: alias.unpacked }))
}

/// `union[key]`: the union of its members with their parameters replaced.
fn union_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let own = args[0].expect::<UnionType>().args.clone();
    let members = substitute(vm, &args[0], &own, &args[1])?;
    let mut members = members.into_iter();
    let mut union = members.next().unwrap_or(Object::NONE);
    for member in members {
        union = vm.binary(BinaryOp::Or, &union, &member)?;
    }
    Ok(union)
}

/// The arguments of `whole`, with the items of `key` in place of its type parameters.
fn substitute(vm: &mut Vm, whole: &Object, args: &Object, key: &Object) -> Result<Vec<Object>> {
    let params = parameters(vm, args)?;
    let params = params.expect::<Tuple>().items().to_vec();
    if params.is_empty() {
        let text = format!("{} is not a generic class", vm.repr_text(whole)?);
        return Err(vm.type_error(&text));
    }
    let mut key =
        if key.get::<Tuple>().is_some() { key.clone() } else { vm.tuple(vec![key.clone()]) };
    // A parameter may fill in its default, or complain in words of its own.
    let name = vm.intern("__typing_prepare_subst__");
    for param in &params {
        if let Some(prepare) = vm.getattr_optional(param, &name)? {
            let prepared = vm.call(&prepare, &[whole.clone(), key])?;
            key = match prepared.get::<Tuple>() {
                Some(_) => prepared,
                None => vm.tuple(vec![prepared]),
            };
        }
    }
    let given = key.expect::<Tuple>().items().to_vec();
    if given.len() != params.len() {
        let text = format!(
            "Too {} arguments for {}; actual {}, expected {}",
            if given.len() > params.len() { "many" } else { "few" },
            vm.repr_text(whole)?,
            given.len(),
            params.len()
        );
        return Err(vm.type_error(&text));
    }
    let mut out = Vec::new();
    for a in args.expect::<Tuple>().items() {
        if let Some(i) = params.iter().position(|p| p.is(a)) {
            let f = vm.getattr_str(a, "__typing_subst__")?;
            out.push(vm.call(&f, &[given[i].clone()])?);
            continue;
        }
        let name = vm.intern("__parameters__");
        let inner = match a.get::<Type>() {
            Some(_) => None,
            None => vm.getattr_optional(a, &name)?,
        };
        match inner.as_ref().and_then(|p| p.get::<Tuple>()) {
            Some(p) if !p.is_empty() => {
                let mut chosen = Vec::new();
                for i in p.items().iter().filter_map(|x| params.iter().position(|q| q.is(x))) {
                    // A parameter that can be starred stands for several.
                    match given[i].get::<Tuple>().filter(|_| is_iterable(vm, &params[i])) {
                        Some(several) => chosen.extend(several.items().iter().cloned()),
                        None => chosen.push(given[i].clone()),
                    }
                }
                let key = if chosen.len() == 1 { chosen[0].clone() } else { vm.tuple(chosen) };
                let replaced = vm.getitem(a, &key)?;
                match replaced.get::<Tuple>() {
                    Some(several) if is_starred(vm, a)? => {
                        out.extend(several.items().iter().cloned());
                    }
                    _ => out.push(replaced),
                }
            }
            _ => out.push(a.clone()),
        }
    }
    Ok(out)
}

fn is_iterable(vm: &mut Vm, o: &Object) -> bool {
    let name = vm.names.iter.clone();
    vm.lookup_special(o, &name).is_some()
}

/// Is it `*Ts`, for which the arguments stand that it is given?
fn is_starred(vm: &mut Vm, o: &Object) -> Result<bool> {
    let name = vm.intern("__typing_is_unpacked_typevartuple__");
    match vm.getattr_optional(o, &name)? {
        Some(answer) => vm.truth(&answer),
        None => Ok(false),
    }
}

/// Attributes that are the alias's own; all others are its origin's.
const OWN: &[&str] = &[
    "__class__",
    "__origin__",
    "__args__",
    "__parameters__",
    "__unpacked__",
    "__mro_entries__",
    "__reduce__",
    "__reduce_ex__",
    "__copy__",
    "__deepcopy__",
    "__typing_unpacked_tuple_args__",
    "__dict__",
    "__slots__",
    "__weakref__",
];

impl Vm {
    /// An alias shows the attributes of its origin.
    pub(super) fn getattr_of_alias(&mut self, o: &Object, t: &Object, name: &Object) -> Result {
        let text = text_of(name);
        let dunder = text.starts_with("__") && text.ends_with("__");
        if !OWN.contains(&text.as_str())
            && (!dunder
                || matches!(text.as_str(), "__name__" | "__qualname__" | "__module__" | "__doc__"))
        {
            let origin = o.expect::<GenericAlias>().origin.clone();
            return self.getattr(&origin, name);
        }
        self.getattr_generic(o, t, name)
    }
}

/// `int | str`.
pub struct UnionType {
    /// A tuple without duplicates.
    pub args: Object,
}

impl Payload for UnionType {
    const LAYOUT: Layout = Layout::UnionType;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.args.value());
    }
}

pub static UNION_TYPE: TypeSpec = TypeSpec {
    name: "UnionType",
    module: "types",
    layout: Layout::UnionType,
    flags: TypeFlags::WEAKREF,
    methods: &[
        method("__repr__", "($self, /)", |vm, a| {
            let mut parts = Vec::new();
            let none = vm.type_of(&Object::NONE);
            for x in a[0].expect::<UnionType>().args.expect::<Tuple>().items() {
                parts.push(if x.is(&none) { "None".to_string() } else { shown(vm, x)? });
            }
            Ok(vm.str(&parts.join(" | ")))
        }),
        method("__or__", "($self, value, /)", |vm, a| make_union(vm, &a[0], &a[1])),
        method("__ror__", "($self, value, /)", |vm, a| make_union(vm, &a[1], &a[0])),
        method("__getitem__", "($self, key, /)", union_getitem),
        method("__eq__", "($self, value, /)", |vm, a| {
            let Some(b) = a[1].get::<UnionType>() else { return Ok(Object::NOT_IMPLEMENTED) };
            let (x, y) =
                (member_set(vm, &a[0].expect::<UnionType>().args)?, member_set(vm, &b.args)?);
            Ok(Object::from_bool(vm.equal(&x, &y)?))
        }),
        method("__hash__", "($self, /)", |vm, a| {
            let mut h = 0;
            for x in a[0].expect::<UnionType>().args.expect::<Tuple>().items() {
                h ^= vm.hash(x)?;
            }
            Ok(vm.int((h >> 16) as i64))
        }),
        method("__instancecheck__", "($self, object, /)", |vm, a| check_union(vm, a, true)),
        method("__subclasscheck__", "($self, object, /)", |vm, a| check_union(vm, a, false)),
    ],
    getters: &[
        getter("__args__", |_, o| Ok(o.expect::<UnionType>().args.clone())),
        getter("__parameters__", |vm, o| {
            let args = o.expect::<UnionType>().args.clone();
            parameters(vm, &args)
        }),
    ],
    ..TypeSpec::EMPTY
};

fn member_set(vm: &mut Vm, args: &Object) -> Result {
    let s = vm.heap.alloc(crate::heap::Set::new());
    for x in args.expect::<Tuple>().items() {
        vm.set_add(&s, x)?;
    }
    Ok(s)
}

fn check_union(vm: &mut Vm, args: &[Object], instance: bool) -> Result {
    for t in args[0].expect::<UnionType>().args.expect::<Tuple>().items() {
        if t.get::<GenericAlias>().is_some() {
            let text = if instance {
                "isinstance() argument 2 cannot be a parameterized generic"
            } else {
                "issubclass() argument 2 cannot be a parameterized generic"
            };
            return Err(vm.type_error(text));
        }
        let hit = if instance { vm.isinstance(&args[1], t)? } else { vm.issubclass(&args[1], t)? };
        if hit {
            return Ok(Object::TRUE);
        }
    }
    Ok(Object::FALSE)
}

/// `a | b` for types; other operands are not ours.
pub fn make_union(vm: &mut Vm, a: &Object, b: &Object) -> Result {
    let mut out: Vec<Object> = Vec::new();
    for o in [a, b] {
        let members = match o.get::<UnionType>() {
            Some(u) => u.args.expect::<Tuple>().items().to_vec(),
            None if o.is_none() => vec![vm.type_of(o)],
            None if is_type_like(vm, o) => vec![o.clone()],
            None => return Ok(Object::NOT_IMPLEMENTED),
        };
        for m in members {
            let mut known = false;
            for x in &out {
                known = known || vm.equal(x, &m)?;
            }
            if !known {
                out.push(m);
            }
        }
    }
    if out.len() == 1 {
        return Ok(out.remove(0));
    }
    let args = vm.tuple(out);
    Ok(vm.heap.alloc(UnionType { args }))
}

/// Types, aliases and what a `type` statement makes; other forms make unions by themselves.
fn is_type_like(vm: &mut Vm, o: &Object) -> bool {
    if matches!(o.layout(), Layout::Type | Layout::GenericAlias) {
        return true;
    }
    let t = vm.type_of(o);
    let name = vm.names.module.clone();
    let module = vm.lookup_in_type(&t, &name);
    t.expect::<Type>().name() == "TypeAliasType"
        && module.is_some_and(|m| m.get::<Str>().is_some() && text_of(&m) == "typing")
}
