"""What transports call: classes to derive from, whose methods do nothing.

A connection is made, gives data and perhaps an end, and is lost; in between, writing may be paused
and resumed (PEP 3156).
"""

__all__ = (
    "BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol",
)


class BaseProtocol:
    """What all protocols are told."""

    __slots__ = ()

    def connection_made(self, transport):
        """There is a connection, and this is its transport."""

    def connection_lost(self, exc):
        """The connection is gone: by an exception, or closed (None)."""

    def pause_writing(self):
        """The transport's buffer holds more than the high-water mark."""

    def resume_writing(self):
        """The transport's buffer is below the low-water mark again."""


class Protocol(BaseProtocol):
    """A protocol of streams, which gets bytes as they come."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes came, in no particular portions."""

    def eof_received(self):
        """The other side will not write any more; something true keeps the transport open."""


class BufferedProtocol(BaseProtocol):
    """A protocol of streams that says where the bytes are to be put."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """A writable buffer that is not empty; sizehint may be -1."""

    def buffer_updated(self, nbytes):
        """So many bytes are in the buffer now."""

    def eof_received(self):
        """The other side will not write any more; something true keeps the transport open."""


class DatagramProtocol(BaseProtocol):
    """A protocol of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram came from an address."""

    def error_received(self, exc):
        """Sending or receiving failed, in a way that does not end the connection."""


class SubprocessProtocol(BaseProtocol):
    """A protocol of a process and its pipes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process wrote to a pipe."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe was closed, or failed."""

    def process_exited(self):
        """The process has ended."""


def _feed_data_to_buffered_proto(proto, data):
    """Gives bytes to a BufferedProtocol, a buffer at a time."""
    while data:
        buffer = proto.get_buffer(len(data))
        room = len(buffer)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        portion = data[:room]
        buffer[:len(portion)] = portion
        proto.buffer_updated(len(portion))
        data = data[room:]
