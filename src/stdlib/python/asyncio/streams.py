"""Streams: connections as coroutines read from and write to, over transports and protocols."""

import warnings
import weakref
from asyncio import coroutines, events, protocols, tasks
from asyncio._stream_reader import _DEFAULT_LIMIT, StreamReader
from collections import deque

__all__ = (
    "StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
    "open_unix_connection", "start_unix_server",
)


def _end(future, exc):
    """Tell who waits for something that it is over, well or with an exception."""
    if not future.done():
        if exc is None:
            future.set_result(None)
        else:
            future.set_exception(exc)


def _streams_of(limit):
    """A reader in the running loop, and a protocol that feeds it."""
    loop = events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    return loop, reader, StreamReaderProtocol(reader, loop=loop)


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """A reader and a writer of a connection; the loop has to offer connections."""
    loop, reader, protocol = _streams_of(limit)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """The same through a socket with a path."""
    loop, reader, protocol = _streams_of(limit)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


def _serving(client_connected_cb, limit):
    """What makes the protocol of each client."""
    loop = events.get_running_loop()

    def factory():
        reader = StreamReader(limit=limit, loop=loop)
        return StreamReaderProtocol(reader, client_connected_cb, loop=loop)

    return loop, factory


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """A server that calls a function with a reader and a writer for each client."""
    loop, factory = _serving(client_connected_cb, limit)
    return await loop.create_server(factory, host, port, **kwds)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """The same on a socket with a path."""
    loop, factory = _serving(client_connected_cb, limit)
    return await loop.create_unix_server(factory, path, **kwds)


class FlowControlMixin(protocols.Protocol):
    """A protocol that lets writers wait while the transport's buffer is too full."""

    def __init__(self, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = deque()
        self._connection_lost = False

    def pause_writing(self):
        """The buffer is too full."""
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        """There is room again."""
        assert self._paused
        self._paused = False
        self._let_go(None)

    def connection_lost(self, exc):
        """Nobody waits for room any more."""
        self._connection_lost = True
        if self._paused:
            self._let_go(exc)

    def _let_go(self, exc):
        for waiter in self._drain_waiters:
            _end(waiter, exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if self._paused:
            waiter = self._loop.create_future()
            self._drain_waiters.append(waiter)
            try:
                await waiter
            finally:
                self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, protocols.Protocol):
    """Feeds a StreamReader, and tells a server's function of its client.

    While there is no such function the reader is held weakly: when nobody reads any more, the
    connection is of no use.
    """

    _source_traceback = None

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop)
        self._stream_reader_wr = None
        if stream_reader is not None:
            self._stream_reader_wr = weakref.ref(stream_reader)
            self._source_traceback = stream_reader._source_traceback
        self._client_connected_cb = client_connected_cb
        # A server's reader has nobody else to keep it until the function has been called.
        self._strong_reader = None if client_connected_cb is None else stream_reader
        self._reject_connection = self._over_ssl = False
        self._transport = self._task = None
        self._closed = self._loop.create_future()

    @property
    def _stream_reader(self):
        return None if self._stream_reader_wr is None else self._stream_reader_wr()

    def _replace_transport(self, transport):
        self._transport = transport
        self._over_ssl = transport.get_extra_info("sslcontext") is not None

    def connection_made(self, transport):
        """The connection is there: a server's function is told of it."""
        if self._reject_connection:
            self._report(
                "An open stream was garbage collected prior to establishing "
                'network connection; call "stream.close()" explicitly.',
                **({"source_traceback": self._source_traceback} if self._source_traceback else {}))
            transport.abort()
            return
        self._replace_transport(transport)
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is not None:
            writer = StreamWriter(transport, self, reader, self._loop)
            serving = self._client_connected_cb(reader, writer)
            if coroutines.iscoroutine(serving):
                self._task = self._loop.create_task(serving)
                self._task.add_done_callback(lambda task: self._client_done(task, transport))
            self._strong_reader = None

    def _report(self, message, **context):
        self._loop.call_exception_handler({"message": message, **context})

    def _client_done(self, task, transport):
        """The coroutine for a client is over: what it raised is reported and ends the connection."""
        exc = None if task.cancelled() else task.exception()
        if exc is not None:
            self._report("Unhandled exception in client_connected_cb", exception=exc,
                         transport=transport)
        if exc is not None or task.cancelled():
            transport.close()

    def connection_lost(self, exc):
        """The connection is gone: readers, and those who wait for that, are told."""
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        _end(self._closed, exc)
        super().connection_lost(exc)
        self._stream_reader_wr = self._task = self._transport = None

    def data_received(self, data):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_eof()
        # A connection with TLS cannot be half closed.
        return not self._over_ssl

    def _get_close_waiter(self, stream):
        return self._closed

    def __del__(self):
        # What nobody waited for is not reported as never retrieved.
        closed = getattr(self, "_closed", None)
        if closed is not None and closed.done() and not closed.cancelled():
            closed.exception()


class StreamWriter:
    """Writes to a transport, and waits for room in its buffer."""

    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport, self._protocol = transport, protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        about = f"transport={self._transport!r}"
        if self._reader is not None:
            about += f" reader={self._reader!r}"
        return f"<{type(self).__name__} {about}>"

    @property
    def transport(self):
        """The transport that is written to."""
        return self._transport

    def write(self, data):
        """Writes bytes, at once or when there is room."""
        self._transport.write(data)

    def writelines(self, data):
        """Writes several pieces."""
        self._transport.writelines(data)

    def write_eof(self):
        """Closes the writing side."""
        return self._transport.write_eof()

    def can_write_eof(self):
        """Does the transport have write_eof?"""
        return self._transport.can_write_eof()

    def close(self):
        """Closes the connection; wait_closed waits until it is."""
        return self._transport.close()

    def is_closing(self):
        """Is it closed, or about to be?"""
        return self._transport.is_closing()

    async def wait_closed(self):
        """Waits until the connection is closed."""
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        """Something particular to the kind of transport."""
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Waits until there is room to write; raises what the reader has met."""
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc
        if self._transport.is_closing():
            # The loop gets a turn in which connection_lost can be called.
            await tasks.sleep(0)
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        """Has what is written from now on encrypted; the loop has to offer it."""
        server_side = self._protocol._client_connected_cb is not None
        await self.drain()
        transport = await self._loop.start_tls(
            self._transport, self._protocol, sslcontext, server_side=server_side,
            server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout)
        self._transport = transport
        self._protocol._replace_transport(transport)

    def __del__(self, warnings=warnings):
        if not self._transport.is_closing():
            if self._loop.is_closed():
                warnings.warn("loop is closed", ResourceWarning)
            else:
                self.close()
                warnings.warn(f"unclosed {self!r}", ResourceWarning)
