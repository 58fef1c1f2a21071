//! Processes of `_os`: starting, waiting, signals.

use std::time::Duration;

use super::{file_number, path_text};
use crate::heap::Object;
use crate::host::{Spawn, Stream};
use crate::native::{Exc, Result, Vm};

/// Parent, four ids, five names of the system, processors, and the terminal's size or `None`.
pub(super) fn identity(vm: &mut Vm, _: &[Object]) -> Result {
    let it = vm.host.identity().map_err(|e| vm.host_error(&e, None))?;
    let mut items = vec![vm.int(i64::from(it.parent))];
    items.extend(it.ids.iter().map(|&id| vm.int(i64::from(id))));
    items.extend(it.system.iter().map(|name| vm.str(name)));
    items.push(vm.int(i64::try_from(it.processors).unwrap_or(1)));
    items.push(match it.terminal {
        Some((columns, lines)) => {
            let size = vec![vm.int(i64::from(columns)), vm.int(i64::from(lines))];
            vm.tuple(size)
        }
        None => Object::NONE,
    });
    Ok(vm.tuple(items))
}

pub(super) fn kill(vm: &mut Vm, args: &[Object]) -> Result {
    let process = vm.index_i64(&args[0], Some(Exc::OverflowError))?;
    let signal = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let Ok(signal) = i32::try_from(signal) else {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    };
    match vm.host.send_signal(process, signal) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => Err(vm.host_error(&e, None)),
    }
}

/// Starts a process. A stream is -1 (inherited), -2 (a pipe), -3 (nothing), -4 (where standard
/// output goes) or the number of a file. The answer is the process and the ends of its pipes.
pub(super) fn spawn(vm: &mut Vm, args: &[Object]) -> Result {
    let program = path_text(vm, &args[0])?;
    let mut arguments = Vec::new();
    for item in vm.iterate_to_vec(&args[1])? {
        arguments.push(path_text(vm, &item)?);
    }
    let directory = match args[2].is_none() {
        true => None,
        false => Some(path_text(vm, &args[2])?),
    };
    let environment = match args[3].is_none() {
        true => None,
        false => {
            let mut pairs = Vec::new();
            for pair in vm.iterate_to_vec(&args[3])? {
                let pair = vm.iterate_to_vec(&pair)?;
                if let [key, value] = &pair[..] {
                    pairs.push((path_text(vm, key)?, path_text(vm, value)?));
                }
            }
            Some(pairs)
        }
    };
    let mut streams = [Stream::Inherit; 3];
    for (stream, item) in streams.iter_mut().zip(vm.iterate_to_vec(&args[4])?) {
        *stream = match vm.index_i64(&item, Some(Exc::OverflowError))? {
            -1 => Stream::Inherit,
            -2 => Stream::Pipe,
            -3 => Stream::Null,
            -4 => Stream::Output,
            _ => Stream::File(file_number(vm, &item)?),
        };
    }
    let group = vm.truth(&args[5])?;
    let what = Spawn { program, arguments, directory, environment, streams, group };
    match vm.host.spawn(&what) {
        Ok(spawned) => {
            let mut items = vec![vm.big_int(spawned.process.into())];
            items.extend(spawned.pipes.map(|pipe| match pipe {
                Some(file) => vm.big_int(file.into()),
                None => Object::NONE,
            }));
            Ok(vm.tuple(items))
        }
        Err(e) => Err(vm.host_error(&e, None)),
    }
}

/// A time in seconds; `None`: for ever.
fn time(vm: &mut Vm, o: &Object) -> Result<Option<Duration>> {
    if o.is_none() {
        return Ok(None);
    }
    let seconds = crate::types::float::to_f64(o)
        .or_else(|| crate::types::int::to_i64(o).map(|n| n as f64))
        .unwrap_or(0.0);
    let _ = &vm;
    Ok(Some(Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX)))
}

/// The exit status, or `None` when the time is over.
pub(super) fn wait(vm: &mut Vm, args: &[Object]) -> Result {
    let process = file_number(vm, &args[0])?;
    let time = time(vm, &args[1])?;
    match vm.host.wait(process, time) {
        Ok(Some(status)) => Ok(vm.int(i64::from(status))),
        Ok(None) => Ok(Object::NONE),
        Err(e) => Err(vm.host_error(&e, None)),
    }
}

/// Writes to a file (or `None`) while reading others; a list of bytes, or `None` when the time is
/// over.
pub(super) fn communicate(vm: &mut Vm, args: &[Object]) -> Result {
    let input = match args[0].is_none() {
        true => None,
        false => {
            let file = file_number(vm, &args[0])?;
            Some((file, crate::stdlib::io::data_of(vm, &args[1])?))
        }
    };
    let mut outputs = Vec::new();
    for item in vm.iterate_to_vec(&args[2])? {
        outputs.push(file_number(vm, &item)?);
    }
    let time = time(vm, &args[3])?;
    match vm.host.communicate(input, &outputs, time) {
        Ok(Some(parts)) => {
            vm.reserve(parts.iter().map(Vec::len).sum())?;
            let parts = parts.iter().map(|data| vm.bytes(data)).collect();
            Ok(vm.list(parts))
        }
        Ok(None) => Ok(Object::NONE),
        Err(e) => Err(vm.host_error(&e, None)),
    }
}
