//! Constants of `sys`: version, flags, numeric limits.

use crate::heap::Dict;
use crate::heap::{Native, NativePayload, Object, Str, Value};
use crate::native::{Result, TypeFlags, TypeSpec, Vm, method};
use crate::stdlib::struct_sequence::{make, struct_sequence};
use crate::types::stdlib_names::STDLIB_MODULE_NAMES;
use crate::types::type_object::Type;

struct_sequence!(
    VERSION_INFO,
    "sys",
    "version_info",
    ["major", "minor", "micro", "releaselevel", "serial"]
);
struct_sequence!(
    FLOAT_INFO,
    "sys",
    "float_info",
    [
        "max",
        "max_exp",
        "max_10_exp",
        "min",
        "min_exp",
        "min_10_exp",
        "dig",
        "mant_dig",
        "epsilon",
        "radix",
        "rounds",
    ]
);
struct_sequence!(
    INT_INFO,
    "sys",
    "int_info",
    ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]
);
struct_sequence!(
    HASH_INFO,
    "sys",
    "hash_info",
    ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",]
);
struct_sequence!(
    FLAGS,
    "sys",
    "flags",
    [
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
        "dev_mode",
        "utf8_mode",
        "warn_default_encoding",
        "safe_path",
        "int_max_str_digits",
    ]
);
struct_sequence!(THREAD_INFO, "sys", "thread_info", ["name", "lock", "version"]);

const HEX_VERSION: i64 = 0x030D_00F0;

pub fn add_all(vm: &mut Vm, module: &Object) -> Result<()> {
    let version = version_info(vm);
    vm.set_global(module, "version_info", version.clone());
    let texts = [
        ("version", "3.13.0 (hognose)"),
        ("byteorder", "little"),
        ("platform", "linux"),
        ("copyright", "Copyright (c) the Hognose authors."),
        ("executable", ""),
        ("prefix", "/usr"),
        ("base_prefix", "/usr"),
        ("exec_prefix", "/usr"),
        ("base_exec_prefix", "/usr"),
        ("platlibdir", "lib"),
        ("float_repr_style", "short"),
        ("ps1", ">>> "),
        ("ps2", "... "),
        ("abiflags", ""),
        ("_framework", ""),
    ];
    for (name, text) in texts {
        let value = vm.str(text);
        vm.set_global(module, name, value);
    }
    let numbers = [
        ("maxsize", i64::MAX),
        ("maxunicode", 0x10_FFFF),
        ("hexversion", HEX_VERSION),
        ("api_version", 1013),
    ];
    for (name, number) in numbers {
        let value = vm.int(number);
        vm.set_global(module, name, value);
    }
    vm.set_global(module, "dont_write_bytecode", Object::TRUE);
    set_flags(vm, module);
    numeric_limits(vm, module);
    let threads = vec![vm.str("pthread"), vm.str("semaphore"), Object::NONE];
    let threads = make(vm, &THREAD_INFO, threads);
    vm.set_global(module, "thread_info", threads);
    module_names(vm, module)?;
    implementation(vm, module, version)
}

/// `flags` and `_xoptions`, as the interpreter knows them now.
pub fn set_flags(vm: &mut Vm, module: &Object) {
    let given = vm.flags.clone();
    let options = vm.dict();
    for option in &given.options {
        let (name, value) = match option.split_once('=') {
            Some((name, value)) => (name, vm.str(value)),
            None => (option.as_str(), Object::TRUE),
        };
        let name = vm.intern(name);
        options.expect::<Dict>().set_str(&vm.heap, &name, value);
    }
    vm.set_global(module, "_xoptions", options);
    vm.set_global(module, "pycache_prefix", Object::NONE);
    let flags = (0..18)
        .map(|i| match i {
            0 => vm.int(given.debug.into()),
            3 => vm.int(given.optimize.into()),
            4 => vm.int(given.dont_write_bytecode.into()),
            5 => vm.int(given.no_user_site.into()),
            6 => vm.int(given.no_site.into()),
            7 => vm.int(given.ignore_environment.into()),
            8 => vm.int(given.verbose.into()),
            9 => vm.int(given.bytes_warning.into()),
            10 => vm.int(given.quiet.into()),
            11 | 14 => vm.int(1),
            12 => vm.int(given.isolated.into()),
            13 => Object::from_bool(given.dev_mode),
            16 => Object::from_bool(given.safe_path),
            17 => vm.int(vm.max_str_digits as i64),
            _ => vm.int(0),
        })
        .collect();
    let flags = make(vm, &FLAGS, flags);
    vm.set_global(module, "flags", flags);
}

