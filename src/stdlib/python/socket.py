"""Sockets (library reference: socket): connections and messages between programs."""

import io
import os
import _socket
from _socket import *
from _socket import _integer, socketpair as _socketpair
from _socket_constants import _NUMBERS
from _socket_io import SocketIO
from enum import IntEnum, IntFlag

__all__ = ["fromfd", "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6",
           "AddressFamily", "SocketKind", "AddressInfo", "MsgFlag"]
__all__ += [name for name in dir(_socket) if not name.startswith("_") and name not in ("os",)]
__all__ += ["send_fds", "recv_fds"]


def _as_enum(base, name, prefix):
    """The numbers with a prefix become members of an enum."""
    members = {key: value for key, value in _NUMBERS.items() if key.startswith(prefix)}
    enum = base(name, members, module="socket")
    globals().update(enum.__members__)
    return enum


AddressFamily = _as_enum(IntEnum, "AddressFamily", "AF_")
SocketKind = _as_enum(IntEnum, "SocketKind", "SOCK_")
MsgFlag = _as_enum(IntFlag, "MsgFlag", "MSG_")
AddressInfo = _as_enum(IntFlag, "AddressInfo", "AI_")

_LOCALHOST, _LOCALHOST_V6 = "127.0.0.1", "::1"
_GLOBAL_DEFAULT_TIMEOUT = object()


def _intenum_converter(value, enum_klass):
    """The member for a number; the number, if there is none."""
    try:
        return enum_klass(value)
    except ValueError:
        return value


class _GiveupOnSendfile(Exception):
    """There is no other way to send a file."""


class socket(_socket.socket):
    """A socket that knows its streams, and closes when the last of them does."""

    __slots__ = ["__weakref__", "_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            if family == -1:
                family = AF_INET
            if type == -1:
                type = SOCK_STREAM
            if proto == -1:
                proto = 0
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        parts = [f"fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}"]
        closed = getattr(self, "_closed", False)
        if not closed:
            for name, ask in ("laddr", self.getsockname), ("raddr", self.getpeername):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    parts.append(f"{name}={address}")
        return (f"<{self.__class__.__module__}.{self.__class__.__qualname__}"
                f"{' [closed]' if closed else ''} {', '.join(parts)}>")

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    family = property(lambda self: _intenum_converter(super(socket, self).family, AddressFamily),
                      doc="The family of its addresses.")
    type = property(lambda self: _intenum_converter(super(socket, self).type, SocketKind),
                    doc="Its kind.")

    def dup(self):
        """Another socket for the same connection."""
        copy = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Waits for a connection: a socket for it, and where it comes from."""
        number, address = self._accept()
        connection = socket(self.family, self.type, self.proto, fileno=number)
        # Where this one waits, the new one does too, whatever the system says.
        if getdefaulttimeout() is None and self.gettimeout():
            connection.setblocking(True)
        return connection, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A stream over the socket, as `open` would make it."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing, binary = "w" in mode, "b" in mode
        reading = "r" in mode or not writing
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        else:
            buffer = (io.BufferedReader if reading else io.BufferedWriter)(raw, buffering)
        if binary:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Sends what is in a binary file; how many bytes."""
        self._check_sendfile_params(file, offset, count)
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        sent = 0
        try:
            while count is None or sent < count:
                data = file.read(8192 if count is None else min(8192, count - sent))
                if not data:
                    break
                self.sendall(data)
                sent += len(data)
            return sent
        finally:
            if sent and hasattr(file, "seek"):
                file.seek(offset + sent)

    _sendfile_use_send = sendfile

    def _check_sendfile_params(self, file, offset, count):
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self.type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is None:
            return
        if not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self):
        _socket.socket.close(self)

    def close(self):
        """Closes it, or leaves that to the last of its streams."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Gives the file away, without closing it."""
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        """Do processes that are started have it?"""
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Says whether processes that are started have it."""
        os.set_inheritable(self.fileno(), inheritable)


SocketType = _socket.SocketType


def fromfd(fd, family, type, proto=0):
    """A socket for another number of a file."""
    return socket(family, type, proto, fileno=dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected to each other."""
    family = AF_UNIX if family is None else family
    ends = _socketpair(family, type, proto)
    return tuple(socket(family, type, proto, end.detach()) for end in ends)


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Files are not sent: no host has a form for that."""
    raise OSError(95, os.strerror(95))


recv_fds = send_fds


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """What a host and a service can be reached by: families, kinds, protocols, names, addresses."""
    return [(_intenum_converter(family, AddressFamily), _intenum_converter(kind, SocketKind), *rest)
            for family, kind, *rest in _socket.getaddrinfo(host, port, family, type, proto, flags)]


def getfqdn(name=""):
    """The whole name of a host, as far as it is known."""
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        found, others, addresses = gethostbyaddr(name)
    except error:
        return name
    return next((each for each in (found, *others) if "." in each), found)


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *,
                      all_errors=False):
    """Connects to a host and port by whichever of its addresses answers."""
    host, port = address
    errors = []
    for family, kind, protocol, _, place in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, protocol)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(place)
            errors.clear()
            return sock
        except error as problem:
            if not all_errors:
                # The last one is told.
                errors.clear()
            errors.append(problem)
            if sock is not None:
                sock.close()
    if not errors:
        raise error("getaddrinfo returns an empty list")
    try:
        if not all_errors:
            raise errors[0]
        raise ExceptionGroup("create_connection failed", errors)
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Can one socket take connections of both versions?"""
    if not has_ipv6:
        return False
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False,
                  dualstack_ipv6=False):
    """A socket that waits for connections at an address."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError("dualstack_ipv6 not supported on this platform")
        if family != AF_INET6:
            raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        # At once again after the last server there, whose connections the system still remembers.
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if has_ipv6 and family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as problem:
            text = f"{problem.strerror} (while attempting to bind on address {address!r})"
            raise error(problem.errno, text) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise
