//! The event loop's ground: timers in the order in which they are due, and waiting for the next of
//! them on smol's reactor. What runs when is decided by `asyncio` (embedded Python), in whose frames
//! the loop lives, so that a program that waits in it has nothing on the native stack.

mod timers;
mod waiter;

use crate::native::ModuleSpec;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_aio",
    doc: "The ground of asyncio's event loop.",
    types: &[&timers::TIMER_QUEUE, &waiter::WAITER],
    ..ModuleSpec::EMPTY
};
