//! Hognose: a mini-Python whose frames suspend.
pub mod code;
pub mod compile;
pub mod heap;
