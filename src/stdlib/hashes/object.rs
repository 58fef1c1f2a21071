//! `_hashlib.HASH` and `_hashlib.HASHXOF`: hash objects.

use std::cell::RefCell;

use crate::heap::{Native, NativePayload, Object, Str, Value};
use crate::native::{Exc, Getter, Raised, Result, TypeSpec, Vm, getter, method};
use crate::types::bytes::buffer_of;

use super::hasher::Hasher;

pub struct Hash(pub RefCell<Hasher>);

impl NativePayload for Hash {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

pub static HASH: TypeSpec = TypeSpec {
    name: "HASH",
    module: "_hashlib",
    doc: "A hash function and the data it was given so far.",
    methods: &[
        method("__reduce_ex__", "($self, protocol, /)", unpicklable),
        method("__repr__", "($self, /)", repr),
        method("copy", "($self, /)", copy),
        method("digest", "($self, /)", digest),
        method("hexdigest", "($self, /)", hexdigest),
        method("update", "($self, obj, /)", update),
    ],
    getters: GETTERS,
    ..TypeSpec::EMPTY
};

pub static HASH_XOF: TypeSpec = TypeSpec {
    name: "HASHXOF",
    module: "_hashlib",
    base: Some(&HASH),
    doc: "A hash whose digest can have any length.",
    methods: &[
        method("digest", "($self, /, length)", |vm, args| {
            let data = long_digest(vm, args)?;
            Ok(vm.bytes(&data))
        }),
        method("hexdigest", "($self, /, length)", |vm, args| {
            let data = long_digest(vm, args)?;
            Ok(vm.str(&hex(&data)))
        }),
    ],
    ..TypeSpec::EMPTY
};

pub static GETTERS: &[Getter] = &[
    getter("block_size", |vm, o| Ok(vm.int(this(o).borrow().block_size() as i64))),
    getter("digest_size", |vm, o| Ok(vm.int(this(o).borrow().digest_size() as i64))),
    getter("name", |vm, o| Ok(vm.str(this(o).borrow().name()))),
];

pub fn this(o: &Object) -> &RefCell<Hasher> {
    &o.native::<Hash>().expect("the receiver's type decides its state").0
}

fn hex(data: &[u8]) -> String {
    data.iter().map(|b| format!("{b:02x}")).collect()
}

/// A hash object of the type that fits.
pub fn make(vm: &mut Vm, hasher: Hasher) -> Object {
    let spec = if hasher.digest_size() == 0 { &HASH_XOF } else { &HASH };
    vm.alloc_of(spec, Native::new(Hash(RefCell::new(hasher))))
}

/// The bytes of what is to be hashed.
pub fn data_of(vm: &mut Vm, o: &Object) -> Result<Vec<u8>> {
    if o.get::<Str>().is_some() {
        return Err(vm.type_error("Strings must be encoded before hashing"));
    }
    match buffer_of(vm, o)? {
        Some(data) => Ok(data),
        None => Err(vm.type_error("object supporting the buffer API required")),
    }
}

pub fn unpicklable(vm: &mut Vm, args: &[Object]) -> Result {
    let text = format!("cannot pickle '{}' object", vm.type_name(&args[0]));
    Err(vm.type_error(&text))
}

fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let id = vm.heap.id_of(&args[0]);
    let (name, class) = (this(&args[0]).borrow().name(), vm.type_name(&args[0]));
    Ok(vm.str(&format!("<{name} {class} object @ {id:#x}>")))
}

pub fn copy(vm: &mut Vm, args: &[Object]) -> Result {
    let hasher = this(&args[0]).borrow().clone();
    let root = vm.type_of(&args[0]);
    let root = root.expect::<crate::types::type_object::Type>().root.get();
    Ok(vm.heap.alloc_with(Native::new(Hash(RefCell::new(hasher))), root))
}

pub fn digest(vm: &mut Vm, args: &[Object]) -> Result {
    let data = this(&args[0]).borrow().digest(0);
    Ok(vm.bytes(&data))
}

pub fn hexdigest(vm: &mut Vm, args: &[Object]) -> Result {
    let data = this(&args[0]).borrow().digest(0);
    Ok(vm.str(&hex(&data)))
}

pub fn update(vm: &mut Vm, args: &[Object]) -> Result {
    let data = data_of(vm, &args[1])?;
    this(&args[0]).borrow_mut().update(&data);
    Ok(Object::NONE)
}

fn negative(vm: &mut Vm) -> Raised {
    vm.error(Exc::SystemError, "Negative size passed to PyBytes_FromStringAndSize")
}

fn long_digest(vm: &mut Vm, args: &[Object]) -> Result<Vec<u8>> {
    let n = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let Ok(n) = usize::try_from(n) else { return Err(negative(vm)) };
    vm.reserve(n.saturating_mul(3))?;
    Ok(this(&args[0]).borrow().digest(n))
}
