"""Base64 in messages (library reference: email, RFC 2045 and 2047)."""

from base64 import b64encode
from binascii import a2b_base64, b2a_base64

__all__ = ["body_decode", "body_encode", "decode", "decodestring", "header_encode",
           "header_length"]


def header_length(bytearray):
    """How long bytes are when they are encoded."""
    return (len(bytearray) + 2) // 3 * 4


def header_encode(header_bytes, charset="iso-8859-1"):
    """A word of a header, encoded."""
    if not header_bytes:
        return ""
    if isinstance(header_bytes, str):
        header_bytes = header_bytes.encode(charset)
    return f"=?{charset}?b?{b64encode(header_bytes).decode('ascii')}?="


def body_encode(s, maxlinelen=76, eol="\n"):
    """A body, encoded in lines."""
    if not s:
        return ""
    room = maxlinelen * 3 // 4
    lines = []
    for start in range(0, len(s), room):
        line = b2a_base64(s[start:start + room]).decode("ascii")
        if line.endswith("\n") and eol != "\n":
            line = line[:-1] + eol
        lines.append(line)
    return "".join(lines)


def decode(string):
    """The bytes of a text."""
    if not string:
        return bytes()
    if isinstance(string, str):
        return a2b_base64(string.encode("raw-unicode-escape"))
    return a2b_base64(string)


# Other names.
body_decode = decode
decodestring = decode
