"""Random numbers and tokens fit for passwords and keys."""

__all__ = [
    "choice", "randbelow", "randbits", "SystemRandom",
    "token_bytes", "token_hex", "token_urlsafe", "compare_digest",
]

import base64
from hmac import compare_digest
from random import SystemRandom

_system = SystemRandom()
randbits = _system.getrandbits
choice = _system.choice

DEFAULT_ENTROPY = 32


def randbelow(exclusive_upper_bound):
    """A random integer from 0 up to, not including, the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _system._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Random bytes, a safe number of them by default."""
    return _system.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Random text of two hexadecimal digits for each byte."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random text that can stand in an address."""
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
