//! `io.StringIO`: text in memory, kept as code points so that positions are counts of characters.

use std::cell::{Cell, RefCell};

use crate::heap::{CodePoints, Native, NativePayload, Object, Str, Value, push_code_point};
use crate::native::{
    Exc, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, raw_static_method,
};

#[derive(Default)]
struct StringIo {
    text: RefCell<Vec<u32>>,
    at: Cell<usize>,
    closed: Cell<bool>,
    /// `newline=None`: `\r\n` and `\r` become `\n` on writing.
    translate: Cell<bool>,
}

impl NativePayload for StringIo {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

const NEWLINE: u32 = '\n' as u32;
const RETURN: u32 = '\r' as u32;

pub static STRING_IO: TypeSpec = TypeSpec {
    name: "StringIO",
    module: "_io",
    flags: TypeFlags::BASE.and(TypeFlags::DICT).and(TypeFlags::WEAKREF),
    new: Some(raw_static_method("__new__", "(cls, /, *args, **kwargs)", |vm, args, _| {
        let class = args.first().cloned().unwrap_or(Object::NONE);
        let root = super::class_of(vm, &class)?;
        Ok(vm.heap.alloc_with(Native::new(StringIo::default()), root))
    })),
    next: Some(next_line),
    methods: &[
        method("__init__", "($self, initial_value='', newline='\\n')", init),
        method("write", "($self, s, /)", write),
        method("writelines", "($self, lines, /)", writelines),
        method("getvalue", "($self, /)", getvalue),
        method("read", "($self, size=-1, /)", read),
        method("readline", "($self, size=-1, /)", readline),
        method("readlines", "($self, hint=-1, /)", readlines),
        method("tell", "($self, /)", |vm, args| {
            let s = open_state(vm, &args[0])?;
            Ok(Object::from_small(s.at.get() as i64))
        }),
        method("seek", "($self, pos, whence=0, /)", seek),
        method("truncate", "($self, pos=None, /)", truncate),
        method("close", "($self, /)", close),
        method("flush", "($self, /)", |vm, args| {
            open_state(vm, &args[0])?;
            Ok(Object::NONE)
        }),
        method("isatty", "($self, /)", |_, _| Ok(Object::FALSE)),
        method("fileno", "($self, /)", |vm, _| super::unsupported(vm, "fileno")),
        method("detach", "($self, /)", |vm, _| super::unsupported(vm, "detach")),
        method("readable", "($self, /)", yes_if_open),
        method("writable", "($self, /)", yes_if_open),
        method("seekable", "($self, /)", yes_if_open),
        method("__enter__", "($self, /)", |vm, args| {
            open_state(vm, &args[0])?;
            Ok(args[0].clone())
        }),
        raw_method("__exit__", "($self, /, *args)", |vm, args, _| close(vm, args)),
    ],
    getters: &[
        getter("closed", |_, o| {
            Ok(Object::from_bool(o.native::<StringIo>().is_some_and(|s| s.closed.get())))
        }),
        getter("line_buffering", |_, _| Ok(Object::FALSE)),
        getter("newlines", |_, _| Ok(Object::NONE)),
        getter("encoding", |_, _| Ok(Object::NONE)),
        getter("errors", |_, _| Ok(Object::NONE)),
    ],
    ..TypeSpec::EMPTY
};

fn open_state<'a>(vm: &mut Vm, o: &'a Object) -> Result<&'a StringIo> {
    match o.native::<StringIo>() {
        Some(s) if !s.closed.get() => Ok(s),
        Some(_) => Err(super::closed(vm)),
        None => Err(vm.type_error("a StringIO is required")),
    }
}

fn yes_if_open(vm: &mut Vm, args: &[Object]) -> Result {
    open_state(vm, &args[0])?;
    Ok(Object::TRUE)
}

fn init(vm: &mut Vm, args: &[Object]) -> Result {
    let newline = &args[2];
    if !newline.is_undef() && !newline.is_none() && newline.get::<Str>().is_none() {
        let text = format!("newline must be str or None, not {}", vm.type_name(newline));
        return Err(vm.type_error(&text));
    }
    let Some(s) = args[0].native::<StringIo>() else { return Ok(Object::NONE) };
    s.translate.set(newline.is_none());
    s.at.set(0);
    s.closed.set(false);
    s.text.borrow_mut().clear();
    if !args[1].is_undef() && !args[1].is_none() {
        if args[1].get::<Str>().is_none() {
            let text = format!("initial_value must be str or None, not {}", vm.type_name(&args[1]));
            return Err(vm.type_error(&text));
        }
        write(vm, &args[..2])?;
        s.at.set(0);
    }
    Ok(Object::NONE)
}

