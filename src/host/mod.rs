//! The outside world, as the interpreter may use it: limits and capabilities. The only folder that
//! touches the file system, the environment and the clock.

mod capabilities;
mod file_system;
mod limits;
mod processes;
mod system;

pub use capabilities::{
    Entry, FileChange, FileInfo, Host, Identity, OpenFile, Spawn, Spawned, Stream,
};
pub use limits::Limits;
pub use system::SystemHost;
