//! Options of sockets by level and name, with values as the system lays them out in memory. Those
//! that have a row here can be used; the others are answered as the system answers options that it
//! does not have.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::os::fd::AsFd;
use std::time::Duration;

use rustix::net::sockopt as opt;
use rustix::net::sockopt::Timeout;

use super::net::SocketOption;

const SOCKET: i32 = 1;
const IP: i32 = 0;
const IPV6: i32 = 41;
const TCP: i32 = 6;

fn number(errno: i32) -> io::Error {
    io::Error::from_raw_os_error(errno)
}

/// The value as an `int` (a single byte does for some options of `IP`).
fn int(value: &[u8]) -> io::Result<i32> {
    match value {
        [a, b, c, d, ..] => Ok(i32::from_ne_bytes([*a, *b, *c, *d])),
        _ => Err(number(22)),
    }
}

fn unsigned(value: &[u8]) -> io::Result<u32> {
    u32::try_from(int(value)?).map_err(|_| number(22))
}

fn byte(value: &[u8]) -> io::Result<u8> {
    u8::try_from(int(value)?).map_err(|_| number(22))
}

fn flag(value: &[u8]) -> io::Result<bool> {
    Ok(int(value)? != 0)
}

fn seconds(value: &[u8]) -> io::Result<Duration> {
    Ok(Duration::from_secs(u64::from(unsigned(value)?)))
}

fn ip(value: &[u8], at: usize) -> io::Result<Ipv4Addr> {
    match value.get(at..at + 4) {
        Some(&[a, b, c, d]) => Ok(Ipv4Addr::new(a, b, c, d)),
        _ => Err(number(22)),
    }
}

/// A group and the number of an interface.
fn membership(value: &[u8]) -> io::Result<(Ipv6Addr, u32)> {
    let group: [u8; 16] =
        value.get(..16).and_then(|group| group.try_into().ok()).ok_or_else(|| number(22))?;
    Ok((Ipv6Addr::from(group), unsigned(&value[16..])?))
}

/// Seconds and microseconds; none stands for no limit.
fn time(value: &[u8]) -> io::Result<Option<Duration>> {
    let word = |at: usize| {
        let word: Option<[u8; 8]> = value.get(at..at + 8).and_then(|word| word.try_into().ok());
        word.and_then(|word| u64::try_from(i64::from_ne_bytes(word)).ok()).ok_or_else(|| number(22))
    };
    let micros = u32::try_from(word(8)?).ok().filter(|&n| n < 1_000_000);
    let time = Duration::new(word(0)?, micros.ok_or_else(|| number(33))? * 1000);
    Ok(Some(time).filter(|time| !time.is_zero()))
}

