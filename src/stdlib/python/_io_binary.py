"""The base classes of streams, and files of bytes."""

import _io

DEFAULT_BUFFER_SIZE = 8192

# What is defined here shows as the public module's own.
__name__ = "io"


class UnsupportedOperation(OSError, ValueError):
    """What a stream cannot do."""


class IOBase:
    """What all streams share."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check_open()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check_open()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def seek(self, offset, whence=0):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        raise UnsupportedOperation("truncate")

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        if hint is None or hint <= 0:
            return list(self)
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


class _Binary(BufferedIOBase):
    """A file of the host: what was read ahead, what is still to be written."""

    def __init__(self, file, name, mode, closefd=True):
        self._closefd = closefd
        self._file = file
        self.name = name
        self.mode = mode
        self._ahead = b""
        self._pending = []

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def __del__(self):
        if not self._closed:
            try:
                self.close()
            except Exception:
                pass

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
                _io.seek(self._file, 0, 1)
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
        return _io.is_terminal(self._file)

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
            data = self._ahead + _io.read(self._file, -1)
            self._ahead = b""
            return data
        if len(self._ahead) < size:
            more = max(size - len(self._ahead), DEFAULT_BUFFER_SIZE)
            self._ahead += _io.read(self._file, more)
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def read1(self, size=-1, /):
        self._check_readable()
        self.flush()
        if size is None or size < 0:
            size = DEFAULT_BUFFER_SIZE
        if not self._ahead and size:
            self._ahead = _io.read_some(self._file, max(size, DEFAULT_BUFFER_SIZE))
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def peek(self, size=0, /):
        self._check_readable()
        if not self._ahead:
            self._ahead = _io.read_some(self._file, DEFAULT_BUFFER_SIZE)
        return self._ahead

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read1(len(view))
        view[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._check_readable()
        self.flush()
        end = self._ahead.find(b"\n")
        while end < 0:
            more = _io.read_some(self._file, DEFAULT_BUFFER_SIZE)
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
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if self._ahead:
            _io.seek(self._file, -len(self._ahead), 1)
            self._ahead = b""
        self._pending.append(data)
        if len(self._pending) > 256:
            self.flush()
        return len(data)

    def flush(self):
        self._check_open()
        if self._pending:
            data = b"".join(self._pending)
            self._pending = []
            _io.write(self._file, data)

    def seek(self, offset, whence=0):
        self._check_open()
        self.flush()
        if whence == 1:
            offset -= len(self._ahead)
        self._ahead = b""
        return _io.seek(self._file, offset, whence)

    def tell(self):
        self._check_open()
        self.flush()
        return _io.seek(self._file, 0, 1) - len(self._ahead)

    def truncate(self, size=None):
        self._check_open()
        if size is None:
            size = self.tell()
        self.flush()
        _io.truncate(self._file, size)
        return size

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True
                if self._closefd:
                    _io.close(self._file)

    @property
    def raw(self):
        """The file without what was read ahead."""
        self.flush()
        return self

    def detach(self):
        raise UnsupportedOperation("detach")

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


class BufferedReader(_Binary):
    pass


class BufferedWriter(_Binary):
    pass


class BufferedRandom(_Binary):
    pass


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


for _class in (FileIO, BufferedReader, BufferedWriter, BufferedRandom):
    _class.__module__ = "_io"
