//! The `sys` module: the interpreter's streams, version, limits and hooks.

mod asyncgen_hooks;
mod audit;
mod hooks;
mod info;
pub mod stream;

pub use hooks::{report_unraisable, write_error};

use crate::heap::{Dict, Layout, Object, Str, Tuple};
use crate::native::{Exc, Method, ModuleSpec, Result, Vm, function, raw_function};
use crate::types::attribute::text_of;
use crate::types::exception::Exception;
use crate::types::float;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "sys",
    doc: "Objects used or maintained by the interpreter.",
    functions: FUNCTIONS,
    init: Some(init),
    ..ModuleSpec::EMPTY
};

static FUNCTIONS: &[Method] = &[
    function("exit", "(status=None, /)", exit),
    function("getrecursionlimit", "()", get_recursion_limit),
    function("setrecursionlimit", "(limit, /)", set_recursion_limit),
    function("getswitchinterval", "()", |vm, _| {
        let known = vm.module_state.get(SWITCH_INTERVAL).cloned();
        Ok(known.unwrap_or_else(|| Object::from_float(0.005)))
    }),
    function("setswitchinterval", "(interval, /)", set_switch_interval),
    function("exc_info", "()", exc_info),
    function("exception", "()", exception),
    function("_getframe", "(depth=0, /)", |vm, args| {
        let depth = if args[0].is_undef() { 0 } else { vm.index_i64(&args[0], None)? };
        vm.frame_at(depth.max(0) as usize)
    }),
    function("getrefcount", "(object, /)", get_refcount),
    function("getsizeof", "(object, default=None)", get_sizeof).shown_as(""),
    function("intern", "(string, /)", intern),
    function("_is_interned", "(string, /)", |vm, args| match args[0].get::<Str>() {
        Some(text) => Ok(Object::from_bool(text.is_interned())),
        None => {
            let t = vm.type_name(&args[0]);
            Err(vm.type_error(&format!("_is_interned() argument must be str, not {t}")))
        }
    }),
    function("getdefaultencoding", "()", default_encoding),
    function("getfilesystemencoding", "()", default_encoding),
    function("getfilesystemencodeerrors", "()", |vm, _| Ok(vm.str("surrogateescape"))),
    function("get_asyncgen_hooks", "()", asyncgen_hooks::get),
    function("set_asyncgen_hooks", "(firstiter=None, finalizer=None)", asyncgen_hooks::set)
        .shown_as(""),
    function("get_coroutine_origin_tracking_depth", "()", |vm, _| {
        Ok(vm.int(i64::from(vm.coroutine_origin_depth)))
    }),
    function("set_coroutine_origin_tracking_depth", "(depth)", set_coroutine_origin_depth),
    function("settrace", "(function, /)", |vm, args| {
        vm.set_trace(given(&args[0]));
        Ok(Object::NONE)
    }),
    function("gettrace", "()", |vm, _| Ok(or_none(&vm.watch.trace))),
    function("setprofile", "(function, /)", |vm, args| {
        vm.set_profile(given(&args[0]));
        Ok(Object::NONE)
    }),
    function("getprofile", "()", |vm, _| Ok(or_none(&vm.watch.profile))),
    function("call_tracing", "(func, args, /)", call_tracing),
    function("is_finalizing", "()", |vm, _| {
        Ok(Object::from_bool(vm.module_state.contains_key(FINALIZING)))
    }),
    function("_is_gil_enabled", "()", |_, _| Ok(Object::TRUE)),
    function("get_int_max_str_digits", "()", |vm, _| Ok(vm.int(vm.max_str_digits as i64))),
    function("set_int_max_str_digits", "(maxdigits)", set_int_max_str_digits),
    function("displayhook", "(object, /)", hooks::displayhook),
    function("excepthook", "(exctype, value, traceback, /)", hooks::excepthook),
    function("unraisablehook", "(unraisable, /)", hooks::unraisablehook),
    raw_function("breakpointhook", "(*args, **kws)", hooks::breakpointhook),
    raw_function("audit", "(event, /, *args)", audit::audit),
    function("addaudithook", "(hook)", audit::add_hook),
    function("_clear_type_cache", "()", |_, _| Ok(Object::NONE)),
    function("_clear_internal_caches", "()", |_, _| Ok(Object::NONE)),
    function("is_stack_trampoline_active", "()", |_, _| Ok(Object::FALSE)),
    function("_is_interned", "(string, /)", |vm, args| {
        let s = vm.expect_str(&args[0], "_is_interned() argument must be str, not {}")?;
        Ok(Object::from_bool(s.is_interned()))
    }),
    function("_getframemodulename", "(depth=0)", frame_module_name),
];

