//! Methods that change the array.

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::bytes::memory_index;
use crate::types::concat::byte_repetitions;
use crate::types::slice::{self, Slice, Span};

use super::{Array, check_resizable, construct, item, make, push, read, replace, this};

pub fn append(vm: &mut Vm, args: &[Object]) -> Result {
    let mut raw = Vec::with_capacity(8);
    item::pack(vm, this(&args[0]).code, &args[1], &mut raw)?;
    push(vm, &args[0], &raw)?;
    Ok(Object::NONE)
}

pub fn insert(vm: &mut Vm, args: &[Object]) -> Result {
    let i = vm.size_arg(&args[1])?;
    let a = this(&args[0]);
    if let (b'd', Some(x)) = (a.code, args[2].float())
        && let Some(at) = read::place(vm, &args[0], &args[1])?
    {
        a.memory().write(at * 8, &x.to_le_bytes());
        return Ok(Object::NONE);
    }
    let mut raw = Vec::with_capacity(8);
    item::pack(vm, a.code, &args[2], &mut raw)?;
    let at = slice::clip(i, a.len()) * a.size();
    let mut data = a.memory().to_vec();
    data.splice(at..at, raw);
    replace(vm, &args[0], data)?;
    Ok(Object::NONE)
}

/// Takes items `from..to` out.
fn cut(vm: &mut Vm, o: &Object, from: usize, to: usize) -> Result<()> {
    let a = this(o);
    let n = a.size();
    check_resizable(vm, o)?;
    if to == a.len() {
        let keep = (from * n).to_le_bytes();
        let shorten = |v: &mut Vec<u8>, keep: &[u8]| {
            v.truncate(usize::from_le_bytes(keep.try_into().unwrap_or_default()));
        };
        a.memory().edit(&vm.heap, shorten, &keep);
        return Ok(());
    }
    let mut data = a.memory().to_vec();
    data.drain(from * n..to * n);
    replace(vm, o, data)
}

pub fn pop(vm: &mut Vm, args: &[Object]) -> Result {
    let i = match &args[1] {
        o if o.is_undef() => -1,
        o => vm.size_arg(o)?,
    };
    let n = this(&args[0]).len();
    if n == 0 {
        return Err(vm.index_error("pop from empty array"));
    }
    let Some(at) = memory_index(i, n) else {
        return Err(vm.index_error("pop index out of range"));
    };
    let item = read::get(vm, &args[0], at)?;
    cut(vm, &args[0], at, at + 1)?;
    Ok(item.unwrap_or(Object::NONE))
}

pub fn remove(vm: &mut Vm, args: &[Object]) -> Result {
    match read::find(vm, &args[0], &args[1], 0, usize::MAX)? {
        Some(at) => cut(vm, &args[0], at, at + 1)?,
        None => return Err(vm.value_error("array.remove(x): x not in array")),
    }
    Ok(Object::NONE)
}

pub fn clear(vm: &mut Vm, args: &[Object]) -> Result {
    replace(vm, &args[0], Vec::new())?;
    Ok(Object::NONE)
}

pub fn reverse(_: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    let data = a.memory().to_vec();
    let turned: Vec<u8> = data.chunks(a.size()).rev().flatten().copied().collect();
    a.memory().write(0, &turned);
    Ok(Object::NONE)
}

pub fn byteswap(_: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    let mut data = a.memory().to_vec();
    data.chunks_mut(a.size()).for_each(<[u8]>::reverse);
    a.memory().write(0, &data);
    Ok(Object::NONE)
}

/// Appends another array's items, or what an iterable gives.
fn extend_by(vm: &mut Vm, o: &Object, more: &Object) -> Result<()> {
    let a = this(o);
    let raw = match more.native::<Array>() {
        Some(b) if b.code == a.code => b.memory().to_vec(),
        Some(_) => return Err(vm.type_error("can only extend with array of same kind")),
        None => {
            // Items that came before an error stay.
            let it = vm.iter(more)?;
            while let Some(x) = vm.next(&it)? {
                vm.burn_fuel()?;
                append(vm, &[o.clone(), x])?;
            }
            return Ok(());
        }
    };
    push(vm, o, &raw)
}

pub fn extend(vm: &mut Vm, args: &[Object]) -> Result {
    extend_by(vm, &args[0], &args[1])?;
    Ok(Object::NONE)
}

pub fn iadd(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].native::<Array>().is_none() {
        let got = vm.type_name(&args[1]);
        let text = format!("can only extend array with array (not \"{got}\")");
        return Err(vm.type_error(&text));
    }
    extend_by(vm, &args[0], &args[1])?;
    Ok(args[0].clone())
}

