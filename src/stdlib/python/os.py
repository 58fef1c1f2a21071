"""The operating system, as far as the host lets a program see it (library reference: os)."""

import _io
import _os
import sys
from _os import chdir, getcwd, getpid, urandom

name = "posix"
linesep = "\n"
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_NOCTTY, O_NONBLOCK, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = 256, 2048, 65536, 131072, 524288
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_SOFTWARE, EX_OSERR, EX_IOERR = 0, 64, 65, 66, 70, 71, 74
WNOHANG = 1
P_WAIT, P_NOWAIT = 0, 1
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = set()
supports_follow_symlinks = set()


def fspath(path):
    """The text or bytes of a path."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        text = kind.__fspath__(path)
    except AttributeError:
        if hasattr(kind, "__fspath__"):
            raise
        raise TypeError(
            f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
    except TypeError:
        if kind.__fspath__ is None:
            raise TypeError(
                f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
        raise
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(
        f"expected {kind.__name__}.__fspath__() to return str or bytes, "
        f"not {type(text).__name__}")


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


import posixpath as path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

import abc as _abc
from _collections_abc import MutableMapping as _MutableMapping


class PathLike(_abc.ABC):
    """What has `__fspath__`."""

    __slots__ = ()

    @_abc.abstractmethod
    def __fspath__(self):
        """The path as text or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for c in subclass.__mro__:
                if "__fspath__" in c.__dict__:
                    return c.__dict__["__fspath__"] is not None or NotImplemented
        return NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _Environ(_MutableMapping):
    """The environment: strings to strings. Changes stay within the program and what it starts."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(
            f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}"
            for key, value in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _check_str(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


def putenv(name, value, /):
    """Variables are kept in `os.environ`, and given on to processes from there."""
    name, value = fsencode(name), fsencode(value)
    if b"\0" in name or b"\0" in value:
        raise ValueError("embedded null byte")
    if not name or b"=" in name:
        raise ValueError("illegal environment variable name")


def unsetenv(name, /):
    name = fsencode(name)
    if not name or b"=" in name:
        raise OSError(22, "Invalid argument")


environ = _Environ(
    {fsencode(key): fsencode(value) for key, value in _os.environ().items()},
    _check_str, fsdecode, _check_str, fsdecode)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)
supports_bytes_environ = True


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The same for bytes."""
    return environb.get(key, default)


def getcwdb():
    """The current directory as bytes."""
    return fsencode(getcwd())


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    env = environ if env is None else env
    found = env.get("PATH")
    return (defpath if found is None else found).split(pathsep)


# ---- files by name

