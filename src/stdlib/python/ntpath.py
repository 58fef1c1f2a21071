"""Paths as Windows writes them (library reference: os.path), by their text alone: this system has
no such files."""

import genericpath
from genericpath import *

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
    "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists",
    "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath",
    "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
    "supports_unicode_filenames", "relpath", "samefile", "sameopenfile", "samestat", "commonpath",
    "isjunction", "isreserved", "isdevdrive",
]

curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "\\", ";", "/"
defpath, devnull = ".;C:\\bin", "nul"
supports_unicode_filenames = True

_RESERVED_NAMES = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{name}{digit}" for name in ("COM", "LPT") for digit in "123456789\xb9\xb2\xb3"})
_RESERVED_CHARACTERS = frozenset(map(chr, range(32))) | frozenset('"*:<>?|/\\')


def _marks(path):
    """Separator, the other one, colon, `.`, `..`, of the path's kind of string."""
    return (b"\\", b"/", b":", b".", b"..") if isinstance(path, bytes) \
        else ("\\", "/", ":", ".", "..")


def normcase(s):
    """Backslashes and small letters."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return s.decode("utf-8", "surrogateescape").replace("/", "\\").lower() \
            .encode("utf-8", "surrogateescape")
    return s.replace("/", "\\").lower()


def isabs(s):
    """Does the path begin with a drive and a root?"""
    s = os.fspath(s)
    sep, altsep, colon, _, _ = _marks(s)
    start = s[:3].replace(altsep, sep)
    return start.startswith(sep * 2) or start.startswith(colon + sep, 1)


def splitroot(p):
    """Drive, root and the rest of a path."""
    p = os.fspath(p)
    sep, altsep, colon, _, _ = _marks(p)
    empty = p[:0]
    unc = b"\\\\?\\UNC\\" if isinstance(p, bytes) else "\\\\?\\UNC\\"
    plain = p.replace(altsep, sep)
    if plain[:1] == sep:
        if plain[1:2] != sep:
            return empty, p[:1], p[1:]
        # A share: \\server\share, or the same behind \\?\UNC\.
        start = 8 if plain[:8].upper() == unc else 2
        first = plain.find(sep, start)
        if first < 0:
            return p, empty, empty
        second = plain.find(sep, first + 1)
        if second < 0:
            return p, empty, empty
        return p[:second], p[second:second + 1], p[second + 1:]
    if plain[1:2] == colon:
        if plain[2:3] == sep:
            return p[:2], p[2:3], p[3:]
        return p[:2], empty, p[2:]
    return empty, empty, p


def splitdrive(p):
    """Drive and the rest of a path."""
    drive, root, tail = splitroot(p)
    return drive, root + tail


def join(path, *paths):
    """Paths one after another; a new root or drive drops what is before it."""
    path = os.fspath(path)
    sep, altsep, colon, _, _ = _marks(path)
    seps = (sep, altsep)
    try:
        if not paths:
            path[:0] + sep
        drive, root, tail = splitroot(path)
        for p in paths:
            new_drive, new_root, new_tail = splitroot(p)
            if new_root:
                if new_drive or not drive:
                    drive = new_drive
                root, tail = new_root, new_tail
                continue
            if new_drive and new_drive != drive:
                if new_drive.lower() != drive.lower():
                    drive, root, tail = new_drive, new_root, new_tail
                    continue
                drive = new_drive
            if tail and tail[-1:] not in seps:
                tail += sep
            tail += new_tail
        if tail and not root and drive and drive[-1:] not in (colon, *seps):
            return drive + sep + tail
        return drive + root + tail
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", path, *paths)
        raise


def split(p):
    """The path in front of the last separator, and the name behind it."""
    p = os.fspath(p)
    sep, altsep, _, _, _ = _marks(p)
    drive, root, tail = splitroot(p)
    i = max(tail.rfind(sep), tail.rfind(altsep)) + 1
    return drive + root + tail[:i].rstrip(sep + altsep), tail[i:]


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = os.fspath(p)
    sep, altsep, _, dot, _ = _marks(p)
    return genericpath._split_extension(p, sep, altsep, dot)


def basename(p):
    """The name behind the last separator."""
    return split(p)[1]


def dirname(p):
    """The path in front of the last separator."""
    return split(p)[0]


def ismount(path):
    """Is it the root of a drive or share?"""
    drive, root, tail = splitroot(os.fspath(path))
    return bool(drive and (root or drive[:1] in ("\\", "/", b"\\", b"/")) and not tail)


def expanduser(path):
    """`~` at the start replaced by the user's directory, if it is known."""
    path = os.fspath(path)
    sep, altsep, _, _, _ = _marks(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if path != tilde and path[:2] not in (tilde + sep, tilde + altsep):
        return path
    home = os.environ.get("USERPROFILE")
    if home is None:
        return path
    return (os.fsencode(home) if isinstance(path, bytes) else home) + path[1:]


def expandvars(path):
    """`$name`, `${name}` and `%name%` replaced by variables that are set."""
    path = os.fspath(path)
    import re
    in_bytes = isinstance(path, bytes)
    text = os.fsdecode(path)

    def value(match):
        if match[0].startswith("'"):
            return match[0]
        if match[0] in ("$$", "%%"):
            return match[0][0]
        return os.environ.get(match[1] or match[2] or match[3], match[0])

    text = re.sub(r"'[^']*'?|%%|%([^%]+)%|\$\$|\$\{([^}]+)\}|\$([\w-]+)", value, text,
                  flags=re.ASCII)
    return os.fsencode(text) if in_bytes else text


def normpath(path):
    """The path without doubled separators, `.` and `..`."""
    path = os.fspath(path)
    sep, altsep, _, here, above = _marks(path)
    drive, root, tail = splitroot(path.replace(altsep, sep))
    parts = []
    for part in tail.split(sep):
        if not part or part == here:
            continue
        if part != above:
            parts.append(part)
        elif parts and parts[-1] != above:
            parts.pop()
        elif not root:
            parts.append(part)
    return drive + root + sep.join(parts) or here


def abspath(path):
    """The path from the root, normalised."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(path, *, strict=False):
    """The path from the root; there are no links to follow."""
    return abspath(path)


def relpath(path, start=None):
    """The way to a path from another."""
    path = os.fspath(path)
    sep, _, _, here, above = _marks(path)
    if not path:
        raise ValueError("no path specified")
    start = here if start is None else os.fspath(start)
    try:
        from_drive, _, from_rest = splitroot(abspath(start))
        drive, _, rest = splitroot(abspath(path))
        if normcase(from_drive) != normcase(drive):
            raise ValueError(f"path is on mount {drive!r}, start on mount {from_drive!r}")
        begin = [part for part in from_rest.split(sep) if part]
        parts = [part for part in rest.split(sep) if part]
        same = 0
        for a, b in zip(begin, parts):
            if normcase(a) != normcase(b):
                break
            same += 1
        return sep.join([above] * (len(begin) - same) + parts[same:]) or here
    except (TypeError, ValueError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all of the paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    sep, altsep, _, here, _ = _marks(paths[0])
    try:
        parsed = [splitroot(path.replace(altsep, sep).lower()) for path in paths]
        if len({drive for drive, _, _ in parsed}) != 1:
            raise ValueError("Paths don't have the same drive")
        drive, root, tail = splitroot(paths[0].replace(altsep, sep))
        if len({root for _, root, _ in parsed}) != 1:
            if drive:
                raise ValueError("Can't mix absolute and relative paths")
            raise ValueError("Can't mix rooted and not-rooted paths")
        shown = [part for part in tail.split(sep) if part and part != here]
        parts = [[c for c in tail.split(sep) if c and c != here] for _, _, tail in parsed]
        same = len(commonprefix(parts))
        return drive + root + sep.join(shown[:same])
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise


def isreserved(path):
    """Does the path have a name that Windows keeps for itself?"""
    path = os.fsdecode(splitroot(path)[2]).replace("/", "\\")
    return any(_is_reserved_name(name) for name in reversed(path.split("\\")))


def _is_reserved_name(name):
    if name[-1:] in (".", " "):
        return name not in (".", "..")
    if _RESERVED_CHARACTERS.intersection(name):
        return True
    return name.partition(".")[0].rstrip(" ").upper() in _RESERVED_NAMES


# Last, since `os` takes its names from here.
import os
