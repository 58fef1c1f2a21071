//! `_codecs`: the native half of `codecs` (see `python/codecs.py`).

mod charmap;

use crate::heap::{Dict, List, Object, Str};
use crate::native::{Exc, Method, ModuleSpec, Result, Step, Vm, function};
use crate::types::bytes::like_bytes;
use crate::types::codecs::{self, Codec, SEARCH};
use crate::types::str::keyword_text;

pub static MODULE: ModuleSpec =
    ModuleSpec { name: "_codecs", functions: FUNCTIONS, ..ModuleSpec::EMPTY };

static FUNCTIONS: &[Method] = &[
    function("aliases", "()", aliases),
    function("decode", "(obj, encoding='utf-8', errors='strict')", |vm, a| {
        recode(vm, "_decode", a)
    }),
    function("encode", "(obj, encoding='utf-8', errors='strict')", |vm, a| {
        recode(vm, "_encode", a)
    }),
    function("escape_decode", "(data, errors=None, /)", escape_decode),
    function("canonical_name", "(encoding, /)", canonical_name),
    function("charmap_build", "(map, /)", charmap::build),
    function("charmap_decode", "(data, errors=None, mapping=None, /)", charmap::decode),
    function("charmap_encode", "(str, errors=None, mapping=None, /)", charmap::encode),
    function("decode_part", "(encoding, data, errors, final, /)", decode_part),
    function("encode_all", "(encoding, text, errors, /)", encode_all),
    function("handle", "(name, exception, /)", handle),
    function("is_handler", "(name, /)", |_, args| {
        let name = args[0].get::<Str>().map(|s| s.to_string_lossy().into_owned());
        Ok(Object::from_bool(name.is_some_and(|n| codecs::is_builtin(&n))))
    }),
    function("register", "(search_function, /)", register),
    function("register_error", "(errors, handler, /)", register_error),
    function("registered_error", "(errors, /)", registered_error),
    function("search", "(encoding, /)", search),
    function("unregister", "(search_function, /)", unregister),
];

/// Other names of encodings, a dict.
fn aliases(vm: &mut Vm, _: &[Object]) -> Result {
    let out = vm.dict();
    for (alias, name) in hognose_encodings::aliases() {
        let (alias, name) = (vm.str(alias), vm.intern(name));
        vm.dict_set(&out, &alias, name)?;
    }
    Ok(out)
}

/// `codecs.encode` and `codecs.decode`, which look for codecs that are Python, too.
fn recode(vm: &mut Vm, name: &str, args: &[Object]) -> Result {
    let module = vm.import_module("codecs")?;
    let callable = vm.getattr_str(&module, name)?;
    let or = |o: &Object, default: Object| if o.is_undef() { default } else { o.clone() };
    let (encoding, errors) = (vm.str("utf-8"), vm.str("strict"));
    let args = vec![args[0].clone(), or(&args[1], encoding), or(&args[2], errors)];
    vm.then(Step::Call { callable, args })
}

fn codec(vm: &mut Vm, o: &Object) -> Result<Codec> {
    let name = keyword_text(vm, o, "lookup", "encoding", "utf-8")?;
    match codecs::find(&name) {
        Some(c) => Ok(c),
        None => {
            let text = format!("unknown encoding: {name}");
            Err(vm.error(Exc::LookupError, &text))
        }
    }
}

/// The name of an encoding of ours, or None.
fn canonical_name(vm: &mut Vm, args: &[Object]) -> Result {
    let name = keyword_text(vm, &args[0], "lookup", "encoding", "")?;
    Ok(codecs::find(&name).map_or(Object::NONE, |c| vm.str(c.name())))
}

/// Encoded bytes and how many characters they took.
fn encode_all(vm: &mut Vm, args: &[Object]) -> Result {
    let codec = codec(vm, &args[0])?;
    let errors = keyword_text(vm, &args[2], "encode", "errors", "strict")?;
    let Some(s) = args[1].get::<Str>() else {
        let got = vm.argument_type(&args[1]);
        return Err(vm.type_error(&format!("encode() argument 1 must be str, not {got}")));
    };
    let out = codecs::encode_with(vm, &args[1], codec, &errors)?;
    let n = vm.int(s.len() as i64);
    Ok(vm.tuple(vec![out, n]))
}

/// Decoded text and how many bytes it took; an unfinished sequence is left if not `final`.
fn decode_part(vm: &mut Vm, args: &[Object]) -> Result {
    let codec = codec(vm, &args[0])?;
    let errors = keyword_text(vm, &args[2], "decode", "errors", "strict")?;
    let last = vm.truth(&args[3])?;
    let data = match args[1].get::<Str>() {
        Some(s) if matches!(codec, Codec::UnicodeEscape | Codec::RawUnicodeEscape) => {
            s.bytes().to_vec()
        }
        _ => like_bytes(vm, &args[1])?.into_owned(),
    };
    let (text, used) = codecs::decode_with(vm, &data, codec, &errors, last)?;
    let used = vm.int(used as i64);
    Ok(vm.tuple(vec![text, used]))
}

