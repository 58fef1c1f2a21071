//! `Waiter`: where the loop waits when nothing is ready. smol's reactor wakes the thread when the
//! time is up; interrupts and the time limit are looked for now and then.

use std::time::{Duration, Instant};

use crate::heap::{Native, Object};
use crate::native::{Exc, Result, TypeFlags, TypeSpec, Vm, method, static_method};
use crate::traced;
use crate::types::waiting::SLICE;

use super::timers::seconds;

struct Waiter;

traced!(Waiter {});

pub static WAITER: TypeSpec = TypeSpec {
    name: "Waiter",
    module: "_aio",
    flags: TypeFlags::BASE,
    doc: "Waits for the next timer.",
    new: Some(static_method("__new__", "(cls, /)", |vm, _| {
        Ok(vm.alloc_of(&WAITER, Native::new(Waiter)))
    })),
    methods: &[
        method("select", "($self, timeout=None, /)", select),
        method("close", "($self, /)", |_, _| Ok(Object::NONE)),
    ],
    ..TypeSpec::EMPTY
};

/// Waits for `timeout` seconds, or without end; the (empty) list of events.
fn select(vm: &mut Vm, args: &[Object]) -> Result {
    let end = if args[1].is_undef() || args[1].is_none() {
        None
    } else {
        let timeout = seconds(vm, &args[1])?;
        if timeout <= 0.0 {
            return Ok(vm.list(Vec::new()));
        }
        // Rounded up: a loop that woke too early would go round without anything to do.
        let nanoseconds = (timeout.min(1e9) * 1e9).ceil() as u64;
        Some(Instant::now() + Duration::from_nanos(nanoseconds))
    };
    // Output is shown before waiting, and the host says whether the program may wait at all.
    if let Err(error) = vm.host.sleep(Duration::ZERO) {
        return Err(vm.error(Exc::OSError, &error.to_string()));
    }
    loop {
        let now = Instant::now();
        let left = match end {
            Some(end) if end <= now => return Ok(vm.list(Vec::new())),
            Some(end) => end - now,
            None => SLICE,
        };
        smol::block_on(async { smol::Timer::after(left.min(SLICE)).await });
        vm.look_up_while_waiting()?;
    }
}
