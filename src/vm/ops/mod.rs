//! What the opcodes do beyond a line or two, by topic.

mod attributes;
mod calls;
mod containers;
mod functions;
mod imports;
mod names;
mod other;
mod patterns;
mod suspensions;
