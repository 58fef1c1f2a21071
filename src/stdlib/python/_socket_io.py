"""A socket as a raw stream, which `makefile` puts buffers and text over."""

import io

_BLOCKED = {11, 115}


class SocketIO(io.RawIOBase):
    """Reads from and writes to a socket; closes it at the end, if nobody else uses it."""

    __module__ = "socket"

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        super().__init__()
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    def _again(self, call, *args):
        """Does it; None if the socket does not wait and is not ready."""
        try:
            return call(*args)
        except OSError as error:
            if error.errno in _BLOCKED:
                return None
            raise

    def readinto(self, b):
        """Reads into a buffer what there is."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError("cannot read from timed out object")
        try:
            return self._again(self._sock.recv_into, b)
        except TimeoutError:
            self._timeout_occurred = True
            raise

    def write(self, b):
        """Writes as much as the socket takes."""
        self._checkClosed()
        self._checkWritable()
        return self._again(self._sock.send, b)

    def readable(self):
        """Is it for reading?"""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._reading

    def writable(self):
        """Is it for writing?"""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._writing

    def seekable(self):
        """Never."""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return super().seekable()

    def fileno(self):
        """The number of the socket's file."""
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        """The number of the file, -1 when it is closed."""
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        """What it is for."""
        return self._mode

    def close(self):
        """Lets go of the socket."""
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._decref_socketios()
        self._sock = None
