//! `_bz2`: compression and decompression of bzip2 data in pieces (library reference: "bz2"). The
//! algorithm is the crate's, a translation of libbzip2 with the same output.

use std::cell::{Cell, RefCell};

use bzip2::{Action, Compress, Compression, Decompress, Status};

use crate::heap::{Native, NativePayload, Object, Value};
use crate::native::{
    Exc, ModuleSpec, Raised, Result, TypeFlags, TypeSpec, Vm, getter, method, static_method,
};
use crate::types::bytes::like_bytes;

pub static MODULE: ModuleSpec =
    ModuleSpec { name: "_bz2", types: &[&COMPRESSOR, &DECOMPRESSOR], ..ModuleSpec::EMPTY };

/// Output made before memory and fuel are asked for again.
const STEP: usize = 1 << 18;

/// A compressor sorts blocks of up to 900,000 bytes; this is what its tables take.
const COMPRESSOR_BYTES: usize = 8 << 20;
const DECOMPRESSOR_BYTES: usize = 4 << 20;

struct Compressor {
    core: RefCell<Compress>,
    flushed: Cell<bool>,
}

impl NativePayload for Compressor {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

static COMPRESSOR: TypeSpec = TypeSpec {
    name: "BZ2Compressor",
    module: "_bz2",
    flags: TypeFlags::BASE,
    doc: "Create a compressor object for compressing data incrementally.",
    new: Some(static_method("__new__", "(cls, compresslevel=9, /)", |vm, args| {
        let level = match &args[1] {
            o if o.is_undef() => 9,
            o => vm.index_i64(o, Some(Exc::OverflowError))?,
        };
        if !(1..=9).contains(&level) {
            return Err(vm.value_error("compresslevel must be between 1 and 9"));
        }
        vm.reserve(COMPRESSOR_BYTES)?;
        let core = RefCell::new(Compress::new(Compression::new(level as u32), 0));
        let new = Compressor { core, flushed: Cell::new(false) };
        vm.alloc_new(&args[0], &COMPRESSOR, Native::new(new))
    })),
    methods: &[
        method("compress", "($self, data, /)", |vm, args| {
            let data = like_bytes(vm, &args[1])?;
            if compressor(&args[0]).flushed.get() {
                return Err(vm.value_error("Compressor has been flushed"));
            }
            compress(vm, compressor(&args[0]), &data, Action::Run)
        })
        .doc("Provide data to the compressor object."),
        method("flush", "($self, /)", |vm, args| {
            let this = compressor(&args[0]);
            if this.flushed.replace(true) {
                return Err(vm.value_error("Repeated call to flush()"));
            }
            compress(vm, this, &[], Action::Finish)
        })
        .doc("Finish the compression process."),
    ],
    ..TypeSpec::EMPTY
};

fn compressor(o: &Object) -> &Compressor {
    o.native::<Compressor>().expect("the receiver's type decides its state")
}

fn compress(vm: &mut Vm, this: &Compressor, data: &[u8], action: Action) -> Result {
    let mut core = this.core.borrow_mut();
    let mut out = Vec::new();
    let mut rest = data;
    if rest.is_empty() && action == Action::Run {
        return Ok(vm.bytes(b""));
    }
    loop {
        vm.burn_fuel()?;
        vm.reserve(out.len() + STEP)?;
        out.reserve(STEP.min(rest.len() / 2 + 4096));
        let before = core.total_in();
        let status = match core.compress_vec(rest, &mut out, action) {
            Ok(status) => status,
            Err(_) => return Err(invalid(vm)),
        };
        rest = &rest[(core.total_in() - before) as usize..];
        let done = match action {
            Action::Run => rest.is_empty(),
            _ => status == Status::StreamEnd,
        };
        if done {
            return Ok(vm.bytes(&out));
        }
    }
}

fn invalid(vm: &mut Vm) -> Raised {
    vm.error(Exc::OSError, "Invalid data stream")
}

struct Decompressor {
    core: RefCell<Decompress>,
    /// Input that was not needed yet.
    kept: RefCell<Vec<u8>>,
    unused: RefCell<Vec<u8>>,
    eof: Cell<bool>,
    needs_input: Cell<bool>,
}

impl NativePayload for Decompressor {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

static DECOMPRESSOR: TypeSpec = TypeSpec {
    name: "BZ2Decompressor",
    module: "_bz2",
    flags: TypeFlags::BASE,
    doc: "Create a decompressor object for decompressing data incrementally.",
    new: Some(static_method("__new__", "(cls, /)", |vm, args| {
        vm.reserve(DECOMPRESSOR_BYTES)?;
        let new = Decompressor {
            core: RefCell::new(Decompress::new(false)),
            kept: RefCell::default(),
            unused: RefCell::default(),
            eof: Cell::new(false),
            needs_input: Cell::new(true),
        };
        vm.alloc_new(&args[0], &DECOMPRESSOR, Native::new(new))
    })),
    methods: &[method("decompress", "($self, /, data, max_length=-1)", |vm, args| {
        let data = like_bytes(vm, &args[1])?;
        let most = match &args[2] {
            o if o.is_undef() => -1,
            o => vm.index_i64(o, Some(Exc::OverflowError))?,
        };
        let this = decompressor(&args[0]);
        if this.eof.get() {
            return Err(vm.error(Exc::EOFError, "End of stream already reached"));
        }
        decompress(vm, this, &data, usize::try_from(most).unwrap_or(usize::MAX))
    })
    .doc("Decompress data, returning uncompressed data as bytes.")],
    getters: &[
        getter("eof", |_, o| Ok(Object::from_bool(decompressor(o).eof.get())))
            .doc("True if the end-of-stream marker has been reached."),
        getter("needs_input", |_, o| Ok(Object::from_bool(decompressor(o).needs_input.get())))
            .doc("True if more input is needed before more decompressed data can be produced."),
        getter("unused_data", |vm, o| Ok(vm.bytes(&decompressor(o).unused.borrow())))
            .doc("Data found after the end of the compressed stream."),
    ],
    ..TypeSpec::EMPTY
};

fn decompressor(o: &Object) -> &Decompressor {
    o.native::<Decompressor>().expect("the receiver's type decides its state")
}

fn decompress(vm: &mut Vm, this: &Decompressor, data: &[u8], most: usize) -> Result {
    vm.reserve(data.len())?;
    let mut input = this.kept.take();
    input.extend_from_slice(data);
    let mut core = this.core.borrow_mut();
    let (mut out, mut used) = (Vec::new(), 0);
    loop {
        vm.burn_fuel()?;
        vm.reserve(out.len().saturating_add(2 * STEP))?;
        let room = (most - out.len()).min(STEP);
        if room == 0 {
            break;
        }
        let mut part = Vec::with_capacity(room);
        let before = core.total_in();
        let status = match core.decompress_vec(&input[used..], &mut part) {
            Ok(status) => status,
            Err(_) => {
                this.needs_input.set(false);
                return Err(invalid(vm));
            }
        };
        used += (core.total_in() - before) as usize;
        let full = part.len() == part.capacity();
        out.append(&mut part);
        if status == Status::StreamEnd {
            this.eof.set(true);
            this.unused.borrow_mut().extend_from_slice(&input[used..]);
            this.needs_input.set(false);
            return Ok(vm.bytes(&out));
        }
        if !full && used == input.len() {
            break;
        }
    }
    input.drain(..used);
    // Where the output was limited, more may come without input.
    this.needs_input.set(input.is_empty() && out.len() < most);
    this.kept.replace(input);
    Ok(vm.bytes(&out))
}
