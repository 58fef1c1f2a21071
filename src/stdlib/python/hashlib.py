"""Hash functions: one interface to MD5, SHA, SHA-3, SHAKE and BLAKE2."""

import _hashlib
from _hashlib import pbkdf2_hmac, scrypt
from _hashlib import (
    openssl_md5 as md5, openssl_sha1 as sha1, openssl_sha224 as sha224,
    openssl_sha256 as sha256, openssl_sha384 as sha384, openssl_sha512 as sha512,
    openssl_sha3_224 as sha3_224, openssl_sha3_256 as sha3_256,
    openssl_sha3_384 as sha3_384, openssl_sha3_512 as sha3_512,
    openssl_shake_128 as shake_128, openssl_shake_256 as shake_256,
)
from _blake2 import blake2b, blake2s

_always = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s",
    "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
)

algorithms_guaranteed = set(_always)
algorithms_available = algorithms_guaranteed | _hashlib.openssl_md_meth_names

__all__ = _always + (
    "new", "algorithms_guaranteed", "algorithms_available", "file_digest",
    "pbkdf2_hmac", "scrypt",
)

# Names that are understood besides those of `_hashlib`.
_other_names = {
    "sha-1": "sha1", "sha2-224": "sha224", "sha-224": "sha224",
    "sha2-256": "sha256", "sha-256": "sha256", "sha2-384": "sha384",
    "sha-384": "sha384", "sha2-512": "sha512", "sha-512": "sha512",
    "sha-512/224": "sha512_224", "sha-512/256": "sha512_256",
    "sha3-224": "sha3_224", "sha3-256": "sha3_256", "sha3-384": "sha3_384",
    "sha3-512": "sha3_512", "shake-128": "shake_128", "shake-256": "shake_256",
    "shake128": "shake_128", "shake256": "shake_256",
}
_any_case = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}


def new(name, data=b"", **kwargs):
    """A hash object of the function of that name, with data hashed into it."""
    if name == "blake2b":
        return blake2b(data, **kwargs)
    if name == "blake2s":
        return blake2s(data, **kwargs)
    known = name
    if isinstance(name, str) and name not in _hashlib.openssl_md_meth_names:
        lower = name.lower()
        if lower in _any_case:
            known = lower
        else:
            known = _other_names.get(lower, name)
    return _hashlib.new(known, data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Hashes what is left of a file; digest is a name or a constructor."""
    hasher = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        # A file in memory lends its contents.
        hasher.update(fileobj.getbuffer())
        return hasher
    readable = hasattr(fileobj, "readinto") and hasattr(fileobj, "readable")
    if not (readable and fileobj.readable()):
        raise ValueError(
            f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = bytearray(_bufsize)
    view = memoryview(buffer)
    while size := fileobj.readinto(buffer):
        hasher.update(view[:size])
    return hasher
