"""Quoted-printable in messages (RFC 2045 and, for headers, 2047)."""

import re

from string import ascii_letters, digits, hexdigits

__all__ = ["body_decode", "body_encode", "body_length", "decode", "decodestring",
           "header_decode", "header_encode", "header_length", "quote", "unquote"]

_QUOTED = [f"={byte:02X}" for byte in range(256)]


def _table(unchanged):
    """What each byte is written as, where some are not changed."""
    table = _QUOTED[:]
    for byte in unchanged:
        table[byte] = chr(byte)
    return table


_HEADER = _table(b"-!*+/" + ascii_letters.encode() + digits.encode())
_HEADER[ord(" ")] = "_"
_BODY = _table(b" !\"#$%&'()*+,-./0123456789:;<>?@[\\]^_`{|}~\t" + ascii_letters.encode())
_BODY_LINE = _BODY[:]
for _byte in b"\r\n":
    _BODY_LINE[_byte] = chr(_byte)
del _byte


def header_check(octet):
    """Must a byte be quoted in a header?"""
    return chr(octet) != _HEADER[octet]


def body_check(octet):
    """Must a byte be quoted in a body?"""
    return chr(octet) != _BODY[octet]


def header_length(bytearray):
    """How long bytes are when they are encoded for a header."""
    return sum([len(_HEADER[octet]) for octet in bytearray])


def body_length(bytearray):
    """How long bytes are when they are encoded for a body."""
    return sum([len(_BODY[octet]) for octet in bytearray])


def unquote(s):
    """The character of "=XX"."""
    return chr(int(s[1:3], 16))


def quote(c):
    """A character as "=XX"."""
    return _QUOTED[ord(c)]


def header_encode(header_bytes, charset="iso-8859-1"):
    """A word of a header, encoded."""
    if not header_bytes:
        return ""
    text = header_bytes.decode("latin1").translate(_HEADER)
    return f"=?{charset}?q?{text}?="


def body_encode(body, maxlinelen=76, eol="\n"):
    """A body, encoded in lines, none of which ends with white space."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    body = body.translate(_BODY_LINE)
    room = maxlinelen - 1  # with the "=" that continues a line
    encoded = []
    for line in body.splitlines():
        start = 0
        while len(line) - start > maxlinelen:
            stop = start + room
            # A quoted byte is not cut; its own "=" does not stand for the other one.
            if line[stop - 2] == "=":
                stop -= 2
            elif line[stop - 1] == "=":
                stop -= 1
            encoded.append(line[start:stop] + "=")
            start = stop
        encoded += _last_pieces(line[start:], maxlinelen)
    if body[-1] in "\r\n":
        encoded.append("")
    return eol.join(encoded)


def _last_pieces(line, maxlinelen):
    """The end of a line, whose last character is quoted if it is white space."""
    if not line or line[-1] not in " \t":
        return [line]
    room = maxlinelen + 1 - len(line)
    if room >= 3:
        return [line[:-1] + quote(line[-1])]
    if room == 2:
        return [line + "=", ""]
    return [line[:-1] + "=", quote(line[-1])]


def decode(encoded, eol="\n"):
    """The text of an encoded body."""
    if not encoded:
        return encoded
    decoded = ""
    for line in encoded.splitlines():
        line = line.rstrip()
        if not line:
            decoded += eol
            continue
        soft = False
        position = 0
        while position < len(line):
            character = line[position]
            if character != "=":
                decoded += character
                position += 1
            elif position + 1 == len(line):
                soft = True
                position += 1
            elif (position + 2 < len(line) and line[position + 1] in hexdigits
                  and line[position + 2] in hexdigits):
                decoded += unquote(line[position:position + 3])
                position += 3
            else:
                decoded += character
                position += 1
        if not soft:
            decoded += eol
    if encoded[-1] not in "\r\n" and decoded.endswith(eol):
        decoded = decoded[:-1]
    return decoded


# Other names.
body_decode = decode
decodestring = decode


def header_decode(s):
    """The text of an encoded word, without what surrounds it."""
    s = s.replace("_", " ")
    return re.sub(r"=[a-fA-F0-9]{2}", lambda match: unquote(match[0]), s, flags=re.ASCII)
