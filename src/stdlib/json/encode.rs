//! Objects to JSON text, as `json.dumps` writes it.

use crate::heap::{CodePoints, Dict, Layout, List, Object, Str, Tuple};
use crate::native::{Exc, Result, Vm};
use crate::types::{float, int};

struct Encoder {
    out: Vec<u8>,
    default: Object,
    skip_keys: bool,
    ascii: bool,
    check_circular: bool,
    allow_nan: bool,
    sort_keys: bool,
    /// One level of indentation, if there are lines.
    indent: Option<Vec<u8>>,
    item_separator: Vec<u8>,
    key_separator: Vec<u8>,
    /// Containers being written.
    open: Vec<Object>,
}

pub fn encode(vm: &mut Vm, args: &[Object]) -> Result {
    let text = |o: &Object| o.get::<Str>().map(|s| s.bytes().to_vec()).unwrap_or_default();
    let indent = match &args[7] {
        o if o.is_none() => None,
        o if o.get::<Str>().is_some() => Some(text(o)),
        o => {
            let n = vm.index_i64(o, Some(Exc::OverflowError))?;
            let n = usize::try_from(n).unwrap_or(0);
            vm.reserve(n)?;
            Some(vec![b' '; n])
        }
    };
    let mut e = Encoder {
        out: Vec::new(),
        default: args[1].clone(),
        skip_keys: vm.truth(&args[2])?,
        ascii: vm.truth(&args[3])?,
        check_circular: vm.truth(&args[4])?,
        allow_nan: vm.truth(&args[5])?,
        sort_keys: vm.truth(&args[6])?,
        indent,
        item_separator: text(&args[8]),
        key_separator: text(&args[9]),
        open: Vec::new(),
    };
    e.value(vm, &args[0])?;
    vm.check_text(e.out.len())?;
    Ok(vm.str_from(&e.out))
}

