//! Equality and hash of views: by shape and by the values of the items, whatever their formats.

use crate::heap::Object;
use crate::native::{Result, Vm};
use crate::types::operators::CompareOp;

use super::{MemoryView, exported, item, lease, live};

/// `None`: the other object exports no buffer.
fn same(vm: &mut Vm, a: &Object, b: &Object) -> Result<Option<bool>> {
    let v = a.expect::<MemoryView>();
    let gone = |o: &Object| o.get::<MemoryView>().is_some_and(|v| v.released.get());
    if gone(a) || gone(b) {
        return Ok(Some(a.is(b)));
    }
    let Some(other) = exported(vm, b, lease::FULL_READ_ONLY)? else { return Ok(None) };
    let equal = same_items(vm, v, other.expect::<MemoryView>());
    lease::end(vm, &other)?;
    equal.map(Some)
}

fn same_items(vm: &mut Vm, v: &MemoryView, w: &MemoryView) -> Result<bool> {
    let (f, g) = (v.window.format, w.window.format);
    // Characters of arrays cannot be read through a view, so they equal nothing.
    if v.window.shape != w.window.shape || matches!(f, b'u' | b'w') || matches!(g, b'u' | b'w') {
        return Ok(false);
    }
    let (x, y) = (v.all(true), w.all(true));
    if f == g && !matches!(f, b'e' | b'f' | b'd' | b'?') {
        return Ok(x == y);
    }
    let items = x.chunks(v.window.item_size()).zip(y.chunks(w.window.item_size()));
    for (x, y) in items {
        let (x, y) = (item::unpack(vm, f, x)?, item::unpack(vm, g, y)?);
        if !vm.compare_truth(CompareOp::Eq, &x, &y)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub fn eq(vm: &mut Vm, args: &[Object]) -> Result {
    let r = same(vm, &args[0], &args[1])?;
    Ok(r.map_or(Object::NOT_IMPLEMENTED, Object::from_bool))
}

pub fn ne(vm: &mut Vm, args: &[Object]) -> Result {
    let r = same(vm, &args[0], &args[1])?;
    Ok(r.map_or(Object::NOT_IMPLEMENTED, |r| Object::from_bool(!r)))
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    let v = args[0].expect::<MemoryView>();
    if let Some(h) = v.hash.get() {
        return Ok(vm.int(h as i64));
    }
    let v = live(vm, &args[0])?;
    if !v.window.readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(v.window.format, b'B' | b'b' | b'c') {
        let text = "memoryview: hashing is restricted to formats 'B', 'b' or 'c'";
        return Err(vm.value_error(text));
    }
    // A read-only view on something that changes has no hash either.
    vm.hash(&v.owner.get())?;
    let h = crate::heap::hash_bytes(&v.all(true));
    v.hash.set(Some(h));
    Ok(vm.int(h as i64))
}
