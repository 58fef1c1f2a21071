"""Codec registry and base classes (library reference: "codecs").

Encoding and decoding are native (`_codecs`); this module gives them the
registry's interface: `CodecInfo`, incremental and stream classes, and the
codecs that map bytes to bytes or text to text.
"""

import _codecs
from _codecs import decode, encode, register, unregister, register_error

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class CodecInfo(tuple):
    """What the registry knows of an encoding."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """Stateless encoding and decoding."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps what cannot be encoded yet."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b"", 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the bytes of an unfinished sequence."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Encodes what is written to a stream."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Decodes what is read from a stream."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._rest = b""
        self._text = ""

    def _fill(self, size):
        data = self.stream.read() if size < 0 else self.stream.read(size)
        raw = self._rest + data
        text, used = self.decode(raw, self.errors)
        self._rest = raw[used:]
        self._text += text
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0:
            self._fill(size)
            text, self._text = self._text, ""
            return text
        while len(self._text) < chars and self._fill(max(chars, 64)):
            pass
        text, self._text = self._text[:chars], self._text[chars:]
        return text

    def readline(self, size=None, keepends=True):
        while "\n" not in self._text and self._fill(size or 72):
            pass
        lines = self._text.splitlines(True)
        if not lines:
            return ""
        self._text = "".join(lines[1:])
        return lines[0] if keepends else lines[0].splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._rest, self._text = b"", ""

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


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
        def encode(self, input, errors="strict"):
            return encode(input, errors)

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


def _rot13(text):
    lower, upper = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    turned = lower[13:] + lower[:13] + upper[13:] + upper[:13]
    return text.translate(str.maketrans(lower + upper, turned))


def _transform(name, forth, back):
    def encode(input, errors="strict"):
        return forth(input), len(input)

    def decode(input, errors="strict"):
        return back(input), len(input)

    return CodecInfo(encode, decode, name=name, _is_text_encoding=False)


_transforms = {
    "hex": ("hex", lambda b: bytes(b).hex().encode(), lambda b: bytes.fromhex(bytes(b).decode("ascii"))),
    "rot13": ("rot13", _rot13, _rot13),
}
_transforms["hex_codec"] = _transforms["hex"]
_transforms["rot_13"] = _transforms["rot13"]


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    name = _codecs.canonical_name(encoding)
    if name is None:
        key = encoding.lower().replace("-", "_").replace(" ", "_")
        if key in _transforms:
            return _transform(*_transforms[key])
        return _codecs.search(encoding)
    if name not in _known:
        _known[name] = _native(name)
    return _known[name]


def _encode(obj, encoding, errors):
    return lookup(encoding).encode(obj, errors)[0]


def _decode(obj, encoding, errors):
    return lookup(encoding).decode(obj, errors)[0]


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
    def encode(str, errors=None, /):
        return _codecs.encode_all(encoding, str, errors or "strict")

    def decode(data, errors=None, final=False, /):
        return _codecs.decode_part(encoding, data, errors or "strict", final)

    for function, verb in ((encode, "encode"), (decode, "decode")):
        function.__name__ = function.__qualname__ = f"{prefix}_{verb}"
        globals()[function.__name__] = function


for _prefix, _encoding in (
    ("utf_8", "utf-8"), ("utf_16", "utf-16"), ("utf_16_le", "utf-16-le"),
    ("utf_16_be", "utf-16-be"), ("utf_32", "utf-32"),
    ("utf_32_le", "utf-32-le"), ("utf_32_be", "utf-32-be"),
    ("ascii", "ascii"), ("latin_1", "latin-1"),
    ("unicode_escape", "unicode-escape"),
    ("raw_unicode_escape", "raw-unicode-escape"),
):
    _functions(_prefix, _encoding)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    import builtins
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    wrap = info.streamreader if "r" in mode else info.streamwriter
    return wrap(file, errors)
