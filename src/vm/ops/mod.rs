//! What the opcodes do beyond a line or two, by topic.

pub(super) mod attributes;
mod calls;
mod containers;
mod functions;
mod imports;
mod names;
pub(super) mod operators;
mod other;
mod patterns;
mod suspensions;
