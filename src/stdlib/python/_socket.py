"""Sockets (library reference: socket): the type below `socket.socket`, and the functions.

A socket is a file of the host and a time for which its calls wait; families are internet addresses
and paths (Unix).
"""

import _io
import _net
import os
import time as _time
from _socket_constants import *
from _socket_names import (
    gaierror, getaddrinfo, gethostbyaddr, gethostbyname, gethostbyname_ex, gethostname, getnameinfo,
    getprotobyname, getservbyname, getservbyport, herror, htonl, htons, if_indextoname, if_nameindex,
    if_nametoindex, inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs,
)
from _socket_names import numeric_host as _numeric_host

error = OSError
timeout = TimeoutError
has_ipv6 = True

_default_timeout = None
_MAX_UNIX_PATH = 107


def getdefaulttimeout():
    """The seconds that new sockets wait, or None."""
    return _default_timeout


def setdefaulttimeout(timeout, /):
    """Sets the seconds that new sockets wait; None: for ever."""
    global _default_timeout
    _default_timeout = _seconds(timeout)


def _seconds(value):
    if value is None:
        return None
    if not isinstance(value, float):
        value = _integer(value)
    elif value != value:
        raise ValueError("Invalid value NaN (not a number)")
    if value > 9223372036.0 or value < -9223372036.0:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    if value < 0:
        raise ValueError("Timeout value out of range")
    return float(value)


