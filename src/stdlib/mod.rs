//! The standard library: native modules (Rust) and embedded ones (our own Python). One row each.

pub mod atexit;
mod bisect;
pub mod builtins;
mod cmath;
mod codecs;
mod collections;
mod contextvars;
mod decimal;
mod functools;
mod gc;
mod heapq;
mod host_error;
pub mod io;
mod itertools;
mod json;
mod math;
mod mersenne;
mod operator;
pub mod os;
mod re;
pub mod struct_sequence;
pub mod sys;
pub mod time;
mod traceback;
mod unicodedata;
mod weakref;

use crate::heap::{Dict, Object, ObjectCell};
use crate::native::{CompileMode, ModuleSpec, Result, Vm};
use crate::types::function::NativeFunction;

/// Native modules.
#[rustfmt::skip] // one row a line
static NATIVE: &[&ModuleSpec] = &[
    &builtins::MODULE,
    &sys::MODULE,
    &gc::MODULE,
    &io::MODULE,
    &os::MODULE,
    &time::MODULE,
    &cmath::MODULE,
    &math::MODULE,
    &mersenne::MODULE,
    &atexit::MODULE,
    &json::MODULE,
    &traceback::MODULE,
    &bisect::MODULE,
    &collections::MODULE,
    &functools::MODULE,
    &heapq::MODULE,
    &itertools::MODULE,
    &operator::MODULE,
    &re::MODULE,
    &codecs::MODULE,
    &unicodedata::MODULE,
    &weakref::MODULE,
    &contextvars::MODULE,
    &decimal::MODULE,
    &crate::aio::MODULE,
];

/// A module written in Python that ships inside the executable.
pub struct Embedded {
    pub name: &'static str,
    pub source: &'static str,
    pub package: bool,
}

