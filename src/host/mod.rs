//! The outside world, as the interpreter may use it: limits and capabilities. The only folder that
//! touches the file system, the environment and the clock.

mod limits;
mod system;

pub use limits::Limits;
pub use system::{FileInfo, Host, OpenFile, SystemHost};
