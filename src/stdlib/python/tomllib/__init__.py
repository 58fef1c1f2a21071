"""Reading TOML 1.0 (library reference: tomllib; toml.io/en/v1.0.0)."""

from tomllib._document import TOMLDecodeError, load, loads

__all__ = ("loads", "load", "TOMLDecodeError")

TOMLDecodeError.__module__ = __name__
load.__module__ = loads.__module__ = __name__
