//! `SyntaxError`: its place, given as one tuple of details.

use crate::heap::{Layout, Object, Str};
use crate::native::{Keywords, Result, TypeSpec, Vm, method, raw_method};
use crate::types::int;

use super::field;

pub static SYNTAX_ERROR: TypeSpec = TypeSpec {
    name: "SyntaxError",
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", init),
        method("__str__", "($self, /)", str),
    ],
    getters: &[
        field!("msg"),
        field!("filename"),
        field!("lineno"),
        field!("offset"),
        field!("text"),
        field!("end_lineno"),
        field!("end_offset"),
        field!("print_file_and_line"),
    ],
    ..super::EXCEPTION_SPEC
};

const DETAILS: [&str; 6] = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

fn init(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    super::base::init(vm, args, keywords)?;
    let (e, values) = (&args[0], &args[1..]);
    if let Some(message) = values.first() {
        vm.set_exception_field(e, "msg", message.clone());
    }
    let [_, details] = values else { return Ok(Object::NONE) };
    let details = vm.iterate_to_vec(details)?;
    let given = details.len();
    if given < 4 {
        let text = format!("function takes at least 4 arguments ({given} given)");
        return Err(vm.type_error(&text));
    }
    if given > 6 {
        let text = format!("function takes at most 6 arguments ({given} given)");
        return Err(vm.type_error(&text));
    }
    for (i, name) in DETAILS.into_iter().enumerate() {
        let value = details.get(i).cloned().unwrap_or(Object::UNDEF);
        vm.set_exception_field(e, name, value);
    }
    if given == 5 {
        let text = "end_offset must be provided when end_lineno is provided";
        return Err(vm.type_error(text));
    }
    Ok(Object::NONE)
}

fn str(vm: &mut Vm, args: &[Object]) -> Result {
    let message = super::get_field(vm, &args[0], "msg");
    let message = vm.to_str(&message)?;
    let filename = super::get_field(vm, &args[0], "filename");
    let line = super::get_field(vm, &args[0], "lineno");
    let filename = filename.get::<Str>().map(|f| {
        let start = f.bytes().iter().rposition(|b| *b == b'/').map_or(0, |i| i + 1);
        String::from_utf8_lossy(&f.bytes()[start..]).into_owned()
    });
    let line = match line.layout() {
        _ if line.small_int().is_some() => int::to_i64(&line),
        Layout::BigInt => int::to_i64(&line),
        _ => None,
    };
    let place = match (filename, line) {
        (Some(f), Some(l)) => format!(" ({f}, line {l})"),
        (Some(f), None) => format!(" ({f})"),
        (None, Some(l)) => format!(" (line {l})"),
        (None, None) => return Ok(message),
    };
    let mut text = message.expect::<Str>().bytes().to_vec();
    text.extend_from_slice(place.as_bytes());
    vm.check_text(text.len())?;
    Ok(vm.str_from(&text))
}
