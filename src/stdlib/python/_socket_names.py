"""Names and numbers of machines, services, protocols and interfaces (library reference: socket)."""

import os
import _net
from _socket_constants import AF_INET, AF_INET6, AF_UNSPEC, NI_NAMEREQD, SOCK_DGRAM, SOCK_STREAM

_RESOLVER_ERRORS = {
    -1: "Bad value for ai_flags",
    -2: "Name or service not known",
    -3: "Temporary failure in name resolution",
    -4: "Non-recoverable failure in name resolution",
    -5: "No address associated with hostname",
    -6: "ai_family not supported",
    -7: "ai_socktype not supported",
    -8: "Servname not supported for ai_socktype",
    -9: "Address family for hostname not supported",
    -10: "Memory allocation failure",
    -11: "System error",
}
# Those that have a number everywhere, for systems without a file of them.
_PROTOCOLS = {
    "ip": 0, "icmp": 1, "igmp": 2, "ipencap": 4, "tcp": 6, "egp": 8, "igp": 9, "pup": 12, "udp": 17,
    "rdp": 27, "dccp": 33, "ipv6": 41, "rsvp": 46, "gre": 47, "esp": 50, "ah": 51, "ipv6-icmp": 58,
    "ospf": 89, "pim": 103, "l2tp": 115, "sctp": 132, "udplite": 136,
}


class herror(OSError):
    """An error of a host."""

    __module__ = "socket"


class gaierror(OSError):
    """An error of name resolution."""

    __module__ = "socket"


def checked(answer):
    """An answer of the resolver, which is a number if it is an error."""
    if isinstance(answer, int):
        raise gaierror(answer, _RESOLVER_ERRORS.get(answer, "Unknown error"))
    return answer


def host_text(host):
    """A host as the resolver takes it."""
    if isinstance(host, str):
        text = host if host.isascii() else host.encode("idna").decode("ascii")
    elif isinstance(host, (bytes, bytearray)):
        text = bytes(host).decode("ascii")
    else:
        raise TypeError(f"str, bytes or bytearray expected, not {type(host).__name__}")
    if "\0" in text:
        raise ValueError("host name must not contain null character")
    return text


def numeric_host(host, family):
    """The host in numbers, as addresses of sockets have it."""
    text = host_text(host)
    if not text:
        return "0.0.0.0" if family == AF_INET else "::"
    if text in ("255.255.255.255", "<broadcast>"):
        if family != AF_INET:
            raise OSError("address family mismatched")
        return "255.255.255.255"
    return _find_one(text, family)[0]


def _find_one(text, family):
    return checked(_net.getaddrinfo(text, None, family, SOCK_STREAM, 0, 0))[0][4]


def _service_text(port):
    if port is None:
        return None
    if isinstance(port, int):
        return str(int(port))
    if isinstance(port, str):
        return port.encode("utf-8").decode("utf-8")
    if isinstance(port, (bytes, bytearray)):
        return bytes(port).decode("utf-8")
    raise OSError("Int or String expected")


def getaddrinfo(host, port, family=AF_UNSPEC, type=0, proto=0, flags=0):
    """What a host and a service can be reached by."""
    if host is not None and not isinstance(host, (str, bytes)):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    host = None if host is None else host_text(host)
    return checked(_net.getaddrinfo(host, _service_text(port), family, type, proto, flags))


def getnameinfo(sockaddr, flags, /):
    """The names of the host and the service of an address."""
    if not isinstance(sockaddr, tuple):
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    if not 2 <= len(sockaddr) <= 4 or not isinstance(sockaddr[0], str):
        raise TypeError("getnameinfo(): illegal sockaddr argument")
    host, port, *rest = sockaddr
    if rest and not 0 <= rest[0] <= 0xFFFFF:
        raise OverflowError("getnameinfo(): flowinfo must be 0-1048575.")
    # A number, for which every host but one in numbers is looked up first.
    found = checked(_net.getaddrinfo(host, str(int(port)), AF_UNSPEC, SOCK_DGRAM, 0, 4))
    if len(found) > 1:
        raise OSError("sockaddr resolved to multiple addresses")
    address = found[0][4]
    if len(address) == 2:
        if rest:
            raise OSError("IPv4 sockaddr must be 2 tuple")
    else:
        address = (address[0], address[1], *rest, *(0,) * (2 - len(rest)))
    return checked(_net.getnameinfo(address, flags))


def gethostname():
    """The name of this machine."""
    return os.uname().nodename


def gethostbyname(hostname, /):
    """The address of a host, in numbers."""
    return numeric_host(hostname, AF_INET)


def gethostbyname_ex(hostname, /):
    """The name, other names and addresses of a host."""
    text = host_text(hostname)
    found = checked(_net.getaddrinfo(text, None, AF_INET, SOCK_STREAM, 0, 2))
    return found[0][3] or text, [], [entry[4][0] for entry in found]


