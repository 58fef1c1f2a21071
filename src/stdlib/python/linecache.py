"""Lines of source by file name. The cache holds size, time, lines and full name of each file."""

import _traceback
import os

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# entries are (size, mtime, lines, fullname), or a tuple of one function that gives the text
cache = {}


def clearcache():
    """Forgets everything."""
    cache.clear()
    _traceback.forget_sources()


def getline(filename, lineno, module_globals=None):
    """One line of a file, counted from 1; an empty string if there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """All lines of a file; an empty list if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Forgets files that have changed since they were read: one, or all."""
    if filename is None:
        filenames = list(cache)
    elif filename in cache:
        filenames = [filename]
    else:
        filenames = []
    for name in filenames:
        entry = cache[name]
        if len(entry) == 1:
            continue
        size, mtime, _, fullname = entry
        if mtime is None:
            continue
        try:
            stat = os.stat(fullname)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)
    _traceback.forget_sources()


def updatecache(filename, module_globals=None):
    """Reads a file anew and gives its lines."""
    cache_entry = cache.pop(filename, None)
    if not isinstance(filename, str) or not filename:
        return []
    if cache_entry is not None or lazycache(filename, module_globals):
        if cache_entry is None:
            cache_entry = cache.pop(filename)
        try:
            text = cache_entry[0]()
        except (ImportError, OSError):
            text = None
        if text is not None:
            return _store(filename, len(text), None, text, filename)
    text = _traceback.source(filename)
    if text is None:
        return []
    try:
        stat = os.stat(filename)
    except (OSError, ValueError):
        # a text that never was a file stays in the registry of sources
        return _lines(text)
    return _store(filename, stat.st_size, stat.st_mtime, text, filename)


def _lines(text):
    lines = [line + "\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    else:
        lines[-1] = lines[-1][:-1] + "\n"
    return lines


def _store(filename, size, mtime, text, fullname):
    lines = _lines(text)
    cache[filename] = size, mtime, lines, fullname
    return lines


def lazycache(filename, module_globals):
    """Notes that a module's loader knows the text of a file. Was there such a loader?"""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return False
    if module_globals and "__name__" in module_globals:
        spec = module_globals.get("__spec__")
        name = getattr(spec, "name", None) or module_globals["__name__"]
        loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
        get_source = getattr(loader, "get_source", None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False
