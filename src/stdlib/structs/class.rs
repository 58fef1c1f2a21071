//! `struct.Struct`: a format read once; and the iterator of `iter_unpack`.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use crate::heap::{Native, NativePayload, Object, Value};
use crate::native::{
    Keywords, Result, TypeFlags, TypeSpec, Vm, getter, method, raw_method, raw_static_method,
};
use crate::types::bytes::like_bytes;

use super::format::Format;
use super::{error, no_keywords, pack, unpack};

/// Without a format until `__init__` ran.
struct Struct(RefCell<Option<Arc<Format>>>);

impl NativePayload for Struct {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static STRUCT: TypeSpec = TypeSpec {
    name: "Struct",
    module: "_struct",
    flags: TypeFlags::BASE.and(TypeFlags::WEAKREF),
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", |vm, args, _| {
        let class = args.first().cloned().unwrap_or(Object::NONE);
        vm.alloc_new(&class, &STRUCT, Native::new(Struct(RefCell::new(None))))
    })),
    methods: &[
        raw_method("__init__", "($self, /, *args, **kwargs)", init),
        method("__repr__", "($self, /)", |vm, args| {
            let format = format_of(vm, &args[0])?;
            let text = vm.str(&format.text);
            let text = vm.repr_text(&text)?;
            let name = vm.short_type_name(&args[0]);
            Ok(vm.str(&format!("{name}({text})")))
        }),
        method("iter_unpack", "($self, buffer, /)", |vm, args| {
            let f = format_of(vm, &args[0])?;
            iterate(vm, &f, &args[1])
        }),
        method("__reduce_ex__", "($self, protocol, /)", |vm, args| {
            let text = format!("cannot pickle '{}' object", vm.type_name(&args[0]));
            Err(vm.type_error(&text))
        }),
        raw_method("pack", "($self, /, *args)", |vm, args, kw| {
            no_keywords(vm, "Struct.pack", &kw)?;
            let f = format_of(vm, &args[0])?;
            pack::pack(vm, &f, &args[1..])
        })
        .shown_as(""),
        raw_method("pack_into", "($self, buffer, offset, /, *args)", |vm, args, kw| {
            no_keywords(vm, "Struct.pack_into", &kw)?;
            let f = format_of(vm, &args[0])?;
            pack::pack_into(vm, &f, &args[1..])
        })
        .shown_as(""),
        method("unpack", "($self, buffer, /)", |vm, args| {
            let f = format_of(vm, &args[0])?;
            unpack::unpack(vm, &f, &args[1])
        }),
        method("unpack_from", "($self, /, buffer, offset=0)", |vm, args| {
            let f = format_of(vm, &args[0])?;
            unpack::unpack_from(vm, &f, &args[1], &args[2])
        }),
    ],
    getters: &[
        getter("format", |vm, o| {
            let f = format_of(vm, o)?;
            Ok(vm.str(&f.text))
        }),
        getter("size", |vm, o| {
            let size = o.native::<Struct>().and_then(|s| s.0.borrow().as_ref().map(|f| f.size));
            Ok(vm.int(size.map_or(-1, |n| n as i64)))
        }),
    ],
    ..TypeSpec::EMPTY
};

fn init(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let given = args.len() - 1 + kw.names.len();
    if given > 1 {
        let text = format!("Struct() takes at most 1 argument ({given} given)");
        return Err(vm.type_error(&text));
    }
    let Some(text) = args.get(1).or_else(|| kw.get("format")) else {
        return Err(vm.type_error("Struct() missing required argument 'format' (pos 1)"));
    };
    let format = Format::of(vm, text)?;
    if let Some(s) = args[0].native::<Struct>() {
        s.0.replace(Some(Arc::new(format)));
    }
    Ok(Object::NONE)
}

fn format_of(vm: &mut Vm, o: &Object) -> Result<Arc<Format>> {
    match o.native::<Struct>().and_then(|s| s.0.borrow().clone()) {
        Some(f) => Ok(f),
        None => Err(vm.error(crate::native::Exc::RuntimeError, "Struct object is not initialized")),
    }
}

struct UnpackIterator {
    format: Format,
    data: Vec<u8>,
    at: Cell<usize>,
}

impl NativePayload for UnpackIterator {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static UNPACK_ITERATOR: TypeSpec = TypeSpec {
    name: "unpack_iterator",
    module: "_struct",
    next: Some(next),
    methods: &[method("__length_hint__", "($self, /)", |vm, args| {
        let left = args[0]
            .native::<UnpackIterator>()
            .map_or(0, |it| (it.data.len() - it.at.get()) / it.format.size);
        Ok(vm.int(left as i64))
    })],
    ..TypeSpec::EMPTY
};

/// `iter_unpack`: the values of one record after the other.
pub fn iterate(vm: &mut Vm, format: &Format, buffer: &Object) -> Result {
    let size = format.size;
    if size == 0 {
        return Err(error(vm, "cannot iteratively unpack with a struct of length 0"));
    }
    let data = like_bytes(vm, buffer)?.into_owned();
    if !data.len().is_multiple_of(size) {
        let text = format!("iterative unpacking requires a buffer of a multiple of {size} bytes");
        return Err(error(vm, &text));
    }
    let it = UnpackIterator { format: format.clone(), data, at: Cell::new(0) };
    Ok(vm.alloc_of(&UNPACK_ITERATOR, Native::new(it)))
}

fn next(vm: &mut Vm, o: &Object) -> Result<Option<Object>> {
    let Some(it) = o.native::<UnpackIterator>() else { return Ok(None) };
    let (at, size) = (it.at.get(), it.format.size);
    let Some(record) = it.data.get(at..at + size) else { return Ok(None) };
    it.at.set(at + size);
    unpack::values(vm, &it.format, record).map(Some)
}
