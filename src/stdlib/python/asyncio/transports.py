"""What protocols write to: the interface of connections, without one (PEP 3156)."""

__all__ = (
    "BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
    "SubprocessTransport",
)


class BaseTransport:
    """What all transports have."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Something particular to the kind of transport, such as its socket."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Is it closed, or about to be?"""
        raise NotImplementedError

    def close(self):
        """Closes it when everything is written; the protocol is told by connection_lost."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Has another protocol called from now on."""
        raise NotImplementedError

    def get_protocol(self):
        """The protocol that is called."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """A transport that data come from."""

    __slots__ = ()

    def is_reading(self):
        """May data come?"""
        raise NotImplementedError

    def pause_reading(self):
        """No data are given to the protocol until resume_reading."""
        raise NotImplementedError

    def resume_reading(self):
        """Data are given to the protocol again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """A transport that data go to."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Says how full the buffer is when the protocol has to pause, and when to resume."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """How many bytes wait to be written."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """The low-water and the high-water mark."""
        raise NotImplementedError

    def write(self, data):
        """Writes bytes when it can, without blocking."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Writes several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Closes the writing side when everything is written; data may still come."""
        raise NotImplementedError

    def can_write_eof(self):
        """Does it have write_eof?"""
        raise NotImplementedError

    def abort(self):
        """Closes it at once; what was not written is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport in both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport of datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Sends a datagram to an address, or to where it is connected."""
        raise NotImplementedError

    def abort(self):
        """Closes it at once; what was not sent is lost."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A process: what transports of its pipes hang on."""

    __slots__ = ()

    def get_pid(self):
        """The number of the process."""
        raise NotImplementedError

    def get_returncode(self):
        """How it ended, or None."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """The transport of one of its pipes."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Sends it a signal."""
        raise NotImplementedError

    def terminate(self):
        """Asks it to end."""
        raise NotImplementedError

    def kill(self):
        """Ends it."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """A transport whose write buffer has marks at which the protocol is told to pause and resume.

    What derives from it defines `_protocol` and `get_write_buffer_size`.
    """

    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _tell_protocol(self, name):
        try:
            getattr(self._protocol, name)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                "message": f"protocol.{name}() failed",
                "exception": exc,
                "transport": self,
                "protocol": self._protocol,
            })

    def _maybe_pause_protocol(self):
        if self.get_write_buffer_size() > self._high_water and not self._protocol_paused:
            self._protocol_paused = True
            self._tell_protocol("pause_writing")

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell_protocol("resume_writing")

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water, self._low_water = high, low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high, low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