fn version_info(vm: &mut Vm) -> Object {
    let items = vec![vm.int(3), vm.int(13), vm.int(0), vm.str("final"), vm.int(0)];
    make(vm, &VERSION_INFO, items)
}

fn numeric_limits(vm: &mut Vm, module: &Object) {
    let float = vec![
        Object::from_float(f64::MAX),
        vm.int(1024),
        vm.int(308),
        Object::from_float(f64::MIN_POSITIVE),
        vm.int(-1021),
        vm.int(-307),
        vm.int(15),
        vm.int(53),
        Object::from_float(f64::EPSILON),
        vm.int(2),
        vm.int(1),
    ];
    let float = make(vm, &FLOAT_INFO, float);
    vm.set_global(module, "float_info", float);
    let int = [30, 4, 4300, 640].map(|i| vm.int(i)).to_vec();
    let int = make(vm, &INT_INFO, int);
    vm.set_global(module, "int_info", int);
    let hash = vec![
        vm.int(64),
        vm.int((1 << 61) - 1),
        vm.int(314_159),
        vm.int(0),
        vm.int(1_000_003),
        vm.str("foldhash"),
        vm.int(64),
        vm.int(64),
        vm.int(0),
    ];
    let hash = make(vm, &HASH_INFO, hash);
    vm.set_global(module, "hash_info", hash);
}

fn module_names(vm: &mut Vm, module: &Object) -> Result<()> {
    let names: Vec<Object> = STDLIB_MODULE_NAMES.iter().map(|n| vm.str(n)).collect();
    let names = crate::types::set::frozen_from(vm, &names);
    vm.set_global(module, "stdlib_module_names", names);
    let own = vm.tuple(vec![vm.str("builtins"), vm.str("sys"), vm.str("time")]);
    vm.set_global(module, "builtin_module_names", own);
    Ok(())
}

/// `sys.implementation`, a namespace.
fn implementation(vm: &mut Vm, module: &Object, version: Object) -> Result<()> {
    let values = vec![
        ("name", vm.str("hognose")),
        ("cache_tag", Object::NONE),
        ("version", version),
        ("hexversion", vm.int(HEX_VERSION)),
    ];
    let space = namespace(vm, values)?;
    vm.set_global(module, "implementation", space);
    Ok(())
}

/// The attributes of `sys.implementation` are in its dict.
struct Namespace;

impl NativePayload for Namespace {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

static NAMESPACE: TypeSpec = TypeSpec {
    name: "SimpleNamespace",
    module: "types",
    flags: TypeFlags::DICT,
    methods: &[method("__repr__", "($self, /)", namespace_repr)],
    ..TypeSpec::EMPTY
};

fn namespace(vm: &mut Vm, values: Vec<(&str, Object)>) -> Result {
    let t = vm.type_of_spec(&NAMESPACE);
    let o = vm.heap.alloc_with(Native::new(Namespace), t.expect::<Type>().root.get());
    for (name, value) in values {
        let name = vm.intern(name);
        vm.setattr(&o, &name, value)?;
    }
    Ok(o)
}

fn namespace_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let items = match vm.heap.own_dict(&args[0]) {
        Some(d) => d.expect::<crate::heap::Dict>().items(),
        None => Vec::new(),
    };
    let mut parts = Vec::new();
    for (name, value) in items {
        let name = name.get::<Str>().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        parts.push(format!("{name}={}", vm.repr_text(&value)?));
    }
    Ok(vm.str(&format!("namespace({})", parts.join(", "))))
}
