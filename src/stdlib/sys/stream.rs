//! The standard streams as text: `sys.stdin`, `sys.stdout`, `sys.stderr`, and the bytes below them
//! (`.buffer`). Text is UTF-8; buffering is the host's.

use std::cell::RefCell;

use crate::heap::{ByteArray, Bytes, Native, NativePayload, Object, Str, Value};
use crate::native::{Exc, Keywords, Result, TypeSpec, Vm, getter, method, raw_method};
use crate::types::type_object::Type;

struct Stream {
    fd: u8,
    /// Bytes read but not given out yet (standard input only).
    pending: RefCell<Vec<u8>>,
}

impl NativePayload for Stream {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// The binary stream below a text stream.
struct Buffer {
    text: Object,
}

impl NativePayload for Buffer {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.text.value());
    }
}

static STREAM: TypeSpec = TypeSpec {
    name: "TextIOWrapper",
    module: "_io",
    next: Some(next_line),
    methods: &[
        method("write", "($self, text, /)", py_write),
        method("writelines", "($self, lines, /)", writelines),
        method("flush", "($self, /)", py_flush),
        method("isatty", "($self, /)", isatty),
        method("fileno", "($self, /)", |vm, args| Ok(vm.int(i64::from(fd(&args[0]))))),
        method("readable", "($self, /)", |_, args| Ok(Object::from_bool(fd(&args[0]) == 0))),
        method("writable", "($self, /)", |_, args| Ok(Object::from_bool(fd(&args[0]) != 0))),
        method("seekable", "($self, /)", |_, _| Ok(Object::FALSE)),
        method("read", "($self, size=-1, /)", read),
        method("readline", "($self, size=-1, /)", readline),
        method("readlines", "($self, hint=-1, /)", readlines),
        method("close", "($self, /)", py_flush),
        raw_method("reconfigure", "($self, /, **kwargs)", reconfigure),
        method("__enter__", "($self, /)", |_, args| Ok(args[0].clone())),
        raw_method("__exit__", "($self, /, *args)", |_, _, _| Ok(Object::NONE)),
        method("__repr__", "($self, /)", repr),
    ],
    getters: &[
        getter("encoding", |vm, _| Ok(vm.str("utf-8"))),
        getter("errors", |vm, o| {
            Ok(vm.str(if fd(o) == 2 { "backslashreplace" } else { "strict" }))
        }),
        getter("name", |vm, o| Ok(vm.str(name(fd(o))))),
        getter("mode", |vm, o| Ok(vm.str(if fd(o) == 0 { "r" } else { "w" }))),
        getter("newlines", |_, _| Ok(Object::NONE)),
        getter("line_buffering", |vm, o| {
            let fd = fd(o);
            Ok(Object::from_bool(fd == 2 || vm.host.is_terminal(fd)))
        }),
        getter("closed", |_, _| Ok(Object::FALSE)),
        getter("buffer", buffer),
    ],
    ..TypeSpec::EMPTY
};

static BUFFER: TypeSpec = TypeSpec {
    name: "BufferedWriter",
    module: "_io",
    methods: &[
        method("write", "($self, data, /)", buffer_write),
        method("flush", "($self, /)", |vm, args| {
            if let Some(b) = args[0].native::<Buffer>() {
                flush(vm, &b.text)?;
            }
            Ok(Object::NONE)
        }),
        method("read", "($self, size=-1, /)", |vm, args| {
            let size = size(vm, &args[1])?;
            let data = take(vm, &text_of_buffer(&args[0]), size)?;
            Ok(vm.bytes(&data))
        }),
        method("readline", "($self, size=-1, /)", |vm, args| {
            let size = size(vm, &args[1])?;
            let data = take_line(vm, &text_of_buffer(&args[0]), size)?;
            Ok(vm.bytes(&data))
        }),
        method("fileno", "($self, /)", |vm, args| {
            Ok(vm.int(i64::from(fd(&text_of_buffer(&args[0])))))
        }),
    ],
    ..TypeSpec::EMPTY
};

pub fn new(vm: &mut Vm, fd: u8) -> Object {
    let t = vm.type_of_spec(&STREAM);
    let state = Stream { fd, pending: RefCell::default() };
    vm.heap.alloc_with(Native::new(state), t.expect::<Type>().root.get())
}

/// Is this one of the interpreter's own streams?
pub fn is_own(_: &Vm, o: &Object) -> bool {
    o.native::<Stream>().is_some()
}

fn fd(o: &Object) -> u8 {
    o.native::<Stream>().map_or(1, |s| s.fd)
}

fn name(fd: u8) -> &'static str {
    match fd {
        0 => "<stdin>",
        1 => "<stdout>",
        _ => "<stderr>",
    }
}

/// Writes text (generalised UTF-8).
pub fn write(vm: &mut Vm, stream: &Object, text: &[u8]) -> Result<()> {
    let fd = fd(stream);
    if fd == 0 {
        return Err(vm.error(unsupported(vm), "not writable"));
    }
    let r = match std::str::from_utf8(text) {
        Ok(_) => vm.host.write(fd, text),
        Err(_) if fd == 2 => {
            let text = backslash(text);
            vm.host.write(fd, text.as_bytes())
        }
        Err(_) => {
            // The encoder raises the error that says where the surrogate is.
            let s = vm.str_from(text);
            vm.call_method(&s, "encode", &[])?;
            Ok(())
        }
    };
    r.map_err(|e| vm.host_error(&e, None))
}

/// `io.UnsupportedOperation` is an `OSError`.
fn unsupported(_: &Vm) -> Exc {
    Exc::OSError
}

/// Lone surrogates as `\udXXX`.
fn backslash(text: &[u8]) -> String {
    crate::heap::CodePoints::new(text)
        .map(|c| match char::from_u32(c) {
            Some(c) => c.to_string(),
            None => format!("\\u{c:04x}"),
        })
        .collect()
}

