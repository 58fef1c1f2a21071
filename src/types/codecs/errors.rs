//! Error handlers: what happens where text cannot be encoded or bytes cannot be decoded
//! (library reference: "Error Handlers").

use crate::heap::{Bytes, CodePoints, Dict, Object, Str, Tuple, push_code_point};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::exception::Exception;
use crate::types::int;
use crate::types::str::push_escape;

/// A handler by name, and the encoding that errors name.
pub struct Handler<'a> {
    pub encoding: &'static str,
    pub errors: &'a str,
}

/// What stands for the part in error.
pub enum Replacement {
    /// Generalised UTF-8, still to be encoded.
    Text(Vec<u8>),
    Bytes(Vec<u8>),
}

/// Key of the dict of registered handlers in `Vm::module_state`.
pub const HANDLERS: &str = "codecs.errors";

pub fn is_builtin(name: &str) -> bool {
    matches!(
        name,
        "strict"
            | "ignore"
            | "replace"
            | "backslashreplace"
            | "xmlcharrefreplace"
            | "namereplace"
            | "surrogateescape"
            | "surrogatepass"
    )
}

impl<'a> Handler<'a> {
    pub fn new(encoding: &'static str, errors: &'a str) -> Handler<'a> {
        Handler { encoding, errors }
    }

    /// Handles code points `start..end` of `text` that cannot be encoded. Gives what stands for
    /// them, and where to go on.
    pub fn encode(
        &self,
        vm: &mut Vm,
        text: &Object,
        start: usize,
        end: usize,
        reason: &str,
    ) -> Result<(Replacement, usize)> {
        let s = text.expect::<Str>();
        let part = s.slice(start, end);
        if self.errors == "surrogateescape" {
            let escaped = |c: u32| (0xDC80..=0xDCFF).contains(&c).then_some(c as u8);
            let raw: Vec<u8> = CodePoints::new(part).map_while(escaped).collect();
            if !raw.is_empty() {
                let next = start + raw.len();
                return Ok((Replacement::Bytes(raw), next));
            }
        }
        if self.errors == "surrogatepass"
            && let Some(raw) = pass_surrogates(self.encoding, part)
        {
            return Ok((Replacement::Bytes(raw), end));
        }
        match self.errors {
            "ignore" => Ok((Replacement::Bytes(Vec::new()), end)),
            "replace" => Ok((Replacement::Text(vec![b'?'; end - start]), end)),
            "backslashreplace" | "xmlcharrefreplace" | "namereplace" => {
                let mut out = Vec::new();
                for c in CodePoints::new(part) {
                    spell(&mut out, c, self.errors);
                }
                Ok((Replacement::Text(out), end))
            }
            name if is_builtin(name) => {
                Err(encode_error(vm, self.encoding, text, start, end, reason))
            }
            name => {
                let f = registered(vm, name)?;
                let e = encode_exception(vm, self.encoding, text, start, end, reason);
                let r = vm.call(&f, &[e])?;
                let wrong = "encoding error handler must return (str/bytes, int) tuple";
                let (new, next) = answer(vm, &r, s.len(), wrong)?;
                match (new.get::<Str>(), new.get::<Bytes>()) {
                    (Some(t), _) => Ok((Replacement::Text(t.bytes().to_vec()), next)),
                    (_, Some(b)) => Ok((Replacement::Bytes(b.data().to_vec()), next)),
                    _ => Err(vm.type_error(wrong)),
                }
            }
        }
    }

    /// Handles bytes `start..end` of `data` that cannot be decoded: appends what stands for them
    /// and gives where to go on.
    pub fn decode(
        &self,
        vm: &mut Vm,
        data: &[u8],
        start: usize,
        end: usize,
        reason: &str,
        out: &mut Vec<u8>,
    ) -> Result<usize> {
        match self.errors {
            "ignore" => Ok(end),
            "replace" => {
                push_code_point(out, 0xFFFD);
                Ok(end)
            }
            "backslashreplace" => {
                for b in &data[start..end] {
                    out.extend_from_slice(format!("\\x{b:02x}").as_bytes());
                }
                Ok(end)
            }
            "surrogateescape" => {
                let high = data[start..end].iter().take_while(|b| **b >= 0x80).take(4);
                let before = out.len();
                high.for_each(|b| push_code_point(out, 0xDC00 + *b as u32));
                match (out.len() - before) / 3 {
                    0 => Err(decode_error(vm, self.encoding, data, start, end, reason)),
                    n => Ok(start + n),
                }
            }
            "surrogatepass" => match take_surrogate(self.encoding, &data[start..]) {
                Some((c, n)) => {
                    push_code_point(out, c);
                    Ok(start + n)
                }
                None => Err(decode_error(vm, self.encoding, data, start, end, reason)),
            },
            "xmlcharrefreplace" | "namereplace" => {
                Err(vm.type_error("don't know how to handle UnicodeDecodeError in error callback"))
            }
            "strict" => Err(decode_error(vm, self.encoding, data, start, end, reason)),
            name => {
                let f = registered(vm, name)?;
                let e = decode_exception(vm, self.encoding, data, start, end, reason);
                let r = vm.call(&f, &[e])?;
                let wrong = "decoding error handler must return (str, int) tuple";
                let (new, next) = answer(vm, &r, data.len(), wrong)?;
                let Some(s) = new.get::<Str>() else { return Err(vm.type_error(wrong)) };
                // A handler may go back: every turn burns fuel.
                vm.burn_fuel()?;
                vm.check_text(out.len().saturating_add(s.bytes().len()))?;
                out.extend_from_slice(s.bytes());
                Ok(next)
            }
        }
    }
}

