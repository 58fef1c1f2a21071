"""Compression and decompression of xz data, and of its predecessors."""

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "CHECK_ID_MAX", "CHECK_UNKNOWN",
    "FILTER_LZMA1", "FILTER_LZMA2", "FILTER_DELTA", "FILTER_X86", "FILTER_IA64", "FILTER_ARM",
    "FILTER_ARMTHUMB", "FILTER_POWERPC", "FILTER_SPARC",
    "FORMAT_AUTO", "FORMAT_XZ", "FORMAT_ALONE", "FORMAT_RAW",
    "MF_HC3", "MF_HC4", "MF_BT2", "MF_BT3", "MF_BT4",
    "MODE_FAST", "MODE_NORMAL", "PRESET_DEFAULT", "PRESET_EXTREME",
    "LZMACompressor", "LZMADecompressor", "LZMAFile", "LZMAError",
    "open", "compress", "decompress", "is_check_supported",
]

from builtins import open as _builtin_open
import io
import os

import _compression
from _lzma import *
from _lzma import _decode_filter_properties, _encode_filter_properties

_MODE_CLOSED = 0
_MODE_READ = 1
_MODE_WRITE = 3


class LZMAFile(_compression.BaseStream):
    """A file whose contents are compressed: opened by name, or a file that is open already."""

    def __init__(
        self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None
    ):
        self._fp = None
        self._closefp = False
        self._mode = None
        if mode in ("r", "rb"):
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file for reading")
            if format is None:
                format = FORMAT_AUTO
            mode_code = _MODE_READ
        elif mode in ("w", "wb", "x", "xb", "a", "ab"):
            if format is None:
                format = FORMAT_XZ
            mode_code = _MODE_WRITE
            self._compressor = LZMACompressor(format=format, check=check, preset=preset, filters=filters)
            self._pos = 0
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        if isinstance(filename, (str, bytes, os.PathLike)):
            if "b" not in mode:
                mode += "b"
            self._fp = _builtin_open(filename, mode)
            self._closefp = True
            self._mode = mode_code
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
            self._mode = mode_code
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        if self._mode == _MODE_READ:
            raw = _compression.DecompressReader(
                self._fp, LZMADecompressor, trailing_error=LZMAError, format=format,
                filters=filters,
            )
            self._buffer = io.BufferedReader(raw)

    def close(self):
        """Flush and close the file. May be called more than once."""
        if self.closed:
            return
        try:
            if self._mode == _MODE_READ:
                self._buffer.close()
            elif self._mode == _MODE_WRITE:
                self._fp.write(self._compressor.flush())
                self._compressor = None
        finally:
            try:
                if self._closefp:
                    self._fp.close()
            finally:
                self._fp = None
                self._closefp = False
                self._buffer = None

    @property
    def closed(self):
        """True if this file is closed."""
        return self._fp is None

    @property
    def name(self):
        self._check_not_closed()
        return self._fp.name

    @property
    def mode(self):
        return "wb" if self._mode == _MODE_WRITE else "rb"

    def fileno(self):
        """The file descriptor of the underlying file."""
        self._check_not_closed()
        return self._fp.fileno()

    def seekable(self):
        """Can positions be changed?"""
        return self.readable() and self._buffer.seekable()

    def readable(self):
        """Was the file opened for reading?"""
        self._check_not_closed()
        return self._mode == _MODE_READ

    def writable(self):
        """Was the file opened for writing?"""
        self._check_not_closed()
        return self._mode == _MODE_WRITE

    def peek(self, n=0):
        """Data that are in the buffer, without moving on."""
        self._check_can_read()
        return self._buffer.peek(n)

    def read(self, size=-1):
        """Read bytes, all of them by default."""
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read bytes with few reads of the underlying file."""
        self._check_can_read()
        if size < 0:
            size = io.DEFAULT_BUFFER_SIZE
        return self._buffer.read1(size)

    def readline(self, size=-1):
        """Read a line."""
        self._check_can_read()
        return self._buffer.readline(size)

    def __iter__(self):
        self._check_can_read()
        return self._buffer.__iter__()

    def write(self, data):
        """Write bytes; returns how many."""
        self._check_can_write()
        if isinstance(data, (bytes, bytearray)):
            length = len(data)
        else:
            data = memoryview(data)
            length = data.nbytes
        self._fp.write(self._compressor.compress(data))
        self._pos += length
        return length

    def seek(self, offset, whence=io.SEEK_SET):
        """Change the position. This reads everything in between."""
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        """The position in what is not compressed."""
        self._check_not_closed()
        if self._mode == _MODE_READ:
            return self._buffer.tell()
        return self._pos


def open(
    filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None,
    errors=None, newline=None,
):
    """Open a compressed file for bytes or text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        if encoding is not None:
            raise ValueError("Argument 'encoding' not supported in binary mode")
        if errors is not None:
            raise ValueError("Argument 'errors' not supported in binary mode")
        if newline is not None:
            raise ValueError("Argument 'newline' not supported in binary mode")
    binary = LZMAFile(
        filename, mode.replace("t", ""), format=format, check=check, preset=preset,
        filters=filters,
    )
    if "t" in mode:
        encoding = io.text_encoding(encoding)
        return io.TextIOWrapper(binary, encoding, errors, newline)
    return binary


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Compress a block of data."""
    compressor = LZMACompressor(format, check, preset, filters)
    return compressor.compress(data) + compressor.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Decompress a block of data, which may hold several streams."""
    results = []
    while True:
        decompressor = LZMADecompressor(format, memlimit, filters)
        try:
            result = decompressor.decompress(data)
        except LZMAError:
            if results:
                # What follows the last stream is no such data.
                break
            raise
        results.append(result)
        if not decompressor.eof:
            raise LZMAError(
                "Compressed data ended before the end-of-stream marker was reached"
            )
        data = decompressor.unused_data
        if not data:
            break
    return b"".join(results)
