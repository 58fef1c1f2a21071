"""The operating system, as far as the host lets a program see it."""

import _os
import posixpath as path
import sys
from _os import chdir, getcwd, getpid, mkdir, remove, rename, rmdir, urandom
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
unlink = remove
replace = rename
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class _Environ:
    """The environment: strings to strings. Changes stay within the program."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        self._check(key)
        try:
            return self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._check(key)
        self._check(value)
        self._data[key] = value

    def __delitem__(self, key):
        self._check(key)
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    @staticmethod
    def _check(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __repr__(self):
        items = ", ".join(f"{k!r}: {v!r}" for k, v in self._data.items())
        return f"environ({{{items}}})"

    def get(self, key, default=None):
        return self._data.get(key, default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def pop(self, key, *default):
        return self._data.pop(key, *default)

    def setdefault(self, key, value):
        if key not in self._data:
            self[key] = value
        return self._data[key]

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def clear(self):
        self._data.clear()

    def copy(self):
        return dict(self._data)


environ = _Environ(_os.environ())


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


class PathLike:
    """What has `__fspath__`."""

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in c.__dict__ for c in subclass.__mro__)
        return NotImplemented

    def __fspath__(self):
        raise NotImplementedError

    def __class_getitem__(cls, item):
        return cls


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        text = type(path).__fspath__(path)
    except AttributeError:
        if hasattr(type(path), "__fspath__"):
            raise
        raise TypeError(
            "expected str, bytes or os.PathLike object, not "
            + type(path).__name__) from None
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(
        f"expected {type(path).__name__}.__fspath__() to return str or bytes, "
        f"not {type(text).__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class stat_result:
    """What is known of a file."""

    def __init__(self, fields):
        self.st_mode, self.st_size, self.st_mtime = fields
        self.st_atime = self.st_ctime = self.st_mtime


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(_os.stat(path, follow_symlinks))


def lstat(path):
    return stat_result(_os.stat(path, False))


def listdir(path="."):
    return _os.listdir("." if path is None else path)


def access(path_, mode):
    return path.exists(path_)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, mode, True)
        if tail == curdir:
            return
    try:
        mkdir(name)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directories from `top` down: path, names of directories, names of files."""
    try:
        names = _os.listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [n for n in names if path.isdir(path.join(top, n))]
    files = [n for n in names if n not in dirs]
    if topdown:
        yield top, dirs, files
    for n in dirs:
        below = path.join(top, n)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


def cpu_count():
    return 1


process_cpu_count = cpu_count


def getpgid(pid=0):
    return getpid()


def getppid():
    return 1


def strerror(code):
    return _STRERROR.get(code, f"Unknown error {code}")


_STRERROR = {
    0: "Success", 1: "Operation not permitted", 2: "No such file or directory",
    5: "Input/output error", 9: "Bad file descriptor", 12: "Cannot allocate memory",
    13: "Permission denied", 17: "File exists", 20: "Not a directory", 21: "Is a directory",
    22: "Invalid argument", 32: "Broken pipe",
}
