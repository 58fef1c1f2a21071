"""Streams of bytes: files of the host, and buffers over raw streams."""

import _io
from _io_base import DEFAULT_BUFFER_SIZE, BufferedIOBase, RawIOBase, UnsupportedOperation

# What is defined here shows as the native module's own.
__name__ = "_io"


class _Binary(BufferedIOBase):
    """A file of the host, or a raw stream: what was read ahead, what is still to be written."""

    # Where the functions for `_file` are: `_io_raw` for raw streams.
    _device = _io
    _buffer_size = DEFAULT_BUFFER_SIZE

    def __init__(self, file, name, mode, closefd=True):
        self._closefd = closefd
        self._file = file
        self.name = name
        self.mode = mode
        self._ahead = b""
        self._pending = []

    # Bytes in `_pending`.
    _waiting = 0

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def readable(self):
        self._check_open()
        return "r" in self.mode or "+" in self.mode

    def writable(self):
        self._check_open()
        return self.mode.strip("rb") != ""

    def seekable(self):
        self._check_open()
        if self._seekable is None:
            try:
                self._device.seek(self._file, 0, 1)
                self._seekable = self._file > 2
            except OSError:
                self._seekable = False
        return self._seekable

    def _take_ahead(self):
        """What was read ahead, which is forgotten."""
        data, self._ahead = self._ahead, b""
        return data

    def _forget(self):
        """The host has closed the file."""
        self._pending = []
        self._closed = True

    def fileno(self):
        self._check_open()
        return self._file

    def isatty(self):
        self._check_open()
        return self._device.is_terminal(self._file)

    def _check_readable(self):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation("read" if self._text_above else "not readable")

    _text_above = False
    _seekable = None

    def read(self, size=-1, /):
        self._check_readable()
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        self.flush()
        if size is None or size < 0:
            data = self._ahead + self._device.read(self._file, -1)
            self._ahead = b""
            return data
        if len(self._ahead) < size:
            more = max(size - len(self._ahead), self._buffer_size)
            self._ahead += self._fill(more, size)
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def _fill(self, more, needed):
        """Bytes for the buffer: of a file of the host at once, of a raw stream until it has enough."""
        if self._device is _io:
            return _io.read(self._file, more)
        data = b""
        needed -= len(self._ahead)
        while len(data) < needed:
            chunk = self._device.read_some(self._file, more - len(data))
            if not chunk:
                break
            data += chunk
        return data

    def read1(self, size=-1, /):
        self._check_readable()
        self.flush()
        if size is None or size < 0:
            size = DEFAULT_BUFFER_SIZE
        if not self._ahead and size:
            self._ahead = self._device.read_some(self._file, max(size, self._buffer_size))
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def peek(self, size=0, /):
        self._check_readable()
        if not self._ahead:
            self._ahead = self._device.read_some(self._file, self._buffer_size)
        return self._ahead

    def readline(self, size=-1):
        self._check_readable()
        self.flush()
        end = self._ahead.find(b"\n")
        while end < 0:
            more = self._device.read_some(self._file, self._buffer_size)
            if not more:
                end = len(self._ahead) - 1
                break
            start = len(self._ahead)
            self._ahead += more
            end = self._ahead.find(b"\n", start)
        length = end + 1
        if size is not None and size >= 0:
            length = min(length, size)
        line, self._ahead = self._ahead[:length], self._ahead[length:]
        return line

    def write(self, data):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation("write")
        if type(data) is not bytes:
            try:
                data = bytes(memoryview(data))
            except TypeError:
                kind = type(data).__name__
                raise TypeError(f"a bytes-like object is required, not {kind!r}") from None
        if self._ahead:
            self._device.seek(self._file, -len(self._ahead), 1)
            self._ahead = b""
        self._pending.append(data)
        self._waiting += len(data)
        if len(self._pending) > 256 or self._waiting > self._buffer_size:
            self.flush()
        return len(data)

    def flush(self):
        self._check_open()
        if self._pending:
            data = b"".join(self._pending)
            self._pending = []
            self._waiting = 0
            self._device.write(self._file, data)

    def seek(self, offset, whence=0):
        self._check_open()
        self.flush()
        if whence == 1:
            offset -= len(self._ahead)
        self._ahead = b""
        return self._device.seek(self._file, offset, whence)

    def tell(self):
        self._check_open()
        self.flush()
        return self._device.seek(self._file, 0, 1) - len(self._ahead)

    def truncate(self, size=None):
        self._check_open()
        if size is None:
            size = self.tell()
        self.flush()
        self._device.truncate(self._file, size)
        return size

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True
                if self._closefd:
                    self._device.close(self._file)

    def _adopt(self, raw, buffer_size):
        """Works over a raw stream from now on."""
        import _io_raw
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._device = _io_raw
        self._file = raw
        self._closefd = True
        self._ahead = b""
        self._pending = []
        self._buffer_size = buffer_size

    @property
    def raw(self):
        """The file without what was read ahead."""
        if self._device is not _io:
            return self._file
        self.flush()
        return self

    def detach(self):
        if self._device is _io:
            raise UnsupportedOperation("detach")
        self.flush()
        raw, self._file = self._file, None
        self._closed = True
        return raw

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


