//! `_json`: encoding and decoding for the embedded package `json`.

mod decode;
mod encode;

use crate::native::{ModuleSpec, function};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_json",
    doc: "JSON text to objects and back.",
    functions: &[
        function(
            "encode",
            "(obj, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, \
             item_separator, key_separator, /)",
            encode::encode,
        ),
        function("quote", "(text, ensure_ascii, /)", encode::quote),
        function(
            "decode",
            "(text, start, error, object_hook, object_pairs_hook, parse_float, parse_int, \
             parse_constant, strict, /)",
            decode::decode,
        ),
    ],
    ..ModuleSpec::EMPTY
};
