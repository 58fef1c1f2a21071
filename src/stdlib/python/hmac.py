"""Keyed hashing for message authentication (RFC 2104)."""

import warnings
import _hashlib
from _hashlib import compare_digest

trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))

# Digests have the size of the hash function.
digest_size = None


def _constructor(digestmod):
    """What makes a hash object: from a constructor, a name or a module."""
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        import hashlib
        return lambda data=b"": hashlib.new(digestmod, data)
    return lambda data=b"": digestmod.new(data)


class HMAC:
    """A keyed hash of the data it is updated with."""

    blocksize = 64

    __slots__ = ("_inner", "_outer", "block_size", "digest_size")

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        make = _constructor(digestmod)
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        if hasattr(self._inner, "block_size"):
            size = self._inner.block_size
            if size < 16:
                warnings.warn(
                    f"block_size of {size} seems too small; using our default of {self.blocksize}.",
                    RuntimeWarning, 2)
                size = self.blocksize
        else:
            warnings.warn(
                f"No block_size attribute on given digest object; Assuming {self.blocksize}.",
                RuntimeWarning, 2)
            size = self.blocksize
        if len(key) > size:
            key = make(key).digest()
        self.block_size = size
        key = key.ljust(size, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Takes more data."""
        self._inner.update(msg)

    def copy(self):
        """A clone that goes on separately."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        """The keyed hash so far, as bytes."""
        return self._current().digest()

    def hexdigest(self):
        """The keyed hash so far, in hexadecimal."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    """A keyed hash object; digestmod is a hash's name, constructor or module."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The keyed hash of one message, at once."""
    if isinstance(digest, str) and digest in _hashlib.openssl_md_meth_names:
        try:
            return _hashlib.hmac_digest(key, msg, digest)
        except _hashlib.UnsupportedDigestmodError:
            pass
    return HMAC(key, msg, digest).digest()
