"""Names of files by patterns (library reference: glob)."""

import contextlib
import fnmatch
import itertools
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern."""
    return list(iglob(
        pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
        include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern, one at a time."""
    if dir_fd is not None:
        raise NotImplementedError("glob: dir_fd unavailable on this platform")
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _find(pathname, root, recursive, False, include_hidden)
    if not pathname or (recursive and _is_recursive(pathname[:2])):
        # The root itself stands for no name.
        first = next(found, None)
        if first:
            found = itertools.chain((first,), found)
    return found


def _find(pathname, root, recursive, dirs_only, hidden):
    directory, name = os.path.split(pathname)
    if not has_magic(pathname):
        if name:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, directory)):
            yield pathname
        return
    if not directory:
        if recursive and _is_recursive(name):
            yield from _below(root, name, dirs_only, hidden)
        else:
            yield from _matching(root, name, dirs_only, hidden)
        return
    if directory != pathname and has_magic(directory):
        directories = _find(directory, root, recursive, True, hidden)
    else:
        directories = [directory]
    if not has_magic(name):
        search = _itself
    elif recursive and _is_recursive(name):
        search = _below
    else:
        search = _matching
    for place in directories:
        for found in search(_join(root, place), name, dirs_only, hidden):
            yield os.path.join(place, found)


def _names(directory, dirs_only):
    try:
        entries = os.scandir(directory) if directory else os.scandir(
            b"." if isinstance(directory, bytes) else ".")
        with entries:
            for entry in entries:
                try:
                    if not dirs_only or entry.is_dir():
                        yield entry.name
                except OSError:
                    pass
    except OSError:
        return


def _matching(directory, pattern, dirs_only, hidden):
    names = list(_names(directory, dirs_only))
    if not (hidden or _is_hidden(pattern)):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _itself(directory, name, dirs_only, hidden):
    if name:
        if os.path.lexists(_join(directory, name)):
            return [name]
    elif os.path.isdir(directory):
        return [name]
    return []


def _below(directory, pattern, dirs_only, hidden):
    if not directory or os.path.isdir(directory):
        yield pattern[:0]
    yield from _walk(directory, dirs_only, hidden)


def _walk(directory, dirs_only, hidden):
    for name in list(_names(directory, dirs_only)):
        if hidden or not _is_hidden(name):
            yield name
            place = _join(directory, name) if directory else name
            for found in _walk(place, dirs_only, hidden):
                yield os.path.join(name, found)


def _join(directory, name):
    if not directory or not name:
        return directory or name
    return os.path.join(directory, name)


_MAGIC = re.compile("([*?[])")
_MAGIC_BYTES = re.compile(b"([*?[])")


def has_magic(s):
    """Is it a pattern, not a plain name?"""
    return (_MAGIC_BYTES if isinstance(s, bytes) else _MAGIC).search(s) is not None


def _is_hidden(path):
    return path[0] in (".", 46) if path else False


def _is_recursive(pattern):
    return pattern == (b"**" if isinstance(pattern, bytes) else "**")


def escape(pathname):
    """A pattern that only the path itself matches."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + _MAGIC_BYTES.sub(rb"[\1]", pathname)
    return drive + _MAGIC.sub(r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression for a pattern of paths."""
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    if include_hidden:
        one_last = f"{not_sep}+"
        one = f"{one_last}{any_sep}"
        any_segments = f"(?:.+{any_sep})?"
        any_last = ".*"
    else:
        one_last = f"[^{escaped}.]{not_sep}*"
        one = f"{one_last}{any_sep}"
        any_segments = f"(?:{one})*"
        any_last = f"{any_segments}(?:{one_last})?"
    out = []
    parts = re.split(any_sep, pat)
    last = len(parts) - 1
    for index, part in enumerate(parts):
        if part == "*":
            out.append(one if index < last else one_last)
        elif recursive and part == "**":
            if index < last:
                if parts[index + 1] != "**":
                    out.append(any_segments)
            else:
                out.append(any_last)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    out.append(r"(?!\.)")
                out += fnmatch._pieces(part, f"{not_sep}*", not_sep)[0]
            if index < last:
                out.append(any_sep)
    return f"(?s:{''.join(out)})\\Z"
