//! `zlib.Compress`, `zlib.Decompress` and `zlib._ZlibDecompressor`: data in pieces.

use std::cell::{Cell, RefCell};

use miniz_oxide::deflate::core::TDEFLFlush;

use crate::heap::{Native, NativePayload, Object, Value};
use crate::native::{Exc, Raised, Result, TypeSpec, Vm, getter, method, static_method};
use crate::types::bytes::{buffer_of, like_bytes};

use super::deflate::Deflate;
use super::inflate::Inflate;
use super::{error, expand, frame, int_arg};

struct Compress(RefCell<Deflate>);

impl NativePayload for Compress {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static COMPRESS: TypeSpec = TypeSpec {
    name: "Compress",
    module: "zlib",
    methods: &[
        method("compress", "($self, data, /)", |vm, args| {
            let data = like_bytes(vm, &args[1])?;
            vm.reserve(data.len().saturating_mul(2))?;
            write(vm, &args[0], &data, TDEFLFlush::None, "compressing data")
        }),
        method("flush", "($self, mode=zlib.Z_FINISH, /)", |vm, args| {
            let mode = match int_arg(vm, &args[1], 4)? {
                // There is nothing to flush for.
                0 => return Ok(vm.bytes(b"")),
                1 | 2 | 5 => TDEFLFlush::Sync,
                3 => TDEFLFlush::Full,
                4 => TDEFLFlush::Finish,
                _ => return Err(inconsistent(vm, "flushing")),
            };
            write(vm, &args[0], &[], mode, "flushing")
        }),
        method("copy", "($self, /)", copy_compress),
        method("__copy__", "($self, /)", copy_compress),
        method("__deepcopy__", "($self, memo, /)", copy_compress),
    ],
    ..TypeSpec::EMPTY
};

fn compress_state(o: &Object) -> &RefCell<Deflate> {
    &o.native::<Compress>().expect("the receiver's type decides its state").0
}

fn inconsistent(vm: &mut Vm, doing: &str) -> Raised {
    error(vm, &format!("Error -2 while {doing}: inconsistent stream state"))
}

fn write(vm: &mut Vm, o: &Object, data: &[u8], flush: TDEFLFlush, doing: &str) -> Result {
    let state = compress_state(o);
    if state.borrow().is_done() {
        return Err(inconsistent(vm, doing));
    }
    let out = state.borrow_mut().run(data, flush);
    Ok(vm.bytes(&out))
}

fn copy_compress(vm: &mut Vm, args: &[Object]) -> Result {
    let state = compress_state(&args[0]).borrow().clone();
    if state.is_done() {
        return Err(vm.value_error("Inconsistent stream state"));
    }
    Ok(vm.alloc_of(&COMPRESS, Native::new(Compress(RefCell::new(state)))))
}

pub fn compressobj(vm: &mut Vm, args: &[Object]) -> Result {
    let level = int_arg(vm, &args[0], -1)?;
    let method = int_arg(vm, &args[1], 8)?;
    let wbits = int_arg(vm, &args[2], 15)?;
    let memory = int_arg(vm, &args[3], 8)?;
    let strategy = int_arg(vm, &args[4], 0)?;
    let dictionary = match &args[5] {
        o if o.is_undef() || o.is_none() => Vec::new(),
        o => like_bytes(vm, o)?.into_owned(),
    };
    let valid = (-1..=9).contains(&level)
        && method == 8
        && (1..=9).contains(&memory)
        && (0..=4).contains(&strategy);
    let Some((frame, _)) = frame::of(wbits, false).filter(|_| valid) else {
        return Err(vm.value_error("Invalid initialization option"));
    };
    vm.reserve(1 << 20)?;
    let state = Deflate::new(frame, level, strategy, &dictionary);
    Ok(vm.alloc_of(&COMPRESS, Native::new(Compress(RefCell::new(state)))))
}

struct Decompress {
    state: RefCell<Inflate>,
    unused: RefCell<Vec<u8>>,
    unconsumed: RefCell<Vec<u8>>,
    eof: Cell<bool>,
}

impl NativePayload for Decompress {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static DECOMPRESS: TypeSpec = TypeSpec {
    name: "Decompress",
    module: "zlib",
    methods: &[
        method("decompress", "($self, data, /, max_length=0)", |vm, args| {
            let data = like_bytes(vm, &args[1])?;
            let most = match &args[2] {
                o if o.is_undef() => 0,
                o => vm.index_i64(o, Some(Exc::OverflowError))?,
            };
            match usize::try_from(most) {
                Ok(0) => read(vm, this(&args[0]), &data, usize::MAX),
                Ok(most) => read(vm, this(&args[0]), &data, most),
                Err(_) => Err(vm.value_error("max_length must be non-negative")),
            }
        }),
        method("flush", "($self, length=zlib.DEF_BUF_SIZE, /)", |vm, args| {
            if !args[1].is_undef() && vm.index_i64(&args[1], Some(Exc::OverflowError))? <= 0 {
                return Err(vm.value_error("length must be greater than zero"));
            }
            let d = this(&args[0]);
            let rest = d.unconsumed.borrow().clone();
            read(vm, d, &rest, usize::MAX)
        }),
        method("copy", "($self, /)", copy_decompress),
        method("__copy__", "($self, /)", copy_decompress),
        method("__deepcopy__", "($self, memo, /)", copy_decompress),
    ],
    getters: &[
        getter("eof", |_, o| Ok(Object::from_bool(this(o).eof.get()))),
        getter("unconsumed_tail", |vm, o| Ok(vm.bytes(&this(o).unconsumed.borrow()))),
        getter("unused_data", |vm, o| Ok(vm.bytes(&this(o).unused.borrow()))),
    ],
    ..TypeSpec::EMPTY
};

fn this(o: &Object) -> &Decompress {
    o.native::<Decompress>().expect("the receiver's type decides its state")
}

/// Takes data, and sorts what was not needed.
fn read(vm: &mut Vm, d: &Decompress, data: &[u8], most: usize) -> Result {
    if d.eof.get() {
        vm.reserve(data.len())?;
        d.unused.borrow_mut().extend_from_slice(data);
        d.unconsumed.borrow_mut().clear();
        return Ok(vm.bytes(b""));
    }
    let (out, used) = expand(vm, &mut d.state.borrow_mut(), data, most)?;
    let rest = data[used..].to_vec();
    if d.state.borrow().is_done() {
        d.eof.set(true);
        d.unused.borrow_mut().extend(rest);
        d.unconsumed.borrow_mut().clear();
    } else {
        d.unconsumed.replace(rest);
    }
    Ok(vm.bytes(&out))
}

fn copy_decompress(vm: &mut Vm, args: &[Object]) -> Result {
    let d = this(&args[0]);
    if d.eof.get() {
        return Err(vm.value_error("Inconsistent stream state"));
    }
    let copy = Decompress {
        state: d.state.clone(),
        unused: d.unused.clone(),
        unconsumed: d.unconsumed.clone(),
        eof: d.eof.clone(),
    };
    Ok(vm.alloc_of(&DECOMPRESS, Native::new(copy)))
}

/// A fresh state, or why the arguments are no good.
fn start(vm: &mut Vm, wbits: &Object, dictionary: &Object) -> Result<Decompress> {
    let wbits = int_arg(vm, wbits, 15)?;
    let dictionary = if dictionary.is_undef() {
        Vec::new()
    } else {
        match buffer_of(vm, dictionary)? {
            Some(data) => data,
            None => {
                return Err(vm.type_error("zdict argument must support the buffer protocol"));
            }
        }
    };
    let Some((frame, window)) = frame::of(wbits, true) else {
        return Err(vm.value_error("Invalid initialization option"));
    };
    vm.reserve(1 << 20)?;
    Ok(Decompress {
        state: RefCell::new(Inflate::new(frame, window, dictionary)),
        unused: RefCell::default(),
        unconsumed: RefCell::default(),
        eof: Cell::new(false),
    })
}

pub fn decompressobj(vm: &mut Vm, args: &[Object]) -> Result {
    let state = start(vm, &args[0], &args[1])?;
    Ok(vm.alloc_of(&DECOMPRESS, Native::new(state)))
}

/// Keeps the input it has not needed yet, as the decompressors of other modules do.
pub static DECOMPRESSOR: TypeSpec = TypeSpec {
    name: "_ZlibDecompressor",
    module: "zlib",
    doc: "Decompresses piece by piece.",
    new: Some(static_method("__new__", "(cls, wbits=MAX_WBITS, zdict=b'')", |vm, args| {
        let state = start(vm, &args[1], &args[2])?;
        vm.alloc_new(&args[0], &DECOMPRESSOR, Native::new(state))
    })),
    methods: &[method("decompress", "($self, /, data, max_length=-1)", |vm, args| {
        let d = this(&args[0]);
        if d.eof.get() {
            return Err(vm.error(Exc::EOFError, "End of stream already reached"));
        }
        let more = like_bytes(vm, &args[1])?;
        let most = match &args[2] {
            o if o.is_undef() => -1,
            o => vm.index_i64(o, Some(Exc::OverflowError))?,
        };
        let data = [&d.unconsumed.borrow()[..], &more[..]].concat();
        read(vm, d, &data, usize::try_from(most).unwrap_or(usize::MAX))
    })],
    getters: &[
        getter("eof", |_, o| Ok(Object::from_bool(this(o).eof.get()))),
        getter("needs_input", |_, o| {
            let d = this(o);
            Ok(Object::from_bool(!d.eof.get() && d.unconsumed.borrow().is_empty()))
        }),
        getter("unused_data", |vm, o| Ok(vm.bytes(&this(o).unused.borrow()))),
    ],
    ..TypeSpec::EMPTY
};
