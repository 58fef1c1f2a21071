//! Waiting for files, and what else their numbers are used for.

use super::{file, host_error, small, time};
use crate::heap::{Object, Tuple};
use crate::host::{EpollChange, Polled};
use crate::native::{Exc, Result, Vm};

pub(super) fn duplicate(vm: &mut Vm, args: &[Object]) -> Result {
    let file = file(vm, &args[0])?;
    match vm.host.readiness().and_then(|host| host.duplicate(file)) {
        Ok(copy) => Ok(vm.big_int(copy.into())),
        Err(e) => Err(host_error(vm, &e)),
    }
}

pub(super) fn is_blocking(vm: &mut Vm, args: &[Object]) -> Result {
    let file = file(vm, &args[0])?;
    match vm.host.readiness().and_then(|host| host.is_blocking(file)) {
        Ok(blocking) => Ok(Object::from_bool(blocking)),
        Err(e) => Err(host_error(vm, &e)),
    }
}

pub(super) fn set_blocking(vm: &mut Vm, args: &[Object]) -> Result {
    let (file, blocking) = (file(vm, &args[0])?, vm.truth(&args[1])?);
    match vm.host.readiness().and_then(|host| host.set_blocking(file, blocking)) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => Err(host_error(vm, &e)),
    }
}

/// Pairs of file and events that came, for pairs of file and events of interest.
pub(super) fn poll(vm: &mut Vm, args: &[Object]) -> Result {
    let mut files = Vec::new();
    for pair in vm.iterate_to_vec(&args[0])? {
        let Some([number, events]) = pair.get::<Tuple>().map(|pair| pair.items()) else {
            return Err(vm.type_error("files are given as pairs"));
        };
        let (number, events) = (file(vm, number)?, small(vm, events)?);
        files.push(Polled { file: number, events: events as u16, happened: 0 });
    }
    let time = time(vm, &args[1])?;
    vm.wait_for(time, |vm, slice| {
        match vm.host.readiness().and_then(|host| host.poll(&mut files, slice)) {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(())),
            Err(e) => Err(host_error(vm, &e)),
        }
    })?;
    let mut answer = Vec::new();
    for polled in files.iter().filter(|polled| polled.happened != 0) {
        let pair = vec![vm.big_int(polled.file.into()), vm.int(polled.happened.into())];
        answer.push(vm.tuple(pair));
    }
    Ok(vm.list(answer))
}

pub(super) fn epoll(vm: &mut Vm, _: &[Object]) -> Result {
    match vm.host.readiness().and_then(|host| host.epoll()) {
        Ok(file) => Ok(vm.big_int(file.into())),
        Err(e) => Err(host_error(vm, &e)),
    }
}

/// What is done: 1 adds, 2 removes, 3 modifies.
pub(super) fn epoll_change(vm: &mut Vm, args: &[Object]) -> Result {
    let (epoll, watched) = (file(vm, &args[0])?, file(vm, &args[1])?);
    let events = vm.index_i64(&args[3], Some(Exc::OverflowError))? as u32;
    let change = match small(vm, &args[2])? {
        1 => EpollChange::Add(events),
        2 => EpollChange::Remove,
        _ => EpollChange::Modify(events),
    };
    match vm.host.readiness().and_then(|host| host.epoll_change(epoll, watched, change)) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => Err(host_error(vm, &e)),
    }
}

pub(super) fn epoll_wait(vm: &mut Vm, args: &[Object]) -> Result {
    let (epoll, time) = (file(vm, &args[0])?, time(vm, &args[2])?);
    let most = usize::try_from(small(vm, &args[1])?).unwrap_or(1).clamp(1, 1 << 16);
    let events = vm.wait_for(time, |vm, slice| {
        match vm.host.readiness().and_then(|host| host.epoll_wait(epoll, most, slice)) {
            Ok(events) => Ok(Some(events).filter(|events| !events.is_empty())),
            Err(e) => Err(host_error(vm, &e)),
        }
    })?;
    let mut answer = Vec::new();
    for (file, events) in events.unwrap_or_default() {
        let pair = vec![vm.big_int(file.into()), vm.int(events.into())];
        answer.push(vm.tuple(pair));
    }
    Ok(vm.list(answer))
}
