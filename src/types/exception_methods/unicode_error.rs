//! `UnicodeDecodeError`, `UnicodeEncodeError`, `UnicodeTranslateError`.

use crate::heap::{ByteArray, Bytes, Object, Str};
use crate::native::{Exc, Keywords, Result, TypeSpec, Vm, method, raw_method};
use crate::types::int;

use super::field;

pub static UNICODE_DECODE_ERROR: TypeSpec = TypeSpec {
    name: "UnicodeDecodeError",
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", decode_init),
        method("__str__", "($self, /)", decode_str),
    ],
    getters: &[
        field!("encoding"),
        field!("object"),
        field!("start"),
        field!("end"),
        field!("reason"),
    ],
    ..super::EXCEPTION_SPEC
};

pub static UNICODE_ENCODE_ERROR: TypeSpec = TypeSpec {
    name: "UnicodeEncodeError",
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", encode_init),
        method("__str__", "($self, /)", encode_str),
    ],
    getters: &[
        field!("encoding"),
        field!("object"),
        field!("start"),
        field!("end"),
        field!("reason"),
    ],
    ..super::EXCEPTION_SPEC
};

pub static UNICODE_TRANSLATE_ERROR: TypeSpec = TypeSpec {
    name: "UnicodeTranslateError",
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", translate_init),
        method("__str__", "($self, /)", translate_str),
    ],
    getters: &[field!("object"), field!("start"), field!("end"), field!("reason")],
    ..super::EXCEPTION_SPEC
};

/// What a constructor's parameter takes.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Buffer,
    Position,
}

const DECODE: &[(&str, Kind)] = &[
    ("encoding", Kind::Text),
    ("object", Kind::Buffer),
    ("start", Kind::Position),
    ("end", Kind::Position),
    ("reason", Kind::Text),
];
const ENCODE: &[(&str, Kind)] = &[
    ("encoding", Kind::Text),
    ("object", Kind::Text),
    ("start", Kind::Position),
    ("end", Kind::Position),
    ("reason", Kind::Text),
];

fn decode_init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    init(vm, args, keywords, DECODE)
}

fn encode_init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    init(vm, args, keywords, ENCODE)
}

fn translate_init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    init(vm, args, keywords, &ENCODE[1..])
}

fn init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>, params: &[(&str, Kind)]) -> Result {
    super::base::init(vm, args, keywords)?;
    let values = &args[1..];
    if values.len() != params.len() {
        let text =
            format!("function takes exactly {} arguments ({} given)", params.len(), values.len());
        return Err(vm.type_error(&text));
    }
    let mut checked = Vec::new();
    for (i, (value, (_, kind))) in values.iter().zip(params).enumerate() {
        checked.push(match kind {
            Kind::Text if value.get::<Str>().is_none() => {
                let text =
                    format!("argument {} must be str, not {}", i + 1, vm.argument_type(value));
                return Err(vm.type_error(&text));
            }
            Kind::Text => value.clone(),
            Kind::Position => {
                let n = vm.index_i64(value, Some(Exc::OverflowError))?;
                vm.int(n)
            }
            Kind::Buffer => buffer(vm, value)?,
        });
    }
    for ((name, _), value) in params.iter().zip(checked) {
        vm.set_exception_field(&args[0], name, value);
    }
    Ok(Object::NONE)
}

fn buffer(vm: &mut Vm, value: &Object) -> Result {
    if value.get::<Bytes>().is_some() {
        return Ok(value.clone());
    }
    if let Some(b) = value.get::<ByteArray>() {
        let data = b.to_vec();
        return Ok(vm.bytes(&data));
    }
    let text = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
    Err(vm.type_error(&text))
}

/// `start`, `end` and the text of `reason`, unless `__init__` has not run.
fn place(vm: &mut Vm, e: &Object) -> Result<Option<(i64, i64, String)>> {
    if vm.exception_field(e, "object").is_none() {
        return Ok(None);
    }
    let start = int::to_i64(&super::get_field(vm, e, "start")).unwrap_or(0);
    let end = int::to_i64(&super::get_field(vm, e, "end")).unwrap_or(0);
    let reason = super::get_field(vm, e, "reason");
    let reason = text(vm, &reason)?;
    Ok(Some((start, end, reason)))
}

fn text(vm: &mut Vm, o: &Object) -> Result<String> {
    let s = vm.to_str(o)?;
    Ok(s.expect::<Str>().to_string_lossy().into_owned())
}

/// The single unit an error is about, if it is about one.
fn single<T>(start: i64, end: i64, at: impl FnOnce(usize) -> Option<T>) -> Option<T> {
    if end != start.checked_add(1)? {
        return None;
    }
    at(usize::try_from(start).ok()?)
}

fn decode_str(vm: &mut Vm, args: &[Object]) -> Result {
    let Some((start, end, reason)) = place(vm, &args[0])? else {
        return Ok(vm.names.empty.clone());
    };
    let encoding = super::get_field(vm, &args[0], "encoding");
    let encoding = text(vm, &encoding)?;
    let object = super::get_field(vm, &args[0], "object");
    let unit = single(start, end, |i| object.get::<Bytes>()?.data().get(i).copied());
    let out = match unit {
        Some(b) => {
            format!("'{encoding}' codec can't decode byte 0x{b:02x} in position {start}: {reason}")
        }
        None => format!(
            "'{encoding}' codec can't decode bytes in position {start}-{}: {reason}",
            end.saturating_sub(1)
        ),
    };
    Ok(vm.str(&out))
}

/// A character as an escape.
fn escape(c: u32) -> String {
    match c {
        0..=0xFF => format!("\\x{c:02x}"),
        0x100..=0xFFFF => format!("\\u{c:04x}"),
        _ => format!("\\U{c:08x}"),
    }
}

fn character(object: &Object, start: i64, end: i64) -> Option<String> {
    let s = object.get::<Str>()?;
    single(start, end, |i| (i < s.len()).then(|| escape(s.char_at(i))))
}

fn encode_str(vm: &mut Vm, args: &[Object]) -> Result {
    let Some((start, end, reason)) = place(vm, &args[0])? else {
        return Ok(vm.names.empty.clone());
    };
    let encoding = super::get_field(vm, &args[0], "encoding");
    let encoding = text(vm, &encoding)?;
    let object = super::get_field(vm, &args[0], "object");
    let out = match character(&object, start, end) {
        Some(c) => {
            format!("'{encoding}' codec can't encode character '{c}' in position {start}: {reason}")
        }
        None => format!(
            "'{encoding}' codec can't encode characters in position {start}-{}: {reason}",
            end.saturating_sub(1)
        ),
    };
    Ok(vm.str(&out))
}

fn translate_str(vm: &mut Vm, args: &[Object]) -> Result {
    let Some((start, end, reason)) = place(vm, &args[0])? else {
        return Ok(vm.names.empty.clone());
    };
    let object = super::get_field(vm, &args[0], "object");
    let out = match character(&object, start, end) {
        Some(c) => format!("can't translate character '{c}' in position {start}: {reason}"),
        None => format!(
            "can't translate characters in position {start}-{}: {reason}",
            end.saturating_sub(1)
        ),
    };
    Ok(vm.str(&out))
}
