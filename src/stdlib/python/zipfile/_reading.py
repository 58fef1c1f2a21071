"""`ZipExtFile`: a member as a stream of what it contains."""

import io
from binascii import crc32

from zipfile._format import (
    _MASK_USE_DATA_DESCRIPTOR,
    MODULE,
    ZIP_DEFLATED,
    ZIP_STORED,
    BadZipFile,
    compressor_names,
)
from zipfile._methods import _get_decompressor, _ZipDecrypter

# At least so much is read and decompressed at once.
PIECE = 4096


class _Contents:
    """What a member contains, a piece after the other: read, decrypted, decompressed, checked."""

    def __init__(self, file, info, password):
        self.file = file
        self.method = info.compress_type
        self.size = info.file_size
        self.cipher = None
        self._info = info
        self._password = password
        # Where the data begin, if it is possible to come back to them.
        self._start = None
        try:
            if file.seekable():
                self._start = file.tell()
        except AttributeError:
            pass
        self._begin()

    @property
    def seekable(self):
        return self._start is not None

    def _begin(self):
        self._engine = _get_decompressor(self.method)
        self._packed_left = self._info.compress_size
        self.left = self.size
        self.ended = False
        self._checksum = 0
        self._expected = getattr(self._info, "CRC", None)
        if self._password:
            self._open_cipher()

    def _open_cipher(self):
        # Twelve bytes come before the data. The last one tells whether the password is right: it
        # is also the highest of the checksum, or of the time where the checksum comes later.
        self.cipher = _ZipDecrypter(self._password)
        last = self.cipher(self.file.read(12))[11]
        self._packed_left -= 12
        if self._info.flag_bits & _MASK_USE_DATA_DESCRIPTOR:
            expected = self._info._raw_time >> 8
        else:
            expected = self._info.CRC >> 24
        if last != expected & 0xFF:
            raise RuntimeError(f"Bad password for file {self._info.orig_filename!r}")

    def rewind(self):
        self.file.seek(self._start)
        self._begin()

    def skip(self, count):
        """Go on, or back, in data that are neither compressed nor encrypted."""
        self.file.seek(count, 1)
        self.left -= count
        self._packed_left -= count
        self.ended = self.left <= 0
        # The checksum is of all the data.
        self._expected = None

    def piece(self, wanted):
        """About so many bytes; there may be none although the end has not come."""
        engine = self._engine
        if self.ended or wanted <= 0:
            return b""
        if engine is None:
            data = self._packed(wanted)
            ended = self._packed_left <= 0
        elif self.method == ZIP_DEFLATED:
            # What it was given and did not come to yet goes first.
            held = engine.unconsumed_tail
            held += self._packed(wanted - len(held))
            data = engine.decompress(held, max(wanted, PIECE))
            ended = engine.eof or not (self._packed_left > 0 or engine.unconsumed_tail)
            if ended:
                data += engine.flush()
        else:
            data = engine.decompress(self._packed(wanted))
            ended = engine.eof or self._packed_left <= 0
        data = data[: self.left]
        self.left -= len(data)
        self.ended = ended or self.left <= 0
        self._check(data)
        return data

    def _packed(self, wanted):
        if wanted <= 0 or self._packed_left <= 0:
            return b""
        data = self.file.read(min(max(wanted, PIECE), self._packed_left))
        if not data:
            raise EOFError
        self._packed_left -= len(data)
        return self.cipher(data) if self.cipher else data

    def _check(self, data):
        if self._expected is not None:
            self._checksum = crc32(data, self._checksum)
            if self.ended and self._checksum != self._expected:
                raise BadZipFile(f"Bad CRC-32 for file {self._info.filename!r}")


