//! Importing (reference: "The import system"): from source text to code objects, finding modules,
//! running them once.

mod finder;
mod loader;
mod source;

pub use finder::import;
pub use loader::{new_spec, run_as_main};
pub use source::compile_source;
