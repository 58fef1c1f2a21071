"""`StreamReader`: bytes that a protocol brought and coroutines read."""

import sys
from asyncio import events, exceptions, format_helpers

# What is defined here shows as the module of streams' own.
__name__ = "asyncio.streams"

_DEFAULT_LIMIT = 2 ** 16


class StreamReader:
    """Bytes that came and were not read yet, and who waits for more.

    With more than twice `limit` in the buffer the transport is paused.
    """

    _source_traceback = None

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = loop or events.get_event_loop()
        # What has come, and how the stream has ended if it has.
        self._buffer = bytearray()
        self._eof = False
        self._exception = None
        # Who waits, and where the bytes come from.
        self._waiter = None
        self._transport = None
        self._paused = False
        if self._loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def __repr__(self):
        told = {
            f"{len(self._buffer)} bytes": self._buffer,
            "eof": self._eof,
            f"limit={self._limit}": self._limit != _DEFAULT_LIMIT,
            f"waiter={self._waiter!r}": self._waiter,
            f"exception={self._exception!r}": self._exception,
            f"transport={self._transport!r}": self._transport,
            "paused": self._paused,
        }
        return f"<{' '.join(['StreamReader', *(text for text, true in told.items() if true)])}>"

    # What the protocol tells.

    def set_transport(self, transport):
        """The transport that is paused while the buffer is full."""
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def feed_data(self, data):
        """Some bytes came."""
        assert not self._eof, "feed_data after feed_eof"
        if data:
            self._buffer += data
            self._wakeup_waiter()
            if self._transport is not None and not self._paused:
                self._pause_if_full()

    def _pause_if_full(self):
        if len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
                self._paused = True
            except NotImplementedError:
                # A transport that cannot be paused is not asked again.
                self._transport = None

    def feed_eof(self):
        """There is no more to come."""
        self._eof = True
        self._wakeup_waiter()

    def exception(self):
        """What ended the stream, or None."""
        return self._exception

    def set_exception(self, exc):
        """Ends the stream: whoever reads gets the exception."""
        self._exception = exc
        self._wakeup_waiter(exc)

    def at_eof(self):
        """Is everything read, with nothing more to come?"""
        return self._eof and not self._buffer

    # Waiting.

    def _wakeup_waiter(self, exc=None):
        waiter, self._waiter = self._waiter, None
        if waiter is None or waiter.cancelled():
            return
        if exc is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(exc)

    async def _wait_for_data(self, func_name):
        if self._waiter is not None:
            raise RuntimeError(f"{func_name}() called while another coroutine is already waiting "
                               "for incoming data")
        assert not self._eof, "_wait_for_data after EOF"
        if self._paused:
            # Otherwise nothing would come.
            self._resume()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _resume(self):
        self._paused = False
        self._transport.resume_reading()

    # Taking.

    def _maybe_resume_transport(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._resume()

    def _take(self, count):
        """The next bytes of the buffer."""
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        self._maybe_resume_transport()
        return taken

    def _check(self):
        if self._exception is not None:
            raise self._exception

    def _incomplete(self, expected):
        """What is raised when the stream ends too early; the rest comes with it."""
        rest = bytes(self._buffer)
        self._buffer.clear()
        return exceptions.IncompleteReadError(rest, expected)

    async def read(self, n=-1):
        """At most n bytes, as soon as there are some; all up to the end when n is negative."""
        self._check()
        if n < 0:
            parts = []
            while part := await self.read(self._limit):
                parts.append(part)
            return b"".join(parts)
        if n and not (self._buffer or self._eof):
            await self._wait_for_data("read")
        return self._take(n) if n else b""

    async def readexactly(self, n):
        """Exactly n bytes; raises IncompleteReadError when the stream ends before."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                raise self._incomplete(n)
            await self._wait_for_data("readexactly")
        return self._take(n) if n else b""

    async def readuntil(self, separator=b"\n"):
        """Bytes up to a separator and with it; of several separators, the one that ends first."""
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError("Separator should contain at least one element")
        if not separators[0]:
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        searched = 0
        while not (found := self._places(separators, searched)):
            # A separator may have begun at the end of what is there.
            searched = max(0, len(self._buffer) + 1 - len(separators[-1]))
            if searched > self._limit:
                raise exceptions.LimitOverrunError(
                    "Separator is not found, and chunk exceed the limit", searched)
            if self._eof:
                raise self._incomplete(None)
            await self._wait_for_data("readuntil")
        end, begin = min(found, key=lambda place: place[0])
        if begin > self._limit:
            raise exceptions.LimitOverrunError(
                "Separator is found, but chunk is longer than limit", begin)
        return self._take(end)

    def _places(self, separators, start):
        """Where separators end and begin."""
        return [(at + len(each), at) for each in separators
                if (at := self._buffer.find(each, start)) >= 0]

    async def readline(self):
        """A line with its end; less at the end of the stream."""
        try:
            return await self.readuntil(b"\n")
        except exceptions.IncompleteReadError as ended:
            return ended.partial
        except exceptions.LimitOverrunError as overrun:
            # The line that is too long is given up, as far as it has come.
            if self._buffer.startswith(b"\n", overrun.consumed):
                del self._buffer[:overrun.consumed + 1]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(overrun.args[0])

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line
