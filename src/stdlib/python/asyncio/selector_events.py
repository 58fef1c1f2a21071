"""Loops that wait for files: callbacks for readers and writers, sockets as coroutines (PEP 3156).

Waiting is a selector's, which is made when a file is first waited for: programs without files have
the lighter `Waiter`.
"""

import functools
from asyncio import _connections, events

__all__ = ("BaseSelectorEventLoop",)

_READ, _WRITE = 1, 2
_CONNECTING = (115, 114)


def _number(file):
    """The number of a file, which is one or has one."""
    if isinstance(file, int):
        return file
    try:
        return int(file.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {file!r}") from None


class BaseSelectorEventLoop(_connections.Connections):
    """An event loop that waits for timers and files."""

    def __init__(self, selector=None):
        super().__init__()
        self._transports = {}
        if selector is None:
            from _aio import Waiter
            # Timers are all there is to wait for: a turn with callbacks in the queue needs no look.
            self._selector_polls = False
            selector = Waiter()
        self._selector = selector

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self.is_closed():
            return
        super().close()
        selector, self._selector = self._selector, None
        if selector is not None:
            selector.close()

    # ---- Callbacks.

    def _files(self):
        """The selector, which can wait for files from now on."""
        if not hasattr(self._selector, "register"):
            import selectors
            self._selector.close()
            self._selector = selectors.DefaultSelector()
            self._selector_polls = True
        return self._selector

    def _process_events(self, event_list):
        for key, events_ in event_list:
            reader, writer = key.data
            if events_ & _READ and reader is not None:
                if reader._cancelled:
                    self._remove_reader(key.fileobj)
                else:
                    self._add_callback(reader)
            if events_ & _WRITE and writer is not None:
                if writer._cancelled:
                    self._remove_writer(key.fileobj)
                else:
                    self._add_callback(writer)

    def _add_callback(self, handle):
        if not handle._cancelled:
            self._ready.append(handle)

    def _add(self, fd, event, callback, args):
        """Calls back when the event happens, instead of what was called before."""
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        selector = self._files()
        key = selector.get_map().get(fd)
        if key is None:
            pair = (handle, None) if event == _READ else (None, handle)
            selector.register(fd, event, pair)
            return handle
        reader, writer = key.data
        old, pair = (reader, (handle, writer)) if event == _READ else (writer, (reader, handle))
        selector.modify(fd, key.events | event, pair)
        if old is not None:
            old.cancel()
        return handle

    def _remove(self, fd, event):
        if self.is_closed() or not hasattr(self._selector, "register"):
            return False
        key = self._selector.get_map().get(fd)
        if key is None:
            return False
        reader, writer = key.data
        old, pair = (reader, (None, writer)) if event == _READ else (writer, (reader, None))
        left = key.events & ~event
        if left:
            self._selector.modify(fd, left, pair)
        else:
            self._selector.unregister(fd)
        if old is None:
            return False
        old.cancel()
        return True

    def _add_reader(self, fd, callback, *args):
        return self._add(fd, _READ, callback, args)

    def _remove_reader(self, fd):
        return self._remove(fd, _READ)

    def _add_writer(self, fd, callback, *args):
        return self._add(fd, _WRITE, callback, args)

    def _remove_writer(self, fd):
        return self._remove(fd, _WRITE)

    def _ensure_fd_no_transport(self, fd):
        number = _number(fd)
        transport = self._transports.get(number)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    def add_reader(self, fd, callback, *args):
        """Calls back whenever a file can be read."""
        self._ensure_fd_no_transport(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        """Calls nobody back any more; False if nobody was."""
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        """Calls back whenever a file can be written."""
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        """Calls nobody back any more; False if nobody was."""
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    # ---- Sockets as coroutines.

    def _check_socket(self, sock):
        if self._debug and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def _when_ready(self, sock, event, attempt):
        """What `attempt` gives, as soon as it need not wait."""
        self._check_socket(sock)
        try:
            return attempt()
        except (BlockingIOError, InterruptedError):
            pass
        future = self.create_future()
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)

        def again():
            if future.done():
                return
            try:
                result = attempt()
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)

        handle = self._add(fd, event, again, ())

        def leave(_):
            if not handle.cancelled():
                self._remove(fd, event)

        future.add_done_callback(leave)
        return await future

    async def sock_recv(self, sock, n):
        """Up to so many bytes from a socket."""
        return await self._when_ready(sock, _READ, functools.partial(sock.recv, n))

    async def sock_recv_into(self, sock, buf):
        """Receives into a buffer; how many bytes."""
        return await self._when_ready(sock, _READ, functools.partial(sock.recv_into, buf))

    async def sock_recvfrom(self, sock, bufsize):
        """Up to so many bytes, and where they come from."""
        return await self._when_ready(sock, _READ, functools.partial(sock.recvfrom, bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """Receives into a buffer; how many bytes, and where they come from."""
        return await self._when_ready(
            sock, _READ, functools.partial(sock.recvfrom_into, buf, nbytes or len(buf)))

    async def sock_sendall(self, sock, data):
        """Sends all data."""
        with memoryview(data) as view, view.cast("B") as left:
            start = 0
            while start < len(left):
                start += await self._when_ready(
                    sock, _WRITE, functools.partial(sock.send, left[start:]))

    async def sock_sendto(self, sock, data, address):
        """Sends data to an address."""
        return await self._when_ready(
            sock, _WRITE, functools.partial(sock.sendto, data, address))

    async def sock_accept(self, sock):
        """A connection, and where it comes from."""

        def accept():
            connection, address = sock.accept()
            connection.setblocking(False)
            return connection, address

        return await self._when_ready(sock, _READ, accept)

    async def sock_connect(self, sock, address):
        """Connects a socket."""
        import socket
        self._check_socket(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6) and address[0]:
            found = await self._found(
                address[0], address[1], family=sock.family, type=sock.type, proto=sock.proto)
            address = found[0][4]
        try:
            return sock.connect(address)
        except (BlockingIOError, InterruptedError):
            pass

        begun = False

        def finished():
            nonlocal begun
            if not begun:
                # The first look comes before it can be ready.
                begun = True
                raise BlockingIOError
            number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if number in _CONNECTING:
                raise BlockingIOError
            if number:
                raise OSError(number, f"Connect call failed {address}")

        await self._when_ready(sock, _WRITE, finished)