/// Appends what the three spelling handlers write for a code point.
fn spell(out: &mut Vec<u8>, c: u32, errors: &str) {
    match errors {
        "xmlcharrefreplace" => out.extend_from_slice(format!("&#{c};").as_bytes()),
        "namereplace" => match crate::unicode::name(c) {
            Some(name) => out.extend_from_slice(format!("\\N{{{name}}}").as_bytes()),
            None => push_escape(out, c),
        },
        _ => push_escape(out, c),
    }
}

fn registered(vm: &mut Vm, name: &str) -> Result {
    let key = vm.str(name);
    let known = vm.module_state.get(HANDLERS).cloned();
    match known.and_then(|d| d.get::<Dict>().and_then(|d| d.get_str(&key))) {
        Some(f) => Ok(f),
        None => {
            let text = format!("unknown error handler name '{name}'");
            Err(vm.error(Exc::LookupError, &text))
        }
    }
}

/// Replacement and position a Python handler gave, the position checked.
fn answer(vm: &mut Vm, r: &Object, len: usize, wrong: &str) -> Result<(Object, usize)> {
    let Some([new, position]) = r.get::<Tuple>().map(Tuple::items) else {
        return Err(vm.type_error(wrong));
    };
    if !int::is_int(position) {
        return Err(vm.type_error(wrong));
    }
    let i = vm.index_i64(position, Some(Exc::OverflowError))?;
    let at = if i < 0 { i.saturating_add(len as i64) } else { i };
    match usize::try_from(at) {
        Ok(at) if at <= len => Ok((new.clone(), at)),
        _ => {
            let text = format!("position {i} from error handler out of bounds");
            Err(vm.index_error(&text))
        }
    }
}

/// What `surrogatepass` writes, if the encoding can hold surrogates and all are some.
fn pass_surrogates(encoding: &str, part: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for c in CodePoints::new(part) {
        if !(0xD800..0xE000).contains(&c) {
            return None;
        }
        match encoding {
            "utf-8" => push_code_point(&mut out, c),
            "utf-16" | "utf-16-le" => out.extend_from_slice(&(c as u16).to_le_bytes()),
            "utf-16-be" => out.extend_from_slice(&(c as u16).to_be_bytes()),
            "utf-32" | "utf-32-le" => out.extend_from_slice(&c.to_le_bytes()),
            "utf-32-be" => out.extend_from_slice(&c.to_be_bytes()),
            _ => return None,
        }
    }
    Some(out)
}

/// The encoded surrogate at the start of `data`, and its length.
fn take_surrogate(encoding: &str, data: &[u8]) -> Option<(u32, usize)> {
    let (c, n) = match (encoding, data) {
        ("utf-8", [a, b, c, ..]) if *a == 0xED && b & 0xC0 == 0x80 && c & 0xC0 == 0x80 => {
            (0xD000 | ((b & 0x3F) as u32) << 6 | (c & 0x3F) as u32, 3)
        }
        ("utf-16-le", [a, b, ..]) => (u16::from_le_bytes([*a, *b]) as u32, 2),
        ("utf-16-be", [a, b, ..]) => (u16::from_be_bytes([*a, *b]) as u32, 2),
        ("utf-32-le", [a, b, c, d, ..]) => (u32::from_le_bytes([*a, *b, *c, *d]), 4),
        ("utf-32-be", [a, b, c, d, ..]) => (u32::from_be_bytes([*a, *b, *c, *d]), 4),
        _ => return None,
    };
    (0xD800..0xE000).contains(&c).then_some((c, n))
}

fn encode_exception(
    vm: &mut Vm,
    encoding: &str,
    text: &Object,
    start: usize,
    end: usize,
    reason: &str,
) -> Object {
    unicode_error(vm, Exc::UnicodeEncodeError, encoding, text.clone(), start, end, reason)
}

