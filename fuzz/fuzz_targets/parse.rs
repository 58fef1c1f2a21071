//! Any bytes are a program, or a syntax error that can be shown.

#![no_main]

use bumpalo::Bump;
use hognose_grammar::{Mode, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for mode in [Mode::Module, Mode::Expression, Mode::Interactive] {
        let arena = Bump::new();
        if let Err(error) = parse(text, &arena, mode) {
            assert!(error.span.start as usize <= text.len());
            let _ = error.to_string();
        }
    }
});
