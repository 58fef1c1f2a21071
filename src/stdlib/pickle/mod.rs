//! `_pickle`: the functions of `pickle`. Reading and writing are rules that call back a lot and are
//! Python (`_pickle_read.py`, `_pickle_write.py`): a program can be paused in the middle of them.
//!
//! The functions leave the call of their Python half to the dispatch loop, so that nothing nests.
//! Plain data, which runs no code of the program, is written and read right here.

mod plain_read;
mod plain_write;

use crate::heap::{Bytes, Object};
use crate::native::{ModuleSpec, Result, Step, Vm, function};
use crate::types::bytes::like_bytes;

const READ: &str = "_pickle_read";
const WRITE: &str = "_pickle_write";

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_pickle",
    doc: "What the module pickle is made of.",
    functions: &[
        function(
            "dump",
            "(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)",
            |vm, a| write(vm, "dump", a, 2),
        ),
        function("dumps", "(obj, protocol=None, *, fix_imports=True, buffer_callback=None)", dumps),
        function(
            "load",
            "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
            |vm, a| read(vm, "load", a),
        ),
        function(
            "loads",
            "(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
            |vm, a| {
                let data = match vm.is_exact(&a[0], crate::heap::Layout::Bytes) {
                    true => a[0].clone(),
                    false => {
                        let data = like_bytes(vm, &a[0])?;
                        vm.bytes(&data)
                    }
                };
                if let Some(o) = plain_read::loads(vm, data.expect::<Bytes>().data()) {
                    return Ok(o);
                }
                let rest = a[1..].iter().cloned();
                read(vm, "loads", &std::iter::once(data).chain(rest).collect::<Vec<_>>())
            },
        ),
        function("_pack_double", "(x, /)", pack_double),
        function("_unpack_double", "(data, /)", unpack_double),
    ],
    init: Some(init),
    ..ModuleSpec::EMPTY
};

/// The classes; their modules import the functions above, which are there already.
fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    for (source, names) in [
        ("_pickle_codes", &["PickleError", "PicklingError", "UnpicklingError"][..]),
        ("_pickle_buffer", &["PickleBuffer"]),
        (WRITE, &["Pickler"]),
        (READ, &["Unpickler"]),
    ] {
        let source = vm.import_module(source)?;
        for name in names {
            let class = vm.getattr_str(&source, name)?;
            vm.set_global(module, name, class);
        }
    }
    Ok(())
}

fn or(o: &Object, default: Object) -> Object {
    if o.is_undef() { default } else { o.clone() }
}

fn dumps(vm: &mut Vm, args: &[Object]) -> Result {
    let protocol = match args[1].small_int() {
        Some(4) => 4,
        Some(5) => 5,
        Some(i) if i < 0 => 5,
        None if args[1].is_undef() || args[1].is_none() => 4,
        _ => return write(vm, "dumps", args, 1),
    };
    // A callback for buffers is refused before protocol 5, which the rules see to.
    if !args[3].is_undef() && !args[3].is_none() {
        return write(vm, "dumps", args, 1);
    }
    match plain_write::dumps(vm, &args[0], protocol) {
        Some(data) => {
            vm.reserve(data.len())?;
            Ok(vm.bytes(&data))
        }
        None => write(vm, "dumps", args, 1),
    }
}

/// `args`: `required` of them, then protocol, `fix_imports` and `buffer_callback`.
fn write(vm: &mut Vm, name: &str, args: &[Object], required: usize) -> Result {
    let module = vm.import_module(WRITE)?;
    let callable = vm.getattr_str(&module, name)?;
    let mut args = args.to_vec();
    for (i, o) in args.iter_mut().enumerate().skip(required) {
        *o = or(o, if i == required + 1 { Object::TRUE } else { Object::NONE });
    }
    vm.then(Step::Call { callable, args })
}

fn read(vm: &mut Vm, name: &str, args: &[Object]) -> Result {
    let module = vm.import_module(READ)?;
    let callable = vm.getattr_str(&module, name)?;
    let args = vec![
        args[0].clone(),
        or(&args[1], Object::TRUE),
        or(&args[2], vm.str("ASCII")),
        or(&args[3], vm.str("strict")),
        or(&args[4], vm.empty_tuple.clone()),
    ];
    vm.then(Step::Call { callable, args })
}

/// A float as its eight bytes, the most significant first.
fn pack_double(vm: &mut Vm, args: &[Object]) -> Result {
    match args[0].float() {
        Some(x) => Ok(vm.bytes(&x.to_be_bytes())),
        None => Err(vm.type_error("a float is required")),
    }
}

fn unpack_double(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[0])?;
    match <[u8; 8]>::try_from(&*data) {
        Ok(b) => Ok(Object::from_float(f64::from_be_bytes(b))),
        Err(_) => Err(vm.value_error("eight bytes are required")),
    }
}
