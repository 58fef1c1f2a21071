"""Streams: `StringIO` and `BytesIO` in memory, and files of the host as text or bytes."""

import _io
from _io import BytesIO, StringIO
from abc import ABCMeta
from _io_newlines import IncrementalNewlineDecoder

__all__ = [
    "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase",
    "TextIOWrapper", "IncrementalNewlineDecoder",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """What a stream cannot do."""


class IOBase(metaclass=ABCMeta):
    """What all streams share."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)

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

    def __del__(self):
        try:
            if not self.closed:
                self.close()
        except Exception:
            # Nobody can hear of it; perhaps the stream was never complete.
            pass

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
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        """All that is left."""
        chunks = []
        while chunk := self.read(DEFAULT_BUFFER_SIZE):
            chunks.append(chunk)
        return b"".join(chunks)


class BufferedIOBase(IOBase):
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


class TextIOBase(IOBase):
    """A stream of text."""

    encoding = None
    errors = None
    newlines = None


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)


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


# Encodings in which the byte of a newline stands for nothing else.
_LINE_BY_LINE = frozenset(("utf-8", "utf8", "ascii", "us-ascii", "latin-1", "iso-8859-1"))


class TextIOWrapper(TextIOBase):
    """Text over a binary stream."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None,
                 line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self.buffer = buffer
        # That of the locale is always the same.
        self.encoding = "utf-8" if encoding in (None, "", "locale") else encoding
        "".encode(self.encoding)
        self.errors = errors or "strict"
        self.line_buffering = line_buffering
        self._newline = newline
        self._text = None
        self._at = 0
        self._stream = False
        self.write_through = write_through

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def __repr__(self):
        text = "<_io.TextIOWrapper"
        if hasattr(self.buffer, "name"):
            text += f" name={self.buffer.name!r}"
        if hasattr(self, "mode"):
            text += f" mode={self.mode!r}"
        return f"{text} encoding={self.encoding!r}>"

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def _load(self):
        """Reads and decodes all that is left of the file."""
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._text is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None and "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._text, self._at = text, 0

    def read(self, size=-1):
        if self._stream:
            rest = self._text[self._at:] if self._text else ""
            self._text, self._stream = None, False
            self._load()
            self._text = rest + self._text
        self._load()
        if size is None or size < 0:
            size = len(self._text)
        start = self._at
        self._at = min(start + size, len(self._text))
        return self._text[start:self._at]

    def _load_line(self):
        """The same for a stream that may not end yet: one more line of it."""
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._text is None or self._at >= len(self._text):
            text = self.buffer.readline().decode(self.encoding, self.errors)
            if self._newline is None and "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._text, self._at = text, 0

    def readline(self, size=-1):
        if self._text is None and not self.buffer.seekable() \
                and self.encoding.lower() in _LINE_BY_LINE:
            self._stream = True
        if self._stream:
            self._load_line()
        else:
            self._load()
        start = self._at
        if self._newline == "":
            ends = [i + len(mark) for mark in ("\n", "\r\n", "\r")
                    if (i := self._text.find(mark, start)) >= 0]
            end = min(ends, default=len(self._text))
            if self._text[end - 1:end + 1] == "\r\n":
                end += 1
        else:
            mark = self._newline or "\n"
            i = self._text.find(mark, start)
            end = len(self._text) if i < 0 else i + len(mark)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._at = end
        return self._text[start:end]

    def write(self, text):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        self._leave_text()
        length = len(text)
        if self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        self.buffer.write(text.encode(self.encoding, self.errors))
        if self.write_through or (self.line_buffering and ("\n" in text or "\r" in text)):
            self.buffer.flush()
        return length

    def _leave_text(self):
        """Puts the binary stream where reading text has come to."""
        if self._text is not None:
            rest = self._text[self._at:].encode(self.encoding, self.errors)
            self._text = None
            if rest:
                self.buffer.seek(-len(rest), 1)

    def tell(self):
        self._check_open()
        self._leave_text()
        return self.buffer.tell()

    def seek(self, offset, whence=0):
        self._check_open()
        if whence != 0 and offset != 0:
            kind = "cur" if whence == 1 else "end"
            raise UnsupportedOperation(f"can't do nonzero {kind}-relative seeks")
        if whence == 1:
            return self.tell()
        self._text = None
        return self.buffer.seek(offset, whence)

    def truncate(self, size=None):
        self._leave_text()
        return self.buffer.truncate(size)

    def flush(self):
        self._check_open()
        self.buffer.flush()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors

    def detach(self):
        self.flush()
        return self.buffer

    def close(self):
        self.buffer.close()


for _class in (UnsupportedOperation, FileIO, BufferedReader, BufferedWriter, BufferedRWPair,
               BufferedRandom, TextIOWrapper):
    _class.__module__ = "_io" if _class is not UnsupportedOperation else "io"


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    """Opens a file as a stream of text, or with `b` in the mode, of bytes."""
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if "t" in letters and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("rwax")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not letters & set("rwax"):
        raise ValueError(
            "Must have exactly one of create/read/write/append mode and at most one plus")
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    if isinstance(file, int) and not isinstance(buffering, int):
        raise TypeError(f"{type(buffering).__name__!r} object cannot be interpreted as an integer")
    if buffering < -1 or (buffering < 0 and buffering != -1):
        raise ValueError("invalid buffering size")
    if not isinstance(file, (str, bytes, int)):
        import os
        file = os.fspath(file)
    kind = mode.replace("t", "")
    if buffering == 0:
        return FileIO(file, kind, closefd, opener)
    number = _opened(file, mode, closefd, opener)
    if "+" in letters:
        shown = "rb+" if "r" in letters or "w" in letters else \
            "ab+" if "a" in letters else "xb+"
        raw = _host(BufferedRandom, number, file, shown, closefd)
    elif "r" in letters:
        raw = _host(BufferedReader, number, file, "rb", closefd)
    else:
        shown = "wb" if "w" in letters else "ab" if "a" in letters else "xb"
        raw = _host(BufferedWriter, number, file, shown, closefd)
    if binary:
        return raw
    text = TextIOWrapper(raw, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


def open_code(path):
    """Opens a file with code, which is read as bytes."""
    if not isinstance(path, str):
        given = "None" if path is None else type(path).__name__
        raise TypeError(f"open_code() argument 'path' must be str, not {given}")
    return open(path, "rb")


__all__ += ["IncrementalNewlineDecoder", "open_code", "text_encoding"]


def __getattr__(name):
    # Few programs want it.
    if name == "IncrementalNewlineDecoder":
        global IncrementalNewlineDecoder
        from _io_newlines import IncrementalNewlineDecoder
        return IncrementalNewlineDecoder
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
