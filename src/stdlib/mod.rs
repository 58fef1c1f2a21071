//! The standard library: native modules (Rust) here, embedded ones (our own Python) in `python/`.
//! Each has a row in one of the two tables of `registry/`.

mod array;
mod ast;
mod asyncio;
pub mod atexit;
mod binascii;
mod bisect;
pub mod builtins;
mod bz2;
mod cmath;
mod codecs;
mod collections;
mod contextvars;
mod decimal;
mod dis;
mod exception_class;
mod expat;
mod functools;
mod gc;
mod hashes;
mod heapq;
mod host_error;
pub mod io;
mod itertools;
mod json;
mod lzma;
mod math;
mod mersenne;
mod net;
mod operator;
pub mod os;
mod pattern_kinds;
mod pickle;
mod re;
mod registry;
pub mod struct_sequence;
mod structs;
pub mod sys;
mod test_internals;
pub mod time;
mod traceback;
mod types;
mod unicodedata;
mod weakref;
mod zlib;

pub use registry::{embedded_source, find, names};