fn write(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let Some(text) = args[1].get::<Str>() else {
        let text = format!("string argument expected, got '{}'", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    vm.reserve(text.len().saturating_add(s.at.get()).saturating_mul(4))?;
    let mut points: Vec<u32> = match text.is_ascii() {
        true => text.bytes().iter().map(|b| u32::from(*b)).collect(),
        false => CodePoints::new(text.bytes()).collect(),
    };
    if s.translate.get() && points.contains(&RETURN) {
        points = translated(&points);
    }
    let mut buffer = s.text.borrow_mut();
    let at = s.at.get();
    if buffer.len() < at {
        buffer.resize(at, 0);
    }
    let over = (buffer.len() - at).min(points.len());
    buffer[at..at + over].copy_from_slice(&points[..over]);
    buffer.extend_from_slice(&points[over..]);
    s.at.set(at + points.len());
    Ok(Object::from_small(text.len() as i64))
}

fn translated(points: &[u32]) -> Vec<u32> {
    let mut out = Vec::with_capacity(points.len());
    for (i, &c) in points.iter().enumerate() {
        match c {
            RETURN => out.push(NEWLINE),
            NEWLINE if i > 0 && points[i - 1] == RETURN => {}
            _ => out.push(c),
        }
    }
    out
}

fn writelines(vm: &mut Vm, args: &[Object]) -> Result {
    let it = vm.iter(&args[1])?;
    while let Some(line) = vm.next(&it)? {
        vm.burn_fuel()?;
        write(vm, &[args[0].clone(), line])?;
    }
    Ok(Object::NONE)
}

/// Code points as a `str`.
fn text(vm: &mut Vm, points: &[u32]) -> Result {
    vm.check_text(points.len())?;
    if points.iter().all(|c| *c < 0x80) {
        let ascii: Vec<u8> = points.iter().map(|c| *c as u8).collect();
        return Ok(vm.str_from(&ascii));
    }
    let mut out = Vec::with_capacity(points.len());
    for &c in points {
        push_code_point(&mut out, c);
    }
    vm.check_text(out.len())?;
    Ok(vm.str_from(&out))
}

fn getvalue(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let points = s.text.borrow();
    text(vm, &points)
}

/// Takes the next `count` code points.
fn take(vm: &mut Vm, s: &StringIo, count: usize) -> Result {
    let points = s.text.borrow();
    let from = s.at.get().min(points.len());
    let to = from.saturating_add(count).min(points.len());
    if to > from {
        s.at.set(to);
    }
    text(vm, &points[from..to])
}

fn read(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let count = super::size(vm, &args[1])?.unwrap_or(usize::MAX);
    take(vm, s, count)
}

/// Code points up to the end of the line.
fn line_length(s: &StringIo) -> usize {
    let points = s.text.borrow();
    let from = s.at.get().min(points.len());
    let rest = &points[from..];
    rest.iter().position(|c| *c == NEWLINE).map_or(rest.len(), |i| i + 1)
}

fn readline(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let most = super::size(vm, &args[1])?.unwrap_or(usize::MAX);
    take(vm, s, line_length(s).min(most))
}

fn next_line(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = open_state(vm, o)?;
    match line_length(s) {
        0 => Ok(None),
        n => take(vm, s, n).map(Some),
    }
}

fn readlines(vm: &mut Vm, args: &[Object]) -> Result {
    let most = super::size(vm, &args[1])?.filter(|n| *n > 0).unwrap_or(usize::MAX);
    let (mut lines, mut total) = (Vec::new(), 0);
    while total < most {
        let Some(line) = next_line(vm, &args[0])? else { break };
        vm.burn_fuel()?;
        total += line.get::<Str>().map_or(0, |s| s.len());
        lines.push(line);
    }
    Ok(vm.list(lines))
}

fn seek(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let (at, length) = (s.at.get(), s.text.borrow().len());
    let whence = match &args[2] {
        w if w.is_undef() => 0,
        w => vm.index_i64(w, Some(Exc::OverflowError))?,
    };
    if (1..=2).contains(&whence) && vm.index_i64(&args[1], None)? != 0 {
        return Err(vm.plain_os_error("Can't do nonzero cur-relative seeks"));
    }
    if whence == 0 && vm.index_i64(&args[1], None)? < 0 {
        let n = vm.index_i64(&args[1], None)?;
        return Err(vm.value_error(&format!("Negative seek position {n}")));
    }
    let to = super::seek_to(vm, &args[1], &args[2], at, length)?;
    s.at.set(to);
    Ok(vm.int(to as i64))
}

fn truncate(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let to = if args[1].is_undef() || args[1].is_none() {
        s.at.get()
    } else {
        let n = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
        let Ok(n) = usize::try_from(n) else {
            return Err(vm.value_error(&format!("Negative size value {n}")));
        };
        n
    };
    s.text.borrow_mut().truncate(to);
    Ok(vm.int(to as i64))
}

fn close(_: &mut Vm, args: &[Object]) -> Result {
    if let Some(s) = args[0].native::<StringIo>() {
        s.closed.set(true);
        s.text.take();
    }
    Ok(Object::NONE)
}
