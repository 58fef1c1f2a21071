//! Importing (reference: "The import system"): from source text to code objects, finding modules,
//! running them once.

mod finder;
mod loader;
mod source;

pub use finder::{Located, import, locate};
pub use loader::{new_main_module, new_spec, run_in_module};
pub use source::{compile_bytes, compile_source, compile_text};
