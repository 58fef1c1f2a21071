"""The operating system, as far as the host lets a program see it (library reference: os).

What the system itself does is in the `_os_` modules by topic; here is what is made of it, which
calls it by the names of this module.
"""

import sys

import posixpath as path
from _os import chdir, getcwd, getpid, urandom
from _os_environ import (
    _Environ, environ, environb, getenv, getenvb, putenv, supports_bytes_environ, unsetenv)
from _os_files import (
    access, chmod, chown, close, closerange, DirEntry, dup, fdatasync, fstat, fsync, ftruncate,
    get_blocking, get_inheritable, get_terminal_size, getcwdb, isatty, link, listdir, lseek, lstat,
    mkdir, open, pipe, read, readlink, remove, rename, replace, rmdir, scandir, set_blocking,
    set_inheritable, stat, symlink, truncate, unlink, utime, write)
from _os_paths import fsdecode, fsencode, fspath, PathLike
from _os_process import (
    _exit, abort, cpu_count, getegid, geteuid, getgid, getloadavg, getlogin, getpgid, getppid,
    getrandom, getuid, kill, killpg, process_cpu_count, strerror, system, times, umask, uname)
from _os_results import stat_result, terminal_size, times_result, uname_result
from _os_status import (
    major, makedev, minor, waitstatus_to_exitcode, WCOREDUMP, WEXITSTATUS, WIFCONTINUED, WIFEXITED,
    WIFSIGNALED, WIFSTOPPED, WSTOPSIG, WTERMSIG)
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_NOCTTY, O_NONBLOCK, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = 256, 2048, 65536, 131072, 524288
SEEK_SET, SEEK_CUR, SEEK_END, SEEK_DATA, SEEK_HOLE = range(5)
O_ACCMODE, O_ASYNC, O_DIRECT, O_NOATIME, O_PATH, O_TMPFILE = 3, 8192, 16384, 262144, 2097152, 4259840
O_NDELAY, O_DSYNC, O_LARGEFILE = O_NONBLOCK, 4096, 0
O_SYNC = O_RSYNC = O_FSYNC = 1052672
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE = 0, *range(64, 70)
(EX_SOFTWARE, EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM,
 EX_CONFIG) = range(70, 79)
GRND_NONBLOCK, GRND_RANDOM = 1, 2
TMP_MAX = 238328
WNOHANG = 1
P_WAIT, P_NOWAIT = 0, 1
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = set()
supports_follow_symlinks = set()


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    env = environ if env is None else env
    found = env.get("PATH")
    return (defpath if found is None else found).split(pathsep)


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


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


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


__all__ = [name for name in globals() if not name.startswith("_") and name != "sys"] + ["_exit"]
