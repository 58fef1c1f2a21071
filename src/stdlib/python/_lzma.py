"""The classes of `lzma`: arguments are checked and filters described here, data go through
`_lzma_codec`."""

import struct
from operator import index

__all__ = [
    "CHECK_CRC32", "CHECK_CRC64", "CHECK_ID_MAX", "CHECK_NONE", "CHECK_SHA256", "CHECK_UNKNOWN",
    "FILTER_ARM", "FILTER_ARMTHUMB", "FILTER_DELTA", "FILTER_IA64", "FILTER_LZMA1",
    "FILTER_LZMA2", "FILTER_POWERPC", "FILTER_SPARC", "FILTER_X86", "FORMAT_ALONE",
    "FORMAT_AUTO", "FORMAT_RAW", "FORMAT_XZ", "LZMACompressor", "LZMADecompressor", "LZMAError",
    "MF_BT2", "MF_BT3", "MF_BT4", "MF_HC3", "MF_HC4", "MODE_FAST", "MODE_NORMAL",
    "PRESET_DEFAULT", "PRESET_EXTREME", "is_check_supported",
]

from _lzma_codec import LZMAError, decoder as _decoder, encoder as _encoder

FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = range(4)

CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256 = 0, 1, 4, 10
CHECK_ID_MAX, CHECK_UNKNOWN = 15, 16

FILTER_LZMA1 = 0x4000000000000001
FILTER_LZMA2 = 0x21
FILTER_DELTA = 3
FILTER_X86, FILTER_POWERPC, FILTER_IA64, FILTER_ARM, FILTER_ARMTHUMB, FILTER_SPARC = range(4, 10)

MF_HC3, MF_HC4, MF_BT2, MF_BT3, MF_BT4 = 3, 4, 18, 19, 20
MODE_FAST, MODE_NORMAL = 1, 2

PRESET_DEFAULT = 6
PRESET_EXTREME = 0x80000000

_DICTIONARIES = (18, 20, 21, 22, 22, 23, 23, 24, 25, 26)


def is_check_supported(check_id, /):
    """Can data with this integrity check be written and read?"""
    return check_id in (CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256)


def _options():
    return LZMAError("Invalid or unsupported options")


def _preset(preset):
    """The options that a preset stands for."""
    level = preset & 0x1F
    if level > 9 or preset & ~(0x1F | PRESET_EXTREME):
        return None
    fast = level <= 3 and not preset & PRESET_EXTREME
    depth = 0
    if fast:
        nice, finder, depth = (128, 128, 273, 273)[level], (3, 4, 4, 4)[level], (4, 8, 24, 48)[level]
    elif preset & PRESET_EXTREME:
        finder = MF_BT4
        nice, depth = (192, 0) if level in (3, 5) else (273, 512)
    else:
        nice, finder = (16, 32, 64)[min(level - 4, 2)], MF_BT4
    return {
        "dict_size": 1 << _DICTIONARIES[level],
        "lc": 3,
        "lp": 0,
        "pb": 2,
        "mode": MODE_FAST if fast else MODE_NORMAL,
        "nice_len": nice,
        "mf": finder,
        "depth": depth,
    }


def _number(value, bits=32):
    value = index(value)
    if value < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if value >> bits:
        raise OverflowError("Value too large for uint32_t type")
    return value


def _filter(spec):
    """A filter as its number and options, or a property."""
    try:
        keys = set(spec.keys())
    except AttributeError:
        raise TypeError("Filter specifier must be a dict or dict-like object") from None
    if "id" not in keys:
        raise ValueError('Filter specifier must have an "id" entry')
    kind = _number(spec["id"], 64)
    keys.discard("id")
    if kind in (FILTER_LZMA1, FILTER_LZMA2):
        preset = _number(spec["preset"]) if "preset" in keys else PRESET_DEFAULT
        keys.discard("preset")
        options = _preset(preset)
        if options is None:
            raise LZMAError(f"Invalid compression preset: {preset}")
        if keys - options.keys():
            raise ValueError("Invalid filter specifier for LZMA filter")
        for key in keys:
            options[key] = _number(spec[key])
        return kind, options
    if kind == FILTER_DELTA:
        if keys - {"dist"}:
            raise ValueError("Invalid filter specifier for delta filter")
        return kind, _number(spec["dist"]) if "dist" in keys else 1
    if FILTER_X86 <= kind <= FILTER_SPARC:
        if keys - {"start_offset"}:
            raise ValueError("Invalid filter specifier for BCJ filter")
        return kind, _number(spec["start_offset"]) if "start_offset" in keys else 0
    raise ValueError(f"Invalid filter ID: {kind}")


def _valid(options):
    return (
        4096 <= options["dict_size"] <= 0x60000000
        and options["lc"] <= 4
        and options["lp"] <= 4
        and options["lc"] + options["lp"] <= 4
        and options["pb"] <= 4
        and options["mode"] in (MODE_FAST, MODE_NORMAL)
        and 2 <= options["nice_len"] <= 273
        and options["mf"] in (MF_HC3, MF_HC4, MF_BT2, MF_BT3, MF_BT4)
        and options["nice_len"] >= options["mf"] & 0xF
    )


def _chain(filters, decoding=False):
    """A chain of filters for the codec: the last one, and pairs for those in front."""
    if isinstance(filters, dict):
        raise TypeError("dict is not a sequence")
    if len(filters) > 4:
        raise ValueError("Too many filters - liblzma supports a maximum of 4")
    filters = [_filter(spec) for spec in filters]
    if not filters:
        raise LZMAError("Internal error")
    kind, options = filters.pop()
    if not isinstance(options, dict) or any(isinstance(o, dict) for _, o in filters):
        raise _options()
    if decoding:
        # Whatever the data were written with, these do not matter.
        options |= {"mode": MODE_NORMAL, "nice_len": 64, "mf": MF_BT4, "depth": 0}
        options["dict_size"] = max(options["dict_size"], 4096)
    if not _valid(options):
        raise _options()
    for number, value in filters:
        if number == FILTER_DELTA and not 1 <= value <= 256:
            raise _options()
    return (kind & 0x21, *options.values()), tuple(filters)


