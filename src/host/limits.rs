//! What a program may use up.

use std::time::{Duration, Instant};

pub struct Limits {
    /// Back-edges and calls; `None`: no limit.
    pub steps: Option<u64>,
    /// Bytes of objects and their buffers.
    pub memory: usize,
    /// Wall-clock end of the run.
    pub time: Option<Duration>,
    pub started: Instant,
    /// Python frames on top of each other.
    pub recursion: u32,
    /// Decimal digits of a conversion between `int` and `str`; 0: any number.
    pub str_digits: usize,
    /// Values on the frame stack.
    pub stack_words: usize,
    /// Bytes of native stack that nested runs may use.
    pub native_stack: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            steps: None,
            memory: 6 << 30,
            time: None,
            started: Instant::now(),
            recursion: 1000,
            str_digits: 4300,
            stack_words: 32 << 20,
            native_stack: 1 << 20,
        }
    }
}