class ZipExtFile(io.BufferedIOBase):
    """A member that is read."""

    __module__ = MODULE

    # The most that is asked for at once, by programs and on the way to a position far ahead.
    MAX_N = (1 << 31) - 1
    MAX_SEEK_READ = 1 << 24
    MIN_READ_SIZE = PIECE

    newlines = None

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False):
        self.name = zipinfo.filename
        self.mode = "rb"
        # The last piece, and how much of it was given out.
        self._readbuffer = b""
        self._offset = 0
        self._fileobj = fileobj
        self._close_fileobj = close_fileobj
        self._contents = _Contents(fileobj, zipinfo, pwd)

    def __repr__(self):
        about = " [closed]"
        if not self.closed:
            about = f" name={self.name!r}"
            method = self._contents.method
            if method != ZIP_STORED:
                about += f" compress_type={compressor_names.get(method, method)}"
        return f"<{type(self).__module__}.{type(self).__qualname__}{about}>"

    def _check_open(self, complaint="I/O operation on closed file."):
        if self.closed:
            raise ValueError(complaint)

    def readable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return self._contents.seekable

    def close(self):
        try:
            if self._close_fileobj:
                self._fileobj.close()
        finally:
            super().close()

    # The buffer: `_ahead` bytes can be taken, and then the next piece comes.

    @property
    def _ahead(self):
        return max(len(self._readbuffer) - self._offset, 0)

    def _take(self, count):
        begin = self._offset
        data = self._readbuffer[begin : begin + count]
        self._offset = begin + len(data)
        return data

    def _refill(self, wanted):
        """The next piece that is not empty, into a buffer that is. False at the end."""
        while not self._contents.ended:
            if piece := self._contents.piece(wanted):
                self._readbuffer, self._offset = piece, 0
                return True
        self._drop_buffer()
        return False

    def _drop_buffer(self):
        self._readbuffer, self._offset = b"", 0

    def read(self, n=-1):
        """Read bytes, all of them by default."""
        self._check_open("read from closed file.")
        if n is None or n < 0:
            n = self.MAX_N
        taken = []
        while n > 0 and (self._ahead or self._refill(n)):
            taken.append(self._take(n))
            n -= len(taken[-1])
        return b"".join(taken)

    def read1(self, n):
        """Read bytes with few reads of the archive."""
        if n is None or n < 0:
            n = self.MAX_N
        data = self._take(n)
        if len(data) < n and self._refill(n - len(data)):
            data += self._take(n - len(data))
        return data

    def peek(self, n=1):
        """Bytes that come next, without moving on."""
        if n > self._ahead:
            data = self.read(n)
            self._readbuffer, self._offset = data + self._readbuffer[self._offset :], 0
        return self._readbuffer[self._offset : self._offset + 512]

    def readline(self, limit=-1):
        """Read a line."""
        parts = []
        while limit and (self._ahead or self._refill(PIECE)):
            end = self._readbuffer.find(b"\n", self._offset) + 1 or len(self._readbuffer)
            count = end - self._offset
            if limit > 0:
                count = min(count, limit)
                limit -= count
            parts.append(self._take(count))
            if parts[-1].endswith(b"\n"):
                break
        return b"".join(parts)

    # The position.

    def _check_seekable(self, act):
        self._check_open(f"{act} on closed file.")
        if not self._contents.seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")

    def tell(self):
        self._check_seekable("tell")
        return self._contents.size - self._contents.left - self._ahead

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_seekable("seek")
        here = self.tell()
        if whence not in (io.SEEK_SET, io.SEEK_CUR, io.SEEK_END):
            raise ValueError(
                "whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)"
            )
        there = offset + (0, here, self._contents.size)[whence]
        there = max(0, min(there, self._contents.size))
        step = there - here
        if 0 <= step + self._offset < len(self._readbuffer):
            self._offset += step
            return there
        if step and self._contents.method == ZIP_STORED and not self._contents.cipher:
            self._contents.skip(step - self._ahead)
            self._drop_buffer()
            return there
        if step < 0:
            # Back is only possible from the start.
            self._contents.rewind()
            self._drop_buffer()
            step = there
        while step > 0:
            piece = min(step, self.MAX_SEEK_READ)
            self.read(piece)
            step -= piece
        return self.tell()
