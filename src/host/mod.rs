//! The outside world, as the interpreter may use it: limits and capabilities. The only folder that
//! touches the file system, the environment and the clock.

mod capabilities;
mod file_system;
mod limits;
mod net;
mod processes;
mod readiness;
mod socket_options;
mod sockets;
mod system;

pub use capabilities::{
    Entry, FileChange, FileInfo, Host, Identity, OpenFile, Spawn, Spawned, Stream,
};
pub use limits::Limits;
pub use net::{
    Address, EpollChange, Found, LookupError, Net, Polled, Readiness, Received, SocketKind,
    SocketOption, Wanted,
};
pub use system::SystemHost;
