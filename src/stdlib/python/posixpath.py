"""Paths as POSIX systems write them (library reference: os.path)."""

import genericpath
from genericpath import *

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
    "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists",
    "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath",
    "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
    "commonpath", "isjunction", "isreserved", "isdevdrive",
]

curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False


def _marks(path):
    """Separator, this directory and the one above, of the path's kind of string."""
    return (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")


def normcase(s):
    """Case matters: the path itself."""
    return os.fspath(s)


def isabs(s):
    """Does the path begin at the root?"""
    s = os.fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    """Paths one after another; one that begins at the root drops what is before it."""
    path = os.fspath(a)
    slash = _marks(path)[0]
    try:
        if not p:
            path[:0] + slash
        for b in map(os.fspath, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", a, *p)
        raise
    return path


def split(p):
    """The path in front of the last slash, and the name behind it."""
    p = os.fspath(p)
    slash = _marks(p)[0]
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = os.fspath(p)
    slash, dot, _ = _marks(p)
    return genericpath._split_extension(p, slash, None, dot)


def splitdrive(p):
    """There are no drives: nothing, and the path."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """No drive, the root, and the rest of the path."""
    p = os.fspath(p)
    slash, empty = _marks(p)[0], p[:0]
    if not p.startswith(slash):
        return empty, empty, p
    # Exactly two slashes may mean something else than one.
    width = 2 if p[1:2] == slash and p[2:3] != slash else 1
    return empty, p[:width], p[width:]


def basename(p):
    """The name behind the last slash."""
    p = os.fspath(p)
    return p[p.rfind(_marks(p)[0]) + 1:]


def dirname(p):
    """The path in front of the last slash."""
    return split(p)[0]


def ismount(path):
    """Does another file system begin here?"""
    try:
        here = os.lstat(path)
    except (OSError, ValueError):
        return False
    if here.st_mode & 0o170000 == 0o120000:
        return False
    path = os.fspath(path)
    above = realpath(join(path, _marks(path)[2]))
    try:
        above = os.lstat(above)
    except OSError:
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def expanduser(path):
    """`~` at the start replaced by the home directory, if it is known."""
    path = os.fspath(path)
    slash = _marks(path)[0]
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    end = len(path) if end < 0 else end
    if end == 1:
        home = os.environ.get("HOME")
        if home is None:
            return path
        if isinstance(path, bytes):
            home = os.fsencode(home)
    else:
        home = _home_of(os.fsdecode(path[1:end]))
        if home is None:
            return path
        if isinstance(path, bytes):
            home = os.fsencode(home)
    return (home.rstrip(slash) + path[end:]) or slash


def _home_of(user):
    try:
        with open("/etc/passwd", encoding="utf-8", errors="replace") as file:
            for line in file:
                fields = line.split(":")
                if fields[0] == user and len(fields) > 5:
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    """`$name` and `${name}` replaced by variables of the environment that are set."""
    path = os.fspath(path)
    dollar = b"$" if isinstance(path, bytes) else "$"
    if dollar not in path:
        return path
    import re
    if isinstance(path, bytes):
        pattern = rb"\$(?:([a-zA-Z0-9_]+)|\{([^}]*)\})"
        environ = os.environb
    else:
        pattern = r"\$(?:(\w+)|\{([^}]*)\})"
        environ = os.environ
    return re.sub(
        pattern, lambda match: environ.get(match[1] or match[2], match[0]), path,
        flags=re.ASCII)


def normpath(path):
    """The path without doubled slashes, `.` and `..`, as far as they can be told by the text."""
    path = os.fspath(path)
    slash, here, above = _marks(path)
    if not path:
        return here
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == here:
            continue
        if part != above or (not root and not parts) or (parts and parts[-1] == above):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or here


def abspath(path):
    """The path from the root, normalised."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root without symbolic links. Links that lead nowhere or in a circle are
    left as they are, or with `strict` are errors."""
    filename = os.fspath(filename)
    slash, here, above = _marks(filename)
    path = slash if filename.startswith(slash) else \
        os.getcwdb() if isinstance(filename, bytes) else os.getcwd()
    rest = filename.split(slash)[::-1]
    # A link that is being followed, by its path; and what it came to, once it is known.
    known = {}
    while rest:
        name = rest.pop()
        if name is None:
            # The link that was followed up to here is done.
            known[rest.pop()] = path
            continue
        if not name or name == here:
            continue
        if name == above:
            path = path[:path.rindex(slash)] or slash
            continue
        new = path + name if path == slash else path + slash + name
        try:
            is_link = os.lstat(new).st_mode & 0o170000 == 0o120000
            if not is_link:
                path = new
                continue
            if new in known:
                path = known[new]
                if path is not None:
                    continue
                if strict:
                    os.stat(new)
                path = new
                continue
            target = os.readlink(new)
        except OSError:
            if strict:
                raise
            path = new
            continue
        known[new] = None
        if target.startswith(slash):
            path = slash
        rest += [new, None, *target.split(slash)[::-1]]
    return path


def relpath(path, start=None):
    """The way to a path from another."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, here, above = _marks(path)
    start = here if start is None else os.fspath(start)
    try:
        begin = [part for part in abspath(start).split(slash) if part]
        parts = [part for part in abspath(path).split(slash) if part]
        same = len(commonprefix([begin, parts]))
        parts = [above] * (len(begin) - same) + parts[same:]
        return slash.join(parts) or here
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all of the paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, here, _ = _marks(paths[0])
    try:
        roots = {path.startswith(slash) for path in paths}
        if len(roots) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        parts = [[c for c in path.split(slash) if c and c != here] for path in paths]
        common = commonprefix(parts)
        return (slash if roots == {True} else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise


def isreserved(path):
    """Reserved names are for Windows only."""
    os.fspath(path)
    return False


# Last, since `os` takes its names from here.
import os
