//! What sockets do. A call that the system cannot finish at once is tried again when the socket is
//! ready, until its time is over: `None` is for ever, 0 is once.

use std::io;
use std::time::Duration;

use super::addresses::{from_object, to_object};
use super::{file, host_error, small, time};
use crate::heap::Object;
use crate::host::{Net, Polled, SocketKind, SocketOption};
use crate::native::{Exc, Result, Vm};

/// `POLLIN`, `POLLOUT`.
const READABLE: u16 = 1;
const WRITABLE: u16 = 4;

/// Asks the host's network once.
fn ask<T>(vm: &mut Vm, what: impl FnOnce(&mut dyn Net) -> io::Result<T>) -> Result<T> {
    vm.host.net().and_then(what).map_err(|e| host_error(vm, &e))
}

fn timed_out<T>(vm: &mut Vm) -> Result<T> {
    Err(vm.error(Exc::TimeoutError, "timed out"))
}

/// Waits until something of `events` happened; false when the time is over.
fn ready(vm: &mut Vm, socket: u64, events: u16, time: Option<Duration>) -> Result<bool> {
    let mut files = [Polled { file: socket, events, happened: 0 }];
    let answer = vm.wait_for(time, |vm, slice| {
        match vm.host.readiness().and_then(|host| host.poll(&mut files, slice)) {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(())),
            Err(e) => Err(host_error(vm, &e)),
        }
    })?;
    Ok(answer.is_some())
}

