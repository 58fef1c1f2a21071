//! JSON text to objects (RFC 8259, with `NaN` and infinities as `json.loads` takes them).

use std::collections::HashMap;

use crate::heap::{Dict, Object, Str, push_code_point};
use crate::native::{Exc, Raised, Result, Vm};

struct Decoder<'a> {
    text: &'a Str,
    bytes: &'a [u8],
    document: &'a Object,
    error: &'a Object,
    object_hook: Option<&'a Object>,
    pairs_hook: Option<&'a Object>,
    parse_float: Option<&'a Object>,
    parse_int: Option<&'a Object>,
    parse_constant: Option<&'a Object>,
    strict: bool,
    /// Keys met so far: most documents repeat them.
    keys: HashMap<Vec<u8>, Object>,
}

/// Decodes the value at a position; gives it and the position after it.
pub fn decode(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(text) = args[0].get::<Str>() else {
        let text = format!("first argument must be a string, not {}", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    let start = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let Ok(start) = usize::try_from(start) else {
        return Err(vm.value_error("idx cannot be negative"));
    };
    let some = |i: usize| Some(&args[i]).filter(|o| !o.is_none());
    let mut d = Decoder {
        text,
        bytes: text.bytes(),
        document: &args[0],
        error: &args[2],
        object_hook: some(3),
        pairs_hook: some(4),
        parse_float: some(5),
        parse_int: some(6),
        parse_constant: some(7),
        strict: vm.truth(&args[8])?,
        keys: HashMap::new(),
    };
    let mut at = if start > text.len() { text.bytes().len() } else { text.byte_offset(start) };
    let value = d.value(vm, &mut at)?;
    let end = vm.int(text.char_offset(at) as i64);
    Ok(vm.tuple(vec![value, end]))
}

impl Decoder<'_> {
    #[cold]
    fn fail(&self, vm: &mut Vm, message: &str, at: usize) -> Raised {
        let at = self.text.char_offset(at.min(self.bytes.len()));
        let args = [vm.str(message), self.document.clone(), vm.int(at as i64)];
        match vm.call(self.error, &args) {
            Ok(e) => vm.raise_instance(e),
            Err(raised) => raised,
        }
    }

    fn peek(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn skip_space(&self, at: &mut usize) {
        while matches!(self.bytes.get(*at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            *at += 1;
        }
    }

    fn value(&mut self, vm: &mut Vm, at: &mut usize) -> Result {
        match self.peek(*at) {
            b'"' => {
                *at += 1;
                let text = self.string(vm, at)?;
                Ok(vm.str_from(&text))
            }
            b'{' => {
                vm.enter_native("while decoding a JSON object from a unicode string")?;
                vm.burn_fuel()?;
                *at += 1;
                let r = self.object(vm, at);
                vm.leave_native();
                r
            }
            b'[' => {
                vm.enter_native("while decoding a JSON array from a unicode string")?;
                vm.burn_fuel()?;
                *at += 1;
                let r = self.array(vm, at);
                vm.leave_native();
                r
            }
            b'-' | b'0'..=b'9' if self.number_end(*at) > *at => self.number(vm, at),
            _ => self.constant(vm, at),
        }
    }

    fn constant(&mut self, vm: &mut Vm, at: &mut usize) -> Result {
        let rest = &self.bytes[(*at).min(self.bytes.len())..];
        for (text, value) in
            [("null", Object::NONE), ("true", Object::TRUE), ("false", Object::FALSE)]
        {
            if rest.starts_with(text.as_bytes()) {
                *at += text.len();
                return Ok(value);
            }
        }
        for (text, value) in
            [("NaN", f64::NAN), ("Infinity", f64::INFINITY), ("-Infinity", f64::NEG_INFINITY)]
        {
            if rest.starts_with(text.as_bytes()) {
                *at += text.len();
                return match self.parse_constant {
                    Some(f) => {
                        let text = vm.str(text);
                        vm.call(f, &[text])
                    }
                    None => Ok(Object::from_float(value)),
                };
            }
        }
        Err(self.fail(vm, "Expecting value", *at))
    }

    /// Where the number at a place ends; the place itself if there is none.
    fn number_end(&self, start: usize) -> usize {
        let mut at = start + (self.peek(start) == b'-') as usize;
        match self.peek(at) {
            b'0' => at += 1,
            b'1'..=b'9' => at = self.digits_end(at),
            _ => return start,
        }
        if self.peek(at) == b'.' && self.peek(at + 1).is_ascii_digit() {
            at = self.digits_end(at + 1);
        }
        if matches!(self.peek(at), b'e' | b'E') {
            let sign = matches!(self.peek(at + 1), b'+' | b'-') as usize;
            if self.peek(at + 1 + sign).is_ascii_digit() {
                at = self.digits_end(at + 1 + sign);
            }
        }
        at
    }

    fn digits_end(&self, mut at: usize) -> usize {
        while self.peek(at).is_ascii_digit() {
            at += 1;
        }
        at
    }

    fn number(&mut self, vm: &mut Vm, at: &mut usize) -> Result {
        let end = self.number_end(*at);
        let text = String::from_utf8_lossy(&self.bytes[*at..end]).into_owned();
        *at = end;
        let whole = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let hook = if whole { self.parse_int } else { self.parse_float };
        if let Some(f) = hook {
            let text = vm.str(&text);
            return vm.call(f, &[text]);
        }
        if !whole {
            return Ok(Object::from_float(text.parse().unwrap_or(f64::NAN)));
        }
        if let Ok(i) = text.parse::<i64>() {
            return Ok(vm.int(i));
        }
        let digits = text.trim_start_matches('-').len();
        if vm.max_str_digits != 0 && digits > vm.max_str_digits {
            return Err(crate::types::int::too_many_digits(vm, digits));
        }
        let i = crate::types::int::large::from_text(&text, 10);
        Ok(vm.big_int(i))
    }

    fn array(&mut self, vm: &mut Vm, at: &mut usize) -> Result {
        let mut items = Vec::new();
        self.skip_space(at);
        if self.peek(*at) == b']' {
            *at += 1;
            return Ok(vm.list(items));
        }
        loop {
            if items.len() == items.capacity() {
                vm.reserve(items.len() * 16)?;
            }
            items.push(self.value(vm, at)?);
            self.skip_space(at);
            match self.peek(*at) {
                b']' => {
                    *at += 1;
                    return Ok(vm.list(items));
                }
                b',' => {
                    let comma = *at;
                    *at += 1;
                    self.skip_space(at);
                    if self.peek(*at) == b']' {
                        let text = "Illegal trailing comma before end of array";
                        return Err(self.fail(vm, text, comma));
                    }
                }
                _ => return Err(self.fail(vm, "Expecting ',' delimiter", *at)),
            }
        }
    }

    fn object(&mut self, vm: &mut Vm, at: &mut usize) -> Result {
        let mut pairs: Vec<(Object, Object)> = Vec::new();
        self.skip_space(at);
        let expecting = "Expecting property name enclosed in double quotes";
        if self.peek(*at) == b'}' {
            *at += 1;
            return self.finish_object(vm, pairs);
        }
        loop {
            if self.peek(*at) != b'"' {
                return Err(self.fail(vm, expecting, *at));
            }
            *at += 1;
            let key = self.key(vm, at)?;
            self.skip_space(at);
            if self.peek(*at) != b':' {
                return Err(self.fail(vm, "Expecting ':' delimiter", *at));
            }
            *at += 1;
            self.skip_space(at);
            let value = self.value(vm, at)?;
            pairs.push((key, value));
            self.skip_space(at);
            match self.peek(*at) {
                b'}' => {
                    *at += 1;
                    return self.finish_object(vm, pairs);
                }
                b',' => {
                    let comma = *at;
                    *at += 1;
                    self.skip_space(at);
                    if self.peek(*at) == b'}' {
                        let text = "Illegal trailing comma before end of object";
                        return Err(self.fail(vm, text, comma));
                    }
                }
                _ => return Err(self.fail(vm, "Expecting ',' delimiter", *at)),
            }
        }
    }

    fn finish_object(&mut self, vm: &mut Vm, pairs: Vec<(Object, Object)>) -> Result {
        if let Some(f) = self.pairs_hook {
            let pairs = pairs.into_iter().map(|(k, v)| vm.tuple(vec![k, v])).collect();
            let pairs = vm.list(pairs);
            return vm.call(f, &[pairs]);
        }
        let d = vm.dict();
        for (key, value) in pairs {
            d.expect::<Dict>().set_str(&vm.heap, &key, value);
        }
        match self.object_hook {
            Some(f) => vm.call(f, &[d]),
            None => Ok(d),
        }
    }

    fn key(&mut self, vm: &mut Vm, at: &mut usize) -> Result {
        let text = self.string(vm, at)?;
        if let Some(key) = self.keys.get(&text) {
            return Ok(key.clone());
        }
        let key = vm.str_from(&text);
        self.keys.insert(text, key.clone());
        Ok(key)
    }

    /// The string whose opening quote is just before `at`.
    fn string(&mut self, vm: &mut Vm, at: &mut usize) -> Result<Vec<u8>> {
        let begin = *at - 1;
        let unterminated = "Unterminated string starting at";
        let mut out = Vec::new();
        loop {
            let from = *at;
            while let Some(&b) = self.bytes.get(*at) {
                if b == b'"' || b == b'\\' || (b < 0x20 && self.strict) {
                    break;
                }
                *at += 1;
            }
            out.extend_from_slice(&self.bytes[from..*at]);
            match self.bytes.get(*at) {
                None => return Err(self.fail(vm, unterminated, begin)),
                Some(b'"') => {
                    *at += 1;
                    return Ok(out);
                }
                Some(b'\\') => *at += 1,
                Some(_) => return Err(self.fail(vm, "Invalid control character at", *at)),
            }
            let Some(&escape) = self.bytes.get(*at) else {
                return Err(self.fail(vm, unterminated, begin));
            };
            *at += 1;
            out.push(match escape {
                b'"' | b'\\' | b'/' => escape,
                b'b' => 0x08,
                b'f' => 0x0C,
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'u' => {
                    let c = self.unicode(vm, at)?;
                    push_code_point(&mut out, c);
                    continue;
                }
                _ => return Err(self.fail(vm, "Invalid \\escape", *at - 2)),
            });
        }
    }

    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at..at.checked_add(4)?)?;
        if !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    }

    /// A `\u` escape past its `u`; two that make a surrogate pair become one character.
    fn unicode(&mut self, vm: &mut Vm, at: &mut usize) -> Result<u32> {
        let Some(c) = self.hex(*at) else {
            return Err(self.fail(vm, "Invalid \\uXXXX escape", *at - 1));
        };
        *at += 4;
        if (0xD800..0xDC00).contains(&c)
            && self.bytes[*at..].starts_with(b"\\u")
            && let Some(low) = self.hex(*at + 2).filter(|l| (0xDC00..0xE000).contains(l))
        {
            *at += 6;
            return Ok(0x1_0000 + ((c - 0xD800) << 10 | (low - 0xDC00)));
        }
        Ok(c)
    }
}