/// A string as JSON text.
pub fn quote(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(s) = args[0].get::<Str>() else {
        let text = format!("first argument must be a string, not {}", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    let ascii = vm.truth(&args[1])?;
    let mut out = Vec::new();
    push_quoted(&mut out, s, ascii);
    Ok(vm.str_from(&out))
}

fn push_quoted(out: &mut Vec<u8>, s: &Str, ascii: bool) {
    out.push(b'"');
    let bytes = s.bytes();
    if bytes.iter().all(|b| matches!(b, b' '..=b'~') && !matches!(b, b'"' | b'\\')) {
        out.extend_from_slice(bytes);
        out.push(b'"');
        return;
    }
    for c in CodePoints::new(bytes) {
        let short = match c {
            0x22 => b'"',
            0x5C => b'\\',
            0x0A => b'n',
            0x0D => b'r',
            0x09 => b't',
            0x0C => b'f',
            0x08 => b'b',
            _ => 0,
        };
        if short != 0 {
            out.extend_from_slice(&[b'\\', short]);
        } else if c < 0x20 || (ascii && (0x7F..0x1_0000).contains(&c) && c != 0x7F) {
            out.extend_from_slice(format!("\\u{c:04x}").as_bytes());
        } else if ascii && c >= 0x1_0000 {
            let c = c - 0x1_0000;
            let (high, low) = (0xD800 | c >> 10, 0xDC00 | c & 0x3FF);
            out.extend_from_slice(format!("\\u{high:04x}\\u{low:04x}").as_bytes());
        } else {
            crate::heap::push_code_point(out, c);
        }
    }
    out.push(b'"');
}

impl Encoder {
    fn value(&mut self, vm: &mut Vm, o: &Object) -> Result<()> {
        if self.scalar(vm, o)? {
            return Ok(());
        }
        vm.enter_native("while encoding a JSON object")?;
        vm.burn_fuel()?;
        vm.reserve(self.out.len())?;
        let items = match (o.get::<List>(), o.get::<Tuple>()) {
            (Some(l), _) => Some(l.to_vec()),
            (_, Some(t)) => Some(t.items().to_vec()),
            _ => None,
        };
        match items {
            Some(items) if items.is_empty() => self.out.extend_from_slice(b"[]"),
            Some(items) => {
                self.enter(vm, o)?;
                self.array(vm, &items)?;
                self.open.pop();
            }
            None if o.get::<Dict>().is_some() => {
                if o.expect::<Dict>().is_empty() {
                    self.out.extend_from_slice(b"{}");
                } else {
                    self.enter(vm, o)?;
                    self.object(vm, o)?;
                    self.open.pop();
                }
            }
            None => {
                self.enter(vm, o)?;
                let default = self.default.clone();
                let other = vm.call(&default, std::slice::from_ref(o))?;
                self.value(vm, &other)?;
                self.open.pop();
            }
        }
        vm.leave_native();
        Ok(())
    }

    fn enter(&mut self, vm: &mut Vm, o: &Object) -> Result<()> {
        if self.check_circular && self.open.iter().any(|x| x.is(o)) {
            return Err(vm.value_error("Circular reference detected"));
        }
        self.open.push(o.clone());
        Ok(())
    }

    /// Writes a string, number or constant; false for anything else.
    fn scalar(&mut self, vm: &mut Vm, o: &Object) -> Result<bool> {
        if let Some(s) = o.get::<Str>() {
            push_quoted(&mut self.out, s, self.ascii);
        } else if o.is_none() {
            self.out.extend_from_slice(b"null");
        } else if o.is_bool() {
            let text: &[u8] = if o.is(&Object::TRUE) { b"true" } else { b"false" };
            self.out.extend_from_slice(text);
        } else if let Some(i) = o.small_int() {
            self.out.extend_from_slice(i.to_string().as_bytes());
        } else if let Some(x) = float::to_f64(o) {
            let text = self.number(vm, x)?;
            self.out.extend_from_slice(text.as_bytes());
        } else if let Some(i) = int::to_big(o) {
            let i = vm.big_int(i);
            let text = vm.repr_text(&i)?;
            self.out.extend_from_slice(text.as_bytes());
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    fn number(&mut self, vm: &mut Vm, x: f64) -> Result<String> {
        if x.is_finite() {
            return vm.repr_text(&Object::from_float(x));
        }
        let shown = vm.repr_text(&Object::from_float(x))?;
        if !self.allow_nan {
            let text = format!("Out of range float values are not JSON compliant: {shown}");
            return Err(vm.value_error(&text));
        }
        Ok(if x.is_nan() {
            "NaN"
        } else if x > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .to_string())
    }

    fn line(&mut self, depth: usize) {
        if let Some(indent) = &self.indent {
            self.out.push(b'\n');
            for _ in 0..depth {
                self.out.extend_from_slice(indent);
            }
        }
    }

    fn array(&mut self, vm: &mut Vm, items: &[Object]) -> Result<()> {
        let depth = self.open.len();
        self.out.push(b'[');
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                let separator = self.item_separator.clone();
                self.out.extend_from_slice(&separator);
            }
            self.line(depth);
            self.value(vm, item)?;
        }
        self.line(depth - 1);
        self.out.push(b']');
        Ok(())
    }

    fn object(&mut self, vm: &mut Vm, o: &Object) -> Result<()> {
        let depth = self.open.len();
        self.out.push(b'{');
        let mut first = true;
        for (key, value) in self.pairs(vm, o)? {
            let Some(key) = self.key(vm, &key)? else { continue };
            if !first {
                let separator = self.item_separator.clone();
                self.out.extend_from_slice(&separator);
            }
            first = false;
            self.line(depth);
            push_quoted(&mut self.out, key.expect::<Str>(), self.ascii);
            let separator = self.key_separator.clone();
            self.out.extend_from_slice(&separator);
            self.value(vm, &value)?;
        }
        if !first {
            self.line(depth - 1);
        }
        self.out.push(b'}');
        Ok(())
    }

    fn pairs(&mut self, vm: &mut Vm, o: &Object) -> Result<Vec<(Object, Object)>> {
        if vm.is_exact(o, Layout::Dict) && !self.sort_keys {
            return Ok(o.expect::<Dict>().items());
        }
        let items = vm.call_method(o, "items", &[])?;
        let items = vm.iterate_to_vec(&items)?;
        let items = vm.list(items);
        if self.sort_keys {
            vm.call_method(&items, "sort", &[])?;
        }
        let mut pairs = Vec::new();
        for pair in items.expect::<List>().to_vec() {
            match pair.get::<Tuple>().map(|t| t.items()) {
                Some([key, value]) => pairs.push((key.clone(), value.clone())),
                _ => return Err(vm.value_error("items must return 2-tuples")),
            }
        }
        Ok(pairs)
    }

    /// A key as a string; `None`: it is skipped.
    fn key(&mut self, vm: &mut Vm, key: &Object) -> Result<Option<Object>> {
        if key.get::<Str>().is_some() {
            return Ok(Some(key.clone()));
        }
        let text = if key.is_none() {
            "null".to_string()
        } else if key.is_bool() {
            if key.is(&Object::TRUE) { "true" } else { "false" }.to_string()
        } else if let Some(x) = float::to_f64(key) {
            self.number(vm, x)?
        } else if let Some(i) = int::to_big(key) {
            let i = vm.big_int(i);
            vm.repr_text(&i)?
        } else if self.skip_keys {
            return Ok(None);
        } else {
            let text =
                format!("keys must be str, int, float, bool or None, not {}", vm.type_name(key));
            return Err(vm.type_error(&text));
        };
        Ok(Some(vm.str(&text)))
    }
}
