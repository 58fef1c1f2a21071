//! Sockets of the command line's host. They are files in its table like any other.

use std::fs::File;
use std::io;
use std::net::{SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::NonZeroU32;
use std::os::fd::OwnedFd;

use rustix::net::{
    self, AddressFamily, Protocol, RecvFlags, SendFlags, Shutdown, SocketAddrAny, SocketAddrUnix,
    SocketFlags, SocketType,
};

use super::net::{Address, Found, LookupError, Net, Received, SocketKind, SocketOption, Wanted};
use super::{SystemHost, socket_options};

/// `SOCK_NONBLOCK` and `SOCK_CLOEXEC`, which come with the kind of a socket.
const KIND_FLAGS: u32 = 0o2_004_000;

fn number(errno: i32) -> io::Error {
    io::Error::from_raw_os_error(errno)
}

impl SystemHost {
    fn add_socket(&mut self, socket: OwnedFd) -> u64 {
        self.add_file(File::from(socket))
    }
}

struct Parts(AddressFamily, SocketType, SocketFlags, Option<Protocol>);

fn parts(kind: SocketKind) -> Parts {
    Parts(
        AddressFamily::from_raw(kind.family),
        SocketType::from_raw(kind.kind & !KIND_FLAGS),
        SocketFlags::from_bits_retain(kind.kind & KIND_FLAGS) | SocketFlags::CLOEXEC,
        NonZeroU32::new(kind.protocol).map(Protocol::from_raw),
    )
}

fn address_of(any: SocketAddrAny) -> Address {
    match any.address_family() {
        AddressFamily::INET => SocketAddrV4::try_from(any)
            .map_or(Address::None, |address| Address::Ip(SocketAddr::V4(address))),
        AddressFamily::INET6 => SocketAddrV6::try_from(any)
            .map_or(Address::None, |address| Address::Ip(SocketAddr::V6(address))),
        AddressFamily::UNIX => SocketAddrUnix::try_from(any).map_or(Address::None, |address| {
            // A socket without a name is taken for one with an empty name.
            let name = address.abstract_name().filter(|name| !name.is_empty());
            Address::Unix(match (address.path_bytes(), name) {
                (_, Some(name)) => [b"\0", name].concat(),
                (Some(path), _) => path.to_vec(),
                (None, None) => Vec::new(),
            })
        }),
        _ => Address::None,
    }
}

fn unix_address(path: &[u8]) -> io::Result<SocketAddrUnix> {
    Ok(match path {
        [] => SocketAddrUnix::new_unnamed(),
        [0, name @ ..] => SocketAddrUnix::new_abstract_name(name)?,
        path => SocketAddrUnix::new(path)?,
    })
}

impl Net for SystemHost {
    fn socket(&mut self, kind: SocketKind) -> io::Result<u64> {
        let Parts(family, kind, flags, protocol) = parts(kind);
        let socket = net::socket_with(family, kind, flags, protocol)?;
        Ok(self.add_socket(socket))
    }

    fn pair(&mut self, kind: SocketKind) -> io::Result<(u64, u64)> {
        let Parts(family, kind, flags, protocol) = parts(kind);
        let (one, other) = net::socketpair(family, kind, flags, protocol)?;
        let one = self.add_socket(one);
        Ok((one, self.add_socket(other)))
    }

    fn bind(&mut self, socket: u64, address: &Address) -> io::Result<()> {
        let socket = self.file(socket)?;
        match address {
            Address::None => return Err(number(97)),
            Address::Ip(address) => net::bind(socket, address)?,
            Address::Unix(path) => net::bind(socket, &unix_address(path)?)?,
        }
        Ok(())
    }

    fn listen(&mut self, socket: u64, backlog: i32) -> io::Result<()> {
        Ok(net::listen(self.file(socket)?, backlog)?)
    }

    fn accept(&mut self, socket: u64) -> io::Result<(u64, Address)> {
        let (made, from) = net::acceptfrom_with(self.file(socket)?, SocketFlags::CLOEXEC)?;
        Ok((self.add_socket(made), from.map_or(Address::Unix(Vec::new()), address_of)))
    }

    fn connect(&mut self, socket: u64, address: &Address) -> io::Result<()> {
        let socket = self.file(socket)?;
        match address {
            Address::None => return Err(number(97)),
            Address::Ip(address) => net::connect(socket, address)?,
            Address::Unix(path) => net::connect(socket, &unix_address(path)?)?,
        }
        Ok(())
    }

    fn take_error(&mut self, socket: u64) -> io::Result<i32> {
        let error = net::sockopt::socket_error(self.file(socket)?)?;
        Ok(error.map_or_else(|errno| errno.raw_os_error(), |()| 0))
    }

    fn shutdown(&mut self, socket: u64, how: u32) -> io::Result<()> {
        let how = match how {
            0 => Shutdown::Read,
            1 => Shutdown::Write,
            2 => Shutdown::Both,
            _ => return Err(number(22)),
        };
        Ok(net::shutdown(self.file(socket)?, how)?)
    }

    fn local_address(&mut self, socket: u64) -> io::Result<Address> {
        Ok(address_of(net::getsockname(self.file(socket)?)?))
    }

    fn peer_address(&mut self, socket: u64) -> io::Result<Address> {
        let address = net::getpeername(self.file(socket)?)?;
        Ok(address.map_or(Address::Unix(Vec::new()), address_of))
    }

    fn send(&mut self, socket: u64, data: &[u8], flags: u32, to: &Address) -> io::Result<usize> {
        let socket = self.file(socket)?;
        let flags = SendFlags::from_bits_retain(flags) | SendFlags::DONTWAIT | SendFlags::NOSIGNAL;
        Ok(match to {
            Address::None => net::send(socket, data, flags)?,
            Address::Ip(address) => net::sendto(socket, data, flags, address)?,
            Address::Unix(path) => net::sendto(socket, data, flags, &unix_address(path)?)?,
        })
    }

    fn receive(&mut self, socket: u64, count: usize, flags: u32) -> io::Result<Received> {
        let flags = RecvFlags::from_bits_retain(flags) | RecvFlags::DONTWAIT;
        let mut data = vec![0; count];
        let (_, length, from) = net::recvfrom(self.file(socket)?, &mut data[..], flags)?;
        data.truncate(length);
        Ok(Received { data, length, from: from.map_or(Address::None, address_of) })
    }

    fn set_option(&mut self, socket: u64, option: SocketOption, value: &[u8]) -> io::Result<()> {
        socket_options::set(self.file(socket)?, option, value)
    }

    fn option(&mut self, socket: u64, option: SocketOption) -> io::Result<Vec<u8>> {
        socket_options::get(self.file(socket)?, option)
    }

    fn find(
        &mut self,
        host: Option<&str>,
        service: Option<&str>,
        wanted: Wanted,
    ) -> Result<Vec<Found>, LookupError> {
        let hints = dns_lookup::AddrInfoHints {
            flags: wanted.flags,
            address: wanted.family,
            socktype: wanted.kind,
            protocol: wanted.protocol,
        };
        let answers = dns_lookup::getaddrinfo(host, service, Some(hints)).map_err(lookup_error)?;
        // Families that have no form here are left out.
        let answers = answers.filter_map(Result::ok).map(|answer| Found {
            family: answer.address,
            kind: answer.socktype,
            protocol: answer.protocol,
            name: answer.canonname.unwrap_or_default(),
            address: Address::Ip(answer.sockaddr),
        });
        Ok(answers.collect())
    }

    fn name_of(&mut self, address: &Address, flags: i32) -> Result<(String, String), LookupError> {
        match address {
            Address::Ip(address) => dns_lookup::getnameinfo(address, flags).map_err(lookup_error),
            _ => Err(LookupError::Host(number(97))),
        }
    }

    fn interfaces(&mut self) -> io::Result<Vec<(u32, String)>> {
        let any = net::socket(AddressFamily::INET, SocketType::DGRAM, None)?;
        let mut found = Vec::new();
        for entry in std::fs::read_dir("/sys/class/net")? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            // Beside the interfaces there may be files of their drivers.
            if let Ok(index) = net::netdevice::name_to_index(&any, &name) {
                found.push((index, name));
            }
        }
        found.sort();
        Ok(found)
    }
}

fn lookup_error(error: dns_lookup::LookupError) -> LookupError {
    /// `EAI_SYSTEM`: what went wrong is in the error of the system.
    const SYSTEM: i32 = -11;
    match error.error_num() {
        0 | SYSTEM => LookupError::Host(error.into()),
        number => LookupError::Resolver(number),
    }
}
