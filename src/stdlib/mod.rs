//! The standard library: native modules (Rust) and embedded ones (our own Python). One row each.

mod array;
mod ast;
pub mod atexit;
mod binascii;
mod bisect;
pub mod builtins;
mod cmath;
mod codecs;
mod collections;
mod contextvars;
mod decimal;
mod dis;
mod exception_class;
mod functools;
mod gc;
mod hashes;
mod heapq;
mod host_error;
pub mod io;
mod itertools;
mod json;
mod math;
mod mersenne;
mod operator;
pub mod os;
mod pattern_kinds;
mod pickle;
mod re;
pub mod struct_sequence;
mod structs;
pub mod sys;
pub mod time;
mod traceback;
mod types;
mod unicodedata;
mod weakref;
mod zlib;

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
    &pattern_kinds::MODULE,
    &time::MODULE,
    &cmath::MODULE,
    &math::MODULE,
    &mersenne::MODULE,
    &array::MODULE,
    &atexit::MODULE,
    &json::MODULE,
    &traceback::MODULE,
    &types::MODULE,
    &binascii::MODULE,
    &bisect::MODULE,
    &dis::MODULE,
    &collections::MODULE,
    &functools::MODULE,
    &hashes::MODULE,
    &hashes::blake2::MODULE,
    &heapq::MODULE,
    &itertools::MODULE,
    &operator::MODULE,
    &pickle::MODULE,
    &re::MODULE,
    &codecs::MODULE,
    &structs::MODULE,
    &unicodedata::MODULE,
    &weakref::MODULE,
    &zlib::MODULE,
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
    Embedded { name: "urllib", source: include_str!("python/urllib/__init__.py"), package: true },
    Embedded {
        name: "urllib.parse",
        source: include_str!("python/urllib/parse.py"),
        package: false,
    },
    Embedded { name: "colorsys", source: include_str!("python/colorsys.py"), package: false },
    Embedded { name: "getpass", source: include_str!("python/getpass.py"), package: false },
    Embedded { name: "_imp", source: include_str!("python/_imp.py"), package: false },
    Embedded { name: "py_compile", source: include_str!("python/py_compile.py"), package: false },
    Embedded {
        name: "_inspect_frames",
        source: include_str!("python/_inspect_frames.py"),
        package: false,
    },
    Embedded {
        name: "unittest.mock",
        source: include_str!("python/unittest/mock.py"),
        package: false,
    },
    Embedded {
        name: "unittest._mock_call",
        source: include_str!("python/unittest/_mock_call.py"),
        package: false,
    },
    Embedded {
        name: "unittest._mock_patch",
        source: include_str!("python/unittest/_mock_patch.py"),
        package: false,
    },
    Embedded {
        name: "unittest._mock_magic",
        source: include_str!("python/unittest/_mock_magic.py"),
        package: false,
    },
    Embedded {
        name: "unittest._mock_spec",
        source: include_str!("python/unittest/_mock_spec.py"),
        package: false,
    },
    Embedded {
        name: "_zoneinfo_rule",
        source: include_str!("python/_zoneinfo_rule.py"),
        package: false,
    },
    Embedded {
        name: "_zoneinfo_file",
        source: include_str!("python/_zoneinfo_file.py"),
        package: false,
    },
    Embedded {
        name: "_zoneinfo_path",
        source: include_str!("python/_zoneinfo_path.py"),
        package: false,
    },
    Embedded {
        name: "zoneinfo",
        source: include_str!("python/zoneinfo/__init__.py"),
        package: true,
    },
    Embedded { name: "getopt", source: include_str!("python/getopt.py"), package: false },
    Embedded { name: "locale", source: include_str!("python/locale.py"), package: false },
    Embedded {
        name: "_timeit_main",
        source: include_str!("python/_timeit_main.py"),
        package: false,
    },
    Embedded { name: "timeit", source: include_str!("python/timeit.py"), package: false },
    Embedded { name: "sched", source: include_str!("python/sched.py"), package: false },
    Embedded {
        name: "_calendar_main",
        source: include_str!("python/_calendar_main.py"),
        package: false,
    },
    Embedded {
        name: "_calendar_html",
        source: include_str!("python/_calendar_html.py"),
        package: false,
    },
    Embedded {
        name: "_calendar_text",
        source: include_str!("python/_calendar_text.py"),
        package: false,
    },
    Embedded { name: "calendar", source: include_str!("python/calendar.py"), package: false },
    Embedded { name: "_string", source: include_str!("python/_string.py"), package: false },
    Embedded { name: "datetime", source: include_str!("python/datetime.py"), package: false },
    Embedded {
        name: "_datetime_base",
        source: include_str!("python/_datetime_base.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_delta",
        source: include_str!("python/_datetime_delta.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_date",
        source: include_str!("python/_datetime_date.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_datetime",
        source: include_str!("python/_datetime_datetime.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_tz",
        source: include_str!("python/_datetime_tz.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_time",
        source: include_str!("python/_datetime_time.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_iso",
        source: include_str!("python/_datetime_iso.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_local",
        source: include_str!("python/_datetime_local.py"),
        package: false,
    },
    Embedded {
        name: "_datetime_strftime",
        source: include_str!("python/_datetime_strftime.py"),
        package: false,
    },
    Embedded { name: "_strptime", source: include_str!("python/_strptime.py"), package: false },
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
    Embedded { name: "ast", source: include_str!("python/ast.py"), package: false },
    Embedded {
        name: "_ast_unparse",
        source: include_str!("python/_ast_unparse.py"),
        package: false,
    },
    Embedded { name: "_ast", source: include_str!("python/_ast.py"), package: false },
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
    Embedded { name: "base64", source: include_str!("python/base64.py"), package: false },
    Embedded {
        name: "encodings",
        source: include_str!("python/encodings/__init__.py"),
        package: true,
    },
    Embedded {
        name: "encodings._transforms",
        source: include_str!("python/encodings/_transforms.py"),
        package: false,
    },
    Embedded {
        name: "encodings.aliases",
        source: include_str!("python/encodings/aliases.py"),
        package: false,
    },
    Embedded {
        name: "encodings.idna",
        source: include_str!("python/encodings/idna.py"),
        package: false,
    },
    Embedded {
        name: "encodings.punycode",
        source: include_str!("python/encodings/punycode.py"),
        package: false,
    },
    Embedded {
        name: "_codec_classes",
        source: include_str!("python/_codec_classes.py"),
        package: false,
    },
    Embedded { name: "quopri", source: include_str!("python/quopri.py"), package: false },
    Embedded { name: "secrets", source: include_str!("python/secrets.py"), package: false },
    Embedded { name: "uuid", source: include_str!("python/uuid.py"), package: false },
    Embedded { name: "hashlib", source: include_str!("python/hashlib.py"), package: false },
    Embedded { name: "hmac", source: include_str!("python/hmac.py"), package: false },
    Embedded { name: "struct", source: include_str!("python/struct.py"), package: false },
    Embedded { name: "textwrap", source: include_str!("python/textwrap.py"), package: false },
    Embedded {
        name: "_compat_pickle",
        source: include_str!("python/_compat_pickle.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_buffer",
        source: include_str!("python/_pickle_buffer.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_codes",
        source: include_str!("python/_pickle_codes.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_machine",
        source: include_str!("python/_pickle_machine.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_double",
        source: include_str!("python/_pickle_double.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_pure",
        source: include_str!("python/_pickle_pure.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_read",
        source: include_str!("python/_pickle_read.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_values",
        source: include_str!("python/_pickle_values.py"),
        package: false,
    },
    Embedded {
        name: "_pickle_write",
        source: include_str!("python/_pickle_write.py"),
        package: false,
    },
    Embedded { name: "operator", source: include_str!("python/operator.py"), package: false },
    Embedded { name: "pickle", source: include_str!("python/pickle.py"), package: false },
    Embedded { name: "re", source: include_str!("python/re/__init__.py"), package: true },
    Embedded {
        name: "re._constants",
        source: include_str!("python/re/_constants.py"),
        package: false,
    },
    Embedded { name: "re._parser", source: include_str!("python/re/_parser.py"), package: false },
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
    Embedded {
        name: "_functools_pure",
        source: include_str!("python/_functools_pure.py"),
        package: false,
    },
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
    Embedded { name: "genericpath", source: include_str!("python/genericpath.py"), package: false },
    Embedded { name: "ntpath", source: include_str!("python/ntpath.py"), package: false },
    Embedded { name: "stat", source: include_str!("python/stat.py"), package: false },
    Embedded { name: "fnmatch", source: include_str!("python/fnmatch.py"), package: false },
    Embedded { name: "glob", source: include_str!("python/glob.py"), package: false },
    Embedded { name: "queue", source: include_str!("python/queue.py"), package: false },
    Embedded { name: "_thread", source: include_str!("python/_thread.py"), package: false },
    Embedded { name: "signal", source: include_str!("python/signal.py"), package: false },
    Embedded { name: "shutil", source: include_str!("python/shutil.py"), package: false },
    Embedded { name: "tempfile", source: include_str!("python/tempfile.py"), package: false },
    Embedded { name: "subprocess", source: include_str!("python/subprocess.py"), package: false },
    Embedded { name: "pathlib", source: include_str!("python/pathlib/__init__.py"), package: true },
    Embedded {
        name: "pathlib._abc",
        source: include_str!("python/pathlib/_abc.py"),
        package: false,
    },
    Embedded {
        name: "pathlib._pure",
        source: include_str!("python/pathlib/_pure.py"),
        package: false,
    },
    Embedded {
        name: "pathlib._local",
        source: include_str!("python/pathlib/_local.py"),
        package: false,
    },
    Embedded {
        name: "pathlib._glob",
        source: include_str!("python/pathlib/_glob.py"),
        package: false,
    },
    Embedded { name: "token", source: include_str!("python/token.py"), package: false },
    Embedded { name: "tokenize", source: include_str!("python/tokenize.py"), package: false },
    Embedded { name: "dis", source: include_str!("python/dis.py"), package: false },
    Embedded { name: "opcode", source: include_str!("python/opcode.py"), package: false },
    Embedded { name: "platform", source: include_str!("python/platform.py"), package: false },
    Embedded { name: "sysconfig", source: include_str!("python/sysconfig.py"), package: false },
    Embedded { name: "site", source: include_str!("python/site.py"), package: false },
    Embedded { name: "pkgutil", source: include_str!("python/pkgutil.py"), package: false },
    Embedded { name: "runpy", source: include_str!("python/runpy.py"), package: false },
    Embedded {
        name: "_inspect_source",
        source: include_str!("python/_inspect_source.py"),
        package: false,
    },
    Embedded {
        name: "importlib.abc",
        source: include_str!("python/importlib/abc.py"),
        package: false,
    },
    Embedded {
        name: "importlib.util",
        source: include_str!("python/importlib/util.py"),
        package: false,
    },
    Embedded {
        name: "importlib._bootstrap",
        source: include_str!("python/importlib/_bootstrap.py"),
        package: false,
    },
    Embedded {
        name: "importlib.metadata",
        source: include_str!("python/importlib/metadata.py"),
        package: false,
    },
    Embedded {
        name: "importlib.resources",
        source: include_str!("python/importlib/resources.py"),
        package: false,
    },
    Embedded { name: "linecache", source: include_str!("python/linecache.py"), package: false },
    Embedded { name: "traceback", source: include_str!("python/traceback.py"), package: false },
    Embedded { name: "warnings", source: include_str!("python/warnings.py"), package: false },
    Embedded { name: "difflib", source: include_str!("python/difflib.py"), package: false },
    Embedded { name: "pprint", source: include_str!("python/pprint.py"), package: false },
    Embedded {
        name: "argparse",
        source: include_str!("python/argparse/__init__.py"),
        package: true,
    },
    Embedded {
        name: "argparse._actions",
        source: include_str!("python/argparse/_actions.py"),
        package: false,
    },
    Embedded {
        name: "argparse._container",
        source: include_str!("python/argparse/_container.py"),
        package: false,
    },
    Embedded {
        name: "argparse._help",
        source: include_str!("python/argparse/_help.py"),
        package: false,
    },
    Embedded {
        name: "argparse._names",
        source: include_str!("python/argparse/_names.py"),
        package: false,
    },
    Embedded {
        name: "argparse._parser",
        source: include_str!("python/argparse/_parser.py"),
        package: false,
    },
    Embedded { name: "doctest", source: include_str!("python/doctest/__init__.py"), package: true },
    Embedded {
        name: "doctest.__main__",
        source: include_str!("python/doctest/__main__.py"),
        package: false,
    },
    Embedded {
        name: "doctest._finder",
        source: include_str!("python/doctest/_finder.py"),
        package: false,
    },
    Embedded {
        name: "doctest._flags",
        source: include_str!("python/doctest/_flags.py"),
        package: false,
    },
    Embedded {
        name: "doctest._parser",
        source: include_str!("python/doctest/_parser.py"),
        package: false,
    },
    Embedded {
        name: "doctest._runner",
        source: include_str!("python/doctest/_runner.py"),
        package: false,
    },
    Embedded {
        name: "doctest._unittest",
        source: include_str!("python/doctest/_unittest.py"),
        package: false,
    },
    Embedded { name: "logging", source: include_str!("python/logging/__init__.py"), package: true },
    Embedded {
        name: "logging._format",
        source: include_str!("python/logging/_format.py"),
        package: false,
    },
    Embedded {
        name: "logging._logger",
        source: include_str!("python/logging/_logger.py"),
        package: false,
    },
    Embedded {
        name: "logging._module",
        source: include_str!("python/logging/_module.py"),
        package: false,
    },
    Embedded {
        name: "logging.config",
        source: include_str!("python/logging/config.py"),
        package: false,
    },
    Embedded {
        name: "logging.handlers",
        source: include_str!("python/logging/handlers.py"),
        package: false,
    },
    Embedded {
        name: "unittest",
        source: include_str!("python/unittest/__init__.py"),
        package: true,
    },
    Embedded {
        name: "unittest.__main__",
        source: include_str!("python/unittest/__main__.py"),
        package: false,
    },
    Embedded {
        name: "unittest._assertions",
        source: include_str!("python/unittest/_assertions.py"),
        package: false,
    },
    Embedded {
        name: "unittest._contexts",
        source: include_str!("python/unittest/_contexts.py"),
        package: false,
    },
    Embedded {
        name: "unittest.async_case",
        source: include_str!("python/unittest/async_case.py"),
        package: false,
    },
    Embedded {
        name: "unittest.case",
        source: include_str!("python/unittest/case.py"),
        package: false,
    },
    Embedded {
        name: "unittest.loader",
        source: include_str!("python/unittest/loader.py"),
        package: false,
    },
    Embedded {
        name: "unittest.main",
        source: include_str!("python/unittest/main.py"),
        package: false,
    },
    Embedded {
        name: "unittest.result",
        source: include_str!("python/unittest/result.py"),
        package: false,
    },
    Embedded {
        name: "unittest.runner",
        source: include_str!("python/unittest/runner.py"),
        package: false,
    },
    Embedded {
        name: "unittest.signals",
        source: include_str!("python/unittest/signals.py"),
        package: false,
    },
    Embedded {
        name: "unittest.suite",
        source: include_str!("python/unittest/suite.py"),
        package: false,
    },
    Embedded {
        name: "unittest.util",
        source: include_str!("python/unittest/util.py"),
        package: false,
    },
    Embedded { name: "_csv", source: include_str!("python/_csv.py"), package: false },
    Embedded { name: "csv", source: include_str!("python/csv.py"), package: false },
    Embedded { name: "shlex", source: include_str!("python/shlex.py"), package: false },
    Embedded { name: "_opcode", source: include_str!("python/_opcode.py"), package: false },
    Embedded { name: "sysconfig", source: include_str!("python/sysconfig.py"), package: false },
    Embedded { name: "timeit", source: include_str!("python/timeit.py"), package: false },
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
    // A string of its own, as pickles tell: one memo entry for all functions of a module.
    let name = vm.str(spec.name);
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
    let builtins = vm.module_dict(&builtins);
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
