"""Paths as text and bytes: `fspath` and its protocol `PathLike`, the encoding of names."""

import abc as _abc

# What is defined here shows as the public module's own.
__name__ = "os"


def fspath(path):
    """The text or bytes of a path."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        text = kind.__fspath__(path)
    except AttributeError:
        if hasattr(kind, "__fspath__"):
            raise
        raise TypeError(
            f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
    except TypeError:
        if kind.__fspath__ is None:
            raise TypeError(
                f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
        raise
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(
        f"expected {kind.__name__}.__fspath__() to return str or bytes, "
        f"not {type(text).__name__}")


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class PathLike(_abc.ABC):
    """What has `__fspath__`."""

    __slots__ = ()

    @_abc.abstractmethod
    def __fspath__(self):
        """The path as text or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for c in subclass.__mro__:
                if "__fspath__" in c.__dict__:
                    return c.__dict__["__fspath__"] is not None or NotImplemented
        return NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)
