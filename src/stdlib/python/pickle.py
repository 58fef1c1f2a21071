"""Objects as strings of bytes, and back.

Functions:

    dump(object, file)
    dumps(object) -> bytes
    load(file) -> object
    loads(bytes) -> object

Reading a pickle can run any code: never read one that you do not trust.
"""

from _pickle_codes import *
from _pickle_codes import (
    DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, PicklingError, UnpicklingError)
from _pickle_codes import __all__ as _codes
try:
    from _pickle import Pickler, Unpickler, PickleBuffer, dump, dumps, load, loads
except ImportError:
    from _pickle_pure import Pickler, Unpickler, dump, dumps, load, loads
from _pickle_write import whichmodule
from copyreg import dispatch_table

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler",
           "dump", "dumps", "load", "loads",
           *[name for name in ["PickleBuffer"] if name in globals()],
           *sorted([*_codes, "DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL"])]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
bytes_types = (bytes, bytearray)

# One implementation goes by both names.
_Pickler, _Unpickler = Pickler, Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads


def encode_long(x):
    """An integer as little-endian bytes in two's complement, as few as possible."""
    if x == 0:
        return b""
    bits = x.bit_length() if x >= 0 else (~x).bit_length()
    return x.to_bytes(bits // 8 + 1, "little", signed=True)


def decode_long(data):
    """The integer that encode_long has encoded."""
    return int.from_bytes(data, "little", signed=True)
