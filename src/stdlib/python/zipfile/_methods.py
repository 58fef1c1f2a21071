"""How members are compressed and encrypted."""

import struct
import zlib

from zipfile._records import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, compressor_names

MODULE = "zipfile"

_crctable = None


def _gen_crc(crc):
    for _ in range(8):
        crc = (crc >> 1) ^ 0xEDB88320 if crc & 1 else crc >> 1
    return crc


def _ZipDecrypter(pwd):
    """A function that decrypts bytes in the archive format's own weak way."""
    key0, key1, key2 = 305419896, 591751049, 878082192
    global _crctable
    if _crctable is None:
        _crctable = list(map(_gen_crc, range(256)))
    crctable = _crctable

    def update_keys(c):
        nonlocal key0, key1, key2
        key0 = (key0 >> 8) ^ crctable[(key0 ^ c) & 0xFF]
        key1 = (key1 + (key0 & 0xFF)) & 0xFFFFFFFF
        key1 = (key1 * 134775813 + 1) & 0xFFFFFFFF
        key2 = (key2 >> 8) ^ crctable[(key2 ^ (key1 >> 24)) & 0xFF]

    for p in pwd:
        update_keys(p)

    def decrypter(data):
        result = bytearray()
        for c in data:
            k = key2 | 2
            c ^= ((k * (k ^ 1)) >> 8) & 0xFF
            update_keys(c)
            result.append(c)
        return bytes(result)

    return decrypter


class LZMACompressor:
    __module__ = MODULE

    def __init__(self):
        self._comp = None

    def _init(self):
        import lzma

        props = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
        self._comp = lzma.LZMACompressor(
            lzma.FORMAT_RAW, filters=[lzma._decode_filter_properties(lzma.FILTER_LZMA1, props)]
        )
        return struct.pack("<BBH", 9, 4, len(props)) + props

    def compress(self, data):
        if self._comp is None:
            return self._init() + self._comp.compress(data)
        return self._comp.compress(data)

    def flush(self):
        if self._comp is None:
            return self._init() + self._comp.flush()
        return self._comp.flush()


class LZMADecompressor:
    __module__ = MODULE

    def __init__(self):
        self._decomp = None
        self._unconsumed = b""
        self.eof = False

    def decompress(self, data):
        if self._decomp is None:
            import lzma

            self._unconsumed += data
            if len(self._unconsumed) <= 4:
                return b""
            (psize,) = struct.unpack("<H", self._unconsumed[2:4])
            if len(self._unconsumed) <= 4 + psize:
                return b""
            self._decomp = lzma.LZMADecompressor(
                lzma.FORMAT_RAW,
                filters=[
                    lzma._decode_filter_properties(
                        lzma.FILTER_LZMA1, self._unconsumed[4 : 4 + psize]
                    )
                ],
            )
            data = self._unconsumed[4 + psize :]
            del self._unconsumed
        result = self._decomp.decompress(data)
        self.eof = self._decomp.eof
        return result


def _check_compression(compression):
    if compression == ZIP_STORED:
        return
    needs = {ZIP_DEFLATED: "zlib", ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma"}.get(compression)
    if needs is None:
        raise NotImplementedError("That compression method is not supported")
    try:
        __import__(needs)
    except ImportError:
        raise RuntimeError(
            f"Compression requires the (missing) {needs} module"
        ) from None


def _get_compressor(compress_type, compresslevel=None):
    if compress_type == ZIP_DEFLATED:
        if compresslevel is None:
            compresslevel = zlib.Z_DEFAULT_COMPRESSION
        return zlib.compressobj(compresslevel, zlib.DEFLATED, -15)
    if compress_type == ZIP_BZIP2:
        import bz2

        return bz2.BZ2Compressor(9 if compresslevel is None else compresslevel)
    if compress_type == ZIP_LZMA:
        return LZMACompressor()
    return None


def _get_decompressor(compress_type):
    _check_compression_to_read(compress_type)
    if compress_type == ZIP_STORED:
        return None
    if compress_type == ZIP_DEFLATED:
        return zlib.decompressobj(-15)
    if compress_type == ZIP_BZIP2:
        import bz2

        return bz2.BZ2Decompressor()
    return LZMADecompressor()


def _check_compression_to_read(compress_type):
    if compress_type in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
        _check_compression(compress_type)
        return
    name = compressor_names.get(compress_type)
    if name:
        raise NotImplementedError(f"compression type {compress_type} ({name})")
    raise NotImplementedError(f"compression type {compress_type}")
