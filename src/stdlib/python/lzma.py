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

import _compression
from _compressed_file import CompressedFile, open_as
from _lzma import *
from _lzma import _decode_filter_properties, _encode_filter_properties


class LZMAFile(CompressedFile):
    """A file whose contents are compressed: opened by name, or a file that is open already."""

    def __init__(
        self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None
    ):
        compressor = None
        if mode in ("r", "rb"):
            unwanted = {"an integrity check": check != -1,
                        "a preset compression level": preset is not None}
            for what, given in unwanted.items():
                if given:
                    raise ValueError(f"Cannot specify {what} when opening a file for reading")
            format = FORMAT_AUTO if format is None else format
        elif mode in ("w", "wb", "x", "xb", "a", "ab"):
            compressor = LZMACompressor(
                FORMAT_XZ if format is None else format, check, preset, filters)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        self._begin(filename, mode[0] + "b", compressor,
                    lambda file: _compression.DecompressReader(
                        file, LZMADecompressor, trailing_error=LZMAError, format=format,
                        filters=filters))


def open(
    filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None,
    errors=None, newline=None,
):
    """Open a compressed file for bytes or text."""
    def make(mode):
        return LZMAFile(filename, mode, format=format, check=check, preset=preset, filters=filters)
    return open_as(make, mode, encoding, errors, newline)


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """The compressed form of some bytes."""
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
