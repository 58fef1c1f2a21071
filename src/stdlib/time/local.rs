//! The local time zone: what the variable `TZ` says, or the host's `/etc/localtime`. It is found when
//! it is first needed, and anew by `tzset()`.

use crate::heap::{Dict, Native, NativePayload, Object, Str, Value};
use crate::native::{Result, Vm};

use super::zone::{Kind, Zone};

/// Key of the zone in `Vm::module_state`.
const KEY: &str = "time.zone";

const DATABASE: &str = "/usr/share/zoneinfo/";

impl NativePayload for Zone {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// The local zone.
pub fn zone(vm: &mut Vm) -> Result<Object> {
    match vm.module_state.get(KEY) {
        Some(z) => Ok(z.clone()),
        None => find_anew(vm),
    }
}

/// What local clocks show at a timestamp.
pub fn kind_at(vm: &mut Vm, t: i64) -> Result<Kind> {
    let zone = zone(vm)?;
    Ok(zone.native::<Zone>().map_or_else(|| Zone::utc("UTC").at(t).clone(), |z| z.at(t).clone()))
}

/// Finds the zone and keeps it.
pub fn find_anew(vm: &mut Vm) -> Result<Object> {
    let found = match variable(vm)? {
        None => read(vm, "/etc/localtime").unwrap_or_else(|| Zone::utc("UTC")),
        Some(text) => named(vm, &text),
    };
    let class = vm.object_type.clone();
    let root = class.expect::<crate::types::type_object::Type>().root.get();
    let zone = vm.heap.alloc_with(Native::new(found), root);
    vm.module_state.insert(KEY, zone.clone());
    Ok(zone)
}

fn read(vm: &mut Vm, path: &str) -> Option<Zone> {
    Zone::from_file(&vm.host.read_file(path).ok()?)
}

/// A zone by the value of `TZ`: a file, a rule, or UTC by another name.
fn named(vm: &mut Vm, text: &str) -> Zone {
    let name = text.strip_prefix(':').unwrap_or(text);
    if name.is_empty() {
        return Zone::utc("UTC");
    }
    let path = if name.starts_with('/') { name.to_string() } else { format!("{DATABASE}{name}") };
    if !name.split('/').any(|part| part == "..")
        && let Some(zone) = read(vm, &path)
    {
        return zone;
    }
    Zone::from_rule(name).unwrap_or_else(|| {
        let end = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
        Zone::utc(if end >= 3 { &name[..end] } else { "UTC" })
    })
}

/// `TZ` as the program sees it: `os.environ`, or the host's if `os` was never imported.
fn variable(vm: &mut Vm) -> Result<Option<String>> {
    let modules = vm.modules.clone();
    let os = vm.intern("os");
    let Some(os) = modules.expect::<Dict>().get_str(&os) else {
        return Ok(vm.host.env().into_iter().find(|(k, _)| k == "TZ").map(|(_, v)| v));
    };
    let environ = vm.intern("environ");
    let Some(environ) = vm.getattr_optional(&os, &environ)? else { return Ok(None) };
    let get = vm.getattr_str(&environ, "get")?;
    let key = vm.str("TZ");
    let value = vm.call(&get, &[key])?;
    Ok(value.get::<Str>().map(|s| s.to_string_lossy().into_owned()))
}
