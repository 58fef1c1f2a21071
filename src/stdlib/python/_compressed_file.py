"""Files whose contents are compressed: what `bz2.BZ2File` and `lzma.LZMAFile` are made of."""

from builtins import open as open_file
import io
import os

from _compression import BaseStream


class CompressedFile(BaseStream):
    """Reads through a buffer over a decompressing raw file, or writes through a compressor."""

    _fp = None
    _owned = False
    _compressor = None
    _buffer = None
    _pos = 0

    def _begin(self, place, mode, compressor, reader):
        """Over a path or an open file. Without a compressor, `reader` makes a raw file of it."""
        if isinstance(place, (str, bytes, os.PathLike)):
            self._fp = open_file(place, mode)
            self._owned = True
        elif any(hasattr(place, method) for method in ("read", "write")):
            self._fp = place
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        self._compressor = compressor
        self._mode = "rb" if compressor is None else "wb"
        if compressor is None:
            self._buffer = io.BufferedReader(reader(self._fp))

    def close(self):
        """Write what is left and close the file, if it was opened here."""
        file, owned = self._fp, self._owned
        if file is None:
            return
        try:
            if self._compressor is None:
                self._buffer.close()
            else:
                file.write(self._compressor.flush())
        finally:
            self._fp = self._buffer = self._compressor = None
            self._owned = False
            if owned:
                file.close()

    @property
    def closed(self):
        """Is it closed?"""
        return self._fp is None

    @property
    def mode(self):
        """How it was opened: 'rb' or 'wb'."""
        return self._mode

    @property
    def name(self):
        """The name of the file underneath."""
        return self._open_file().name

    def _open_file(self):
        self._check_not_closed()
        return self._fp

    def _readable_buffer(self):
        self._check_can_read()
        return self._buffer

    def fileno(self):
        """The descriptor of the file underneath."""
        return self._open_file().fileno()

    def readable(self):
        """Is it open for reading?"""
        self._check_not_closed()
        return self._mode == "rb"

    def writable(self):
        """Is it open for writing?"""
        self._check_not_closed()
        return self._mode == "wb"

    def seekable(self):
        """Can the position be changed?"""
        return self.readable() and self._buffer.seekable()

    def read(self, size=-1):
        """Read bytes, all that are left by default."""
        return self._readable_buffer().read(size)

    def read1(self, size=-1):
        """Read what one read of the file underneath gives."""
        buffer = self._readable_buffer()
        return buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, n=0):
        """Look at what is in the buffer."""
        return self._readable_buffer().peek(n)

    def readline(self, size=-1):
        """Read a line."""
        return self._readable_buffer().readline(size)

    def __iter__(self):
        return iter(self._readable_buffer())

    def write(self, data):
        """Compress bytes; how many there were."""
        self._check_can_write()
        plain = isinstance(data, (bytes, bytearray))
        data = data if plain else memoryview(data)
        count = len(data) if plain else data.nbytes
        self._fp.write(self._compressor.compress(data))
        self._pos += count
        return count

    def seek(self, offset, whence=io.SEEK_SET):
        """Change the position, by reading up to it."""
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        """The position in the plain data."""
        self._check_not_closed()
        return self._pos if self._mode == "wb" else self._buffer.tell()


def open_as(make, mode, encoding, errors, newline):
    """What `open` of the two modules does: `make(mode)` is the binary file, wrapped for text."""
    given = {"encoding": encoding, "errors": errors, "newline": newline}
    if "t" not in mode:
        for name, value in given.items():
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
        return make(mode)
    if "b" in mode:
        raise ValueError(f"Invalid mode: {mode!r}")
    file = make(mode.replace("t", ""))
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
