//! `date` and `datetime`.

use crate::heap::{Object, Str};
use crate::native::{Getter, Keywords, Method, Result, Vm, method, raw_static_method};
use crate::types::hash::hash_i64;
use crate::types::operators::CompareOp;

use super::calendar::{
    DAY_SECONDS, MAX_ORDINAL, SECOND_US, from_ordinal, is_date, is_time, to_ordinal,
};
use super::{
    class_of, delta, field, hash_of, instance, integers, is_exactly, make_otherwise, method_name,
    otherwise, plain_arguments, read,
};

pub const DATE: &str = "date";
pub const DATETIME: &str = "datetime";

/// Where `_year`, `_month` and `_day` lie.
const DATE_PLACES: [usize; 3] = [2, 1, 0];
/// The same and `_hour`, `_minute`, `_second` and `_microsecond`.
const DATETIME_PLACES: [usize; 7] = [2, 1, 0, 4, 6, 7, 5];
const TZINFO: usize = 8;
const FOLD: usize = 3;

pub static DATE_METHODS: &[Method] = &[
    raw_static_method("__new__", "(*args, **kwargs)", new_date),
    method("__add__", "($self, value, /)", |vm, a| add_to_date(vm, a, 1, "__add__")),
    method("__radd__", "($self, value, /)", |vm, a| add_to_date(vm, a, 1, "__radd__")),
    method("__sub__", "($self, value, /)", subtract_from_date),
    method("__lt__", "($self, value, /)", |vm, a| compare_dates(vm, CompareOp::Lt, a)),
    method("__le__", "($self, value, /)", |vm, a| compare_dates(vm, CompareOp::Le, a)),
    method("__eq__", "($self, value, /)", |vm, a| compare_dates(vm, CompareOp::Eq, a)),
    method("__gt__", "($self, value, /)", |vm, a| compare_dates(vm, CompareOp::Gt, a)),
    method("__ge__", "($self, value, /)", |vm, a| compare_dates(vm, CompareOp::Ge, a)),
    method("__hash__", "($self, /)", hash_date),
];

pub static DATE_FIELDS: &[Getter] = &[
    field("year", |vm, o| read(vm, o, DATE_PLACES[0])),
    field("month", |vm, o| read(vm, o, DATE_PLACES[1])),
    field("day", |vm, o| read(vm, o, DATE_PLACES[2])),
];

pub static DATETIME_METHODS: &[Method] = &[
    raw_static_method("__new__", "(*args, **kwargs)", new_datetime),
    method("__add__", "($self, value, /)", |vm, a| add_to_datetime(vm, a, 1, "__add__")),
    method("__radd__", "($self, value, /)", |vm, a| add_to_datetime(vm, a, 1, "__radd__")),
    method("__sub__", "($self, value, /)", subtract_from_datetime),
    method("__lt__", "($self, value, /)", |vm, a| compare_datetimes(vm, CompareOp::Lt, a)),
    method("__le__", "($self, value, /)", |vm, a| compare_datetimes(vm, CompareOp::Le, a)),
    method("__eq__", "($self, value, /)", |vm, a| compare_datetimes(vm, CompareOp::Eq, a)),
    method("__gt__", "($self, value, /)", |vm, a| compare_datetimes(vm, CompareOp::Gt, a)),
    method("__ge__", "($self, value, /)", |vm, a| compare_datetimes(vm, CompareOp::Ge, a)),
    method("__hash__", "($self, /)", hash_datetime),
];

pub static DATETIME_FIELDS: &[Getter] = &[
    field("hour", |vm, o| read(vm, o, DATETIME_PLACES[3])),
    field("minute", |vm, o| read(vm, o, DATETIME_PLACES[4])),
    field("second", |vm, o| read(vm, o, DATETIME_PLACES[5])),
    field("microsecond", |vm, o| read(vm, o, DATETIME_PLACES[6])),
    field("tzinfo", |vm, o| read(vm, o, TZINFO)),
    field("fold", |vm, o| read(vm, o, FOLD)),
];

