//! `range`: an immutable progression of integers of any size (library reference: "Ranges").
//!
//! Invariant: `step` is not 0, and `length` is how many items there are.

use std::cell::{Cell, RefCell};

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::heap::{
    Layout, Native, NativePayload, Object, Payload, SMALL_INT_MAX, SMALL_INT_MIN, Value,
};
use crate::native::{Result, TypeFlags, TypeSpec, Vm, getter_setter, method, static_method};

use super::iter::{RANGE_ITER, RangeIter};
use super::slice::{self, Slice, read_only};
use super::{hash, int};

pub struct Range {
    pub start: Object,
    pub stop: Object,
    pub step: Object,
    pub length: Object,
}

impl Payload for Range {
    const LAYOUT: Layout = Layout::Range;

    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for o in [&self.start, &self.stop, &self.step, &self.length] {
            visit(o.value());
        }
    }
}

pub static RANGE: TypeSpec = TypeSpec {
    name: "range",
    layout: Layout::Range,
    flags: TypeFlags::SEQUENCE,
    new: Some(static_method("__new__", "(cls, start, stop=None, step=1, /)", range_new)),
    methods: &[
        method("count", "($self, object, /)", range_count),
        method("index", "($self, object, /)", range_index),
        method("__len__", "($self, /)", range_len),
        method("__bool__", "($self, /)", range_bool),
        method("__getitem__", "($self, key, /)", range_getitem),
        method("__contains__", "($self, key, /)", range_contains),
        method("__iter__", "($self, /)", range_iter),
        method("__reversed__", "($self, /)", range_reversed),
        method("__repr__", "($self, /)", range_repr),
        method("__hash__", "($self, /)", range_hash),
        method("__reduce__", "($self, /)", range_reduce),
        method("__eq__", "($self, value, /)", range_eq),
        method("__ne__", "($self, value, /)", range_ne),
    ],
    getters: &[
        getter_setter("start", |_, o| Ok(o.expect::<Range>().start.clone()), read_only),
        getter_setter("stop", |_, o| Ok(o.expect::<Range>().stop.clone()), read_only),
        getter_setter("step", |_, o| Ok(o.expect::<Range>().step.clone()), read_only),
    ],
    ..TypeSpec::EMPTY
};

/// The iterator over ranges that leave 48 bits.
pub static BIG_RANGE_ITER: TypeSpec = TypeSpec {
    name: "longrange_iterator",
    next: Some(big_iter_next),
    methods: &[
        method("__length_hint__", "($self, /)", big_iter_hint),
        method("__reduce__", "($self, /)", |vm, a| {
            let Some(s) = a[0].native::<BigRangeIter>() else { return Ok(Object::NONE) };
            let (start, left) = (s.current.borrow().clone(), s.left.borrow().clone());
            reduce_rest(vm, start, s.step.clone(), left)
        }),
        method("__setstate__", "($self, object, /)", big_iter_setstate),
    ],
    ..TypeSpec::EMPTY
};

struct BigRangeIter {
    current: RefCell<BigInt>,
    step: BigInt,
    left: RefCell<BigInt>,
}

