//! `array`: compact arrays of numbers or characters (library reference: "array").
//!
//! The items lie in a `bytearray` of the array's own, which is what it exports as a buffer: while a
//! view on it is alive, the array keeps its length.

mod construct;
mod edit;
mod item;
mod iter;
mod pickle;
mod read;

use crate::heap::{ByteArray, Native, NativePayload, Object, Value};
use crate::native::{
    Exc, Method, ModuleSpec, Result, TypeFlags, TypeSpec, Vm, class_method, function, getter,
    method, raw_static_method,
};
use crate::types::memoryview;
use crate::types::operators::CompareOp;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "array",
    doc: "Compact arrays of characters, integers and floating-point numbers.",
    functions: &[function(
        "_array_reconstructor",
        "(arraytype, typecode, mformat_code, items, /)",
        pickle::reconstruct,
    )],
    types: &[&ARRAY],
    init: Some(|vm, module| {
        let class = vm.type_of_spec(&ARRAY);
        vm.set_global(module, "ArrayType", class);
        let codes = vm.str(item::CODES);
        vm.set_global(module, "typecodes", codes);
        Ok(())
    }),
};

pub struct Array {
    code: u8,
    /// A `bytearray`.
    memory: Object,
}

impl NativePayload for Array {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.memory.value());
    }

    fn export(&self) -> Option<(Object, u8)> {
        // A view calls both kinds of characters `w`.
        let format = if self.code == b'u' { b'w' } else { self.code };
        Some((self.memory.clone(), format))
    }
}

impl Array {
    fn memory(&self) -> &ByteArray {
        self.memory.expect::<ByteArray>()
    }

    fn size(&self) -> usize {
        item::size(self.code)
    }

    fn len(&self) -> usize {
        self.memory().len() / self.size()
    }

    /// The bits of item `i`, if there is one.
    fn bits(&self, i: usize) -> Option<u64> {
        let n = self.size();
        self.memory().word(i.checked_mul(n)?, n)
    }
}

pub static ARRAY: TypeSpec = TypeSpec {
    name: "array",
    module: "array",
    flags: TypeFlags::BASE
        .and(TypeFlags::SEQUENCE)
        .and(TypeFlags::WEAKREF)
        .and(TypeFlags::CONCATENATES),
    doc: "array(typecode [, initializer]) -> array\n\nA sequence whose items are all of the type \
          that the type code names; the initializer is a list of items, a bytes-like object or \
          any iterable.",
    new: Some(raw_static_method("__new__", "($type, *args, **kwargs)", construct::new)),
    methods: METHODS,
    getters: &[
        getter("itemsize", |vm, o| Ok(vm.int(this(o).size() as i64))),
        getter("typecode", |vm, o| Ok(vm.str(&(this(o).code as char).to_string()))),
    ],
    ..TypeSpec::EMPTY
};