/// Key under which the module is found again.
const KEY: &str = "sys";
/// Is set when the interpreter takes its modules apart.
const FINALIZING: &str = "sys.finalizing";

/// Tells the program about flags that were set after the module was made.
pub fn update_flags(vm: &mut Vm) {
    if let Some(module) = module(vm) {
        info::set_flags(vm, &module);
    }
}

/// From now on `sys.is_finalizing()` is true.
pub fn begin_finalizing(vm: &mut Vm) {
    vm.module_state.insert(FINALIZING, Object::TRUE);
}

fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    vm.module_state.insert(KEY, module.clone());
    let modules = vm.modules.clone();
    vm.set_global(module, "modules", modules);
    for (name, fd) in [("stdin", 0), ("stdout", 1), ("stderr", 2)] {
        let s = stream::new(vm, fd);
        vm.set_global(module, name, s.clone());
        vm.set_global(module, &format!("__{name}__"), s);
    }
    for name in ["displayhook", "excepthook", "unraisablehook", "breakpointhook"] {
        let hook = vm.getattr_str(module, name)?;
        vm.set_global(module, &format!("__{name}__"), hook);
    }
    for name in ["argv", "path", "orig_argv", "warnoptions", "meta_path", "path_hooks"] {
        let list = vm.list(Vec::new());
        vm.set_global(module, name, list);
    }
    // Programs that put a hook of their own in place find the first one under another name.
    for name in ["displayhook", "excepthook", "unraisablehook", "breakpointhook"] {
        let hook = vm.getattr_str(module, name)?;
        vm.set_global(module, &format!("__{name}__"), hook);
    }
    let argv = vm.list(vec![vm.names.empty.clone()]);
    vm.set_global(module, "argv", argv);
    let cache = vm.dict();
    vm.set_global(module, "path_importer_cache", cache);
    info::add_all(vm, module)
}

/// The module, made if nobody has asked for it yet.
fn module(vm: &mut Vm) -> Option<Object> {
    if let Some(m) = vm.module_state.get(KEY) {
        return Some(m.clone());
    }
    match (vm.hooks.find_builtin_module)(vm, "sys") {
        Ok(found) => found,
        Err(_) => {
            vm.take_raised();
            None
        }
    }
}

/// `sys.<name>` as it is now.
pub fn attribute(vm: &mut Vm, name: &str) -> Option<Object> {
    let m = module(vm)?;
    let space = vm.module_dict(&m);
    let name = vm.intern(name);
    space.get::<Dict>()?.get_str(&name)
}

/// The module whose function called, or called that one.
fn frame_module_name(vm: &mut Vm, args: &[Object]) -> Result {
    let depth = if args[0].is_undef() { 0 } else { vm.index_i64(&args[0], None)? };
    let Ok(frame) = vm.frame_at(depth.max(0) as usize) else {
        vm.take_raised();
        return Ok(Object::NONE);
    };
    let globals = vm.getattr_str(&frame, "f_globals")?;
    let name = vm.intern("__name__");
    let found = globals.get::<Dict>().and_then(|space| space.get_str(&name));
    Ok(found.unwrap_or(Object::NONE))
}

/// A hook as it is given, `None` for nobody.
fn given(function: &Object) -> Object {
    if function.is_none() { Object::UNDEF } else { function.clone() }
}

fn or_none(function: &Object) -> Object {
    if function.is_undef() { Object::NONE } else { function.clone() }
}

