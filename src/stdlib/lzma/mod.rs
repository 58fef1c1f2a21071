//! `_lzma_codec`: streams of xz, of its predecessor and of bare LZMA data, in pieces. The format
//! is the crate's matter; arguments are checked by `_lzma.py`, which has the classes.

mod filters;

use std::cell::{Cell, RefCell};
use std::io::{ErrorKind, Write};

use lzma_rust2::filter::bcj::BcjWriter;
use lzma_rust2::{
    Action, CheckType, FilterConfig, Lzma2Options, Lzma2Stream, Lzma2Writer, LzmaOptions,
    LzmaStream, LzmaWriter, Status, StreamResult, XzOptions, XzStream, XzWriter,
};

use self::filters::{Delta, filters, lzma_options, take_deltas, with_code_filter};
use crate::heap::{Native, NativePayload, Object, Value};
use crate::native::{Exc, ModuleSpec, Raised, Result, TypeSpec, Vm, function, getter, method};
use crate::stdlib::exception_class::ModuleException;
use crate::types::bytes::like_bytes;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_lzma_codec",
    doc: "What the module _lzma is made of.",
    functions: &[
        function("encoder", "(format, check, options, filters, /)", encoder),
        function("decoder", "(format, memlimit, options, filters, /)", decoder),
    ],
    init: Some(|vm, module| ERROR.publish(vm, module)),
    ..ModuleSpec::EMPTY
};

static ERROR: ModuleException = ModuleException {
    key: "_lzma.LZMAError",
    module: "_lzma",
    name: "LZMAError",
    base: Exc::Exception,
};

const FORMAT_AUTO: i64 = 0;
const FORMAT_XZ: i64 = 1;
const FORMAT_ALONE: i64 = 2;
const FILTER_LZMA2: i64 = 0x21;

/// Output made before memory and fuel are asked for again.
const STEP: usize = 1 << 16;

fn options_error(vm: &mut Vm) -> Raised {
    ERROR.raise(vm, "Invalid or unsupported options")
}

fn corrupt(vm: &mut Vm) -> Raised {
    ERROR.raise(vm, "Corrupt input data")
}

fn wrong_format(vm: &mut Vm) -> Raised {
    ERROR.raise(vm, "Input format not supported by decoder")
}

enum Sink {
    Xz(Box<XzWriter<Vec<u8>>>),
    One(Box<LzmaWriter<Vec<u8>>>),
    Two(Box<Lzma2Writer<Vec<u8>>>),
    CodeOne(Box<BcjWriter<LzmaWriter<Vec<u8>>>>),
    CodeTwo(Box<BcjWriter<Lzma2Writer<Vec<u8>>>>),
}

impl Sink {
    fn write(&mut self, data: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Sink::Xz(w) => {
                w.write_all(data)?;
                Ok(std::mem::take(w.inner_mut()))
            }
            Sink::One(w) => {
                w.write_all(data)?;
                Ok(std::mem::take(w.inner_mut()))
            }
            Sink::Two(w) => {
                w.write_all(data)?;
                Ok(std::mem::take(w.inner_mut()))
            }
            Sink::CodeOne(w) => {
                w.write_all(data)?;
                Ok(std::mem::take(w.inner_mut().inner_mut()))
            }
            Sink::CodeTwo(w) => {
                w.write_all(data)?;
                Ok(std::mem::take(w.inner_mut().inner_mut()))
            }
        }
    }

    fn finish(self) -> std::io::Result<Vec<u8>> {
        match self {
            Sink::Xz(w) => w.finish(),
            Sink::One(w) => w.finish(),
            Sink::Two(w) => w.finish(),
            Sink::CodeOne(w) => w.finish()?.finish(),
            Sink::CodeTwo(w) => w.finish()?.finish(),
        }
    }
}

struct Encoder {
    /// `None` after the end.
    sink: RefCell<Option<Sink>>,
    deltas: RefCell<Vec<Delta>>,
}

