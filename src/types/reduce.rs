//! `object.__reduce__`, `__reduce_ex__` and `__getstate__`: how an object is taken apart for copying
//! and pickling (PEP 307, PEP 3154). The functions that put it together again are in `copyreg`.

use crate::heap::{Dict, Layout, List, Object, Tuple};
use crate::native::{Result, Vm};

use super::function::NativeFunction;
use super::type_object::Type;

pub fn object_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    common_reduce(vm, &args[0], 0)
}

/// A class with a `__reduce__` of its own decides itself.
pub fn object_reduce_ex(vm: &mut Vm, args: &[Object]) -> Result {
    let protocol = vm.index_i64(&args[1], None)?;
    let name = vm.names.reduce.clone();
    let class = vm.type_of(&args[0]);
    if !is_objects_own(vm, &class, &name)
        && let Some(f) = vm.getattr_optional(&args[0], &name)?
    {
        return vm.call(&f, &[]);
    }
    common_reduce(vm, &args[0], protocol)
}

pub fn object_getstate(vm: &mut Vm, args: &[Object]) -> Result {
    default_state(vm, &args[0], false)
}

/// Is the method of this name the one that `object` defines?
fn is_objects_own(vm: &mut Vm, class: &Object, name: &Object) -> bool {
    let f = vm.lookup_in_type(class, name);
    let f = f.as_ref().and_then(|f| f.get::<NativeFunction>());
    f.is_some_and(|f| f.owner.value() == vm.object_type.value())
}

fn common_reduce(vm: &mut Vm, o: &Object, protocol: i64) -> Result {
    let copyreg = vm.import_module("copyreg")?;
    if protocol < 2 {
        let f = vm.getattr_str(&copyreg, "_reduce_ex")?;
        let protocol = vm.int(protocol);
        return vm.call(&f, &[o.clone(), protocol]);
    }
    let class = vm.type_of(o);
    let (args, keywords) = new_arguments(vm, o)?;
    let (maker, made) = match (&args, &keywords) {
        (Some(args), Some(kw)) if !kw.expect::<Dict>().is_empty() => {
            ("__newobj_ex__", vec![class.clone(), args.clone(), kw.clone()])
        }
        _ => {
            let mut made = vec![class.clone()];
            if let Some(args) = &args {
                made.extend(args.expect::<Tuple>().items().iter().cloned());
            }
            ("__newobj__", made)
        }
    };
    let maker = vm.getattr_str(&copyreg, maker)?;
    let (is_list, is_dict) = (o.get::<List>().is_some(), o.get::<Dict>().is_some());
    let state = state_of(vm, o, args.is_none() && !is_list && !is_dict)?;
    let items = if is_list { vm.iter(o)? } else { Object::NONE };
    let pairs = if is_dict {
        let f = vm.getattr_str(o, "items")?;
        let pairs = vm.call(&f, &[])?;
        vm.iter(&pairs)?
    } else {
        Object::NONE
    };
    let made = vm.tuple(made);
    Ok(vm.tuple(vec![maker, made, state, items, pairs]))
}

/// The arguments for `__new__` that the object asks for: positional and keyword ones.
fn new_arguments(vm: &mut Vm, o: &Object) -> Result<(Option<Object>, Option<Object>)> {
    let name = vm.intern("__getnewargs_ex__");
    if let Some(f) = vm.lookup_special(o, &name) {
        let r = vm.call_special(&f, std::slice::from_ref(o))?;
        let Some(parts) = r.get::<Tuple>().map(|t| t.items()) else {
            let got = vm.type_name(&r);
            let text = format!("__getnewargs_ex__ should return a tuple, not '{got}'");
            return Err(vm.type_error(&text));
        };
        let [args, keywords] = parts else {
            let n = parts.len();
            let text = format!("__getnewargs_ex__ should return a tuple of length 2, not {n}");
            return Err(vm.value_error(&text));
        };
        for (o, good, which, kind) in [
            (args, args.get::<Tuple>().is_some(), "first", "tuple"),
            (keywords, keywords.get::<Dict>().is_some(), "second", "dict"),
        ] {
            if !good {
                let got = vm.type_name(o);
                let text = format!(
                    "{which} item of the tuple returned by __getnewargs_ex__ must be a {kind}, \
                     not '{got}'"
                );
                return Err(vm.type_error(&text));
            }
        }
        return Ok((Some(args.clone()), Some(keywords.clone())));
    }
    let name = vm.intern("__getnewargs__");
    let Some(f) = vm.lookup_special(o, &name) else { return Ok((None, None)) };
    let args = vm.call_special(&f, std::slice::from_ref(o))?;
    if args.get::<Tuple>().is_none() {
        let got = vm.type_name(&args);
        let text = format!("__getnewargs__ should return a tuple, not '{got}'");
        return Err(vm.type_error(&text));
    }
    Ok((Some(args), None))
}

/// What `__getstate__` gives; see [`default_state`] for `whole`.
pub fn state_of(vm: &mut Vm, o: &Object, whole: bool) -> Result {
    let name = vm.intern("__getstate__");
    let class = vm.type_of(o);
    if is_objects_own(vm, &class, &name) {
        return default_state(vm, o, whole);
    }
    let f = vm.getattr(o, &name)?;
    vm.call(&f, &[])
}

/// `__dict__`, and the slots that are filled. What is made by `__new__` without arguments must have
/// no state but this: `whole`.
fn default_state(vm: &mut Vm, o: &Object, whole: bool) -> Result {
    let class = vm.type_of(o);
    if whole && o.layout() != Layout::Instance {
        let name = vm.type_name(o);
        // Types whose instances differ in size say it in other words.
        let sized = matches!(o.layout(), Layout::MemoryView | Layout::Code | Layout::Type);
        let text = match sized {
            true => format!("cannot pickle {name} objects"),
            false => format!("cannot pickle '{name}' object"),
        };
        return Err(vm.type_error(&text));
    }
    let space = match vm.heap.own_dict(o) {
        Some(d) if !d.expect::<Dict>().is_empty() => d,
        _ => Object::NONE,
    };
    let names = slot_names(vm, &class)?;
    let Some(names) = names.get::<List>().filter(|l| !l.is_empty()) else { return Ok(space) };
    let slots = vm.dict();
    let mut i = 0;
    while let Some(name) = names.get(i) {
        if let Some(value) = vm.getattr_optional(o, &name)? {
            vm.dict_set(&slots, &name, value)?;
        }
        i += 1;
    }
    if slots.expect::<Dict>().is_empty() {
        return Ok(space);
    }
    Ok(vm.tuple(vec![space, slots]))
}

/// `copyreg._slotnames(class)`: a list, or `None`.
fn slot_names(vm: &mut Vm, class: &Object) -> Result {
    let name = vm.intern("__slotnames__");
    let ty = class.expect::<Type>();
    if let Some(names) = ty.namespace().get_str(&name) {
        return Ok(names);
    }
    let copyreg = vm.import_module("copyreg")?;
    let f = vm.getattr_str(&copyreg, "_slotnames")?;
    let names = vm.call(&f, std::slice::from_ref(class))?;
    if !names.is_none() && names.get::<List>().is_none() {
        return Err(vm.type_error("copyreg._slotnames didn't return a list or None"));
    }
    Ok(names)
}
