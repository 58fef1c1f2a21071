//! `io.StringIO`: text in memory, kept as code points so that positions are counts of characters.

use std::cell::Cell;

use super::memory::{self, Memory, Stream};
use crate::heap::{CodePoints, Native, NativePayload, Object, Str, Value, push_code_point};
use crate::native::{
    Exc, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, raw_static_method,
};

#[derive(Default)]
struct StringIo {
    memory: Memory<u32>,
    /// `newline=None`: `\r\n` and `\r` become `\n` on writing.
    translate: Cell<bool>,
}

impl NativePayload for StringIo {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl Stream for StringIo {
    type Unit = u32;

    const NEWLINE: u32 = NEWLINE;
    const NAME: &'static str = "StringIO";
    const CLOSED: &'static str = "I/O operation on closed file";
    const NEGATIVE_SIZE: &'static str = "Negative size value";

    fn memory(&self) -> &Memory<u32> {
        &self.memory
    }

    fn object(vm: &mut Vm, points: &[u32]) -> Result {
        text(vm, points)
    }

    fn write(vm: &mut Vm, args: &[Object]) -> Result {
        write(vm, args)
    }
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
    next: Some(memory::next_line::<StringIo>),
    methods: &[
        method("__init__", "($self, initial_value='', newline='\\n')", init),
        method("write", "($self, s, /)", write),
        method("writelines", "($self, lines, /)", memory::writelines::<StringIo>),
        method("getvalue", "($self, /)", memory::getvalue::<StringIo>),
        method("read", "($self, size=-1, /)", memory::read::<StringIo>),
        method("readline", "($self, size=-1, /)", memory::readline::<StringIo>),
        method("readlines", "($self, hint=-1, /)", memory::readlines::<StringIo>),
        method("tell", "($self, /)", memory::tell::<StringIo>),
        method("seek", "($self, pos, whence=0, /)", seek),
        method("truncate", "($self, pos=None, /)", memory::truncate::<StringIo>),
        method("close", "($self, /)", memory::close::<StringIo>),
        method("flush", "($self, /)", memory::flush::<StringIo>),
        method("isatty", "($self, /)", |_, _| Ok(Object::FALSE)),
        method("fileno", "($self, /)", |vm, _| super::unsupported(vm, "fileno")),
        method("detach", "($self, /)", |vm, _| super::unsupported(vm, "detach")),
        method("readable", "($self, /)", memory::yes_if_open::<StringIo>),
        method("writable", "($self, /)", memory::yes_if_open::<StringIo>),
        method("seekable", "($self, /)", memory::yes_if_open::<StringIo>),
        method("__enter__", "($self, /)", memory::enter::<StringIo>),
        raw_method("__exit__", "($self, /, *args)", |vm, a, _| memory::close::<StringIo>(vm, a)),
    ],
    getters: &[
        getter("closed", memory::is_closed::<StringIo>),
        getter("line_buffering", |_, _| Ok(Object::FALSE)),
        getter("newlines", |_, _| Ok(Object::NONE)),
        getter("encoding", |_, _| Ok(Object::NONE)),
        getter("errors", |_, _| Ok(Object::NONE)),
    ],
    ..TypeSpec::EMPTY
};

fn init(vm: &mut Vm, args: &[Object]) -> Result {
    let newline = &args[2];
    if !newline.is_undef() && !newline.is_none() && newline.get::<Str>().is_none() {
        let text = format!("newline must be str or None, not {}", vm.type_name(newline));
        return Err(vm.type_error(&text));
    }
    let Some(s) = args[0].native::<StringIo>() else { return Ok(Object::NONE) };
    s.translate.set(newline.is_none());
    s.memory.reset(Vec::new());
    if !args[1].is_undef() && !args[1].is_none() {
        if args[1].get::<Str>().is_none() {
            let text = format!("initial_value must be str or None, not {}", vm.type_name(&args[1]));
            return Err(vm.type_error(&text));
        }
        write(vm, &args[..2])?;
        s.memory.at.set(0);
    }
    Ok(Object::NONE)
}

fn write(vm: &mut Vm, args: &[Object]) -> Result {
    let s = memory::opened::<StringIo>(vm, &args[0])?;
    let Some(text) = args[1].get::<Str>() else {
        let text = format!("string argument expected, got '{}'", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    vm.reserve(text.len().saturating_add(s.memory.at.get()).saturating_mul(4))?;
    let mut points: Vec<u32> = match text.is_ascii() {
        true => text.bytes().iter().map(|b| u32::from(*b)).collect(),
        false => CodePoints::new(text.bytes()).collect(),
    };
    if s.translate.get() && points.contains(&RETURN) {
        points = translated(&points);
    }
    s.memory.put(&points);
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

fn seek(vm: &mut Vm, args: &[Object]) -> Result {
    memory::opened::<StringIo>(vm, &args[0])?;
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
    memory::seek::<StringIo>(vm, args)
}