impl NativePayload for Encoder {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

static ENCODER: TypeSpec = TypeSpec {
    name: "Encoder",
    module: "_lzma_codec",
    methods: &[
        method("compress", "($self, data, /)", |vm, args| {
            let data = like_bytes(vm, &args[1])?;
            let this = this_encoder(&args[0]);
            let mut sink = this.sink.borrow_mut();
            let Some(sink) = &mut *sink else {
                return Err(vm.value_error("Compressor has been flushed"));
            };
            let mut out = Vec::new();
            for part in data.chunks(STEP) {
                vm.burn_fuel()?;
                vm.reserve(out.len().saturating_add(2 * STEP))?;
                let mut part = std::borrow::Cow::Borrowed(part);
                for delta in this.deltas.borrow_mut().iter_mut() {
                    delta.apply(part.to_mut(), false);
                }
                match sink.write(&part) {
                    Ok(more) => out.extend(more),
                    Err(_) => return Err(ERROR.raise(vm, "Internal error")),
                }
            }
            Ok(vm.bytes(&out))
        }),
        method("flush", "($self, /)", |vm, args| {
            let Some(sink) = this_encoder(&args[0]).sink.take() else {
                return Err(vm.value_error("Repeated call to flush()"));
            };
            match sink.finish() {
                Ok(out) => Ok(vm.bytes(&out)),
                Err(_) => Err(ERROR.raise(vm, "Internal error")),
            }
        }),
    ],
    ..TypeSpec::EMPTY
};

fn this_encoder(o: &Object) -> &Encoder {
    o.native::<Encoder>().expect("the receiver's type decides its state")
}

fn encoder(vm: &mut Vm, args: &[Object]) -> Result {
    let format = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    let check = match vm.index_i64(&args[1], Some(Exc::OverflowError))? {
        0 => CheckType::None,
        1 => CheckType::Crc32,
        4 => CheckType::Crc64,
        10 => CheckType::Sha256,
        _ => return Err(ERROR.raise(vm, "Unsupported integrity check")),
    };
    let (kind, options) = lzma_options(vm, &args[2])?;
    let mut filters = filters(vm, &args[3])?;
    let deltas = if format == FORMAT_XZ { Vec::new() } else { take_deltas(&mut filters) };
    vm.reserve(options.get_memory_usage() as usize * 1024)?;
    let made = match format {
        FORMAT_XZ => {
            let xz =
                XzOptions { lzma_options: options, check_type: check, block_size: None, filters };
            XzWriter::new(Vec::new(), xz).map(|w| Sink::Xz(Box::new(w)))
        }
        FORMAT_ALONE => {
            LzmaWriter::new_use_header(Vec::new(), &options, None).map(|w| Sink::One(Box::new(w)))
        }
        _ => bare_sink(kind, options, &filters),
    };
    match made {
        Ok(sink) => {
            let state = Encoder { sink: RefCell::new(Some(sink)), deltas: RefCell::new(deltas) };
            Ok(vm.alloc_of(&ENCODER, Native::new(state)))
        }
        Err(_) => Err(options_error(vm)),
    }
}

/// A writer of bare data, with at most one filter in front.
fn bare_sink(kind: i64, options: LzmaOptions, filters: &[FilterConfig]) -> std::io::Result<Sink> {
    let unsupported = || std::io::Error::from(ErrorKind::Unsupported);
    if filters.len() > 1 {
        return Err(unsupported());
    }
    if kind == FILTER_LZMA2 {
        let options = Lzma2Options { lzma_options: options, chunk_size: None };
        let writer = Lzma2Writer::new(Vec::new(), options);
        return Ok(match filters.first() {
            Some(f) => {
                Sink::CodeTwo(Box::new(with_code_filter(writer, f).ok_or_else(unsupported)?))
            }
            None => Sink::Two(Box::new(writer)),
        });
    }
    let writer = LzmaWriter::new_no_header(Vec::new(), &options, true)?;
    Ok(match filters.first() {
        Some(f) => Sink::CodeOne(Box::new(with_code_filter(writer, f).ok_or_else(unsupported)?)),
        None => Sink::One(Box::new(writer)),
    })
}

enum Source {
    /// The first bytes tell the format.
    Unknown,
    Xz(Box<XzStream>),
    One(Box<LzmaStream>),
    Two(Box<Lzma2Stream>),
}

struct Decoder {
    source: RefCell<Source>,
    format: i64,
    /// Bytes the decoder may use.
    limit: Option<u64>,
    deltas: RefCell<Vec<Delta>>,
    /// Input that was not needed yet.
    kept: RefCell<Vec<u8>>,
    unused: RefCell<Vec<u8>>,
    eof: Cell<bool>,
    needs_input: Cell<bool>,
    check: Cell<i64>,
}

impl NativePayload for Decoder {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

const CHECK_UNKNOWN: i64 = 16;

static DECODER: TypeSpec = TypeSpec {
    name: "Decoder",
    module: "_lzma_codec",
    methods: &[method("decompress", "($self, data, max_length, /)", |vm, args| {
        let data = like_bytes(vm, &args[1])?;
        let most = vm.index_i64(&args[2], Some(Exc::OverflowError))?;
        let d = this_decoder(&args[0]);
        if d.eof.get() {
            return Err(vm.error(Exc::EOFError, "Already at end of stream"));
        }
        decompress(vm, d, &data, usize::try_from(most).unwrap_or(usize::MAX))
    })],
    getters: &[
        getter("eof", |_, o| Ok(Object::from_bool(this_decoder(o).eof.get()))),
        getter("needs_input", |_, o| Ok(Object::from_bool(this_decoder(o).needs_input.get()))),
        getter("check", |vm, o| Ok(vm.int(this_decoder(o).check.get()))),
        getter("unused_data", |vm, o| Ok(vm.bytes(&this_decoder(o).unused.borrow()))),
    ],
    ..TypeSpec::EMPTY
};

fn this_decoder(o: &Object) -> &Decoder {
    o.native::<Decoder>().expect("the receiver's type decides its state")
}

fn decoder(vm: &mut Vm, args: &[Object]) -> Result {
    let format = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    let limit = match &args[1] {
        o if o.is_none() => None,
        o => u64::try_from(vm.index_i64(o, Some(Exc::OverflowError))?).ok(),
    };
    let mut deltas = Vec::new();
    let (source, check) = match format {
        FORMAT_AUTO | FORMAT_XZ => (Source::Unknown, CHECK_UNKNOWN),
        FORMAT_ALONE => (Source::Unknown, 0),
        _ => {
            let (kind, options) = lzma_options(vm, &args[2])?;
            let mut filters = filters(vm, &args[3])?;
            deltas = take_deltas(&mut filters);
            vm.reserve(options.dict_size as usize)?;
            let made = if kind == FILTER_LZMA2 {
                let mut stream = Lzma2Stream::new(options.dict_size);
                stream.set_filters(&filters).map(|()| Source::Two(Box::new(stream)))
            } else {
                let (lc, lp, pb) = (options.lc, options.lp, options.pb);
                LzmaStream::new(u64::MAX, lc, lp, pb, options.dict_size, None).and_then(|mut s| {
                    s.set_filters(&filters)?;
                    Ok(Source::One(Box::new(s)))
                })
            };
            match made {
                Ok(source) => (source, 0),
                Err(_) => return Err(options_error(vm)),
            }
        }
    };
    let state = Decoder {
        source: RefCell::new(source),
        format,
        limit,
        deltas: RefCell::new(deltas),
        kept: RefCell::default(),
        unused: RefCell::default(),
        eof: Cell::new(false),
        needs_input: Cell::new(true),
        check: Cell::new(check),
    };
    Ok(vm.alloc_of(&DECODER, Native::new(state)))
}

const XZ_MAGIC: &[u8] = b"\xFD7zXZ\0";
const ALONE_HEADER: usize = 13;

/// The stream that the first bytes are of; `None`: there are too few of them.
fn recognise(vm: &mut Vm, d: &Decoder, input: &[u8]) -> Result<Option<Source>> {
    let room = vm.heap.limit().saturating_sub(vm.heap.bytes()) as u64;
    let kib = (d.limit.unwrap_or(u64::MAX).min(room) / 1024).min(u32::MAX as u64) as u32;
    let xz = match d.format {
        FORMAT_XZ => true,
        FORMAT_ALONE => false,
        _ => match input.first() {
            Some(b) => *b == XZ_MAGIC[0],
            None => return Ok(None),
        },
    };
    if xz {
        let known = input.len().min(XZ_MAGIC.len());
        if input[..known] != XZ_MAGIC[..known] {
            return Err(wrong_format(vm));
        }
        return Ok((known == XZ_MAGIC.len())
            .then(|| Source::Xz(Box::new(XzStream::new_mem_limit(false, kib)))));
    }
    let Some(header) = input.first_chunk::<ALONE_HEADER>() else { return Ok(None) };
    let dictionary = u32::from_le_bytes([header[1], header[2], header[3], header[4]]);
    let mut size = [0; 8];
    size.copy_from_slice(&header[5..]);
    let size = u64::from_le_bytes(size);
    // Anything could be this format: improbable headers are refused where it is guessed.
    let ones = dictionary.count_ones();
    let probable = dictionary == u32::MAX
        || ones == 1
        || ones == 2 && (dictionary >> dictionary.trailing_zeros()) == 3;
    let guessed = d.format == FORMAT_AUTO;
    if header[0] >= 225 || guessed && (!probable || size != u64::MAX && size >= 1 << 38) {
        return Err(wrong_format(vm));
    }
    d.check.set(0);
    Ok(Some(Source::One(Box::new(LzmaStream::new_mem_limit(kib, None)))))
}

fn decompress(vm: &mut Vm, d: &Decoder, data: &[u8], most: usize) -> Result {
    vm.reserve(data.len())?;
    let mut input = d.kept.take();
    input.extend_from_slice(data);
    let mut source = d.source.borrow_mut();
    if matches!(*source, Source::Unknown) {
        match recognise(vm, d, &input)? {
            Some(known) => *source = known,
            None => {
                d.kept.replace(input);
                return Ok(vm.bytes(b""));
            }
        }
    }
    let (mut out, mut used) = (Vec::new(), 0);
    let mut buffer = vec![0; STEP.min(most.max(1))];
    loop {
        vm.burn_fuel()?;
        vm.reserve(out.len().saturating_mul(2).saturating_add(STEP))?;
        let room = (most - out.len()).min(buffer.len());
        let rest = &input[used..];
        let done = match &mut *source {
            Source::Xz(s) => s.process(rest, &mut buffer[..room], Action::Run),
            Source::One(s) => s.process(rest, &mut buffer[..room], Action::Run),
            Source::Two(s) => s.process(rest, &mut buffer[..room], Action::Run),
            Source::Unknown => return Err(corrupt(vm)),
        };
        let StreamResult { bytes_consumed, bytes_produced, status } = match done {
            Ok(done) => done,
            Err(e) => return Err(failed(vm, d, &e)),
        };
        used += bytes_consumed;
        for delta in d.deltas.borrow_mut().iter_mut().rev() {
            delta.apply(&mut buffer[..bytes_produced], true);
        }
        out.extend_from_slice(&buffer[..bytes_produced]);
        if let Source::Xz(s) = &*source
            && let Some(check) = s.check_type()
        {
            d.check.set(check as i64);
        }
        if status == Status::StreamEnd {
            d.eof.set(true);
            d.needs_input.set(false);
            let mut unused = d.unused.borrow_mut();
            if let Source::One(s) = &*source {
                unused.extend_from_slice(s.unused_input());
            }
            unused.extend_from_slice(&input[used..]);
            return Ok(vm.bytes(&out));
        }
        if out.len() == most || bytes_consumed == 0 && bytes_produced == 0 {
            break;
        }
    }
    input.drain(..used);
    // Where the output was limited, more may come without input.
    d.needs_input.set(out.len() < most);
    d.kept.replace(input);
    Ok(vm.bytes(&out))
}

fn failed(vm: &mut Vm, d: &Decoder, e: &std::io::Error) -> Raised {
    d.needs_input.set(false);
    match e.kind() {
        ErrorKind::OutOfMemory if d.limit.is_some() => {
            ERROR.raise(vm, "Memory usage limit exceeded")
        }
        ErrorKind::OutOfMemory => vm.memory_error(),
        ErrorKind::Unsupported => options_error(vm),
        _ => corrupt(vm),
    }
}
