//! `bytes`, and the methods it shares with `bytearray`. Reference: "Binary Sequence Types".
//!
//! A shared method reads its receiver through [`data`] and answers with the receiver's kind of object
//! through [`make`].

mod buffer;
mod construct;
mod edit;
mod hex;
mod iter;
mod operators;
mod predicate;
mod search;
mod split;

pub use buffer::{buffer_of, byte_value, data, like_bytes, make, own_data, writable};
pub use construct::{collect, initial};
pub use hex::hex_text;
pub use iter::{BYTEARRAY_ITER, BYTES_ITER, BytesIter, MEMORY_ITER, iter as iter_of};
pub(super) use operators::getitem;
pub use operators::{index_arg, memory_index};

use crate::heap::Layout;
use crate::native::{TypeFlags, TypeSpec, class_method, method, static_method};

/// Rows of both types, and one type's own.
macro_rules! shared_methods {
    ($($own:expr),* $(,)?) => {
        &[
            method("__add__", "($self, value, /)", operators::add),
            method("__buffer__", "($self, flags, /)", crate::types::memoryview::buffer),
            method("__contains__", "($self, key, /)", operators::contains),
            method("__eq__", "($self, value, /)", operators::eq),
            method("__ge__", "($self, value, /)", operators::ge),
            method("__gt__", "($self, value, /)", operators::gt),
            method("__iter__", "($self, /)", iter::iter),
            method("__le__", "($self, value, /)", operators::le),
            method("__len__", "($self, /)", operators::len),
            method("__lt__", "($self, value, /)", operators::lt),
            method("__mod__", "($self, value, /)", operators::modulo),
            method("__mul__", "($self, value, /)", operators::mul),
            method("__ne__", "($self, value, /)", operators::ne),
            method("__rmod__", "($self, value, /)", operators::rmod),
            method("__rmul__", "($self, value, /)", operators::mul),
            method("capitalize", "($self, /)", edit::capitalize),
            method("center", "($self, width, fillchar=b' ', /)", edit::center),
            method("count", "($self, sub, start=None, end=None, /)", search::count).shown_as("($self, sub[, start[, end]], /)"),
            method("decode", "($self, /, encoding='utf-8', errors='strict')", construct::decode),
            method("endswith", "($self, suffix, start=None, end=None, /)", search::endswith).shown_as("($self, suffix[, start[, end]], /)"),
            method("expandtabs", "($self, /, tabsize=8)", edit::expandtabs),
            method("find", "($self, sub, start=None, end=None, /)", search::find).shown_as("($self, sub[, start[, end]], /)"),
            method("hex", "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex::hex),
            method("index", "($self, sub, start=None, end=None, /)", search::index).shown_as("($self, sub[, start[, end]], /)"),
            method("isalnum", "($self, /)", predicate::isalnum),
            method("isalpha", "($self, /)", predicate::isalpha),
            method("isascii", "($self, /)", predicate::isascii),
            method("isdigit", "($self, /)", predicate::isdigit),
            method("islower", "($self, /)", predicate::islower),
            method("isspace", "($self, /)", predicate::isspace),
            method("istitle", "($self, /)", predicate::istitle),
            method("isupper", "($self, /)", predicate::isupper),
            method("join", "($self, iterable_of_bytes, /)", split::join),
            method("ljust", "($self, width, fillchar=b' ', /)", edit::ljust),
            method("lower", "($self, /)", edit::lower),
            method("lstrip", "($self, bytes=None, /)", edit::lstrip),
            method("partition", "($self, sep, /)", split::partition),
            method("removeprefix", "($self, prefix, /)", edit::removeprefix),
            method("removesuffix", "($self, suffix, /)", edit::removesuffix),
            method("replace", "($self, old, new, count=-1, /)", edit::replace),
            method("rfind", "($self, sub, start=None, end=None, /)", search::rfind).shown_as("($self, sub[, start[, end]], /)"),
            method("rindex", "($self, sub, start=None, end=None, /)", search::rindex).shown_as("($self, sub[, start[, end]], /)"),
            method("rjust", "($self, width, fillchar=b' ', /)", edit::rjust),
            method("rpartition", "($self, sep, /)", split::rpartition),
            method("rsplit", "($self, /, sep=None, maxsplit=-1)", split::rsplit),
            method("rstrip", "($self, bytes=None, /)", edit::rstrip),
            method("split", "($self, /, sep=None, maxsplit=-1)", split::split),
            method("splitlines", "($self, /, keepends=False)", split::splitlines),
            method("startswith", "($self, prefix, start=None, end=None, /)", search::startswith).shown_as("($self, prefix[, start[, end]], /)"),
            method("strip", "($self, bytes=None, /)", edit::strip),
            method("swapcase", "($self, /)", edit::swapcase),
            method("title", "($self, /)", edit::title),
            method("translate", "($self, table, /, delete=b'')", edit::translate),
            method("upper", "($self, /)", edit::upper),
            method("zfill", "($self, width, /)", edit::zfill),
            class_method("fromhex", "($type, string, /)", hex::fromhex),
            $crate::native::Method {
                binding: $crate::native::Binding::Static,
                ..method("maketrans", "(frm, to, /)", edit::maketrans)
            },
            $($own),*
        ]
    };
}

/// The rows of `bytearray` that it shares; its own are appended here, where the macro sees both.
pub static BYTEARRAY_METHODS: &[crate::native::Method] = {
    use crate::types::bytearray as own;
    shared_methods![
        method("__init__", "($self, source=b'', encoding='utf-8', errors='strict')", own::init),
        method("__alloc__", "($self, /)", own::alloc),
        method("__delitem__", "($self, key, /)", own::delitem),
        method("__getitem__", "($self, key, /)", own::getitem),
        method("__iadd__", "($self, value, /)", own::iadd),
        method("__imul__", "($self, value, /)", own::imul),
        method("__reduce__", "($self, /)", own::reduce),
        method(
            "__release_buffer__",
            "($self, buffer, /)",
            crate::types::memoryview::release_buffer
        ),
        method("__reduce_ex__", "($self, proto=0, /)", own::reduce_ex),
        method("__repr__", "($self, /)", own::repr),
        method("__setitem__", "($self, key, value, /)", own::setitem),
        method("__str__", "($self, /)", own::repr),
        method("append", "($self, item, /)", own::append),
        method("clear", "($self, /)", own::clear),
        method("copy", "($self, /)", own::copy),
        method("extend", "($self, iterable_of_ints, /)", own::extend),
        method("insert", "($self, index, item, /)", own::insert),
        method("pop", "($self, index=-1, /)", own::pop),
        method("remove", "($self, value, /)", own::remove),
        method("reverse", "($self, /)", own::reverse),
    ]
};

pub static SPEC: TypeSpec = TypeSpec {
    name: "bytes",
    layout: Layout::Bytes,
    flags: TypeFlags::BASE.and(TypeFlags::MATCH_SELF).and(TypeFlags::CONCATENATES),
    new: Some(static_method(
        "__new__",
        "(cls, source=b'', encoding='utf-8', errors='strict')",
        construct::new,
    )),
    methods: shared_methods![
        method("__bytes__", "($self, /)", construct::bytes),
        method("__getitem__", "($self, key, /)", operators::getitem),
        method("__getnewargs__", "($self, /)", construct::getnewargs),
        method("__hash__", "($self, /)", operators::hash),
        method("__repr__", "($self, /)", operators::repr),
        method("__str__", "($self, /)", operators::repr),
    ],
    ..TypeSpec::EMPTY
};
