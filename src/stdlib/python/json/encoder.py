"""The encoder's class and helpers, under the names they have in CPython."""

import _json
from json import JSONEncoder

__all__ = ["JSONEncoder"]

INFINITY = float("inf")


def encode_basestring(s):
    return _json.quote(s, False)


def encode_basestring_ascii(s):
    return _json.quote(s, True)
