//! `_blake2`: BLAKE2 with all its parameters (RFC 7693; library reference: "BLAKE2").

use std::cell::RefCell;

use crate::heap::{Native, Object};
use crate::native::{ModuleSpec, Raised, Result, TypeFlags, TypeSpec, Vm, method, static_method};
use crate::types::bytes::like_bytes;
use crate::types::int;
use crate::types::type_object::Type;

use super::hasher::Hasher;
use super::object::{self, Hash, data_of};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_blake2",
    doc: "_blake2b provides BLAKE2b for hashlib",
    types: &[&BLAKE2B, &BLAKE2S],
    init: Some(|vm, module| {
        for (spec, limits, prefix) in [(&BLAKE2B, &B, "BLAKE2B"), (&BLAKE2S, &S, "BLAKE2S")] {
            let class = vm.type_of_spec(spec);
            vm.ready_type(&class);
            for (name, value) in [
                ("SALT_SIZE", limits.salt),
                ("PERSON_SIZE", limits.salt),
                ("MAX_KEY_SIZE", limits.digest),
                ("MAX_DIGEST_SIZE", limits.digest),
            ] {
                let (key, value) = (vm.intern(name), vm.int(value as i64));
                vm.set_global(module, &format!("{prefix}_{name}"), value.clone());
                class.expect::<Type>().namespace().set_str(&vm.heap, &key, value);
            }
        }
        Ok(())
    }),
    ..ModuleSpec::EMPTY
};

/// What differs between the two.
struct Limits {
    digest: usize,
    salt: usize,
    node_offset_bits: u32,
}

static B: Limits = Limits { digest: 64, salt: 16, node_offset_bits: 64 };
static S: Limits = Limits { digest: 32, salt: 8, node_offset_bits: 48 };

macro_rules! blake2 {
    ($spec:ident = $name:literal, $doc:literal, $size:literal, $new:expr) => {
        pub static $spec: TypeSpec = TypeSpec {
            name: $name,
            module: "_blake2",
            flags: TypeFlags::BASE,
            doc: $doc,
            new: Some(static_method(
                "__new__",
                concat!(
                    "(cls, data=b'', /, *, digest_size=",
                    $size,
                    ", key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, \
                     node_offset=0, node_depth=0, inner_size=0, last_node=False, \
                     usedforsecurity=True)"
                ),
                $new,
            )),
            methods: &[
                method("__reduce_ex__", "($self, protocol, /)", object::unpicklable),
                method("copy", "($self, /)", object::copy),
                method("digest", "($self, /)", object::digest),
                method("hexdigest", "($self, /)", object::hexdigest),
                method("update", "($self, data, /)", object::update),
            ],
            getters: object::GETTERS,
            ..TypeSpec::EMPTY
        };
    };
}

blake2!(BLAKE2B = "blake2b", "Return a new BLAKE2b hash object.", 64, |vm, args| {
    let p = Parameters::read(vm, args, &B)?;
    let mut params = blake2b_simd::Params::new();
    params.hash_length(p.digest_size).salt(&p.salt).personal(&p.person).key(&p.key);
    params.fanout(p.fanout).max_depth(p.depth).max_leaf_length(p.leaf_size);
    params.node_offset(p.node_offset).node_depth(p.node_depth);
    params.inner_hash_length(p.inner_size).last_node(p.last_node);
    let hasher = Hasher::Blake2b(Box::new(params.to_state()), p.digest_size);
    finish(vm, args, &BLAKE2B, hasher)
});

blake2!(BLAKE2S = "blake2s", "Return a new BLAKE2s hash object.", 32, |vm, args| {
    let p = Parameters::read(vm, args, &S)?;
    let mut params = blake2s_simd::Params::new();
    params.hash_length(p.digest_size).salt(&p.salt).personal(&p.person).key(&p.key);
    params.fanout(p.fanout).max_depth(p.depth).max_leaf_length(p.leaf_size);
    params.node_offset(p.node_offset).node_depth(p.node_depth);
    params.inner_hash_length(p.inner_size).last_node(p.last_node);
    let hasher = Hasher::Blake2s(Box::new(params.to_state()), p.digest_size);
    finish(vm, args, &BLAKE2S, hasher)
});

