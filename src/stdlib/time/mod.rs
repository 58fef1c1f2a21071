//! The `time` module. Local time is UTC: the host names no time zone.

mod calendar;
mod strftime;

use std::time::Duration;

use crate::heap::{Object, Str, Tuple};
use crate::native::{Exc, Method, ModuleSpec, Result, Vm, function};
use crate::stdlib::struct_sequence::{make, struct_sequence, type_object};
use crate::types::{float, int};

pub use calendar::Moment;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "time",
    doc: "This module provides various functions to manipulate time values.",
    functions: FUNCTIONS,
    init: Some(init),
    ..ModuleSpec::EMPTY
};

static FUNCTIONS: &[Method] = &[
    function("time", "()", |vm, _| {
        let (s, n) = vm.host.wall_clock();
        Ok(Object::from_float(s as f64 + f64::from(n) * 1e-9))
    }),
    function("time_ns", "()", |vm, _| {
        let (s, n) = vm.host.wall_clock();
        Ok(vm.int(s.saturating_mul(1_000_000_000).saturating_add(i64::from(n))))
    }),
    function("monotonic", "()", seconds),
    function("monotonic_ns", "()", nanoseconds),
    function("perf_counter", "()", seconds),
    function("perf_counter_ns", "()", nanoseconds),
    function("process_time", "()", seconds),
    function("process_time_ns", "()", nanoseconds),
    function("thread_time", "()", seconds),
    function("thread_time_ns", "()", nanoseconds),
    function("sleep", "(seconds, /)", sleep),
    function("gmtime", "(seconds=None, /)", gmtime),
    function("localtime", "(seconds=None, /)", gmtime),
    function("mktime", "(time_tuple, /)", mktime),
    function("asctime", "(time_tuple=None, /)", asctime),
    function("ctime", "(seconds=None, /)", ctime),
    function("strftime", "(format, time_tuple=None, /)", strftime),
    function("tzset", "()", |_, _| Ok(Object::NONE)),
];

struct_sequence!(
    STRUCT_TIME,
    "time",
    "struct_time",
    [
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
        "tm_isdst",
    ]
);

fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    let t = type_object(vm, &STRUCT_TIME);
    vm.set_global(module, "struct_time", t);
    for name in ["timezone", "altzone", "daylight"] {
        vm.set_global(module, name, Object::from_small(0));
    }
    let names = vm.tuple(vec![vm.str("UTC"), vm.str("UTC")]);
    vm.set_global(module, "tzname", names);
    Ok(())
}

fn seconds(vm: &mut Vm, _: &[Object]) -> Result {
    Ok(Object::from_float(vm.host.monotonic() as f64 * 1e-9))
}

fn nanoseconds(vm: &mut Vm, _: &[Object]) -> Result {
    let n = vm.host.monotonic();
    Ok(vm.big_int(n.into()))
}

/// How long a wait goes on before an interrupt is looked for.
const SLICE: Duration = Duration::from_millis(50);

