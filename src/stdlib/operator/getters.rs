//! `itemgetter`, `attrgetter` and `methodcaller`.

use crate::heap::{Native, Object, Str};
use crate::native::{Keywords, Result, TypeSpec, Vm, method, raw_method, raw_static_method};
use crate::traced;
use crate::types::attribute::text_of;

/// What is fetched: items, or dotted attributes.
struct Getter {
    what: Vec<Object>,
}

traced!(Getter { what });

pub static ITEM_GETTER: TypeSpec = TypeSpec {
    name: "itemgetter",
    module: "operator",
    new: Some(raw_static_method("__new__", "(cls, item, /, *items)", item_getter_new)),
    methods: &[
        method("__call__", "($self, obj, /)", |vm, a| {
            fetch(vm, a, |vm, o, item| vm.getitem(o, item))
        }),
        method("__repr__", "($self, /)", getter_repr),
        method("__reduce__", "($self, /)", getter_reduce),
    ],
    ..TypeSpec::EMPTY
};

pub static ATTR_GETTER: TypeSpec = TypeSpec {
    name: "attrgetter",
    module: "operator",
    new: Some(raw_static_method("__new__", "(cls, attr, /, *attrs)", attr_getter_new)),
    methods: &[
        method("__call__", "($self, obj, /)", |vm, a| fetch(vm, a, dotted)),
        method("__repr__", "($self, /)", getter_repr),
        method("__reduce__", "($self, /)", getter_reduce),
    ],
    ..TypeSpec::EMPTY
};

fn getter_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>, spec: &'static TypeSpec) -> Result {
    if !kw.is_empty() {
        let text = format!("{}() takes no keyword arguments", spec.name);
        return Err(vm.type_error(&text));
    }
    if args.len() < 2 {
        let text = format!("{} expected 1 argument, got 0", spec.name);
        return Err(vm.type_error(&text));
    }
    vm.alloc_new(&args[0], spec, Native::new(Getter { what: args[1..].to_vec() }))
}

fn item_getter_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    getter_new(vm, args, kw, &ITEM_GETTER)
}

fn attr_getter_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    if args.iter().skip(1).any(|o| o.get::<Str>().is_none()) {
        return Err(vm.type_error("attribute name must be a string"));
    }
    getter_new(vm, args, kw, &ATTR_GETTER)
}

fn this(o: &Object) -> &Getter {
    o.native::<Getter>().expect("the receiver's type decides its state")
}

fn fetch(vm: &mut Vm, args: &[Object], one: fn(&mut Vm, &Object, &Object) -> Result) -> Result {
    let what = &this(&args[0]).what;
    if let [single] = &what[..] {
        return one(vm, &args[1], single);
    }
    let mut out = Vec::with_capacity(what.len());
    for w in what {
        out.push(one(vm, &args[1], w)?);
    }
    Ok(vm.tuple(out))
}

fn dotted(vm: &mut Vm, o: &Object, path: &Object) -> Result {
    let mut at = o.clone();
    for name in text_of(path).split('.') {
        at = vm.getattr_str(&at, name)?;
    }
    Ok(at)
}

fn open(vm: &mut Vm, o: &Object) -> String {
    let name = vm.short_type_name(o);
    format!("operator.{name}(")
}

fn getter_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let open = open(vm, &args[0]);
    vm.repr_of_items(&args[0], &open, ")", "...", |vm, i, out| match this(&args[0]).what.get(i) {
        Some(o) => vm.push_repr(out, o).map(|()| true),
        None => Ok(false),
    })
}

fn getter_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let class = vm.type_of(&args[0]);
    let what = vm.tuple(this(&args[0]).what.clone());
    Ok(vm.tuple(vec![class, what]))
}

struct MethodCaller {
    name: Object,
    args: Vec<Object>,
    names: Vec<Object>,
    values: Vec<Object>,
}

traced!(MethodCaller { name, args, names, values });

pub static METHOD_CALLER: TypeSpec = TypeSpec {
    name: "methodcaller",
    module: "operator",
    new: Some(raw_static_method("__new__", "(cls, name, /, *args, **kwargs)", method_caller_new)),
    methods: &[
        method("__call__", "($self, obj, /)", method_caller_call),
        raw_method("__repr__", "($self, /)", method_caller_repr),
    ],
    ..TypeSpec::EMPTY
};

fn caller(o: &Object) -> &MethodCaller {
    o.native::<MethodCaller>().expect("the receiver's type decides its state")
}

fn method_caller_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let Some(name) = args.get(1) else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    if name.get::<Str>().is_none() {
        return Err(vm.type_error("method name must be a string"));
    }
    let state = MethodCaller {
        name: name.clone(),
        args: args[2..].to_vec(),
        names: kw.names.to_vec(),
        values: kw.values.to_vec(),
    };
    vm.alloc_new(&args[0], &METHOD_CALLER, Native::new(state))
}

fn method_caller_call(vm: &mut Vm, args: &[Object]) -> Result {
    let c = caller(&args[0]);
    let f = vm.getattr_str(&args[1], &text_of(&c.name))?;
    vm.call_with(&f, &c.args, Keywords { names: &c.names, values: &c.values })
}

fn method_caller_repr(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let c = caller(&args[0]);
    let open = open(vm, &args[0]);
    vm.repr_of_items(&args[0], &open, ")", "...", |vm, i, out| {
        if i == 0 {
            return vm.push_repr(out, &c.name).map(|()| true);
        }
        if let Some(o) = c.args.get(i - 1) {
            return vm.push_repr(out, o).map(|()| true);
        }
        let at = i - 1 - c.args.len();
        let (Some(name), Some(value)) = (c.names.get(at), c.values.get(at)) else {
            return Ok(false);
        };
        out.extend_from_slice(text_of(name).as_bytes());
        out.push(b'=');
        vm.push_repr(out, value).map(|()| true)
    })
}
