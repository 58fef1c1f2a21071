//! Items and slices of a view, read and written.

use crate::heap::{Object, Tuple};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::bytes::memory_index;
use crate::types::int;
use crate::types::slice::{self, Slice};

use super::window::Window;
use super::{MemoryView, another, exported, item, lease, live};

/// What a key asks for.
enum Key {
    /// The item at a byte offset.
    Item(usize),
    /// A part of the first dimension.
    Part(Window),
    /// The view itself.
    Whole,
}

fn not_implemented(vm: &mut Vm, text: &str) -> Raised {
    vm.error(Exc::NotImplementedError, text)
}

fn is_index(vm: &mut Vm, o: &Object) -> bool {
    let index = vm.names.index.clone();
    int::is_int(o) || vm.lookup_special(o, &index).is_some()
}

/// The place an index names in dimension `d`.
fn place(vm: &mut Vm, w: &Window, d: usize, key: &Object) -> Result<usize> {
    let i = vm.index_i64(key, Some(Exc::IndexError))?;
    match memory_index(i, w.shape[d]) {
        Some(at) => Ok(at),
        None => {
            let text = format!("index out of bounds on dimension {}", d + 1);
            Err(vm.index_error(&text))
        }
    }
}

/// Reads a key; `writing` changes how what is missing is called.
fn resolve(vm: &mut Vm, v: &MemoryView, key: &Object, writing: bool) -> Result<Key> {
    let w = &v.window;
    let items = key.get::<Tuple>().map(Tuple::items);
    if w.dimensions() == 0 {
        return match items {
            Some([]) => Ok(Key::Item(w.start)),
            _ if key.is(&Object::ELLIPSIS) && writing => Ok(Key::Item(w.start)),
            _ if key.is(&Object::ELLIPSIS) => Ok(Key::Whole),
            _ => Err(vm.type_error("invalid indexing of 0-dim memory")),
        };
    }
    if is_index(vm, key) {
        if w.dimensions() > 1 {
            return Err(match writing {
                true => not_implemented(vm, "sub-views are not implemented"),
                false => not_implemented(vm, "multi-dimensional sub-views are not implemented"),
            });
        }
        let i = place(vm, w, 0, key)?;
        return Ok(Key::Item(w.offset(i)));
    }
    let restricted = "memoryview slice assignments are currently restricted to ndim = 1";
    if key.get::<Slice>().is_some() {
        if writing && w.dimensions() > 1 {
            return Err(not_implemented(vm, restricted));
        }
        return sliced(vm, w, key).map(Key::Part);
    }
    let Some(items) = items else { return Err(vm.type_error("memoryview: invalid slice key")) };
    let mut indices = true;
    for o in items {
        indices &= is_index(vm, o);
    }
    if indices {
        return multi_index(vm, w, items).map(Key::Item);
    }
    if items.iter().all(|o| o.get::<Slice>().is_some()) {
        let text =
            if writing { restricted } else { "multi-dimensional slicing is not implemented" };
        return Err(not_implemented(vm, text));
    }
    Err(vm.type_error("memoryview: invalid slice key"))
}

fn multi_index(vm: &mut Vm, w: &Window, items: &[Object]) -> Result<usize> {
    let (n, given) = (w.dimensions(), items.len());
    if given < n {
        return Err(not_implemented(vm, "sub-views are not implemented"));
    }
    if given > n {
        let text = format!("cannot index {n}-dimension view with {given}-element tuple");
        return Err(vm.type_error(&text));
    }
    let mut at = w.start;
    for (d, o) in items.iter().enumerate() {
        let i = place(vm, w, d, o)?;
        at = at.wrapping_add_signed(w.strides[d] * i as isize);
    }
    Ok(at)
}

fn sliced(vm: &mut Vm, w: &Window, key: &Object) -> Result<Window> {
    let span = slice::resolve(vm, key, w.shape[0])?;
    let mut new = w.clone();
    new.start = if span.len == 0 { w.start } else { w.offset(span.start as usize) };
    new.shape[0] = span.len;
    // A step longer than the view leaves at most one item, whose distance does not matter.
    new.strides[0] = w.strides[0].saturating_mul(span.step as isize);
    Ok(new)
}

pub fn getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    match resolve(vm, v, &args[1], false)? {
        Key::Item(at) => {
            let v = live(vm, &args[0])?;
            item::unpack(vm, v.window.format, &v.raw(at))
        }
        Key::Part(w) => {
            let v = live(vm, &args[0])?;
            Ok(another(vm, v, w))
        }
        Key::Whole => Ok(args[0].clone()),
    }
}

pub fn setitem(vm: &mut Vm, args: &[Object]) -> Result {
    let v = live(vm, &args[0])?;
    if v.window.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    match resolve(vm, v, &args[1], true)? {
        Key::Item(at) => {
            let raw = item::pack(vm, v.window.format, &args[2])?;
            live(vm, &args[0])?.write(at, &raw);
        }
        Key::Part(w) => assign(vm, v, w, &args[2])?,
        Key::Whole => {}
    }
    Ok(Object::NONE)
}

/// Copies the items of another buffer of the same structure.
fn assign(vm: &mut Vm, v: &MemoryView, w: Window, value: &Object) -> Result<()> {
    let Some(source) = exported(vm, value, lease::FULL_READ_ONLY)? else {
        let got = vm.type_name(value);
        return Err(vm.type_error(&format!("a bytes-like object is required, not '{got}'")));
    };
    let s = live(vm, &source)?;
    let same = s.window.format == w.format && s.window.shape == w.shape;
    let data = s.all(true);
    lease::end(vm, &source)?;
    if !same {
        let text = "memoryview assignment: lvalue and rvalue have different structures";
        return Err(vm.value_error(text));
    }
    let places = w.offsets(true);
    for (at, raw) in places.into_iter().zip(data.chunks(w.item_size())) {
        v.write(at, raw);
    }
    Ok(())
}

pub fn delitem(vm: &mut Vm, args: &[Object]) -> Result {
    let readonly = live(vm, &args[0])?.window.readonly;
    Err(vm.type_error(if readonly {
        "cannot modify read-only memory"
    } else {
        "cannot delete memory"
    }))
}
