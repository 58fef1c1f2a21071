"""The environment as `os.environ` and `os.environb` show it."""

import _os
from _collections_abc import MutableMapping as _MutableMapping
from _os_paths import fsdecode, fsencode

# What is defined here shows as the public module's own.
__name__ = "os"


class _Environ(_MutableMapping):
    """The environment: strings to strings. Changes stay within the program and what it starts."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(
            f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}"
            for key, value in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _check_str(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


def putenv(name, value, /):
    """Variables are kept in `os.environ`, and given on to processes from there."""
    name, value = fsencode(name), fsencode(value)
    if b"\0" in name or b"\0" in value:
        raise ValueError("embedded null byte")
    if not name or b"=" in name:
        raise ValueError("illegal environment variable name")


def unsetenv(name, /):
    name = fsencode(name)
    if not name or b"=" in name:
        raise OSError(22, "Invalid argument")


environ = _Environ(
    {fsencode(key): fsencode(value) for key, value in _os.environ().items()},
    _check_str, fsdecode, _check_str, fsdecode)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)
supports_bytes_environ = True


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The same for bytes."""
    return environb.get(key, default)
