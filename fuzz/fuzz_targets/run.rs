//! Any text runs within its limits, in a host that allows nothing, and leaves the interpreter whole.

#![no_main]

use std::io;
use std::time::{Duration, Instant};

use hognose::api::{Interpreter, Program};
use hognose::host::{Host, Limits};
use libfuzzer_sys::fuzz_target;

/// The outside as an embedder gives it who allows nothing.
struct Closed;

impl Host for Closed {
    fn write(&mut self, _: u8, _: &[u8]) -> io::Result<()> {
        Ok(())
    }

    fn flush(&mut self, _: u8) -> io::Result<()> {
        Ok(())
    }
}

fuzz_target!(|text: &str| {
    let limits = Limits {
        steps: Some(20_000),
        memory: 64 << 20,
        time: Some(Duration::from_secs(2)),
        started: Instant::now(),
        // Frames are large with the sanitizer, and the stack is the fuzzer's.
        native_stack: 1 << 20,
        recursion: 100,
        stack_words: 1 << 20,
        ..Limits::default()
    };
    let mut interpreter = Interpreter::new(limits, Box::new(Closed));
    interpreter.run_program(&Program::Code(text.to_string()), &[]);
});
