//! Making and filling arrays.

use crate::heap::{ByteArray, Bytes, Layout, List, Native, Object, Str, Tuple};
use crate::native::{Exc, Keywords, Result, Vm};
use crate::types::bytes::like_bytes;

use super::{ARRAY, Array, item, make, push, this};

/// `array(typecode, initializer=(), /)`.
pub fn new(vm: &mut Vm, args: &[Object], kw: Keywords<'_>) -> Result {
    let class = args.first().cloned().unwrap_or(Object::NONE);
    let exact = vm.type_of_spec(&ARRAY);
    if !kw.is_empty() && class.is(&exact) {
        return Err(vm.type_error("array.array() takes no keyword arguments"));
    }
    let (code, initial) = match args.get(1..).unwrap_or_default() {
        [code] => (code, None),
        [code, initial] => (code, Some(initial)),
        [] => {
            return Err(vm.type_error("array() takes at least 1 argument (0 given)"));
        }
        more => {
            let text = format!("array() takes at most 2 arguments ({} given)", more.len());
            return Err(vm.type_error(&text));
        }
    };
    let code = code_of(vm, code)?;
    let data = match initial {
        None => Vec::new(),
        Some(o) => initial_data(vm, code, o)?,
    };
    of_class(vm, &class, code, data)
}

/// An array of `class` with these contents.
pub fn of_class(vm: &mut Vm, class: &Object, code: u8, data: Vec<u8>) -> Result {
    vm.reserve(data.len())?;
    let memory = ByteArray::new(&vm.heap, data);
    let memory = vm.heap.alloc(memory);
    vm.alloc_new(class, &ARRAY, Native::new(Array { code, memory }))
}

fn code_of(vm: &mut Vm, o: &Object) -> Result<u8> {
    let Some(s) = o.get::<Str>().filter(|s| s.len() == 1) else {
        let got = vm.argument_type(o);
        let text = format!("array() argument 1 must be a unicode character, not {got}");
        return Err(vm.type_error(&text));
    };
    match char::from_u32(s.char_at(0)).filter(|c| item::CODES.contains(*c)) {
        Some('u') => {
            let text = "The 'u' type code is deprecated and will be removed in Python 3.16";
            vm.warn(Exc::DeprecationWarning, text)?;
            Ok(b'u')
        }
        Some(c) => Ok(c as u8),
        None => {
            let text = "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)";
            Err(vm.value_error(text))
        }
    }
}

fn initial_data(vm: &mut Vm, code: u8, o: &Object) -> Result<Vec<u8>> {
    if let Some(s) = o.get::<Str>() {
        if item::is_text(code) {
            return Ok(s.chars().flat_map(u32::to_le_bytes).collect());
        }
        let text =
            format!("cannot use a str to initialize an array with typecode '{}'", code as char);
        return Err(vm.type_error(&text));
    }
    if let Some(a) = o.native::<Array>() {
        if item::is_text(a.code) && !item::is_text(code) {
            let text = format!(
                "cannot use a unicode array to initialize an array with typecode '{}'",
                code as char
            );
            return Err(vm.type_error(&text));
        }
        if a.code == code || item::is_text(a.code) {
            return Ok(a.memory().to_vec());
        }
    }
    if o.get::<Bytes>().is_some() || o.get::<ByteArray>().is_some() {
        let data = like_bytes(vm, o)?.into_owned();
        check_length(vm, &data, code)?;
        return Ok(data);
    }
    if o.get::<Tuple>().is_some() || o.get::<List>().is_some() {
        return items_of(vm, code, o);
    }
    // An iterator is asked for before the array is made, and extends it.
    let it = vm.iter(o)?;
    items_of(vm, code, &it)
}

fn check_length(vm: &mut Vm, data: &[u8], code: u8) -> Result<()> {
    if data.len().is_multiple_of(item::size(code)) {
        return Ok(());
    }
    Err(vm.value_error("bytes length not a multiple of item size"))
}

/// The bytes of what an iterable gives.
pub fn items_of(vm: &mut Vm, code: u8, o: &Object) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    if let Some(items) = o.get::<Tuple>().filter(|_| vm.is_exact(o, Layout::Tuple)) {
        for x in items.items() {
            item::pack(vm, code, x, &mut out)?;
        }
        return Ok(out);
    }
    let it = vm.iter(o)?;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if out.len() == out.capacity() {
            vm.reserve(out.len().saturating_mul(2))?;
        }
        item::pack(vm, code, &x, &mut out)?;
    }
    Ok(out)
}

pub fn copy(vm: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    make(vm, a.code, a.memory().to_vec())
}

pub fn frombytes(vm: &mut Vm, args: &[Object]) -> Result {
    let data = like_bytes(vm, &args[1])?;
    check_length(vm, &data, this(&args[0]).code)?;
    push(vm, &args[0], &data)?;
    Ok(Object::NONE)
}

/// Reads items from a file; too few are kept, and it is an error.
pub fn fromfile(vm: &mut Vm, args: &[Object]) -> Result {
    let n = vm.index_i64(&args[2], Some(Exc::OverflowError))?;
    if n < 0 {
        return Err(vm.value_error("negative count"));
    }
    let size = this(&args[0]).size() as i64;
    let Some(wanted) = n.checked_mul(size) else { return Err(vm.memory_error()) };
    let count = vm.int(wanted);
    let data = vm.call_method(&args[1], "read", &[count])?;
    let Some(b) = data.get::<Bytes>() else {
        return Err(vm.type_error("read() didn't return bytes"));
    };
    let short = (b.data().len() as i64) < wanted;
    frombytes(vm, &[args[0].clone(), data.clone()])?;
    if short {
        return Err(vm.error(Exc::EOFError, "read() didn't return enough bytes"));
    }
    Ok(Object::NONE)
}

pub fn fromlist(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(list) = args[1].get::<List>() else { return Err(vm.type_error("arg must be list")) };
    let code = this(&args[0]).code;
    let (mut out, n) = (Vec::new(), list.len());
    for i in 0..n {
        let item = list.get(i);
        if let Some(x) = &item {
            item::pack(vm, code, x, &mut out)?;
        }
        if list.len() != n {
            return Err(vm.error(Exc::RuntimeError, "list changed size during iteration"));
        }
    }
    push(vm, &args[0], &out)?;
    Ok(Object::NONE)
}

pub fn fromunicode(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(s) = args[1].get::<Str>() else {
        let got = vm.argument_type(&args[1]);
        return Err(vm.type_error(&format!("fromunicode() argument must be str, not {got}")));
    };
    if !item::is_text(this(&args[0]).code) {
        let text = "fromunicode() may only be called on unicode type arrays ('u' or 'w')";
        return Err(vm.value_error(text));
    }
    let raw: Vec<u8> = s.chars().flat_map(u32::to_le_bytes).collect();
    push(vm, &args[0], &raw)?;
    Ok(Object::NONE)
}
