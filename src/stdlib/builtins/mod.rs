//! The `builtins` module: its functions, constants and exceptions (library reference: "Built-in
//! Functions"). The builtin types are added by whoever makes the module.

mod anext;
mod code;
mod convert;
mod helpers;
mod iteration;
mod numeric;
mod objects;
mod output;

pub use output::write_to;

use crate::heap::Object;
use crate::native::{
    Exc, Keywords, Method, ModuleSpec, Result, Resumes, TypeSpec, Vm, function, raw_function,
};
use crate::types::{self, descriptor_methods};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "builtins",
    doc: "What every program finds without an import.",
    functions: FUNCTIONS,
    types: TYPES,
    init: Some(init),
};

pub static FUNCTIONS: &[Method] = &[
    raw_function("__build_class__", "(func, name, /, *bases, **kwargs)", |vm, args, keywords| {
        vm.build_class(args, keywords)
    })
    .shown_as(""),
    function("abs", "(x, /)", numeric::abs),
    function("aiter", "(async_iterable, /)", iteration::aiter),
    function("all", "(iterable, /)", iteration::all),
    function("anext", "(aiterator, default=<unrepresentable>, /)", anext::anext),
    function("any", "(iterable, /)", iteration::any),
    function("ascii", "(obj, /)", convert::ascii),
    function("bin", "(number, /)", convert::bin),
    raw_function("breakpoint", "(*args, **kws)", code::breakpoint),
    function("callable", "(obj, /)", objects::callable),
    function("chr", "(i, /)", convert::chr),
    function(
        "compile",
        "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        code::compile_source,
    ),
    function("delattr", "(obj, name, /)", objects::delattr),
    function("dir", "(object=None, /)", objects::dir).shown_as(""),
    function("divmod", "(x, y, /)", numeric::divmod),
    function("eval", "(source, /, globals=None, locals=None)", code::eval),
    function("exec", "(source, /, globals=None, locals=None, *, closure=None)", code::exec),
    function("format", "(value, format_spec='', /)", convert::format),
    function("getattr", "(object, name, default=None, /)", objects::getattr).shown_as(""),
    function("globals", "()", code::globals),
    function("hasattr", "(obj, name, /)", objects::hasattr),
    function("hash", "(obj, /)", objects::hash),
    function("hex", "(number, /)", convert::hex),
    function("id", "(obj, /)", objects::id),
    function("input", "(prompt='', /)", output::input),
    function("isinstance", "(obj, class_or_tuple, /)", objects::isinstance),
    function("issubclass", "(cls, class_or_tuple, /)", objects::issubclass),
    function("iter", "(object, sentinel=None, /)", iteration::iter).shown_as(""),
    function("len", "(obj, /)", objects::len),
    function("locals", "()", code::locals),
    raw_function("max", "(*args, key=None, default=None)", numeric::max).shown_as(""),
    raw_function("min", "(*args, key=None, default=None)", numeric::min).shown_as(""),
    function("next", "(iterator, default=None, /)", iteration::next)
        .shown_as("")
        .that_resumes(Resumes::NextOf),
    function("oct", "(number, /)", convert::oct),
    function("open", OPEN_SIGNATURE, super::io::open),
    function("ord", "(c, /)", convert::ord),
    function("pow", "(base, exp, mod=None)", numeric::pow),
    raw_function("print", "(*args, sep=' ', end='\\n', file=None, flush=False)", output::print),
    function("repr", "(obj, /)", convert::repr),
    function("round", "(number, ndigits=None)", numeric::round),
    function("setattr", "(obj, name, value, /)", objects::setattr),
    raw_function("sorted", "(iterable, /, *, key=None, reverse=False)", iteration::sorted),
    function("sum", "(iterable, /, start=0)", numeric::sum),
    function("vars", "(object=None, /)", objects::vars).shown_as(""),
    function("__import__", "(name, globals=None, locals=None, fromlist=(), level=0)", code::import),
];

const OPEN_SIGNATURE: &str = "(file, mode='r', buffering=-1, encoding=None, errors=None, \
                              newline=None, closefd=True, opener=None)";

/// Builtin types with tables of their own, besides `object` and `type`.
static TYPES: &[&TypeSpec] = &[
    &descriptor_methods::PROPERTY,
    &descriptor_methods::CLASS_METHOD,
    &descriptor_methods::STATIC_METHOD,
    &descriptor_methods::SUPER,
    &types::str::SPEC,
    &types::bytes::SPEC,
    &types::bytearray::SPEC,
    &types::memoryview::SPEC,
    &types::int::SPEC,
    &types::bool::SPEC,
    &types::float::SPEC,
    &types::complex::SPEC,
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
];

fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    let (object, ty) = (vm.object_type.clone(), vm.type_type.clone());
    vm.set_global(module, "object", object);
    vm.set_global(module, "type", ty);
    vm.set_global(module, "None", Object::NONE);
    vm.set_global(module, "True", Object::TRUE);
    vm.set_global(module, "False", Object::FALSE);
    vm.set_global(module, "Ellipsis", Object::ELLIPSIS);
    vm.set_global(module, "NotImplemented", Object::NOT_IMPLEMENTED);
    vm.set_global(module, "__debug__", Object::TRUE);
    for &exc in Exc::ALL {
        let class = vm.exc(exc);
        vm.set_global(module, exc.name(), class);
    }
    for alias in ["EnvironmentError", "IOError"] {
        let class = vm.exc(Exc::OSError);
        vm.set_global(module, alias, class);
    }
    helpers::add_all(vm, module);
    Ok(())
}

/// The keyword arguments of a function that also takes any positional ones; `UNDEF` if not given.
pub fn keyword_values<const N: usize>(
    vm: &mut Vm,
    function: &str,
    names: [&str; N],
    keywords: Keywords<'_>,
) -> Result<[Object; N]> {
    let mut out = [const { Object::UNDEF }; N];
    for (key, value) in keywords.iter() {
        let key = crate::types::attribute::text_of(key);
        match names.iter().position(|n| *n == key) {
            Some(i) => out[i] = value.clone(),
            None => {
                let text = format!("{function}() got an unexpected keyword argument '{key}'");
                return Err(vm.type_error(&text));
            }
        }
    }
    Ok(out)
}
