//! Hognose: a mini-Python whose frames suspend.
pub mod code;
pub mod heap;
