"""Codec registry and base classes (library reference: "codecs").

Encoding and decoding are native (`_codecs`); this module gives them the
registry's interface: `CodecInfo`, incremental and stream classes, and the
codecs that map bytes to bytes or text to text.
"""

import _codecs
from _codecs import register, unregister, register_error
from _codecs import charmap_build, charmap_decode, charmap_encode

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

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.reset()

    def _fill(self, size, firstline=False):
        data = self.stream.read() if size < 0 else self.stream.read(size)
        raw = self.bytebuffer + data
        if not raw:
            return False
        try:
            text, used = self.decode(raw, self.errors)
        except UnicodeDecodeError as error:
            if not firstline:
                raise
            # The first line may be good even if what follows is not.
            text, used = self.decode(raw[:error.start], self.errors)
            if len(text.splitlines(True)) <= 1:
                raise
        self.bytebuffer = raw[used:]
        self.charbuffer += text
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        """Decoded text: about size bytes of it, or chars characters, or all."""
        if chars < 0 and size < 0:
            self._fill(-1, firstline)
            text, self.charbuffer = self.charbuffer, self._empty
            return text
        if chars < 0:
            if not self.charbuffer:
                self._fill(size, firstline)
            text, self.charbuffer = self.charbuffer, self._empty
            return text
        while len(self.charbuffer) < chars and self._fill(size if size >= 0 else max(chars, 64)):
            pass
        text, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return text

    def readline(self, size=None, keepends=True):
        """One line; keepends tells whether its end stays on it."""
        while True:
            lines = self.charbuffer.splitlines(True)
            # A line is whole once another has begun: its end may have two characters.
            if len(lines) > 1 or not self._fill(size or 72, True):
                break
        if not lines:
            return self._empty
        self.charbuffer = self._empty.join(lines[1:])
        return lines[0] if keepends else lines[0].splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        """All lines that are left."""
        return self.read().splitlines(keepends)

    @property
    def _empty(self):
        return self.charbuffertype()

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self._empty

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

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

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReaderWriter:
    """A reader and a writer on one stream."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamRecoder:
    """A stream in one encoding that is read and written in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


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
    info = _native_info(encoding)
    if info is None:
        info = _codecs.search(encoding)
    return info


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
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
