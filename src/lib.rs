//! Hognose: a mini-Python whose frames suspend.

pub mod aio;
pub mod api;
pub mod classify;
pub mod cli;
pub mod code;
pub mod compile;
pub mod heap;
pub mod host;
pub mod import;
pub mod native;
pub mod repl;
pub mod stdlib;
pub mod trace;
pub mod types;
pub mod unicode;
pub mod vm;
