//! `str`: text. Each group of methods has a file; this one has the table, construction and what the
//! groups share. Reference: "Text Sequence Type — str".
//!
//! Text is generalised UTF-8. A valid piece found in valid text starts and ends at code points, so
//! searching and cutting work on bytes; only positions that Python sees are counted in code points.

mod case;
mod edit;
mod field;
mod float_text;
pub mod format;
pub mod format_spec;
mod iter;
mod operators;
pub mod percent;
mod predicate;
mod repr;
mod search;
mod split;
mod strip;
mod translate;

pub use case::{ascii_capitalize, ascii_swapcase, ascii_title};
pub use edit::{expand, tab_size, zero_filled};
pub use iter::{STR_ASCII_ITER, STR_ITER, StrIter};
pub(super) use operators::{char_object, contains_text, getitem, mul as repeat};
pub use repr::{ascii_text, push_escape, repr_bytes, repr_text};
pub use search::{char_count, clip_bounds};
pub use split::{rsplit_on, split_on};

use crate::heap::{Bytes, Layout, Object, Str, new_str_with};
use crate::native::{Method, Result, TypeFlags, TypeSpec, Vm, method, raw_method, static_method};

pub static SPEC: TypeSpec = TypeSpec {
    name: "str",
    layout: Layout::Str,
    flags: TypeFlags::BASE.and(TypeFlags::MATCH_SELF).and(TypeFlags::CONCATENATES),
    new: Some(static_method("__new__", "(cls, object='', encoding='utf-8', errors='strict')", new)),
    methods: METHODS,
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__add__", "($self, value, /)", operators::add),
    method("__contains__", "($self, key, /)", operators::contains),
    method("__eq__", "($self, value, /)", operators::eq),
    method("__format__", "($self, format_spec, /)", format_spec::str_format),
    method("__ge__", "($self, value, /)", operators::ge),
    method("__getitem__", "($self, key, /)", operators::getitem),
    method("__getnewargs__", "($self, /)", operators::getnewargs),
    method("__gt__", "($self, value, /)", operators::gt),
    method("__hash__", "($self, /)", operators::hash),
    method("__iter__", "($self, /)", iter::iter),
    method("__le__", "($self, value, /)", operators::le),
    method("__len__", "($self, /)", operators::len),
    method("__lt__", "($self, value, /)", operators::lt),
    method("__mod__", "($self, value, /)", percent::str_mod),
    method("__mul__", "($self, value, /)", operators::mul),
    method("__ne__", "($self, value, /)", operators::ne),
    method("__repr__", "($self, /)", repr::repr),
    method("__rmod__", "($self, value, /)", percent::str_rmod),
    method("__rmul__", "($self, value, /)", operators::mul),
    method("__sizeof__", "($self, /)", operators::sizeof),
    method("__str__", "($self, /)", operators::str),
    method("capitalize", "($self, /)", case::capitalize),
    method("casefold", "($self, /)", case::casefold),
    method("center", "($self, width, fillchar=' ', /)", edit::center),
    method("count", "($self, sub, start=None, end=None, /)", search::count)
        .shown_as("($self, sub[, start[, end]], /)"),
    method("encode", "($self, /, encoding='utf-8', errors='strict')", encode),
    method("endswith", "($self, suffix, start=None, end=None, /)", search::endswith)
        .shown_as("($self, suffix[, start[, end]], /)"),
    method("expandtabs", "($self, /, tabsize=8)", edit::expandtabs),
    method("find", "($self, sub, start=None, end=None, /)", search::find)
        .shown_as("($self, sub[, start[, end]], /)"),
    raw_method("format", "($self, /, *args, **kwargs)", format::format),
    method("format_map", "($self, mapping, /)", format::format_map),
    method("index", "($self, sub, start=None, end=None, /)", search::index)
        .shown_as("($self, sub[, start[, end]], /)"),
    method("isalnum", "($self, /)", predicate::isalnum),
    method("isalpha", "($self, /)", predicate::isalpha),
    method("isascii", "($self, /)", predicate::isascii),
    method("isdecimal", "($self, /)", predicate::isdecimal),
    method("isdigit", "($self, /)", predicate::isdigit),
    method("isidentifier", "($self, /)", predicate::isidentifier),
    method("islower", "($self, /)", predicate::islower),
    method("isnumeric", "($self, /)", predicate::isnumeric),
    method("isprintable", "($self, /)", predicate::isprintable),
    method("isspace", "($self, /)", predicate::isspace),
    method("istitle", "($self, /)", predicate::istitle),
    method("isupper", "($self, /)", predicate::isupper),
    method("join", "($self, iterable, /)", split::join),
    method("ljust", "($self, width, fillchar=' ', /)", edit::ljust),
    method("lower", "($self, /)", case::lower),
    method("lstrip", "($self, chars=None, /)", strip::lstrip),
    Method {
        binding: crate::native::Binding::Static,
        ..method(
            "maketrans",
            "(x, y=<unrepresentable>, z=<unrepresentable>, /)",
            translate::maketrans,
        )
    },
    method("partition", "($self, sep, /)", split::partition),
    method("removeprefix", "($self, prefix, /)", edit::removeprefix),
    method("removesuffix", "($self, suffix, /)", edit::removesuffix),
    method("replace", "($self, old, new, /, count=-1)", edit::replace),
    method("rfind", "($self, sub, start=None, end=None, /)", search::rfind)
        .shown_as("($self, sub[, start[, end]], /)"),
    method("rindex", "($self, sub, start=None, end=None, /)", search::rindex)
        .shown_as("($self, sub[, start[, end]], /)"),
    method("rjust", "($self, width, fillchar=' ', /)", edit::rjust),
    method("rpartition", "($self, sep, /)", split::rpartition),
    method("rsplit", "($self, /, sep=None, maxsplit=-1)", split::rsplit),
    method("rstrip", "($self, chars=None, /)", strip::rstrip),
    method("split", "($self, /, sep=None, maxsplit=-1)", split::split),
    method("splitlines", "($self, /, keepends=False)", split::splitlines),
    method("startswith", "($self, prefix, start=None, end=None, /)", search::startswith)
        .shown_as("($self, prefix[, start[, end]], /)"),
    method("strip", "($self, chars=None, /)", strip::strip),
    method("swapcase", "($self, /)", case::swapcase),
    method("title", "($self, /)", case::title),
    method("translate", "($self, table, /)", translate::translate),
    method("upper", "($self, /)", case::upper),
    method("zfill", "($self, width, /)", edit::zfill),
];