impl NativePayload for BigRangeIter {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// The numbers of a range as big integers.
struct Numbers {
    start: BigInt,
    stop: BigInt,
    step: BigInt,
    length: BigInt,
}

fn big(o: &Object) -> BigInt {
    int::to_big(o).unwrap_or_default()
}

fn numbers(o: &Object) -> Numbers {
    let r = o.expect::<Range>();
    Numbers { start: big(&r.start), stop: big(&r.stop), step: big(&r.step), length: big(&r.length) }
}

fn count_items(start: &BigInt, stop: &BigInt, step: &BigInt) -> BigInt {
    let (low, high) = if step.is_negative() { (stop, start) } else { (start, stop) };
    if low >= high {
        return BigInt::zero();
    }
    (high - low - 1u8) / step.abs() + 1u8
}

/// `range(start, stop, step)`; `step` is not 0.
pub fn new(vm: &mut Vm, start: BigInt, stop: BigInt, step: BigInt) -> Object {
    let length = vm.big_int(count_items(&start, &stop, &step));
    let (start, stop, step) = (vm.big_int(start), vm.big_int(stop), vm.big_int(step));
    vm.alloc_of(&RANGE, Range { start, stop, step, length })
}

/// A range of numbers that leave room for arithmetic in 64 bits.
fn new_small(vm: &mut Vm, start: i64, stop: i64, step: i64) -> Object {
    let (low, high) = if step < 0 { (stop, start) } else { (start, stop) };
    let length = if low >= high { 0 } else { (high - low - 1) / step.abs() + 1 };
    let [start, stop, step, length] = [start, stop, step, length].map(|i| vm.int(i));
    vm.alloc_of(&RANGE, Range { start, stop, step, length })
}

fn range_new(vm: &mut Vm, args: &[Object]) -> Result {
    vm.new_root(&args[0], &RANGE)?;
    let (start, stop) =
        if args[2].is_undef() { (None, &args[1]) } else { (Some(&args[1]), &args[2]) };
    if let Some(start) = start.map_or(Some(0), Object::small_int)
        && let Some(stop) = stop.small_int()
        && let Some(step) = if args[3].is_undef() { Some(1) } else { args[3].small_int() }
        && step != 0
    {
        return Ok(new_small(vm, start, stop, step));
    }
    let start = match start {
        Some(o) => big(&vm.index(o)?),
        None => BigInt::zero(),
    };
    let stop = big(&vm.index(stop)?);
    let step = if args[3].is_undef() { BigInt::from(1) } else { big(&vm.index(&args[3])?) };
    if step.is_zero() {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(new(vm, start, stop, step))
}

fn range_len(vm: &mut Vm, args: &[Object]) -> Result {
    let length = &args[0].expect::<Range>().length;
    match int::to_i64(length) {
        Some(_) => Ok(length.clone()),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

fn range_bool(_: &mut Vm, args: &[Object]) -> Result {
    Ok(Object::from_bool(int::to_i64(&args[0].expect::<Range>().length) != Some(0)))
}

fn range_getitem(vm: &mut Vm, args: &[Object]) -> Result {
    let key = &args[1];
    if key.get::<Slice>().is_some() {
        let r = numbers(&args[0]);
        let (start, stop, step) = slice::unpack_big(vm, key, &r.length)?;
        let at = |i: BigInt| &r.start + i * &r.step;
        return Ok(new(vm, at(start), at(stop), step * &r.step));
    }
    let name = vm.names.index.clone();
    if !int::is_int(key) && vm.lookup_special(key, &name).is_none() {
        let text = format!("range indices must be integers or slices, not {}", vm.type_name(key));
        return Err(vm.type_error(&text));
    }
    let i = big(&vm.index(key)?);
    let r = numbers(&args[0]);
    let i = if i.is_negative() { i + &r.length } else { i };
    if i.is_negative() || i >= r.length {
        return Err(vm.index_error("range object index out of range"));
    }
    Ok(vm.big_int(r.start + i * r.step))
}

/// The place of an exact integer in a range.
fn place(o: &Object, x: &BigInt) -> Option<BigInt> {
    let r = numbers(o);
    let (q, rest) = (x - r.start).div_mod_floor(&r.step);
    (rest.is_zero() && !q.is_negative() && q < r.length).then_some(q)
}

/// Exact integers are found by arithmetic; whatever may define its own equality is searched for.
fn exact_int(vm: &mut Vm, o: &Object) -> bool {
    o.value().is_int() || o.is_bool() || vm.is_exact(o, Layout::BigInt)
}

fn search(vm: &mut Vm, args: &[Object], mut found: impl FnMut(usize) -> bool) -> Result<()> {
    let it = vm.iter(&args[0])?;
    let mut i = 0;
    while let Some(x) = vm.next(&it)? {
        vm.burn_fuel()?;
        if vm.equal(&x, &args[1])? && !found(i) {
            return Ok(());
        }
        i += 1;
    }
    Ok(())
}

fn range_contains(vm: &mut Vm, args: &[Object]) -> Result {
    if exact_int(vm, &args[1]) {
        return Ok(Object::from_bool(place(&args[0], &big(&args[1])).is_some()));
    }
    let mut hit = false;
    search(vm, args, |_| {
        hit = true;
        false
    })?;
    Ok(Object::from_bool(hit))
}

fn range_count(vm: &mut Vm, args: &[Object]) -> Result {
    if exact_int(vm, &args[1]) {
        return Ok(vm.int(place(&args[0], &big(&args[1])).is_some() as i64));
    }
    let mut n = 0;
    search(vm, args, |_| {
        n += 1;
        true
    })?;
    Ok(vm.int(n))
}

fn range_index(vm: &mut Vm, args: &[Object]) -> Result {
    if exact_int(vm, &args[1]) {
        return match place(&args[0], &big(&args[1])) {
            Some(i) => Ok(vm.big_int(i)),
            None => {
                let text = format!("{} is not in range", vm.repr_text(&args[1])?);
                Err(vm.value_error(&text))
            }
        };
    }
    let mut at = None;
    search(vm, args, |i| {
        at = Some(i);
        false
    })?;
    match at {
        Some(i) => Ok(vm.int(i as i64)),
        None => Err(vm.value_error("sequence.index(x): x not in sequence")),
    }
}

/// An iterator over the progression `start, start + step, …` of `length` items.
fn iterate(vm: &mut Vm, start: BigInt, step: BigInt, length: BigInt) -> Object {
    let small = |i: &BigInt| i.to_i64().filter(|i| (SMALL_INT_MIN..=SMALL_INT_MAX).contains(i));
    let last = &start + &step * &length;
    if let (Some(current), Some(step), Some(left), Some(_)) =
        (small(&start), small(&step), length.to_u64(), small(&last))
    {
        return vm.alloc_of(
            &RANGE_ITER,
            RangeIter { current: Cell::new(current), step, left: Cell::new(left) },
        );
    }
    let it = BigRangeIter { current: RefCell::new(start), step, left: RefCell::new(length) };
    vm.alloc_of(&BIG_RANGE_ITER, Native::new(it))
}

pub fn range_iter(vm: &mut Vm, args: &[Object]) -> Result {
    let r = args[0].expect::<Range>();
    if let (Some(start), Some(stop), Some(step), Some(left)) =
        (r.start.small_int(), r.stop.small_int(), r.step.small_int(), r.length.small_int())
    {
        // One step past the end stays in 48 bits for every but the strangest ranges.
        if (SMALL_INT_MIN..=SMALL_INT_MAX).contains(&(stop + step)) {
            let it = RangeIter { current: Cell::new(start), step, left: Cell::new(left as u64) };
            return Ok(vm.alloc_of(&RANGE_ITER, it));
        }
    }
    let r = numbers(&args[0]);
    Ok(iterate(vm, r.start, r.step, r.length))
}

fn range_reversed(vm: &mut Vm, args: &[Object]) -> Result {
    let r = numbers(&args[0]);
    let last = &r.start + (&r.length - 1) * &r.step;
    Ok(iterate(vm, last, -r.step, r.length))
}

fn big_iter_next(vm: &mut Vm, it: &Object) -> Result<Option<Object>> {
    let Some(s) = it.native::<BigRangeIter>() else { return Ok(None) };
    if s.left.borrow().is_zero() {
        return Ok(None);
    }
    *s.left.borrow_mut() -= 1;
    let i = s.current.borrow().clone();
    *s.current.borrow_mut() += &s.step;
    Ok(Some(vm.big_int(i)))
}

/// `(iter, (range(…),), None)` for what is left of a range.
pub fn reduce_rest(vm: &mut Vm, start: BigInt, step: BigInt, left: BigInt) -> Result {
    let stop = &start + &step * left;
    let iter = vm.builtin("iter")?;
    let rest = new(vm, start, stop, step);
    let args = vm.tuple(vec![rest]);
    Ok(vm.tuple(vec![iter, args, Object::NONE]))
}

/// Skips that many of the numbers that are left.
fn big_iter_setstate(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(i) = int::to_big(&args[1]) else {
        let name = vm.type_name(&args[1]);
        let text = format!("'<' not supported between instances of '{name}' and 'int'");
        return Err(vm.type_error(&text));
    };
    if let Some(s) = args[0].native::<BigRangeIter>() {
        let skip = i.max(BigInt::zero()).min(s.left.borrow().clone());
        *s.left.borrow_mut() -= &skip;
        *s.current.borrow_mut() += &s.step * skip;
    }
    Ok(Object::NONE)
}

fn big_iter_hint(vm: &mut Vm, args: &[Object]) -> Result {
    let left = args[0].native::<BigRangeIter>().map(|s| s.left.borrow().clone());
    Ok(vm.big_int(left.unwrap_or_default()))
}

fn range_repr(vm: &mut Vm, args: &[Object]) -> Result {
    let r = numbers(&args[0]);
    let text = if r.step == BigInt::from(1) {
        format!("range({}, {})", r.start, r.stop)
    } else {
        format!("range({}, {}, {})", r.start, r.stop, r.step)
    };
    Ok(vm.str(&text))
}

/// Equal ranges have equal parts here: an empty range has none, one of a single item no step.
fn significant(o: &Object) -> [Option<BigInt>; 3] {
    let r = numbers(o);
    let (zero, one) = (r.length.is_zero(), r.length == BigInt::from(1));
    let start = (!zero).then_some(r.start);
    let step = (!zero && !one).then_some(r.step);
    [Some(r.length), start, step]
}

fn range_eq(_: &mut Vm, args: &[Object]) -> Result {
    if args[1].get::<Range>().is_none() {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    Ok(Object::from_bool(significant(&args[0]) == significant(&args[1])))
}

fn range_ne(vm: &mut Vm, args: &[Object]) -> Result {
    let r = range_eq(vm, args)?;
    Ok(if r.is_bool() { Object::from_bool(!r.is(&Object::TRUE)) } else { r })
}

fn range_hash(vm: &mut Vm, args: &[Object]) -> Result {
    let mut acc = hash::LANES_START;
    for part in significant(&args[0]) {
        let o = part.map_or(Object::NONE, |i| vm.big_int(i));
        acc = hash::lane(acc, vm.hash(&o)?);
    }
    Ok(vm.int(hash::finish_tuple(acc, 3) as i64))
}

fn range_reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let r = args[0].expect::<Range>();
    let parts = vec![r.start.clone(), r.stop.clone(), r.step.clone()];
    let parts = vm.tuple(parts);
    let class = vm.type_of(&args[0]);
    Ok(vm.tuple(vec![class, parts]))
}