/// Embedded modules.
static EMBEDDED: &[Embedded] = &[
    Embedded {
        name: "concurrent",
        source: include_str!("python/concurrent/__init__.py"),
        package: true,
    },
    Embedded {
        name: "concurrent.futures",
        source: include_str!("python/concurrent/futures.py"),
        package: false,
    },
    Embedded { name: "selectors", source: include_str!("python/selectors.py"), package: false },
    Embedded { name: "_asyncio", source: include_str!("python/_asyncio.py"), package: false },
    Embedded { name: "asyncio", source: include_str!("python/asyncio/__init__.py"), package: true },
    Embedded {
        name: "asyncio.base_events",
        source: include_str!("python/asyncio/base_events.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.base_futures",
        source: include_str!("python/asyncio/base_futures.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.base_tasks",
        source: include_str!("python/asyncio/base_tasks.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.coroutines",
        source: include_str!("python/asyncio/coroutines.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.events",
        source: include_str!("python/asyncio/events.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.exceptions",
        source: include_str!("python/asyncio/exceptions.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.format_helpers",
        source: include_str!("python/asyncio/format_helpers.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.futures",
        source: include_str!("python/asyncio/futures.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.locks",
        source: include_str!("python/asyncio/locks.py"),
        package: false,
    },
    Embedded { name: "asyncio.log", source: include_str!("python/asyncio/log.py"), package: false },
    Embedded {
        name: "asyncio.mixins",
        source: include_str!("python/asyncio/mixins.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.queues",
        source: include_str!("python/asyncio/queues.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.runners",
        source: include_str!("python/asyncio/runners.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.taskgroups",
        source: include_str!("python/asyncio/taskgroups.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.tasks",
        source: include_str!("python/asyncio/tasks.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.threads",
        source: include_str!("python/asyncio/threads.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.timeouts",
        source: include_str!("python/asyncio/timeouts.py"),
        package: false,
    },
    Embedded {
        name: "asyncio.unix_events",
        source: include_str!("python/asyncio/unix_events.py"),
        package: false,
    },
    Embedded { name: "_typing", source: include_str!("python/_typing.py"), package: false },
    Embedded { name: "copyreg", source: include_str!("python/copyreg.py"), package: false },
    Embedded {
        name: "importlib",
        source: include_str!("python/importlib/__init__.py"),
        package: true,
    },
    Embedded {
        name: "importlib.machinery",
        source: include_str!("python/importlib/machinery.py"),
        package: false,
    },
    Embedded { name: "fractions", source: include_str!("python/fractions.py"), package: false },
    Embedded { name: "numbers", source: include_str!("python/numbers.py"), package: false },
    Embedded { name: "random", source: include_str!("python/random.py"), package: false },
    Embedded { name: "codecs", source: include_str!("python/codecs.py"), package: false },
    Embedded { name: "string", source: include_str!("python/string.py"), package: false },
    Embedded { name: "textwrap", source: include_str!("python/textwrap.py"), package: false },
    Embedded { name: "re", source: include_str!("python/re.py"), package: false },
    Embedded { name: "statistics", source: include_str!("python/statistics.py"), package: false },
    Embedded {
        name: "_collections_abc",
        source: include_str!("python/_collections_abc.py"),
        package: false,
    },
    Embedded { name: "abc", source: include_str!("python/abc.py"), package: false },
    Embedded { name: "contextlib", source: include_str!("python/contextlib.py"), package: false },
    Embedded { name: "copy", source: include_str!("python/copy.py"), package: false },
    Embedded { name: "dataclasses", source: include_str!("python/dataclasses.py"), package: false },
    Embedded { name: "enum", source: include_str!("python/enum.py"), package: false },
    Embedded { name: "functools", source: include_str!("python/functools.py"), package: false },
    Embedded { name: "graphlib", source: include_str!("python/graphlib.py"), package: false },
    Embedded { name: "heapq", source: include_str!("python/heapq.py"), package: false },
    Embedded { name: "keyword", source: include_str!("python/keyword.py"), package: false },
    Embedded { name: "reprlib", source: include_str!("python/reprlib.py"), package: false },
    Embedded { name: "types", source: include_str!("python/types.py"), package: false },
    Embedded { name: "typing", source: include_str!("python/typing.py"), package: false },
    Embedded { name: "__future__", source: include_str!("python/__future__.py"), package: false },
    Embedded { name: "decimal", source: include_str!("python/decimal.py"), package: false },
    Embedded { name: "errno", source: include_str!("python/errno.py"), package: false },
    Embedded { name: "threading", source: include_str!("python/threading.py"), package: false },
    Embedded { name: "weakref", source: include_str!("python/weakref.py"), package: false },
    Embedded { name: "collections", source: include_str!("python/collections.py"), package: true },
    Embedded {
        name: "collections.abc",
        source: include_str!("python/collections_abc.py"),
        package: false,
    },
    Embedded {
        name: "_inspect_signature",
        source: include_str!("python/_inspect_signature.py"),
        package: false,
    },
    Embedded { name: "inspect", source: include_str!("python/inspect.py"), package: false },
    Embedded { name: "io", source: include_str!("python/io.py"), package: false },
    Embedded { name: "os", source: include_str!("python/os.py"), package: false },
    Embedded { name: "posixpath", source: include_str!("python/posixpath.py"), package: false },
    Embedded { name: "json", source: include_str!("python/json/__init__.py"), package: true },
    Embedded {
        name: "json.decoder",
        source: include_str!("python/json/decoder.py"),
        package: false,
    },
    Embedded {
        name: "json.encoder",
        source: include_str!("python/json/encoder.py"),
        package: false,
    },
    Embedded { name: "linecache", source: include_str!("python/linecache.py"), package: false },
    Embedded { name: "traceback", source: include_str!("python/traceback.py"), package: false },
    Embedded { name: "warnings", source: include_str!("python/warnings.py"), package: false },
];

/// Makes a module of the library, if there is one of that name, and registers it.
pub fn find(vm: &mut Vm, name: &str) -> Result<Option<Object>> {
    if let Some(spec) = NATIVE.iter().find(|s| s.name == name) {
        return native_module(vm, spec).map(Some);
    }
    match EMBEDDED.iter().find(|e| e.name == name) {
        Some(e) => embedded_module(vm, e).map(Some),
        None => Ok(None),
    }
}

/// The text of an embedded module, and whether it is a package.
pub fn embedded_source(name: &str) -> Option<(&'static str, bool)> {
    EMBEDDED.iter().find(|e| e.name == name).map(|e| (e.source, e.package))
}

/// Names of all modules of the library.
pub fn names() -> impl Iterator<Item = &'static str> {
    NATIVE.iter().map(|s| s.name).chain(EMBEDDED.iter().map(|e| e.name))
}

fn register(vm: &mut Vm, name: &str, module: &Object) {
    let key = vm.intern(name);
    let modules = vm.modules.clone();
    modules.expect::<Dict>().set_str(&vm.heap, &key, module.clone());
}

fn native_module(vm: &mut Vm, spec: &'static ModuleSpec) -> Result {
    let doc = if spec.doc.is_empty() { Object::NONE } else { vm.str(spec.doc) };
    let module = vm.new_module(spec.name, doc);
    register(vm, spec.name, &module);
    let name = vm.intern(spec.name);
    for row in spec.functions {
        let f = vm.native_function(row, None);
        f.expect::<NativeFunction>().module.set(name.clone());
        vm.set_global(&module, row.name, f);
    }
    for t in spec.types {
        let class = vm.type_of_spec(t);
        vm.set_global(&module, t.name, class);
    }
    if let Some(init) = spec.init {
        init(vm, &module)?;
    }
    let _ = ObjectCell::undef;
    Ok(module)
}

fn embedded_module(vm: &mut Vm, e: &Embedded) -> Result {
    let module = vm.new_module(e.name, Object::NONE);
    register(vm, e.name, &module);
    let parent = match (e.package, e.name.rsplit_once('.')) {
        (true, _) => e.name,
        (false, Some((p, _))) => p,
        (false, None) => "",
    };
    let parent = vm.str(parent);
    vm.set_global(&module, "__package__", parent);
    if e.package {
        let path = vm.list(Vec::new());
        vm.set_global(&module, "__path__", path);
    }
    let builtins = vm.builtins.clone();
    vm.set_global(&module, "__builtins__", builtins);
    let filename = format!("<frozen {}>", e.name);
    let code = (vm.hooks.compile)(vm, e.source.as_bytes(), &filename, CompileMode::Exec)?;
    let space = vm.module_dict(&module);
    if let Err(raised) = vm.exec_code(&code, &space, &space) {
        let key = vm.intern(e.name);
        let modules = vm.modules.clone();
        modules.expect::<Dict>().remove_str(&key);
        return Err(raised);
    }
    let key = vm.intern(e.name);
    let modules = vm.modules.clone();
    Ok(modules.expect::<Dict>().get_str(&key).unwrap_or(module))
}