pub fn add(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(b) = args[1].native::<Array>() else {
        let got = vm.type_name(&args[1]);
        let text = format!("can only append array (not \"{got}\") to array");
        return Err(vm.type_error(&text));
    };
    let a = this(&args[0]);
    if a.code != b.code {
        return Err(vm.type_error("bad argument type for built-in operation"));
    }
    let mut data = a.memory().to_vec();
    data.extend(b.memory().to_vec());
    make(vm, a.code, data)
}

pub fn mul(vm: &mut Vm, args: &[Object]) -> Result {
    let a = this(&args[0]);
    let n = byte_repetitions(vm, &args[1], a.memory().len())?;
    make(vm, a.code, a.memory().to_vec().repeat(n))
}

pub fn imul(vm: &mut Vm, args: &[Object]) -> Result {
    let data = this(&args[0]).memory().to_vec();
    let n = byte_repetitions(vm, &args[1], data.len())?;
    if !data.is_empty() {
        replace(vm, &args[0], data.repeat(n))?;
    }
    Ok(args[0].clone())
}

pub fn setitem(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Slice>().is_some() {
        let parts = slice::unpack(vm, &args[1])?;
        let span = Span::of(parts, this(&args[0]).len());
        set_slice(vm, &args[0], span, &args[2])?;
        return Ok(Object::NONE);
    }
    let out_of_range = "array assignment index out of range";
    if read::place(vm, &args[0], &args[1])?.is_none() {
        return Err(vm.index_error(out_of_range));
    }
    let a = this(&args[0]);
    let mut raw = Vec::with_capacity(8);
    item::pack(vm, a.code, &args[2], &mut raw)?;
    // Finding the value may have run code that changed the length.
    match read::place(vm, &args[0], &args[1])? {
        Some(at) => a.memory().write(at * a.size(), &raw),
        None => return Err(vm.index_error(out_of_range)),
    }
    Ok(Object::NONE)
}

fn set_slice(vm: &mut Vm, o: &Object, span: Span, value: &Object) -> Result<()> {
    let a = this(o);
    let Some(b) = value.native::<Array>() else {
        let got = vm.type_name(value);
        let text = format!("can only assign array (not \"{got}\") to array slice");
        return Err(vm.type_error(&text));
    };
    if a.code != b.code {
        return Err(vm.type_error("bad argument type for built-in operation"));
    }
    let (n, new, mut data) = (a.size(), b.memory().to_vec(), a.memory().to_vec());
    if span.step == 1 {
        let r = span.range();
        vm.reserve(data.len().saturating_add(new.len()))?;
        data.splice(r.start * n..r.end * n, new);
        return replace(vm, o, data);
    }
    if new.is_empty() {
        return delete(vm, o, span);
    }
    if b.len() != span.len {
        let text = format!(
            "attempt to assign array of size {} to extended slice of size {}",
            b.len(),
            span.len
        );
        return Err(vm.value_error(&text));
    }
    for (i, raw) in span.places().zip(new.chunks(n)) {
        data[i * n..i * n + n].copy_from_slice(raw);
    }
    replace(vm, o, data)
}

/// Takes the items of a slice out.
fn delete(vm: &mut Vm, o: &Object, span: Span) -> Result<()> {
    let a = this(o);
    let mut gone = vec![false; a.len()];
    span.places().for_each(|i| gone[i] = true);
    let data = a.memory().to_vec();
    let kept = data.chunks(a.size()).zip(gone).filter(|(_, gone)| !gone);
    let kept: Vec<u8> = kept.flat_map(|(raw, _)| raw.iter().copied()).collect();
    replace(vm, o, kept)
}

pub fn delitem(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Slice>().is_some() {
        let parts = slice::unpack(vm, &args[1])?;
        let span = Span::of(parts, this(&args[0]).len());
        delete(vm, &args[0], span)?;
        return Ok(Object::NONE);
    }
    match read::place(vm, &args[0], &args[1])? {
        Some(at) => cut(vm, &args[0], at, at + 1)?,
        None => return Err(vm.index_error("array assignment index out of range")),
    }
    Ok(Object::NONE)
}

/// Appends raw items that an unpickled array brings, converted if need be.
pub fn append_all(vm: &mut Vm, o: &Object, items: &[Object]) -> Result<()> {
    let list = vm.list(items.to_vec());
    let data = construct::items_of(vm, this(o).code, &list)?;
    push(vm, o, &data)
}
