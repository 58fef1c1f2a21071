//! Making bytes from integers, iterables, text and buffers; `decode`.

use super::{buffer_of, byte_value, data};
use crate::heap::{Bytes, Layout, Object, Str, new_bytes_with};
use crate::native::{Exc, Result, Vm};
use crate::types::str::{is_plain_utf8, keyword_text};

pub fn new(vm: &mut Vm, args: &[Object]) -> Result {
    let root = vm.new_root(&args[0], &super::SPEC)?;
    let exact = root == Layout::Bytes as u32;
    if exact && args[2].is_undef() && args[3].is_undef() && vm.is_exact(&args[1], Layout::Bytes) {
        return Ok(args[1].clone());
    }
    let name = vm.names.bytes.clone();
    let special = if args[1].is_undef() || args[1].get::<Str>().is_some() {
        None
    } else {
        vm.lookup_special(&args[1], &name)
    };
    let contents = match special {
        Some(f) if args[2].is_undef() && args[3].is_undef() => {
            let r = vm.call_special(&f, &[args[1].clone()])?;
            let Some(b) = r.get::<Bytes>() else {
                let text = format!("__bytes__ returned non-bytes (type {})", vm.type_name(&r));
                return Err(vm.type_error(&text));
            };
            if exact && vm.is_exact(&r, Layout::Bytes) {
                return Ok(r);
            }
            b.data().to_vec()
        }
        _ => initial(vm, args, "bytes", "bytes must be in range(0, 256)")?,
    };
    vm.reserve(contents.len())?;
    if exact {
        return Ok(vm.bytes(&contents));
    }
    Ok(new_bytes_with(&vm.heap, &contents, root))
}

/// The contents that source, encoding and errors (`args[1..4]`) describe.
pub fn initial(vm: &mut Vm, args: &[Object], name: &str, range: &str) -> Result<Vec<u8>> {
    let source = &args[1];
    let text_given = source.get::<Str>().is_some();
    if !args[2].is_undef() || !args[3].is_undef() {
        let encoding = keyword_text(vm, &args[2], name, "encoding", "utf-8")?;
        let errors = keyword_text(vm, &args[3], name, "errors", "strict")?;
        if !text_given {
            let which = if args[2].is_undef() { "errors" } else { "encoding" };
            return Err(vm.type_error(&format!("{which} without a string argument")));
        }
        if args[2].is_undef() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        let b = crate::types::codecs::encode(vm, source, &encoding, &errors)?;
        return Ok(b.expect::<Bytes>().data().to_vec());
    }
    if source.is_undef() {
        return Ok(Vec::new());
    }
    if text_given {
        return Err(vm.type_error("string argument without an encoding"));
    }
    if let Some(d) = buffer_of(vm, source)? {
        return Ok(d);
    }
    let index = vm.names.index.clone();
    if crate::types::int::is_int(source) || vm.lookup_special(source, &index).is_some() {
        let n = match vm.index(source) {
            // CPython goes on to the other ways, of which none is left.
            Err(_) if vm.take_if(Exc::TypeError).is_some() => {
                let text = format!("cannot convert '{}' object to bytes", vm.type_name(source));
                return Err(vm.type_error(&text));
            }
            n => n?,
        };
        let n = vm.index_i64(&n, Some(Exc::OverflowError))?;
        let Ok(n) = usize::try_from(n) else {
            return Err(vm.value_error("negative count"));
        };
        vm.reserve(n.saturating_mul(2))?;
        return Ok(vec![0; n]);
    }
    let iter = vm.names.iter.clone();
    let getitem = vm.names.getitem.clone();
    if vm.lookup_special(source, &iter).is_none() && vm.lookup_special(source, &getitem).is_none() {
        let text = format!("cannot convert '{}' object to {name}", vm.type_name(source));
        return Err(vm.type_error(&text));
    }
    let it = match name {
        "bytes" => vm.iter_to_collect(source, 0)?,
        _ => vm.iter(source)?,
    };
    collect(vm, &it, range)
}

/// The bytes an iterator of integers gives.
pub fn collect(vm: &mut Vm, it: &Object, range: &str) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    while let Some(o) = vm.next(it)? {
        vm.burn_fuel()?;
        let b = byte_value(vm, &o, range)?;
        if out.len() == out.capacity() {
            vm.reserve(out.len().saturating_mul(2))?;
        }
        out.push(b);
    }
    Ok(out)
}

pub fn bytes(vm: &mut Vm, args: &[Object]) -> Result {
    if vm.is_exact(&args[0], Layout::Bytes) {
        return Ok(args[0].clone());
    }
    Ok(vm.bytes(args[0].expect::<Bytes>().data()))
}

pub fn getnewargs(vm: &mut Vm, args: &[Object]) -> Result {
    let b = bytes(vm, args)?;
    Ok(vm.tuple(vec![b]))
}

pub fn decode(vm: &mut Vm, args: &[Object]) -> Result {
    if is_plain_utf8(&args[1], &args[2])
        && let Some(b) = args[0].get::<Bytes>()
        && let Ok(text) = std::str::from_utf8(b.data())
    {
        vm.check_text(text.len())?;
        return Ok(vm.str(text));
    }
    let encoding = keyword_text(vm, &args[1], "decode", "encoding", "utf-8")?;
    let errors = keyword_text(vm, &args[2], "decode", "errors", "strict")?;
    if data(&args[0]).is_empty() {
        return Ok(vm.names.empty.clone());
    }
    crate::types::codecs::decode(vm, &data(&args[0]), &encoding, &errors)
}
