"""Files and directories, by name and by descriptor: what the system itself does with them."""

import _io
import _os
from posixpath import join as _join
from _os import getcwd
from _os_paths import PathLike, fsencode, fspath
from _os_results import _stat_result, terminal_size

# What is defined here shows as the public module's own.
__name__ = "os"


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
    fd = path if isinstance(path, int) else open(path, 1)  # O_WRONLY
    try:
        _io.truncate(fd, length)
    finally:
        if fd is not path:
            close(fd)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """May the program do this with a file?"""
    _no_dir_fd("access", dir_fd)
    return _os.access(path, mode)


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


def dup(fd, /):
    """Another descriptor for the same file."""
    import _net
    return _net.dup(fd)


def get_blocking(fd, /):
    """Do reading and writing wait?"""
    import _net
    return _net.get_blocking(fd)


def set_blocking(fd, blocking, /):
    """Says whether reading and writing wait."""
    import _net
    _net.set_blocking(fd, blocking)


def pipe():
    """The descriptors of a new pipe: to read from, to write to."""
    return _os.pipe()


def isatty(fd, /):
    """Is it a terminal?"""
    return _io.is_terminal(fd)


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


def getcwdb():
    """The current directory as bytes."""
    return fsencode(getcwd())
