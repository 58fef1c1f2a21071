//! Text encodings: what `str.encode`, `bytes.decode` and the `codecs` module share. An encoding of
//! ours is a row of [`Codec`]; others come from search functions that a program registered.
//! Reference: "codecs — Codec registry and base classes".

mod errors;
mod escape;
mod single;
mod utf7;
mod utf8;
mod wide;

pub use errors::{
    HANDLERS, Handler, Replacement, builtin_handler, decode_error, encode_error, is_builtin,
};
pub use escape::warn_of_escape;

use hognose_encodings::Charmap;

use crate::heap::{Bytes, List, Object, Str, Tuple};
use crate::native::{Exc, Raised, Result, Vm};

/// The encodings that need no Python.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Codec {
    Utf8,
    /// With a byte-order mark.
    Utf8Sig,
    Utf16(Order),
    Utf32(Order),
    Ascii,
    Latin1,
    Charmap(Charmap),
    Utf7,
    UnicodeEscape,
    RawUnicodeEscape,
}

/// Byte order of the wide encodings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Written with a mark, read as the mark says.
    Marked,
    Little,
    Big,
}

/// By canonical name; character maps are found by their own tables.
static NAMES: &[(&str, Codec)] = &[
    ("ascii", Codec::Ascii),
    ("latin_1", Codec::Latin1),
    ("raw_unicode_escape", Codec::RawUnicodeEscape),
    ("unicode_escape", Codec::UnicodeEscape),
    ("utf_16", Codec::Utf16(Order::Marked)),
    ("utf_16_be", Codec::Utf16(Order::Big)),
    ("utf_16_le", Codec::Utf16(Order::Little)),
    ("utf_32", Codec::Utf32(Order::Marked)),
    ("utf_32_be", Codec::Utf32(Order::Big)),
    ("utf_32_le", Codec::Utf32(Order::Little)),
    ("utf_7", Codec::Utf7),
    ("utf_8", Codec::Utf8),
    ("utf_8_sig", Codec::Utf8Sig),
];

/// Codecs that map bytes to bytes or text to text.
static NOT_TEXT: &[&str] = &[
    "hex",
    "hex_codec",
    "rot13",
    "rot_13",
    "base64",
    "base64_codec",
    "base_64",
    "bz2",
    "bz2_codec",
    "zlib",
    "zip",
    "zlib_codec",
    "quopri",
    "quopri_codec",
    "quoted_printable",
    "uu",
    "uu_codec",
];

/// Lower case, with runs of anything but letters, digits and dots as one underscore.
pub fn normalize(name: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for c in name.chars() {
        if c.is_alphanumeric() || c == '.' {
            if gap && !out.is_empty() {
                out.push('_');
            }
            gap = false;
            if c.is_ascii() {
                out.push(c.to_ascii_lowercase());
            }
        } else {
            gap = true;
        }
    }
    out
}

pub fn find(name: &str) -> Option<Codec> {
    if matches!(name, "utf-8" | "utf8" | "UTF-8") {
        return Some(Codec::Utf8);
    }
    let name = normalize(name);
    let name = hognose_encodings::canonical(&name);
    match NAMES.iter().find(|(n, _)| *n == name) {
        Some((_, codec)) => Some(*codec),
        None => Charmap::named(name).map(Codec::Charmap),
    }
}

impl Codec {
    /// The name `codecs.lookup` gives.
    pub fn name(self) -> &'static str {
        match self {
            Codec::Utf8Sig => "utf-8-sig",
            Codec::Latin1 => "iso8859-1",
            Codec::Charmap(map) => map.name(),
            Codec::UnicodeEscape => "unicode-escape",
            Codec::RawUnicodeEscape => "raw-unicode-escape",
            Codec::Utf7 => "utf-7",
            _ => self.error_name(),
        }
    }

    /// Is ASCII encoded as itself?
    fn keeps_ascii(self) -> bool {
        match self {
            Codec::Utf8 | Codec::Ascii | Codec::Latin1 => true,
            Codec::Charmap(map) => map.is_ascii_compatible(),
            _ => false,
        }
    }

    /// The name in errors.
    pub fn error_name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => "utf-8",
            Codec::Utf16(Order::Marked) => "utf-16",
            Codec::Utf16(Order::Little) => "utf-16-le",
            Codec::Utf16(Order::Big) => "utf-16-be",
            Codec::Utf32(Order::Marked) => "utf-32",
            Codec::Utf32(Order::Little) => "utf-32-le",
            Codec::Utf32(Order::Big) => "utf-32-be",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Charmap(_) => "charmap",
            Codec::Utf7 => "utf7",
            Codec::UnicodeEscape => "unicodeescape",
            Codec::RawUnicodeEscape => "rawunicodeescape",
        }
    }
}

