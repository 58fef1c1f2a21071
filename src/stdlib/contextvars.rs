//! `contextvars` (PEP 567): context variables, contexts and tokens.
//!
//! Invariant: a context's values are a dict that may be shared with copies of the context; who
//! changes it takes a copy unless it is the only owner, so that copying a context costs nothing. The
//! current context is kept in the module state; entering and leaving swap it.

use std::cell::Cell;

use crate::heap::{Dict, Native, Object, ObjectCell};
use crate::native::{
    Exc, Keywords, ModuleSpec, Raised, Result, TypeFlags, TypeSpec, Vm, class_method, function,
    getter, method, raw_method, raw_static_method, static_method,
};
use crate::traced;
use crate::types::type_object::Type;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "contextvars",
    doc: "Context Variables",
    functions: &[function("copy_context", "()", |vm, _| Ok(copy_current(vm)))],
    types: &[&CONTEXT_VAR, &CONTEXT, &TOKEN],
    init: Some(|vm, module| {
        let (token, name) = (vm.type_of_spec(&TOKEN), vm.intern("MISSING"));
        vm.ready_type(&token);
        let missing = missing(vm);
        token.expect::<Type>().namespace().set_str(&vm.heap, &name, missing);
        let names = ["Context", "ContextVar", "Token", "copy_context"];
        let names = names.iter().map(|n| vm.str(n)).collect();
        let all = vm.tuple(names);
        vm.set_global(module, "__all__", all);
        Ok(())
    }),
};

/// Key of the current context among the states of modules.
const CURRENT: &str = "contextvars";

struct ContextVar {
    name: Object,
    /// `UNDEF`: none.
    default: Object,
}

traced!(ContextVar { name, default });

struct Context {
    vars: ObjectCell,
    entered: Cell<bool>,
}

traced!(Context { vars });

struct Token {
    context: Object,
    var: Object,
    /// `UNDEF`: the variable had no value.
    old: Object,
    used: Cell<bool>,
}

traced!(Token { context, var, old });

/// The value of `Token.MISSING`.
struct Missing;

traced!(Missing {});

static CONTEXT_VAR: TypeSpec = TypeSpec {
    name: "ContextVar",
    module: "_contextvars",
    flags: TypeFlags::WEAKREF,
    new: Some(static_method("__new__", "(cls, name, /, *, default=None)", |vm, a| {
        if a[1].get::<crate::heap::Str>().is_none() {
            return Err(vm.type_error("context variable name must be a str"));
        }
        Ok(vm.alloc_of(
            &CONTEXT_VAR,
            Native::new(ContextVar { name: a[1].clone(), default: a[2].clone() }),
        ))
    })),
    methods: &[
        method("get", "($self, default=None, /)", var_get),
        method("set", "($self, value, /)", var_set),
        method("reset", "($self, token, /)", var_reset),
        method("__repr__", "($self, /)", var_repr),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    getters: &[getter("name", |_, o| Ok(var(o).name.clone()))],
    ..TypeSpec::EMPTY
};

static CONTEXT: TypeSpec = TypeSpec {
    name: "Context",
    module: "_contextvars",
    flags: TypeFlags::WEAKREF.and(TypeFlags::MAPPING),
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", |vm, args, keywords| {
        if args.len() > 1 || !keywords.is_empty() {
            return Err(vm.type_error("Context() does not accept any arguments"));
        }
        Ok(new_context(vm))
    })),
    methods: &[
        raw_method("run", "($self, callable, /, *args, **kwargs)", context_run).shown_as(""),
        method("copy", "($self, /)", |vm, a| Ok(copy(vm, &a[0]))),
        method("get", "($self, key, default=None, /)", |vm, a| {
            let found = lookup(vm, &a[0], &a[1])?;
            let default = if a[2].is_undef() { Object::NONE } else { a[2].clone() };
            Ok(found.unwrap_or(default))
        }),
        method("items", "($self, /)", |vm, a| {
            let pairs = context(&a[0]).vars.get().expect::<Dict>().items();
            let pairs = pairs.into_iter().map(|(k, v)| vm.tuple(vec![k, v])).collect();
            iterate(vm, pairs)
        }),
        method("keys", "($self, /)", |vm, a| {
            let keys = context(&a[0]).vars.get().expect::<Dict>().keys();
            iterate(vm, keys)
        }),
        method("values", "($self, /)", |vm, a| {
            let pairs = context(&a[0]).vars.get().expect::<Dict>().items();
            iterate(vm, pairs.into_iter().map(|(_, v)| v).collect())
        }),
        method("__iter__", "($self, /)", |vm, a| {
            let keys = context(&a[0]).vars.get().expect::<Dict>().keys();
            iterate(vm, keys)
        }),
        method("__getitem__", "($self, key, /)", |vm, a| match lookup(vm, &a[0], &a[1])? {
            Some(v) => Ok(v),
            None => Err(vm.key_error(&a[1])),
        }),
        method("__contains__", "($self, key, /)", |vm, a| {
            Ok(Object::from_bool(lookup(vm, &a[0], &a[1])?.is_some()))
        }),
        method("__len__", "($self, /)", |vm, a| {
            let n = context(&a[0]).vars.get().expect::<Dict>().len();
            Ok(vm.int(n as i64))
        }),
        method("__eq__", "($self, value, /)", |vm, a| match a[1].native::<Context>() {
            Some(other) => {
                let (x, y) = (context(&a[0]).vars.get(), other.vars.get());
                Ok(Object::from_bool(vm.equal(&x, &y)?))
            }
            None => Ok(Object::NOT_IMPLEMENTED),
        }),
    ],
    ..TypeSpec::EMPTY
};

static TOKEN: TypeSpec = TypeSpec {
    name: "Token",
    module: "_contextvars",
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", |vm, _, _| {
        Err(vm.error(Exc::RuntimeError, "Tokens can only be created by ContextVars"))
    })),
    methods: &[
        method("__repr__", "($self, /)", token_repr),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    getters: &[
        getter("var", |_, o| Ok(token(o).var.clone())),
        getter("old_value", |vm, o| {
            let old = token(o).old.clone();
            if old.is_undef() { Ok(missing(vm)) } else { Ok(old) }
        }),
    ],
    ..TypeSpec::EMPTY
};

static MISSING: TypeSpec = TypeSpec {
    name: "Token.MISSING",
    module: "builtins",
    methods: &[method("__repr__", "($self, /)", |vm, _| Ok(vm.str("<Token.MISSING>")))],
    ..TypeSpec::EMPTY
};

// The receiver's type decides its state.

fn var(o: &Object) -> &ContextVar {
    o.native::<ContextVar>().expect("a context variable")
}

fn context(o: &Object) -> &Context {
    o.native::<Context>().expect("a context")
}

fn token(o: &Object) -> &Token {
    o.native::<Token>().expect("a token")
}

fn missing(vm: &mut Vm) -> Object {
    const KEY: &str = "contextvars.missing";
    if let Some(o) = vm.module_state.get(KEY) {
        return o.clone();
    }
    let o = vm.alloc_of(&MISSING, Native::new(Missing));
    vm.module_state.insert(KEY, o.clone());
    o
}

fn iterate(vm: &mut Vm, items: Vec<Object>) -> Result {
    let items = vm.list(items);
    vm.iter(&items)
}

fn context_of(vm: &mut Vm, vars: Object) -> Object {
    let state = Context { vars: ObjectCell::new(vars), entered: Cell::new(false) };
    vm.alloc_of(&CONTEXT, Native::new(state))
}

fn new_context(vm: &mut Vm) -> Object {
    let vars = vm.dict();
    context_of(vm, vars)
}

fn copy(vm: &mut Vm, o: &Object) -> Object {
    let vars = context(o).vars.get();
    context_of(vm, vars)
}

/// The context that is entered; the program's own if none is.
pub fn current(vm: &mut Vm) -> Object {
    if let Some(o) = vm.module_state.get(CURRENT) {
        return o.clone();
    }
    let o = new_context(vm);
    context(&o).entered.set(true);
    vm.module_state.insert(CURRENT, o.clone());
    o
}

/// `copy_context()`
pub fn copy_current(vm: &mut Vm) -> Object {
    let current = current(vm);
    copy(vm, &current)
}

/// Makes a context the current one; gives the one before.
pub fn enter(vm: &mut Vm, o: &Object) -> Result {
    let Some(c) = o.native::<Context>() else {
        let text = format!("an instance of Context was expected, got {}", vm.repr_text(o)?);
        return Err(vm.type_error(&text));
    };
    if c.entered.get() {
        let text = format!("cannot enter context: {} is already entered", vm.repr_text(o)?);
        return Err(vm.error(Exc::RuntimeError, &text));
    }
    let previous = current(vm);
    c.entered.set(true);
    vm.module_state.insert(CURRENT, o.clone());
    Ok(previous)
}

pub fn leave(vm: &mut Vm, o: &Object, previous: Object) {
    if let Some(c) = o.native::<Context>() {
        c.entered.set(false);
    }
    if previous.native::<Context>().is_some() {
        vm.module_state.insert(CURRENT, previous);
    }
}

