"""Codecs from bytes to bytes, and rot13 from text to text."""

import binascii
import codecs


def _check(errors):
    assert errors == "strict", errors


def _base64_encode(input):
    import base64
    return base64.encodebytes(input)


def _base64_decode(input):
    import base64
    return base64.decodebytes(input)


def _quopri_encode(input):
    return binascii.b2a_qp(input, quotetabs=True)


def _zlib_encode(input):
    import zlib
    return zlib.compress(input)


def _zlib_decode(input):
    import zlib
    return zlib.decompress(input)


def _uu_encode(input, filename="<data>", mode=0o666):
    input = bytes(input)
    lines = [b"begin %o %s\n" % (mode & 0o777, filename.encode("ascii"))]
    lines += [binascii.b2a_uu(input[at:at + 45]) for at in range(0, len(input), 45)]
    lines.append(b" \nend\n")
    return b"".join(lines)


def _uu_decode(input):
    lines = iter(bytes(input).splitlines(True))
    for line in lines:
        if line[:5] == b"begin":
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b"end\n":
            return b"".join(out)
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some encoders pad a line too much: only what its length asks for counts.
            size = (((line[0] - 32) & 63) * 4 + 5) // 3
            out.append(binascii.a2b_uu(line[:size]))
    raise ValueError("Truncated input data")


_turn = {}
for _first in (65, 97):
    for _place in range(26):
        _turn[_first + _place] = _first + (_place + 13) % 26


def _rot13(input):
    return str.translate(input, _turn)


_codecs = {
    "base64_codec": ("base64", _base64_encode, _base64_decode, False),
    "hex_codec": ("hex", binascii.b2a_hex, binascii.a2b_hex, False),
    "quopri_codec": ("quopri", _quopri_encode, binascii.a2b_qp, False),
    "uu_codec": ("uu", _uu_encode, _uu_decode, False),
    "zlib_codec": ("zlib", _zlib_encode, _zlib_decode, False),
    "rot_13": ("rot13", _rot13, _rot13, False),
}


def info(module):
    """The CodecInfo of one of them."""
    name, forth, back, text = _codecs[module]

    def encode(input, errors="strict"):
        _check(errors)
        return forth(input), len(input)

    def decode(input, errors="strict"):
        _check(errors)
        return back(input), len(input)

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            _check(self.errors)
            return forth(input)

    class Decoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            _check(self.errors)
            return back(input)

    if name == "zlib":
        Encoder, Decoder = _zlib_classes()

    class Writer(codecs.StreamWriter):
        charbuffertype = str if name == "rot13" else bytes

        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(codecs.StreamReader):
        charbuffertype = str if name == "rot13" else bytes

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    return codecs.CodecInfo(
        encode, decode, Reader, Writer, Encoder, Decoder,
        "rot-13" if name == "rot13" else name, _is_text_encoding=text)


def _zlib_classes():
    import zlib

    class Encoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            _check(errors)
            super().__init__(errors)
            self.reset()

        def reset(self):
            self.compressobj = zlib.compressobj()

        def encode(self, input, final=False):
            data = self.compressobj.compress(input)
            return data + self.compressobj.flush() if final else data

    class Decoder(codecs.IncrementalDecoder):
        def __init__(self, errors="strict"):
            _check(errors)
            super().__init__(errors)
            self.reset()

        def reset(self):
            self.decompressobj = zlib.decompressobj()

        def decode(self, input, final=False):
            data = self.decompressobj.decompress(input)
            return data + self.decompressobj.flush() if final else data

    return Encoder, Decoder
