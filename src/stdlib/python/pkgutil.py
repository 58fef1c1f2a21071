"""Help for packages (library reference: pkgutil)."""

import os
import sys
from collections import namedtuple

__all__ = [
    "get_importer", "iter_importers", "walk_packages", "iter_modules", "get_data", "get_loader",
    "find_loader", "read_code", "extend_path", "ModuleInfo", "resolve_name",
]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A module that could be imported."


def get_importer(path_item):
    """The finder for a directory."""
    from importlib.machinery import FileFinder
    return FileFinder(os.fspath(path_item))


def iter_importers(fullname=""):
    """The finders that would look for a module."""
    path = sys.path
    if "." in fullname:
        package = __import__(fullname.rpartition(".")[0], fromlist=["__path__"])
        path = getattr(package, "__path__", None) or []
    else:
        yield from sys.meta_path
    for item in path:
        yield get_importer(item)


def iter_modules(path=None, prefix=""):
    """The modules in the directories of a path."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for place in sys.path if path is None else path:
        finder = get_importer(place)
        try:
            names = sorted(os.listdir(finder.path))
        except OSError:
            continue
        for name in names:
            full = os.path.join(finder.path, name)
            stem, extension = os.path.splitext(name)
            if extension == ".py" and stem != "__init__":
                is_package = False
            elif not extension and os.path.isfile(os.path.join(full, "__init__.py")):
                is_package = True
            else:
                continue
            if stem not in seen and stem.isidentifier():
                seen.add(stem)
                yield ModuleInfo(finder, prefix + stem, is_package)


def walk_packages(path=None, prefix="", onerror=None):
    """The same, and what is in the packages, which are imported for it."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            places = getattr(sys.modules[info.name], "__path__", None) or []
            places = [place for place in places if place not in seen]
            seen.update(places)
            yield from walk_packages(places, info.name + ".", onerror)


def get_data(package, resource):
    """A file of a package as bytes, or None."""
    from importlib.util import find_spec
    spec = find_spec(package)
    if spec is None:
        return None
    module = sys.modules.get(package) or __import__(package, fromlist=["__path__"])
    name = getattr(module, "__file__", None)
    if name is None:
        return None
    with open(os.path.join(os.path.dirname(name), *resource.split("/")), "rb") as file:
        return file.read()


def find_loader(fullname):
    """The loader of a module."""
    from importlib.util import find_spec
    try:
        spec = find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(
            f"Error while finding loader for {fullname!r} ({type(error)}: {error})") from error
    return spec.loader if spec is not None else None


def get_loader(module_or_name):
    """The loader of a module, by the module or its name."""
    name = module_or_name if isinstance(module_or_name, str) else module_or_name.__name__
    return find_loader(name)


def extend_path(path, name):
    """The path of a package that is spread over several directories."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent = name.rpartition(".")[0]
    places = sys.path if not parent else getattr(sys.modules.get(parent), "__path__", [])
    for place in places:
        if isinstance(place, str):
            below = os.path.join(place, name.rpartition(".")[2])
            if os.path.isdir(below) and below not in path:
                path.append(below)
    return path


def read_code(stream):
    """Compiled files are CPython's: there is no code in them for this machine."""
    return None


def resolve_name(name):
    """What a name stands for: `package.module:attribute`, or with dots alone."""
    from importlib import import_module
    module_name, colon, rest = name.partition(":")
    parts = module_name.split(".")
    if not all(part.isidentifier() for part in parts):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        found = import_module(module_name)
        parts = rest.split(".") if rest else []
    else:
        found = import_module(parts.pop(0))
        done = found.__name__
        while parts:
            try:
                found = import_module(f"{done}.{parts[0]}")
            except ImportError:
                break
            done = f"{done}.{parts.pop(0)}"
    for part in parts:
        found = getattr(found, part)
    return found
