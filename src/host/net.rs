//! Sockets as a program may ask for them: the capability, which [`Host::net`](super::Host::net)
//! denies unless the host grants it, and the words it speaks in. Numbers of families, kinds, options
//! and events are those of the system.

use std::io;
use std::net::{IpAddr, SocketAddr, SocketAddrV6};
use std::time::Duration;

/// Where a socket is, or should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Address {
    /// No address, or one of a family that has no form here.
    None,
    Ip(SocketAddr),
    /// A path; a name without a file begins with a zero byte.
    Unix(Vec<u8>),
}

impl Address {
    /// An address of the internet from its text, with flow and scope if it is one of version 6.
    pub fn from_text(host: &str, port: u16, flow: u32, scope: u32) -> Option<Address> {
        Some(Address::Ip(match host.parse().ok()? {
            IpAddr::V4(ip) => SocketAddr::from((ip, port)),
            IpAddr::V6(ip) => SocketAddr::V6(SocketAddrV6::new(ip, port, flow, scope)),
        }))
    }

    /// What an address of version 6 has besides host and port.
    pub fn flow_and_scope(&self) -> Option<(u32, u32)> {
        match self {
            Address::Ip(SocketAddr::V6(address)) => Some((address.flowinfo(), address.scope_id())),
            _ => None,
        }
    }

    /// The address of a machine in the bytes in which the network has it.
    pub fn packed(host: &str) -> Option<Vec<u8>> {
        Some(match host.parse().ok()? {
            IpAddr::V4(ip) => ip.octets().to_vec(),
            IpAddr::V6(ip) => ip.octets().to_vec(),
        })
    }

    /// The text for those bytes.
    pub fn unpacked(bytes: &[u8]) -> Option<String> {
        let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
        let v6 = <[u8; 16]>::try_from(bytes).map(IpAddr::from);
        v4.or(v6).ok().map(|ip| ip.to_string())
    }
}

/// What a socket is made of: family, kind (with its flags) and protocol.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SocketKind {
    pub family: u16,
    pub kind: u32,
    pub protocol: u32,
}

/// What arrived.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Received {
    pub data: Vec<u8>,
    /// The length of the message, of which `data` may be the beginning.
    pub length: usize,
    pub from: Address,
}

/// What a name is looked up for; zeros say "any".
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    pub family: i32,
    pub kind: i32,
    pub protocol: i32,
    pub flags: i32,
}

/// One answer to a look-up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    pub family: i32,
    pub kind: i32,
    pub protocol: i32,
    pub name: String,
    pub address: Address,
}

/// The number of an error of name resolution (`EAI_…`), or an error of the host.
#[derive(Debug)]
pub enum LookupError {
    Resolver(i32),
    Host(io::Error),
}

/// A socket option: level and name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SocketOption(pub i32, pub i32);

/// Sockets and names. No call waits, but for looking up names.
pub trait Net {
    fn socket(&mut self, kind: SocketKind) -> io::Result<u64>;

    fn pair(&mut self, kind: SocketKind) -> io::Result<(u64, u64)>;

    fn bind(&mut self, socket: u64, address: &Address) -> io::Result<()>;

    fn listen(&mut self, socket: u64, backlog: i32) -> io::Result<()>;

    fn accept(&mut self, socket: u64) -> io::Result<(u64, Address)>;

    /// Begins to connect; `EINPROGRESS` says that the end will show as writable.
    fn connect(&mut self, socket: u64, address: &Address) -> io::Result<()>;

    /// The error that waits at the socket, which is taken from it; 0: none.
    fn take_error(&mut self, socket: u64) -> io::Result<i32>;

    fn shutdown(&mut self, socket: u64, how: u32) -> io::Result<()>;

    fn local_address(&mut self, socket: u64) -> io::Result<Address>;

    fn peer_address(&mut self, socket: u64) -> io::Result<Address>;

    fn send(&mut self, socket: u64, data: &[u8], flags: u32, to: &Address) -> io::Result<usize>;

    fn receive(&mut self, socket: u64, count: usize, flags: u32) -> io::Result<Received>;

    fn set_option(&mut self, socket: u64, option: SocketOption, value: &[u8]) -> io::Result<()>;

    fn option(&mut self, socket: u64, option: SocketOption) -> io::Result<Vec<u8>>;

    /// Addresses of a host and a service.
    fn find(
        &mut self,
        host: Option<&str>,
        service: Option<&str>,
        wanted: Wanted,
    ) -> Result<Vec<Found>, LookupError>;

    /// The names of a host and a service.
    fn name_of(&mut self, address: &Address, flags: i32) -> Result<(String, String), LookupError>;

    /// Interfaces by number.
    fn interfaces(&mut self) -> io::Result<Vec<(u32, String)>>;
}

/// A file to wait for: the events of interest (`POLL…`), then those that came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Polled {
    pub file: u64,
    pub events: u16,
    pub happened: u16,
}

/// What is done to the files that an `epoll` watches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EpollChange {
    Add(u32),
    Modify(u32),
    Remove,
}

/// Waiting for files of every kind. A call may end early, without events.
pub trait Readiness {
    /// How many of the files have events.
    fn poll(&mut self, files: &mut [Polled], time: Duration) -> io::Result<usize>;

    fn epoll(&mut self) -> io::Result<u64>;

    fn epoll_change(&mut self, epoll: u64, file: u64, change: EpollChange) -> io::Result<()>;

    /// Files with their events (`EPOLL…`), at most so many.
    fn epoll_wait(
        &mut self,
        epoll: u64,
        most: usize,
        time: Duration,
    ) -> io::Result<Vec<(u64, u32)>>;

    fn duplicate(&mut self, file: u64) -> io::Result<u64>;

    fn is_blocking(&mut self, file: u64) -> io::Result<bool>;

    fn set_blocking(&mut self, file: u64, blocking: bool) -> io::Result<()>;
}
