"""Paths as POSIX systems write them."""

import _os

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname",
    "commonprefix", "getsize", "getmtime", "islink", "exists", "lexists", "isdir", "isfile",
    "expanduser", "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "relpath", "commonpath",
]

curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    fspath = getattr(type(path), "__fspath__", None)
    if fspath is None:
        raise TypeError(
            f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return fspath(path)


def normcase(s):
    return _text(s)


def isabs(s):
    return _text(s).startswith(sep)


def join(a, *p):
    path = _text(a)
    for b in map(_text, p):
        if b.startswith(sep):
            path = b
        elif not path or path.endswith(sep):
            path += b
        else:
            path += sep + b
    return path


def split(p):
    p = _text(p)
    i = p.rfind(sep) + 1
    head, tail = p[:i], p[i:]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, tail


def splitext(p):
    p = _text(p)
    start = p.rfind(sep) + 1
    dot = p.rfind(extsep)
    if dot > start and p[start:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def splitdrive(p):
    p = _text(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def _stat(path, follow=True):
    try:
        return _os.stat(path, follow)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None


def lexists(path):
    return _stat(path, False) is not None


def _kind(path, kind, follow=True):
    found = _stat(path, follow)
    return found is not None and found[0] & 0o170000 == kind


def isfile(path):
    return _kind(path, 0o100000)


def isdir(path):
    return _kind(path, 0o040000)


def islink(path):
    return _kind(path, 0o120000, False)


def getsize(path):
    return _os.stat(path, True)[1]


def getmtime(path):
    return _os.stat(path, True)[2]


def expanduser(path):
    path = _text(path)
    if path == "~" or path.startswith("~/"):
        home = _os.environ().get("HOME")
        if home is not None:
            return (home.rstrip(sep) + path[1:]) or sep
    return path


def expandvars(path):
    path = _text(path)
    if "$" not in path:
        return path
    import re
    environ = _os.environ()

    def value(match):
        name = match[1] or match[2]
        return environ.get(name, match[0])

    return re.sub(r"\$(?:(\w+)|\{([^}]*)\})", value, path)


def normpath(path):
    path = _text(path)
    if not path:
        return curdir
    slashes = len(path) - len(path.lstrip(sep))
    # Exactly two leading slashes have a meaning of their own.
    root = sep * (slashes if slashes <= 2 else 1)
    parts = []
    for part in path.split(sep):
        if not part or part == curdir:
            continue
        if part != pardir or (not root and not parts) or (parts and parts[-1] == pardir):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + sep.join(parts) or curdir


def abspath(path):
    path = _text(path)
    if not isabs(path):
        path = join(_os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    begin = [x for x in abspath(curdir if start is None else start).split(sep) if x]
    parts = [x for x in abspath(path).split(sep) if x]
    same = len(commonprefix([begin, parts]))
    return join(*[pardir] * (len(begin) - same), *parts[same:]) if begin != parts else curdir


def commonpath(paths):
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    roots = {p.startswith(sep) for p in paths}
    if len(roots) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split(sep) if c and c != curdir] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    return (sep if roots == {True} else "") + sep.join(common)
