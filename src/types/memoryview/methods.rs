//! Methods of `memoryview` besides indexing, comparing and casting.

use crate::heap::{Object, Str};
use crate::native::{Exc, Keywords, Result, Vm};
use crate::types::bytes::hex_text;

use super::{MemoryView, Window, another, contents, item, lease, live};

pub fn len(vm: &mut Vm, args: &[Object]) -> Result {
    let first = live(vm, &args[0])?.window.shape.first().copied();
    match first {
        Some(n) => Ok(vm.int(n as i64)),
        None => Err(vm.type_error("0-dim memory has no length")),
    }
}

pub fn iter(vm: &mut Vm, args: &[Object]) -> Result {
    match live(vm, &args[0])?.window.dimensions() {
        0 => Err(vm.type_error("invalid indexing of 0-dim memory")),
        1 => crate::types::bytes::iter_of(vm, args),
        _ => {
            let text = "multi-dimensional sub-views are not implemented";
            Err(vm.error(Exc::NotImplementedError, text))
        }
    }
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let id = vm.heap.id_of(&args[0]);
    let what = if args[0].expect::<MemoryView>().released.get() { "released " } else { "" };
    Ok(vm.str(&format!("<{what}memory at {id:#x}>")))
}

pub fn enter(vm: &mut Vm, args: &[Object]) -> Result {
    live(vm, &args[0])?;
    Ok(args[0].clone())
}

pub fn release(vm: &mut Vm, args: &[Object]) -> Result {
    lease::end(vm, &args[0])?;
    Ok(Object::NONE)
}

/// `__exit__` takes whatever it is given, by position.
pub fn exit(vm: &mut Vm, args: &[Object], keywords: Keywords) -> Result {
    if !keywords.is_empty() {
        return Err(vm.type_error("memoryview.__exit__() takes no keyword arguments"));
    }
    release(vm, args)
}

pub fn tobytes(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    let order = match &args[1] {
        o if o.is_undef() || o.is_none() => "C".to_string(),
        o => match o.get::<Str>() {
            Some(s) if s.bytes().contains(&0) => {
                return Err(vm.value_error("embedded null character"));
            }
            Some(s) => {
                crate::types::codecs::encode(vm, o, "utf-8", "strict")?;
                s.to_string_lossy().into_owned()
            }
            None => {
                let got = vm.type_name(o);
                let text = format!("tobytes() argument 'order' must be str or None, not {got}");
                return Err(vm.type_error(&text));
            }
        },
    };
    let last_fastest = match order.as_str() {
        "C" => true,
        "F" => false,
        // As it lies in memory, if it lies in either order.
        "A" => v.window.is_contiguous(true) || !v.window.is_contiguous(false),
        _ => return Err(vm.value_error("order must be 'C', 'F' or 'A'")),
    };
    vm.reserve(v.window.bytes().saturating_mul(2))?;
    let data = v.all(last_fastest);
    Ok(vm.bytes(&data))
}

pub fn tolist(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    vm.reserve(v.window.items().saturating_mul(16))?;
    let data = v.all(true);
    nested(vm, &v.window, &v.window.shape, &data)
}

/// Lists in lists, as deep as there are dimensions (64 at most).
fn nested(vm: &mut Vm, w: &Window, shape: &[usize], data: &[u8]) -> Result {
    let Some((n, inner)) = shape.split_first() else { return item::unpack(vm, w.format, data) };
    let step = inner.iter().product::<usize>() * w.item_size();
    let mut items = Vec::with_capacity(*n);
    for i in 0..*n {
        items.push(nested(vm, w, inner, &data[i * step..(i + 1) * step])?);
    }
    Ok(vm.list(items))
}

pub fn toreadonly(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    Ok(another(vm, v, Window { readonly: true, ..v.window.clone() }))
}

pub fn hex(vm: &mut Vm, args: &[Object]) -> Result {
    let data = contents(vm, &args[0])?;
    hex_text(vm, &data, &args[1], &args[2])
}