// ---- dates

fn new_date(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    match plain_arguments(args, 3) {
        Some([y, m, d]) if keywords.is_empty() && is_date(y, m, d) => {
            Ok(instance(vm, &args[0], &DATE_PLACES, &[y, m, d]))
        }
        _ => make_otherwise(vm, DATE, args, keywords),
    }
}

/// Year, month and day of an exact `date`; `class` is that.
fn date_fields(vm: &Vm, class: &Object, o: &Object) -> Option<[i64; 3]> {
    if is_exactly(vm, o, class) { integers(vm, o, &DATE_PLACES) } else { None }
}

/// The fields of two exact `date`s.
fn two_dates(vm: &Vm, args: &[Object]) -> Option<([i64; 3], [i64; 3])> {
    let class = class_of(vm, DATE)?;
    Some((date_fields(vm, &class, &args[0])?, date_fields(vm, &class, &args[1])?))
}

fn ordinal(fields: &[i64]) -> i64 {
    to_ordinal(fields[0], fields[1], fields[2])
}

fn add_to_date(vm: &mut Vm, args: &[Object], sign: i64, name: &str) -> Result {
    if let (Some(class), Some(delta)) = (class_of(vm, DATE), class_of(vm, delta::NAME))
        && let Some(fields) = date_fields(vm, &class, &args[0])
        && let Some([days, ..]) = delta::parts(vm, &delta, &args[1])
    {
        let day = ordinal(&fields) + sign * days;
        if (1..=MAX_ORDINAL).contains(&day) {
            let (y, m, d) = from_ordinal(day);
            return Ok(instance(vm, &class, &DATE_PLACES, &[y, m, d]));
        }
    }
    otherwise(vm, DATE, name, args)
}

fn subtract_from_date(vm: &mut Vm, args: &[Object]) -> Result {
    if let Some((a, b)) = two_dates(vm, args)
        && let Some(class) = class_of(vm, delta::NAME)
        && let Some(new) = delta::normalized(vm, &class, [ordinal(&a) - ordinal(&b), 0, 0])
    {
        return Ok(new);
    }
    add_to_date(vm, args, -1, "__sub__")
}

fn compare_dates(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    match two_dates(vm, args) {
        Some((a, b)) => Ok(Object::from_bool(op.holds(a.cmp(&b)))),
        None => otherwise(vm, DATE, method_name(op), args),
    }
}

fn hash_date(vm: &mut Vm, args: &[Object]) -> Result {
    match integers(vm, &args[0], &DATE_PLACES) {
        Some(fields) => hash_of(vm, &fields),
        None => otherwise(vm, DATE, "__hash__", args),
    }
}

// ---- datetimes

fn new_datetime(vm: &mut Vm, args: &[Object], keywords: Keywords<'_>) -> Result {
    match plain_arguments(args, 3) {
        Some(fields @ [y, m, d, hour, minute, second, us])
            if keywords.is_empty() && is_date(y, m, d) && is_time(hour, minute, second, us) =>
        {
            Ok(make_datetime(vm, &args[0], &fields, Object::NONE))
        }
        _ => make_otherwise(vm, DATETIME, args, keywords),
    }
}

fn make_datetime(vm: &Vm, class: &Object, fields: &[i64; 7], zone: Object) -> Object {
    let new = instance(vm, class, &DATETIME_PLACES, fields);
    vm.heap.set_member(&new, TZINFO, zone);
    vm.heap.set_member(&new, FOLD, Object::from_small(0));
    new
}

/// The fields of an exact `datetime`, and its time zone; `class` is that.
fn datetime_fields(vm: &Vm, class: &Object, o: &Object) -> Option<([i64; 7], Object)> {
    if !is_exactly(vm, o, class) {
        return None;
    }
    Some((integers(vm, o, &DATETIME_PLACES)?, vm.heap.member(o, TZINFO)?))
}

