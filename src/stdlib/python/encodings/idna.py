"""Domain names with characters beyond ASCII (RFC 3490, with nameprep of RFC 3491)."""

import codecs
import re
import unicodedata

dots = re.compile("[\u002E\u3002\uFF0E\uFF61]")

ace_prefix = b"xn--"
sace_prefix = "xn--"

# Characters that nameprep drops (RFC 3454, B.1).
_dropped = dict.fromkeys(
    [0xAD, 0x34F, 0x1806, 0x180B, 0x180C, 0x180D, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF,
     *range(0xFE00, 0xFE10)])


def _is_prohibited(char):
    code = ord(char)
    category = unicodedata.category(char)
    if category in ("Zs", "Cc", "Cs", "Co"):
        # Space and control characters of ASCII are left to the rules for host names.
        return code >= 0x80
    return (
        code in (0x6DD, 0x70F, 0x180E, 0x2028, 0x2029, 0x340, 0x341, 0x200E, 0x200F, 0xE0001)
        or 0x2061 <= code <= 0x2063 or 0x206A <= code <= 0x206F
        or 0x202A <= code <= 0x202E or 0x2FF0 <= code <= 0x2FFB
        or 0xFFF9 <= code <= 0xFFFD or 0x1D173 <= code <= 0x1D17A
        or 0xE0020 <= code <= 0xE007F
        or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE)


def nameprep(label):
    """The label as names are compared: folded, composed and checked."""
    text = label.translate(_dropped).casefold()
    text = unicodedata.normalize("NFKC", text)
    for place, char in enumerate(text):
        if _is_prohibited(char):
            raise UnicodeEncodeError(
                "idna", text, place, place + 1, f"Invalid character {char!r}")
    directions = [unicodedata.bidirectional(c) for c in text]
    if "R" in directions or "AL" in directions:
        if "L" in directions:
            place = directions.index("L")
            raise UnicodeEncodeError("idna", text, place, place + 1, "Violation of BIDI requirement 2")
        for place in (0, len(text) - 1):
            if directions[place] not in ("R", "AL"):
                raise UnicodeEncodeError(
                    "idna", text, place, place + 1, "Violation of BIDI requirement 3")
    return text


def _too_long(label, what):
    if not label:
        return UnicodeEncodeError("idna", what, 0, 1, "label empty")
    return UnicodeEncodeError("idna", what, 0, len(what), "label too long")


def ToASCII(label):
    """One label as bytes."""
    if label.isascii():
        if 0 < len(label) < 64:
            return label.encode("ascii")
        raise _too_long(label, label)
    plain = nameprep(label)
    if plain.isascii():
        if 0 < len(plain) < 64:
            return plain.encode("ascii")
        raise _too_long(plain, label)
    if plain.lower().startswith(sace_prefix):
        raise UnicodeEncodeError(
            "idna", label, 0, len(sace_prefix), "Label starts with ACE prefix")
    encoded = ace_prefix + plain.encode("punycode")
    if len(encoded) < 64:
        return encoded
    raise _too_long(encoded, label)


def ToUnicode(label):
    """One label as text."""
    if len(label) > 1024:
        raise UnicodeDecodeError("idna", label, 0, len(label), "label way too long")
    if isinstance(label, bytes):
        plain = label
    elif label.isascii():
        plain = label.encode("ascii")
    else:
        plain = nameprep(label).encode("ascii")
    if not plain.lower().startswith(ace_prefix):
        return str(plain, "ascii")
    text = plain[len(ace_prefix):].decode("punycode")
    again = ToASCII(text)
    if str(plain, "ascii").lower() != str(again, "ascii"):
        raise UnicodeDecodeError(
            "idna", plain, 0, len(plain), f"IDNA does not round-trip, '{label!r}' != '{again!r}'")
    return text


class _placed:
    """What cannot be decoded of a label is told of with its place in the name."""

    def __init__(self, name, offset):
        self.name, self.offset = name, offset

    def __enter__(self):
        pass

    def __exit__(self, kind, error, trace):
        if kind in (UnicodeDecodeError, UnicodeEncodeError):
            start, end = self.offset + error.start, self.offset + error.end
            raise UnicodeDecodeError("idna", self.name, start, end, error.reason)


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        if not input:
            return b"", 0
        labels = input.split(".") if input.isascii() else dots.split(input)
        trailing = b""
        if labels and not labels[-1]:
            trailing = b"."
            del labels[-1]
        offset = 0
        out = []
        for label in labels:
            if input.isascii() and not 0 < len(label) < 64:
                reason = "label too long" if label else "label empty"
                raise UnicodeEncodeError(
                    "idna", input, offset, offset + max(len(label), 1), reason)
            out.append(ToASCII(label))
            offset += len(label) + 1
        return b".".join(out) + trailing, len(input)

    def decode(self, input, errors="strict"):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        if not input:
            return "", 0
        input = bytes(input)
        if ace_prefix not in input.lower():
            with _placed(input, 0):
                return str(input, "ascii"), len(input)
        labels = input.split(b".")
        trailing = ""
        if labels and not labels[-1]:
            trailing = "."
            del labels[-1]
        offset = 0
        out = []
        for label in labels:
            with _placed(input, offset):
                out.append(ToUnicode(label))
            offset += len(label) + 1
        return ".".join(out) + trailing, len(input)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        # The last label waits until it is known to be whole.
        end = len(input) if final else max(
            (m.end() for m in dots.finditer(input)), default=0)
        return Codec().encode(input[:end])[0], end


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        input = bytes(input)
        end = len(input) if final else input.rfind(b".") + 1
        return Codec().decode(input[:end])[0], end


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    codec = Codec()
    return codecs.CodecInfo(
        codec.encode, codec.decode, StreamReader, StreamWriter,
        IncrementalEncoder, IncrementalDecoder, "idna")
