//! `zlib`: compression compatible with gzip (library reference: "zlib").

mod deflate;
mod frame;
mod inflate;
mod objects;

use miniz_oxide::deflate::core::TDEFLFlush;

use crate::heap::Object;
use crate::native::{Exc, Method, ModuleSpec, Raised, Result, Vm, function};
use crate::stdlib::binascii;
use crate::stdlib::exception_class::ModuleException;
use crate::types::bytes::like_bytes;

use deflate::Deflate;
use inflate::{Failure, Inflate};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "zlib",
    doc: "Compression and decompression compatible with gzip.",
    functions: FUNCTIONS,
    types: &[&objects::DECOMPRESSOR],
    init: Some(|vm, module| {
        ERROR.publish(vm, module)?;
        for (name, value) in CONSTANTS {
            let value = vm.int(*value);
            vm.set_global(module, name, value);
        }
        let version = vm.str("1.3.1");
        vm.set_global(module, "ZLIB_VERSION", version.clone());
        vm.set_global(module, "ZLIB_RUNTIME_VERSION", version);
        Ok(())
    }),
};

static CONSTANTS: &[(&str, i64)] = &[
    ("MAX_WBITS", 15),
    ("DEFLATED", 8),
    ("DEF_MEM_LEVEL", 8),
    ("DEF_BUF_SIZE", 16384),
    ("Z_NO_COMPRESSION", 0),
    ("Z_BEST_SPEED", 1),
    ("Z_BEST_COMPRESSION", 9),
    ("Z_DEFAULT_COMPRESSION", -1),
    ("Z_FILTERED", 1),
    ("Z_HUFFMAN_ONLY", 2),
    ("Z_RLE", 3),
    ("Z_FIXED", 4),
    ("Z_DEFAULT_STRATEGY", 0),
    ("Z_NO_FLUSH", 0),
    ("Z_PARTIAL_FLUSH", 1),
    ("Z_SYNC_FLUSH", 2),
    ("Z_FULL_FLUSH", 3),
    ("Z_FINISH", 4),
    ("Z_BLOCK", 5),
    ("Z_TREES", 6),
];

static FUNCTIONS: &[Method] = &[
    function("adler32", "(data, value=1, /)", |vm, args| {
        let data = like_bytes(vm, &args[0])?;
        let start = binascii::word_arg(vm, &args[1], 1)?;
        Ok(vm.int(frame::adler32(start, &data) as i64))
    }),
    function("compress", "(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)", compress),
    function(
        "compressobj",
        "(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, \
         memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None)",
        objects::compressobj,
    ),
    function("crc32", "(data, value=0, /)", binascii::crc32),
    function("decompress", "(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)", decompress),
    function("decompressobj", "(wbits=MAX_WBITS, zdict=b'')", objects::decompressobj),
];

static ERROR: ModuleException =
    ModuleException { key: "zlib.error", module: "zlib", name: "error", base: Exc::Exception };

/// Raises `zlib.error`.
fn error(vm: &mut Vm, message: &str) -> Raised {
    ERROR.raise(vm, message)
}

/// Raises what zlib says of data that cannot be decompressed.
fn failed(vm: &mut Vm, failure: &Failure) -> Raised {
    let doing = if failure.dictionary { "setting zdict" } else { "decompressing data" };
    let text = match failure.reason {
        Some(reason) => format!("Error {} while {doing}: {reason}", failure.code),
        None => format!("Error {} while {doing}", failure.code),
    };
    error(vm, &text)
}

/// An argument of C type `int`.
fn int_arg(vm: &mut Vm, o: &Object, default: i64) -> Result<i64> {
    if o.is_undef() {
        return Ok(default);
    }
    let i = vm.index_i64(o, None)?;
    match i32::try_from(i) {
        Ok(i) => Ok(i as i64),
        Err(_) if i < 0 => Err(vm.overflow_error("signed integer is less than minimum")),
        Err(_) => Err(vm.overflow_error("signed integer is greater than maximum")),
    }
}

fn compress(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[0])?;
    let level = int_arg(vm, &args[1], -1)?;
    let wbits = int_arg(vm, &args[2], 15)?;
    let Some((frame, _)) = frame::of(wbits, false).filter(|_| (-1..=9).contains(&level)) else {
        return Err(error(vm, "Bad compression level"));
    };
    vm.reserve(data.len().saturating_mul(2).saturating_add(1 << 20))?;
    let mut deflate = Deflate::new(frame, level, 0, &[]);
    let out = deflate.run(&data, TDEFLFlush::Finish);
    Ok(vm.bytes(&out))
}

fn decompress(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[0])?;
    let wbits = int_arg(vm, &args[1], 15)?;
    if !args[2].is_undef() && vm.index_i64(&args[2], Some(Exc::OverflowError))? < 0 {
        return Err(vm.value_error("bufsize must be non-negative"));
    }
    let Some((frame, window)) = frame::of(wbits, true) else {
        let text = "Error -2 while preparing to decompress data: inconsistent stream state";
        return Err(error(vm, text));
    };
    let mut inflate = Inflate::new(frame, window, Vec::new());
    let (out, _) = expand(vm, &mut inflate, &data, usize::MAX)?;
    if !inflate.is_done() {
        let text = "Error -5 while decompressing data: incomplete or truncated stream";
        return Err(error(vm, text));
    }
    Ok(vm.bytes(&out))
}

/// Bytes made before memory and fuel are asked for again.
const STEP: usize = 1 << 20;

/// Decompresses at most `most` bytes, within the limits. Gives them, and the input taken.
fn expand(
    vm: &mut Vm,
    inflate: &mut Inflate,
    input: &[u8],
    most: usize,
) -> Result<(Vec<u8>, usize)> {
    let (mut out, mut used) = (Vec::new(), 0);
    loop {
        vm.burn_fuel()?;
        vm.reserve(out.len().saturating_mul(2).saturating_add(inflate.footprint()))?;
        let step = (most - out.len()).min(STEP);
        match inflate.run(&input[used..], step) {
            Ok((part, taken)) => {
                used += taken;
                let full = part.len() == step;
                out.extend(part);
                if !full || inflate.is_done() || out.len() == most {
                    return Ok((out, used));
                }
            }
            Err(failure) => return Err(failed(vm, &failure)),
        }
    }
}