/// `text.encode(encoding, errors)`: a `bytes` object.
pub fn encode(vm: &mut Vm, text: &Object, encoding: &str, errors: &str) -> Result {
    check_names(vm, encoding, errors)?;
    let result = encode_by_name(vm, text, encoding, errors);
    noted(vm, result, "encoding", encoding)
}

/// In development mode names are looked up even where nothing depends on them.
fn check_names(vm: &mut Vm, encoding: &str, errors: &str) -> Result<()> {
    if !vm.flags.dev_mode {
        return Ok(());
    }
    let codecs = vm.import_module("codecs")?;
    if find(encoding).is_none() {
        let lookup = vm.getattr_str(&codecs, "lookup")?;
        let name = vm.str(encoding);
        vm.call(&lookup, &[name])?;
    }
    let lookup = vm.getattr_str(&codecs, "lookup_error")?;
    let name = vm.str(errors);
    vm.call(&lookup, &[name]).map(drop)
}

/// The encodings that CPython does not look up in its registry.
fn is_direct(encoding: &str) -> bool {
    matches!(
        &normalize(encoding)[..],
        "utf_8"
            | "utf8"
            | "utf_16"
            | "utf16"
            | "utf_32"
            | "utf32"
            | "ascii"
            | "us_ascii"
            | "latin1"
            | "latin_1"
            | "iso_8859_1"
            | "iso8859_1"
    )
}

/// An exception from a codec of the registry gets a note that names the codec.
fn noted(vm: &mut Vm, result: Result, doing: &str, encoding: &str) -> Result {
    let missing = |vm: &Vm| {
        find(encoding).is_none() && vm.is_exception_instance(&vm.raised, Exc::LookupError)
    };
    if result.is_ok() || vm.limit_hit || is_direct(encoding) || missing(vm) {
        return result;
    }
    let e = vm.take_raised();
    let note = vm.str(&format!("{doing} with '{encoding}' codec failed"));
    vm.call_method(&e, "add_note", &[note])?;
    vm.raised = e;
    Err(Raised)
}

fn encode_by_name(vm: &mut Vm, text: &Object, encoding: &str, errors: &str) -> Result {
    match find(encoding) {
        Some(codec) => encode_with(vm, text, codec, errors),
        None => {
            let r = ask_registry(vm, encoding, 0, text, errors)?;
            if r.get::<Bytes>().is_some() {
                return Ok(r);
            }
            let text = format!(
                "'{encoding}' encoder returned '{}' instead of 'bytes'; use codecs.encode() to \
                 encode to arbitrary types",
                vm.type_name(&r)
            );
            Err(vm.type_error(&text))
        }
    }
}

/// `data.decode(encoding, errors)`: a `str` object.
pub fn decode(vm: &mut Vm, data: &[u8], encoding: &str, errors: &str) -> Result {
    check_names(vm, encoding, errors)?;
    let result = decode_by_name(vm, data, encoding, errors);
    noted(vm, result, "decoding", encoding)
}

/// The same for `str` and `decode` methods: nothing needs no codec, known or unknown.
pub fn decode_any(vm: &mut Vm, data: &[u8], encoding: &str, errors: &str) -> Result {
    if data.is_empty() {
        check_names(vm, encoding, errors)?;
        return Ok(vm.names.empty.clone());
    }
    decode(vm, data, encoding, errors)
}

fn decode_by_name(vm: &mut Vm, data: &[u8], encoding: &str, errors: &str) -> Result {
    match find(encoding) {
        Some(codec) => decode_with(vm, data, codec, errors, true).map(|(text, _)| text),
        None => {
            let b = vm.bytes(data);
            let r = ask_registry(vm, encoding, 1, &b, errors)?;
            if r.get::<Str>().is_some() {
                return Ok(r);
            }
            let text = format!(
                "'{encoding}' decoder returned '{}' instead of 'str'; use codecs.decode() to \
                 decode to arbitrary types",
                vm.type_name(&r)
            );
            Err(vm.type_error(&text))
        }
    }
}

pub fn encode_with(vm: &mut Vm, text: &Object, codec: Codec, errors: &str) -> Result {
    let s = text.expect::<Str>();
    vm.reserve(s.bytes().len())?;
    if s.is_ascii() && codec.keeps_ascii() || codec == Codec::Utf8 && s.as_str().is_some() {
        return Ok(vm.bytes(s.bytes()));
    }
    let handler = Handler::new(codec.error_name(), errors);
    let out = match codec {
        Codec::Utf8 => utf8::encode(vm, text, &handler)?,
        Codec::Utf8Sig => {
            let mut out = b"\xEF\xBB\xBF".to_vec();
            out.extend(utf8::encode(vm, text, &handler)?);
            out
        }
        Codec::Utf16(order) => wide::encode16(vm, text, order, &handler)?,
        Codec::Utf32(order) => wide::encode32(vm, text, order, &handler)?,
        Codec::Ascii | Codec::Latin1 | Codec::Charmap(_) => {
            single::encode(vm, text, codec, &handler)?
        }
        Codec::Utf7 => utf7::encode(s),
        Codec::UnicodeEscape => escape::encode(s),
        Codec::RawUnicodeEscape => escape::encode_raw(s),
    };
    vm.reserve(out.len())?;
    Ok(vm.bytes(&out))
}

