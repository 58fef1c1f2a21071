"""Compression and decompression of bzip2 data."""

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]

import _compression
from _bz2 import BZ2Compressor, BZ2Decompressor
from _compressed_file import CompressedFile, open_as


def _size(size):
    if not hasattr(size, "__index__"):
        raise TypeError("Integer argument expected")
    return size.__index__()


class BZ2File(CompressedFile):
    """A file whose contents are compressed: opened by name, or a file that is open already."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        kind = mode[:1] or "r"
        if mode and mode not in ("r", "rb", "w", "wb", "x", "xb", "a", "ab"):
            raise ValueError(f"Invalid mode: {mode!r}")
        compressor = None if kind == "r" else BZ2Compressor(compresslevel)
        self._begin(filename, kind + "b", compressor, lambda file: _compression.DecompressReader(
            file, BZ2Decompressor, trailing_error=OSError))

    def readinto(self, b):
        """Read bytes into a buffer."""
        return self._readable_buffer().readinto(b)

    def readline(self, size=-1):
        """Read a line."""
        return super().readline(_size(size))

    def readlines(self, size=-1):
        """Read a list of lines."""
        size = _size(size)
        return self._readable_buffer().readlines(size)


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed file for bytes or text."""
    return open_as(lambda mode: BZ2File(filename, mode, compresslevel=compresslevel),
                   mode, encoding, errors, newline)


def compress(data, compresslevel=9):
    """The compressed form of some bytes."""
    compressor = BZ2Compressor(compresslevel)
    return compressor.compress(data) + compressor.flush()


def decompress(data):
    """Decompress a block of data, which may hold several streams."""
    results = []
    while data:
        decompressor = BZ2Decompressor()
        try:
            result = decompressor.decompress(data)
        except OSError:
            if results:
                # What follows the last stream is not bzip2 data.
                break
            raise
        results.append(result)
        if not decompressor.eof:
            raise ValueError(
                "Compressed data ended before the end-of-stream marker was reached"
            )
        data = decompressor.unused_data
    return b"".join(results)