/// Tries until the socket is ready for it.
fn retry<T>(
    vm: &mut Vm,
    socket: u64,
    events: u16,
    time: Option<Duration>,
    mut what: impl FnMut(&mut dyn Net) -> io::Result<T>,
) -> Result<T> {
    loop {
        match vm.host.net().and_then(&mut what) {
            Ok(answer) => return Ok(answer),
            Err(e) if e.kind() == io::ErrorKind::WouldBlock && time != Some(Duration::ZERO) => {
                if !ready(vm, socket, events, time)? {
                    return timed_out(vm);
                }
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => vm.look_up_while_waiting()?,
            Err(e) => return Err(host_error(vm, &e)),
        }
    }
}

fn kind(vm: &mut Vm, args: &[Object]) -> Result<SocketKind> {
    let (family, kind, protocol) =
        (small(vm, &args[0])?, small(vm, &args[1])?, small(vm, &args[2])?);
    // What no system has is not taken for something else.
    Ok(SocketKind {
        family: u16::try_from(family).unwrap_or(u16::MAX),
        kind: kind as u32,
        protocol: protocol as u32,
    })
}

pub(super) fn socket(vm: &mut Vm, args: &[Object]) -> Result {
    let kind = kind(vm, args)?;
    let made = ask(vm, |net| net.socket(kind))?;
    Ok(vm.big_int(made.into()))
}

pub(super) fn socketpair(vm: &mut Vm, args: &[Object]) -> Result {
    let kind = kind(vm, args)?;
    let (one, other) = ask(vm, |net| net.pair(kind))?;
    let pair = vec![vm.big_int(one.into()), vm.big_int(other.into())];
    Ok(vm.tuple(pair))
}

pub(super) fn bind(vm: &mut Vm, args: &[Object]) -> Result {
    let (socket, address) = (file(vm, &args[0])?, from_object(vm, &args[1])?);
    ask(vm, |net| net.bind(socket, &address))?;
    Ok(Object::NONE)
}

pub(super) fn listen(vm: &mut Vm, args: &[Object]) -> Result {
    let (socket, backlog) = (file(vm, &args[0])?, small(vm, &args[1])?);
    ask(vm, |net| net.listen(socket, backlog))?;
    Ok(Object::NONE)
}

pub(super) fn accept(vm: &mut Vm, args: &[Object]) -> Result {
    let (socket, time) = (file(vm, &args[0])?, time(vm, &args[1])?);
    // The file itself may block: it is asked when somebody is there, or when that is an error.
    if time != Some(Duration::ZERO) && !ready(vm, socket, READABLE, time)? {
        return timed_out(vm);
    }
    let (made, from) = retry(vm, socket, READABLE, time, |net| net.accept(socket))?;
    let pair = vec![vm.big_int(made.into()), to_object(vm, &from)];
    Ok(vm.tuple(pair))
}

/// The number of the error, 0 if there is none: `connect_ex` tells it, `connect` raises it. That the
/// time is over is `EAGAIN`.
pub(super) fn connect(vm: &mut Vm, args: &[Object]) -> Result {
    const AGAIN: i32 = 11;
    const IN_PROGRESS: i32 = 115;
    let (socket, address) = (file(vm, &args[0])?, from_object(vm, &args[1])?);
    let time = time(vm, &args[2])?;
    let blocks = time != Some(Duration::ZERO);
    // The file itself must not block while it connects.
    let switch = |vm: &mut Vm, blocking: bool| {
        let done = vm.host.readiness().and_then(|host| host.set_blocking(socket, blocking));
        done.map_err(|e| host_error(vm, &e))
    };
    if time.is_none() {
        switch(vm, false)?;
    }
    let begun = vm.host.net().and_then(|net| net.connect(socket, &address));
    let waited = match begun.as_ref().err().and_then(io::Error::raw_os_error) {
        Some(IN_PROGRESS) if blocks => ready(vm, socket, WRITABLE, time).map(Some),
        _ => Ok(None),
    };
    if time.is_none() {
        switch(vm, true)?;
    }
    let number = match (waited?, begun) {
        (Some(true), _) => ask(vm, |net| net.take_error(socket))?,
        (Some(false), _) => AGAIN,
        (None, Ok(())) => 0,
        (None, Err(e)) => match e.raw_os_error() {
            Some(number) => number,
            None => return Err(host_error(vm, &e)),
        },
    };
    Ok(vm.int(number.into()))
}

pub(super) fn shutdown(vm: &mut Vm, args: &[Object]) -> Result {
    let (socket, how) = (file(vm, &args[0])?, small(vm, &args[1])?);
    ask(vm, |net| net.shutdown(socket, how as u32))?;
    Ok(Object::NONE)
}

pub(super) fn local_address(vm: &mut Vm, args: &[Object]) -> Result {
    let socket = file(vm, &args[0])?;
    let address = ask(vm, |net| net.local_address(socket))?;
    Ok(to_object(vm, &address))
}

pub(super) fn peer_address(vm: &mut Vm, args: &[Object]) -> Result {
    let socket = file(vm, &args[0])?;
    let address = ask(vm, |net| net.peer_address(socket))?;
    Ok(to_object(vm, &address))
}

/// How many bytes went.
pub(super) fn send(vm: &mut Vm, args: &[Object]) -> Result {
    let socket = file(vm, &args[0])?;
    let data = crate::stdlib::io::data_of(vm, &args[1])?;
    let (flags, to) = (small(vm, &args[2])? as u32, from_object(vm, &args[3])?);
    let time = time(vm, &args[4])?;
    let sent = retry(vm, socket, WRITABLE, time, |net| net.send(socket, &data, flags, &to))?;
    Ok(vm.int(i64::try_from(sent).unwrap_or(i64::MAX)))
}

/// The data, how long the message was, and where it came from.
pub(super) fn receive(vm: &mut Vm, args: &[Object]) -> Result {
    let socket = file(vm, &args[0])?;
    let size = vm.index_i64(&args[1], Some(Exc::OverflowError))?;
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.value_error("negative buffersize"));
    };
    vm.reserve(size)?;
    let (flags, time) = (small(vm, &args[2])? as u32, time(vm, &args[3])?);
    let got = retry(vm, socket, READABLE, time, |net| net.receive(socket, size, flags))?;
    let length = i64::try_from(got.length).unwrap_or(i64::MAX);
    let parts = vec![vm.bytes(&got.data), vm.int(length), to_object(vm, &got.from)];
    Ok(vm.tuple(parts))
}

fn socket_option(vm: &mut Vm, args: &[Object]) -> Result<SocketOption> {
    Ok(SocketOption(small(vm, &args[1])?, small(vm, &args[2])?))
}

pub(super) fn set_option(vm: &mut Vm, args: &[Object]) -> Result {
    let (socket, option) = (file(vm, &args[0])?, socket_option(vm, args)?);
    let value = crate::stdlib::io::data_of(vm, &args[3])?;
    ask(vm, |net| net.set_option(socket, option, &value))?;
    Ok(Object::NONE)
}

pub(super) fn option(vm: &mut Vm, args: &[Object]) -> Result {
    let (socket, option) = (file(vm, &args[0])?, socket_option(vm, args)?);
    let value = ask(vm, |net| net.option(socket, option))?;
    Ok(vm.bytes(&value))
}
