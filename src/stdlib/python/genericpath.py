"""What paths of all systems share (library reference: os.path).

`os` needs this module before it is complete, so functions import it when they are called.
"""

__all__ = [
    "commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir",
    "isfile", "isjunction", "islink", "lexists", "samefile", "sameopenfile", "samestat",
]


def _mode(path, look=None):
    import os
    try:
        return (look or os.stat)(path).st_mode & 0o170000
    except (OSError, ValueError):
        return None


def exists(path):
    """Is there such a file? False for a broken link."""
    return _mode(path) is not None


def lexists(path):
    """Is there such a file? True for a broken link."""
    import os
    return _mode(path, os.lstat) is not None


def isfile(path):
    """Is it a regular file, or a link to one?"""
    return _mode(path) == 0o100000


def isdir(s):
    """Is it a directory, or a link to one?"""
    return _mode(s) == 0o040000


def islink(path):
    """Is it a symbolic link?"""
    import os
    try:
        return os.lstat(path).st_mode & 0o170000 == 0o120000
    except (OSError, ValueError, AttributeError):
        return False


def isjunction(path):
    """Junctions are for Windows only."""
    import os
    os.fspath(path)
    return False


def isdevdrive(path):
    """Dev Drives are for Windows only."""
    import os
    os.fspath(path)
    return False


def getsize(filename):
    """Bytes in a file."""
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    """When a file was last written."""
    import os
    return os.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read."""
    import os
    return os.stat(filename).st_atime


def getctime(filename):
    """When what is known of a file last changed."""
    import os
    return os.stat(filename).st_ctime


def commonprefix(m):
    """What all of the strings begin with, whether a path or not."""
    import os
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    """Do two stat results tell of the same file?"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Do two paths lead to the same file?"""
    import os
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Are two descriptors of the same file?"""
    import os
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _split_extension(p, sep, altsep, extsep):
    """The path before its last extension, and that; leading dots of a name begin none."""
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    dot = p.rfind(extsep)
    if dot > start and p[start + 1:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(function, *args):
    """Raises the TypeError for arguments of which one is no path, or that mix str and bytes."""
    kinds = set()
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(
                f"{function}() argument must be str, bytes, or os.PathLike object, "
                f"not {arg.__class__.__name__!r}") from None
        kinds.add(isinstance(arg, str))
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None
