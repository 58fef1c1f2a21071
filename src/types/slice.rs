//! `slice` objects (reference: "Slice objects"), and what a slice means for a sequence of some length.
//!
//! Reading a slice may run Python code (`__index__`), so it comes in two steps: [`unpack`], then
//! [`Span::of`] with the length as it is afterwards.

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::heap::{Layout, Object, Payload, Value};
use crate::native::{Exc, Result, TypeSpec, Vm, getter_setter, method, static_method};

use super::operators::CompareOp;
use super::{hash, int};

pub struct Slice {
    pub start: Object,
    pub stop: Object,
    pub step: Object,
}

impl Payload for Slice {
    const LAYOUT: Layout = Layout::Slice;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for o in [&self.start, &self.stop, &self.step] {
            visit(o.value());
        }
    }
}

pub static SLICE: TypeSpec = TypeSpec {
    name: "slice",
    layout: Layout::Slice,
    new: Some(static_method("__new__", "(cls, start, stop=None, step=None, /)", slice_new)),
    methods: &[
        method("indices", "($self, object, /)", slice_indices),
        method("__repr__", "($self, /)", slice_repr),
        method("__hash__", "($self, /)", slice_hash),
        method("__reduce__", "($self, /)", slice_reduce),
        method("__eq__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Eq, a)),
        method("__ne__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Ne, a)),
        method("__lt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Lt, a)),
        method("__le__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Le, a)),
        method("__gt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Gt, a)),
        method("__ge__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Ge, a)),
    ],
    getters: &[
        getter_setter("start", |_, o| Ok(o.expect::<Slice>().start.clone()), read_only),
        getter_setter("stop", |_, o| Ok(o.expect::<Slice>().stop.clone()), read_only),
        getter_setter("step", |_, o| Ok(o.expect::<Slice>().step.clone()), read_only),
    ],
    ..TypeSpec::EMPTY
};

/// The setter of a member that cannot be set.
pub fn read_only(vm: &mut Vm, _: &Object, _: Option<Object>) -> Result<()> {
    Err(vm.error(Exc::AttributeError, "readonly attribute"))
}

/// A slice object.
pub fn new(vm: &mut Vm, start: Object, stop: Object, step: Object) -> Object {
    vm.alloc_of(&SLICE, Slice { start, stop, step })
}

fn slice_new(vm: &mut Vm, args: &[Object]) -> Result {
    let given = |i: usize| if args[i].is_undef() { Object::NONE } else { args[i].clone() };
    let (start, stop) =
        if args[2].is_undef() { (Object::NONE, args[1].clone()) } else { (given(1), given(2)) };
    vm.alloc_new(&args[0], &SLICE, Slice { start, stop, step: given(3) })
}

fn parts(s: &Slice) -> [&Object; 3] {
    [&s.start, &s.stop, &s.step]
}

fn slice_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let s = args[0].expect::<Slice>();
    vm.repr_of_items(&args[0], "slice(", ")", "slice(...)", |vm, i, out| match parts(s).get(i) {
        Some(o) => vm.push_repr(out, o).map(|()| true),
        None => Ok(false),
    })
}

fn slice_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let s = args[0].expect::<Slice>();
    let mut hashes = [0; 3];
    for (h, o) in hashes.iter_mut().zip(parts(s)) {
        *h = vm.hash(o)?;
    }
    Ok(vm.int(hash::finish_lanes(hash::lanes(&hashes)) as i64))
}

fn slice_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let s = args[0].expect::<Slice>();
    let fields = vm.tuple(parts(s).into_iter().cloned().collect());
    let class = vm.type_of(&args[0]);
    Ok(vm.tuple(vec![class, fields]))
}

fn compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    let Some(b) = args[1].get::<Slice>() else { return Ok(Object::NOT_IMPLEMENTED) };
    let a = args[0].expect::<Slice>();
    for (x, y) in parts(a).into_iter().zip(parts(b)) {
        if !vm.equal(x, y)? {
            return match op {
                CompareOp::Eq => Ok(Object::FALSE),
                CompareOp::Ne => Ok(Object::TRUE),
                _ => vm.compare(op, x, y),
            };
        }
    }
    Ok(Object::from_bool(op.holds(std::cmp::Ordering::Equal)))
}

/// `slice.indices(length)`, for lengths of any size.
fn slice_indices(vm: &mut Vm, args: &[Object]) -> Result {
    let length = vm.index(&args[1])?;
    let length = int::to_big(&length).unwrap_or_default();
    if length.is_negative() {
        return Err(vm.value_error("length should not be negative"));
    }
    let (start, stop, step) = unpack_big(vm, &args[0], &length)?;
    let parts = vec![vm.big_int(start), vm.big_int(stop), vm.big_int(step)];
    Ok(vm.tuple(parts))
}

/// Start, stop and step for a sequence of any length, clipped to it.
pub fn unpack_big(
    vm: &mut Vm,
    slice: &Object,
    length: &BigInt,
) -> Result<(BigInt, BigInt, BigInt)> {
    let s = slice.expect::<Slice>();
    let step = if s.step.is_none() { BigInt::from(1) } else { big_part(vm, &s.step)? };
    if step.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (lower, upper) = if step.is_negative() {
        (BigInt::from(-1), length - 1)
    } else {
        (BigInt::zero(), length.clone())
    };
    let clip = |i: BigInt| {
        let i = if i.is_negative() { i + length } else { i };
        i.clamp(lower.clone(), upper.clone().max(lower.clone()))
    };
    let back = step.is_negative();
    let start = match s.start.is_none() {
        true if back => upper.clone(),
        true => lower.clone(),
        false => clip(big_part(vm, &s.start)?),
    };
    let stop = match s.stop.is_none() {
        true if back => lower.clone(),
        true => upper.clone(),
        false => clip(big_part(vm, &s.stop)?),
    };
    Ok((start, stop, step))
}

fn big_part(vm: &mut Vm, o: &Object) -> Result<BigInt> {
    check_index(vm, o, "slice indices must be integers or None or have an __index__ method")?;
    let i = vm.index(o)?;
    Ok(int::to_big(&i).unwrap_or_default())
}

fn check_index(vm: &mut Vm, o: &Object, message: &str) -> Result<()> {
    if int::is_int(o) {
        return Ok(());
    }
    let name = vm.names.index.clone();
    match vm.lookup_special(o, &name) {
        Some(_) => Ok(()),
        None => Err(vm.type_error(message)),
    }
}

/// Start, stop and step as written, before the length is known; huge ones are clamped.
pub fn unpack(vm: &mut Vm, slice: &Object) -> Result<(i64, i64, i64)> {
    let s = slice.expect::<Slice>();
    let step = match part(vm, &s.step)? {
        Some(0) => return Err(vm.value_error("slice step cannot be zero")),
        Some(i) => i.max(-i64::MAX),
        None => 1,
    };
    let start = part(vm, &s.start)?.unwrap_or(if step < 0 { i64::MAX } else { 0 });
    let stop = part(vm, &s.stop)?.unwrap_or(if step < 0 { i64::MIN } else { i64::MAX });
    Ok((start, stop, step))
}

fn part(vm: &mut Vm, o: &Object) -> Result<Option<i64>> {
    if o.is_none() {
        return Ok(None);
    }
    if let Some(i) = o.small_int() {
        return Ok(Some(i));
    }
    check_index(vm, o, "slice indices must be integers or None or have an __index__ method")?;
    vm.index_i64(o, None).map(Some)
}

/// A `start` or `stop` argument as `index` methods take them: clamped, `default` if omitted.
pub fn bound(vm: &mut Vm, o: &Object, default: i64) -> Result<i64> {
    if o.is_undef() {
        return Ok(default);
    }
    check_index(vm, o, "slice indices must be integers or have an __index__ method")?;
    vm.index_i64(o, None)
}

/// A place counted from the end if negative, clipped to `0..=len`.
pub fn clip(i: i64, len: usize) -> usize {
    let i = if i < 0 { i.saturating_add(len as i64).max(0) } else { i };
    (i as usize).min(len)
}

/// What a slice selects from a sequence of a certain length.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    /// How many items it selects.
    pub len: usize,
}

impl Span {
    /// Clips what [`unpack`] gave to a length.
    pub fn of((start, stop, step): (i64, i64, i64), len: usize) -> Span {
        let len = len as i64;
        let clip = |i: i64| {
            let i = if i < 0 { i.saturating_add(len) } else { i };
            if step < 0 { i.clamp(-1, len - 1) } else { i.clamp(0, len) }
        };
        let (start, stop) = (clip(start), clip(stop));
        let count = if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else if step < 0 && stop < start {
            (start - stop - 1) / -step + 1
        } else {
            0
        };
        Span { start, stop, step, len: count as usize }
    }

    /// The selected places in order.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..self.len as i64).map(move |k| (self.start + k * self.step) as usize)
    }

    /// `start..end` of a span with step 1.
    pub fn range(self) -> std::ops::Range<usize> {
        let start = self.start as usize;
        start..start + self.len
    }
}

/// Resolves a slice object against the length a sequence has, which nothing run by it may change.
pub fn resolve(vm: &mut Vm, slice: &Object, len: usize) -> Result<Span> {
    Ok(Span::of(unpack(vm, slice)?, len))
}