fn call_tracing(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(items) = args[1].get::<Tuple>() else {
        let text =
            format!("call_tracing() argument 2 must be tuple, not {}", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    vm.call_tracing(&args[0], items.items())
}

fn exit(vm: &mut Vm, args: &[Object]) -> Result {
    let class = vm.exc(Exc::SystemExit);
    let given = if args[0].is_undef() || args[0].is_none() { &[][..] } else { &args[..1] };
    let given = match given {
        [one] if vm.is_exact(one, Layout::Tuple) => one.expect::<Tuple>().items().to_vec(),
        other => other.to_vec(),
    };
    let e = vm.call(&class, &given)?;
    Err(vm.raise_instance(e))
}

fn get_recursion_limit(vm: &mut Vm, _: &[Object]) -> Result {
    Ok(vm.int(i64::from(vm.recursion_limit)))
}

fn set_recursion_limit(vm: &mut Vm, args: &[Object]) -> Result {
    let n = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    let Some(n) = u32::try_from(n).ok().filter(|n| *n >= 1) else {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    };
    if n <= vm.depth {
        let text = format!(
            "cannot set the recursion limit to {n} at the recursion depth {}: the limit is too low",
            vm.depth
        );
        return Err(vm.error(Exc::RecursionError, &text));
    }
    vm.set_recursion_limit(n);
    Ok(Object::NONE)
}

/// Key of the interval in `Vm::module_state`.
const SWITCH_INTERVAL: &str = "sys.switch_interval";

/// The interval is kept, though there are no threads to switch between.
fn set_switch_interval(vm: &mut Vm, args: &[Object]) -> Result {
    let interval = float::number(vm, &args[0])?;
    if interval <= 0.0 {
        return Err(vm.value_error("switch interval must be strictly positive"));
    }
    vm.module_state.insert(SWITCH_INTERVAL, Object::from_float(interval));
    Ok(Object::NONE)
}

/// Coroutines made from now on keep that many frames of where they were made.
fn set_coroutine_origin_depth(vm: &mut Vm, args: &[Object]) -> Result {
    let n = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    if n < 0 {
        return Err(vm.value_error("depth must be >= 0"));
    }
    match u32::try_from(n) {
        Ok(n) => vm.coroutine_origin_depth = n,
        Err(_) => {
            let text = "Python int too large to convert to C int";
            return Err(vm.error(Exc::OverflowError, text));
        }
    }
    Ok(Object::NONE)
}

fn set_int_max_str_digits(vm: &mut Vm, args: &[Object]) -> Result {
    use crate::types::int::STR_DIGITS_THRESHOLD as LEAST;
    let n = vm.index(&args[0])?;
    let Some(n) = crate::types::int::to_i64(&n).and_then(|n| i32::try_from(n).ok()) else {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    };
    match usize::try_from(n) {
        Ok(n) if n == 0 || n >= LEAST => vm.max_str_digits = n,
        _ => return Err(vm.value_error(&format!("maxdigits must be 0 or larger than {LEAST}"))),
    }
    Ok(Object::NONE)
}

fn exc_info(vm: &mut Vm, _: &[Object]) -> Result {
    let e = vm.current_handled();
    let Some(x) = e.get::<Exception>() else {
        return Ok(vm.tuple(vec![Object::NONE, Object::NONE, Object::NONE]));
    };
    let traceback = x.traceback.some().unwrap_or(Object::NONE);
    let class = vm.type_of(&e);
    Ok(vm.tuple(vec![class, e.clone(), traceback]))
}

fn exception(vm: &mut Vm, _: &[Object]) -> Result {
    let e = vm.current_handled();
    Ok(if e.is_undef() { Object::NONE } else { e })
}

fn get_refcount(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(i64::from(args[0].refcount())))
}

/// Sizes are our own: what an object's own memory comes to, roughly.
fn get_sizeof(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.names.sizeof.clone();
    if let Some(f) = vm.lookup_special(&args[0], &name) {
        return vm.call(&f, &args[..1]);
    }
    if !args[1].is_undef() {
        return Ok(args[1].clone());
    }
    let size = match args[0].layout() {
        Layout::Str => 41 + args[0].expect::<Str>().bytes().len(),
        Layout::Tuple => 40 + 8 * args[0].expect::<Tuple>().len(),
        Layout::List => 56 + 8 * args[0].expect::<crate::heap::List>().len(),
        Layout::Dict => 64 + 40 * args[0].expect::<Dict>().len(),
        Layout::Bytes => 33 + args[0].expect::<crate::heap::Bytes>().data().len(),
        _ => 28,
    };
    Ok(vm.int(size as i64))
}

fn intern(vm: &mut Vm, args: &[Object]) -> Result {
    if !vm.is_exact(&args[0], Layout::Str) {
        let text = format!("intern() argument must be str, not {}", vm.argument_type(&args[0]));
        return Err(vm.type_error(&text));
    }
    Ok(vm.heap.intern_object(&args[0]))
}

fn default_encoding(vm: &mut Vm, _: &[Object]) -> Result {
    Ok(vm.str("utf-8"))
}

/// Strings of a list attribute, such as `sys.path` and `sys.argv`.
pub fn string_list(vm: &mut Vm, name: &str) -> Vec<String> {
    let Some(list) = attribute(vm, name) else { return Vec::new() };
    let items = list.get::<crate::heap::List>().map(|l| l.to_vec()).unwrap_or_default();
    items.iter().filter(|o| o.get::<Str>().is_some()).map(text_of).collect()
}

/// Replaces a list attribute by these strings.
pub fn set_string_list(vm: &mut Vm, name: &str, values: &[String]) {
    let items = values.iter().map(|v| vm.str(v)).collect();
    let list = vm.list(items);
    if let Some(m) = module(vm) {
        vm.set_global(&m, name, list);
    }
}
