//! `_net`: what the embedded modules `_socket` and `select` ask of the host. A socket is the number of
//! a file; waiting ends for interrupts and limits.

mod addresses;
mod files;
mod names;
mod sockets;

use std::time::Duration;

use crate::heap::Object;
use crate::native::{Exc, ModuleSpec, Raised, Result, Vm, function};
use crate::types::{float, int};

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_net",
    doc: "Sockets of the host, and waiting for its files.",
    functions: &[
        function("socket", "(family, type, proto, /)", sockets::socket),
        function("socketpair", "(family, type, proto, /)", sockets::socketpair),
        function("bind", "(socket, address, /)", sockets::bind),
        function("listen", "(socket, backlog, /)", sockets::listen),
        function("accept", "(socket, timeout, /)", sockets::accept),
        function("connect", "(socket, address, timeout, /)", sockets::connect),
        function("shutdown", "(socket, how, /)", sockets::shutdown),
        function("getsockname", "(socket, /)", sockets::local_address),
        function("getpeername", "(socket, /)", sockets::peer_address),
        function("send", "(socket, data, flags, address, timeout, /)", sockets::send),
        function("receive", "(socket, size, flags, timeout, /)", sockets::receive),
        function("setsockopt", "(socket, level, name, value, /)", sockets::set_option),
        function("getsockopt", "(socket, level, name, /)", sockets::option),
        function("getaddrinfo", "(host, service, family, type, proto, flags, /)", names::find),
        function("getnameinfo", "(address, flags, /)", names::name_of),
        function("interfaces", "()", names::interfaces),
        function("inet_pton", "(text, /)", names::packed),
        function("inet_ntop", "(packed, /)", names::unpacked),
        function("dup", "(file, /)", files::duplicate),
        function("get_blocking", "(file, /)", files::is_blocking),
        function("set_blocking", "(file, blocking, /)", files::set_blocking),
        function("poll", "(files, timeout, /)", files::poll),
        function("epoll", "()", files::epoll),
        function("epoll_change", "(epoll, file, change, events, /)", files::epoll_change),
        function("epoll_wait", "(epoll, most, timeout, /)", files::epoll_wait),
    ],
    ..ModuleSpec::EMPTY
};

fn host_error(vm: &mut Vm, error: &std::io::Error) -> Raised {
    vm.host_error(error, None)
}

/// The number of a file, whose closed ones are -1.
fn file(vm: &mut Vm, o: &Object) -> Result<u64> {
    let number = vm.index_i64(o, Some(Exc::OverflowError))?;
    u64::try_from(number).map_err(|_| vm.os_error(9, "Bad file descriptor", None))
}

/// A C `int`.
fn small(vm: &mut Vm, o: &Object) -> Result<i32> {
    let number = vm.index_i64(o, Some(Exc::OverflowError))?;
    i32::try_from(number).map_err(|_| {
        let word = if number < 0 { "less than minimum" } else { "greater than maximum" };
        vm.overflow_error(&format!("signed integer is {word}"))
    })
}

/// A number of seconds; `None`: for ever.
fn time(vm: &mut Vm, o: &Object) -> Result<Option<Duration>> {
    if o.is_none() {
        return Ok(None);
    }
    match float::to_f64(o).or_else(|| int::to_i64(o).map(|n| n as f64)) {
        Some(seconds) => {
            Ok(Some(Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX)))
        }
        None => Err(vm.type_error("a number of seconds is required")),
    }
}
