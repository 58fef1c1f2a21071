"""Numbers of eight bytes for pickles where a program has blocked `_pickle`."""

from struct import pack, unpack


def _pack_double(x):
    return pack(">d", x)


def _unpack_double(data):
    return unpack(">d", data)[0]
