//! Hognose: a mini-Python whose frames suspend.

pub mod classify;
pub mod cli;
pub mod code;
pub mod compile;
pub mod heap;