static METHODS: &[Method] = &[
    method("__add__", "($self, value, /)", edit::add),
    method("__buffer__", "($self, flags, /)", memoryview::buffer),
    method("__contains__", "($self, key, /)", read::contains),
    method("__copy__", "($self, /)", construct::copy),
    method("__deepcopy__", "($self, unused, /)", construct::copy),
    method("__delitem__", "($self, key, /)", edit::delitem),
    method("__eq__", "($self, value, /)", |vm, a| read::compare(vm, CompareOp::Eq, a)),
    method("__ge__", "($self, value, /)", |vm, a| read::compare(vm, CompareOp::Ge, a)),
    method("__getitem__", "($self, key, /)", read::getitem),
    method("__gt__", "($self, value, /)", |vm, a| read::compare(vm, CompareOp::Gt, a)),
    method("__iadd__", "($self, value, /)", edit::iadd),
    method("__imul__", "($self, value, /)", edit::imul),
    method("__iter__", "($self, /)", iter::iter),
    method("__le__", "($self, value, /)", |vm, a| read::compare(vm, CompareOp::Le, a)),
    method("__len__", "($self, /)", |vm, a| Ok(vm.int(this(&a[0]).len() as i64))),
    method("__lt__", "($self, value, /)", |vm, a| read::compare(vm, CompareOp::Lt, a)),
    method("__mul__", "($self, value, /)", edit::mul),
    method("__ne__", "($self, value, /)", |vm, a| read::compare(vm, CompareOp::Ne, a)),
    method("__reduce_ex__", "($self, value, /)", pickle::reduce),
    method("__release_buffer__", "($self, buffer, /)", memoryview::release_buffer),
    method("__repr__", "($self, /)", read::repr),
    method("__rmul__", "($self, value, /)", edit::mul),
    method("__setitem__", "($self, key, value, /)", edit::setitem),
    method("__sizeof__", "($self, /)", |vm, a| {
        let n = this(&a[0]).memory().len();
        Ok(vm.int(n as i64 + 80))
    }),
    method("append", "($self, v, /)", edit::append),
    method("buffer_info", "($self, /)", read::buffer_info),
    method("byteswap", "($self, /)", edit::byteswap),
    method("clear", "($self, /)", edit::clear),
    method("count", "($self, v, /)", read::count),
    method("extend", "($self, bb, /)", edit::extend),
    method("frombytes", "($self, buffer, /)", construct::frombytes),
    method("fromfile", "($self, f, n, /)", construct::fromfile),
    method("fromlist", "($self, list, /)", construct::fromlist),
    method("fromunicode", "($self, ustr, /)", construct::fromunicode),
    method("index", "($self, v, start=0, stop=sys.maxsize, /)", read::index),
    method("insert", "($self, i, v, /)", edit::insert),
    method("pop", "($self, i=-1, /)", edit::pop),
    method("remove", "($self, v, /)", edit::remove),
    method("reverse", "($self, /)", edit::reverse),
    method("tobytes", "($self, /)", read::tobytes),
    method("tofile", "($self, f, /)", read::tofile),
    method("tolist", "($self, /)", read::tolist),
    method("tounicode", "($self, /)", read::tounicode),
    class_method(
        "__class_getitem__",
        "($cls, object, /)",
        crate::types::generic_alias::class_getitem,
    ),
];

fn this(o: &Object) -> &Array {
    o.native::<Array>().expect("the receiver's type decides its state")
}

/// An exact array.
fn make(vm: &mut Vm, code: u8, data: Vec<u8>) -> Result {
    vm.reserve(data.len())?;
    let memory = ByteArray::new(&vm.heap, data);
    let memory = vm.heap.alloc(memory);
    Ok(vm.alloc_of(&ARRAY, Native::new(Array { code, memory })))
}

/// May the length change now?
fn check_resizable(vm: &mut Vm, o: &Object) -> Result<()> {
    if this(o).memory().exports.get() > 0 {
        let text = "cannot resize an array that is exporting buffers";
        return Err(vm.error(Exc::BufferError, text));
    }
    Ok(())
}

/// Appends the bytes of items.
fn push(vm: &mut Vm, o: &Object, raw: &[u8]) -> Result<()> {
    if raw.is_empty() {
        return Ok(());
    }
    check_resizable(vm, o)?;
    let memory = this(o).memory();
    if raw.len() > 64 {
        vm.reserve(memory.len().saturating_add(raw.len()))?;
    }
    memory.edit(&vm.heap, |v, raw| v.extend_from_slice(raw), raw);
    Ok(())
}

/// Puts new contents in; a change of the length is allowed only without exports.
fn replace(vm: &mut Vm, o: &Object, new: Vec<u8>) -> Result<()> {
    let memory = this(o).memory();
    if new.len() == memory.len() {
        memory.write(0, &new);
        return Ok(());
    }
    check_resizable(vm, o)?;
    drop(memory.replace(&vm.heap, new));
    Ok(())
}
