//! Arrays taken apart and put together again: the machine formats of `_array_reconstructor`.

use num_bigint::{BigInt, Sign};

use crate::heap::{Bytes, Object, Str};
use crate::native::{Exc, Result, Vm};
use crate::types::int;
use crate::types::type_object::Type;

use super::{ARRAY, construct, edit, item, read, this};

/// How the bytes of an item are laid out, numbered from 0.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Machine {
    /// What the items are: integers, floats or characters.
    kind: Kind,
    size: usize,
    big_endian: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Unsigned,
    Signed,
    Float,
    Text,
}

const fn machine(kind: Kind, size: usize, big_endian: bool) -> Machine {
    Machine { kind, size, big_endian }
}

static MACHINES: [Machine; 22] = [
    machine(Kind::Unsigned, 1, false),
    machine(Kind::Signed, 1, false),
    machine(Kind::Unsigned, 2, false),
    machine(Kind::Unsigned, 2, true),
    machine(Kind::Signed, 2, false),
    machine(Kind::Signed, 2, true),
    machine(Kind::Unsigned, 4, false),
    machine(Kind::Unsigned, 4, true),
    machine(Kind::Signed, 4, false),
    machine(Kind::Signed, 4, true),
    machine(Kind::Unsigned, 8, false),
    machine(Kind::Unsigned, 8, true),
    machine(Kind::Signed, 8, false),
    machine(Kind::Signed, 8, true),
    machine(Kind::Float, 4, false),
    machine(Kind::Float, 4, true),
    machine(Kind::Float, 8, false),
    machine(Kind::Float, 8, true),
    machine(Kind::Text, 2, false),
    machine(Kind::Text, 2, true),
    machine(Kind::Text, 4, false),
    machine(Kind::Text, 4, true),
];

fn machine_of(code: u8) -> Machine {
    let kind = match code {
        b'u' | b'w' => Kind::Text,
        b'f' | b'd' => Kind::Float,
        c if c.is_ascii_lowercase() => Kind::Signed,
        _ => Kind::Unsigned,
    };
    machine(kind, item::size(code), false)
}

pub fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    if !int::is_int(&args[1]) {
        return Err(vm.type_error("__reduce_ex__ argument should be an integer"));
    }
    let protocol = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let state = vm.heap.own_dict(&args[0]).unwrap_or(Object::NONE);
    let class = vm.type_of(&args[0]);
    let a = this(&args[0]);
    let code = vm.str(&(a.code as char).to_string());
    if protocol < 3 {
        let items = read::items(vm, &args[0])?;
        let items = vm.list(items);
        let inner = vm.tuple(vec![code, items]);
        return Ok(vm.tuple(vec![class, inner, state]));
    }
    let name = vm.intern("array");
    let modules = vm.modules.clone();
    let module = vm.getitem(&modules, &name)?;
    let rebuild = vm.getattr_str(&module, "_array_reconstructor")?;
    let own = machine_of(a.code);
    let number = MACHINES.iter().position(|m| *m == own).unwrap_or(0);
    let data = read::tobytes(vm, args)?;
    let inner = vm.tuple(vec![class, code, vm.int(number as i64), data]);
    Ok(vm.tuple(vec![rebuild, inner, state]))
}

/// `_array_reconstructor(class, typecode, machine format, bytes)`.
pub fn reconstruct(vm: &mut Vm, args: &[Object]) -> Result {
    let own = vm.type_of_spec(&ARRAY);
    let Some(class) = args[0].get::<Type>() else {
        let got = vm.type_name(&args[0]);
        return Err(vm.type_error(&format!("first argument must be a type object, not {got}")));
    };
    let Some(code) = args[1].get::<Str>().filter(|s| s.len() == 1) else {
        let got = vm.type_name(&args[1]);
        let text =
            format!("_array_reconstructor() argument 2 must be a unicode character, not {got}");
        return Err(vm.type_error(&text));
    };
    let number = vm.index_i64(&args[2], Some(Exc::OverflowError))?;
    if !vm.is_subtype(&args[0], &own) {
        let text = format!("{} is not a subtype of array.array", class.name());
        return Err(vm.type_error(&text));
    }
    let code = char::from_u32(code.char_at(0)).filter(|c| item::CODES.contains(*c));
    let Some(code) = code else {
        return Err(vm.value_error("second argument must be a valid type code"));
    };
    let Some(from) = usize::try_from(number).ok().and_then(|i| MACHINES.get(i)) else {
        return Err(vm.value_error("third argument must be a valid machine format code."));
    };
    let Some(data) = args[3].get::<Bytes>() else {
        let got = vm.type_name(&args[3]);
        return Err(vm.type_error(&format!("fourth argument should be bytes, not {got}")));
    };
    rebuild(vm, &args[0], code as u8, *from, data.data())
}

fn rebuild(vm: &mut Vm, class: &Object, code: u8, from: Machine, data: &[u8]) -> Result {
    let plain = from == machine_of(code) && !(from.kind == Kind::Text && from.size == 2);
    // Characters that need converting are asked for in pairs.
    let unit = if from.kind == Kind::Text && !plain { from.size * 2 } else { from.size };
    if !data.len().is_multiple_of(unit) {
        let what = if plain { "bytes" } else { "string" };
        return Err(vm.value_error(&format!("{what} length not a multiple of item size")));
    }
    if plain {
        return construct::of_class(vm, class, code, data.to_vec());
    }
    let array = construct::of_class(vm, class, fitting(code, from), Vec::new())?;
    let mut items = Vec::with_capacity(data.len() / from.size);
    if from.kind == Kind::Text {
        let encoding = match (from.size, from.big_endian) {
            (2, false) => "utf-16-le",
            (2, true) => "utf-16-be",
            (_, false) => "utf-32-le",
            (_, true) => "utf-32-be",
        };
        let text = crate::types::codecs::decode(vm, data, encoding, "strict")?;
        items = vm.iterate_to_vec(&text)?;
    } else {
        for raw in data.chunks(from.size) {
            items.push(value(vm, from, raw));
        }
    }
    edit::append_all(vm, &array, &items)?;
    Ok(array)
}

/// The last type code with integers of that size and sign, else the one asked for.
fn fitting(code: u8, from: Machine) -> u8 {
    let fits = |c: &u8| {
        let own = machine_of(*c);
        own.size == from.size && own.kind == from.kind
    };
    match from.kind {
        Kind::Signed | Kind::Unsigned => item::CODES.bytes().rev().find(fits).unwrap_or(code),
        _ => code,
    }
}

/// One item in a machine's layout.
fn value(vm: &mut Vm, from: Machine, raw: &[u8]) -> Object {
    let mut raw = raw.to_vec();
    if from.big_endian {
        raw.reverse();
    }
    match (from.kind, from.size) {
        (Kind::Float, 4) => {
            let bits = raw.try_into().unwrap_or_default();
            Object::from_float(f32::from_le_bytes(bits) as f64)
        }
        (Kind::Float, _) => {
            let bits = raw.try_into().unwrap_or_default();
            Object::from_float(f64::from_le_bytes(bits))
        }
        (Kind::Signed, _) => vm.big_int(BigInt::from_signed_bytes_le(&raw)),
        _ => vm.big_int(BigInt::from_bytes_le(Sign::Plus, &raw)),
    }
}