pub(super) fn set(socket: impl AsFd, option: SocketOption, value: &[u8]) -> io::Result<()> {
    let s = socket.as_fd();
    match (option.0, option.1) {
        (SOCKET, 2) => opt::set_socket_reuseaddr(s, flag(value)?)?,
        (SOCKET, 6) => opt::set_socket_broadcast(s, flag(value)?)?,
        (SOCKET, 7) => opt::set_socket_send_buffer_size(s, unsigned(value)? as usize)?,
        (SOCKET, 8) => opt::set_socket_recv_buffer_size(s, unsigned(value)? as usize)?,
        (SOCKET, 9) => opt::set_socket_keepalive(s, flag(value)?)?,
        (SOCKET, 10) => opt::set_socket_oobinline(s, flag(value)?)?,
        (SOCKET, 13) => {
            let rest = seconds(value.get(4..).unwrap_or_default())?;
            opt::set_socket_linger(s, flag(value)?.then_some(rest))?;
        }
        (SOCKET, 15) => opt::set_socket_reuseport(s, flag(value)?)?,
        (SOCKET, 16) => opt::set_socket_passcred(s, flag(value)?)?,
        (SOCKET, 20) => opt::set_socket_timeout(s, Timeout::Recv, time(value)?)?,
        (SOCKET, 21) => opt::set_socket_timeout(s, Timeout::Send, time(value)?)?,
        (SOCKET, 49) => opt::set_socket_incoming_cpu(s, unsigned(value)?)?,
        (IP, 1) => opt::set_ip_tos(s, byte(value)?)?,
        (IP, 2) => opt::set_ip_ttl(s, unsigned(value)?)?,
        (IP, 13) => opt::set_ip_recvtos(s, flag(value)?)?,
        (IP, 15) => opt::set_ip_freebind(s, flag(value)?)?,
        (IP, 32) => opt::set_ip_multicast_if(s, &ip(value, 0)?)?,
        (IP, 33) => opt::set_ip_multicast_ttl(s, multicast_byte(value)?)?,
        (IP, 34) => opt::set_ip_multicast_loop(s, multicast_byte(value)? != 0)?,
        (IP, 35) => opt::set_ip_add_membership(s, &ip(value, 0)?, &ip(value, 4)?)?,
        (IP, 36) => opt::set_ip_drop_membership(s, &ip(value, 0)?, &ip(value, 4)?)?,
        (IPV6, 16) => opt::set_ipv6_unicast_hops(s, u8::try_from(int(value)?).ok())?,
        (IPV6, 17) => opt::set_ipv6_multicast_if(s, unsigned(value)?)?,
        (IPV6, 18) => opt::set_ipv6_multicast_hops(s, unsigned(value)?)?,
        (IPV6, 19) => opt::set_ipv6_multicast_loop(s, flag(value)?)?,
        (IPV6, 20) => {
            let (group, interface) = membership(value)?;
            opt::set_ipv6_add_membership(s, &group, interface)?;
        }
        (IPV6, 21) => {
            let (group, interface) = membership(value)?;
            opt::set_ipv6_drop_membership(s, &group, interface)?;
        }
        (IPV6, 26) => opt::set_ipv6_v6only(s, flag(value)?)?,
        (IPV6, 66) => opt::set_ipv6_recvtclass(s, flag(value)?)?,
        (IPV6, 67) => opt::set_ipv6_tclass(s, unsigned(value)?)?,
        (TCP, 1) => opt::set_tcp_nodelay(s, flag(value)?)?,
        (TCP, 3) => opt::set_tcp_cork(s, flag(value)?)?,
        (TCP, 4) => opt::set_tcp_keepidle(s, seconds(value)?)?,
        (TCP, 5) => opt::set_tcp_keepintvl(s, seconds(value)?)?,
        (TCP, 6) => opt::set_tcp_keepcnt(s, unsigned(value)?)?,
        (TCP, 12) => opt::set_tcp_quickack(s, flag(value)?)?,
        (TCP, 13) => {
            let name = std::str::from_utf8(value).map_err(|_| number(22))?;
            opt::set_tcp_congestion(s, name.trim_end_matches('\0'))?;
        }
        (TCP, 18) => opt::set_tcp_user_timeout(s, unsigned(value)?)?,
        _ => return Err(number(92)),
    }
    Ok(())
}

/// Options of multicast may have a value of one byte.
fn multicast_byte(value: &[u8]) -> io::Result<u32> {
    match value {
        [one] => Ok(u32::from(*one)),
        value => unsigned(value),
    }
}

/// A time in a whole number of seconds.
fn whole(time: Duration) -> u32 {
    u32::try_from(time.as_secs()).unwrap_or(u32::MAX)
}

fn time_value(time: Option<Duration>) -> Vec<u8> {
    let time = time.unwrap_or_default();
    [time.as_secs().to_ne_bytes(), u64::from(time.subsec_micros()).to_ne_bytes()].concat()
}

