//! The standard library: native modules, embedded ones, and the registry that names them.

pub mod builtins;
mod host_error;
pub mod io;
pub mod os;
pub mod struct_sequence;
pub mod sys;
pub mod time;