fn decode_exception(
    vm: &mut Vm,
    encoding: &str,
    data: &[u8],
    start: usize,
    end: usize,
    reason: &str,
) -> Object {
    let data = vm.bytes(data);
    unicode_error(vm, Exc::UnicodeDecodeError, encoding, data, start, end, reason)
}

fn unicode_error(
    vm: &mut Vm,
    exc: Exc,
    encoding: &str,
    object: Object,
    start: usize,
    end: usize,
    reason: &str,
) -> Object {
    let fields =
        vec![vm.str(encoding), object, vm.int(start as i64), vm.int(end as i64), vm.str(reason)];
    let class = vm.exc(exc);
    let e = vm.new_exception(&class, fields.clone());
    for (place, value) in e.expect::<Exception>().fields.iter().zip(fields) {
        place.set(value);
    }
    e
}

/// Raises UnicodeEncodeError.
pub fn encode_error(
    vm: &mut Vm,
    encoding: &str,
    text: &Object,
    start: usize,
    end: usize,
    reason: &str,
) -> Raised {
    let e = encode_exception(vm, encoding, text, start, end, reason);
    vm.raise_instance(e)
}

/// Raises UnicodeDecodeError.
pub fn decode_error(
    vm: &mut Vm,
    encoding: &str,
    data: &[u8],
    start: usize,
    end: usize,
    reason: &str,
) -> Raised {
    let e = decode_exception(vm, encoding, data, start, end, reason);
    vm.raise_instance(e)
}

/// A builtin handler applied to an exception instance, as `codecs.lookup_error(name)(e)` does.
pub fn builtin_handler(vm: &mut Vm, name: &str, e: &Object) -> Result {
    let kinds = [Exc::UnicodeEncodeError, Exc::UnicodeDecodeError, Exc::UnicodeTranslateError];
    let kind = kinds.into_iter().find(|k| vm.is_exception_instance(e, *k));
    let unknown = |vm: &mut Vm| {
        let got = vm.type_name(e);
        vm.type_error(&format!("don't know how to handle {got} in error callback"))
    };
    if name == "strict" {
        if e.get::<Exception>().is_some() {
            return Err(vm.raise_instance(e.clone()));
        }
        return Err(vm.type_error("codec must pass exception instance"));
    }
    let Some(kind) = kind else { return Err(unknown(vm)) };
    let field = |vm: &Vm, name| vm.exception_field(e, name).unwrap_or(Object::NONE);
    let object = field(vm, "object");
    let number = |vm: &Vm, name| int::to_i64(&field(vm, name)).unwrap_or(0).max(0) as usize;
    let (start, end) = (number(vm, "start"), number(vm, "end"));
    let encoding = match field(vm, "encoding").get::<Str>().map(|s| s.to_string_lossy()) {
        Some(s) => crate::types::codecs::find(&s).map_or("", |c| c.error_name()),
        None => "",
    };
    let handler = Handler::new(encoding, name);
    let (new, next) = match (kind, object.get::<Str>(), object.get::<Bytes>()) {
        (Exc::UnicodeDecodeError, _, Some(b)) => {
            let mut out = Vec::new();
            let end = end.min(b.data().len());
            let start = start.min(end);
            let next = handler.decode(vm, b.data(), start, end, "", &mut out);
            let Ok(next) = next else {
                if vm.take_if(Exc::UnicodeDecodeError).is_some() {
                    return Err(vm.raise_instance(e.clone()));
                }
                return Err(Raised);
            };
            (vm.str_from(&out), next)
        }
        (Exc::UnicodeTranslateError, Some(s), _) => {
            let end = end.min(s.len());
            let start = start.min(end);
            let mut out = Vec::new();
            match name {
                "ignore" => {}
                "replace" => (start..end).for_each(|_| push_code_point(&mut out, 0xFFFD)),
                "backslashreplace" => {
                    s.chars().take(end).skip(start).for_each(|c| spell(&mut out, c, name));
                }
                _ => return Err(unknown(vm)),
            }
            (vm.str_from(&out), end)
        }
        (Exc::UnicodeEncodeError, Some(s), _) => {
            let end = end.min(s.len());
            let start = start.min(end);
            match handler.encode(vm, &object, start, end, "") {
                Ok((Replacement::Text(t), next)) => (vm.str_from(&t), next),
                Ok((Replacement::Bytes(b), next)) if b.is_empty() => (vm.names.empty.clone(), next),
                Ok((Replacement::Bytes(b), next)) => (vm.bytes(&b), next),
                Err(_) => {
                    drop(vm.take_raised());
                    return Err(vm.raise_instance(e.clone()));
                }
            }
        }
        _ => return Err(unknown(vm)),
    };
    let next = vm.int(next as i64);
    Ok(vm.tuple(vec![new, next]))
}
