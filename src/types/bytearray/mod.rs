//! `bytearray`: the methods that change it, and those whose result differs from `bytes`. The rest is
//! shared (see `bytes`). While a memory view exports the buffer, nothing may resize it.

use crate::heap::{ByteArray, Layout, Object, Str};
use crate::native::{Exc, Keywords, Result, TypeFlags, TypeSpec, Vm, raw_static_method};

use super::bytes::{
    BYTEARRAY_METHODS, buffer_of, byte_value, collect, data, index_arg, initial, make, memory_index,
};
use super::slice::{self, Slice};

pub static SPEC: TypeSpec = TypeSpec {
    name: "bytearray",
    layout: Layout::ByteArray,
    flags: TypeFlags::BASE.and(TypeFlags::MATCH_SELF).and(TypeFlags::CONCATENATES),
    new: Some(raw_static_method("__new__", "(*args, **kwargs)", new)),
    methods: BYTEARRAY_METHODS,
    ..TypeSpec::EMPTY
};

const RANGE: &str = "byte must be in range(0, 256)";
const INDEX: &str = "bytearray indices must be integers or slices, not {}";

fn new(vm: &mut Vm, args: &[Object], _: Keywords<'_>) -> Result {
    let Some(class) = args.first() else {
        return Err(vm.type_error("bytearray.__new__(): not enough arguments"));
    };
    let root = vm.new_root(class, &SPEC)?;
    Ok(vm.heap.alloc_with(ByteArray::default(), root))
}

fn own(args: &[Object]) -> &ByteArray {
    args[0].expect::<ByteArray>()
}

/// May the length change now?
fn check_resizable(vm: &mut Vm, o: &Object) -> Result<()> {
    if o.expect::<ByteArray>().exports.get() > 0 {
        let text = "Existing exports of data: object cannot be re-sized";
        return Err(vm.error(Exc::BufferError, text));
    }
    Ok(())
}

/// Puts new contents in.
fn replace(vm: &mut Vm, o: &Object, new: Vec<u8>) -> Result<()> {
    let b = o.expect::<ByteArray>();
    if new.len() != b.len() {
        check_resizable(vm, o)?;
    }
    if b.exports.get() > 0 {
        new.iter().enumerate().for_each(|(i, x)| b.set(i, *x));
    } else {
        drop(b.replace(&vm.heap, new));
    }
    Ok(())
}

pub fn init(vm: &mut Vm, args: &[Object]) -> Result {
    let contents = initial(vm, args, "bytearray", RANGE)?;
    replace(vm, &args[0], contents)?;
    Ok(Object::NONE)
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let contents = data(&args[0]);
    vm.check_text(contents.len().saturating_mul(5))?;
    let name = vm.type_name(&args[0]);
    let mut out = name.into_bytes();
    out.push(b'(');
    let text = crate::types::str::repr_bytes(&contents);
    if text[1] == b'"' {
        // Single quotes are escaped between double ones too.
        text.iter().for_each(|b| match b {
            b'\'' => out.extend_from_slice(b"\\'"),
            b => out.push(*b),
        });
    } else {
        out.extend(text);
    }
    out.push(b')');
    Ok(vm.str_from(&out))
}

pub fn alloc(vm: &mut Vm, args: &[Object]) -> Result {
    let n = own(args).len();
    Ok(vm.int(if n == 0 { 0 } else { n as i64 + 1 }))
}

pub fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    reduced(vm, &args[0], 2)
}

pub fn reduce_ex(vm: &mut Vm, args: &[Object]) -> Result {
    let protocol = match args[1].is_undef() {
        true => 0,
        false => vm.index_i64(&args[1], None)?,
    };
    reduced(vm, &args[0], protocol)
}

/// Protocols before 3 have no bytes.
fn reduced(vm: &mut Vm, o: &Object, protocol: i64) -> Result {
    let state = crate::types::reduce::state_of(vm, o, false)?;
    let contents = data(o).to_vec();
    let inner = if contents.is_empty() {
        Vec::new()
    } else if protocol < 3 {
        let text: String = contents.iter().map(|b| *b as char).collect();
        vec![vm.str(&text), vm.str("latin-1")]
    } else {
        vec![vm.bytes(&contents)]
    };
    let (class, inner) = (vm.type_of(o), vm.tuple(inner));
    Ok(vm.tuple(vec![class, inner, state]))
}

