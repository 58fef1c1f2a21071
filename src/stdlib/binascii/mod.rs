//! `binascii`: bytes as printable text and back, and checksums (library reference: "binascii").

mod base64;
mod quoted;
mod uu;

use crate::heap::{Object, Str};
use crate::native::{Exc, Method, ModuleSpec, Raised, Result, Vm, function};
use crate::stdlib::exception_class::ModuleException;
use crate::types::bytes::{buffer_of, hex_text, like_bytes};
use crate::types::int;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "binascii",
    doc: "Conversion between binary data and ASCII",
    functions: FUNCTIONS,
    init: Some(|vm, module| {
        ERROR.publish(vm, module)?;
        INCOMPLETE.publish(vm, module)
    }),
    ..ModuleSpec::EMPTY
};

static FUNCTIONS: &[Method] = &[
    function("a2b_base64", "(data, /, *, strict_mode=False)", |vm, args| {
        let data = ascii_buffer(vm, &args[0])?;
        let strict = flag(vm, &args[1], false)?;
        base64::a2b(vm, &data, strict)
    }),
    function("a2b_hex", "(hexstr, /)", unhexlify),
    function("a2b_qp", "(data, header=False)", |vm, args| {
        let data = ascii_buffer(vm, &args[0])?;
        let header = flag(vm, &args[1], false)?;
        Ok(vm.bytes(&quoted::decode(&data, header)))
    }),
    function("a2b_uu", "(data, /)", |vm, args| {
        let data = ascii_buffer(vm, &args[0])?;
        uu::decode(vm, &data)
    }),
    function("b2a_base64", "(data, /, *, newline=True)", |vm, args| {
        let data = like_bytes(vm, &args[0])?;
        let newline = flag(vm, &args[1], true)?;
        vm.reserve(data.len().saturating_mul(3))?;
        Ok(vm.bytes(&base64::encode(&data, newline)))
    }),
    function("b2a_hex", "(data, sep=<unrepresentable>, bytes_per_sep=1)", hexlify),
    function("b2a_qp", "(data, quotetabs=False, istext=True, header=False)", |vm, args| {
        let data = like_bytes(vm, &args[0])?;
        let tabs = flag(vm, &args[1], false)?;
        let text = flag(vm, &args[2], true)?;
        let header = flag(vm, &args[3], false)?;
        vm.reserve(data.len().saturating_mul(4))?;
        Ok(vm.bytes(&quoted::encode(&data, tabs, text, header)))
    }),
    function("b2a_uu", "(data, /, *, backtick=False)", |vm, args| {
        let data = like_bytes(vm, &args[0])?;
        let backtick = flag(vm, &args[1], false)?;
        uu::encode(vm, &data, backtick)
    }),
    function("crc32", "(data, crc=0, /)", crc32),
    function("crc_hqx", "(data, crc, /)", crc_hqx),
    function("hexlify", "(data, sep=<unrepresentable>, bytes_per_sep=1)", hexlify),
    function("unhexlify", "(hexstr, /)", unhexlify),
];

static ERROR: ModuleException = ModuleException {
    key: "binascii.Error",
    module: "binascii",
    name: "Error",
    base: Exc::ValueError,
};

static INCOMPLETE: ModuleException = ModuleException {
    key: "binascii.Incomplete",
    module: "binascii",
    name: "Incomplete",
    base: Exc::Exception,
};

/// Raises `binascii.Error`.
fn error(vm: &mut Vm, message: &str) -> Raised {
    ERROR.raise(vm, message)
}

fn flag(vm: &mut Vm, o: &Object, default: bool) -> Result<bool> {
    if o.is_undef() { Ok(default) } else { vm.truth(o) }
}

/// The bytes of a buffer, or of a `str` that is ASCII.
fn ascii_buffer(vm: &mut Vm, o: &Object) -> Result<Vec<u8>> {
    match o.get::<Str>() {
        Some(s) if s.is_ascii() => return Ok(s.bytes().to_vec()),
        Some(_) => {
            return Err(vm.value_error("string argument should contain only ASCII characters"));
        }
        None => {}
    }
    if o.layout() == crate::heap::Layout::MemoryView {
        return like_bytes(vm, o).map(|data| data.into_owned());
    }
    match buffer_of(vm, o)? {
        Some(data) => Ok(data),
        None => {
            let got = vm.type_name(o);
            let text = format!("argument should be bytes, buffer or ASCII string, not '{got}'");
            Err(vm.type_error(&text))
        }
    }
}

fn hexlify(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[0])?;
    // A separator beyond ASCII is allowed here, since the result is bytes.
    if let Some(c) = args[1].get::<Str>().filter(|s| s.len() == 1).map(|s| s.char_at(0))
        && (0x80..0x100).contains(&c)
    {
        let stand_in = vm.str("-");
        let text = hex_text(vm, &data, &stand_in, &args[2])?;
        let put = |b: &u8| if *b == b'-' { c as u8 } else { *b };
        let out: Vec<u8> = text.expect::<Str>().bytes().iter().map(put).collect();
        return Ok(vm.bytes(&out));
    }
    let text = hex_text(vm, &data, &args[1], &args[2])?;
    Ok(vm.bytes(text.expect::<Str>().bytes()))
}

fn unhexlify(vm: &mut Vm, args: &[Object]) -> Result {
    let data = ascii_buffer(vm, &args[0])?;
    if data.len() % 2 == 1 {
        return Err(error(vm, "Odd-length string"));
    }
    let digit = |b: u8| (b as char).to_digit(16);
    let pairs = data.chunks(2).map(|p| Some((digit(p[0])? << 4 | digit(p[1])?) as u8));
    match pairs.collect::<Option<Vec<u8>>>() {
        Some(out) => Ok(vm.bytes(&out)),
        None => Err(error(vm, "Non-hexadecimal digit found")),
    }
}

/// The low 32 bits of an integer argument.
pub fn word_arg(vm: &mut Vm, o: &Object, default: u32) -> Result<u32> {
    if o.is_undef() {
        return Ok(default);
    }
    let i = vm.index(o)?;
    match int::to_i64(&i) {
        Some(i) => Ok(i as u32),
        None => {
            let big = int::to_big(&i).unwrap_or_default() & num_bigint::BigInt::from(u32::MAX);
            Ok(num_traits::ToPrimitive::to_u32(&big).unwrap_or(0))
        }
    }
}

/// `crc32(data, crc=0, /)`, which `zlib` has too.
pub fn crc32(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[0])?;
    let start = word_arg(vm, &args[1], 0)?;
    let mut hasher = crc32fast::Hasher::new_with_initial(start);
    hasher.update(&data);
    Ok(vm.int(hasher.finalize() as i64))
}

/// The CRC-CCITT of BinHex, most significant bit first.
fn crc_hqx(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[0])?;
    let mut crc = word_arg(vm, &args[1], 0)? as u16;
    for b in data.iter() {
        crc ^= (*b as u16) << 8;
        for _ in 0..8 {
            crc = if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 };
        }
    }
    Ok(vm.int(crc as i64))
}
