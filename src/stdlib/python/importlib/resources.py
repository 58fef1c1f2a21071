"""Files that belong to packages (library reference: importlib.resources)."""

import contextlib
import pathlib
import sys
from types import ModuleType

__all__ = [
    "as_file", "files", "contents", "is_resource", "open_binary", "open_text", "path",
    "read_binary", "read_text",
]


def files(anchor=None):
    """The directory of a package."""
    if anchor is None:
        anchor = sys._getframe(1).f_globals["__name__"]
    if not isinstance(anchor, ModuleType):
        anchor = __import__(anchor, fromlist=["__path__"])
    places = getattr(anchor, "__path__", None)
    if places:
        return pathlib.Path(list(places)[0])
    name = getattr(anchor, "__file__", None)
    if name is None:
        raise TypeError(f"{anchor.__name__!r} has no files")
    return pathlib.Path(name).parent


@contextlib.contextmanager
def as_file(path):
    """A path of the file system; it is one already."""
    yield path


def open_binary(anchor, *path_names):
    return files(anchor).joinpath(*path_names).open("rb")


def open_text(anchor, *path_names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*path_names).open("r", encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    return files(anchor).joinpath(*path_names).read_bytes()


def read_text(anchor, *path_names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*path_names).read_text(encoding, errors)


def path(anchor, *path_names):
    return as_file(files(anchor).joinpath(*path_names))


def is_resource(anchor, *path_names):
    return files(anchor).joinpath(*path_names).is_file()


def contents(anchor, *path_names):
    return (item.name for item in files(anchor).joinpath(*path_names).iterdir())