/// The fields of two exact `datetime`s in one time zone, or in none.
fn two_datetimes(vm: &Vm, args: &[Object]) -> Option<([i64; 7], [i64; 7])> {
    let class = class_of(vm, DATETIME)?;
    let (a, zone) = datetime_fields(vm, &class, &args[0])?;
    let (b, other) = datetime_fields(vm, &class, &args[1])?;
    zone.is(&other).then_some((a, b))
}

fn seconds_of_day(fields: &[i64; 7]) -> i64 {
    (fields[3] * 60 + fields[4]) * 60 + fields[5]
}

fn add_to_datetime(vm: &mut Vm, args: &[Object], sign: i64, name: &str) -> Result {
    if let (Some(class), Some(delta)) = (class_of(vm, DATETIME), class_of(vm, delta::NAME))
        && let Some((fields, zone)) = datetime_fields(vm, &class, &args[0])
        && let Some([days, seconds, us]) = delta::parts(vm, &delta, &args[1])
    {
        let us = fields[6] + sign * us;
        let seconds = seconds_of_day(&fields) + sign * seconds + us.div_euclid(SECOND_US);
        let day = ordinal(&fields) + sign * days + seconds.div_euclid(DAY_SECONDS);
        if (1..=MAX_ORDINAL).contains(&day) {
            let (y, m, d) = from_ordinal(day);
            let s = seconds.rem_euclid(DAY_SECONDS);
            let fields = [y, m, d, s / 3600, s / 60 % 60, s % 60, us.rem_euclid(SECOND_US)];
            return Ok(make_datetime(vm, &class, &fields, zone));
        }
    }
    otherwise(vm, DATETIME, name, args)
}

fn subtract_from_datetime(vm: &mut Vm, args: &[Object]) -> Result {
    if let Some((a, b)) = two_datetimes(vm, args)
        && let Some(class) = class_of(vm, delta::NAME)
    {
        let days = ordinal(&a) - ordinal(&b);
        let seconds = seconds_of_day(&a) - seconds_of_day(&b);
        if let Some(new) = delta::normalized(vm, &class, [days, seconds, a[6] - b[6]]) {
            return Ok(new);
        }
    }
    add_to_datetime(vm, args, -1, "__sub__")
}

fn compare_datetimes(vm: &mut Vm, op: CompareOp, args: &[Object]) -> Result {
    match two_datetimes(vm, args) {
        Some((a, b)) => Ok(Object::from_bool(op.holds(a.cmp(&b)))),
        None => otherwise(vm, DATETIME, method_name(op), args),
    }
}

fn hash_datetime(vm: &mut Vm, args: &[Object]) -> Result {
    if let Some(class) = class_of(vm, DATETIME)
        && let Some((fields, zone)) = datetime_fields(vm, &class, &args[0])
        && zone.is_none()
    {
        let seconds = ordinal(&fields) * DAY_SECONDS + seconds_of_day(&fields);
        return Ok(vm.int(hash_i64(seconds * SECOND_US + fields[6]) as i64));
    }
    otherwise(vm, DATETIME, "__hash__", args)
}

/// The fields in a text of just the form `YYYY-MM-DDTHH:MM:SS`, whatever stands for the `T`; or None.
pub fn read_plain(vm: &mut Vm, text: &Object) -> Object {
    let text = text.get::<Str>().map_or(&[][..], Str::bytes);
    let marks = [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')];
    if text.len() != 19 || !text.is_ascii() || marks.iter().any(|(at, mark)| text[*at] != *mark) {
        return Object::NONE;
    }
    let mut fields = Vec::with_capacity(6);
    for range in [0..4, 5..7, 8..10, 11..13, 14..16, 17..19] {
        let mut number = 0;
        for b in &text[range] {
            if !b.is_ascii_digit() {
                return Object::NONE;
            }
            number = number * 10 + i64::from(b - b'0');
        }
        fields.push(Object::from_small(number));
    }
    vm.tuple(fields)
}
