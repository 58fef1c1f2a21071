"""Help for who imports by hand (library reference: importlib.util)."""

import os
import sys

from importlib._bootstrap import (
    BuiltinImporter, ModuleSpec, PathFinder, SourceFileLoader, file_spec, is_builtin, new_module)

__all__ = [
    "cache_from_source", "decode_source", "find_spec", "module_from_spec", "resolve_name",
    "source_from_cache", "source_hash", "spec_from_file_location", "spec_from_loader",
    "MAGIC_NUMBER",
]

MAGIC_NUMBER = b"\xf3\r\r\n"
module_from_spec = new_module


def resolve_name(name, package):
    """The absolute name of a relative one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)")
    rest = name.lstrip(".")
    bits = package.rsplit(".", len(name) - len(rest) - 1)
    if len(bits) < len(name) - len(rest):
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{rest}" if rest else bits[0]


def find_spec(name, package=None):
    """The spec of a module, which is not loaded; its packages are. None if there is none."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        spec = getattr(module, "__spec__", ...)
        if spec is ...:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is not None:
            return spec
        if fullname == "__main__":
            raise ValueError(f"{name}.__spec__ is None")
        return spec_from_loader(fullname, BuiltinImporter, origin="built-in")
    path = None
    parent = fullname.rpartition(".")[0]
    if parent:
        module = __import__(parent, fromlist=["__path__"])
        try:
            path = module.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent!r} while trying to find {fullname!r}",
                name=fullname) from error
    if is_builtin(fullname):
        return spec_from_loader(fullname, BuiltinImporter, origin="built-in")
    for finder in (*sys.meta_path, PathFinder):
        spec = finder.find_spec(fullname, path, None)
        if spec is not None:
            return spec
    return None


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for what a loader loads."""
    if is_package is None and hasattr(loader, "is_package"):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    if origin is None and hasattr(loader, "get_filename"):
        try:
            return spec_from_file_location(name, loader.get_filename(name), loader=loader)
        except ImportError:
            pass
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=...):
    """A spec for the module in a file."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    locations = None
    if submodule_search_locations is ...:
        if hasattr(loader, "is_package"):
            try:
                if loader.is_package(name):
                    locations = [os.path.dirname(location)]
            except ImportError:
                pass
    else:
        locations = submodule_search_locations
        if locations == [] and location:
            locations.append(os.path.dirname(location))
    return file_spec(name, location, locations, loader)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython would keep the compiled file."""
    head, tail = os.path.split(os.fspath(path))
    return os.path.join(
        head, "__pycache__", f"{tail.rpartition('.')[0] or tail}.{sys.implementation.cache_tag}.pyc")


def source_from_cache(path):
    """The source of a compiled file."""
    head, name = os.path.split(os.fspath(path))
    head, directory = os.path.split(head)
    if directory != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    return os.path.join(head, name.partition(".")[0] + ".py")


def decode_source(source_bytes):
    """The text of a source file."""
    import io
    import tokenize
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
    text = source_bytes.decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def source_hash(source_bytes):
    """A number for a text: FNV-1a of its bytes."""
    value = 0xCBF29CE484222325
    for byte in source_bytes:
        value = (value ^ byte) * 0x100000001B3 % 2 ** 64
    return value.to_bytes(8, "little")