class LZMACompressor:
    """Create a compressor object for compressing data incrementally."""

    def __new__(cls, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        self = super().__new__(cls)
        format, check = index(format), index(check)
        if preset is not None and filters is not None:
            raise ValueError("Cannot specify both preset and filter chain")
        if preset is None:
            preset = PRESET_DEFAULT
        else:
            preset = _number(preset)
        if format != FORMAT_XZ and check not in (-1, CHECK_NONE):
            raise ValueError("Integrity checks are only supported by FORMAT_XZ")
        if format not in (FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW):
            raise ValueError(f"Invalid container format: {format}")
        if format == FORMAT_RAW and filters is None:
            raise ValueError("Must specify filters for FORMAT_RAW")
        if format == FORMAT_XZ and check == -1:
            check = CHECK_CRC64
        if filters is None:
            last = FILTER_LZMA1 if format == FORMAT_ALONE else FILTER_LZMA2
            options = _preset(preset)
            if options is None:
                raise _options()
            options, front = (last & 0x21, *options.values()), ()
        else:
            if format == FORMAT_ALONE and (
                len(filters) != 1 or _filter(filters[0])[0] != FILTER_LZMA1
            ):
                raise ValueError("Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter")
            options, front = _chain(filters)
            if format == FORMAT_XZ and options[0] != FILTER_LZMA2:
                raise _options()
        if not CHECK_NONE <= max(check, 0) <= CHECK_ID_MAX:
            raise LZMAError("Internal error")
        self._codec = _encoder(format, max(check, 0), options, front)
        return self

    def compress(self, data, /):
        """Provide data to the compressor object."""
        return self._codec.compress(data)

    def flush(self):
        """Finish the compression process."""
        return self._codec.flush()

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")


class LZMADecompressor:
    """Create a decompressor object for decompressing data incrementally."""

    def __new__(cls, format=FORMAT_AUTO, memlimit=None, filters=None):
        self = super().__new__(cls)
        format = index(format)
        if memlimit is not None:
            if format == FORMAT_RAW:
                raise ValueError("Cannot specify memory limit with FORMAT_RAW")
            memlimit = _number(memlimit, 63)
        if format == FORMAT_RAW and filters is None:
            raise ValueError("Must specify filters for FORMAT_RAW")
        if format != FORMAT_RAW and filters is not None:
            raise ValueError("Cannot specify filters except with FORMAT_RAW")
        if format not in (FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW):
            raise ValueError(f"Invalid container format: {format}")
        options, front = _chain(filters, True) if filters is not None else ((), ())
        self._codec = _decoder(format, memlimit, options, front)
        return self

    def decompress(self, data, max_length=-1):
        """Decompress data, returning uncompressed data as bytes."""
        return self._codec.decompress(data, max_length)

    @property
    def eof(self):
        """True if the end-of-stream marker has been reached."""
        return self._codec.eof

    @property
    def needs_input(self):
        """True if more input is needed before more decompressed data can be produced."""
        return self._codec.needs_input

    @property
    def check(self):
        """ID of the integrity check used by the input stream."""
        return self._codec.check

    @property
    def unused_data(self):
        """Data found after the end of the compressed stream."""
        return self._codec.unused_data

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")


def _dictionary_byte(size):
    """The smallest size that the format can name and that is not smaller."""
    for byte in range(40):
        if (2 | byte & 1) << (byte // 2 + 11) >= size:
            return byte
    return 40


def _encode_filter_properties(filter, /):
    """The options of a filter as the bytes that formats have."""
    kind, options = _filter(filter)
    if kind in (FILTER_LZMA1, FILTER_LZMA2):
        if not _valid(options):
            raise _options()
        if kind == FILTER_LZMA2:
            return bytes([_dictionary_byte(options["dict_size"])])
        properties = (options["pb"] * 5 + options["lp"]) * 9 + options["lc"]
        return struct.pack("<BI", properties, options["dict_size"])
    if kind == FILTER_DELTA:
        if not 1 <= options <= 256:
            raise _options()
        return bytes([options - 1])
    return struct.pack("<I", options) if options else b""


def _decode_filter_properties(filter_id, encoded_props, /):
    """The filter that such bytes describe."""
    props = bytes(memoryview(encoded_props))
    if filter_id == FILTER_LZMA1 and len(props) == 5 and props[0] < 225:
        rest, lc = divmod(props[0], 9)
        pb, lp = divmod(rest, 5)
        (size,) = struct.unpack("<I", props[1:])
        if lc + lp <= 4:
            return {"id": filter_id, "lc": lc, "lp": lp, "pb": pb, "dict_size": size}
    elif filter_id == FILTER_LZMA2 and len(props) == 1 and props[0] <= 40:
        byte = props[0]
        size = 0xFFFFFFFF if byte == 40 else (2 | byte & 1) << (byte // 2 + 11)
        return {"id": filter_id, "dict_size": size}
    elif filter_id == FILTER_DELTA and len(props) == 1:
        return {"id": filter_id, "dist": props[0] + 1}
    elif FILTER_X86 <= filter_id <= FILTER_SPARC and len(props) in (0, 4):
        if props and (offset := struct.unpack("<I", props)[0]):
            return {"id": filter_id, "start_offset": offset}
        return {"id": filter_id}
    raise _options()
