"""Streams of text over streams of bytes."""

from _io_base import TextIOBase, UnsupportedOperation

# What is defined here shows as the native module's own.
__name__ = "_io"

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
