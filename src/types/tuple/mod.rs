//! `tuple` (library reference: "Tuples").

mod field;

pub use field::{TUPLE_FIELD, item_index};

use crate::heap::{Layout, Object, ShapeId, Tuple, new_tuple_with, tuple_of};
use crate::native::{Exc, Result, TypeFlags, TypeSpec, Vm, class_method, method, static_method};

use super::concat::{repeat, repetitions};
use super::function::NativeFunction;
use super::list::differing;
use super::operators::CompareOp;
use super::slice::{self, Slice, Span};
use super::type_object::Type;
use super::{hash, int};

pub static TUPLE: TypeSpec = TypeSpec {
    name: "tuple",
    layout: Layout::Tuple,
    flags: TypeFlags::BASE
        .and(TypeFlags::SEQUENCE)
        .and(TypeFlags::MATCH_SELF)
        .and(TypeFlags::CONCATENATES),
    new: Some(static_method("__new__", "(cls, iterable=(), /)", tuple_new)),
    methods: &[
        method("count", "($self, value, /)", tuple_count),
        method("index", "($self, value, start=0, stop=sys.maxsize, /)", tuple_index),
        method("__len__", "($self, /)", tuple_len),
        method("__getitem__", "($self, key, /)", tuple_getitem),
        method("__contains__", "($self, key, /)", tuple_contains),
        method("__iter__", "($self, /)", tuple_iter),
        method("__add__", "($self, value, /)", tuple_add),
        method("__mul__", "($self, value, /)", tuple_mul),
        method("__rmul__", "($self, value, /)", tuple_mul),
        method("__repr__", "($self, /)", tuple_repr),
        method("__hash__", "($self, /)", tuple_hash),
        method("__getnewargs__", "($self, /)", tuple_getnewargs),
        method("__eq__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Eq, a)),
        method("__ne__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Ne, a)),
        method("__lt__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Lt, a)),
        method("__le__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Le, a)),
        method("__gt__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Gt, a)),
        method("__ge__", "($self, value, /)", |vm, a| compare_any(vm, CompareOp::Ge, a)),
        class_method("__class_getitem__", "($cls, object, /)", super::generic_alias::class_getitem),
    ],
    ..TypeSpec::EMPTY
};

fn this(args: &[Object]) -> &[Object] {
    args[0].expect::<Tuple>().items()
}

fn tuple_new(vm: &mut Vm, args: &[Object]) -> Result {
    let root = vm.new_root(&args[0], &TUPLE)?;
    let exact = root == Layout::Tuple as u32;
    if args[1].is_undef() {
        return Ok(if exact {
            vm.tuple(Vec::new())
        } else {
            new_tuple_with(&vm.heap, Vec::new(), root)
        });
    }
    if exact && vm.is_exact(&args[1], Layout::Tuple) {
        return Ok(args[1].clone());
    }
    if vm.is_exact(&args[1], Layout::Tuple) {
        return Ok(tuple_of(&vm.heap, args[1].expect::<Tuple>().items(), root));
    }
    let items = vm.iterate_to_vec(&args[1])?;
    Ok(if exact { vm.tuple(items) } else { new_tuple_with(&vm.heap, items, root) })
}

fn tuple_len(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(vm.int(this(args).len() as i64))
}

pub(super) fn tuple_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let (items, key) = (this(args), &args[1]);
    if key.get::<Slice>().is_some() {
        let span = Span::of(slice::unpack(vm, key)?, items.len());
        if span.len == items.len() && span.step == 1 && vm.is_exact(&args[0], Layout::Tuple) {
            return Ok(args[0].clone());
        }
        vm.reserve(span.len * 8)?;
        return Ok(match span.step {
            1 if span.len != 0 => {
                tuple_of(&vm.heap, &items[span.range()], Layout::Tuple as ShapeId)
            }
            _ => vm.tuple(span.places().map(|i| items[i].clone()).collect()),
        });
    }
    let name = vm.names.index.clone();
    if !int::is_int(key) && vm.lookup_special(key, &name).is_none() {
        let text = format!("tuple indices must be integers or slices, not {}", vm.type_name(key));
        return Err(vm.type_error(&text));
    }
    let i = vm.index_i64(key, Some(Exc::IndexError))?;
    let i = if i < 0 { i.saturating_add(items.len() as i64) } else { i };
    match usize::try_from(i).ok().and_then(|i| items.get(i)) {
        Some(o) => Ok(o.clone()),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

fn find(vm: &mut Vm, items: &[Object], x: &Object, from: usize) -> Result<Option<usize>> {
    for (i, item) in items.iter().enumerate().skip(from) {
        if vm.equal(item, x)? {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

fn tuple_contains(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(find(vm, this(args), &args[1], 0)?.is_some()))
}

fn tuple_count(vm: &mut Vm, args: &[Object]) -> Result {
    let (mut n, mut from) = (0, 0);
    while let Some(i) = find(vm, this(args), &args[1], from)? {
        n += 1;
        from = i + 1;
    }
    Ok(vm.int(n))
}

fn tuple_index(vm: &mut Vm, args: &[Object]) -> Result {
    let items = this(args);
    let start = slice::bound(vm, &args[2], 0)?;
    let stop = slice::bound(vm, &args[3], i64::MAX)?;
    let (start, stop) = (slice::clip(start, items.len()), slice::clip(stop, items.len()));
    match find(vm, &items[..stop], &args[1], start)? {
        Some(i) => Ok(vm.int(i as i64)),
        None => Err(vm.value_error("tuple.index(x): x not in tuple")),
    }
}

fn tuple_iter(vm: &mut Vm, args: &[Object]) -> Result {
    Ok(super::iterators::tuple_iterator(vm, &args[0]))
}

pub(super) fn tuple_add(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(other) = args[1].get::<Tuple>() else {
        let text =
            format!("can only concatenate tuple (not \"{}\") to tuple", vm.type_name(&args[1]));
        return Err(vm.type_error(&text));
    };
    let items = this(args);
    if items.is_empty() && vm.is_exact(&args[1], Layout::Tuple) {
        return Ok(args[1].clone());
    }
    if other.is_empty() && vm.is_exact(&args[0], Layout::Tuple) {
        return Ok(args[0].clone());
    }
    vm.reserve((items.len() + other.len()) * 8)?;
    Ok(vm.tuple([items, other.items()].concat()))
}

pub(super) fn tuple_mul(vm: &mut Vm, args: &[Object]) -> Result {
    let n = repetitions(vm, &args[1])?;
    if (n == 1 || this(args).is_empty()) && vm.is_exact(&args[0], Layout::Tuple) {
        return Ok(args[0].clone());
    }
    let items = repeat(vm, this(args), n)?;
    Ok(vm.tuple(items))
}

fn tuple_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let items = this(args);
    let close = if items.len() == 1 { ",)" } else { ")" };
    vm.repr_of_items(&args[0], "(", close, "(...)", |vm, i, out| match items.get(i) {
        Some(o) => vm.push_repr(out, o).map(|()| true),
        None => Ok(false),
    })
}

fn tuple_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let hash = hash_items(vm, this(args))?;
    Ok(vm.int(hash as i64))
}

/// Is it a method of `tuple` itself, as namedtuples inherit them?
pub fn is_own(method: &Object) -> bool {
    let owner = method.get::<NativeFunction>().and_then(|f| f.owner.get::<Type>());
    owner.is_some_and(|t| t.layout == Layout::Tuple)
}

/// The hash of a tuple of these.
pub fn hash_items(vm: &mut Vm, items: &[Object]) -> Result<u64> {
    let mut acc = hash::LANES_START;
    vm.enter_native("while hashing a tuple")?;
    for o in items {
        acc = hash::lane(acc, vm.hash(o)?);
    }
    vm.leave_native();
    Ok(hash::finish_tuple(acc, items.len()))
}

fn tuple_getnewargs(vm: &mut Vm, args: &[Object]) -> Result {
    let plain = vm.tuple(this(args).to_vec());
    Ok(vm.tuple(vec![plain]))
}

fn compare_any(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    match args[1].get::<Tuple>() {
        Some(_) => compare(vm, op, &args[0], &args[1]),
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

/// `a OP b` of two tuples.
pub(super) fn compare(vm: &mut Vm, op: CompareOp, a: &Object, b: &Object) -> Result {
    let (a, b) = (a.expect::<Tuple>().items(), b.expect::<Tuple>().items());
    for (x, y) in a.iter().zip(b) {
        if !vm.equal(x, y)? {
            return differing(vm, op, x, y);
        }
    }
    Ok(Object::from_bool(op.holds(a.len().cmp(&b.len()))))
}
