"""Reading and writing files in gzip's format (RFC 1952)."""

import io
import os
import struct
import time
import zlib
from builtins import open as open_file

import _compression
from _compressed_file import open_as

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"

# The flags of a header: which fields follow its fixed part.
FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = (1 << bit for bit in range(5))

_MAGIC = b"\x1f\x8b"
_DEFLATED = 8
_UNKNOWN_SYSTEM = 255
# What a header tells of the effort taken.
_EFFORTS = {9: 2, 1: 4}

# Deflate without a header of its own: this format has one.
_RAW = -zlib.MAX_WBITS

READ_BUFFER_SIZE = 1 << 17
_WRITE_BUFFER_SIZE = 4 * io.DEFAULT_BUFFER_SIZE

_CUT_SHORT = "Compressed file ended before the end-of-stream marker was reached"


class BadGzipFile(OSError):
    """Data that are not in gzip's format."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed file for bytes or text."""

    def make(mode):
        if isinstance(filename, (str, bytes, os.PathLike)):
            return GzipFile(filename, mode, compresslevel)
        if hasattr(filename, "read") or hasattr(filename, "write"):
            return GzipFile(None, mode, compresslevel, filename)
        raise TypeError("filename must be a str or bytes object, or a file")

    return open_as(make, mode, encoding, errors, newline)


# Records: a member is a header, deflated data and a trailer.


def _exactly(file, count):
    """So many bytes of a file that may give fewer at a time."""
    data = file.read(count)
    while len(data) < count:
        more = file.read(count - len(data))
        if not more:
            raise EOFError(_CUT_SHORT)
        data += more
    return data


def _read_gzip_header(fp):
    """Read a member's header: the time in it, or None at the end of the file."""
    magic = fp.read(2)
    if not magic:
        return None
    if magic != _MAGIC:
        raise BadGzipFile(f"Not a gzipped file ({magic!r})")
    method, flags, seconds = struct.unpack("<BBIxx", _exactly(fp, 8))
    if method != _DEFLATED:
        raise BadGzipFile("Unknown compression method")
    if flags & FEXTRA:
        _exactly(fp, int.from_bytes(_exactly(fp, 2), "little"))
    for text in flags & FNAME, flags & FCOMMENT:
        # It ends with a null byte, or with the file.
        while text and fp.read(1).strip(b"\0"):
            pass
    if flags & FHCRC:
        _exactly(fp, 2)
    return seconds


def _header(name, compresslevel, mtime):
    """The header of a member whose file has a name: Latin-1, without directory and ending."""
    field = os.path.basename(name)
    if isinstance(field, str):
        try:
            field = field.encode("latin-1")
        except UnicodeEncodeError:
            field = b""
    field = field.removesuffix(b".gz")
    fixed = struct.pack(
        "<2sBBLBB", _MAGIC, _DEFLATED, FNAME if field else 0,
        int(time.time() if mtime is None else mtime), _EFFORTS.get(compresslevel, 0),
        _UNKNOWN_SYSTEM,
    )
    return fixed + field + b"\0" if field else fixed


class _Tally:
    """What a trailer tells of the data in front of it: their checksum, and their length in 32 bits."""

    def __init__(self):
        self._checksum = self._length = 0

    def add(self, data):
        self._checksum = zlib.crc32(data, self._checksum)
        self._length += len(data)

    def trailer(self):
        return struct.pack("<LL", self._checksum, self._length & 0xFFFF_FFFF)

    def complaint(self, trailer):
        """What is wrong with the data, if something is."""
        checksum, length = struct.unpack("<LL", trailer)
        if checksum != self._checksum:
            return f"CRC check failed {hex(checksum)} != {hex(self._checksum)}"
        if length != self._length & 0xFFFF_FFFF:
            return "Incorrect length of data produced"
        return None


# Reading.


