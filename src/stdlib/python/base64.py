"""Base16, Base32, Base64 (RFC 4648), Base85 and Ascii85 encodings.

Bytes go in and come out; the decoders take ASCII text as well.
"""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes",
    "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
    "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
    "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode",
]

bytes_types = (bytes, bytearray)


def _ascii_bytes(s):
    """The bytes of a decoder's argument."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(
            "argument should be a bytes-like object or ASCII string, "
            f"not {type(s).__name__!r}"
        ) from None


def _plain(s):
    """The bytes of an encoder's argument."""
    return s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()


# Base64

def b64encode(s, altchars=None):
    """Base64 of bytes; altchars are two characters in place of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of Base64 data; foreign characters are dropped unless validate."""
    s = _ascii_bytes(s)
    if altchars is not None:
        altchars = _ascii_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Base64 with the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of Base64 data in the standard alphabet."""
    return b64decode(s)


_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Base64 with - and _ in place of + and /."""
    return b64encode(s).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    """The bytes of URL-safe Base64 data."""
    return b64decode(_ascii_bytes(s).translate(_from_urlsafe))


# Base32

_base32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_base32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    s = _plain(s)
    short = -len(s) % 5
    s = bytes(s) + bytes(short)
    out = bytearray()
    for at in range(0, len(s), 5):
        word = int.from_bytes(s[at:at + 5])
        for shift in range(35, -5, -5):
            out.append(alphabet[word >> shift & 31])
    padding = (0, 1, 3, 4, 6)[short]
    if padding:
        out[-padding:] = b"=" * padding
    return bytes(out)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _ascii_bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _ascii_bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {digit: value for value, digit in enumerate(alphabet)}
    out = bytearray()
    word = 0
    for at in range(0, len(s), 8):
        digits = s[at:at + 8]
        word = 0
        for digit in digits:
            value = values.get(digit)
            if value is None:
                raise binascii.Error("Non-base32 digit found")
            word = word << 5 | value
        word <<= 5 * (8 - len(digits))
        out += word.to_bytes(5)
    if length % 8 or padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and out:
        del out[-((5 * padding + 7) // 8):]
    return bytes(out)


def b32encode(s):
    """Base32 of bytes."""
    return _encode32(_base32, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of Base32 data; map01 says which letter the digit 1 stands for."""
    return _decode32(_base32, s, casefold, map01)


def b32hexencode(s):
    """Base32 of bytes with the extended hexadecimal alphabet."""
    return _encode32(_base32hex, s)


def b32hexdecode(s, casefold=False):
    """The bytes of Base32 data in the extended hexadecimal alphabet."""
    return _decode32(_base32hex, s, casefold)


# Base16

def b16encode(s):
    """Base16 of bytes, in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of Base16 data."""
    s = _ascii_bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# Base85: five digits for four bytes

_ascii85 = bytes(range(33, 118))
_base85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
           b"!#$%&()*+-;<=>?@^_`{|}~")


def _encode85(b, alphabet, pad=False, zeros=False, spaces=False):
    b = bytes(_plain(b))
    short = -len(b) % 4
    b += bytes(short)
    out = bytearray()
    last = 0
    for at in range(0, len(b), 4):
        word = int.from_bytes(b[at:at + 4])
        last = len(out)
        if zeros and not word:
            out += b"z"
        elif spaces and word == 0x20202020:
            out += b"y"
        else:
            for power in (52200625, 614125, 7225, 85, 1):
                out.append(alphabet[word // power % 85])
    if short and not pad:
        if out[last:] == b"z":
            out[last:] = bytes([alphabet[0]]) * 5
        del out[-short:]
    return bytes(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85 of bytes, in Adobe's frame <~ ~> if asked for."""
    out = _encode85(b, _ascii85, pad, True, foldspaces)
    if adobe:
        out = b"<~" + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[at:at + wrapcol] for at in range(0, len(out), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        out = b"\n".join(lines)
    return out + b"~>" if adobe else out


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of Ascii85 data."""
    b = _ascii_bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError(f"Ascii85 encoded byte sequences must end with {b'~>'!r}")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    digits = []
    for digit in bytes(b) + b"u" * 4:
        if 33 <= digit <= 117:
            digits.append(digit)
            if len(digits) == 5:
                word = 0
                for x in digits:
                    word = 85 * word + (x - 33)
                if word > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += word.to_bytes(4)
                digits = []
        elif digit == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            out += bytes(4)
        elif foldspaces and digit == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif digit not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % digit)
    padding = 4 - len(digits)
    if padding:
        del out[-padding:]
    return bytes(out)


def b85encode(b, pad=False):
    """Base85 of bytes, as git and Mercurial write it."""
    return _encode85(b, _base85, pad)


def b85decode(b):
    """The bytes of Base85 data."""
    return _decode85(b, _base85, "base85")


def _decode85(b, alphabet, name):
    b = _ascii_bytes(b)
    values = {digit: value for value, digit in enumerate(alphabet)}
    short = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * short
    out = bytearray()
    for at in range(0, len(b), 5):
        word = 0
        for place, digit in enumerate(b[at:at + 5], at):
            value = values.get(digit)
            if value is None:
                raise ValueError(f"bad {name} character at position {place}")
            word = 85 * word + value
        if word > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {at}")
        out += word.to_bytes(4)
    if short:
        del out[-short:]
    return bytes(out)


_zeromq85 = (b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
             b".-:+=^!/*?&<>()[]{}@%$#")


def z85encode(s):
    """Base85 of bytes with ZeroMQ's alphabet."""
    return _encode85(s, _zeromq85)


def z85decode(s):
    """The bytes of ZeroMQ's Base85 data."""
    return _decode85(s, _zeromq85, "z85")


# Base64 of files and in lines (RFC 2045)

MAXLINESIZE = 76
MAXBINSIZE = 57


def encode(input, output):
    """Reads a binary file and writes it as lines of Base64."""
    while piece := input.read(MAXBINSIZE):
        while len(piece) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(piece))):
            piece += more
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    """Reads lines of Base64 and writes the bytes."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f"expected bytes-like object, not {type(s).__name__}") from error
    if view.format not in ("c", "b", "B"):
        raise TypeError(
            f"expected single byte elements, not {view.format!r} from {type(s).__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {type(s).__name__}")


def encodebytes(s):
    """Base64 of bytes, in lines of 76 characters."""
    _check_bytes(s)
    return b"".join(
        binascii.b2a_base64(s[at:at + MAXBINSIZE]) for at in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """The bytes of Base64 data in lines."""
    _check_bytes(s)
    return binascii.a2b_base64(s)