/// The object, with the data that came along.
fn finish(vm: &mut Vm, args: &[Object], spec: &'static TypeSpec, mut hasher: Hasher) -> Result {
    if !args[1].is_undef() {
        let data = data_of(vm, &args[1])?;
        hasher.update(&data);
    }
    vm.alloc_new(&args[0], spec, Native::new(Hash(RefCell::new(hasher))))
}

struct Parameters {
    digest_size: usize,
    key: Vec<u8>,
    salt: Vec<u8>,
    person: Vec<u8>,
    fanout: u8,
    depth: u8,
    leaf_size: u32,
    node_offset: u64,
    node_depth: u8,
    inner_size: usize,
    last_node: bool,
}

impl Parameters {
    fn read(vm: &mut Vm, args: &[Object], limits: &Limits) -> Result<Parameters> {
        if !args[1].is_undef() {
            data_of(vm, &args[1])?;
        }
        let most = limits.digest as i64;
        let digest_size = number(vm, &args[2], most)?;
        if !(1..=most).contains(&digest_size) {
            let text = format!("digest_size must be between 1 and {most} bytes");
            return Err(vm.value_error(&text));
        }
        let salt = short(vm, &args[4], "salt", limits.salt)?;
        let person = short(vm, &args[5], "person", limits.salt)?;
        let fanout = number(vm, &args[6], 1)?;
        if !(0..=255).contains(&fanout) {
            return Err(vm.value_error("fanout must be between 0 and 255"));
        }
        let depth = number(vm, &args[7], 1)?;
        if !(1..=255).contains(&depth) {
            return Err(vm.value_error("depth must be between 1 and 255"));
        }
        let leaf_size = unsigned(vm, &args[8])?;
        let Ok(leaf_size) = u32::try_from(leaf_size) else {
            return Err(vm.overflow_error("leaf_size is too large"));
        };
        let node_offset = unsigned(vm, &args[9])?;
        if limits.node_offset_bits < 64 && node_offset >> limits.node_offset_bits != 0 {
            return Err(vm.overflow_error("node_offset is too large"));
        }
        let node_depth = number(vm, &args[10], 0)?;
        if !(0..=255).contains(&node_depth) {
            return Err(vm.value_error("node_depth must be between 0 and 255"));
        }
        let inner_size = number(vm, &args[11], 0)?;
        if !(0..=most).contains(&inner_size) {
            let text = format!("inner_size must be between 0 and is {most}");
            return Err(vm.value_error(&text));
        }
        let key = short(vm, &args[3], "key", limits.digest)?;
        let last_node = !args[12].is_undef() && vm.truth(&args[12])?;
        Ok(Parameters {
            digest_size: digest_size as usize,
            key,
            salt,
            person,
            fanout: fanout as u8,
            depth: depth as u8,
            leaf_size,
            node_offset,
            node_depth: node_depth as u8,
            inner_size: inner_size as usize,
            last_node,
        })
    }
}

fn number(vm: &mut Vm, o: &Object, default: i64) -> Result<i64> {
    if o.is_undef() {
        return Ok(default);
    }
    let i = vm.index(o)?;
    match int::to_i64(&i) {
        Some(i) if i32::try_from(i).is_ok() => Ok(i),
        _ => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

fn negative(vm: &mut Vm) -> Raised {
    vm.value_error("value must be positive")
}

fn unsigned(vm: &mut Vm, o: &Object) -> Result<u64> {
    if o.is_undef() {
        return Ok(0);
    }
    let i = vm.index(o)?;
    let big = int::to_big(&i).unwrap_or_default();
    if big.sign() == num_bigint::Sign::Minus {
        return Err(negative(vm));
    }
    match u64::try_from(&big) {
        Ok(i) => Ok(i),
        Err(_) => Err(vm.overflow_error("int too big to convert")),
    }
}

fn short(vm: &mut Vm, o: &Object, what: &str, most: usize) -> Result<Vec<u8>> {
    if o.is_undef() {
        return Ok(Vec::new());
    }
    let data = like_bytes(vm, o)?.into_owned();
    if data.len() > most {
        return Err(vm.value_error(&format!("maximum {what} length is {most} bytes")));
    }
    Ok(data)
}