class _Source:
    """A file that takes back what was read too much of it."""

    def __init__(self, file):
        self.file = file
        self._back = b""

    def read(self, size):
        data, self._back = self._back[:size], self._back[size:]
        if len(data) < size:
            data += self.file.read(size - len(data))
        return data

    def prepend(self, data=b""):
        self._back = data + self._back

    def seek(self, offset):
        self._back = b""
        return self.file.seek(offset)

    def seekable(self):
        return True


class _GzipReader(_compression.DecompressReader):
    """The raw side of a file that is read: what all its members contain."""

    def __init__(self, fp):
        super().__init__(_Source(fp), zlib._ZlibDecompressor, wbits=_RAW)
        self.mtime = None
        # Of the member that is being read, if one is.
        self._tally = None

    def _more(self, size):
        if self._tally is not None and self._decompressor.eof:
            self._end_member()
        if self._tally is None and not self._begin_member():
            return b""
        engine = self._decompressor
        piece = b""
        if engine.needs_input and not (piece := self._fp.read(READ_BUFFER_SIZE)):
            raise EOFError(_CUT_SHORT)
        data = engine.decompress(piece, size)
        self._fp.prepend(engine.unused_data)
        self._tally.add(data)
        return data

    def _begin_member(self):
        seconds = _read_gzip_header(self._fp)
        if seconds is None:
            self._eof = True
            self._size = self._pos
            return False
        self.mtime = seconds
        self._tally = _Tally()
        return True

    def _end_member(self):
        complaint = self._tally.complaint(_exactly(self._fp, 8))
        if complaint:
            raise BadGzipFile(complaint)
        # Files may be padded with zeros.
        while (byte := self._fp.read(1)) == b"\0":
            pass
        self._fp.prepend(byte)
        self._start_afresh()

    def _start_afresh(self):
        self._tally = None
        self._decompressor = self._decomp_factory(**self._decomp_args)

    def _rewind(self):
        super()._rewind()
        self._tally = None


# Files.


class _Compressor(io.RawIOBase):
    """The raw side of the buffer of a file that is written."""

    def __init__(self, file):
        self._gzip_file = file

    def writable(self):
        return True

    def write(self, data):
        return self._gzip_file._compress(data)


