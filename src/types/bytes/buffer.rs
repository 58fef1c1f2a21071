//! Objects as plain bytes: what the buffer protocol is here.

use std::borrow::Cow;

use crate::heap::{ByteArray, Bytes, Object};
use crate::native::{Exc, Result, Vm};
use crate::types::memoryview::MemoryView;

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
    match o.get::<MemoryView>() {
        Some(_) => crate::types::memoryview::contents(vm, o).map(Some),
        None => Ok(None),
    }
}

/// The contents of a bytes-like argument.
pub fn like_bytes<'a>(vm: &mut Vm, o: &'a Object) -> Result<Cow<'a, [u8]>> {
    if let Some(b) = o.get::<Bytes>() {
        return Ok(Cow::Borrowed(b.data()));
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