pub fn flush(vm: &mut Vm, stream: &Object) -> Result<()> {
    let fd = fd(stream);
    if fd == 0 {
        return Ok(());
    }
    vm.host.flush(fd).map_err(|e| vm.host_error(&e, None))
}

fn py_write(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(s) = args[1].get::<Str>() else {
        let text = format!("write() argument must be str, not {}", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    write(vm, &args[0], s.bytes())?;
    Ok(vm.int(s.len() as i64))
}

fn writelines(vm: &mut Vm, args: &[Object]) -> Result {
    let it = vm.iter(&args[1])?;
    while let Some(line) = vm.next(&it)? {
        vm.burn_fuel()?;
        py_write(vm, &[args[0].clone(), line])?;
    }
    Ok(Object::NONE)
}

fn py_flush(vm: &mut Vm, args: &[Object]) -> Result {
    flush(vm, &args[0])?;
    Ok(Object::NONE)
}

fn isatty(vm: &mut Vm, args: &[Object]) -> Result {
    let fd = fd(&args[0]);
    Ok(Object::from_bool(vm.host.is_terminal(fd)))
}

fn reconfigure(_: &mut Vm, _: &[Object], _: Keywords<'_>) -> Result {
    Ok(Object::NONE)
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let fd = fd(&args[0]);
    let mode = if fd == 0 { "r" } else { "w" };
    Ok(vm.str(&format!("<_io.TextIOWrapper name='{}' mode='{mode}' encoding='utf-8'>", name(fd))))
}

/// A `size` argument; `None`: no limit.
fn size(vm: &mut Vm, o: &Object) -> Result<Option<usize>> {
    if o.is_undef() || o.is_none() {
        return Ok(None);
    }
    let n = vm.index_i64(o, Some(Exc::OverflowError))?;
    Ok(usize::try_from(n).ok())
}

/// Up to `size` bytes of standard input.
fn take(vm: &mut Vm, stream: &Object, size: Option<usize>) -> Result<Vec<u8>> {
    let Some(s) = stream.native::<Stream>().filter(|s| s.fd == 0) else {
        return Err(vm.error(unsupported(vm), "not readable"));
    };
    let Some(size) = size else {
        let rest = vm.host.read_stdin().map_err(|e| vm.host_error(&e, None))?;
        let mut all = s.pending.take();
        all.extend(rest);
        return Ok(all);
    };
    let mut data = s.pending.take();
    while data.len() < size {
        let line = vm.host.read_line().map_err(|e| vm.host_error(&e, None))?;
        if line.is_empty() {
            break;
        }
        data.extend(line);
    }
    let rest = data.split_off(size.min(data.len()));
    s.pending.replace(rest);
    Ok(data)
}

/// A line of standard input, or its first `size` bytes.
fn take_line(vm: &mut Vm, stream: &Object, size: Option<usize>) -> Result<Vec<u8>> {
    let Some(s) = stream.native::<Stream>().filter(|s| s.fd == 0) else {
        return Err(vm.error(unsupported(vm), "not readable"));
    };
    let mut data = s.pending.take();
    if !data.contains(&b'\n') {
        let line = vm.host.read_line().map_err(|e| vm.host_error(&e, None))?;
        data.extend(line);
    }
    let line = data.iter().position(|b| *b == b'\n').map_or(data.len(), |i| i + 1);
    let end = size.map_or(line, |n| n.min(line));
    let rest = data.split_off(end);
    s.pending.replace(rest);
    Ok(data)
}

/// Bytes as text, with newlines translated.
fn decode(vm: &mut Vm, data: &[u8]) -> Object {
    let text = String::from_utf8_lossy(data);
    if text.contains('\r') {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        return vm.str(&text);
    }
    vm.str(&text)
}

fn read(vm: &mut Vm, args: &[Object]) -> Result {
    let size = size(vm, &args[1])?;
    let data = take(vm, &args[0], size)?;
    Ok(decode(vm, &data))
}

fn readline(vm: &mut Vm, args: &[Object]) -> Result {
    let size = size(vm, &args[1])?;
    let data = take_line(vm, &args[0], size)?;
    Ok(decode(vm, &data))
}

fn readlines(vm: &mut Vm, args: &[Object]) -> Result {
    let mut lines = Vec::new();
    while let Some(line) = next_line(vm, &args[0])? {
        vm.burn_fuel()?;
        lines.push(line);
    }
    Ok(vm.list(lines))
}

fn next_line(vm: &mut Vm, stream: &Object) -> Result<Option<Object>> {
    let data = take_line(vm, stream, None)?;
    Ok(if data.is_empty() { None } else { Some(decode(vm, &data)) })
}

fn buffer(vm: &mut Vm, o: &Object) -> Result {
    let t = vm.type_of_spec(&BUFFER);
    let state = Buffer { text: o.clone() };
    Ok(vm.heap.alloc_with(Native::new(state), t.expect::<Type>().root.get()))
}

fn text_of_buffer(o: &Object) -> Object {
    o.native::<Buffer>().map_or(Object::NONE, |b| b.text.clone())
}

fn buffer_write(vm: &mut Vm, args: &[Object]) -> Result {
    let data = if let Some(b) = args[1].get::<Bytes>() {
        b.data().to_vec()
    } else if let Some(b) = args[1].get::<ByteArray>() {
        b.to_vec()
    } else {
        let text = format!("a bytes-like object is required, not '{}'", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    let fd = fd(&text_of_buffer(&args[0]));
    vm.host.write(fd, &data).map_err(|e| vm.host_error(&e, None))?;
    Ok(vm.int(data.len() as i64))
}