class GzipFile(_compression.BaseStream):
    """A file whose contents are compressed."""

    # The file underneath; also under this name if it was opened here.
    fileobj = myfileobj = None
    # Of a file that could not be opened.
    mode = _buffer = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and not {"t", "U"}.isdisjoint(mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        try:
            if fileobj is None:
                fileobj = self.myfileobj = open_file(filename, mode or "rb")
            self.name = self._choose_name(filename, fileobj)
            told = getattr(fileobj, "mode", "rb") if mode is None else mode
            if told.startswith("r"):
                self.mode = READ
                self._buffer = io.BufferedReader(_GzipReader(fileobj))
            elif told.startswith(("w", "a", "x")):
                if mode is None:
                    self._warn_of_guess()
                self.mode = WRITE
                self._begin_writing(compresslevel)
                fileobj.write(_header(self.name, compresslevel, mtime))
            else:
                raise ValueError(f"Invalid mode: {told!r}")
            self.fileobj = fileobj
        except:
            # Nobody else can close it.
            self._let_go()
            raise

    @staticmethod
    def _choose_name(filename, fileobj):
        if filename is not None:
            return os.fspath(filename)
        name = getattr(fileobj, "name", "")
        # The name of a file can be its descriptor.
        return name if isinstance(name, (str, bytes)) else ""

    @staticmethod
    def _warn_of_guess():
        import warnings

        warnings.warn(
            "GzipFile was opened for writing, but this will change in future Python releases.  "
            "Specify the mode argument for opening it for writing.",
            FutureWarning,
            stacklevel=3,
        )

    def __repr__(self):
        return f"<gzip {repr(self.fileobj)[1:-1]} {hex(id(self))}>"

    def __del__(self):
        if self.mode == WRITE and not self.closed:
            import warnings

            warnings.warn("unclosed GzipFile", ResourceWarning, source=self, stacklevel=2)
        super().__del__()

    @property
    def closed(self):
        return self.fileobj is None

    @property
    def mtime(self):
        """When the contents were changed, as the last header read says."""
        return self._buffer.raw.mtime

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def fileno(self):
        """The file descriptor of the underlying file."""
        return self.fileobj.fileno()

    def close(self):
        file = self.fileobj
        if file is None:
            return
        try:
            if self.mode == READ:
                self._buffer.close()
            else:
                self._buffer.flush()
                file.write(self.compress.flush() + self._tally.trailer())
        finally:
            self._let_go()

    def _let_go(self):
        own, self.fileobj, self.myfileobj = self.myfileobj, None, None
        if own is not None:
            own.close()

    def _check_mode(self, mode, method):
        """A method is only for files that are read, or only for those that are written."""
        self._check_not_closed()
        if self.mode != mode:
            import errno

            other = "read" if mode == WRITE else "write"
            raise OSError(errno.EBADF, f"{method}() on {other}-only GzipFile object")

    # Reading.

    def _readable_buffer(self, method):
        self._check_mode(READ, method)
        return self._buffer

    def read(self, size=-1):
        return self._readable_buffer("read").read(size)

    def read1(self, size=-1):
        """Read bytes with few reads of the underlying file."""
        buffer = self._readable_buffer("read1")
        return buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        return self._readable_buffer("readinto").readinto(b)

    def readinto1(self, b):
        return self._readable_buffer("readinto1").readinto1(b)

    def peek(self, n):
        return self._readable_buffer("peek").peek(n)

    def readline(self, size=-1):
        self._check_not_closed()
        return self._buffer.readline(size)

    def rewind(self):
        """Go back to the start of what is not compressed."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    # Writing: into a buffer, from there through the compressor into the file.

    def _begin_writing(self, compresslevel):
        # Its public name is that of a method elsewhere, but here it always was the object.
        self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, _RAW, zlib.DEF_MEM_LEVEL, 0)
        self._tally = _Tally()
        self._compressed = 0
        self._buffer = io.BufferedWriter(_Compressor(self), _WRITE_BUFFER_SIZE)

    def write(self, data):
        self._check_mode(WRITE, "write")
        return self._buffer.write(data)

    def _compress(self, data):
        data = memoryview(data).cast("B")
        if data:
            self.fileobj.write(self.compress.compress(data))
            self._tally.add(data)
            self._compressed += len(data)
        return len(data)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    # The position is one in what is not compressed.

    def tell(self):
        self._check_not_closed()
        self._buffer.flush()
        return super().tell()

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_not_closed()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        self._buffer.flush()
        if whence == io.SEEK_CUR:
            offset += self._compressed
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        gap = offset - self._compressed
        if gap < 0:
            raise OSError("Negative seek in write mode")
        while gap:
            gap -= self.write(bytes(min(gap, _WRITE_BUFFER_SIZE)))
        self._buffer.flush()
        return self._compressed


# Bytes.


def compress(data, compresslevel=9, *, mtime=None):
    """The compressed form of some bytes."""
    result = zlib.compress(data, level=compresslevel, wbits=zlib.MAX_WBITS | 16)
    seconds = int(time.time() if mtime is None else mtime)
    # Time and system are at fixed places of the header; the system is not told.
    return b"".join((
        result[:4], struct.pack("<L", seconds), result[8:9], bytes([_UNKNOWN_SYSTEM]), result[10:]
    ))


def decompress(data):
    """Decompress a block of data, which may hold several members."""
    members = []
    source = io.BytesIO(data)
    while _read_gzip_header(source) is not None:
        engine = zlib.decompressobj(_RAW)
        member = engine.decompress(source.read())
        rest = engine.unused_data
        if not engine.eof or len(rest) < 8:
            raise EOFError(_CUT_SHORT)
        tally = _Tally()
        tally.add(member)
        if complaint := tally.complaint(rest[:8]):
            raise BadGzipFile(complaint.partition(" 0x")[0])
        members.append(member)
        source = io.BytesIO(rest[8:].lstrip(b"\0"))
    return b"".join(members)
