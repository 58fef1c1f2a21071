//! Parses the given files again and again, for a profiler or a clock.

use std::time::Instant;

use hognose_grammar::{Mode, decode, parse};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let rounds: u32 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let files: Vec<Vec<u8>> = arguments.filter_map(|path| std::fs::read(path).ok()).collect();
    let sources: Vec<_> = files.iter().filter_map(|bytes| decode(bytes).ok()).collect();
    let size: usize = sources.iter().map(|source| source.len()).sum();
    let mut arena = bumpalo::Bump::new();
    let mut best = f64::MAX;
    for _ in 0..rounds {
        let start = Instant::now();
        for source in &sources {
            arena.reset();
            if let Err(error) = parse(source, &arena, Mode::Module) {
                println!("{error}");
            }
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("{size} bytes, {:.1} MB/s", size as f64 / best / 1e6);
}
