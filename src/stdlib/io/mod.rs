//! `_io`: streams in memory (`StringIO`, `BytesIO`) and the functions over the host's files on which
//! the embedded module `io` builds its file objects.

mod bytes_io;
mod files;
mod memory;
mod string_io;

use crate::heap::Object;
use crate::native::{Exc, ModuleSpec, Result, Vm, function};
use crate::types::type_object::Type;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_io",
    doc: "Streams in memory and files of the host.",
    functions: &[
        function("open_file", "(path, mode, /)", files::open_file),
        function("read", "(file, count, /)", files::read),
        function("read_some", "(file, count, /)", files::read_some),
        function("write", "(file, data, /)", files::write),
        function("seek", "(file, offset, whence, /)", files::seek),
        function("truncate", "(file, size, /)", files::truncate),
        function("close", "(file, /)", files::close),
        function("is_terminal", "(file, /)", files::is_terminal),
    ],
    types: &[&string_io::STRING_IO, &bytes_io::BYTES_IO],
    ..ModuleSpec::EMPTY
};

/// `open`: a file object of the embedded module.
pub fn open(vm: &mut Vm, args: &[Object]) -> Result {
    let name = vm.intern("io");
    let module = (vm.hooks.import)(vm, &name, &Object::NONE, &Object::NONE, 0)?;
    let open = vm.getattr_str(&module, "open")?;
    // Omitted arguments can only be told from the end: the others are passed by keyword.
    let names = ["mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    let given: Vec<(Object, Object)> = names
        .iter()
        .zip(&args[1..])
        .filter(|(_, value)| !value.is_undef())
        .map(|(name, value)| (vm.intern(name), value.clone()))
        .collect();
    let (names, values): (Vec<Object>, Vec<Object>) = given.into_iter().unzip();
    let keywords = crate::native::Keywords { names: &names, values: &values };
    vm.call_with(&open, &args[..1], keywords)
}

/// The class a `__new__` was called on, which must be one of native instances.
fn class_of(vm: &mut Vm, o: &Object) -> Result<u32> {
    match o.get::<Type>() {
        Some(t) if t.layout == crate::heap::Layout::Native => Ok(t.root.get()),
        _ => Err(vm.type_error("__new__(X): X is not a suitable type object")),
    }
}

/// A `size` argument: `None` for everything.
fn size(vm: &mut Vm, o: &Object) -> Result<Option<usize>> {
    if o.is_undef() || o.is_none() {
        return Ok(None);
    }
    let n = match vm.index_i64(o, Some(Exc::OverflowError)) {
        Ok(n) => n,
        Err(e) => {
            if vm.take_if(Exc::TypeError).is_none() {
                return Err(e);
            }
            let text = format!("argument should be integer or None, not '{}'", vm.type_name(o));
            return Err(vm.type_error(&text));
        }
    };
    Ok(usize::try_from(n).ok())
}

/// A copy of the bytes of a bytes-like object.
pub fn data_of(vm: &mut Vm, o: &Object) -> Result<Vec<u8>> {
    if let Some(data) = crate::types::bytes::buffer_of(vm, o)? {
        return Ok(data);
    }
    let text = format!("a bytes-like object is required, not '{}'", vm.type_name(o));
    Err(vm.type_error(&text))
}

/// The position that `seek(offset, whence)` means, given where a stream is and how long.
fn seek_to(
    vm: &mut Vm,
    offset: &Object,
    whence: &Object,
    at: usize,
    length: usize,
) -> Result<usize> {
    let offset = vm.size_arg(offset)?;
    let whence =
        if whence.is_undef() { 0 } else { vm.index_i64(whence, Some(Exc::OverflowError))? };
    let base = match whence {
        0 => 0,
        1 => at,
        2 => length,
        _ => {
            let text = format!("invalid whence ({whence}, should be 0, 1 or 2)");
            return Err(vm.value_error(&text));
        }
    };
    if whence == 0 && offset < 0 {
        return Err(vm.value_error(&format!("negative seek value {offset}")));
    }
    let to = i64::try_from(base).unwrap_or(i64::MAX).saturating_add(offset);
    Ok(usize::try_from(to.max(0)).unwrap_or(0))
}

/// `io.UnsupportedOperation`, of what a stream in memory does not have.
fn unsupported(vm: &mut Vm, operation: &str) -> Result {
    let name = vm.intern("io");
    let module = (vm.hooks.import)(vm, &name, &Object::NONE, &Object::NONE, 0)?;
    let class = vm.getattr_str(&module, "UnsupportedOperation")?;
    let text = vm.str(operation);
    let error = vm.call(&class, &[text])?;
    Err(vm.raise_instance(error))
}
