//! A first `builtins` and `sys`.

use crate::heap::{Object, Str};
use crate::native::{
    Exc, ModuleSpec, Resume, Result, Step, Vm, function, raw_function,
};
use crate::types;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "builtins",
    functions: &[
        raw_function("print", "(*args, sep=' ', end='\\n')", |vm, args, _| {
            let mut out = String::new();
            for (i, a) in args.iter().enumerate() {
                if i > 0 {
                    out.push(' ');
                }
                let s = vm.to_str(a)?;
                out.push_str(&s.expect::<Str>().to_string_lossy());
            }
            out.push('\n');
            let _ = vm.host.write(1, out.as_bytes());
            Ok(Object::NONE)
        }),
        raw_function("__build_class__", "(func, name, /, *bases, **kwargs)", |vm, args, kw| vm.build_class(args, kw)),
        function("len", "(obj, /)", |vm, a| {
            let n = vm.length(&a[0])?;
            Ok(vm.int(n as i64))
        }),
        function("repr", "(obj, /)", |vm, a| vm.repr(&a[0])),
        function("iter", "(obj, /)", |vm, a| vm.iter(&a[0])),
        function("isinstance", "(obj, cls, /)", |vm, a| Ok(Object::from_bool(vm.isinstance(&a[0], &a[1])?))),
        function("next", "(it, default=None, /)", |vm, a| {
            if a[0].get::<crate::heap::Suspension>().is_some() {
                let default = if a[1].is_undef() { None } else { Some(a[1].clone()) };
                return vm.then(Step::Resume { target: a[0].clone(), how: Resume::Send(Object::NONE), default });
            }
            match vm.next(&a[0])? {
                Some(v) => Ok(v),
                None if a[1].is_undef() => Err(vm.stop_iteration(Object::NONE)),
                None => Ok(a[1].clone()),
            }
        }),
    ],
    init: Some(init),
    ..ModuleSpec::EMPTY
};

pub static SYS: ModuleSpec = ModuleSpec {
    name: "sys",
    functions: &[function("setrecursionlimit", "(n, /)", |vm, a| {
        vm.recursion_limit = vm.index_i64(&a[0], None)? as u32;
        Ok(Object::NONE)
    })],
    init: Some(|vm: &mut Vm, m: &Object| {
        let path = vm.list(Vec::new());
        vm.set_global(m, "path", path);
        Ok(())
    }),
    ..ModuleSpec::EMPTY
};

fn init(vm: &mut Vm, m: &Object) -> Result<()> {
    for exc in Exc::ALL {
        let t = vm.exc(*exc);
        vm.set_global(m, exc.name(), t);
    }
    let (object, ty) = (vm.object_type.clone(), vm.type_type.clone());
    vm.set_global(m, "object", object);
    vm.set_global(m, "type", ty);
    for spec in [
        &types::descriptor_methods::PROPERTY,
        &types::descriptor_methods::CLASS_METHOD,
        &types::descriptor_methods::STATIC_METHOD,
        &types::descriptor_methods::SUPER,
        &types::list::LIST,
        &types::tuple::TUPLE,
        &types::dict::DICT,
        &types::set::SET,
        &types::set::FROZENSET,
        &types::slice::SLICE,
        &types::range::RANGE,
        &types::iterators::ENUMERATE,
        &types::iterators::ZIP,
        &types::iterators::MAP,
        &types::iterators::FILTER,
        &types::iterators::REVERSED,
    ] {
        let t = vm.type_of_spec(spec);
        vm.set_global(m, spec.name, t);
    }
    Ok(())
}
