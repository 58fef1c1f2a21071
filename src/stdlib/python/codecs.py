"""Codec registry and base classes (library reference: "codecs").

Encoding and decoding are native (`_codecs`); this module gives them the
registry's interface: `CodecInfo`, incremental and stream classes, and the
codecs that map bytes to bytes or text to text.
"""

import _codecs
from _codecs import decode, encode, register, unregister, register_error
from _codecs import charmap_build, charmap_decode, charmap_encode, escape_decode
from _codec_classes import (
    BufferedIncrementalDecoder, BufferedIncrementalEncoder, Codec, CodecInfo,
    IncrementalDecoder, IncrementalEncoder, StreamReader, StreamReaderWriter,
    StreamRecoder, StreamWriter,
)

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE",
    "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16",
    "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder",
    "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder",
    "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder",
    "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
    "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
    "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE, BOM32_BE = BOM_UTF16_LE, BOM_UTF16_BE
BOM64_LE, BOM64_BE = BOM_UTF32_LE, BOM_UTF32_BE


def _native(name):
    """The CodecInfo of an encoding that `_codecs` knows."""

    def encode(input, errors="strict"):
        return _codecs.encode_all(name, input, errors or "strict")

    def decode(input, errors="strict"):
        return _codecs.decode_part(name, input, errors or "strict", True)

    class Encoder(IncrementalEncoder):
        _started = False

        def encode(self, input, final=False):
            data, _ = encode(input, self.errors)
            if self._started and name in _marks and data.startswith(_marks[name]):
                data = data[len(_marks[name]):]
            self._started = True
            return data

        def reset(self):
            self._started = False

    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return _codecs.decode_part(name, input, errors, final)

    class Writer(StreamWriter):
        _started = False

        def encode(self, input, errors="strict"):
            data, used = encode(input, errors)
            if self._started and name in _marks:
                data = data.removeprefix(_marks[name])
            self._started = True
            return data, used

        def reset(self):
            self._started = False

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return _codecs.decode_part(name, input, errors, False)

    Encoder.__name__ = Encoder.__qualname__ = "IncrementalEncoder"
    Decoder.__name__ = Decoder.__qualname__ = "IncrementalDecoder"
    Writer.__name__ = Writer.__qualname__ = "StreamWriter"
    Reader.__name__ = Reader.__qualname__ = "StreamReader"
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


_marks = {"utf-8-sig": BOM_UTF8, "utf-16": BOM_UTF16, "utf-32": BOM_UTF32}
_known = {}


def _native_info(encoding):
    """The CodecInfo of an encoding that `_codecs` knows, or None."""
    name = _codecs.canonical_name(encoding)
    if name is None:
        return None
    if name not in _known:
        _known[name] = _native(name)
    return _known[name]


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        kind = "None" if encoding is None else type(encoding).__name__
        raise TypeError(f"lookup() argument must be str, not {kind}")
    info = _native_info(encoding)
    if info is None:
        info = _codecs.search(encoding)
    return info


def _check_name(function, encoding):
    if not isinstance(encoding, str):
        kind = "None" if encoding is None else type(encoding).__name__
        raise TypeError(f"{function}() argument 'encoding' must be str, not {kind}")


def _encode(obj, encoding, errors):
    """The object encoded by a codec of any kind."""
    _check_name("encode", encoding)
    encoder = lookup(encoding).encode
    try:
        return encoder(obj, errors)[0]
    except Exception as error:
        error.add_note(f"encoding with {encoding!r} codec failed")
        raise


def _decode(obj, encoding, errors):
    """The object decoded by a codec of any kind."""
    _check_name("decode", encoding)
    decoder = lookup(encoding).decode
    try:
        return decoder(obj, errors)[0]
    except Exception as error:
        error.add_note(f"decoding with {encoding!r} codec failed")
        raise


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def strict_errors(exception, /):
    return _codecs.handle("strict", exception)


def ignore_errors(exception, /):
    return _codecs.handle("ignore", exception)