fn sleep(vm: &mut Vm, args: &[Object]) -> Result {
    let o = &args[0];
    let seconds = match float::to_f64(o) {
        Some(x) => x,
        None => match int::to_i64(o) {
            Some(i) => i as f64,
            None => {
                let i = vm.index_i64(o, Some(Exc::OverflowError))?;
                i as f64
            }
        },
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    let Ok(mut left) = Duration::try_from_secs_f64(seconds) else {
        return Err(vm.overflow_error("timestamp out of range for platform time_t"));
    };
    loop {
        let part = left.min(SLICE);
        vm.host.sleep(part).map_err(|e| vm.host_error(&e, None))?;
        if vm.host.interrupted() {
            return Err(vm.error(Exc::KeyboardInterrupt, ""));
        }
        left -= part;
        if left.is_zero() {
            return Ok(Object::NONE);
        }
    }
}

/// Seconds since 1970 from an argument, or now.
fn timestamp(vm: &mut Vm, o: &Object) -> Result<i64> {
    if o.is_undef() || o.is_none() {
        return Ok(vm.host.wall_clock().0);
    }
    if let Some(x) = float::to_f64(o) {
        if x.is_nan() {
            return Err(vm.value_error("Invalid value NaN (not a number)"));
        }
        let x = x.floor();
        if x.abs() > 1e17 {
            return Err(vm.overflow_error("timestamp out of range for platform time_t"));
        }
        return Ok(x as i64);
    }
    let i = vm.index(o)?;
    match int::to_i64(&i) {
        Some(i) if i.abs() < 67_000_000_000_000 => Ok(i),
        _ => Err(vm.overflow_error("timestamp out of range for platform time_t")),
    }
}

fn struct_time(vm: &mut Vm, m: &Moment) -> Object {
    let items = [m.year, m.month, m.day, m.hour, m.minute, m.second, m.weekday, m.day_of_year, 0];
    let items = items.iter().map(|i| vm.int(*i)).collect();
    make(vm, &STRUCT_TIME, items)
}

fn gmtime(vm: &mut Vm, args: &[Object]) -> Result {
    let t = timestamp(vm, &args[0])?;
    Ok(struct_time(vm, &Moment::from_timestamp(t)))
}

/// A moment from a tuple of nine.
fn moment(vm: &mut Vm, o: &Object, function: &str) -> Result<Moment> {
    let Some(t) = o.get::<Tuple>() else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    if t.len() != 9 {
        let text = format!("{function}(): illegal time tuple argument");
        return Err(vm.type_error(&text));
    }
    let mut n = [0; 9];
    for (slot, item) in n.iter_mut().zip(t.items()) {
        *slot = vm.index_i64(item, Some(Exc::OverflowError))?;
        if slot.abs() > 1 << 40 {
            return Err(vm.overflow_error("signed integer is greater than maximum"));
        }
    }
    let [year, month, day, hour, minute, second, weekday, day_of_year, _] = n;
    Ok(Moment { year, month, day, hour, minute, second, weekday, day_of_year })
}

/// As `moment`, with every field in its range.
fn checked_moment(vm: &mut Vm, o: &Object, function: &str) -> Result<Moment> {
    let mut m = moment(vm, o, function)?;
    let zero_to_one = |n: i64| if n == 0 { 1 } else { n };
    (m.month, m.day) = (zero_to_one(m.month), zero_to_one(m.day));
    m.day_of_year = zero_to_one(m.day_of_year);
    let checks = [
        (m.month, 1, 12, "month"),
        (m.day, 1, 31, "day of month"),
        (m.hour, 0, 23, "hour"),
        (m.minute, 0, 59, "minute"),
        (m.second, 0, 61, "seconds"),
        (m.day_of_year, 1, 366, "day of year"),
    ];
    for (value, least, most, what) in checks {
        if value < least || value > most {
            return Err(vm.value_error(&format!("{what} out of range")));
        }
    }
    if m.weekday < -1 {
        return Err(vm.value_error("day of week out of range"));
    }
    m.weekday = m.weekday.rem_euclid(7);
    Ok(m)
}

fn now_or(vm: &mut Vm, o: &Object, function: &str) -> Result<Moment> {
    if o.is_undef() {
        let t = vm.host.wall_clock().0;
        return Ok(Moment::from_timestamp(t));
    }
    checked_moment(vm, o, function)
}

fn mktime(vm: &mut Vm, args: &[Object]) -> Result {
    let m = moment(vm, &args[0], "mktime")?;
    Ok(Object::from_float(m.timestamp() as f64))
}

fn asctime(vm: &mut Vm, args: &[Object]) -> Result {
    let m = now_or(vm, &args[0], "asctime")?;
    let text = strftime::asctime(&m);
    Ok(vm.str(&text))
}

fn ctime(vm: &mut Vm, args: &[Object]) -> Result {
    let t = timestamp(vm, &args[0])?;
    let text = strftime::asctime(&Moment::from_timestamp(t));
    Ok(vm.str(&text))
}

fn strftime(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(format) = args[0].get::<Str>().map(|s| s.to_string_lossy().into_owned()) else {
        let text = format!("strftime() argument 1 must be str, not {}", vm.type_name(&args[0]));
        return Err(vm.type_error(&text));
    };
    let m = now_or(vm, &args[1], "strftime")?;
    let text = strftime::format(&format, &m);
    Ok(vm.str(&text))
}
