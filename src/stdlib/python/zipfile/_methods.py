"""How members are compressed and encrypted."""

import struct
import zlib
from binascii import crc32

from zipfile import _format
from zipfile._format import (
    MODULE,
    ZIP_BZIP2,
    ZIP_DEFLATED,
    ZIP_LZMA,
    ZIP_STORED,
    compressor_names,
)

_ALL_32 = 0xFFFF_FFFF

# The modules that the methods need.
_MODULES = {ZIP_STORED: None, ZIP_DEFLATED: "zlib", ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma"}


class _ZipDecrypter:
    """The archive format's own weak cipher: called with bytes, it gives them decrypted.

    Three numbers are its state. Each byte of the password, and then each byte that was decrypted,
    goes into the first by a step of CRC-32, from there into the second by a congruential generator,
    and from there into the third by another step of CRC-32."""

    def __init__(self, pwd):
        self._state = 0x12345678, 0x23456789, 0x34567890
        for byte in pwd:
            self._mix(byte)

    def _mix(self, byte):
        first, second, third = self._state
        first = self._step(first, byte)
        second = ((second + (first & 0xFF)) * 0x08088405 + 1) & _ALL_32
        self._state = first, second, self._step(third, second >> 24)

    @staticmethod
    def _step(register, byte):
        # `crc32` inverts its register on the way in and out.
        return crc32(bytes((byte,)), register ^ _ALL_32) ^ _ALL_32

    def __call__(self, data):
        plain = bytearray(data)
        for index, byte in enumerate(plain):
            low = self._state[2] | 2
            plain[index] = byte = byte ^ (low * (low ^ 1) >> 8) & 0xFF
            self._mix(byte)
        return bytes(plain)


def _raw_lzma(kind, properties):
    import lzma

    filters = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, properties)]
    return getattr(lzma, kind)(lzma.FORMAT_RAW, filters=filters)


class LZMACompressor:
    """Compresses a member: raw LZMA data behind a header that tells the properties."""

    __module__ = MODULE

    _engine = None

    def _begin(self):
        """The header, when nothing was given out yet."""
        if self._engine is not None:
            return b""
        import lzma

        properties = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
        self._engine = _raw_lzma("LZMACompressor", properties)
        # The version of the LZMA SDK, 9.4, comes first.
        return struct.pack("<BBH", 9, 4, len(properties)) + properties

    def compress(self, data):
        """Compressed bytes, as far as there are any yet."""
        return self._begin() + self._engine.compress(data)

    def flush(self):
        """What was kept back."""
        return self._begin() + self._engine.flush()


class LZMADecompressor:
    """Decompresses what LZMACompressor makes."""

    __module__ = MODULE

    def __init__(self):
        self.eof = False
        self._engine = None
        self._header = b""

    def decompress(self, data):
        """Decompressed bytes; none before the header is complete."""
        if self._engine is None:
            data = self._header = self._header + data
            end = 4 + int.from_bytes(data[2:4], "little")
            if len(data) < 5 or len(data) <= end:
                return b""
            self._engine = _raw_lzma("LZMADecompressor", data[4:end])
            data, self._header = data[end:], b""
        plain = self._engine.decompress(data)
        self.eof = self._engine.eof
        return plain


def _check_compression(compression):
    """Raise what tells that members cannot be compressed by a method."""
    if compression not in _MODULES:
        raise NotImplementedError("That compression method is not supported")
    module = _MODULES[compression]
    try:
        if module:
            __import__(module)
    except ImportError:
        raise RuntimeError(f"Compression requires the (missing) {module} module") from None


def _get_compressor(compress_type, compresslevel=None):
    """What compresses a member; None for one that is stored."""
    match compress_type:
        case _format.ZIP_DEFLATED:
            level = zlib.Z_DEFAULT_COMPRESSION if compresslevel is None else compresslevel
            return zlib.compressobj(level, wbits=-zlib.MAX_WBITS)
        case _format.ZIP_BZIP2:
            import bz2

            return bz2.BZ2Compressor() if compresslevel is None else bz2.BZ2Compressor(compresslevel)
        case _format.ZIP_LZMA:
            return LZMACompressor()
    return None


def _get_decompressor(compress_type):
    """What decompresses a member; None for one that is stored."""
    if compress_type not in _MODULES:
        name = compressor_names.get(compress_type)
        known = f" ({name})" if name else ""
        raise NotImplementedError(f"compression type {compress_type}{known}")
    _check_compression(compress_type)
    match compress_type:
        case _format.ZIP_DEFLATED:
            return zlib.decompressobj(-zlib.MAX_WBITS)
        case _format.ZIP_BZIP2:
            import bz2

            return bz2.BZ2Decompressor()
        case _format.ZIP_LZMA:
            return LZMADecompressor()
    return None