def _host(kind, number, name, mode, closefd):
    """A buffer of that kind over a file of the host."""
    buffer = kind.__new__(kind)
    _Binary.__init__(buffer, number, name, mode, closefd)
    return buffer


class _OverRaw(_Binary):
    """What buffers do in another way when they are over a raw stream."""

    def readable(self):
        if self._device is _io:
            return super().readable()
        self._check_open()
        return self._file.readable()

    def writable(self):
        if self._device is _io:
            return super().writable()
        self._check_open()
        return self._file.writable()

    def seekable(self):
        if self._device is _io:
            return super().seekable()
        self._check_open()
        return self._file.seekable()

    def fileno(self):
        return super().fileno() if self._device is _io else self._file.fileno()

    def __getattr__(self, name):
        # Only raw streams know their name and mode; buffers over files have them.
        if name in ("name", "mode") and self._device is not _io:
            return getattr(self._file, name)
        raise AttributeError(f"'_io.{type(self).__name__}' object has no attribute {name!r}")


class BufferedReader(_OverRaw):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError("File or stream is not readable.")
        self._adopt(raw, buffer_size)


class BufferedWriter(_OverRaw):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError("File or stream is not writable.")
        self._adopt(raw, buffer_size)


class BufferedRWPair(BufferedIOBase):
    """A buffer that reads from one raw stream and writes to another."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        reader._checkReadable()
        writer._checkWritable()
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readline(self, size=-1, /):
        return self.reader.readline(size)

    def readable(self):
        return self.reader.readable()

    def write(self, buffer, /):
        return self.writer.write(buffer)

    def flush(self):
        return self.writer.flush()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class BufferedRandom(_OverRaw):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise OSError("File or stream is not seekable.")
        self._adopt(raw, buffer_size)


class FileIO(_Binary, RawIOBase):
    """A file whose writes go to the system at once."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        letters = mode.replace("b", "")
        if letters not in ("r", "w", "x", "a", "r+", "w+", "x+", "a+", "+r", "+w", "+x", "+a"):
            if len(set(letters) & set("rwxa")) != 1 or set(letters) - set("rwxa+"):
                raise ValueError(
                    "Must have exactly one of create/read/write/append mode and at most one plus")
        number = _opened(file, mode, closefd, opener)
        shown = "xb" if "x" in mode else "ab" if "a" in mode else "rb" if "r" in mode else "wb"
        if "+" in mode:
            shown = "rb+" if shown in ("rb", "wb") else shown + "+"
        super().__init__(number, file, shown, closefd)

    @property
    def closefd(self):
        """Does closing this close the file?"""
        return self._closefd

    def write(self, data, /):
        if not self._closed and not self.writable():
            raise UnsupportedOperation("File not open for writing")
        written = super().write(data)
        self.flush()
        return written

    def _check_readable(self):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation("File not open for reading")

    def readall(self):
        """All that is left."""
        return self.read()

    def read(self, size=-1, /):
        if size is None or size < 0:
            return super().read()
        return self.read1(size) if not self._ahead and not self.seekable() else super().read(size)

    def __repr__(self):
        if self._closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closefd}>"


def _opened(file, mode, closefd, opener):
    """The number of a file that is given by number or path."""
    if isinstance(file, int):
        if file < 0:
            raise ValueError("negative file descriptor")
        return file
    if not closefd:
        raise ValueError("Cannot use closefd=False with file name")
    if opener is None:
        import os
        return _io.open_file(os.fspath(file), mode)
    flags = 2 if "+" in mode else 0 if "r" in mode else 1
    flags |= 524288
    if "w" in mode:
        flags |= 64 | 512
    elif "x" in mode:
        flags |= 64 | 128
    elif "a" in mode:
        flags |= 64 | 1024
    number = opener(file, flags)
    if not isinstance(number, int):
        raise TypeError("expected integer from opener")
    if number < 0:
        raise ValueError(f"opener returned {number}")
    return number
