//! `io.BytesIO`: bytes in memory.

use std::cell::{Cell, RefCell};

use crate::heap::{Bytes, Native, NativePayload, Object, Value};
use crate::native::{
    Exc, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, raw_static_method,
};

#[derive(Default)]
struct BytesIo {
    data: RefCell<Vec<u8>>,
    at: Cell<usize>,
    closed: Cell<bool>,
}

impl NativePayload for BytesIo {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static BYTES_IO: TypeSpec = TypeSpec {
    name: "BytesIO",
    module: "_io",
    flags: TypeFlags::BASE.and(TypeFlags::DICT).and(TypeFlags::WEAKREF),
    new: Some(raw_static_method("__new__", "(cls, /, *args, **kwargs)", |vm, args, _| {
        let class = args.first().cloned().unwrap_or(Object::NONE);
        let root = super::class_of(vm, &class)?;
        Ok(vm.heap.alloc_with(Native::new(BytesIo::default()), root))
    })),
    next: Some(next_line),
    methods: &[
        method("__init__", "($self, initial_bytes=b'')", init),
        method("write", "($self, b, /)", write),
        method("writelines", "($self, lines, /)", writelines),
        method("getvalue", "($self, /)", getvalue),
        method("getbuffer", "($self, /)", getvalue),
        method("read", "($self, size=-1, /)", read),
        method("read1", "($self, size=-1, /)", read),
        method("readinto", "($self, buffer, /)", readinto),
        method("readline", "($self, size=-1, /)", readline),
        method("readlines", "($self, hint=-1, /)", readlines),
        method("tell", "($self, /)", |vm, args| {
            let s = open_state(vm, &args[0])?;
            Ok(Object::from_small(s.at.get() as i64))
        }),
        method("seek", "($self, pos, whence=0, /)", seek),
        method("truncate", "($self, size=None, /)", truncate),
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
    getters: &[getter("closed", |_, o| {
        Ok(Object::from_bool(o.native::<BytesIo>().is_some_and(|s| s.closed.get())))
    })],
    ..TypeSpec::EMPTY
};

fn open_state<'a>(vm: &mut Vm, o: &'a Object) -> Result<&'a BytesIo> {
    match o.native::<BytesIo>() {
        Some(s) if !s.closed.get() => Ok(s),
        Some(_) => Err(vm.value_error("I/O operation on closed file.")),
        None => Err(vm.type_error("a BytesIO is required")),
    }
}

fn yes_if_open(vm: &mut Vm, args: &[Object]) -> Result {
    open_state(vm, &args[0])?;
    Ok(Object::TRUE)
}

fn init(vm: &mut Vm, args: &[Object]) -> Result {
    let data = if args[1].is_undef() || args[1].is_none() {
        Vec::new()
    } else {
        super::data_of(vm, &args[1])?
    };
    if let Some(s) = args[0].native::<BytesIo>() {
        s.data.replace(data);
        s.at.set(0);
        s.closed.set(false);
    }
    Ok(Object::NONE)
}

fn write(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let data = super::data_of(vm, &args[1])?;
    if data.is_empty() {
        return Ok(Object::from_small(0));
    }
    let at = s.at.get();
    vm.reserve(at.saturating_add(data.len()))?;
    let mut buffer = s.data.borrow_mut();
    if buffer.len() < at {
        buffer.resize(at, 0);
    }
    let over = (buffer.len() - at).min(data.len());
    buffer[at..at + over].copy_from_slice(&data[..over]);
    buffer.extend_from_slice(&data[over..]);
    s.at.set(at + data.len());
    Ok(Object::from_small(data.len() as i64))
}

fn writelines(vm: &mut Vm, args: &[Object]) -> Result {
    let it = vm.iter(&args[1])?;
    while let Some(line) = vm.next(&it)? {
        vm.burn_fuel()?;
        write(vm, &[args[0].clone(), line])?;
    }
    Ok(Object::NONE)
}

fn getvalue(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let data = s.data.borrow();
    vm.reserve(data.len())?;
    Ok(vm.bytes(&data))
}

fn take(s: &BytesIo, count: usize) -> Vec<u8> {
    let data = s.data.borrow();
    let from = s.at.get().min(data.len());
    let to = from.saturating_add(count).min(data.len());
    if to > from {
        s.at.set(to);
    }
    data[from..to].to_vec()
}

fn read(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let count = super::size(vm, &args[1])?.unwrap_or(usize::MAX);
    let data = take(s, count);
    Ok(vm.bytes(&data))
}

fn readinto(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let Some((view, room)) = crate::types::bytes::writable(vm, &args[1])? else {
        let text = format!(
            "readinto() argument must be read-write bytes-like object, not {}",
            vm.argument_type(&args[1])
        );
        return Err(vm.type_error(&text));
    };
    let data = take(s, room);
    crate::types::memoryview::fill(vm, &view, 0, &data)?;
    crate::types::memoryview::end(vm, &view)?;
    Ok(vm.int(data.len() as i64))
}

fn line_length(s: &BytesIo) -> usize {
    let data = s.data.borrow();
    let rest = &data[s.at.get().min(data.len())..];
    rest.iter().position(|c| *c == b'\n').map_or(rest.len(), |i| i + 1)
}

fn readline(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let most = super::size(vm, &args[1])?.unwrap_or(usize::MAX);
    let data = take(s, line_length(s).min(most));
    Ok(vm.bytes(&data))
}

fn next_line(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let s = open_state(vm, o)?;
    match line_length(s) {
        0 => Ok(None),
        n => {
            let data = take(s, n);
            Ok(Some(vm.bytes(&data)))
        }
    }
}

fn readlines(vm: &mut Vm, args: &[Object]) -> Result {
    let most = super::size(vm, &args[1])?.filter(|n| *n > 0).unwrap_or(usize::MAX);
    let (mut lines, mut total) = (Vec::new(), 0);
    while total < most {
        let Some(line) = next_line(vm, &args[0])? else { break };
        vm.burn_fuel()?;
        total += line.get::<Bytes>().map_or(0, |b| b.data().len());
        lines.push(line);
    }
    Ok(vm.list(lines))
}

fn seek(vm: &mut Vm, args: &[Object]) -> Result {
    let s = open_state(vm, &args[0])?;
    let (at, length) = (s.at.get(), s.data.borrow().len());
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
            return Err(vm.value_error(&format!("negative size value {n}")));
        };
        n
    };
    s.data.borrow_mut().truncate(to);
    Ok(vm.int(to as i64))
}

fn close(_: &mut Vm, args: &[Object]) -> Result {
    if let Some(s) = args[0].native::<BytesIo>() {
        s.closed.set(true);
        s.data.take();
    }
    Ok(Object::NONE)
}