pub fn getitem(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Slice>().is_some() {
        let parts = slice::unpack(vm, &args[1])?;
        let contents = own(args).to_vec();
        let span = slice::Span::of(parts, contents.len());
        let out: Vec<u8> = if span.step == 1 {
            contents[span.range()].to_vec()
        } else {
            span.places().map(|i| contents[i]).collect()
        };
        return make(vm, &args[0], &out);
    }
    let i = index_arg(vm, &args[1], INDEX)?;
    let b = own(args);
    match memory_index(i, b.len()).and_then(|at| b.get(at)) {
        Some(x) => Ok(Object::from_small(x as i64)),
        None => Err(vm.index_error("bytearray index out of range")),
    }
}

pub fn setitem(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Slice>().is_some() {
        set_slice(vm, args)?;
        return Ok(Object::NONE);
    }
    let i = index_arg(vm, &args[1], INDEX)?;
    let x = byte_value(vm, &args[2], RANGE)?;
    // Finding the value may have run code that changed the length.
    match memory_index(i, own(args).len()) {
        Some(at) => own(args).set(at, x),
        None => return Err(vm.index_error("bytearray index out of range")),
    }
    Ok(Object::NONE)
}

fn set_slice(vm: &mut Vm, args: &[Object]) -> Result<()> {
    // What is wrong with the slice is told first; the values may change the length.
    let parts = slice::unpack(vm, &args[1])?;
    let new = match buffer_of(vm, &args[2])? {
        Some(d) => d,
        None => {
            let mut has = |name: &str| {
                let name = vm.intern(name);
                vm.lookup_special(&args[2], &name).is_some()
            };
            let iterable = has("__iter__") || has("__getitem__");
            let number = has("__index__") || has("__int__") || has("__float__");
            if number || args[2].get::<Str>().is_some() {
                let text = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
                return Err(vm.type_error(text));
            }
            if !iterable {
                let got = vm.type_name(&args[2]);
                return Err(vm.type_error(&format!("cannot convert '{got}' object to bytearray")));
            }
            let it = vm.iter(&args[2])?;
            collect(vm, &it, RANGE)?
        }
    };
    let mut contents = own(args).to_vec();
    let span = slice::Span::of(parts, contents.len());
    if span.step == 1 {
        vm.reserve(contents.len().saturating_add(new.len()).saturating_mul(2))?;
        contents.splice(span.range(), new);
    } else if new.is_empty() {
        check_resizable(vm, &args[0])?;
        contents = without(&contents, span);
    } else if new.len() != span.len {
        let text = format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            new.len(),
            span.len
        );
        return Err(vm.value_error(&text));
    } else {
        span.places().zip(new).for_each(|(i, x)| contents[i] = x);
    }
    replace(vm, &args[0], contents)
}

fn without(contents: &[u8], span: slice::Span) -> Vec<u8> {
    let mut gone = vec![false; contents.len()];
    span.places().for_each(|i| gone[i] = true);
    contents.iter().zip(gone).filter(|(_, gone)| !gone).map(|(b, _)| *b).collect()
}

pub fn delitem(vm: &mut Vm, args: &[Object]) -> Result {
    let contents = if args[1].get::<Slice>().is_some() {
        let parts = slice::unpack(vm, &args[1])?;
        let contents = own(args).to_vec();
        let span = slice::Span::of(parts, contents.len());
        if span.step != 1 {
            check_resizable(vm, &args[0])?;
        }
        without(&contents, span)
    } else {
        let i = index_arg(vm, &args[1], INDEX)?;
        let mut contents = own(args).to_vec();
        match memory_index(i, contents.len()) {
            Some(at) => drop(contents.remove(at)),
            None => return Err(vm.index_error("bytearray index out of range")),
        }
        contents
    };
    replace(vm, &args[0], contents)?;
    Ok(Object::NONE)
}