def replace_errors(exception, /):
    return _codecs.handle("replace", exception)


def backslashreplace_errors(exception, /):
    return _codecs.handle("backslashreplace", exception)


def xmlcharrefreplace_errors(exception, /):
    return _codecs.handle("xmlcharrefreplace", exception)


def namereplace_errors(exception, /):
    return _codecs.handle("namereplace", exception)


def lookup_error(errors, /):
    """The handler of that name."""
    known = globals().get(f"{errors}_errors")
    if known is not None:
        return known
    if _codecs.is_handler(errors):
        return lambda exception: _codecs.handle(errors, exception)
    return _codecs.registered_error(errors)


def _functions(prefix, encoding):
    # Escapes are taken as a whole unless one says otherwise.
    whole = prefix.endswith("escape")

    def encode(str, errors=None, /):
        return _codecs.encode_all(encoding, str, errors or "strict")

    def decode(data, errors=None, final=whole, /):
        return _codecs.decode_part(encoding, data, errors or "strict", final)

    for function, verb in ((encode, "encode"), (decode, "decode")):
        function.__name__ = function.__qualname__ = f"{prefix}_{verb}"
        globals()[function.__name__] = function


for _prefix, _encoding in (
    ("utf_8", "utf-8"), ("utf_16", "utf-16"), ("utf_16_le", "utf-16-le"),
    ("utf_16_be", "utf-16-be"), ("utf_32", "utf-32"),
    ("utf_32_le", "utf-32-le"), ("utf_32_be", "utf-32-be"),
    ("ascii", "ascii"), ("latin_1", "latin-1"), ("utf_7", "utf-7"),
    ("unicode_escape", "unicode-escape"),
    ("raw_unicode_escape", "raw-unicode-escape"),
):
    _functions(_prefix, _encoding)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Opens a file that is read and written as text in an encoding."""
    import builtins
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        wrapped = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        wrapped.encoding = encoding
        return wrapped
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A file in one encoding that takes and gives bytes in another."""
    if file_encoding is None:
        file_encoding = data_encoding
    data, inside = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(
        file, data.encode, data.decode, inside.streamreader, inside.streamwriter, errors)
    recoder.data_encoding = data_encoding
    recoder.file_encoding = file_encoding
    return recoder


def make_identity_dict(rng):
    """Every number of a range, meaning itself."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The map the other way round; what is ambiguous maps to None."""
    encoding_map = {}
    for key, value in decoding_map.items():
        encoding_map[value] = None if value in encoding_map else key
    return encoding_map


def readbuffer_encode(data, errors=None, /):
    """The bytes of a buffer, or of a text in UTF-8."""
    data = data.encode() if isinstance(data, str) else memoryview(data).tobytes()
    return data, len(data)


def escape_encode(data, errors=None, /):
    """Bytes as in a literal, without its quotes."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    # Between double quotes nothing but the backslash is escaped that single ones would need.
    text = repr(b'"' + data)[3:-1] if b"'" not in data else "\\'".join(
        repr(b'"' + part)[3:-1] for part in data.split(b"'"))
    return text.encode("ascii"), len(data)


def _marked(unit, little, big):
    def decode(data, errors=None, byteorder=0, final=False, /):
        data = memoryview(data).tobytes()
        skipped = 0
        if not byteorder and data.startswith((little, big)):
            byteorder = -1 if data.startswith(little) else 1
            skipped = len(little)
        name = f"utf-{unit}-be" if byteorder == 1 else f"utf-{unit}-le"
        text, used = _codecs.decode_part(name, data[skipped:], errors or "strict", final)
        return text, used + skipped, byteorder

    decode.__name__ = decode.__qualname__ = f"utf_{unit}_ex_decode"
    return decode


utf_16_ex_decode = _marked(16, BOM_UTF16_LE, BOM_UTF16_BE)
utf_32_ex_decode = _marked(32, BOM_UTF32_LE, BOM_UTF32_BE)
