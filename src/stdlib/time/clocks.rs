//! Clocks: reading them, what is known of them, and waiting.

use std::time::Duration;

use crate::heap::{Object, Str};
use crate::native::{Exc, Method, Result, Vm, function};
use crate::types::{float, int};

pub static FUNCTIONS: &[Method] = &[
    function("time", "()", |vm, _| {
        let (s, n) = vm.host.wall_clock();
        Ok(Object::from_float(s as f64 + f64::from(n) * 1e-9))
    }),
    function("time_ns", "()", |vm, _| Ok(wall_ns(vm))),
    function("monotonic", "()", |vm, _| Ok(seconds(vm.host.monotonic()))),
    function("monotonic_ns", "()", |vm, _| Ok(nanoseconds(vm, MONOTONIC))),
    function("perf_counter", "()", |vm, _| Ok(seconds(vm.host.monotonic()))),
    function("perf_counter_ns", "()", |vm, _| Ok(nanoseconds(vm, MONOTONIC))),
    function("process_time", "()", |vm, _| Ok(seconds(vm.host.process_time()))),
    function("process_time_ns", "()", |vm, _| Ok(nanoseconds(vm, PROCESS))),
    function("thread_time", "()", |vm, _| Ok(seconds(vm.host.thread_time()))),
    function("thread_time_ns", "()", |vm, _| Ok(nanoseconds(vm, THREAD))),
    function("clock_gettime", "(clk_id, /)", clock_gettime),
    function("clock_gettime_ns", "(clk_id, /)", clock_gettime_ns),
    function("clock_getres", "(clk_id, /)", clock_getres),
    function("get_clock_info", "(name, /)", get_clock_info),
    function("sleep", "(seconds, /)", sleep),
];

const REALTIME: i64 = 0;
const MONOTONIC: i64 = 1;
const PROCESS: i64 = 2;
const THREAD: i64 = 3;

pub static IDS: [(&str, i64); 6] = [
    ("CLOCK_REALTIME", REALTIME),
    ("CLOCK_MONOTONIC", MONOTONIC),
    ("CLOCK_PROCESS_CPUTIME_ID", PROCESS),
    ("CLOCK_THREAD_CPUTIME_ID", THREAD),
    ("CLOCK_MONOTONIC_RAW", 4),
    ("CLOCK_BOOTTIME", 7),
];

fn seconds(ns: u64) -> Object {
    Object::from_float(ns as f64 * 1e-9)
}

fn wall_ns(vm: &mut Vm) -> Object {
    let (s, n) = vm.host.wall_clock();
    vm.int(s.saturating_mul(1_000_000_000).saturating_add(i64::from(n)))
}

fn nanoseconds(vm: &mut Vm, clock: i64) -> Object {
    let n = match clock {
        PROCESS => vm.host.process_time(),
        THREAD => vm.host.thread_time(),
        _ => vm.host.monotonic(),
    };
    vm.big_int(n.into())
}

/// A clock's number; `OSError` if there is none.
fn clock(vm: &mut Vm, o: &Object) -> Result<i64> {
    let id = vm.index_i64(o, Some(Exc::OverflowError))?;
    if IDS.iter().any(|(_, known)| *known == id) {
        return Ok(id);
    }
    Err(vm.os_error(22, "Invalid argument", None))
}

fn clock_gettime_ns(vm: &mut Vm, args: &[Object]) -> Result {
    match clock(vm, &args[0])? {
        REALTIME => Ok(wall_ns(vm)),
        id => Ok(nanoseconds(vm, id)),
    }
}

fn clock_gettime(vm: &mut Vm, args: &[Object]) -> Result {
    let ns = clock_gettime_ns(vm, args)?;
    Ok(Object::from_float(int::to_i64(&ns).unwrap_or(0) as f64 * 1e-9))
}

fn clock_getres(vm: &mut Vm, args: &[Object]) -> Result {
    clock(vm, &args[0])?;
    Ok(Object::from_float(1e-9))
}

fn get_clock_info(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(name) = args[0].get::<Str>().map(|s| s.to_string_lossy().into_owned()) else {
        let got = vm.type_name(&args[0]);
        let text = format!("get_clock_info() argument 1 must be str, not {got}");
        return Err(vm.type_error(&text));
    };
    let (id, monotonic) = match name.as_str() {
        "time" => ("CLOCK_REALTIME", false),
        "monotonic" | "perf_counter" => ("CLOCK_MONOTONIC", true),
        "process_time" => ("CLOCK_PROCESS_CPUTIME_ID", true),
        "thread_time" => ("CLOCK_THREAD_CPUTIME_ID", true),
        _ => return Err(vm.value_error("unknown clock")),
    };
    let types = vm.import_module("types")?;
    let class = vm.getattr_str(&types, "SimpleNamespace")?;
    let info = vm.call(&class, &[])?;
    let fields = [
        ("implementation", vm.str(&format!("clock_gettime({id})"))),
        ("monotonic", Object::from_bool(monotonic)),
        ("adjustable", Object::from_bool(!monotonic)),
        ("resolution", Object::from_float(1e-9)),
    ];
    for (name, value) in fields {
        let name = vm.intern(name);
        vm.setattr(&info, &name, value)?;
    }
    Ok(info)
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
    // As many nanoseconds as 64 bits hold.
    let left = Duration::try_from_secs_f64(seconds).ok().filter(|_| seconds < 9.2e9);
    let Some(mut left) = left else {
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
