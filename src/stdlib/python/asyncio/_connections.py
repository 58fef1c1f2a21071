"""What loops make of sockets: connections, servers, endpoints of messages."""

import functools
from asyncio import base_events, tasks
from asyncio._servers import Server

# Seconds without more memory or files before a server accepts again.
_ACCEPT_RETRY_DELAY = 1
_OUT_OF_RESOURCES = (24, 23, 105, 12)


def _no_encryption(ssl):
    if ssl:
        raise NotImplementedError("connections are not encrypted: there is no ssl module")


def _remove_stale_socket(path):
    """Removes what a server that ended has left at the place."""
    import os
    import stat
    if path[0] not in (0, "\0"):
        try:
            if stat.S_ISSOCK(os.stat(path).st_mode):
                os.remove(path)
        except FileNotFoundError:
            pass


class Connections(base_events.BaseEventLoop):
    """The part of a loop that connects and serves."""

    def __init__(self):
        super().__init__()
        # Inodes of the files that servers have made for their sockets.
        self._own_paths = {}

    # ---- Names.

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """What a host and a service can be reached by."""
        import socket
        return await self.run_in_executor(
            None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """The names of a host and a service."""
        import socket
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _found(self, host, port, **wanted):
        """The same, at once if the host is given in numbers."""
        import socket
        try:
            return socket.getaddrinfo(host, port, flags=wanted.pop("flags", 0) | 4, **wanted)
        except socket.gaierror:
            pass
        found = await self.getaddrinfo(host, port, **wanted)
        if not found:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return found

    # ---- Connections.

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None,
                                family=0, proto=0, flags=0, sock=None, local_addr=None,
                                server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None,
                                interleave=None, all_errors=False):
        """Connects to a host and port by whichever of its addresses answers."""
        import socket
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        _no_encryption(ssl)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sock = await self._connected(
                await self._found(host, port, family=family, type=socket.SOCK_STREAM, proto=proto,
                                  flags=flags), local_addr, all_errors)
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        sock.setblocking(False)
        return await self._transport_for(sock, protocol_factory)

    async def _connected(self, places, local_addr, all_errors):
        """A socket that is connected to one of the places."""
        import socket
        errors = []
        for family, kind, proto, _, address in places:
            sock = socket.socket(family, kind, proto)
            try:
                sock.setblocking(False)
                if local_addr is not None:
                    sock.bind(local_addr)
                await self.sock_connect(sock, address)
                return sock
            except OSError as error:
                errors.append(error)
                sock.close()
            except:
                sock.close()
                raise
        try:
            if all_errors:
                raise ExceptionGroup("create_connection failed", errors)
            if len(errors) == 1 or len({str(error) for error in errors}) == 1:
                raise errors[0]
            raise OSError(f"Multiple exceptions: {', '.join(map(str, errors))}")
        finally:
            errors = None

    async def _transport_for(self, sock, protocol_factory):
        from asyncio._selector_transports import _SelectorSocketTransport
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorSocketTransport(self, sock, protocol, waiter)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                      ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """A transport and a protocol for a connection that was accepted elsewhere."""
        _no_encryption(ssl)
        sock.setblocking(False)
        return await self._transport_for(sock, protocol_factory)

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None,
                                     server_hostname=None, ssl_handshake_timeout=None,
                                     ssl_shutdown_timeout=None):
        """Connects to a socket with a path."""
        import os
        import socket
        _no_encryption(ssl)
        if (path is None) == (sock is None):
            raise ValueError("no path and sock were specified" if path is None else
                             "path and sock can not be specified at the same time")
        if sock is None:
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, os.fspath(path))
            except:
                sock.close()
                raise
        sock.setblocking(False)
        return await self._transport_for(sock, protocol_factory)

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None,
                                       *, family=0, proto=0, flags=0, reuse_port=None,
                                       allow_broadcast=None, sock=None):
        """An endpoint that sends and receives messages."""
        import socket
        from asyncio._selector_transports import _SelectorDatagramTransport
        address = None
        if sock is None:
            place = remote_addr or local_addr
            if place is None and family == 0:
                raise ValueError("unexpected address family")
            if place is not None:
                found = await self._found(place[0], place[1], family=family, proto=proto,
                                          type=socket.SOCK_DGRAM, flags=flags)
                family, _, proto, _, place = found[0]
            sock = socket.socket(family, socket.SOCK_DGRAM, proto)
            try:
                sock.setblocking(False)
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                if allow_broadcast:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                if local_addr:
                    sock.bind(local_addr)
                if remote_addr:
                    if not allow_broadcast:
                        await self.sock_connect(sock, place)
                    address = place
            except:
                sock.close()
                raise
        else:
            sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorDatagramTransport(self, sock, protocol, address, waiter)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    # ---- Servers.

    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1,
                            sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None,
                            keep_alive=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, start_serving=True):
        """A server at a host (all, if it is None) and port."""
        import socket
        _no_encryption(ssl)
        if host is None and port is None:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
            socks = [sock]
        elif sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        else:
            hosts = [None] if host in (None, "") else [host] if isinstance(host, str) else host
            places = dict.fromkeys([
                place for each in hosts
                for place in await self._found(each, port, family=family, type=socket.SOCK_STREAM,
                                               flags=flags)])
            socks = []
            try:
                for place in places:
                    socks.append(self._bound(place, reuse_address, reuse_port))
            except:
                for each in socks:
                    each.close()
                raise
        return await self._serve(socks, protocol_factory, backlog, start_serving)

    def _bound(self, place, reuse_address, reuse_port):
        """A socket that has its address."""
        import socket
        family, kind, proto, _, address = place
        sock = socket.socket(family, kind, proto)
        try:
            if reuse_address or reuse_address is None:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if family == socket.AF_INET6:
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            sock.bind(address)
            return sock
        except OSError as error:
            sock.close()
            text = (f"error while attempting to bind on address {address!r}: "
                    f"{str(error).lower()}")
            raise OSError(error.errno, text) from None

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100,
                                 ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                                 start_serving=True, cleanup_socket=True):
        """A server on a socket with a path."""
        import os
        import socket
        _no_encryption(ssl)
        if (path is None) == (sock is None):
            raise ValueError("path was not specified, and no sock specified" if path is None else
                             "path and sock can not be specified at the same time")
        if sock is None:
            path = os.fspath(path)
            _remove_stale_socket(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.bind(path)
            except OSError as error:
                sock.close()
                if error.errno == 98:
                    raise OSError(98, f"Address {path!r} is already in use") from None
                raise
        if cleanup_socket:
            path = sock.getsockname()
            if path and path[0] not in (0, "\0"):
                self._own_paths[sock] = os.stat(path).st_ino
        return await self._serve([sock], protocol_factory, backlog, start_serving)

    async def _serve(self, socks, protocol_factory, backlog, start_serving):
        for sock in socks:
            sock.setblocking(False)
        server = Server(self, socks, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            # One turn, so that the server accepts when the program goes on.
            await tasks.sleep(0)
        return server

    def _start_serving(self, protocol_factory, sock, server, backlog):
        self._add_reader(sock.fileno(), self._accept_connections, protocol_factory, sock, server,
                         backlog)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        inode = self._own_paths.pop(sock, None)
        path = None if inode is None else sock.getsockname()
        sock.close()
        if path is not None:
            import os
            try:
                # Somebody else may have taken the place by now.
                if os.stat(path).st_ino == inode:
                    os.unlink(path)
            except FileNotFoundError:
                pass

    def _accept_connections(self, protocol_factory, sock, server, backlog):
        """Takes the connections that wait, some of them in one turn."""
        from asyncio._selector_transports import _SelectorSocketTransport
        for _ in range(backlog + 1):
            try:
                connection, address = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as error:
                if error.errno not in _OUT_OF_RESOURCES:
                    raise
                self.call_exception_handler({
                    "message": "socket.accept() out of system resource",
                    "exception": error,
                    "socket": sock,
                })
                self._remove_reader(sock.fileno())
                self.call_later(_ACCEPT_RETRY_DELAY, self._start_serving, protocol_factory, sock,
                                server, backlog)
                return
            connection.setblocking(False)
            _SelectorSocketTransport(self, connection, protocol_factory(), None,
                                     {"peername": address}, server)