fn context_run(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let Some((callable, rest)) = args[1..].split_first() else {
        return Err(vm.type_error("run() missing 1 required positional argument"));
    };
    let previous = enter(vm, &args[0])?;
    let r = vm.call_with(callable, rest, kw);
    leave(vm, &args[0], previous);
    r
}

/// The value that a context has for a variable.
fn lookup(vm: &mut Vm, o: &Object, key: &Object) -> Result<Option<Object>> {
    if key.native::<ContextVar>().is_none() {
        let text = format!("a ContextVar key was expected, got {}", vm.repr_text(key)?);
        return Err(vm.type_error(&text));
    }
    let vars = context(o).vars.get();
    vm.dict_get(&vars, key)
}

/// The values of a context, for changing.
fn own_vars(vm: &mut Vm, o: &Object) -> Object {
    let c = context(o);
    let vars = c.vars.take();
    let own = if vars.refcount() == 1 {
        vars
    } else {
        let copy = vars.expect::<Dict>().copy(&vm.heap);
        vm.heap.alloc(copy)
    };
    c.vars.set(own.clone());
    own
}

fn var_get(vm: &mut Vm, args: &[Object]) -> Result {
    let current = current(vm);
    if let Some(v) = lookup(vm, &current, &args[0])? {
        return Ok(v);
    }
    if !args[1].is_undef() {
        return Ok(args[1].clone());
    }
    let default = var(&args[0]).default.clone();
    if !default.is_undef() {
        return Ok(default);
    }
    let class = vm.exc(Exc::LookupError);
    let e = vm.new_exception(&class, vec![args[0].clone()]);
    Err(vm.raise_instance(e))
}

fn var_set(vm: &mut Vm, args: &[Object]) -> Result {
    let current = current(vm);
    let old = lookup(vm, &current, &args[0])?.unwrap_or(Object::UNDEF);
    let vars = own_vars(vm, &current);
    vm.dict_set(&vars, &args[0], args[1].clone())?;
    let state = Token { context: current, var: args[0].clone(), old, used: Cell::new(false) };
    Ok(vm.alloc_of(&TOKEN, Native::new(state)))
}

fn var_reset(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(t) = args[1].native::<Token>() else {
        let text = format!("expected an instance of Token, got {}", vm.repr_text(&args[1])?);
        return Err(vm.type_error(&text));
    };
    let refuse = |vm: &mut Vm, exc: Exc, why: &str| -> Result<Raised> {
        let text = format!("{} {why}", vm.repr_text(&args[1])?);
        Ok(vm.error(exc, &text))
    };
    if t.used.get() {
        return Err(refuse(vm, Exc::RuntimeError, "has already been used once")?);
    }
    if !t.var.is(&args[0]) {
        return Err(refuse(vm, Exc::ValueError, "was created by a different ContextVar")?);
    }
    let current = current(vm);
    if !t.context.is(&current) {
        return Err(refuse(vm, Exc::ValueError, "was created in a different Context")?);
    }
    t.used.set(true);
    let vars = own_vars(vm, &current);
    if t.old.is_undef() {
        vm.dict_remove(&vars, &args[0])?;
    } else {
        vm.dict_set(&vars, &args[0], t.old.clone())?;
    }
    Ok(Object::NONE)
}

fn var_repr(vm: &mut Vm, args: &[Object]) -> Result {
    vm.enter_native(" while getting the repr of an object")?;
    let v = var(&args[0]);
    let mut text = format!("<ContextVar name={}", vm.repr_text(&v.name)?);
    if !v.default.is_undef() {
        text += &format!(" default={}", vm.repr_text(&v.default)?);
    }
    let id = vm.heap.id_of(&args[0]);
    Ok(vm.str(&format!("{text} at {id:#x}>")))
}

fn token_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let t = token(&args[0]);
    let used = if t.used.get() { " used" } else { "" };
    let text = vm.repr_text(&t.var)?;
    let id = vm.heap.id_of(&args[0]);
    Ok(vm.str(&format!("<Token{used} var={text} at {id:#x}>")))
}

/// The value of a context variable now, for natives: no default.
pub fn value_of(vm: &mut Vm, variable: &Object) -> Result<Option<Object>> {
    let current = current(vm);
    lookup(vm, &current, variable)
}

/// Sets a context variable, for natives: no token.
pub fn assign(vm: &mut Vm, variable: &Object, value: Object) -> Result<()> {
    let current = current(vm);
    let vars = own_vars(vm, &current);
    vm.dict_set(&vars, variable, value)
}