/// `str(object='')` and `str(object, encoding, errors)`.
fn new(vm: &mut Vm, args: &[Object]) -> Result {
    let text = if args[1].is_undef() {
        vm.names.empty.clone()
    } else if args[2].is_undef() && args[3].is_undef() {
        vm.to_str(&args[1])?
    } else {
        from_buffer(vm, &args[1], &args[2], &args[3])?
    };
    if text.layout() == Layout::Str && args[0].is(&vm.type_of(&text)) {
        return Ok(text);
    }
    let root = vm.new_root(&args[0], &SPEC)?;
    let s = text.expect::<Str>();
    // `__str__` may give an instance of a subclass: `str` itself takes it as it is.
    if root == Layout::Str as u32 {
        return Ok(text.clone());
    }
    vm.check_text(s.bytes().len())?;
    Ok(new_str_with(&vm.heap, s.bytes(), root))
}

fn from_buffer(vm: &mut Vm, o: &Object, encoding: &Object, errors: &Object) -> Result {
    let encoding = keyword_text(vm, encoding, "str", "encoding", "utf-8")?;
    let errors = keyword_text(vm, errors, "str", "errors", "strict")?;
    if o.get::<Str>().is_some() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    if vm.is_exact(o, Layout::Bytes) && !o.expect::<Bytes>().data().is_empty() {
        return crate::types::codecs::decode(vm, o.expect::<Bytes>().data(), &encoding, &errors);
    }
    match crate::types::bytes::buffer_of(vm, o)? {
        // Nothing needs no codec, known or unknown.
        Some(data) if data.is_empty() => Ok(vm.names.empty.clone()),
        Some(data) => crate::types::codecs::decode(vm, &data, &encoding, &errors),
        None => {
            let text =
                format!("decoding to str: need a bytes-like object, {} found", vm.type_name(o));
            Err(vm.type_error(&text))
        }
    }
}

/// An optional keyword argument that must be a `str`.
pub fn keyword_text(
    vm: &mut Vm,
    o: &Object,
    function: &str,
    name: &str,
    default: &str,
) -> Result<String> {
    if o.is_undef() {
        return Ok(default.to_owned());
    }
    match o.get::<Str>() {
        Some(s) => Ok(s.to_string_lossy().into_owned()),
        None => {
            let got = vm.argument_type(o);
            let text = format!("{function}() argument '{name}' must be str, not {got}");
            Err(vm.type_error(&text))
        }
    }
}

/// Do the arguments of `encode` and `decode` ask for UTF-8, and for errors to be raised?
pub fn is_plain_utf8(encoding: &Object, errors: &Object) -> bool {
    let utf8 = |s: &Str| matches!(s.bytes(), b"utf-8" | b"utf8");
    errors.is_undef() && (encoding.is_undef() || encoding.get::<Str>().is_some_and(utf8))
}

fn encode(vm: &mut Vm, args: &[Object]) -> Result {
    if is_plain_utf8(&args[1], &args[2])
        && let Some(text) = text(args).as_str()
    {
        vm.reserve(text.len())?;
        return Ok(vm.bytes(text.as_bytes()));
    }
    let encoding = keyword_text(vm, &args[1], "encode", "encoding", "utf-8")?;
    let errors = keyword_text(vm, &args[2], "encode", "errors", "strict")?;
    crate::types::codecs::encode(vm, &args[0], &encoding, &errors)
}

/// The receiver.
fn text(args: &[Object]) -> &Str {
    args[0].expect::<Str>()
}

/// A string made of `bytes`, if the memory limit allows another copy.
pub fn finish(vm: &mut Vm, bytes: &[u8]) -> Result {
    vm.check_text(bytes.len())?;
    Ok(vm.str_from(bytes))
}

/// The receiver itself if it is an exact `str`, else a `str` of the same text.
fn same(vm: &mut Vm, o: &Object) -> Result {
    if vm.is_exact(o, Layout::Str) {
        return Ok(o.clone());
    }
    finish(vm, o.expect::<Str>().bytes())
}

/// Argument `i` of a method, which must be a `str`.
fn str_arg<'a>(vm: &mut Vm, args: &'a [Object], i: usize, name: &str) -> Result<&'a Str> {
    match args[i].get::<Str>() {
        Some(s) => Ok(s),
        None => {
            let text =
                format!("{name}() argument {i} must be str, not {}", vm.argument_type(&args[i]));
            Err(vm.type_error(&text))
        }
    }
}