/// Appends, if the length may change and there is memory.
fn push_all(vm: &mut Vm, o: &Object, more: &[u8]) -> Result<()> {
    if more.is_empty() {
        return Ok(());
    }
    check_resizable(vm, o)?;
    let b = o.expect::<ByteArray>();
    if more.len() > 64 {
        vm.reserve(b.len().saturating_add(more.len()))?;
    }
    b.edit(&vm.heap, |v, more| v.extend_from_slice(more), more);
    Ok(())
}

pub fn iadd(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(more) = buffer_of(vm, &args[1])? else {
        let (a, b) = (vm.type_name(&args[1]), vm.type_name(&args[0]));
        return Err(vm.type_error(&format!("can't concat {a} to {b}")));
    };
    push_all(vm, &args[0], &more)?;
    Ok(args[0].clone())
}

pub fn imul(vm: &mut Vm, args: &[Object]) -> Result {
    let contents = own(args).to_vec();
    let n = super::concat::byte_repetitions(vm, &args[1], contents.len())?;
    if !contents.is_empty() {
        replace(vm, &args[0], contents.repeat(n))?;
    }
    Ok(args[0].clone())
}

pub fn append(vm: &mut Vm, args: &[Object]) -> Result {
    let x = byte_value(vm, &args[1], RANGE)?;
    push_all(vm, &args[0], &[x])?;
    Ok(Object::NONE)
}

pub fn extend(vm: &mut Vm, args: &[Object]) -> Result {
    let more = match buffer_of(vm, &args[1])? {
        Some(d) => d,
        None => {
            let (iter, getitem) = (vm.names.iter.clone(), vm.names.getitem.clone());
            if vm.lookup_special(&args[1], &iter).is_none()
                && vm.lookup_special(&args[1], &getitem).is_none()
            {
                let text = format!("can't extend bytearray with {}", vm.type_name(&args[1]));
                return Err(vm.type_error(&text));
            }
            if args[1].get::<Str>().is_some_and(|s| !s.is_empty()) {
                return Err(vm.type_error("expected iterable of integers; got: 'str'"));
            }
            let it = vm.iter_to_collect(&args[1], 0)?;
            collect(vm, &it, RANGE)?
        }
    };
    push_all(vm, &args[0], &more)?;
    Ok(Object::NONE)
}

pub fn insert(vm: &mut Vm, args: &[Object]) -> Result {
    let i = vm.size_arg(&args[1])?;
    let x = byte_value(vm, &args[2], RANGE)?;
    let mut contents = own(args).to_vec();
    let at = slice::clip(i, contents.len());
    contents.insert(at, x);
    replace(vm, &args[0], contents)?;
    Ok(Object::NONE)
}

pub fn pop(vm: &mut Vm, args: &[Object]) -> Result {
    let i = if args[1].is_undef() { -1 } else { vm.size_arg(&args[1])? };
    let b = own(args);
    if b.is_empty() {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let Some(at) = memory_index(i, b.len()) else {
        return Err(vm.index_error("pop index out of range"));
    };
    check_resizable(vm, &args[0])?;
    let x = b.get(at).unwrap_or(0);
    if at + 1 == b.len() {
        b.edit(&vm.heap, |v, _| v.truncate(v.len() - 1), &[]);
    } else {
        let mut contents = b.to_vec();
        contents.remove(at);
        replace(vm, &args[0], contents)?;
    }
    Ok(Object::from_small(x as i64))
}

pub fn remove(vm: &mut Vm, args: &[Object]) -> Result {
    let x = byte_value(vm, &args[1], RANGE)?;
    let mut contents = own(args).to_vec();
    match contents.iter().position(|b| *b == x) {
        Some(at) => drop(contents.remove(at)),
        None => return Err(vm.value_error("value not found in bytearray")),
    }
    replace(vm, &args[0], contents)?;
    Ok(Object::NONE)
}

pub fn reverse(vm: &mut Vm, args: &[Object]) -> Result {
    own(args).edit(&vm.heap, |v, _| v.reverse(), &[]);
    Ok(Object::NONE)
}

pub fn clear(vm: &mut Vm, args: &[Object]) -> Result {
    replace(vm, &args[0], Vec::new())?;
    Ok(Object::NONE)
}

pub fn copy(vm: &mut Vm, args: &[Object]) -> Result {
    make(vm, &args[0], &data(&args[0]))
}