class _Fields(tuple):
    """A tuple whose items, and more, are attributes."""

    __slots__ = ()
    n_unnamed_fields = 0

    def __new__(cls, sequence, dict=None, /):
        items = tuple(sequence)
        if len(items) < cls.n_sequence_fields:
            raise TypeError(
                f"{cls.__module__}.{cls.__name__}() takes "
                f"{'an at least ' if cls.n_fields > cls.n_sequence_fields else 'a '}"
                f"{cls.n_sequence_fields}-sequence ({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:cls.n_sequence_fields])
        return self

    def __repr__(self):
        fields = ", ".join(
            f"{name}={value!r}" for name, value in zip(self.__match_args__, self))
        return f"{self.__class__.__module__}.{self.__class__.__name__}({fields})"


def _item(index):
    return property(lambda self: self[index])


class terminal_size(_Fields):
    """Columns and lines of a terminal."""

    __slots__ = ()
    __match_args__ = ("columns", "lines")
    n_fields = n_sequence_fields = 2
    columns, lines = _item(0), _item(1)


class uname_result(_Fields):
    """What the system says of itself."""

    __slots__ = ()
    __module__ = "posix"
    __match_args__ = ("sysname", "nodename", "release", "version", "machine")
    n_fields = n_sequence_fields = 5
    sysname, nodename, release, version, machine = map(_item, range(5))


class times_result(_Fields):
    """Times of this process and of those it has waited for."""

    __slots__ = ()
    __module__ = "posix"
    __match_args__ = ("user", "system", "children_user", "children_system", "elapsed")
    n_fields = n_sequence_fields = 5
    user, system, children_user, children_system, elapsed = map(_item, range(5))


class stat_result(_Fields):
    """What is known of a file."""

    __match_args__ = (
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime",
        "st_mtime", "st_ctime")
    n_sequence_fields, n_fields, n_unnamed_fields = 10, 19, 3
    st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size = map(_item, range(7))

    def __new__(cls, sequence, dict=None, /):
        items = tuple(sequence)
        self = super().__new__(cls, items)
        names = (
            "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns",
            "st_blksize", "st_blocks", "st_rdev")
        values = self.__dict__
        values.update(zip(names, items[7:10]))
        values.update(zip(names, items[10:19]))
        values.update({name: None for name in names if name not in values})
        return self

    def __reduce__(self):
        values = self.__dict__
        return stat_result, (
            self[:10] + tuple(values[name] for name in (
                "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns",
                "st_blksize", "st_blocks", "st_rdev")),)


def _stat_result(fields):
    times = fields[7:10]
    seconds = tuple(time // 1_000_000_000 for time in times)
    exact = tuple(time / 1e9 for time in times)
    return stat_result(fields[:7] + seconds + exact + times + fields[10:])


def _no_dir_fd(function, *fds):
    if any(fd is not None for fd in fds):
        raise NotImplementedError(f"{function}: dir_fd unavailable on this platform")


def _check_path(path, function, what="path", none=False, number=False):
    """Raises the TypeError for what is no path."""
    if isinstance(path, (str, bytes)) or (none and path is None):
        return
    if number and isinstance(path, int):
        return
    if not hasattr(type(path), "__fspath__") or type(path).__fspath__ is None:
        kinds = ["string", "bytes", "os.PathLike"]
        if number:
            kinds.append("integer")
        if none:
            kinds.append("None")
        kinds = f"{', '.join(kinds[:-1])} or {kinds[-1]}"
        raise TypeError(f"{function}: {what} should be {kinds}, not {type(path).__name__}")


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file, by its path or descriptor."""
    _check_path(path, "stat", number=True)
    _no_dir_fd("stat", dir_fd)
    if isinstance(path, int):
        return fstat(path)
    return _stat_result(_os.stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """The same for a link itself."""
    _check_path(path, "lstat")
    _no_dir_fd("lstat", dir_fd)
    return _stat_result(_os.stat(path, False))


def fstat(fd):
    """What is known of an open file."""
    return _stat_result(_os.fstat(fd))


def listdir(path=None):
    """Names in a directory, in no order."""
    _check_path(path, "listdir", none=True, number=True)
    names = _os.listdir("." if path is None else path)
    if path is not None and isinstance(fspath(path), bytes):
        return [fsencode(name) for name in names]
    return names


class DirEntry:
    """A name in a directory, with what the directory tells of it."""

    __slots__ = ("name", "path", "_kind", "_inode", "_stat", "_lstat")

    def __init__(self, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def inode(self):
        return self._inode

    def is_symlink(self):
        return self._kind == "l"

    def is_junction(self):
        return False

    def is_dir(self, *, follow_symlinks=True):
        if self._kind == "l" and follow_symlinks:
            return self._follow(0o040000)
        return self._kind == "d"

    def is_file(self, *, follow_symlinks=True):
        if self._kind == "l" and follow_symlinks:
            return self._follow(0o100000)
        return self._kind == "f"

    def _follow(self, kind):
        try:
            return self.stat().st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def stat(self, *, follow_symlinks=True):
        if not follow_symlinks:
            if self._lstat is None:
                self._lstat = lstat(self.path)
            return self._lstat
        if self._stat is None:
            self._stat = stat(self.path)
        return self._stat

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    __class_getitem__ = PathLike.__class_getitem__


DirEntry.__module__ = "posix"


class _ScandirIterator:
    """The entries of a directory; closing ends it."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = "ScandirIterator"
_ScandirIterator.__module__ = "posix"


def scandir(path=None):
    """The entries of a directory, in no order."""
    _check_path(path, "scandir", none=True, number=True)
    place = "." if path is None else fspath(path)
    in_bytes = isinstance(place, bytes)

    def entries():
        for name, kind, inode in found:
            entry = DirEntry.__new__(DirEntry)
            entry.name = fsencode(name) if in_bytes else name
            entry.path = _join(place, entry.name) if path is not None else entry.name
            if path is None:
                entry.path = "./" + name
            entry._kind, entry._inode = kind, inode
            entry._stat = entry._lstat = None
            yield entry

    found = _os.scandir(place)
    return _ScandirIterator(entries())


def _join(place, name):
    return path.join(place, name)


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Makes a directory."""
    _check_path(path, "mkdir")
    _no_dir_fd("mkdir", dir_fd)
    _os.mkdir(path, mode)


def rmdir(path, *, dir_fd=None):
    """Removes an empty directory."""
    _check_path(path, "rmdir")
    _no_dir_fd("rmdir", dir_fd)
    _os.rmdir(path)


def remove(path, *, dir_fd=None):
    """Removes a file."""
    _check_path(path, "remove")
    _no_dir_fd("remove", dir_fd)
    _os.remove(path)


def unlink(path, *, dir_fd=None):
    """Removes a file."""
    _check_path(path, "unlink")
    _no_dir_fd("unlink", dir_fd)
    _os.remove(path)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Renames a file, over one that has the name."""
    _check_path(src, "rename", "src")
    _check_path(dst, "rename", "dst")
    _no_dir_fd("rename", src_dir_fd, dst_dir_fd)
    _os.rename(src, dst)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Renames a file, over one that has the name."""
    _check_path(src, "replace", "src")
    _check_path(dst, "replace", "dst")
    _no_dir_fd("replace", src_dir_fd, dst_dir_fd)
    _os.rename(src, dst)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Makes a symbolic link."""
    _no_dir_fd("symlink", dir_fd)
    _os.symlink(src, dst)


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    """Gives a file another name."""
    _no_dir_fd("link", src_dir_fd, dst_dir_fd)
    _os.link(src, dst)


def readlink(path, *, dir_fd=None):
    """Where a symbolic link leads."""
    _check_path(path, "readlink")
    _no_dir_fd("readlink", dir_fd)
    target = _os.readlink(path)
    return fsencode(target) if isinstance(fspath(path), bytes) else target


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Changes what may be done with a file."""
    _no_dir_fd("chmod", dir_fd)
    _os.chmod(path, mode)


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    """Changes whose file it is."""
    _no_dir_fd("chown", dir_fd)
    _os.chown(path, uid, gid)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Sets when a file was read and written."""
    _no_dir_fd("utime", dir_fd)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple(
            time * 1_000_000_000 if isinstance(time, int) else int(time * 1e9) for time in times)
    elif ns is None:
        import time
        now = time.time_ns()
        ns = now, now
    elif not isinstance(ns, tuple) or len(ns) != 2:
        raise TypeError("utime: 'ns' must be a tuple of two ints")
    _os.utime(path, ns[0], ns[1], follow_symlinks)


def truncate(path, length):
    """Sets the size of a file."""
    fd = path if isinstance(path, int) else open(path, O_WRONLY)
    try:
        _io.truncate(fd, length)
    finally:
        if fd is not path:
            close(fd)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """May the program do this with a file?"""
    _no_dir_fd("access", dir_fd)
    return _os.access(path, mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a directory and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        here = curdir.encode() if isinstance(tail, bytes) else curdir
        if tail == here:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Removes a directory, and those above it as far as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Renames a file, makes the directories for it and removes those left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """The directories of a tree: path, names of directories, names of files."""
    waiting = [fspath(top)]
    while waiting:
        top = waiting.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, below = [], [], []
        try:
            entries = list(scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            (dirs if is_dir else files).append(entry.name)
            if not topdown and is_dir and (followlinks or not entry.is_symlink()):
                below.append(entry.path)
        if topdown:
            yield top, dirs, files
            for name in reversed(dirs):
                new = path.join(top, name)
                if followlinks or not path.islink(new):
                    waiting.append(new)
        else:
            waiting.append((top, dirs, files))
            waiting += reversed(below)


# ---- files by descriptor

def open(path, flags, mode=0o777, *, dir_fd=None):
    """Opens a file; the descriptor is for functions of this module."""
    _check_path(path, "open")
    _no_dir_fd("open", dir_fd)
    return _os.open(path, flags, mode)


def close(fd):
    """Closes a descriptor."""
    _io.close(fd)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def read(fd, length, /):
    """Up to that many bytes: what there is."""
    if length < 0:
        raise OSError(22, "Invalid argument")
    return _io.read_some(fd, length)


def write(fd, data, /):
    """Writes bytes."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _io.write(fd, data)


def lseek(fd, position, whence, /):
    """Moves in a file."""
    return _io.seek(fd, position, whence)


def ftruncate(fd, length, /):
    _io.truncate(fd, length)


def fsync(fd):
    """What was written is with the system already."""
    _os.fstat(fd)


fdatasync = fsync


def pipe():
    """The descriptors of a new pipe: to read from, to write to."""
    return _os.pipe()


def isatty(fd, /):
    """Is it a terminal?"""
    return _io.is_terminal(fd)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def get_terminal_size(fd=1, /):
    """Columns and lines of the terminal."""
    size = _os.identity()[11]
    if size is None:
        raise OSError(25, "Inappropriate ioctl for device")
    return terminal_size(size)


def set_inheritable(fd, inheritable, /):
    _os.fstat(fd)


def get_inheritable(fd, /):
    return False


# ---- the process and others

def getppid():
    return _os.identity()[0]


def getuid():
    return _os.identity()[1]


def geteuid():
    return _os.identity()[2]


def getgid():
    return _os.identity()[3]


def getegid():
    return _os.identity()[4]


def getpgid(pid=0):
    return getpid()


def getlogin():
    user = environ.get("LOGNAME") or environ.get("USER")
    if user is None:
        raise OSError(6, "No such device or address")
    return user


def uname():
    """What the system says of itself."""
    return uname_result(_os.identity()[5:10])


def cpu_count():
    """How many processors there are."""
    return _os.identity()[10]


def process_cpu_count():
    """How many processors this process may use."""
    return cpu_count()


def getloadavg():
    with fdopen(open("/proc/loadavg", O_RDONLY)) as file:
        return tuple(map(float, file.read().split()[:3]))


def times():
    """Times of this process."""
    import time
    used = time.process_time()
    return times_result((used, 0.0, 0.0, 0.0, time.monotonic()))


def umask(mask, /):
    """Sets the mask of modes of new files, gives the old one."""
    return _os.umask(mask)


def kill(pid, signal, /):
    """Sends a signal to a process."""
    if pid == getpid():
        handlers = sys.modules.get("signal")
        if handlers is not None and handlers._deliver(signal):
            return
    _os.kill(pid, signal)


def killpg(pgid, signal, /):
    _os.kill(-pgid, signal)


def abort():
    sys.stdout.flush()
    _os.kill(getpid(), 6)


def _exit(status):
    """Ends the process at once."""
    _os.exit(status)


def system(command):
    """Runs a command in the shell; the status is that of `wait`."""
    import subprocess
    code = subprocess.call(command, shell=True)
    return code << 8 if code >= 0 else -code


def popen(cmd, mode="r", buffering=-1):
    """A stream from or to a command run in the shell."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE)
        return _Closing(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE)
    return _Closing(process.stdin, process)


class _Closing:
    """A stream whose closing waits for the process at its other end."""

    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        self._stream.close()
        code = self._process.wait()
        return None if code == 0 else code << 8 if code > 0 else code

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def waitstatus_to_exitcode(status):
    """The exit code in a status of `wait`; negative for a signal."""
    return status >> 8 if status & 0x7F == 0 else -(status & 0x7F)


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return status & 0x7F not in (0, 0x7F)


def WTERMSIG(status):
    return status & 0x7F


def getrandom(size, flags=0):
    return urandom(size)


def strerror(code, /):
    """What an error number means."""
    return _STRERROR.get(code, f"Unknown error {code}")


_STRERROR = dict(enumerate(
    "Success;Operation not permitted;No such file or directory;No such process;"
    "Interrupted system call;Input/output error;No such device or address;"
    "Argument list too long;Exec format error;Bad file descriptor;No child processes;"
    "Resource temporarily unavailable;Cannot allocate memory;Permission denied;Bad address;"
    "Block device required;Device or resource busy;File exists;Invalid cross-device link;"
    "No such device;Not a directory;Is a directory;Invalid argument;"
    "Too many open files in system;Too many open files;Inappropriate ioctl for device;"
    "Text file busy;File too large;No space left on device;Illegal seek;"
    "Read-only file system;Too many links;Broken pipe;Numerical argument out of domain;"
    "Numerical result out of range;Resource deadlock avoided;File name too long;"
    "No locks available;Function not implemented;Directory not empty;"
    "Too many levels of symbolic links".split(";")))
_STRERROR |= {98: "Address already in use", 104: "Connection reset by peer",
              110: "Connection timed out", 111: "Connection refused"}

__all__ = [name for name in globals() if not name.startswith("_") and name != "sys"] + ["_exit"]
