//! Hognose: a mini-Python whose frames suspend.

pub mod classify;
pub mod cli;
