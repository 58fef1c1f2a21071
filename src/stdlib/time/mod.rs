//! The `time` module: clocks in `clocks`, the calendar in `calendar`, the local time zone in `local`
//! and `zone`; here, what turns timestamps, fields and texts into each other.

mod calendar;
mod clocks;
mod local;
mod strftime;
mod struct_time;
mod zone;

use crate::heap::{Object, Str, Tuple};
use crate::native::{Method, ModuleSpec, Raised, Result, Vm, function};
use crate::types::{float, int};

pub use calendar::Moment;

use zone::{Kind, Zone};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "time",
    doc: "Clocks, and time as numbers, fields and text.",
    functions: FUNCTIONS,
    init: Some(init),
    ..ModuleSpec::EMPTY
};

static FUNCTIONS: &[Method] = &[
    function("gmtime", "(seconds=None, /)", gmtime).shown_as(""),
    function("localtime", "(seconds=None, /)", localtime).shown_as(""),
    function("mktime", "(time_tuple, /)", mktime).shown_as("($self, object, /)"),
    function("asctime", "(time_tuple=None, /)", asctime).shown_as(""),
    function("ctime", "(seconds=None, /)", ctime).shown_as(""),
    function("strftime", "(format, time_tuple=None, /)", strftime).shown_as(""),
    function("strptime", "(string, format='%a %b %d %H:%M:%S %Y', /)", strptime).shown_as(""),
    function("tzset", "()", tzset).shown_as("($self, /)"),
];

fn init(vm: &mut Vm, module: &Object) -> Result<()> {
    struct_time::init(vm, module);
    let fields = vm.int(11);
    vm.set_global(module, "_STRUCT_TM_ITEMS", fields);
    for row in clocks::FUNCTIONS {
        let f = vm.native_function(row, None);
        let name = vm.intern("time");
        f.expect::<crate::types::function::NativeFunction>().module.set(name);
        vm.set_global(module, row.name, f);
    }
    for (name, id) in clocks::IDS {
        vm.set_global(module, name, Object::from_small(id));
    }
    set_zone_names(vm, module)
}

fn tzset(vm: &mut Vm, _: &[Object]) -> Result {
    local::find_anew(vm)?;
    let module = vm.import_module("time")?;
    set_zone_names(vm, &module)?;
    Ok(Object::NONE)
}

/// `timezone`, `altzone`, `daylight` and `tzname`, from the two halves of this year.
fn set_zone_names(vm: &mut Vm, module: &Object) -> Result<()> {
    const YEAR: i64 = (365 * 24 + 6) * 3600;
    let start = vm.host.wall_clock().0 / YEAR * YEAR;
    let january = local::kind_at(vm, start)?;
    let july = local::kind_at(vm, start + YEAR / 2)?;
    // Summer time is the one further east.
    let (standard, summer) =
        if january.offset > july.offset { (july, january) } else { (january, july) };
    let numbers = [
        ("timezone", -standard.offset),
        ("altzone", -summer.offset),
        ("daylight", i64::from(standard.offset != summer.offset)),
    ];
    for (name, n) in numbers {
        let n = vm.int(n);
        vm.set_global(module, name, n);
    }
    let names = vm.tuple(vec![vm.str(&standard.name), vm.str(&summer.name)]);
    vm.set_global(module, "tzname", names);
    Ok(())
}

/// The last second whose year a C `int` holds.
const LAST: i64 = 67_768_036_191_676_799;
const FIRST: i64 = -67_768_040_609_740_800;

/// Seconds since 1970 from an argument, or now.
fn timestamp(vm: &mut Vm, o: &Object) -> Result<i64> {
    if o.is_undef() || o.is_none() {
        return Ok(vm.host.wall_clock().0);
    }
    let t = if let Some(x) = float::to_f64(o) {
        if x.is_nan() {
            return Err(vm.value_error("Invalid value NaN (not a number)"));
        }
        let x = x.floor();
        (x.abs() < 9.2e18).then_some(x as i64)
    } else {
        let i = vm.index(o)?;
        int::to_i64(&i)
    };
    match t {
        Some(t) if (FIRST..=LAST).contains(&t) => Ok(t),
        Some(_) => Err(vm.os_error(75, "Value too large for defined data type", None)),
        None => Err(vm.overflow_error("timestamp out of range for platform time_t")),
    }
}

fn gmtime(vm: &mut Vm, args: &[Object]) -> Result {
    let t = timestamp(vm, &args[0])?;
    let kind = Kind { offset: 0, summer: false, name: "GMT".to_string() };
    Ok(struct_time::make(vm, &Moment::from_timestamp(t), &kind))
}

fn local_moment(vm: &mut Vm, t: i64) -> Result<(Moment, Kind)> {
    let kind = local::kind_at(vm, t)?;
    Ok((Moment::from_timestamp(t.saturating_add(kind.offset)), kind))
}

fn localtime(vm: &mut Vm, args: &[Object]) -> Result {
    let t = timestamp(vm, &args[0])?;
    let (moment, kind) = local_moment(vm, t)?;
    Ok(struct_time::make(vm, &moment, &kind))
}

