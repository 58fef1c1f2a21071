"""Encodings by name: what `codecs.lookup` finds besides those that programs register.

Most are native; the rest are in the modules of this package.
"""

import codecs
from . import aliases

_cache = {}


class CodecRegistryError(LookupError, SystemError):
    """A codec's module does not describe a codec."""


def normalize_encoding(encoding):
    """The name with underscores in place of whatever parts its words."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words = []
    word = ""
    for char in encoding:
        if char.isalnum() or char == ".":
            if char.isascii():
                word += char
        elif word:
            words.append(word)
            word = ""
    if word:
        words.append(word)
    return "_".join(words)


def search_function(encoding):
    """The CodecInfo of an encoding of this package, or None."""
    name = normalize_encoding(encoding).lower()
    if name in _cache:
        return _cache[name]
    known = aliases.aliases.get(name) or aliases.aliases.get(name.replace(".", "_")) or name
    info = codecs._native_info(known)
    if info is None:
        info = _in_python(known)
    _cache[name] = info
    return info


def _in_python(name):
    if name in ("base64_codec", "hex_codec", "quopri_codec", "uu_codec", "zlib_codec", "rot_13"):
        from . import _transforms
        return _transforms.info(name)
    if name == "punycode":
        from . import punycode
        return punycode.getregentry()
    if name == "idna":
        from . import idna
        return idna.getregentry()
    if name == "undefined":
        return _undefined()
    return None


def _undefined():
    def refuse(input, errors="strict"):
        raise UnicodeError("undefined encoding")

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            refuse(input)

    class Decoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            refuse(input)

    class Writer(codecs.StreamWriter):
        encode = staticmethod(refuse)

    class Reader(codecs.StreamReader):
        decode = staticmethod(refuse)

    return codecs.CodecInfo(refuse, refuse, Reader, Writer, Encoder, Decoder, "undefined")
