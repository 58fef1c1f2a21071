//! `_random`: the Mersenne Twister under `random` (Matsumoto and Nishimura, 1998), its seeds and
//! outputs as CPython takes and gives them.

mod digest;
mod twister;

use std::cell::RefCell;

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::ToPrimitive;

use crate::heap::{Native, NativePayload, Object, Tuple, Value};
use crate::native::{
    Exc, ModuleSpec, Result, TypeFlags, TypeSpec, Vm, function, method, static_method,
};
use crate::types::int::{is_int, to_big};
use crate::types::type_object::Type;

use twister::{STATE_WORDS, Twister};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_random",
    doc: "Random numbers by the Mersenne Twister.",
    functions: &[function("entropy", "(n, /)", entropy), function("sha512", "(data, /)", sha512)],
    types: &[&RANDOM],
    ..ModuleSpec::EMPTY
};

pub static RANDOM: TypeSpec = TypeSpec {
    name: "Random",
    module: "_random",
    flags: TypeFlags::BASE,
    doc: "A generator of random numbers with a state of its own.",
    new: Some(static_method("__new__", "(cls, x=None, /)", new)),
    methods: &[
        method("seed", "($self, n=None, /)", seed),
        method("random", "($self, /)", random),
        method("getrandbits", "($self, k, /)", getrandbits),
        method("getstate", "($self, /)", getstate),
        method("setstate", "($self, state, /)", setstate),
    ],
    ..TypeSpec::EMPTY
};

struct Generator(RefCell<Twister>);

impl NativePayload for Generator {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

fn generator(vm: &mut Vm, o: &Object) -> Result<Object> {
    match o.native::<Generator>() {
        Some(_) => Ok(o.clone()),
        None => Err(vm.type_error("the generator was not initialised")),
    }
}

fn with<R>(vm: &mut Vm, o: &Object, f: impl FnOnce(&mut Twister) -> R) -> Result<R> {
    let o = generator(vm, o)?;
    match o.native::<Generator>() {
        Some(g) => Ok(f(&mut g.0.borrow_mut())),
        None => Err(vm.type_error("the generator was not initialised")),
    }
}

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(class) = args[0].get::<Type>() else {
        return Err(vm.type_error("Random.__new__(X): X is not a type object"));
    };
    let root = class.root.get();
    let key = key_of(vm, &args[1])?;
    let state = Generator(RefCell::new(Twister::from_key(&key)));
    Ok(vm.heap.alloc_with(Native::new(state), root))
}

/// The words a seed stands for: an integer's magnitude, other objects' hash; entropy for `None`.
fn key_of(vm: &mut Vm, seed: &Object) -> Result<Vec<u32>> {
    let magnitude = if seed.is_undef() || seed.is_none() {
        let bytes = random_bytes(vm, 32)?;
        BigUint::from_bytes_le(&bytes)
    } else if is_int(seed) {
        to_big(seed).unwrap_or_default().into_parts().1
    } else {
        BigUint::from(vm.hash(seed)?)
    };
    let words = magnitude.to_u32_digits();
    Ok(if words.is_empty() { vec![0] } else { words })
}

fn random_bytes(vm: &mut Vm, count: usize) -> Result<Vec<u8>> {
    vm.reserve(count)?;
    let mut bytes = vec![0; count];
    match vm.host.entropy(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(_) => Err(vm.error(Exc::NotImplementedError, "the host gives no entropy")),
    }
}

fn seed(vm: &mut Vm, args: &[Object]) -> Result {
    let key = key_of(vm, &args[1])?;
    with(vm, &args[0], |g| *g = Twister::from_key(&key))?;
    Ok(Object::NONE)
}

fn random(vm: &mut Vm, args: &[Object]) -> Result {
    let x = with(vm, &args[0], Twister::double)?;
    Ok(Object::from_float(x))
}

fn getrandbits(vm: &mut Vm, args: &[Object]) -> Result {
    let k = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let Ok(k) = usize::try_from(k) else {
        return Err(vm.value_error("number of bits must be non-negative"));
    };
    if k == 0 {
        return Ok(Object::from_small(0));
    }
    vm.reserve(k / 8)?;
    if k <= 32 {
        let word = with(vm, &args[0], |g| g.word() >> (32 - k))?;
        return Ok(vm.int(word as i64));
    }
    // Little-endian words; the last one gives its high bits.
    let words = with(vm, &args[0], |g| {
        let mut words: Vec<u32> = (0..k.div_ceil(32)).map(|_| g.word()).collect();
        if let (Some(last), rest @ 1..) = (words.last_mut(), k % 32) {
            *last >>= 32 - rest;
        }
        words
    })?;
    Ok(vm.big_int(BigInt::from_biguint(Sign::Plus, BigUint::new(words))))
}

fn getstate(vm: &mut Vm, args: &[Object]) -> Result {
    let (words, index) = with(vm, &args[0], |g| g.state())?;
    let mut items: Vec<Object> = words.iter().map(|w| Object::from_small(*w as i64)).collect();
    items.push(Object::from_small(index as i64));
    Ok(vm.tuple(items))
}

fn setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(state) = args[1].get::<Tuple>() else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    if state.len() != STATE_WORDS + 1 {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut words = Vec::with_capacity(STATE_WORDS + 1);
    for o in state.items() {
        let Some(i) = to_big(o) else {
            return Err(vm.type_error("an integer is required"));
        };
        match i.to_u32() {
            Some(w) => words.push(w),
            None => {
                return Err(vm.overflow_error("Python int too large to convert to C unsigned long"));
            }
        }
    }
    let index = words.pop().unwrap_or(0) as usize;
    if index > STATE_WORDS {
        return Err(vm.value_error("invalid state"));
    }
    with(vm, &args[0], |g| g.restore(&words, index))?;
    Ok(Object::NONE)
}

/// `entropy(n)`: bytes from the host.
fn entropy(vm: &mut Vm, args: &[Object]) -> Result {
    let n = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    let Ok(n) = usize::try_from(n) else {
        return Err(vm.value_error("negative argument not allowed"));
    };
    let bytes = random_bytes(vm, n)?;
    Ok(vm.bytes(&bytes))
}

/// `sha512(data)`: how text becomes a seed.
fn sha512(vm: &mut Vm, args: &[Object]) -> Result {
    match args[0].get::<crate::heap::Bytes>() {
        Some(b) => Ok(vm.bytes(&digest::sha512(b.data()))),
        None => Err(vm.type_error("sha512() argument must be bytes")),
    }
}
