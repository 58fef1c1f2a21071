//! `timedelta`.

use crate::heap::Object;
use crate::native::{Getter, Keywords, Method, Result, Vm, method, raw_static_method};
use crate::types::operators::CompareOp;

use super::calendar::{DAY_SECONDS, SECOND_US};
use super::{
    class_of, hash_of, instance, integers, is_exactly, make_otherwise, member, method_name,
    otherwise, plain_arguments, read,
};

pub const NAME: &str = "timedelta";
const MAX_DAYS: i64 = 999_999_999;

/// Where `_days`, `_seconds` and `_microseconds` lie.
const PLACES: [usize; 3] = [0, 2, 1];

pub static METHODS: &[Method] = &[
    raw_static_method("__new__", "(*args, **kwargs)", new),
    method("__add__", "($self, value, /)", |vm, a| add(vm, a, 1, "__add__")),
    method("__radd__", "($self, value, /)", |vm, a| add(vm, a, 1, "__radd__")),
    method("__sub__", "($self, value, /)", |vm, a| add(vm, a, -1, "__sub__")),
    method("__lt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Lt, a)),
    method("__le__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Le, a)),
    method("__eq__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Eq, a)),
    method("__gt__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Gt, a)),
    method("__ge__", "($self, value, /)", |vm, a| compare(vm, CompareOp::Ge, a)),
    method("__hash__", "($self, /)", hash),
    method("total_seconds", "($self, /)", total_seconds),
];

pub static FIELDS: &[Getter] = &[
    member("days", |vm, o| read(vm, o, PLACES[0]))
        .doc("Whole days; the only part that can be negative."),
    member("seconds", |vm, o| read(vm, o, PLACES[1])).doc("Seconds beyond the days, below 86400."),
    member("microseconds", |vm, o| read(vm, o, PLACES[2]))
        .doc("Microseconds beyond the seconds, below 1000000."),
];

/// Days, seconds and microseconds of an exact `timedelta`; `class` is that.
pub fn parts(vm: &Vm, class: &Object, o: &Object) -> Option<[i64; 3]> {
    if is_exactly(vm, o, class) { integers(vm, o, &PLACES) } else { None }
}

/// The `timedelta` that these come to, unless there are too many days.
pub fn normalized(vm: &Vm, class: &Object, parts: [i64; 3]) -> Option<Object> {
    let [days, seconds, us] = parts;
    let seconds = seconds + us.div_euclid(SECOND_US);
    let days = days + seconds.div_euclid(DAY_SECONDS);
    if days.abs() > MAX_DAYS {
        return None;
    }
    let fields = [days, seconds.rem_euclid(DAY_SECONDS), us.rem_euclid(SECOND_US)];
    Some(instance(vm, class, &PLACES, &fields))
}

fn new(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    if let Some(parts) = plain_parts(args, &keywords)
        && let Some(new) = normalized(vm, &args[0], parts)
    {
        return Ok(new);
    }
    make_otherwise(vm, NAME, args, keywords)
}

/// What integer arguments add up to: days, seconds and microseconds by position, or any unit by name.
fn plain_parts(args: &[Object], keywords: &Keywords<'_>) -> Option<[i64; 3]> {
    let mut parts = plain_arguments::<3>(args, 0)?;
    for (name, value) in keywords.iter() {
        // Below 2^47 each: the sums fit.
        let value = value.small_int()?;
        let name = name.get::<crate::heap::Str>()?;
        let (part, factor) = match name.as_str()? {
            "days" if args.len() < 2 => (0, 1),
            "seconds" if args.len() < 3 => (1, 1),
            "microseconds" if args.len() < 4 => (2, 1),
            "milliseconds" => (2, 1000),
            "minutes" => (1, 60),
            "hours" => (1, 3600),
            "weeks" => (0, 7),
            _ => return None,
        };
        parts[part] += value * factor;
    }
    Some(parts)
}

fn add(vm: &mut Vm, args: &[Object], sign: i64, name: &str) -> Result {
    if let Some(class) = class_of(vm, NAME)
        && let Some([d, s, us]) = parts(vm, &class, &args[0])
        && let Some(other) = parts(vm, &class, &args[1])
    {
        let sum = [d + sign * other[0], s + sign * other[1], us + sign * other[2]];
        if let Some(new) = normalized(vm, &class, sum) {
            return Ok(new);
        }
    }
    otherwise(vm, NAME, name, args)
}

fn compare(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    if let Some(class) = class_of(vm, NAME)
        && let Some(a) = parts(vm, &class, &args[0])
        && let Some(b) = parts(vm, &class, &args[1])
    {
        return Ok(Object::from_bool(op.holds(a.cmp(&b))));
    }
    otherwise(vm, NAME, method_name(op), args)
}

fn hash(vm: &mut Vm, args: &[Object]) -> Result {
    match integers(vm, &args[0], &PLACES) {
        Some(fields) => hash_of(vm, &fields),
        None => otherwise(vm, NAME, "__hash__", args),
    }
}

fn total_seconds(vm: &mut Vm, args: &[Object]) -> Result {
    match integers(vm, &args[0], &PLACES) {
        // One rounding, since so many microseconds are a float's integer.
        Some([days, seconds, us]) if days.abs() < 100_000 => {
            let whole = (days * DAY_SECONDS + seconds) * SECOND_US + us;
            Ok(Object::from_float(whole as f64 / SECOND_US as f64))
        }
        _ => otherwise(vm, NAME, "total_seconds", args),
    }
}