fn register(vm: &mut Vm, args: &[Object]) -> Result {
    let call = vm.names.call.clone();
    if vm.lookup_special(&args[0], &call).is_none() {
        return Err(vm.type_error("argument must be callable"));
    }
    let list = match vm.module_state.get(SEARCH) {
        Some(l) => l.clone(),
        None => {
            let l = vm.list(Vec::new());
            vm.module_state.insert(SEARCH, l.clone());
            l
        }
    };
    list.expect::<List>().push(&vm.heap, args[0].clone());
    Ok(Object::NONE)
}

fn unregister(vm: &mut Vm, args: &[Object]) -> Result {
    if let Some(list) = vm.module_state.get(SEARCH).cloned() {
        let list = list.expect::<List>();
        if let Some(i) = list.to_vec().iter().position(|f| f.is(&args[0])) {
            drop(list.remove(i));
        }
    }
    Ok(Object::NONE)
}

fn search(vm: &mut Vm, args: &[Object]) -> Result {
    let name = keyword_text(vm, &args[0], "lookup", "encoding", "")?;
    codecs::search(vm, &name)
}

fn register_error(vm: &mut Vm, args: &[Object]) -> Result {
    let name = keyword_text(vm, &args[0], "register_error", "errors", "")?;
    let call = vm.names.call.clone();
    if vm.lookup_special(&args[1], &call).is_none() {
        return Err(vm.type_error("handler must be callable"));
    }
    let handlers = match vm.module_state.get(codecs::HANDLERS) {
        Some(d) => d.clone(),
        None => {
            let d = vm.dict();
            vm.module_state.insert(codecs::HANDLERS, d.clone());
            d
        }
    };
    let name = vm.str(&name);
    vm.dict_set(&handlers, &name, args[1].clone())?;
    Ok(Object::NONE)
}

fn registered_error(vm: &mut Vm, args: &[Object]) -> Result {
    let name = keyword_text(vm, &args[0], "lookup_error", "errors", "")?;
    let key = vm.str(&name);
    let known = vm.module_state.get(codecs::HANDLERS).cloned();
    match known.and_then(|d| d.expect::<Dict>().get_str(&key)) {
        Some(f) => Ok(f),
        None => {
            let text = format!("unknown error handler name '{name}'");
            Err(vm.error(Exc::LookupError, &text))
        }
    }
}

fn handle(vm: &mut Vm, args: &[Object]) -> Result {
    let name = keyword_text(vm, &args[0], "handle", "name", "strict")?;
    codecs::builtin_handler(vm, &name, &args[1])
}

/// The text between the quotes of a bytes literal, and how long it was.
fn escape_decode(vm: &mut Vm, args: &[Object]) -> Result {
    let data = match args[0].get::<Str>() {
        Some(s) => s.bytes().to_vec(),
        None => like_bytes(vm, &args[0])?.into_owned(),
    };
    let errors = match args[1].is_none() {
        true => "strict".to_owned(),
        false => keyword_text(vm, &args[1], "escape_decode", "errors", "strict")?,
    };
    let mut out = Vec::with_capacity(data.len());
    let mut doubtful = None;
    let mut at = 0;
    while let Some(&b) = data.get(at) {
        at += 1;
        if b != b'\\' {
            out.push(b);
            continue;
        }
        let Some(&c) = data.get(at) else {
            return Err(vm.value_error("Trailing \\ in string"));
        };
        at += 1;
        match c {
            b'\n' => {}
            b'\\' | b'\'' | b'"' => out.push(c),
            b'a' => out.push(7),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'v' => out.push(11),
            b'0'..=b'7' => {
                let digits = data[at - 1..].iter().take(3).take_while(|d| matches!(d, b'0'..=b'7'));
                let (n, value) =
                    digits.fold((0, 0u32), |(n, v), d| (n + 1, v << 3 | u32::from(d - b'0')));
                out.push(value as u8);
                if value > 0xFF {
                    doubtful = doubtful.or(Some(at - 1));
                }
                at += n - 1;
            }
            b'x' => {
                let digit = |i: usize| data.get(i).and_then(|b| (*b as char).to_digit(16));
                if let (Some(high), Some(low)) = (digit(at), digit(at + 1)) {
                    out.push((high << 4 | low) as u8);
                    at += 2;
                    continue;
                }
                match &*errors {
                    "strict" => {
                        let text = format!("invalid \\x escape at position {}", at - 2);
                        return Err(vm.value_error(&text));
                    }
                    "replace" => out.push(b'?'),
                    "ignore" => {}
                    other => {
                        let text = format!("decoding error; unknown error handling code: {other}");
                        return Err(vm.value_error(&text));
                    }
                }
                at += usize::from(digit(at).is_some());
            }
            _ => {
                out.extend([b'\\', c]);
                doubtful = doubtful.or(Some(at - 1));
            }
        }
    }
    codecs::warn_of_escape(vm, &data, doubtful)?;
    let (out, n) = (vm.bytes(&out), vm.int(data.len() as i64));
    Ok(vm.tuple(vec![out, n]))
}