pub(super) fn get(socket: impl AsFd, option: SocketOption) -> io::Result<Vec<u8>> {
    let s = socket.as_fd();
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let value = match (option.0, option.1) {
        (SOCKET, 2) => opt::socket_reuseaddr(s)?.into(),
        (SOCKET, 3) => opt::socket_type(s)?.as_raw(),
        (SOCKET, 4) => match opt::socket_error(s)? {
            Ok(()) => 0,
            Err(errno) => errno.raw_os_error().unsigned_abs(),
        },
        (SOCKET, 6) => opt::socket_broadcast(s)?.into(),
        (SOCKET, 7) => size(opt::socket_send_buffer_size(s)?),
        (SOCKET, 8) => size(opt::socket_recv_buffer_size(s)?),
        (SOCKET, 9) => opt::socket_keepalive(s)?.into(),
        (SOCKET, 10) => opt::socket_oobinline(s)?.into(),
        (SOCKET, 13) => {
            let linger = opt::socket_linger(s)?;
            let parts = [u32::from(linger.is_some()), linger.map_or(0, whole)];
            return Ok(parts.map(u32::to_ne_bytes).concat());
        }
        (SOCKET, 15) => opt::socket_reuseport(s)?.into(),
        (SOCKET, 16) => opt::socket_passcred(s)?.into(),
        (SOCKET, 17) => {
            let peer = opt::socket_peercred(s)?;
            let process = peer.pid.as_raw_nonzero().get().unsigned_abs();
            let parts = [process, peer.uid.as_raw(), peer.gid.as_raw()];
            return Ok(parts.map(u32::to_ne_bytes).concat());
        }
        (SOCKET, 20) => return Ok(time_value(opt::socket_timeout(s, Timeout::Recv)?)),
        (SOCKET, 21) => return Ok(time_value(opt::socket_timeout(s, Timeout::Send)?)),
        (SOCKET, 30) => opt::socket_acceptconn(s)?.into(),
        (SOCKET, 38) => opt::socket_protocol(s)?.map_or(0, |p| p.as_raw().get()),
        (SOCKET, 39) => opt::socket_domain(s)?.as_raw().into(),
        (SOCKET, 49) => opt::socket_incoming_cpu(s)?,
        (IP, 1) => opt::ip_tos(s)?.into(),
        (IP, 2) => opt::ip_ttl(s)?,
        (IP, 13) => opt::ip_recvtos(s)?.into(),
        (IP, 15) => opt::ip_freebind(s)?.into(),
        (IP, 32) => return Ok(opt::ip_multicast_if(s)?.octets().to_vec()),
        (IP, 33) => opt::ip_multicast_ttl(s)?,
        (IP, 34) => opt::ip_multicast_loop(s)?.into(),
        (IPV6, 16) => opt::ipv6_unicast_hops(s)?.into(),
        (IPV6, 17) => opt::ipv6_multicast_if(s)?,
        (IPV6, 18) => opt::ipv6_multicast_hops(s)?,
        (IPV6, 19) => opt::ipv6_multicast_loop(s)?.into(),
        (IPV6, 26) => opt::ipv6_v6only(s)?.into(),
        (IPV6, 66) => opt::ipv6_recvtclass(s)?.into(),
        (IPV6, 67) => opt::ipv6_tclass(s)?,
        (TCP, 1) => opt::tcp_nodelay(s)?.into(),
        (TCP, 3) => opt::tcp_cork(s)?.into(),
        (TCP, 4) => whole(opt::tcp_keepidle(s)?),
        (TCP, 5) => whole(opt::tcp_keepintvl(s)?),
        (TCP, 6) => opt::tcp_keepcnt(s)?,
        (TCP, 12) => opt::tcp_quickack(s)?.into(),
        (TCP, 13) => return Ok(opt::tcp_congestion(s)?.into_bytes()),
        (TCP, 18) => opt::tcp_user_timeout(s)?,
        _ => return Err(number(92)),
    };
    Ok(value.to_ne_bytes().to_vec())
}