/// A C `int`.
fn small(vm: &mut Vm, o: &Object) -> Result<i64> {
    let i = vm.index(o)?;
    let text = match int::to_i64(&i) {
        Some(n) if i32::try_from(n).is_ok() => return Ok(n),
        Some(n) if n > 0 => "signed integer is greater than maximum",
        Some(_) => "signed integer is less than minimum",
        None => "Python int too large to convert to C long",
    };
    Err(vm.overflow_error(text))
}

/// A moment from a tuple of nine, and its flag for summer time.
fn moment(vm: &mut Vm, o: &Object, function: &str) -> Result<(Moment, i64)> {
    let Some(t) = o.get::<Tuple>() else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    if t.len() != 9 {
        let text = format!("{function}(): illegal time tuple argument");
        return Err(vm.type_error(&text));
    }
    let mut n = [0; 9];
    for (slot, item) in n.iter_mut().zip(t.items()) {
        *slot = small(vm, item)?;
    }
    let [year, month, day, hour, minute, second, weekday, day_of_year, summer] = n;
    Ok((Moment { year, month, day, hour, minute, second, weekday, day_of_year }, summer))
}

/// As `moment`, with every field in its range.
fn checked_moment(vm: &mut Vm, o: &Object, function: &str) -> Result<(Moment, i64)> {
    let (mut m, summer) = moment(vm, o, function)?;
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
            return Err(out_of_range(vm, what));
        }
    }
    if m.weekday < -1 {
        return Err(out_of_range(vm, "day of week"));
    }
    m.weekday = m.weekday.rem_euclid(7);
    Ok((m, summer))
}

fn out_of_range(vm: &mut Vm, what: &str) -> Raised {
    vm.value_error(&format!("{what} out of range"))
}

fn mktime(vm: &mut Vm, args: &[Object]) -> Result {
    let (m, summer) = moment(vm, &args[0], "mktime")?;
    let zone = local::zone(vm)?;
    let summer = match summer {
        ..0 => None,
        n => Some(n > 0),
    };
    let local = m.timestamp();
    let t = zone.native::<Zone>().map_or(local, |z| z.timestamp(local, summer));
    Ok(Object::from_float(t as f64))
}

fn asctime(vm: &mut Vm, args: &[Object]) -> Result {
    let m = if args[0].is_undef() {
        let now = vm.host.wall_clock().0;
        local_moment(vm, now)?.0
    } else {
        checked_moment(vm, &args[0], "asctime")?.0
    };
    Ok(vm.str(&strftime::asctime(&m)))
}

fn ctime(vm: &mut Vm, args: &[Object]) -> Result {
    let t = timestamp(vm, &args[0])?;
    let m = local_moment(vm, t)?.0;
    Ok(vm.str(&strftime::asctime(&m)))
}

fn strftime(vm: &mut Vm, args: &[Object]) -> Result {
    let Some(format) = args[0].get::<Str>() else {
        let text = format!("strftime() argument 1 must be str, not {}", vm.argument_type(&args[0]));
        return Err(vm.type_error(&text));
    };
    let (m, kind) = if args[1].is_undef() {
        let now = vm.host.wall_clock().0;
        local_moment(vm, now)?
    } else {
        let (m, summer) = checked_moment(vm, &args[1], "strftime")?;
        let kind = kind_of_tuple(vm, &args[1], summer)?;
        (m, kind)
    };
    if format.bytes().contains(&0) {
        return Err(vm.value_error("embedded null character"));
    }
    let out = strftime::format(format.bytes(), &m, &kind);
    vm.check_text(out.len())?;
    Ok(vm.str_from(&out))
}

/// The zone that a tuple names, or the local one at that half of the year.
fn kind_of_tuple(vm: &mut Vm, o: &Object, summer: i64) -> Result<Kind> {
    if let Some([zone, offset]) = struct_time::hidden(vm, o)
        && let Some(name) = zone.get::<Str>()
    {
        let name = name.to_string_lossy().into_owned();
        let offset = int::to_i64(&offset).unwrap_or(0);
        return Ok(Kind { offset, summer: summer > 0, name });
    }
    let module = vm.import_module("time")?;
    let names = vm.getattr_str(&module, "tzname")?;
    let offset = vm.getattr_str(&module, if summer > 0 { "altzone" } else { "timezone" })?;
    let name = match names.get::<Tuple>().and_then(|t| t.items().get(usize::from(summer > 0))) {
        Some(name) => name.get::<Str>().map(|s| s.to_string_lossy().into_owned()),
        None => None,
    };
    let offset = -int::to_i64(&offset).unwrap_or(0);
    Ok(Kind { offset, summer: summer > 0, name: name.unwrap_or_default() })
}

fn strptime(vm: &mut Vm, args: &[Object]) -> Result {
    let module = vm.import_module("_strptime")?;
    let f = vm.getattr_str(&module, "_strptime_time")?;
    let end = if args[1].is_undef() { 1 } else { 2 };
    vm.call(&f, &args[..end])
}
