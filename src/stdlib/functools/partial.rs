//! `functools.partial`.

use crate::heap::{Dict, Layout, Native, Object, ObjectCell, Tuple};
use crate::native::{
    Exc, Keywords, Result, Step, TypeFlags, TypeSpec, Vm, class_method, getter, method, raw_method,
    raw_static_method,
};
use crate::traced;

pub struct Partial {
    function: ObjectCell,
    /// A tuple.
    args: ObjectCell,
    /// A dict.
    keywords: ObjectCell,
}

traced!(Partial { function, args, keywords });

pub static PARTIAL: TypeSpec = TypeSpec {
    name: "partial",
    module: "functools",
    flags: TypeFlags::BASE.and(TypeFlags::DICT).and(TypeFlags::WEAKREF),
    new: Some(raw_static_method("__new__", "(cls, func, /, *args, **keywords)", partial_new)),
    methods: &[
        raw_method("__call__", "($self, /, *args, **kwargs)", partial_call),
        method("__repr__", "($self, /)", partial_repr),
        method("__get__", "($self, instance, owner=None, /)", partial_get),
        method("__reduce__", "($self, /)", partial_reduce),
        method("__setstate__", "($self, object, /)", partial_setstate),
        class_method(
            "__class_getitem__",
            "($cls, object, /)",
            crate::types::generic_alias::class_getitem,
        ),
    ],
    getters: &[
        crate::types::function_types::DICT_GETTER,
        getter("func", |_, o| Ok(this(o).function.get())),
        getter("args", |_, o| Ok(this(o).args.get())),
        getter("keywords", |_, o| Ok(this(o).keywords.get())),
    ],
    ..TypeSpec::EMPTY
};

fn this(o: &Object) -> &Partial {
    o.native::<Partial>().expect("the receiver's type decides its state")
}

fn partial_new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let Some(function) = args.get(1) else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let (mut function, mut given) = (function.clone(), args[2..].to_vec());
    let keywords = vm.dict();
    // A partial of a partial is one partial.
    let inner = function.clone();
    if vm.is_exact_spec(&inner, &PARTIAL) && vm.type_of(&inner).is(&args[0]) {
        let p = this(&inner);
        function = p.function.get();
        given = [p.args.get().expect::<Tuple>().items(), &given].concat();
        crate::types::dict::merge(vm, &keywords, &p.keywords.get())?;
    }
    for (name, value) in kw.iter() {
        vm.dict_set(&keywords, name, value.clone())?;
    }
    let given = vm.tuple(given);
    let state = Partial {
        function: ObjectCell::new(function),
        args: ObjectCell::new(given),
        keywords: ObjectCell::new(keywords),
    };
    vm.alloc_new(&args[0], &PARTIAL, Native::new(state))
}

fn partial_call(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let p = this(&args[0]);
    let (function, keywords) = (p.function.get(), p.keywords.get());
    if function.is(&args[0]) {
        // Each call would only leave the next one.
        return Err(vm.error(Exc::RecursionError, "maximum recursion depth exceeded"));
    }
    let all = [p.args.get().expect::<Tuple>().items(), &args[1..]].concat();
    if kw.is_empty() && keywords.expect::<Dict>().is_empty() {
        return vm.then(Step::Call { callable: function, args: all });
    }
    let merged = crate::types::dict::copy(vm, &keywords)?;
    for (name, value) in kw.iter() {
        vm.dict_set(&merged, name, value.clone())?;
    }
    let (names, values): (Vec<_>, Vec<_>) = merged.expect::<Dict>().items().into_iter().unzip();
    vm.call_with(&function, &all, Keywords { names: &names, values: &values })
}

fn partial_get(vm: &mut Vm, args: &[Object]) -> Result {
    crate::types::descriptor_methods::check_get(vm, args)?;
    if !args[1].is_none() {
        vm.warn(
            Exc::FutureWarning,
            "functools.partial will be a method descriptor in future Python versions; wrap it in \
             staticmethod() if you want to preserve the old behavior",
        )?;
    }
    Ok(args[0].clone())
}

fn partial_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let p = this(&args[0]);
    let (class, module) = (vm.type_of(&args[0]), vm.names.module.clone());
    let ty = class.expect::<crate::types::type_object::Type>();
    let qualname = crate::types::attribute::text_of(&ty.qualname.get());
    let module = vm.getattr(&class, &module)?;
    let module = crate::types::attribute::text_of(&module);
    let mut parts = vec![(None, p.function.get())];
    parts.extend(p.args.get().expect::<Tuple>().items().iter().map(|a| (None, a.clone())));
    let keywords = p.keywords.get();
    parts.extend(keywords.expect::<Dict>().items().into_iter().map(|(k, v)| (Some(k), v)));
    let open = format!("{module}.{qualname}(");
    vm.repr_of_items(&args[0], &open, ")", "...", |vm, i, out| {
        let Some((name, value)) = parts.get(i) else { return Ok(false) };
        if let Some(name) = name {
            let name = vm.to_str(name)?;
            out.extend_from_slice(name.expect::<crate::heap::Str>().bytes());
            out.push(b'=');
        }
        vm.push_repr(out, value)?;
        Ok(true)
    })
}

fn partial_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let p = this(&args[0]);
    let class = vm.type_of(&args[0]);
    let space = vm.heap.own_dict(&args[0]).filter(|d| !d.expect::<Dict>().is_empty());
    let function = p.function.get();
    let new = vm.tuple(vec![function.clone()]);
    let (given, keywords) = (p.args.get(), p.keywords.get());
    let state = vm.tuple(vec![function, given, keywords, space.unwrap_or(Object::NONE)]);
    Ok(vm.tuple(vec![class, new, state]))
}

fn partial_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let state = args[1].get::<Tuple>().map(|t| t.items());
    let Some([function, given, keywords, space]) = state else {
        return Err(vm.type_error("invalid partial state"));
    };
    if !space.is_none() && space.get::<Dict>().is_none() {
        return Err(vm.type_error("invalid partial state"));
    }
    if !vm.is_callable(function) || given.get::<Tuple>().is_none() {
        return Err(vm.type_error("invalid partial state"));
    }
    let p = this(&args[0]);
    let keywords = match keywords.get::<Dict>() {
        Some(_) if vm.is_exact(keywords, Layout::Dict) => keywords.clone(),
        Some(_) => crate::types::dict::copy(vm, keywords)?,
        None if keywords.is_none() => vm.dict(),
        None => return Err(vm.type_error("invalid partial state")),
    };
    let given = match vm.is_exact(given, Layout::Tuple) {
        true => given.clone(),
        false => vm.tuple(given.expect::<Tuple>().items().to_vec()),
    };
    p.function.set(function.clone());
    p.args.set(given);
    p.keywords.set(keywords);
    let space = if space.get::<Dict>().is_some() { space.clone() } else { vm.dict() };
    vm.heap.set_own_dict(&args[0], space);
    Ok(Object::NONE)
}
