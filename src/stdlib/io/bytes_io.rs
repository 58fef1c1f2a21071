//! `io.BytesIO`: bytes in memory.

use super::memory::{self, Memory, Stream};
use crate::heap::{Native, Object};
use crate::native::{
    Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, raw_static_method,
};

type BytesIo = Memory<u8>;

impl Stream for BytesIo {
    type Unit = u8;

    const NEWLINE: u8 = b'\n';
    const NAME: &'static str = "BytesIO";
    const CLOSED: &'static str = "I/O operation on closed file.";
    const NEGATIVE_SIZE: &'static str = "negative size value";

    fn memory(&self) -> &Memory<u8> {
        self
    }

    fn object(vm: &mut Vm, data: &[u8]) -> Result {
        vm.reserve(data.len())?;
        Ok(vm.bytes(data))
    }

    fn write(vm: &mut Vm, args: &[Object]) -> Result {
        write(vm, args)
    }
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
    next: Some(memory::next_line::<BytesIo>),
    methods: &[
        method("__init__", "($self, initial_bytes=b'')", init),
        method("write", "($self, b, /)", write),
        method("writelines", "($self, lines, /)", memory::writelines::<BytesIo>),
        method("getvalue", "($self, /)", memory::getvalue::<BytesIo>),
        method("getbuffer", "($self, /)", memory::getvalue::<BytesIo>),
        method("read", "($self, size=-1, /)", memory::read::<BytesIo>),
        method("read1", "($self, size=-1, /)", memory::read::<BytesIo>),
        method("readinto", "($self, buffer, /)", readinto),
        method("readline", "($self, size=-1, /)", memory::readline::<BytesIo>),
        method("readlines", "($self, hint=-1, /)", memory::readlines::<BytesIo>),
        method("tell", "($self, /)", memory::tell::<BytesIo>),
        method("seek", "($self, pos, whence=0, /)", memory::seek::<BytesIo>),
        method("truncate", "($self, size=None, /)", memory::truncate::<BytesIo>),
        method("close", "($self, /)", memory::close::<BytesIo>),
        method("flush", "($self, /)", memory::flush::<BytesIo>),
        method("isatty", "($self, /)", |_, _| Ok(Object::FALSE)),
        method("fileno", "($self, /)", |vm, _| super::unsupported(vm, "fileno")),
        method("detach", "($self, /)", |vm, _| super::unsupported(vm, "detach")),
        method("readable", "($self, /)", memory::yes_if_open::<BytesIo>),
        method("writable", "($self, /)", memory::yes_if_open::<BytesIo>),
        method("seekable", "($self, /)", memory::yes_if_open::<BytesIo>),
        method("__enter__", "($self, /)", memory::enter::<BytesIo>),
        raw_method("__exit__", "($self, /, *args)", |vm, a, _| memory::close::<BytesIo>(vm, a)),
    ],
    getters: &[getter("closed", memory::is_closed::<BytesIo>)],
    ..TypeSpec::EMPTY
};

fn init(vm: &mut Vm, args: &[Object]) -> Result {
    let data = if args[1].is_undef() || args[1].is_none() {
        Vec::new()
    } else {
        super::data_of(vm, &args[1])?
    };
    if let Some(stream) = args[0].native::<BytesIo>() {
        stream.reset(data);
    }
    Ok(Object::NONE)
}

fn write(vm: &mut Vm, args: &[Object]) -> Result {
    let stream = memory::opened::<BytesIo>(vm, &args[0])?;
    let data = super::data_of(vm, &args[1])?;
    // Nothing leaves no gap either, however far behind the end the position is.
    if !data.is_empty() {
        vm.reserve(stream.at.get().saturating_add(data.len()))?;
        stream.put(&data);
    }
    Ok(Object::from_small(data.len() as i64))
}

fn readinto(vm: &mut Vm, args: &[Object]) -> Result {
    let stream = memory::opened::<BytesIo>(vm, &args[0])?;
    let Some((view, room)) = crate::types::bytes::writable(vm, &args[1])? else {
        let text = format!(
            "readinto() argument must be read-write bytes-like object, not {}",
            vm.argument_type(&args[1])
        );
        return Err(vm.type_error(&text));
    };
    let range = stream.advance(room);
    let data = stream.units.borrow()[range].to_vec();
    crate::types::memoryview::fill(vm, &view, 0, &data)?;
    crate::types::memoryview::end(vm, &view)?;
    Ok(vm.int(data.len() as i64))
}
