//! The native modules: one row each, sorted.

use crate::native::ModuleSpec;
// All of them, so that a new module is its row alone.
use crate::stdlib::*;

#[rustfmt::skip] // one row a line
pub static NATIVE: &[&ModuleSpec] = &[
    &array::MODULE,
    &asyncio::MODULE,
    &atexit::MODULE,
    &binascii::MODULE,
    &bisect::MODULE,
    &builtins::MODULE,
    &bz2::MODULE,
    &cmath::MODULE,
    &codecs::MODULE,
    &collections::MODULE,
    &contextvars::MODULE,
    &crate::aio::MODULE,
    &decimal::MODULE,
    &dis::MODULE,
    &expat::MODULE,
    &functools::MODULE,
    &gc::MODULE,
    &hashes::MODULE,
    &hashes::blake2::MODULE,
    &heapq::MODULE,
    &io::MODULE,
    &itertools::MODULE,
    &json::MODULE,
    &lzma::MODULE,
    &math::MODULE,
    &mersenne::MODULE,
    &net::MODULE,
    &operator::MODULE,
    &os::MODULE,
    &pattern_kinds::MODULE,
    &pickle::MODULE,
    &re::MODULE,
    &structs::MODULE,
    &sys::MODULE,
    &time::MODULE,
    &traceback::MODULE,
    &types::MODULE,
    &unicodedata::MODULE,
    &weakref::MODULE,
    &zlib::MODULE,
];
