//! `_traceback`: the renderer of tracebacks, for the embedded modules `traceback` and `linecache`.

use crate::heap::{Object, Str};
use crate::native::{Exc, ModuleSpec, Result, Vm, function};
use crate::types::attribute::text_of;
use crate::types::exception::Exception;
use crate::types::traceback::{self, Place, Traceback, limit_argument};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_traceback",
    doc: "Rendering of tracebacks.",
    functions: &[
        function("entries", "(tb, limit=None, /)", entries),
        function("format_entry", "(filename, line, name, end_line, column, end_column, /)", entry),
        function("format_place", "(place, lines, /)", format_place),
        function("format_entries", "(entries, /)", format_entries),
        function("format_exception", "(exc, limit, chain, /)", format_exception),
        function("format_exception_only", "(exc, show_group=False, /)", format_exception_only),
        function("exception_text", "(exc, traceback, /)", exception_text),
        function("source", "(filename, /)", source),
        function("forget_sources", "()", |vm, _| {
            vm.forget_sources();
            Ok(Object::NONE)
        }),
        function("register_source", "(filename, text, /)", |vm, args| {
            vm.register_source(&text_of(&args[0]), &text_of(&args[1]));
            Ok(Object::NONE)
        }),
    ],
    ..ModuleSpec::EMPTY
};

fn strings(vm: &mut Vm, texts: &[String]) -> Object {
    let items = texts.iter().map(|t| vm.str(t)).collect();
    vm.list(items)
}

/// `(filename, line, name, end line, column, end column)` for each entry.
fn entries(vm: &mut Vm, args: &[Object]) -> Result {
    let limit = limit_argument(vm, &args[1])?;
    if args[0].is_none() {
        return Ok(vm.list(Vec::new()));
    }
    if args[0].get::<Traceback>().is_none() {
        let text = format!("expected a traceback, got '{}'", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    }
    let places = traceback::places_of(vm, &args[0], limit);
    let items = places
        .iter()
        .map(|p| {
            let column = |c: Option<u32>| c.map_or(Object::NONE, |c| vm.int(i64::from(c)));
            let items = vec![
                vm.str(&p.filename),
                vm.int(i64::from(p.line)),
                vm.str(&p.name),
                vm.int(i64::from(p.end_line)),
                column(p.columns.map(|c| c.0)),
                column(p.columns.map(|c| c.1)),
            ];
            vm.tuple(items)
        })
        .collect();
    Ok(vm.list(items))
}

fn place(vm: &mut Vm, fields: &[Object]) -> Result<Place> {
    let mut number = |o: &Object| -> Result<Option<u32>> {
        if o.is_none() {
            return Ok(None);
        }
        let n = vm.index_i64(o, Some(Exc::OverflowError))?;
        Ok(u32::try_from(n).ok())
    };
    let [filename, line, name, end_line, column, end_column] = fields else {
        return Err(vm.value_error("an entry has six fields"));
    };
    let line = number(line)?.unwrap_or(0);
    let end_line = number(end_line)?.unwrap_or(line);
    let columns = number(column)?.zip(number(end_column)?);
    Ok(Place { filename: text_of(filename), name: text_of(name), line, end_line, columns })
}

fn entry(vm: &mut Vm, args: &[Object]) -> Result {
    let place = place(vm, args)?;
    let text = traceback::frame_text(vm, &place);
    Ok(vm.str(&text))
}

/// The text of an entry whose lines of source are given.
fn format_place(vm: &mut Vm, args: &[Object]) -> Result {
    let fields = vm.iterate_to_vec(&args[0])?;
    let place = place(vm, &fields)?;
    let lines: Vec<String> =
        vm.iterate_to_vec(&args[1])?.iter().map(|l| text_of(l).trim_end().to_string()).collect();
    let text = traceback::place_text(&place, &lines);
    Ok(vm.str(&text))
}

/// Texts of several entries; many equal ones in a row are counted.
fn format_entries(vm: &mut Vm, args: &[Object]) -> Result {
    let mut places = Vec::new();
    for e in vm.iterate_to_vec(&args[0])? {
        let fields = vm.iterate_to_vec(&e)?;
        places.push(place(vm, &fields)?);
    }
    let texts = traceback::format_stack(vm, &places);
    Ok(strings(vm, &texts))
}

fn exception(vm: &mut Vm, o: &Object) -> Result<()> {
    if o.get::<Exception>().is_some() {
        return Ok(());
    }
    let text = format!("Exception expected for value, {} found", vm.type_name(o));
    Err(vm.type_error(&text))
}

fn format_exception(vm: &mut Vm, args: &[Object]) -> Result {
    exception(vm, &args[0])?;
    let limit = limit_argument(vm, &args[1])?;
    let chain = vm.truth(&args[2])?;
    let texts = traceback::format_exception(vm, &args[0], limit, chain);
    Ok(strings(vm, &texts))
}

fn format_exception_only(vm: &mut Vm, args: &[Object]) -> Result {
    exception(vm, &args[0])?;
    let group = !args[1].is_undef() && vm.truth(&args[1])?;
    let texts = traceback::format_exception_only(vm, &args[0], group);
    Ok(strings(vm, &texts))
}

/// `str(exc)` with suggestions, or a remark that it failed.
fn exception_text(vm: &mut Vm, args: &[Object]) -> Result {
    let text = traceback::exception_text(vm, &args[0], &args[1]);
    Ok(vm.str(&text))
}

fn source(vm: &mut Vm, args: &[Object]) -> Result {
    if args[0].get::<Str>().is_none() {
        return Ok(Object::NONE);
    }
    let name = text_of(&args[0]);
    Ok(vm.source_text(&name).unwrap_or(Object::NONE))
}
