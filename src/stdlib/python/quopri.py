"""Quoted-printable encoding of files and bytes (RFC 1521)."""

from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]

MAXLINESIZE = 76


def encode(input, output, quotetabs, header=False):
    """Reads a binary file and writes it quoted."""
    output.write(encodestring(input.read(), quotetabs, header))


def encodestring(s, quotetabs=False, header=False):
    """Bytes, quoted."""
    return b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Reads a quoted binary file and writes it plain."""
    output.write(decodestring(input.read(), header))


def decodestring(s, header=False):
    """The bytes that quoted ones stand for."""
    return a2b_qp(s, header=header)