/// The decoded text and how much of `data` it took: all of it if `last`, else up to an unfinished
/// sequence.
pub fn decode_with(
    vm: &mut Vm,
    data: &[u8],
    codec: Codec,
    errors: &str,
    last: bool,
) -> Result<(Object, usize)> {
    vm.check_text(data.len().saturating_mul(2))?;
    if data.is_ascii() && codec.keeps_ascii() {
        return Ok((vm.str_from(data), data.len()));
    }
    let mut handler = Handler::new(codec.error_name(), errors);
    let (out, used) = match codec {
        Codec::Utf8 => utf8::decode(vm, data, 0, &handler, last)?,
        Codec::Utf8Sig => {
            let start = if data.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
            utf8::decode(vm, data, start, &handler, last)?
        }
        Codec::Utf16(order) => wide::decode16(vm, data, order, &mut handler, last)?,
        Codec::Utf32(order) => wide::decode32(vm, data, order, &mut handler, last)?,
        Codec::Utf7 => utf7::decode(vm, data, &handler, last)?,
        Codec::Ascii | Codec::Latin1 | Codec::Charmap(_) => {
            (single::decode(vm, data, codec, &handler)?, data.len())
        }
        Codec::UnicodeEscape => escape::decode(vm, data, &handler, last)?,
        Codec::RawUnicodeEscape => escape::decode_raw(vm, data, &handler, last)?,
    };
    vm.check_text(out.len())?;
    Ok((vm.str_from(&out), used))
}

/// Encodings of the embedded package `encodings`, by canonical name.
static IN_PYTHON: &[&str] = &[
    "base64_codec",
    "hex_codec",
    "idna",
    "punycode",
    "quopri_codec",
    "rot_13",
    "undefined",
    "uu_codec",
    "zlib_codec",
];

/// Key of the list of registered search functions in `Vm::module_state`.
pub const SEARCH: &str = "codecs.search";

/// What a registered search function knows of an encoding.
pub fn search(vm: &mut Vm, encoding: &str) -> Result {
    if encoding.contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    let name = normalize(encoding);
    if IN_PYTHON.contains(&hognose_encodings::canonical(&name)) {
        let (package, name) = (vm.str("encodings"), vm.str(&name));
        let none = Object::NONE;
        let package = (vm.hooks.import)(vm, &package, &none, &none, 0)?;
        let f = vm.getattr_str(&package, "search_function")?;
        return vm.call(&f, &[name]);
    }
    let functions = vm.module_state.get(SEARCH).cloned();
    if let Some(functions) = functions.as_ref().and_then(|f| f.get::<List>()) {
        let name = vm.str(&name);
        for f in functions.to_vec() {
            let info = vm.call(&f, std::slice::from_ref(&name))?;
            if info.get::<Tuple>().is_some_and(|t| t.len() == 4) {
                return Ok(info);
            }
            if !info.is_none() {
                return Err(vm.type_error("codec search functions must return 4-tuples"));
            }
        }
    }
    let text = format!("unknown encoding: {encoding}");
    Err(vm.error(Exc::LookupError, &text))
}

/// Encodes (`part` 0) or decodes (1) by a registered codec.
fn ask_registry(vm: &mut Vm, encoding: &str, part: usize, o: &Object, errors: &str) -> Result {
    if NOT_TEXT.contains(&normalize(encoding).as_str()) {
        let verb = ["encode", "decode"][part];
        let text = format!(
            "'{encoding}' is not a text encoding; use codecs.{verb}() to handle arbitrary codecs"
        );
        return Err(vm.error(Exc::LookupError, &text));
    }
    let info = search(vm, encoding)?;
    let f = info.expect::<Tuple>().items()[part].clone();
    let errors = vm.str(errors);
    let r = vm.call(&f, &[o.clone(), errors])?;
    match r.get::<Tuple>().map(Tuple::items) {
        Some([first, _]) => Ok(first.clone()),
        _ => {
            let what = ["encoder", "decoder"][part];
            Err(vm.type_error(&format!("{what} must return a tuple (object, integer)")))
        }
    }
}
