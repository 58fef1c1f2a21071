//! Objects as plain bytes: what the buffer protocol is here.

use std::borrow::Cow;

use crate::heap::{ByteArray, Bytes, Layout, Object};
use crate::native::{Exc, Result, Vm};
use crate::types::memoryview::{self, MemoryView};

/// The contents of a `bytes` or `bytearray` receiver.
pub fn data(o: &Object) -> Cow<'_, [u8]> {
    match o.get::<Bytes>() {
        Some(b) => Cow::Borrowed(b.data()),
        None => Cow::Owned(o.get::<ByteArray>().map(ByteArray::to_vec).unwrap_or_default()),
    }
}

/// A copy of the contents of a `bytes` or `bytearray`.
pub fn own_data(o: &Object) -> Option<Vec<u8>> {
    match o.get::<Bytes>() {
        Some(b) => Some(b.data().to_vec()),
        None => o.get::<ByteArray>().map(ByteArray::to_vec),
    }
}

/// A copy of what a bytes-like object holds; `None` for other objects.
pub fn buffer_of(vm: &mut Vm, o: &Object) -> Result<Option<Vec<u8>>> {
    if let Some(d) = own_data(o) {
        return Ok(Some(d));
    }
    if o.get::<MemoryView>().is_some() {
        return memoryview::contents(vm, o).map(Some);
    }
    match o.layout() {
        Layout::Str | Layout::List | Layout::Tuple | Layout::Dict | Layout::Free => {
            return Ok(None);
        }
        _ => {}
    }
    let Some(view) = memoryview::exported(vm, o, memoryview::SIMPLE)? else { return Ok(None) };
    let data = memoryview::contents(vm, &view);
    memoryview::end(vm, &view)?;
    data.map(Some)
}

/// A view on a writable, contiguous buffer that an object exports, and its length in bytes. It is
/// to be given to [`memoryview::end`] after use. `None` if there is no such buffer.
pub fn writable(vm: &mut Vm, o: &Object) -> Result<Option<(Object, usize)>> {
    let Some(view) = memoryview::exported(vm, o, memoryview::WRITABLE)? else { return Ok(None) };
    let w = memoryview::window_of(vm, &view)?;
    if w.readonly || !w.is_contiguous(true) {
        memoryview::end(vm, &view)?;
        return Ok(None);
    }
    Ok(Some((view, w.bytes())))
}

/// The contents of a bytes-like argument.
pub fn like_bytes<'a>(vm: &mut Vm, o: &'a Object) -> Result<Cow<'a, [u8]>> {
    if let Some(b) = o.get::<Bytes>() {
        return Ok(Cow::Borrowed(b.data()));
    }
    if o.get::<MemoryView>().is_some() && !memoryview::window_of(vm, o)?.is_contiguous(true) {
        let text = "memoryview: underlying buffer is not C-contiguous";
        return Err(vm.error(Exc::BufferError, text));
    }
    match buffer_of(vm, o)? {
        Some(d) => Ok(Cow::Owned(d)),
        None => {
            let text = format!("a bytes-like object is required, not '{}'", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

/// An object of the receiver's builtin type with these contents.
pub fn make(vm: &mut Vm, like: &Object, data: &[u8]) -> Result {
    vm.reserve(data.len())?;
    if like.get::<ByteArray>().is_some() {
        let payload = ByteArray::new(&vm.heap, data.to_vec());
        Ok(vm.heap.alloc(payload))
    } else {
        Ok(vm.bytes(data))
    }
}

/// An integer that must fit a byte.
pub fn byte_value(vm: &mut Vm, o: &Object, message: &str) -> Result<u8> {
    let i = vm.index_i64(o, None)?;
    u8::try_from(i).map_err(|_| vm.error(Exc::ValueError, message))
}
