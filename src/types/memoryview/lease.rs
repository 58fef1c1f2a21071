//! Buffers lent and given back: what exports one, and `__release_buffer__` (PEP 688).

use crate::heap::{ByteArray, Bytes, Native, Object};
use crate::native::{Result, TypeSpec, Vm};
use crate::traced;
use crate::types::type_object::Type;

use super::{MemoryView, Window, another, live, make};

/// `inspect.BufferFlags.FULL_RO`: what `memoryview` asks for.
pub const FULL_READ_ONLY: i64 = 284;
/// `SIMPLE`: plain bytes.
pub const SIMPLE: i64 = 0;
/// `WRITABLE`.
pub const WRITABLE: i64 = 1;

/// What a Python class lent: it is told when the last view on it is released.
struct Lease {
    exporter: Object,
    view: Object,
}

traced!(Lease { exporter, view });

static LEASE: TypeSpec = TypeSpec { name: "_buffer_wrapper", ..TypeSpec::EMPTY };

/// A view on what an object exports; `None` if it exports nothing.
pub fn exported(vm: &mut Vm, o: &Object, flags: i64) -> Result<Option<Object>> {
    if o.get::<MemoryView>().is_some() {
        let v = live(vm, o)?;
        return Ok(Some(another(vm, v, v.window.clone())));
    }
    if overridden(vm, o) {
        return lent(vm, o, flags).map(Some);
    }
    let (memory, window) = match (o.get::<Bytes>(), o.get::<ByteArray>()) {
        (Some(b), _) => (o.clone(), Window::flat(b'B', b.data().len(), true)),
        (_, Some(b)) => (o.clone(), Window::flat(b'B', b.len(), false)),
        _ => match o.get::<Native>().and_then(Native::export) {
            Some((memory, format)) => {
                let n = memory.get::<ByteArray>().map_or(0, ByteArray::len);
                (memory, Window::flat(format, n, false))
            }
            None => return Ok(None),
        },
    };
    Ok(Some(make(vm, o.clone(), memory, Object::UNDEF, window)))
}

/// Does a Python class say what its instances export?
fn overridden(vm: &mut Vm, o: &Object) -> bool {
    let class = vm.type_of(o);
    if !class.get::<Type>().is_some_and(|t| t.heap_type) {
        return false;
    }
    let name = vm.intern("__buffer__");
    match vm.lookup_in_type(&class, &name) {
        None => false,
        Some(f) => f.get::<crate::types::function::NativeFunction>().is_none(),
    }
}

/// What the class's `__buffer__` returns, as a view that gives it back.
fn lent(vm: &mut Vm, o: &Object, flags: i64) -> Result {
    let name = vm.intern("__buffer__");
    let flags = vm.int(flags);
    let f = vm.lookup_special(o, &name).unwrap_or(Object::NONE);
    let view = vm.call(&f, &[o.clone(), flags])?;
    if view.get::<MemoryView>().is_none() {
        return Err(vm.type_error("__buffer__ returned non-memoryview object"));
    }
    let v = live(vm, &view)?;
    let lease = Native::new(Lease { exporter: o.clone(), view: view.clone() });
    let lease = vm.alloc_of(&LEASE, lease);
    Ok(make(vm, lease.clone(), v.memory.get(), lease, v.window.clone()))
}

/// Ends a view, and tells the exporter if it was the last one.
pub fn end(vm: &mut Vm, o: &Object) -> Result<()> {
    let v = o.expect::<MemoryView>();
    if v.released.get() {
        return Ok(());
    }
    v.end_export();
    let lease = v.lease.take();
    drop(v.owner.replace(Object::NONE));
    let Some(l) = lease.native::<Lease>().filter(|_| lease.refcount() == 1) else {
        return Ok(());
    };
    let name = vm.intern("__release_buffer__");
    if let Some(f) = vm.lookup_special(&l.exporter, &name)
        && vm.call(&f, &[l.exporter.clone(), l.view.clone()]).is_err()
    {
        let class = vm.type_name(&l.exporter);
        vm.write_unraisable_because(&format!("Exception ignored in __release_buffer__ of {class}"));
    }
    end(vm, &l.view)
}

/// `o.__buffer__(flags)` of the builtin types.
pub fn buffer(vm: &mut Vm, args: &[Object]) -> Result {
    let flags = vm.index_i64(&args[1], Some(crate::native::Exc::OverflowError))?;
    let v = match args[0].get::<MemoryView>() {
        Some(v) => {
            live(vm, &args[0])?;
            another(vm, v, v.window.clone())
        }
        None => {
            let (memory, window) = match (args[0].get::<Bytes>(), args[0].get::<ByteArray>()) {
                (Some(b), _) => (args[0].clone(), Window::flat(b'B', b.data().len(), true)),
                (_, Some(b)) => (args[0].clone(), Window::flat(b'B', b.len(), false)),
                _ => match args[0].get::<Native>().and_then(Native::export) {
                    Some((memory, format)) => {
                        let n = memory.get::<ByteArray>().map_or(0, ByteArray::len);
                        (memory, Window::flat(format, n, false))
                    }
                    None => return Err(vm.type_error("a bytes-like object is required")),
                },
            };
            make(vm, args[0].clone(), memory, Object::UNDEF, window)
        }
    };
    if flags & WRITABLE != 0 && v.expect::<MemoryView>().window.readonly {
        let text = match args[0].get::<MemoryView>() {
            Some(_) => "memoryview: underlying buffer is not writable",
            None => "Object is not writable.",
        };
        return Err(vm.error(crate::native::Exc::BufferError, text));
    }
    Ok(v)
}

/// `o.__release_buffer__(view)` of the builtin types.
pub fn release_buffer(vm: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<MemoryView>().is_none() {
        return Err(vm.type_error("expected a memoryview object"));
    }
    end(vm, &args[1])?;
    Ok(Object::NONE)
}
