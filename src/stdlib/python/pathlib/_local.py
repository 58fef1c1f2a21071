"""Paths of this system's files."""

import io
import os
import posixpath
import re
import stat
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from pathlib._abc import UnsupportedOperation
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath, _matcher


def _ignore(error):
    return getattr(error, "errno", None) in (ENOENT, ENOTDIR, EBADF, ELOOP)


class Path(PurePath):
    """A path of this system, and what can be done with its file."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == "nt" else PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings.warn(
                "support for supplying keyword arguments to pathlib.PurePath is deprecated and "
                "scheduled for removal in Python 3.14", DeprecationWarning, 2)
        super().__init__(*args)

    # ---- where it is

    @classmethod
    def cwd(cls):
        """The current directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's directory."""
        home = os.path.expanduser("~")
        if home == "~":
            raise RuntimeError("Could not determine home directory.")
        return cls(home)

    @classmethod
    def from_uri(cls, uri):
        """The path of a `file` URI."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        raw = re.sub(rb"%([0-9a-fA-F]{2})", lambda m: bytes([int(m[1], 16)]), os.fsencode(path))
        path = cls(os.fsdecode(raw))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def absolute(self):
        """The path from the root, nothing else changed."""
        if self.is_absolute():
            return self
        if self.root:
            drive = os.path.splitroot(os.getcwd())[0]
            return self._from_parsed_parts(drive, self.root, self._tail)
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root without links."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with `~` at its start replaced."""
        if not (self.drive or self.root) and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            drive, root, tail = self._parse_path(home)
            return self._from_parsed_parts(drive, root, tail + self._tail[1:])
        return self

    def samefile(self, other_path):
        """Do both lead to the same file?"""
        other = other_path.stat() if hasattr(other_path, "stat") else os.stat(other_path)
        return os.path.samestat(self.stat(), other)

    # ---- what it is

    def stat(self, *, follow_symlinks=True):
        """What is known of the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """What is known of the file or link itself."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Is there such a file?"""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def _is(self, kind, follow_symlinks=True):
        try:
            return stat.S_IFMT(self.stat(follow_symlinks=follow_symlinks).st_mode) == kind
        except OSError as error:
            if not _ignore(error):
                raise
            return False
        except ValueError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        """Is it a directory?"""
        return self._is(stat.S_IFDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Is it a regular file?"""
        return self._is(stat.S_IFREG, follow_symlinks)

    def is_symlink(self):
        """Is it a symbolic link?"""
        return os.path.islink(self)

    def is_junction(self):
        """Junctions are for Windows only."""
        return False

    def is_mount(self):
        """Does another file system begin here?"""
        return os.path.ismount(self)

    def is_block_device(self):
        """Is it a block device?"""
        return self._is(stat.S_IFBLK)

    def is_char_device(self):
        """Is it a character device?"""
        return self._is(stat.S_IFCHR)

    def is_fifo(self):
        """Is it a named pipe?"""
        return self._is(stat.S_IFIFO)

    def is_socket(self):
        """Is it a socket?"""
        return self._is(stat.S_IFSOCK)

    def owner(self, *, follow_symlinks=True):
        """The name of the user whose file it is."""
        return _name_of("/etc/passwd", self.stat(follow_symlinks=follow_symlinks).st_uid)

    def group(self, *, follow_symlinks=True):
        """The name of the group whose file it is."""
        return _name_of("/etc/group", self.stat(follow_symlinks=follow_symlinks).st_gid)

    # ---- what is in it

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Opens the file."""
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All bytes of the file."""
        with self.open(mode="rb", buffering=0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """All text of the file."""
        with self.open(mode="r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Makes bytes all that is in the file."""
        view = memoryview(data)
        with self.open(mode="wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Makes text all that is in the file."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def iterdir(self):
        """The paths in the directory, in no order."""
        names = os.listdir(self)
        text = str(self)
        prefix = "" if text == "." else text if text.endswith("/") else text + "/"
        return (self._child(prefix + name, name) for name in names)

    def _child(self, text, name):
        path = self.with_segments(text)
        path._str = text
        path._drv, path._root, path._tail_cached = self.drive, self.root, [*self._tail, name]
        return path

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """The directories of the tree: path, names of directories, names of files."""
        waiting = [self]
        while waiting:
            path = waiting.pop()
            if isinstance(path, tuple):
                yield path
                continue
            dirs, files = [], []
            try:
                entries = list(os.scandir(path))
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            for entry in entries:
                try:
                    is_dir = entry.is_dir(follow_symlinks=follow_symlinks)
                except OSError:
                    is_dir = False
                (dirs if is_dir else files).append(entry.name)
            if top_down:
                yield path, dirs, files
            else:
                waiting.append((path, dirs, files))
            waiting += [path.joinpath(name) for name in reversed(dirs)]

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that match a pattern."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = pattern._tail.copy()
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        raw = pattern._raw_path
        if raw[-1:] == self.parser.sep:
            parts.append("")
        from pathlib._glob import Selector
        select = Selector(
            True if case_sensitive is None else case_sensitive, case_sensitive is None,
            recurse_symlinks)
        text = str(self)
        root = "" if text == "." else text if text.endswith("/") else text + "/"
        for found in select.select(root, parts):
            yield self.with_segments(found or ".")

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths anywhere below that match a pattern."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        raw = pattern._raw_path
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        new = self.with_segments("**", pattern)
        if raw[-1:] == self.parser.sep:
            new = self.with_segments("**", raw)
        return self.glob(new, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    # ---- changing it

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes the directory."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        """Makes the file, or marks it as written now."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def chmod(self, mode, *, follow_symlinks=True):
        """Changes what may be done with the file."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """The same for a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Removes the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Removes the empty directory."""
        os.rmdir(self)

    def rename(self, target):
        """Renames the file; gives the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Renames the file, over what has the name; gives the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def readlink(self):
        """Where the link leads."""
        return self.with_segments(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        """Makes this path a link to another."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Makes this path another name of a file."""
        os.link(target, self)


def _name_of(file, number):
    try:
        with io.open(file, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                fields = line.split(":")
                if len(fields) > 2 and fields[2] == str(number):
                    return fields[0]
    except OSError:
        pass
    kind = "getpwuid(): uid" if "passwd" in file else "getgrgid(): gid"
    raise KeyError(f"{kind} not found: {number}")


class PosixPath(Path, PurePosixPath):
    """A path of a POSIX system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of a Windows system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