def gethostbyaddr(ip_address, /):
    """The name, other names and addresses of a host that is given by an address or a name."""
    address = _find_one(host_text(ip_address), AF_UNSPEC)
    answer = _net.getnameinfo(address, NI_NAMEREQD)
    if isinstance(answer, int):
        raise herror(1, "Unknown host")
    return answer[0], [], [address[0]]


def _rows(path):
    """The words of each line of a table of the system; none if there is no such table."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.readlines()
    except OSError:
        return []
    return [words for line in lines if (words := line.partition("#")[0].split())]


def _services():
    for name, place, *others in _rows("/etc/services"):
        port, _, protocol = place.partition("/")
        yield int(port), protocol, [name, *others]


def getservbyname(servicename, protocolname=None, /):
    """The port of a service."""
    for port, protocol, names in _services():
        if servicename in names and protocolname in (None, protocol):
            return port
    raise OSError("service/proto not found")


def getservbyport(port, protocolname=None, /):
    """The service at a port."""
    if not 0 <= port <= 0xFFFF:
        raise OverflowError("getservbyport: port must be 0-65535.")
    for number, protocol, names in _services():
        if number == port and protocolname in (None, protocol):
            return names[0]
    raise OSError("port/proto not found")


def getprotobyname(protocolname, /):
    """The number of a protocol."""
    for name, number, *others in _rows("/etc/protocols"):
        if protocolname in (name, *others):
            return int(number)
    try:
        return _PROTOCOLS[protocolname.lower()]
    except KeyError:
        raise OSError("protocol not found") from None


def if_nameindex():
    """Numbers and names of the interfaces."""
    return _net.interfaces()


def if_nametoindex(oname, /):
    """The number of an interface."""
    name = os.fsdecode(oname)
    for index, other in _net.interfaces():
        if name == other:
            return index
    raise OSError("no interface with this name")


def if_indextoname(index, /):
    """The name of an interface."""
    if index < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    for number, name in _net.interfaces():
        if number == index:
            return name
    raise OSError(6, os.strerror(6))


def _swapped(name, size):
    bits = 8 * size

    def swap(integer, /):
        integer = integer.__index__() if hasattr(integer, "__index__") else _not_an_integer(integer)
        if integer < 0:
            if size == 2:
                raise OverflowError(f"{name}: can't convert negative Python int to C 16-bit "
                                    "unsigned integer")
            raise OverflowError("can't convert negative value to unsigned int")
        if integer >> bits:
            if size == 2:
                raise OverflowError(f"{name}: Python int too large to convert to C 16-bit "
                                    "unsigned integer")
            raise OverflowError("int larger than 32 bits")
        return int.from_bytes(integer.to_bytes(size, "big"), byte_order)

    from sys import byteorder as byte_order
    swap.__name__ = swap.__qualname__ = name
    swap.__module__ = "_socket"
    swap.__doc__ = "A number between the order of bytes of the network and of this machine."
    return swap


def _not_an_integer(value):
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


htons, ntohs = _swapped("htons", 2), _swapped("ntohs", 2)
htonl, ntohl = _swapped("htonl", 4), _swapped("ntohl", 4)


def inet_pton(address_family, ip_string, /):
    """The bytes of an address that is given as text."""
    if address_family not in (AF_INET, AF_INET6):
        raise OSError(97, os.strerror(97))
    packed = _net.inet_pton(ip_string)
    if packed is None or len(packed) != (4 if address_family == AF_INET else 16):
        raise OSError("illegal IP address string passed to inet_pton")
    return packed


def inet_ntop(address_family, packed_ip, /):
    """The text of an address that is given as bytes."""
    if address_family not in (AF_INET, AF_INET6):
        raise ValueError(f"unknown address family {address_family}")
    packed = bytes(packed_ip)
    if len(packed) != (4 if address_family == AF_INET else 16):
        raise ValueError("invalid length of packed IP address string")
    if packed[:12] == bytes(12) and packed[12:14] != b"\0\0":
        # The old form that contains an address of version 4.
        return "::" + _net.inet_ntop(packed[12:])
    return _net.inet_ntop(packed)


def inet_aton(ip_addr, /):
    """The bytes of an address with one to four numbers, of which the last fills what is left."""
    words = ip_addr.split()
    parts = words[0].split(".") if words and not ip_addr[0].isspace() else []
    try:
        numbers = [_c_integer(part) for part in parts]
        *first, last = numbers
        if len(first) > 3 or any(number > 255 for number in first):
            raise ValueError
        return bytes(first) + last.to_bytes(4 - len(first), "big")
    except (ValueError, OverflowError):
        raise OSError("illegal IP address string passed to inet_aton") from None


def _c_integer(text):
    if not (text.isascii() and text.isalnum()):
        raise ValueError
    if text[:2] in ("0x", "0X"):
        return int(text[2:], 16)
    return int(text, 8 if text[0] == "0" else 10)


def inet_ntoa(packed_ip, /):
    """The text of four bytes."""
    packed = bytes(packed_ip)
    if len(packed) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return ".".join(map(str, packed))
