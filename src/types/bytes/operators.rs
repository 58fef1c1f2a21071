//! Operators of `bytes` and `bytearray`.

use memchr::memmem;

use super::{buffer_of, byte_value, data, like_bytes, make};
use crate::heap::{Bytes, Object};
use crate::native::{Exc, Result, Vm};
use crate::types::concat::{byte_repetitions, repetitions};
use crate::types::operators::CompareOp;
use crate::types::slice::{self, Slice};
use crate::types::str::percent;

pub fn add(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(other) = buffer_of(vm, &args[1])? else {
        let (a, b) = (vm.type_name(&args[1]), vm.type_name(&args[0]));
        return Err(vm.type_error(&format!("can't concat {a} to {b}")));
    };
    let own = data(&args[0]);
    vm.reserve(own.len().saturating_add(other.len()).saturating_mul(2))?;
    make(vm, &args[0], &[&own[..], &other[..]].concat())
}

pub fn mul(vm: &mut Vm, args: &[Object]) -> Result {
    let own = data(&args[0]);
    if args[0].get::<Bytes>().is_some() {
        let n = repetitions(vm, &args[1])?;
        if n.checked_mul(own.len()).is_none_or(|size| i64::try_from(size).is_err()) {
            return Err(vm.overflow_error("repeated bytes are too long"));
        }
    }
    let n = byte_repetitions(vm, &args[1], own.len())?;
    if own.is_empty() {
        return make(vm, &args[0], &[]);
    }
    make(vm, &args[0], &own.repeat(n))
}

pub fn modulo(vm: &mut Vm, args: &[Object]) -> Result {
    let out = percent::run(vm, &data(&args[0]), &args[1], percent::Kind::Bytes)?;
    make(vm, &args[0], &out)
}

pub fn rmod(vm: &mut Vm, args: &[Object]) -> Result {
    match super::own_data(&args[1]) {
        Some(format) => {
            let out = percent::run(vm, &format, &args[0], percent::Kind::Bytes)?;
            make(vm, &args[1], &out)
        }
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

pub fn contains(vm: &mut Vm, args: &[Object]) -> Result {
    let own = data(&args[0]);
    let index = vm.names.index.clone();
    let number = buffer_of(vm, &args[1])?.is_none()
        && (crate::types::int::is_int(&args[1]) || vm.lookup_special(&args[1], &index).is_some());
    let yes = if number {
        let b = byte_value(vm, &args[1], "byte must be in range(0, 256)")?;
        own.contains(&b)
    } else {
        let sub = like_bytes(vm, &args[1])?;
        memmem::find(&own, &sub).is_some()
    };
    Ok(Object::from_bool(yes))
}

fn compare(vm: &mut Vm, args: &[Object], op: CompareOp) -> Result {
    // `bytes` knows its own kind only; the others know how to compare with it.
    if let Some(own) = args[0].get::<Bytes>() {
        return Ok(match args[1].get::<Bytes>() {
            Some(other) => Object::from_bool(op.holds(own.data().cmp(other.data()))),
            None => Object::NOT_IMPLEMENTED,
        });
    }
    match buffer_of(vm, &args[1])? {
        Some(other) => Ok(Object::from_bool(op.holds(data(&args[0])[..].cmp(&other[..])))),
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

pub fn eq(vm: &mut Vm, args: &[Object]) -> Result {
    compare(vm, args, CompareOp::Eq)
}

pub fn ne(vm: &mut Vm, args: &[Object]) -> Result {
    compare(vm, args, CompareOp::Ne)
}

pub fn lt(vm: &mut Vm, args: &[Object]) -> Result {
    compare(vm, args, CompareOp::Lt)
}

pub fn le(vm: &mut Vm, args: &[Object]) -> Result {
    compare(vm, args, CompareOp::Le)
}

pub fn gt(vm: &mut Vm, args: &[Object]) -> Result {
    compare(vm, args, CompareOp::Gt)
}

pub fn ge(vm: &mut Vm, args: &[Object]) -> Result {
    compare(vm, args, CompareOp::Ge)
}

pub fn len(vm: &mut Vm, args: &[Object]) -> Result {
    let n = match args[0].get::<crate::heap::ByteArray>() {
        Some(b) => b.len(),
        None => args[0].expect::<Bytes>().data().len(),
    };
    Ok(vm.int(n as i64))
}

pub fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(args[0].expect::<Bytes>().hash() as i64))
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let own = args[0].expect::<Bytes>().data();
    vm.check_text(own.len().saturating_mul(5))?;
    let out = crate::types::str::repr_bytes(own);
    Ok(vm.str_from(&out))
}

/// An index that must be an integer, or the TypeError with `message` and the type's name.
pub fn index_arg(vm: &mut Vm, o: &Object, message: &str) -> Result<i64> {
    let index = vm.names.index.clone();
    if !crate::types::int::is_int(o) && vm.lookup_special(o, &index).is_none() {
        let text = message.replace("{}", &vm.type_name(o));
        return Err(vm.type_error(&text));
    }
    vm.index_i64(o, Some(Exc::IndexError))
}

/// The place an index means in something of length `len`.
pub fn memory_index(i: i64, len: usize) -> Option<usize> {
    let at = if i < 0 { i.saturating_add(len as i64) } else { i };
    usize::try_from(at).ok().filter(|at| *at < len)
}

pub fn getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let own = args[0].expect::<Bytes>().data();
    if args[1].get::<Slice>().is_some() {
        let span = slice::resolve(vm, &args[1], own.len())?;
        if span.step == 1 {
            let range = span.range();
            if range.len() == own.len() && vm.is_exact(&args[0], crate::heap::Layout::Bytes) {
                return Ok(args[0].clone());
            }
            return make(vm, &args[0], &own[range]);
        }
        let out: Vec<u8> = span.places().map(|i| own[i]).collect();
        return make(vm, &args[0], &out);
    }
    let i = index_arg(vm, &args[1], "byte indices must be integers or slices, not {}")?;
    match memory_index(i, own.len()) {
        Some(at) => Ok(Object::from_small(own[at] as i64)),
        None => Err(vm.index_error("index out of range")),
    }
}