def _integer(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(
            f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def close(fd, /):
    """Closes a socket by its number."""
    _io.close(_integer(fd))


def dup(fd, /):
    """Another number for the same socket."""
    return _net.dup(_integer(fd))


def sethostname(name, /):
    """Renames the machine, which no host allows."""
    raise PermissionError(1, "Operation not permitted")


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    """Two sockets that are connected to each other."""
    return tuple(socket(family, type, proto, number)
                 for number in _net.socketpair(family, type, proto))


def _internet_address(family, address, caller):
    name = "AF_INET" if family == AF_INET else "AF_INET6"
    if not isinstance(address, tuple):
        raise TypeError(f"{caller}(): {name} address must be tuple, not {type(address).__name__}")
    if family == AF_INET:
        if len(address) != 2:
            raise TypeError("AF_INET address must be a pair (host, port)")
    elif not 2 <= len(address) <= 4:
        raise TypeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
    host, port, *rest = address
    port = _integer(port)
    host = _numeric_host(host, family)
    if not 0 <= port <= 0xFFFF:
        raise OverflowError(f"{caller}(): port must be 0-65535.")
    if family == AF_INET:
        return host, port
    flow, scope = *rest, *(0,) * (2 - len(rest))
    if not 0 <= flow <= 0xFFFFF:
        raise OverflowError(f"{caller}(): flowinfo must be 0-1048575.")
    host, _, zone = host.partition("%")
    return host, port, flow, scope


def _unix_address(address):
    if isinstance(address, str):
        path = os.fsencode(address)
    else:
        # Whatever has bytes; a path object has none.
        with memoryview(address) as view:
            path = view.tobytes()
    # A name without a file needs no zero at its end.
    if len(path) > _MAX_UNIX_PATH + (path[:1] == b"\0"):
        raise OSError("AF_UNIX path too long")
    if path[:1] != b"\0":
        path = path.partition(b"\0")[0]
    return path


class socket:
    """One end of a connection, or what waits for connections.

    With a file number, what is not given is asked of the system.
    """

    __slots__ = ("_fd", "_timeout", "_family", "_type", "_proto")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._fd, self._timeout = -1, None
        self._family = self._type = self._proto = 0
        return self

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._timeout = _default_timeout
        if fileno is not None:
            self._adopt(fileno, family, type, proto)
        else:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
            self._fd = _net.socket(family, type, proto)
            self._family, self._type, self._proto = int(family), int(type), int(proto)
        if self._type & SOCK_NONBLOCK:
            self._timeout = 0.0
        elif self._timeout is not None:
            _net.set_blocking(self._fd, False)
        self._type &= ~(SOCK_NONBLOCK | SOCK_CLOEXEC)

    def _adopt(self, fileno, family, type, proto):
        if isinstance(fileno, float):
            raise TypeError("'float' object cannot be interpreted as an integer")
        number = _integer(fileno)
        if number < 0:
            raise ValueError("negative file descriptor")

        def ask(option):
            return int.from_bytes(_net.getsockopt(number, SOL_SOCKET, option), "little")

        # Asked first of all: that it is a socket.
        own = ask(SO_TYPE)
        self._family = ask(SO_DOMAIN) if family == -1 else int(family)
        self._type = own if type == -1 else int(type)
        self._proto = ask(SO_PROTOCOL) if proto == -1 else int(proto)
        self._fd = number

    # ---- What it is.

    @property
    def family(self):
        """The family of its addresses."""
        return self._family

    @property
    def type(self):
        """Its kind."""
        return self._type

    @property
    def proto(self):
        """Its protocol."""
        return self._proto

    @property
    def timeout(self):
        """The seconds that it waits, or None."""
        return self._timeout

    def __repr__(self):
        return (f"<socket object, fd={self._fd}, family={self._family}, type={self._type}, "
                f"proto={self._proto}>")

    def __del__(self):
        if self._fd != -1:
            import warnings
            warnings.warn(f"unclosed {self!r}", ResourceWarning, 2, source=self)
            self.close()

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def fileno(self):
        """The number of its file; -1 when it is closed."""
        return self._fd

    def detach(self):
        """Gives the file away, without closing it."""
        number, self._fd = self._fd, -1
        return number

    def close(self):
        """Closes it."""
        number, self._fd = self._fd, -1
        if number != -1:
            try:
                _io.close(number)
            except ConnectionResetError:
                # What happened to the connection is of no matter any more.
                pass

    # ---- Time.

    def gettimeout(self):
        """The seconds that it waits, or None."""
        return self._timeout

    def settimeout(self, timeout, /):
        """Sets the seconds that it waits; 0: it does not wait; None: for ever."""
        seconds = _seconds(timeout)
        self._timeout = seconds
        _net.set_blocking(self._fd, seconds is None)

    def getblocking(self):
        """Does it wait?"""
        return self._timeout != 0.0

    def setblocking(self, flag, /):
        """Lets it wait for ever, or not at all."""
        blocking = bool(flag)
        self._timeout = None if blocking else 0.0
        _net.set_blocking(self._fd, blocking)

    # ---- Addresses and connections.

    def _address(self, address, caller):
        if self._family in (AF_INET, AF_INET6):
            return _internet_address(self._family, address, caller)
        if self._family == AF_UNIX:
            return _unix_address(address)
        raise OSError(f"{caller}(): unknown address family")

    def _from_system(self, address):
        """An address as programs see it."""
        if isinstance(address, bytes):
            return address if address[:1] == b"\0" else os.fsdecode(address.rstrip(b"\0"))
        return address

    def bind(self, address, /):
        """Takes an address for its own."""
        _net.bind(self._fd, self._address(address, "bind"))

    def listen(self, backlog=128, /):
        """Waits for connections from now on."""
        _net.listen(self._fd, max(_integer(backlog), 0))

    def _accept(self):
        """The number of a new connection, and where it comes from."""
        number, address = _net.accept(self._fd, self._timeout)
        return number, self._from_system(address)

    def connect(self, address, /):
        """Connects to an address."""
        number = _net.connect(self._fd, self._address(address, "connect"), self._timeout)
        if number == 11 and self._timeout:
            raise TimeoutError("timed out")
        if number:
            raise OSError(number, os.strerror(number))

    def connect_ex(self, address, /):
        """Connects to an address; the number of the error, or 0."""
        return _net.connect(self._fd, self._address(address, "connect_ex"), self._timeout)

    def shutdown(self, how, /):
        """Ends one half of the connection, or both."""
        _net.shutdown(self._fd, _integer(how))

    def getsockname(self):
        """Its own address."""
        return self._from_system(_net.getsockname(self._fd))

    def getpeername(self):
        """The address of the other end."""
        return self._from_system(_net.getpeername(self._fd))

    # ---- Options.

    def setsockopt(self, level, optname, value, optlen=None, /):
        """Sets an option to a number, to bytes, or to nothing of some length."""
        if optlen is not None:
            if value is not None:
                raise TypeError(f"setsockopt() argument 3 must be None, not {type(value).__name__}"
                                if not isinstance(value, int) else "an integer is required")
            value = bytes(optlen)
        elif isinstance(value, int):
            if not -(1 << 31) <= value < 1 << 31:
                raise OverflowError("Python int too large to convert to C int" if value > 0 else
                                    "Python int too small to convert to C int")
            value = int(value).to_bytes(4, "little", signed=True)
        elif isinstance(value, str) or value is None:
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
        _net.setsockopt(self._fd, level, optname, value)

    def getsockopt(self, level, optname, buflen=0, /):
        """An option as a number, or as that many bytes."""
        if not 0 <= buflen <= 1024:
            raise OSError("getsockopt buflen out of range")
        value = _net.getsockopt(self._fd, level, optname)
        if buflen:
            return value[:buflen]
        return int.from_bytes(value[:4], "little", signed=True)

    # ---- Data.

    def _receive(self, size, flags):
        """Data, and where it came from."""
        data, length, address = _net.receive(self._fd, size, flags, self._timeout)
        return data, self._from_system(address)

    def _checked_size(self, size, caller):
        size = _integer(size)
        if size < 0:
            raise ValueError(f"negative buffersize in {caller}")
        return size

    def _into(self, buffer, nbytes, flags, caller):
        try:
            view = memoryview(buffer)
        except TypeError:
            view = None
        if view is None or view.readonly:
            raise TypeError(f"{caller}() argument 1 must be read-write bytes-like object, "
                            f"not {type(buffer).__name__}")
        with view:
            size = self._checked_size(nbytes, caller)
            if size > view.nbytes:
                if caller == "recvfrom_into":
                    raise ValueError("nbytes is greater than the length of the buffer")
                raise ValueError("buffer too small for requested bytes")
            data, address = self._receive(size or view.nbytes, flags)
            with view.cast("B") as octets:
                octets[:len(data)] = data
        return len(data), address

    def recv(self, bufsize, flags=0, /):
        """Up to so many bytes; none at the end."""
        return self._receive(self._checked_size(bufsize, "recv"), flags)[0]

    def recvfrom(self, bufsize, flags=0, /):
        """Up to so many bytes, and where they come from."""
        return self._receive(self._checked_size(bufsize, "recvfrom"), flags)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Receives into a buffer; how many bytes."""
        return self._into(buffer, nbytes, flags, "recv_into")[0]

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """Receives into a buffer; how many bytes, and where they come from."""
        return self._into(buffer, nbytes, flags, "recvfrom_into")

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """Data, nothing beside it, flags of the message, and where it comes from."""
        if bufsize < 0:
            raise ValueError("negative buffer size in recvmsg()")
        if ancbufsize < 0:
            raise ValueError("invalid ancillary data buffer length")
        data, length, address = _net.receive(self._fd, bufsize, flags | MSG_TRUNC
                                             if self._type == SOCK_DGRAM else flags, self._timeout)
        told = MSG_TRUNC if length > len(data) else 0
        return data, [], told, self._from_system(address)

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """The same into buffers, one after the other."""
        views = [memoryview(buffer).cast("B") for buffer in buffers]
        data, beside, told, address = self.recvmsg(
            sum(view.nbytes for view in views), ancbufsize, flags)
        start = 0
        for view in views:
            part = data[start:start + view.nbytes]
            view[:len(part)] = part
            start += len(part)
        return len(data), beside, told, address

    def send(self, data, flags=0, /):
        """Sends data, or the beginning of it; how many bytes."""
        return _net.send(self._fd, data, flags, None, self._timeout)

    def sendall(self, data, flags=0, /):
        """Sends all data."""
        if isinstance(data, (str, int)):
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        end = None if not self._timeout else _time.monotonic() + self._timeout
        with memoryview(data) as view, view.cast("B") as octets:
            start = 0
            while start < len(octets):
                left = self._timeout
                if end is not None and start:
                    left = end - _time.monotonic()
                    if left <= 0:
                        raise TimeoutError("timed out")
                start += _net.send(self._fd, octets[start:start + 262144], flags, None, left)

    def sendto(self, data, *args):
        """Sends data to an address: (data, [flags,] address)."""
        if not 1 <= len(args) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(args)} given)")
        flags = _integer(args[0]) if len(args) == 2 else 0
        if isinstance(data, (str, int)):
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        return _net.send(self._fd, data, flags, self._address(args[-1], "sendto"), self._timeout)

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Sends the data of several buffers; what goes beside data has no form here."""
        try:
            parts = list(buffers)
        except TypeError:
            raise TypeError("sendmsg() argument 1 must be iterable") from None
        if list(ancdata):
            raise OSError(95, os.strerror(95))
        data = b"".join(memoryview(part) for part in parts)
        address = None if address is None else self._address(address, "sendmsg")
        return _net.send(self._fd, data, flags, address, self._timeout)


SocketType = socket
